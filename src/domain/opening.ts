/** The life of an opening in one file, longer than most: who may see it, what is done with it, and the clock of its question. */

import type { Decision, JobRequest, Recipient } from './decision.js'
import { refuse } from './decision.js'
import type { JobName } from './job-names.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'

/** `hidden`: its owner, their deputy and recruiters know of it; `circle`: named colleagues as well; `company`: everybody. */
export type Visibility = 'hidden' | 'circle' | 'company'
export const visibilities = ['hidden', 'circle', 'company'] as const satisfies readonly Visibility[]

export type OpeningStatus = 'draft' | 'open' | 'filled' | 'closed'

/** A job to fill, never advertised: it is filled through people. */
export interface Opening {
  id: string
  version: number
  /** the role owner */
  ownerId: string
  /** decides where the owner is silent or has left */
  deputyId: string | null
  status: OpeningStatus
  visibility: Visibility
  /** how many people it is for, and how many of these were hired */
  seats: number
  hired: number
  openedAt: Date | null
  endedAt: Date | null
  createdAt: Date
  updatedAt: Date
  title: string
  department: string
  skills: string[]
  languages: string[]
  place: string
  seniority: string
  path: string
  /** what the work is like, for whoever may see the opening */
  work: string
  /** the owner's words that a candidate may read before any name is said; never the title */
  words: string
  /** employee ids: who may see it besides, where it is a circle's */
  circle: string[]
  /** who must never be ranked, asked or used as a way in: employee ids, and keyed hashes of addresses of people outside */
  barred: { employees: string[]; addresses: string[] }
  /** "still open?" unanswered in a row (P-21) */
  silences: number
  /** counts the questions "still open?": part of their keys, so that a late answer is one to a question that is over */
  asks: number
}

/** Whether this employee may know that the opening is there at all. `isRecruiter`: recruiters and admins know all of them. */
export function maySeeOpening(
  { ownerId, deputyId, visibility, circle, status }: Opening,
  employeeId: string,
  isRecruiter: boolean,
): boolean {
  if (isRecruiter || employeeId === ownerId || employeeId === deputyId) return true
  if (status === 'draft' || visibility === 'hidden') return false
  return visibility === 'company' || circle.includes(employeeId)
}

/** Whether somebody stands on the opening's list of people it must never touch. */
export const isBarredFrom = (
  { barred }: Opening,
  { employeeId, emailIndex }: { employeeId: string | null; emailIndex: string | null },
): boolean =>
  (employeeId !== null && barred.employees.includes(employeeId)) ||
  (emailIndex !== null && barred.addresses.includes(emailIndex))

/** Why an opening ends without a hire through it. */
export const endings = ['filled_elsewhere', 'no_longer_needed', 'on_hold', 'other'] as const
export type Ending = (typeof endings)[number]

/** What its owner, deputy or a recruiter writes; drafts and open ones can be changed. */
export type OpeningContent = Pick<
  Opening,
  | 'visibility'
  | 'seats'
  | 'title'
  | 'department'
  | 'skills'
  | 'languages'
  | 'place'
  | 'seniority'
  | 'path'
  | 'work'
  | 'words'
  | 'circle'
  | 'barred'
>

export type OpeningAction =
  | { type: 'save'; content: OpeningContent }
  | { type: 'open' }
  /** the answer to "still open?", by whoever was asked */
  | { type: 'still_open'; asks: number }
  /** five working days without one */
  | { type: 'not_answered'; asks: number }
  /** nobody could be asked: a recruiter decides at once */
  | { type: 'nobody_to_ask'; asks: number }
  | { type: 'close'; reason: Ending; note: string }
  /** neither its owner nor a recruiter answered */
  | { type: 'lapse'; asks: number }
  /** somebody else decides from now on; the deputy steps up, or stays, or there is a new one */
  | { type: 'hand_over'; ownerId: string; deputyId: string | null }
  | { type: 'hired' }

export type OpeningRefusal =
  | 'opening_ended'
  | 'opening_is_open'
  | 'opening_not_open'
  | 'already_answered'
  | 'seats_taken'
  | 'same_owner'

/** P-21: asked so often, and silent so long and so many times before a recruiter decides. */
export const openingClock = { everyDays: 30, silentDays: 5, silences: 2 } as const
const dayMs = 86_400_000

type Decided = Extract<Decision<Opening, OpeningRefusal>, { ok: true }>

/** The life of an opening: draft, open, then filled or closed. Double clicks and late answers are settled here. */
export function decideOpening(opening: Opening, action: OpeningAction, now: Date): Decision<Opening, OpeningRefusal> {
  const { status } = opening
  if (status === 'filled' || status === 'closed') return refuse('asks' in action ? 'already_answered' : 'opening_ended')
  const change = (changes: Partial<Opening>, done: string, note = ''): Decided => ({
    ok: true,
    state: { ...opening, ...changes, updatedAt: now },
    action: done,
    note,
    jobs: [],
  })
  if (action.type === 'save') {
    if (action.content.seats < Math.max(1, opening.hired)) return refuse('seats_taken')
    return change(action.content, 'changed')
  }
  if (action.type === 'close') return change({ status: 'closed', endedAt: now }, `closed_${action.reason}`, action.note)
  if (action.type === 'hand_over') return handOver(opening, action, change)
  if (action.type === 'open')
    return status === 'open'
      ? refuse('opening_is_open')
      : asksLater(change({ status: 'open', openedAt: now, silences: 0, asks: opening.asks + 1 }, 'opened'), now)
  if (status === 'draft') return refuse('opening_not_open')
  if (action.type === 'hired') {
    const hired = opening.hired + 1
    return hired < opening.seats
      ? change({ hired }, 'hired')
      : change({ hired, status: 'filled', endedAt: now }, 'filled')
  }
  // A yes that comes late is still a yes while nobody else has answered.
  const isLate = action.asks !== opening.asks
  if (isLate && (action.type !== 'still_open' || opening.silences === 0)) return refuse('already_answered')
  return answered(opening, action, now, change)
}

type Change = (changes: Partial<Opening>, done: string, note?: string) => Decided

/** What follows the question "still open?", the one that is now awaited. */
function answered(
  { silences, asks }: Opening,
  { type }: Extract<OpeningAction, { asks: number }>,
  now: Date,
  change: Change,
): Decision<Opening, OpeningRefusal> {
  const isWithRecruiters = silences >= openingClock.silences
  switch (type) {
    case 'still_open':
      return asksLater(change({ silences: 0, asks: asks + 1 }, 'still_open'), now)
    case 'lapse':
      if (!isWithRecruiters) return refuse('already_answered')
      return change({ status: 'closed', endedAt: now }, 'closed_unanswered')
    case 'nobody_to_ask':
    case 'not_answered': {
      if (isWithRecruiters) return refuse('already_answered')
      const count = type === 'nobody_to_ask' ? openingClock.silences : silences + 1
      const silent = change({ silences: count, asks: asks + 1 }, type)
      silent.jobs.push(askJob(silent.state, now))
      return silent
    }
  }
}

function handOver(
  opening: Opening,
  { ownerId, deputyId }: Extract<OpeningAction, { type: 'hand_over' }>,
  change: Change,
): Decision<Opening, OpeningRefusal> {
  const deputy = deputyId === ownerId ? null : deputyId
  if (ownerId === opening.ownerId && deputy === opening.deputyId) return refuse('same_owner')
  const isNew = ownerId !== opening.ownerId
  // Whoever takes over is not late with an answer that somebody else owed.
  const asks = isNew ? { silences: 0, asks: opening.asks + 1 } : {}
  const decided = change({ ownerId, deputyId: deputy, ...asks }, isNew ? 'handed_over' : 'deputy_changed')
  if (!isNew) return decided
  const now = decided.state.updatedAt
  const key = `opening:${opening.id}:yours-${decided.state.asks}`
  const to: Recipient = `employee:${ownerId}`
  decided.jobs.push({ name: 'opening.yours', key, payload: { openingId: opening.id }, at: now, to })
  return opening.status === 'open' ? asksLater(decided, now) : decided
}

/** In thirty days it is asked whether it is still open. */
function asksLater(decided: Decided, now: Date): Decided {
  decided.jobs.push(askJob(decided.state, new Date(now.getTime() + openingClock.everyDays * dayMs)))
  return decided
}

/** When it is due, whoever is there then is asked. */
const askJob = (opening: Opening, at: Date): JobRequest => jobOf('opening.ask', opening, at)

function jobOf(name: JobName, { id, asks }: Opening, at: Date, to?: Recipient): JobRequest {
  const key = `opening:${id}:${name.slice(name.indexOf('.') + 1)}-${asks}`
  return {
    name,
    key: to ? `${key}-${to}` : key,
    payload: { openingId: id, asks: String(asks) },
    at,
    ...(to ? { to } : {}),
  }
}

/** The question itself: to its owner, or, where they were silent twice, to each recruiter. */
export const stillOpenJob = (opening: Opening, employeeId: string, now: Date): JobRequest =>
  jobOf(
    opening.silences >= openingClock.silences ? 'opening.recruiters-decide' : 'opening.still-open',
    opening,
    now,
    `employee:${employeeId}`,
  )

/** What begins when it was sent (P-16), to one or to the first of several. */
export function stillOpenClock(opening: Opening, now: Date, calendar: Calendar): JobRequest {
  const name = opening.silences >= openingClock.silences ? 'opening.lapse' : 'opening.silent'
  return jobOf(name, opening, addWorkingDays(now, openingClock.silentDays, calendar.zone, calendar.closedDays))
}
