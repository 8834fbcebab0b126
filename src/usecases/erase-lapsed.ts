import type { Candidate, ConsentGrant } from '../domain/candidate.js'
import { erase, keptAfterLeavingMs } from './erase-candidate.js'
import type { Context } from './unit-of-work.js'

/** In one transaction; the others come tomorrow. */
const mostAtOnce = 50

/**
 * The daily look at entries that sleep: where every yes ran out thirty days ago and no new one came, nothing allows to hold them
 * any more, and they are erased (P-14).
 */
export async function eraseLapsed(context: Context): Promise<void> {
  const { tx, now } = context
  const before = new Date(now.getTime() - keptAfterLeavingMs)
  const sleeping = await tx.candidates.find({ status: 'asleep', lastSignAt: { before } })
  const grants = await tx.consents.find({ candidateId: sleeping.map(({ id }) => id), withdrawnAt: null })
  const ends = endsOf(grants)
  const lapsed = sleeping.filter((entry) => endOf(entry, ends) <= before)
  for (const entry of lapsed.slice(0, mostAtOnce)) await erase(context, entry)
}

/** When the last yes of each person runs out. */
function endsOf(grants: readonly ConsentGrant[]): ReadonlyMap<string, Date> {
  const ends = new Map<string, Date>()
  for (const { candidateId, expiresAt } of grants)
    if ((ends.get(candidateId) ?? expiresAt) <= expiresAt) ends.set(candidateId, expiresAt)
  return ends
}

const endOf = (entry: Candidate, ends: ReadonlyMap<string, Date>): Date => ends.get(entry.id) ?? entry.lastSignAt
