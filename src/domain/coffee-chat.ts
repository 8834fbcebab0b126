/** The life of a chat in one file, longer than most: its states, its moves and what each move causes are read together. */

import type { Medium } from './chat-offer.js'
import type { Actor, Decision, JobRequest, Recipient } from './decision.js'
import { refuse } from './decision.js'
import type { Kind } from './kinds.js'
import type { Calendar, Side } from './match.js'
import { addWorkingDays, type Hours, lastOpenBefore } from './quiet-hours.js'

export type ChatStatus = 'scheduling' | 'scheduled' | 'held' | 'closed' | 'no_show' | 'cancelled' | 'not_confirmed'

/** What one side says of whether they met (P-19). */
export type MetAnswer = 'yes' | 'not_yet' | 'they_did_not_come' | 'i_could_not'

/** The conversation that follows a match both accepted. */
export interface CoffeeChat {
  id: string
  version: number
  matchId: string
  hostId: string
  candidateId: string
  kind: Kind
  status: ChatStatus
  startsAt: Date | null
  endsAt: Date | null
  /** of the calendar entry: rises with every change */
  sequence: number
  heldAt: Date | null
  createdAt: Date
  updatedAt: Date
  medium: Medium
  where: string
  /** for a phone call: who calls, and the number, deleted after the talk (P-4) */
  caller: Side | null
  phone: string
  wants: string
  /** while scheduling: whose answer is awaited, and the times to choose from (ISO instants) */
  turn: Side | null
  times: string[]
  stillGood: { host: boolean; candidate: boolean }
  met: { host: MetAnswer | null; candidate: MetAnswer | null }
  /** both were asked once more because their answers differ */
  askedAgain: boolean
  /** outcome fields of the kind, by name; audiences stand in the kind's record */
  outcome: Record<string, string>
  thanks: string
  cancelledBy: Side | 'system' | null
}

export type ChatRefusal =
  | 'not_scheduled'
  | 'not_awaited'
  | 'time_not_offered'
  | 'too_early'
  | 'already_over'
  | 'nothing_to_say'

export type ChatAction =
  | { type: 'book'; side: Side; time: Date; minutes: number }
  | { type: 'offer_times'; side: Side; times: string[] }
  | { type: 'move'; side: Side; time: Date; minutes: number }
  | { type: 'cancel'; side: Side | 'system' }
  | { type: 'still_good'; side: Side }
  | { type: 'here'; side: Side }
  | { type: 'met'; side: Side; answer: MetAnswer }
  | { type: 'conclude' }

const dayMs = 86_400_000
const hourMs = 3_600_000
const minuteMs = 60_000

export const sides: readonly Side[] = ['host', 'candidate']
export const otherSide = (side: Side): Side => (side === 'host' ? 'candidate' : 'host')
export const recipientOf = (chat: CoffeeChat, side: Side): Recipient =>
  side === 'host' ? `employee:${chat.hostId}` : `candidate:${chat.candidateId}`

/** The host's calendar for the clocks and, for reminders, when each side may be written to. */
export interface ChatCalendar extends Calendar {
  readers?: Record<Side, { hours: Hours; zone: string }>
}

/** A chat that still takes a seat. */
export const openChat: readonly ChatStatus[] = ['scheduling', 'scheduled']

/** A message of this chat to one side; the sequence in the key lets a moved talk have its own reminders. */
export function chatJob(
  chat: CoffeeChat,
  about: string,
  side: Side,
  at: Date,
  extra: Record<string, string> = {},
): JobRequest {
  return {
    name: `chat.${about}-${side}` as JobRequest['name'],
    key: `chat:${chat.id}:${chat.sequence}:${about}-${side}${extra.again ?? ''}`,
    payload: { chatId: chat.id, sequence: String(chat.sequence), side, ...extra },
    at,
    to: recipientOf(chat, side),
  }
}

/**
 * The life of a chat from booking to close (DESIGN section 3, P-12, P-18, P-19). `calendar` is the host's.
 * The caller has checked that `time` is free for both and, when booking, that it is one of those offered.
 */
export function decideChat(
  chat: CoffeeChat,
  action: ChatAction,
  who: Actor,
  now: Date,
  calendar: ChatCalendar,
): Decision<CoffeeChat, ChatRefusal> {
  switch (action.type) {
    case 'book':
      return book(chat, action, now, calendar)
    case 'offer_times':
      return offerTimes(chat, action, now)
    case 'move':
      return move(chat, action, now, calendar)
    case 'cancel':
      return cancel(chat, action.side, now)
    case 'still_good':
      return stillGood(chat, action.side, now)
    case 'here':
      return here(chat, action.side, now)
    case 'met':
      return met(chat, action.side, action.answer, now, calendar)
    case 'conclude':
      return who.type === 'system' ? conclude(chat, now) : refuse('not_awaited')
  }
}

function scheduled(chat: CoffeeChat, time: Date, minutes: number, now: Date): CoffeeChat {
  return {
    ...chat,
    status: 'scheduled',
    startsAt: time,
    endsAt: new Date(time.getTime() + minutes * minuteMs),
    turn: null,
    times: [],
    stillGood: { host: false, candidate: false },
    met: { host: null, candidate: null },
    askedAgain: false,
    updatedAt: now,
  }
}

function book(
  chat: CoffeeChat,
  action: Extract<ChatAction, { type: 'book' }>,
  now: Date,
  calendar: ChatCalendar,
): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduling') return refuse('already_over')
  if (chat.turn !== null && chat.turn !== action.side) return refuse('not_awaited')
  const state = scheduled(chat, action.time, action.minutes, now)
  return {
    ok: true,
    state,
    action: 'booked',
    jobs: [
      chatJob(state, 'booked', 'host', now),
      chatJob(state, 'booked', 'candidate', now),
      ...sides.map((side) => chatJob(state, 'invite', side, now)),
      ...reminders(state, now, calendar),
    ],
  }
}

/** A day before, an hour before, and the question afterwards; each is checked again when it is due. */
function reminders(chat: CoffeeChat, now: Date, calendar: ChatCalendar): JobRequest[] {
  const { startsAt, endsAt } = chat
  if (!startsAt || !endsAt) return []
  const jobs: JobRequest[] = []
  for (const side of sides) {
    // One that would fall into quiet time goes out in the last open window before it (DESIGN section 4).
    const reader = calendar.readers?.[side]
    const exact = new Date(startsAt.getTime() - dayMs)
    const dayBefore = reader ? lastOpenBefore(exact, reader.hours, reader.zone, calendar.closedDays) : exact
    if (dayBefore > now) jobs.push(chatJob(chat, 'day-before', side, dayBefore))
    const hourBefore = new Date(startsAt.getTime() - hourMs)
    if (hourBefore > now) jobs.push(chatJob(chat, 'hour-before', side, hourBefore))
    jobs.push(chatJob(chat, 'met', side, new Date(endsAt.getTime() + 15 * minuteMs)))
  }
  jobs.push({
    name: 'chat.conclude',
    key: `chat:${chat.id}:${chat.sequence}:conclude`,
    payload: { chatId: chat.id, sequence: String(chat.sequence) },
    at: addWorkingDays(endsAt, 5, calendar.zone, calendar.closedDays),
  })
  return jobs
}

/** The clock of "choose one of these times", from the moment the question was sent (P-16). */
export function timesClock(chat: CoffeeChat, now: Date, calendar: Calendar): JobRequest[] {
  const inDays = (days: number): Date => addWorkingDays(now, days, calendar.zone, calendar.closedDays)
  const key = `chat:${chat.id}:${chat.sequence}`
  return [
    {
      ...chatJob(chat, 'pick-time', 'host', inDays(2)),
      name: 'chat.pick-time-nudge',
      key: `${key}:pick-time-nudge`,
      to: recipientOf(chat, chat.turn ?? 'host'),
    },
    {
      name: 'chat.expire-times',
      key: `${key}:expire-times`,
      payload: { chatId: chat.id, sequence: String(chat.sequence) },
      at: inDays(5),
    },
  ]
}

function offerTimes(
  chat: CoffeeChat,
  action: Extract<ChatAction, { type: 'offer_times' }>,
  now: Date,
): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduling' && chat.status !== 'scheduled') return refuse('already_over')
  if (action.times.length === 0) return refuse('nothing_to_say')
  const state: CoffeeChat = {
    ...chat,
    status: 'scheduling',
    startsAt: null,
    endsAt: null,
    sequence: chat.sequence + 1,
    turn: otherSide(action.side),
    times: action.times,
    updatedAt: now,
  }
  return {
    ok: true,
    state,
    action: 'times_offered',
    jobs: [
      {
        ...chatJob(state, 'pick-time', 'host', now),
        name: 'chat.pick-time-host',
        to: recipientOf(chat, otherSide(action.side)),
      },
    ],
  }
}

/** Within 24 hours of the talk a change is `timed` and does not wait for office hours. */
function changeJobs(
  chat: CoffeeChat,
  about: 'moved' | 'cancelled',
  near: Date | null,
  now: Date,
  to: readonly Side[],
): JobRequest[] {
  const soon = near !== null && near.getTime() - now.getTime() < dayMs
  return to.map((side) => chatJob(chat, soon ? `${about}-soon` : about, side, now))
}

function move(
  chat: CoffeeChat,
  action: Extract<ChatAction, { type: 'move' }>,
  now: Date,
  calendar: ChatCalendar,
): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled' || !chat.startsAt) return refuse('not_scheduled')
  const near = chat.startsAt < action.time ? chat.startsAt : action.time
  const state = scheduled({ ...chat, sequence: chat.sequence + 1 }, action.time, action.minutes, now)
  return {
    ok: true,
    state,
    action: `moved_by_${action.side}`,
    jobs: [
      ...changeJobs(state, 'moved', near, now, sides),
      ...sides.map((side) => chatJob(state, 'invite', side, now)),
      ...reminders(state, now, calendar),
    ],
  }
}

function cancel(chat: CoffeeChat, by: Side | 'system', now: Date): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled' && chat.status !== 'scheduling') return refuse('already_over')
  const wasBooked = chat.sequence > 0 || chat.status === 'scheduled'
  const state: CoffeeChat = {
    ...chat,
    status: 'cancelled',
    cancelledBy: by,
    sequence: chat.sequence + 1,
    phone: '',
    turn: null,
    updatedAt: now,
  }
  return {
    ok: true,
    state,
    action: `cancelled_by_${by}`,
    jobs: [
      ...changeJobs(state, 'cancelled', chat.startsAt, now, sides),
      ...(wasBooked ? sides.map((side) => chatJob(state, 'cancel-invite', side, now)) : []),
    ],
  }
}

function stillGood(chat: CoffeeChat, side: Side, now: Date): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled') return refuse('not_scheduled')
  const state = { ...chat, stillGood: { ...chat.stillGood, [side]: true }, updatedAt: now }
  return { ok: true, state, action: `still_good_${side}`, jobs: [] }
}

/** P-18: from start to end; at once one message to the other, after ten minutes a way out for whoever waits. */
function here(chat: CoffeeChat, side: Side, now: Date): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled' || !chat.startsAt || !chat.endsAt) return refuse('not_scheduled')
  if (now < chat.startsAt) return refuse('too_early')
  if (now > chat.endsAt) return refuse('already_over')
  return {
    ok: true,
    state: { ...chat, stillGood: { ...chat.stillGood, [side]: true }, updatedAt: now },
    action: `here_${side}`,
    jobs: [
      chatJob(chat, 'waiting', otherSide(side), now),
      chatJob(chat, 'nobody', side, new Date(now.getTime() + 10 * minuteMs)),
    ],
  }
}

function met(
  chat: CoffeeChat,
  side: Side,
  answer: MetAnswer,
  now: Date,
  calendar: ChatCalendar,
): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled' || !chat.startsAt) return refuse('already_over')
  if (now < chat.startsAt) return refuse('too_early')
  const answers = { ...chat.met, [side]: answer }
  const state: CoffeeChat = { ...chat, met: answers, updatedAt: now }
  const other = answers[otherSide(side)]
  if (answer === 'not_yet') {
    return { ok: true, state, action: `not_yet_${side}`, jobs: [] }
  }
  if (other === null) return { ok: true, state, action: `met_${answer}_${side}`, jobs: [] }
  if (answers.host === 'yes' && answers.candidate === 'yes') return held(state, now, 'held')
  if (answers.host === 'yes' || answers.candidate === 'yes') {
    if (chat.askedAgain) return held(state, now, 'held_disputed')
    return {
      ok: true,
      state: { ...state, askedAgain: true, met: { host: null, candidate: null } },
      action: 'answers_differ',
      jobs: [
        ...sides.map((each) => chatJob(state, 'met-again', each, now)),
        {
          name: 'chat.conclude',
          key: `chat:${chat.id}:${chat.sequence}:conclude-again`,
          payload: { chatId: chat.id, sequence: String(chat.sequence), again: 'yes' },
          at: addWorkingDays(now, 5, calendar.zone, calendar.closedDays),
        },
      ],
    }
  }
  return noShow(state, now)
}

function held(chat: CoffeeChat, now: Date, action: string): Decision<CoffeeChat, ChatRefusal> {
  return {
    ok: true,
    state: { ...chat, status: 'held', heldAt: chat.endsAt ?? now, phone: '', updatedAt: now },
    action,
    jobs: [],
  }
}

function noShow(chat: CoffeeChat, now: Date): Decision<CoffeeChat, ChatRefusal> {
  return { ok: true, state: { ...chat, status: 'no_show', phone: '', updatedAt: now }, action: 'no_show', jobs: [] }
}

/**
 * P-19, five working days after the talk: any yes = held; asked twice = held; both silent = not confirmed;
 * one "did not come" undisputed = no show.
 */
function conclude(chat: CoffeeChat, now: Date): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled') return refuse('already_over')
  const answers = [chat.met.host, chat.met.candidate]
  if (chat.askedAgain) return held(chat, now, 'held_disputed')
  if (answers.includes('yes')) return held(chat, now, 'held')
  if (answers.includes('they_did_not_come') || answers.includes('i_could_not')) return noShow(chat, now)
  const state: CoffeeChat = { ...chat, status: 'not_confirmed', phone: '', updatedAt: now }
  return { ok: true, state, action: 'not_confirmed', jobs: [] }
}

/** Who, undisputed, did not come: said by the other and not denied, or said by oneself (P-19). */
export function absentSides(chat: CoffeeChat): Side[] {
  if (chat.status !== 'no_show') return []
  return sides.filter((side) => {
    const own = chat.met[side]
    const others = chat.met[otherSide(side)]
    return own === 'i_could_not' || (others === 'they_did_not_come' && own === null)
  })
}
