import type { Candidate } from '../domain/candidate.js'
import { type OutcomeField, policyOf } from '../domain/kinds.js'
import { readNotes } from '../domain/notes.js'
import type { Employee } from '../domain/people.js'
import { type Guest, isJudged, type Program, type Session, takesSeat } from '../domain/session.js'
import type { CardElement } from './card.js'
import type { Reader } from './reader.js'
import type { Say, TextKey } from './text.js'
import { timeText } from './times.js'

/** One guest with the person behind. */
export interface GuestFacts {
  guest: Guest
  candidate: Candidate
}

/** What the messages about one session are made of. */
export interface SessionFacts {
  session: Session
  hosts: Employee[]
  owner: Employee
  /** of whoever set it up: times are given in both zones */
  hostZone: string
  people: GuestFacts[]
  program: Program | undefined
}

export const sessionMinutes = ({ startsAt, endsAt }: Session): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)

/** When, in the reader's zone and the host's. */
export const sessionTime = (reader: Reader, { session, hostZone }: SessionFacts): string =>
  timeText(session.startsAt, reader.zone, reader.locale, hostZone)

/** The kind by its name; a small session keeps the kind people waited for. */
export function sessionKind(say: Say, { kind, isOverflow, step }: Session): string {
  if (step !== null) return say(stepKey(step))
  const name = say(`kind.${kind}.name`)
  return isOverflow ? say('session.kind.overflow', { kind: name }) : name
}

export const stepKey = (step: number): 'program.step.1' | 'program.step.2' | 'program.step.3' =>
  step === 1 ? 'program.step.1' : step === 2 ? 'program.step.2' : 'program.step.3'

/** The words of an outcome field, wherever it is asked or read. */
export const fieldText = (say: Say, name: string): string =>
  (say as (key: TextKey) => string)(`session.field.${name}` as TextKey)

/** What an answer to a field reads like. */
export function answerText(say: Say, field: OutcomeField | undefined, words: string): string {
  if (field?.answer === 'level') return (say as (key: TextKey) => string)(`session.level.${words}` as TextKey)
  if (field?.answer === 'yes_no') return words === 'yes' ? say('session.yes') : say('session.no')
  return words
}

/** Which words say what is looked at, and what one agrees to. */
export function observedKey(session: Session): 'group' | 'none' | 'step.1' | 'step.2' | 'step.3' {
  if (session.step !== null) return session.step === 1 ? 'step.1' : session.step === 2 ? 'step.2' : 'step.3'
  return session.kind === 'group' && !session.isOverflow ? 'group' : 'none'
}

/** What is observed, and who reads it; said before anybody says yes. */
export function observedText(say: Say, session: Session): string {
  const key = observedKey(session)
  if (key !== 'group') return say(`session.observed.${key}`)
  const fields = policyOf('group').outcome.map(({ name }) => fieldText(say, name).toLowerCase())
  return say('session.observed.group', { fields: fields.join(', ') })
}

const hostNames = (say: Say, hosts: readonly Employee[]): string =>
  hosts.map(({ name, department }) => (department ? say('session.host', { name, team: department }) : name)).join(' · ')

/** What, when, with whom, where. The place is for those who have a seat, and for the hosts. */
export function sessionFactsElement(reader: Reader, facts: SessionFacts, withPlace: boolean): CardElement {
  const { say } = reader
  const { session } = facts
  return {
    type: 'facts',
    facts: [
      { label: say('session.fact.what'), value: sessionKind(say, session) },
      { label: say('session.fact.when'), value: sessionTime(reader, facts) },
      {
        label: say('session.fact.length'),
        value: say('session.fact.length.value', { minutes: sessionMinutes(session) }),
      },
      { label: say('session.fact.hosts'), value: hostNames(say, facts.hosts) },
      { label: say('session.fact.how'), value: say(`session.fact.how.${session.medium}`) },
      ...(withPlace && session.where !== '' ? [{ label: say('session.fact.where'), value: session.where }] : []),
    ],
  }
}

export const named = (label: string, items: readonly string[]): CardElement[] =>
  items.length === 0
    ? []
    : [
        { type: 'text', text: label, muted: true },
        { type: 'list', items: [...items] },
      ]

/** P-3: of the others only those with a seat who agreed to be seen, by first name and headline. */
export function othersElements(say: Say, facts: SessionFacts, own: Guest): CardElement[] {
  const seen = facts.people.filter(({ guest }) => guest.id !== own.id && guest.status === 'seated' && guest.mayBeSeen)
  if (seen.length === 0) return [{ type: 'text', text: say('session.others.none'), muted: true }]
  const lines = seen.map(({ candidate: { firstName, headline } }) =>
    headline === '' ? firstName : `${firstName}: ${headline}`,
  )
  return named(say('session.others'), lines)
}

/** Who has a seat, for the hosts: names and answers (they said yes). */
export const seatedPeople = ({ people }: SessionFacts): GuestFacts[] =>
  people.filter(({ guest }) => guest.status === 'seated')

export const seatsText = (say: Say, facts: SessionFacts): string =>
  say('session.fact.seats.value', {
    seated: facts.people.filter(({ guest }) => takesSeat(guest)).length,
    seats: facts.session.seats,
  })

/** What was written down of one guest, as this reader may read it. */
export function notesElement(
  say: Say,
  session: Session,
  guest: Guest,
  reader: 'host' | 'candidate' | 'recruiter',
): CardElement[] {
  const fields = new Map(policyOf(session.kind).outcome.map((field) => [field.name, field]))
  const read = readNotes(session.kind, guest.outcome, reader).filter(
    ({ by }) => isJudged(session) || by === 'candidate',
  )
  if (read.length === 0) return []
  const facts = read.map(({ name, words }) => ({
    label: fieldText(say, name),
    value: answerText(say, fields.get(name), words),
  }))
  return [{ type: 'facts', facts }]
}
