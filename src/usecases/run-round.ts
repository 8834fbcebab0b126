import { type Causes, causesText } from '../domain/numbers.js'
import { firstRuleAgainst } from '../matching/hard-rules.js'
import type { Pair } from '../matching/pair.js'
import type { RoundOutcome, RoundProblem } from '../matching/round.js'
import { defaultAgeingWeight, weightsVersion } from '../matching/score.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import { roundDoneCard } from '../messages/round.js'
import type { Say } from '../messages/text.js'
import { type GatheredPool, gatherPool } from './gather-pool.js'
import { lastRound } from './last-round.js'
import { propose } from './look-for-matches.js'
import { sayLater } from './say-later.js'
import { type ClaimedJob, type Context, note, type Round } from './unit-of-work.js'

/** Rounds without a match after which somebody hears a kind word that says what would help. */
const quietAfter = 2

/** The pool as it was when a round began, and the round that was the last one then. */
export interface GatheredRound {
  problem: RoundProblem
  lastRoundId: string | undefined
}

/** Reads the whole pool for a round; nothing is written. */
export async function gatherRound(context: Context, withCosts: boolean): Promise<GatheredRound> {
  const { pool, offers, rules } = await gatherPool(context)
  const candidates = [...pool.index.candidates()].map((facts) => ({
    ...facts,
    age: pool.standings.get(facts.id)?.age ?? facts.age,
  }))
  const lastRoundId = (await lastRound(context.tx))?.id
  return {
    problem: {
      ...{ offers, candidates, context: rules, withCosts },
      ageingWeight: defaultAgeingWeight,
      // the same luck in a preview and in the round after it
      seed: `after ${lastRoundId ?? 'none'}`,
    },
    lastRoundId,
  }
}

/**
 * Writes a round: proposals, one more round of age for whoever was in it, kind words for whoever waits. Pairs that are no longer
 * true are dropped. Undefined, and nothing is written, where another round was held meanwhile.
 */
export async function keepRound(
  context: Context,
  { problem, lastRoundId }: GatheredRound,
  outcome: RoundOutcome,
): Promise<Round | undefined> {
  const { tx, now, random } = context
  await tx.lockRounds()
  if ((await lastRound(tx))?.id !== lastRoundId) return undefined
  const gathered = await gatherPool(context)
  const standing = stillTrue(gathered, outcome.pairs)
  const id = random.id()
  const written = await propose(context, gathered, standing, id)
  const round: Round = {
    id,
    version: 0,
    at: now,
    pairs: written,
    leftOut: outcome.leftOut.length,
    dropped: outcome.pairs.length - written,
    weightsVersion,
    ageingWeight: problem.ageingWeight,
    value: outcome.value,
    bound: outcome.bound,
    gap: outcome.gap,
    weighed: outcome.weighed,
    inputsHash: outcome.inputsHash,
  }
  await tx.rounds.insert(round)
  const { inputs, pairsHash } = outcome
  await tx.roundRecords.insert({ id: round.id, version: 0, at: now, inputs, pairsHash })
  await note(context, 'round', round.id, 'held', causesText(causesOf(outcome, gathered)))
  await closeRound(context, round.id, outcome, gathered)
  return round
}

/** Why people from outside were left out; who explores inside is counted nowhere (P-2). */
function causesOf({ leftOut }: RoundOutcome, { pool }: GatheredPool): Causes {
  const causes: Causes = {}
  for (const { candidateId, told } of leftOut) if (!pool.inside.has(candidateId)) causes[told] = (causes[told] ?? 0) + 1
  return causes
}

/** The pairs that no hard rule forbids by now, and that still find a seat. */
function stillTrue({ pool, offers, rules }: GatheredPool, pairs: readonly Pair[]): Pair[] {
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]))
  const seats = new Map(offers.map(({ id, openUnits }) => [id, openUnits]))
  const hostSeats = new Map(offers.map(({ hostId, hostUnits }) => [hostId, hostUnits]))
  return pairs.filter(({ offerId, candidateId }) => {
    const offer = offerOf.get(offerId)
    const candidate = pool.index.candidate(candidateId)
    if (!offer || !candidate || firstRuleAgainst(offer, candidate, rules)) return false
    const left = Math.min(seats.get(offerId) ?? 0, hostSeats.get(offer.hostId) ?? 0)
    seats.set(offerId, (seats.get(offerId) ?? 0) - 1)
    hostSeats.set(offer.hostId, (hostSeats.get(offer.hostId) ?? 0) - 1)
    return left > 0
  })
}

/** Age is never capped and never reset by a no; it is what makes the next round fair (MATCHING section 4). */
async function closeRound(context: Context, roundId: string, outcome: RoundOutcome, { pool }: GatheredPool) {
  const { tx, now, interactionId } = context
  const leftOut = new Map(outcome.leftOut.map((left) => [left.candidateId, left]))
  const standings = [...outcome.profits]
    .filter(([id]) => pool.index.numberOf(id) !== undefined)
    .map(([id, profit]) => ({
      id,
      profit,
      cause: leftOut.get(id)?.told ?? null,
      helps: leftOut.get(id)?.helps ?? null,
    }))
  const prices = [...outcome.prices].map(([id, price]) => ({ id, price }))
  const told = await tx.closeRound(standings, prices, quietAfter)
  await tx.addJobs(
    told.map((id) => ({
      name: 'pool.left-out' as const,
      key: `candidate:${id}:left-out-${roundId}`,
      payload: { candidateId: id },
      at: now,
      to: `candidate:${id}` as const,
    })),
    interactionId,
  )
}

/** Whoever asked for the round hears what came of it. */
export async function tellRound(context: Context, job: ClaimedJob, round: Round | undefined): Promise<void> {
  await sayLater(context, job, ({ say }) => roundDoneCard(say, round))
}

/** `round now`: held at once, and answered when it has been. */
export async function roundNow(context: Context, _input: object, say: Say): Promise<Reply> {
  await askRound(context, 'round.run')
  return { type: 'card', card: wordCard(say('round.begun')), place: 'new' }
}

/** `round preview`: what a round would do now; weighed apart, and shown to whoever asked when it is known. */
export async function previewRound(context: Context, _input: object, say: Say): Promise<Reply> {
  await askRound(context, 'round.preview')
  return { type: 'card', card: wordCard(say('round.preview.begun')), place: 'new' }
}

async function askRound({ tx, now, who, interactionId }: Context, name: 'round.run' | 'round.preview') {
  const payload: Record<string, string> = who.type === 'employee' ? { by: who.employee.id } : {}
  await tx.addJobs([{ name, key: `${name}:${interactionId}`, payload, at: now }], interactionId)
}
