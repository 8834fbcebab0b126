import { certifyAssignment } from './certify.js'
import { heaviestOf, optimumOf } from './solver/optimum.js'
import { PathSearch } from './solver/path-search.js'
import { type Assignment, type AssignmentProblem, mustBeProblem, mustFitBits } from './solver/problem.js'
import { Seating, type Side } from './solver/seating.js'
import { addNode } from './solver/seating-growth.js'

/**
 * The exact answer to a problem, starting from the prices of a similar one: the nearer they are, the fewer edges are looked
 * at. Throws RangeError on a malformed problem, one that needs too many bits, or prices that are not one number ≥ 0 an offer.
 */
export function solveFrom(problem: AssignmentProblem, price: Float64Array): Assignment {
  mustBeProblem(problem)
  if (price.length !== problem.capacity.length || !price.every((one) => one >= 0)) {
    throw new RangeError('prices must be one number of at least 0 for each offer')
  }
  const heaviest = heaviestOf(problem.weight)
  return optimumOf(
    problem,
    price.map((one) => Math.min(Math.floor(one), heaviest)),
  )
}

/**
 * An optimal assignment that stays optimal while candidates and offers come: one path search for each candidate or seat
 * (MATCHING.md section 5). The problem's arrays are left as they are.
 */
export class LiveAssignment {
  #value: number
  #heaviest: number
  readonly #seating: Seating
  readonly #search: PathSearch

  /** Throws RangeError if the problem is malformed or its assignment is not proven to be the best. */
  constructor(problem: AssignmentProblem, assignment: Assignment) {
    mustBeProblem(problem)
    if (!certifyAssignment(problem, assignment).optimal) throw new RangeError('the assignment is not proven optimal')
    this.#heaviest = heaviestOf(problem.weight)
    this.#seating = new Seating(problem)
    this.#search = new PathSearch(this.#seating)
    assignment.offerOf.forEach((offer, candidate) => {
      if (offer !== -1) this.#seating.seat(offer, candidate)
    })
    this.#seating.startFrom(assignment.price.map((one) => Math.min(Math.floor(one), this.#heaviest)))
    this.#search.repairAll(Number.POSITIVE_INFINITY)
    this.#value = assignment.value
  }

  /** The sum of the weights of all pairs. */
  get value(): number {
    return this.#value
  }

  /** Offer of each candidate, or -1: a view that later arrivals change. */
  get offerOf(): Int32Array {
    const { first, count } = this.#seating.candidates
    return first.subarray(0, count)
  }

  /** Price of each offer, whole and ≥ 0: a view that later arrivals change. */
  get price(): Float64Array {
    const { dual, count } = this.#seating.offers
    return dual.subarray(0, count)
  }

  /** A candidate comes, numbered after all others. Throws RangeError on edges that are none, or need too many bits. */
  arrive(offers: Int32Array, weights: Float64Array): void {
    this.#bringIn(this.#seating.candidates, this.#seating.offers, 1, offers, weights)
  }

  /** An offer opens, numbered after all others. Throws RangeError on seats or edges that are none, or need too many bits. */
  open(capacity: number, candidates: Int32Array, weights: Float64Array): void {
    if (!Number.isInteger(capacity) || capacity < 0) throw new RangeError(`an offer cannot have ${capacity} seats`)
    this.#bringIn(this.#seating.offers, this.#seating.candidates, capacity, candidates, weights)
  }

  /**
   * What the round loses, exactly, if this pair were forced; 0 for a pair that is chosen, Infinity where there is no such
   * edge or no seat. The candidate's own offer may fill the seat left behind, and somebody may have to leave this one.
   */
  costOfPair(offer: number, candidate: number): number {
    const { offers, candidates } = this.#seating
    const weight = this.#weightOf(offer, candidate)
    if (weight === undefined || offers.seats[offer] === 0) return Number.POSITIVE_INFINITY
    const left = candidates.first[candidate]!
    if (left === offer) return 0
    const leaving = left === -1 ? 0 : this.#search.costOfFreeing(left)
    const short = offers.dual[offer]! + candidates.dual[candidate]! - weight
    return short + this.#search.costOfPushing(offer, left, leaving)
  }

  #bringIn(side: Side, other: Side, seats: number, partners: Int32Array, weights: Float64Array): void {
    mustBeEdges(partners, weights, other.count)
    const heaviest = Math.max(this.#heaviest, heaviestOf(weights))
    mustFitBits(heaviest, Math.max(side.count + 1, other.count))
    this.#heaviest = heaviest
    const node = addNode(side, other, seats, partners, weights)
    side.dual[node] = partners.reduce((best, partner, at) => Math.max(best, weights[at]! - other.dual[partner]!), 0)
    while (side.dual[node]! > 0 && side.taken[node]! < seats) this.#value += this.#search.repair(side, node)
  }

  #weightOf(offer: number, candidate: number): number | undefined {
    const { start, end, partner, weight } = this.#seating.candidates
    for (let edge = start[candidate]!; edge < end[candidate]!; edge++) {
      if (partner[edge] === offer) return weight[edge]
    }
    return undefined
  }
}

function mustBeEdges(partners: Int32Array, weights: Float64Array, count: number): void {
  if (partners.length !== weights.length) throw new RangeError('each edge needs one partner and one weight')
  partners.forEach((partner, at) => {
    if (partner < 0 || partner >= count) throw new RangeError(`there is no ${partner}; there are ${count}, from 0`)
    if (at > 0 && partner <= partners[at - 1]!) throw new RangeError('partners must ascend, without repeats')
    if (!Number.isInteger(weights[at]) || weights[at]! < 1) throw new RangeError(`${weights[at]} is no weight`)
  })
}
