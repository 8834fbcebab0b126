import { certifyAssignment } from './certify.js'
import { optimumOf } from './optimum.js'
import { mustBeProblem } from './problem-rules.js'

export { certifyAssignment }

/** Offers with seats, candidates, and what each allowed pair is worth: maximise the sum, nobody is forced. */
export interface AssignmentProblem {
  /** number of candidates; candidate ids are 0 … candidates-1 */
  candidates: number
  /** seats per offer, ≥ 0 */
  capacity: Int32Array
  /** edges of offer i stand at rowStart[i] … rowStart[i+1]-1; length offers + 1 */
  rowStart: Int32Array
  /** candidate of each edge, ascending within an offer, no repeats */
  candidate: Int32Array
  /** benefit of each edge, integer ≥ 1 */
  weight: Int32Array | Float64Array
}

export interface Assignment {
  /** offer of each candidate, or -1 */
  offerOf: Int32Array
  /** sum of the weights of the chosen edges */
  value: number
  /** price of each offer, ≥ 0, a multiple of 2^-24: the certificate */
  price: Float64Array
  /** edges looked at, over the number of edges */
  edgeScansPerEdge: number
}

/**
 * Takes a problem and returns a matching of the largest value, with offer prices that prove it. The same problem always
 * gives the same answer. Throws RangeError on a malformed problem or one that needs too many bits.
 */
export function solveAssignment(problem: AssignmentProblem): Assignment {
  mustBeProblem(problem)
  return optimumOf(problem, new Float64Array(problem.capacity.length))
}
