/** The life of a referral in one file, longer than most: its stages, its moves and what each move causes are read together. */

import type { Actor, Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import type { Question } from './question.js'
import { addWorkingDays } from './quiet-hours.js'
import { areSettled, type Proposal } from './terms.js'

export type Stage =
  | 'consent_pending'
  | 'available'
  | 'routed'
  | 'introduced'
  | 'screening'
  | 'interviewing'
  | 'references'
  | 'proposal'
  | 'terms'
  | 'hired'
  | 'not_now'
  | 'declined'
  | 'withdrawn'
  | 'expired'

/** What the referrer may ever read of a stage: four words only (P-20). */
export type ReferrerWord = 'waiting' | 'with_role_owner' | 'in_conversation' | 'decided' | 'not_now'

/** Who takes steps, and who hears of them. The owner's part is that of the route to the opening. */
export type Mover = 'recruiter' | 'candidate' | 'referrer' | 'owner' | 'system'
export type Hearer = 'candidate' | 'referrer' | 'owner'

/** What happens in a stage where nobody acts: whoever is waited for is nudged, then others are asked, then it ends so. */
export interface StageClock {
  waitsFor: 'candidate' | 'recruiter' | 'owner'
  /** working days since the question was sent, or since anybody did something; days of the candidate's yes to being put forward */
  counts: 'since_asked' | 'since_moved' | 'of_consent'
  nudge: number
  /** when somebody else is asked; null where nobody else could answer */
  passOn: number | null
  end: number
  fallback: Stage
}

interface AnyStage {
  /** the order forward; exits have none */
  order: number | null
  referrerReads: ReferrerWord
  /** the candidate hears "no decision yet" every so many days; null: never */
  noDecisionDays: number | null
  /** who may take it from here */
  movers: readonly Mover[]
  /** who hears that it has come here, unless they did it; the referrer only where their word changes (P-20) */
  hears: readonly Hearer[]
}

/** No open stage without a clock, and no clock without a fallback. */
export type StagePolicy =
  | (AnyStage & { final: false /** where it may go besides forward */; exits: readonly Stage[]; clock: StageClock })
  | (AnyStage & { final: true; exits: readonly []; clock: null })

/** Working days that somebody has for an answer; a referee's are those of the references. */
export const answerDays = { owner: 3, candidate: 5, recruiter: 5, referee: 7 } as const

const asked = {
  waitsFor: 'candidate',
  counts: 'since_asked',
  nudge: 3,
  passOn: null,
  end: answerDays.candidate,
  fallback: 'expired',
} as const satisfies StageClock

/** Nobody moved it: the list of whoever moved it last, then another recruiter, then it rests and comes back. */
const byHand = {
  waitsFor: 'recruiter',
  counts: 'since_moved',
  nudge: answerDays.recruiter,
  passOn: 2 * answerDays.recruiter,
  end: 4 * answerDays.recruiter,
  fallback: 'not_now',
} as const satisfies StageClock

/** Owner, deputy and a recruiter have three days each; the route keeps count. */
const byOwner = {
  waitsFor: 'owner',
  counts: 'since_asked',
  nudge: answerDays.owner - 1,
  passOn: answerDays.owner,
  end: 3 * answerDays.owner,
  fallback: 'available',
} as const satisfies StageClock

/** Their yes holds for a year; thirty days before its end they are asked again. */
const whileAgreed = {
  waitsFor: 'candidate',
  counts: 'of_consent',
  nudge: 335,
  passOn: null,
  end: 365,
  fallback: 'expired',
} as const satisfies StageClock

const exits = ['not_now', 'declined', 'withdrawn'] as const
const onTheLadder = {
  final: false,
  exits,
  referrerReads: 'in_conversation',
  noDecisionDays: 14,
  movers: ['recruiter', 'candidate', 'system'],
  hears: ['candidate', 'referrer'],
  clock: byHand,
} as const
const ended = { order: null, final: true, exits: [], noDecisionDays: null, movers: [], clock: null } as const

/** One row a stage (DESIGN section 3); the pipeline, the messages, the clocks, the digest and the picture in the README read it. */
export const stages = {
  consent_pending: {
    order: 0,
    final: false,
    exits: ['withdrawn'],
    referrerReads: 'waiting',
    noDecisionDays: null,
    movers: ['candidate', 'referrer', 'system'],
    hears: ['candidate'],
    clock: asked,
  },
  available: {
    order: 1,
    final: false,
    exits,
    referrerReads: 'waiting',
    noDecisionDays: 56,
    movers: ['recruiter', 'candidate', 'system'],
    hears: ['candidate', 'referrer'],
    clock: whileAgreed,
  },
  routed: {
    order: 2,
    final: false,
    exits,
    referrerReads: 'with_role_owner',
    noDecisionDays: 14,
    movers: ['recruiter', 'owner', 'candidate', 'system'],
    hears: ['candidate', 'referrer', 'owner'],
    clock: byOwner,
  },
  introduced: { order: 3, ...onTheLadder, hears: ['candidate', 'referrer', 'owner'] },
  screening: { order: 4, ...onTheLadder },
  interviewing: { order: 5, ...onTheLadder },
  references: { order: 6, ...onTheLadder },
  proposal: { order: 7, ...onTheLadder },
  terms: { order: 8, ...onTheLadder },
  hired: { ...ended, order: 9, referrerReads: 'decided', hears: ['candidate', 'referrer'] },
  not_now: {
    order: null,
    final: false,
    exits: ['available', 'declined', 'withdrawn'],
    referrerReads: 'not_now',
    noDecisionDays: 56,
    movers: ['recruiter', 'candidate', 'system'],
    hears: ['candidate', 'referrer'],
    clock: asked,
  },
  declined: { ...ended, referrerReads: 'decided', hears: ['candidate', 'referrer'] },
  withdrawn: { ...ended, referrerReads: 'not_now', hears: ['candidate', 'referrer'] },
  expired: { ...ended, referrerReads: 'not_now', hears: ['candidate', 'referrer'] },
} as const satisfies Record<Stage, StagePolicy>

/** The clock a referral stands under; with a role owner but without an opening it is moved by hand. */
export function clockOf({ status, openingId }: Pick<Referral, 'status' | 'openingId'>): StageClock | null {
  return status === 'routed' && openingId === null ? byHand : stages[status].clock
}

export const stageNames = Object.keys(stages) as Stage[]
/** Where recruiters are waited for, whatever the opening. */
export const movedByHand: readonly Stage[] = stageNames.filter((stage) => stages[stage].clock === byHand)
/** Where a referral stands while it lives on the candidate's yes. */
export const consentedStages: readonly Stage[] = stageNames.filter(
  (stage) => !stages[stage].final && stage !== 'consent_pending',
)
/** Kind 5, in order: from here on it is applying for a named opening, which only the candidate can begin. */
export const ladder = [
  'introduced',
  'screening',
  'interviewing',
  'references',
  'proposal',
  'terms',
  'hired',
] as const satisfies readonly Stage[]
/** The only step of the ladder that may be left out. */
const mayBeSkipped: Stage = 'interviewing'

/** The steps of the ladder that may follow a stage, the next one first; empty where it has ended or rests. */
export function nextSteps(stage: Stage): Stage[] {
  const { order }: StagePolicy = stages[stage]
  if (order === null || order === 0) return []
  const [next, after] = ladder.filter((step) => stages[step].order > order)
  if (next === undefined) return []
  return next === mayBeSkipped && after !== undefined ? [next, after] : [next]
}

/** Whether somebody reaches this stage by applying, not by exploring. */
export const isApplying = (stage: Stage): boolean => stage !== 'introduced' && ladder.some((step) => step === stage)

/** Before a role owner who reads no name: from here on names are exchanged by their two yeses, by nobody else. */
export const isBlind = ({ status, openingId }: Referral): boolean => status === 'routed' && openingId !== null

/** Somebody who applies can be invited to a talk of the step they stand at (kind 5). */
export const hasStepTalk = ({ status, conversion }: Referral): boolean =>
  conversion?.agreedAt != null && ['introduced', 'screening', 'interviewing'].includes(status)

/** The stages of the pipeline, in order. */
export const pipelineStages: readonly Stage[] = stageNames.filter((stage) => stages[stage].order !== null)

export type Conflict = 'none' | 'family' | 'former_report' | 'business'

/** A candidate put forward by an employee, with or without an opening. */
export interface Referral {
  id: string
  version: number
  candidateId: string
  referrerId: string
  chatId: string | null
  /** the opening it is routed to, or further; null while it stands without one */
  openingId: string | null
  status: Stage
  /** when the present stage began */
  since: Date
  /** not_now comes back on this day; while a yes is awaited: not asked before this day */
  returnsAt: Date | null
  createdAt: Date
  updatedAt: Date
  /** the words about the candidate, which the candidate reads before anyone else (P-5) */
  why: string
  how: string
  conflict: Conflict
  /** the reason of the last move, for recruiters only */
  reason: string
  /** what the candidate asked to change in the words */
  changeAsked: string
  /** how the referrer sees the fit, beside the words; the candidate reads it before anyone else (P-5) */
  fit: { interests: string; skills: string; character: string }
  /** kind 5: the change from exploring to applying for a named opening; `agreedAt` is the candidate's own act */
  conversion: { opening: string; invitedAt: string; agreedAt: string | null } | null
  /** the stage before the last move, for the ten minutes in which it can be undone */
  undo: { stage: Stage; since: string; returnsAt: string | null; until: string } | null
  /** counts the moves: part of the keys of what is told about one */
  moves: number
  /** what somebody should look at before it goes on; never a reason to refuse by itself */
  flags: string[]
  /** whether there is any, so that they can be counted */
  isFlagged: boolean
  /** the candidate's own tick: while it rests it may be matched to openings that appear */
  meanwhile: boolean
  /** what the employer proposes, with the terms that came of it */
  proposal: Proposal | null
  /** what the candidate asked about it */
  questions: Question[]
}

export type ReferralRefusal =
  | 'not_awaited'
  | 'already_ended'
  | 'note_needed'
  | 'no_such_move'
  | 'date_needed'
  | 'date_past'
  | 'undo_too_late'
  | 'terms_need_proposal'
  | 'proposal_not_accepted'
  | 'terms_open'
  | 'conversion_needed'
  | 'step_skipped'
  | 'talk_open'
  | 'already_answered'
  | 'names_first'

export type ReferralAction =
  | { type: 'asked' }
  | { type: 'take_back' }
  | { type: 'consent' }
  /** they said yes, and another yes of theirs stands already: that one goes on, this one ends without a word */
  | { type: 'already_known' }
  | { type: 'ask_change'; words: string }
  | { type: 'reword'; why: string; how: string; fit?: Referral['fit'] }
  /** `talkOpen`: a talk of the present step has not taken place yet; with a hire: its day, and whether the terms were agreed elsewhere */
  | {
      type: 'move'
      to: Stage
      note: string
      returnsAt: Date | null
      talkOpen?: boolean
      startsOn?: string | undefined
      outside?: boolean
    }
  | { type: 'undo' }
  /** a role owner will read it without a name; then names are exchanged; or it does not come to that */
  | { type: 'route'; openingId: string }
  | { type: 'introduce' }
  | { type: 'unroute'; reason: string }
  /** the opening is filled or closed: whoever else was in it stands where they stood before */
  | { type: 'opening_ended' }
  | { type: 'withdraw' }
  | { type: 'not_now'; returnsAt: Date; meanwhile?: boolean }
  | { type: 'come_back' }
  /** "not now" has reached its day, and the candidate was asked whether it still stands; then they did not answer */
  | { type: 'asked_again' }
  | { type: 'unanswered' }
  /** nobody decided for too long */
  | { type: 'undecided'; reason: string }
  | { type: 'expire' }
  | { type: 'lapse' }

/** Messages about a move leave when its ten undo minutes are over (P-20). */
export const undoMs = 10 * 60_000

/**
 * The life of a referral. Before the ladder a move forward may skip stages with a note, never silently; the ladder takes the
 * candidate's own change from exploring to applying, and one step after the other.
 */
export function decideReferral(
  referral: Referral,
  action: ReferralAction,
  who: Actor,
  now: Date,
  calendar: Calendar,
): Decision<Referral, ReferralRefusal> {
  const decision = decided(referral, action, who, now, calendar)
  return decision.ok ? endingRoutes(referral, decision, now) : decision
}

/**
 * Whatever takes it away from a role owner ends the way there: at once, or when the minutes in which it can be undone are over.
 * Whether it still stands then is looked at by the work itself.
 */
function endingRoutes(
  before: Referral,
  decision: Extract<Decision<Referral, ReferralRefusal>, { ok: true }>,
  now: Date,
): Decision<Referral, ReferralRefusal> {
  const { state } = decision
  const wasThere = before.openingId !== null && stages[before.status].order !== null && before.status !== 'available'
  const goesOn = stages[state.status].order !== null && state.status !== 'available'
  if (!wasThere || goesOn) return decision
  decision.jobs.push({
    name: 'route.referral-ended',
    key: `referral:${state.id}:routes-${state.moves}`,
    payload: { referralId: state.id },
    at: state.undo ? new Date(state.undo.until) : now,
  })
  return decision
}

function decided(
  referral: Referral,
  action: ReferralAction,
  who: Actor,
  now: Date,
  calendar: Calendar,
): Decision<Referral, ReferralRefusal> {
  if (stages[referral.status].final && action.type !== 'undo') return refuse('already_ended')
  switch (action.type) {
    case 'asked':
      return questionSent(referral, now, calendar)
    case 'take_back':
      return takeBack(referral, now)
    case 'consent':
      return referral.status === 'consent_pending'
        ? to(referral, 'available', 'consented', now, '')
        : refuse('not_awaited')
    case 'already_known':
      if (referral.status !== 'consent_pending') return refuse('not_awaited')
      return to(referral, 'withdrawn', 'already_known', now, '')
    case 'ask_change':
      return askChange(referral, action.words, now)
    case 'reword':
      return reword(referral, action, now)
    case 'move':
      return move(referral, action, who, now, calendar)
    case 'undo':
      return undo(referral, now)
    case 'route':
      if (!mayBeRouted(referral)) return refuse('no_such_move')
      return tell(
        referral,
        to({ ...referral, openingId: action.openingId }, 'routed', 'routed', now, '', referral.returnsAt),
        who,
        now,
        calendar,
      )
    case 'introduce':
      if (referral.status !== 'routed' || referral.openingId === null) return refuse('no_such_move')
      return tell(referral, to(referral, 'introduced', 'introduced', now, ''), who, now, calendar)
    case 'unroute':
      if (referral.status !== 'routed') return refuse('no_such_move')
      return tell(referral, unrouted(referral, action.reason, now), who, now, calendar, 'unrouted')
    case 'opening_ended':
      return openingEnded(referral, now)
    case 'withdraw':
      return tell(referral, to(referral, 'withdrawn', 'withdrawn', now, ''), who, now, calendar)
    case 'not_now':
      if (action.returnsAt <= now) return refuse('date_past')
      if (referral.status === 'consent_pending') return askLater(referral, action.returnsAt, now)
      return tell(
        referral,
        to({ ...referral, meanwhile: action.meanwhile ?? false }, 'not_now', 'not_now', now, '', action.returnsAt),
        who,
        now,
        calendar,
      )
    case 'come_back':
      if (referral.status !== 'not_now') return refuse('not_awaited')
      return to(pickedUp(referral), 'available', 'came_back', now, '')
    case 'asked_again':
      return hasReturned(referral, now)
        ? { ok: true, state: referral, action: 'asked_again', jobs: returnClock(referral, now, calendar) }
        : refuse('not_awaited')
    case 'unanswered':
      if (!hasReturned(referral, now)) return refuse('not_awaited')
      return tell(referral, to(referral, 'expired', 'unanswered', now, ''), who, now, calendar, 'unanswered')
    case 'undecided': {
      if (clockOf(referral)?.fallback !== 'not_now') return refuse('not_awaited')
      const back = new Date(now.getTime() + restsUndecidedMs)
      const resting = to({ ...referral, meanwhile: false }, 'not_now', 'undecided', now, action.reason, back)
      return tell(referral, resting, who, now, calendar, 'undecided')
    }
    case 'expire':
      if (referral.status !== 'consent_pending') return refuse('not_awaited')
      // Their silence is theirs: they read it on their page, only the referrer hears the end.
      return tell(referral, to(referral, 'expired', 'expired', now, ''), silent(referral), now, calendar)
    case 'lapse':
      // P-11: the yes to being put forward has run out; both hear it.
      if (referral.status === 'consent_pending') return refuse('not_awaited')
      return tell(referral, to(referral, 'expired', 'consent_lapsed', now, ''), who, now, calendar)
  }
}

/** Available, or resting and glad to hear of openings meanwhile. */
export const mayBeRouted = ({ status, meanwhile }: Referral): boolean =>
  status === 'available' || (status === 'not_now' && meanwhile)

/** Whoever rested goes on resting until their day. */
function unrouted(referral: Referral, reason: string, now: Date) {
  const { returnsAt, meanwhile } = referral
  const rests = meanwhile && returnsAt !== null && returnsAt > now
  const back: Referral = { ...referral, openingId: null }
  return rests
    ? to(back, 'not_now', 'unrouted', now, reason, returnsAt)
    : to({ ...back, meanwhile: false }, 'available', 'unrouted', now, reason)
}

/** Whoever is picked up again explores until they say otherwise. */
const pickedUp = (referral: Referral): Referral => ({
  ...referral,
  conversion: null,
  openingId: null,
  proposal: null,
  meanwhile: false,
})

/** What nobody decided comes back after eight weeks. */
const restsUndecidedMs = 56 * 86_400_000

/** "Not now" has reached its day. */
export const hasReturned = ({ status, returnsAt }: Referral, now: Date): boolean =>
  status === 'not_now' && returnsAt !== null && returnsAt <= now

/** The question whether it still stands, on the day "not now" named. */
export const askAgainJob = (referral: Referral, at: Date): JobRequest =>
  returnJob('referral.still-candidate', referral, at)

function returnJob(
  name: 'referral.still-candidate' | 'referral.still-nudge' | 'referral.still-lapse',
  referral: Referral,
  at: Date,
): JobRequest {
  return {
    name,
    key: `referral:${referral.id}:${name.slice('referral.'.length)}-${referral.moves}`,
    payload: { referralId: referral.id, moves: String(referral.moves) },
    at,
    ...(name === 'referral.still-lapse' ? {} : { to: `candidate:${referral.candidateId}` as const }),
  }
}

/** The clock of that question, from when it was sent (P-16). */
function returnClock(referral: Referral, now: Date, calendar: Calendar): JobRequest[] {
  const { nudge, end } = stages.not_now.clock
  return [
    returnJob('referral.still-nudge', referral, addWorkingDays(now, nudge, calendar.zone, calendar.closedDays)),
    returnJob('referral.still-lapse', referral, addWorkingDays(now, end, calendar.zone, calendar.closedDays)),
  ]
}

/** What stands after a step, with nobody told yet. */
export function to(
  referral: Referral,
  status: Stage,
  action: string,
  now: Date,
  reason: string,
  returnsAt: Date | null = null,
): Extract<Decision<Referral, ReferralRefusal>, { ok: true }> {
  const state: Referral = {
    ...referral,
    status,
    since: now,
    returnsAt,
    reason,
    undo: null,
    moves: referral.moves + 1,
    updatedAt: now,
  }
  return { ok: true, state, action, note: reason, jobs: [] }
}

const silent = (referral: Referral): Actor => ({ type: 'candidate', id: referral.candidateId })

/** Within the ten minutes in which the question has not left yet, the words are as if never written. */
function takeBack(referral: Referral, now: Date): Decision<Referral, ReferralRefusal> {
  if (referral.status !== 'consent_pending') return refuse('already_answered')
  if (!isHeldBack(referral, now)) return refuse('undo_too_late')
  const taken = to(referral, 'withdrawn', 'taken_back', now, '')
  return { ...taken, state: { ...taken.state, why: '', how: '', changeAsked: '' } }
}

/** While its writer can still take it back, nobody else knows of it. */
export const isHeldBack = (referral: Referral, now: Date): boolean =>
  referral.status === 'consent_pending' && referral.moves === 0 && now.getTime() - referral.createdAt.getTime() < undoMs

/** Whether it was taken back before anybody but the referrer knew of it. */
export const wasTakenBack = (referral: Referral): boolean => referral.status === 'withdrawn' && referral.why === ''

/** P-21: back to the pool, or still resting; they hear it in words of its own, and nobody else's word changes by it. */
function openingEnded(referral: Referral, now: Date): Decision<Referral, ReferralRefusal> {
  if (referral.openingId === null) return refuse('no_such_move')
  const before = { ...referral, openingId: null, conversion: null }
  const decided = to(before, 'available', 'opening_ended', now, '')
  const { status, since, returnsAt } = referral
  const state = status === 'not_now' ? { ...decided.state, status, since, returnsAt } : decided.state
  const job: JobRequest = {
    name: 'opening.ended-candidate',
    key: `referral:${state.id}:opening-ended-${state.moves}`,
    payload: { referralId: state.id, moves: String(state.moves) },
    at: now,
    to: `candidate:${state.candidateId}`,
  }
  return { ...decided, state, jobs: [job] }
}

/** P-13, "not before …": no yes was given, so nothing is available; the question itself comes again on that day. */
function askLater(referral: Referral, returnsAt: Date, now: Date): Decision<Referral, ReferralRefusal> {
  const state = { ...referral, returnsAt, moves: referral.moves + 1, updatedAt: now }
  return { ok: true, state, action: 'asks_later', jobs: [askCandidateJob(state, returnsAt)] }
}

function questionSent(referral: Referral, now: Date, calendar: Calendar): Decision<Referral, ReferralRefusal> {
  if (referral.status !== 'consent_pending') return refuse('not_awaited')
  const payload = { referralId: referral.id, moves: String(referral.moves) }
  const { nudge, end } = stages.consent_pending.clock
  return {
    ok: true,
    state: { ...referral, returnsAt: null },
    action: 'asked_candidate',
    jobs: [
      {
        name: 'referral.nudge-candidate',
        key: `referral:${referral.id}:nudge-${referral.moves}`,
        payload,
        at: addWorkingDays(now, nudge, calendar.zone, calendar.closedDays),
        to: `candidate:${referral.candidateId}`,
      },
      {
        name: 'referral.expire',
        key: `referral:${referral.id}:expire-${referral.moves}`,
        payload,
        at: addWorkingDays(now, end, calendar.zone, calendar.closedDays),
      },
    ],
  }
}

function askChange(referral: Referral, words: string, now: Date): Decision<Referral, ReferralRefusal> {
  if (referral.status !== 'consent_pending') return refuse('not_awaited')
  return {
    ok: true,
    state: { ...referral, changeAsked: words, updatedAt: now },
    action: 'change_asked',
    jobs: [
      {
        name: 'referral.change-asked',
        key: `referral:${referral.id}:change-${now.getTime()}`,
        payload: { referralId: referral.id },
        at: now,
        to: `employee:${referral.referrerId}`,
      },
    ],
  }
}

function reword(
  referral: Referral,
  action: Extract<ReferralAction, { type: 'reword' }>,
  now: Date,
): Decision<Referral, ReferralRefusal> {
  if (referral.status !== 'consent_pending') return refuse('not_awaited')
  const state = {
    ...referral,
    why: action.why,
    how: action.how,
    fit: action.fit ?? referral.fit,
    changeAsked: '',
    moves: referral.moves + 1,
    updatedAt: now,
  }
  return { ok: true, state, action: 'reworded', jobs: [askCandidateJob(state, now)] }
}

/** The question to the candidate, with the words about them as they now are. */
export function askCandidateJob(referral: Referral, at: Date): JobRequest {
  return {
    name: 'referral.ask-candidate',
    key: `referral:${referral.id}:ask-${referral.moves}`,
    payload: { referralId: referral.id, moves: String(referral.moves) },
    at,
    to: `candidate:${referral.candidateId}`,
  }
}

function move(
  referral: Referral,
  action: Extract<ReferralAction, { type: 'move' }>,
  who: Actor,
  now: Date,
  calendar: Calendar,
): Decision<Referral, ReferralRefusal> {
  const from: StagePolicy = stages[referral.status]
  const target: StagePolicy = stages[action.to]
  const forward = from.order !== null && target.order !== null && target.order > from.order
  const exits: readonly Stage[] = from.exits
  if (!from.movers.includes('recruiter') || !(forward || exits.includes(action.to))) return refuse('no_such_move')
  const missing = forward ? missingFor(referral, action) : undefined
  if (missing) return refuse(missing)
  if (action.note.trim() === '') return refuse('note_needed')
  if (action.to === 'not_now') {
    if (action.returnsAt === null) return refuse('date_needed')
    if (action.returnsAt <= now) return refuse('date_past')
  }
  const before =
    action.to === 'available'
      ? pickedUp(referral)
      : { ...(action.to === 'hired' ? begins(referral, action) : referral), meanwhile: false }
  const decided = to(before, action.to, `moved_to_${action.to}`, now, action.note, action.returnsAt)
  decided.state.undo = {
    stage: referral.status,
    since: referral.since.toISOString(),
    returnsAt: referral.returnsAt?.toISOString() ?? null,
    until: new Date(now.getTime() + undoMs).toISOString(),
  }
  return tell(referral, decided, who, new Date(now.getTime() + undoMs), calendar)
}

/** The day of the start, by default the proposal's; and how the terms were agreed. */
const begins = (referral: Referral, { startsOn, outside }: Extract<ReferralAction, { type: 'move' }>): Referral => ({
  ...referral,
  proposal: referral.proposal && {
    ...referral.proposal,
    startsOn: startsOn ?? referral.proposal.startsOn,
    outside: outside ?? false,
  },
})

/** Why a step forward cannot be taken yet. */
function missingFor(
  referral: Referral,
  { to: target, talkOpen, outside }: Extract<ReferralAction, { type: 'move' }>,
): ReferralRefusal | undefined {
  const { status, conversion, proposal } = referral
  if (isBlind(referral)) return 'names_first'
  if (isApplying(target)) {
    if (!conversion?.agreedAt) return 'conversion_needed'
    if (target === 'terms' && status !== 'proposal') return 'terms_need_proposal'
    if (!nextSteps(status).includes(target)) return 'step_skipped'
    if (target === 'terms' && proposal?.answer !== 'accepted') return 'proposal_not_accepted'
    if (target === 'hired' && !outside && !areSettled(proposal?.points ?? [])) return 'terms_open'
  }
  return talkOpen ? 'talk_open' : undefined
}

function undo(referral: Referral, now: Date): Decision<Referral, ReferralRefusal> {
  if (referral.undo === null || new Date(referral.undo.until) <= now) return refuse('undo_too_late')
  const back = to(referral, referral.undo.stage, 'undone', now, '')
  back.state.since = new Date(referral.undo.since)
  back.state.returnsAt = referral.undo.returnsAt ? new Date(referral.undo.returnsAt) : null
  return back
}

/** The keys of what is told about the move that led to this state; an undone move is not told. */
export const toldKeys = (referral: Referral): string[] =>
  ['candidate', 'referrer'].map((reader) => `referral:${referral.id}:told-${reader}-${referral.moves}`)

/**
 * P-20: the candidate first (unless they did it), the referrer a working day later, and only when their word changes. What is
 * told names the stage and its beginning, so that a message about a stage that is no more can be dropped; `cause`: why it came
 * to be without anybody's word.
 */
export function tell(
  before: Referral,
  decided: Extract<Decision<Referral, ReferralRefusal>, { ok: true }>,
  who: Actor,
  at: Date,
  calendar: Calendar,
  cause?: 'undecided' | 'unanswered' | 'unrouted',
): Decision<Referral, ReferralRefusal> {
  const { state } = decided
  const { hears }: StagePolicy = stages[state.status]
  const payload = {
    ...{ referralId: state.id, stage: state.status, since: state.since.toISOString() },
    ...(cause ? { cause } : {}),
  }
  const [candidateKey = '', referrerKey = ''] = toldKeys(state)
  if (hears.includes('candidate') && who.type !== 'candidate') {
    decided.jobs.push({
      name: 'referral.changed-candidate',
      key: candidateKey,
      payload,
      at,
      to: `candidate:${state.candidateId}`,
    })
  }
  if (hears.includes('referrer') && stages[before.status].referrerReads !== stages[state.status].referrerReads) {
    decided.jobs.push({
      name: 'referral.changed-referrer',
      key: referrerKey,
      payload,
      at: addWorkingDays(at, 1, calendar.zone, calendar.closedDays),
      to: `employee:${state.referrerId}`,
    })
  }
  return decided
}
