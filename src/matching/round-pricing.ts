import type { CandidateFacts } from './facts.js'
import { createPoolIndex, type PoolIndex, type Steering } from './pool-index.js'
import { type Proven, profitsOf } from './proven.js'
import type { ListedSides, WeightedProblem } from './round-problem.js'

/** so many more pairs of an offer are looked at first */
const look = 32
/** Each turn asks for every offer: there postings pay from fewer people on; at 10,000 they take half the time of a scan. */
const postingsFrom = 5000
/** in points: more than the last digits of a sum of fractions */
const rounding = 1e-6
/** an index of fewer people than one in so many is worth building for one turn */
const few = 2

export function indexOf(people: readonly CandidateFacts[]): PoolIndex {
  const index = createPoolIndex({ scanBelow: postingsFrom })
  index.update(people, [])
  return index
}

/** The listed candidates of one offer with their benefits, by their places in the sides. */
export interface List {
  benefits: Map<number, number>
  isWhole: boolean
}

/** What one solve says of the pairs that are not listed; prices and profits in points. */
interface Turn {
  weighted: WeightedProblem
  price: Float64Array
  profit: Float64Array
}

/** People who are asked about, and what steers the asking. */
interface Asked {
  index: PoolIndex
  steering: Steering
}

export interface Pricing {
  /**
   * Adds the pairs whose weight lies above price and profit. `excess`: with each offer's price raised by the most that one
   * of its pairs lies above, the prices hold for all pairs, so that no matching is worth more than the value and this.
   */
  addProfitable(weighted: WeightedProblem, assignment: Proven): { added: number; excess: number }
}

/** Asks for the profitable pairs of short lists, turn after turn; `index` holds all candidates. */
export function createPricing(sides: ListedSides, index: PoolIndex, lists: readonly List[]): Pricing {
  const { candidates } = sides
  const places = new Map(candidates.map(({ id }, place) => [id, place]))
  /** by row: the price at which, beside the last turn's profits, no pair was profitable */
  const settled = new Float64Array(lists.length).fill(Number.POSITIVE_INFINITY)
  let before: Turn | undefined
  return {
    addProfitable(weighted, { price }) {
      if (lists.every(({ isWhole }) => isWhole)) return { added: 0, excess: 0 }
      const { scale, problem } = weighted
      const inPoints = (amounts: Float64Array) => amounts.map((amount) => amount / scale)
      const turn = { weighted, price: inPoints(price), profit: inPoints(profitsOf(problem, price)) }
      if (before?.weighted.scale !== scale) settled.fill(Number.POSITIVE_INFINITY)
      const { all, changed } = askedIn(sides, index, places, turn, before)
      let added = 0
      let excess = 0
      lists.forEach((list, row) => {
        if (list.isWhole) return
        const asked = turn.price[row]! >= settled[row]! ? changed : all
        const more = profitable(sides, list, row, { ...turn, ...asked, places })
        for (const { place, points } of more) list.benefits.set(place, points)
        settled[row] = more.length === 0 ? turn.price[row]! : Number.POSITIVE_INFINITY
        added += more.length
        // whoever was not looked at may have more luck than who was
        const most = more.reduce((best, { above }) => Math.max(best, above + weighted.mostLuck / scale), 0)
        excess += problem.capacity[row]! * most
      })
      before = turn
      return { added, excess }
    },
  }
}

/** Everybody, and those of whom more may have become profitable: where an offer costs no less, whose profit fell. */
function askedIn(
  sides: ListedSides,
  index: PoolIndex,
  places: ReadonlyMap<string, number>,
  turn: Turn,
  before: Turn | undefined,
): { all: Asked; changed: Asked } {
  const all = askedOf(sides, index, places, turn)
  const fallen = sides.candidates.filter((_, place) => before && turn.profit[place]! < before.profit[place]!)
  const isFew = fallen.length * few < sides.candidates.length
  return { all, changed: isFew ? askedOf(sides, indexOf(fallen), places, turn) : all }
}

function askedOf(
  { candidates, ageingWeight }: ListedSides,
  index: PoolIndex,
  places: ReadonlyMap<string, number>,
  { profit }: Turn,
): Asked {
  const extra = new Float64Array(index.numbers)
  for (const { id } of index.candidates()) {
    const place = places.get(id)!
    extra[index.numberOf(id)!] = ageingWeight * candidates[place]!.age - profit[place]!
  }
  const most = extra.reduce((best, one) => Math.max(best, one), Number.NEGATIVE_INFINITY)
  return { index, steering: { extra, most } }
}

interface Prices extends Turn, Asked {
  places: ReadonlyMap<string, number>
}

/** The best of an offer's profitable pairs that are not listed: some where there are any. `above` in points. */
function profitable(sides: ListedSides, list: List, row: number, prices: Prices) {
  const { index, places, weighted, profit } = prices
  const { scale, mostLuck, weightOf } = weighted
  const price = prices.price[row]!
  const steering = { ...prices.steering, atLeast: price - mostLuck / scale - rounding }
  for (let most = look; ; most *= 4) {
    const found = index.best(sides.offers[row]!, most, sides.context, steering, sides.seed)
    const more = found.flatMap(({ candidate, points }) => {
      const place = places.get(candidate.id)!
      const above = (weightOf(row, place, points) - (price + profit[place]!) * scale) / scale
      return above > 0 && !list.benefits.has(place) ? [{ place, points, above }] : []
    })
    if (more.length > 0 || found.length < most) return more
  }
}
