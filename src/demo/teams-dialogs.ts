import { isObject } from './shapes.js'
import { invokeActivity } from './teams-activities.js'
import { takeDialogAnswer } from './teams-answers.js'
import type { Answered } from './teams-delivery.js'
import { type Filling, typedInto } from './teams-filling.js'
import { type CardInput, inputsOf, inputsWith, requireFilled, valuesOf } from './teams-inputs.js'
import type { PlacedPart } from './teams-parts.js'
import { type Player, send, sender } from './teams-player.js'
import { buttonsOf, clientOf, isShown } from './teams-reading.js'
import type { CardPart, TeamsDialog } from './teams-state.js'

/** What a person does in the open dialog. */

export const context = { theme: 'default' } as const

/** The dialog that is open; throws where there is none. */
export function openDialog({ state, user }: Player): TeamsDialog {
  const dialog = state.dialogs.get(user)
  if (!dialog) throw new Error('no dialog is open')
  return dialog
}

/** The inputs of a card that this person sees. */
export function inputsShown({ state, user }: Player, card: CardPart): CardInput[] {
  const client = clientOf(state, user)
  return inputsOf(card, (placed) => isShown(placed, client))
}

/** What a button sends: its own data, and what stands in the inputs. Throws where an input must be filled in first. */
export function dataOf(button: PlacedPart, typed: Record<string, string>): Record<string, unknown> {
  const { data } = button.part
  const inputs = inputsWith(button)
  requireFilled(inputs, typed)
  return { ...(isObject(data) ? data : {}), ...valuesOf(inputs, typed) }
}

/** Types into the inputs, all or none. */
export function typeInto(player: Player, filling: Filling): void {
  const dialog = openDialog(player)
  const typed = typedInto(inputsShown(player, dialog.card ?? {}), filling)
  player.state.dialogs.set(player.user, { ...dialog, typed: { ...dialog.typed, ...typed } })
}

/** Presses a button of the dialog that sends it. */
export async function sendDialog(player: Player, button: PlacedPart): Promise<Answered> {
  const { conversation, typed } = openDialog(player)
  const value = { data: dataOf(button, typed), context }
  const parts = { ...sender(player, conversation), name: 'task/submit', value }
  const answered = await send(player, invokeActivity(player.state, parts))
  takeDialogAnswer(player.state, { user: player.user, conversation, on: 'task/submit' }, answered)
  return answered
}

/** Types, and presses the first button below the dialog that sends it. */
export async function submitDialog(player: Player, filling: Filling): Promise<Answered> {
  const { card = {} } = openDialog(player)
  const buttons = buttonsOf(card, clientOf(player.state, player.user))
  const button = buttons.find(({ type, at }) => type === 'Action.Submit' && /^\/actions\/\d+$/.test(at))
  if (!button) throw new Error('this dialog has no button to send it')
  typeInto(player, filling)
  return sendDialog(player, button)
}
