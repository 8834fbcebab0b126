import type { CandidateFacts, OfferFacts, RulesContext } from '../../src/matching/facts.js'
import type { RoundProblem } from '../../src/matching/round.js'

/** An offer that bars nobody: one free seat, backend. */
export const anOffer = (own: Partial<OfferFacts> = {}): OfferFacts => ({
  id: 'offer-1',
  hostId: 'host-1',
  kind: 'informational',
  topics: ['backend'],
  department: null,
  role: null,
  seniority: null,
  languages: [],
  weekMinutes: [],
  minutes: 30,
  openUnits: 1,
  hostUnits: 1,
  formerEmployers: [],
  ...own,
})

/** Somebody outside the company who is curious about backend and waited no round. */
export const aCandidate = (own: Partial<CandidateFacts> = {}): CandidateFacts => ({
  id: 'candidate-1',
  employeeId: null,
  interests: ['backend'],
  skills: [],
  departments: [],
  roles: [],
  seniority: null,
  languages: [],
  weekMinutes: [],
  stance: 'passive',
  age: 0,
  askedForHosts: [],
  barredEmployers: [],
  isConnected: false,
  ...own,
})

/** A context in which nothing is known against anybody. */
export const aContext = (own: Partial<RulesContext> = {}): RulesContext => ({
  blocked: new Map(),
  coolingDown: new Map(),
  shields: new Map(),
  withOpenMatch: new Set(),
  paused: new Set(),
  ...own,
})

export const aRound = (own: Partial<RoundProblem> = {}): RoundProblem => ({
  offers: [anOffer()],
  candidates: [aCandidate()],
  context: aContext(),
  ageingWeight: 5,
  ...own,
})
