import type { Referral, Stage } from '../domain/referral.js'
import { stageNames, stages } from '../domain/referral.js'
import { type Pipeline, pipelineCard, waitedDays } from '../messages/pipeline.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { allWithPeople, isThere } from './load-referral.js'
import { noticeReply } from './pair.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

/** What is on its way, and who was hired; the other ends are nobody's list. */
const counted = stageNames.filter((stage) => !stages[stage].final || stage === 'hired')
const shown = 10

/** What somebody asked and no yes was given to yet is a number only (P-5). */
const isReadable = (referral: Referral): boolean =>
  referral.status !== 'consent_pending' && referral.status !== 'withdrawn' && referral.status !== 'expired'

/** Of these, whose yes to being put forward holds at this moment (P-11). */
async function agreed(context: Context, all: readonly ReferralFacts[]): Promise<Set<string>> {
  const candidateId = [...new Set(all.map(({ candidate }) => candidate.id))]
  if (candidateId.length === 0) return new Set()
  const grants = await context.tx.consents.find({ candidateId, purpose: 'referral', withdrawnAt: null })
  return new Set(grants.flatMap((grant) => (grant.expiresAt > context.now ? [grant.candidateId] : [])))
}

/** Those of these whom a reader of the company may know of; the others are a number (P-2). */
export async function visibleTo(
  context: Context,
  employeeId: string,
  all: readonly ReferralFacts[],
): Promise<ReferralFacts[]> {
  const internal = all.filter(({ candidate }) => candidate.employeeId !== null)
  if (internal.length === 0) return [...all]
  const shields = shieldsOf(
    internal.map(({ candidate }) => candidate),
    await context.tx.employees.find({}),
  )
  return all.filter(
    ({ candidate }) => candidate.employeeId !== employeeId && !shields.get(candidate.id)?.has(employeeId),
  )
}

/** `pipeline`, for recruiters: counts by stage with the longest wait, and who waits longest. */
export async function showPipeline(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const all = (await allWithPeople(context, await tx.referrals.find({ status: counted }))).filter(isThere)
  const visible = await visibleTo(context, who.employee.id, all)
  const holding = await agreed(context, visible)
  const waiting = visible
    .filter(({ referral }) => holding.has(referral.candidateId) && isReadable(referral))
    .filter(({ referral }) => !stages[referral.status].final)
    .sort((a, b) => a.referral.since.getTime() - b.referral.since.getTime() || (a.referral.id < b.referral.id ? -1 : 1))
  const view: Pipeline = {
    byStage: counted.flatMap((stage) => stageRow(stage, visible, now)),
    waiting: waiting.slice(0, shown),
    hidden: all.length - visible.length,
  }
  return { type: 'card', card: pipelineCard(say, view, now), place: 'new' }
}

function stageRow(stage: Stage, all: readonly ReferralFacts[], now: Date): Pipeline['byStage'] {
  const days = all.filter(({ referral }) => referral.status === stage).map(({ referral }) => waitedDays(referral, now))
  return days.length === 0 ? [] : [{ stage, count: days.length, days: Math.max(...days) }]
}

/** A referral that a recruiter may read: a yes was given and not taken back, and no shield stands between (P-2, P-5). */
export async function readableReferral(context: Context, referralId: string): Promise<ReferralFacts | undefined> {
  const { who, tx } = context
  const referral = await tx.referrals.get(referralId)
  if (!referral || who.type !== 'employee') return undefined
  // What a recruiter has just moved to "withdrawn" can be undone for ten minutes.
  const undoable = referral.undo !== null && new Date(referral.undo.until) > context.now
  if (!isReadable(referral) && !undoable) return undefined
  const facts = (await allWithPeople(context, [referral])).filter(isThere)
  const [found] = await visibleTo(context, who.employee.id, facts)
  return found && (await agreed(context, [found])).has(found.candidate.id) ? found : undefined
}
