import type { Candidate } from '../domain/candidate.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import { type ChatCalendar, type CoffeeChat, openChat } from '../domain/coffee-chat.js'
import { kindTable } from '../domain/kinds.js'
import { type Calendar, type Match, openMatch, type Side } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { deliveryHours } from '../domain/quiet-hours.js'
import { proposeTimes } from '../domain/windows.js'
import type { ChatFacts } from '../messages/chat.js'
import type { PairFacts } from '../messages/match.js'
import { type Notice, noticeCard } from '../messages/notice.js'
import { wordCard } from '../messages/offer.js'
import type { Reader } from '../messages/reader.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { sessionTimes } from './session-times.js'
import type { Context } from './unit-of-work.js'

export const noticeReply = (say: Say, notice: Notice): Reply => ({
  type: 'card',
  card: noticeCard(say, notice),
  place: 'new',
})

/** An answer of its own, in these words. */
export const wordReply = (text: string): Reply => ({ type: 'card', card: wordCard(text), place: 'new' })

export async function candidateZone(context: Context, candidate: Candidate): Promise<string> {
  if (candidate.zone) return candidate.zone
  const employee = candidate.employeeId ? await context.tx.employees.get(candidate.employeeId) : undefined
  return employee?.zone ?? context.settings.zone
}

/** Everything about one match as it is now; undefined when there is none. */
export async function loadPair(context: Context, matchId: string): Promise<PairFacts | undefined> {
  const { tx, settings } = context
  const match = await tx.matches.get(matchId)
  if (!match) return undefined
  const [offer, host, candidate] = [
    await tx.offers.get(match.offerId),
    await tx.employees.get(match.hostId),
    await tx.candidates.get(match.candidateId),
  ]
  if (!offer || !host || !candidate) return undefined
  return {
    match,
    offer,
    host,
    candidate,
    organization: settings.name,
    hostZone: host.zone ?? offer.zone,
    candidateZone: await candidateZone(context, candidate),
  }
}

export async function loadChat(context: Context, chatId: string): Promise<ChatFacts | undefined> {
  const { tx, settings } = context
  const chat = await tx.chats.get(chatId)
  if (!chat) return undefined
  const [host, candidate] = [await tx.employees.get(chat.hostId), await tx.candidates.get(chat.candidateId)]
  if (!host || !candidate) return undefined
  return {
    chat,
    host,
    candidate,
    hostZone: host.zone ?? settings.zone,
    candidateZone: await candidateZone(context, candidate),
  }
}

/** The working days of whoever hears next; the organization's closed days. */
export const calendarIn = (context: Context, zone: string | null): Calendar => ({
  zone: zone ?? context.settings.zone,
  closedDays: context.settings.closedDays,
})

/** What the decisions about a chat need of both people's time. */
export function chatCalendar(
  context: Context,
  facts: Pick<ChatFacts, 'host' | 'candidate' | 'hostZone' | 'candidateZone'>,
): ChatCalendar {
  const outside = facts.candidate.employeeId === null
  return {
    ...calendarIn(context, facts.hostZone),
    readers: {
      host: { hours: deliveryHours(facts.host.hours, false), zone: facts.hostZone },
      candidate: { hours: deliveryHours(null, outside), zone: facts.candidateZone },
    },
  }
}

/** On which side of these two the speaker stands; undefined for everybody else. */
export function sideOf(context: Context, host: Employee, candidate: Candidate): Side | undefined {
  const { who } = context
  if (who.type === 'candidate') return who.candidate.id === candidate.id ? 'candidate' : undefined
  if (who.type !== 'employee') return undefined
  if (who.employee.id === host.id) return 'host'
  return candidate.employeeId !== null && who.employee.id === candidate.employeeId ? 'candidate' : undefined
}

/** The zone in which whoever speaks from the company lives. */
export const zoneHere = ({ who, settings }: Context): string =>
  who.type === 'employee' ? (who.employee.zone ?? settings.zone) : settings.zone

/** Whether somebody has an open question or talk: they are asked nothing else meanwhile. */
export async function isBusy({ tx }: Context, candidateId: string): Promise<boolean> {
  if ((await tx.matches.count({ candidateId, status: openMatch })) > 0) return true
  return (await tx.chats.count({ candidateId, status: openChat })) > 0
}

/** Who reads an answer given right now. */
export function readerHere(say: Say, zone: string): Reader {
  return {
    say,
    locale: say.locale,
    zone,
    pageUrl: undefined,
    act: (label, interaction, value, _section, tone) => ({
      type: 'button',
      label,
      interaction,
      value,
      ...(tone ? { tone } : {}),
    }),
  }
}

const dayMs = 86_400_000
const ninetyDays = 90 * dayMs

/** Talks of either side that take time in the coming weeks; `but` is left out. */
export async function busyTimes(
  context: Context,
  hostId: string,
  candidateId: string,
  but?: string,
): Promise<{ startsAt: Date; endsAt: Date }[]> {
  const { tx, now } = context
  const soon = { status: 'scheduled' as const, startsAt: { from: new Date(now.getTime() - ninetyDays) } }
  const chats: CoffeeChat[] = [
    ...(await tx.chats.find({ hostId, ...soon })),
    ...(await tx.chats.find({ candidateId, ...soon })),
  ]
  const talks = chats.flatMap(({ id, startsAt, endsAt }) =>
    id !== but && startsAt && endsAt ? [{ startsAt, endsAt }] : [],
  )
  return [...talks, ...(await sessionTimes(context, hostId, candidateId))]
}

/** How many times one is shown to choose from (P-9). */
export const timesShown = 6

/** P-9: the next six times both windows hold, computed now. `windows` replaces the candidate's. */
export async function timesFor(
  context: Context,
  facts: Pick<PairFacts, 'match' | 'offer' | 'host' | 'candidate' | 'candidateZone'>,
  options: { windows?: Candidate['windows']; but?: string; count?: number } = {},
): Promise<Date[]> {
  const { offer, host, candidate } = facts
  return proposeTimes({
    host: { windows: offer.windows, zone: offer.zone },
    candidate: { windows: options.windows ?? candidate.windows, zone: facts.candidateZone },
    minutes: kindTable[facts.match.kind].minutes,
    now: context.now,
    count: options.count ?? timesShown,
    busy: await busyTimes(context, host.id, candidate.id, options.but),
    closedDays: context.settings.closedDays,
  })
}

/** Whether a time that was offered is still free for both, a day ahead and with a quarter of an hour around it (P-9). */
export async function stillFree(context: Context, facts: PairFacts, at: Date, but?: string): Promise<boolean> {
  const marginMs = 15 * 60_000
  const endsAt = at.getTime() + kindTable[facts.match.kind].minutes * 60_000
  const busy = await busyTimes(context, facts.host.id, facts.candidate.id, but)
  if (at.getTime() - context.now.getTime() < dayMs) return false
  return busy.every(
    (talk) => talk.endsAt.getTime() + marginMs <= at.getTime() || endsAt + marginMs <= talk.startsAt.getTime(),
  )
}

/** How many talks of an offer have or await a date: what can not be taken back any more. */
export async function seatsBooked(context: Context, offer: ChatOffer): Promise<number> {
  const agreed = await context.tx.matches.find({ offerId: offer.id, status: 'agreed' })
  return context.tx.chats.count({ matchId: agreed.map((match) => match.id), status: openChat })
}

/** How many of an offer's seats are taken now, without counting `but`. */
export async function seatsTaken(context: Context, offer: ChatOffer, but?: Match): Promise<number> {
  const matches = await context.tx.matches.find({ offerId: offer.id, status: ['half_agreed', 'agreed'] })
  const others = matches.filter((match) => match.id !== but?.id)
  const agreed = others.filter((match) => match.status === 'agreed')
  const open = await context.tx.chats.find({ hostId: offer.hostId, status: openChat })
  const openMatches = new Set(open.map((chat) => chat.matchId))
  return others.length - agreed.length + agreed.filter((match) => openMatches.has(match.id)).length
}
