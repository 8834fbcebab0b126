import { type Candidate, type ConsentGrant, consentedUntil, consentHolds } from '../domain/candidate.js'
import type { Employee } from '../domain/people.js'
import { weekReader } from '../domain/windows.js'
import type { CandidateFacts } from '../matching/facts.js'
import { createPoolIndex, type PoolIndex, type Steering } from '../matching/pool-index.js'
import { defaultAgeingWeight } from '../matching/score.js'
import { lastRound } from './last-round.js'
import type { Context, PoolMark } from './unit-of-work.js'

/** What is known of an internal candidate besides the matcher's facts: who must not know. */
type Inside = Pick<Candidate, 'id' | 'employeeId' | 'mustNotKnow'>

/** The consenting pool as this process saw it last. Made once a process; `refreshPool` brings it up to date. */
export interface PoolView {
  index: PoolIndex
  /** internal candidates of the pool */
  inside: Map<string, Inside>
  /** until when recruiters may find somebody for openings, of those who chose to be found (P-4) */
  findable: Map<string, Date>
  /** rounds waited, and what the last round left them, by candidate */
  standings: Map<string, { age: number; profit: number }>
  /** made when somebody asks for it, and again after a change */
  steering: Steering | undefined
  mark: PoolMark | undefined
  /** changed by a transaction that may have come to nothing */
  unsure: string[]
  /** the round whose standings are here; undefined before the first look */
  roundId: string | null | undefined
  zones: ZoneBook
  /** one look after the other: an older one must not write over a newer */
  turn: Promise<unknown>
}

export const createPoolView = (): PoolView => ({
  index: createPoolIndex(),
  inside: new Map(),
  findable: new Map(),
  standings: new Map(),
  steering: undefined,
  mark: undefined,
  unsure: [],
  roundId: undefined,
  zones: { hour: Number.NaN, fallback: '', begins: new Map(), people: new Map() },
  turn: Promise.resolve(),
})

/** Weekly windows are kept in UTC, so whoever lives where the clocks change is read again. */
interface ZoneBook {
  /** of the last look at the zones, counted from 1970 */
  hour: number
  /** the organization's zone, for whoever has none of their own */
  fallback: string
  /** when the days of a week begin in a zone */
  begins: Map<string, string>
  people: Map<string, Set<string>>
}

const hourMs = 3_600_000
const batch = 500

/**
 * Brings the view up to what this transaction may see, and returns it: other processes' changes are there, whoever withdrew is
 * gone. What this transaction changed itself is read again by the next look, since it may still come to nothing.
 */
export async function refreshPool(context: Context): Promise<PoolView> {
  const { pool } = context
  const look = pool.turn.then(() => readChanges(context, pool))
  pool.turn = look.catch(() => undefined)
  await look
  return pool
}

/**
 * What weighs beside the benefit when one seat is to be filled between rounds: the rounds somebody waited, less what the last
 * round left them. A seat goes to whom the whole pool gains most by (MATCHING.md section 5).
 */
export function steeringOf(pool: PoolView): Steering {
  if (pool.steering) return pool.steering
  const extra = new Float64Array(pool.index.numbers)
  for (const [id, { age, profit }] of pool.standings) {
    const number = pool.index.numberOf(id)
    if (number !== undefined) extra[number] = defaultAgeingWeight * age - profit
  }
  pool.steering = { extra, most: extra.reduce((most, one) => Math.max(most, one), 0) }
  return pool.steering
}

async function readChanges(context: Context, pool: PoolView): Promise<void> {
  const { tx, now, settings } = context
  const moved = movedZones(pool.zones, settings.zone, now)
  const { ids, ownIds, mark } = await tx.poolChanges(pool.mark, now)
  const asked = [...new Set([...ids, ...pool.unsure, ...moved])]
  for (let at = 0; at < asked.length; at += batch) await readPeople(context, pool, asked.slice(at, at + batch))
  const roundId = (await lastRound(tx))?.id ?? null
  if (asked.length > 0 || pool.roundId !== roundId) pool.steering = undefined
  if (pool.roundId !== roundId) {
    pool.standings = new Map((await tx.poolStandings()).map(({ id, ...standing }) => [id, standing]))
    pool.roundId = roundId
  }
  pool.mark = mark
  pool.unsure = ownIds
}

async function readPeople(context: Context, pool: PoolView, ids: readonly string[]): Promise<void> {
  const { tx, now, settings } = context
  const found = await tx.candidates.getMany(ids)
  const grants = new Map<string, ConsentGrant[]>(ids.map((id) => [id, []]))
  for (const grant of await tx.consents.find({ candidateId: ids })) grants.get(grant.candidateId)?.push(grant)
  const here = found.filter((candidate) => isInPool(candidate, grants.get(candidate.id) ?? [], now))
  const employees = new Map(
    (await tx.employees.getMany(here.flatMap(({ employeeId }) => employeeId ?? []))).map((each) => [each.id, each]),
  )
  const weekOf = weekReader(now)
  const isHere = new Set(here.map(({ id }) => id))
  const gone = ids.filter((id) => !isHere.has(id))
  const changed = here.map((candidate) => {
    const zone = zoneOf(candidate, employees, settings.zone)
    return { candidate, zone, facts: candidateFacts(candidate, zone, weekOf) }
  })
  pool.index.update(
    changed.map(({ facts }) => facts),
    gone,
  )
  for (const id of gone) pool.inside.delete(id)
  for (const id of ids) pool.findable.delete(id)
  for (const { candidate, zone } of changed) {
    const until = candidate.recruitersMayFind
      ? consentedUntil(grants.get(candidate.id) ?? [], 'talent_pool')
      : undefined
    if (until) pool.findable.set(candidate.id, until)
    pool.standings.set(candidate.id, { age: candidate.age, profit: candidate.profit })
    if (zone !== null) keepZone(pool.zones, zone, candidate.id, now)
    const { id, employeeId, mustNotKnow } = candidate
    if (employeeId === null) pool.inside.delete(id)
    else pool.inside.set(id, { id, employeeId, mustNotKnow })
  }
}

/** Only people who agreed, are not resting and may be written to. */
const isInPool = (candidate: Candidate, grants: readonly ConsentGrant[], now: Date): boolean =>
  candidate.status === 'active' &&
  !candidate.bouncing &&
  (candidate.pausedUntil === null || candidate.pausedUntil <= now) &&
  consentHolds(grants, 'coffee_chat', now)

/** Without a zone the week of somebody outside means nothing yet; the host's ticked times are offered instead. */
function zoneOf(candidate: Candidate, employees: ReadonlyMap<string, Employee>, fallback: string): string | null {
  const own = candidate.employeeId === null ? undefined : employees.get(candidate.employeeId)
  return candidate.zone ?? (own ? (own.zone ?? fallback) : null)
}

/** What the matcher reads of somebody. */
export function candidateFacts(
  candidate: Candidate,
  zone: string | null,
  weekOf: ReturnType<typeof weekReader>,
): CandidateFacts {
  const { id, employeeId, interests, skills, departments, roles, seniority, languages, stance } = candidate
  const { age, asksFor, askedForHosts, barredEmployers } = candidate
  return {
    ...{ id, employeeId, interests, skills, departments, roles, seniority, languages, stance },
    ...{ age, asksFor, askedForHosts, barredEmployers },
    weekMinutes: zone === null ? [] : weekOf(candidate.windows, zone),
    isConnected: candidate.broughtById !== null || employeeId !== null || askedForHosts.length > 0,
  }
}

const beginsOf = (zone: string, now: Date): string =>
  JSON.stringify(
    weekReader(now)(
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 720, toMinute: 721 })),
      zone,
    ),
  )

function keepZone(zones: ZoneBook, zone: string, candidateId: string, now: Date): void {
  if (!zones.begins.has(zone)) zones.begins.set(zone, beginsOf(zone, now))
  const people = zones.people.get(zone) ?? new Set()
  zones.people.set(zone, people.add(candidateId))
}

/** Who lives where a week now reads otherwise; everybody when the organization's own zone is another. Looked at once an hour. */
function movedZones(zones: ZoneBook, fallback: string, now: Date): string[] {
  const hour = Math.floor(now.getTime() / hourMs)
  if (hour === zones.hour && fallback === zones.fallback) return []
  const isOtherFallback = fallback !== zones.fallback
  zones.hour = hour
  zones.fallback = fallback
  const moved: string[] = []
  for (const [zone, people] of zones.people) {
    const begins = beginsOf(zone, now)
    if (begins === zones.begins.get(zone) && !isOtherFallback) continue
    zones.begins.set(zone, begins)
    moved.push(...people)
  }
  return moved
}
