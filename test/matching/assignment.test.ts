import { describe, expect, it } from 'vitest'
import { type AssignmentProblem, certifyAssignment, solveAssignment } from '../../src/matching/assignment.js'
import { numbers } from './problem-families.js'
import { problemOf, type Rows } from './problems.js'

describe('solveAssignment', () => {
  it('leaves the better single pair for the better sum', () => {
    // Ann is best for both offers; Bob fits the first only: 9 + 8 beats 10 alone.
    const problem = problemOf(
      2,
      [1, 1],
      [
        [
          [0, 10],
          [1, 8],
        ],
        [[0, 9]],
      ],
    )
    const { offerOf, value } = solveAssignment(problem)
    expect([...offerOf]).toEqual([1, 0])
    expect(value).toBe(17)
  })

  it('proves its value in middle-sized contended rounds', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const pick = numbers(seed)
      const capacity = Array.from({ length: 60 }, () => pick(4))
      const rows: Rows = capacity.map(() =>
        Array.from({ length: 300 }, (_none, candidate): [number, number] => [
          candidate,
          pick(8) === 0 ? 1 + pick(50) : 0,
        ]).filter(([, weight]) => weight > 0),
      )
      const problem = problemOf(300, capacity, rows)
      expect(certifyAssignment(problem, solveAssignment(problem))).toEqual({ optimal: true, gap: 0 })
    }
  })

  it('answers nothing to nothing', () => {
    const none = solveAssignment(problemOf(0, [], []))
    expect(none).toEqual({
      offerOf: new Int32Array(0),
      value: 0,
      price: new Float64Array(0),
      edgeScansPerEdge: 0,
    })
    const noEdges = solveAssignment(problemOf(2, [1], [[]]))
    expect([...noEdges.offerOf]).toEqual([-1, -1])
  })

  it('counts the edges it looks at', () => {
    const { edgeScansPerEdge } = solveAssignment(problemOf(1, [1], [[[0, 5]]]))
    expect(edgeScansPerEdge).toBeGreaterThanOrEqual(2)
    expect(edgeScansPerEdge).toBeLessThanOrEqual(5)
  })

  it('takes whole weights of both array types', () => {
    const problem = problemOf(1, [1], [[[0, 5]]])
    expect(solveAssignment({ ...problem, weight: Int32Array.of(5) }).value).toBe(5)
  })
})

describe('a malformed problem is refused', () => {
  const good = problemOf(
    3,
    [1, 1],
    [
      [
        [0, 5],
        [2, 4],
      ],
      [[1, 3]],
    ],
  )
  const cases: [what: string, wrong: Partial<AssignmentProblem>, sentence: RegExp][] = [
    ['a number of candidates that is none', { candidates: Number.NaN }, /candidates must be a whole number/],
    ['fewer than no candidates', { candidates: -1 }, /candidates must be a whole number/],
    ['2^31 candidates', { candidates: 2 ** 31 }, /candidates must be a whole number/],
    ['a rowStart too short', { rowStart: Int32Array.of(0, 3) }, /one entry more than capacity/],
    ['a rowStart that begins late', { rowStart: Int32Array.of(1, 2, 3) }, /begin with 0/],
    ['a rowStart that ends early', { rowStart: Int32Array.of(0, 1, 2) }, /end with the number of edges 3/],
    ['a rowStart that falls', { rowStart: Int32Array.of(0, 4, 3) }, /rowStart falls after offer 1/],
    ['seats below 0', { capacity: Int32Array.of(1, -1) }, /offer 1 has -1 seats/],
    ['an unknown candidate', { candidate: Int32Array.of(0, 3, 1) }, /offer 0 names candidate 3; there are 3/],
    ['a candidate below 0', { candidate: Int32Array.of(-1, 2, 1) }, /offer 0 names candidate -1/],
    ['a candidate twice', { candidate: Int32Array.of(2, 2, 1) }, /offer 0 names candidate 2 twice/],
    ['unsorted candidates', { candidate: Int32Array.of(2, 0, 1) }, /they must ascend/],
    ['a weight missing', { weight: Float64Array.of(5, 4) }, /of one length/],
    ['a weight of 0', { weight: Float64Array.of(5, 0, 3) }, /edge 1 has weight 0/],
    ['a weight below 0', { weight: Float64Array.of(5, 4, -3) }, /edge 2 has weight -3/],
    ['a broken weight', { weight: Float64Array.of(5, 4.5, 3) }, /edge 1 has weight 4.5/],
    ['NaN', { weight: Float64Array.of(Number.NaN, 4, 3) }, /edge 0 has weight NaN/],
    ['an infinite weight', { weight: Float64Array.of(Number.POSITIVE_INFINITY, 4, 3) }, /edge 0 has weight Infinity/],
    ['too many bits', { weight: Float64Array.of(2 ** 49, 4, 3) }, /too many bits/],
  ]
  for (const [what, wrong, sentence] of cases) {
    it(what, () => {
      expect(() => solveAssignment({ ...good, ...wrong })).toThrow(RangeError)
      expect(() => solveAssignment({ ...good, ...wrong })).toThrow(sentence)
    })
  }

  it('and the largest weight that fits is taken: 49 bits of weight, 2 of rows', () => {
    expect(solveAssignment({ ...good, weight: Float64Array.of(2 ** 49 - 1, 4, 3) }).value).toBe(2 ** 49 + 2)
  })
})
