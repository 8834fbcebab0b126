import type { Candidate } from '../domain/candidate.js'
import { openMatch } from '../domain/match.js'
import { withdrawMatch } from './pass-match.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

/** Takes back every open question between one of these and somebody who must not know of them (P-2). */
export async function endShielded(context: Context, candidates: readonly Candidate[]): Promise<void> {
  const { tx } = context
  const internal = candidates.filter(({ employeeId }) => employeeId !== null)
  if (internal.length === 0) return
  const matches = await tx.matches.find({ candidateId: internal.map(({ id }) => id), status: openMatch })
  if (matches.length === 0) return
  const shields = shieldsOf(internal, await tx.employees.find({}))
  for (const match of matches) {
    if (shields.get(match.candidateId)?.has(match.hostId)) await withdrawMatch(context, match.id)
  }
}

/** After somebody's manager or department has changed: every open question to an internal candidate is looked at again. */
export async function recheckShields(context: Context): Promise<void> {
  const { tx } = context
  const open = await tx.matches.find({ status: openMatch })
  if (open.length > 0) await endShielded(context, await tx.candidates.getMany(open.map((match) => match.candidateId)))
}
