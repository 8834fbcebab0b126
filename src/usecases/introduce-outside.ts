import { isHeld } from '../domain/coffee-chat.js'
import { kindsToIntroduction } from '../domain/kinds.js'
import { wordCard } from '../messages/offer.js'
import { outsideNoteCard } from '../messages/onward.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { noticeReply } from './pair.js'
import { talking } from './talking.js'
import type { Context } from './unit-of-work.js'

/**
 * Somebody outside, after a talk: a note to forward with the connector's first name. Nothing about them is stored unless they
 * click (KINDS, onward contacts); an employee may have us write only if the person would like to explore.
 */
export async function introduceOutside(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const { chat, host, candidate } = facts
  if (!isHeld(chat)) return noticeReply(say, 'too_early')
  if (!kindsToIntroduction.includes(chat.kind))
    return { type: 'card', card: wordCard(say('onward.others.otherKind')), place: 'new' }
  const [firstName = ''] = (side === 'host' ? host.name : candidate.firstName).trim().split(/\s+/)
  const by = side === 'host' ? `by=${host.id}&` : ''
  const note = {
    connector: firstName,
    organization: context.settings.name,
    link: `${context.baseUrl}/join?${by}from=${chat.id}`,
    chatId: chat.id,
    mayWrite: side === 'host',
  }
  return { type: 'card', card: outsideNoteCard(say, note), place: 'new' }
}

/** The talk whose "who else?" led somebody here: only one of this organization that took place; else it is ignored. */
export async function cameFromTalk({ tx }: Context, from: string | undefined): Promise<string | null> {
  const chat = from === undefined ? undefined : await tx.chats.get(from)
  return chat && isHeld(chat) ? chat.id : null
}
