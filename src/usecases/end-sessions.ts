import { liveGuest } from '../domain/session.js'
import { decideSeat } from '../domain/session-seats.js'
import { blankGuest } from './blank-candidate.js'
import { gatheringOf, holdSession, keepDecision, openSessions, seatTerms } from './load-session.js'
import { courseByClock } from './run-session.js'
import { type Context, note } from './unit-of-work.js'

/** Somebody leaves the pool: their seats go to the next in line, open questions end. */
export async function leaveSessions(context: Context, candidateId: string): Promise<void> {
  for (const guest of await context.tx.guests.find({ candidateId, status: liveGuest })) {
    const facts = await holdSession(context, guest.sessionId)
    if (!facts) continue
    const decision = decideSeat(gatheringOf(facts), guest.id, { type: 'no' }, await seatTerms(context, facts))
    if (decision.ok) await keepDecision(context, facts, decision)
  }
}

/** A host leaves: another host goes on, else the session is called off kindly. Whoever only helped is taken off it. */
export async function leaveSessionsAsHost(context: Context, employeeId: string): Promise<void> {
  const { tx, now } = context
  for (const { id } of await openSessions(context, employeeId)) {
    const facts = await holdSession(context, id)
    if (facts?.session.status !== 'open') continue
    const hostIds = facts.session.hostIds.filter((each) => each !== employeeId)
    const [next] = hostIds
    if (next === undefined) {
      await courseByClock(context, facts, { type: 'cancel', why: 'host_left' })
      continue
    }
    const ownerId = facts.session.ownerId === employeeId ? next : facts.session.ownerId
    await tx.sessions.save({ ...facts.session, hostIds, ownerId, updatedAt: now })
    await note(context, 'session', id, 'host_left')
  }
}

/** Blanks what a person said in sessions and what was noted of them (PR-7). Returns the rows, whose traces go as well. */
export async function eraseGuest(context: Context, candidateId: string): Promise<{ id: string }[]> {
  const { tx, now } = context
  const guests = await tx.guests.find({ candidateId })
  for (const guest of guests) await tx.guests.save({ ...blankGuest(guest), updatedAt: now })
  return guests
}

/** Blanks what an erased host wrote for their sessions. Returns the rows, whose traces go as well. */
export async function eraseHost(context: Context, employeeId: string): Promise<{ id: string }[]> {
  const { tx, now } = context
  const own = await tx.sessions.find({ ownerId: employeeId })
  for (const session of own)
    await tx.sessions.save({
      ...session,
      ...{ title: '', where: '', briefing: '', questionsAlone: [], questionsTeam: [], tasks: [], updatedAt: now },
    })
  return own
}
