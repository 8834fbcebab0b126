import { openMatch } from '../domain/match.js'
import { decideReferral, type Referral, type ReferralAction, type Stage, stages, toldKeys } from '../domain/referral.js'
import { localMidnight } from '../domain/zoned-time.js'
import { movedCard, moveForm, moveOptions, referralCard, undoneCard } from '../messages/pipeline.js'
import type { Reply } from '../messages/reply.js'
import { type Say, speak } from '../messages/text.js'
import { calendarIn, noticeReply, readerHere } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { readableReferral } from './pipeline.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

const zoneHere = (context: Context): string =>
  (context.who.type === 'employee' ? context.who.employee.zone : null) ?? context.settings.zone

/** One referral, for recruiters: the words the candidate agreed to, and how they are reached. */
export async function showReferral(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const reach = facts.candidate.email ?? ''
  const card = referralCard(readerHere(context, say, zoneHere(context)), facts, reach, context.now)
  return { type: 'card', card, place: 'new' }
}

export async function openMoveReferral(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (moveOptions(say, facts.referral).length === 0) return noticeReply(say, 'already_ended')
  return { type: 'form', form: moveForm(say, facts.referral) }
}

export interface MoveInput {
  referralId: string
  to: Stage
  note: string
  returnsAt?: string | undefined
}

/** A step, with a note that only recruiters read; told when its ten undo minutes are over (P-20). */
export async function moveReferral(context: Context, input: MoveInput, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const { to } = input
  const wantsDay = to === 'not_now'
  const returnsAt = wantsDay && input.returnsAt ? localMidnight(input.returnsAt, zoneHere(context)) : null
  if (wantsDay && returnsAt === null) return { type: 'errors', errors: { returnsAt: say('notice.date_needed') } }
  if (returnsAt && returnsAt <= context.now)
    return { type: 'errors', errors: { returnsAt: say('form.error.date_past') } }
  const action = { type: 'move' as const, to, note: input.note, returnsAt }
  const calendar = calendarIn(context, facts.referrer.zone)
  const decision = decideReferral(facts.referral, action, actorOf(context.who), context.now, calendar)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  const referral = await commit(context, context.tx.referrals, 'referral', decision)
  return { type: 'card', card: movedCard(say, { ...facts, referral }), place: 'new' }
}

/** Within ten minutes: back to where it was, and nobody hears of it. */
export async function undoMove(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const { referral, candidate } = facts
  const calendar = calendarIn(context, null)
  const decision = decideReferral(referral, { type: 'undo' }, actorOf(context.who), context.now, calendar)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await context.tx.cancelJobs(toldKeys(referral))
  await commit(context, context.tx.referrals, 'referral', decision)
  return { type: 'card', card: undoneCard(say, candidate.firstName), place: 'replace' }
}

/** P-22: whoever was hired is asked to be a host after 90 days. */
const settledInMs = 90 * 86_400_000

/** P-22, once the undo minutes of a hire are over: the pool entry, its open questions and whatever else was on its way end. */
export async function endForHired(context: Context, candidateId: string): Promise<void> {
  const { tx, now } = context
  const entry = await tx.candidates.get(candidateId)
  if (!entry || !['active', 'hidden', 'asleep'].includes(entry.status)) return
  if (entry.status !== 'asleep') {
    await tx.candidates.save({ ...entry, status: 'asleep', pausedUntil: null, updatedAt: now })
    await note(context, 'candidate', entry.id, 'asleep_hired')
  }
  await tx.addJobs(
    [
      {
        name: 'referral.settled-in',
        key: `candidate:${entry.id}:settled-in`,
        payload: { candidateId: entry.id },
        at: new Date(now.getTime() + settledInMs),
        to: `candidate:${entry.id}`,
      },
    ],
    context.interactionId,
  )
  for (const match of await tx.matches.find({ candidateId, status: openMatch })) await withdrawMatch(context, match.id)
  for (const other of await tx.referrals.find({ candidateId }))
    if (!stages[other.status].final) await endOther(context, other)
}

/** Somebody else put them forward as well: that ends, too. Whoever was hired knows; only the referrer hears of it. */
async function endOther(context: Context, referral: Referral): Promise<void> {
  const { tx, now } = context
  const referrer = await tx.employees.get(referral.referrerId)
  const action: ReferralAction =
    referral.status === 'consent_pending'
      ? { type: 'withdraw' }
      : { type: 'move', to: 'declined', note: speak()('pipeline.endedByHire'), returnsAt: null }
  const who = { type: 'candidate' as const, id: referral.candidateId }
  const decision = decideReferral(referral, action, who, now, calendarIn(context, referrer?.zone ?? null))
  if (decision.ok) await commit(context, tx.referrals, 'referral', decision)
}
