import { setImmediate } from 'node:timers/promises'
import type { Candidate } from './domain/candidate.js'
import type { Match } from './domain/match.js'
import type { OfferFacts } from './matching/facts.js'
import { type RoundOutcome, type RoundProblem, runRound } from './matching/round.js'
import { benefitTerms, defaultAgeingWeight, type Term } from './matching/score.js'
import { type Simulated, simulateRounds } from './matching/simulate.js'
import { leftOutLines } from './messages/left-out.js'
import { reasonTexts } from './messages/reasons.js'
import { speak } from './messages/text.js'
import type { Clock, Random } from './ports.js'
import { createPoolView } from './usecases/pool-view.js'
import { gatherRound } from './usecases/run-round.js'
import type { Context, Store, Tx } from './usecases/unit-of-work.js'

export interface RoundsParts {
  store: Store
  clock: Clock
  random: Random
}

const heldShown = 5
const weights = [0, 1, 2, 3, 5, 8, 13, 21]
const simulatedRounds = 30
const say = speak()

/** The rounds for whoever may see everything, which nobody may but a developer before a made-up company. Writes nothing. */
export function createRoundsLook({ store, clock, random }: RoundsParts) {
  const pool = createPoolView()
  let known: { hash: string; tradeOff: ReturnType<typeof weighed> } | undefined

  const looking = <Result>(read: (context: Context) => Promise<Result>): Promise<Result> =>
    store.transaction(store.organizationId, async (tx) =>
      read({
        ...{ tx, pool, now: clock.now(), settings: await tx.settings(), who: { type: 'system' } },
        // the picture of the next round stays as it is until something changes
        random: { ...random, id: () => 'next' },
        ...{ interactionId: undefined, baseUrl: '', adminEmails: [] },
      }),
    )

  return {
    async rounds() {
      const { problem, sides, held } = await looking(async (context) => {
        const { problem } = await gatherRound(context, false)
        return { problem, sides: await readSides(context.tx, problem), held: await readHeld(context.tx, problem) }
      })
      const outcome = runRound(problem)
      return { state: outcome.inputsHash, rounds: [nextRound(problem, outcome, sides), ...held] }
    },
    async tradeOff() {
      const problem = await looking(async (context) => {
        const { problem } = await gatherRound(context, false)
        return { ...problem, offers: await withAllSeats(context.tx, problem.offers) }
      })
      const hash = runRound(problem).inputsHash
      if (known?.hash !== hash) known = { hash, tradeOff: weighed(problem) }
      return known.tradeOff
    },
  }
}

/** Who stands behind the ids. */
async function readSides(tx: Tx, round: Record<'offers' | 'candidates', readonly { id: string }[]>) {
  const offers = await tx.offers.getMany(round.offers.map(({ id }) => id))
  const hosts = await tx.employees.getMany(offers.map(({ hostId }) => hostId))
  const hostOf = new Map(hosts.map((host) => [host.id, host.name]))
  const shown = offers.map(({ id, hostId, kind, topics }) => ({
    ...{ id, topics, kind: say(`kind.${kind}.name`) },
    host: hostOf.get(hostId) ?? '',
  }))
  return {
    people: await tx.candidates.getMany(round.candidates.map(({ id }) => id)),
    offers: shown.sort((one, other) => one.host.localeCompare(other.host) || (one.id < other.id ? -1 : 1)),
  }
}

type Sides = Awaited<ReturnType<typeof readSides>>

const whyLines = (leftOutCause: string | null, leftOutHelps: string | null): string[] =>
  leftOutLines({ say, zone: 'UTC', locale: 'en' }, { leftOutCause, leftOutHelps }, undefined)

const person = (
  { id, firstName, interests, age }: Candidate,
  place: 'paired' | 'left_out' | 'busy',
  why: string[],
) => ({
  ...{ id, name: firstName, interests, waited: age, place, why },
})

const bothSides = (pair: Pick<Match, 'reasonsForHost' | 'reasonsForCandidate'>) => ({
  forHost: reasonTexts(say, 'host', pair.reasonsForHost),
  forPerson: reasonTexts(say, 'candidate', pair.reasonsForCandidate),
})

function nextRound({ offers }: RoundProblem, outcome: RoundOutcome, sides: Sides) {
  const seats = new Map(offers.map(({ id, openUnits, hostUnits }) => [id, Math.min(openUnits, hostUnits)]))
  const paired = new Set(outcome.pairs.map(({ candidateId }) => candidateId))
  const leftOut = new Map(outcome.leftOut.map((left) => [left.candidateId, left]))
  return {
    ...{ id: 'next', at: null, leftOut: outcome.leftOut.length },
    offers: sides.offers.map((offer) => ({ ...offer, seats: seats.get(offer.id) ?? 0 })),
    people: sides.people.map((each) => {
      const left = leftOut.get(each.id)
      if (paired.has(each.id)) return person(each, 'paired', [])
      return left ? person(each, 'left_out', whyLines(left.told, left.helps)) : person(each, 'busy', [])
    }),
    pairs: outcome.pairs.map((pair) => ({
      ...{ id: `${pair.offerId}-${pair.candidateId}`, offerId: pair.offerId, personId: pair.candidateId, status: null },
      ...{ terms: pair.terms, ...bothSides(pair) },
    })),
  }
}

/** The last rounds that were held: their pairs, and of the newest also who was left out. */
async function readHeld(tx: Tx, now: RoundProblem) {
  const rounds = await tx.rounds.find({}, { limit: heldShown, newestFirst: true })
  const matches = await tx.matches.find({ roundId: rounds.map(({ id }) => id) })
  const everybody = await tx.candidates.find({ status: 'active' })
  const sides = await readSides(tx, {
    offers: [...new Set([...now.offers.map(({ id }) => id), ...matches.map(({ offerId }) => offerId)])].map(byId),
    candidates: [...new Set(matches.map(({ candidateId }) => candidateId))].map(byId),
  })
  return rounds.map(({ id, at, leftOut }, place) => {
    const own = matches.filter(({ roundId }) => roundId === id)
    const paired = new Set(own.map(({ candidateId }) => candidateId))
    const waits = (each: Candidate) => place === 0 && each.leftOutCause !== null && !paired.has(each.id)
    return {
      ...{ id, at: at.toISOString(), leftOut },
      offers: sides.offers.map((offer) => ({ ...offer, seats: null })),
      people: [
        ...sides.people.filter((each) => paired.has(each.id)).map((each) => person(each, 'paired', [])),
        ...everybody
          .filter(waits)
          .map((each) => person(each, 'left_out', whyLines(each.leftOutCause, each.leftOutHelps))),
      ],
      pairs: own.map((match) => ({
        ...{ id: match.id, offerId: match.offerId, personId: match.candidateId, status: match.status },
        ...{ terms: termsNow(match, now), ...bothSides(match) },
      })),
    }
  })
}

const byId = (id: string) => ({ id })

/** Without the waiting, which has gone on since; none where one of the two is no longer in the pool. */
function termsNow({ offerId, candidateId }: Match, { offers, candidates }: RoundProblem): Term[] {
  const offer = offers.find(({ id }) => id === offerId)
  const candidate = candidates.find(({ id }) => id === candidateId)
  return offer && candidate ? benefitTerms(offer, candidate) : []
}

/** The offers with as many seats as they can give round after round, whoever sits there now. */
async function withAllSeats(tx: Tx, offers: readonly OfferFacts[]): Promise<OfferFacts[]> {
  const found = await tx.offers.getMany(offers.map(({ id }) => id))
  const seats = new Map(
    found.map(({ id, seatsAtOnce, seatsPerMonth }) => [id, Math.min(seatsAtOnce, Math.ceil(seatsPerMonth / 4))]),
  )
  const seatsOf = ({ id }: OfferFacts): number => seats.get(id) ?? 0
  const ofHost = new Map<string, number>()
  for (const offer of offers) ofHost.set(offer.hostId, Math.max(ofHost.get(offer.hostId) ?? 0, seatsOf(offer)))
  return offers.map((offer) => ({ ...offer, openUnits: seatsOf(offer), hostUnits: ofHost.get(offer.hostId) ?? 0 }))
}

/** One weight after the other, and whatever else the process has to do in between. */
async function weighed(problem: RoundProblem) {
  const simulated: Simulated[] = []
  for (const ageingWeight of weights) {
    await setImmediate()
    simulated.push(simulateRounds({ ...problem, ageingWeight, rounds: simulatedRounds, seed: 'trade-off' }))
  }
  const most = Math.max(1, ...simulated.map(({ benefit }) => benefit))
  return {
    rounds: simulatedRounds,
    usual: defaultAgeingWeight,
    points: simulated.map(({ ageingWeight, benefit, longestWait, medianWait, leftOut }) => ({
      ...{ ageingWeight, benefit, longestWait, medianWait, leftOut },
      share: benefit / most,
    })),
  }
}
