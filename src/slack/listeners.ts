import type { App } from '@slack/bolt'
import type { Card } from '../messages/card.js'
import type { Reply } from '../messages/reply.js'
import type { HandleIncoming, Incoming, Speaker } from '../ports.js'
import type { SlackAnswers } from './answers.js'
import { decodeAction, renderCard } from './card.js'
import { moreAction, readForm, renderCardView, renderForm } from './form.js'
import { deliveryKey } from './keys.js'
import { actionPayload, commandPayload, eventPayload, viewPayload } from './payloads.js'

export interface ListenerParts {
  handle: HandleIncoming
  answers: SlackAnswers
  /** logs a surprise under a reference and returns the apology that carries it */
  apologize(error: unknown): Card
  words: { title: string; close: string; cancel: string }
}

const speakerOf = (workspace: string | undefined, user: string): Speaker => ({
  type: 'platform',
  platform: 'slack',
  workspace: workspace ?? 'unknown',
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
    const read = commandPayload.safeParse(payload)
    if (!read.success) return ack()
    const { team_id, enterprise_id, user_id, command, text, trigger_id } = read.data
    const speaker = speakerOf(team_id ?? enterprise_id, user_id)
    const key = deliveryKey('command', team_id, user_id, command, text, trigger_id)
    const reply = await replyTo(parts, said(speaker, key, 'command', { value: { text } }))
    if (reply.type === 'form') {
      // The only platform call before the answer: a trigger lives three seconds.
      const problem = await parts.answers.openView(trigger_id, renderForm(reply.form, parts.words))
      if (!problem) return ack()
      return ack({ response_type: 'ephemeral', ...renderCard(parts.apologize(problem)) })
    }
    if (reply.type === 'card') return ack({ response_type: 'ephemeral', ...renderCard(reply.card) })
    return ack()
  })
}

function listenToButtons(app: App, parts: ListenerParts): void {
  app.action(/.*/, async ({ body, ack }) => {
    await ack()
    const read = actionPayload.safeParse(body)
    const action = read.data?.actions[0]
    if (!read.success || !action) return
    const { team, enterprise, user, trigger_id, response_url, view } = read.data
    const speaker = speakerOf(team?.id ?? user.team_id ?? enterprise?.id, user.id)
    const key = deliveryKey('action', user.id, trigger_id, action.action_ts, action.action_id)
    const decoded = action.action_id === moreAction ? undefined : decodeAction(action)
    const unfold = action.action_id === moreAction && view ? readForm(view) : undefined
    if (!decoded && !unfold) return
    const incoming = unfold
      ? said(speaker, key, 'form.more', { value: { ...unfold.value, of: unfold.name }, values: unfold.values })
      : said(speaker, key, decoded?.name ?? '', { value: decoded?.value ?? {} })
    const reply = await replyTo(parts, incoming)
    await answerButton(parts, reply, {
      trigger: trigger_id,
      responseUrl: response_url,
      viewId: view?.callback_id === 'home' ? undefined : view?.id,
      user: user.id,
    })
  })
}

interface Pressed {
  trigger: string
  responseUrl: string | undefined
  /** of the modal in which the button stood */
  viewId: string | undefined
  user: string
}

async function answerButton({ answers, words }: ListenerParts, reply: Reply, pressed: Pressed): Promise<void> {
  if (reply.type === 'errors') return
  if (reply.type === 'form') {
    const view = renderForm(reply.form, words)
    if (pressed.viewId) await answers.updateView(pressed.viewId, view)
    else await answers.openView(pressed.trigger, view)
    return
  }
  if (pressed.viewId) await answers.updateView(pressed.viewId, renderCardView(reply.card, words))
  else await answers.respond(pressed.responseUrl, pressed.user, reply.card, reply.place === 'replace')
}

function listenToForms(app: App, parts: ListenerParts): void {
  app.view(/.*/, async ({ body, ack }) => {
    const read = viewPayload.safeParse(body)
    if (!read.success) return ack()
    const { team, enterprise, user, view } = read.data
    const form = readForm(view)
    const speaker = speakerOf(team?.id ?? user.team_id ?? enterprise?.id, user.id)
    const key = deliveryKey('view', user.id, view.id, view.hash, form.values)
    const reply = await replyTo(parts, said(speaker, key, form.name, { value: form.value, values: form.values }))
    if (reply.type === 'errors')
      return ack({ response_action: 'errors', errors: shown(reply.errors, form.values, view.state?.values) })
    if (reply.type === 'form') return ack({ response_action: 'update', view: renderForm(reply.form, parts.words) })
    return ack({ response_action: 'update', view: renderCardView(reply.card, parts.words) })
  })
}

/** Slack refuses an error for a field that the form does not show: such a sentence goes to the first field. */
function shown(
  errors: Record<string, string>,
  values: Incoming['values'],
  state: object | undefined,
): Record<string, string> {
  const fields = Object.keys(state ?? values)
  const [first] = fields
  const known = Object.entries(errors).filter(([field]) => fields.includes(field))
  if (known.length > 0 || first === undefined) return Object.fromEntries(known)
  return { [first]: Object.values(errors).join(' ') }
}

function listenToEvents(app: App, { handle, answers }: ListenerParts): void {
  const read = (body: unknown) => {
    const parsed = eventPayload.safeParse(body)
    if (!parsed.success) return undefined
    const { event, event_id, team_id, enterprise_id } = parsed.data
    const user = typeof event.user === 'string' ? event.user : event.user?.id
    return { event, user, workspace: team_id ?? enterprise_id ?? undefined, key: deliveryKey('event', event_id) }
  }
  app.event('app_home_opened', async ({ body }) => {
    const found = read(body)
    if (!found?.user || found.event.tab === 'messages') return
    const reply = await handle(said(speakerOf(found.workspace, found.user), found.key, 'home'))
    if (reply.type === 'card') await answers.publishHome(found.user, reply.card)
  })
  app.event('user_change', async ({ body }) => {
    const found = read(body)
    if (!found?.user || !found.workspace) return
    const value = { platform: 'slack', workspace: found.workspace, user: found.user }
    await handle(said({ type: 'anyone' }, found.key, 'platform.person-changed', { value }))
  })
  const removed = async ({ body }: { body: unknown }): Promise<void> => {
    const found = read(body)
    if (!found?.workspace) return
    const value = { platform: 'slack', workspace: found.workspace }
    await handle(said({ type: 'anyone' }, found.key, 'platform.uninstalled', { value }))
  }
  app.event('app_uninstalled', removed)
  app.event('tokens_revoked', removed)
}
