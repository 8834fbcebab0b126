import { z } from 'zod'
import type { Card } from '../messages/card.js'
import type { Form } from '../messages/form.js'
import { errorsCard } from '../messages/notice.js'
import { refill } from '../messages/refill.js'
import type { Reply } from '../messages/reply.js'
import { speak } from '../messages/text.js'
import type { Incoming } from '../ports.js'
import { type InvokeActivity, isPersonal } from './activities.js'
import { readPress } from './button.js'
import { type AdaptiveCard, cardType, previewOf, renderOneCard } from './card.js'
import { type AskedFor, type FilledForm, readForm, renderForm } from './form.js'
import { activityKey, submissionKey } from './keys.js'
import { limits } from './limits.js'
import { type DoorParts, handOver, saidBy } from './parts.js'
import { plainLine } from './text.js'

/** How an invoke is answered: the status of the request, and its body. */
export interface InvokeAnswer {
  status: number
  body: object
}

const ok = (body: object): InvokeAnswer => ({ status: 200, body })

const executed = z.object({ action: z.object({ data: z.unknown().optional() }) })
const submitted = z.object({ data: z.unknown().optional() })

/** Takes an invoke; returns its answer. A name that Teams has and we do not gets a plain no. Never throws. */
export async function answerInvoke(parts: DoorParts, tenant: string, activity: InvokeActivity): Promise<InvokeAnswer> {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return ok(await answerExecute(parts, tenant, activity))
    case 'task/fetch':
    case 'task/submit':
      return ok(await answerDialog(parts, tenant, activity))
    default:
      return { status: 400, body: { error: { code: 'NotSupported', message: 'There is no such invoke here.' } } }
  }
}

/** A pressed button: the card in its place, or a line of what happened, while the card itself comes as a message. */
async function answerExecute(parts: DoorParts, tenant: string, activity: InvokeActivity): Promise<object> {
  const read = executed.safeParse(activity.value)
  const press = readPress(read.data?.action.data)
  const key = activityKey(tenant, activity, activity.value)
  // what several people see is not changed for all of them by one
  const asMessage = isPersonal(activity) ? 'new' : 'all'
  const said = { key, name: press?.interaction ?? 'stale', value: press?.value ?? {}, asMessage } as const
  const { reply } = await handOver(parts, saidBy(tenant, activity, said))
  if (reply.type === 'card' && reply.place === 'replace' && asMessage === 'new') {
    return { statusCode: 200, type: cardType, value: renderOneCard(reply.card, 'message') }
  }
  const card = reply.type === 'card' ? reply.card : await openLater(parts, tenant, activity, said, reply)
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: previewOf(card) }
}

/** A form opens from a press that asked for one (see `press`): here a message with such a button is sent first. */
async function openLater(
  parts: DoorParts,
  tenant: string,
  activity: InvokeActivity,
  said: Pick<Incoming, 'key' | 'name' | 'value'>,
  reply: Exclude<Reply, { type: 'card' }>,
): Promise<Card> {
  if (reply.type === 'errors') return errorsCard(reply.errors)
  const again = { ...said, key: `${said.key}:form`, asMessage: 'all' } as const
  const opened = await handOver(parts, saidBy(tenant, activity, again))
  return opened.reply.type === 'card' ? opened.reply.card : errorsCard({})
}

/** Whatever it is, the dialog shows it: a form, the same form with what is wrong in it, or a card. */
async function answerDialog(parts: DoorParts, tenant: string, activity: InvokeActivity): Promise<object> {
  const { data } = submitted.safeParse(activity.value).data ?? {}
  const filled = activity.name === 'task/submit' ? readForm(data) : undefined
  const opened = filled?.from.opened
  const key =
    opened === undefined ? activityKey(tenant, activity, activity.value) : submissionKey(tenant, activity, opened, data)
  const hand = async ({ name, value, values }: AskedFor, itsKey: string): Promise<Reply> =>
    (await handOver(parts, saidBy(tenant, activity, { key: itsKey, name, value, values }))).reply
  if (!filled) {
    const { interaction: name, value } = readPress(data) ?? { interaction: 'stale', value: {} }
    const asked = { name, value, values: {}, opened: key }
    return dialog(await hand(asked, key), asked)
  }
  const asked = { name: filled.interaction, value: filled.value, values: filled.values, opened: key }
  const isWrong = filled.notAddresses.length > 0
  const reply: Reply = isWrong ? { type: 'errors', errors: {} } : await hand(asked, key)
  if (reply.type !== 'errors') return dialog(reply, asked)
  // a dialog forgets its form when it is sent: it is asked for again, and shows what was typed
  const again = await hand(filled.from, `${key}:again`)
  return dialog(again, filled.from, { filled, errors: reply.errors })
}

function dialog(reply: Reply, from: AskedFor, wrong?: { filled: FilledForm; errors: Record<string, string> }): object {
  if (reply.type === 'form') {
    // where what is asked for changed meanwhile, it is another form, and what was typed does not belong there
    const isSame = wrong !== undefined && reply.form.interaction === wrong.filled.interaction
    const form = isSame ? refill(reply.form, wrong.filled.values) : reply.form
    return task(
      form.title,
      sizeOf(form),
      renderForm(form, from, { ...wrong?.errors, ...notAddresses(form, wrong?.filled) }),
    )
  }
  const card = reply.type === 'errors' ? errorsCard({ ...wrong?.errors, ...reply.errors }) : reply.card
  return task(speak(card.lang, 'teams')('teams.app'), 'medium', renderOneCard(card, 'dialog'))
}

function notAddresses({ lang }: Form, filled: FilledForm | undefined): Record<string, string> {
  const sentence = speak(lang, 'teams')('teams.people.wrong')
  return Object.fromEntries(filled?.notAddresses.map((name) => [name, sentence]) ?? [])
}

const sizeOf = ({ fields, more }: Form): 'medium' | 'large' => (fields.length > 3 || more ? 'large' : 'medium')

function task(title: string, height: 'medium' | 'large', card: AdaptiveCard): object {
  const value = {
    title: plainLine(title, limits.title),
    height,
    width: 'medium',
    card: { contentType: cardType, content: card },
  }
  return { task: { type: 'continue', value } }
}
