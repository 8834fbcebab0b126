import { Fault } from '../faults.js'
import { hasSeats } from './facts.js'
import type { PoolIndex } from './pool-index.js'
import { type Proven, provenAssignment } from './proven.js'
import { createPricing, indexOf, type List } from './round-pricing.js'
import { type ListedSides, type WeighedPairs, type WeightedProblem, weightedProblem } from './round-problem.js'

export interface Listed {
  pairs: WeighedPairs
  weighted: WeightedProblem
  /** the best there is over the pairs; where no list is short, or `excess` is 0, over all allowed pairs */
  assignment: Proven
  /** points by which pairs that are not listed could be worth more, at most */
  excess: number
  /** how often it was solved */
  turns: number
  /** whether all allowed pairs of an offer are listed */
  isWhole(row: number): boolean
}

/** Lists are cut so that all together hold about so many pairs. */
const mostListed = 500_000
const shortestList = 32
const mostTurns = 200
/** turns after which a result within `closeEnough` of its bound is good enough */
const turnsUntilNear = 40
const closeEnough = 1e-4

/**
 * Which pairs a round weighs, and the best matching of them. Every offer's best candidates are listed, ranked without
 * waiting; where a list had to be cut, the prices of the best matching ask the pool for pairs that would pay more than
 * they cost, and it is solved again, until there is none: then the value is the best over all pairs, though nobody listed
 * them (MATCHING.md section 3). Throws the fault `round_not_proven` where that does not come to an end.
 */
export function listPairs(sides: ListedSides, listLength = lengthFor(sides)): Listed {
  const index = indexOf(sides.candidates)
  const lists = firstLists(sides, index, listLength)
  const isWhole = (row: number) => lists[row]!.isWhole
  const pricing = createPricing(sides, index, lists)
  let near: Float64Array | undefined
  for (let turns = 1; turns <= mostTurns; turns++) {
    const pairs = flat(lists)
    const weighted = weightedProblem(sides, pairs, isWhole)
    const assignment = provenAssignment(weighted, near)
    const { added, excess } = pricing.addProfitable(weighted, assignment)
    const isEnough = turns >= turnsUntilNear && excess <= closeEnough * (assignment.value / weighted.scale)
    if (added === 0 || isEnough) {
      // Solved without earlier prices in the end, so that whoever holds the round again finds the same among equals.
      const last = near ? provenAssignment(weighted) : assignment
      return { pairs, weighted, assignment: last, excess, turns, isWhole }
    }
    near = assignment.price.map((price) => price / weighted.scale)
  }
  throw new Fault('round_not_proven', { retry: false, detail: `${mostTurns} turns of pricing` })
}

const lengthFor = ({ offers }: ListedSides): number =>
  Math.max(shortestList, Math.ceil(mostListed / Math.max(1, offers.length)))

/** An offer without seats is listed, too, for whoever is left out; that its list may be cut matters to no price. */
function firstLists({ offers, candidates, context, seed }: ListedSides, index: PoolIndex, length: number): List[] {
  const places = new Map(candidates.map(({ id }, place) => [id, place]))
  return offers.map((offer) => {
    const found = index.best(offer, length, context, undefined, seed)
    return {
      benefits: new Map(found.map(({ candidate, points }) => [places.get(candidate.id)!, points])),
      isWhole: found.length < length || !hasSeats(offer),
    }
  })
}

function flat(lists: readonly List[]): WeighedPairs {
  const edges = lists.reduce((sum, { benefits }) => sum + benefits.size, 0)
  const rowStart = new Int32Array(lists.length + 1)
  const candidate = new Int32Array(edges)
  const benefit = new Int32Array(edges)
  let at = 0
  lists.forEach(({ benefits }, row) => {
    for (const place of Int32Array.from(benefits.keys()).sort()) {
      candidate[at] = place
      benefit[at++] = benefits.get(place)!
    }
    rowStart[row + 1] = at
  })
  return { rowStart, candidate, benefit }
}
