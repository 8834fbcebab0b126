import type { Assignment, AssignmentProblem } from './solver/problem.js'

/** Prices are whole multiples of 2^-24; in these units all sums are exact integers. */
const unit = 2 ** 24

/**
 * Checks a matching against its prices without knowing how either was found. Weak duality: no matching is worth more than
 * Σ capacity·price + Σ max(0, max(weight − price)); with whole weights a gap below 1 is the proof. Returns the gap between
 * that bound and the matching; a matching that breaks the problem's rules, a wrong value or an unusable price has an infinite gap.
 */
export function certifyAssignment(
  problem: AssignmentProblem,
  assignment: Assignment,
): { optimal: boolean; gap: number } {
  const value = countedValue(problem, assignment)
  const prices = inUnits(assignment.price, problem.capacity.length)
  if (value === undefined || prices === undefined) return { optimal: false, gap: Number.POSITIVE_INFINITY }
  const gap = boundOf(problem, prices) - value * BigInt(unit)
  return { optimal: gap < BigInt(unit), gap: Number(gap) / unit }
}

/** The value of the matching, counted anew; undefined if it is none or says something else of itself. */
function countedValue({ candidates, capacity, rowStart, candidate, weight }: AssignmentProblem, claimed: Assignment) {
  const { offerOf } = claimed
  if (offerOf.length !== candidates) return undefined
  let value = 0n
  const isSeated = new Uint8Array(candidates)
  for (let offer = 0; offer < capacity.length; offer++) {
    let seats = capacity[offer]!
    for (let edge = rowStart[offer]!; edge < rowStart[offer + 1]!; edge++) {
      const person = candidate[edge]!
      if (offerOf[person] !== offer) continue
      if (isSeated[person] === 1 || seats === 0) return undefined
      isSeated[person] = 1
      seats--
      value += BigInt(weight[edge]!)
    }
  }
  const isWhole = offerOf.every((offer, person) => (isSeated[person] === 1 ? offer >= 0 : offer === -1))
  return isWhole && Number.isSafeInteger(claimed.value) && BigInt(claimed.value) === value ? value : undefined
}

function inUnits(price: Float64Array, offers: number): bigint[] | undefined {
  if (price.length !== offers) return undefined
  const isUsable = price.every((one) => one >= 0 && Number.isInteger(one * unit))
  return isUsable ? Array.from(price, (one) => BigInt(one * unit)) : undefined
}

/** In BigInt: summed as doubles, the bound of a large problem came out below the value. */
function boundOf({ candidates, capacity, rowStart, candidate, weight }: AssignmentProblem, prices: readonly bigint[]) {
  const best = new Array<bigint>(candidates).fill(0n)
  let bound = 0n
  prices.forEach((price, offer) => {
    bound += BigInt(capacity[offer]!) * price
    for (let edge = rowStart[offer]!; edge < rowStart[offer + 1]!; edge++) {
      const margin = BigInt(weight[edge]! * unit) - price
      if (margin > best[candidate[edge]!]!) best[candidate[edge]!] = margin
    }
  })
  return best.reduce((sum, margin) => sum + margin, bound)
}
