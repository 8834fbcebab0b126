import type { Candidate } from '../domain/candidate.js'
import { type Guest, liveGuest } from '../domain/session.js'
import type { PageSection } from '../messages/page.js'
import type { Reader } from '../messages/reader.js'
import type { SessionFacts } from '../messages/session.js'
import { acceptForm, guestNotesForm, ownSessionCard } from '../messages/session-guest.js'
import { loadSession } from './load-session.js'
import type { Context } from './unit-of-work.js'

const shownMs = 60 * 86_400_000
const calledOffMs = 14 * 86_400_000

/** The sessions somebody is asked to, has a seat in, or was in lately; changes nothing. */
export async function sessionSections(context: Context, entry: Candidate, reader: Reader): Promise<PageSection[]> {
  const guests = await context.tx.guests.find({ candidateId: entry.id })
  const sections: PageSection[] = []
  const newest = guests.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  for (const { id, sessionId } of newest) {
    const facts = await loadSession(context, sessionId)
    const guest = facts?.people.find((each) => each.guest.id === id)?.guest
    if (facts && guest && isShown(facts, guest, context.now))
      sections.push(...ownSections(facts, guest, context, reader))
  }
  // A mail leads to `#group`: whichever comes first.
  return sections.map((section, at) => (at === 0 ? { ...section, id: 'group' } : section))
}

function isShown({ session }: SessionFacts, guest: Guest, now: Date): boolean {
  if (session.status === 'cancelled')
    return guest.mayBeSeen && guest.status === 'cancelled' && now.getTime() - session.updatedAt.getTime() < calledOffMs
  if (guest.status === 'seated') return now.getTime() - session.endsAt.getTime() < shownMs
  const isOpen = session.status === 'open' && session.startsAt > now
  return isOpen && (liveGuest.includes(guest.status) || guest.status === 'lapsed')
}

function ownSections(facts: SessionFacts, guest: Guest, { now }: Context, reader: Reader): PageSection[] {
  const { session } = facts
  const card: PageSection = { id: `group-${session.id}`, card: ownSessionCard(reader, facts, guest, now) }
  if (guest.status === 'asked' || guest.status === 'promoted' || guest.status === 'lapsed')
    return [card, { id: `seat-${session.id}`, form: acceptForm(reader.say, facts) }]
  if (guest.status !== 'seated' || session.endsAt > now || guest.met !== 'yes') return [card]
  const form = guestNotesForm(reader.say, facts, guest)
  return form.fields.length === 0 ? [card] : [card, { id: `notes-${session.id}`, form }]
}

/** Whether an answer to a session is awaited of them, and whether they have a seat in one that is to come. */
export async function sessionStanding(
  { tx }: Context,
  { id: candidateId }: Candidate,
): Promise<{ asked: boolean; seated: boolean }> {
  const guests = await tx.guests.find({ candidateId, status: ['asked', 'promoted', 'seated'] })
  const sessions = await tx.sessions.getMany(guests.map(({ sessionId }) => sessionId))
  const open = new Set(sessions.filter(({ status }) => status === 'open').map(({ id }) => id))
  const now = guests.filter(({ sessionId }) => open.has(sessionId))
  return { asked: now.some(({ status }) => status !== 'seated'), seated: now.some(({ status }) => status === 'seated') }
}
