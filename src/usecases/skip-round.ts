import { skippedUntil } from '../domain/pace.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { answering } from './answer-match.js'
import { ownEntry } from './own-entry.js'
import { candidateZone, noticeReply } from './pair.js'
import { endByNo, restHostUntil } from './pass-match.js'
import { pauseUntil } from './pause-host.js'
import { isIn, rest } from './pool-entry.js'
import { answered } from './silences.js'
import type { Context } from './unit-of-work.js'

const untilAfter = async (context: Context, skipped: 'this' | 'next'): Promise<Date> =>
  skippedUntil(await context.tx.schedules.get('round'), context.now, skipped)

/** *Skip this round* on a question: the other is free at once, and nothing is asked of this side until the next round. */
export async function skipMatch(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const until = await untilAfter(context, 'this')
  const refused = await endByNo(context, facts, side, 'no_time', say)
  if (refused) return refused
  if (side === 'host') {
    await restHostUntil(context, facts.host.id, until)
    const day = dayText(until, facts.hostZone, say.locale)
    return { type: 'card', card: wordCard(say('match.notNow.done', { day })), place: 'replace' }
  }
  await answered(context, facts, side)
  const entry = await context.tx.candidates.get(facts.candidate.id)
  if (isIn(entry)) await rest(context, entry, until)
  const day = dayText(until, facts.candidateZone, say.locale)
  return { type: 'card', card: wordCard(say('skip.candidate.done', { day })), place: 'replace' }
}

/** *Skip the next round* of a host, in the settings: a pause with a date. */
export async function skipAsHost(context: Context, _input: object, say: Say): Promise<Reply> {
  return pauseUntil(context, await untilAfter(context, 'next'), say)
}

/** *Skip the next round* of somebody in the pool: a rest with a date. */
export async function skipAsCandidate(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  if (entry.status !== 'active') return noticeReply(say, 'already_answered')
  const until = await untilAfter(context, 'next')
  await rest(context, entry, until)
  const day = dayText(until, await candidateZone(context, entry), say.locale)
  return { type: 'card', card: wordCard(say('skip.done', { day })), place: 'new' }
}
