import { type Candidate, type ConsentGrant, consentHolds, type Purpose } from '../domain/candidate.js'
import { consentedStages } from '../domain/referral.js'
import type { Context } from './unit-of-work.js'

/** The version of the words that stand beside the box; raised when they change. */
const wording = {
  coffee_chat: 'coffee-chat-1',
  talent_pool: 'talent-pool-1',
  referral: 'referral-1',
  share_with_ats: 'ats-1',
} as const

/** Twelve months later, on the same day. */
function inAYear(now: Date): Date {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() + 1)
  return then
}

/** Writes a yes for one purpose, good for twelve months. Returns the day it runs out. */
export async function grantConsent(context: Context, candidateId: string, purpose: Purpose): Promise<Date> {
  const { tx, now, random } = context
  const expiresAt = inAYear(now)
  await tx.consents.insert({
    id: random.id(),
    version: 0,
    candidateId,
    purpose,
    wording: wording[purpose],
    basis: 'consent',
    grantedAt: now,
    expiresAt,
    withdrawnAt: null,
  })
  return expiresAt
}

/** The purposes for which a yes is needed now: to be matched, to be found, and to be put forward while something is on its way. */
export async function neededPurposes(context: Context, entry: Candidate): Promise<Purpose[]> {
  const isAwake = entry.status !== 'asleep'
  const forward = await context.tx.referrals.count({ candidateId: entry.id, status: consentedStages })
  return [
    ...(isAwake ? (['coffee_chat'] as const) : []),
    ...(isAwake && entry.recruitersMayFind ? (['talent_pool'] as const) : []),
    ...(forward > 0 ? (['referral'] as const) : []),
  ]
}

/** Takes back what was agreed to for these purposes; without any named, for all. */
export async function withdrawConsents(context: Context, candidateId: string, purpose?: Purpose): Promise<void> {
  const { tx, now } = context
  const standing = await tx.consents.find({ candidateId, withdrawnAt: null, ...(purpose ? { purpose } : {}) })
  for (const grant of standing) await tx.consents.save({ ...grant, withdrawnAt: now })
}

/** What holds now: of each purpose the yes that lasts longest. */
export async function holdingConsents(context: Context, candidateId: string): Promise<ConsentGrant[]> {
  const { tx, now } = context
  const longest = new Map<Purpose, ConsentGrant>()
  for (const grant of await tx.consents.find({ candidateId, withdrawnAt: null })) {
    if (grant.expiresAt > now && grant.expiresAt > (longest.get(grant.purpose)?.expiresAt ?? now))
      longest.set(grant.purpose, grant)
  }
  return [...longest.values()]
}

export async function holds(context: Context, candidateId: string, purpose: Purpose): Promise<boolean> {
  return consentHolds(await context.tx.consents.find({ candidateId }), purpose, context.now)
}
