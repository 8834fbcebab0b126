import type { Candidate } from '../domain/candidate.js'
import { runRound } from '../matching/round.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import { roundCard } from '../messages/round.js'
import type { Say } from '../messages/text.js'
import { type GatheredPool, gatherPool } from './gather-pool.js'
import { propose } from './look-for-matches.js'
import { readerHere } from './pair.js'
import { type Context, note } from './unit-of-work.js'

/** Rounds without a match after which somebody hears a kind word that says what would help. */
const quietAfter = 2

/** One run of the matcher over the whole pool: proposals, one more round of age for whoever waits, kind words. */
export async function holdRound(context: Context): Promise<{ pairs: number; leftOut: number }> {
  const { tx, now, random } = context
  const pool = await gatherPool(context)
  const roundId = random.id()
  const outcome = runRound({ ...pool.problem, seed: roundId })
  await tx.rounds.insert({
    id: roundId,
    version: 0,
    at: now,
    pairs: outcome.pairs.length,
    leftOut: outcome.leftOut.length,
  })
  await note(context, 'round', roundId, 'held')
  for (const pair of outcome.pairs) await propose(context, pool, pair, roundId)
  const helps = new Map(outcome.leftOut.map((left) => [left.candidateId, left.helps]))
  for (const candidate of pool.candidates.values()) await grow(context, candidate, roundId, helps.get(candidate.id))
  return { pairs: outcome.pairs.length, leftOut: outcome.leftOut.length }
}

/** Age is never capped and never reset by a no; it is what makes the next round fair (MATCHING section 4). */
async function grow(context: Context, candidate: Candidate, roundId: string, helps: string | undefined): Promise<void> {
  const quietRounds = helps === undefined ? 0 : candidate.quietRounds + 1
  const tell = quietRounds >= quietAfter
  await context.tx.candidates.save({ ...candidate, age: candidate.age + 1, quietRounds: tell ? 0 : quietRounds })
  if (!tell) return
  await context.tx.addJobs(
    [
      {
        name: 'pool.left-out',
        key: `candidate:${candidate.id}:left-out-${roundId}`,
        payload: { candidateId: candidate.id, helps: helps ?? 'none' },
        at: context.now,
        to: `candidate:${candidate.id}`,
      },
    ],
    context.interactionId,
  )
}

/** `round preview`: what a round would do now; nothing is sent, nobody is named. */
export async function previewRound(context: Context, _input: object, say: Say): Promise<Reply> {
  const pool: GatheredPool = await gatherPool(context)
  const outcome = runRound(pool.problem)
  const [last] = (await context.tx.rounds.find({}, { limit: 1, newestFirst: true })) ?? []
  const reader = readerHere(context, say, context.settings.zone)
  const numbers = { pairs: outcome.pairs.length, leftOut: outcome.leftOut.length }
  return { type: 'card', card: roundCard(reader, numbers, last), place: 'new' }
}

/** `round now`. */
export async function roundNow(context: Context, _input: object, say: Say): Promise<Reply> {
  const { pairs, leftOut } = await holdRound(context)
  return { type: 'card', card: wordCard(say('round.done', { pairs, leftOut })), place: 'new' }
}
