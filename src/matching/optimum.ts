import type { Assignment, AssignmentProblem } from './assignment.js'
import { Auction } from './auction.js'
import { PathSearch } from './path-search.js'
import { Seating } from './seating.js'

/**
 * Looks of the path search at all edges before the auction is asked, and of the auction. Rounds that are easy, tied or a
 * price war end within the first; large contended rounds need the second.
 */
const pathBudget = 4
const auctionBudget = 60

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

function makeOptimal(seating: Seating, search: PathSearch, price: Float64Array): void {
  const edges = seating.candidates.partner.length
  seating.startFrom(price)
  if (search.repairAll(pathBudget * edges)) return
  new Auction(seating).run(auctionBudget * edges)
  seating.startFrom(seating.offers.dual.map(Math.floor))
  search.repairAll(Number.POSITIVE_INFINITY)
}
