import { type Help, type MatchReason, type ToldCause, toldCauses } from '../domain/match.js'
import { type CandidateFacts, hasSeats, type OfferFacts, type RulesContext } from './facts.js'
import { firstRuleAgainst, hardRules, type RuleName, rulesAgainst } from './hard-rules.js'
import { remembered } from './remembered.js'
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
  /** offers of which not all allowed people were listed */
  cut?: readonly OfferFacts[]
}

/** Offers that are looked at for what would help; more would cost a large round more than the answer gains. */
const mostLooks = 100

/** The same for everybody a round left out. */
const lookedAt = remembered(({ offers }: Explaining) => offers.filter(hasSeats).slice(0, mostLooks))

/** Why a candidate was left out of the round, and what would help them. `allowed`: offers no hard rule keeps them from, all but the cut. */
export function whyLeftOut(candidate: CandidateFacts, allowed: readonly OfferFacts[], round: Explaining): LeftOut {
  const cause = allowed.length > 0 ? seatsCause(candidate, allowed, round) : lastCause(candidate, round)
  const helps = helpFor(lookedAt(round).map((offer) => rulesAgainst(offer, candidate, round.context)))
  return { candidateId: candidate.id, cause, told: toldOf(cause), helps }
}

/** `others_waited_longer` only where it is true of everybody in the seats; a better fit reads `seats_taken`. */
function seatsCause(candidate: CandidateFacts, allowed: readonly OfferFacts[], round: Explaining): LeftOut['cause'] {
  const { offers, held, context, cut = [] } = round
  const hosts = new Set(allowed.map(({ hostId }) => hostId))
  const ofHosts = offers.filter(({ hostId }) => hosts.has(hostId))
  const isOlder = ({ age }: CandidateFacts) => age > candidate.age
  const holdsYounger = ({ id }: OfferFacts) => held.get(id)?.every(isOlder) === false
  if (ofHosts.every(({ id }) => !held.get(id)?.length) || ofHosts.some(holdsYounger)) return 'seats_taken'
  if (cut.length === 0) return 'others_waited_longer'
  const younger = new Set(offers.filter(holdsYounger).map(({ hostId }) => hostId))
  const isAgainst = (offer: OfferFacts) => younger.has(offer.hostId) && !firstRuleAgainst(offer, candidate, context)
  return cut.some(isAgainst) ? 'seats_taken' : 'others_waited_longer'
}

/** The rule after which no offer remains, the rules taken in their order; what the seats say where a cut offer does. */
function lastCause(candidate: CandidateFacts, round: Explaining): LeftOut['cause'] {
  const rules = round.offers.map((offer) => firstRuleAgainst(offer, candidate, round.context))
  const allowed = round.offers.filter((_, at) => rules[at] === undefined)
  if (allowed.length > 0) return seatsCause(candidate, allowed, round)
  const reached = new Set(rules)
  return hardRules.findLast(({ name }) => reached.has(name))?.name ?? 'no_offers'
}

const toldOf = (cause: LeftOut['cause']): ToldCause => toldCauses.find((each) => each === cause) ?? 'nobody_yet'

/**
 * What the person can change that opens the most offers with seats: looked for among the offers that need the fewest
 * changes and that nothing else bars, so that no answer hints at a block or a shield.
 */
function helpFor(looks: readonly (readonly RuleName[])[]): Help {
  let fewest = Number.POSITIVE_INFINITY
  let opened = new Map<Help, number>()
  for (const rules of looks) {
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
