import type { JobRequest } from '../domain/decision.js'
import { consentedStages, type Referral, type StagePolicy, stages } from '../domain/referral.js'
import { dateOf, localParts } from '../domain/zoned-time.js'
import type { ReferralFacts } from '../messages/referral.js'
import { allWithPeople, isThere } from './load-referral.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

const dayMs = 86_400_000

/** Of everybody who said yes: what has not ended. */
export const liveReferrals = (context: Context): Promise<Referral[]> =>
  context.tx.referrals.find({ status: consentedStages })

const words = new Set(['referral.changed-candidate', 'referral.no-decision'])

/** When this person last heard of their referrals, not before `since`. */
export async function lastWordTo(context: Context, candidateId: string, since: Date): Promise<Date> {
  const jobs = await context.tx.jobsTo(`candidate:${candidateId}`)
  const sent = jobs.flatMap(({ name, sentAt }) => (words.has(name) && sentAt ? [sentAt.getTime()] : []))
  return new Date(Math.max(since.getTime(), ...sent))
}

/** Whether somebody is to hear "no decision yet" of this one today: tomorrow's look would come after the day their page names. */
export async function isDueForWord(context: Context, referral: Referral): Promise<boolean> {
  const { noDecisionDays }: StagePolicy = stages[referral.status]
  if (noDecisionDays === null) return false
  const last = await lastWordTo(context, referral.candidateId, referral.since)
  return context.now.getTime() - last.getTime() > (noDecisionDays - 1) * dayMs
}

/** P-20, daily: "no decision yet" every 14 days or 8 weeks; one message a person. */
export async function remindNoDecision(context: Context): Promise<void> {
  const today = dateOf(context.now, context.settings.zone)
  const due = new Set<string>()
  for (const referral of await liveReferrals(context)) {
    if (!due.has(referral.candidateId) && (await isDueForWord(context, referral))) due.add(referral.candidateId)
  }
  await context.tx.addJobs(
    [...due].map((candidateId) => ({
      name: 'referral.no-decision',
      key: `candidate:${candidateId}:no-decision-${today}`,
      payload: { candidateId },
      at: context.now,
      to: `candidate:${candidateId}`,
    })),
    context.interactionId,
  )
}

/** P-13: at most one "may we put you forward" a month a person. */
const askEveryMs = 30 * dayMs

/**
 * When this person may be asked of this referral, where that is still to come: a month after they were asked of another. One
 * they have read is no new question: words changed on their wish may come at once.
 */
export async function mayAskFrom(context: Context, { id, candidateId }: Referral): Promise<Date | undefined> {
  const asked = (await context.tx.jobsTo(`candidate:${candidateId}`)).filter(
    ({ name, sentAt }) => name === 'referral.ask-candidate' && sentAt,
  )
  const others = asked.filter(({ key }) => !key.startsWith(`referral:${id}:`))
  const last = Math.max(0, ...others.map(({ sentAt }) => sentAt?.getTime() ?? 0))
  const from = last + askEveryMs
  return others.length > 0 && from > context.now.getTime() ? new Date(from) : undefined
}

/** Active recruiters. */
export async function recruiterIds(context: Context): Promise<string[]> {
  const employees = await context.tx.employees.find({ status: 'active' })
  return employees.filter(({ roles }) => roles.includes('recruiter')).map(({ id }) => id)
}

/** P-20: one list each working morning for every recruiter; what stands in it is read when it is sent. */
export async function morningLists(context: Context): Promise<void> {
  const { settings, now, tx } = context
  const today = dateOf(now, settings.zone)
  if (localParts(now, settings.zone).weekday > 5 || settings.closedDays.includes(today)) return
  await tx.addJobs(
    (await recruiterIds(context)).map((id) => ({
      name: 'recruiter.morning',
      key: `employee:${id}:morning-${today}`,
      payload: { recruiterId: id },
      at: now,
      to: `employee:${id}`,
    })),
    context.interactionId,
  )
}

/** Daily: where "not now" has reached its day, who put them forward and the recruiters are asked, once (KINDS, touch again). */
export async function bringBack(context: Context): Promise<void> {
  const { tx, now } = context
  const due = await tx.referrals.find({ status: 'not_now', returnsAt: { before: new Date(now.getTime() + 1) } })
  if (due.length === 0) return
  const recruiters = await recruiterIds(context)
  for (const facts of (await allWithPeople(context, due)).filter(isThere)) {
    const readers = new Set([facts.referrer.id, ...(await whoMaySee(context, facts, recruiters))])
    await tx.addJobs(
      [...readers].map((id) => returnsJob(facts.referral, id, now)),
      context.interactionId,
    )
  }
}

function returnsJob(referral: Referral, employeeId: string, at: Date): JobRequest {
  return {
    name: 'referral.returns',
    key: `referral:${referral.id}:returns-${referral.moves}-${employeeId}`,
    payload: { referralId: referral.id, employeeId },
    at,
    to: `employee:${employeeId}`,
  }
}

/** P-2: of recruiters, those who may know of this person. */
export async function whoMaySee(
  context: Context,
  { candidate }: ReferralFacts,
  employeeIds: readonly string[],
): Promise<string[]> {
  if (candidate.employeeId === null) return [...employeeIds]
  const shield = shieldsOf([candidate], await context.tx.employees.find({})).get(candidate.id)
  return employeeIds.filter((id) => !shield?.has(id) && id !== candidate.employeeId)
}
