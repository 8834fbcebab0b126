import { type CandidateFacts, sortedById } from './facts.js'
import type { Pair } from './pair.js'
import { type RoundProblem, runRound } from './round.js'
import { hashOf, mixed } from './round-problem.js'
import { pointsOf } from './score.js'

/** A pool as it is now, and how long to go on from there; every round has the offers' seats anew. */
export interface Simulation extends Omit<RoundProblem, 'withCosts'> {
  /** a whole number of at least 1 */
  rounds: number
  /** the same seed, the same luck and the same arrivals */
  seed: string
  /** how many people come before each round but the first; as many as keep the pool at its size where none are given */
  arrivals?: number
}

/** What a weight led to. Whom no offer is open to waits for nothing that a weight could change, and is counted apart. */
export interface Simulated {
  ageingWeight: number
  /** points of all pairs without waiting, a round */
  benefit: number
  /** rounds waited by whoever waited most, whether they met somebody in the end or not */
  longestWait: number
  /** rounds waited by those who met somebody */
  medianWait: number
  /** how many a round left out for whom there was an offer, on average */
  leftOut: number
  /** everybody: whoever was there and arrived is matched, waiting at the end, or was without an offer */
  people: { arrived: number; matched: number; waiting: number; withoutOffer: number }
}

interface Tally {
  benefit: number
  waits: number[]
  leftOut: number
  arrived: number
  withoutOffer: number
}

/**
 * Holds round after round: who is matched leaves, who is left out grows older, and people like those of the pool come. Nothing
 * but the weight differs between two simulations of a seed, so what they say can be compared. Throws RangeError where a number
 * cannot be, and what `runRound` throws.
 */
export function simulateRounds(given: Simulation): Simulated {
  const simulation = { ...given, candidates: sortedById(given.candidates) }
  const { context, rounds, seed, arrivals } = simulation
  mustBeWhole(rounds, 1, 'rounds')
  if (arrivals !== undefined) mustBeWhole(arrivals, 0, 'arrivals')
  const isHere = ({ id }: CandidateFacts) => !context.withOpenMatch.has(id) && !context.paused.has(id)
  let waiting = simulation.candidates.filter(isHere)
  const size = waiting.length
  const tally: Tally = { benefit: 0, waits: [], leftOut: 0, arrived: 0, withoutOffer: 0 }
  for (let round = 0; round < rounds; round++) {
    const coming = round === 0 || size === 0 ? 0 : (arrivals ?? size - waiting.length)
    for (let more = 0; more < coming; more++) waiting.push(arrival(simulation, tally.arrived++))
    waiting = holdOne(simulation, `${seed}:${round}`, waiting, tally)
  }
  return simulated(simulation, waiting, tally)
}

function mustBeWhole(value: number, least: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`the ${what} of a simulation must be a whole number of at least ${least}, not ${value}`)
  }
}

/** The n-th to arrive is like somebody of the pool, and knows nobody: no block, shield or cool-down is theirs. */
function arrival({ candidates, seed }: Simulation, count: number): CandidateFacts {
  const like = candidates[mixed(hashOf(seed), count) % candidates.length]!
  return { ...like, id: `arrival-${String(count).padStart(9, '0')}`, employeeId: null, age: 0 }
}

/** Holds a round over these people; returns those who go on waiting. */
function holdOne(
  { offers, context, ageingWeight }: Simulation,
  seed: string,
  candidates: readonly CandidateFacts[],
  tally: Tally,
): CandidateFacts[] {
  const { pairs, leftOut } = runRound({ offers, candidates, context, ageingWeight, seed })
  const ages = new Map(candidates.map(({ id, age }) => [id, age]))
  tally.benefit += pairs.reduce((sum, pair) => sum + benefitOf(pair), 0)
  for (const { candidateId } of pairs) tally.waits.push(ages.get(candidateId)!)
  const inVain = new Set<string>()
  for (const { candidateId, cause } of leftOut) {
    if (cause === 'seats_taken' || cause === 'others_waited_longer') inVain.add(candidateId)
    else tally.withoutOffer++
  }
  tally.leftOut += inVain.size
  return candidates.filter(({ id }) => inVain.has(id)).map((candidate) => ({ ...candidate, age: candidate.age + 1 }))
}

const benefitOf = ({ terms }: Pair): number => pointsOf(terms.filter(({ term }) => term !== 'waiting'))

function simulated({ ageingWeight, rounds }: Simulation, waiting: readonly CandidateFacts[], tally: Tally): Simulated {
  const waits = tally.waits.sort((one, other) => one - other)
  return {
    ageingWeight,
    benefit: tally.benefit / rounds,
    longestWait: waiting.reduce((most, { age }) => Math.max(most, age), waits.at(-1) ?? 0),
    medianWait: waits[Math.floor((waits.length - 1) / 2)] ?? 0,
    leftOut: tally.leftOut / rounds,
    people: {
      arrived: tally.arrived,
      matched: waits.length,
      waiting: waiting.length,
      withoutOffer: tally.withoutOffer,
    },
  }
}
