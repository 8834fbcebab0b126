import type { ToldCause } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import type { CandidateFacts, OfferFacts } from '../matching/facts.js'
import type { RoundOutcome } from '../matching/round.js'
import { pointsOf } from '../matching/score.js'
import { type RoundPreview, roundCard } from '../messages/round.js'
import { lastRound } from './last-round.js'
import type { GatheredRound } from './run-round.js'
import { sayLater } from './say-later.js'
import type { ClaimedJob, Context } from './unit-of-work.js'

const mostShown = 8

/** Shows whoever asked what the round would do; writes nothing else. */
export async function showPreview(
  context: Context,
  job: ClaimedJob,
  { problem }: GatheredRound,
  outcome: RoundOutcome,
): Promise<void> {
  const offers = new Map(problem.offers.map((offer) => [offer.id, offer]))
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]))
  const hosts = await context.tx.employees.getMany(problem.offers.map(({ hostId }) => hostId))
  const last = await lastRound(context.tx)
  const names = new Map(hosts.map(({ id, name }) => [id, name]))
  await sayLater(context, job, (reader, employee) =>
    roundCard(
      reader,
      previewOf({ offers, candidates, names, shields: problem.context.shields }, outcome, last, employee),
    ),
  )
}

interface Sides {
  offers: ReadonlyMap<string, OfferFacts>
  candidates: ReadonlyMap<string, CandidateFacts>
  names: ReadonlyMap<string, string>
  shields: ReadonlyMap<string, ReadonlySet<string>>
}

/** P-2: whoever must not know reads nothing of an internal candidate; a candidate's own pair is no news before its time. */
const isHiddenFrom = (reader: Employee, { id, employeeId }: CandidateFacts, shields: Sides['shields']): boolean =>
  !!employeeId && (employeeId === reader.id || (shields.get(id)?.has(reader.id) ?? true))

function previewOf(sides: Sides, outcome: RoundOutcome, last: RoundPreview['last'], reader: Employee): RoundPreview {
  const { offers, candidates, names, shields } = sides
  const both = outcome.pairs.flatMap((pair) => {
    const [offer, candidate] = [offers.get(pair.offerId), candidates.get(pair.candidateId)]
    return offer && candidate ? [{ pair, offer, candidate }] : []
  })
  const open = both.filter(({ candidate }) => !isHiddenFrom(reader, candidate, shields))
  const leftOut = outcome.leftOut.filter(
    ({ candidateId }) => !isHiddenFrom(reader, candidates.get(candidateId)!, shields),
  )
  const shown = open
    .map(({ pair, offer, candidate }) => ({
      host: names.get(offer.hostId) ?? '',
      kind: offer.kind,
      topics: candidate.interests,
      reasons: pair.reasonsForHost,
      points: pointsOf(pair.terms),
    }))
    .sort((one, other) => other.points - one.points)
    .slice(0, mostShown)
  const counts = new Map<ToldCause, number>()
  for (const { told } of leftOut) counts.set(told, (counts.get(told) ?? 0) + 1)
  return {
    ...{ pairs: both.length, leftOut: leftOut.length, value: outcome.value, last, shown },
    shareCost: Math.max(0, Math.round(outcome.bound - outcome.gap - outcome.value)),
    hidden: both.length - open.length,
    causes: [...counts].map(([cause, count]) => ({ cause, count })).sort((one, other) => other.count - one.count),
    waiting: outcome.waiting.flatMap(({ candidateId, offerId, cost, rounds }) => {
      const [offer, candidate] = [offers.get(offerId), candidates.get(candidateId)]
      if (!offer || !candidate || isHiddenFrom(reader, candidate, shields)) return []
      return [{ topics: candidate.interests, age: candidate.age, host: names.get(offer.hostId) ?? '', cost, rounds }]
    }),
  }
}
