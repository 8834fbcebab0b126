import type { Candidate } from '../domain/candidate.js'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import {
  askCandidateJob,
  type Conflict,
  decideReferral,
  type Referral,
  stages,
  undoMs,
  wasTakenBack,
} from '../domain/referral.js'
import { wordCard } from '../messages/offer.js'
import { referForm, referralListCard, referredCard, somebodyElse, somebodyElseCard } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { allWithPeople } from './load-referral.js'
import { calendarIn, noticeReply } from './pair.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

/** Whom a host met, by candidate: the newest talk of each; names are known to both then. */
async function metPeople(
  context: Context,
  hostId: string,
): Promise<Map<string, { chat: CoffeeChat | undefined; name: string }>> {
  const { tx } = context
  const held = await tx.chats.find({ hostId, status: ['held', 'closed'] }, { newestFirst: true })
  const candidates = await tx.candidates.getMany(held.map((chat) => chat.candidateId))
  const met = new Map<string, { chat: CoffeeChat | undefined; name: string }>()
  for (const chat of held) {
    const candidate = candidates.find(({ id }) => id === chat.candidateId)
    if (!candidate || candidate.status === 'erased' || met.has(candidate.id)) continue
    met.set(candidate.id, { chat, name: candidate.firstName })
  }
  // a talk outside the bot counts once the candidate has confirmed its day (P-25)
  for (const named of await tx.candidates.find({ broughtById: hostId, status: 'active' })) {
    if (named.talkedOn !== null && !met.has(named.id)) met.set(named.id, { chat: undefined, name: named.firstName })
  }
  return met
}

const shownPeople = 99

/** `refer`: the form over one's own held talks; without any, the way to introduce somebody (P-25). `words`: a name typed. */
export async function openRefer(
  context: Context,
  input: { candidateId?: string | undefined; words?: string | undefined },
  say: Say,
): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const met = await metPeople(context, who.employee.id)
  if (met.size === 0) return { type: 'card', card: somebodyElseCard(say), place: 'new' }
  const people = [...met].slice(0, shownPeople).map(([value, { name }]) => ({ value, label: name.slice(0, 75) }))
  const typed = input.words?.trim().toLowerCase() ?? ''
  const named = typed === '' ? undefined : people.find(({ label }) => label.toLowerCase() === typed)?.value
  const asked = input.candidateId !== undefined && met.has(input.candidateId) ? input.candidateId : undefined
  return { type: 'form', form: referForm(say, people, asked ?? named) }
}

export interface ReferInput {
  candidate: string
  why: string
  how: string
  conflict: Conflict
}

/**
 * Words about somebody whom the speaker met. The candidate is asked when the ten minutes for undoing are over (P-5). Erased and
 * suppressed people are not written to, nothing is kept, and the answer is the same (P-1). Refuses a second live referral of the
 * same person by the same employee.
 */
export async function refer(context: Context, input: ReferInput, say: Say): Promise<Reply> {
  const { who, tx, random } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (input.candidate === somebodyElse) return { type: 'card', card: somebodyElseCard(say), place: 'new' }
  const found = (await metPeople(context, who.employee.id)).get(input.candidate)
  const candidate = found && (await tx.candidates.get(input.candidate))
  const answer = (id: string): Reply => ({ type: 'card', card: referredCard(say, id), place: 'new' })
  if (!found || !candidate)
    return (await isOwnGone(context, who.employee.id, input.candidate))
      ? answer(random.id())
      : noticeReply(say, 'not_there')
  if (!(await mayWrite(context, candidate))) return answer(random.id())
  if (await liveReferral(context, candidate.id, who.employee.id)) return noticeReply(say, 'already_referred')
  const referral = freshReferral(context, input, who.employee.id, found.chat?.id ?? null)
  await tx.referrals.insert(referral)
  await note(context, 'referral', referral.id, 'made')
  const sendAt = new Date(context.now.getTime() + undoMs)
  await tx.addJobs([askCandidateJob(referral, sendAt)], context.interactionId)
  return answer(referral.id)
}

/** Somebody erased since the talk: an old card may still name them. */
async function isOwnGone(context: Context, hostId: string, candidateId: string): Promise<boolean> {
  return (await context.tx.chats.count({ hostId, candidateId, status: ['held', 'closed'] })) > 0
}

async function mayWrite(context: Context, candidate: Candidate): Promise<boolean> {
  if (candidate.status === 'left' || candidate.status === 'pending' || candidate.status === 'erased') return false
  return candidate.emailIndex === null || !(await context.tx.isSuppressed(candidate.emailIndex))
}

/** One that has not ended. */
export async function liveReferral(
  context: Context,
  candidateId: string,
  referrerId: string,
): Promise<Referral | undefined> {
  const all = await context.tx.referrals.find({ candidateId, referrerId })
  return all.find((referral) => !stages[referral.status].final)
}

function freshReferral(context: Context, input: ReferInput, referrerId: string, chatId: string | null): Referral {
  const { now, random } = context
  return {
    id: random.id(),
    version: 0,
    candidateId: input.candidate,
    referrerId,
    chatId,
    status: 'consent_pending',
    since: now,
    returnsAt: null,
    createdAt: now,
    updatedAt: now,
    why: input.why,
    how: input.how,
    conflict: input.conflict,
    reason: '',
    changeAsked: '',
    undo: null,
    moves: 0,
  }
}

/** Within ten minutes, before the question left. Of somebody who is not written to there is nothing to undo; same answer (P-1). */
export async function undoRefer(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const { tx, who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const undone: Reply = { type: 'card', card: wordCard(say('refer.undone')), place: 'replace' }
  const referral = await tx.referrals.get(input.referralId)
  if (!referral) return undone
  if (referral.referrerId !== who.employee.id) return noticeReply(say, 'not_there')
  const decision = decideReferral(referral, { type: 'take_back' }, actorOf(who), now, calendarIn(context, null))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await tx.cancelJobs([askCandidateJob(referral, now).key])
  await commit(context, tx.referrals, 'referral', decision)
  return undone
}

/** `referrals`: one's own, in four words; never a reason, a referee or terms (P-20). */
export async function listReferrals(context: Context, _input: object, say: Say): Promise<Reply> {
  const { tx, who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const own = await tx.referrals.find({ referrerId: who.employee.id }, { newestFirst: true })
  const shown = await allWithPeople(
    context,
    own.filter((referral) => !wasTakenBack(referral)),
  )
  return { type: 'card', card: referralListCard(say, shown.slice(0, 20)), place: 'new' }
}
