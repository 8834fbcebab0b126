import { leastPoints, mostPoints } from '../domain/chat-agenda.js'
import { type CoffeeChat, otherSide } from '../domain/coffee-chat.js'
import { kindTable } from '../domain/kinds.js'
import type { Side } from '../domain/match.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { pointsIn } from '../domain/settled.js'
import { agendaForm } from '../messages/agenda.js'
import { type ChatFacts, nameOf } from '../messages/chat.js'
import { withHint } from '../messages/hint.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText, timeText } from '../messages/times.js'
import { newTimeFor } from './change-chat.js'
import { loadPair, noticeReply, stillFree } from './pair.js'
import { act, answer, isReply, talking, zoneOf } from './talking.js'
import type { Context } from './unit-of-work.js'

/** This side's points go to the other, with the time that is booked once they are accepted (kind 3). */
export async function proposePoints(
  context: Context,
  facts: ChatFacts,
  side: Side,
  text: string,
  time: string | null,
  say: Say,
): Promise<Reply> {
  const proposed = await act(context, facts, { type: 'propose_agenda', side, points: pointsIn(text), time }, say)
  if (isReply(proposed)) return proposed
  const other = otherSide(side)
  const by = addWorkingDays(context.now, 5, zoneOf(facts, other), context.settings.closedDays)
  return answer(
    say('agenda.sent', { name: nameOf(say, facts, other), day: dayText(by, zoneOf(facts, side), say.locale) }),
  )
}

/** Opens the points, to be changed. */
export async function openAmend(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (facts.chat.status !== 'agenda' || facts.chat.agenda?.by === side) return noticeReply(say, 'not_awaited')
  return { type: 'form', form: agendaForm(say, facts.chat) }
}

export async function amendAgenda(
  context: Context,
  input: { chatId: string; agenda: string },
  say: Say,
): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { length } = pointsIn(input.agenda)
  if (length < leastPoints || length > mostPoints)
    return { type: 'errors', errors: { agenda: say('settle.agenda.points') } }
  const reply = await proposePoints(context, found.facts, found.side, input.agenda, null, say)
  return withHint(say, reply, [input.agenda])
}

/** The other's points are right: the time that was chosen with them is booked, or others are asked for. */
export async function acceptAgenda(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  await context.tx.lockHost(facts.host.id)
  const fresh = await talking(context, input.chatId, say)
  if ('type' in fresh) return fresh
  const accepted = await act(context, fresh.facts, { type: 'accept_agenda', side }, say)
  if (isReply(accepted)) return accepted
  const chosen = await freeTime(context, accepted)
  if (!chosen) return noTime(context, { ...facts, chat: accepted }, side, say)
  const minutes = kindTable[accepted.kind].minutes
  const booked = await act(context, { ...facts, chat: accepted }, { type: 'book', side, time: chosen, minutes }, say)
  if (isReply(booked)) return booked
  const time = timeText(chosen, zoneOf(facts, side), 'en', zoneOf(facts, otherSide(side)))
  return answer(say('agenda.accepted', { time }))
}

async function freeTime(context: Context, chat: CoffeeChat): Promise<Date | undefined> {
  const pair = await loadPair(context, chat.matchId)
  const time = chat.agenda?.time ? new Date(chat.agenda.time) : undefined
  return pair && time && (await stillFree(context, pair, time, chat.id)) ? time : undefined
}

async function noTime(context: Context, facts: ChatFacts, side: Side, say: Say): Promise<Reply> {
  const asked = await newTimeFor(context, facts, side, say)
  return asked.type === 'card' && (await context.tx.chats.get(facts.chat.id))?.turn === otherSide(side)
    ? answer(say('agenda.accepted.noTime', { name: nameOf(say, facts, otherSide(side)) }))
    : asked
}
