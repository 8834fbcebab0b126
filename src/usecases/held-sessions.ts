import type { Context } from './unit-of-work.js'

/** P-11: what is held of somebody in sessions, in their own words and as they may read it; host notes are theirs after the close. */
export async function heldSessions(
  { tx }: Context,
  candidateId: string,
): Promise<{ title: string; said: readonly string[] }[]> {
  const guests = await tx.guests.find({ candidateId })
  const sessions = new Map(
    (await tx.sessions.getMany(guests.map(({ sessionId }) => sessionId))).map((each) => [each.id, each]),
  )
  return guests.flatMap((guest) => {
    const session = sessions.get(guest.sessionId)
    return session
      ? [{ title: session.title, said: [guest.employer, guest.answers].filter((words) => words !== '') }]
      : []
  })
}
