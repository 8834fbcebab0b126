import { z } from 'zod'
import { isSaidByPeople, opensForm } from '../interactions/table.js'
import type { ButtonAction, CardAction, LinkAction } from '../messages/card.js'
import { codePoints } from '../messages/cut-text.js'
import { isPageUrl } from '../messages/safe-url.js'
import { limits } from './limits.js'
import { escapeMarkdown, plainLine, richLines } from './text.js'

/** What a press of a button means. */
export interface Press {
  interaction: string
  value: Record<string, string>
}

/** Where a card stands: in a conversation, or in a dialog, in which every press goes the dialog's way. */
export type Place = 'message' | 'dialog'

export interface Submit {
  type: 'Action.Submit'
  title: string
  data: Record<string, unknown>
  style?: 'positive' | 'destructive'
}

export type AdaptiveAction =
  | Submit
  | { type: 'Action.Execute'; title: string; verb: string; data: object; style?: Submit['style']; fallback: Submit }
  | { type: 'Action.OpenUrl'; title: string; url: string }
  | { type: 'Action.ShowCard'; title: string; card: object }
  | { type: 'Action.ToggleVisibility'; title: string; targetElements: string[] }

/** Takes a card's action and where the card stands; returns the button. */
export function renderAction(action: CardAction, place: Place): AdaptiveAction {
  if (action.type === 'link') return link(action)
  const { label, confirm } = action
  if (!confirm) return press(action, place)
  // Teams asks nothing by itself: the question opens under the button, with what does it
  const body = [...richLines(confirm.title, { weight: 'Bolder' }), ...richLines(confirm.text)]
  const yes = press({ ...action, label: confirm.yes }, place)
  return {
    type: 'Action.ShowCard',
    title: title(label),
    card: { type: 'AdaptiveCard', version: '1.5', body, actions: [yes] },
  }
}

/** Whether Teams opens it; another address is shown as words, for people to copy. */
export function isWebUrl(url: string): boolean {
  return isPageUrl(url) && codePoints(url) <= limits.url
}

const title = (label: string): string => plainLine(label, limits.buttonText) || '–'

function link({ label, url }: LinkAction): AdaptiveAction {
  return { type: 'Action.OpenUrl', title: title(label), url }
}

const styles = { primary: 'positive', danger: 'destructive' } as const

/** A dialog opens only from a press that asks for one, so that it must be known before the press what it leads to. */
function press({ label, interaction, value, tone }: ButtonAction, place: Place): AdaptiveAction {
  const data = { [pressKey]: { interaction, value } }
  const shown = { title: title(label), ...(tone && { style: styles[tone] }) }
  if (place === 'dialog') return { type: 'Action.Submit', ...shown, data }
  if (opensForm(interaction))
    return { type: 'Action.Submit', ...shown, data: { msteams: { type: 'task/fetch' }, ...data } }
  // older clients know no Execute, and send the same as a message
  const fallback: Submit = { type: 'Action.Submit', title: shown.title, data }
  return { type: 'Action.Execute', ...shown, verb: interaction, data, fallback }
}

/** No input has such an id: what was typed comes under the same roof. */
const pressKey = 'coffeechat.press'

/** The name of what a person can do: a card's data comes back as a client sends it, which need not be how we rendered it. */
export const pressable = z.string().refine(isSaidByPeople)

const pressed = z.object({
  [pressKey]: z.object({ interaction: pressable, value: z.record(z.string(), z.string().max(2000)) }),
})

/** Takes a pressed button's data; returns what it means, undefined if it is not one of ours. */
export function readPress(data: unknown): Press | undefined {
  const read = pressed.safeParse(data)
  return read.success ? read.data[pressKey] : undefined
}

/** A label as a choice or a box shows it. */
export const choiceText = (label: string): string => escapeMarkdown(label, limits.choiceText)
