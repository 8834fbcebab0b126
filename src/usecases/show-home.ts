import { openChat } from '../domain/coffee-chat.js'
import { chatListCard } from '../messages/chat-list.js'
import { helpCard, homeCard, unknownCard } from '../messages/home.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { isNamedAdmin } from './admins.js'
import { loadChat, noticeReply, readerHere } from './pair.js'
import type { Context } from './unit-of-work.js'

const shown = (card: Extract<Reply, { type: 'card' }>['card']): Reply => ({ type: 'card', card, place: 'new' })

export async function showHome(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const offers = await tx.offers.count({ hostId: who.employee.id, status: 'open' })
  const chats = await tx.chats.count({ hostId: who.employee.id, status: openChat })
  return shown(
    homeCard(say, {
      offers,
      chats,
      maySetUp: (who.identity.isAdmin || isNamedAdmin(who.employee, context.adminEmails)) && !settings.isSetUp,
    }),
  )
}

export async function showHelp(_context: Context, _input: object, say: Say): Promise<Reply> {
  return shown(helpCard(say))
}

export async function showUnknown(
  _context: Context,
  input: { nearest?: string; interaction?: string },
  say: Say,
): Promise<Reply> {
  const { nearest, interaction } = input
  return shown(unknownCard(say, nearest && interaction ? { word: nearest, interaction } : undefined))
}

/** `chats`: what is planned, and how many talks there were; shown to nobody else (P-6). */
export async function listChats(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const own = await tx.chats.find({ hostId: who.employee.id })
  const open = await Promise.all(
    own.filter((chat) => openChat.includes(chat.status)).map((chat) => loadChat(context, chat.id)),
  )
  const held = own.filter((chat) => chat.status === 'held' || chat.status === 'closed').length
  const reader = readerHere(context, say, who.employee.zone ?? settings.zone)
  return shown(
    chatListCard(
      reader,
      open.flatMap((facts) => (facts ? [facts] : [])),
      held,
      context.now,
    ),
  )
}
