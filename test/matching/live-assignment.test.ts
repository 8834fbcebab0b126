import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certifyAssignment, solveAssignment } from '../../src/matching/assignment.js'
import { LiveAssignment, solveFrom } from '../../src/matching/live-assignment.js'
import { largestValue } from './largest-value.js'
import { families, numbers, type Sides, sidesOf, times } from './problem-families.js'
import { problemOf, type Rows } from './problems.js'

const someSides = fc
  .record({ kind: fc.constantFrom(...Object.keys(families)), seed: fc.nat(), size: fc.tuple(fc.nat(5), fc.nat(5)) })
  .map(({ kind, seed, size: [candidates, offers] }) => sidesOf(families[kind]!, numbers(seed), candidates, offers))

const problemFrom = ({ candidates, capacity, rows }: Sides) => problemOf(candidates, capacity, rows)
const most = ({ candidates, capacity, rows }: Sides) => largestValue(candidates, capacity, rows)

const edgesTo = (pick: (below: number) => number, count: number) =>
  Array.from({ length: count }, (_none, id): [number, number] => [id, pick(3) ? 1 + pick(40) : 0]).filter(
    ([, w]) => w > 0,
  )
const idsOf = (edges: [number, number][]) => Int32Array.from(edges, ([id]) => id)
const weightsOf = (edges: [number, number][]) => Float64Array.from(edges, ([, weight]) => weight)

const liveFrom = (sides: Sides) => new LiveAssignment(problemFrom(sides), solveAssignment(problemFrom(sides)))

/** Somebody comes, or an offer opens, both here and in the assignment. */
function happens(live: LiveAssignment, sides: Sides, seed: number): Sides {
  const pick = numbers(seed)
  if (pick(2) === 0) {
    const edges = edgesTo(pick, sides.rows.length)
    live.arrive(idsOf(edges), weightsOf(edges))
    const rows: Rows = sides.rows.map((row, offer) => [
      ...row,
      ...edges.filter(([id]) => id === offer).map(([, weight]): [number, number] => [sides.candidates, weight]),
    ])
    return { ...sides, candidates: sides.candidates + 1, rows }
  }
  const edges = edgesTo(pick, sides.candidates)
  const seats = pick(4)
  live.open(seats, idsOf(edges), weightsOf(edges))
  return { ...sides, capacity: [...sides.capacity, seats], rows: [...sides.rows, edges] }
}

const without = ({ candidates, capacity, rows }: Sides, offer: number, person: number): Sides => ({
  candidates,
  capacity: capacity.map((seats, at) => (at === offer ? seats - 1 : seats)),
  rows: rows.map((row) => row.filter(([id]) => id !== person)),
})

describe('solveFrom', () => {
  it('is exact from any prices', () => {
    const prices = fc.array(fc.oneof(fc.nat(100), fc.double({ min: 0, noNaN: true }), fc.constant(2 ** 45)), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(someSides, prices, (sides, price) => {
        const problem = problemFrom(sides)
        const assignment = solveFrom(problem, Float64Array.from(price).subarray(0, sides.capacity.length))
        expect(assignment.value).toBe(most(sides))
        expect(certifyAssignment(problem, assignment)).toEqual({ optimal: true, gap: 0 })
      }),
      { numRuns: 2000 * times },
    )
  })

  it('looks at few edges from the right prices', () => {
    const sides = sidesOf(families['any weights, seats 0 to 3']!, numbers(7), 60, 60)
    const cold = solveAssignment(problemFrom(sides))
    const warm = solveFrom(problemFrom(sides), cold.price)
    expect(warm.value).toBe(cold.value)
    expect(warm.edgeScansPerEdge).toBeLessThan(cold.edgeScansPerEdge)
  })

  it('refuses prices that are none', () => {
    const problem = problemOf(1, [1], [[[0, 5]]])
    for (const price of [[], [-1], [Number.NaN], [1, 1]]) {
      expect(() => solveFrom(problem, Float64Array.from(price))).toThrow(/prices must be/)
    }
  })
})

describe('LiveAssignment', () => {
  it('stays optimal while candidates and offers come, and proves it', () => {
    fc.assert(
      fc.property(someSides, fc.array(fc.nat(), { maxLength: 4 }), (first, seeds) => {
        const live = liveFrom(first)
        let sides = first
        for (const seed of seeds) {
          sides = happens(live, sides, seed)
          expect(live.value).toBe(most(sides))
          const { offerOf, value, price } = live
          const claimed = { offerOf, value, price, edgeScansPerEdge: 0 }
          expect(certifyAssignment(problemFrom(sides), claimed)).toEqual({ optimal: true, gap: 0 })
        }
      }),
      { numRuns: 1500 * times },
    )
  })

  it('says exactly what forcing a pair loses, and is left as it was', () => {
    fc.assert(
      fc.property(someSides, fc.array(fc.nat(), { maxLength: 2 }), (first, seeds) => {
        const live = liveFrom(first)
        const sides = seeds.reduce((before, seed) => happens(live, before, seed), first)
        const value = most(sides)
        sides.rows.forEach((row, offer) => {
          for (const [person, weight] of row) {
            const loss = sides.capacity[offer] === 0 ? Infinity : value - weight - most(without(sides, offer, person))
            expect(live.costOfPair(offer, person)).toBe(loss)
          }
        })
        expect(live.value).toBe(value)
      }),
      { numRuns: 1000 * times },
    )
  })

  it('knows no cost of a pair that is no edge', () => {
    expect(liveFrom({ candidates: 2, capacity: [1], rows: [[[0, 5]]] }).costOfPair(0, 1)).toBe(Infinity)
  })

  it('leaves the problem it was built from as it is', () => {
    const problem = problemOf(1, [1], [[[0, 5]]])
    const live = new LiveAssignment(problem, solveAssignment(problem))
    live.arrive(Int32Array.of(0), Float64Array.of(9))
    expect(problem).toEqual(problemOf(1, [1], [[[0, 5]]]))
    expect([live.value, [...live.offerOf]]).toEqual([9, [-1, 0]])
  })

  it('refuses an assignment that is not proven, edges that are none, and too many bits', () => {
    const problem = problemOf(1, [1], [[[0, 5]]])
    const best = solveAssignment(problem)
    expect(() => new LiveAssignment(problem, { ...best, value: 6 })).toThrow(/not proven optimal/)
    const live = new LiveAssignment(problem, best)
    const cases: [ids: number[], weights: number[], sentence: RegExp][] = [
      [[1], [5], /there is no 1/],
      [[-1], [5], /there is no -1/],
      [[0, 0], [5, 5], /without repeats/],
      [[0], [0], /is no weight/],
      [[0], [1.5], /is no weight/],
      [[0], [], /one partner and one weight/],
      [[0], [2 ** 50], /too many bits/],
    ]
    for (const [ids, weights, sentence] of cases) {
      expect(() => live.arrive(Int32Array.from(ids), Float64Array.from(weights))).toThrow(sentence)
      expect(() => live.open(1, Int32Array.from(ids), Float64Array.from(weights))).toThrow(sentence)
    }
    expect(() => live.open(-1, Int32Array.of(), Float64Array.of())).toThrow(/cannot have -1 seats/)
    expect(live.value).toBe(5)
  })
})
