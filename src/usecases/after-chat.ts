import { type CoffeeChat, chatJob, isHeld } from '../domain/coffee-chat.js'
import { policyOf } from '../domain/kinds.js'
import type { Side } from '../domain/match.js'
import { type Notes, writeNotes } from '../domain/notes.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { afterHostCard, hasNotes, notesForm, thankForm } from '../messages/after-chat.js'
import type { ChatFacts } from '../messages/chat.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { noticeReply, readerHere } from './pair.js'
import { act, answer, isReply, talking, zoneOf } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** Whoever said that they met need not wait for the other. */
export const mayWrite = (chat: CoffeeChat, side: Side): boolean => isHeld(chat) || chat.met[side] === 'yes'

const notKept = (say: Say, { kind }: CoffeeChat): Reply => ({
  type: 'card',
  card: wordCard(say('note.notKept', { kind: say(`kind.${kind}.name`) })),
  place: 'new',
})

/** Opens what this kind lets this side write down. */
export async function openNotes(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (!hasNotes(facts.chat, side)) return notKept(say, facts.chat)
  return { type: 'form', form: notesForm(say, facts, side) }
}

/**
 * What one side writes down. The schema is the kind's: a field that it does not have is refused and nothing is kept, whichever
 * door it came through. Of kind 4 nobody reads an answer, not even its writer.
 */
export async function keepNotes(
  context: Context,
  { chatId, ...said }: { chatId: string } & Notes,
  say: Say,
): Promise<Reply> {
  const found = await talking(context, chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const { chat } = facts
  const isBlind = policyOf(chat.kind).judging === 'light_double_blind'
  const written = writeNotes(chat.kind, side, chat.outcome, said, { asked: chat.hear })
  if (!written.ok && written.refusal === 'not_kept_here') return notKept(say, chat)
  if (!written.ok) return { type: 'errors', errors: { [written.field]: say('form.error.invalid') } }
  if (!mayWrite(chat, side)) return noticeReply(say, 'too_early')
  if (isBlind && chat.status === 'closed') return noticeReply(say, 'already_over')
  const problem = advocateProblem(context, written.notes, say)
  if (problem) return problem
  const outcome = withoutHalfPromise(written.notes)
  await context.tx.chats.save({ ...chat, outcome, updatedAt: context.now })
  await note(context, 'chat', chat.id, 'notes_kept')
  return answer(keptText(context, facts, side, isBlind, say))
}

function keptText(context: Context, facts: ChatFacts, side: Side, isBlind: boolean, say: Say): string {
  if (!isBlind)
    return side === 'candidate' && facts.chat.kind !== 'networking' ? say('chat.after.saved') : say('note.kept')
  const ended = facts.chat.endsAt ?? context.now
  const day = addWorkingDays(ended, 5, facts.hostZone, context.settings.closedDays)
  return say('note.blind', { day: dayText(day, zoneOf(facts, side), say.locale) })
}

const twoYearsMs = 2 * 365 * 86_400_000

/** A promise says what for, and until when. */
function advocateProblem({ now }: Context, notes: Notes, say: Say): Reply | undefined {
  if (notes.advocate !== 'yes') return undefined
  const { advocate_for: purpose, advocate_until: until } = notes
  if (!purpose || !until)
    return { type: 'errors', errors: { [purpose ? 'advocate_until' : 'advocate_for']: say('note.advocate.missing') } }
  const end = new Date(`${until}T00:00:00Z`).getTime()
  const isFuture = end > now.getTime() && end < now.getTime() + twoYearsMs
  return isFuture ? undefined : { type: 'errors', errors: { advocate_until: say('note.advocate.date') } }
}

/** Without a yes there is no purpose and no date: a no looks like silence. */
function withoutHalfPromise({ advocate, advocate_for, advocate_until, ...notes }: Notes): Notes {
  return advocate === 'yes' && advocate_for && advocate_until
    ? { ...notes, advocate, advocate_for, advocate_until }
    : notes
}

export async function openThanks(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  return mayThank(found.facts.chat, found.side)
    ? { type: 'form', form: thankForm(say, found.facts, found.side) }
    : noticeReply(say, 'not_for_you')
}

/** Between equals both say thank you (kind 3). */
const mayThank = (chat: CoffeeChat, side: Side): boolean => side === 'candidate' || chat.kind === 'networking'

/** A thank-you in somebody's own words, once a talk and side. */
export async function sendThanks(context: Context, input: { chatId: string; words: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (!mayThank(facts.chat, side)) return noticeReply(say, 'not_for_you')
  if (!mayWrite(facts.chat, side)) return noticeReply(say, 'too_early')
  if ((side === 'host' ? facts.chat.thanksFromHost : facts.chat.thanks) !== '')
    return noticeReply(say, 'already_answered')
  const thanks = side === 'host' ? { thanksFromHost: input.words } : { thanks: input.words }
  const chat = await context.tx.chats.save({ ...facts.chat, ...thanks, updatedAt: context.now })
  await note(context, 'chat', chat.id, side === 'host' ? 'thanked_by_host' : 'thanked')
  await context.tx.addJobs([await thankedJob(context, chat, side)], context.interactionId)
  return answer(say('chat.thank.done'))
}

async function thankedJob(context: Context, chat: CoffeeChat, by: Side) {
  if (by === 'host')
    return { ...chatJob(chat, 'thanked', 'candidate', context.now), key: `chat:${chat.id}:thanked-back` }
  const asked = chatJob(chat, 'met', 'host', context.now)
  // P-23: shown on the after-chat card where that is open, else a message of its own.
  const isOpen = chat.met.host === 'yes' && (await context.tx.findJob(asked.key))?.sentTo !== undefined
  const payload = isOpen ? { ...asked.payload, updates: asked.key } : asked.payload
  return { ...asked, payload, name: 'chat.thanked' as const, key: `chat:${chat.id}:thanked` }
}

/** The host's card of a talk that is over, as it stands now. */
export async function showAfter(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  if (found.side !== 'host') return noticeReply(say, 'not_for_you')
  if (!isHeld(found.facts.chat)) return noticeReply(say, 'too_early')
  const reader = readerHere(say, found.facts.hostZone)
  return { type: 'card', card: afterHostCard(reader, found.facts), place: 'new' }
}

/** *Close this talk*: only once all that its kind must have is there (kind 8: "who else?"). */
export async function closeChat(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const closed = await act(context, found.facts, { type: 'close', side: found.side }, say)
  return isReply(closed) ? closed : answer(say('chat.close.done'))
}

/** "Did you apply?", six weeks later; for the candidate's own record. */
export async function keepApplied(
  context: Context,
  input: { chatId: string; answer: 'yes' | 'no' },
  say: Say,
): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate' || !policyOf(facts.chat.kind).applicationTips) return notKept(say, facts.chat)
  const outcome = { ...facts.chat.outcome, applied: input.answer }
  await context.tx.chats.save({ ...facts.chat, outcome, updatedAt: context.now })
  await note(context, 'chat', facts.chat.id, 'notes_kept')
  return answer(say('applied.done'))
}
