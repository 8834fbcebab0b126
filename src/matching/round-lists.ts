import { Fault } from '../faults.js'
import type { CandidateFacts, OfferFacts, RulesContext } from './facts.js'
import { createPoolIndex, type PoolIndex } from './pool-index.js'
import { type Proven, profitsOf, provenAssignment } from './proven.js'
import { type RoundSides, type WeighedPairs, type WeightedProblem, weightedProblem } from './round-problem.js'

export interface ListedSides extends RoundSides {
  offers: readonly OfferFacts[]
  candidates: readonly CandidateFacts[]
  context: RulesContext
}

export interface Listed {
  pairs: WeighedPairs
  weighted: WeightedProblem
  /** the best there is over the pairs; where no list is short, or `excess` is 0, over all allowed pairs */
  assignment: Proven
  /** points by which pairs that are not listed could be worth more, at most */
  excess: number
  /** whether all allowed pairs of an offer are listed */
  isWhole(row: number): boolean
}

/** Lists are cut so that all together hold about so many pairs. */
const mostListed = 2_000_000
const shortestList = 32
/** so many more pairs of an offer are looked at first in each turn of pricing */
const look = 32
const mostTurns = 200
/** turns after which a result within `closeEnough` of its bound is good enough */
const turnsUntilNear = 40
const closeEnough = 1e-4

/**
 * Which pairs a round weighs, and the best matching of them. Every offer's best candidates are listed, ranked without
 * waiting; where a list had to be cut, the prices of the best matching ask the pool for pairs that would pay more than
 * they cost, and it is solved again, until there is none: then the value is the best over all pairs, though nobody listed
 * them (MATCHING.md section 3). Throws the fault `round_not_proven` where that does not come to an end.
 */
export function listPairs(sides: ListedSides, listLength = lengthFor(sides)): Listed {
  const index = createPoolIndex()
  index.update(sides.candidates, [])
  const lists = firstLists(sides, index, listLength)
  let near: Float64Array | undefined
  for (let turn = 1; turn <= mostTurns; turn++) {
    const pairs = flat(lists)
    const isWhole = (row: number) => lists[row]!.isWhole
    const weighted = weightedProblem(sides, pairs, isWhole)
    const assignment = provenAssignment(weighted, near)
    const listed = { pairs, weighted, assignment, isWhole }
    const { added, excess } = addProfitable(sides, index, lists, listed)
    const isEnough = turn >= turnsUntilNear && excess <= closeEnough * (assignment.value / weighted.scale)
    // Solved without earlier prices in the end, so that whoever holds the round again finds the same among equals.
    if (added === 0 || isEnough)
      return { ...listed, assignment: near ? provenAssignment(weighted) : assignment, excess }
    near = assignment.price.map((price) => price / weighted.scale)
  }
  throw new Fault('round_not_proven', { retry: false, detail: `${mostTurns} turns of pricing` })
}

const lengthFor = ({ offers }: ListedSides): number =>
  Math.max(shortestList, Math.ceil(mostListed / Math.max(1, offers.length)))

/** The listed candidates of one offer with their benefits, by their places in the sides. */
interface List {
  benefits: Map<number, number>
  isWhole: boolean
}

const hasSeats = ({ openUnits, hostUnits }: OfferFacts): boolean => openUnits > 0 && hostUnits > 0

/** An offer without seats is listed, too, for whoever is left out; that its list may be cut matters to no price. */
function firstLists({ offers, candidates, context, seed }: ListedSides, index: PoolIndex, length: number): List[] {
  const places = new Map(candidates.map(({ id }, place) => [id, place]))
  return offers.map((offer) => {
    const found = index.best(offer, length, context, undefined, seed)
    return {
      benefits: new Map(found.map(({ candidate, points }) => [places.get(candidate.id)!, points])),
      isWhole: found.length < length || !hasSeats(offer),
    }
  })
}

function flat(lists: readonly List[]): WeighedPairs {
  const edges = lists.reduce((sum, { benefits }) => sum + benefits.size, 0)
  const rowStart = new Int32Array(lists.length + 1)
  const candidate = new Int32Array(edges)
  const benefit = new Int32Array(edges)
  let at = 0
  lists.forEach(({ benefits }, row) => {
    for (const place of Int32Array.from(benefits.keys()).sort()) {
      candidate[at] = place
      benefit[at++] = benefits.get(place)!
    }
    rowStart[row + 1] = at
  })
  return { rowStart, candidate, benefit }
}

/**
 * Adds the pairs whose weight lies above price and profit. `excess`: with each offer's price raised by the most that one of its
 * pairs lies above, the prices hold for all pairs, so that no matching is worth more than the value and this.
 */
function addProfitable(sides: ListedSides, index: PoolIndex, lists: List[], listed: Omit<Listed, 'excess'>) {
  const { weighted, assignment } = listed
  const { candidates, ageingWeight } = sides
  if (lists.every(({ isWhole }) => isWhole)) return { added: 0, excess: 0 }
  const { scale, problem } = weighted
  const profit = profitsOf(problem, assignment.price)
  const places = new Int32Array(index.numbers)
  const extra = new Float64Array(index.numbers)
  candidates.forEach(({ id, age }, place) => {
    const number = index.numberOf(id)!
    places[number] = place
    extra[number] = ageingWeight * age - profit[place]! / scale
  })
  const steering = { extra, most: extra.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY) }
  let added = 0
  let excess = 0
  lists.forEach((list, row) => {
    if (list.isWhole) return
    const price = assignment.price[row]!
    const more = profitable(sides, index, list, { row, price, places, profit, steering, weighted })
    for (const { place, points } of more) list.benefits.set(place, points)
    added += more.length
    excess += problem.capacity[row]! * more.reduce((most, { above }) => Math.max(most, above), 0)
  })
  return { added, excess: excess / scale }
}

interface Prices {
  row: number
  price: number
  places: Int32Array
  profit: Float64Array
  steering: { extra: Float64Array; most: number }
  weighted: WeightedProblem
}

/** Looks at more and more of an offer's best until a profitable pair is among them, or none can follow. */
function profitable({ offers, context, seed }: ListedSides, index: PoolIndex, list: List, prices: Prices) {
  const { row, price, places, profit, steering, weighted } = prices
  for (let most = look; ; most *= 4) {
    const found = index.best(offers[row]!, most, context, steering, seed)
    const more = found.flatMap(({ candidate, points }) => {
      const place = places[index.numberOf(candidate.id)!]!
      const above = weighted.weightOf(row, place, points) - price - profit[place]!
      return above > 0 && !list.benefits.has(place) ? [{ place, points, above }] : []
    })
    const last = found.at(-1)
    if (more.length > 0 || !last || found.length < most) return more
    // luck is worth less than a point
    const reach = last.points + steering.extra[index.numberOf(last.candidate.id)!]! + 1
    if (reach * weighted.scale <= price) return more
  }
}
