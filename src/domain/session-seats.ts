/** Who gets a seat in a session, who waits, and who is next: every answer of a guest, and every silence. */

import type { JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { type Guest, type Session, takesSeat } from './session.js'
import { type GuestClock, guestJob, promotionJobs, seatJobs, workJob } from './session-jobs.js'

/** A session with everybody who was ever asked. */
export interface Gathering {
  session: Session
  guests: readonly Guest[]
}

export type SessionRefusal =
  | 'already_answered'
  | 'already_done'
  | 'already_over'
  | 'not_awaited'
  | 'session_consent'
  | 'session_not_yours'
  | 'session_not_over'
  | 'session_closed'
  | 'session_was_not_there'
  | 'session_nothing_judged'
  | 'session_not_kept'
  | 'session_task_early'
  | 'session_no_more_tasks'
  | 'session_no_tasks'

/** What changed; `guests` are all of them as they now stand, and those that are the same objects did not change. */
export type SessionDecision =
  | { ok: true; gathering: Gathering; action: string; about: string | null; note?: string; jobs: JobRequest[] }
  | { ok: false; refusal: SessionRefusal }

/** What a guest says with their yes. */
export interface GuestYes {
  mayBeSeen: boolean
  employer: string
  sameEmployerIsFine: boolean
  answers: string
}

export type SeatAction = ({ type: 'yes' } & GuestYes) | { type: 'no' } | { type: 'lapse'; was: 'asked' | 'promoted' }

/** What seats need to know of everybody's time. */
export interface SeatTerms {
  now: Date
  calendar: Calendar
  clockOf(guest: Guest): GuestClock
}

const employerOf = (guest: Guest): string => guest.employer.trim().toLowerCase().replace(/\s+/g, ' ')

/** Never two of one employer, unless both ticked that it is fine; whoever names none is nobody's colleague. */
export function areApart(one: Guest, other: Guest): boolean {
  const employer = employerOf(one)
  return employer === '' || employer !== employerOf(other) || (one.sameEmployerIsFine && other.sameEmployerIsFine)
}

const others = (guests: readonly Guest[], guest: Guest): Guest[] =>
  guests.filter((each) => each.id !== guest.id && takesSeat(each))

/** Whether this guest can have a seat now: one is free, and nobody with a seat is of the same employer. */
export function seatFor(session: Session, guests: readonly Guest[], guest: Guest): 'free' | 'full' | 'same_employer' {
  const seated = others(guests, guest)
  if (seated.length >= session.seats) return 'full'
  return seated.every((each) => areApart(each, guest)) ? 'free' : 'same_employer'
}

const replaced = (guests: readonly Guest[], guest: Guest): Guest[] =>
  guests.map((each) => (each.id === guest.id ? guest : each))

/** One answer or silence of one guest. The caller holds the session, so that seats are given one after the other. */
export function decideSeat(
  { session, guests }: Gathering,
  guestId: string,
  action: SeatAction,
  terms: SeatTerms,
): SessionDecision {
  const guest = guests.find(({ id }) => id === guestId)
  if (!guest) return refuse('session_not_yours')
  if (action.type === 'lapse') return lapse({ session, guests }, guest, action.was, terms)
  if (session.status !== 'open' || session.startsAt <= terms.now) return refuse('already_over')
  return action.type === 'yes'
    ? sayYes({ session, guests }, guest, action, terms)
    : sayNo({ session, guests }, guest, terms)
}

function sayYes(gathering: Gathering, guest: Guest, said: GuestYes, terms: SeatTerms): SessionDecision {
  const { session, guests } = gathering
  const { now, calendar, clockOf } = terms
  // a lapsed question may still be answered while there is a session (P-16)
  if (guest.status !== 'asked' && guest.status !== 'promoted' && guest.status !== 'lapsed')
    return refuse('already_answered')
  if (!said.mayBeSeen) return refuse('session_consent')
  const { mayBeSeen, employer, sameEmployerIsFine, answers } = said
  const answered: Guest = { ...guest, mayBeSeen, employer, sameEmployerIsFine, answers, updatedAt: now }
  const seat = seatFor(session, guests, answered)
  if (seat === 'free') {
    const seated: Guest = { ...answered, status: 'seated', waitsSince: null }
    const jobs = seatJobs(session, seated, clockOf(seated), now, calendar)
    return done({ session, guests: replaced(guests, seated) }, 'seated', seated, jobs)
  }
  const waiting: Guest = { ...answered, status: 'waiting', waitsSince: answered.waitsSince ?? now }
  const action = seat === 'full' ? 'waits_full' : 'waits_same_employer'
  // somebody for whom a seat was kept, and who may not have it now, leaves it to the next
  const next = promote({ session, guests: replaced(guests, waiting) }, now)
  return done(next.gathering, action, waiting, [...next.jobs, ...lookFurther(next.gathering, waiting, now)])
}

const done = (gathering: Gathering, action: string, guest: Guest, jobs: JobRequest[]): SessionDecision => ({
  ok: true,
  gathering,
  action,
  about: guest.id,
  jobs,
})

/** A no, or somebody gives their seat back: one seat is free, not the session. */
function sayNo(gathering: Gathering, guest: Guest, { now, clockOf }: SeatTerms): SessionDecision {
  const { session, guests } = gathering
  const hadSeat = guest.status === 'seated'
  if (!hadSeat && guest.status !== 'asked' && guest.status !== 'promoted' && guest.status !== 'waiting')
    return refuse('already_answered')
  const gone: Guest = {
    ...guest,
    status: hadSeat ? 'cancelled' : 'declined',
    answers: '',
    employer: '',
    updatedAt: now,
  }
  const next = promote({ session, guests: replaced(guests, gone) }, now)
  const jobs = [
    ...(hadSeat ? [guestJob(session, gone, clockOf(gone).isOutside ? 'left' : 'left-invite', now)] : []),
    ...next.jobs,
    ...lookFurther(next.gathering, gone, now),
  ]
  return done(next.gathering, hadSeat ? 'gave_seat_back' : 'declined', gone, jobs)
}

function lapse(gathering: Gathering, guest: Guest, was: Guest['status'], { now }: SeatTerms): SessionDecision {
  const { session, guests } = gathering
  if (guest.status !== was || session.status !== 'open') return refuse('not_awaited')
  const gone: Guest = { ...guest, status: 'lapsed', updatedAt: now }
  const next = promote({ session, guests: replaced(guests, gone) }, now)
  return done(next.gathering, 'lapsed', gone, [...next.jobs, ...lookFurther(next.gathering, gone, now)])
}

/** The first who wait, in the order in which they came, are asked whether they still want what is free and suits them. */
export function promote({ session, guests }: Gathering, now: Date): { gathering: Gathering; jobs: JobRequest[] } {
  let standing = guests
  const jobs: JobRequest[] = []
  if (session.status !== 'open' || session.startsAt <= now) return { gathering: { session, guests }, jobs }
  const queue = guests
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => (a.waitsSince?.getTime() ?? 0) - (b.waitsSince?.getTime() ?? 0) || (a.id < b.id ? -1 : 1))
  for (const first of queue) {
    if (seatFor(session, standing, first) !== 'free') continue
    const promoted: Guest = { ...first, status: 'promoted', updatedAt: now }
    standing = replaced(standing, promoted)
    jobs.push(...promotionJobs(session, promoted, now))
  }
  return { gathering: { session, guests: standing }, jobs }
}

/** How many more people may be asked: never more than seats, counting all who may still have one. */
export const openQuestions = ({ session, guests }: Gathering): number =>
  Math.max(0, session.seats - guests.filter(({ status }) => status === 'asked' || takesSeat({ status })).length)

function lookFurther(gathering: Gathering, gone: Guest, now: Date): JobRequest[] {
  return openQuestions(gathering) === 0 ? [] : [workJob(gathering.session, 'session.look', now, { after: gone.id })]
}
