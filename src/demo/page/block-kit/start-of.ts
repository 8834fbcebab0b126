import type { InputState } from '../../slack-state.js'
import type { InputElement } from './block-types.js'

/** Under which name `state.values` holds what an input holds, and where the product says what stands there first. */
const holds: Record<InputElement['type'], { name: string; initial: string }> = {
  plain_text_input: { name: 'value', initial: 'initial_value' },
  email_text_input: { name: 'value', initial: 'initial_value' },
  url_text_input: { name: 'value', initial: 'initial_value' },
  number_input: { name: 'value', initial: 'initial_value' },
  datepicker: { name: 'selected_date', initial: 'initial_date' },
  static_select: { name: 'selected_option', initial: 'initial_option' },
  radio_buttons: { name: 'selected_option', initial: 'initial_option' },
  multi_static_select: { name: 'selected_options', initial: 'initial_options' },
  checkboxes: { name: 'selected_options', initial: 'initial_options' },
  users_select: { name: 'selected_user', initial: 'initial_user' },
  multi_users_select: { name: 'selected_users', initial: 'initial_users' },
  conversations_select: { name: 'selected_conversation', initial: 'initial_conversation' },
  channels_select: { name: 'selected_channel', initial: 'initial_channel' },
}

/** Takes an input and what was typed into it; returns what stands in it first: a text, or the values of options. */
export function startOf(element: InputElement, typed: InputState | undefined): string[] {
  const { name, initial } = holds[element.type]
  const held = typed ? typed[name] : Object.entries(element).find(([property]) => property === initial)?.[1]
  return [held].flat().flatMap(valuesIn)
}

function valuesIn(held: unknown): string[] {
  if (typeof held === 'string') return [held]
  return typeof held === 'object' && held !== null && 'value' in held ? [String(held.value)] : []
}
