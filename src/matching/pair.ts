import { type Reason, reasonsForCandidate, reasonsForHost } from './explain.js'
import { type CandidateFacts, hasSeats, type OfferFacts, type RulesContext } from './facts.js'
import { firstRuleAgainst } from './hard-rules.js'
import { luckOf } from './round-problem.js'
import { benefitTerms, pointsOf, type Term, waitingTerm } from './score.js'

export interface Pair {
  offerId: string
  candidateId: string
  /** for the round's own record and the admins' preview; neither side reads them (P-8) */
  terms: Term[]
  reasonsForHost: Reason[]
  reasonsForCandidate: Reason[]
}

/** Takes two who may meet; returns the pair with its reasons, and with the wait where a weight for it is given. */
export function pairOf(offer: OfferFacts, candidate: CandidateFacts, ageingWeight = 0): Pair {
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

/**
 * The best pair for somebody who comes between two rounds, among offers and hosts with units left: the most benefit above what
 * a seat there was worth to the last round, so that nobody takes at once what the next round needs (MATCHING.md section 5).
 * Among equals luck decides, then the id; undefined where nobody is allowed.
 */
export function bestForCandidate(
  offers: readonly OfferFacts[],
  candidate: CandidateFacts,
  context: RulesContext,
): Pair | undefined {
  const luck = luckOf('')
  let best: { offer: OfferFacts; points: number; luck: number } | undefined
  for (const offer of offers) {
    if (!hasSeats(offer) || firstRuleAgainst(offer, candidate, context)) continue
    const points = pointsOf(benefitTerms(offer, candidate)) - (offer.price ?? 0)
    const own = { offer, points, luck: luck(offer.id, candidate.id) }
    const isBetter =
      !best ||
      points > best.points ||
      (points === best.points && (own.luck > best.luck || (own.luck === best.luck && offer.id < best.offer.id)))
    if (isBetter) best = own
  }
  return best && pairOf(best.offer, candidate)
}
