import { Fault } from '../faults.js'
import { certifyAssignment, solveAssignment } from './assignment.js'
import { mustHoldClaimA } from './claim-a.js'
import { type LeftOut, type Reason, reasonsForCandidate, reasonsForHost, whyLeftOut } from './explain.js'
import {
  type CandidateFacts,
  mustBeCandidates,
  mustBeOffers,
  type OfferFacts,
  type RulesContext,
  sortedById,
} from './facts.js'
import { firstRuleAgainst } from './hard-rules.js'
import { allowedPairs, luckOf, weightedProblem } from './round-problem.js'
import { benefitTerms, pointsOf, type Term, waitingTerm } from './score.js'

/** The whole pool as it is now, in any order. */
export interface RoundProblem {
  offers: readonly OfferFacts[]
  /** only candidates whose consent to coffee chats holds */
  candidates: readonly CandidateFacts[]
  context: RulesContext
  /** points for each round waited, a whole number; `defaultAgeingWeight` */
  ageingWeight: number
  /** names the round: another name, another luck between equals */
  seed?: string
}

export interface Pair {
  offerId: string
  candidateId: string
  /** for the round's own record and the admins' preview; neither side reads them (P-8) */
  terms: Term[]
  reasonsForHost: Reason[]
  reasonsForCandidate: Reason[]
}

export interface RoundOutcome {
  pairs: Pair[]
  /** who waited for this round in vain; those with an open match or at rest did not wait */
  leftOut: LeftOut[]
  /** points of all pairs, waiting included */
  value: number
  /** how far the proven bound lies above the value, in points: below 1, or the round is refused */
  gap: number
}

/**
 * One run over the whole pool: the pairs of the largest value that break no hard rule and no host's limit. The same facts
 * in any order give the same round. Throws RangeError on facts that cannot be, Fault `round_not_proven` or `claim_a_broken`
 * where the result fails its checks; nothing is returned then.
 */
export function runRound(input: RoundProblem): RoundOutcome {
  const { offers, candidates, context, ageingWeight, seed } = wellFormed(input)
  const allowed = allowedPairs(offers, candidates, context)
  const { problem, scale } = weightedProblem({ offers, candidates, ageingWeight, seed }, allowed)
  const assignment = solveAssignment(problem)
  const { optimal, gap } = certifyAssignment(problem, assignment)
  if (!optimal) throw new Fault('round_not_proven', { retry: false, detail: `gap ${gap / scale}` })
  const offerOf = assignment.offerOf.subarray(0, candidates.length)
  mustHoldClaimA({ offers, candidates, ageingWeight, allowed, offerOf })

  const held = new Map<string, CandidateFacts[]>()
  const pairs: Pair[] = []
  candidates.forEach((candidate, person) => {
    const offer = offers[offerOf[person]!]
    if (!offer) return
    held.set(offer.id, [...(held.get(offer.id) ?? []), candidate])
    pairs.push(pairOf(offer, candidate, ageingWeight))
  })
  const leftOut = candidates
    .filter(({ id }, person) => offerOf[person] === -1 && !context.withOpenMatch.has(id) && !context.paused.has(id))
    .map((candidate) => whyLeftOut(candidate, { offers, context, held }))
  const value = pairs.reduce((sum, { terms }) => sum + pointsOf(terms), 0)
  return { pairs, leftOut, value, gap: gap / scale }
}

function wellFormed({ offers, candidates, context, ageingWeight, seed = '' }: RoundProblem) {
  if (!Number.isSafeInteger(ageingWeight) || ageingWeight < 0) {
    throw new RangeError(`the ageing weight must be a whole number of at least 0, not ${ageingWeight}`)
  }
  mustBeOffers(offers)
  mustBeCandidates(candidates)
  return { offers: sortedById(offers), candidates: sortedById(candidates), context, ageingWeight, seed }
}

function pairOf(offer: OfferFacts, candidate: CandidateFacts, ageingWeight: number): Pair {
  const benefit = benefitTerms(offer, candidate)
  const waiting = waitingTerm(candidate, ageingWeight)
  return {
    offerId: offer.id,
    candidateId: candidate.id,
    terms: waiting.points > 0 ? [...benefit, waiting] : benefit,
    reasonsForHost: reasonsForHost(benefit),
    reasonsForCandidate: reasonsForCandidate(benefit),
  }
}

/** Best benefit first, without waiting (MATCHING.md section 3); among equals the pair's luck, then the ids decide. */
function best(offers: readonly OfferFacts[], candidates: readonly CandidateFacts[], input: RoundProblem, most: number) {
  const luck = luckOf(input.seed ?? '')
  return offers
    .flatMap((offer) =>
      candidates
        .filter((candidate) => !firstRuleAgainst(offer, candidate, input.context))
        .map((candidate) => pairOf(offer, candidate, 0)),
    )
    .map((pair) => ({ pair, points: pointsOf(pair.terms), luck: luck(pair.offerId, pair.candidateId) }))
    .sort((a, b) => b.points - a.points || b.luck - a.luck)
    .slice(0, most)
    .map(({ pair }) => pair)
}

/**
 * At most `most` pairs for one offer, best first; none for an unknown offer. How many may be proposed is the caller's to
 * say (open units of offer and host); the list also answers "how many fit".
 */
export function bestForOffer(input: RoundProblem, offerId: string, most: number): Pair[] {
  const { offers, candidates } = wellFormed(input)
  return best(
    offers.filter(({ id }) => id === offerId),
    candidates,
    input,
    most,
  )
}

/** At most `most` pairs for one candidate among offers and hosts with units left, best first; none for an unknown candidate. */
export function bestForCandidate(input: RoundProblem, candidateId: string, most: number): Pair[] {
  const { offers, candidates } = wellFormed(input)
  return best(
    offers.filter(({ openUnits, hostUnits }) => openUnits > 0 && hostUnits > 0),
    candidates.filter(({ id }) => id === candidateId),
    input,
    most,
  )
}
