import { absentSides, type MetAnswer, otherSide } from '../domain/coffee-chat.js'
import type { Recipient } from '../domain/decision.js'
import type { Side } from '../domain/match.js'
import { openEnded } from '../domain/people.js'
import { afterHostCard } from '../messages/after-chat.js'
import { type ChatFacts, nameOf } from '../messages/chat.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { newTimeFor } from './change-chat.js'
import { readerHere } from './pair.js'
import { act, answer, isReply, talking, zoneOf } from './talking.js'
import type { Context } from './unit-of-work.js'

export async function stillGood(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const good = await act(context, found.facts, { type: 'still_good', side: found.side }, say)
  return isReply(good) ? good : answer(say('chat.stillGood.done'))
}

/** P-18. */
export async function iAmHere(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const here = await act(context, found.facts, { type: 'here', side: found.side }, say)
  return isReply(here) ? here : answer(say('chat.here.done', { name: nameOf(say, found.facts, otherSide(found.side)) }))
}

/** P-19. "Not yet" goes straight to new times. */
export async function didWeMeet(
  context: Context,
  input: { chatId: string; answer: MetAnswer },
  say: Say,
): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const chat = await act(context, facts, { type: 'met', side, answer: input.answer }, say)
  if (isReply(chat)) return chat
  await afterAnswer(context, { ...facts, chat })
  if (input.answer === 'not_yet') return newTimeFor(context, { ...facts, chat }, side, say)
  if (input.answer !== 'yes') return answer(say('chat.met.absent'))
  const reader = readerHere(say, zoneOf(facts, side))
  if (side === 'host') return { type: 'card', card: afterHostCard(reader, { ...facts, chat }), place: 'replace' }
  return answer(say('chat.met.thanks'))
}

/** What a settled answer means for the people: no-shows on the record, seats and places free again. */
export async function afterAnswer(context: Context, facts: ChatFacts): Promise<void> {
  const { tx, now } = context
  const { chat } = facts
  if (chat.status !== 'no_show') return
  for (const side of absentSides(chat)) await countNoShow(context, facts, side)
  await tx.addJobs(
    [
      {
        name: 'pool.look',
        key: `chat:${chat.id}:look-after-no-show`,
        payload: { candidateId: chat.candidateId },
        at: now,
      },
    ],
    context.interactionId,
  )
}

const halfYearMs = 26 * 7 * 86_400_000

/** Two undisputed no-shows in 26 weeks rest a person; one click back (P-19). */
async function countNoShow(context: Context, facts: ChatFacts, side: Side): Promise<void> {
  const { tx, now } = context
  const recent = (days: string[]) => [
    ...days.filter((day) => now.getTime() - new Date(day).getTime() < halfYearMs),
    now.toISOString(),
  ]
  if (side === 'host') {
    const host = await tx.employees.get(facts.host.id)
    if (!host) return
    const noShows = recent(host.noShows)
    const rests = noShows.length >= 2
    await tx.employees.save({
      ...host,
      noShows,
      ...(rests ? { pausedUntil: openEnded, pauseReason: 'no_shows' as const } : {}),
      updatedAt: now,
    })
    if (rests) await tellRest(context, `employee:${host.id}`, { employeeId: host.id })
    return
  }
  const candidate = await tx.candidates.get(facts.candidate.id)
  if (!candidate) return
  const noShows = recent(candidate.noShows)
  const rests = noShows.length >= 2 && candidate.status === 'active'
  await tx.candidates.save({ ...candidate, noShows, ...(rests ? { status: 'asleep' as const } : {}), updatedAt: now })
  if (rests) await tellRest(context, `candidate:${candidate.id}`, { candidateId: candidate.id })
}

/** Known to the person only (P-6), with the click back. */
async function tellRest(context: Context, to: Recipient, payload: Record<string, string>): Promise<void> {
  const key = `${to}:no-shows-${context.now.getTime()}`
  const job = {
    name: 'people.silent-pause' as const,
    key,
    payload: { ...payload, why: 'no_shows' },
    at: context.now,
    to,
  }
  await context.tx.addJobs([job], context.interactionId)
}
