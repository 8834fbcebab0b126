import {
  absentSides,
  type ChatAction,
  type CoffeeChat,
  chatJob,
  decideChat,
  type MetAnswer,
  otherSide,
} from '../domain/coffee-chat.js'
import { kindTable } from '../domain/kinds.js'
import type { Side } from '../domain/match.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { afterHostCard, type ChatFacts, moveForm, nameOf, notesForm, thankForm } from '../messages/chat.js'
import { pickForm } from '../messages/match.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText, timeText } from '../messages/times.js'
import { chatCalendar, loadChat, loadPair, noticeReply, readerHere, sideOf, stillFree, timesFor } from './pair.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

interface Talking {
  facts: ChatFacts
  side: Side
}

async function talking(context: Context, chatId: string, say: Say): Promise<Talking | Reply> {
  const facts = await loadChat(context, chatId)
  const side = facts && sideOf(context, facts.host, facts.candidate)
  return facts && side ? { facts, side } : noticeReply(say, 'not_there')
}

const zoneOf = (facts: ChatFacts, side: Side): string => (side === 'host' ? facts.hostZone : facts.candidateZone)

/** Decides, writes, and gives back what now stands, or the refusal's sentence. */
async function act(context: Context, facts: ChatFacts, action: ChatAction, say: Say): Promise<CoffeeChat | Reply> {
  const decision = decideChat(facts.chat, action, actorOf(context.who), context.now, chatCalendar(context, facts))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  return commit(context, context.tx.chats, 'chat', decision)
}

const isReply = (result: CoffeeChat | Reply): result is Reply => 'type' in result

const answer = (text: string): Reply => ({ type: 'card', card: wordCard(text), place: 'replace' })

/** Opens the times to which a talk can be moved; computed now. */
export async function openMove(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (facts.chat.status !== 'scheduled') return noticeReply(say, 'not_scheduled')
  const times = await movableTimes(context, facts)
  if (times.length === 0) return { type: 'card', card: wordCard(say('chat.move.none')), place: 'new' }
  return { type: 'form', form: moveForm(readerHere(context, say, zoneOf(facts, side)), facts, times, side) }
}

export async function movableTimes(context: Context, facts: ChatFacts): Promise<Date[]> {
  const pair = await loadPair(context, facts.chat.matchId)
  return pair ? timesFor(context, pair, { but: facts.chat.id }) : []
}

export async function moveChat(context: Context, input: { chatId: string; time: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  await context.tx.lockHost(facts.host.id)
  const pair = await loadPair(context, facts.chat.matchId)
  const time = new Date(input.time)
  if (!pair || !(await stillFree(context, pair, time, facts.chat.id))) {
    return { type: 'errors', errors: { time: say('notice.time_not_offered') } }
  }
  const moved = await act(
    context,
    facts,
    { type: 'move', side, time, minutes: kindTable[facts.chat.kind].minutes },
    say,
  )
  if (isReply(moved)) return moved
  const name = nameOf(facts, otherSide(side))
  return answer(
    say('chat.moved.done', { name, time: timeText(time, zoneOf(facts, side), 'en', zoneOf(facts, otherSide(side))) }),
  )
}

/** Opens the times somebody was asked to choose from. */
export async function openPickTime(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (facts.chat.status !== 'scheduling' || facts.chat.turn !== side) return noticeReply(say, 'not_awaited')
  const times = facts.chat.times.map((iso) => new Date(iso)).filter((at) => at > context.now)
  return {
    type: 'form',
    form: pickForm(readerHere(context, say, zoneOf(facts, side)), 'chat.picked', { chatId: facts.chat.id }, times),
  }
}

export async function pickTime(context: Context, input: { chatId: string; time: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  await context.tx.lockHost(facts.host.id)
  const pair = await loadPair(context, facts.chat.matchId)
  const time = new Date(input.time)
  if (!pair || !facts.chat.times.includes(input.time) || !(await stillFree(context, pair, time, facts.chat.id))) {
    return { type: 'errors', errors: { time: say('notice.time_not_offered') } }
  }
  const booked = await act(
    context,
    facts,
    { type: 'book', side, time, minutes: kindTable[facts.chat.kind].minutes },
    say,
  )
  if (isReply(booked)) return booked
  return answer(
    say('match.candidate.booked', { time: timeText(time, zoneOf(facts, side), 'en', zoneOf(facts, otherSide(side))) }),
  )
}

/** Either side, at any time, without a reason (KINDS: stop is always possible). */
export async function cancelChat(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const cancelled = await act(context, facts, { type: 'cancel', side }, say)
  return isReply(cancelled) ? cancelled : answer(say('chat.cancelled.done', { name: nameOf(facts, otherSide(side)) }))
}

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
  return isReply(here) ? here : answer(say('chat.here.done', { name: nameOf(found.facts, otherSide(found.side)) }))
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
  const reader = readerHere(context, say, zoneOf(facts, side))
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
      ...(rests ? { pausedUntil: new Date('9999-01-01T00:00:00Z'), pauseReason: 'no_shows' as const } : {}),
      updatedAt: now,
    })
    return
  }
  const candidate = await tx.candidates.get(facts.candidate.id)
  if (!candidate) return
  const noShows = recent(candidate.noShows)
  const rests = noShows.length >= 2 && candidate.status === 'active'
  await tx.candidates.save({ ...candidate, noShows, ...(rests ? { status: 'asleep' as const } : {}), updatedAt: now })
}

/** Three new times to the other side, from what both windows hold. */
async function newTimeFor(context: Context, facts: ChatFacts, side: Side, say: Say): Promise<Reply> {
  const times = (await movableTimes(context, facts)).slice(0, 3)
  if (times.length === 0) return answer(say('chat.move.none'))
  const offered = await act(
    context,
    facts,
    { type: 'offer_times', side, times: times.map((at) => at.toISOString()) },
    say,
  )
  if (isReply(offered)) return offered
  const other = otherSide(side)
  const by = addWorkingDays(context.now, 5, zoneOf(facts, other), context.settings.closedDays)
  return answer(say('chat.newTime.done', { host: nameOf(facts, other), day: dayText(by, zoneOf(facts, side), 'en') }))
}

/** P-12, after a cancellation: the same two again, as a fresh chat that waits for a time. */
export async function askNewTime(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (facts.chat.status === 'scheduled') return newTimeFor(context, facts, side, say)
  if (facts.chat.status !== 'cancelled' && facts.chat.status !== 'no_show') return noticeReply(say, 'already_over')
  const chat: CoffeeChat = {
    ...facts.chat,
    status: 'scheduling',
    turn: null,
    cancelledBy: null,
    met: { host: null, candidate: null },
    updatedAt: context.now,
  }
  const reopened = await context.tx.chats.save(chat)
  await note(context, 'chat', chat.id, 'reopened')
  return newTimeFor(context, { ...facts, chat: reopened }, side, say)
}

/** P-12, P-18: another host; the candidate keeps their age and is looked at again at once. */
export async function askAnotherHost(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate') return noticeReply(say, 'not_for_you')
  if (facts.chat.status === 'scheduled' || facts.chat.status === 'scheduling') {
    const cancelled = await act(context, facts, { type: 'cancel', side }, say)
    if (isReply(cancelled)) return cancelled
  }
  await context.tx.addJobs(
    [
      {
        name: 'pool.look',
        key: `chat:${facts.chat.id}:another-host`,
        payload: { candidateId: facts.candidate.id },
        at: context.now,
      },
    ],
    context.interactionId,
  )
  return answer(say('chat.anotherHost.done'))
}

const isOver = (chat: CoffeeChat): boolean => chat.status === 'held' || chat.status === 'closed'

/** The candidate's own notes; nobody else may ever read them (kind 2). */
export async function keepNotes(
  context: Context,
  input: { chatId: string; insights?: string; people?: string; leads?: string },
  say: Say,
): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate') return noticeReply(say, 'not_for_you')
  const { insights = '', people = '', leads = '' } = input
  await context.tx.chats.save({
    ...facts.chat,
    outcome: { ...facts.chat.outcome, insights, people, leads },
    updatedAt: context.now,
  })
  await note(context, 'chat', facts.chat.id, 'notes_kept')
  return answer(say('chat.after.saved'))
}

export async function openNotes(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  return found.side === 'candidate'
    ? { type: 'form', form: notesForm(say, found.facts) }
    : noticeReply(say, 'not_for_you')
}

export async function openThanks(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  return found.side === 'candidate'
    ? { type: 'form', form: thankForm(say, found.facts) }
    : noticeReply(say, 'not_for_you')
}

/** A thank-you in the candidate's words, once a talk. */
export async function sendThanks(context: Context, input: { chatId: string; words: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate') return noticeReply(say, 'not_for_you')
  if (!isOver(facts.chat)) return noticeReply(say, 'too_early')
  if (facts.chat.thanks !== '') return noticeReply(say, 'already_answered')
  const chat = await context.tx.chats.save({ ...facts.chat, thanks: input.words, updatedAt: context.now })
  await note(context, 'chat', chat.id, 'thanked')
  await context.tx.addJobs(
    [{ ...chatJob(chat, 'met', 'host', context.now), name: 'chat.thanked', key: `chat:${chat.id}:thanked` }],
    context.interactionId,
  )
  return answer(say('chat.thank.done'))
}
