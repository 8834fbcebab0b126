import { certifyAssignment } from './certify.js'
import { optimumOf } from './solver/optimum.js'
import { type Assignment, type AssignmentProblem, mustBeProblem } from './solver/problem.js'

/** What others call stands here, whatever the solver looks like (MATCHING.md section 6). */
export { type Assignment, type AssignmentProblem, certifyAssignment }

/**
 * Takes a problem and returns a matching of the largest value, with offer prices that prove it. The same problem always
 * gives the same answer. Throws RangeError on a malformed problem or one that needs too many bits.
 */
export function solveAssignment(problem: AssignmentProblem): Assignment {
  mustBeProblem(problem)
  return optimumOf(problem, new Float64Array(problem.capacity.length))
}
