import { type Candidate, type ConsentGrant, consentHolds } from '../domain/candidate.js'
import { type ChatOffer, isOpen, openUnits } from '../domain/chat-offer.js'
import { openChat } from '../domain/coffee-chat.js'
import { type Kind, kindNames, kindTable } from '../domain/kinds.js'
import { isOpenMatch, type Match } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { weekReader } from '../domain/windows.js'
import { type CandidateFacts, type OfferFacts, pairsOf, type RulesContext } from '../matching/facts.js'
import type { RoundProblem } from '../matching/round.js'
import { defaultAgeingWeight } from '../matching/score.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

/** The matcher's view of the whole pool as it is now, and the entities behind it. */
export interface GatheredPool {
  problem: RoundProblem
  offers: Map<string, ChatOffer>
  candidates: Map<string, Candidate>
}

const weekMs = 7 * 86_400_000
const monthMs = 30 * 86_400_000

/** Matches that did not come to a talk do not count against the month. */
const countsInMonth = (match: Match, now: Date): boolean =>
  now.getTime() - match.createdAt.getTime() < monthMs && (match.status === 'agreed' || isOpenMatch(match))

/** Only people who agreed, are not resting and may be written to come in; only open offers of hosts who are here. */
export async function gatherPool(
  context: Context,
  only: { offerId?: string; candidateId?: string } = {},
): Promise<GatheredPool> {
  const { tx, now } = context
  const candidates = await consenting(context, only.candidateId)
  // Without anybody to match, nothing else is read: an offer saved into an empty pool stays quick whatever else is offered.
  const offered = candidates.length === 0 ? [] : await openOffers(context, only.offerId)
  const here = (await tx.employees.getMany(offered.map((offer) => offer.hostId))).filter(
    (each) => each.status === 'active',
  )
  const employees = new Map(here.map((each) => [each.id, each]))
  const offers = offered.filter((offer) => employees.has(offer.hostId))
  const own = new Map(
    (await tx.employees.getMany(candidates.flatMap((each) => each.employeeId ?? []))).map((each) => [each.id, each]),
  )
  const weekOf = weekReader(now)
  const people = candidates.map((candidate) => candidateFacts(candidate, own, context, weekOf))
  const openMatches = candidates.length === 0 ? [] : await tx.matches.find({ status: ['proposed', 'half_agreed'] })
  const openChats = candidates.length === 0 ? [] : await tx.chats.find({ status: openChat })
  const busy = new Set([...openMatches.map((match) => match.candidateId), ...openChats.map((chat) => chat.candidateId)])
  if (offers.length === 0) return withoutOffers(candidates, people, busy)
  const longestCoolDown = Math.max(...kindNames.map((kind) => kindTable[kind].coolDownWeeks))
  const matches = await tx.matches.find({ createdAt: { from: new Date(now.getTime() - longestCoolDown * weekMs) } })
  const busyMatches = new Set([...openMatches.map((match) => match.id), ...openChats.map((chat) => chat.matchId)])
  const internal = candidates.some((candidate) => candidate.employeeId !== null)
  const rules: RulesContext = {
    blocked: pairsOf((await tx.blocks.find({})).map((block) => [block.byId, block.otherId])),
    coolingDown: coolingDown(matches, now),
    // a line of managers does not end where one of them has left
    shields: internal ? shieldsOf(candidates, await tx.employees.find({})) : new Map(),
    withOpenMatch: busy,
    paused: new Set(
      [...employees.values()].filter((each) => each.pausedUntil && each.pausedUntil > now).map((each) => each.id),
    ),
  }
  const unitsOf = (offer: ChatOffer): number => {
    const own = matches.filter((match) => match.offerId === offer.id)
    const inMonth = own.filter((match) => countsInMonth(match, now)).length
    return openUnits(offer, own.filter((match) => busyMatches.has(match.id)).length, inMonth)
  }
  // What a host has open on one offer takes from all: the host's limit is that of their most generous offer.
  const byHost = new Map<string, number>()
  for (const offer of offers) {
    const own = matches.filter((match) => match.hostId === offer.hostId)
    const units = openUnits(
      offer,
      own.filter((match) => busyMatches.has(match.id)).length,
      own.filter((match) => countsInMonth(match, now)).length,
    )
    byHost.set(offer.hostId, Math.max(byHost.get(offer.hostId) ?? 0, units))
  }
  return {
    problem: {
      offers: offers.map((offer) =>
        offerFacts(offer, employees.get(offer.hostId), unitsOf(offer), byHost.get(offer.hostId) ?? 0, weekOf),
      ),
      candidates: people,
      context: rules,
      ageingWeight: defaultAgeingWeight,
    },
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    candidates: new Map(candidates.map((candidate) => [candidate.id, candidate])),
  }
}

async function openOffers({ tx, now }: Context, only: string | undefined): Promise<ChatOffer[]> {
  const listed = only === undefined ? await tx.offers.find({ status: 'open' }) : await tx.offers.getMany([only])
  return listed.filter((offer) => isOpen(offer, now))
}

/** Nobody is matched, yet everybody waited: the round counts them and they hear of it. */
function withoutOffers(
  candidates: readonly Candidate[],
  people: CandidateFacts[],
  withOpenMatch: ReadonlySet<string>,
): GatheredPool {
  const context: RulesContext = {
    blocked: new Map(),
    coolingDown: new Map(),
    shields: new Map(),
    withOpenMatch,
    paused: new Set(),
  }
  return {
    problem: { offers: [], candidates: people, context, ageingWeight: defaultAgeingWeight },
    offers: new Map(),
    candidates: new Map(candidates.map((candidate) => [candidate.id, candidate])),
  }
}

async function consenting(context: Context, only: string | undefined): Promise<Candidate[]> {
  const { tx, now } = context
  const active = await tx.candidates.find({ status: 'active', ...(only === undefined ? {} : { id: only }) })
  if (active.length === 0) return []
  const grants = new Map<string, ConsentGrant[]>()
  for (const grant of await tx.consents.find({ candidateId: active.map((each) => each.id) })) {
    grants.set(grant.candidateId, [...(grants.get(grant.candidateId) ?? []), grant])
  }
  return active.filter(
    (candidate) =>
      !candidate.bouncing &&
      (candidate.pausedUntil === null || candidate.pausedUntil <= now) &&
      consentHolds(grants.get(candidate.id) ?? [], 'coffee_chat', now),
  )
}

/** The same two are not matched again for the same kind within its cool-down, however it ended (KINDS). */
function coolingDown(matches: readonly Match[], now: Date): RulesContext['coolingDown'] {
  const recent = (kind: Kind) =>
    matches.filter(
      (match) =>
        match.kind === kind && now.getTime() - match.createdAt.getTime() < kindTable[kind].coolDownWeeks * weekMs,
    )
  return new Map(
    kindNames.map((kind) => [kind, pairsOf(recent(kind).map((match) => [match.hostId, match.candidateId]))]),
  )
}

type WeekOf = ReturnType<typeof weekReader>

function offerFacts(
  offer: ChatOffer,
  host: Employee | undefined,
  units: number,
  hostUnits: number,
  weekOf: WeekOf,
): OfferFacts {
  return {
    id: offer.id,
    hostId: offer.hostId,
    kind: offer.kind,
    topics: offer.topics,
    department: offer.department ?? host?.department ?? null,
    role: host?.title ?? null,
    seniority: offer.seniority,
    languages: offer.languages,
    weekMinutes: weekOf(offer.windows, offer.zone),
    minutes: kindTable[offer.kind].minutes,
    openUnits: units,
    hostUnits,
    formerEmployers: offer.formerEmployers,
  }
}

function candidateFacts(
  candidate: Candidate,
  employees: Map<string, Employee>,
  context: Context,
  weekOf: WeekOf,
): CandidateFacts {
  const own = candidate.employeeId === null ? undefined : employees.get(candidate.employeeId)
  const zone = candidate.zone ?? own?.zone ?? context.settings.zone
  return {
    id: candidate.id,
    employeeId: candidate.employeeId,
    interests: candidate.interests,
    skills: candidate.skills,
    departments: candidate.departments,
    roles: candidate.roles,
    seniority: candidate.seniority,
    languages: candidate.languages,
    // Without a zone the week of a candidate means nothing yet; the host's ticked times are offered instead.
    weekMinutes: candidate.zone === null && !own ? [] : weekOf(candidate.windows, zone),
    stance: candidate.stance,
    age: candidate.age,
    askedForHosts: candidate.askedForHosts,
    barredEmployers: candidate.barredEmployers,
  }
}
