import type { ChatOffer } from '../domain/chat-offer.js'
import type { ChatRequest } from '../domain/chat-request.js'
import { isHeld, openChat } from '../domain/coffee-chat.js'
import { kindTable } from '../domain/kinds.js'
import { isOpenMatch } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { type CandidateFacts, hasSeats, type OfferFacts } from '../matching/facts.js'
import { rulesAgainst } from '../matching/hard-rules.js'
import { isSameSubject, subjectsOf } from '../matching/subjects.js'
import { type GatheredPool, gatherPool } from './gather-pool.js'
import { isBusy } from './pair.js'
import { freshMatch, proposeOne, singleOffer } from './propose-one.js'
import { type Context, note } from './unit-of-work.js'

/** What a candidate asked for, while it stands: one request at a time. */
export async function openRequest({ tx }: Context, candidateId: string): Promise<ChatRequest | undefined> {
  return (await tx.requests.find({ candidateId, status: 'open' }))[0]
}

/**
 * Goes on with a candidate's own list: closes the wish that has ended, asks for the next, and tells them where it stands. True
 * where they have such a list, so that nobody else is looked for.
 */
export async function goOnAsking(context: Context, candidateId: string): Promise<boolean> {
  const request = await openRequest(context, candidateId)
  if (request?.kind !== 'seeker_led') return false
  const ended = await endOfWish(context, request)
  if (ended === 'open') return true
  const before = ended === null ? request : { ...request, ended: [...request.ended, ended], at: request.at + 1 }
  const after = await askNext(context, before)
  if (after === undefined) return true
  await keep(context, after, ended !== null)
  return after.status === 'open'
}

/** How the wish that is being asked for ended; null where nobody was asked for it yet. */
async function endOfWish({ tx }: Context, request: ChatRequest): Promise<'open' | 'met' | 'no' | null> {
  const match = request.matchId === null ? undefined : await tx.matches.get(request.matchId)
  if (!match) return null
  if (isOpenMatch(match)) return 'open'
  const [chat] = await tx.chats.find({ matchId: match.id })
  if (chat && openChat.includes(chat.status)) return 'open'
  return chat && isHeld(chat) ? 'met' : 'no'
}

/** Asks for the first wish from `at` on that somebody can be asked for. Undefined while another question or talk is open. */
export async function askNext(context: Context, request: ChatRequest): Promise<ChatRequest | undefined> {
  const { candidateId } = request
  if (await isBusy(context, candidateId)) return undefined
  const gathered = await gatherPool(context)
  const candidate = gathered.pool.index.candidate(candidateId)
  // paused, or their yes has ended: it goes on when they are back
  if (!candidate) return undefined
  const colleagues = await context.tx.employees.find({ status: 'active' })
  let { at, ended } = request
  for (; at < request.wishes.length; at++) {
    const wish = request.wishes[at]
    const offer = wish && offerFor(context, { gathered, colleagues }, candidate, wish)
    const { settled, hear } = request
    const match = offer && { ...freshMatch(context, offer, candidateId), kind: 'seeker_led' as const, settled, hear }
    if (match && (await proposeOne(context, match, offer))) return { ...request, at, ended, matchId: match.id }
    ended = [...ended, 'no']
  }
  return { ...request, at, ended, matchId: null, status: 'done' }
}

async function keep(context: Context, request: ChatRequest, isNews: boolean): Promise<void> {
  const { tx, now } = context
  await tx.requests.save({ ...request, updatedAt: now })
  await note(context, 'request', request.id, request.status === 'done' ? 'done' : 'moved_on')
  if (!isNews) return
  const job = {
    name: 'request.stands-candidate' as const,
    key: `request:${request.id}:stands-${request.at}`,
    payload: { requestId: request.id, at: String(request.at) },
    at: now,
    to: `candidate:${request.candidateId}` as const,
  }
  await tx.addJobs([job], context.interactionId)
}

/** What does not keep a candidate from whom they ask for themselves. */
const ownChoice = new Set(['open_match', 'asked_kind', 'substance'])

const mayMeet = (offer: OfferFacts, candidate: CandidateFacts, { rules }: GatheredPool): boolean =>
  rulesAgainst(offer, candidate, rules).every((name) => ownChoice.has(name))

function offerFor(
  context: Context,
  { gathered, colleagues }: { gathered: GatheredPool; colleagues: readonly Employee[] },
  candidate: CandidateFacts,
  wish: string,
): ChatOffer | undefined {
  const wanted = subjectsOf([wish])
  const host = hostNamed(colleagues, wish, context.now)
  const hostId = host?.id
  const fits = (offer: OfferFacts): boolean =>
    hostId === undefined
      ? subjectsOf([offer.department ?? '', ...offer.topics]).some((subject) =>
          wanted.some((each) => isSameSubject(subject, each)),
        )
      : offer.hostId === hostId
  const led = { kind: 'seeker_led' as const, minutes: kindTable.seeker_led.minutes }
  const open = gathered.offers.find(
    (offer) => fits(offer) && hasSeats(offer) && mayMeet({ ...offer, ...led }, candidate, gathered),
  )
  if (open) return gathered.offerOf.get(open.id)
  if (hostId === undefined || gathered.offers.some((offer) => offer.hostId === hostId)) return undefined
  const named = { id: 'named', hostId, topics: [], languages: [], weekMinutes: [], openUnits: 1, hostUnits: 1 }
  const facts: OfferFacts = { ...named, ...led, formerEmployers: [] }
  return host && mayMeet(facts, candidate, gathered) ? singleOffer(context, host, 'seeker_led') : undefined
}

/** A colleague by their whole name; whether there is one, the candidate never learns (P-1). */
function hostNamed(colleagues: readonly Employee[], words: string, now: Date): Employee | undefined {
  const name = words.trim().toLowerCase()
  const found = colleagues.filter((each) => each.name.trim().toLowerCase() === name)
  const [one] = found
  const rests = one?.pausedUntil && one.pausedUntil > now
  return found.length === 1 && one && !rests && !one.asksNoMore ? one : undefined
}
