import type { Stance } from '../domain/candidate.js'
import type { Kind } from '../domain/kinds.js'

/**
 * A stretch of the week, [from, to), in minutes since Monday 00:00 UTC. `from` lies in 0 … 10079; a stretch that runs
 * over the end of the week has a `to` above 10080 or is given as two stretches.
 */
export interface WeekStretch {
  from: number
  to: number
}

/**
 * What the matcher reads of an offer. Lists and objects are never changed in place: the matcher remembers what it read.
 * What a person left empty (no topics, languages, windows) is an empty list.
 */
export interface OfferFacts {
  id: string
  hostId: string
  kind: Kind
  topics: readonly string[]
  department?: string | null
  /** the host's role, compared with the roles candidates are curious about */
  role?: string | null
  /** the seniority the host would like to talk with */
  seniority?: string | null
  /** language codes, `en` or `en-GB`; empty is no barrier */
  languages: readonly string[]
  /** sorted; empty is no barrier */
  weekMinutes: readonly WeekStretch[]
  /** length of the talk */
  minutes: number
  /** how many more people may be proposed to this offer now: seats at a time and monthly cap applied */
  openUnits: number
  /** how many more people may be proposed to this host now over all offers; the same in each of a host's offers */
  hostUnits: number
  /** places the host worked at before (P-4) */
  formerEmployers: readonly string[]
  /** points one more seat here was worth to the last round; steers what is proposed between rounds */
  price?: number
}

/**
 * What the matcher reads of a consenting candidate. Name, photo, years of life, gender, graduation year, post code and
 * school are not here and must not come in (AI-6).
 */
export interface CandidateFacts {
  id: string
  /** set for an internal candidate */
  employeeId?: string | null
  interests: readonly string[]
  skills: readonly string[]
  /** departments and roles they are curious about */
  departments: readonly string[]
  roles: readonly string[]
  seniority?: string | null
  languages: readonly string[]
  weekMinutes: readonly WeekStretch[]
  stance: Stance
  /** rounds waited since joining the pool; never a person's years */
  age: number
  /** the kind of talk they asked for themselves; none other is proposed then */
  asksFor?: Kind | null
  /** ids of employees they asked for, the most wanted first */
  askedForHosts: readonly string[]
  /** somebody of the company brought them, or they work here: others get a share of the seats first (AI-4) */
  isConnected: boolean
  /** employers whose former people may not host them (P-4) */
  barredEmployers: readonly string[]
}

/** Whether one more person may be proposed to this offer now. */
export const hasSeats = ({ openUnits, hostUnits }: OfferFacts): boolean => openUnits > 0 && hostUnits > 0

/** Pairs without direction: each person's id leads to the ids of the others. Built by `pairsOf`. */
export type Pairs = ReadonlyMap<string, ReadonlySet<string>>

/** What the hard rules know beside the two people. Ids are of employees (hosts) and of candidates. */
export interface RulesContext {
  /** do-not-match, whoever set it; an internal candidate is found by either id */
  blocked: Pairs
  /** host and candidate who met or were proposed for this kind within its cool-down; found by either id */
  coolingDown: ReadonlyMap<Kind, Pairs>
  /** for each internal candidate, by candidate id: the employees who must never host them (P-2, `shieldOf`) */
  shields: ReadonlyMap<string, ReadonlySet<string>>
  /** candidates with an open match */
  withOpenMatch: ReadonlySet<string>
  /** hosts and candidates who rest now */
  paused: ReadonlySet<string>
  /** an opening is no kind of talk: whoever asked for a kind may fit it as well */
  anyKind?: true
}

/** Takes pairs of ids in any order and returns them for look-up from both sides. */
export function pairsOf(list: Iterable<readonly [string, string]>): Pairs {
  const pairs = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    const others = pairs.get(from)
    if (others) others.add(to)
    else pairs.set(from, new Set([to]))
  }
  for (const [one, other] of list) {
    add(one, other)
    add(other, one)
  }
  return pairs
}

/** Sorts by id in code units, so that neither the order of input nor a locale matters. Throws RangeError on a repeated id. */
export function sortedById<T extends { id: string }>(facts: readonly T[]): T[] {
  const sorted = [...facts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  sorted.forEach((fact, at) => {
    if (at > 0 && sorted[at - 1]?.id === fact.id) throw new RangeError(`the id ${fact.id} stands twice`)
  })
  return sorted
}

function mustBeCount(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${what} must be a whole number of at least 0, not ${value}`)
  }
}

function mustBeWeek(stretches: readonly WeekStretch[]): void {
  for (const { from, to } of stretches) {
    mustBeCount(from, 'the start of a weekly window')
    mustBeCount(to, 'the end of a weekly window')
    if (from >= 10_080) throw new RangeError(`a weekly window starts at minute ${from}; the week has 10080`)
    if (to <= from) throw new RangeError(`a weekly window ends at minute ${to}, not after its start ${from}`)
  }
}

/** Throws RangeError, with a sentence, on offers whose numbers cannot be. */
export function mustBeOffers(offers: readonly OfferFacts[]): void {
  const unitsOf = new Map<string, number>()
  for (const { hostId, openUnits, hostUnits, minutes, weekMinutes } of offers) {
    mustBeCount(openUnits, 'the open units of an offer')
    mustBeCount(hostUnits, 'the open units of a host')
    mustBeCount(minutes, 'the length of a talk')
    mustBeWeek(weekMinutes)
    if ((unitsOf.get(hostId) ?? hostUnits) !== hostUnits) {
      throw new RangeError(`the offers of host ${hostId} differ in the open units of the host`)
    }
    unitsOf.set(hostId, hostUnits)
  }
}

/** Throws RangeError, with a sentence, on candidates whose numbers cannot be. */
export function mustBeCandidates(candidates: readonly CandidateFacts[]): void {
  for (const { age, weekMinutes } of candidates) {
    mustBeCount(age, 'the rounds waited')
    mustBeWeek(weekMinutes)
  }
}
