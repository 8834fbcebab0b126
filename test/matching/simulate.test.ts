import { describe, expect, it } from 'vitest'
import { type Simulation, simulateRounds } from '../../src/matching/simulate.js'
import { aCandidate, aContext, anOffer } from './builders.js'
import { poolWorld } from './pools.js'

/** One seat a round; of four who come, one fits it less than the others. */
const contended = (own: Partial<Simulation> = {}): Simulation => ({
  offers: [anOffer({ topics: ['backend', 'sql', 'golf'] })],
  candidates: [
    aCandidate({ id: 'patient' }),
    ...['one', 'two', 'three'].map((id) => aCandidate({ id, interests: ['backend', 'sql', 'golf'] })),
  ],
  context: aContext(),
  ageingWeight: 5,
  rounds: 40,
  seed: 'a',
  ...own,
})

const drawn = (number: number, own: Partial<Simulation> = {}): Simulation => {
  const world = poolWorld(number)
  const offers = Array.from({ length: 12 }, (_, at) => world.offer(`offer-${at}`))
  const candidates = Array.from({ length: 40 }, (_, at) => world.candidate(`candidate-${at}`))
  const context = world.context(candidates)
  return { offers, candidates, context, ageingWeight: 5, rounds: 12, seed: `${number}`, ...own }
}

describe('many rounds', () => {
  it('go the same way for the same seed, in whatever order the people stand, and another way for another', () => {
    const first = simulateRounds(drawn(3))
    expect(simulateRounds(drawn(3))).toEqual(first)
    const { offers, candidates } = drawn(3)
    const turned = { ...drawn(3), offers: offers.toReversed(), candidates: candidates.toReversed() }
    expect(simulateRounds(turned)).toEqual(first)
    expect(simulateRounds(drawn(3, { seed: 'other' }))).not.toEqual(first)
  })

  it('leave nobody behind who waits long enough, where waiting weighs', () => {
    const [none, five, high] = [0, 5, 21].map((ageingWeight) => simulateRounds(contended({ ageingWeight })))
    expect(none!.longestWait).toBeGreaterThan(30)
    expect(five!.longestWait).toBeLessThan(15)
    expect(high!.longestWait).toBeLessThan(five!.longestWait)
  })

  it('cost no more benefit than those who fit less are among all', () => {
    // At the most everybody is served as they come: one in four brings 12 points in place of 36, five sixths of the most.
    for (const ageingWeight of [1, 5, 21, 1000]) {
      expect(simulateRounds(contended({ ageingWeight })).benefit).toBeGreaterThanOrEqual(36 * 0.8)
    }
  })

  it('lose nobody', () => {
    for (let number = 0; number < 12; number++) {
      const simulation = drawn(number, { arrivals: number % 3 === 0 ? undefined : number })
      const { withOpenMatch, paused } = simulation.context
      const here = simulation.candidates.filter(({ id }) => !withOpenMatch.has(id) && !paused.has(id))
      const { arrived, matched, waiting, withoutOffer } = simulateRounds(simulation).people
      expect(here.length + arrived).toBe(matched + waiting + withoutOffer)
      if (simulation.arrivals !== undefined) expect(arrived).toBe(11 * simulation.arrivals)
    }
  })

  it('count what happened: one seat, one match a round, the rest left out', () => {
    expect(simulateRounds(contended({ ageingWeight: 0, rounds: 2 }))).toEqual({
      ageingWeight: 0,
      benefit: 36,
      longestWait: 2,
      medianWait: 0,
      leftOut: 3,
      people: { arrived: 1, matched: 2, waiting: 3, withoutOffer: 0 },
    })
  })

  it('count whom nobody could meet apart, and their waiting not at all', () => {
    const hopeless = aCandidate({ id: 'hopeless', interests: ['opera'] })
    const { people, longestWait } = simulateRounds(contended({ candidates: [hopeless], rounds: 9 }))
    expect(people).toEqual({ arrived: 8, matched: 0, waiting: 0, withoutOffer: 9 })
    expect(longestWait).toBe(0)
  })

  it('take a pool without people, and refuse numbers that cannot be', () => {
    expect(simulateRounds(contended({ candidates: [] }))).toMatchObject({ benefit: 0, medianWait: 0, longestWait: 0 })
    expect(() => simulateRounds(contended({ rounds: 0 }))).toThrow('the rounds of a simulation')
    expect(() => simulateRounds(contended({ arrivals: 1.5 }))).toThrow('the arrivals of a simulation')
    expect(() => simulateRounds(contended({ ageingWeight: -1 }))).toThrow('the ageing weight')
  })
})
