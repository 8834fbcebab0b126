import { policyOf } from '../domain/kinds.js'
import { type Guest, liveGuest, type Session } from '../domain/session.js'
import { type CandidateFacts, type OfferFacts, pairsOf, type RulesContext } from '../matching/facts.js'
import { firstRuleAgainst, rulesAgainst } from '../matching/hard-rules.js'
import type { SessionFacts } from '../messages/session.js'
import { readBlocks, readBusy } from './gather-pool.js'
import { type PoolView, refreshPool, steeringOf } from './pool-view.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

const weekMinutes = 7 * 1440
const epochMonday = Date.UTC(2024, 0, 1)
const minuteMs = 60_000

/** The pool with the rules that hold for one session, and each of its people of the company as the matcher reads an offer. */
export interface SessionPool {
  pool: PoolView
  rules: RulesContext
  /** one for each host and for whoever set it up: none of them may be barred */
  sides: OfferFacts[]
}

/** One offer for one host: the fixed time is its only stretch of the week. */
function sideFacts(session: Session, hostId: string, formerEmployers: string[]): OfferFacts {
  const { kind, topics, startsAt, endsAt, seats } = session
  const from = ((startsAt.getTime() - epochMonday) / minuteMs) % weekMinutes
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / minuteMs)
  return {
    ...{ id: session.id, hostId, kind, topics, minutes, formerEmployers },
    department: null,
    role: null,
    seniority: null,
    languages: [],
    weekMinutes: [{ from, to: from + minutes }],
    openUnits: seats,
    hostUnits: seats,
    price: 0,
  }
}

/** Reads the pool for one session: whoever is in a match, a talk or another session is not asked. */
export async function gatherForSession(context: Context, session: Session): Promise<SessionPool> {
  const { tx, now } = context
  const pool = await refreshPool(context)
  const everybody = await tx.employees.find({})
  const sideIds = [...new Set([...session.hostIds, session.ownerId])]
  const busy = await readBusy(context, pool)
  // whoever was in one that is over keeps their seat in it, and can be asked again (KINDS: sessions repeat)
  const open = await tx.sessions.find({ status: 'open' })
  const elsewhere = await tx.guests.find({ sessionId: open.map(({ id }) => id), status: liveGuest })
  // a small session keeps the cool-down of the kind they waited for; groups and steps have none
  const since = new Date(now.getTime() - policyOf(session.kind).coolDownWeeks * 7 * 86_400_000)
  const past = session.isOverflow ? await tx.pastMatches(since) : []
  const met = past.filter(({ kind }) => kind === session.kind)
  const sides: OfferFacts[] = []
  for (const hostId of sideIds) {
    const offers = await tx.offers.find({ hostId, status: ['open', 'paused'] })
    const former = [...new Set(offers.flatMap(({ formerEmployers }) => formerEmployers))]
    sides.push(sideFacts(session, hostId, former))
  }
  return {
    pool,
    sides,
    rules: {
      blocked: pairsOf(await readBlocks(context)),
      coolingDown: new Map([[session.kind, pairsOf(met.map((match) => [match.hostId, match.candidateId]))]]),
      // a line of managers does not end where one of them has left
      shields: pool.inside.size === 0 ? new Map() : shieldsOf([...pool.inside.values()], everybody),
      withOpenMatch: new Set([...busy.candidateIds, ...elsewhere.map(({ candidateId }) => candidateId)]),
      paused: new Set(),
    },
  }
}

/** P-2: two colleagues who explore never read of each other where one stands in the other's line. */
export function areStrangers(
  one: CandidateFacts,
  others: readonly CandidateFacts[],
  { shields }: Pick<RulesContext, 'shields'>,
): boolean {
  const hides = (from: CandidateFacts, who: CandidateFacts): boolean =>
    !!from.employeeId && !!who.employeeId && (shields.get(from.id)?.has(who.employeeId) ?? true)
  return others.every((other) => !hides(one, other) && !hides(other, one))
}

const mostRead = 200

/** Who fits a session now, those first by whom the whole pool gains most; never somebody who was asked for it before. */
export function fittingFor(gathered: SessionPool, facts: Pick<SessionFacts, 'session' | 'people'>, only?: Set<string>) {
  const { pool, rules, sides } = gathered
  const [owner, ...more] = sides
  const known = new Set(facts.people.map(({ guest }) => guest.candidateId))
  if (!owner || pool.index.size === 0) return []
  const found = pool.index.best(owner, Math.min(mostRead, pool.index.size), rules, steeringOf(pool))
  const present = facts.people.flatMap(({ guest }) =>
    liveGuest.includes(guest.status) ? (pool.index.candidate(guest.candidateId) ?? []) : [],
  )
  const chosen: CandidateFacts[] = []
  for (const { candidate } of found) {
    if (known.has(candidate.id) || (only && !only.has(candidate.id))) continue
    if (more.some((side) => firstRuleAgainst(side, candidate, rules) !== undefined)) continue
    if (!areStrangers(candidate, [...present, ...chosen], rules)) continue
    chosen.push(candidate)
  }
  return chosen
}

/** For a later step only what protects people counts; its guests are known already. */
export function isBarredFrom(gathered: SessionPool, candidateId: string): boolean {
  const { pool, rules, sides } = gathered
  const candidate = pool.index.candidate(candidateId)
  if (!candidate) return true
  const protects = new Set(['self', 'blocked', 'shielded', 'barred_employer'])
  return sides.some((side) => rulesAgainst(side, candidate, rules).some((rule) => protects.has(rule)))
}

/** A guest who was just asked. */
export const freshGuest = (id: string, session: Session, candidateId: string, now: Date): Guest => ({
  id,
  version: 0,
  sessionId: session.id,
  candidateId,
  status: 'asked',
  waitsSince: null,
  createdAt: now,
  updatedAt: now,
  mayBeSeen: false,
  employer: '',
  sameEmployerIsFine: false,
  answers: '',
  met: null,
  outcome: {},
})
