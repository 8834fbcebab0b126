import type { ChatOffer } from '../domain/chat-offer.js'
import type { Kind } from '../domain/kinds.js'
import { askJob, type Match } from '../domain/match.js'
import { bestForCandidate, type Pair, pairOf } from '../matching/pair.js'
import { type GatheredPool, gatherPool } from './gather-pool.js'
import { goOnAsking } from './next-wish.js'
import { steeringOf } from './pool-view.js'
import { proposeIntroduced } from './propose-introduced.js'
import { type Context, note } from './unit-of-work.js'

const mostCounted = 99

/** How many people from outside fit an offer now; for the answer to its host (P-26). A colleague who explores is not counted (P-2). */
export async function countFitting(context: Context, { id }: ChatOffer): Promise<number> {
  return fittingIn(await gatherPool(context, { offerId: id }))
}

/** The same of what was gathered for one offer. */
export function fittingIn({ pool, offers, rules }: GatheredPool): number {
  const [offer] = offers
  if (!offer) return 0
  const fitting = pool.index.best(offer, mostCounted + pool.inside.size, rules)
  return Math.min(mostCounted, fitting.filter(({ candidate }) => !candidate.employeeId).length)
}

/** A new or changed offer is looked at at once: for the seats it has, those by whom the whole pool gains most. */
export async function lookForOffer(context: Context, offerId: string): Promise<number> {
  const gathered = await gatherPool(context, { offerId })
  const { pool, rules } = gathered
  const [offer] = gathered.offers
  if (!offer) return 0
  const found = pool.index.best(offer, Math.min(offer.openUnits, offer.hostUnits), rules, steeringOf(pool))
  const pairs = found.map(({ candidate }) => pairOf(offer, candidate))
  return propose(context, gathered, pairs, null)
}

/** Somebody new in the pool, or free again, is looked at at once: first for whom they were named to and would like to meet. */
export async function lookForCandidate(context: Context, candidateId: string): Promise<number> {
  if (await goOnAsking(context, candidateId)) return 1
  if (await proposeIntroduced(context, candidateId)) return 1
  const gathered = await gatherPool(context)
  const candidate = gathered.pool.index.candidate(candidateId)
  const best = candidate && bestForCandidate(gathered.offers, candidate, gathered.rules)
  return best ? propose(context, gathered, [best], null) : 0
}

/** What candidates said when they asked for a kind of talk: it stands in the form of their yes already. */
async function settledOfRequests({ tx }: Context, pairs: readonly Pair[]) {
  const candidateId = pairs.map((pair) => pair.candidateId)
  const open = pairs.length === 0 ? [] : await tx.requests.find({ candidateId, status: 'open' })
  return new Map(
    open.map(({ candidateId: id, kind, settled }) => [
      id,
      { [kind]: settled } as Partial<Record<Kind, Match['settled']>>,
    ]),
  )
}

/**
 * Writes proposed matches and the question to whoever is asked first: the host, or an internal candidate (P-2). Returns how
 * many were written: a partial unique index keeps one open match a candidate, and whoever came second writes nothing.
 */
export async function propose(
  context: Context,
  { pool, offerOf }: GatheredPool,
  pairs: readonly Pair[],
  roundId: string | null,
): Promise<number> {
  const { tx, now, random, interactionId } = context
  const asked = await settledOfRequests(context, pairs)
  const matches = pairs.flatMap((pair): Match[] => {
    const offer = offerOf.get(pair.offerId)
    const candidate = pool.index.candidate(pair.candidateId)
    if (!offer || !candidate) return []
    const match: Match = {
      id: random.id(),
      version: 0,
      offerId: offer.id,
      hostId: offer.hostId,
      candidateId: candidate.id,
      roundId,
      kind: offer.kind,
      status: 'proposed',
      askedFirst: candidate.employeeId ? 'candidate' : 'host',
      hostAskedAt: null,
      candidateAskedAt: null,
      endedAt: null,
      createdAt: now,
      updatedAt: now,
      reasonsForHost: pair.reasonsForHost,
      reasonsForCandidate: pair.reasonsForCandidate,
      times: [],
      wants: '',
      settled: asked.get(candidate.id)?.[offer.kind] ?? {},
      hear: [],
      referralId: null,
      passReason: null,
    }
    return [match]
  })
  const written = await tx.matches.insertMany(matches)
  for (const match of written) await note(context, 'match', match.id, 'proposed')
  await tx.addJobs(
    written.map((match) => askJob(match, match.askedFirst, now)),
    interactionId,
  )
  return written.length
}
