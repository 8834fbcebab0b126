import { isObject } from './shapes.js'
import type { CardPart } from './teams-state.js'

/** How an Adaptive Card is put together: which part stands in which, in reading order. */

export type Slot = 'element' | 'action' | 'column' | 'row' | 'cell' | 'image' | 'inline' | 'card'

const selected = { selectAction: 'action' } as const

/** The places in each type of part that hold other parts. */
const places: Record<string, Record<string, Slot>> = {
  AdaptiveCard: { body: 'element', actions: 'action', ...selected },
  Container: { items: 'element', ...selected },
  ColumnSet: { columns: 'column', ...selected },
  Column: { items: 'element', ...selected },
  Table: { rows: 'row' },
  TableRow: { cells: 'cell' },
  TableCell: { items: 'element', ...selected },
  ActionSet: { actions: 'action' },
  ImageSet: { images: 'image' },
  Image: selected,
  RichTextBlock: { inlines: 'inline' },
  TextRun: selected,
  'Input.Text': { inlineAction: 'action' },
  'Action.ShowCard': { card: 'card' },
}

/** What a part is that does not say its type. */
const implied: Partial<Record<Slot, string>> = {
  column: 'Column',
  row: 'TableRow',
  cell: 'TableCell',
  image: 'Image',
  card: 'AdaptiveCard',
}

/** One part of a card, with its place. */
export interface PlacedPart {
  part: CardPart
  type: string
  slot: Slot
  /** what it stands in */
  outer: CardPart
  /** the cards around it; the whole one first */
  cards: CardPart[]
  /** a JSON pointer */
  at: string
}

const everywhere = (): boolean => true

/** All parts of a card in reading order, without those that are not there, and what is in them. */
export function partsOf(card: CardPart, isThere: (placed: PlacedPart) => boolean = everywhere): PlacedPart[] {
  return inside({ part: card, type: 'AdaptiveCard', cards: [card], at: '' }, isThere)
}

function inside(
  { part, type, cards, at }: Pick<PlacedPart, 'part' | 'type' | 'cards' | 'at'>,
  isThere: (placed: PlacedPart) => boolean,
): PlacedPart[] {
  return Object.entries(places[type] ?? {}).flatMap(([name, slot]) =>
    listed(part[name], `${at}/${name}`).flatMap(([held, where]) => {
      const inner = typeof held === 'string' && slot === 'inline' ? { type: 'TextRun', text: held } : held
      if (!isObject(inner)) return []
      const around = slot === 'card' ? [...cards, inner] : cards
      const known = String(inner.type ?? implied[slot] ?? 'none')
      const placed = { part: inner, type: known, slot, outer: part, cards: around, at: where }
      return isThere(placed) ? [placed, ...inside(placed, isThere)] : []
    }),
  )
}

function listed(value: unknown, at: string): [value: unknown, at: string][] {
  if (value === undefined) return []
  return Array.isArray(value) ? value.map((each, index) => [each, `${at}/${index}`]) : [[value, at]]
}

export const isInput = ({ type }: PlacedPart): boolean => type.startsWith('Input.')
export const isAction = ({ type }: PlacedPart): boolean => type.startsWith('Action.')

/** A property that is a text; '' where it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The options of an `Input.ChoiceSet`. */
export const choicesOf = ({ choices }: CardPart): CardPart[] => (Array.isArray(choices) ? choices.filter(isObject) : [])

/** The marks of Teams' markdown that a backslash takes the meaning from. */
export const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')

/** Every word a person can come to read in a card, a line each, with what they could choose; what they typed is not in it. */
export function wordsOf(card: CardPart, isThere?: (placed: PlacedPart) => boolean): string {
  return partsOf(card, isThere).flatMap(wordsIn).filter(Boolean).join('\n')
}

function wordsIn({ part, type }: PlacedPart): string[] {
  const { text, title, label, placeholder, altText, facts } = part
  if (type === 'TextBlock') return [unescaped(textOf(text))]
  if (type === 'FactSet') {
    const told = Array.isArray(facts) ? facts.filter(isObject) : []
    return told.flatMap((fact) => [fact.title, fact.value].map((each) => unescaped(textOf(each))))
  }
  const choices = choicesOf(part).map((choice) => choice.title)
  return [text, label, title, altText, placeholder, ...choices].map(textOf)
}
