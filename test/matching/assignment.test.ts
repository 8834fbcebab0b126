import { describe, expect, it } from 'vitest'
import { type AssignmentProblem, certifyAssignment, solveAssignment } from '../../src/matching/assignment.js'
import { problemOf, type Rows } from './problems.js'

/** The largest value by dynamic programming over candidates and the seats left; knows nothing of the product. */
function largestValue(candidates: number, capacity: number[], rows: Rows): number {
  const known = new Map<string, number>()
  const from = (candidate: number, seats: number[]): number => {
    if (candidate === candidates) return 0
    const key = `${candidate}:${seats}`
    const before = known.get(key)
    if (before !== undefined) return before
    let most = from(candidate + 1, seats)
    rows.forEach((row, offer) => {
      const edge = row.find(([id]) => id === candidate)
      if (!edge || seats[offer] === 0) return
      const rest = seats.map((left, at) => (at === offer ? left - 1 : left))
      most = Math.max(most, edge[1] + from(candidate + 1, rest))
    })
    known.set(key, most)
    return most
  }
  return from(0, capacity)
}

/** A small generator of whole numbers with a seed (mulberry32), so that a failing case can be named. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

interface Family {
  capacity(pick: (below: number) => number, candidates: number): number
  /** 0: no edge */
  weight(pick: (below: number) => number, offer: number, candidate: number): number
}

const families: Record<string, Family> = {
  'any weights, seats 0 to 3': { capacity: (pick) => pick(4), weight: (pick) => pick(100) },
  'many ties': { capacity: (pick) => 1 + pick(2), weight: (pick) => pick(3) },
  'all equal': { capacity: () => 1, weight: () => 7 },
  'chains, each offer between two people': {
    capacity: () => 1,
    weight: (pick, offer, candidate) => (candidate === offer || candidate === offer + 1 ? 10 + pick(2) : 0),
  },
  products: { capacity: (pick) => pick(3), weight: (_pick, offer, candidate) => (offer + 1) * (candidate + 1) },
  'a hub everybody wants': {
    capacity: (pick) => 1 + pick(2),
    weight: (pick, offer) => (offer === 0 ? 50 + pick(10) : pick(4) === 0 ? 1 + pick(9) : 0),
  },
  'price war: two offers, near weights': {
    capacity: () => 1,
    weight: (pick, offer) => (offer < 2 ? 1000 + pick(2) : 0),
  },
  sparse: { capacity: (pick) => pick(3), weight: (pick) => (pick(3) === 0 ? 1 + pick(20) : 0) },
  'seats for everybody': { capacity: (_pick, candidates) => candidates, weight: (pick) => pick(30) },
  'heavy weights': { capacity: (pick) => pick(3), weight: (pick) => 2 ** 44 + pick(1000) },
}

function smallProblem(family: Family, pick: (below: number) => number) {
  const candidates = pick(7)
  const offers = pick(6)
  const capacity = Array.from({ length: offers }, () => family.capacity(pick, candidates))
  const rows: Rows = capacity.map((_seats, offer) =>
    Array.from({ length: candidates }, (_none, candidate): [number, number] => [
      candidate,
      family.weight(pick, offer, candidate),
    ]).filter(([, weight]) => weight > 0),
  )
  return { candidates, capacity, rows }
}

describe('solveAssignment', () => {
  for (const [name, family] of Object.entries(families)) {
    it(`finds the largest value and proves it in 400 small problems: ${name}`, () => {
      for (let seed = 1; seed <= 400; seed++) {
        const { candidates, capacity, rows } = smallProblem(family, numbers(seed))
        const problem = problemOf(candidates, capacity, rows)
        const assignment = solveAssignment(problem)
        expect(assignment.value, `seed ${seed}`).toBe(largestValue(candidates, capacity, rows))
        expect(certifyAssignment(problem, assignment), `seed ${seed}`).toEqual({ optimal: true, gap: 0 })
      }
    })
  }

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
