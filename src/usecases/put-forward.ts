import { isHeld } from '../domain/coffee-chat.js'
import { kindsToReferral } from '../domain/kinds.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { loadChat, noticeReply, sideOf } from './pair.js'
import { otherTalkReply } from './refer.js'
import { type Context, note } from './unit-of-work.js'

/** P-25: "would you put me forward?", after a held talk, once a talk. The host's no is never told. */
export async function askToBePutForward(
  context: Context,
  input: { chatId: string; words?: string },
  say: Say,
): Promise<Reply> {
  const facts = await loadChat(context, input.chatId)
  if (!facts || sideOf(context, facts.host, facts.candidate) !== 'candidate') return noticeReply(say, 'not_there')
  const { chat, host } = facts
  if (!isHeld(chat)) return noticeReply(say, 'too_early')
  if (!kindsToReferral.includes(chat.kind)) return otherTalkReply(say, host.name)
  const key = `chat:${chat.id}:put-forward`
  if (await context.tx.findJob(key)) return noticeReply(say, 'already_done')
  await note(context, 'chat', chat.id, 'asked_to_be_put_forward')
  await context.tx.addJobs(
    [
      {
        name: 'referral.put-forward',
        key,
        payload: { chatId: chat.id, ...(input.words ? { words: input.words } : {}) },
        at: context.now,
        to: `employee:${host.id}`,
      },
    ],
    context.interactionId,
  )
  return { type: 'card', card: wordCard(say('chat.putForward.asked', { name: host.name })), place: 'replace' }
}

/** The host's "not now": nobody hears of it. */
export async function putNotNow(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const facts = await loadChat(context, input.chatId)
  if (!facts || sideOf(context, facts.host, facts.candidate) !== 'host') return noticeReply(say, 'not_there')
  await note(context, 'chat', facts.chat.id, 'put_forward_not_now')
  return { type: 'card', card: wordCard(say('chat.putForward.notNow.done')), place: 'replace' }
}
