import { type Kind, type KindSide, type OutcomeField, policyOf } from '../domain/kinds.js'
import { levels, type NoteReader, type Notes, readNotes } from '../domain/notes.js'
import type { CardElement } from './card.js'
import type { Field } from './form.js'
import type { Say, TextKey } from './text.js'

const labelOf = (say: Say, field: { name: string }): string =>
  (say as (key: TextKey) => string)(`note.${field.name}` as TextKey)

/** A field of what is written down after a talk; `before` is empty where answers are unseen, also by their writer. */
export function noteField(say: Say, field: OutcomeField, before: string): Field {
  const asked = { name: field.name, label: labelOf(say, field), ...(field.required ? {} : { optional: true as const }) }
  switch (field.answer) {
    case 'words':
    case 'people':
      return { ...asked, type: 'text', value: before, maxLength: 2000, multiline: true }
    case 'date':
      return { ...asked, type: 'date', value: before }
    case 'yes_no':
      return { ...asked, type: 'radio', options: yesNo(say), ...(before === '' ? {} : { value: before }) }
    case 'level':
      return {
        ...asked,
        type: 'select',
        options: levels.map((value) => ({ value, label: say(`note.level.${value}`) })),
        ...(before === '' ? {} : { value: before }),
      }
  }
}

const yesNo = (say: Say) => [
  { value: 'yes', label: say('note.yes') },
  { value: 'no', label: say('note.no') },
]

/** What somebody may read of the notes of a talk; names stand for the two sides. */
export function noteElements(
  say: Say,
  kind: Kind,
  notes: Notes,
  reader: NoteReader,
  names: Record<KindSide, string>,
): CardElement[] {
  // what somebody wrote for themselves stands in their own form
  const own = new Set(policyOf(kind).outcome.flatMap(({ audience, name }) => (audience === 'self' ? [name] : [])))
  return readNotes(kind, notes, reader).flatMap(({ name, by, words }): CardElement[] => {
    if (own.has(name) || name.startsWith('advocate') || name === 'who_else') return []
    return [
      { type: 'text', text: `${labelOf(say, { name })} ${say('note.seen.by', { name: names[by] })}:`, muted: true },
      { type: 'quote', text: words },
    ]
  })
}
