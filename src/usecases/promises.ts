import { chatJob, isHeld, otherSide } from '../domain/coffee-chat.js'
import { policyOf } from '../domain/kinds.js'
import { leadForm, tipsForm } from '../messages/after-chat.js'
import { nameOf } from '../messages/chat.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { noticeReply } from './pair.js'
import { askToBePutForward } from './put-forward.js'
import { answer, talking } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** Either side ends an advocacy, without a reason; the other is told in neutral words (kind 1). */
export async function endAdvocacy(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const { advocate, advocate_for: purpose = '', advocate_until: _until, ...outcome } = facts.chat.outcome
  if (advocate !== 'yes') return { type: 'card', card: wordCard(say('advocacy.none')), place: 'new' }
  const chat = await context.tx.chats.save({ ...facts.chat, outcome, updatedAt: context.now })
  await note(context, 'chat', chat.id, 'advocacy_ended')
  const job = chatJob(chat, 'advocacy-ended', otherSide(side), context.now, { purpose })
  await context.tx.addJobs([{ ...job, key: `${job.key}:${chat.version}` }], context.interactionId)
  return answer(say('advocacy.ended', { name: nameOf(say, facts, otherSide(side)) }))
}

/** Practice: the candidate asks the host for private tips, once a talk (KINDS). */
export async function askForTips(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  if (side !== 'candidate' || !policyOf(facts.chat.kind).practice) return noticeReply(say, 'not_for_you')
  if (!isHeld(facts.chat)) return noticeReply(say, 'too_early')
  const job = { ...chatJob(facts.chat, 'tips-asked', 'host', context.now), key: `chat:${facts.chat.id}:tips-asked` }
  if (await context.tx.findJob(job.key)) return noticeReply(say, 'already_done')
  await context.tx.addJobs([job], context.interactionId)
  await note(context, 'chat', facts.chat.id, 'tips_asked')
  return answer(say('tips.asked', { host: nameOf(say, facts, 'host') }))
}

export async function openTips(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const asked = await context.tx.findJob(`chat:${found.facts.chat.id}:tips-asked`)
  if (found.side !== 'host' || !asked) return noticeReply(say, 'not_awaited')
  return { type: 'form', form: tipsForm(say, found.facts) }
}

/** The host's tips, on their way to the candidate; blanked once they have left, so that the company keeps nothing. */
export async function sendTips(context: Context, input: { chatId: string; words: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const { chat } = facts
  if (side !== 'host' || !(await context.tx.findJob(`chat:${chat.id}:tips-asked`)))
    return noticeReply(say, 'not_awaited')
  const job = { ...chatJob(chat, 'tips', 'candidate', context.now), key: `chat:${chat.id}:tips` }
  if (await context.tx.findJob(job.key)) return noticeReply(say, 'already_answered')
  await context.tx.chats.save({ ...chat, tips: input.words, updatedAt: context.now })
  await context.tx.addJobs([job], context.interactionId)
  await note(context, 'chat', chat.id, 'tips_given')
  return answer(say('tips.sent', { name: nameOf(say, facts, 'candidate') }))
}

/** A lead is the candidate's alone; opening the form shows it to nobody else (kind 2). */
export async function openLead(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const found = await talking(context, input.chatId, say)
  if ('type' in found) return found
  if (found.side !== 'candidate' || !isHeld(found.facts.chat)) return noticeReply(say, 'not_for_you')
  return { type: 'form', form: leadForm(say, found.facts) }
}

/** Only the candidate turns a lead into a request, in words that they send. */
export function askAboutLead(context: Context, input: { chatId: string; words: string }, say: Say): Promise<Reply> {
  return askToBePutForward(context, input, say)
}
