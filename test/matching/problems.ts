import type { AssignmentProblem } from '../../src/matching/assignment.js'

/** rows[i] lists [candidate, weight] of offer i. */
export type Rows = [candidate: number, weight: number][][]

/** The problem in the arrays of the interface. */
export function problemOf(candidates: number, capacity: number[], rows: Rows): AssignmentProblem {
  const edges = rows.flat()
  let end = 0
  return {
    candidates,
    capacity: Int32Array.from(capacity),
    rowStart: Int32Array.from([0, ...rows.map((row) => (end += row.length))]),
    candidate: Int32Array.from(edges, ([candidate]) => candidate),
    weight: Float64Array.from(edges, ([, weight]) => weight),
  }
}
