/** What happens to a session as a whole: quorum, another time, its run, its end, and what is written down of whom. */

import type { JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { type Notes, writeNotes } from './notes.js'
import { type Guest, isJudged, liveGuest, type Session, saidYes, takesSeat } from './session.js'
import {
  askGuestJob,
  cancelledJobs,
  companySide,
  courseJobs,
  guestJob,
  hostJob,
  lookAgainJob,
  movedJobs,
  promotionJobs,
  type SessionEnd,
  workJob,
} from './session-jobs.js'
import type { Gathering, SeatTerms, SessionDecision } from './session-seats.js'

export type CourseAction =
  | { type: 'judge'; days: 3 | 1 }
  | { type: 'move'; startsAt: Date }
  | { type: 'cancel'; why: SessionEnd }
  /** `after`: how many were released when the button was drawn, so that a double click releases one */
  | { type: 'release'; after?: number | undefined }
  | { type: 'over' }
  | { type: 'close'; bySystem: boolean }

/** Somebody is of the company's side of a session: a host of it, or whoever set it up. */
export const isOnItsSide = (session: Session, employeeId: string): boolean => companySide(session).includes(employeeId)

const done = (gathering: Gathering, action: string, jobs: JobRequest[]): SessionDecision => ({
  ok: true,
  gathering,
  action,
  about: null,
  jobs,
})

/** One move of the whole session, by its owner, a host, or the clock. */
export function decideCourse(gathering: Gathering, action: CourseAction, terms: SeatTerms): SessionDecision {
  const { session } = gathering
  switch (action.type) {
    case 'judge':
      return session.status === 'open' ? judge(gathering, action.days, terms) : refuse('already_over')
    case 'move':
      return session.status === 'open' && session.startsAt > terms.now
        ? move(gathering, action.startsAt, terms)
        : refuse('already_over')
    case 'cancel':
      return session.status === 'open' && (session.startsAt > terms.now || action.why === 'host_left')
        ? cancel(gathering, action.why, terms)
        : refuse('already_over')
    case 'release':
      return release(gathering, action.after, terms.now)
    case 'over':
      return session.status === 'open' && session.endsAt <= terms.now ? over(gathering, terms) : refuse('not_awaited')
    case 'close':
      return close(gathering, action.bySystem, terms.now)
  }
}

export const seatedCount = (guests: readonly Guest[]): number =>
  guests.filter(({ status }) => status === 'seated').length

/** Three working days before, more people are asked and the owner hears of it; a day before, it is called off. */
function judge(gathering: Gathering, days: 3 | 1, terms: SeatTerms): SessionDecision {
  const { session, guests } = gathering
  const { now } = terms
  if (seatedCount(guests) >= session.quorum) {
    // whoever still waits a day before is looked at for a talk with one person as well
    const waiting = days === 1 ? guests.filter(({ status }) => status === 'waiting') : []
    return done(
      gathering,
      'quorum_met',
      waiting.map((guest) => lookAgainJob(session, guest, now)),
    )
  }
  if (days === 1) return cancel(gathering, 'quorum', terms)
  return done(gathering, 'below_quorum', [
    hostJob(session, session.ownerId, 'below-quorum', now),
    workJob(session, 'session.look', now, { after: 'judge' }),
  ])
}

function move({ session, guests }: Gathering, startsAt: Date, terms: SeatTerms): SessionDecision {
  const { now, calendar, clockOf } = terms
  const lengthMs = session.endsAt.getTime() - session.startsAt.getTime()
  const moved: Session = {
    ...session,
    startsAt,
    endsAt: new Date(startsAt.getTime() + lengthMs),
    sequence: session.sequence + 1,
    updatedAt: now,
  }
  const seated = guests.filter(({ status }) => status === 'seated').map((guest) => ({ guest, clock: clockOf(guest) }))
  return done({ session: moved, guests }, 'moved', [
    ...movedJobs(moved, session.startsAt, seated, now, calendar),
    ...guests.filter(({ status }) => status === 'asked').map((guest) => askGuestJob(moved, guest, now)),
    ...guests.filter(({ status }) => status === 'promoted').flatMap((guest) => promotionJobs(moved, guest, now)),
    ...courseJobs(moved, now, calendar),
  ])
}

function cancel({ session, guests }: Gathering, why: SessionEnd, { now, clockOf }: SeatTerms): SessionDecision {
  const off: Session = { ...session, status: 'cancelled', sequence: session.sequence + 1, updatedAt: now }
  const told = guests
    .filter(({ status }) => saidYes.includes(status))
    .map((guest) => ({ guest, hadSeat: guest.status === 'seated', clock: clockOf(guest) }))
  const ended = guests.map(
    (guest): Guest => (liveGuest.includes(guest.status) ? { ...guest, status: 'cancelled', updatedAt: now } : guest),
  )
  return done({ session: off, guests: ended }, `cancelled_${why}`, cancelledJobs(off, told, why, now))
}

/** Only from its start to its end; the one card of each host is changed where it stands. */
function release({ session, guests }: Gathering, after: number | undefined, now: Date): SessionDecision {
  const { tasks, tasksReleased, startsAt, endsAt } = session
  if (session.isOverflow || tasks.length === 0) return refuse('session_no_tasks')
  if (session.status !== 'open' || now > endsAt) return refuse('already_over')
  if (now < startsAt) return refuse('session_task_early')
  if (after !== undefined && after !== tasksReleased) return refuse('already_done')
  if (tasksReleased >= tasks.length) return refuse('session_no_more_tasks')
  const next: Session = { ...session, tasksReleased: tasksReleased + 1, updatedAt: now }
  return done({ session: next, guests }, 'released_task', runUpdates(next, now))
}

const runUpdates = (session: Session, now: Date): JobRequest[] =>
  session.hostIds.map((hostId) => {
    const run = hostJob(session, hostId, 'run', now)
    return {
      ...run,
      name: 'session.run-update' as const,
      key: `${run.key}-${session.tasksReleased}`,
      payload: { ...run.payload, updates: run.key },
    }
  })

/** It is over: each guest is asked whether they were there, the hosts get their list. */
function over({ session, guests }: Gathering, { now }: SeatTerms): SessionDecision {
  const held: Session = { ...session, status: 'held', updatedAt: now }
  const settled = guests.map(
    (guest): Guest =>
      liveGuest.includes(guest.status) && guest.status !== 'seated'
        ? { ...guest, status: 'lapsed', updatedAt: now }
        : guest,
  )
  const seated = settled.filter(takesSeat)
  return done({ session: held, guests: settled }, 'held', [
    ...seated.map((guest) => guestJob(held, guest, 'met', now)),
    ...(seated.length === 0 ? [] : session.hostIds.map((hostId) => hostJob(held, hostId, 'after', now))),
  ])
}

/** Nothing more is written down; results can be read by those they are about. */
function close({ session, guests }: Gathering, bySystem: boolean, now: Date): SessionDecision {
  if (session.status === 'closed') return refuse('session_closed')
  if (session.status === 'cancelled') return refuse('already_over')
  if (session.endsAt > now) return refuse('session_not_over')
  const closed: Session = { ...session, status: 'closed', updatedAt: now }
  const results = guests.filter((guest) => session.kind === 'group' && !session.isOverflow && hasResult(guest))
  return done(
    { session: closed, guests },
    bySystem ? 'closed_by_time' : 'closed',
    results.map((guest) => guestJob(closed, guest, 'result', now)),
  )
}

const hasResult = (guest: Guest): boolean => guest.met === 'yes' && Object.keys(guest.outcome).length > 0

export type GuestWord =
  | { type: 'met'; by: 'host' | 'candidate'; answer: 'yes' | 'no' }
  /** what one side writes down after the session */
  | { type: 'note'; by: 'host' | 'candidate'; said: Notes }

/** After the session: who was there, and what is written down of or by one guest. */
export function decideWord(
  { session, guests }: Gathering,
  guestId: string,
  word: GuestWord,
  now: Date,
): SessionDecision {
  const guest = guests.find(({ id }) => id === guestId)
  if (guest?.status !== 'seated') return refuse('session_not_yours')
  if (session.status === 'cancelled') return refuse('already_over')
  if (session.endsAt > now) return refuse('session_not_over')
  const changed = word.type === 'met' ? wasThere(session, guest, word) : written(session, guest, word)
  if (!('id' in changed)) return changed
  const all = guests.map((each) => (each.id === guest.id ? { ...changed, updatedAt: now } : each))
  const action = word.type === 'met' ? `${word.by}_says_met_${word.answer}` : `${word.by}_noted`
  return { ok: true, gathering: { session, guests: all }, action, about: guest.id, jobs: [] }
}

/** P-19: there is whoever one side says was there. */
function wasThere(
  session: Session,
  guest: Guest,
  { by, answer }: Extract<GuestWord, { type: 'met' }>,
): Guest | Extract<SessionDecision, { ok: false }> {
  if (session.status === 'closed' && by === 'host') return refuse('session_closed')
  if (by === 'candidate' && guest.met === answer) return refuse('already_answered')
  return { ...guest, met: guest.met === 'yes' ? 'yes' : answer }
}

function written(
  session: Session,
  guest: Guest,
  { by, said }: Extract<GuestWord, { type: 'note' }>,
): Guest | Extract<SessionDecision, { ok: false }> {
  if (by === 'host') {
    if (!isJudged(session)) return refuse('session_nothing_judged')
    if (session.status === 'closed') return refuse('session_closed')
    if (guest.met !== 'yes') return refuse('session_was_not_there')
  }
  const terms = session.step === null ? {} : { step: session.step }
  const notes = writeNotes(session.kind, by, guest.outcome, said, terms)
  if (notes.ok) return { ...guest, outcome: notes.notes }
  return refuse(session.kind === 'group' && by === 'host' ? 'session_not_kept' : 'session_nothing_judged')
}

/** What stands between somebody and a step of a program; undefined where nothing does. */
export type StepBar = 'was_not_there' | 'not_interested' | 'must_apply'

/** KINDS: nobody enters step 2 or 3 who was not in the step before, wants to go on, and changed to applying. */
export function barToStep(step: number, before: Guest | undefined, isApplying: boolean): StepBar | undefined {
  if (step === 1) return undefined
  if (before?.met !== 'yes') return 'was_not_there'
  if (before.outcome.still_interested !== 'yes') return 'not_interested'
  return isApplying ? undefined : 'must_apply'
}

/** The jobs a new session begins with: its hosts hear of it, people are looked for, its clocks run. */
export function openingJobs(session: Session, now: Date, calendar: Calendar): JobRequest[] {
  return [
    ...session.hostIds.flatMap((hostId) => [
      ...(hostId === session.ownerId ? [] : [hostJob(session, hostId, 'booked', now)]),
      hostJob(session, hostId, 'invite', now),
    ]),
    workJob(session, 'session.look', now, { after: 'start' }),
    ...courseJobs(session, now, calendar),
  ]
}
