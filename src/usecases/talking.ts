import { decideChat } from '../domain/chat-life.js'
import type { ChatAction, CoffeeChat } from '../domain/coffee-chat.js'
import type { Side } from '../domain/match.js'
import type { ChatFacts } from '../messages/chat.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { chatCalendar, loadChat, noticeReply, sideOf } from './pair.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

/** A chat and the side on which somebody speaks. */
export interface Talking {
  facts: ChatFacts
  side: Side
}

/** The chat and the side that speaks, or the reply of somebody who is on neither. */
export async function talking(context: Context, chatId: string, say: Say): Promise<Talking | Reply> {
  const facts = await loadChat(context, chatId)
  const side = facts && sideOf(context, facts.host, facts.candidate)
  return facts && side ? { facts, side } : noticeReply(say, 'not_there')
}

/** The zone in which one side lives. */
export const zoneOf = (facts: ChatFacts, side: Side): string => (side === 'host' ? facts.hostZone : facts.candidateZone)

/** Decides, writes, and gives back what now stands, or the refusal's sentence. */
export async function act(
  context: Context,
  facts: ChatFacts,
  action: ChatAction,
  say: Say,
): Promise<CoffeeChat | Reply> {
  const decision = decideChat(facts.chat, action, actorOf(context.who), context.now, chatCalendar(context, facts))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  return commit(context, context.tx.chats, 'chat', decision)
}

/** Whether a decision ended in a sentence instead of a change. */
export const isReply = (result: CoffeeChat | Reply): result is Reply => 'type' in result

/** One sentence in place of the card whose button was pressed. */
export const answer = (text: string): Reply => ({ type: 'card', card: wordCard(text), place: 'replace' })
