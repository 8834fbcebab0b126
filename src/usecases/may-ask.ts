import { type Candidate, consentHolds, type Purpose } from '../domain/candidate.js'
import { isBarredFrom, type Opening } from '../domain/opening.js'
import { type Pairs, pairsOf } from '../matching/facts.js'
import { isThere } from './load-referral.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

/** What keeps people and colleagues apart, read for a few people at once: shields (P-2) and do-not-match (P-11). */
export interface Apart {
  /** whether this colleague must not know of, or be named together with, this person */
  between(employeeId: string, candidate: Candidate): boolean
}

export async function readApart({ tx }: Context, candidates: readonly Candidate[]): Promise<Apart> {
  const internal = candidates.filter(({ employeeId }) => employeeId !== null)
  const shields = internal.length === 0 ? new Map() : shieldsOf(internal, await tx.employees.find({}))
  const ids = candidates.flatMap(({ id, employeeId }) => (employeeId === null ? [id] : [id, employeeId]))
  const blocks = [...(await tx.blocks.find({ byId: ids })), ...(await tx.blocks.find({ otherId: ids }))]
  const blocked: Pairs = pairsOf(blocks.map(({ byId, otherId }) => [byId, otherId]))
  return {
    between(employeeId, { id, employeeId: own }) {
      if (own === employeeId || shields.get(id)?.has(employeeId)) return true
      const others = blocked.get(employeeId)
      return others !== undefined && (others.has(id) || (own !== null && others.has(own)))
    },
  }
}

/** In the pool, not resting, and found by recruiters by their own choice (P-4). */
const isFindable = ({ status, recruitersMayFind, bouncing, pausedUntil }: Candidate, now: Date): boolean =>
  status === 'active' && recruitersMayFind && !bouncing && (pausedUntil === null || pausedUntil <= now)

/**
 * Of these, by id, who may be thought of for an opening now: a yes for that purpose holds, they do not stand on its list of
 * people it must never touch, and neither its owner, the deputy nor the reader must not know of them (P-2).
 */
export async function whoMayFit(
  context: Context,
  opening: Opening,
  ids: readonly string[],
  readerId: string | undefined,
  purpose: Purpose = 'talent_pool',
): Promise<Map<string, Candidate>> {
  const { tx, now } = context
  if (opening.status !== 'open' || ids.length === 0) return new Map()
  const all = await tx.candidates.getMany(ids)
  const grants = await tx.consents.find({ candidateId: ids, purpose, withdrawnAt: null })
  const apart = await readApart(context, all)
  const people = [opening.ownerId, opening.deputyId, readerId].filter((id) => typeof id === 'string')
  const may = (candidate: Candidate): boolean =>
    // what somebody put forward said to that goes on whether or not they rest
    (purpose === 'talent_pool' ? isFindable(candidate, now) : isThere({ candidate })) &&
    consentHolds(
      grants.filter(({ candidateId }) => candidateId === candidate.id),
      purpose,
      now,
    ) &&
    !isBarredFrom(opening, candidate) &&
    !people.some((person) => apart.between(person, candidate))
  return new Map(all.filter(may).map((candidate) => [candidate.id, candidate]))
}

/** The one person, if they may still be asked; `undefined` where anything above has changed since. */
export const mayFit = async (
  context: Context,
  opening: Opening,
  candidateId: string,
  readerId: string | undefined,
): Promise<Candidate | undefined> => (await whoMayFit(context, opening, [candidateId], readerId)).get(candidateId)
