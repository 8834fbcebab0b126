// What a round is worth beside simpler ways of choosing, and the best over all pairs though nobody lists them all.
import { sortedById } from '../dist/matching/facts.js'
import { hardRules } from '../dist/matching/hard-rules.js'
import { runRound } from '../dist/matching/round.js'
import { listPairs } from '../dist/matching/round-lists.js'
import { benefitTerms, hasSubstance, pointsOf } from '../dist/matching/score.js'
import { line, seconds, timed } from './bench-figures.mjs'
import { numbers } from './matching-problems.mjs'
import { modelRound } from './people-model.mjs'

const sidesOf = (input) => ({
  ...input,
  offers: sortedById(input.offers),
  candidates: sortedById(input.candidates),
})

/** All allowed pairs with their benefits; each host has one offer, so an offer's seats are all there is to respect. */
function allowedPairs(sides) {
  const { pairs } = listPairs(sides, sides.candidates.length + 1)
  return sides.offers.flatMap((_offer, row) =>
    Array.from({ length: pairs.rowStart[row + 1] - pairs.rowStart[row] }, (_none, at) => {
      const edge = pairs.rowStart[row] + at
      return { row, person: pairs.candidate[edge], benefit: pairs.benefit[edge] }
    }),
  )
}

/** Takes pairs in this order as long as there are seats; returns the points. */
function takenInOrder(pairs, offers) {
  const seats = offers.map(({ openUnits }) => openUnits)
  const placed = new Set()
  let points = 0
  for (const { row, person, benefit } of pairs) {
    if (seats[row] === 0 || placed.has(person)) continue
    seats[row]--
    placed.add(person)
    points += benefit
  }
  return points
}

/** Offers in a random order, each taking people in a random order of its own. */
function shuffledPoints(pairs, offers, pick) {
  const luckOfRow = offers.map(() => pick(2 ** 30))
  const drawn = pairs.map((pair) => ({ ...pair, luck: pick(2 ** 30) }))
  return takenInOrder(
    drawn.sort((a, b) => luckOfRow[a.row] - luckOfRow[b.row] || a.luck - b.luck),
    offers,
  )
}

/**
 * As bots do that only shuffle: any two whom no rule forbids but that they must have something in common, which such bots do not
 * know of. A pair without that is worth nothing.
 */
function blindPoints({ offers, candidates, context }, pick) {
  const rules = hardRules.filter(({ name }) => name !== 'substance')
  const pairs = offers.flatMap((offer, row) =>
    candidates.flatMap((candidate, person) => {
      if (rules.some(({ forbids }) => forbids(offer, candidate, context))) return []
      const terms = benefitTerms(offer, candidate)
      return [{ row, person, benefit: hasSubstance(terms) ? pointsOf(terms) : 0 }]
    }),
  )
  return mean(5, () => shuffledPoints(pairs, offers, pick))
}

/** The best pair first, among equals by luck. */
function greedyPoints(pairs, offers, pick) {
  const drawn = pairs.map((pair) => ({ ...pair, luck: pick(2 ** 30) }))
  return takenInOrder(
    drawn.sort((a, b) => b.benefit - a.benefit || a.luck - b.luck),
    offers,
  )
}

const mean = (count, make) => Array.from({ length: count }, make).reduce((sum, one) => sum + one, 0) / count

/** What a round is worth, seats for people without a connection included. */
function benchBenefit(people, offers) {
  const input = modelRound(people, offers)
  const round = runRound(input)
  const sides = sidesOf(input)
  const pairs = allowedPairs(sides)
  const pick = numbers(3)
  const shuffled = round.value / mean(20, () => shuffledPoints(pairs, sides.offers, pick))
  const blind = round.value / blindPoints(sides, pick)
  const greedy = round.value / mean(5, () => greedyPoints(pairs, sides.offers, pick))
  const name = `${people} people, ${offers} offers`
  line(`${name}: pairs`, `${round.pairs.length} of ${pairs.length} allowed, ${round.value} points`)
  line(`${name}: a round over a feasible shuffle`, shuffled.toFixed(2), 'at least 3', shuffled >= 3)
  line(`${name}: a round over a shuffle that knows of nothing in common`, blind.toFixed(2))
  line(`${name}: a round over the best pair first`, greedy.toFixed(4), 'at least 1.018', greedy >= 1.018)
}

/** The same number on both sides, a seat each: nobody lists all pairs, and the value is that of all. */
function benchAllPairs(size) {
  const sides = sidesOf(modelRound(size, size, { seats: 1 }))
  const { answer, ms } = timed(() => listPairs(sides))
  const { pairs, excess, turns, assignment, weighted } = answer
  const value = assignment.value / weighted.scale
  const listed = ((100 * pairs.candidate.length) / size ** 2).toFixed(2)
  const name = `${size} people, ${size} offers, all pairs`
  line(`${name}: listed`, `${listed} % of them, ${turns} turns, ${seconds(ms)}`)
  const isProven = size > 30_000 ? value / (value + excess) >= 0.9999 : excess === 0
  const goal = size > 30_000 ? 'at least .9999 of the bound' : 'proven: 0 above'
  line(`${name}: the bound above the value`, `${excess.toFixed(2)} of ${Math.round(value)} points`, goal, isProven)
}

/** Reasons, causes and the record are part of holding a round: what they take beside weighing and choosing. */
function benchExplaining(people, offers) {
  const input = modelRound(people, offers, { ageingWeight: 5, mostAge: 30 })
  const sides = sidesOf(input)
  listPairs(sides)
  const lists = timed(() => listPairs(sides))
  const round = timed(() => runRound(input))
  const rest = Math.max(0, 1 - lists.ms / round.ms)
  const name = `${people} people, ${offers} offers, one thread`
  line(`${name}: a round`, `${seconds(round.ms)}, ${round.answer.leftOut.length} left out`)
  line(`${name}: choosing, reasons, causes and record`, `${(100 * rest).toFixed(0)} % of it`)
}

/** `--all-pairs-100k` adds the largest (half an hour or more). */
export function benchRounds(flags) {
  benchBenefit(2000, 600)
  benchExplaining(10_000, 500)
  benchAllPairs(10_000)
  benchAllPairs(30_000)
  if (flags.includes('--all-pairs-100k')) benchAllPairs(100_000)
}
