/** Several people of one stage at once, longer than most: what is shown and what is done are weighed by the same lines. */

import { type BulkAction, type BulkMove, decideBulk, mostAtOnce } from '../domain/bulk-move.js'
import type { Decision } from '../domain/decision.js'
import { decideReferral, type Referral, type ReferralRefusal, type Stage, toldKeys } from '../domain/referral.js'
import { localMidnight } from '../domain/zoned-time.js'
import {
  bulkCancelledCard,
  bulkForm,
  bulkMovedCard,
  bulkPreviewCard,
  bulkUndoneCard,
  type Stays,
} from '../messages/bulk-move.js'
import { moveOptions } from '../messages/pipeline.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { calendarIn, noticeReply, readerHere, zoneHere } from './pair.js'
import { hiddenFrom, inOrder, readableReferral } from './pipeline.js'
import { keepDecision, openStepTalks } from './step-talk.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

/** As many can be chosen from: who waits longest first. A platform shows a hundred. */
const offered = 100

/** *Move several*: whom, where to, why. */
export async function openBulkMove(context: Context, { stage }: { stage: Stage }, say: Say): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (moveOptions(say, stage).length === 0) return noticeReply(say, 'no_such_move')
  const { ids: hidden } = await hiddenFrom(context, who.employee.id, [stage])
  const ids = await tx.longestWaiting({ stages: [stage], hidden, at: now, skip: 0, limit: offered })
  const people = await inOrder(context, ids)
  if (people.length === 0) return noticeReply(say, 'not_there')
  return { type: 'form', form: bulkForm(say, stage, people, now) }
}

export interface BulkInput {
  stage: Stage
  people: string[]
  to: Stage
  note: string
  returnsAt?: string | undefined
}

/** Shows who would move and what each would hear; nothing has happened yet. */
export async function previewBulkMove(context: Context, input: BulkInput, say: Say): Promise<Reply> {
  const { who, tx, now, random } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const chosen = [...new Set(input.people)]
  const count = chosen.length
  if (count === 0) return { type: 'errors', errors: { people: say('form.error.required') } }
  if (count > mostAtOnce)
    return { type: 'errors', errors: { people: say('bulk.tooMany', { count, most: mostAtOnce }) } }
  const day = input.to === 'not_now' && input.returnsAt ? localMidnight(input.returnsAt, zoneHere(context)) : null
  if (input.to === 'not_now' && day === null)
    return { type: 'errors', errors: { returnsAt: say('notice.date_needed') } }
  if (day && day <= now) return { type: 'errors', errors: { returnsAt: say('form.error.date_past') } }
  const bulk: BulkMove = {
    ...{
      id: random.id(),
      version: 0,
      recruiterId: who.employee.id,
      status: 'previewed',
      createdAt: now,
      updatedAt: now,
    },
    ...{ from: input.stage, to: input.to, note: input.note, returnsAt: day?.toISOString() ?? null },
    people: chosen.map((referralId) => ({ referralId, moves: 0 })),
  }
  const { goes, stays } = await weigh(context, bulk)
  if (goes.length + stays.length === 0) return noticeReply(say, 'not_there')
  await tx.bulkMoves.insert(bulk)
  const reader = readerHere(say, zoneHere(context))
  const moved = goes.map(({ facts, decision }) => ({ ...facts, referral: decision.state }))
  return { type: 'card', card: bulkPreviewCard(reader, bulk, moved, stays), place: 'new' }
}

interface Goes {
  facts: ReferralFacts
  decision: Extract<Decision<Referral, ReferralRefusal>, { ok: true }>
}

/** Who of those chosen may go where they were to go, as things are now; whom one may not read of any more is not spoken of. */
async function weigh(context: Context, bulk: BulkMove): Promise<{ goes: Goes[]; stays: Stays[] }> {
  const returnsAt = bulk.returnsAt === null ? null : new Date(bulk.returnsAt)
  const goes: Goes[] = []
  const stays: Stays[] = []
  for (const { referralId } of bulk.people) {
    const facts = await readableReferral(context, referralId)
    if (!facts) continue
    const { referral, referrer } = facts
    const talkOpen = (await openStepTalks(context, referral)).length > 0
    const action = { type: 'move' as const, to: bulk.to, note: bulk.note, returnsAt, talkOpen }
    const calendar = calendarIn(context, referrer.zone)
    const decision = decideReferral(referral, action, actorOf(context.who), context.now, calendar)
    if (referral.status !== bulk.from) stays.push({ facts, why: 'moved_meanwhile' })
    else if (decision.ok) goes.push({ facts, decision })
    else stays.push({ facts, why: decision.refusal })
  }
  return { goes, stays }
}

type Chosen = { bulkId: string }

async function own({ tx, who }: Context, { bulkId }: Chosen): Promise<BulkMove | undefined> {
  const bulk = await tx.bulkMoves.get(bulkId)
  return who.type === 'employee' && bulk?.recruiterId === who.employee.id ? bulk : undefined
}

/** *Move them*: those who still may go; what is told waits for the ten minutes. */
export async function bulkMove(context: Context, input: Chosen, say: Say): Promise<Reply> {
  const bulk = await own(context, input)
  if (!bulk) return noticeReply(say, 'not_there')
  if (bulk.status !== 'previewed') return noticeReply(say, 'already_answered')
  const { goes, stays } = await weigh(context, bulk)
  const moved: ReferralFacts[] = []
  for (const { facts, decision } of goes) {
    const referral = await commit(context, context.tx.referrals, 'referral', decision)
    await keepDecision(context, referral)
    moved.push({ ...facts, referral })
  }
  const people = moved.map(({ referral: { id, moves } }) => ({ referralId: id, moves }))
  const refused = await decide(context, bulk, { type: 'move', moved: people }, say)
  return refused ?? { type: 'card', card: bulkMovedCard(say, bulk, moved, stays), place: 'replace' }
}

/** Decides and writes; the refusal's sentence, or nothing. */
async function decide(context: Context, bulk: BulkMove, action: BulkAction, say: Say): Promise<Reply | undefined> {
  const decision = decideBulk(bulk, action, context.now)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, context.tx.bulkMoves, 'bulk_move', decision)
  return undefined
}

/** *Cancel*: nothing had happened, and nothing will. */
export async function cancelBulkMove(context: Context, input: Chosen, say: Say): Promise<Reply> {
  const bulk = await own(context, input)
  if (!bulk) return noticeReply(say, 'not_there')
  const refused = await decide(context, bulk, { type: 'cancel' }, say)
  return refused ?? { type: 'card', card: bulkCancelledCard(say), place: 'replace' }
}

/** All of them, for ten minutes; whom somebody moved on meanwhile stays there. */
export async function undoBulkMove(context: Context, input: Chosen, say: Say): Promise<Reply> {
  const bulk = await own(context, input)
  if (!bulk) return noticeReply(say, 'not_there')
  const refused = await decide(context, bulk, { type: 'undo' }, say)
  if (refused) return refused
  const { tx, now } = context
  let back = 0
  for (const { referralId, moves } of bulk.people) {
    const referral = await tx.referrals.get(referralId)
    if (referral?.moves !== moves) continue
    const decision = decideReferral(referral, { type: 'undo' }, actorOf(context.who), now, calendarIn(context, null))
    if (!decision.ok) continue
    await tx.cancelJobs(toldKeys(referral))
    await commit(context, tx.referrals, 'referral', decision)
    back++
  }
  return { type: 'card', card: bulkUndoneCard(say, back, bulk.people.length - back), place: 'replace' }
}

const dayMs = 86_400_000

/** What nobody pressed for a day is forgotten with its note; so is at once what names somebody who is erased. */
export async function dropBulkMoves(context: Context, of?: { referralIds: readonly string[] }): Promise<void> {
  const { tx, now } = context
  const before = { before: new Date(now.getTime() - dayMs) }
  for (const bulk of await tx.bulkMoves.find({ status: 'previewed', ...(of ? {} : { createdAt: before }) })) {
    if (of && !bulk.people.some(({ referralId }) => of.referralIds.includes(referralId))) continue
    const decision = decideBulk(bulk, { type: 'cancel' }, now)
    if (decision.ok) await commit(context, tx.bulkMoves, 'bulk_move', decision)
  }
}
