import { Auction } from './auction.js'
import { PathSearch } from './path-search.js'
import type { Assignment, AssignmentProblem } from './problem.js'
import { bitsOf } from './problem.js'
import { Seating } from './seating.js'

/**
 * How often the path search looks at all edges before the auction is asked. Easy rounds, ties and price wars end within the
 * first; what the coarse auction leaves of a uniform round takes a few looks; chains need the fine one.
 */
const pathBudgets = [2.5, 12] as const
const auctionBudget = 60

/**
 * Steps of the auctions, as shares of the heaviest weight. Measured at 1k to 100k offers: 1/64 to 1/4096 looks at the fewest
 * edges in all; beginning at 1/8 cost 1.3 to 1.6 times as many, ending at 1/32768 1.13 times.
 */
const coarseFirst = 2 ** -6
const coarseLast = 2 ** -12
/** Below this a coarse step tells little about whole weights. */
const quarter = 2 ** -2

/** Solves a well-formed problem exactly, going out from any whole prices ≥ 0. */
export function optimumOf(problem: AssignmentProblem, price: Float64Array): Assignment {
  const seating = new Seating(problem)
  makeOptimal(seating, new PathSearch(seating), price)
  const edges = problem.weight.length
  return {
    offerOf: seating.candidates.first,
    value: seating.value(),
    price: seating.offers.dual,
    edgeScansPerEdge: edges === 0 ? 0 : seating.scans / edges,
  }
}

/** Starts from these prices and makes the seating optimal, its prices and profits the proof. */
function makeOptimal(seating: Seating, search: PathSearch, price: Float64Array): void {
  const edges = seating.candidates.partner.length
  seating.startFrom(price)
  if (search.repairAll(pathBudgets[0] * edges)) return
  const auction = new Auction(seating)
  const heaviest = 2 ** bitsOf(heaviestOf(seating.candidates.weight))
  const coarse = Math.max(quarter, heaviest * coarseLast)
  auction.run(Math.max(quarter, heaviest * coarseFirst), coarse, auctionBudget * edges)
  seating.startFrom(seating.offers.dual.map(Math.floor))
  if (search.repairAll(pathBudgets[1] * edges)) return
  auction.run(coarse / 8, provingStep(seating), auctionBudget * edges)
  seating.startFrom(seating.offers.dual.map(Math.floor))
  search.repairAll(Number.POSITIVE_INFINITY)
}

/** Below 1 / (rows + 1) the auction's own pairs are the best. */
const provingStep = ({ offers, candidates }: Seating) => 2 ** -bitsOf(Math.max(offers.count, candidates.count) + 1)

/** The heaviest weight, 1 if there is none. */
export function heaviestOf(weights: Int32Array | Float64Array): number {
  let heaviest = 1
  for (const weight of weights) if (weight > heaviest) heaviest = weight
  return heaviest
}
