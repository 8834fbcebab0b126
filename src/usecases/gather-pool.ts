import { type ChatOffer, isOpen, openUnits } from '../domain/chat-offer.js'
import { openChat } from '../domain/coffee-chat.js'
import { type Kind, kindNames, kindTable } from '../domain/kinds.js'
import { openMatch } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { weekReader } from '../domain/windows.js'
import { type OfferFacts, pairsOf, type RulesContext } from '../matching/facts.js'
import { type PoolView, refreshPool } from './pool-view.js'
import { shieldsOf } from './shield.js'
import type { Context, PastMatch } from './unit-of-work.js'

/** The matcher's view of both sides as they are now, and the offers behind it. */
export interface GatheredPool {
  pool: PoolView
  offers: OfferFacts[]
  rules: RulesContext
  offerOf: ReadonlyMap<string, ChatOffer>
}

const weekMs = 7 * 86_400_000
export const monthMs = 30 * 86_400_000

/** Only open offers of hosts who are here; of one offer alone where `offerId` names it. */
export async function gatherPool(context: Context, { offerId }: { offerId?: string } = {}): Promise<GatheredPool> {
  const { tx, now } = context
  const pool = await refreshPool(context)
  // Without anybody to match, nothing else is read: an offer saved into an empty pool stays quick whatever else is offered.
  const offered = pool.index.size === 0 ? [] : await openOffers(context, offerId)
  const hosts = await tx.employees.getMany(offered.map((offer) => offer.hostId))
  const employees = new Map(hosts.filter(({ status }) => status === 'active').map((each) => [each.id, each]))
  const offers = offered.filter((offer) => employees.has(offer.hostId))
  const longestCoolDown = Math.max(...kindNames.map((kind) => kindTable[kind].coolDownWeeks))
  const onlyHost = offerId === undefined ? undefined : offers[0]?.hostId
  const past =
    pool.index.size === 0 ? [] : await tx.pastMatches(new Date(now.getTime() - longestCoolDown * weekMs), onlyHost)
  const busy = await readBusy(context, pool)
  return {
    pool,
    offers: offerFacts(context, offers, employees, past, busy.matchIds),
    rules: {
      blocked: pool.index.size === 0 ? new Map() : pairsOf(await readBlocks(context)),
      coolingDown: coolingDown(past, now),
      // a line of managers does not end where one of them has left
      shields: pool.inside.size === 0 ? new Map() : shieldsOf([...pool.inside.values()], await tx.employees.find({})),
      withOpenMatch: busy.candidateIds,
      paused: new Set(
        [...employees.values()].filter((each) => each.pausedUntil && each.pausedUntil > now).map(({ id }) => id),
      ),
    },
    offerOf: new Map(offers.map((offer) => [offer.id, offer])),
  }
}

async function openOffers({ tx, now }: Context, only: string | undefined): Promise<ChatOffer[]> {
  const listed = only === undefined ? await tx.offers.find({ status: 'open' }) : await tx.offers.getMany([only])
  return listed.filter((offer) => isOpen(offer, now))
}

/** Do-not-match, whoever set it, as pairs. */
export const readBlocks = async ({ tx }: Context): Promise<[string, string][]> =>
  (await tx.blocks.find({})).map((block) => [block.byId, block.otherId])

/** Open questions and talks: who is in one, and which matches take a seat. */
export async function readBusy({ tx }: Context, { index }: PoolView) {
  if (index.size === 0) return { candidateIds: new Set<string>(), matchIds: new Set<string>() }
  const matches = await tx.matches.find({ status: openMatch })
  const chats = await tx.chats.find({ status: openChat })
  // whoever leads their own talks is asked for one after another, and for nobody else meanwhile (kind 6)
  const led = await tx.requests.find({ kind: 'seeker_led', status: 'open' })
  return {
    candidateIds: new Set([...matches, ...chats, ...led].map(({ candidateId }) => candidateId)),
    matchIds: new Set([...matches.map(({ id }) => id), ...chats.map(({ matchId }) => matchId)]),
  }
}

/** The same two are not matched again for the same kind within its cool-down, however it ended (KINDS). */
function coolingDown(past: readonly PastMatch[], now: Date): RulesContext['coolingDown'] {
  const recent = (kind: Kind) =>
    past.filter(
      (match) =>
        match.kind === kind && now.getTime() - match.createdAt.getTime() < kindTable[kind].coolDownWeeks * weekMs,
    )
  return new Map(
    kindNames.map((kind) => [kind, pairsOf(recent(kind).map((match) => [match.hostId, match.candidateId]))]),
  )
}

/** Matches that did not come to a talk do not count against the month. */
export const countsInMonth = (match: PastMatch, now: Date): boolean =>
  now.getTime() - match.createdAt.getTime() < monthMs && (match.status === 'agreed' || openMatch.includes(match.status))

function offerFacts(
  { now }: Context,
  offers: readonly ChatOffer[],
  employees: ReadonlyMap<string, Employee>,
  past: readonly PastMatch[],
  busyMatches: ReadonlySet<string>,
): OfferFacts[] {
  const unitsOf = (offer: ChatOffer, own: readonly PastMatch[]): number =>
    openUnits(
      offer,
      own.filter(({ id }) => busyMatches.has(id)).length,
      own.filter((match) => countsInMonth(match, now)).length,
    )
  const ofHost = new Map<string, PastMatch[]>(offers.map(({ hostId }) => [hostId, []]))
  for (const match of past) ofHost.get(match.hostId)?.push(match)
  // What a host has open on one offer takes from all: the host's limit is that of their most generous offer.
  const hostUnits = new Map<string, number>()
  for (const offer of offers) {
    const units = unitsOf(offer, ofHost.get(offer.hostId) ?? [])
    hostUnits.set(offer.hostId, Math.max(hostUnits.get(offer.hostId) ?? 0, units))
  }
  const weekOf = weekReader(now)
  return offers.map((offer) => {
    const host = employees.get(offer.hostId)
    const own = (ofHost.get(offer.hostId) ?? []).filter(({ offerId }) => offerId === offer.id)
    const { id, hostId, kind, topics, seniority, languages, formerEmployers, price } = offer
    return {
      ...{ id, hostId, kind, topics, seniority, languages, formerEmployers, price },
      department: offer.department ?? host?.department ?? null,
      role: host?.title ?? null,
      weekMinutes: weekOf(offer.windows, offer.zone),
      minutes: kindTable[offer.kind].minutes,
      openUnits: unitsOf(offer, own),
      hostUnits: hostUnits.get(hostId) ?? 0,
    }
  })
}
