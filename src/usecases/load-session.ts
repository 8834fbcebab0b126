import type { Candidate } from '../domain/candidate.js'
import type { Guest, Session } from '../domain/session.js'
import { decideWord, type GuestWord, isOnItsSide } from '../domain/session-course.js'
import type { Gathering, SeatTerms, SessionDecision } from '../domain/session-seats.js'
import type { Reply } from '../messages/reply.js'
import type { SessionFacts } from '../messages/session.js'
import type { Say } from '../messages/text.js'
import { ownEntry } from './own-entry.js'
import { calendarIn, candidateZone, noticeReply } from './pair.js'
import { type Context, note } from './unit-of-work.js'

/** Everything about one session as it is now; undefined when there is none. */
export async function loadSession(context: Context, sessionId: string): Promise<SessionFacts | undefined> {
  const { tx, settings } = context
  const session = await tx.sessions.get(sessionId)
  const owner = session && (await tx.employees.get(session.ownerId))
  if (!session || !owner) return undefined
  const guests = await tx.guests.find({ sessionId })
  const [hosts, candidates] = [
    await tx.employees.getMany(session.hostIds),
    await tx.candidates.getMany(guests.map(({ candidateId }) => candidateId)),
  ]
  const behind = new Map(candidates.map((each) => [each.id, each]))
  const orderOf = (guest: Guest): string => `${guest.createdAt.toISOString()} ${guest.id}`
  return {
    session,
    owner,
    hosts: session.hostIds.flatMap((id) => hosts.find((each) => each.id === id) ?? []),
    hostZone: owner.zone ?? settings.zone,
    people: guests
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .flatMap((guest) => {
        const candidate = behind.get(guest.candidateId)
        return candidate ? [{ guest, candidate }] : []
      }),
    program: session.programId === null ? undefined : await tx.programs.get(session.programId),
  }
}

/** The same, held until the commit: whoever answers at the same moment waits, so that no seat is given twice. */
export async function holdSession(context: Context, sessionId: string): Promise<SessionFacts | undefined> {
  const known = await context.tx.sessions.get(sessionId)
  if (!known) return undefined
  await context.tx.lockHost(known.ownerId)
  const facts = await loadSession(context, sessionId)
  // it passed to somebody else meanwhile
  return facts && facts.session.ownerId !== known.ownerId ? holdSession(context, sessionId) : facts
}

export const gatheringOf = ({ session, people }: SessionFacts): Gathering => ({
  session,
  guests: people.map(({ guest }) => guest),
})

/** What the decisions need of everybody's time. */
export async function seatTerms(context: Context, facts: SessionFacts): Promise<SeatTerms> {
  const clocks = new Map<string, { zone: string; isOutside: boolean }>()
  for (const { guest, candidate } of facts.people) {
    const zone = await candidateZone(context, candidate)
    clocks.set(guest.id, { zone, isOutside: candidate.employeeId === null })
  }
  const calendar = calendarIn(context, facts.hostZone)
  return {
    now: context.now,
    calendar,
    clockOf: ({ id }) => clocks.get(id) ?? { zone: calendar.zone, isOutside: true },
  }
}

/** Writes what changed, with its line in the history and its jobs. Gives back the session as it now stands. */
export async function keepDecision(
  context: Context,
  facts: SessionFacts,
  decision: Extract<SessionDecision, { ok: true }>,
): Promise<SessionFacts> {
  const { tx, interactionId } = context
  const { session, guests } = decision.gathering
  const saved: Session = session === facts.session ? session : await tx.sessions.save(session)
  const people: SessionFacts['people'] = []
  for (const { guest, candidate } of facts.people) {
    const now = guests.find(({ id }) => id === guest.id) ?? guest
    people.push({ guest: now === guest ? guest : await tx.guests.save(now), candidate })
  }
  if (decision.about === null) await note(context, 'session', session.id, decision.action, decision.note)
  else await note(context, 'guest', decision.about, decision.action, decision.note)
  await tx.addJobs(decision.jobs, interactionId)
  return { ...facts, session: saved, people }
}

/** Decides and writes, or the refusal's sentence. */
export async function settle(
  context: Context,
  facts: SessionFacts,
  decision: SessionDecision,
  say: Say,
): Promise<SessionFacts | Reply> {
  return decision.ok ? keepDecision(context, facts, decision) : noticeReply(say, decision.refusal)
}

/** What was said of one guest, written, or the refusal's sentence. */
export function settleWord(
  context: Context,
  facts: SessionFacts,
  guestId: string,
  word: GuestWord,
  say: Say,
): Promise<SessionFacts | Reply> {
  return settle(context, facts, decideWord(gatheringOf(facts), guestId, word, context.now), say)
}

export const isReply = (result: object): result is Reply => 'type' in result

/** A session for somebody of its company's side, or the sentence for everybody else. */
export async function asHost(
  context: Context,
  sessionId: string,
  say: Say,
): Promise<{ facts: SessionFacts; employeeId: string } | Reply> {
  const facts = await holdSession(context, sessionId)
  const { who } = context
  if (!facts || who.type !== 'employee') return noticeReply(say, 'not_there')
  if (!isOnItsSide(facts.session, who.employee.id)) return noticeReply(say, 'session_not_yours')
  return { facts, employeeId: who.employee.id }
}

/** The part of whoever speaks in a session, as its guest. */
export async function asGuest(
  context: Context,
  sessionId: string,
  say: Say,
): Promise<{ facts: SessionFacts; guest: Guest; entry: Candidate } | Reply> {
  const facts = await holdSession(context, sessionId)
  const entry = await ownEntry(context)
  const own = facts?.people.find(({ candidate }) => candidate.id === entry?.id)
  return facts && own ? { facts, guest: own.guest, entry: own.candidate } : noticeReply(say, 'session_not_yours')
}

/** Sessions that are not over, of one host or of all; the sealed list of hosts is read here. */
export async function openSessions(context: Context, hostId?: string): Promise<Session[]> {
  const open = await context.tx.sessions.find({ status: ['open', 'held'] })
  return hostId === undefined ? open : open.filter((session) => isOnItsSide(session, hostId))
}
