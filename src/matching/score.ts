import type { CandidateFacts, OfferFacts } from './facts.js'
import { remembered } from './remembered.js'
import { inCommon, subjectsOf } from './subjects.js'

/** Raised whenever a weight below changes; stored with each round. */
export const weightsVersion = 1

/** The published points. `each` counts per shared phrase, at most `most` of them. */
export const weights = {
  topics: { each: 12, most: 4 },
  skills: { each: 8, most: 3 },
  department: 20,
  role: 20,
  asked: 40,
  seniority: 6,
  stance: { passive: 0, exploring: 3, active: 6 },
} as const

/**
 * Points for each round waited, uncapped. The benefits above differ by at most 156, so nobody is passed over for somebody
 * who came more than 31 rounds later (MATCHING.md section 4, claim A).
 */
export const defaultAgeingWeight = 5

export type TermName = 'topics' | 'skills' | 'department' | 'role' | 'asked' | 'seniority' | 'stance' | 'waiting'

/** One part of a score. `words` are the host's own, never the candidate's, so both sides may read them. */
export interface Term {
  term: TermName
  points: number
  words: readonly string[]
}

/** The terms that can carry a match alone; a shared seniority, a stance or a long wait cannot. */
const substance: ReadonlySet<TermName> = new Set(['topics', 'skills', 'department', 'role', 'asked'])

const plain = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase()
const present = (text: string | null | undefined): string[] => (text ? [text] : [])

const readOffer = remembered((offer: OfferFacts) => ({
  topics: subjectsOf(offer.topics),
  department: subjectsOf(present(offer.department)),
  role: subjectsOf(present(offer.role)),
}))

const readCandidate = remembered((candidate: CandidateFacts) => ({
  interests: subjectsOf(candidate.interests),
  skills: subjectsOf(candidate.skills),
  departments: subjectsOf(candidate.departments),
  roles: subjectsOf(candidate.roles),
}))

/**
 * The benefit of a pair as named terms, without waiting: waiting weighs the choice of a round, never who is looked at. A
 * topic shared with an interest is not counted again as a skill. Terms without points are left out.
 */
export function benefitTerms(offer: OfferFacts, candidate: CandidateFacts): Term[] {
  const ours = readOffer(offer)
  const theirs = readCandidate(candidate)
  const terms: Term[] = []
  const add = (term: TermName, points: number, words: readonly string[] = []) => {
    if (points > 0) terms.push({ term, points, words })
  }
  const topics = inCommon(ours.topics, theirs.interests)
  const rest = topics.length === 0 ? ours.topics : ours.topics.filter((topic) => !topics.includes(topic.phrase))
  const skills = inCommon(rest, theirs.skills)
  for (const [term, shared] of [['topics', topics] as const, ['skills', skills] as const]) {
    const counted = shared.slice(0, weights[term].most)
    add(term, counted.length * weights[term].each, counted)
  }
  const department = inCommon(ours.department, theirs.departments)
  add('department', department.length * weights.department, department)
  const role = inCommon(ours.role, theirs.roles)
  add('role', role.length * weights.role, role)
  if (candidate.askedForHosts.includes(offer.hostId)) add('asked', weights.asked)
  if (plain(offer.seniority) !== '' && plain(offer.seniority) === plain(candidate.seniority)) {
    add('seniority', weights.seniority, present(offer.seniority))
  }
  add('stance', weights.stance[candidate.stance])
  return terms
}

/** Whether the terms hold a reason of substance: a match must be explained by more than a long wait. */
export const hasSubstance = (terms: readonly Term[]): boolean => terms.some(({ term }) => substance.has(term))

/** The sum of the points. */
export const pointsOf = (terms: readonly Term[]): number => terms.reduce((sum, { points }) => sum + points, 0)

/** What waiting adds: `ageingWeight` points a round, without a cap. */
export const waitingTerm = (candidate: CandidateFacts, ageingWeight: number): Term => ({
  term: 'waiting',
  points: candidate.age * ageingWeight,
  words: [],
})
