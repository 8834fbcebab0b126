import type { AssignmentProblem } from './problem.js'

/** One side of a round, the offers or the candidates. A candidate is an offer with one seat, seen from the other side. */
export interface Side {
  count: number
  /** edges of a node stand at start … end-1: who is at the other end, and what the pair is worth */
  start: Int32Array
  end: Int32Array
  /** where the room of its edges ends */
  roomEnd: Int32Array
  /** edges stand below this */
  used: number
  partner: Int32Array
  weight: Float64Array
  /** price of an offer, profit of a candidate */
  dual: Float64Array
  seats: Int32Array
  taken: Int32Array
  /** the first partner a node holds, or -1 */
  first: Int32Array
  /** of a held partner, the next one held by the same node, or -1 */
  next: Int32Array
  /** and the one before, or -1 */
  previous: Int32Array
}

/** The edges by candidate, offers ascending. */
function byCandidate({ candidates, capacity, rowStart, candidate, weight }: AssignmentProblem) {
  const start = new Int32Array(candidates + 1)
  for (let edge = 0; edge < candidate.length; edge++) start[candidate[edge]! + 1]!++
  for (let person = 0; person < candidates; person++) start[person + 1]! += start[person]!
  const end = start.slice(0, candidates)
  const partner = new Int32Array(candidate.length)
  const weights = new Float64Array(candidate.length)
  for (let offer = 0; offer < capacity.length; offer++) {
    for (let edge = rowStart[offer]!; edge < rowStart[offer + 1]!; edge++) {
      const at = end[candidate[edge]!]!++
      partner[at] = offer
      weights[at] = weight[edge]!
    }
  }
  return { start: start.slice(0, candidates), end, partner, weight: weights }
}

/** Who sits where, and at which prices and profits: what the auction and the path search both work on. */
export class Seating {
  readonly offers: Side
  readonly candidates: Side
  /** edges looked at so far */
  scans: number

  constructor(problem: AssignmentProblem) {
    const { candidates, capacity, rowStart, candidate, weight } = problem
    const offers = capacity.length
    this.offers = {
      count: offers,
      start: rowStart.slice(0, offers),
      end: rowStart.slice(1),
      roomEnd: rowStart.slice(1),
      used: candidate.length,
      partner: candidate,
      weight: Float64Array.from(weight),
      dual: new Float64Array(offers),
      seats: capacity.slice(),
      taken: new Int32Array(offers),
      first: new Int32Array(offers).fill(-1),
      next: new Int32Array(candidates).fill(-1),
      previous: new Int32Array(candidates).fill(-1),
    }
    const rows = byCandidate(problem)
    this.candidates = {
      count: candidates,
      ...rows,
      roomEnd: rows.end.slice(),
      used: candidate.length,
      dual: new Float64Array(candidates),
      seats: new Int32Array(candidates).fill(1),
      taken: new Int32Array(candidates),
      first: new Int32Array(candidates).fill(-1),
      next: new Int32Array(offers).fill(-1),
      previous: new Int32Array(offers).fill(-1),
    }
    this.scans = 2 * candidate.length
  }

  seat(offer: number, candidate: number): void {
    const { first, next, previous, taken } = this.offers
    const follower = first[offer]!
    this.candidates.first[candidate] = offer
    this.candidates.taken[candidate] = 1
    next[candidate] = follower
    previous[candidate] = -1
    if (follower !== -1) previous[follower] = candidate
    first[offer] = candidate
    taken[offer]!++
  }

  unseat(candidate: number): void {
    const { first, next, previous, taken } = this.offers
    const offer = this.candidates.first[candidate]!
    const [before, follower] = [previous[candidate]!, next[candidate]!]
    this.candidates.first[candidate] = -1
    this.candidates.taken[candidate] = 0
    if (before === -1) first[offer] = follower
    else next[before] = follower
    if (follower !== -1) previous[follower] = before
    taken[offer]!--
  }

  /** Gives every candidate the best margin at these whole prices as profit, and keeps only pairs that reach it. */
  startFrom(price: Float64Array): void {
    const { start, end, partner, weight, dual, first, count } = this.candidates
    this.offers.dual.set(price)
    for (let candidate = 0; candidate < count; candidate++) {
      let best = 0
      let own = -1
      for (let edge = start[candidate]!; edge < end[candidate]!; edge++) {
        const margin = weight[edge]! - price[partner[edge]!]!
        if (margin > best) best = margin
        if (partner[edge] === first[candidate]) own = margin
      }
      dual[candidate] = best
      if (first[candidate] !== -1 && own !== best) this.unseat(candidate)
    }
    this.scans += partner.length
  }

  /** The sum of the weights of all pairs. */
  value(): number {
    const { start, end, partner, weight, first, count } = this.candidates
    let value = 0
    for (let candidate = 0; candidate < count; candidate++) {
      if (first[candidate] === -1) continue
      for (let edge = start[candidate]!; edge < end[candidate]!; edge++) {
        if (partner[edge] === first[candidate]) value += weight[edge]!
      }
    }
    return value
  }
}
