import type { ChatOffer } from '../domain/chat-offer.js'
import type { Kind } from '../domain/kinds.js'
import { askJob, type Match } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { type Context, note } from './unit-of-work.js'

/** An offer made for one match: of somebody who was named, or for a step. Without windows, any working hours will do. */
export function singleOffer({ random, now, settings }: Context, host: Employee, kind: Kind): ChatOffer {
  return {
    id: random.id(),
    version: 0,
    hostId: host.id,
    kind,
    status: 'single',
    pausedUntil: null,
    price: 0,
    createdAt: now,
    updatedAt: now,
    topics: [],
    windows: [],
    zone: host.zone ?? settings.zone,
    medium: 'video',
    where: '',
    department: null,
    seniority: null,
    languages: [],
    seatsAtOnce: 1,
    seatsPerMonth: 1,
    words: '',
    showPhoto: false,
    mayBeNamed: false,
    formerEmployers: [],
  }
}

/** A match that nobody has been asked of yet; the host is asked first. */
export function freshMatch({ random, now }: Context, offer: ChatOffer, candidateId: string): Match {
  return {
    id: random.id(),
    version: 0,
    offerId: offer.id,
    hostId: offer.hostId,
    candidateId,
    roundId: null,
    kind: offer.kind,
    status: 'proposed',
    askedFirst: 'host',
    hostAskedAt: null,
    candidateAskedAt: null,
    endedAt: null,
    createdAt: now,
    updatedAt: now,
    reasonsForHost: [],
    reasonsForCandidate: [],
    times: [],
    wants: '',
    settled: {},
    hear: [],
    referralId: null,
    passReason: null,
  }
}

/**
 * Proposes a match that no round made, to whoever's candidate has said yes already: the host is asked. False, and nothing is
 * written, where the candidate has another open match.
 */
export async function proposeOne(
  context: Context,
  match: Match,
  offer: ChatOffer,
  askAt = context.now,
): Promise<boolean> {
  const { tx, interactionId } = context
  if (offer.status === 'single' && !(await tx.offers.get(offer.id))) await tx.offers.insert(offer)
  if (!(await tx.matches.insert(match))) return false
  await note(context, 'match', match.id, 'proposed')
  await tx.addJobs([askJob(match, 'host', askAt)], interactionId)
  return true
}
