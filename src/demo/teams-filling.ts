import { isDay } from './shapes.js'
import { type CardInput, offeredBy, offOf, onOf } from './teams-inputs.js'
import { choicesOf } from './teams-parts.js'

/**
 * What somebody fills in, by input id, field name or label: texts, or the titles or values of choices; a box is ticked or
 * not; '' or an empty list empties the field.
 */
export type Filling = Record<string, string | string[] | boolean>

/** What the inputs hold after that, by id. Throws where Teams' client would not let it happen: no such field, not offered, too long, no date. */
export function typedInto(inputs: readonly CardInput[], filling: Filling): Record<string, string> {
  return Object.assign({}, ...Object.entries(filling).map(([name, given]) => valuesFrom(named(inputs, name), given)))
}

function named(inputs: readonly CardInput[], name: string): CardInput[] {
  for (const by of ['id', 'field', 'label'] as const) {
    const found = inputs.filter((input) => input[by] === name)
    if (found.length > 0) return found
  }
  throw new Error(`no such field: ${name}; there are: ${inputs.map((input) => input.id).join(', ')}`)
}

function valuesFrom(inputs: CardInput[], given: string | string[] | boolean): Record<string, string> {
  const [first, ...others] = inputs
  if (!first) return {}
  if (others.length === 0) return { [first.id]: valueFrom(first, given) }
  const list = typeof given === 'boolean' ? given : [given].flat()
  return Object.fromEntries(inputs.map((input) => [input.id, valueFrom(input, sharePart(inputs, input, list))]))
}

/** Of what is given to a field of several inputs, what this one offers; what none offers goes to the first, which refuses it. */
function sharePart(inputs: CardInput[], input: CardInput, given: string[] | boolean): string[] | boolean {
  if (typeof given === 'boolean') return given
  return given.filter((each) => (inputs.find((one) => offers(one, each)) ?? inputs[0]) === input)
}

const offers = (input: CardInput, given: string): boolean =>
  input.type === 'Input.Toggle' ? onOf(input.part) === given : offeredBy(input, given) !== undefined

function valueFrom(input: CardInput, given: string | string[] | boolean): string {
  const { type, label, part } = input
  if (type === 'Input.Toggle') return toggled(input, given)
  const all = choicesOf(part).map(({ value }) => String(value))
  const list = typeof given === 'boolean' ? (given ? all : []) : [given].flat().filter((each) => each !== '')
  if (part.isMultiSelect !== true && list.length > 1) throw new Error(`"${label}" takes one value`)
  return list.map((each) => checked(input, each)).join(',')
}

function toggled({ label, part }: CardInput, given: string | string[] | boolean): string {
  const [on, off] = [onOf(part), offOf(part)]
  const [one = '', ...others] = [given].flat()
  if (others.length > 0) throw new Error(`"${label}" takes one value`)
  if (one === true || one === on || one === part.title) return on
  if (one === false || one === off || one === '') return off
  throw new Error(`"${label}": "${one.slice(0, 40)}" is neither on nor off`)
}

function checked(input: CardInput, given: string): string {
  const refuse = (reason: string): never => {
    throw new Error(`"${input.label}": "${given.slice(0, 40)}" ${reason}`)
  }
  if (input.type === 'Input.ChoiceSet') {
    const titles = choicesOf(input.part).map(({ title }) => title)
    return offeredBy(input, given) ?? refuse(`is not offered; there are: ${titles.join(', ')}`)
  }
  const problem = problemOf(input, given)
  return problem === undefined ? given : refuse(problem)
}

/** Why Teams' client would not take this value. */
function problemOf({ type, part }: CardInput, given: string): string | undefined {
  const { min, max, maxLength, regex } = part
  switch (type) {
    case 'Input.Number':
      if (given.trim() === '' || !Number.isFinite(Number(given))) return 'is no number'
      return Number(given) < Number(min ?? -Infinity) || Number(given) > Number(max ?? Infinity)
        ? 'is out of range'
        : undefined
    case 'Input.Date':
      return isDay(given) ? outOf(given, min, max) : 'is no date'
    case 'Input.Time':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? outOf(given, min, max) : 'is no time'
    default:
      if (part.isMultiline !== true && given.includes('\n')) return 'has more than one line'
      if (given.length > Number(maxLength ?? Infinity)) return 'is longer than the field takes'
      return typeof regex === 'string' && !new RegExp(regex).test(given) ? 'is not what the field asks for' : undefined
  }
}

const outOf = (given: string, min: unknown, max: unknown): string | undefined =>
  (typeof min === 'string' && given < min) || (typeof max === 'string' && given > max) ? 'is out of range' : undefined
