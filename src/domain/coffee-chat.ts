import type { Medium } from './chat-offer.js'
import type { JobRequest, Recipient } from './decision.js'
import type { Kind } from './kinds.js'
import type { Calendar, Side } from './match.js'
import { addWorkingDays, type Hours } from './quiet-hours.js'

export type ChatStatus =
  | 'agenda'
  | 'scheduling'
  | 'scheduled'
  | 'held'
  | 'closed'
  | 'no_show'
  | 'cancelled'
  | 'not_confirmed'

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
  /** what this kind wants settled before the talk, by field; of both sides by `field@side` */
  settled: Record<string, string>
  /** kind 3: the points as they stand, who wrote them last (the other accepts), and the time that is booked with them */
  agenda: { points: string[]; by: Side; time: string | null; isAccepted: boolean } | null
  /** kind 6: what the candidate asked to hear about */
  hear: string[]
  /** kind 3: the host's own thank-you */
  thanksFromHost: string
  /** the host's private tips on their way to the candidate; nothing is kept once they have left */
  tips: string
  /** kind 5: the referral whose step this talk is */
  referralId: string | null
  cancelledBy: Side | 'system' | null
}

export type ChatRefusal =
  | 'not_scheduled'
  | 'not_awaited'
  | 'time_not_offered'
  | 'too_early'
  | 'already_over'
  | 'nothing_to_say'
  | 'agenda_points'
  | 'who_else_first'

export type ChatAction =
  | { type: 'propose_agenda'; side: Side; points: string[]; time: string | null }
  | { type: 'accept_agenda'; side: Side }
  | { type: 'book'; side: Side; time: Date; minutes: number }
  | { type: 'offer_times'; side: Side; times: string[] }
  | { type: 'move'; side: Side; time: Date; minutes: number }
  | { type: 'cancel'; side: Side | 'system' }
  | { type: 'still_good'; side: Side }
  | { type: 'here'; side: Side }
  | { type: 'met'; side: Side; answer: MetAnswer }
  | { type: 'conclude' }
  | { type: 'close'; side: Side | 'system' }

export const sides: readonly Side[] = ['host', 'candidate']
export const otherSide = (side: Side): Side => (side === 'host' ? 'candidate' : 'host')
export const recipientOf = (chat: CoffeeChat, side: Side): Recipient =>
  side === 'host' ? `employee:${chat.hostId}` : `candidate:${chat.candidateId}`

/** The host's calendar for the clocks and, for reminders, when each side may be written to. */
export interface ChatCalendar extends Calendar {
  readers?: Record<Side, { hours: Hours; zone: string }>
}

/** A chat that still takes a seat. */
export const openChat: readonly ChatStatus[] = ['agenda', 'scheduling', 'scheduled']

/** A chat that took place. */
export const heldChat: readonly ChatStatus[] = ['held', 'closed']
export const isHeld = ({ status }: CoffeeChat): boolean => heldChat.includes(status)

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

/** The clock of "are these points right for you?", from the moment the question was sent (P-16). */
export function agendaClock(chat: CoffeeChat, now: Date, calendar: Calendar): JobRequest[] {
  const side = chat.turn ?? 'host'
  const inDays = (days: number): Date => addWorkingDays(now, days, calendar.zone, calendar.closedDays)
  return [
    chatJob(chat, 'agenda-nudge', side, inDays(side === 'host' ? 2 : 3)),
    {
      name: 'chat.expire-times',
      key: `chat:${chat.id}:${chat.sequence}:expire-agenda`,
      payload: { chatId: chat.id, sequence: String(chat.sequence) },
      at: inDays(5),
    },
  ]
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
