import type { Candidate } from '../domain/candidate.js'
import { type Claim, freshClaim, owningClaim, wasKnownBefore } from '../domain/claim.js'
import { normalAddress } from '../domain/person-address.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { consentedStages, type Referral } from '../domain/referral.js'
import { Fault } from '../faults.js'
import type { ReferralFacts } from '../messages/referral.js'
import { calendarIn } from './pair.js'
import type { Context } from './unit-of-work.js'

/** Who named a person first: kept under a keyed hash of their address, whatever becomes of the rows about them. */

/** Their address, an internal candidate's being that of the employee. */
export async function addressOf({ tx }: Context, candidate: Candidate): Promise<string | null> {
  const employee = candidate.employeeId === null ? undefined : await tx.employees.get(candidate.employeeId)
  return employee?.email ?? candidate.email
}

/** Under what the claims on a person stand; whoever changed their address, or is erased, keeps what there was. */
async function indexOf(context: Context, candidate: Candidate): Promise<string> {
  const { tx } = context
  const address = await addressOf(context, candidate)
  const index = tx.emailIndex(address === null ? `candidate:${candidate.id}` : normalAddress(address))
  if ((await tx.claims.count({ personIndex: index })) > 0) return index
  const [earlier] = await tx.claims.find({ candidateId: candidate.id }, { limit: 1 })
  return earlier?.personIndex ?? index
}

/** All claims on a person. */
export async function claimsOn(context: Context, candidate: Candidate): Promise<Claim[]> {
  return context.tx.claims.find({ personIndex: await indexOf(context, candidate) })
}

const mostTries = 50

/** The next free place: of two at the same moment one gets it, and the other the one after. */
async function takePlace(
  context: Context,
  candidate: Candidate,
  employeeId: string,
  referralId: string | null,
): Promise<Claim> {
  const { tx, now, random } = context
  const personIndex = await indexOf(context, candidate)
  const taken = await tx.claims.find({ personIndex })
  const free = Math.max(0, ...taken.map(({ place }) => place)) + 1
  for (let place = free; place < free + mostTries; place++) {
    const claim = freshClaim(
      { id: random.id(), personIndex, place, candidateId: candidate.id, employeeId, referralId },
      now,
    )
    if (await tx.claims.insert(claim)) return claim
  }
  throw new Fault('conflict', { retry: true, detail: 'claim' })
}

/** Whoever puts somebody forward: at the place of their own introduction where that still stands, else at the next. */
export async function claimFor(context: Context, candidate: Candidate, referral: Referral): Promise<Claim> {
  const { tx, now } = context
  const { referrerId } = referral
  const introduced = (await claimsOn(context, candidate)).find(
    (claim) => claim.employeeId === referrerId && claim.referralId === null && claim.until > now,
  )
  if (introduced) return tx.claims.save({ ...introduced, referralId: referral.id })
  return takePlace(context, candidate, referrerId, referral.id)
}

/** Somebody new said yes to an introduction: a place for whoever made it, which counts once they put them forward. */
export async function claimIntroduced(context: Context, candidate: Candidate): Promise<void> {
  const { broughtById, source } = candidate
  if (source !== 'introduce' || broughtById === null) return
  const own = (await claimsOn(context, candidate)).some(({ employeeId }) => employeeId === broughtById)
  if (!own) await takePlace(context, candidate, broughtById, null)
}

/** The place that was taken with this referral. */
async function claimOf({ tx }: Context, { id, candidateId }: Referral): Promise<Claim | undefined> {
  return (await tx.claims.find({ candidateId })).find(({ referralId }) => referralId === id)
}

/** Taken back within its ten minutes: the place stays, and counts no more; that of an introduction waits as it did before. */
export async function endClaim(context: Context, referral: Referral): Promise<void> {
  const claim = await claimOf(context, referral)
  if (!claim) return
  const wasIntroduced = claim.createdAt < referral.createdAt
  await context.tx.claims.save(wasIntroduced ? { ...claim, referralId: null } : { ...claim, until: context.now })
}

/** Whether another's question of this person has their yes already, and goes before this one. */
export async function anotherStands(context: Context, referral: Referral): Promise<boolean> {
  const { tx, now } = context
  const own = await claimOf(context, referral)
  if (!own) return false
  const all = await tx.claims.find({ personIndex: own.personIndex })
  if (!wasKnownBefore({ ...own, confirmedAt: now }, all)) return false
  const first = await tx.referrals.get(owningClaim(all, now)?.referralId ?? '')
  return first !== undefined && consentedStages.includes(first.status)
}

/** The person confirmed that this employee named them: only now may they read "already known", where it is so (P-1). */
export async function confirmClaim(context: Context, { referral, referrer }: ReferralFacts): Promise<void> {
  const { tx, now } = context
  const own = await claimOf(context, referral)
  if (!own) return
  const confirmed = await tx.claims.save({ ...own, confirmedAt: now })
  if (!wasKnownBefore(confirmed, await tx.claims.find({ personIndex: own.personIndex }))) return
  const { zone, closedDays } = calendarIn(context, referrer.zone)
  await tx.addJobs(
    [
      {
        name: 'claim.already-known',
        key: `referral:${referral.id}:already-known`,
        payload: { referralId: referral.id },
        at: addWorkingDays(now, 1, zone, closedDays),
        to: `employee:${referrer.id}`,
      },
    ],
    context.interactionId,
  )
}

/** Of one's own referrals, those whose person was somebody else's to name, and confirmed this one (P-1). */
export async function knownBefore({ tx }: Context, employeeId: string): Promise<Set<string>> {
  const own = (await tx.claims.find({ employeeId })).filter(({ confirmedAt }) => confirmedAt !== null)
  if (own.length === 0) return new Set()
  const all = await tx.claims.find({ personIndex: [...new Set(own.map(({ personIndex }) => personIndex))] })
  const known = own.filter((claim) =>
    wasKnownBefore(
      claim,
      all.filter(({ personIndex }) => personIndex === claim.personIndex),
    ),
  )
  return new Set(known.flatMap(({ referralId }) => (referralId === null ? [] : [referralId])))
}

/** Two accounts of one employee are one: their claims go along, and where both named somebody the earlier one counts. */
export async function joinClaims({ tx, now }: Context, from: string, to: string): Promise<void> {
  for (const claim of await tx.claims.find({ employeeId: from })) await tx.claims.save({ ...claim, employeeId: to })
  const standing = (await tx.claims.find({ employeeId: to })).filter(({ until }) => until > now)
  for (const claim of standing) {
    const isTwice = standing.some(
      ({ personIndex, place, referralId }) =>
        referralId !== null && personIndex === claim.personIndex && place < claim.place,
    )
    if (isTwice) await tx.claims.save({ ...claim, until: now })
  }
  for (const share of await tx.credits.find({ employeeId: from })) await tx.credits.save({ ...share, employeeId: to })
}
