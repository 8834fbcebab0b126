import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stance } from '../../src/domain/candidate.js'
import { type CandidateFacts, type OfferFacts, pairsOf } from '../../src/matching/facts.js'
import { rulesAgainst } from '../../src/matching/hard-rules.js'
import { type RoundProblem, runRound } from '../../src/matching/round.js'
import { benefitTerms, pointsOf } from '../../src/matching/score.js'

// Small pools in which everything happens: ties, several offers of a host, blocks, shields, windows, long waits.
const some = <T>(...list: T[]) => fc.subarray(list)
/** Mostly left empty, so that most pools still hold pairs. */
const seldom = <T>(...list: T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(...list) })
const stretches = fc.constantFrom([], [], [{ from: 480, to: 600 }], [{ from: 590, to: 700 }], [{ from: 480, to: 700 }])
const hostUnits: Record<string, number> = { 'host-0': 1, 'host-1': 2, 'host-2': 3 }
const offerOf = (id: string): fc.Arbitrary<OfferFacts> =>
  fc
    .record({
      id: fc.constant(id),
      hostId: fc.constantFrom('host-0', 'host-1', 'host-2'),
      kind: fc.constantFrom('informational' as const, 'career' as const),
      topics: some('backend', 'sql', 'golf'),
      department: fc.constantFrom(null, 'Data'),
      languages: seldom('en', 'de'),
      weekMinutes: stretches,
      minutes: fc.constant(30),
      openUnits: fc.constantFrom(0, 1, 1, 2, 2, 3),
      hostUnits: fc.constant(0),
      formerEmployers: seldom('Acme'),
    })
    .map((offer) => ({ ...offer, hostUnits: hostUnits[offer.hostId] ?? 0 }))
const candidateOf = (id: string): fc.Arbitrary<CandidateFacts> =>
  fc.record({
    id: fc.constant(id),
    employeeId: fc.constantFrom(null, null, null, null, 'host-0', 'host-2'),
    interests: fc.subarray(['backend', 'sql', 'golf'], { minLength: 1 }),
    skills: some('sql', 'golf'),
    departments: some('data'),
    roles: fc.constant([]),
    languages: seldom('en', 'de'),
    weekMinutes: stretches,
    stance: fc.constantFrom<Stance>('passive', 'exploring', 'active'),
    age: fc.constantFrom(0, 0, 1, 3, 40),
    askedForHosts: some('host-1'),
    barredEmployers: seldom('acme'),
    isConnected: fc.constant(false),
  })
const several = <T>(of: (id: string) => fc.Arbitrary<T>, name: string, ...counts: number[]) =>
  fc
    .constantFrom(...counts)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => of(`${name}-${at}`))))
const aPair = fc.tuple(
  fc.constantFrom('host-0', 'host-1', 'host-2'),
  fc.constantFrom('candidate-0', 'candidate-1', 'candidate-2'),
)
const pools: fc.Arbitrary<RoundProblem> = fc.record({
  offers: several(offerOf, 'offer', 0, 1, 3, 4, 5),
  candidates: several(candidateOf, 'candidate', 0, 2, 4, 5, 6),
  context: fc.record({
    blocked: fc.array(aPair, { maxLength: 2 }).map(pairsOf),
    coolingDown: fc.array(aPair, { maxLength: 2 }).map((list) => new Map([['career' as const, pairsOf(list)]])),
    shields: fc
      .array(fc.subarray(['host-0', 'host-1', 'host-2']), { minLength: 4, maxLength: 6 })
      .map((lists) => new Map(lists.map((hosts, at) => [`candidate-${at}`, new Set(hosts)]))),
    withOpenMatch: fc.subarray(['candidate-3']).map((ids) => new Set(ids)),
    paused: fc.subarray(['host-2', 'candidate-4']).map((ids) => new Set(ids)),
  }),
  ageingWeight: fc.constantFrom(0, 1, 5),
  seed: fc.constantFrom('', 'round-7'),
})

/** Every way to seat everybody, one after another. Returns the largest value. */
function largestValue({ offers, candidates, context, ageingWeight }: RoundProblem): number {
  const from = (at: number, seats: number[], hosts: Record<string, number>): number => {
    const candidate = candidates[at]
    if (!candidate) return 0
    const taken = offers.map((offer, row) => {
      const left = hosts[offer.hostId] ?? 0
      if (left === 0 || seats[row] === 0 || rulesAgainst(offer, candidate, context).length > 0) return 0
      const points = pointsOf(benefitTerms(offer, candidate)) + ageingWeight * candidate.age
      const rest = seats.map((free, other) => (other === row ? free - 1 : free))
      return points + from(at + 1, rest, { ...hosts, [offer.hostId]: left - 1 })
    })
    return Math.max(from(at + 1, seats, hosts), ...taken)
  }
  return from(
    0,
    offers.map(({ openUnits }) => openUnits),
    hostUnits,
  )
}

const runs = { numRuns: 400 }

describe('whatever the pool, a round', () => {
  it('is worth the most there is, also with several offers of one host', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { value, gap } = runRound(pool)
        expect({ value, gap }).toEqual({ value: largestValue(pool), gap: 0 })
      }),
      runs,
    )
  })

  it('is the same in whatever order its facts come', () => {
    const shuffled = pools.chain((pool) =>
      fc.tuple(
        fc.constant(pool),
        fc.shuffledSubarray([...pool.offers], { minLength: pool.offers.length }),
        fc.shuffledSubarray([...pool.candidates], { minLength: pool.candidates.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([pool, offers, candidates]) => {
        expect(runRound({ ...pool, offers, candidates })).toEqual(runRound(pool))
      }),
      runs,
    )
  })

  it('breaks no hard rule and no limit', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { pairs } = runRound(pool)
        const { blocked, coolingDown, withOpenMatch, paused, shields } = pool.context
        const byHost: Record<string, number> = {}
        for (const { offerId, candidateId } of pairs) {
          const offer = pool.offers.find(({ id }) => id === offerId) as OfferFacts
          const candidate = pool.candidates.find(({ id }) => id === candidateId) as CandidateFacts
          byHost[offer.hostId] = (byHost[offer.hostId] ?? 0) + 1
          expect(candidate.employeeId).not.toBe(offer.hostId)
          expect(blocked.get(offer.hostId)?.has(candidateId)).not.toBe(true)
          expect(offer.kind === 'career' && coolingDown.get('career')?.get(offer.hostId)?.has(candidateId)).not.toBe(
            true,
          )
          if (candidate.employeeId) expect(shields.get(candidateId)?.has(offer.hostId)).toBe(false)
          expect(withOpenMatch.has(candidateId) || paused.has(candidateId) || paused.has(offer.hostId)).toBe(false)
          expect(offer.formerEmployers.length > 0 && candidate.barredEmployers.length > 0).toBe(false)
          const both = new Set([...offer.languages, ...candidate.languages])
          const spoken = offer.languages.length + candidate.languages.length
          if (offer.languages.length > 0 && candidate.languages.length > 0) expect(both.size).toBeLessThan(spoken)
          const [mine] = offer.weekMinutes
          const [theirs] = candidate.weekMinutes
          if (mine && theirs) {
            expect(Math.min(mine.to, theirs.to) - Math.max(mine.from, theirs.from)).toBeGreaterThanOrEqual(30)
          }
        }
        for (const [host, count] of Object.entries(byHost)) expect(count).toBeLessThanOrEqual(hostUnits[host] ?? 0)
        for (const offer of pool.offers) {
          const seated = pairs.filter(({ offerId }) => offerId === offer.id).length
          expect(seated).toBeLessThanOrEqual(offer.openUnits)
        }
      }),
      runs,
    )
  })

  it('gives each candidate one place: a pair, left out, or resting', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { pairs, leftOut } = runRound(pool)
        const { withOpenMatch, paused } = pool.context
        const resting = pool.candidates.map(({ id }) => id).filter((id) => withOpenMatch.has(id) || paused.has(id))
        const places = [...pairs, ...leftOut].map(({ candidateId }) => candidateId).concat(resting)
        expect(places.sort()).toEqual(pool.candidates.map(({ id }) => id).sort())
      }),
      runs,
    )
  })

  it('gives each pair one to three reasons on both sides', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        for (const { reasonsForHost, reasonsForCandidate } of runRound(pool).pairs) {
          for (const reasons of [reasonsForHost, reasonsForCandidate]) {
            expect([1, 2, 3]).toContain(reasons.length)
            expect(reasons.every(({ code }) => code !== 'seniority') || reasons.length > 1).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('never unmatches somebody who gets older', () => {
    fc.assert(
      fc.property(pools, fc.integer({ min: 1, max: 60 }), (pool, years) => {
        for (const { candidateId } of runRound(pool).pairs) {
          const candidates = pool.candidates.map((one) =>
            one.id === candidateId ? { ...one, age: one.age + years } : one,
          )
          const again = runRound({ ...pool, candidates }).pairs.map((pair) => pair.candidateId)
          expect(again).toContain(candidateId)
        }
      }),
      runs,
    )
  })

  it('leaves nobody out beside a free seat, nor for somebody more than D rounds younger (Claim A)', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { pairs, leftOut } = runRound(pool)
        const age = (id: string) => pool.candidates.find((one) => one.id === id)?.age ?? 0
        const benefits = pool.offers.flatMap((offer) =>
          pool.candidates
            .filter((one) => rulesAgainst(offer, one, pool.context).length === 0)
            .map((one) => pointsOf(benefitTerms(offer, one))),
        )
        const spread = Math.max(...benefits) - Math.min(...benefits)
        for (const { candidateId } of leftOut) {
          const one = pool.candidates.find(({ id }) => id === candidateId) as CandidateFacts
          for (const offer of pool.offers.filter((each) => rulesAgainst(each, one, pool.context).length === 0)) {
            const inOffer = pairs.filter(({ offerId }) => offerId === offer.id)
            const ofHost = pairs.filter(
              ({ offerId }) => pool.offers.find(({ id }) => id === offerId)?.hostId === offer.hostId,
            )
            const holders = inOffer.length >= offer.openUnits ? inOffer : ofHost
            expect(inOffer.length >= offer.openUnits || ofHost.length >= offer.hostUnits).toBe(true)
            for (const holder of holders) {
              expect(pool.ageingWeight * (one.age - age(holder.candidateId))).toBeLessThanOrEqual(spread)
            }
          }
        }
      }),
      runs,
    )
  })

  it('reads nothing the law forbids: name, photo, years, gender, graduation, post code, school (AI-6)', () => {
    const forbidden = fc.record({
      name: fc.string(),
      photoUrl: fc.string(),
      birthYear: fc.integer(),
      gender: fc.string(),
      graduationYear: fc.integer(),
      postCode: fc.string(),
      school: fc.string(),
    })
    fc.assert(
      fc.property(pools, fc.array(forbidden, { minLength: 6, maxLength: 6 }), (pool, extra) => {
        const candidates = pool.candidates.map((one, at) => ({ ...extra[at], ...one }))
        expect(runRound({ ...pool, candidates })).toEqual(runRound(pool))
      }),
      runs,
    )
  })
})
