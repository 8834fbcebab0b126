import { type CandidateFacts, mustBeCandidates, mustBeOffers, type OfferFacts, type RulesContext } from './facts.js'
import { hardRules } from './hard-rules.js'
import { createPoolPeople, type PoolPeople } from './pool/people.js'
import { poolQuery } from './pool/query.js'
import { createShortlist, type Earlier } from './pool/shortlist.js'
import { hashOf, mixed } from './round-problem.js'
import { benefitTerms, hasSubstance, pointsOf } from './score.js'

export interface Found {
  candidate: CandidateFacts
  /** points without waiting and without steering */
  points: number
}

/** What weighs beside the benefit; may be negative. */
export interface Steering {
  /** by the candidate's number (`numberOf`), `numbers` long at least */
  extra: Float64Array
  /** none in `extra` is above; the nearer, the faster */
  most: number
  /** only people whose benefit and `extra` together reach this are wanted; the higher, the faster */
  atLeast?: number
}

/** The consenting people, searched for the best of an offer. */
export interface PoolIndex {
  /** how many people are in the pool */
  readonly size: number
  /** one above the highest number of a person; steering arrays are this long */
  readonly numbers: number
  /**
   * Takes new or changed people, and the ids of those no longer in the pool; who stands in both is no longer in it.
   * Numbers hold until the next update. Throws RangeError on facts that cannot be, and changes nothing then.
   */
  update(changed: readonly CandidateFacts[], gone: readonly string[]): void
  /** the number under which steering arrays know a person, or undefined */
  numberOf(candidateId: string): number | undefined
  candidate(candidateId: string): CandidateFacts | undefined
  candidates(): Iterable<CandidateFacts>
  /**
   * The `most` best allowed candidates of an offer, by benefit and steering; among equals the pair's luck decides, then
   * the id. The list is the one a scan with the scores and hard rules gives (MATCHING.md section 3). Throws RangeError on
   * an offer that cannot be.
   */
  best(offer: OfferFacts, most: number, context: RulesContext, steering?: Steering, seed?: string): Found[]
}

/** An empty pool: below `scanBelow` people every person is read, above that postings are. */
export function createPoolIndex({ scanBelow = 200_000 }: { scanBelow?: number } = {}): PoolIndex {
  const people = createPoolPeople(scanBelow)
  return {
    get size() {
      return people.size
    },
    get numbers() {
      return people.numbers
    },
    update(changed, gone) {
      mustBeCandidates(changed)
      people.update(changed, gone)
    },
    numberOf: people.numberOf,
    candidate(id) {
      const number = people.numberOf(id)
      return number === undefined ? undefined : people.at(number)
    },
    candidates: people.candidates,
    best(offer, most, context, steering, seed = '') {
      mustBeOffers([offer])
      if (most < 1 || people.size === 0 || context.paused.has(offer.hostId)) return []
      const search = { offer, context, steering, earlier: earlierBy(people, offer.id, seed) }
      for (let length = most + 5; ; length *= 4) {
        const found = bestAmong(people, search, most, Math.min(length, people.size))
        if (found) return found
      }
    },
  }
}

interface Search {
  offer: OfferFacts
  context: RulesContext
  steering: Steering | undefined
  earlier: Earlier
}

function earlierBy({ idHash, at }: PoolPeople, offerId: string, seed: string): Earlier {
  const pair = mixed(hashOf(seed), hashOf(offerId))
  return (one, other) => {
    const lucky = mixed(pair, idHash(one))
    const luckier = mixed(pair, idHash(other))
    return lucky > luckier || (lucky === luckier && at(one)!.id < at(other)!.id)
  }
}

/**
 * Takes the `length` people with the highest bounds and asks the real rules and the real score about them, the highest
 * bound first. Returns the best, or undefined if somebody outside those people might belong to them.
 */
function bestAmong(people: PoolPeople, search: Search, most: number, length: number): Found[] | undefined {
  const { offer, context, steering, earlier } = search
  const benefits = new Map<number, number>()
  const bounds = highestBounds(people, search, length)
  const listed = bounds.sorted()
  const sure = createShortlist(most, earlier)
  for (const { number, points } of listed) {
    if (!sure.wouldEnter(number, points)) break
    const benefit = allowedBenefit(offer, people.at(number)!, context)
    if (benefit === undefined) continue
    const sum = benefit + (steering?.extra[number] ?? 0)
    if (sum < leastOf(steering)) continue
    benefits.set(number, benefit)
    sure.offer(number, sum)
  }
  const last = listed.at(-1)
  if (last && length < people.size && bounds.isFull && sure.wouldEnter(last.number, last.points)) return undefined
  return sure.sorted().map(({ number }) => ({ candidate: people.at(number)!, points: benefits.get(number)! }))
}

/** The rule `substance` reads the score, which is read once. */
const otherRules = hardRules.filter(({ name }) => name !== 'substance')

/** The points of a pair, or undefined if a hard rule forbids it. */
function allowedBenefit(offer: OfferFacts, candidate: CandidateFacts, context: RulesContext): number | undefined {
  if (otherRules.some(({ forbids }) => forbids(offer, candidate, context))) return undefined
  const terms = benefitTerms(offer, candidate)
  return hasSubstance(terms) ? pointsOf(terms) : undefined
}

function highestBounds(people: PoolPeople, { offer, steering, earlier }: Search, length: number) {
  const mayPass = people.barriers.of(offer)
  const bounds = createShortlist(length, earlier)
  const extra = steering?.extra
  const least = leastOf(steering)
  const seen = (number: number, bound: number) => {
    const points = extra ? bound + extra[number]! : bound
    if (points >= least && bounds.wouldEnter(number, points) && mayPass(number)) bounds.offer(number, points)
  }
  const floor = () => floorOf(Math.max(bounds.floor, least), steering)
  people.reader.read(poolQuery(offer, people.book), floor, seen)
  return bounds
}

const leastOf = (steering: Steering | undefined): number => steering?.atLeast ?? Number.NEGATIVE_INFINITY

/** The bound below which nobody's sum reaches the list, with room for the last digits of a sum of fractions. */
function floorOf(sum: number, steering: Steering | undefined): number {
  if (!steering) return sum
  return sum - steering.most - 1e-9 * (1 + Math.abs(sum) + Math.abs(steering.most))
}
