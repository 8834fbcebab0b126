import type { App } from '@slack/bolt'
import type { Card } from '../messages/card.js'
import type { Reply } from '../messages/reply.js'
import type { HandleIncoming, Incoming, Speaker } from '../ports.js'
import type { SlackAnswers } from './answers.js'
import { readPress } from './button.js'
import { renderCard, renderCardAsHome, renderCardAsView } from './card.js'
import { moreInteraction, readForm, renderForm } from './form.js'
import { clickKey, commandKey, eventKey, submissionKey } from './keys.js'
import { click, command, event, type SaidClick, submission } from './payloads.js'

export interface ListenerParts {
  handle: HandleIncoming
  answers: SlackAnswers
  /** logs a surprise under a reference and returns the apology that carries it */
  apologize(error: unknown): Card
}

const speakerOf = ({ workspace, user }: { workspace: string; user: string }): Speaker => ({
  type: 'platform',
  platform: 'slack',
  workspace,
  user,
})

const said = (speaker: Speaker, key: string, name: string, rest: Partial<Incoming> = {}): Incoming => ({
  door: 'slack',
  speaker,
  key,
  name,
  value: {},
  values: {},
  ...rest,
})

/** Each listener has three steps: translate, hand over, answer. */
export function listen(app: App, parts: ListenerParts): void {
  listenToCommands(app, parts)
  listenToButtons(app, parts)
  listenToForms(app, parts)
  listenToEvents(app, parts)
}

/** Whatever is thrown, the person gets a sentence and a reference. */
async function replyTo(parts: ListenerParts, incoming: Incoming): Promise<Reply> {
  try {
    return await parts.handle(incoming)
  } catch (error) {
    return { type: 'card', card: parts.apologize(error), place: 'new' }
  }
}

function listenToCommands(app: App, parts: ListenerParts): void {
  app.command(/.*/, async ({ payload, ack }) => {
    const read = command.safeParse(payload)
    if (!read.success) return ack()
    const { text, triggerId } = read.data
    const reply = await replyTo(
      parts,
      said(speakerOf(read.data), commandKey(read.data), 'command', { value: { text } }),
    )
    if (reply.type === 'form') {
      // The only platform call before the answer: a trigger lives three seconds.
      const problem = await parts.answers.openView(triggerId, renderForm(reply.form))
      if (!problem) return ack()
      return ack({ response_type: 'ephemeral', ...renderCard(parts.apologize(problem)) })
    }
    if (reply.type === 'card') return ack({ response_type: 'ephemeral', ...renderCard(reply.card) })
    return ack()
  })
}

function listenToButtons(app: App, parts: ListenerParts): void {
  app.action(/.*/, async ({ body, ack }) => {
    const read = click.safeParse(body)
    const press = read.success ? readPress(read.data.action.action_id, read.data.action.value) : undefined
    if (!read.success || press === undefined || press === 'link') return ack()
    const incoming = pressed(read.data, press)
    const reply = await replyTo(parts, incoming)
    await ack()
    await answerButton(parts.answers, reply, read.data)
  })
}

/** *More* in an open form hands over the form as it stands; everything else is the button's own interaction. */
function pressed(clicked: SaidClick, press: { interaction: string; value: Record<string, string> }): Incoming {
  const form = press.interaction === moreInteraction && clicked.view ? readForm(clicked.view) : undefined
  const speaker = speakerOf(clicked)
  if (!form) return said(speaker, clickKey(clicked), press.interaction, { value: press.value })
  return said(speaker, clickKey(clicked), moreInteraction, {
    value: { ...form.value, of: form.interaction },
    values: form.values,
  })
}

async function answerButton(answers: SlackAnswers, reply: Reply, clicked: SaidClick): Promise<void> {
  if (reply.type === 'errors') return
  const modal = clicked.view?.type === 'modal' ? clicked.view.id : undefined
  if (reply.type === 'form') {
    const view = renderForm(reply.form)
    if (modal) await answers.updateView(modal, view)
    else await answers.openView(clicked.triggerId, view)
  } else if (modal) await answers.updateView(modal, renderCardAsView(reply.card))
  else await answers.respond(clicked.responseUrl, clicked.user, reply.card, reply.place === 'replace')
}

function listenToForms(app: App, parts: ListenerParts): void {
  app.view(/.*/, async ({ body, ack }) => {
    const read = submission.safeParse(body)
    const form = read.success ? readForm(read.data.view) : undefined
    if (!read.success || !form) return ack()
    const { interaction, value, values } = form
    const reply = await replyTo(
      parts,
      said(speakerOf(read.data), submissionKey(read.data), interaction, { value, values }),
    )
    if (reply.type === 'errors') {
      const fields = Object.keys(read.data.view.state?.values ?? {})
      return ack({ response_action: 'errors', errors: shown(reply.errors, fields) })
    }
    const view = reply.type === 'form' ? renderForm(reply.form) : renderCardAsView(reply.card)
    return ack({ response_action: 'update', view })
  })
}

/** Slack refuses an error for a field that the form does not show: such a sentence goes to the first field. */
function shown(errors: Record<string, string>, fields: readonly string[]): Record<string, string> {
  const known = Object.entries(errors).filter(([field]) => fields.includes(field))
  const [first] = fields
  if (known.length > 0 || first === undefined) return Object.fromEntries(known)
  return { [first]: Object.values(errors).join(' ') }
}

function listenToEvents(app: App, { handle, answers }: ListenerParts): void {
  app.event('app_home_opened', async ({ body }) => {
    const read = event.safeParse(body)
    if (!read.success || read.data.user === undefined || read.data.tab === 'messages') return
    const { workspace, user } = read.data
    const reply = await handle(said(speakerOf({ workspace, user }), eventKey(read.data), 'home'))
    if (reply.type === 'card') await answers.publishHome(user, renderCardAsHome(reply.card))
  })
  app.event('user_change', async ({ body }) => {
    const read = event.safeParse(body)
    if (!read.success || read.data.user === undefined) return
    const value = { platform: 'slack', workspace: read.data.workspace, user: read.data.user }
    await handle(said({ type: 'anyone' }, eventKey(read.data), 'platform.person-changed', { value }))
  })
  const removed = async ({ body }: { body: unknown }): Promise<void> => {
    const read = event.safeParse(body)
    if (!read.success) return
    const value = { platform: 'slack', workspace: read.data.workspace }
    await handle(said({ type: 'anyone' }, eventKey(read.data), 'platform.uninstalled', { value }))
  }
  app.event('app_uninstalled', removed)
  app.event('tokens_revoked', removed)
}
