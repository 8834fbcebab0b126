import type { Candidate } from '../domain/candidate.js'
import { consentedStages, type Referral, type Stage, stageNames, stages } from '../domain/referral.js'
import { type Pipeline, pipelineCard } from '../messages/pipeline.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { allWithPeople, isThere } from './load-referral.js'
import { noticeReply } from './pair.js'
import { shieldsOf, withTheirLines } from './shield.js'
import type { Context } from './unit-of-work.js'

/** What is on its way, and who was hired; the other ends are nobody's list. */
export const countedStages = stageNames.filter((stage) => !stages[stage].final || stage === 'hired')
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
  const people = internal.map(({ candidate }) => candidate)
  const shields = shieldsOf(people, await withTheirLines(context, [employeeId, ...colleagues(people)]))
  return all.filter(
    ({ candidate }) => candidate.employeeId !== employeeId && !shields.get(candidate.id)?.has(employeeId),
  )
}

const colleagues = (people: readonly Candidate[]): string[] => people.flatMap((each) => each.employeeId ?? [])

/** P-2: candidates in these stages whom this reader must not know of, and how many referrals they have there. */
export async function hiddenFrom(
  context: Context,
  employeeId: string,
  inStages: readonly Stage[],
): Promise<{ ids: string[]; count: number }> {
  const { tx } = context
  const internal = await tx.internalReferrals(inStages)
  if (internal.length === 0) return { ids: [], count: 0 }
  const people = await tx.candidates.getMany(internal.map(({ candidateId }) => candidateId))
  const shields = shieldsOf(people, await withTheirLines(context, [employeeId, ...colleagues(people)]))
  const hidden = new Set(
    people.flatMap((each) =>
      each.employeeId === employeeId || shields.get(each.id)?.has(employeeId) ? [each.id] : [],
    ),
  )
  const own = internal.filter(({ candidateId }) => hidden.has(candidateId))
  return { ids: [...hidden], count: own.reduce((sum, { count }) => sum + count, 0) }
}

export interface PipelineInput {
  /** one stage alone */
  stage?: Stage | undefined
  /** how many of those who wait were shown already */
  skip?: number | undefined
}

/** `pipeline`, for recruiters: counts by stage with the longest wait, and who waits longest, ten at a time. */
export async function showPipeline(context: Context, input: PipelineInput, say: Say): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const { stage, skip = 0 } = input
  const looked = stage === undefined ? countedStages : countedStages.filter((each) => each === stage)
  const hidden = await hiddenFrom(context, who.employee.id, looked)
  const byStage = await tx.stageCounts(looked, hidden.ids)
  const ids = await tx.longestWaiting({
    stages: consentedStages.filter((each) => looked.includes(each)),
    ...{ hidden: hidden.ids, at: now, skip, limit: shown + 1 },
  })
  const waiting = await inOrder(context, ids.slice(0, shown))
  const view: Pipeline = {
    byStage: looked.flatMap((each) => byStage.filter((count) => count.stage === each)),
    waiting,
    hidden: hidden.count,
    ...(stage === undefined ? {} : { stage }),
    skip,
    next: ids.length > shown ? skip + shown : null,
  }
  return { type: 'card', card: pipelineCard(say, view, now), place: 'new' }
}

/** Referrals with their people, in the order of the ids. */
export async function inOrder(context: Context, ids: readonly string[]): Promise<ReferralFacts[]> {
  const found = (await allWithPeople(context, await context.tx.referrals.getMany(ids))).filter(isThere)
  const byId = new Map(found.map((facts) => [facts.referral.id, facts]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
