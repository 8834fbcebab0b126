import { describe, expect, it } from 'vitest'
import type { CandidateFacts, OfferFacts } from '../../src/matching/facts.js'
import {
  benefitTerms,
  defaultAgeingWeight,
  hasSubstance,
  pointsOf,
  type Term,
  waitingTerm,
  weights,
  weightsVersion,
} from '../../src/matching/score.js'
import { wordsOf } from '../../src/matching/subjects.js'
import { aCandidate, anOffer } from './builders.js'

const nobody = { topics: [], interests: [] }

describe('the published weights', () => {
  it('are these; whoever changes one raises the version', () => {
    expect({ weightsVersion, ...weights }).toEqual({
      weightsVersion: 2,
      topics: { each: 12, later: 8, most: 4 },
      skills: { each: 8, most: 3 },
      department: 20,
      role: 20,
      asked: { first: 40, less: 4, least: 24 },
      seniority: 6,
      stance: { passive: 0, exploring: 3, active: 6 },
      kind: 4,
    })
  })
})

describe('benefitTerms', () => {
  const table: [what: string, offer: Partial<OfferFacts>, candidate: Partial<CandidateFacts>, terms: Term[]][] = [
    [
      'one shared topic',
      { topics: ['backend', 'golf'] },
      { interests: ['backend'] },
      [{ term: 'topics', points: 12, words: ['backend'] }],
    ],
    [
      'two shared topics',
      { topics: ['backend', 'golf'] },
      { interests: ['golf', 'backend'] },
      [{ term: 'topics', points: 24, words: ['backend', 'golf'] }],
    ],
    [
      'six shared topics count as four',
      { topics: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'] },
      { interests: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'] },
      [{ term: 'topics', points: 44, words: ['a1', 'a2', 'a3', 'a4'] }],
    ],
    [
      'an interest named after the first three counts less',
      { topics: ['golf', 'sql'] },
      { interests: ['backend', 'design', 'sql', 'golf'] },
      [{ term: 'topics', points: 20, words: ['golf', 'sql'] }],
    ],
    [
      'the third host they asked for',
      nobody,
      { interests: [], askedForHosts: ['host-8', 'host-9', 'host-1'] },
      [{ term: 'asked', points: 32, words: [] }],
    ],
    [
      'the tenth host they asked for, as the fifth',
      nobody,
      { interests: [], askedForHosts: [...'abcdefghi', 'host-1'] },
      [{ term: 'asked', points: 24, words: [] }],
    ],
    [
      'a kind that suits how they explore',
      { ...nobody, kind: 'career' },
      { interests: [], stance: 'exploring' },
      [
        { term: 'stance', points: 3, words: [] },
        { term: 'kind', points: 4, words: [] },
      ],
    ],
    [
      'a kind that suits others',
      { ...nobody, kind: 'preliminary' },
      { interests: [], stance: 'exploring' },
      [{ term: 'stance', points: 3, words: [] }],
    ],
    [
      'a skill the host talks about',
      { topics: ['sql'] },
      { interests: [], skills: ['SQL'] },
      [{ term: 'skills', points: 8, words: ['sql'] }],
    ],
    [
      'a topic shared as interest is not counted again as skill',
      { topics: ['sql', 'design'] },
      { interests: ['sql'], skills: ['sql', 'design'] },
      [
        { term: 'topics', points: 12, words: ['sql'] },
        { term: 'skills', points: 8, words: ['design'] },
      ],
    ],
    [
      'the department they are curious about',
      { ...nobody, department: 'Data' },
      { interests: [], departments: ['data', 'legal'] },
      [{ term: 'department', points: 20, words: ['Data'] }],
    ],
    [
      'the role they are curious about',
      { topics: [], role: 'Senior Backend Engineer' },
      { interests: [], roles: ['backend engineers'] },
      [{ term: 'role', points: 20, words: ['Senior Backend Engineer'] }],
    ],
    [
      'the host they asked for',
      { topics: [], hostId: 'host-7' },
      { interests: [], askedForHosts: ['host-7'] },
      [{ term: 'asked', points: 40, words: [] }],
    ],
    [
      'seniority and stance, which are no substance',
      { topics: [], seniority: 'Senior' },
      { interests: [], seniority: 'senior', stance: 'active' },
      [
        { term: 'seniority', points: 6, words: ['Senior'] },
        { term: 'stance', points: 6, words: [] },
      ],
    ],
    [
      'everything at once',
      { topics: ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3'], department: 'Data', role: 'Analyst', seniority: 'junior' },
      {
        interests: ['a1', 'a2', 'a3', 'a4'],
        skills: ['b1', 'b2', 'b3'],
        departments: ['Data'],
        roles: ['Analyst'],
        seniority: 'junior',
        askedForHosts: ['host-1'],
        stance: 'exploring',
      },
      [
        { term: 'topics', points: 44, words: ['a1', 'a2', 'a3', 'a4'] },
        { term: 'skills', points: 24, words: ['b1', 'b2', 'b3'] },
        { term: 'department', points: 20, words: ['Data'] },
        { term: 'role', points: 20, words: ['Analyst'] },
        { term: 'asked', points: 40, words: [] },
        { term: 'seniority', points: 6, words: ['junior'] },
        { term: 'stance', points: 3, words: [] },
      ],
    ],
    ['nothing in common', { topics: ['golf'] }, { interests: ['backend'], stance: 'passive' }, []],
    ['empty seniorities are no common one', { topics: [], seniority: '' }, { interests: [], seniority: ' ' }, []],
  ]
  for (const [what, offer, candidate, terms] of table) {
    it(what, () => {
      expect(benefitTerms(anOffer(offer), aCandidate(candidate))).toEqual(terms)
    })
  }

  it('spreads at most 156 points between an 8 and a 164, so D is 32 rounds', () => {
    const most = 4 * 12 + 3 * 8 + 20 + 20 + 40 + 6 + 6
    expect(most - 8).toBe(156)
    expect(Math.ceil(156 / defaultAgeingWeight)).toBe(32)
  })

  it('holds the host’s words, never the candidate’s', () => {
    const terms = benefitTerms(anOffer({ topics: ['backend'] }), aCandidate({ interests: ['backend at my employer'] }))
    expect(terms).toEqual([{ term: 'topics', points: 12, words: ['backend'] }])
  })

  it('does not depend on the order in which somebody wrote their topics', () => {
    const candidate = aCandidate({ interests: ['golf', 'sql', 'backend'] })
    expect(benefitTerms(anOffer({ topics: ['sql', 'backend'] }), candidate)).toEqual(
      benefitTerms(anOffer({ topics: ['backend', 'sql'] }), candidate),
    )
  })
})

describe('substance', () => {
  it('is a topic, a skill, a department, a role or an asked-for host', () => {
    const yes = (['topics', 'skills', 'department', 'role', 'asked'] as const).map((term) =>
      hasSubstance([{ term, points: 1, words: [] }]),
    )
    expect(yes).toEqual([true, true, true, true, true])
  })

  it('is not seniority, stance or a long wait', () => {
    const terms = (['seniority', 'stance', 'waiting'] as const).map((term): Term => ({ term, points: 99, words: [] }))
    expect(hasSubstance(terms)).toBe(false)
  })
})

describe('waiting', () => {
  it('adds its weight for every round, without a cap', () => {
    expect(waitingTerm(aCandidate({ age: 0 }), 5).points).toBe(0)
    expect(waitingTerm(aCandidate({ age: 1 }), 5).points).toBe(5)
    expect(waitingTerm(aCandidate({ age: 1000 }), 5).points).toBe(5000)
  })

  it('is no part of the benefit', () => {
    const benefit = (age: number) => pointsOf(benefitTerms(anOffer(), aCandidate({ age })))
    expect(benefit(0)).toBe(12)
    expect(benefit(50)).toBe(12)
  })
})

describe('two phrases are one subject', () => {
  const share = (topic: string, interest: string) =>
    benefitTerms(anOffer({ topics: [topic] }), aCandidate({ interests: [interest] })).length === 1
  const same = [
    ['backend', 'Backend'],
    ['careers', 'career'],
    ['backend careers', 'backend'],
    ['backend', 'careers in backend'],
    ['machine learning', 'Learning (machine)'],
    ['C++', 'c++'],
    ['R&D', 'r&d teams'],
    ['Führung', 'führung'],
    ['データ', 'データ'],
    ['the careers', 'careers'],
  ] as const
  for (const [topic, interest] of same) it(`${topic} · ${interest}`, () => expect(share(topic, interest)).toBe(true))
  const different = [
    ['careers', 'backend careers'],
    ['teams', 'sales team'],
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['access', 'acces'],
    ['machine learning', 'learning german'],
    ['and', 'and'],
    ['', ''],
    ['!!', '??'],
  ] as const
  for (const [topic, interest] of different) {
    it(`but not ${topic} · ${interest}`, () => expect(share(topic, interest)).toBe(false))
  }

  it('by these words', () => {
    expect(wordsOf('Careers in the Back-End, and APIs')).toEqual(['api', 'back', 'career', 'end'])
  })

  it('and one thing written three ways counts once, on either side', () => {
    const ways = ['backend', 'backend careers', 'backend jobs']
    expect(benefitTerms(anOffer({ topics: ways }), aCandidate({ interests: ['backend'] }))).toEqual([
      { term: 'topics', points: 12, words: ['backend'] },
    ])
    expect(benefitTerms(anOffer({ topics: ['backend'] }), aCandidate({ interests: ways }))).toEqual([
      { term: 'topics', points: 12, words: ['backend'] },
    ])
  })
})
