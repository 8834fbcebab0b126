import { decideChat } from '../domain/chat-life.js'
import { isCommonYes } from '../domain/notes.js'
import { chatCalendar, loadChat } from './pair.js'
import { type Context, commit } from './unit-of-work.js'

const mostFamilies = 12

/**
 * Five working days after a talk nothing more is asked. Of kind 4 the result is made now: families of roles are noted on the pool
 * entry where both said yes, and whatever else was answered is gone.
 */
export async function settleChat(context: Context, chatId: string): Promise<void> {
  const { tx, now } = context
  const facts = await loadChat(context, chatId)
  if (!facts) return
  const { chat, candidate } = facts
  const calendar = chatCalendar(context, facts)
  const decision = decideChat(chat, { type: 'close', side: 'system' }, { type: 'system' }, now, calendar)
  if (!decision.ok) return
  const families = isCommonYes(chat.kind, chat.outcome) ? (chat.outcome.role_families ?? '') : ''
  await commit(context, tx.chats, 'chat', decision)
  const named = families.split(/[,\n]/).map((family) => family.trim())
  const roleFamilies = [...new Set([...candidate.roleFamilies, ...named.filter((family) => family !== '')])]
  if (families !== '' && candidate.status !== 'erased')
    await tx.candidates.save({ ...candidate, roleFamilies: roleFamilies.slice(0, mostFamilies), updatedAt: now })
}
