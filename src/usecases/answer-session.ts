import type { Notes } from '../domain/notes.js'
import { decideSeat, type SeatAction } from '../domain/session-seats.js'
import type { Reply } from '../messages/reply.js'
import type { SessionFacts } from '../messages/session.js'
import { acceptForm, guestNotesForm, ownSessionCard } from '../messages/session-guest.js'
import type { Say } from '../messages/text.js'
import { asGuest, gatheringOf, isReply, seatTerms, settle, settleWord } from './load-session.js'
import { candidateZone, noticeReply, readerHere } from './pair.js'
import { answer } from './talking.js'
import type { Context } from './unit-of-work.js'

type Input = { sessionId: string }

const isOver = ({ session }: SessionFacts, now: Date): boolean => session.status !== 'open' || session.startsAt <= now

/** Opens the form of the yes; it says what is looked at. */
export async function openSeat(context: Context, input: Input, say: Say): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  if (isOver(found.facts, context.now)) return noticeReply(say, 'already_over')
  const { status } = found.guest
  if (status !== 'asked' && status !== 'promoted' && status !== 'lapsed') return noticeReply(say, 'already_answered')
  return { type: 'form', form: acceptForm(say, found.facts) }
}

export interface AcceptInput extends Input {
  seen: boolean
  employer?: string | undefined
  same: boolean
  answers?: string | undefined
}

/** Yes: a seat, or the waiting list, each with its own sentence. */
export async function acceptSeat(context: Context, input: AcceptInput, say: Say): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  if (!input.seen) return { type: 'errors', errors: { seen: say('form.error.consent') } }
  const action = {
    type: 'yes' as const,
    mayBeSeen: input.seen,
    employer: input.employer ?? '',
    sameEmployerIsFine: input.same,
    answers: input.answers ?? '',
  }
  const decision = await decided(context, found.facts, found.guest.id, action)
  const now = await settle(context, found.facts, decision, say)
  if (isReply(now) || !decision.ok) return isReply(now) ? now : noticeReply(say, 'already_answered')
  if (decision.action === 'seated') return answer(say('session.seated'))
  return answer(decision.action === 'waits_full' ? say('session.waits.full') : say('session.waits.same_employer'))
}

const decided = async (context: Context, facts: SessionFacts, guestId: string, action: SeatAction) =>
  decideSeat(gatheringOf(facts), guestId, action, await seatTerms(context, facts))

/** No, without a reason; also to a place on the waiting list. */
export async function declineSeat(context: Context, input: Input, say: Say): Promise<Reply> {
  return sayNo(context, input, say, say('session.declined'))
}

/** Gives the seat back; the next in line is asked. */
export async function leaveSeat(context: Context, input: Input, say: Say): Promise<Reply> {
  return sayNo(context, input, say, say('session.left'))
}

async function sayNo(context: Context, input: Input, say: Say, done: string): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  const decision = await decided(context, found.facts, found.guest.id, { type: 'no' })
  const now = await settle(context, found.facts, decision, say)
  return isReply(now) ? now : answer(done)
}

/** "Were you there?" */
export async function sayWasThere(context: Context, input: Input & { answer: 'yes' | 'no' }, say: Say): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  const word = { type: 'met' as const, by: 'candidate' as const, answer: input.answer }
  const now = await settleWord(context, found.facts, found.guest.id, word, say)
  if (isReply(now)) return now
  const hasNotes = input.answer === 'yes' && guestNotesForm(say, found.facts, found.guest).fields.length > 0
  return hasNotes ? showOwnSession(context, input, say) : answer(say('session.met.thanks'))
}

/** One's own notes; only what this kind and this step have for a guest. */
export async function keepGuestNotes(context: Context, input: Input & { said: Notes }, say: Say): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  const word = { type: 'note' as const, by: 'candidate' as const, said: input.said }
  const now = await settleWord(context, found.facts, found.guest.id, word, say)
  return isReply(now) ? now : answer(say('session.ownNotes.saved'))
}

/** Their notes as a form. */
export async function openGuestNotes(context: Context, input: Input, say: Say): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  if (found.guest.status !== 'seated') return noticeReply(say, 'session_not_yours')
  const form = guestNotesForm(say, found.facts, found.guest)
  return form.fields.length === 0 ? noticeReply(say, 'session_nothing_judged') : { type: 'form', form }
}

/** For somebody who reads chats: their session as it stands, with what can be done. */
export async function showOwnSession(context: Context, input: Input, say: Say): Promise<Reply> {
  const found = await asGuest(context, input.sessionId, say)
  if (isReply(found)) return found
  const { facts, guest, entry } = found
  const reader = readerHere(say, await candidateZone(context, entry))
  const card = ownSessionCard(reader, facts, guest, context.now)
  const canWrite =
    guest.status === 'seated' && facts.session.endsAt <= context.now && facts.session.status !== 'cancelled'
  const hasNotes = canWrite && guest.met === 'yes' && guestNotesForm(say, facts, guest).fields.length > 0
  const notes = reader.act(say('session.ownNotes.title'), 'group.notes.open', { sessionId: facts.session.id }, 'group')
  return {
    type: 'card',
    card: hasNotes ? { ...card, elements: [...card.elements, { type: 'actions', actions: [notes] }] } : card,
    place: 'new',
  }
}
