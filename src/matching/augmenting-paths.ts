import type { Assignment, AssignmentProblem } from './assignment.js'
import { OfferHeap } from './offer-heap.js'

/**
 * Shortest augmenting paths on prices. Candidates come in one by one; after each, the matching of those who came is of the
 * largest value, and the prices prove it: price + profit ≥ weight on every edge, equal on chosen ones; an offer with a free
 * seat has price 0, a candidate without an offer has profit 0. Whole weights keep every price and distance whole.
 */
export function augmentAll(problem: AssignmentProblem): Assignment {
  const search = new PathSearch(problem)
  for (let candidate = 0; candidate < problem.candidates; candidate++) search.bringIn(candidate)
  const { offerOf, price, scans } = search
  const edges = problem.weight.length
  return { offerOf, value: search.value(), price, edgeScansPerEdge: edges === 0 ? 0 : scans / edges }
}

/** The edges by candidate: offers and weights of candidate j stand at start[j] … start[j+1]-1. */
function byCandidate({ candidates, capacity, rowStart, candidate, weight }: AssignmentProblem) {
  const start = new Int32Array(candidates + 1)
  for (let edge = 0; edge < candidate.length; edge++) start[candidate[edge]! + 1]!++
  for (let j = 0; j < candidates; j++) start[j + 1]! += start[j]!
  const next = start.slice()
  const offers = new Int32Array(candidate.length)
  const weights = new Float64Array(candidate.length)
  for (let offer = 0; offer < capacity.length; offer++) {
    for (let edge = rowStart[offer]!; edge < rowStart[offer + 1]!; edge++) {
      const at = next[candidate[edge]!]!++
      offers[at] = offer
      weights[at] = weight[edge]!
    }
  }
  return { start, offers, weights }
}

class PathSearch {
  readonly offerOf: Int32Array
  readonly price: Float64Array
  scans: number
  readonly #edges: ReturnType<typeof byCandidate>
  readonly #capacity: Int32Array
  readonly #profit: Float64Array
  readonly #hosted: number[][]
  readonly #heap: OfferHeap
  /** the candidate through whom the path reaches an offer */
  readonly #via: Int32Array
  #reached: number[] = []
  #settled: number[] = []
  /** the cheapest end of a path so far: a free seat at `#endOffer`, or else `#endCandidate` left without an offer */
  #best = 0
  #endOffer = -1
  #endCandidate = -1

  constructor(problem: AssignmentProblem) {
    const offers = problem.capacity.length
    this.offerOf = new Int32Array(problem.candidates).fill(-1)
    this.price = new Float64Array(offers)
    this.#edges = byCandidate(problem)
    this.#capacity = problem.capacity
    this.#profit = new Float64Array(problem.candidates)
    this.#hosted = Array.from({ length: offers }, () => [])
    this.#heap = new OfferHeap(offers)
    this.#via = new Int32Array(offers)
    this.scans = 2 * problem.weight.length
  }

  /** Gives the candidate the best margin at today's prices, finds the cheapest way to make room, and goes it. */
  bringIn(candidate: number): void {
    this.#profit[candidate] = this.#bestMargin(candidate)
    if (this.#profit[candidate] === 0) return
    this.#best = this.#profit[candidate]!
    this.#endOffer = -1
    this.#endCandidate = candidate
    this.#reach(candidate, 0)
    while (this.#heap.smallest() < this.#best) this.#settle(this.#heap.pop())
    this.#reprice(candidate)
    this.#shift(candidate)
    this.#heap.clear(this.#reached)
    this.#reached = []
    this.#settled = []
  }

  value(): number {
    const { start, offers, weights } = this.#edges
    let value = 0
    this.offerOf.forEach((offer, candidate) => {
      for (let edge = start[candidate]!; edge < start[candidate + 1]!; edge++) {
        if (offers[edge] === offer) value += weights[edge]!
      }
    })
    return value
  }

  #bestMargin(candidate: number): number {
    const { start, offers, weights } = this.#edges
    let best = 0
    for (let edge = start[candidate]!; edge < start[candidate + 1]!; edge++) {
      const margin = weights[edge]! - this.price[offers[edge]!]!
      if (margin > best) best = margin
    }
    this.scans += start[candidate + 1]! - start[candidate]!
    return best
  }

  /** Looks at all offers of a candidate who stands at `distance`. */
  #reach(candidate: number, distance: number): void {
    const { start, offers, weights } = this.#edges
    const base = distance + this.#profit[candidate]!
    const known = this.#heap.distance
    for (let edge = start[candidate]!; edge < start[candidate + 1]!; edge++) {
      const offer = offers[edge]!
      const through = base + this.price[offer]! - weights[edge]!
      if (through >= this.#best || through >= known[offer]!) continue
      if (known[offer] === Number.POSITIVE_INFINITY) this.#reached.push(offer)
      this.#via[offer] = candidate
      this.#heap.push(offer, through)
      if (this.#hosted[offer]!.length < this.#capacity[offer]!) {
        this.#best = through
        this.#endOffer = offer
      }
    }
    this.scans += start[candidate + 1]! - start[candidate]!
  }

  /** A full offer is reached for good: somebody there leaves for nothing, or for another offer. */
  #settle(offer: number): void {
    const distance = this.#heap.distance[offer]!
    const hosted = this.#hosted[offer]!
    this.#settled.push(offer)
    for (const candidate of hosted) {
      const out = distance + this.#profit[candidate]!
      if (out >= this.#best) continue
      this.#best = out
      this.#endOffer = -1
      this.#endCandidate = candidate
    }
    for (const candidate of hosted) this.#reach(candidate, distance)
  }

  #reprice(source: number): void {
    for (const offer of this.#settled) {
      const rise = this.#best - this.#heap.distance[offer]!
      this.price[offer]! += rise
      for (const candidate of this.#hosted[offer]!) this.#profit[candidate]! -= rise
    }
    this.#profit[source]! -= this.#best
  }

  /** Moves everybody on the path one offer on, from its end back to the source. */
  #shift(source: number): void {
    let offer = this.#endOffer
    if (offer === -1) {
      offer = this.offerOf[this.#endCandidate]!
      if (offer === -1) return
      this.#leave(this.#endCandidate)
    }
    for (;;) {
      const candidate = this.#via[offer]!
      const before = this.offerOf[candidate]!
      if (before !== -1) this.#leave(candidate)
      this.offerOf[candidate] = offer
      this.#hosted[offer]!.push(candidate)
      if (candidate === source) return
      offer = before
    }
  }

  #leave(candidate: number): void {
    const hosted = this.#hosted[this.offerOf[candidate]!]!
    hosted[hosted.indexOf(candidate)] = hosted.at(-1)!
    hosted.pop()
    this.offerOf[candidate] = -1
  }
}
