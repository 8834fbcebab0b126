import type { Surroundings } from './acts.js'
import type { ChooserElement, Option, OptionGroup, TextObject } from './block-types.js'

/** What every control is drawn with, whichever kind it is. */
export interface Control<Element> {
  element: Element
  /** what stands in it first; the same in every drawing, so that nothing overwrites what somebody types */
  start: string[]
  /** its id in the page, and the start of the ids of its parts */
  id: string
  /** the words beside it that are its label, where it has none of its own */
  labelledBy?: string
  /** ids of what explains it, such as its hint and its error */
  describedBy: string | undefined
  isInvalid: boolean
  isOptional: boolean
  at: Surroundings
  fill(value: string | string[]): void
}

/** What a chooser offers, with the people or channels that the workspace has. */
export function offeredBy(element: ChooserElement, { people, channels }: Surroundings): OptionGroup[] {
  switch (element.type) {
    case 'users_select':
    case 'multi_users_select':
      return [{ options: people.map(({ id, name }) => optionOf(id, name)) }]
    case 'conversations_select':
    case 'channels_select':
      return [{ options: channels.map(({ id, name }) => optionOf(id, `#${name}`)) }]
    case 'checkboxes':
    case 'radio_buttons':
      return [{ options: element.options }]
    default:
      return element.option_groups ?? [{ options: element.options ?? [] }]
  }
}

/** The same, and what was chosen before but is offered no more, by its bare id: it must not get lost unseen. */
export function offeredWith(start: string[], element: ChooserElement, at: Surroundings): OptionGroup[] {
  const groups = offeredBy(element, at)
  const known = new Set(groups.flatMap(({ options }) => options.map(({ value }) => value)))
  const rest = start.filter((value) => !known.has(value)).map((value) => optionOf(value, value))
  return rest.length === 0 ? groups : [...groups, { options: rest }]
}

const words = (text: string): TextObject => ({ type: 'plain_text', text })
const optionOf = (value: string, text: string): Option => ({ value, text: words(text) })

/** The value of the control that an event came from. */
export const heldBy = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value

/** Whether the box that an event came from is ticked now. */
export const isTicked = (event: Event): boolean => (event.currentTarget as HTMLInputElement).checked
