import { consentedStages, type Referral, stages } from '../domain/referral.js'
import { localParts } from '../domain/zoned-time.js'
import { morningCard } from '../messages/pipeline.js'
import { hiddenFrom } from '../usecases/pipeline.js'
import { isWaitedFor, undecidedFor } from '../usecases/undecided.js'
import type { ClaimedJob, Context, Where } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared } from './definition.js'
import { need } from './match-messages.js'

/** A recruiter's list of the morning: numbers, counted by columns. */

const dayMs = 86_400_000
/** A referral without a step for this long stands on the morning list. */
const waitsMs = 14 * dayMs
/** Where somebody may wait for a recruiter; "not now" waits for a day. */
const waitingStages = consentedStages.filter((stage) => stage !== 'not_now')
/** More than so many without a word are not counted one by one. */
const mostUndecided = 200

/** Sent when there is something new; on Mondays also when only somebody waits. */
async function morning(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const { tx, now, settings } = context
  const recruiter = await tx.employees.get(need(job, 'recruiterId'))
  if (!recruiter?.roles.includes('recruiter')) return undefined
  const { ids: candidateId } = await hiddenFrom(context, recruiter.id, consentedStages)
  const count = async (where: Where<Referral>): Promise<number> =>
    (await tx.referrals.count(where)) -
    (candidateId.length > 0 ? await tx.referrals.count({ ...where, candidateId }) : 0)
  const lists = (await tx.jobsTo(`employee:${recruiter.id}`)).filter(({ name }) => name === 'recruiter.morning')
  const last = Math.max(0, ...lists.map(({ sentAt }) => sentAt?.getTime() ?? 0))
  const own = await undecided(context, recruiter.id, candidateId)
  const counts = {
    fresh: await count({ status: 'available', since: { from: new Date(last + 1) } }),
    waiting: await count({ status: waitingStages, since: { before: new Date(now.getTime() - waitsMs + 1) } }),
    returns: await count({ status: 'not_now', returnsAt: { before: new Date(now.getTime() + 1) } }),
    undecided: own.length,
    routes: await movedWays(context, last, candidateId),
    fits: Number(job.payload.fits ?? 0),
    flagged: await count({ status: consentedStages, isFlagged: true }),
  }
  const asked = own.filter((since) => since.getTime() > last).length
  const isMonday = localParts(now, recruiter.zone ?? settings.zone).weekday === 1
  const standing = isMonday ? counts.waiting + counts.undecided + counts.flagged : 0
  if (counts.fresh + counts.returns + counts.fits + counts.routes + asked + standing === 0) return undefined
  return { card: (reader) => morningCard(reader, counts) }
}

/** Ways to a role owner that took a step since the last list. */
async function movedWays({ tx }: Context, last: number, hidden: readonly string[]): Promise<number> {
  const ways = await tx.routes.find({ since: { from: new Date(last + 1) } })
  return ways.filter(
    ({ steps, referralId, candidateId }) => steps > 0 && referralId !== null && !hidden.includes(candidateId),
  ).length
}

/** Since when each of those that wait for this recruiter's word has waited too long. */
async function undecided(context: Context, recruiterId: string, hidden: readonly string[]): Promise<Date[]> {
  const since: Date[] = []
  for (const { referral, dates } of await undecidedFor(context, stages.screening.clock.nudge, mostUndecided))
    if (!hidden.includes(referral.candidateId) && (await isWaitedFor(context, referral, recruiterId)))
      since.push(dates.nudge)
  return since
}

export const morningMessages = { 'recruiter.morning': { prepare: morning } } satisfies Record<string, MessageDefinition>
