/** Every way to say yes, longer than most: the first yes, the second, and the one with other times share their checks. */

import { needsAgenda } from '../domain/chat-agenda.js'
import { decideChat } from '../domain/chat-life.js'
import { type CoffeeChat, otherSide } from '../domain/coffee-chat.js'
import { kindTable } from '../domain/kinds.js'
import type { Calendar, Match, Side } from '../domain/match.js'
import { cardUpdateJob, decideMatch, matchClock, turnOf } from '../domain/match.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { pointsIn, type SaidBefore, type Settled, settle } from '../domain/settled.js'
import { decodeWindows } from '../domain/windows.js'
import { isZone } from '../domain/zoned-time.js'
import { withHint } from '../messages/hint.js'
import {
  answerForm,
  lapsedCard,
  meetForm,
  otherTimesForm,
  type PairFacts,
  pickFields,
  pickForm,
} from '../messages/match.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import { settleErrors } from '../messages/settled.js'
import type { Say } from '../messages/text.js'
import { dayText, timeText } from '../messages/times.js'
import { proposePoints } from './agree-agenda.js'
import { requestMet } from './ask-for-chat.js'
import {
  chatCalendar,
  loadPair,
  noticeReply,
  readerHere,
  seatsBooked,
  seatsTaken,
  sideOf,
  stillFree,
  timesFor,
  timesShown,
} from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { answered } from './silences.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

interface Answering {
  facts: PairFacts
  side: Side
}

/** The match and the side that speaks, or the reply that says why not. */
export async function answering(context: Context, matchId: string, say: Say): Promise<Answering | Reply> {
  const facts = await loadPair(context, matchId)
  const side = facts && sideOf(context, facts.host, facts.candidate)
  if (!facts || !side) return noticeReply(say, 'not_there')
  if (facts.match.status === 'expired' && side === 'candidate') {
    return { type: 'card', card: lapsedCard(readerHere(say, facts.candidateZone)), place: 'new' }
  }
  const turn = turnOf(facts.match)
  if (turn === side) return { facts, side }
  if (turn !== undefined) return noticeReply(say, 'already_answered')
  return noticeReply(say, facts.match.status === 'expired' ? 'already_passed' : 'already_answered')
}

const calendarOf = (context: Context, facts: PairFacts, side: Side): Calendar => ({
  zone: side === 'host' ? facts.hostZone : facts.candidateZone,
  closedDays: context.settings.closedDays,
})

const zoneOf = (facts: PairFacts, side: Side): string => (side === 'host' ? facts.hostZone : facts.candidateZone)

/** *Meet them* and *Yes*: opens the form; the times are computed now (P-9). Writes nothing. */
export async function openAnswer(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const reader = readerHere(say, zoneOf(facts, side))
  const first = facts.match.status === 'proposed'
  const times = first ? await timesFor(context, facts) : await offeredTimes(context, facts)
  if (side === 'host' && times.length === 0) {
    return { type: 'card', card: wordCard(say('match.meet.times.none')), place: 'new' }
  }
  if (side === 'host' && first) return { type: 'form', form: meetForm(reader, facts, times) }
  if (side === 'host')
    return {
      type: 'form',
      form: pickForm(reader, 'match.accept', { matchId: facts.match.id }, times, pickFields(say, facts)),
    }
  return { type: 'form', form: candidateAnswerForm(facts, times, say) }
}

/** The candidate's form, for a chat or for their page. */
export function candidateAnswerForm(facts: PairFacts, times: readonly Date[], say: Say) {
  const askZone = facts.candidate.zone === null && facts.candidate.employeeId === null
  return answerForm(readerHere(say, facts.candidateZone), facts, times, askZone)
}

/** Of the times the first side ticked, up to three that are still free (the host chooses among all). */
export async function offeredTimes(context: Context, facts: PairFacts): Promise<Date[]> {
  const free: Date[] = []
  for (const at of facts.match.times.map((iso) => new Date(iso))) {
    if (await stillFree(context, facts, at)) free.push(at)
  }
  return free.slice(0, facts.match.askedFirst === 'host' ? 3 : 6)
}

export interface AcceptInput extends SaidBefore {
  matchId: string
  times?: string[]
  time?: string
  where?: string
  caller?: Side
  phone?: string
  zone?: string
}

/** What stands already and what this side adds, or the sentences beside the fields that say what is missing. */
function settledWith(facts: PairFacts, side: Side, said: SaidBefore, say: Say): Settled | Reply {
  const read = settle(facts.match.kind, side, facts.match.settled, said)
  return read.ok ? read.settled : { type: 'errors', errors: settleErrors(say, read) }
}

const isRefused = (settled: Settled | Reply): settled is Reply => settled.type === 'errors'

/** The place of a host who was named or asked for, and had none to give before. */
async function keepWhere(context: Context, facts: PairFacts, input: AcceptInput): Promise<PairFacts> {
  if (input.where === undefined || facts.offer.where !== '') return facts
  return { ...facts, offer: await context.tx.offers.save({ ...facts.offer, where: input.where }) }
}

/** A yes: of the first side with times, of the second with one of them; then it is booked at once. */
export async function acceptMatch(context: Context, input: AcceptInput, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  const { facts, side } = found
  await context.tx.lockHost(facts.host.id)
  const problem = await problemOf(context, facts, side, input, say)
  if (problem) return problem
  const settled = settledWith(facts, side, input, say)
  if (isRefused(settled)) return settled
  await answered(context, facts, side)
  const placed = side === 'host' ? await keepWhere(context, facts, input) : facts
  if (facts.match.status === 'proposed') return acceptFirst(context, placed, side, input, settled, say)
  const chat = await agree(context, placed, side, input, settled)
  const answer = await (needsAgenda(chat.kind) && !chat.agenda
    ? proposePoints(context, { ...placed, chat }, side, settled.agenda ?? '', input.time ?? null, say)
    : bookAgreed(context, placed, chat, side, input, say))
  return withHint(say, answer, Object.values(settled))
}

/** Both said yes and nothing else is open: the chosen time is booked. */
async function bookAgreed(
  context: Context,
  facts: PairFacts,
  chat: CoffeeChat,
  side: Side,
  input: AcceptInput,
  say: Say,
): Promise<Reply> {
  const time = new Date(input.time ?? 0)
  const booked = decideChat(
    chat,
    { type: 'book', side, time, minutes: kindTable[chat.kind].minutes },
    actorOf(context.who),
    context.now,
    chatCalendar(context, facts),
  )
  if (!booked.ok) return noticeReply(say, booked.refusal)
  await commit(context, context.tx.chats, 'chat', booked)
  const zone = input.zone ?? zoneOf(facts, side)
  const otherZone = side === 'host' ? facts.candidateZone : facts.hostZone
  const text = say('match.candidate.booked', { time: timeText(time, zone, 'en', otherZone) })
  return { type: 'card', card: wordCard(text), place: 'replace' }
}

/** What stands beside the fields when something does not fit. */
async function problemOf(
  context: Context,
  facts: PairFacts,
  side: Side,
  input: AcceptInput,
  say: Say,
): Promise<Reply | undefined> {
  if (side === 'host' && (await seatsTaken(context, facts.offer, facts.match)) >= facts.offer.seatsAtOnce) {
    return noticeReply(say, 'no_seat_left')
  }
  if (side === 'host' && facts.offer.medium !== 'phone' && facts.offer.where === '' && input.where === undefined)
    return { type: 'errors', errors: { where: say('offer.form.where.missing') } }
  if (side === 'candidate') {
    if (
      facts.offer.medium === 'phone' &&
      (input.caller === 'host' || facts.offer.where === '') &&
      !input.phone?.trim()
    ) {
      return { type: 'errors', errors: { phone: say('match.answer.phone.missing') } }
    }
    if (input.zone !== undefined && !isZone(input.zone))
      return { type: 'errors', errors: { zone: say('form.error.zone') } }
  }
  if (facts.match.status === 'half_agreed' && (await seatsBooked(context, facts.offer)) >= facts.offer.seatsAtOnce) {
    await withdrawMatch(context, facts.match.id)
    return { type: 'card', card: lapsedCard(readerHere(say, zoneOf(facts, side))), place: 'replace' }
  }
  if (facts.match.status === 'proposed') {
    const future = (input.times ?? []).filter((iso) => new Date(iso) > context.now)
    return future.length === 0 ? { type: 'errors', errors: { times: say('notice.no_time_chosen') } } : undefined
  }
  const offered = input.time !== undefined && facts.match.times.includes(input.time)
  if (!offered || !(await stillFree(context, facts, new Date(input.time ?? 0)))) {
    return { type: 'errors', errors: { time: say('notice.time_not_offered') } }
  }
  return undefined
}

async function acceptFirst(
  context: Context,
  facts: PairFacts,
  side: Side,
  input: AcceptInput,
  { wants = '', ...settled }: Settled,
  say: Say,
): Promise<Reply> {
  const decision = decideMatch(
    facts.match,
    { type: 'accept', side, times: (input.times ?? []).toSorted(), wants, settled },
    actorOf(context.who),
    context.now,
    calendarOf(context, facts, side),
  )
  if (!decision.ok) return noticeReply(say, decision.refusal)
  decision.jobs.push(cardUpdateJob(facts.match, side, context.now))
  await commit(context, context.tx.matches, 'match', decision)
  const other: Side = side === 'host' ? 'candidate' : 'host'
  const by = addWorkingDays(context.now, matchClock[other].expiry, zoneOf(facts, other), context.settings.closedDays)
  const day = dayText(by, zoneOf(facts, side), say.locale)
  const text = side === 'host' ? say('match.accepted', { day }) : say('match.candidate.askedFirst', { day })
  return { type: 'card', card: wordCard(text), place: 'replace' }
}

/** Both said yes: the match is agreed and its chat stands, still without a time. */
async function agree(
  context: Context,
  facts: PairFacts,
  side: Side,
  input: Pick<AcceptInput, 'zone' | 'caller' | 'phone'>,
  { wants = facts.match.wants, ...settled }: Settled,
): Promise<CoffeeChat> {
  const { tx, now, random } = context
  const decision = decideMatch(
    facts.match,
    { type: 'accept', side, times: [], wants, settled },
    actorOf(context.who),
    now,
    calendarOf(context, facts, side),
  )
  if (!decision.ok) throw new RangeError('checked by answering()')
  decision.jobs.push(cardUpdateJob(facts.match, 'host', now))
  const match = await commit(context, tx.matches, 'match', decision)
  if (input.zone && facts.candidate.zone === null)
    await tx.candidates.save({ ...(await fresh(context, facts)), zone: input.zone })
  const chat: CoffeeChat = {
    id: random.id(),
    version: 0,
    matchId: match.id,
    hostId: match.hostId,
    candidateId: match.candidateId,
    kind: match.kind,
    status: 'scheduling',
    startsAt: null,
    endsAt: null,
    sequence: 0,
    heldAt: null,
    createdAt: now,
    updatedAt: now,
    medium: facts.offer.medium,
    where: facts.offer.where,
    caller: facts.offer.medium === 'phone' ? (facts.offer.where === '' ? 'host' : (input.caller ?? 'candidate')) : null,
    phone: input.caller === 'host' || facts.offer.where === '' ? (input.phone ?? '') : '',
    wants: match.wants,
    turn: null,
    times: [],
    stillGood: { host: false, candidate: false },
    met: { host: null, candidate: null },
    askedAgain: false,
    outcome: {},
    thanks: '',
    settled: match.settled,
    agenda: sharedAgenda(facts.match, side, settled.agenda),
    hear: match.hear,
    thanksFromHost: '',
    tips: '',
    referralId: match.referralId,
    cancelledBy: null,
  }
  await tx.chats.insert(chat)
  await requestMet(context, match.candidateId, match.kind)
  await note(context, 'chat', chat.id, 'agreed')
  return chat
}

/** The points of whoever answered first, where the second left them as they were: then both have accepted them. */
function sharedAgenda(before: Match, side: Side, points: string | undefined): CoffeeChat['agenda'] {
  if (points === undefined || before.settled.agenda !== points) return null
  return { points: pointsIn(points), by: otherSide(side), time: null, isAccepted: true }
}

async function fresh(context: Context, facts: PairFacts) {
  return (await context.tx.candidates.get(facts.candidate.id)) ?? facts.candidate
}

/** None of the times fits: opens the form in which the candidate names others. */
export async function openOtherTimes(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  return { type: 'form', form: otherTimesForm(say, found.facts) }
}

/** A yes with other times: both agreed, and the host is asked which of them suits. */
export async function offerOtherTimes(
  context: Context,
  input: SaidBefore & { matchId: string; windows: string[]; caller?: Side; phone?: string },
  say: Say,
): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate' || facts.match.status !== 'half_agreed') return noticeReply(say, 'not_your_turn')
  const asked = facts.match.times
  const times = await timesFor(context, facts, {
    windows: decodeWindows(input.windows),
    count: timesShown + asked.length,
  })
  const unasked = times.filter((at) => !asked.includes(at.toISOString())).slice(0, timesShown)
  if (unasked.length === 0) return { type: 'errors', errors: { windows: say('match.other.none') } }
  const settled = settledWith(facts, side, input, say)
  if (isRefused(settled)) return settled
  await context.tx.lockHost(facts.host.id)
  await answered(context, facts, side)
  const agreed = await agree(context, facts, side, input, settled)
  const points = pointsIn(settled.agenda ?? '')
  const own = { points, by: side, time: null, isAccepted: false }
  const chat = points.length > 0 && !agreed.agenda ? { ...agreed, agenda: own } : agreed
  const decision = decideChat(
    chat,
    { type: 'offer_times', side, times: unasked.map((at) => at.toISOString()) },
    actorOf(context.who),
    context.now,
    chatCalendar(context, facts),
  )
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, context.tx.chats, 'chat', decision)
  const by = addWorkingDays(context.now, 5, facts.hostZone, context.settings.closedDays)
  const text = say('match.candidate.askedHost', { day: dayText(by, facts.candidateZone, say.locale) })
  return { type: 'card', card: wordCard(text), place: 'replace' }
}
