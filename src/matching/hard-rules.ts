import type { CandidateFacts, OfferFacts, Pairs, RulesContext } from './facts.js'
import { remembered } from './remembered.js'
import { benefitTerms, hasSubstance } from './score.js'
import { isSameSubject, subjectsOf } from './subjects.js'
import { holdCommonTime } from './week-overlap.js'

export interface HardRule<Name extends string = string> {
  name: Name
  forbids(offer: OfferFacts, candidate: CandidateFacts, context: RulesContext): boolean
}

/** `en-GB` and `en` are one language. */
const languagesOf = remembered((codes: readonly string[]) =>
  codes.map((code) => code.trim().toLowerCase().split('-')[0]),
)

const employersOf = remembered((names: readonly string[]) => subjectsOf(names))

/** Whether the pairs name this host and this candidate, who may stand there as an employee too. */
function areIn(pairs: Pairs | undefined, hostId: string, { id, employeeId }: CandidateFacts): boolean {
  const others = pairs?.get(hostId)
  return !!others && (others.has(id) || (!!employeeId && others.has(employeeId)))
}

/** P-2. An internal candidate without a known shield is shielded from everybody: a gap in the data must not expose them. */
function isShielded({ hostId }: OfferFacts, candidate: CandidateFacts, { shields }: RulesContext): boolean {
  return !!candidate.employeeId && (shields.get(candidate.id)?.has(hostId) ?? true)
}

function hasBarredEmployer({ formerEmployers }: OfferFacts, { barredEmployers }: CandidateFacts): boolean {
  if (formerEmployers.length === 0 || barredEmployers.length === 0) return false
  const barred = employersOf(barredEmployers)
  return employersOf(formerEmployers).some((employer) => barred.some((name) => isSameSubject(employer, name)))
}

function lacksLanguage({ languages }: OfferFacts, candidate: CandidateFacts): boolean {
  if (languages.length === 0 || candidate.languages.length === 0) return false
  const theirs = languagesOf(candidate.languages)
  return !languagesOf(languages).some((language) => theirs.includes(language))
}

function lacksTime({ weekMinutes, minutes }: OfferFacts, candidate: CandidateFacts): boolean {
  if (weekMinutes.length === 0 || candidate.weekMinutes.length === 0) return false
  return !holdCommonTime(weekMinutes, candidate.weekMinutes, minutes)
}

const rule = <Name extends string>(name: Name, forbids: HardRule['forbids']): HardRule<Name> => ({ name, forbids })

/**
 * What no score can outweigh, in the order in which they are asked. Consent stands before them: only candidates who agreed
 * come in. What a person left empty is no barrier.
 */
export const hardRules = [
  rule('open_match', (_offer, candidate, { withOpenMatch }) => withOpenMatch.has(candidate.id)),
  rule('paused', ({ hostId }, { id }, { paused }) => paused.has(hostId) || paused.has(id)),
  rule('self', ({ hostId }, { employeeId }) => hostId === employeeId),
  rule('blocked', ({ hostId }, candidate, { blocked }) => areIn(blocked, hostId, candidate)),
  rule('shielded', isShielded),
  rule('barred_employer', hasBarredEmployer),
  rule('cool_down', ({ kind, hostId }, candidate, { coolingDown }) => areIn(coolingDown.get(kind), hostId, candidate)),
  rule('asked_kind', ({ kind }, { asksFor }, { anyKind }) => !anyKind && !!asksFor && asksFor !== kind),
  rule('language', lacksLanguage),
  rule('windows', lacksTime),
  rule('substance', (offer, candidate) => !hasSubstance(benefitTerms(offer, candidate))),
] as const

export type RuleName = (typeof hardRules)[number]['name']

/** The name of the first rule that forbids the pair, or undefined if the pair is allowed. */
export function firstRuleAgainst(
  offer: OfferFacts,
  candidate: CandidateFacts,
  context: RulesContext,
): RuleName | undefined {
  return hardRules.find(({ forbids }) => forbids(offer, candidate, context))?.name
}

/** The names of all rules that forbid the pair, in the order of the list. */
export function rulesAgainst(offer: OfferFacts, candidate: CandidateFacts, context: RulesContext): RuleName[] {
  return hardRules.filter(({ forbids }) => forbids(offer, candidate, context)).map(({ name }) => name)
}
