/** What the company's side does with a session, from its card to its close; longer than most for that. */

import type { Notes } from '../domain/notes.js'
import type { Employee } from '../domain/people.js'
import { isJudged } from '../domain/session.js'
import { type CourseAction, decideCourse, decideWord, isOnItsSide } from '../domain/session-course.js'
import type { Reply } from '../messages/reply.js'
import type { SessionFacts } from '../messages/session.js'
import { guestNoteForm, moveSessionForm } from '../messages/session-forms.js'
import { afterHostsCard, resultsCard, runCard, sessionCard, sessionListCard } from '../messages/session-host.js'
import type { Say } from '../messages/text.js'
import { timeText } from '../messages/times.js'
import {
  asHost,
  gatheringOf,
  isReply,
  keepDecision,
  loadSession,
  seatTerms,
  settle,
  settleWord,
} from './load-session.js'
import { readWhen, type WhenInput } from './open-session.js'
import { noticeReply, readerHere, zoneHere } from './pair.js'
import { ownReader } from './settings.js'
import { shieldsOf } from './shield.js'
import { answer } from './talking.js'
import type { Context } from './unit-of-work.js'

type Input = { sessionId: string }

/** How a session stands, for its company's side. */
export async function showSession(context: Context, input: Input, say: Say): Promise<Reply> {
  const found = await asHost(context, input.sessionId, say)
  if (isReply(found)) return found
  const reader = readerHere(say, zoneHere(context))
  return { type: 'card', card: sessionCard(reader, found.facts, found.employeeId, context.now), place: 'new' }
}

/** Who was there: the list as it now stands. */
export async function showAfter(context: Context, input: Input, say: Say): Promise<Reply> {
  const found = await asHost(context, input.sessionId, say)
  if (isReply(found)) return found
  if (found.facts.session.endsAt > context.now) return noticeReply(say, 'session_not_over')
  return afterReply(context, found.facts, say, 'new')
}

const afterReply = (context: Context, facts: SessionFacts, say: Say, place: 'new' | 'replace'): Reply => ({
  type: 'card',
  card: afterHostsCard(readerHere(say, zoneHere(context)), facts),
  place,
})

/** All sessions one holds or set up, but those long over. */
export async function listSessions(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const all = await tx.sessions.find({ status: ['open', 'held', 'closed'] }, { newestFirst: true })
  const own: SessionFacts[] = []
  for (const session of all.filter((each) => isOnItsSide(each, who.employee.id)).slice(0, 10)) {
    const facts = await loadSession(context, session.id)
    if (facts) own.push(facts)
  }
  return { type: 'card', card: sessionListCard(ownReader(context, who.employee, say), own), place: 'new' }
}

/** Only whoever set it up moves or cancels it. */
async function asOwner(context: Context, sessionId: string, say: Say): Promise<SessionFacts | Reply> {
  const found = await asHost(context, sessionId, say)
  if (isReply(found)) return found
  return found.facts.session.ownerId === found.employeeId ? found.facts : noticeReply(say, 'session_not_yours')
}

export async function openMoveSession(context: Context, input: Input, say: Say): Promise<Reply> {
  const facts = await asOwner(context, input.sessionId, say)
  if (isReply(facts)) return facts
  if (facts.session.status !== 'open' || facts.session.startsAt <= context.now) return noticeReply(say, 'already_over')
  return { type: 'form', form: moveSessionForm(say, facts, zoneHere(context)) }
}

export async function moveSession(context: Context, input: Input & WhenInput, say: Say): Promise<Reply> {
  const facts = await asOwner(context, input.sessionId, say)
  if (isReply(facts)) return facts
  const startsAt = readWhen(context, input, say)
  if (!(startsAt instanceof Date)) return startsAt
  const moved = await course(context, facts, { type: 'move', startsAt }, say)
  if (isReply(moved)) return moved
  const time = timeText(moved.session.startsAt, zoneHere(context), say.locale)
  return answer(say('session.moveForm.done', { time }))
}

export async function cancelSession(context: Context, input: Input, say: Say): Promise<Reply> {
  const facts = await asOwner(context, input.sessionId, say)
  if (isReply(facts)) return facts
  const off = await course(context, facts, { type: 'cancel', why: 'owner' }, say)
  return isReply(off) ? off : answer(say('session.cancel.done'))
}

async function course(
  context: Context,
  facts: SessionFacts,
  action: CourseAction,
  say: Say,
): Promise<SessionFacts | Reply> {
  return settle(context, facts, decideCourse(gatheringOf(facts), action, await seatTerms(context, facts)), say)
}

/** The next task: the card of each host, and the guests' pages, show it. */
export async function releaseTask(
  context: Context,
  input: Input & { after?: number | undefined },
  say: Say,
): Promise<Reply> {
  const found = await asHost(context, input.sessionId, say)
  if (isReply(found)) return found
  if (!found.facts.session.hostIds.includes(found.employeeId)) return noticeReply(say, 'session_not_yours')
  const now = await course(context, found.facts, { type: 'release', after: input.after }, say)
  if (isReply(now)) return now
  return { type: 'card', card: runCard(readerHere(say, zoneHere(context)), now), place: 'replace' }
}

/** Opens what can be written down of one guest. */
export async function openGuestNote(context: Context, input: Input & { guestId: string }, say: Say): Promise<Reply> {
  const found = await asHost(context, input.sessionId, say)
  if (isReply(found)) return found
  const { facts } = found
  const person = facts.people.find(({ guest }) => guest.id === input.guestId && guest.status === 'seated')
  if (!person) return noticeReply(say, 'not_there')
  if (facts.session.endsAt > context.now) return noticeReply(say, 'session_not_over')
  if (facts.session.status === 'closed') return noticeReply(say, 'session_closed')
  return { type: 'form', form: guestNoteForm(say, facts, person) }
}

/** Whether a guest was there, and what was seen of them; only what this kind and step have fields for. */
export async function keepGuestNote(
  context: Context,
  input: Input & { guestId: string; there?: 'yes' | 'no' | undefined; said: Notes },
  say: Say,
): Promise<Reply> {
  const found = await asHost(context, input.sessionId, say)
  if (isReply(found)) return found
  const written = Object.fromEntries(Object.entries(input.said).filter(([, words]) => words !== ''))
  if (input.there === 'no' && Object.keys(written).length > 0)
    return { type: 'errors', errors: { there: say('notice.session_was_not_there') } }
  let { facts } = found
  const refused = noteRefusal(context, facts, { ...input, said: written })
  if (refused) return noticeReply(say, refused)
  if (input.there !== undefined) {
    const word = { type: 'met' as const, by: 'host' as const, answer: input.there }
    const now = await settleWord(context, facts, input.guestId, word, say)
    if (isReply(now)) return now
    facts = now
  }
  const hasFields = isJudged(facts.session) && input.there !== 'no' && Object.keys(input.said).length > 0
  if (hasFields || Object.keys(written).length > 0) {
    const word = { type: 'note' as const, by: 'host' as const, said: input.said }
    const now = await settleWord(context, facts, input.guestId, word, say)
    if (isReply(now)) return now
    facts = now
  }
  return afterReply(context, facts, say, 'replace')
}

/** Why what was written cannot be kept, asked before anything else of it is: nothing is half changed. */
function noteRefusal(
  { now }: Context,
  facts: SessionFacts,
  { guestId, there, said }: { guestId: string; there?: 'yes' | 'no' | undefined; said: Notes },
) {
  if (Object.keys(said).length === 0) return undefined
  const { session, guests } = gatheringOf(facts)
  const present = guests.map((guest) => (guest.id === guestId && there === 'yes' ? { ...guest, met: there } : guest))
  const trial = decideWord({ session, guests: present }, guestId, { type: 'note', by: 'host', said }, now)
  return trial.ok ? undefined : trial.refusal
}

/** Nothing more is written; guests read what was noted of them. */
export async function closeSession(context: Context, input: Input, say: Say): Promise<Reply> {
  const found = await asHost(context, input.sessionId, say)
  if (isReply(found)) return found
  const closed = await course(context, found.facts, { type: 'close', bySystem: false }, say)
  return isReply(closed) ? closed : afterReply(context, closed, say, 'replace')
}

/** What the clock does with a session; undefined where it no longer is so. */
export async function courseByClock(
  context: Context,
  facts: SessionFacts,
  action: CourseAction,
): Promise<SessionFacts | undefined> {
  const decision = decideCourse(gatheringOf(facts), action, await seatTerms(context, facts))
  return decision.ok ? keepDecision(context, facts, decision) : undefined
}

/** For recruiters: what was noted in the last sessions. P-2: nothing of a colleague whose line the reader stands in. */
export async function showResults(
  context: Context,
  input: { sessionId?: string | undefined },
  say: Say,
): Promise<Reply> {
  const { who, tx } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const held = input.sessionId
    ? await tx.sessions.getMany([input.sessionId])
    : (await tx.sessions.find({ status: ['held', 'closed'] }, { newestFirst: true })).slice(0, 3)
  const rows: { facts: SessionFacts; hidden: number }[] = []
  for (const session of held.filter(isJudged)) {
    const facts = await loadSession(context, session.id)
    if (facts) rows.push(await withoutShielded(context, facts, who.employee))
  }
  return { type: 'card', card: resultsCard(ownReader(context, who.employee, say), rows), place: 'new' }
}

async function withoutShielded(
  context: Context,
  facts: SessionFacts,
  reader: Employee,
): Promise<{ facts: SessionFacts; hidden: number }> {
  const inside = facts.people.map(({ candidate }) => candidate).filter(({ employeeId }) => employeeId !== null)
  if (inside.length === 0) return { facts, hidden: 0 }
  const shields = shieldsOf(inside, await context.tx.employees.find({}))
  const people = facts.people.filter(({ candidate }) => {
    if (candidate.employeeId === null) return true
    return candidate.employeeId !== reader.id && shields.get(candidate.id)?.has(reader.id) === false
  })
  return { facts: { ...facts, people }, hidden: facts.people.length - people.length }
}
