import { type CoffeeChat, heldChat, isHeld } from '../domain/coffee-chat.js'
import type { Opening } from '../domain/opening.js'
import { dateOf } from '../domain/zoned-time.js'
import { isSameSubject, subjectsOf } from '../matching/subjects.js'
import { wordCard } from '../messages/offer.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { loadChat, noticeReply, sideOf } from './pair.js'
import { type Context, note } from './unit-of-work.js'

/** Whether the host of this talk stands as an advocate today: said yes, took nothing back, and the end date has not passed. */
export function isAdvocate(chat: CoffeeChat, today: string): boolean {
  const { kind, outcome } = chat
  if (kind !== 'career' || !isHeld(chat)) return false
  const until = outcome.advocate_until ?? ''
  return outcome.advocate === 'yes' && (until === '' || until >= today)
}

/** The talks of a candidate whose hosts vouch for them on a path that shares a subject with these words. */
export async function advocatesFor(
  context: Context,
  candidateId: string,
  words: readonly string[],
): Promise<CoffeeChat[]> {
  const { tx, now, settings } = context
  const today = dateOf(now, settings.zone)
  const subjects = subjectsOf(words)
  const talks = await tx.chats.find({ candidateId, kind: 'career', status: heldChat })
  return talks.filter((chat) => {
    const path = subjectsOf([chat.settled.path ?? ''])
    return isAdvocate(chat, today) && path.some((own) => subjects.some((subject) => isSameSubject(own, subject)))
  })
}

/** The same for an opening: its path, and what it is called. */
export const advocatesForOpening = (
  context: Context,
  candidateId: string,
  { path, title }: Pick<Opening, 'path' | 'title'>,
): Promise<CoffeeChat[]> => advocatesFor(context, candidateId, [path, title])

/** An opening on a path they vouch for: each is asked once whether they would put in a word. */
export async function askAdvocates(context: Context, { referral, candidate }: ReferralFacts, opening: string) {
  const { tx, now, interactionId } = context
  const talks = await advocatesFor(context, candidate.id, [opening])
  const known = referral.openingId === null ? undefined : await tx.openings.get(referral.openingId)
  const never = [referral.referrerId, ...(known?.barred.employees ?? [])]
  const hosts = new Map(talks.filter(({ hostId }) => !never.includes(hostId)).map((chat) => [chat.hostId, chat]))
  await tx.addJobs(
    [...hosts.values()].map((chat) => ({
      name: 'advocacy.vouch' as const,
      key: `referral:${referral.id}:vouch-${chat.hostId}-${now.getTime()}`,
      payload: { chatId: chat.id },
      at: now,
      to: `employee:${chat.hostId}` as const,
    })),
    interactionId,
  )
}

/** The advocate's "not now": nobody hears of it. */
export async function vouchNotNow(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const facts = await loadChat(context, input.chatId)
  if (!facts || sideOf(context, facts.host, facts.candidate) !== 'host') return noticeReply(say, 'not_there')
  await note(context, 'chat', facts.chat.id, 'vouch_not_now')
  return { type: 'card', card: wordCard(say('advocacy.notNow.done')), place: 'replace' }
}
