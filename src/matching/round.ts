import { choosePairs } from './choose-pairs.js'
import { mustHoldClaimA } from './claim-a.js'
import { type LeftOut, whyLeftOut } from './explain.js'
import {
  type CandidateFacts,
  mustBeCandidates,
  mustBeOffers,
  type OfferFacts,
  type RulesContext,
  sortedById,
} from './facts.js'
import { type Pair, pairOf } from './pair.js'
import { type Recorded, recordRound } from './record.js'
import { type Listed, listPairs } from './round-lists.js'
import type { ListedSides } from './round-problem.js'
import { costsOfWaiting, type Waiting } from './waiting.js'

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
  /** whether to work out what the longest waiting would cost, for the admins' preview */
  withCosts?: boolean
}

/** With what is needed for holding it again. */
export interface RoundOutcome extends Recorded {
  pairs: Pair[]
  /** who waited for this round in vain; those with an open match or at rest did not wait */
  leftOut: LeftOut[]
  /** points of all pairs, waiting included */
  value: number
  /** the proven most that any pairs could have; above `value` by what reserved seats cost, and by `gap` */
  bound: number
  /** how far the certificate lies above the value it proves, in points: below 1, or the round is refused */
  gap: number
  /** how many allowed pairs were weighed */
  weighed: number
  /** what somebody must be offered elsewhere to be better off, in whole points, by candidate */
  profits: Map<string, number>
  /** what one more seat is worth, in whole points, by offer */
  prices: Map<string, number>
  /** empty unless asked for */
  waiting: Waiting[]
}

/**
 * One run over the whole pool: the pairs of the largest value that break no hard rule and no host's limit, with a share of
 * the seats for people without a connection. The same facts in any order give the same round. `listLength`: how many of an
 * offer's best are listed before prices ask for more. Throws RangeError on facts that cannot be, Fault `round_not_proven` or
 * `claim_a_broken` where the result fails its checks; nothing is returned then.
 */
export function runRound(input: RoundProblem, listLength?: number): RoundOutcome {
  const sides = wellFormed(input)
  const listed = listPairs(sides, listLength)
  const chosen = choosePairs(sides, listed.pairs, listed)
  const { offerOf, isReserved } = chosen
  mustHoldClaimA({ ...sides, ...listed, offerOf, isReserved })
  const { offers, candidates, ageingWeight } = sides
  const pairs = candidates.flatMap((candidate, person) => {
    const offer = offers[offerOf[person]!]
    return offer ? [pairOf(offer, candidate, ageingWeight)] : []
  })
  const leftOut = explained(sides, listed, offerOf)
  return {
    pairs,
    leftOut,
    value: chosen.value,
    bound: chosen.bound + listed.excess,
    gap: chosen.gap,
    weighed: listed.pairs.candidate.length,
    profits: new Map(candidates.map(({ id }, person) => [id, Math.round(chosen.profit[person]!)])),
    prices: new Map(offers.map(({ id }, row) => [id, Math.round(chosen.price[row]!)])),
    waiting: input.withCosts ? costsOfWaiting(sides, listed, leftOut) : [],
    ...recordRound(sides, listed.pairs, chosen),
  }
}

function wellFormed({ offers, candidates, context, ageingWeight, seed = '' }: RoundProblem): ListedSides {
  if (!Number.isSafeInteger(ageingWeight) || ageingWeight < 0) {
    throw new RangeError(`the ageing weight must be a whole number of at least 0, not ${ageingWeight}`)
  }
  mustBeOffers(offers)
  mustBeCandidates(candidates)
  return { offers: sortedById(offers), candidates: sortedById(candidates), context, ageingWeight, seed }
}

function explained(
  { offers, candidates, context }: ListedSides,
  { pairs, isWhole }: Listed,
  offerOf: Int32Array,
): LeftOut[] {
  const { rowStart, candidate } = pairs
  const held = new Map<string, CandidateFacts[]>(offers.map(({ id }) => [id, []]))
  offerOf.forEach((row, person) => {
    const offer = offers[row]
    if (offer) held.get(offer.id)!.push(candidates[person]!)
  })
  const allowed = candidates.map((): OfferFacts[] => [])
  offers.forEach((offer, row) => {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) allowed[candidate[edge]!]!.push(offer)
  })
  const round = { offers, context, held, cut: offers.filter((_, row) => !isWhole(row)) }
  return candidates.flatMap((person, at) =>
    offerOf[at] !== -1 || context.withOpenMatch.has(person.id) || context.paused.has(person.id)
      ? []
      : [whyLeftOut(person, allowed[at]!, round)],
  )
}
