import { isDay, isObject, points } from './shapes.js'
import { offeredOptions } from './slack-elements.js'
import type { StateValues } from './slack-payloads.js'
import type { InputState, SlackBlock, SlackState, SlackView } from './slack-state.js'

/**
 * What somebody fills in, by label or block id: texts, or the labels or values of options; a box is ticked or not; '' or an
 * empty list empties the field.
 */
export type Filling = Record<string, string | string[] | boolean>

interface Input {
  blockId: string
  label: string
  optional: boolean
  element: Record<string, unknown> & { type: string; action_id: string }
}

export function inputsOf(view: SlackView): Input[] {
  return view.blocks.filter((block) => block.type === 'input').map(inputOf)
}

function inputOf(block: SlackBlock): Input {
  const { label, element } = block
  const { type, action_id, ...rest } = isObject(element) ? element : {}
  return {
    blockId: String(block.block_id),
    label: isObject(label) ? String(label.text) : '',
    optional: block.optional === true,
    element: { ...rest, type: String(type), action_id: String(action_id ?? block.block_id) },
  }
}

/** Types into the inputs, all or none. Throws where Slack's client would not let it happen: no such field, not offered, too long, no date. */
export function typeInto(state: SlackState, view: SlackView, filling: Filling): void {
  const inputs = inputsOf(view)
  const typed = Object.entries(filling).map(([name, given]): [string, SlackView['typed'][string]] => {
    const input = inputs.find((each) => each.blockId === name) ?? inputs.find((each) => each.label === name)
    if (!input) throw new Error(`no such field: ${name}; there are: ${inputs.map((each) => each.blockId).join(', ')}`)
    return [input.blockId, { action_id: input.element.action_id, state: stateFrom(state, input, given) }]
  })
  Object.assign(view.typed, Object.fromEntries(typed))
}

/** What stands in the inputs now: typed, else as the product filled it in. */
export function valuesOf(view: SlackView): StateValues {
  return Object.fromEntries(
    inputsOf(view).map(({ blockId, element }) => [
      blockId,
      { [element.action_id]: view.typed[blockId]?.state ?? initialState(element) },
    ]),
  )
}

/** Throws where an input that must be filled in is empty: Slack's client does not send such a form. */
export function requireFilled(view: SlackView): void {
  const values = valuesOf(view)
  for (const { blockId, label, optional, element } of inputsOf(view)) {
    const held = values[blockId]?.[element.action_id]
    if (!optional && (!held || isEmpty(held))) throw new Error(`"${label}" must be filled in`)
  }
}

const isEmpty = (held: InputState): boolean =>
  Object.entries(held).every(
    ([name, value]) =>
      name === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  )

/** Under which name `state.values` holds what each kind of input holds, and where the product says what stands there first. */
const holds: Record<string, { name: string; initial: string; several: boolean }> = {
  plain_text_input: { name: 'value', initial: 'initial_value', several: false },
  email_text_input: { name: 'value', initial: 'initial_value', several: false },
  url_text_input: { name: 'value', initial: 'initial_value', several: false },
  number_input: { name: 'value', initial: 'initial_value', several: false },
  datepicker: { name: 'selected_date', initial: 'initial_date', several: false },
  static_select: { name: 'selected_option', initial: 'initial_option', several: false },
  radio_buttons: { name: 'selected_option', initial: 'initial_option', several: false },
  multi_static_select: { name: 'selected_options', initial: 'initial_options', several: true },
  checkboxes: { name: 'selected_options', initial: 'initial_options', several: true },
  users_select: { name: 'selected_user', initial: 'initial_user', several: false },
  multi_users_select: { name: 'selected_users', initial: 'initial_users', several: true },
  conversations_select: { name: 'selected_conversation', initial: 'initial_conversation', several: false },
  channels_select: { name: 'selected_channel', initial: 'initial_channel', several: false },
}

function held(type: string) {
  const known = holds[type]
  if (!known) throw new Error(`nobody can fill in a ${type}`)
  return known
}

function initialState(element: Input['element']): InputState {
  const { name, initial, several } = held(element.type)
  return { type: element.type, [name]: element[initial] ?? (several ? [] : null) }
}

function stateFrom(state: SlackState, input: Input, given: string | string[] | boolean): InputState {
  const { element } = input
  const { name, several } = held(element.type)
  const options = offeredOptions(element)
  const all = options.map((each) => String(each.value))
  const list = typeof given === 'boolean' ? (given ? all : []) : [given].flat().filter((each) => each !== '')
  if (!several && list.length > 1) throw new Error(`"${input.label}" takes one value`)
  const most = Number(element.max_selected_items ?? Infinity)
  if (list.length > most) throw new Error(`"${input.label}" takes at most ${most}`)
  const chosen = list.map((each) => checked(state, input, options, each))
  return { type: element.type, [name]: several ? chosen : (chosen[0] ?? null) }
}

function checked(
  state: SlackState,
  { label, element }: Input,
  options: Record<string, unknown>[],
  given: string,
): unknown {
  const refuse = (reason: string): never => {
    throw new Error(`"${label}": "${given.slice(0, 40)}" ${reason}`)
  }
  if (element.options !== undefined || element.option_groups !== undefined) {
    const wordsOf = (each: Record<string, unknown>): unknown => (isObject(each.text) ? each.text.text : undefined)
    const offered = options.find((each) => each.value === given) ?? options.find((each) => wordsOf(each) === given)
    return offered ?? refuse(`is not offered; there are: ${options.map(wordsOf).join(', ')}`)
  }
  const problem = problemOf(state, element, given)
  return problem === undefined ? given : refuse(problem)
}

/** Why Slack's client would not take this value. */
function problemOf(state: SlackState, element: Input['element'], given: string): string | undefined {
  switch (element.type) {
    case 'datepicker':
      return isDay(given) ? undefined : 'is no date'
    case 'number_input': {
      const pattern = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/
      const { min_value: least = -Infinity, max_value: most = Infinity } = element
      if (!pattern.test(given)) return 'is no number'
      return Number(given) < Number(least) || Number(given) > Number(most) ? 'is out of range' : undefined
    }
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given) ? undefined : 'is no e-mail address'
    case 'url_text_input':
      return URL.canParse(given) ? undefined : 'is no address'
    case 'users_select':
    case 'multi_users_select':
      return state.users.has(given) ? undefined : 'is nobody here'
    case 'conversations_select':
    case 'channels_select':
      return state.channels.has(given) ? undefined : 'is no channel'
    default: {
      if (element.multiline !== true && given.includes('\n')) return 'has more than one line'
      if (points(given) > Number(element.max_length ?? 3000)) return 'is longer than the field takes'
      return points(given) < Number(element.min_length ?? 0) ? 'is shorter than the field takes' : undefined
    }
  }
}
