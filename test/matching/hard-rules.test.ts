import { describe, expect, it } from 'vitest'
import { type CandidateFacts, type OfferFacts, pairsOf, type RulesContext } from '../../src/matching/facts.js'
import { firstRuleAgainst, hardRules, type RuleName, rulesAgainst } from '../../src/matching/hard-rules.js'
import { aCandidate, aContext, anOffer } from './builders.js'

const day = 1440
const internal = { id: 'candidate-1', employeeId: 'employee-1' }
const shielded = (...hosts: string[]) => ({ shields: new Map([['candidate-1', new Set(hosts)]]) })
const windows = (...stretches: [number, number][]) => ({ weekMinutes: stretches.map(([from, to]) => ({ from, to })) })

type Case = [
  what: string,
  offer: Partial<OfferFacts>,
  candidate: Partial<CandidateFacts>,
  context: Partial<RulesContext>,
  rule: RuleName | undefined,
]

describe('firstRuleAgainst', () => {
  const cases: Case[] = [
    ['nothing stands against a shared topic', {}, {}, {}, undefined],
    ['an open match', {}, {}, { withOpenMatch: new Set(['candidate-1']) }, 'open_match'],
    ['a host at rest', {}, {}, { paused: new Set(['host-1']) }, 'paused'],
    ['a candidate at rest', {}, {}, { paused: new Set(['candidate-1']) }, 'paused'],
    ['one hosting oneself', { hostId: 'employee-1' }, internal, shielded(), 'self'],
    ['P-11 a block set by the host', {}, {}, { blocked: pairsOf([['host-1', 'candidate-1']]) }, 'blocked'],
    ['P-11 a block set by the candidate', {}, {}, { blocked: pairsOf([['candidate-1', 'host-1']]) }, 'blocked'],
    [
      'P-11 a block between two employees, one of whom explores',
      {},
      internal,
      { ...shielded(), blocked: pairsOf([['employee-1', 'host-1']]) },
      'blocked',
    ],
    ['a block among others', {}, {}, { blocked: pairsOf([['host-1', 'candidate-2']]) }, undefined],
    ['P-2 somebody of the candidate’s line', {}, internal, shielded('host-1'), 'shielded'],
    ['P-2 somebody outside it', {}, internal, shielded('host-2'), undefined],
    ['P-2 a shield nobody computed shields from all', {}, internal, {}, 'shielded'],
    ['P-2 asks nothing of people outside', {}, {}, shielded('host-1'), undefined],
    ['P-4 a barred employer', { formerEmployers: ['Acme Ltd'] }, { barredEmployers: ['ACME'] }, {}, 'barred_employer'],
    ['P-4 another employer', { formerEmployers: ['Globex'] }, { barredEmployers: ['ACME'] }, {}, undefined],
    [
      'the cool-down of this kind',
      { kind: 'informational' },
      {},
      { coolingDown: new Map([['informational', pairsOf([['host-1', 'candidate-1']])]]) },
      'cool_down',
    ],
    [
      'the cool-down of another kind',
      { kind: 'informational' },
      {},
      { coolingDown: new Map([['career', pairsOf([['host-1', 'candidate-1']])]]) },
      undefined,
    ],
    ['no language in common', { languages: ['en'] }, { languages: ['de', 'fr'] }, {}, 'language'],
    ['one language in common', { languages: ['en-GB', 'de'] }, { languages: ['fr', 'EN'] }, {}, undefined],
    ['a language left empty by the host', { languages: [] }, { languages: ['de'] }, {}, undefined],
    ['a language left empty by the candidate', { languages: ['en'] }, { languages: [] }, {}, undefined],
    ['windows apart', windows([480, 600]), windows([600, 720]), {}, 'windows'],
    ['windows that share 29 of 30 minutes', windows([480, 600]), windows([571, 720]), {}, 'windows'],
    ['windows that share 30 of 30 minutes', windows([480, 600]), windows([570, 720]), {}, undefined],
    ['windows left empty by one side', windows([480, 600]), {}, {}, undefined],
    ['windows left empty by the other', {}, windows([480, 600]), {}, undefined],
    ['neighbouring windows are one', windows([480, 500], [500, 520]), windows([485, 515]), {}, undefined],
    [
      'a second window fits where the first does not',
      windows([0, 60], [2 * day, 2 * day + 60]),
      windows([day, day + 60], [2 * day + 30, 2 * day + 90]),
      {},
      undefined,
    ],
    [
      'a long window holds the last of several short ones',
      windows([0, 900]),
      windows([10, 20], [50, 80]),
      {},
      undefined,
    ],
    ['Sunday night meets Monday morning', windows([7 * day - 60, 7 * day + 60]), windows([30, 90]), {}, undefined],
    [
      'Sunday night in two pieces',
      windows([0, 15], [7 * day - 15, 7 * day]),
      windows([7 * day - 15, 7 * day + 15]),
      {},
      undefined,
    ],
    ['a whole week holds any time', windows([0, 7 * day]), windows([7 * day - 10, 7 * day + 20]), {}, undefined],
    ['nothing of substance', { topics: ['golf'] }, { stance: 'active', age: 500 }, {}, 'substance'],
    ['a shared seniority alone', { topics: [], seniority: 'senior' }, { seniority: 'senior' }, {}, 'substance'],
    ['an asked-for host', { topics: [] }, { askedForHosts: ['host-1'] }, {}, undefined],
  ]
  for (const [what, offer, candidate, context, expected] of cases) {
    it(`${what}: ${expected ?? 'allowed'}`, () => {
      expect(firstRuleAgainst(anOffer(offer), aCandidate(candidate), aContext(context))).toBe(expected)
    })
  }
})

describe('rulesAgainst', () => {
  it('names all rules in their order', () => {
    const offer = anOffer({ topics: ['golf'], languages: ['en'], ...windows([0, 60]) })
    const candidate = aCandidate({ languages: ['de'], ...windows([100, 160]) })
    const context = aContext({ withOpenMatch: new Set(['candidate-1']) })
    expect(rulesAgainst(offer, candidate, context)).toEqual(['open_match', 'language', 'windows', 'substance'])
  })

  it('knows these eleven rules', () => {
    expect(hardRules.map(({ name }) => name)).toEqual([
      'open_match',
      'paused',
      'self',
      'blocked',
      'shielded',
      'barred_employer',
      'cool_down',
      'asked_kind',
      'language',
      'windows',
      'substance',
    ])
  })
})
