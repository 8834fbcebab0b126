import { type Proven, profitsOf, provenAssignment } from './proven.js'
import {
  hashOf,
  mixed,
  type RoundOffer,
  type RoundSides,
  type WeighedPairs,
  type WeightedProblem,
  weightedProblem,
} from './round-problem.js'

/**
 * Which part of all seats is for people without a connection first (AI-4). What is left of a whole seat is drawn by the round's
 * seed, so that of many small rounds just this part is theirs, and a single seat is not always.
 */
export const unconnectedShare = 0.3

export interface Chosen {
  /** place of the offer of each candidate, or -1 */
  offerOf: Int32Array
  /** 1 for whoever sits in a seat that was reserved for people without a connection */
  isReserved: Uint8Array
  /** points of all pairs, waiting included */
  value: number
  /** the proven most that any pairs could have, in points; above `value` only by what reserving seats costs */
  bound: number
  /** the largest gap of a certificate, in points */
  gap: number
  /** by offer and by candidate, in points: the prices of the last solved problem */
  price: Float64Array
  profit: Float64Array
}

interface Solved extends Pick<Chosen, 'offerOf' | 'value' | 'gap' | 'price' | 'profit'> {
  /** weight of each candidate's pair, 0 without */
  weight: Float64Array
}

/** Everything that the choice depends on is in the arguments, so a round can be held again from its record. */
export function choosePairs(
  sides: RoundSides,
  pairs: WeighedPairs,
  known?: { weighted: WeightedProblem; assignment: Proven },
): Chosen {
  const best = solve(sides, pairs, known)
  const isReserved = new Uint8Array(sides.candidates.length)
  const chosen = { ...best, isReserved, bound: best.value + best.gap }
  const wanted = Math.floor(unconnectedShare * seatsOf(sides.offers) + mixed(hashOf(sides.seed), 0) / 2 ** 32)
  const isFree = (person: number) => !sides.candidates[person]!.isConnected
  const placed = (offerOf: Int32Array) =>
    offerOf.reduce((sum, row, person) => sum + (row !== -1 && isFree(person) ? 1 : 0), 0)
  if (placed(best.offerOf) >= wanted) return chosen
  const first = solve(sides, only(pairs, isFree))
  const reserved = strongest(first, wanted)
  if (placed(best.offerOf) >= reserved.length) return chosen

  for (const person of reserved) isReserved[person] = 1
  const rest = solve(
    { ...sides, offers: without(sides.offers, reserved, first.offerOf) },
    only(pairs, (person) => isReserved[person] === 0),
  )
  const offerOf = rest.offerOf.map((row, person) => (isReserved[person] === 1 ? first.offerOf[person]! : row))
  const value =
    rest.value + reserved.reduce((sum, person) => sum + pointsOf(sides, pairs, first.offerOf[person]!, person), 0)
  return { ...chosen, ...rest, offerOf, value, gap: Math.max(best.gap, first.gap, rest.gap) }
}

/** All seats on offer, hosts' limits applied. */
function seatsOf(offers: readonly RoundOffer[]): number {
  const ofHost = new Map<string, { seats: number; most: number }>()
  for (const { hostId, openUnits, hostUnits } of offers) {
    const host = ofHost.get(hostId) ?? { seats: 0, most: hostUnits }
    ofHost.set(hostId, { ...host, seats: host.seats + openUnits })
  }
  let seats = 0
  for (const { seats: own, most } of ofHost.values()) seats += Math.min(own, most)
  return seats
}

function solve(
  sides: RoundSides,
  pairs: WeighedPairs,
  known?: { weighted: WeightedProblem; assignment: Proven },
): Solved {
  const weighted = known?.weighted ?? weightedProblem(sides, pairs)
  const assignment = known?.assignment ?? provenAssignment(weighted)
  const { problem, scale } = weighted
  const { gap } = assignment
  const people = sides.candidates.length
  const offerOf = assignment.offerOf.slice(0, people)
  const weight = new Float64Array(people)
  let value = 0
  for (let row = 0; row < sides.offers.length; row++) {
    for (let edge = pairs.rowStart[row]!; edge < pairs.rowStart[row + 1]!; edge++) {
      const person = pairs.candidate[edge]!
      if (offerOf[person] !== row) continue
      weight[person] = weighted.weightOf(row, person, pairs.benefit[edge]!)
      value += pairs.benefit[edge]! + sides.ageingWeight * sides.candidates[person]!.age
    }
  }
  const inPoints = (amounts: Float64Array) => amounts.map((amount) => amount / scale)
  const profit = inPoints(profitsOf(problem, assignment.price).subarray(0, people))
  return { offerOf, value, gap, price: inPoints(assignment.price), profit, weight }
}

/** The pairs of these people alone. */
function only({ rowStart, candidate, benefit }: WeighedPairs, isIn: (person: number) => boolean): WeighedPairs {
  const starts = new Int32Array(rowStart.length)
  const kept: number[] = []
  for (let row = 0; row + 1 < rowStart.length; row++) {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) if (isIn(candidate[edge]!)) kept.push(edge)
    starts[row + 1] = kept.length
  }
  return {
    rowStart: starts,
    candidate: Int32Array.from(kept, (edge) => candidate[edge]!),
    benefit: Int32Array.from(kept, (edge) => benefit[edge]!),
  }
}

/** Of those placed, the `most` with the heaviest pairs; among equals the first. */
const strongest = ({ offerOf, weight }: Solved, most: number): number[] =>
  [...offerOf.keys()]
    .filter((person) => offerOf[person] !== -1)
    .sort((one, other) => weight[other]! - weight[one]! || one - other)
    .slice(0, most)

/** The offers less the seats that are taken. */
function without(offers: readonly RoundOffer[], people: readonly number[], offerOf: Int32Array): RoundOffer[] {
  const ofOffer = new Map<number, number>()
  const ofHost = new Map<string, number>()
  for (const person of people) {
    const row = offerOf[person]!
    const { hostId } = offers[row]!
    ofOffer.set(row, (ofOffer.get(row) ?? 0) + 1)
    ofHost.set(hostId, (ofHost.get(hostId) ?? 0) + 1)
  }
  return offers.map((offer, row) => ({
    ...offer,
    openUnits: offer.openUnits - (ofOffer.get(row) ?? 0),
    hostUnits: offer.hostUnits - (ofHost.get(offer.hostId) ?? 0),
  }))
}

function pointsOf(
  sides: RoundSides,
  { rowStart, candidate, benefit }: WeighedPairs,
  row: number,
  person: number,
): number {
  for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
    if (candidate[edge] === person) return benefit[edge]! + sides.ageingWeight * sides.candidates[person]!.age
  }
  return 0
}
