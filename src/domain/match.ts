/** The life of a match in one file, longer than most: its states, its moves and what each move causes are read together. */

import { nextWish } from './chat-request.js'
import type { Actor, Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Kind } from './kinds.js'
import { addWorkingDays } from './quiet-hours.js'

export type Side = 'host' | 'candidate'

export type PassReason = 'not_my_topic' | 'no_time' | 'know_them' | 'rather_not_say'
export const passReasons = [
  'not_my_topic',
  'no_time',
  'know_them',
  'rather_not_say',
] as const satisfies readonly PassReason[]

/** Why these two: a code and the words both used; told from each side (DESIGN promise 7). */
export interface MatchReason {
  code: string
  words: string[]
}

/** What a person left out of a round may be told: true, and naming nobody. `nobody_yet` covers all that is kept secret. */
export const toldCauses = [
  'others_waited_longer',
  'seats_taken',
  'language',
  'windows',
  'substance',
  'nobody_yet',
] as const
export type ToldCause = (typeof toldCauses)[number]

/** What they themselves can change that would help. */
export const helpCodes = ['add_interests', 'add_windows', 'add_languages', 'none'] as const
export type Help = (typeof helpCodes)[number]

export type MatchStatus =
  | 'proposed'
  | 'half_agreed'
  | 'agreed'
  | 'host_passed'
  | 'candidate_declined'
  | 'expired'
  | 'withdrawn'

/** A host and a candidate proposed to each other, until both answered. */
export interface Match {
  id: string
  version: number
  offerId: string
  hostId: string
  candidateId: string
  roundId: string | null
  kind: Kind
  status: MatchStatus
  /** the host, or an internal candidate before the host (P-2) */
  askedFirst: Side
  hostAskedAt: Date | null
  candidateAskedAt: Date | null
  endedAt: Date | null
  createdAt: Date
  updatedAt: Date
  reasonsForHost: MatchReason[]
  reasonsForCandidate: MatchReason[]
  /** the times the first side ticked, as ISO instants */
  times: string[]
  /** what the candidate would like to learn */
  wants: string
  /** what this kind wants settled before the talk, by field; of both sides by `field@side` */
  settled: Record<string, string>
  /** kind 6: what the candidate asked to hear about */
  hear: string[]
  /** kind 5: the referral whose step this talk is */
  referralId: string | null
  passReason: PassReason | null
}

export type MatchRefusal = 'already_answered' | 'not_your_turn' | 'already_passed' | 'no_time_chosen'

export type MatchAction =
  | { type: 'asked'; side: Side }
  | { type: 'accept'; side: Side; times: string[]; wants?: string; settled?: Match['settled'] }
  | { type: 'pass'; side: Side; reason: PassReason | null }
  | { type: 'expire'; side: Side }
  | { type: 'withdraw' }

/** What a clock needs: the zone of whoever must answer, and the organization's closed days. */
export interface Calendar {
  zone: string
  closedDays: readonly string[]
}

export const openMatch: readonly MatchStatus[] = ['proposed', 'half_agreed']
export const isOpenMatch = (match: Match): boolean => openMatch.includes(match.status)

/** Whose answer is awaited; undefined when nobody's is. */
export function turnOf(match: Match): Side | undefined {
  if (match.status === 'proposed') return match.askedFirst
  if (match.status === 'half_agreed') return match.askedFirst === 'host' ? 'candidate' : 'host'
  return undefined
}

/** P-16: working days until the nudge and until the match lapses, from the moment the question was sent. */
export const matchClock = { host: { nudge: 2, expiry: 3 }, candidate: { nudge: 3, expiry: 5 } } as const

/** The first job of a new match: the question to whoever is asked first. */
export function askJob(match: Match, side: Side, at: Date): JobRequest {
  const to: JobRequest['to'] = side === 'host' ? `employee:${match.hostId}` : `candidate:${match.candidateId}`
  return {
    name: side === 'host' ? 'match.ask-host' : 'match.ask-candidate',
    key: `match:${match.id}:ask-${side}`,
    payload: { matchId: match.id },
    at,
    to,
  }
}

/**
 * The life of a match (DESIGN section 3). Nothing of who may act is checked here beyond whose turn it is.
 * `calendar` is that of the side the action starts a clock for.
 */
export function decideMatch(
  match: Match,
  action: MatchAction,
  who: Actor,
  now: Date,
  calendar: Calendar,
): Decision<Match, MatchRefusal> {
  const turn = turnOf(match)
  if (turn === undefined) return refuse(match.status === 'expired' ? 'already_passed' : 'already_answered')
  if ('side' in action && action.side !== turn) {
    return refuse(who.type === 'system' || action.type === 'expire' ? 'not_your_turn' : 'already_answered')
  }
  switch (action.type) {
    case 'asked':
      return startClock(match, action.side, now, calendar)
    case 'accept':
      return accept(match, action, now)
    case 'pass':
      return end(match, action.side === 'host' ? 'host_passed' : 'candidate_declined', now, {
        passReason: action.reason,
      })
    case 'expire':
      return end(match, 'expired', now, {})
    case 'withdraw':
      return end(match, 'withdrawn', now, {})
  }
}

function startClock(match: Match, side: Side, now: Date, calendar: Calendar): Decision<Match, MatchRefusal> {
  const days = matchClock[side]
  const askedAt = side === 'host' ? { hostAskedAt: now } : { candidateAskedAt: now }
  const payload = { matchId: match.id, side }
  const ask = askJob(match, side, now)
  return {
    ok: true,
    state: { ...match, ...askedAt, updatedAt: now },
    action: `asked_${side}`,
    jobs: [
      {
        ...ask,
        name: side === 'host' ? 'match.nudge-host' : 'match.nudge-candidate',
        key: `match:${match.id}:nudge-${side}`,
        at: addWorkingDays(now, days.nudge, calendar.zone, calendar.closedDays),
      },
      {
        name: 'match.expire',
        key: `match:${match.id}:expire-${side}`,
        payload,
        at: addWorkingDays(now, days.expiry, calendar.zone, calendar.closedDays),
      },
    ],
  }
}

function accept(
  match: Match,
  action: Extract<MatchAction, { type: 'accept' }>,
  now: Date,
): Decision<Match, MatchRefusal> {
  if (action.times.length === 0 && match.status === 'proposed') return refuse('no_time_chosen')
  const { wants = match.wants, settled = match.settled } = action
  if (match.status === 'half_agreed') {
    return {
      ok: true,
      state: { ...match, status: 'agreed', wants, settled, endedAt: now, updatedAt: now },
      action: 'agreed',
      jobs: [],
    }
  }
  const next: Side = action.side === 'host' ? 'candidate' : 'host'
  return {
    ok: true,
    state: { ...match, status: 'half_agreed', times: action.times, wants, settled, updatedAt: now },
    action: `accepted_${action.side}`,
    jobs: [askJob(match, next, now)],
  }
}

function end(
  match: Match,
  status: 'host_passed' | 'candidate_declined' | 'expired' | 'withdrawn',
  now: Date,
  change: Partial<Match>,
): Decision<Match, MatchRefusal> {
  const firstSaidYes = match.status === 'half_agreed'
  const tell = firstSaidYes ? match.askedFirst : undefined
  const state: Match = { ...match, ...change, status, endedAt: now, updatedAt: now }
  return {
    ok: true,
    state,
    action: status,
    jobs: [...(tell ? endedJobs(match, tell, now) : []), ...nextWish(match, `match:${match.id}`, now)],
  }
}

/** P-15: whoever said yes hears the end in a new message, and the old card is changed as well. */
function endedJobs(match: Match, side: Side, now: Date): JobRequest[] {
  const ask = askJob(match, side, now)
  return [
    {
      ...ask,
      name: side === 'host' ? 'match.ended-host' : 'match.ended-candidate',
      key: `match:${match.id}:ended-${side}`,
    },
    cardUpdateJob(match, side, now),
  ]
}

/** Changes the card of the question that `side` was asked, to what is true now. */
export function cardUpdateJob(match: Match, side: Side, now: Date): JobRequest {
  const ask = askJob(match, side, now)
  return {
    ...ask,
    name: 'match.card-update',
    key: `match:${match.id}:card-${side}-${now.getTime()}`,
    payload: { matchId: match.id, side, updates: ask.key },
  }
}
