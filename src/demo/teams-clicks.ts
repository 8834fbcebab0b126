import { isObject } from './shapes.js'
import { invokeActivity, valueActivity } from './teams-activities.js'
import { takeCardAnswer, takeDialogAnswer } from './teams-answers.js'
import { targetsOf } from './teams-card-rules.js'
import type { Answered } from './teams-delivery.js'
import { context, dataOf, inputsShown, openDialog, sendDialog } from './teams-dialogs.js'
import { type Filling, typedInto } from './teams-filling.js'
import { type PlacedPart, textOf } from './teams-parts.js'
import { membersOf } from './teams-places.js'
import { type Player, send, sender, tell } from './teams-player.js'
import { buttonsOf, clientOf, type ReadMessage, show, unfold } from './teams-reading.js'
import type { CardPart, TeamsMessage } from './teams-state.js'

/** What comes of a press on a button. */

export type Where = ReadMessage | { channel: string; id: string } | 'modal'

export interface ClickOptions {
  /** a client that knows no `Action.Execute` presses what it falls back to */
  oldClient?: boolean
  /** what is typed into the inputs of a message's card before */
  filling?: Filling
}

/** What the product answers to a press that it is not told of. */
const nothing: Answered = { status: 200, body: '', request: { body: '' } }

export async function click(player: Player, name: string, where: Where, options: ClickOptions): Promise<Answered> {
  const message = where === 'modal' ? undefined : messageAt(player, where)
  const card = (message ?? openDialog(player)).card ?? {}
  const button = pressable(player, card, name, options)
  const { type, part } = button
  if (pressLocally(player, card, button)) return nothing
  if (!message) {
    if (type === 'Action.Submit') return sendDialog(player, button)
    throw new Error(`a dialog does not send an ${type}`)
  }
  const data = dataOf(button, typedInto(inputsShown(player, card), options.filling ?? {}))
  if (type === 'Action.Execute') return execute(player, message, part, data)
  const isFetch = isObject(data.msteams) && data.msteams.type === 'task/fetch'
  if (isFetch) return fetchDialog(player, message, data)
  const parts = { ...sender(player, message.conversation), value: data, replyToId: message.id }
  return tell(player, valueActivity(player.state, parts))
}

function messageAt({ state, user }: Player, where: Exclude<Where, 'modal'>): TeamsMessage {
  if ('message' in where) return where.message
  const found = state.messages.find(({ id }) => id === where.id)
  if (!found || !membersOf(state, found.conversation)?.includes(user)) throw new Error('that message is gone')
  return found
}

function pressable({ state, user }: Player, card: CardPart, name: string, { oldClient }: ClickOptions): PlacedPart {
  const buttons = buttonsOf(card, clientOf(state, user))
  const found =
    buttons.find(({ part }) => part.title === name) ??
    buttons.find(({ part }) => part.id === name) ??
    buttons.find(({ at }) => at === name)
  if (!found) throw new Error(`no button "${name}"; there are: ${buttons.map(({ part }) => part.title).join(', ')}`)
  const isPlain = oldClient !== true || found.type !== 'Action.Execute'
  const part = isPlain ? found.part : found.part.fallback
  if (!isObject(part)) throw new Error(`"${name}" has nothing to fall back to`)
  if (part.isEnabled === false) throw new Error(`"${name}" cannot be pressed`)
  return { ...found, part, type: isPlain ? found.type : String(part.type) }
}

/** What the client does by itself; returns whether that was all. */
function pressLocally({ state, user }: Player, card: CardPart, { type, part }: PlacedPart): boolean {
  const client = clientOf(state, user)
  if (type === 'Action.OpenUrl') state.note('opened', { user, words: textOf(part.url) })
  else if (type === 'Action.ShowCard') unfold(part, client)
  else if (type === 'Action.ToggleVisibility')
    for (const { id, isVisible } of targetsOf(part)) show(card, id, isVisible, client)
  else return false
  state.events.emit('change')
  return true
}

async function execute(player: Player, message: TeamsMessage, part: CardPart, data: CardPart): Promise<Answered> {
  const { id, verb } = part
  const value = { action: { type: 'Action.Execute', id, verb, data }, trigger: 'manual' }
  const parts = { ...sender(player, message.conversation), name: 'adaptiveCard/action', value, replyToId: message.id }
  const answered = await send(player, invokeActivity(player.state, parts))
  takeCardAnswer(player.state, player.user, message, answered)
  return answered
}

async function fetchDialog(player: Player, message: TeamsMessage, data: CardPart): Promise<Answered> {
  const { conversation, id } = message
  const on = 'task/fetch' as const
  const parts = { ...sender(player, conversation), name: on, value: { data, context }, replyToId: id }
  const answered = await send(player, invokeActivity(player.state, parts))
  takeDialogAnswer(player.state, { user: player.user, conversation, on }, answered)
  return answered
}
