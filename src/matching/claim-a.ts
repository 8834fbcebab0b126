import { Fault } from '../faults.js'
import type { CandidateFacts, OfferFacts, RulesContext } from './facts.js'
import { firstRuleAgainst } from './hard-rules.js'
import { benefitSpread, type WeighedPairs } from './round-problem.js'
import { leastSubstance } from './score.js'

interface Outcome {
  offers: readonly OfferFacts[]
  candidates: readonly CandidateFacts[]
  context: RulesContext
  ageingWeight: number
  pairs: WeighedPairs
  isWhole(row: number): boolean
  /** row of the offer of each candidate, or -1 */
  offerOf: Int32Array
  isReserved: Uint8Array
}

interface Held {
  count: number
  /** ages of the youngest here, and of the youngest in seats that were open to everybody */
  youngest: number
  youngestOpen: number
}

const nobody: Held = { count: 0, youngest: Number.POSITIVE_INFINITY, youngestOpen: Number.POSITIVE_INFINITY }

function withOneMore<Key>(held: Map<Key, Held>, key: Key, age: number, isReserved: boolean): void {
  const { count, youngest, youngestOpen } = held.get(key) ?? nobody
  held.set(key, {
    count: count + 1,
    youngest: Math.min(youngest, age),
    youngestOpen: isReserved ? youngestOpen : Math.min(youngestOpen, age),
  })
}

/**
 * Claim A (MATCHING.md section 4), checked without the solver: where somebody is left out, each allowed offer is full, or
 * its host is, and everybody it (or its host) holds has waited at least as long, less D rounds; D = (largest − smallest
 * benefit) / ageingWeight. Seats reserved for people without a connection are measured by those people alone (AI-4).
 * Throws a Fault `claim_a_broken`: the round must then write nothing.
 */
export function mustHoldClaimA(outcome: Outcome): void {
  const { offers, candidates, ageingWeight, offerOf, isReserved } = outcome
  const spread = spreadOf(outcome)
  const byOffer = new Map<number, Held>()
  const byHost = new Map<string, Held>()
  offerOf.forEach((row, person) => {
    if (row === -1) return
    const { age } = candidates[person]!
    withOneMore(byOffer, row, age, isReserved[person] === 1)
    withOneMore(byHost, offers[row]!.hostId, age, isReserved[person] === 1)
  })
  offers.forEach((offer, row) => {
    const held = byOffer.get(row) ?? nobody
    const ofHost = byHost.get(offer.hostId) ?? nobody
    const isHostFull = ofHost.count >= offer.hostUnits
    const isFull = held.count >= offer.openUnits
    const measured = isHostFull && !isFull ? ofHost : held
    const mayBeLeftOut = (person: number): boolean => {
      const { age, isConnected } = candidates[person]!
      const youngest = isConnected ? measured.youngestOpen : measured.youngest
      return (isFull || isHostFull) && !(ageingWeight * (age - youngest) > spread)
    }
    for (const person of leftOut(outcome, row, mayBeLeftOut)) {
      if (!mayBeLeftOut(person)) throw new Fault('claim_a_broken', { retry: false, detail: `offer ${offer.id}` })
    }
  })
}

/** Everybody left out whom the offer is allowed for; of a short list also those whom nobody listed, if it matters. */
function* leftOut(outcome: Outcome, row: number, mayBeLeftOut: (person: number) => boolean): Generator<number> {
  const { offers, candidates, context, pairs, offerOf, isReserved } = outcome
  for (let edge = pairs.rowStart[row]!; edge < pairs.rowStart[row + 1]!; edge++) {
    if (offerOf[pairs.candidate[edge]!] === -1) yield pairs.candidate[edge]!
  }
  // where seats were reserved, what was proven is proven of the listed pairs
  if (outcome.isWhole(row) || isReserved.includes(1)) return
  for (let person = 0; person < candidates.length; person++) {
    if (offerOf[person] !== -1 || mayBeLeftOut(person)) continue
    if (!firstRuleAgainst(offers[row]!, candidates[person]!, context)) yield person
  }
}

/** Of short lists the smallest benefits are unknown, so the smallest there can be is taken. */
function spreadOf({ offers, pairs: { benefit }, isWhole }: Outcome): number {
  const isKnown = offers.every((_, row) => isWhole(row))
  return benefitSpread(benefit, isKnown ? Number.POSITIVE_INFINITY : leastSubstance)
}
