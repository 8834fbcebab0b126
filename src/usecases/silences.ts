import type { Candidate } from '../domain/candidate.js'
import type { Side } from '../domain/match.js'
import { type Employee, openEnded } from '../domain/people.js'
import { type Context, note } from './unit-of-work.js'

const maxSilences = 3

/** Somebody answered: their silences are forgotten. */
export async function answered(
  context: Context,
  facts: { host: Employee; candidate: Candidate },
  side: Side,
): Promise<void> {
  const { tx, now } = context
  if (side === 'host') {
    const host = await tx.employees.get(facts.host.id)
    if (host && (host.silences > 0 || host.passes > 0)) await tx.employees.save({ ...host, silences: 0, passes: 0 })
    return
  }
  const candidate = await tx.candidates.get(facts.candidate.id)
  if (candidate) await tx.candidates.save({ ...candidate, silences: 0, lastSignAt: now, unansweredChecks: 0 })
}

/** A host did not answer. The third time in a row everything rests, and they are told so; one click returns. */
export async function hostSilent(context: Context, hostId: string): Promise<void> {
  const { tx, now } = context
  const host = await tx.employees.get(hostId)
  if (!host) return
  const silences = host.silences + 1
  const rests = silences >= maxSilences
  await tx.employees.save({
    ...host,
    silences,
    ...(rests ? { pausedUntil: openEnded, pauseReason: 'silences' as const } : {}),
    updatedAt: now,
  })
  if (!rests) return
  await note(context, 'employee', hostId, 'paused_for_silence')
  await tx.addJobs(
    [
      {
        name: 'people.silent-pause',
        key: `employee:${hostId}:silent-${now.getTime()}`,
        payload: { employeeId: hostId },
        at: now,
        to: `employee:${hostId}`,
      },
    ],
    context.interactionId,
  )
}

/** A candidate did not answer; as for hosts, and the entry sleeps. */
export async function candidateSilent(context: Context, candidateId: string): Promise<void> {
  const { tx, now } = context
  const candidate = await tx.candidates.get(candidateId)
  if (!candidate) return
  const silences = candidate.silences + 1
  const sleeps = silences >= maxSilences && candidate.status === 'active'
  await tx.candidates.save({ ...candidate, silences, ...(sleeps ? { status: 'asleep' as const } : {}), updatedAt: now })
  if (!sleeps) return
  await note(context, 'candidate', candidateId, 'asleep_for_silence')
  await tx.addJobs(
    [
      {
        name: 'people.silent-pause',
        key: `candidate:${candidateId}:silent-${now.getTime()}`,
        payload: { candidateId },
        at: now,
        to: `candidate:${candidateId}`,
      },
    ],
    context.interactionId,
  )
}
