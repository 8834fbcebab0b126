import { type CoffeeChat, otherSide } from '../domain/coffee-chat.js'
import { kindTable } from '../domain/kinds.js'
import type { Side } from '../domain/match.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { hasStepTalk } from '../domain/referral.js'
import { type ChatFacts, moveForm, nameOf } from '../messages/chat.js'
import { pickForm } from '../messages/match.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText, timeText } from '../messages/times.js'
import { loadPair, noticeReply, readerHere, stillFree, timesFor } from './pair.js'
import { act, answer, isReply, talking, zoneOf } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** Opens the times to which a talk can be moved; computed now. */
export async function openMove(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (facts.chat.status !== 'scheduled') return noticeReply(say, 'not_scheduled')
  const times = await movableTimes(context, facts)
  if (times.length === 0) return { type: 'card', card: wordCard(say('chat.move.none')), place: 'new' }
  return { type: 'form', form: moveForm(readerHere(say, zoneOf(facts, side)), facts, times, side) }
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
  const name = nameOf(say, facts, otherSide(side))
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
    form: pickForm(readerHere(say, zoneOf(facts, side)), 'chat.picked', { chatId: facts.chat.id }, times),
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
  return isReply(cancelled)
    ? cancelled
    : answer(say('chat.cancelled.done', { name: nameOf(say, facts, otherSide(side)) }))
}

/** Three new times to the other side, from what both windows hold. */
export async function newTimeFor(context: Context, facts: ChatFacts, side: Side, say: Say): Promise<Reply> {
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
  return answer(
    say('chat.newTime.done', { host: nameOf(say, facts, other), day: dayText(by, zoneOf(facts, side), say.locale) }),
  )
}

/** P-12, after a cancellation: the same two again, as a fresh chat that waits for a time. */
export async function askNewTime(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (facts.chat.status === 'scheduled') return newTimeFor(context, facts, side, say)
  if (facts.chat.status !== 'cancelled' && facts.chat.status !== 'no_show') return noticeReply(say, 'already_over')
  if (side !== 'candidate') return noticeReply(say, 'not_for_you')
  if (!(await mayMeetAgain(context, facts))) return noticeReply(say, 'already_over')
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

/** Nobody set "do not match us again" (P-11; why is not said), and the step of an application is still to come (kind 5). */
async function mayMeetAgain({ tx }: Context, { chat, host, candidate }: ChatFacts): Promise<boolean> {
  const own = [candidate.id, ...(candidate.employeeId === null ? [] : [candidate.employeeId])]
  const blocks = await tx.blocks.find({ byId: [host.id, ...own] })
  const isBetween = ({ byId, otherId }: { byId: string; otherId: string }): boolean =>
    byId === host.id ? own.includes(otherId) : otherId === host.id
  if (blocks.some(isBetween)) return false
  const referral = chat.referralId === null ? undefined : await tx.referrals.get(chat.referralId)
  return chat.referralId === null || (referral !== undefined && hasStepTalk(referral))
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
