/** The employer's proposal and the terms after it, longer than most: both are one exchange, which stands sealed in the referral. */

import type { Actor, Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'
import { type Referral, type ReferralRefusal, tell, to } from './referral.js'
import {
  answerPoint,
  type DeclineReason,
  type Proposal,
  putPoint,
  repeatPoint,
  roundOf,
  type TermsRefusal,
  type Topic,
} from './terms.js'

export type ProposalAction =
  | { type: 'write'; role: string; startsOn: string; words: string; byId: string }
  /** the preview left: its clock starts (P-16) */
  | { type: 'previewed' }
  | { type: 'accept' }
  | { type: 'decline'; reason: DeclineReason }
  /** nobody answered in time: a recruiter decides */
  | { type: 'silent' }
  /** the same again, with a new clock */
  | { type: 'extend'; byId: string }

export type ProposalRefusal = ReferralRefusal | TermsRefusal

/** Working days until the nudge and until it counts as no answer, from the moment the question was sent. */
const candidateClock = { nudge: 3, expiry: 5 } as const

/** The preview; its key tells it from a later one. */
export function previewJob(referral: Referral, at: Date): JobRequest {
  const proposedAt = referral.proposal?.proposedAt ?? ''
  return {
    name: 'proposal.preview-candidate',
    key: `referral:${referral.id}:proposal-${proposedAt}`,
    payload: { referralId: referral.id, proposedAt },
    at,
    to: `candidate:${referral.candidateId}`,
  }
}

/** `calendar` is the candidate's, and the referrer's where the referral ends. */
export function decideProposal(
  referral: Referral,
  action: ProposalAction,
  who: Actor,
  now: Date,
  calendar: Calendar,
): Decision<Referral, ProposalRefusal> {
  const { proposal } = referral
  if (referral.status !== 'proposal') return refuse(proposal?.answeredAt ? 'already_answered' : 'not_awaited')
  if (proposal?.answer === 'accepted') return refuse('already_answered')
  if (action.type === 'write') return propose(referral, written(action, now), now)
  if (proposal === null) return refuse('not_awaited')
  if (action.type === 'extend') {
    if (proposal.answer !== 'silent') return refuse('not_awaited')
    const { role, startsOn, words } = proposal
    return propose(referral, written({ role, startsOn, words, byId: action.byId }, now), now)
  }
  if (action.type === 'previewed') return previewed(referral, proposal, now, calendar)
  // Silence closes nothing for them: a late yes or no still counts while the referral stands here.
  if (action.type === 'silent' && proposal.answer === 'silent') return refuse('already_answered')
  const answeredAt = now.toISOString()
  if (action.type === 'silent') return answered(referral, { ...proposal, answer: 'silent' }, 'proposal_silent', now)
  if (action.type === 'accept')
    return answered(referral, { ...proposal, answer: 'accepted', answeredAt }, 'proposal_accepted', now)
  const declined = { ...proposal, answer: 'declined' as const, answeredAt, reason: action.reason }
  return tell(
    referral,
    to({ ...referral, proposal: declined }, 'declined', 'proposal_declined', now, ''),
    who,
    now,
    calendar,
  )
}

const written = (
  { role, startsOn, words, byId }: { role: string; startsOn: string; words: string; byId: string },
  now: Date,
): Proposal => ({
  role,
  startsOn,
  words,
  byId,
  proposedAt: now.toISOString(),
  sentAt: null,
  answer: 'open',
  answeredAt: null,
  reason: null,
  points: [],
  outside: false,
})

function propose(referral: Referral, proposal: Proposal, now: Date): Decision<Referral, ProposalRefusal> {
  const state: Referral = { ...referral, proposal, undo: null, updatedAt: now }
  return { ok: true, state, action: 'proposed', jobs: [previewJob(state, now)] }
}

function previewed(
  referral: Referral,
  proposal: Proposal,
  now: Date,
  { zone, closedDays }: Calendar,
): Decision<Referral, ProposalRefusal> {
  const state: Referral = { ...referral, proposal: { ...proposal, sentAt: proposal.sentAt ?? now.toISOString() } }
  const { key, payload, to: candidate } = previewJob(referral, now)
  const at = (days: number): Date => addWorkingDays(now, days, zone, closedDays)
  const nudge = {
    name: 'proposal.nudge-candidate',
    key: `${key}:nudge`,
    payload,
    at: at(candidateClock.nudge),
  } as const
  return {
    ok: true,
    state,
    action: 'previewed',
    jobs: [
      { ...nudge, ...(candidate ? { to: candidate } : {}) },
      { name: 'proposal.silent', key: `${key}:silent`, payload, at: at(candidateClock.expiry) },
    ],
  }
}

const answered = (
  referral: Referral,
  proposal: Proposal,
  action: string,
  now: Date,
): Decision<Referral, ProposalRefusal> => ({
  ok: true,
  state: { ...referral, proposal, updatedAt: now },
  action,
  jobs: [],
})

export type TermsAction =
  /** the employer's words: new points by topic, next words by the point's id */
  | {
      type: 'put'
      byId: string
      points: readonly ({ id: string; topic: Topic; words: string } | { again: string; words: string })[]
    }
  | { type: 'answer'; byId: string; answers: readonly { pointId: string; agrees: boolean; words: string }[] }
  /** what was put left: the candidate's clock starts */
  | { type: 'told' }

/** Where the points are read and answered; the round is how often anything was said. */
export function pointsJob(referral: Referral, at: Date): JobRequest {
  const round = String(roundOf(referral.proposal?.points ?? []))
  return {
    name: 'terms.points-candidate',
    key: `referral:${referral.id}:terms-${round}`,
    payload: { referralId: referral.id, round },
    at,
    to: `candidate:${referral.candidateId}`,
  }
}

/** The exchange of points. Both sides' words are kept with who and when. */
export function decideTerms(
  referral: Referral,
  action: TermsAction,
  now: Date,
  { zone, closedDays }: Calendar,
): Decision<Referral, ProposalRefusal> {
  const { proposal } = referral
  if (referral.status !== 'terms' || proposal === null) return refuse('not_awaited')
  if (action.type === 'told') {
    const { key, payload, to: candidate } = pointsJob(referral, now)
    const at = (days: number): Date => addWorkingDays(now, days, zone, closedDays)
    const nudge = { name: 'terms.nudge-candidate', key: `${key}:nudge`, payload, at: at(candidateClock.nudge) } as const
    return {
      ok: true,
      state: referral,
      action: 'terms_told',
      jobs: [
        { ...nudge, ...(candidate ? { to: candidate } : {}) },
        { name: 'terms.silent', key: `${key}:silent`, payload, at: at(candidateClock.expiry) },
      ],
    }
  }
  const points = action.type === 'put' ? putAll(proposal, action, now) : answerAll(proposal, action, now)
  if (typeof points === 'string') return refuse(points)
  const state: Referral = { ...referral, proposal: { ...proposal, points }, updatedAt: now }
  const jobs = action.type === 'put' ? [pointsJob(state, now)] : []
  return { ok: true, state, action: action.type === 'put' ? 'terms_put' : 'terms_answered', jobs }
}

function putAll(
  { points }: Proposal,
  { byId, points: fresh }: Extract<TermsAction, { type: 'put' }>,
  now: Date,
): Proposal['points'] | TermsRefusal {
  let all: Proposal['points'] | TermsRefusal = points
  const by = { byId, at: now.toISOString() }
  for (const each of fresh) {
    if (typeof all === 'string') break
    all = 'again' in each ? repeatPoint(all, each.again, each.words, by) : putPoint(all, each, by)
  }
  return all
}

function answerAll(
  { points }: Proposal,
  { byId, answers }: Extract<TermsAction, { type: 'answer' }>,
  now: Date,
): Proposal['points'] | TermsRefusal {
  let all: Proposal['points'] | TermsRefusal = points
  for (const { pointId, ...answer } of answers) {
    if (typeof all === 'string') break
    all = answerPoint(all, pointId, answer, { byId, at: now.toISOString() })
  }
  return all
}
