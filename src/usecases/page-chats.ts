import type { Candidate } from '../domain/candidate.js'
import { type CoffeeChat, heldChat, isHeld, openChat } from '../domain/coffee-chat.js'
import { kindsToReferral } from '../domain/kinds.js'
import { turnOf } from '../domain/match.js'
import { isHeldBack, wasTakenBack } from '../domain/referral.js'
import { agendaCard, agendaForm } from '../messages/agenda.js'
import { cancelledCard, moveForm } from '../messages/chat.js'
import { hostElements, isOfRounds, lapsedCard, otherTimesForm, type PairFacts, pickForm } from '../messages/match.js'
import { type Meeting, ownChatCard, peopleCard } from '../messages/own-talks.js'
import type { PageSection } from '../messages/page.js'
import type { Reader } from '../messages/reader.js'
import { candidateAnswerForm, offeredTimes } from './answer-match.js'
import { movableTimes } from './change-chat.js'
import { earlierSections, heldSections, pathSections } from './page-after.js'
import { loadChat, loadPair, timesFor } from './pair.js'
import type { Context } from './unit-of-work.js'

const dayMs = 86_400_000

const newestFirst = <Row extends { createdAt: Date }>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())

/**
 * The question that waits for them, with the form to answer it; else a question that lapsed lately, with one click back
 * (P-16). A question that still waits for the host is not shown.
 */
export async function matchSections(context: Context, entry: Candidate, reader: Reader): Promise<PageSection[]> {
  const [last] = newestFirst(await context.tx.matches.find({ candidateId: entry.id }))
  const facts = last && (await loadPair(context, last.id))
  if (!facts) return []
  if (turnOf(facts.match) === 'candidate') return questionSections(context, facts, reader)
  const { status, candidateAskedAt, endedAt } = facts.match
  const lately = endedAt !== null && context.now.getTime() - endedAt.getTime() < 30 * dayMs
  const lapsed = status === 'expired' && candidateAskedAt !== null && lately
  return lapsed ? [{ id: 'match', card: lapsedCard(reader) }] : []
}

async function questionSections(context: Context, facts: PairFacts, reader: Reader): Promise<PageSection[]> {
  const { say } = reader
  const { match, host } = facts
  const first = match.status === 'proposed'
  const times = first ? await timesFor(context, facts) : await offeredTimes(context, facts)
  const title = say('match.askCandidate.title', { host: host.name })
  const ways = [
    reader.act(say('match.askCandidate.no'), 'match.decline', { matchId: match.id }, 'match'),
    ...(isOfRounds(facts) ? [reader.act(say('skip.this'), 'match.skip', { matchId: match.id }, 'match')] : []),
    reader.act(say('own.match.block'), 'block.host', { hostId: host.id }, 'match'),
  ]
  return [
    {
      id: 'match',
      card: { preview: title, elements: [{ type: 'heading', text: title }, ...hostElements(say, facts)] },
    },
    ...(times.length > 0 ? [{ id: 'answer-match', form: candidateAnswerForm(facts, times, say) }] : []),
    ...(first ? [] : [{ id: 'other-times', form: otherTimesForm(say, facts) }]),
    { id: 'no-match', card: { preview: title, elements: [{ type: 'actions', actions: ways }] } },
  ]
}

/** Whether an answer of theirs is awaited, so that the first section can say so. */
export async function isAsked(context: Context, entry: Candidate): Promise<boolean> {
  const open = await context.tx.matches.find({ candidateId: entry.id, status: ['proposed', 'half_agreed'] })
  return open.some((match) => turnOf(match) === 'candidate')
}

/** Their talks: with a date, waiting for one, called off by the other side, and the last one that took place. */
export async function chatSections(context: Context, entry: Candidate, reader: Reader): Promise<PageSection[]> {
  const chats = newestFirst(await context.tx.chats.find({ candidateId: entry.id }))
  const open = chats.filter((chat) => openChat.includes(chat.status))
  const sections: PageSection[] = []
  for (const chat of open) sections.push(...(await openSections(context, chat, reader)))
  if (open.length === 0) sections.push(...(await calledOffSections(context, entry, chats[0], reader)))
  const [held, ...earlier] = chats.filter(isHeld)
  if (held) sections.push(...(await heldSections(context, held, reader)))
  for (const chat of earlier) sections.push(...(await earlierSections(context, chat, reader)))
  sections.push(...(await pathSections(context, chats, reader)))
  // A mail leads to `#chat`: whichever comes first.
  return sections.map((section, at) => (at === 0 ? { ...section, id: 'chat' } : section))
}

async function openSections(context: Context, chat: CoffeeChat, reader: Reader): Promise<PageSection[]> {
  const facts = await loadChat(context, chat.id)
  if (!facts) return []
  const { now } = context
  if (chat.status === 'agenda' && chat.turn === 'candidate')
    return [
      { id: `chat-${chat.id}`, card: agendaCard(reader, facts, 'candidate', false) },
      { id: `agenda-${chat.id}`, form: agendaForm(reader.say, chat) },
    ]
  const card: PageSection = { id: `chat-${chat.id}`, card: ownChatCard(reader, facts, now) }
  if (chat.status === 'scheduling' && chat.turn === 'candidate') {
    const times = chat.times.map((iso) => new Date(iso)).filter((at) => at > now)
    return times.length === 0
      ? [card]
      : [card, { id: `time-${chat.id}`, form: pickForm(reader, 'chat.picked', { chatId: chat.id }, times) }]
  }
  if (chat.status !== 'scheduled' || chat.startsAt === null || chat.startsAt <= now) return [card]
  const times = await movableTimes(context, facts)
  if (times.length === 0) return [card]
  return [card, { id: `move-${chat.id}`, form: moveForm(reader, facts, times, 'candidate') }]
}

/** P-12: after a cancellation or a talk that did not come to be, they choose: another time, or another person. */
async function calledOffSections(
  context: Context,
  entry: Candidate,
  chat: CoffeeChat | undefined,
  reader: Reader,
): Promise<PageSection[]> {
  const undone = chat && (chat.status === 'cancelled' || chat.status === 'no_show')
  if (!undone || context.now.getTime() - chat.updatedAt.getTime() > 14 * dayMs || entry.status !== 'active') return []
  const matches = await context.tx.matches.count({ candidateId: entry.id, status: ['proposed', 'half_agreed'] })
  const facts = matches === 0 ? await loadChat(context, chat.id) : undefined
  return facts ? [{ id: `chat-${chat.id}`, card: cancelledCard(reader, facts, 'candidate') }] : []
}

/** Whom they met, and who introduced them. */
export async function peopleSection(context: Context, entry: Candidate, reader: Reader): Promise<PageSection> {
  const { tx } = context
  const held = newestFirst(await tx.chats.find({ candidateId: entry.id, status: heldChat }))
  const hosts = new Map((await tx.employees.getMany(held.map((chat) => chat.hostId))).map((host) => [host.id, host]))
  const known = (await tx.referrals.find({ candidateId: entry.id })).filter(
    (referral) => !wasTakenBack(referral) && !isHeldBack(referral, context.now),
  )
  const referrers = new Set(known.map((referral) => referral.referrerId))
  const connectors = await connectorsOf(context, entry)
  const meetings = held.flatMap((chat): Meeting[] => {
    const host = hosts.get(chat.hostId)
    const mayAsk = host?.status === 'active' && kindsToReferral.includes(chat.kind) && !referrers.has(host.id)
    const introducedBy = connectors.get(chat.matchId)
    return host ? [{ chat, host, mayAsk, ...(introducedBy ? { introducedBy } : {}) }] : []
  })
  const broughtBy = entry.broughtById === null ? undefined : await tx.employees.get(entry.broughtById)
  return { id: 'people', card: peopleCard(reader, meetings, broughtBy?.name, `${context.baseUrl}/c/people.csv`) }
}

/** By match: the name of whoever introduced the two. */
async function connectorsOf({ tx }: Context, entry: Candidate): Promise<Map<string, string>> {
  const introductions = await tx.introductions.find({ candidateId: entry.id })
  const people = await tx.employees.getMany(introductions.map(({ connectorId }) => connectorId))
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return new Map(introductions.map(({ matchId, connectorId }) => [matchId ?? '', nameOf.get(connectorId) ?? '']))
}
