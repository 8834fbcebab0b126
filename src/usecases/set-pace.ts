import type { ChatOffer } from '../domain/chat-offer.js'
import { type Limits, limitsOf, within } from '../domain/pace.js'
import { wordCard } from '../messages/offer.js'
import { type Pace, paceForm } from '../messages/pace.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { countsInMonth, monthMs } from './gather-pool.js'
import { askToLook } from './offer-chat.js'
import { wordReply } from './pair.js'
import { type Context, note } from './unit-of-work.js'

/** Offers that a host made and can change. */
const standingOf = ({ tx }: Context, hostId: string): Promise<ChatOffer[]> =>
  tx.offers.find({ hostId, status: ['open', 'paused'] })

/** How many talks a host gives at most, and how many of the last 30 days count; undefined without an offer. For that host alone (P-6). */
export async function readPace(context: Context, hostId: string): Promise<Pace | undefined> {
  const { tx, now } = context
  const limits = limitsOf(await standingOf(context, hostId))
  if (!limits) return undefined
  const past = await tx.pastMatches(new Date(now.getTime() - monthMs), hostId)
  return { ...limits, taken: past.filter((match) => countsInMonth(match, now)).length }
}

/** *Change how many*, where the question stands and in the settings. */
export async function openPace(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  const limits = who.type === 'employee' ? limitsOf(await standingOf(context, who.employee.id)) : undefined
  return limits ? { type: 'form', form: paceForm(say, limits) } : wordReply(say('offer.list.none'))
}

/** Holds from now on, over all offers of this host; what has a date stays. */
export async function savePace(context: Context, limits: Limits, say: Say): Promise<Reply> {
  const { tx, who, now } = context
  const before = who.type === 'employee' ? await standingOf(context, who.employee.id) : []
  if (before.length === 0) return wordReply(say('offer.list.none'))
  for (const [at, offer] of within(before, limits).entries()) {
    const { seatsAtOnce, seatsPerMonth } = before[at] ?? offer
    if (offer.seatsAtOnce === seatsAtOnce && offer.seatsPerMonth === seatsPerMonth) continue
    const saved = await tx.offers.save({ ...offer, updatedAt: now })
    await note(context, 'offer', offer.id, 'changed')
    await askToLook(context, saved)
  }
  const { seatsAtOnce: atOnce, seatsPerMonth: perMonth } = limits
  return { type: 'card', card: wordCard(say('pace.saved', { atOnce, perMonth })), place: 'new' }
}
