import { describe, expect, it } from 'vitest'
import { firstRuleAgainst } from '../../src/matching/hard-rules.js'
import { createPoolIndex } from '../../src/matching/pool-index.js'
import { runRound } from '../../src/matching/round.js'
import { benefitTerms, pointsOf } from '../../src/matching/score.js'
import { chanceOf, poolWorld } from './pools.js'

function poolOf(seed: number, people: number, count: number) {
  const world = poolWorld(seed)
  const candidates = Array.from({ length: people }, (_, at) => world.candidate(`candidate-${at}`))
  const offers = Array.from({ length: count }, (_, at) => world.offer(`offer-${at}`))
  return { candidates, offers, context: world.context(candidates), ageingWeight: seed % 2 === 0 ? 5 : 0 }
}

describe('lists that are cut', () => {
  it('give the value, the certificate and the causes that whole lists give', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const pool = poolOf(seed, 300, 60)
      const whole = runRound(pool, 10_000)
      const cut = runRound(pool, 2)
      expect(cut.value).toBe(whole.value)
      expect(cut.bound - cut.value).toBeLessThan(whole.bound - whole.value + 1)
      expect(cut.weighed).toBeLessThan(whole.weighed)
      if (cut.pairsHash === whole.pairsHash) expect(cut.leftOut).toEqual(whole.leftOut)
    }
  })

  it('of those above a sum, hold everybody who reaches it', () => {
    for (const scanBelow of [0, Number.POSITIVE_INFINITY]) {
      const { candidates, offers, context } = poolOf(3, 500, 20)
      const index = createPoolIndex({ scanBelow })
      index.update(candidates, [])
      const chance = chanceOf(4)
      const extra = Float64Array.from({ length: index.numbers }, () => Math.floor(chance() * 60) - 40)
      for (const offer of offers) {
        const found = index.best(offer, 1000, context, { extra, most: 20, atLeast: 15 })
        const reaching = candidates.filter(
          (one) =>
            !firstRuleAgainst(offer, one, context) &&
            pointsOf(benefitTerms(offer, one)) + extra[index.numberOf(one.id)!]! >= 15,
        )
        expect(found.map(({ candidate }) => candidate.id).sort()).toEqual(reaching.map(({ id }) => id).sort())
      }
    }
  })
})
