import type { Candidate } from '../domain/candidate.js'
import { type CoffeeChat, heldChat } from '../domain/coffee-chat.js'
import { kindsToReferral } from '../domain/kinds.js'
import { askCandidateJob, type Conflict, decideReferral, type Referral, stages, undoMs } from '../domain/referral.js'
import { wordCard } from '../messages/offer.js'
import { referForm, referredCard, somebodyElse, somebodyElseCard } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { claimFor, endClaim } from './claims.js'
import { flagsFor } from './flag-referral.js'
import { calendarIn, noticeReply } from './pair.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

type Met = Map<string, { chat: CoffeeChat | undefined; name: string }>

/**
 * Whom a host met, by candidate: the newest talk of each that may lead to a referral; names are known to both then. `others`:
 * whom they met in talks of other kinds only.
 */
async function metPeople(context: Context, hostId: string): Promise<{ met: Met; others: Met }> {
  const { tx } = context
  const held = await tx.chats.find({ hostId, status: heldChat }, { newestFirst: true })
  const candidates = await tx.candidates.getMany(held.map((chat) => chat.candidateId))
  const met: Met = new Map()
  const others: Met = new Map()
  for (const chat of held) {
    const candidate = candidates.find(({ id }) => id === chat.candidateId)
    const place = kindsToReferral.includes(chat.kind) ? met : others
    if (!candidate || candidate.status === 'erased' || place.has(candidate.id)) continue
    place.set(candidate.id, { chat, name: candidate.firstName })
  }
  // a talk outside the bot counts once the candidate has confirmed its day (P-25)
  for (const named of await tx.candidates.find({ broughtById: hostId, status: 'active' })) {
    if (named.talkedOn !== null && !met.has(named.id)) met.set(named.id, { chat: undefined, name: named.firstName })
  }
  for (const id of met.keys()) others.delete(id)
  return { met, others }
}

/** Which talk leads to a referral, to somebody who had another one. */
export function otherTalkReply(say: Say, name: string): Reply {
  const kinds = kindsToReferral.map((kind) => say(`kind.${kind}.name`)).join(', ')
  return { type: 'card', card: wordCard(say('refer.otherTalk', { name, kinds })), place: 'new' }
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
  const { met, others } = await metPeople(context, who.employee.id)
  const typed = input.words?.trim().toLowerCase() ?? ''
  const other = [...others].find(([id, { name }]) => id === input.candidateId || name.toLowerCase() === typed)
  if (other) return otherTalkReply(say, other[1].name)
  if (met.size === 0) return { type: 'card', card: somebodyElseCard(say), place: 'new' }
  const people = [...met].slice(0, shownPeople).map(([value, { name }]) => ({ value, label: name.slice(0, 75) }))
  const named = typed === '' ? undefined : people.find(({ label }) => label.toLowerCase() === typed)?.value
  const asked = input.candidateId !== undefined && met.has(input.candidateId) ? input.candidateId : undefined
  return { type: 'form', form: referForm(say, people, asked ?? named) }
}

/** What is said about somebody: the words, and how the fit is seen where that is said. */
export interface WordsSaid {
  why: string
  how: string
  interests?: string | undefined
  skills?: string | undefined
  character?: string | undefined
}

/** The fit as it is kept; what was not said is empty. */
export const fitOf = ({ interests = '', skills = '', character = '' }: WordsSaid): Referral['fit'] => ({
  interests,
  skills,
  character,
})

export interface ReferInput extends WordsSaid {
  candidate: string
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
  const { met, others } = await metPeople(context, who.employee.id)
  const other = others.get(input.candidate)
  if (other) return otherTalkReply(say, other.name)
  const found = met.get(input.candidate)
  const candidate = found && (await tx.candidates.get(input.candidate))
  const answer = (id: string): Reply => ({ type: 'card', card: referredCard(say, id), place: 'new' })
  if (!found || !candidate)
    return (await isOwnGone(context, who.employee.id, input.candidate))
      ? answer(random.id())
      : noticeReply(say, 'not_there')
  if (!(await mayWrite(context, candidate))) return answer(random.id())
  if (await liveReferral(context, candidate.id, who.employee.id)) return noticeReply(say, 'already_referred')
  const flags = await flagsFor(context, candidate, who.employee)
  const referral = {
    ...freshReferral(context, input, who.employee.id, found.chat?.id ?? null),
    flags,
    isFlagged: flags.length > 0,
  }
  await tx.referrals.insert(referral)
  await claimFor(context, candidate, referral)
  await note(context, 'referral', referral.id, 'made')
  const sendAt = new Date(context.now.getTime() + undoMs)
  await tx.addJobs([askCandidateJob(referral, sendAt)], context.interactionId)
  return answer(referral.id)
}

/** Somebody erased since the talk: an old card may still name them. */
async function isOwnGone(context: Context, hostId: string, candidateId: string): Promise<boolean> {
  return (await context.tx.chats.count({ hostId, candidateId, status: heldChat })) > 0
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

/** A referral whose question has not been asked yet. */
export function freshReferral(context: Context, input: ReferInput, by: string, chatId: string | null): Referral {
  const { now, random } = context
  return {
    id: random.id(),
    version: 0,
    candidateId: input.candidate,
    referrerId: by,
    chatId,
    openingId: null,
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
    fit: fitOf(input),
    conversion: null,
    undo: null,
    moves: 0,
    flags: [],
    isFlagged: false,
    meanwhile: false,
    proposal: null,
    questions: [],
  }
}

/** Within ten minutes, before the question left. Of somebody who is not written to, or of somebody else's, there is nothing to undo; same answer (P-1). */
export async function undoRefer(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const { tx, who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const undone: Reply = { type: 'card', card: wordCard(say('refer.undone')), place: 'replace' }
  const referral = await tx.referrals.get(input.referralId)
  if (referral?.referrerId !== who.employee.id) return undone
  const decision = decideReferral(referral, { type: 'take_back' }, actorOf(who), now, calendarIn(context, null))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await tx.cancelJobs([askCandidateJob(referral, now).key])
  await commit(context, tx.referrals, 'referral', decision)
  await endClaim(context, referral)
  return undone
}
