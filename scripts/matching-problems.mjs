// Problems for the benches of the matching, by size and seed: the same call always makes the same problem.

/** A source of whole numbers below a bound, from a seed (mulberry32). */
export function numbers(seed) {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** The arrays of a problem; `row(offer)` lists its candidates in any order, repeats allowed; `weightOf` their weights. */
function problem({ offers, candidates, seats = () => 1, row, weightOf }) {
  const capacity = Int32Array.from({ length: offers }, (_none, offer) => seats(offer))
  const rowStart = new Int32Array(offers + 1)
  const candidate = []
  const weight = []
  for (let offer = 0; offer < offers; offer++) {
    const persons = [...new Set(row(offer))].sort((a, b) => a - b)
    for (const person of persons) {
      candidate.push(person)
      weight.push(weightOf(offer, person))
    }
    rowStart[offer + 1] = candidate.length
  }
  return { candidates, capacity, rowStart, candidate: Int32Array.from(candidate), weight: Float64Array.from(weight) }
}

const edgesEach = 20
const times = (count, make) => Array.from({ length: count }, (_none, at) => make(at))

/** People who are all alike: any twenty for each offer, worth 1 to 1,000. As many candidates as seats, or `perSeat` times. */
export function uniformProblem(offers, { mostSeats = 1, perSeat = 1, seed = 1 } = {}) {
  const pick = numbers(seed)
  const candidates = Math.ceil((perSeat * offers * (mostSeats + 1)) / 2)
  return problem({
    offers,
    candidates,
    seats: () => 1 + pick(mostSeats),
    row: () => times(edgesEach, () => pick(candidates)),
    weightOf: () => 1 + pick(1000),
  })
}

/** Problems made to hurt one method or another, each with about as many candidates as offers. */
export const adversarialFamilies = {
  ties(offers, pick) {
    return problem({
      offers,
      candidates: offers,
      row: () => times(edgesEach, () => pick(offers)),
      weightOf: () => 1 + pick(3),
    })
  },
  'all equal'(offers, pick) {
    return problem({ offers, candidates: offers, row: () => times(edgesEach, () => pick(offers)), weightOf: () => 7 })
  },
  /** In each block one person more than there are offers, and nearly nothing between them. */
  'price wars'(offers, pick) {
    const blocks = Math.ceil(offers / edgesEach)
    return problem({
      offers,
      candidates: blocks * (edgesEach + 1),
      row: (offer) => times(edgesEach + 1, (at) => Math.floor(offer / edgesEach) * (edgesEach + 1) + at),
      weightOf: () => 1_000_000 + pick(2),
    })
  },
  /** Each offer stands between two people: one change may run along the whole chain. */
  chains(offers, pick) {
    return problem({
      offers,
      candidates: offers + 1,
      row: (offer) => [offer, offer + 1],
      weightOf: () => 1000 + pick(2),
    })
  },
  products(offers, pick) {
    const ofOffer = times(offers, () => 1 + pick(1000))
    const ofPerson = times(offers, () => 1 + pick(1000))
    return problem({
      offers,
      candidates: offers,
      row: () => times(edgesEach, () => pick(offers)),
      weightOf: (offer, person) => ofOffer[offer] * ofPerson[person],
    })
  },
  /** One offer in a hundred is what everybody wants. */
  hubs(offers, pick) {
    const isHub = (offer) => offer % 100 === 0
    return problem({
      offers,
      candidates: offers,
      row: (offer) => times(isHub(offer) ? 500 : 15, () => pick(offers)),
      weightOf: (offer) => (isHub(offer) ? 900 : 1) + pick(100),
    })
  },
}
