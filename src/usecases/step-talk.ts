import { decideChat } from '../domain/chat-life.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import { type CoffeeChat, heldChat, openChat } from '../domain/coffee-chat.js'
import { type Match, openMatch } from '../domain/match.js'
import { writeNotes } from '../domain/notes.js'
import type { Employee } from '../domain/people.js'
import { hasStepTalk, type Referral } from '../domain/referral.js'
import { talkPlannedCard } from '../messages/apply.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { loadChat, noticeReply } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { readableReferral } from './pipeline.js'
import { freshMatch, proposeOne, singleOffer } from './propose-one.js'
import { type Context, commit } from './unit-of-work.js'

/** Kind 5: the talk of a step, between the recruiter and whoever applies. */

/** Talks of this referral's steps that have not taken place yet. */
export async function openStepTalks(context: Context, referral: Referral): Promise<CoffeeChat[]> {
  const { id, candidateId } = referral
  const chats = await context.tx.chats.find({ candidateId, kind: 'candidacy', status: openChat })
  return chats.filter(({ referralId }) => referralId === id)
}

async function openStepMatches(context: Context, referral: Referral): Promise<Match[]> {
  const { id, candidateId } = referral
  const matches = await context.tx.matches.find({ candidateId, kind: 'candidacy', status: openMatch })
  return matches.filter(({ referralId }) => referralId === id)
}

/** Gives the message with the question time to be answered right here. */
const askAfterMs = 15 * 60_000

/** *Plan the talk of this step*: the recruiter chooses times, whoever applies picks one of them (P-28). */
export async function planStepTalk(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const { who } = context
  const facts = await readableReferral(context, input.referralId)
  if (!facts || who.type !== 'employee') return noticeReply(say, 'not_there')
  const { referral, candidate } = facts
  if (referral.conversion?.agreedAt == null) return noticeReply(say, 'conversion_needed')
  if (!hasStepTalk(referral)) return noticeReply(say, 'no_such_move')
  if ((await openStepTalks(context, referral)).length > 0) return noticeReply(say, 'talk_open')
  const [planned] = await openStepMatches(context, referral)
  const match = planned ?? (await proposeTalk(context, referral, who.employee, candidate.firstName))
  if (!match) return noticeReply(say, 'candidate_busy')
  return { type: 'card', card: talkPlannedCard(say, candidate.firstName, match.id), place: 'new' }
}

async function proposeTalk(
  context: Context,
  referral: Referral,
  recruiter: Employee,
  name: string,
): Promise<Match | undefined> {
  const { tx, now } = context
  // One question at a time: whoever is being asked something else is asked this afterwards.
  if ((await tx.matches.count({ candidateId: referral.candidateId, status: openMatch })) > 0) return undefined
  const offer: ChatOffer = singleOffer(context, recruiter, 'candidacy')
  const match: Match = {
    ...freshMatch(context, offer, referral.candidateId),
    reasonsForHost: [{ code: 'step', words: [name] }],
    reasonsForCandidate: [{ code: 'step', words: [] }],
    settled: { conversion: referral.conversion?.agreedAt ?? '', opening: referral.conversion?.opening ?? '' },
    referralId: referral.id,
  }
  return (await proposeOne(context, match, offer, new Date(now.getTime() + askAfterMs))) ? match : undefined
}

/** It does not go on: what was planned for a step is called off, and both hear of it. */
export async function endStepTalks(context: Context, referral: Referral): Promise<void> {
  for (const match of await openStepMatches(context, referral)) await withdrawMatch(context, match.id)
  for (const chat of await openStepTalks(context, referral)) {
    const facts = await loadChat(context, chat.id)
    if (!facts) continue
    const calendar = { zone: facts.hostZone, closedDays: context.settings.closedDays }
    const cancel = { type: 'cancel', side: 'system' } as const
    const decision = decideChat(facts.chat, cancel, { type: 'system' }, context.now, calendar)
    if (decision.ok) await commit(context, context.tx.chats, 'chat', decision)
  }
}

/** What was decided after the talk of a step, and why, is kept with that talk (kind 5). */
export async function keepDecision(context: Context, referral: Referral): Promise<void> {
  const { tx, now } = context
  const held = await tx.chats.find(
    { candidateId: referral.candidateId, kind: 'candidacy', status: heldChat },
    { newestFirst: true },
  )
  const chat = held.find(({ referralId }) => referralId === referral.id)
  if (!chat || chat.outcome.decision !== undefined) return
  const said = { decision: referral.status, reason: referral.reason }
  const written = writeNotes('candidacy', 'host', chat.outcome, said)
  if (written.ok) await tx.chats.save({ ...chat, outcome: written.notes, updatedAt: now })
}
