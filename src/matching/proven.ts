import { Fault } from '../faults.js'
import { type Assignment, type AssignmentProblem, certifyAssignment, solveAssignment } from './assignment.js'
import { solveFrom } from './live-assignment.js'
import type { WeightedProblem } from './round-problem.js'

/** With the gap of its certificate, in points. */
export type Proven = Assignment & { gap: number }

/**
 * The best matching with its certificate checked; `near`: prices of a problem like it, in points. Throws the fault
 * `round_not_proven` where the certificate does not hold.
 */
export function provenAssignment({ problem, scale }: WeightedProblem, near?: Float64Array): Proven {
  const assignment = near
    ? solveFrom(
        problem,
        near.map((points) => points * scale),
      )
    : solveAssignment(problem)
  const { optimal, gap } = certifyAssignment(problem, assignment)
  if (!optimal) throw new Fault('round_not_proven', { retry: false, detail: `gap ${gap / scale}` })
  return { ...assignment, gap: gap / scale }
}

/** What the prices leave to each candidate: the most that a weight lies above its offer's price, 0 at least. */
export function profitsOf({ candidates, rowStart, candidate, weight }: AssignmentProblem, price: Float64Array) {
  const profit = new Float64Array(candidates)
  for (let row = 0; row + 1 < rowStart.length; row++) {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const margin = weight[edge]! - price[row]!
      if (margin > profit[candidate[edge]!]!) profit[candidate[edge]!] = margin
    }
  }
  return profit
}
