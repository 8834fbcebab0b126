import type { InputBlock, KnownBlock, MultiStaticSelect, PlainTextOption } from '@slack/types'
import { codePoints, cut, tidy } from '../messages/cut-text.js'
import type { Field, Option } from '../messages/form.js'
import { readUrl } from '../messages/safe-url.js'
import { paragraphs } from './elements.js'
import { limits } from './limits.js'
import { plain } from './mrkdwn.js'

type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>

/** Takes a field; returns its blocks: the input, whose `block_id` is the field's name, and what must be read before it. */
export function renderField(field: Field): KnownBlock[] {
  switch (field.type) {
    case 'text':
      return [block(field, textInput(field))]
    case 'number':
      return [block(field, numberInput(field))]
    case 'date':
      return [block(field, { type: 'datepicker', ...idOf(field), ...dateOf(field.value) })]
    case 'select':
      return field.options.length === 0 ? [] : [block(field, select(field))]
    case 'choices':
      return manyOf(field, field.groups)
    case 'windows':
      return manyOf(
        field,
        // a chosen time must name its day: a select shows what was chosen without its group
        field.days.map(({ label, parts }) => ({
          label,
          options: parts.map((part) => ({ ...part, label: `${label} ${part.label}` })),
        })),
      )
    case 'ticks':
      return ticks(field)
    case 'radio':
      return radio(field)
    case 'consent':
      return consent(field)
    case 'people':
      return [block(field, { type: 'multi_users_select', ...idOf(field), ...some('initial_users', field.value) })]
    case 'channel':
      return [block(field, channel(field))]
    default:
      return unknown(field)
  }
}

/** A new field does not compile before it is drawn here. */
function unknown(field: never): never {
  throw new Error(`no such field: ${JSON.stringify(field)}`)
}

/** The same in every rendering of the form, so that Slack keeps what was typed when the form changes; it tells the kind. */
const idOf = (field: Field): { action_id: string } => ({ action_id: `${field.type}:${field.name}` })

function block(field: Field, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, limits.inputLabel),
    ...(field.hint && { hint: plain(field.hint, limits.inputHint) }),
    ...(field.optional && { optional: true }),
    element,
  }
}

function some<Name extends string, Item>(name: Name, items: Item[]): { [Key in Name]?: Item[] } {
  const given: { [Key in Name]?: Item[] } = {}
  if (items.length > 0) given[name] = items
  return given
}

function textInput(field: FieldOf<'text'>): InputBlock['element'] {
  const maxLength = Math.min(field.maxLength ?? limits.inputText, limits.inputText)
  const value = cut(tidy(field.value ?? ''), maxLength)
  const given = {
    ...idOf(field),
    ...(value !== '' && { initial_value: value }),
    ...(field.placeholder && { placeholder: plain(field.placeholder, limits.placeholder) }),
  }
  if (field.as === 'email') return { type: 'email_text_input', ...given }
  if (field.as === 'url')
    return { type: 'url_text_input', ...given, ...(!readUrl(value) && { initial_value: undefined }) }
  return { type: 'plain_text_input', ...given, max_length: maxLength, ...(field.multiline && { multiline: true }) }
}

function numberInput({ min, max, value, ...field }: FieldOf<'number'>): InputBlock['element'] {
  return {
    type: 'number_input',
    ...idOf({ min, max, ...field }),
    is_decimal_allowed: false,
    min_value: String(min),
    max_value: String(max),
    ...(value !== undefined && value >= min && value <= max && { initial_value: String(value) }),
  }
}

function dateOf(value: string | undefined): { initial_date?: string } {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { initial_date: value } : {}
}

const option = ({ value, label }: Option): PlainTextOption => ({ text: plain(label, limits.optionText), value })

function select(field: FieldOf<'select'> | FieldOf<'radio'>): InputBlock['element'] {
  const options = field.options.slice(0, limits.selectOptions).map(option)
  const chosen = options.find(({ value }) => value === field.value)
  return { type: 'static_select', ...idOf(field), options, ...(chosen && { initial_option: chosen }) }
}

interface Group {
  label: string
  options: Option[]
}

/** Several of many. A group without a heading is no group for Slack: then its options stand alone. */
function manyOf(field: FieldOf<'choices' | 'windows' | 'ticks'>, groups: Group[]): KnownBlock[] {
  const filled = groups.filter(({ options }) => options.length > 0).slice(0, limits.optionGroups)
  if (filled.length === 0) return []
  const shown = filled.map(({ label, options }) => ({
    label,
    options: options.slice(0, limits.selectOptions).map(option),
  }))
  const all = shown.flatMap(({ options }) => options)
  const chosen = all.filter(({ value }) => value !== undefined && field.value.includes(value))
  const element: MultiStaticSelect = {
    type: 'multi_static_select',
    ...idOf(field),
    ...(filled.some(({ label }) => tidy(label) !== '')
      ? { option_groups: shown.map(({ label, options }) => ({ label: plain(label, limits.optionText), options })) }
      : { options: all.slice(0, limits.selectOptions) }),
    ...some('initial_options', chosen),
  }
  return [block(field, element)]
}

function ticks(field: FieldOf<'ticks'>): KnownBlock[] {
  if (field.options.length > limits.checkboxes) return manyOf(field, [{ label: '', options: field.options }])
  if (field.options.length === 0) return []
  const options = field.options.map(option)
  const chosen = options.filter(({ value }) => value !== undefined && field.value.includes(value))
  return [block(field, { type: 'checkboxes', ...idOf(field), options, ...some('initial_options', chosen) })]
}

function radio(field: FieldOf<'radio'>): KnownBlock[] {
  if (field.options.length > limits.radioButtons) return [block(field, select(field))]
  if (field.options.length === 0) return []
  const options = field.options.map(option)
  const chosen = options.find(({ value }) => value === field.value)
  return [block(field, { type: 'radio_buttons', ...idOf(field), options, ...(chosen && { initial_option: chosen }) })]
}

/** A consent is read whole before it is given: what is longer than an option stands above the box. */
function consent(field: FieldOf<'consent'>): KnownBlock[] {
  const isShort = codePoints(tidy(field.text)) <= limits.optionText
  const yes = option({ value: 'yes', label: isShort ? field.text : field.label })
  const box = block(field, {
    type: 'checkboxes',
    ...idOf(field),
    options: [yes],
    ...(field.value && { initial_options: [yes] }),
  })
  return isShort ? [box] : [...paragraphs(field.text), box]
}

function channel(field: FieldOf<'channel'>): InputBlock['element'] {
  return {
    type: 'conversations_select',
    ...idOf(field),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(field.value && { initial_conversation: field.value }),
  }
}
