import type { Rows } from './problems.js'

/** The largest value by dynamic programming over subsets of up to 10 candidates, seat by seat; knows nothing of the product. */
export function largestValue(candidates: number, capacity: readonly number[], rows: Rows): number {
  const all = 1 << candidates
  let best = new Float64Array(all)
  rows.forEach((row, offer) => {
    for (let seat = Math.min(capacity[offer]!, row.length); seat > 0; seat--) {
      const next = best.slice()
      for (const [candidate, weight] of row) {
        const bit = 1 << candidate
        for (let subset = 0; subset < all; subset++) {
          if ((subset & bit) === 0) next[subset | bit] = Math.max(next[subset | bit]!, best[subset]! + weight)
        }
      }
      best = next
    }
  })
  return best.reduce((most, one) => Math.max(most, one))
}
