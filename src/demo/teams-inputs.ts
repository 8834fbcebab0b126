import { choicesOf, isInput, type PlacedPart, partsOf, textOf } from './teams-parts.js'
import type { CardPart } from './teams-state.js'

/** An input of a card, as a person sees it and as the product hears of it. */
export interface CardInput {
  id: string
  label: string
  /** its id without a trailing `[]` or `[]<number>`: several inputs can be one field of a form */
  field: string
  type: string
  part: CardPart
}

const inputFrom = ({ part, type }: PlacedPart): CardInput => {
  const id = textOf(part.id)
  const label = textOf(part.label) || (type === 'Input.Toggle' ? textOf(part.title) : '')
  return { id, label, field: id.replace(/\[,?\]\d*$/, ''), type, part }
}

/** The inputs that go with an action: of the card it stands in and the cards around that one, none where it says so. */
export function inputsWith({ part, cards }: PlacedPart): CardInput[] {
  if (part.associatedInputs === 'none') return []
  const [whole] = cards
  return whole ? inputsOf(whole, (placed) => cards.includes(placed.cards.at(-1) as CardPart)) : []
}

/** The inputs among the parts that are there. */
export function inputsOf(card: CardPart, isThere: (placed: PlacedPart) => boolean): CardInput[] {
  return partsOf(card, isThere).filter(isInput).map(inputFrom)
}

/** What stands in the inputs now: typed, else as the product filled it in. */
export function valuesOf(inputs: readonly CardInput[], typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(inputs.map((input) => [input.id, typed[input.id] ?? initialOf(input)]))
}

function initialOf({ type, part }: CardInput): string {
  if (type === 'Input.Toggle') return String(part.value ?? offOf(part))
  return part.value === undefined || part.value === null ? '' : String(part.value)
}

/** What a toggle holds when it is on, and when it is off. */
export const onOf = ({ valueOn }: CardPart): string => String(valueOn ?? 'true')
export const offOf = ({ valueOff }: CardPart): string => String(valueOff ?? 'false')

/** Throws where an input that must be filled in is empty, or off: Teams' client does not send such a form. */
export function requireFilled(inputs: readonly CardInput[], typed: Record<string, string>): void {
  const values = valuesOf(inputs, typed)
  for (const { id, label, type, part } of inputs) {
    const isEmpty = type === 'Input.Toggle' ? values[id] !== onOf(part) : values[id] === ''
    if (part.isRequired === true && isEmpty) throw new Error(`"${label}" must be filled in`)
  }
}

/** The value of the choice with this value, or else this title; undefined where it is not offered. */
export function offeredBy({ part }: CardInput, given: string): string | undefined {
  const choices = choicesOf(part)
  const found = choices.find(({ value }) => value === given) ?? choices.find(({ title }) => title === given)
  return found && textOf(found.value)
}
