/** Every job of a session and when it is due, in the order of its life; longer than most, so that its clocks are read in one place. */

import type { JobRequest, Recipient } from './decision.js'
import type { Calendar } from './match.js'
import { addWorkingDays, deliveryHours, lastOpenBefore } from './quiet-hours.js'
import type { Guest, Session } from './session.js'
import { addLocalDays, dateOf, localParts } from './zoned-time.js'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const minuteMs = 60_000

/** How long a place that became free is kept for the first of the waiting list. */
export const promotionMs = dayMs

/** What a decision about one guest's time needs: where they live, and whether they are reached by mail alone. */
export interface GuestClock {
  zone: string
  isOutside: boolean
}

const soonOr = (about: 'moved' | 'cancelled', near: Date, now: Date): string =>
  near.getTime() - now.getTime() < dayMs ? `${about}-soon` : about

/** A message of a session to one guest; the sequence in the key lets a moved session have its own reminders. */
export function guestJob(
  session: Session,
  guest: Guest,
  about: string,
  at: Date,
  extra: Record<string, string> = {},
): JobRequest {
  const round = extra.since === undefined ? '' : `-${extra.since}`
  return {
    name: `session.${about}-candidate` as JobRequest['name'],
    key: `session:${session.id}:${session.sequence}:${about}-${guest.id}${round}`,
    payload: { sessionId: session.id, guestId: guest.id, sequence: String(session.sequence), ...extra },
    at,
    to: `candidate:${guest.candidateId}`,
  }
}

/** The same to somebody of the company: a host, or whoever set it up. */
export function hostJob(
  session: Session,
  employeeId: string,
  about: string,
  at: Date,
  extra: Record<string, string> = {},
): JobRequest {
  const to: Recipient = `employee:${employeeId}`
  return {
    name: `session.${about}-host` as JobRequest['name'],
    key: `session:${session.id}:${session.sequence}:${about}-${employeeId}`,
    payload: { sessionId: session.id, sequence: String(session.sequence), employeeId, ...extra },
    at,
    to,
  }
}

type SessionWork = 'session.look' | 'session.judge' | 'session.over' | 'session.conclude'

export function workJob(session: Session, name: SessionWork, at: Date, extra: Record<string, string> = {}): JobRequest {
  const about = [name.slice('session.'.length), ...Object.values(extra)].join('-')
  return {
    name,
    key: `session:${session.id}:${session.sequence}:${about}`,
    payload: { sessionId: session.id, sequence: String(session.sequence), ...extra },
    at,
  }
}

/** Everybody of the company who hears of a session, each once. */
export const companySide = (session: Session): string[] => [...new Set([...session.hostIds, session.ownerId])]

function workingDaysBefore(at: Date, days: number, { zone, closedDays }: Calendar): Date {
  let moment = at
  for (let left = days, guard = 0; left > 0 && guard < 60; guard++) {
    moment = addLocalDays(moment, -1, zone)
    if (localParts(moment, zone).weekday <= 5 && !closedDays.includes(dateOf(moment, zone))) left--
  }
  return moment
}

/**
 * The last look at the quorum: a day before, in office hours, so that nobody is reminded of a session which is then called
 * off. Where those hours have passed already (set up over a weekend), it is a day before to the minute.
 */
export function lastJudgement(session: Session, now: Date, { zone, closedDays }: Calendar): Date {
  const dayBefore = new Date(session.startsAt.getTime() - dayMs)
  const open = lastOpenBefore(dayBefore, deliveryHours(null, false), zone, closedDays)
  const judged = new Date(open.getTime() - 10 * minuteMs)
  return judged > now ? judged : dayBefore
}

/** What the clock does with a session that has this time: both looks at the quorum, reminders, its run, its end. */
export function courseJobs(session: Session, now: Date, calendar: Calendar): JobRequest[] {
  const { startsAt, endsAt } = session
  const threeDays = workingDaysBefore(startsAt, 3, calendar)
  const oneDay = lastJudgement(session, now, calendar)
  const dayBefore = new Date(oneDay.getTime() + 10 * minuteMs)
  return [
    ...(threeDays > now ? [workJob(session, 'session.judge', threeDays, { days: '3' })] : []),
    workJob(session, 'session.judge', oneDay > now ? oneDay : now, { days: '1' }),
    ...session.hostIds.flatMap((hostId) => [
      hostJob(session, hostId, 'day-before', dayBefore > now ? dayBefore : now),
      hostJob(session, hostId, 'run', startsAt),
    ]),
    workJob(session, 'session.over', new Date(endsAt.getTime() + 15 * minuteMs)),
    workJob(session, 'session.conclude', addWorkingDays(endsAt, 5, calendar.zone, calendar.closedDays)),
  ]
}

/** The question to somebody who fits. */
export const askGuestJob = (session: Session, guest: Guest, now: Date): JobRequest =>
  guestJob(session, guest, 'ask', now)

/** The clock of that question, from the moment it was sent (P-16); never later than a day before the session. */
export function answerClock(session: Session, guest: Guest, now: Date, calendar: Calendar): JobRequest[] {
  const inDays = (days: number): Date => addWorkingDays(now, days, calendar.zone, calendar.closedDays)
  const latest = new Date(session.startsAt.getTime() - dayMs)
  const lapse = inDays(5) < latest ? inDays(5) : latest
  const nudge = inDays(3)
  return [
    ...(nudge < lapse ? [guestJob(session, guest, 'nudge', nudge)] : []),
    lapseJob(session, guest, lapse, 'asked'),
  ]
}

/** When a question or a place kept for somebody ends. `was` is where they must still stand. */
export function lapseJob(session: Session, guest: Guest, at: Date, was: 'asked' | 'promoted'): JobRequest {
  return {
    name: 'session.lapse',
    key: `session:${session.id}:${session.sequence}:lapse-${was}-${guest.id}-${at.getTime()}`,
    payload: { sessionId: session.id, guestId: guest.id, was, sequence: String(session.sequence) },
    at,
  }
}

/** What somebody with a seat gets: the booking with its calendar entry, and the day before. */
export function seatJobs(
  session: Session,
  guest: Guest,
  clock: GuestClock,
  now: Date,
  calendar: Calendar,
): JobRequest[] {
  return [
    guestJob(session, guest, 'booked', now),
    ...(clock.isOutside ? [] : [guestJob(session, guest, 'invite', now)]),
    ...dayBeforeJobs(session, guest, clock, now, calendar),
  ]
}

function dayBeforeJobs(
  session: Session,
  guest: Guest,
  { zone, isOutside }: GuestClock,
  now: Date,
  calendar: Calendar,
): JobRequest[] {
  const exact = new Date(session.startsAt.getTime() - dayMs)
  const judged = lastJudgement(session, now, calendar)
  const open = lastOpenBefore(exact, deliveryHours(null, isOutside), zone, calendar.closedDays)
  // whoever is told to come must not read an hour later that it is off
  const at = open > judged ? open : new Date(judged.getTime() + 10 * minuteMs)
  return at > now ? [guestJob(session, guest, 'day-before', at)] : []
}

/** A place became free for them: a day to say whether they still want it. */
export function promotionJobs(session: Session, guest: Guest, now: Date): JobRequest[] {
  const since = String(now.getTime())
  return [
    guestJob(session, guest, 'promoted', now, { since }),
    lapseJob(session, guest, new Date(now.getTime() + promotionMs), 'promoted'),
  ]
}

/** Another time: everybody with a seat reads it, with the new calendar entry. */
export function movedJobs(
  session: Session,
  before: Date,
  guests: readonly { guest: Guest; clock: GuestClock }[],
  now: Date,
  calendar: Calendar,
): JobRequest[] {
  const near = before < session.startsAt ? before : session.startsAt
  const about = soonOr('moved', near, now)
  return [
    ...guests.flatMap(({ guest, clock }) => [
      guestJob(session, guest, about, now),
      ...(clock.isOutside ? [] : [guestJob(session, guest, 'invite', now)]),
      ...dayBeforeJobs(session, guest, clock, now, calendar),
    ]),
    ...session.hostIds.flatMap((hostId) => [
      ...(hostId === session.ownerId ? [] : [hostJob(session, hostId, about, now)]),
      hostJob(session, hostId, 'invite', now),
    ]),
  ]
}

/** Why a session does not take place. */
export type SessionEnd = 'owner' | 'quorum' | 'host_left'

/** It does not take place: whoever said yes reads so, kindly, and is looked at again at once (P-12). */
export function cancelledJobs(
  session: Session,
  told: readonly { guest: Guest; hadSeat: boolean; clock: GuestClock }[],
  why: SessionEnd,
  now: Date,
): JobRequest[] {
  const about = soonOr('cancelled', session.startsAt, now)
  return [
    ...told.flatMap(({ guest, hadSeat, clock }) => [
      guestJob(session, guest, about, now, { why }),
      ...(hadSeat && !clock.isOutside ? [guestJob(session, guest, 'cancel-invite', now)] : []),
      lookAgainJob(session, guest, now),
    ]),
    ...companySide(session).map((id) => hostJob(session, id, about, now, { why })),
    ...session.hostIds.map((id) => hostJob(session, id, 'cancel-invite', now)),
  ]
}

/** They are free for a talk with one person. */
export const lookAgainJob = (session: Session, guest: Guest, now: Date): JobRequest => ({
  name: 'pool.look',
  key: `session:${session.id}:${session.sequence}:look-again-${guest.id}`,
  payload: { candidateId: guest.candidateId },
  at: now,
})
