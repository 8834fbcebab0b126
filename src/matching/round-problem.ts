import type { AssignmentProblem } from './assignment.js'
import type { CandidateFacts, OfferFacts, RulesContext } from './facts.js'
import { bitLimit, bitsOf } from './solver/problem.js'

/** The pairs a round weighs, by offer: edges of offer i stand at rowStart[i] … rowStart[i+1]-1, candidates ascending. */
export interface WeighedPairs {
  rowStart: Int32Array
  candidate: Int32Array
  /** points without waiting */
  benefit: Int32Array
}

/** W: the largest benefit less the smallest, or less `least` where smaller ones may not be among these; 0 of none. */
export function benefitSpread(benefit: Int32Array, least = Number.POSITIVE_INFINITY): number {
  const most = benefit.reduce((one, other) => Math.max(one, other), 0)
  return (
    most -
    Math.min(
      least,
      benefit.reduce((one, other) => Math.min(one, other), most),
    )
  )
}

export type RoundOffer = Pick<OfferFacts, 'id' | 'hostId' | 'openUnits' | 'hostUnits'>
export type RoundCandidate = Pick<CandidateFacts, 'id' | 'age' | 'isConnected'>

/** Both sides sorted by id, and what weighs beside the benefit. */
export interface RoundSides {
  offers: readonly RoundOffer[]
  candidates: readonly RoundCandidate[]
  /** points for each round waited */
  ageingWeight: number
  /** another seed, another luck between equals */
  seed: string
}

/** The sides with all that is known of them. */
export interface ListedSides extends RoundSides {
  offers: readonly OfferFacts[]
  candidates: readonly CandidateFacts[]
  context: RulesContext
}

/** The assignment problem of a round. One point is worth `scale`; below that lie the bits that decide ties. */
export interface WeightedProblem {
  problem: AssignmentProblem
  scale: number
  /** no pair's luck weighs more */
  mostLuck: number
  /** what a pair weighs, listed or not; row and person as in the sides */
  weightOf(row: number, person: number, benefit: number): number
}

const mostTieBits = 16

/** FNV-1a over the code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** A number in 0 … 2^32-1 that depends on both hashes in every bit (the last steps of MurmurHash3). */
export function mixed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ other
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Luck of a pair: 0 … 2^32-1, the same wherever and in whatever order it is computed. */
export function luckOf(seed: string): (offerId: string, candidateId: string) => number {
  const start = hashOf(seed)
  const known = new Map<string, number>()
  const hash = (id: string) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const value = hashOf(id)
    known.set(id, value)
    return value
  }
  return (offerId, candidateId) => mixed(mixed(start, hash(offerId)), hash(candidateId))
}

/**
 * Fillers: a host's offers together may get no more than the host's limit, so the seats beyond it are taken by candidates
 * who are nobody. Numbers them from `first` on; returns the fillers of each offer, and how many there are.
 */
function fillers(offers: readonly RoundOffer[], seats: Int32Array, first: number): { of: number[][]; count: number } {
  const rowsOf = new Map<string, number[]>()
  for (const [row, { hostId }] of offers.entries()) {
    const rows = rowsOf.get(hostId)
    if (rows) rows.push(row)
    else rowsOf.set(hostId, [row])
  }
  const of = offers.map((): number[] => [])
  let next = first
  for (const rows of rowsOf.values()) {
    const total = rows.reduce((sum, row) => sum + seats[row]!, 0)
    for (let over = total - offers[rows[0]!]!.hostUnits; over > 0; over--, next++) {
      for (const row of rows) of[row]!.push(next)
    }
  }
  return { of, count: next - first }
}

/** As many bits of luck as fit beside the points, below guard bits in which the luck of all rows adds up. */
function scaleFor(mostPoints: number, rows: number): { scale: number; tieBits: number } {
  const guardBits = bitsOf(rows)
  const tieBits = Math.min(mostTieBits, bitLimit - bitsOf(mostPoints) - 2 * guardBits)
  return tieBits > 0 ? { scale: 2 ** (tieBits + guardBits), tieBits } : { scale: 1, tieBits: 0 }
}

/**
 * Weights are (benefit + ageingWeight · age) · scale + luck. The luck of all rows together stays below one point, so it
 * decides between equals only; where the bits are short there is none, and the order of ids decides. Fillers come after
 * the people and are worth more than any of them: leaving one out gains less than it loses, so the answer stays exact.
 * `isWhole`: whether every allowed pair of an offer is listed; a seat that nobody can take is none.
 */
export function weightedProblem(
  { offers, candidates, ageingWeight, seed }: RoundSides,
  { rowStart, candidate, benefit }: WeighedPairs,
  isWhole: (row: number) => boolean = () => true,
): WeightedProblem {
  const mostOf = (row: number) => (isWhole(row) ? rowStart[row + 1]! - rowStart[row]! : candidates.length)
  const capacity = Int32Array.from(offers, (offer, row) => Math.min(offer.openUnits, offer.hostUnits, mostOf(row)))
  const ages = Float64Array.from(candidates, ({ age }) => ageingWeight * age)
  const mostBenefit = benefit.reduce((most, one) => Math.max(most, one), 0)
  const fillerPoints = mostBenefit + ages.reduce((most, one) => Math.max(most, one), 0) + 1
  const filler = fillers(offers, capacity, candidates.length)
  const people = candidates.length + filler.count
  const { scale, tieBits } = scaleFor(fillerPoints, Math.max(people, offers.length))
  const luck = luckOf(seed)
  const tie = (row: number, person: number) =>
    tieBits > 0 ? luck(offers[row]!.id, candidates[person]!.id) >>> (32 - tieBits) : 0
  const weightOf = (row: number, person: number, own: number) => (own + ages[person]!) * scale + tie(row, person)

  const starts = new Int32Array(offers.length + 1)
  const edges = candidate.length + filler.of.reduce((sum, { length }) => sum + length, 0)
  const persons = new Int32Array(edges)
  const weights = new Float64Array(edges)
  let at = 0
  for (let row = 0; row < offers.length; row++) {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++, at++) {
      persons[at] = candidate[edge]!
      weights[at] = weightOf(row, candidate[edge]!, benefit[edge]!)
    }
    for (const person of filler.of[row]!) {
      persons[at] = person
      weights[at++] = fillerPoints * scale
    }
    starts[row + 1] = at
  }
  return {
    problem: { candidates: people, capacity, rowStart: starts, candidate: persons, weight: weights },
    scale,
    mostLuck: 2 ** tieBits - 1,
    weightOf,
  }
}
