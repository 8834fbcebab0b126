import { describe, expect, it } from 'vitest'
import {
  type Explaining,
  whyLeftOut as explain,
  reasonsForCandidate,
  reasonsForHost,
} from '../../src/matching/explain.js'
import { type CandidateFacts, pairsOf } from '../../src/matching/facts.js'
import { firstRuleAgainst } from '../../src/matching/hard-rules.js'
import type { Term, TermName } from '../../src/matching/score.js'
import { aCandidate, aContext, anOffer } from './builders.js'

const term = (name: TermName, points: number, words: string[] = []): Term => ({ term: name, points, words })
const explaining = (own: Partial<Explaining>): Explaining => ({
  offers: [anOffer()],
  context: aContext(),
  held: new Map(),
  ...own,
})

/** Of all offers, those that no rule keeps them from. */
const whyLeftOut = (candidate: CandidateFacts, round: Explaining) =>
  explain(
    candidate,
    round.offers.filter((offer) => !firstRuleAgainst(offer, candidate, round.context)),
    round,
  )

describe('reasons', () => {
  it('are the three strongest, in order', () => {
    const terms = [
      term('skills', 8, ['sql']),
      term('topics', 24, ['backend', 'golf']),
      term('asked', 40),
      term('department', 20, ['Data']),
    ]
    expect(reasonsForHost(terms)).toEqual([
      { code: 'askedForHost', words: [] },
      { code: 'sharedTopics', words: ['backend', 'golf'] },
      { code: 'wantedDepartment', words: ['Data'] },
    ])
  })

  it('never name waiting or stance, however heavy, and carry no points', () => {
    const terms = [term('waiting', 900), term('stance', 100), term('seniority', 6, ['senior'])]
    expect(reasonsForCandidate(terms)).toEqual([{ code: 'seniority', words: ['senior'] }])
    expect(JSON.stringify(reasonsForHost(terms))).not.toMatch(/\d/)
  })

  it('of equal points begin with what each side cares for', () => {
    const terms = [term('role', 24, ['analyst']), term('topics', 24, ['sql']), term('department', 24, ['Data'])]
    expect(reasonsForHost(terms).map(({ code }) => code)).toEqual(['sharedTopics', 'wantedRole', 'wantedDepartment'])
    expect(reasonsForCandidate(terms).map(({ code }) => code)).toEqual([
      'wantedDepartment',
      'wantedRole',
      'sharedTopics',
    ])
  })
})

describe('why somebody was left out', () => {
  it('no offer at all', () => {
    expect(whyLeftOut(aCandidate(), explaining({ offers: [] }))).toEqual({
      candidateId: 'candidate-1',
      cause: 'no_offers',
      told: 'nobody_yet',
      helps: 'none',
    })
  })

  it('others waited longer, where all in the seats did', () => {
    const held = new Map([['offer-1', [aCandidate({ id: 'other', age: 4 })]]])
    expect(whyLeftOut(aCandidate({ age: 3 }), explaining({ held }))).toMatchObject({
      cause: 'others_waited_longer',
      told: 'others_waited_longer',
      helps: 'none',
    })
  })

  it('seats taken, where somebody in them did not wait longer', () => {
    const held = new Map([['offer-1', [aCandidate({ id: 'other', age: 3 })]]])
    expect(whyLeftOut(aCandidate({ age: 3 }), explaining({ held }))).toMatchObject({
      cause: 'seats_taken',
      told: 'seats_taken',
    })
  })

  it('seats taken, where the only fitting offer has none', () => {
    expect(whyLeftOut(aCandidate(), explaining({ offers: [anOffer({ openUnits: 0 })] })).told).toBe('seats_taken')
  })

  const alone = [
    ['substance', 'add_interests', { topics: ['golf'] }],
    ['windows', 'add_windows', { weekMinutes: [{ from: 600, to: 700 }] }],
    ['language', 'add_languages', { languages: ['fr'] }],
  ] as const
  for (const [rule, help, offer] of alone) {
    it(`${rule} left nobody, and ${help} would help`, () => {
      const candidate = aCandidate({ languages: ['en'], weekMinutes: [{ from: 0, to: 60 }] })
      const own = { languages: ['en'], weekMinutes: [{ from: 0, to: 60 }], ...offer }
      expect(whyLeftOut(candidate, explaining({ offers: [anOffer(own)] }))).toMatchObject({
        cause: rule,
        told: rule,
        helps: help,
      })
    })
  }

  it('helps with what opens most offers by one change', () => {
    const offers = [
      anOffer({ id: 'a', topics: ['golf'] }),
      anOffer({ id: 'b', languages: ['fr'] }),
      anOffer({ id: 'c', languages: ['de'] }),
      anOffer({ id: 'd', languages: ['de'], topics: ['golf'] }),
    ]
    expect(whyLeftOut(aCandidate({ languages: ['en'] }), explaining({ offers })).helps).toBe('add_languages')
  })

  it('prefers one change at one offer to two changes at several', () => {
    const two = { topics: ['golf'], languages: ['fr'] }
    const offers = [
      anOffer({ id: 'a', weekMinutes: [{ from: 600, to: 700 }] }),
      anOffer({ id: 'b', ...two }),
      anOffer({ id: 'c', ...two }),
    ]
    const candidate = aCandidate({ languages: ['en'], weekMinutes: [{ from: 0, to: 60 }] })
    expect(whyLeftOut(candidate, explaining({ offers })).helps).toBe('add_windows')
  })

  it('helps with nothing at an offer without a seat', () => {
    const offers = [anOffer({ topics: ['golf'], openUnits: 0 })]
    expect(whyLeftOut(aCandidate(), explaining({ offers })).helps).toBe('none')
  })

  it('P-2 P-11 tells a block and a shield like an empty pool of hosts', () => {
    const empty = whyLeftOut(aCandidate(), explaining({ offers: [] }))
    const blocked = aContext({ blocked: pairsOf([['host-1', 'candidate-1']]) })
    const offers = [anOffer({ topics: ['golf'] })]
    const barred = whyLeftOut(aCandidate(), explaining({ offers, context: blocked }))
    expect(barred.cause).toBe('blocked')
    expect([barred.told, barred.helps]).toEqual([empty.told, empty.helps])
    const shield = whyLeftOut(aCandidate({ employeeId: 'employee-1' }), explaining({}))
    expect(shield.cause).toBe('shielded')
    expect([shield.told, shield.helps]).toEqual([empty.told, empty.helps])
  })
})
