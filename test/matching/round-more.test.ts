import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CandidateFacts } from '../../src/matching/facts.js'
import { replayRound } from '../../src/matching/record.js'
import { type RoundProblem, runRound } from '../../src/matching/round.js'
import { roundThread } from '../../src/matching/round-thread.js'
import { mostRoundsLost } from '../../src/matching/waiting.js'
import { rounds } from '../rounds.js'
import { aCandidate, aContext, anOffer, aRound } from './builders.js'
import { poolWorld } from './pools.js'

const worldRound = (seed: number, candidates: number, offers: number): RoundProblem => {
  const world = poolWorld(seed)
  const people = Array.from({ length: candidates }, (_, at) => world.candidate(`c${at}`))
  const listed = Array.from({ length: offers }, (_, at) => ({ ...world.offer(`o${at}`), openUnits: 1 + (at % 2) }))
  const hostUnits = new Map(listed.map(({ hostId }) => [hostId, 3]))
  return {
    offers: listed.map((offer) => ({ ...offer, hostUnits: hostUnits.get(offer.hostId)! })),
    candidates: people,
    context: world.context(people),
    ageingWeight: 5,
    seed: `round ${seed}`,
  }
}

const unconnected = ({ candidates }: RoundProblem): ReadonlySet<string> =>
  new Set(candidates.filter(({ isConnected }) => !isConnected).map(({ id }) => id))

describe('lists cut short', () => {
  it('lead to the same value, proven: prices ask for the pairs that nobody listed', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const problem = worldRound(seed, 60, 24)
      const people = problem.candidates.map((one) => ({ ...one, isConnected: false }))
      const whole = runRound({ ...problem, candidates: people })
      for (const length of [1, 3]) {
        const cut = runRound({ ...problem, candidates: people }, length)
        expect([cut.value, cut.gap]).toEqual([whole.value, 0])
        expect(cut.bound).toBe(cut.value)
        expect(cut.weighed).toBeLessThan(whole.weighed)
      }
    }
  })
})

describe('the share of people without a connection (AI-4)', () => {
  /** Ten seats, and for each somebody who was brought and fits better, and somebody who was not. */
  const people = (brought: boolean): CandidateFacts[] =>
    Array.from({ length: 10 }, (_, at) =>
      aCandidate({
        id: `${brought ? 'brought' : 'alone'}-${at}`,
        interests: brought ? ['backend', 'sql'] : ['backend'],
        isConnected: brought,
      }),
    )
  const problem = aRound({
    offers: Array.from({ length: 10 }, (_, at) =>
      anOffer({ id: `offer-${at}`, hostId: `host-${at}`, topics: ['backend', 'sql'] }),
    ),
    candidates: [...people(true), ...people(false)],
  })

  it('three seats of ten are theirs first, and what that costs is known', () => {
    const { pairs, value, bound } = runRound(problem)
    expect(pairs.filter(({ candidateId }) => candidateId.startsWith('alone'))).toHaveLength(3)
    expect(pairs).toHaveLength(10)
    expect([value, bound]).toEqual([7 * 24 + 3 * 12, 240])
  })

  it('takes nothing from a round that gives them as much by itself', () => {
    const { value, bound } = runRound({ ...problem, candidates: problem.candidates.slice(7) })
    expect([value, bound]).toEqual([3 * 24 + 7 * 12, 3 * 24 + 7 * 12])
  })

  it('of a single seat is theirs in three rounds of ten, by the round’s luck', () => {
    const one = { ...problem, offers: problem.offers.slice(0, 1) }
    const theirs = Array.from({ length: 400 }, (_, at) => runRound({ ...one, seed: `round ${at}` })).filter(
      ({ pairs }) => pairs[0]?.candidateId.startsWith('alone'),
    )
    expect(theirs.length).toBeGreaterThan(400 * 0.22)
    expect(theirs.length).toBeLessThan(400 * 0.38)
  })

  it('is kept whatever the pool, and nobody is seated twice', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const pool = worldRound(seed, 30, 12)
      const alone = unconnected(pool)
      const { pairs } = runRound(pool)
      const among = runRound({ ...pool, candidates: pool.candidates.filter(({ id }) => alone.has(id)) }).pairs
      const seats = pool.offers.reduce((sum, { openUnits }) => sum + openUnits, 0)
      const theirs = pairs.filter(({ candidateId }) => alone.has(candidateId)).length
      expect(theirs).toBeGreaterThanOrEqual(Math.min(Math.floor(0.3 * Math.min(seats, pairs.length)), among.length))
      expect(new Set(pairs.map(({ candidateId }) => candidateId)).size).toBe(pairs.length)
      for (const { id, openUnits } of pool.offers)
        expect(pairs.filter(({ offerId }) => offerId === id).length).toBeLessThanOrEqual(openUnits)
    }
  })
})

describe('the names of people', () => {
  it('change which equals are lucky, and never what a round is worth', () => {
    for (let seed = 1; seed <= 15; seed++) {
      const pool = { ...worldRound(seed, 30, 12), context: aContext() }
      const people = pool.candidates.map((one) => ({ ...one, employeeId: null, isConnected: false }))
      const renamed = people.map((one, at) => ({ ...one, id: `renamed-${(at * 7) % 30}` }))
      const offers = pool.offers.map((one, at) => ({ ...one, id: `offer-${(at * 5) % 12}` }))
      const [before, after] = [
        runRound({ ...pool, candidates: people }),
        runRound({ ...pool, offers, candidates: renamed }),
      ]
      expect([after.value, after.pairs.length]).toEqual([before.value, before.pairs.length])
    }
  })
})

describe('a pool in which everybody wants one host', () => {
  it('gives the one seat to whoever counts most, and the others read that it was taken', () => {
    const candidates = Array.from({ length: 200 }, (_, at) =>
      aCandidate({ id: `c${at}`, askedForHosts: ['host-1'], age: at === 120 ? 1 : 0 }),
    )
    const { pairs, leftOut } = runRound(aRound({ candidates }))
    expect(pairs.map(({ candidateId }) => candidateId)).toEqual(['c120'])
    expect(new Set(leftOut.map(({ told }) => told))).toEqual(new Set(['others_waited_longer']))
  })
})

describe('a recorded round', () => {
  it('held again has the same pairs, byte by byte, and its inputs hold no words of people', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = worldRound(seed, 40, 16)
      const { inputs, inputsHash, pairsHash, pairs } = runRound(problem, 4)
      const again = replayRound(inputs)
      expect([again.inputsHash, again.pairsHash]).toEqual([inputsHash, pairsHash])
      expect(again.pairs).toBe(pairs.map(({ offerId, candidateId }) => `${offerId} ${candidateId}\n`).join(''))
    }
    const secret = aCandidate({ interests: ['backend', 'canary interest'], skills: ['canary skill'] })
    const { inputs } = runRound(aRound({ candidates: [secret] }))
    expect(Buffer.from(inputs, 'base64').length).toBeGreaterThan(0)
    expect(replayRound(inputs).pairs).toBe('offer-1 candidate-1\n')
  })
})

describe('a round in a thread', () => {
  it('is the same as one held here', async () => {
    const problem = worldRound(7, 50, 20)
    expect(await rounds(problem)).toEqual(runRound(problem))
  })

  it('throws what a round throws', async () => {
    await expect(rounds(aRound({ ageingWeight: -1 }))).rejects.toThrow(RangeError)
  })

  it('that dies has decided nothing', async () => {
    for (const code of ['process.exit(3)', 'throw new Error("out of memory")', '']) {
      const dying = roundThread(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
      await expect(dying(aRound())).rejects.toMatchObject({ code: 'round_thread_died', retry: true })
    }
  })
})

describe('Claim B', () => {
  it('is this bound: whoever waits, and who comes in the rounds that benefit outweighs, through the seats', () => {
    expect(mostRoundsLost(1, 0, 0, 0)).toBe(0)
    expect(mostRoundsLost(2, 3, 0, 5)).toBe(2)
    expect(mostRoundsLost(2, 3, 2, 5)).toBe(8)
  })

  /** Rounds with one host: who came when; whoever is paired leaves, the others grow older. */
  function longestLoss(arrivals: readonly (readonly number[])[], seats: number): { lost: number; bound: number }[] {
    const ageingWeight = 12
    const topics = ['a1', 'a2', 'a3']
    const spread = (3 * 12 - 12) / ageingWeight
    const most = Math.max(...arrivals.map(({ length }) => length))
    let waiting: CandidateFacts[] = []
    const bounds = new Map<string, number>()
    const all: { lost: number; bound: number }[] = []
    for (let round = 0; round < arrivals.length + 30; round++) {
      const before = waiting.length
      for (const [at, shared] of (arrivals[round] ?? []).entries()) {
        const id = `r${String(round).padStart(3, '0')}-${at}`
        waiting.push(aCandidate({ id, interests: topics.slice(0, shared) }))
        bounds.set(id, mostRoundsLost(seats, before + most - 1, most, spread))
      }
      const offers = [anOffer({ topics, openUnits: seats, hostUnits: seats })]
      const { pairs } = runRound(aRound({ offers, candidates: waiting, ageingWeight, seed: `round ${round}` }))
      const served = new Set(pairs.map(({ candidateId }) => candidateId))
      for (const one of waiting) if (served.has(one.id)) all.push({ lost: one.age, bound: bounds.get(one.id)! })
      waiting = waiting.filter(({ id }) => !served.has(id)).map((one) => ({ ...one, age: one.age + 1 }))
    }
    return [...all, ...waiting.map((one) => ({ lost: one.age, bound: bounds.get(one.id)! }))]
  }

  it('holds over rolling random arrivals', () => {
    const arrivals = fc.array(fc.array(fc.constantFrom(1, 2, 3), { maxLength: 4 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(arrivals, fc.constantFrom(1, 2), (list, seats) => {
        for (const { lost, bound } of longestLoss(list, seats)) expect(lost).toBeLessThanOrEqual(bound)
      }),
      { numRuns: 60 },
    )
  })

  it('holds for somebody who fits least while better ones come in every round', () => {
    const all = longestLoss([[1, 3], ...Array.from({ length: 40 }, () => [3])], 1)
    expect(Math.max(...all.map(({ lost }) => lost))).toBeGreaterThan(1)
    for (const { lost, bound } of all) expect(lost).toBeLessThanOrEqual(bound)
  })
})

describe('what the longest waiting would cost', () => {
  it('is exact: the value without that pair less the value with it', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const pool = worldRound(seed, 24, 6)
      const candidates = pool.candidates.map((one) => ({ ...one, isConnected: false }))
      const { waiting, value } = runRound({ ...pool, candidates, withCosts: true })
      for (const { candidateId, offerId, cost, rounds: most } of waiting) {
        const offer = pool.offers.find(({ id }) => id === offerId)!
        const person = candidates.find(({ id }) => id === candidateId)!
        const alone = runRound({ ...pool, offers: [{ ...offer, openUnits: 1, hostUnits: 1 }], candidates: [person] })
        const offers = pool.offers.map((one) => ({
          ...one,
          openUnits: one.openUnits - (one.id === offerId ? 1 : 0),
          hostUnits: one.hostUnits - (one.hostId === offer.hostId ? 1 : 0),
        }))
        const rest = runRound({ ...pool, offers, candidates: candidates.filter(({ id }) => id !== candidateId) })
        expect(cost).toBe(value - alone.value - rest.value)
        expect(most).toBeGreaterThan(0)
      }
    }
  })

  it('is worked out only when it is asked for', () => {
    const people = [aCandidate(), aCandidate({ id: 'candidate-2' })]
    expect(runRound(aRound({ candidates: people })).waiting).toEqual([])
    expect(runRound(aRound({ candidates: people, context: aContext(), withCosts: true })).waiting).toHaveLength(1)
  })
})
