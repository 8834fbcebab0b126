import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CandidateFacts, OfferFacts, RulesContext } from '../../src/matching/facts.js'
import { firstRuleAgainst } from '../../src/matching/hard-rules.js'
import { createPoolIndex, type Found, type PoolIndex, type Steering } from '../../src/matching/pool-index.js'
import { luckOf } from '../../src/matching/round-problem.js'
import { benefitTerms, pointsOf } from '../../src/matching/score.js'
import { aCandidate, aContext, anOffer } from './builders.js'
import { poolWorld } from './pools.js'

type Extra = (candidate: CandidateFacts) => number

/** The list as a scan with the real functions gives it. */
function scanned(
  candidates: Iterable<CandidateFacts>,
  offer: OfferFacts,
  most: number,
  context: RulesContext,
  extra: Extra,
  seed: string,
): Found[] {
  const luck = luckOf(seed)
  return [...candidates]
    .filter((candidate) => !firstRuleAgainst(offer, candidate, context))
    .map((candidate) => {
      const points = pointsOf(benefitTerms(offer, candidate))
      return { candidate, points, total: points + extra(candidate), luck: luck(offer.id, candidate.id) }
    })
    .sort((a, b) => b.total - a.total || b.luck - a.luck || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, most)
    .map(({ candidate, points }) => ({ candidate, points }))
}

/** The steering of an index that adds `extra` to everybody. */
function steeringOf(index: PoolIndex, extra: Extra): Steering {
  const steering = { extra: new Float64Array(index.numbers), most: Number.NEGATIVE_INFINITY }
  for (const candidate of index.candidates()) {
    const own = extra(candidate)
    steering.extra[index.numberOf(candidate.id)!] = own
    steering.most = Math.max(steering.most, own)
  }
  return steering
}

const plain: Extra = () => 0
const bothModes = () => [createPoolIndex({ scanBelow: Number.POSITIVE_INFINITY }), createPoolIndex({ scanBelow: 0 })]
const shown = (found: readonly Found[]) => found.map(({ candidate, points }) => `${candidate.id} ${points}`)

/** Some rounds of changes to a pool of about `size` people, with `queries` queries after each. */
function expectEqualLists(seed: number, size: number, rounds: number, queries: number): void {
  const world = poolWorld(seed)
  const pool = new Map<string, CandidateFacts>()
  const indexes = bothModes()
  let next = 0
  const below = (limit: number) => Math.floor(world.chance() * limit)
  for (let round = 0; round < rounds; round++) {
    const ids = [...pool.keys()]
    const several = (share: number) => ids.filter(() => world.chance() < share)
    const grown = several(0.2).map((id) => ({ ...pool.get(id)!, age: below(50) }))
    const changed = [...grown, ...several(0.15).map((id) => world.candidate(id))]
    while (ids.length + changed.length < size || changed.length === 0) changed.push(world.candidate(`person-${next++}`))
    const gone = [...several(0.15), 'nobody']
    for (const one of changed) pool.set(one.id, one)
    for (const id of gone) pool.delete(id)
    for (const index of indexes) index.update(changed, gone)
    const candidates = [...pool.values()]
    const context = world.context(candidates)
    for (let query = 0; query < queries; query++) {
      const offer = world.offer(`offer-${round}-${query}`)
      const most = [1, 5, 5, 20, size][below(5)]!
      const turn = world.chance() < 0.5 ? 0 : 0.37
      const extra: Extra = query % 3 === 0 ? ({ id, age }) => 5 * age - (id.length + age * 13) * turn : plain
      const wanted = shown(scanned(candidates, offer, most, context, extra, `seed-${round}`))
      for (const index of indexes) {
        expect(index.size).toBe(pool.size)
        const steering = extra === plain ? undefined : steeringOf(index, extra)
        expect(shown(index.best(offer, most, context, steering, `seed-${round}`))).toEqual(wanted)
      }
    }
  }
}

describe('the pool index lists whom a scan with the real functions lists', () => {
  it('in a small pool that changes, steered and not, in both modes', () => expectEqualLists(1, 1000, 10, 30))
  it('among 10,000 people', () => expectEqualLists(2, 10_000, 2, 6))
  it.runIf(process.env.MATCHING === '1')(
    'in 1,000 queries among 10,000 people',
    () => expectEqualLists(3, 10_000, 20, 50),
    600_000,
  )
  // a thousand (MATCHING_ALL=1) take a quarter of an hour, nearly all of it for the scans they are held against
  it.runIf(process.env.MATCHING === '1')(
    'among 100,000 people',
    () => expectEqualLists(4, 100_000, 4, process.env.MATCHING_ALL === '1' ? 250 : 60),
    3_600_000,
  )
})

const some = (most: number) => (words: readonly string[]) =>
  fc.array(
    fc.subarray([...words], { maxLength: 3 }).map((chosen) => chosen.join(' ')),
    { maxLength: most },
  )
const phrases = some(5)(['a1', 'b1', 'c1', 'jobs', 'team'])
const people = fc.array(
  fc.record({ interests: phrases, skills: phrases, departments: phrases, roles: phrases, asked: fc.boolean() }),
  { maxLength: 8 },
)
const offers = fc.record({ topics: some(7)(['a1', 'b1', 'c1', 'jobs', 'team']), department: phrases, role: phrases })

describe('whatever the phrases', () => {
  it('the lists are equal, greedy phrases and ties included', () => {
    fc.assert(
      fc.property(people, offers, fc.integer({ min: 1, max: 4 }), (facts, { topics, department, role }, most) => {
        const candidates = facts.map(({ asked, ...own }, at) =>
          aCandidate({ ...own, id: `c${at}`, askedForHosts: asked ? ['host-1', 'host-1'] : ['host-2'] }),
        )
        const offer = anOffer({ topics, department: department[0], role: role[0] })
        const wanted = shown(scanned(candidates, offer, most, aContext(), plain, ''))
        for (const index of bothModes()) {
          index.update(candidates, [])
          expect(shown(index.best(offer, most, aContext()))).toEqual(wanted)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('thousands of different ones change nothing', () => {
    const many = (from: number, count: number) => Array.from({ length: count }, (_, at) => `backend ${from + at} jobs`)
    const candidates = Array.from({ length: 30 }, (_, at) =>
      aCandidate({ id: `c${at}`, interests: at % 3 ? many(at * 100, 1000) : [], skills: many(at * 77, 500) }),
    )
    const wide = anOffer({ topics: ['backend', 'jobs', ...many(1500, 200)], department: 'backend 7' })
    for (const offer of [wide, anOffer({ topics: ['backend', ...many(2000, 8)] }), anOffer({ topics: ['jobs'] })]) {
      const wanted = shown(scanned(candidates, offer, 5, aContext(), plain, ''))
      for (const index of bothModes()) {
        index.update(candidates, [])
        expect(shown(index.best(offer, 5, aContext()))).toEqual(wanted)
      }
    }
  })
})

describe('a pool index', () => {
  it('knows each person once, as they are now, and nobody who left', () => {
    for (const index of bothModes()) {
      const older = aCandidate({ id: 'ann', age: 7 })
      index.update([aCandidate({ id: 'ann' }), aCandidate({ id: 'bob' }), aCandidate({ id: 'cid' })], ['cid'])
      index.update([older, aCandidate({ id: 'bob', interests: ['golf'] })], ['nobody'])
      expect(index.size).toBe(2)
      expect([...index.candidates()].map(({ id }) => id)).toEqual(['ann', 'bob'])
      expect(index.best(anOffer(), 5, aContext())).toEqual([{ candidate: older, points: 12 }])
      expect(index.numberOf('ann')).toBe(0)
      expect(index.numberOf('bob')).toBeLessThan(index.numbers)
      expect(index.numberOf('cid')).toBeUndefined()
    }
  })

  it('gives numbers anew once most of them are of nobody', () => {
    for (const index of bothModes()) {
      const crowd = Array.from({ length: 3000 }, (_, at) => aCandidate({ id: `c${at}` }))
      index.update(crowd, [])
      index.update(
        [],
        crowd.slice(10).map(({ id }) => id),
      )
      expect([index.size, index.numbers]).toEqual([10, 10])
      expect(index.best(anOffer(), 99, aContext())).toHaveLength(10)
    }
  })

  it('answers nothing to an empty pool, to nobody wanted and to a host at rest', () => {
    for (const index of bothModes()) {
      expect(index.best(anOffer(), 5, aContext())).toEqual([])
      index.update([aCandidate()], [])
      expect(index.best(anOffer(), 0, aContext())).toEqual([])
      expect(index.best(anOffer(), 5, aContext({ paused: new Set(['host-1']) }))).toEqual([])
      expect(index.best(anOffer(), Number.POSITIVE_INFINITY, aContext())).toHaveLength(1)
    }
  })

  it('finds nobody else where the best are forbidden', () => {
    const crowd = Array.from({ length: 400 }, (_, at) =>
      aCandidate({ id: `c${at}`, stance: at < 390 ? 'active' : 'passive' }),
    )
    const context = aContext({ withOpenMatch: new Set(crowd.slice(0, 390).map(({ id }) => id)) })
    for (const index of bothModes()) {
      index.update(crowd, [])
      expect(index.best(anOffer(), 3, context).map(({ points }) => points)).toEqual([12, 12, 12])
    }
  })

  it('refuses facts that cannot be and keeps what it knew', () => {
    const [index] = bothModes() as [PoolIndex]
    const wrong = aCandidate({ id: 'bob', age: -1 })
    expect(() => index.update([aCandidate(), wrong], [])).toThrow(RangeError)
    expect(index.size).toBe(0)
    expect(() => index.best(anOffer({ minutes: -1 }), 1, aContext())).toThrow(RangeError)
  })
})
