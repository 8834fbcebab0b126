/** Kind 5: the change from exploring to applying for a named opening. A recruiter asks; only the candidate makes it. */

import type { Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'
import { pipelineStages, type Referral, type ReferralRefusal, type Stage, stages, tell, to } from './referral.js'

export type ConversionAction =
  | { type: 'invite'; opening: string }
  /** the invitation left: its clock starts (P-16) */
  | { type: 'invited' }
  | { type: 'agree' }
  | { type: 'keep_exploring' }
  | { type: 'lapse' }

export type ConversionRefusal = Extract<ReferralRefusal, 'already_ended' | 'not_awaited'> | 'already_invited'

/**
 * Where somebody can be asked whether they would like to apply: once they said yes to being put forward. Who stood further already
 * when this was not asked yet is asked where they stand.
 */
export const invitableStages: readonly Stage[] = pipelineStages.filter(
  (stage) => stage !== 'consent_pending' && !stages[stage].final,
)

const beforeLadder: readonly Stage[] = ['available', 'routed']

/** Asked, and not answered yet. */
export const isInvited = ({ status, conversion }: Referral): boolean =>
  conversion !== null && conversion.agreedAt === null && invitableStages.includes(status)

/** Working days until the nudge and until the invitation has passed, from the moment it was sent. */
const inviteClock = { nudge: 3, expiry: 5 } as const

/** The invitation itself; its key tells it from a later one. */
export function inviteJob(referral: Referral, at: Date): JobRequest {
  const invitedAt = referral.conversion?.invitedAt ?? ''
  return {
    name: 'referral.invite-candidate',
    key: `referral:${referral.id}:invite-${invitedAt}`,
    payload: { referralId: referral.id, invitedAt },
    at,
    to: `candidate:${referral.candidateId}`,
  }
}

/** `calendar` is that of whoever the action's clock waits for: the candidate's, or for a yes the referrer's. */
export function decideConversion(
  referral: Referral,
  action: ConversionAction,
  now: Date,
  calendar: Calendar,
): Decision<Referral, ConversionRefusal | ReferralRefusal> {
  if (stages[referral.status].final) return refuse('already_ended')
  if (action.type === 'invite') return invite(referral, action.opening, now)
  if (!isInvited(referral)) return refuse('not_awaited')
  switch (action.type) {
    case 'invited':
      return startClock(referral, now, calendar)
    case 'agree':
      return agree(referral, now, calendar)
    case 'keep_exploring':
      return { ok: true, state: { ...referral, conversion: null, updatedAt: now }, action: 'keeps_exploring', jobs: [] }
    case 'lapse':
      return { ok: true, state: { ...referral, conversion: null, updatedAt: now }, action: 'invite_lapsed', jobs: [] }
  }
}

function invite(referral: Referral, opening: string, now: Date): Decision<Referral, ConversionRefusal> {
  if (!invitableStages.includes(referral.status)) return refuse('not_awaited')
  if (referral.conversion !== null) return refuse('already_invited')
  const conversion = { opening, invitedAt: now.toISOString(), agreedAt: null }
  const state: Referral = { ...referral, conversion, updatedAt: now }
  return { ok: true, state, action: 'invited', jobs: [inviteJob(state, now)] }
}

function startClock(referral: Referral, now: Date, calendar: Calendar): Decision<Referral, ConversionRefusal> {
  const inDays = (days: number): Date => addWorkingDays(now, days, calendar.zone, calendar.closedDays)
  const { key, payload, to: candidate } = inviteJob(referral, now)
  return {
    ok: true,
    state: referral,
    action: 'invite_sent',
    jobs: [
      {
        name: 'referral.invite-nudge',
        key: `${key}:nudge`,
        payload,
        at: inDays(inviteClock.nudge),
        ...(candidate ? { to: candidate } : {}),
      },
      { name: 'referral.invite-lapse', key: `${key}:lapse`, payload, at: inDays(inviteClock.expiry) },
    ],
  }
}

/** Their own act. Whoever stood before the ladder now stands at its foot; a move of a minute ago cannot be undone under them. */
function agree(referral: Referral, now: Date, calendar: Calendar): Decision<Referral, ReferralRefusal> {
  const conversion = referral.conversion && { ...referral.conversion, agreedAt: now.toISOString() }
  const agreed: Referral = { ...referral, conversion, undo: null, updatedAt: now }
  if (!beforeLadder.includes(agreed.status)) return { ok: true, state: agreed, action: 'converted', jobs: [] }
  const moved = to(agreed, 'introduced', 'converted', now, '')
  return tell(referral, moved, { type: 'candidate', id: referral.candidateId }, now, calendar)
}
