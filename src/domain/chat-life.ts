/** The life of a chat in one file, longer than most: its moves and what each move causes are read together. */

import { afterwards, close, openBefore } from './chat-afterwards.js'
import { acceptAgenda, isAgendaAccepted, needsAgenda, proposeAgenda } from './chat-agenda.js'
import { nextWish } from './chat-request.js'
import {
  type ChatAction,
  type ChatCalendar,
  type ChatRefusal,
  type CoffeeChat,
  chatJob,
  type MetAnswer,
  openChat,
  otherSide,
  recipientOf,
  sides,
} from './coffee-chat.js'
import type { Actor, Decision, JobRequest } from './decision.js'
import { refuse } from './decision.js'
import { runOfShow } from './guides.js'
import type { Side } from './match.js'
import { addWorkingDays } from './quiet-hours.js'

const dayMs = 86_400_000
const hourMs = 3_600_000
const minuteMs = 60_000

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
    case 'propose_agenda':
      return proposeAgenda(chat, action, now)
    case 'accept_agenda':
      return acceptAgenda(chat, action.side, now)
    case 'close':
      return close(chat, action.side, now)
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
      return who.type === 'system' ? conclude(chat, now, calendar) : refuse('not_awaited')
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
  if (chat.status === 'agenda') return refuse('agenda_points')
  if (chat.status !== 'scheduling') return refuse('already_over')
  if (needsAgenda(chat.kind) && !isAgendaAccepted(chat, action.side)) return refuse('agenda_points')
  if (chat.turn !== null && chat.turn !== action.side) return refuse('not_awaited')
  const agenda = chat.agenda && { ...chat.agenda, isAccepted: true }
  const state = scheduled({ ...chat, agenda }, action.time, action.minutes, now)
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
    const dayBefore = openBefore(calendar, side, new Date(startsAt.getTime() - dayMs))
    if (dayBefore > now) jobs.push(chatJob(chat, 'day-before', side, dayBefore))
    const hourBefore = new Date(startsAt.getTime() - hourMs)
    if (hourBefore > now) jobs.push(chatJob(chat, 'hour-before', side, hourBefore))
    jobs.push(chatJob(chat, 'met', side, new Date(endsAt.getTime() + 15 * minuteMs)))
  }
  if (chat.kind === 'consultation') jobs.push(...showJobs(chat, startsAt))
  jobs.push({
    name: 'chat.conclude',
    key: `chat:${chat.id}:${chat.sequence}:conclude`,
    payload: { chatId: chat.id, sequence: String(chat.sequence) },
    at: addWorkingDays(endsAt, 5, calendar.zone, calendar.closedDays),
  })
  return jobs
}

/** Kind 8: one card at the beginning, that moves on with the minutes (P-23). */
function showJobs(chat: CoffeeChat, startsAt: Date): JobRequest[] {
  return sides.flatMap((side) => {
    const first = chatJob(chat, 'show', side, startsAt)
    let minutes = 0
    const moves = runOfShow[chat.kind].map((part, index): JobRequest => {
      minutes += part.minutes
      return {
        ...first,
        name: 'chat.show-moves',
        key: `${first.key}-${index + 1}`,
        payload: { ...first.payload, updates: first.key },
        at: new Date(startsAt.getTime() + minutes * minuteMs),
      }
    })
    return [first, ...moves]
  })
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
  if (!openChat.includes(chat.status)) return refuse('already_over')
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
      ...nextWish(state, `chat:${state.id}:${state.sequence}`, now),
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
  if (answers.host === 'yes' && answers.candidate === 'yes') return held(state, now, 'held', calendar)
  if (answers.host === 'yes' || answers.candidate === 'yes') {
    if (chat.askedAgain) return held(state, now, 'held_disputed', calendar)
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

function held(chat: CoffeeChat, now: Date, action: string, calendar: ChatCalendar): Decision<CoffeeChat, ChatRefusal> {
  const state: CoffeeChat = { ...chat, status: 'held', heldAt: chat.endsAt ?? now, phone: '', updatedAt: now }
  return {
    ok: true,
    state,
    action,
    jobs: [...afterwards(state, now, calendar), ...nextWish(state, `chat:${state.id}:${state.sequence}`, now)],
  }
}

function noShow(chat: CoffeeChat, now: Date): Decision<CoffeeChat, ChatRefusal> {
  const state: CoffeeChat = { ...chat, status: 'no_show', phone: '', updatedAt: now }
  return { ok: true, state, action: 'no_show', jobs: nextWish(state, `chat:${state.id}:${state.sequence}`, now) }
}

/**
 * P-19, five working days after the talk: any yes = held; asked twice = held; both silent = not confirmed;
 * one "did not come" undisputed = no show.
 */
function conclude(chat: CoffeeChat, now: Date, calendar: ChatCalendar): Decision<CoffeeChat, ChatRefusal> {
  if (chat.status !== 'scheduled') return refuse('already_over')
  const answers = [chat.met.host, chat.met.candidate]
  if (chat.askedAgain) return held(chat, now, 'held_disputed', calendar)
  if (answers.includes('yes')) return held(chat, now, 'held', calendar)
  if (answers.includes('they_did_not_come') || answers.includes('i_could_not')) return noShow(chat, now)
  const state: CoffeeChat = { ...chat, status: 'not_confirmed', phone: '', updatedAt: now }
  return { ok: true, state, action: 'not_confirmed', jobs: nextWish(state, `chat:${state.id}:${state.sequence}`, now) }
}
