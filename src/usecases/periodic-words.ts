import type { JobRequest } from '../domain/decision.js'
import type { MessageName } from '../domain/job-names.js'
import { askAgainJob, consentedStages, type Referral, type StagePolicy, stages } from '../domain/referral.js'
import { dateOf, localParts } from '../domain/zoned-time.js'
import type { ReferralFacts } from '../messages/referral.js'
import { allWithPeople, isThere } from './load-referral.js'
import { shieldsOf, withTheirLines } from './shield.js'
import { type Context, note } from './unit-of-work.js'

const dayMs = 86_400_000

/** What somebody said yes to that has not ended. */
export const liveReferrals = (context: Context, candidateId: string): Promise<Referral[]> =>
  context.tx.referrals.find({ candidateId, status: consentedStages })

const words: readonly MessageName[] = ['referral.changed-candidate', 'referral.no-decision', 'opening.ended-candidate']

/** When this person last heard of their referrals, not before `since`. */
export async function lastWordTo(context: Context, candidateId: string, since: Date): Promise<Date> {
  const jobs = await context.tx.jobsTo(`candidate:${candidateId}`)
  const sent = jobs.flatMap(({ name, sentAt }) =>
    (words as readonly string[]).includes(name) && sentAt ? [sentAt.getTime()] : [],
  )
  return new Date(Math.max(since.getTime(), ...sent))
}

/** A day earlier than promised: tomorrow's look would come after the day their page names. */
const unheardSince = (days: number, now: Date): Date => new Date(now.getTime() - (days - 1) * dayMs)

/** Whether somebody is to hear "no decision yet" of this one today. */
export async function isDueForWord(context: Context, referral: Referral): Promise<boolean> {
  const { noDecisionDays }: StagePolicy = stages[referral.status]
  if (noDecisionDays === null) return false
  const last = await lastWordTo(context, referral.candidateId, referral.since)
  return last < unheardSince(noDecisionDays, context.now)
}

/** P-20, daily: "no decision yet" every 14 days or 8 weeks; one message a person. */
export async function remindNoDecision(context: Context): Promise<void> {
  const today = dateOf(context.now, context.settings.zone)
  const looked = consentedStages.flatMap((stage) => {
    const { noDecisionDays }: StagePolicy = stages[stage]
    return noDecisionDays === null ? [] : [{ stage, before: unheardSince(noDecisionDays, context.now) }]
  })
  const due = await context.tx.unheard(looked, words)
  await context.tx.addJobs(
    due.map((candidateId) => ({
      name: 'referral.no-decision',
      key: `candidate:${candidateId}:no-decision-${today}`,
      payload: { candidateId },
      at: context.now,
      to: `candidate:${candidateId}`,
    })),
    context.interactionId,
  )
}

/** P-13: at most one "may we put you forward" a month a person, whoever asks. */
const askEveryMs = 30 * dayMs
const asks: ReadonlySet<string> = new Set(['referral.ask-candidate', 'route.ask-candidate'])
/** Somebody said that they are not to be asked before the day in the note. */
const notBefore = 'not_asked_before'

/** The person wants none of these questions before that day (P-13). */
export const askNotBefore = (context: Context, candidateId: string, day: Date): Promise<void> =>
  note(context, 'candidate', candidateId, notBefore, day.toISOString())

/**
 * When this person may be asked of this referral or route, where that is still to come: a month after they were asked of
 * another, and not before the day they named. One they have read is no new question: words changed on their wish may come at once.
 */
export async function mayAskFrom(
  context: Context,
  { id, candidateId }: { id: string; candidateId: string },
  about: 'referral' | 'route' = 'referral',
): Promise<Date | undefined> {
  const sent = (await context.tx.jobsTo(`candidate:${candidateId}`)).filter(
    ({ name, sentAt }) => asks.has(name) && sentAt,
  )
  const own = (key: string): boolean => key.startsWith(`${about}:${id}:`)
  const others = sent.filter(({ key }) => !own(key)).map(({ sentAt }) => (sentAt?.getTime() ?? 0) + askEveryMs)
  const isRead = sent.some(({ key }) => own(key))
  const named = isRead ? undefined : await namedDay(context, candidateId)
  const from = Math.max(0, ...others, named?.getTime() ?? 0)
  return from > context.now.getTime() ? new Date(from) : undefined
}

async function namedDay({ tx }: Context, candidateId: string): Promise<Date | undefined> {
  const line = (await tx.historyOf('candidate', candidateId)).findLast(({ action }) => action === notBefore)
  const at = line ? new Date(line.note) : undefined
  // of somebody erased the day is, too
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}

/** Active recruiters. */
export async function recruiterIds(context: Context): Promise<string[]> {
  const employees = await context.tx.employees.find({ status: 'active' })
  return employees.filter(({ roles }) => roles.includes('recruiter')).map(({ id }) => id)
}

/**
 * P-20: one list each working morning for every recruiter; what stands in it is read when it is sent, but for `newFits`, which is
 * counted beforehand.
 */
export async function morningLists(context: Context, newFits: number): Promise<void> {
  const { settings, now, tx } = context
  const today = dateOf(now, settings.zone)
  if (localParts(now, settings.zone).weekday > 5 || settings.closedDays.includes(today)) return
  await tx.addJobs(
    (await recruiterIds(context)).map((id) => ({
      name: 'recruiter.morning',
      key: `employee:${id}:morning-${today}`,
      payload: { recruiterId: id, fits: String(newFits) },
      at: now,
      to: `employee:${id}`,
    })),
    context.interactionId,
  )
}

/** Daily: where "not now" has reached its day, the candidate, who put them forward and the recruiters are asked, once (KINDS, touch again). */
export async function bringBack(context: Context): Promise<void> {
  const { tx, now } = context
  const due = await tx.referrals.find({ status: 'not_now', returnsAt: { before: new Date(now.getTime() + 1) } })
  if (due.length === 0) return
  const recruiters = await recruiterIds(context)
  for (const facts of (await allWithPeople(context, due)).filter(isThere)) {
    const readers = new Set([facts.referrer.id, ...(await whoMaySee(context, facts, recruiters))])
    await tx.addJobs(
      [askAgainJob(facts.referral, now), ...[...readers].map((id) => returnsJob(facts.referral, id, now))],
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
  { candidate }: Pick<ReferralFacts, 'candidate'>,
  employeeIds: readonly string[],
): Promise<string[]> {
  if (candidate.employeeId === null) return [...employeeIds]
  const people = await withTheirLines(context, [candidate.employeeId, ...employeeIds])
  const shield = shieldsOf([candidate], people).get(candidate.id)
  return employeeIds.filter((id) => !shield?.has(id) && id !== candidate.employeeId)
}
