// What fairness costs: the same people come round after round, once with ageing and once without.
import { firstRuleAgainst } from '../dist/matching/hard-rules.js'
import { runRound } from '../dist/matching/round.js'
import { benefitTerms, pointsOf } from '../dist/matching/score.js'
import { line } from './bench-figures.mjs'
import { freeContext, peopleModel } from './people-model.mjs'

const rounds = 150
const hosts = 80
const backlog = 150
const arrivalsPerSeat = 0.95
/** Rounds of waiting that outweigh every difference of benefit, at most. */
const roundsOfWaiting = 35

/** Who comes and which half of the offers is open, the same for every weight. People nobody could ever host do not come. */
function world() {
  const model = peopleModel(11, hosts)
  const offers = Array.from({ length: hosts }, (_none, at) => model.offer(at))
  const seats = offers.reduce((sum, { openUnits }) => sum + openUnits, 0) / 2
  // Not every seat finds somebody whom it is allowed for; with just as many arrivals as seats the pool would grow without end.
  const coming = arrivalsPerSeat * seats
  let count = 0
  const arrival = () => {
    for (;;) {
      const person = model.candidate(`person-${count++}`)
      const context = freeContext([person])
      if (offers.some((offer) => !firstRuleAgainst(offer, person, context))) return person
    }
  }
  const arrivals = (number) => Array.from({ length: Math.round(number) }, arrival)
  return Array.from({ length: rounds }, (_none, round) => ({
    arriving: arrivals(round === 0 ? backlog + coming : coming),
    offers: offers
      .map((offer) => ({ offer, luck: model.chance() }))
      .sort((a, b) => a.luck - b.luck)
      .slice(0, hosts / 2)
      .map(({ offer }) => offer),
  }))
}

const benefitOf = ({ terms }) => terms.reduce((sum, { term, points }) => sum + (term === 'waiting' ? 0 : points), 0)

/** The largest less the smallest benefit of all pairs that were allowed on a day. */
function spreadOf({ arriving, offers }) {
  const context = freeContext(arriving)
  const benefits = offers.flatMap((offer) =>
    arriving
      .filter((person) => !firstRuleAgainst(offer, person, context))
      .map((person) => pointsOf(benefitTerms(offer, person))),
  )
  return Math.max(...benefits) - Math.min(...benefits)
}

/** Holds all rounds with one weight. `longest`: rounds waited by whoever waited longest, placed or not. */
function lived(days, ageingWeight) {
  let waiting = []
  const all = { benefit: 0, placed: 0, longest: 0, longestRare: 0 }
  days.forEach(({ arriving, offers }, at) => {
    waiting.push(...arriving)
    const context = freeContext(waiting)
    const { pairs } = runRound({ offers, candidates: waiting, context, ageingWeight, seed: `round ${at}` })
    const placed = new Set(pairs.map(({ candidateId }) => candidateId))
    all.benefit += pairs.reduce((sum, pair) => sum + benefitOf(pair), 0)
    all.placed += placed.size
    waiting = waiting.filter(({ id }) => !placed.has(id)).map((one) => ({ ...one, age: one.age + 1 }))
    for (const { age, isRare } of waiting) {
      all.longest = Math.max(all.longest, age)
      if (isRare) all.longestRare = Math.max(all.longestRare, age)
    }
  })
  return { ...all, left: waiting.length }
}

/** The weight is a whole number of points, so somewhat fewer rounds of waiting than wanted outweigh everything. */
export function benchAgeing() {
  const days = world()
  const spread = Math.max(...days.map(spreadOf))
  const free = lived(days, 0)
  const weight = Math.ceil(spread / roundsOfWaiting)
  const aged = lived(days, weight)
  const lost = 1 - aged.benefit / free.benefit
  const share = aged.longest / free.longest
  const name = `${rounds} rounds, ageing weight ${weight} of a spread of ${spread}`
  const seen = ({ placed, left, longest, longestRare }) =>
    `${placed} placed, ${left} still waiting, longest ${longest} rounds (rare subjects ${longestRare})`
  line(`${rounds} rounds, no ageing`, seen(free))
  line(name, seen(aged))
  line(`${name}: benefit lost`, `${(100 * lost).toFixed(2)} %`, 'at most 2 %', lost <= 0.02)
  line(`${name}: longest wait over that without`, share.toFixed(2), 'at most 0.25', share <= 0.25)
}
