import type { LeftOut } from './explain.js'
import { LiveAssignment } from './live-assignment.js'
import type { Listed } from './round-lists.js'
import { benefitSpread, type ListedSides } from './round-problem.js'

/** What the admins' preview says of somebody left out whom some offer is allowed for; nobody else reads it (P-8). */
export interface Waiting {
  candidateId: string
  /** the offer that would cost the round least if the two were made a pair, and what it would cost, in points */
  offerId: string
  cost: number
  /** rounds with an allowed offer that they may yet lose, at most (Claim B) */
  rounds: number
}

const mostShown = 5

/**
 * Claim B (MATCHING.md section 4): with `seats` in somebody's allowed offers each round, `waiting` people waiting and at most
 * `arrivals` newcomers a round, they lose at most so many of the rounds in which they have an allowed offer. `spread`: D, the
 * rounds of waiting that outweigh every difference of benefit.
 */
export const mostRoundsLost = (seats: number, waiting: number, arrivals: number, spread: number): number =>
  Math.ceil((waiting + arrivals * (spread + 1)) / seats)

/** The longest waiting of those left out, each with the exact cost of the cheapest pair for them, before any seat is reserved. */
export function costsOfWaiting(sides: ListedSides, listed: Listed, leftOut: readonly LeftOut[]): Waiting[] {
  const { offers, candidates, ageingWeight } = sides
  const { pairs, weighted, assignment } = listed
  const places = new Map(candidates.map(({ id }, place) => [id, place]))
  const allowed = new Map<number, number[]>(leftOut.map(({ candidateId }) => [places.get(candidateId)!, []]))
  for (let row = 0; row < offers.length; row++) {
    for (let edge = pairs.rowStart[row]!; edge < pairs.rowStart[row + 1]!; edge++) {
      if (weighted.problem.capacity[row]! > 0) allowed.get(pairs.candidate[edge]!)?.push(row)
    }
  }
  const longest = [...allowed]
    .filter(([, rows]) => rows.length > 0)
    .sort(([one], [other]) => candidates[other]!.age - candidates[one]!.age || one - other)
    .slice(0, mostShown)
  if (longest.length === 0) return []
  const live = new LiveAssignment(weighted.problem, assignment)
  const spread = ageingWeight === 0 ? Number.POSITIVE_INFINITY : benefitSpread(pairs.benefit) / ageingWeight
  const arrivals = candidates.filter(({ age }) => age === 0).length
  return longest.map(([person, rows]) => {
    const costs = rows.map((row) => ({ row, cost: live.costOfPair(row, person) / weighted.scale }))
    const cheapest = costs.reduce((best, one) => (one.cost < best.cost ? one : best))
    const seats = rows.reduce((sum, row) => sum + weighted.problem.capacity[row]!, 0)
    return {
      candidateId: candidates[person]!.id,
      offerId: offers[cheapest.row]!.id,
      cost: Math.round(cheapest.cost),
      rounds: mostRoundsLost(seats, leftOut.length, arrivals, spread),
    }
  })
}
