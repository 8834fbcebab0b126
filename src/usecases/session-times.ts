import type { Context } from './unit-of-work.js'

/** When a host or a guest sits in a session (P-9: never two talks at once). */
export async function sessionTimes(
  context: Pick<Context, 'tx' | 'now'>,
  hostId: string,
  candidateId: string,
): Promise<{ startsAt: Date; endsAt: Date }[]> {
  const { tx, now } = context
  const open = await tx.sessions.find({ status: 'open', startsAt: { from: new Date(now.getTime() - 86_400_000) } })
  if (open.length === 0) return []
  const seats = await tx.guests.find({ candidateId, status: 'seated' })
  const sits = new Set(seats.map(({ sessionId }) => sessionId))
  return open.filter(({ id, hostIds }) => sits.has(id) || hostIds.includes(hostId))
}
