import { openMatch } from '../domain/match.js'
import type { Block } from '../domain/people.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { ownEntry } from './own-entry.js'
import { loadChat, noticeReply, sideOf } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { type Context, note } from './unit-of-work.js'

type End = { type: 'employee' | 'candidate'; id: string }

/** "Never match me with this person", by a candidate of a host (P-11). The answer is the same whoever it is. */
export async function blockHost(context: Context, input: { hostId: string }, say: Say): Promise<Reply> {
  const by = await speaker(context)
  if (!by) return noticeReply(say, 'not_for_you')
  const host = await context.tx.employees.get(input.hostId)
  if (host && host.id !== by.id) await block(context, by, { type: 'employee', id: host.id })
  return { type: 'card', card: wordCard(say('own.block.done')), place: 'new' }
}

/** "Do not match us again", by either side of a talk; kept secret (P-11). */
export async function blockPair(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const facts = await loadChat(context, input.chatId)
  const side = facts && sideOf(context, facts.host, facts.candidate)
  if (!facts || !side) return noticeReply(say, 'not_there')
  const host: End = { type: 'employee', id: facts.host.id }
  const candidate: End = { type: 'candidate', id: facts.candidate.id }
  await (side === 'host' ? block(context, host, candidate) : block(context, candidate, host))
  return { type: 'card', card: wordCard(say('own.block.done')), place: 'new' }
}

/** Takes back one's own. */
export async function removeBlock(context: Context, input: { blockId: string }, say: Say): Promise<Reply> {
  const { tx } = context
  const own = (await ownBlocks(context)).find((each) => each.id === input.blockId)
  if (!own) return noticeReply(say, 'not_there')
  await tx.removeBlock(own.id)
  return { type: 'card', card: wordCard(say('own.block.removed')), place: 'replace' }
}

/** What whoever speaks has set, as an employee and as a candidate. */
export async function ownBlocks(context: Context): Promise<Block[]> {
  const { tx, who } = context
  const entry = await ownEntry(context)
  const ids = [...(entry ? [entry.id] : []), ...(who.type === 'employee' ? [who.employee.id] : [])]
  return ids.length === 0 ? [] : tx.blocks.find({ byId: ids })
}

async function speaker(context: Context): Promise<End | undefined> {
  const entry = await ownEntry(context)
  if (entry) return { type: 'candidate', id: entry.id }
  return context.who.type === 'employee' ? { type: 'employee', id: context.who.employee.id } : undefined
}

/** Written once; an open question between the two is taken back in neutral words, a talk with a date stays. */
async function block(context: Context, by: End, other: End): Promise<void> {
  const { tx, now, random } = context
  const pair = { byType: by.type, byId: by.id, otherType: other.type, otherId: other.id }
  if (await tx.blocks.insert({ id: random.id(), version: 0, ...pair, createdAt: now })) {
    await note(context, by.type, by.id, 'set_do_not_match')
  }
  const [host, candidate] = by.type === 'candidate' ? [other, by] : [by, other]
  if (candidate.type !== 'candidate') return
  for (const match of await tx.matches.find({ hostId: host.id, candidateId: candidate.id, status: openMatch })) {
    await withdrawMatch(context, match.id)
  }
}
