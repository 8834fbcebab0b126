import type { Candidate } from '../domain/candidate.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import { askJob, type Match } from '../domain/match.js'
import { bestForCandidate, bestForOffer, type Pair } from '../matching/round.js'
import { type GatheredPool, gatherPool } from './gather-pool.js'
import { type Context, note } from './unit-of-work.js'

/** How many people from outside fit an offer now; for the answer to its host (P-26). A colleague who explores is not counted (P-2). */
export async function countFitting(context: Context, offer: ChatOffer): Promise<number> {
  const { problem } = await gatherPool(context, { offerId: offer.id })
  if (problem.offers.length === 0) return 0
  const candidates = problem.candidates.filter((candidate) => !candidate.employeeId)
  return bestForOffer({ ...problem, candidates }, offer.id, 99).length
}

/** A new or changed offer is looked at at once: the best people for the seats it has. */
export async function lookForOffer(context: Context, offerId: string): Promise<number> {
  const pool = await gatherPool(context, { offerId })
  const offer = pool.problem.offers.find((each) => each.id === offerId)
  if (!offer) return 0
  const pairs = bestForOffer(pool.problem, offerId, Math.min(offer.openUnits, offer.hostUnits))
  for (const pair of pairs) await propose(context, pool, pair, null)
  return pairs.length
}

/** Somebody new in the pool, or free again, is looked at at once. */
export async function lookForCandidate(context: Context, candidateId: string): Promise<number> {
  const pool = await gatherPool(context, { candidateId })
  if (!pool.problem.candidates.some((each) => each.id === candidateId)) return 0
  const [best] = bestForCandidate(pool.problem, candidateId, 1)
  if (best) await propose(context, pool, best, null)
  return best ? 1 : 0
}

/** Writes a proposed match and the question to whoever is asked first: the host, or an internal candidate (P-2). */
export async function propose(context: Context, pool: GatheredPool, pair: Pair, roundId: string | null): Promise<void> {
  const { tx, now, random } = context
  const offer = pool.offers.get(pair.offerId)
  const candidate: Candidate | undefined = pool.candidates.get(pair.candidateId)
  if (!offer || !candidate) return
  const match: Match = {
    id: random.id(),
    version: 0,
    offerId: offer.id,
    hostId: offer.hostId,
    candidateId: candidate.id,
    roundId,
    kind: offer.kind,
    status: 'proposed',
    askedFirst: candidate.employeeId === null ? 'host' : 'candidate',
    hostAskedAt: null,
    candidateAskedAt: null,
    endedAt: null,
    createdAt: now,
    updatedAt: now,
    reasonsForHost: pair.reasonsForHost,
    reasonsForCandidate: pair.reasonsForCandidate,
    times: [],
    wants: '',
    passReason: null,
  }
  // A partial unique index keeps one open match a candidate; whoever came second writes nothing.
  if (!(await tx.matches.insert(match))) return
  await note(context, 'match', match.id, 'proposed')
  await tx.addJobs([askJob(match, match.askedFirst, now)], context.interactionId)
}
