/** What may be written down of a talk, by whom, and who may read it: the one place in which that is decided (KINDS). */

import { type Kind, type KindSide, type OutcomeField, policyOf } from './kinds.js'

/** What was written down, by field; where both sides answer the same field, by `field@side`. */
export type Notes = Record<string, string>

/** Who wants to read: one of the two sides of this talk, or a recruiter who is on neither. */
export type NoteReader = KindSide | 'recruiter'

/** What else decides which fields there are: what the candidate asked to hear about (kind 6), the step of a program (kind 7). */
export interface NoteTerms {
  asked?: readonly string[]
  step?: number
}

/** Under which name a side's words stand. */
export const keyOf = (field: OutcomeField, side: KindSide): string =>
  field.owner === 'both' ? `${field.name}@${side}` : field.name

const isThere = (field: OutcomeField, { asked = [], step = 1 }: NoteTerms): boolean =>
  (!field.onlyAsked || asked.includes(field.name)) && step >= (field.fromStep ?? 1)

/** The fields that this side can fill in after a talk of this kind; there are no others. */
export function writableFields(kind: Kind, side: KindSide, terms: NoteTerms = {}): OutcomeField[] {
  return policyOf(kind).outcome.filter(
    (field) => (field.owner === side || field.owner === 'both') && isThere(field, terms),
  )
}

export type NotesWritten =
  | { ok: true; notes: Notes }
  | { ok: false; refusal: 'not_kept_here' | 'bad_answer'; field: string }

export const levels = ['not_seen', 'little', 'good', 'clear'] as const

function fits({ answer }: OutcomeField, words: string): boolean {
  if (answer === 'yes_no') return words === 'yes' || words === 'no'
  if (answer === 'level') return (levels as readonly string[]).includes(words)
  // whom somebody names becomes an introduction, by a form of its own; no name is kept in a note
  if (answer === 'people') return words === 'nobody'
  return answer !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(words)
}

/**
 * Adds what one side says to what stands. Refuses a field that this kind does not have for this side; then nothing is kept. An
 * empty answer takes an earlier one back.
 */
export function writeNotes(
  kind: Kind,
  side: KindSide,
  before: Notes,
  said: Notes,
  terms: NoteTerms = {},
): NotesWritten {
  const fields = new Map(writableFields(kind, side, terms).map((field) => [field.name, field]))
  const notes = { ...before }
  for (const [name, words] of Object.entries(said)) {
    const field = fields.get(name)
    if (!field) return { ok: false, refusal: 'not_kept_here', field: name }
    if (words !== '' && !fits(field, words)) return { ok: false, refusal: 'bad_answer', field: name }
    const key = keyOf(field, side)
    if (words === '') delete notes[key]
    else notes[key] = words
  }
  return { ok: true, notes }
}

function mayRead(field: OutcomeField, writer: KindSide, reader: NoteReader): boolean {
  switch (field.audience) {
    case 'self':
      return reader === writer
    case 'both':
      return reader !== 'recruiter'
    case 'host_side':
      return reader === 'host' || reader === 'recruiter'
    case 'recruiter':
      return reader === 'recruiter' || reader === writer
    case 'recruiter_and_person':
      return true
    case 'common_yes':
      return false
  }
}

/** A note as its reader sees it. */
export interface ReadNote {
  name: string
  by: KindSide
  words: string
}

const sides = ['host', 'candidate'] as const

/** What this reader may read of what was written down. Of an advocate's answer only a yes is ever shown, to anybody. */
export function readNotes(kind: Kind, notes: Notes, reader: NoteReader): ReadNote[] {
  return policyOf(kind).outcome.flatMap((field) =>
    sides.flatMap((by): ReadNote[] => {
      if (field.owner !== 'both' && field.owner !== by) return []
      const words = notes[keyOf(field, by)]
      if (words === undefined || !mayRead(field, by, reader)) return []
      if (field.name.startsWith('advocate') && notes.advocate !== 'yes' && reader !== by) return []
      return [{ name: field.name, by, words }]
    }),
  )
}

/** Kind 4: whether both sides answered yes to all three questions; any other case reads the same. */
export function isCommonYes(kind: Kind, notes: Notes): boolean {
  const asked = policyOf(kind).outcome.filter((field) => field.audience === 'common_yes' && field.answer === 'yes_no')
  return asked.length > 0 && asked.every((field) => sides.every((side) => notes[keyOf(field, side)] === 'yes'))
}

/** Whether this side gave all that this kind must have before it closes. */
export function hasRequired(kind: Kind, side: KindSide, notes: Notes): boolean {
  return writableFields(kind, side).every((field) => !field.required || notes[keyOf(field, side)] !== undefined)
}
