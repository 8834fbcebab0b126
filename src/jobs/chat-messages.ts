/** Every message of a chat, a row each, longer than most: whoever asks "what is written, and when not?" reads one file. */

import { decideChat } from '../domain/chat-life.js'
import { otherSide, timesClock } from '../domain/coffee-chat.js'
import type { Side } from '../domain/match.js'
import { languageOf } from '../domain/people.js'
import { afterHostCard, thankedCard } from '../messages/after-chat.js'
import type { Card } from '../messages/card.js'
import {
  bookedCard,
  type ChatFacts,
  cancelledCard,
  dayBeforeCard,
  hourBeforeCard,
  inviteCard,
  metCard,
  movedCard,
  nobodyCard,
  pickTimeCard,
  waitingCard,
  whereText,
} from '../messages/chat.js'
import type { Reader } from '../messages/reader.js'
import { speak } from '../messages/text.js'
import type { CalendarInvite } from '../ports.js'
import { afterAnswer } from '../usecases/attend-chat.js'
import { calendarIn, loadChat } from '../usecases/pair.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need, sideIn } from './match-messages.js'

/** The chat, if it still is as it was when the message was asked for. */
export async function current(
  context: Context,
  job: ClaimedJob,
  statuses: readonly string[],
): Promise<ChatFacts | undefined> {
  const facts = await loadChat(context, need(job, 'chatId'))
  if (!facts || !statuses.includes(facts.chat.status)) return undefined
  return String(facts.chat.sequence) === need(job, 'sequence') ? facts : undefined
}

/** The calendar entry of one reader: the other's name only where P-2 allows it, never the kind; UTC; one UID for ever. */
export function inviteFor(
  context: Context,
  facts: ChatFacts,
  side: Side,
  method: CalendarInvite['method'],
): CalendarInvite | undefined {
  const { chat, host, candidate } = facts
  const attendee =
    side === 'host' ? { name: host.name, email: host.email } : { name: candidate.firstName, email: candidate.email }
  const { startsAt, endsAt } = chat
  if (!startsAt || !endsAt || !attendee.email) return undefined
  const say = speak(side === 'host' ? languageOf(host) : candidate.language)
  // somebody inside has no page of their own: they move and cancel where they read the message
  const readsChat = side === 'host' || candidate.employeeId !== null
  return {
    uid: `chat-${chat.id}@coffeechat`,
    sequence: chat.sequence,
    method,
    startsAt,
    endsAt,
    summary: say('chat.invite.summary'),
    description: readsChat
      ? say('chat.invite.description.chat')
      : say('chat.invite.description', { url: `${context.baseUrl}/c/` }),
    location: method === 'CANCEL' ? undefined : whereText(say, facts, side),
    url: readsChat ? undefined : `${context.baseUrl}/c/`,
    attendee: { name: attendee.name, email: attendee.email },
  }
}

/** After both yes, an answer to a booking mail reaches the other person (P-17). */
function replyTo(facts: ChatFacts, side: Side): { name: string; address: string } | undefined {
  const other =
    side === 'host'
      ? { name: facts.candidate.firstName, email: facts.candidate.email }
      : { name: facts.host.name, email: facts.host.email }
  return other.email ? { name: other.name, address: other.email } : undefined
}

type Draw = (reader: Reader, facts: ChatFacts, side: Side) => Card

/** A message of a chat to one side while it stands in one of these states; mails of bookings carry the calendar entry. */
function about(statuses: readonly string[], draw: Draw, calendar?: CalendarInvite['method']): MessageDefinition {
  return {
    async prepare(context, job) {
      const facts = await current(context, job, statuses)
      if (!facts) return undefined
      const side = sideIn(job)
      const invite = calendar && side === 'candidate' ? inviteFor(context, facts, side, calendar) : undefined
      const answerTo = calendar && side === 'candidate' ? replyTo(facts, side) : undefined
      return {
        card: (reader) => draw(reader, facts, side),
        ...(invite ? { invite } : {}),
        ...(answerTo ? { replyTo: answerTo } : {}),
      }
    },
  }
}

/** Whoever reads chats gets the calendar entry by mail, where the address is known; others have it with their booking's mail. */
function chatReadersInvite(statuses: readonly string[], method: CalendarInvite['method']): MessageDefinition {
  return {
    async prepare(context, job): Promise<Prepared | undefined> {
      const facts = await current(context, job, statuses)
      const side = sideIn(job)
      if (!facts || (side === 'candidate' && facts.candidate.employeeId === null)) return undefined
      const invite = inviteFor(context, facts, side, method)
      if (!invite) return undefined
      const answerTo = replyTo(facts, side)
      return {
        card: (reader) => inviteCard(reader, method === 'CANCEL'),
        invite,
        byMail: true,
        ...(answerTo ? { replyTo: answerTo } : {}),
      }
    },
  }
}

const scheduled = ['scheduled']
const cancelled = ['cancelled']

const booked = about(scheduled, bookedCard, 'REQUEST')
const moved = about(scheduled, movedCard, 'REQUEST')
const called = about(cancelled, cancelledCard, 'CANCEL')
const invited = chatReadersInvite(scheduled, 'REQUEST')
const uninvited = chatReadersInvite(cancelled, 'CANCEL')
const dayBefore = about(scheduled, dayBeforeCard)
const waiting = about(scheduled, waitingCard)

/** Only to whoever did not answer "still good?" (P-23), and not once the talk has begun. */
const hourBefore: MessageDefinition = {
  async prepare(context, job) {
    const facts = await current(context, job, scheduled)
    const side = sideIn(job)
    if (!facts?.chat.startsAt || facts.chat.stillGood[side] || facts.chat.startsAt <= context.now) return undefined
    return { card: (reader) => hourBeforeCard(reader, facts, side) }
  },
}

/** Ten minutes after "nobody else is here", unless the other said they are there too. */
const nobody: MessageDefinition = {
  async prepare(context, job) {
    const facts = await current(context, job, scheduled)
    const side = sideIn(job)
    if (!facts) return undefined
    const lines = await context.tx.historyOf('chat', facts.chat.id)
    if (lines.some((line) => line.action === `here_${otherSide(side)}`)) return undefined
    return { card: (reader) => nobodyCard(reader, facts, side) }
  },
}

const didYouMeet = (again: boolean): MessageDefinition => ({
  async prepare(context, job) {
    const facts = await current(context, job, scheduled)
    const side = sideIn(job)
    if (!facts || facts.chat.met[side] !== null) return undefined
    return { card: (reader) => metCard(reader, facts, side, again) }
  },
})

const pickTime = (nudge: boolean): MessageDefinition => ({
  async prepare(context, job) {
    const facts = await current(context, job, ['scheduling'])
    const side = facts?.chat.turn
    if (!facts || !side) return undefined
    return { card: (reader) => pickTimeCard(reader, facts, side, nudge) }
  },
})

/** Nobody's silence counts before they could know; whoever cannot be reached lets the talk end as well. */
async function startTimesClock(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await current(context, job, ['scheduling'])
  if (!facts) return
  const calendar = calendarIn(context, facts.hostZone)
  await context.tx.addJobs(timesClock(facts.chat, context.now, calendar), context.interactionId)
}

export const chatMessages = {
  'chat.pick-time-host': { ...pickTime(false), sent: startTimesClock, undeliverable: startTimesClock },
  'chat.pick-time-nudge': pickTime(true),
  'chat.booked-host': booked,
  'chat.booked-candidate': booked,
  'chat.invite-host': invited,
  'chat.invite-candidate': invited,
  'chat.moved-host': moved,
  'chat.moved-candidate': moved,
  'chat.moved-soon-host': moved,
  'chat.moved-soon-candidate': moved,
  'chat.cancelled-host': called,
  'chat.cancelled-candidate': called,
  'chat.cancelled-soon-host': called,
  'chat.cancelled-soon-candidate': called,
  'chat.cancel-invite-host': uninvited,
  'chat.cancel-invite-candidate': uninvited,
  'chat.day-before-host': dayBefore,
  'chat.day-before-candidate': dayBefore,
  'chat.hour-before-host': hourBefore,
  'chat.hour-before-candidate': hourBefore,
  'chat.waiting-host': waiting,
  'chat.waiting-candidate': waiting,
  'chat.nobody-host': nobody,
  'chat.nobody-candidate': nobody,
  'chat.met-host': didYouMeet(false),
  'chat.met-candidate': didYouMeet(false),
  'chat.met-again-host': didYouMeet(true),
  'chat.met-again-candidate': didYouMeet(true),
  'chat.thanked': {
    async prepare(context: Context, job: ClaimedJob) {
      const facts = await loadChat(context, need(job, 'chatId'))
      if (!facts || facts.chat.thanks === '') return undefined
      const isNew = job.payload.updates === undefined
      return { card: (reader: Reader) => (isNew ? thankedCard(reader, facts) : afterHostCard(reader, facts)) }
    },
  },
} satisfies Record<string, MessageDefinition>

/** Five working days after the talk, silence is settled (P-19). */
export const concludeChat: WorkDefinition = async (context, job) => {
  const facts = await current(context, job, scheduled)
  if (!facts || (facts.chat.askedAgain && job.payload.again === undefined)) return undefined
  const calendar = calendarIn(context, facts.hostZone)
  const decision = decideChat(facts.chat, { type: 'conclude' }, { type: 'system' }, context.now, calendar)
  if (!decision.ok) return undefined
  const chat = await commit(context, context.tx.chats, 'chat', decision)
  await afterAnswer(context, { ...facts, chat })
  return undefined
}

/** Nobody chose one of the times, or accepted the points: the talk is let go, both are told, and the candidate chooses what next. */
export const expireTimes: WorkDefinition = async (context, job) => {
  const facts = await current(context, job, ['agenda', 'scheduling'])
  if (!facts) return undefined
  const calendar = calendarIn(context, facts.hostZone)
  const decision = decideChat(facts.chat, { type: 'cancel', side: 'system' }, { type: 'system' }, context.now, calendar)
  if (decision.ok) await commit(context, context.tx.chats, 'chat', decision)
  return undefined
}
