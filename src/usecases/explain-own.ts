import { isOpen } from '../domain/chat-offer.js'
import { openMatch } from '../domain/match.js'
import { hasSeats } from '../matching/facts.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { type OfferStanding, whyCard } from '../messages/why.js'
import { gatherPool } from './gather-pool.js'
import { fittingIn } from './look-for-matches.js'
import { ownEntry } from './own-entry.js'
import { noticeReply, readerHere } from './pair.js'
import type { Context } from './unit-of-work.js'

const mostOffers = 5

/** `why`: one's own reasons only, as they stand now, and those of the last round for one's own entry. */
export async function explainOwn(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx, now, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const { employee } = who
  const own = (await tx.offers.find({ hostId: employee.id })).filter((offer) => isOpen(offer, now)).slice(0, mostOffers)
  const open = await tx.matches.find({ hostId: employee.id, status: openMatch })
  const offers: OfferStanding[] = []
  for (const offer of own) {
    const gathered = await gatherPool(context, { offerId: offer.id })
    const [facts] = gathered.offers
    offers.push({
      offer,
      // an internal candidate is asked first: until their yes the host hears nothing of it (P-2)
      open: open
        .filter((match) => match.offerId === offer.id && match.hostAskedAt !== null)
        .map(({ reasonsForHost }) => ({ reasons: reasonsForHost })),
      hasSeats: facts === undefined || hasSeats(facts),
      fitting: fittingIn(gathered),
    })
  }
  const entry = await ownEntry(context)
  const isWaiting = entry?.status === 'active' && entry.leftOutCause !== null
  const next = (await tx.schedules.get('round'))?.nextAt
  const reader = readerHere(say, employee.zone ?? settings.zone)
  return { type: 'card', card: whyCard(reader, { offers, entry: isWaiting ? entry : undefined, next }), place: 'new' }
}
