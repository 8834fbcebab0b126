import type { Employee } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Context } from './unit-of-work.js'

/** A referral with its two people as they now are; undefined when there is none. */
export async function loadReferral(context: Context, referralId: string): Promise<ReferralFacts | undefined> {
  const referral = await context.tx.referrals.get(referralId)
  return referral && withPeople(context, referral)
}

export async function withPeople(context: Context, referral: Referral): Promise<ReferralFacts | undefined> {
  const { tx } = context
  const candidate = await tx.candidates.get(referral.candidateId)
  const referrer = await tx.employees.get(referral.referrerId)
  return candidate && referrer ? { referral, candidate, referrer } : undefined
}

export async function allWithPeople(context: Context, referrals: readonly Referral[]): Promise<ReferralFacts[]> {
  const { tx } = context
  const candidates = await tx.candidates.getMany(referrals.map(({ candidateId }) => candidateId))
  const referrers = await tx.employees.getMany(referrals.map(({ referrerId }) => referrerId))
  const candidateOf = new Map(candidates.map((each) => [each.id, each]))
  const referrerOf = new Map(referrers.map((each) => [each.id, each]))
  return referrals.flatMap((referral) => {
    const candidate = candidateOf.get(referral.candidateId)
    const referrer = referrerOf.get(referral.referrerId)
    return candidate && referrer ? [{ referral, candidate, referrer }] : []
  })
}

/** Who of the company last took a step on a referral whose name begins so: whom an answer goes to, and who decides (P-28). */
export async function whoDid(context: Context, referralId: string, action: string): Promise<Employee | undefined> {
  const lines = await context.tx.historyOf('referral', referralId)
  const line = lines.findLast((each) => each.action.startsWith(action) && each.actor.type === 'employee')
  const person = line?.actor.type === 'employee' ? await context.tx.employees.get(line.actor.id) : undefined
  return person?.status === 'active' ? person : undefined
}

/** Somebody we may still write to and speak of. */
export const isThere = (facts: Pick<ReferralFacts, 'candidate'>): boolean =>
  facts.candidate.status !== 'erased' && facts.candidate.status !== 'left' && facts.candidate.status !== 'pending'
