import type { Help, MatchReason, ToldCause } from '../domain/match.js'
import type { CandidateFacts, OfferFacts, RulesContext } from './facts.js'
import { firstRuleAgainst, hardRules, type RuleName, rulesAgainst } from './hard-rules.js'
import type { Term, TermName } from './score.js'

export type ReasonCode =
  | 'sharedTopics'
  | 'sharedSkills'
  | 'wantedDepartment'
  | 'wantedRole'
  | 'askedForHost'
  | 'seniority'

/** Why these two, without points: what the messages tell. */
export interface Reason extends MatchReason {
  code: ReasonCode
}

/** Stance and waiting are nobody's reason to meet. */
const codes: Partial<Record<TermName, ReasonCode>> = {
  topics: 'sharedTopics',
  skills: 'sharedSkills',
  department: 'wantedDepartment',
  role: 'wantedRole',
  asked: 'askedForHost',
  seniority: 'seniority',
}

/** Between terms of equal points: what this side can prepare for comes first. */
const hostFirst: readonly TermName[] = ['topics', 'skills', 'asked', 'role', 'department', 'seniority']
const candidateFirst: readonly TermName[] = ['asked', 'department', 'role', 'topics', 'skills', 'seniority']

function strongest(terms: readonly Term[], order: readonly TermName[]): Reason[] {
  return [...terms]
    .sort((a, b) => b.points - a.points || order.indexOf(a.term) - order.indexOf(b.term))
    .flatMap(({ term, words }) => {
      const code = codes[term]
      return code ? [{ code, words: [...words] }] : []
    })
    .slice(0, 3)
}

/** The three strongest reasons as the host may read them; none carries a score or the candidate's own words. */
export const reasonsForHost = (terms: readonly Term[]): Reason[] => strongest(terms, hostFirst)

/** The three strongest reasons as the candidate may read them. */
export const reasonsForCandidate = (terms: readonly Term[]): Reason[] => strongest(terms, candidateFirst)

/** What the person themselves can change. */
const helpAgainst: Partial<Record<RuleName, Help>> = {
  substance: 'add_interests',
  windows: 'add_windows',
  language: 'add_languages',
}

export interface LeftOut {
  candidateId: string
  /** for the round's own record: blocks and shields stand here and are shown to nobody (P-2, P-11) */
  cause: RuleName | 'others_waited_longer' | 'seats_taken' | 'no_offers'
  told: ToldCause
  helps: Help
}

/** What the round made of the offers, for explaining. */
export interface Explaining {
  offers: readonly OfferFacts[]
  context: RulesContext
  /** whom each offer holds after the round, by offer id */
  held: ReadonlyMap<string, readonly CandidateFacts[]>
}

/** Offers that are looked at for what would help; more would cost a large round more than the answer gains. */
const mostLooks = 100

/** Why a candidate was left out of the round, and what would help them. `allowed`: the listed offers no hard rule keeps them from. */
export function whyLeftOut(candidate: CandidateFacts, allowed: readonly OfferFacts[], round: Explaining): LeftOut {
  const { offers, context } = round
  const cause = allowed.length > 0 ? seatsCause(candidate, allowed, round) : lastRule(candidate, offers, context)
  const helps = helpFor(
    offers
      .filter(({ openUnits, hostUnits }) => openUnits > 0 && hostUnits > 0)
      .slice(0, mostLooks)
      .map((offer) => ({ rules: rulesAgainst(offer, candidate, context) })),
  )
  return { candidateId: candidate.id, cause, told: toldOf(cause), helps }
}

interface Look {
  rules: readonly RuleName[]
}

/** `others_waited_longer` only where it is true of everybody in the seats; a better fit reads `seats_taken`. */
function seatsCause(candidate: CandidateFacts, allowed: readonly OfferFacts[], { offers, held }: Explaining) {
  const hosts = new Set(allowed.map(({ hostId }) => hostId))
  const served = offers.filter(({ hostId }) => hosts.has(hostId)).flatMap(({ id }) => held.get(id) ?? [])
  const allOlder = served.length > 0 && served.every(({ age }) => age > candidate.age)
  return allOlder ? 'others_waited_longer' : 'seats_taken'
}

/** The rule after which no offer remains, the rules taken in their order; an offer whose list was cut may remain. */
function lastRule(candidate: CandidateFacts, offers: readonly OfferFacts[], context: RulesContext): LeftOut['cause'] {
  const reached = new Set(offers.map((offer) => firstRuleAgainst(offer, candidate, context)))
  if (reached.has(undefined)) return 'seats_taken'
  return hardRules.findLast(({ name }) => reached.has(name))?.name ?? 'no_offers'
}

function toldOf(cause: LeftOut['cause']): ToldCause {
  if (cause === 'others_waited_longer' || cause === 'seats_taken') return cause
  if (cause === 'language' || cause === 'windows' || cause === 'substance') return cause
  return 'nobody_yet'
}

/**
 * What the person can change that opens the most offers with seats: looked for among the offers that need the fewest
 * changes and that nothing else bars, so that no answer hints at a block or a shield.
 */
function helpFor(looks: readonly Look[]): Help {
  let fewest = Number.POSITIVE_INFINITY
  let opened = new Map<Help, number>()
  for (const { rules } of looks) {
    if (rules.length === 0 || rules.length > fewest) continue
    const helps = rules.map((rule) => helpAgainst[rule])
    if (helps.includes(undefined)) continue
    if (helps.length < fewest) opened = new Map()
    fewest = helps.length
    for (const help of helps) if (help) opened.set(help, (opened.get(help) ?? 0) + 1)
  }
  const [best] = [...opened].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return best ? best[0] : 'none'
}
