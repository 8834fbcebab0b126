import type { Stance } from '../domain/candidate.js'
import type { Kind } from '../domain/kinds.js'
import type { CandidateFacts, OfferFacts } from './facts.js'
import { remembered } from './remembered.js'
import { inCommon, isSameSubject, type Subject, subjectsOf } from './subjects.js'

/** Raised whenever a weight below changes; stored with each round. */
export const weightsVersion = 2

/**
 * The published points. `each` counts per shared phrase, at most `most` of them; an interest named after the first three counts
 * `later`. Of several hosts asked for, each later one counts `less` less, down to `least`, so that they are asked in order.
 */
export const weights = {
  topics: { each: 12, later: 8, most: 4 },
  skills: { each: 8, most: 3 },
  department: 20,
  role: 20,
  asked: { first: 40, less: 4, least: 24 },
  seniority: 6,
  stance: { passive: 0, exploring: 3, active: 6 },
  kind: 4,
} as const

/** Whom a kind suits most; the other kinds suit everybody alike (KINDS.md). */
const suits: Partial<Record<Kind, Stance>> = {
  career: 'exploring',
  consultation: 'exploring',
  networking: 'passive',
  preliminary: 'active',
  candidacy: 'active',
  seeker_led: 'active',
  company: 'active',
  referral: 'active',
}

/** The most that the kind of an offer can bring. */
export const mostForKind = (kind: Kind): number => (suits[kind] ? weights.kind : 0)

/** By the candidate's order of wanting; 0 for somebody they did not ask for. */
function askedPoints(hostId: string, askedForHosts: readonly string[]): number {
  const { first, less, least } = weights.asked
  const place = askedForHosts.indexOf(hostId)
  return place === -1 ? 0 : Math.max(least, first - less * place)
}

const important = 3

/**
 * Points for each round waited, uncapped. The benefits above differ by at most 156, so nobody is passed over for somebody
 * who came more than 31 rounds later (MATCHING.md section 4, claim A).
 */
export const defaultAgeingWeight = 5

export type TermName =
  | 'topics'
  | 'skills'
  | 'department'
  | 'role'
  | 'asked'
  | 'seniority'
  | 'stance'
  | 'kind'
  | 'waiting'

/** One part of a score. `words` are the host's own, never the candidate's, so both sides may read them. */
export interface Term {
  term: TermName
  points: number
  words: readonly string[]
}

/** The terms that can carry a match alone; a shared seniority, a stance or a long wait cannot. */
const substance: ReadonlySet<TermName> = new Set(['topics', 'skills', 'department', 'role', 'asked'])

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0)

/** What seniorities are compared by; empty if none is given. */
export const seniorityOf = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase()
const present = (text: string | null | undefined): string[] => (text ? [text] : [])

interface ReadSubjects {
  topics: Subject[]
  skills: Subject[]
  departments: Subject[]
  roles: Subject[]
  /** every word of them: most pairs share none and are done with it */
  words: ReadonlySet<string>
}

function withWords(read: Omit<ReadSubjects, 'words'>): ReadSubjects {
  return { ...read, words: new Set(Object.values(read).flatMap((subjects) => subjects.flatMap(({ words }) => words))) }
}

/** The interests named first, which count most. */
const firstInterests = remembered(({ interests }: CandidateFacts) => subjectsOf(interests.slice(0, important)))

/** Points of each shared topic, the largest first. */
function topicPoints(topics: readonly Subject[], candidate: CandidateFacts): number[] {
  const { each, later, most } = weights.topics
  if (candidate.interests.length <= important) return topics.slice(0, most).map(() => each)
  const first = firstInterests(candidate)
  return topics
    .map((topic) => (first.some((interest) => isSameSubject(topic, interest)) ? each : later))
    .sort((one, other) => other - one)
    .slice(0, most)
}

const readOffer = remembered(({ topics, department, role }: OfferFacts) =>
  withWords({
    topics: subjectsOf(topics),
    skills: [],
    departments: subjectsOf(present(department)),
    roles: subjectsOf(present(role)),
  }),
)

const readCandidate = remembered(({ interests, skills, departments, roles }: CandidateFacts) =>
  withWords({
    topics: subjectsOf(interests),
    skills: subjectsOf(skills),
    departments: subjectsOf(departments),
    roles: subjectsOf(roles),
  }),
)

function shareAWord(one: ReadSubjects, other: ReadSubjects): boolean {
  for (const word of one.words) if (other.words.has(word)) return true
  return false
}

/** The terms that come of what both wrote. A topic shared with an interest is not counted again as a skill. */
function subjectTerms(ours: ReadSubjects, theirs: ReadSubjects, candidate: CandidateFacts): Term[] {
  const terms: Term[] = []
  const add = (term: TermName, points: number, words: readonly string[]) => {
    if (points > 0) terms.push({ term, points, words })
  }
  const phrases = inCommon(ours.topics, theirs.topics)
  const isShared = ({ phrase }: Subject) => phrases.includes(phrase)
  if (phrases.length > 0) {
    const points = sum(topicPoints(ours.topics.filter(isShared), candidate))
    add('topics', points, phrases.slice(0, weights.topics.most))
  }
  const rest = phrases.length === 0 ? ours.topics : ours.topics.filter((topic) => !isShared(topic))
  const skills = inCommon(rest, theirs.skills).slice(0, weights.skills.most)
  add('skills', skills.length * weights.skills.each, skills)
  const departments = inCommon(ours.departments, theirs.departments)
  add('department', departments.length * weights.department, departments)
  const roles = inCommon(ours.roles, theirs.roles)
  add('role', roles.length * weights.role, roles)
  return terms
}

/**
 * The benefit of a pair as named terms, without waiting: waiting weighs the choice of a round, never who is looked at.
 * Terms without points are left out.
 */
export function benefitTerms(offer: OfferFacts, candidate: CandidateFacts): Term[] {
  const ours = readOffer(offer)
  const theirs = readCandidate(candidate)
  const terms = shareAWord(ours, theirs) ? subjectTerms(ours, theirs, candidate) : []
  const asked = askedPoints(offer.hostId, candidate.askedForHosts)
  if (asked > 0) terms.push({ term: 'asked', points: asked, words: [] })
  const wanted = seniorityOf(offer.seniority)
  if (wanted !== '' && wanted === seniorityOf(candidate.seniority)) {
    terms.push({ term: 'seniority', points: weights.seniority, words: present(offer.seniority) })
  }
  const stance = weights.stance[candidate.stance]
  if (stance > 0) terms.push({ term: 'stance', points: stance, words: [] })
  if (suits[offer.kind] === candidate.stance) terms.push({ term: 'kind', points: weights.kind, words: [] })
  return terms
}

/** The least that a reason of substance can bring. */
export const leastSubstance = Math.min(
  weights.topics.later,
  weights.skills.each,
  weights.department,
  weights.role,
  weights.asked.least,
)

/** Whether the terms hold a reason of substance: a match must be explained by more than a long wait. */
export const hasSubstance = (terms: readonly Term[]): boolean => terms.some(({ term }) => substance.has(term))

/** The sum of the points. */
export const pointsOf = (terms: readonly Term[]): number => sum(terms.map(({ points }) => points))

/** What waiting adds: `ageingWeight` points a round, without a cap. */
export const waitingTerm = (candidate: CandidateFacts, ageingWeight: number): Term => ({
  term: 'waiting',
  points: candidate.age * ageingWeight,
  words: [],
})
