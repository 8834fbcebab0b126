import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { mustHoldClaimA } from '../../src/matching/claim-a.js'
import { type OfferFacts, pairsOf } from '../../src/matching/facts.js'
import { bestForCandidate } from '../../src/matching/pair.js'
import { type RoundOutcome, type RoundProblem, runRound } from '../../src/matching/round.js'
import { aCandidate, aContext, anOffer, aRound } from './builders.js'

const who = ({ pairs }: RoundOutcome) => pairs.map(({ offerId, candidateId }) => `${offerId} ${candidateId}`)

describe('a round', () => {
  it('pairs who fit, says why from both sides, and counts the points', () => {
    const offers = [anOffer({ topics: ['backend', 'sql'], department: 'Data' })]
    const candidates = [aCandidate({ interests: ['backend'], departments: ['data'], stance: 'active', age: 3 })]
    expect(runRound(aRound({ offers, candidates }))).toMatchObject({
      pairs: [
        {
          offerId: 'offer-1',
          candidateId: 'candidate-1',
          terms: [
            { term: 'topics', points: 12, words: ['backend'] },
            { term: 'department', points: 20, words: ['Data'] },
            { term: 'stance', points: 6, words: [] },
            { term: 'waiting', points: 15, words: [] },
          ],
          reasonsForHost: [
            { code: 'wantedDepartment', words: ['Data'] },
            { code: 'sharedTopics', words: ['backend'] },
          ],
          reasonsForCandidate: [
            { code: 'wantedDepartment', words: ['Data'] },
            { code: 'sharedTopics', words: ['backend'] },
          ],
        },
      ],
      leftOut: [],
      value: 53,
      bound: 53,
      gap: 0,
      weighed: 1,
      waiting: [],
    })
  })

  it('gives the seat to whoever waited long enough, and tells the other what is true', () => {
    // 24 points of benefit more are outweighed by 5 rounds of 5 points.
    const offers = [anOffer({ topics: ['backend', 'sql', 'golf'] })]
    const fitting = aCandidate({ id: 'fitting', interests: ['backend', 'sql', 'golf'] })
    const patient = (age: number) => aCandidate({ id: 'patient', age })
    expect(who(runRound(aRound({ offers, candidates: [fitting, patient(4)] })))).toEqual(['offer-1 fitting'])
    const { pairs, leftOut } = runRound(aRound({ offers, candidates: [fitting, patient(5)] }))
    expect(pairs.map(({ candidateId }) => candidateId)).toEqual(['patient'])
    expect(leftOut).toEqual([
      { candidateId: 'fitting', cause: 'others_waited_longer', told: 'others_waited_longer', helps: 'none' },
    ])
  })

  it('keeps a host’s several offers within the host’s limit, in the best way', () => {
    const offers = [
      anOffer({ id: 'a', topics: ['backend'], openUnits: 2, hostUnits: 2 }),
      anOffer({ id: 'b', topics: ['backend', 'sql'], openUnits: 2, hostUnits: 2 }),
    ]
    const candidates = [
      aCandidate({ id: 'one', interests: ['backend'] }),
      aCandidate({ id: 'two', interests: ['sql', 'backend'] }),
      aCandidate({ id: 'three', interests: ['sql', 'backend'] }),
    ]
    const round = runRound(aRound({ offers, candidates }))
    expect(round.value).toBe(48)
    expect(who(round)).toEqual(['b three', 'b two'])
  })

  it('gives nothing where seats or host units are 0', () => {
    expect(runRound(aRound({ offers: [anOffer({ openUnits: 0 })] })).pairs).toEqual([])
    expect(runRound(aRound({ offers: [anOffer({ hostUnits: 0 })] })).pairs).toEqual([])
  })

  it('answers nothing to an empty pool', () => {
    const nothing = { pairs: [], leftOut: [], value: 0, bound: 0, gap: 0, weighed: 0 }
    expect(runRound(aRound({ offers: [], candidates: [] }))).toMatchObject(nothing)
    expect(runRound(aRound({ candidates: [] }))).toMatchObject(nothing)
  })

  it('does not count as left out who has an open match or rests', () => {
    const candidates = ['met', 'rests', 'waits'].map((id) => aCandidate({ id, interests: ['golf'] }))
    const context = aContext({ withOpenMatch: new Set(['met']), paused: new Set(['rests']) })
    expect(runRound(aRound({ candidates, context })).leftOut).toEqual([
      { candidateId: 'waits', cause: 'substance', told: 'substance', helps: 'add_interests' },
    ])
  })

  it('shares luck between equals over the rounds', () => {
    const candidates = [aCandidate({ id: 'ann' }), aCandidate({ id: 'bob' })]
    const wins = { ann: 0, bob: 0 }
    for (let round = 0; round < 200; round++) {
      const [pair] = runRound(aRound({ candidates, seed: `round-${round}` })).pairs
      wins[pair?.candidateId as 'ann' | 'bob']++
    }
    expect(wins.ann + wins.bob).toBe(200)
    expect(Math.min(wins.ann, wins.bob)).toBeGreaterThan(60)
  })

  it('does without luck where the bits are short', () => {
    const candidates = [aCandidate({ id: 'ann', age: 2 ** 43 }), aCandidate({ id: 'bob', age: 2 ** 43 })]
    const round = runRound(aRound({ candidates, seed: 'any' }))
    expect(round.pairs).toHaveLength(1)
    expect(round.value).toBe(5 * 2 ** 43 + 12)
  })

  const refused: [what: string, wrong: Partial<RoundProblem>, sentence: RegExp][] = [
    ['an offer twice', { offers: [anOffer(), anOffer()] }, /the id offer-1 stands twice/],
    ['a candidate twice', { candidates: [aCandidate(), aCandidate()] }, /the id candidate-1 stands twice/],
    ['seats below 0', { offers: [anOffer({ openUnits: -1 })] }, /open units of an offer .* not -1/],
    ['half a seat of a host', { offers: [anOffer({ hostUnits: 0.5 })] }, /open units of a host .* not 0.5/],
    ['a length that is none', { offers: [anOffer({ minutes: Number.NaN })] }, /length of a talk .* not NaN/],
    ['rounds below 0', { candidates: [aCandidate({ age: -1 })] }, /rounds waited .* not -1/],
    ['an age of more bits than fit', { candidates: [aCandidate({ age: 2 ** 50 })] }, /too many bits/],
    ['an ageing weight below 0', { ageingWeight: -1 }, /ageing weight .* not -1/],
    ['an ageing weight that is none', { ageingWeight: Number.NaN }, /ageing weight .* not NaN/],
    [
      'a window outside the week',
      { offers: [anOffer({ weekMinutes: [{ from: 10_080, to: 10_090 }] })] },
      /the week has/,
    ],
    [
      'a window without length',
      { candidates: [aCandidate({ weekMinutes: [{ from: 9, to: 9 }] })] },
      /not after its start 9/,
    ],
    [
      'a host of two limits',
      { offers: [anOffer({ hostUnits: 1 }), anOffer({ id: 'offer-2', hostUnits: 2 })] },
      /offers of host host-1 differ/,
    ],
  ]
  for (const [what, wrong, sentence] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => runRound(aRound(wrong))).toThrow(RangeError)
      expect(() => runRound(aRound(wrong))).toThrow(sentence)
    })
  }
})

describe('Claim A', () => {
  const pairs = {
    rowStart: Int32Array.of(0, 2),
    candidate: Int32Array.of(0, 1),
    benefit: Int32Array.of(12, 22),
  }
  const outcome = (ages: [number, number], offerOf: [number, number], offer: Partial<OfferFacts> = {}) => ({
    offers: [anOffer(offer)],
    candidates: [aCandidate({ id: 'ann', age: ages[0] }), aCandidate({ id: 'bob', age: ages[1] })],
    context: aContext(),
    ageingWeight: 5,
    pairs,
    isWhole: () => true,
    offerOf: Int32Array.from(offerOf),
    isReserved: new Uint8Array(2),
  })

  it('holds up to D = (22 − 12) / 5 = 2 rounds and breaks with the third', () => {
    expect(() => mustHoldClaimA(outcome([2, 0], [-1, 0]))).not.toThrow()
    expect(() => mustHoldClaimA(outcome([3, 0], [-1, 0]))).toThrow(Fault)
    expect(() => mustHoldClaimA(outcome([3, 0], [-1, 0]))).toThrow('claim_a_broken')
  })

  it('looks at all offers of a host who is full', () => {
    const full = { openUnits: 1, hostUnits: 1 }
    const round = {
      ...outcome([9, 0], [-1, 1]),
      offers: [anOffer(full), anOffer({ ...full, id: 'offer-2' })],
      pairs: { ...pairs, rowStart: Int32Array.of(0, 1, 2) },
    }
    expect(() => mustHoldClaimA(round)).toThrow('claim_a_broken')
  })

  it('breaks where somebody is left out beside a free seat', () => {
    expect(() => mustHoldClaimA(outcome([0, 9], [-1, 0], { openUnits: 2, hostUnits: 2 }))).toThrow('claim_a_broken')
    expect(() => mustHoldClaimA(outcome([0, 9], [-1, 0], { openUnits: 2, hostUnits: 1 }))).not.toThrow()
  })
})

describe('a look at once for somebody new', () => {
  const golfer = aCandidate({ interests: ['backend', 'sql', 'golf'], age: 90 })
  const offers = [anOffer({ topics: ['backend', 'sql', 'golf'] }), anOffer({ id: 'other', topics: ['golf'] })]
  const chosen = (listed: OfferFacts[], context = aContext()) => bestForCandidate(listed, golfer, context)?.offerId

  it('finds the best among offers and hosts with seats', () => {
    expect(chosen(offers)).toBe('offer-1')
    expect(chosen([{ ...offers[0]!, openUnits: 0 }, offers[1]!])).toBe('other')
    expect(chosen(offers.map((offer) => ({ ...offer, hostUnits: 0 })))).toBeUndefined()
    expect(chosen([])).toBeUndefined()
  })

  it('leaves a seat that the last round would have paid more for', () => {
    // 36 points there and 12 here: the seat there was worth more than the difference to somebody who still waits.
    expect(chosen([{ ...offers[0]!, price: 23 }, offers[1]!])).toBe('offer-1')
    expect(chosen([{ ...offers[0]!, price: 25 }, offers[1]!])).toBe('other')
  })

  it('carries reasons and no waiting', () => {
    const pair = bestForCandidate([anOffer()], golfer, aContext())
    expect(pair?.reasonsForHost).toEqual([{ code: 'sharedTopics', words: ['backend'] }])
    expect(pair?.terms.map(({ term }) => term)).toEqual(['topics'])
  })

  it('obeys the hard rules', () => {
    expect(chosen(offers, aContext({ blocked: pairsOf([['host-1', 'candidate-1']]) }))).toBeUndefined()
  })

  it('does not take equals in the order of their ids alone', () => {
    const equals = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => anOffer({ id }))
    const firsts = ['p', 'q', 'r', 's', 't', 'u'].map(
      (id) => bestForCandidate(equals, aCandidate({ id }), aContext())?.offerId,
    )
    expect(new Set(firsts).size).toBeGreaterThan(1)
  })
})
