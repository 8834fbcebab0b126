import { policyOf } from '../domain/kinds.js'
import { whoElseForm } from '../messages/onward.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { nameOthers } from './name-others.js'
import { noticeReply } from './pair.js'
import { talking } from './talking.js'
import type { Context } from './unit-of-work.js'

/** Kind 8: "who else could tell you more?" must be answered, also with "nobody", before the talk closes. */
const asksWhoElse = (kind: Parameters<typeof policyOf>[0]): boolean =>
  policyOf(kind).outcome.some(({ answer }) => answer === 'people')

export async function openWhoElse(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { chat, candidate } = found.facts
  if (found.side !== 'host' || !asksWhoElse(chat.kind)) return noticeReply(say, 'not_for_you')
  if (chat.outcome.who_else !== undefined) return noticeReply(say, 'already_answered')
  return { type: 'form', form: whoElseForm(say, chat.id, candidate.firstName) }
}

/** Each name becomes a pending introduction; the answer itself is kept as "named" or "nobody". */
export async function answerWhoElse(
  context: Context,
  input: { chatId: string; people: string[]; nobody: boolean; why?: string | undefined },
  say: Say,
): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { chat } = found.facts
  if (found.side !== 'host' || !asksWhoElse(chat.kind)) return noticeReply(say, 'not_for_you')
  if (chat.outcome.who_else !== undefined) return noticeReply(say, 'already_answered')
  const named = await nameOthers(context, input, say)
  if (named.type !== 'card' || named.place !== 'replace') return named
  const outcome = { ...chat.outcome, who_else: input.nobody ? 'nobody' : 'named' }
  await context.tx.chats.save({ ...chat, outcome, updatedAt: context.now })
  return named
}
