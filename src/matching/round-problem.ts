import type { AssignmentProblem } from './assignment.js'
import type { CandidateFacts, OfferFacts, RulesContext } from './facts.js'
import { firstRuleAgainst } from './hard-rules.js'
import { bitLimit, bitsOf } from './problem-rules.js'
import { benefitTerms, pointsOf } from './score.js'

/** The allowed pairs, by offer: edges of offer i stand at rowStart[i] … rowStart[i+1]-1, candidates ascending. */
export interface AllowedPairs {
  rowStart: Int32Array
  candidate: Int32Array
  /** points without waiting */
  benefit: Int32Array
}

/** Takes both sides sorted by id; returns every pair no hard rule forbids. */
export function allowedPairs(
  offers: readonly OfferFacts[],
  candidates: readonly CandidateFacts[],
  context: RulesContext,
): AllowedPairs {
  const rowStart = new Int32Array(offers.length + 1)
  const candidate: number[] = []
  const benefit: number[] = []
  offers.forEach((offer, row) => {
    candidates.forEach((person, at) => {
      if (firstRuleAgainst(offer, person, context)) return
      candidate.push(at)
      benefit.push(pointsOf(benefitTerms(offer, person)))
    })
    rowStart[row + 1] = candidate.length
  })
  return { rowStart, candidate: Int32Array.from(candidate), benefit: Int32Array.from(benefit) }
}

/** Both sides sorted by id, and what weighs beside the benefit. */
export interface RoundSides {
  offers: readonly OfferFacts[]
  candidates: readonly CandidateFacts[]
  /** points for each round waited */
  ageingWeight: number
  /** another seed, another luck between equals */
  seed: string
}

/** The assignment problem of a round. One point is worth `scale`; below that lie the bits that decide ties. */
export interface WeightedProblem {
  problem: AssignmentProblem
  scale: number
}

const mostTieBits = 16

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** A number in 0 … 2^32-1 that depends on both hashes in every bit (the last steps of MurmurHash3). */
function mixed(one: number, other: number): number {
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
function fillers(offers: readonly OfferFacts[], seats: Int32Array, first: number): { of: number[][]; count: number } {
  const rowsOf = new Map<string, number[]>()
  for (const [row, { hostId }] of offers.entries()) rowsOf.set(hostId, [...(rowsOf.get(hostId) ?? []), row])
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
 */
export function weightedProblem(sides: RoundSides, allowed: AllowedPairs): WeightedProblem {
  const { offers, candidates, ageingWeight, seed } = sides
  const { rowStart, candidate, benefit } = allowed
  const edgesOf = (row: number) => rowStart[row + 1]! - rowStart[row]!
  const capacity = Int32Array.from(offers, (offer, row) => Math.min(offer.openUnits, offer.hostUnits, edgesOf(row)))
  const points = Float64Array.from(benefit, (own, edge) => own + ageingWeight * candidates[candidate[edge]!]!.age)
  const fillerPoints = points.reduce((most, one) => Math.max(most, one), 0) + 1
  const filler = fillers(offers, capacity, candidates.length)
  const people = candidates.length + filler.count
  const { scale, tieBits } = scaleFor(fillerPoints, Math.max(people, offers.length))
  const luck = luckOf(seed)
  const tie = (offer: OfferFacts, person: number) =>
    tieBits > 0 ? luck(offer.id, candidates[person]!.id) >>> (32 - tieBits) : 0

  const starts = [0]
  const persons: number[] = []
  const weights: number[] = []
  offers.forEach((offer, row) => {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      persons.push(candidate[edge]!)
      weights.push(points[edge]! * scale + tie(offer, candidate[edge]!))
    }
    for (const person of filler.of[row]!) {
      persons.push(person)
      weights.push(fillerPoints * scale)
    }
    starts.push(persons.length)
  })
  const problem = {
    candidates: people,
    capacity,
    rowStart: Int32Array.from(starts),
    candidate: Int32Array.from(persons),
    weight: Float64Array.from(weights),
  }
  return { problem, scale }
}
