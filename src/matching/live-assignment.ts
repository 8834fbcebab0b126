import { type Assignment, type AssignmentProblem, mustBeProblem, mustBeProvenPrices } from './assignment.js'
import { optimumOf } from './optimum.js'
import { PathSearch } from './path-search.js'
import { Seating, type Side } from './seating.js'
import { addNode } from './seating-growth.js'

/**
 * The exact answer to a problem, starting from the prices of a similar one: the nearer they are, the fewer edges are looked
 * at. Throws RangeError on a malformed problem, one that needs too many bits, or prices that are not one number ≥ 0 an offer.
 */
export function solveFrom(problem: AssignmentProblem, price: Float64Array): Assignment {
  mustBeProblem(problem)
  if (price.length !== problem.capacity.length || !price.every((one) => one >= 0)) {
    throw new RangeError('prices must be one number of at least 0 for each offer')
  }
  const heaviest = problem.weight.reduce((most: number, one: number) => Math.max(most, one), 0)
  return optimumOf(
    problem,
    price.map((one) => Math.min(Math.floor(one), heaviest)),
  )
}
