import type { Guest, Session } from '../domain/session.js'
import { askGuestJob } from '../domain/session-jobs.js'
import { openQuestions } from '../domain/session-seats.js'
import type { SessionFacts } from '../messages/session.js'
import { gatheringOf, holdSession, openSessions } from './load-session.js'
import { fittingFor, freshGuest, gatherForSession } from './session-pool.js'
import { type Context, note } from './unit-of-work.js'

/** Writes the guests and the question to each; who was asked before is not asked again. Returns how many were written. */
export async function askGuests(context: Context, session: Session, candidateIds: readonly string[]): Promise<Guest[]> {
  const { tx, now, random, interactionId } = context
  const written = await tx.guests.insertMany(
    candidateIds.map((candidateId) => freshGuest(random.id(), session, candidateId, now)),
  )
  for (const guest of written) await note(context, 'guest', guest.id, 'asked')
  await tx.addJobs(
    written.map((guest) => askGuestJob(session, guest, now)),
    interactionId,
  )
  return written
}

/** Those who wait because all seats of their topics were taken: an overflow is for them alone. */
export async function waitingForSeats(context: Context): Promise<Set<string>> {
  const waiting = await context.tx.candidates.find({ status: 'active', leftOutCause: 'seats_taken' })
  return new Set(waiting.map(({ id }) => id))
}

const earliestMs = 86_400_000

/** Asks as many fitting people as there are seats left to ask for. Later steps of a program ask nobody by themselves. */
export async function lookForSession(context: Context, sessionId: string): Promise<number> {
  const facts = await holdSession(context, sessionId)
  if (!facts || !asksByItself(facts, context.now)) return 0
  const { session } = facts
  const most = openQuestions(gatheringOf(facts))
  if (most === 0) return 0
  const gathered = await gatherForSession(context, session)
  const only = session.isOverflow ? await waitingForSeats(context) : undefined
  const fitting = fittingFor(gathered, facts, only).slice(0, most)
  const asked = await askGuests(
    context,
    session,
    fitting.map(({ id }) => id),
  )
  return asked.length
}

function asksByItself({ session }: SessionFacts, now: Date): boolean {
  if (session.status !== 'open' || session.startsAt.getTime() - now.getTime() <= earliestMs) return false
  return session.step === null || session.step === 1
}

/** How many people from outside fit now; a colleague who explores is not counted (P-2). */
export async function countFittingSession(context: Context, facts: SessionFacts): Promise<number> {
  const gathered = await gatherForSession(context, facts.session)
  const only = facts.session.isOverflow ? await waitingForSeats(context) : undefined
  return fittingFor(gathered, facts, only).filter(({ employeeId }) => !employeeId).length
}

/** The daily look: sessions that still have seats to ask for, since somebody new may have joined. */
export async function lookForAllSessions(context: Context): Promise<void> {
  for (const { id } of await openSessions(context)) await lookForSession(context, id)
}
