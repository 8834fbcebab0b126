import { type AssignmentProblem, bitLimit, bitsOf } from './assignment.js'
import type { CandidateFacts, OfferFacts, RulesContext } from './facts.js'
import { firstRuleAgainst } from './hard-rules.js'
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
 * Seats that must stay free, so that a host's offers together get no more than the host's limit: for each such host the
 * rows of the offers, and how many seats too many they have.
 */
function heldBack(offers: readonly OfferFacts[], seats: Int32Array): { rows: number[]; units: number }[] {
  const rowsOf = new Map<string, number[]>()
  for (const [row, { hostId }] of offers.entries()) rowsOf.set(hostId, [...(rowsOf.get(hostId) ?? []), row])
  return [...rowsOf.values()].flatMap((rows) => {
    const total = rows.reduce((sum, row) => sum + seats[row]!, 0)
    const limit = Math.min(...rows.map((row) => offers[row]!.hostUnits))
    return total > limit ? [{ rows, units: total - limit }] : []
  })
}

/**
 * Weights are (benefit + ageingWeight · age) · scale + luck. The luck of all rows together stays below one point, so it
 * decides between equals only; where the bits are short there is none, and the order of ids decides. A host's limit over
 * several offers becomes fillers: candidates from number `candidates.length` on, each worth more than any person, who
 * take the seats that must stay free. Taking one out gains less than it is worth, so the answer stays exact.
 */
export function weightedProblem(
  { offers, candidates, ageingWeight, seed }: RoundSides,
  { rowStart, candidate, benefit }: AllowedPairs,
): WeightedProblem {
  const capacity = Int32Array.from(offers, ({ openUnits }, row) =>
    Math.min(openUnits, rowStart[row + 1]! - rowStart[row]!),
  )
  const points = Float64Array.from(benefit, (own, edge) => own + ageingWeight * candidates[candidate[edge]!]!.age)
  const heaviest = points.reduce((most, one) => Math.max(most, one), 0) + 1
  const back = heldBack(offers, capacity)
  const rows = candidates.length + back.reduce((sum, { units }) => sum + units, 0)
  const guardBits = bitsOf(Math.max(rows, offers.length))
  const tieBits = Math.min(mostTieBits, bitLimit - bitsOf(heaviest) - 2 * guardBits)
  const scale = tieBits > 0 ? 2 ** (tieBits + guardBits) : 1
  const luck = luckOf(seed)

  const fillersOf = offers.map((): number[] => [])
  let filler = candidates.length
  for (const { rows: shared, units } of back) {
    for (let unit = 0; unit < units; unit++, filler++) for (const row of shared) fillersOf[row]!.push(filler)
  }
  const size = candidate.length + fillersOf.reduce((sum, row) => sum + row.length, 0)
  const problem = {
    candidates: rows,
    capacity,
    rowStart: new Int32Array(offers.length + 1),
    candidate: new Int32Array(size),
    weight: new Float64Array(size),
  }
  let at = 0
  const add = (person: number, weight: number) => {
    problem.candidate[at] = person
    problem.weight[at++] = weight
  }
  offers.forEach((offer, row) => {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const person = candidate[edge]!
      const tie = tieBits > 0 ? luck(offer.id, candidates[person]!.id) >>> (32 - tieBits) : 0
      add(person, points[edge]! * scale + tie)
    }
    for (const person of fillersOf[row]!) add(person, heaviest * scale)
    problem.rowStart[row + 1] = at
  })
  return { problem, scale }
}
