import type { Field, Option } from '../messages/form.js'
import type { Say } from '../messages/text.js'
import { choiceText } from './button.js'
import { limits } from './limits.js'
import { plainLine, richLines } from './text.js'

type FieldOf<Type extends Field['type']> = Extract<Field, { type: Type }>

/**
 * Takes a field, how the reader is spoken to and the sentence that is wrong with it; returns what asks for it. An input's id is the field's name; behind
 * it stands how its text is read: `[]` several values, `[]3` a part of several, `[,]` words with commas between them.
 */
export function renderField(field: Field, say: Say, error: string | undefined): object[] {
  const hint =
    field.type === 'people'
      ? field.hint
        ? `${field.hint} ${say('teams.people.hint')}`
        : say('teams.people.hint')
      : field.hint
  return [
    ...inputs(field, say),
    ...(hint ? richLines(hint, { isSubtle: true }) : []),
    ...(error === undefined
      ? []
      : richLines(error, { color: 'Attention', weight: 'Bolder' }).map((line) => ({
          ...line,
          id: `${field.name}.error`,
        }))),
  ]
}

function inputs(field: Field, say: Say): object[] {
  switch (field.type) {
    case 'text':
      return [textInput(field, say)]
    case 'number':
      return [{ type: 'Input.Number', ...named(field, say), min: field.min, max: field.max, ...given(field.value) }]
    case 'date':
      return [{ type: 'Input.Date', ...named(field, say), ...given(field.value) }]
    case 'select':
      return choiceSet(field, say, field.options, { value: field.value, style: 'compact' })
    case 'radio':
      return choiceSet(field, say, field.options, { value: field.value, style: 'expanded' })
    case 'ticks':
      return several(field, '[]', field.label, field.options, 'expanded')
    case 'choices':
      return severalGroups(field, field.groups, 'expanded')
    case 'windows':
      return severalGroups(
        field,
        field.days.map(({ label, parts }) => ({ label, options: parts })),
        'compact',
      )
    case 'consent':
      return consent(field, say)
    case 'people':
      return [
        {
          type: 'Input.Text',
          ...named(field, say),
          id: `${field.name}[,]`,
          maxLength: limits.inputText,
          ...given(field.value.join(', ')),
        },
      ]
    case 'channel':
      return choiceSet(field, say, field.options ?? [], { value: field.value, style: 'compact' })
    default:
      return unknown(field)
  }
}

/** A new field does not compile before it is drawn here. */
function unknown(field: never): never {
  throw new Error(`no such field: ${JSON.stringify(field)}`)
}

function named(field: Field, say: Say): object {
  return {
    id: field.name,
    label: plainLine(field.label, limits.label),
    ...(!field.optional && { isRequired: true, errorMessage: say('teams.field.missing') }),
  }
}

const given = (value: string | number | undefined): object => (value === undefined || value === '' ? {} : { value })

const textStyles = { email: 'Email', url: 'Url', tel: 'Tel' } as const

function textInput(field: FieldOf<'text'>, say: Say): object {
  const maxLength = Math.min(field.maxLength ?? limits.inputText, limits.inputText)
  return {
    type: 'Input.Text',
    ...named(field, say),
    maxLength,
    ...given(field.value?.slice(0, maxLength)),
    ...(field.placeholder && { placeholder: plainLine(field.placeholder, limits.label) }),
    ...(field.multiline && { isMultiline: true }),
    ...(field.as && { style: textStyles[field.as] }),
  }
}

type Style = 'compact' | 'expanded'

/** A compact set shows its choices as they stand; the boxes of an expanded one read markdown. */
const choices = (options: readonly Option[], style: Style): object[] =>
  options.slice(0, limits.choices).map(({ value, label }) => ({
    value,
    title: style === 'compact' ? plainLine(label, limits.choiceText) : choiceText(label),
  }))

function choiceSet(
  field: Field,
  say: Say,
  options: readonly Option[],
  { value, style }: { value: string | undefined; style: Style },
): object[] {
  if (options.length === 0) return []
  const isOffered = options.some((option) => option.value === value)
  return [
    {
      type: 'Input.ChoiceSet',
      ...named(field, say),
      style,
      choices: choices(options, style),
      ...(isOffered && { value }),
    },
  ]
}

/** Several of many in one set. That one of several sets is filled in cannot be asked of the client: the table asks. */
function several(
  field: FieldOf<'ticks' | 'choices' | 'windows'>,
  mark: string,
  label: string,
  options: readonly Option[],
  style: Style,
): object[] {
  if (options.length === 0) return []
  const chosen = options.filter(({ value }) => field.value.includes(value)).map(({ value }) => value)
  return [
    {
      type: 'Input.ChoiceSet',
      id: `${field.name}${mark}`,
      label: plainLine(label, limits.label),
      isMultiSelect: true,
      style,
      choices: choices(options, style),
      ...(chosen.length > 0 && { value: chosen.join(',') }),
    },
  ]
}

function severalGroups(
  field: FieldOf<'choices' | 'windows'>,
  groups: readonly { label: string; options: Option[] }[],
  style: Style,
): object[] {
  const [only, ...others] = groups.filter(({ options }) => options.length > 0)
  if (!only) return []
  if (others.length === 0) return several(field, '[]', field.label, only.options, style)
  return [
    ...richLines(field.label, { weight: 'Bolder' }),
    ...[only, ...others].flatMap(({ label, options }, index) => several(field, `[]${index}`, label, options, style)),
  ]
}

/** A consent is read whole before it is given: it stands above the box. */
function consent(field: FieldOf<'consent'>, say: Say): object[] {
  return [
    ...richLines(field.text),
    {
      type: 'Input.Toggle',
      ...named(field, say),
      title: say('teams.consent.yes'),
      valueOn: 'yes',
      valueOff: '',
      value: field.value ? 'yes' : '',
    },
  ]
}
