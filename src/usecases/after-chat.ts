import { type CoffeeChat, chatJob } from '../domain/coffee-chat.js'
import { notesForm, thankForm } from '../messages/chat.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { noticeReply } from './pair.js'
import { answer, talking } from './talking.js'
import { type Context, note } from './unit-of-work.js'

const isOver = (chat: CoffeeChat): boolean => chat.status === 'held' || chat.status === 'closed'

/** The candidate's own notes; nobody else may ever read them (kind 2). */
export async function keepNotes(
  context: Context,
  input: { chatId: string; insights?: string; people?: string; leads?: string },
  say: Say,
): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate') return noticeReply(say, 'not_for_you')
  const { insights = '', people = '', leads = '' } = input
  await context.tx.chats.save({
    ...facts.chat,
    outcome: { ...facts.chat.outcome, insights, people, leads },
    updatedAt: context.now,
  })
  await note(context, 'chat', facts.chat.id, 'notes_kept')
  return answer(say('chat.after.saved'))
}

export async function openNotes(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  return found.side === 'candidate'
    ? { type: 'form', form: notesForm(say, found.facts) }
    : noticeReply(say, 'not_for_you')
}

export async function openThanks(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  return found.side === 'candidate'
    ? { type: 'form', form: thankForm(say, found.facts) }
    : noticeReply(say, 'not_for_you')
}

/** A thank-you in the candidate's words, once a talk. */
export async function sendThanks(context: Context, input: { chatId: string; words: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate') return noticeReply(say, 'not_for_you')
  if (!isOver(facts.chat)) return noticeReply(say, 'too_early')
  if (facts.chat.thanks !== '') return noticeReply(say, 'already_answered')
  const chat = await context.tx.chats.save({ ...facts.chat, thanks: input.words, updatedAt: context.now })
  await note(context, 'chat', chat.id, 'thanked')
  const asked = chatJob(chat, 'met', 'host', context.now)
  // P-23: shown on the after-chat card where that is open, else a message of its own.
  const isOpen = chat.met.host === 'yes' && (await context.tx.findJob(asked.key))?.sentTo !== undefined
  const payload = isOpen ? { ...asked.payload, updates: asked.key } : asked.payload
  await context.tx.addJobs(
    [{ ...asked, payload, name: 'chat.thanked', key: `chat:${chat.id}:thanked` }],
    context.interactionId,
  )
  return answer(say('chat.thank.done'))
}
