import { heldChat } from '../domain/coffee-chat.js'
import { isLookedBackOn, lastQuarter, type Quarter } from '../domain/quarter.js'
import { type ReferrerWord, stages, wasTakenBack } from '../domain/referral.js'
import type { LookBack } from '../messages/look-back.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { noticeReply } from './pair.js'
import { type Context, note } from './unit-of-work.js'

const isWithin = ({ from, until }: Quarter, at: Date | null): boolean => at !== null && at >= from && at < until

/** Group sessions that took place. */
async function heldSessions({ tx }: Context, quarter: Quarter): Promise<{ hostIds: string[] }[]> {
  const held = await tx.sessions.find({ status: ['held', 'closed'], startsAt: { from: quarter.from } })
  return held.filter(({ startsAt }) => isWithin(quarter, startsAt))
}

/** Daily; in the first days after a quarter, and once, whoever gave a talk in it is to hear what came of it. */
export async function askForLookBacks(context: Context): Promise<void> {
  const { tx, now, settings, interactionId } = context
  const quarter = lastQuarter(now, settings.zone)
  if (!isLookedBackOn(quarter, now)) return
  const lines = await tx.historyOf('quarter', quarter.name)
  if (lines.length > 0) return
  await note(context, 'quarter', quarter.name, 'looked_back')
  const chats = await tx.chats.find({ status: heldChat, heldAt: { from: quarter.from } })
  const hosts = new Set([
    ...chats.filter(({ heldAt }) => isWithin(quarter, heldAt)).map(({ hostId }) => hostId),
    ...(await heldSessions(context, quarter)).flatMap(({ hostIds }) => hostIds),
  ])
  await tx.addJobs(
    [...hosts].sort().map((employeeId) => ({
      name: 'people.look-back',
      key: `employee:${employeeId}:look-back-${quarter.name}`,
      payload: { employeeId, quarter: quarter.name },
      at: now,
      to: `employee:${employeeId}`,
    })),
    interactionId,
  )
}

/**
 * For this host alone (P-6): how many talks, and what they know of already. Of those they put forward the four words that
 * `referrals` reads (P-20). Undefined where there is nothing to tell.
 */
export async function readLookBack(context: Context, hostId: string, quarter: Quarter): Promise<LookBack | undefined> {
  const { tx } = context
  const all = await tx.chats.find({ hostId, status: heldChat, heldAt: { from: quarter.from } })
  const chats = all.filter(({ heldAt }) => isWithin(quarter, heldAt))
  const sessions = (await heldSessions(context, quarter)).filter(({ hostIds }) => hostIds.includes(hostId))
  if (chats.length + sessions.length === 0) return undefined
  const named = await tx.introductions.find({ connectorId: hostId, createdAt: { from: quarter.from } })
  const own = await tx.referrals.find({ referrerId: hostId, createdAt: { from: quarter.from } })
  const forward: Partial<Record<ReferrerWord, number>> = {}
  for (const referral of own) {
    if (!isWithin(quarter, referral.createdAt) || wasTakenBack(referral)) continue
    const word = stages[referral.status].referrerReads
    forward[word] = (forward[word] ?? 0) + 1
  }
  return {
    quarter,
    talks: chats.length,
    sessions: sessions.length,
    thanks: chats.filter(({ thanks }) => thanks !== '').length,
    named: named.filter(({ createdAt }) => isWithin(quarter, createdAt)).length,
    forward,
  }
}

/** Whether they look back each quarter; said under the message itself, and in the settings. */
export async function setLookBack(context: Context, { on }: { on: 'yes' | 'no' }, say: Say): Promise<Reply> {
  const { tx, who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  await tx.employees.save({ ...who.employee, looksBack: on === 'yes', updatedAt: now })
  await note(context, 'employee', who.employee.id, 'changed_settings')
  return { type: 'card', card: wordCard(say(`lookBack.${on}`)), place: 'new' }
}
