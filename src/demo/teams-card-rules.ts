import { isObject } from './shapes.js'
import { choicesOf, isInput, type PlacedPart, partsOf, type Slot, textOf } from './teams-parts.js'
import type { CardPart } from './teams-state.js'

/** What Teams refuses in an Adaptive Card. The limits are this fake's own literals, from the reference of version 1.5. */

export const cardType = 'application/vnd.microsoft.card.adaptive'
const mostActions = 6
/** Of a message, and of a card that comes in an answer. */
export const mostBytes = 28 * 1024

export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

const actions = ['Execute', 'OpenUrl', 'ShowCard', 'Submit', 'ToggleVisibility'].map((name) => `Action.${name}`)
const inputs = ['ChoiceSet', 'Date', 'Number', 'Text', 'Time', 'Toggle'].map((name) => `Input.${name}`)
const blocks = [
  'ActionSet',
  'ColumnSet',
  'Container',
  'FactSet',
  'Image',
  'ImageSet',
  'Media',
  'RichTextBlock',
  'Table',
]

const known: Record<Slot, readonly string[]> = {
  element: [...inputs, ...blocks, 'TextBlock'],
  action: actions,
  column: ['Column'],
  row: ['TableRow'],
  cell: ['TableCell'],
  image: ['Image'],
  inline: ['TextRun'],
  card: ['AdaptiveCard'],
}

/**
 * Why Teams would not show this card; empty where it would. Stricter than Teams in three things: a card has a `fallbackText`
 * and an `Action.Execute` an `Action.Submit` to fall back to (REQUIREMENTS TM-7), and every input has words of its own.
 */
export function problemsOf(card: unknown): string[] {
  if (!isObject(card)) return ['no card']
  const parts = partsOf(card)
  const problems = parts.flatMap((placed) => problemsIn(placed).map((problem) => `${problem} at ${placed.at}`))
  return [...frameProblems(card), ...problems, ...repeated(parts), ...strayTargets(parts)]
}

function frameProblems(card: CardPart): string[] {
  const { type, version, fallbackText } = card
  return [
    ...(type === 'AdaptiveCard' ? [] : [`type must be AdaptiveCard, not ${String(type)}`]),
    ...(/^1\.[0-5]$/.test(String(version)) ? [] : [`version must be at most 1.5, not ${String(version)}`]),
    ...(textOf(fallbackText).trim() === '' ? ['no fallbackText'] : []),
    ...(sizeOf(card) > mostBytes ? [`more than ${mostBytes} bytes`] : []),
    ...tooMany(card),
  ]
}

const tooMany = ({ actions }: CardPart): string[] =>
  Array.isArray(actions) && actions.length > mostActions ? [`more than ${mostActions} actions`] : []

function problemsIn(placed: PlacedPart): string[] {
  const { part, type, slot } = placed
  if (!known[slot].includes(type)) return [`unknown type ${type}`]
  const { fallback } = part
  const isFallbackGood = !isObject(fallback) || known[slot].includes(String(fallback.type))
  return [
    ...(isFallbackGood ? [] : ['unknown type to fall back to']),
    ...(isInput(placed) ? inputProblems(part, type) : []),
    ...(type === 'ActionSet' || type === 'AdaptiveCard' ? tooMany(part) : []),
    ...missing(part, type).map((name) => `no ${name}`),
  ]
}

function inputProblems(part: CardPart, type: string): string[] {
  const isSeveral = part.isMultiSelect === true && choicesOf(part).some(({ value }) => textOf(value).includes(','))
  return [
    ...(textOf(part.id) === '' ? ['an input without id'] : []),
    ...(type !== 'Input.Toggle' && textOf(part.label).trim() === '' ? ['an input without label'] : []),
    ...(type === 'Input.ChoiceSet' && choicesOf(part).length === 0 ? ['an input without choices'] : []),
    ...(choicesOf(part).some(({ title, value }) => textOf(title) === '' || typeof value !== 'string')
      ? ['a choice without title or value']
      : []),
    ...(isSeveral ? ['a value with a comma where several are chosen'] : []),
  ]
}

/** What that type must say and does not. */
function missing(part: CardPart, type: string): string[] {
  const needed: Record<string, readonly string[]> = {
    'Input.Toggle': ['title'],
    TextBlock: ['text'],
    Image: ['url'],
    'Action.OpenUrl': ['url'],
  }
  const absent = (needed[type] ?? []).filter((name) => textOf(part[name]).trim() === '')
  const { fallback } = part
  const fallsBack = type !== 'Action.Execute' || (isObject(fallback) && fallback.type === 'Action.Submit')
  return fallsBack ? absent : [...absent, 'Action.Submit to fall back to']
}

function repeated(parts: readonly PlacedPart[]): string[] {
  const ids = parts.filter(isInput).map(({ part }) => textOf(part.id))
  const twice = ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index)
  return [...new Set(twice)].map((id) => `the id "${id}" is there twice`)
}

function strayTargets(parts: readonly PlacedPart[]): string[] {
  const ids = parts.map(({ part }) => part.id)
  return parts
    .filter(({ type }) => type === 'Action.ToggleVisibility')
    .flatMap(({ part }) => targetsOf(part))
    .filter(({ id }) => !ids.includes(id))
    .map(({ id }) => `no element "${id}" to show or hide`)
}

/** What an `Action.ToggleVisibility` shows or hides; the other way round where it does not say which. */
export function targetsOf({ targetElements }: CardPart): { id: string; isVisible: boolean | undefined }[] {
  const all: unknown[] = Array.isArray(targetElements) ? targetElements : []
  return all.map((target) => {
    if (!isObject(target)) return { id: String(target), isVisible: undefined }
    return { id: String(target.elementId), isVisible: target.isVisible === undefined ? undefined : !!target.isVisible }
  })
}
