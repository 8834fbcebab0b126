import { type CoffeeChat, isHeld } from '../domain/coffee-chat.js'
import type { ChatFacts } from '../messages/chat.js'
import { chatListCard } from '../messages/chat-list.js'
import { helpCard, unknownCard } from '../messages/home.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { isOpener } from './admins.js'
import { ownTalks } from './own-home.js'
import { loadChat, noticeReply, readerHere } from './pair.js'
import type { Context } from './unit-of-work.js'

const shown = (card: Extract<Reply, { type: 'card' }>['card']): Reply => ({ type: 'card', card, place: 'new' })

export async function showHelp(context: Context, _input: object, say: Say): Promise<Reply> {
  return shown(helpCard(say, isOpener(context.who, context.adminEmails)))
}

export async function showUnknown(
  context: Context,
  input: { nearest?: string; interaction?: string },
  say: Say,
): Promise<Reply> {
  const { nearest, interaction } = input
  const found = nearest && interaction ? { word: nearest, interaction } : undefined
  return shown(unknownCard(say, found, isOpener(context.who, context.adminEmails)))
}

const shownAfter = 5

/** `chats`: what is planned, and how many talks there were; shown to nobody else (P-6). */
export async function listChats(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const own = await tx.chats.find({ hostId: who.employee.id })
  const load = async (chats: readonly CoffeeChat[]): Promise<ChatFacts[]> =>
    (await Promise.all(chats.map((chat) => loadChat(context, chat.id)))).flatMap((facts) => facts ?? [])
  const met = own.filter(isHeld)
  const lately = met.toSorted((a, b) => (b.heldAt?.getTime() ?? 0) - (a.heldAt?.getTime() ?? 0)).slice(0, shownAfter)
  const talks = await ownTalks(context, who.employee.id)
  const after = (await load(lately)).filter(({ candidate }) => candidate.status !== 'erased')
  const reader = readerHere(say, who.employee.zone ?? settings.zone)
  return shown(chatListCard(reader, { talks, after, held: met.length }, context.now))
}
