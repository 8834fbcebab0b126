/** The life of a referral in one file, longer than most: its stages, its moves and what each move causes are read together. */

import type { Actor, Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'

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

export interface StagePolicy {
  /** the order forward; exits have none */
  order: number | null
  final: boolean
  /** where a recruiter may move it from here, besides forward */
  exits: readonly Stage[]
  referrerReads: ReferrerWord
  /** the candidate hears "no decision yet" every so many days; null: never */
  noDecisionDays: number | null
}

const leave = ['not_now', 'declined', 'withdrawn'] as const

/** One row a stage (DESIGN section 3); the pipeline, the messages and the digest read it. */
export const stages = {
  consent_pending: { order: 0, final: false, exits: ['withdrawn'], referrerReads: 'waiting', noDecisionDays: null },
  available: { order: 1, final: false, exits: leave, referrerReads: 'waiting', noDecisionDays: 56 },
  routed: { order: 2, final: false, exits: leave, referrerReads: 'with_role_owner', noDecisionDays: 14 },
  introduced: { order: 3, final: false, exits: leave, referrerReads: 'in_conversation', noDecisionDays: 14 },
  screening: { order: 4, final: false, exits: leave, referrerReads: 'in_conversation', noDecisionDays: 14 },
  interviewing: { order: 5, final: false, exits: leave, referrerReads: 'in_conversation', noDecisionDays: 14 },
  references: { order: 6, final: false, exits: leave, referrerReads: 'in_conversation', noDecisionDays: 14 },
  proposal: { order: 7, final: false, exits: leave, referrerReads: 'in_conversation', noDecisionDays: 14 },
  terms: { order: 8, final: false, exits: leave, referrerReads: 'in_conversation', noDecisionDays: 14 },
  hired: { order: 9, final: true, exits: [], referrerReads: 'decided', noDecisionDays: null },
  not_now: {
    order: null,
    final: false,
    exits: ['available', 'declined', 'withdrawn'],
    referrerReads: 'not_now',
    noDecisionDays: 56,
  },
  declined: { order: null, final: true, exits: [], referrerReads: 'decided', noDecisionDays: null },
  withdrawn: { order: null, final: true, exits: [], referrerReads: 'not_now', noDecisionDays: null },
  expired: { order: null, final: true, exits: [], referrerReads: 'not_now', noDecisionDays: null },
} as const satisfies Record<Stage, StagePolicy>

export const stageNames = Object.keys(stages) as Stage[]
/** Where a referral stands while it lives on the candidate's yes. */
export const consentedStages: readonly Stage[] = stageNames.filter(
  (stage) => !stages[stage].final && stage !== 'consent_pending',
)
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
  /** the stage before the last move, for the ten minutes in which it can be undone */
  undo: { stage: Stage; since: string; returnsAt: string | null; until: string } | null
  /** counts the moves: part of the keys of what is told about one */
  moves: number
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
  | 'already_answered'

export type ReferralAction =
  | { type: 'asked' }
  | { type: 'take_back' }
  | { type: 'consent' }
  | { type: 'ask_change'; words: string }
  | { type: 'reword'; why: string; how: string }
  | { type: 'move'; to: Stage; note: string; returnsAt: Date | null }
  | { type: 'undo' }
  | { type: 'withdraw' }
  | { type: 'not_now'; returnsAt: Date }
  | { type: 'come_back' }
  | { type: 'expire' }
  | { type: 'lapse' }

/** Messages about a move leave when its ten undo minutes are over (P-20). */
export const undoMs = 10 * 60_000

/** The life of a referral. A move forward may skip stages with a note, never silently; `terms` only follows a proposal. */
export function decideReferral(
  referral: Referral,
  action: ReferralAction,
  who: Actor,
  now: Date,
  calendar: Calendar,
): Decision<Referral, ReferralRefusal> {
  if (stages[referral.status].final && action.type !== 'undo') return refuse('already_ended')
  switch (action.type) {
    case 'asked':
      return asked(referral, now, calendar)
    case 'take_back':
      return takeBack(referral, now)
    case 'consent':
      return referral.status === 'consent_pending'
        ? to(referral, 'available', 'consented', now, '')
        : refuse('not_awaited')
    case 'ask_change':
      return askChange(referral, action.words, now)
    case 'reword':
      return reword(referral, action, now)
    case 'move':
      return move(referral, action, who, now, calendar)
    case 'undo':
      return undo(referral, now)
    case 'withdraw':
      return tell(referral, to(referral, 'withdrawn', 'withdrawn', now, ''), who, now, calendar)
    case 'not_now':
      if (action.returnsAt <= now) return refuse('date_past')
      if (referral.status === 'consent_pending') return askLater(referral, action.returnsAt, now)
      return tell(referral, to(referral, 'not_now', 'not_now', now, '', action.returnsAt), who, now, calendar)
    case 'come_back':
      return referral.status === 'not_now' ? to(referral, 'available', 'came_back', now, '') : refuse('not_awaited')
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

function to(
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

/** P-13, "not before …": no yes was given, so nothing is available; the question itself comes again on that day. */
function askLater(referral: Referral, returnsAt: Date, now: Date): Decision<Referral, ReferralRefusal> {
  const state = { ...referral, returnsAt, moves: referral.moves + 1, updatedAt: now }
  return { ok: true, state, action: 'asks_later', jobs: [askCandidateJob(state, returnsAt)] }
}

function asked(referral: Referral, now: Date, calendar: Calendar): Decision<Referral, ReferralRefusal> {
  if (referral.status !== 'consent_pending') return refuse('not_awaited')
  const payload = { referralId: referral.id, moves: String(referral.moves) }
  return {
    ok: true,
    state: { ...referral, returnsAt: null },
    action: 'asked_candidate',
    jobs: [
      {
        name: 'referral.nudge-candidate',
        key: `referral:${referral.id}:nudge-${referral.moves}`,
        payload,
        at: addWorkingDays(now, 3, calendar.zone, calendar.closedDays),
        to: `candidate:${referral.candidateId}`,
      },
      {
        name: 'referral.expire',
        key: `referral:${referral.id}:expire-${referral.moves}`,
        payload,
        at: addWorkingDays(now, 5, calendar.zone, calendar.closedDays),
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
  const forward = from.order !== null && target.order !== null && target.order > from.order && from.order > 0
  if (!forward && !from.exits.includes(action.to)) return refuse('no_such_move')
  if (action.to === 'terms' && referral.status !== 'proposal') return refuse('terms_need_proposal')
  if (action.note.trim() === '') return refuse('note_needed')
  if (action.to === 'not_now') {
    if (action.returnsAt === null) return refuse('date_needed')
    if (action.returnsAt <= now) return refuse('date_past')
  }
  const decided = to(referral, action.to, `moved_to_${action.to}`, now, action.note, action.returnsAt)
  decided.state.undo = {
    stage: referral.status,
    since: referral.since.toISOString(),
    returnsAt: referral.returnsAt?.toISOString() ?? null,
    until: new Date(now.getTime() + undoMs).toISOString(),
  }
  return tell(referral, decided, who, new Date(now.getTime() + undoMs), calendar)
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
 * told names the stage and its beginning, so that a message about a stage that is no more can be dropped.
 */
function tell(
  before: Referral,
  decided: Extract<Decision<Referral, ReferralRefusal>, { ok: true }>,
  who: Actor,
  at: Date,
  calendar: Calendar,
): Decision<Referral, ReferralRefusal> {
  const { state } = decided
  const payload = { referralId: state.id, stage: state.status, since: state.since.toISOString() }
  const [candidateKey = '', referrerKey = ''] = toldKeys(state)
  if (who.type !== 'candidate') {
    decided.jobs.push({
      name: 'referral.changed-candidate',
      key: candidateKey,
      payload,
      at,
      to: `candidate:${state.candidateId}`,
    })
  }
  if (stages[before.status].referrerReads !== stages[state.status].referrerReads) {
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
