import highsModule from 'highs'
import { describe, expect, it } from 'vitest'
import { certifyAssignment, solveAssignment } from '../../src/matching/assignment.js'
import { Auction } from '../../src/matching/solver/auction.js'
import { PathSearch } from '../../src/matching/solver/path-search.js'
import { Seating } from '../../src/matching/solver/seating.js'
import { largestValue } from './largest-value.js'
import { families, numbers, type Sides, sidesOf, times } from './problem-families.js'
import { problemOf } from './problems.js'

// Its types are written for CommonJS, where the function would be one level down.
const highsLoader = highsModule as unknown as typeof highsModule.default
const perFamily = Math.ceil(20_000 / Object.keys(families).length) * times
const provesIt = { optimal: true, gap: 0 }

const problemFrom = ({ candidates, capacity, rows }: Sides) => problemOf(candidates, capacity, rows)

describe('small rounds against every subset', () => {
  for (const [name, family] of Object.entries(families)) {
    it(name, { timeout: 60_000 * times }, () => {
      for (let seed = 1; seed <= perFamily; seed++) {
        const pick = numbers(seed)
        const sides = sidesOf(family, pick, pick(8), pick(7))
        const problem = problemFrom(sides)
        const assignment = solveAssignment(problem)
        const isRight =
          assignment.value === largestValue(sides.candidates, sides.capacity, sides.rows) &&
          certifyAssignment(problem, assignment).gap === 0 &&
          assignment.price.every(Number.isInteger)
        if (!isRight) expect.fail(`${name}, seed ${seed}: ${assignment.value}`)
      }
    })
  }
})

/** As the solver where the path search's first budget is used up at once. */
function auctioned(sides: Sides, lastStep: number, scans: number) {
  const problem = problemFrom(sides)
  const seating = new Seating(problem)
  new Auction(seating).run(8, lastStep, scans)
  const pairs = seating.value()
  seating.startFrom(seating.offers.dual.map(Math.floor))
  new PathSearch(seating).repairAll(Number.POSITIVE_INFINITY)
  const { first: offerOf } = seating.candidates
  const assignment = { offerOf, value: seating.value(), price: seating.offers.dual, edgeScansPerEdge: 0 }
  return { pairs, value: assignment.value, proof: certifyAssignment(problem, assignment) }
}

describe('the auction', () => {
  for (const [name, family] of Object.entries(families)) {
    it(`finds prices from which the proof is reached, whether it ends early or late: ${name}`, () => {
      for (let seed = 1; seed <= 200 * times; seed++) {
        const pick = numbers(seed)
        const sides = sidesOf(family, pick, pick(8), pick(7))
        const most = largestValue(sides.candidates, sides.capacity, sides.rows)
        const late = name.startsWith('the heaviest') ? 20_000 : 1e9
        expect(auctioned(sides, 2 ** -2, pick(200)), `seed ${seed}`).toMatchObject({ value: most, proof: provesIt })
        expect(auctioned(sides, 2 ** -2, late), `seed ${seed}`).toMatchObject({ value: most, proof: provesIt })
        if (name.startsWith('the heaviest')) continue
        // Below 1 / (rows + 1) the pairs of the auction itself are the best.
        expect(auctioned(sides, 2 ** -4, 1e9).pairs, `seed ${seed}`).toBe(most)
      }
    })
  }
})

/** The largest value as a linear program: its optimum is whole, the matrix being totally unimodular. */
function linearProgram({ candidates, capacity, rows }: Sides): string {
  const terms = rows.flatMap((row, offer) =>
    row.map(([id, weight]) => ({ name: `x${offer}_${id}`, offer, id, weight })),
  )
  const atMost = (limit: number, of: typeof terms) =>
    of.length === 0 ? [] : [`${of.map(({ name }) => name).join('\n + ')} <= ${limit}`]
  return [
    'Maximize',
    terms.map(({ name, weight }) => `${weight} ${name}`).join('\n + '),
    'Subject To',
    ...capacity.flatMap((seats, offer) =>
      atMost(
        seats,
        terms.filter((term) => term.offer === offer),
      ),
    ),
    ...Array.from({ length: candidates }, (_none, id) =>
      atMost(
        1,
        terms.filter((term) => term.id === id),
      ),
    ).flat(),
    'End',
  ].join('\n')
}

describe('middle-sized rounds against HiGHS', () => {
  it('agrees on the value, proves it, and proves nothing else', { timeout: 60_000 * times }, async () => {
    const kinds = [...Object.entries(families)].filter(([name]) => !name.startsWith('the heaviest'))
    let highs = await highsLoader()
    for (let seed = 1; seed <= 300 * times; seed++) {
      // Its memory only grows.
      if (seed % 300 === 0) highs = await highsLoader()
      const pick = numbers(seed)
      const [name, family] = kinds[seed % kinds.length]!
      const thinned = {
        ...family,
        weight: (...of: Parameters<typeof family.weight>) => (pick(3) ? 0 : family.weight(...of)),
      }
      const sides = sidesOf(seed % 2 ? family : thinned, pick, 20 + pick(41), 20 + pick(41))
      if (sides.rows.every((row) => row.length === 0)) continue
      const problem = problemFrom(sides)
      const assignment = solveAssignment(problem)
      const { Status, ObjectiveValue } = highs.solve(linearProgram(sides))
      expect({ Status, value: assignment.value }, `${name}, seed ${seed}`).toEqual({
        Status: 'Optimal',
        value: Math.round(ObjectiveValue),
      })
      expect(certifyAssignment(problem, assignment)).toEqual(provesIt)
      const nobody = new Int32Array(sides.candidates).fill(-1)
      // Above every weight, so that the seats alone cost more than anybody brings.
      const tooDear = assignment.price.map(() => 10_000)
      const isNothing = assignment.value === 0
      for (const wrong of isNothing
        ? []
        : [{ value: assignment.value + 1 }, { offerOf: nobody, value: 0 }, { price: tooDear }]) {
        expect(certifyAssignment(problem, { ...assignment, ...wrong }).optimal).toBe(false)
      }
    }
  })
})
