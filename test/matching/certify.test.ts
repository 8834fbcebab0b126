import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assignment, certifyAssignment } from '../../src/matching/assignment.js'
import { problemOf } from './problems.js'

describe('certifyAssignment', () => {
  // Two people, one seat each at two offers: 5 + 4 = 9 is the most.
  const problem = problemOf(
    3,
    [1, 1],
    [
      [
        [0, 5],
        [1, 3],
        [2, 2],
      ],
      [
        [0, 4],
        [1, 4],
      ],
    ],
  )
  const proof: Assignment = {
    offerOf: Int32Array.of(0, 1, -1),
    value: 9,
    price: Float64Array.of(2, 1),
    edgeScansPerEdge: 1,
  }

  it('accepts a proof written by hand', () => {
    // 1·2 + 1·1 + (5−2) + (4−1) + 0 = 9
    expect(certifyAssignment(problem, proof)).toEqual({ optimal: true, gap: 0 })
  })

  it('measures the gap of prices that prove less', () => {
    // 0 + 5 + 4 + 2 = 11
    expect(certifyAssignment(problem, { ...proof, price: Float64Array.of(0, 0) })).toEqual({ optimal: false, gap: 2 })
  })

  it('takes a gap below 1 as proof and a gap of 1 as none', () => {
    const half = { ...proof, price: Float64Array.of(2.5, 1) }
    expect(certifyAssignment(problem, half)).toEqual({ optimal: true, gap: 0.5 })
    const below = { ...proof, price: Float64Array.of(1.0625, 1) }
    expect(certifyAssignment(problem, below)).toEqual({ optimal: true, gap: 0.9375 })
    const one = { ...proof, price: Float64Array.of(1, 1) }
    expect(certifyAssignment(problem, one)).toEqual({ optimal: false, gap: 1 })
  })

  it('measures a matching that is worth less', () => {
    const worse = { ...proof, offerOf: Int32Array.of(1, 0, -1), value: 7 }
    expect(certifyAssignment(problem, worse)).toEqual({ optimal: false, gap: 2 })
  })

  const tampered: [what: string, wrong: Partial<Assignment>][] = [
    ['a value too high', { value: 10 }],
    ['a value that is none', { value: Number.NaN }],
    ['a seat taken twice', { offerOf: Int32Array.of(0, 0, -1), value: 8 }],
    ['a pair that is no edge', { offerOf: Int32Array.of(0, -1, 1), value: 5 }],
    ['an offer that does not exist', { offerOf: Int32Array.of(0, 1, 7) }],
    ['an offer below none', { offerOf: Int32Array.of(0, 1, -2) }],
    ['a candidate too few', { offerOf: Int32Array.of(0, 1) }],
    ['a price below 0', { price: Float64Array.of(2, -1) }],
    ['a price that is none', { price: Float64Array.of(2, Number.NaN) }],
    ['an endless price', { price: Float64Array.of(2, Number.POSITIVE_INFINITY) }],
    ['a price finer than 2^-24', { price: Float64Array.of(2, 1 + 2 ** -25) }],
    ['a price too few', { price: Float64Array.of(2) }],
  ]
  for (const [what, wrong] of tampered) {
    it(`refuses ${what}`, () => {
      expect(certifyAssignment(problem, { ...proof, ...wrong })).toEqual({
        optimal: false,
        gap: Number.POSITIVE_INFINITY,
      })
    })
  }

  it('counts a pair once, also in a problem that names it twice', () => {
    const twice = problemOf(
      1,
      [2],
      [
        [
          [0, 5],
          [0, 5],
        ],
      ],
    )
    const claimed = { ...proof, offerOf: Int32Array.of(0), value: 10, price: Float64Array.of(0) }
    expect(certifyAssignment(twice, claimed).optimal).toBe(false)
  })

  it('never accepts less than the largest value, whatever the prices', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(-1, 0, 1))),
        fc.tuple(...[0, 1].map(() => fc.integer({ min: 0, max: 160 }).map((sixteenth) => sixteenth / 16))),
        fc.integer({ min: 0, max: 12 }),
        (offerOf, price, value) => {
          const claimed = { ...proof, offerOf: Int32Array.from(offerOf), price: Float64Array.from(price), value }
          if (certifyAssignment(problem, claimed).optimal) expect(value).toBe(9)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('adds without loss where doubles would round', () => {
    const heavy = problemOf(2, [1, 1], [[[0, 2 ** 49 - 1]], [[1, 2 ** 49 - 1]]])
    const answer = {
      ...proof,
      offerOf: Int32Array.of(0, 1),
      value: 2 ** 50 - 2,
      price: Float64Array.of(2 ** -24, 2 ** -24),
    }
    expect(certifyAssignment(heavy, answer)).toEqual({ optimal: true, gap: 0 })
  })
})
