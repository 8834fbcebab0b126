import { Fault } from '../faults.js'
import type { CandidateFacts, OfferFacts } from './facts.js'
import type { AllowedPairs } from './round-problem.js'

interface Outcome {
  offers: readonly OfferFacts[]
  candidates: readonly CandidateFacts[]
  ageingWeight: number
  allowed: AllowedPairs
  /** row of the offer of each candidate, or -1 */
  offerOf: Int32Array
}

interface Held {
  count: number
  youngest: number
}

const nobody: Held = { count: 0, youngest: Number.POSITIVE_INFINITY }

const withOneMore = (held: Held | undefined, age: number): Held => ({
  count: (held ?? nobody).count + 1,
  youngest: Math.min((held ?? nobody).youngest, age),
})

/**
 * Claim A (MATCHING.md section 4), checked without the solver: where somebody is left out, each allowed offer is full, or
 * its host is, and everybody it (or its host) holds has waited at least as long, less D rounds; D = (largest − smallest
 * benefit) / ageingWeight. Throws a Fault `claim_a_broken`: the round must then write nothing.
 */
export function mustHoldClaimA({ offers, candidates, ageingWeight, allowed, offerOf }: Outcome): void {
  const { rowStart, candidate, benefit } = allowed
  const spread =
    benefit.reduce((most, one) => Math.max(most, one), 0) - benefit.reduce((a, b) => Math.min(a, b), 2 ** 31)
  const byOffer = new Map<number, Held>()
  const byHost = new Map<string, Held>()
  offerOf.forEach((row, person) => {
    if (row === -1) return
    const { age } = candidates[person]!
    const { hostId } = offers[row]!
    byOffer.set(row, withOneMore(byOffer.get(row), age))
    byHost.set(hostId, withOneMore(byHost.get(hostId), age))
  })
  offers.forEach((offer, row) => {
    const held = byOffer.get(row) ?? nobody
    const ofHost = byHost.get(offer.hostId) ?? nobody
    const isHostFull = ofHost.count >= offer.hostUnits
    const isFull = held.count >= offer.openUnits
    const youngest = isHostFull && !isFull ? ofHost.youngest : held.youngest
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const person = candidate[edge]!
      if (offerOf[person] !== -1) continue
      const reach = ageingWeight * (candidates[person]!.age - youngest)
      if ((isFull || isHostFull) && !(reach > spread)) continue
      throw new Fault('claim_a_broken', { retry: false, detail: `offer ${offer.id}` })
    }
  })
}
