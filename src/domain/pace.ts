import type { ChatOffer } from './chat-offer.js'
import type { Schedule } from './organization.js'
import { nextRun } from './schedule.js'
import { dateOf, localMidnight } from './zoned-time.js'

/** How many talks a host gives at most, over all offers: what the most generous of them allows (UX-7). */
export type Limits = Pick<ChatOffer, 'seatsAtOnce' | 'seatsPerMonth'>

/** Undefined without an offer. */
export function limitsOf(offers: readonly Limits[]): Limits | undefined {
  if (offers.length === 0) return undefined
  return {
    seatsAtOnce: Math.max(...offers.map(({ seatsAtOnce }) => seatsAtOnce)),
    seatsPerMonth: Math.max(...offers.map(({ seatsPerMonth }) => seatsPerMonth)),
  }
}

/** These offers within other limits: none allows more than them, and only those that were the most generous may allow more than before. */
export function within<Offer extends Limits>(offers: readonly Offer[], limits: Limits): Offer[] {
  const before = limitsOf(offers)
  const kept = (own: number, most: number, now: number): number => (own === most ? now : Math.min(own, now))
  return offers.map((offer) => ({
    ...offer,
    seatsAtOnce: kept(offer.seatsAtOnce, before?.seatsAtOnce ?? 0, limits.seatsAtOnce),
    seatsPerMonth: kept(offer.seatsPerMonth, before?.seatsPerMonth ?? 0, limits.seatsPerMonth),
  }))
}

const weekMs = 7 * 86_400_000

/**
 * When somebody who skips a round is looked for again: as the day of the next round begins, or of the one after it where it is
 * the next that is skipped. A week for each where no rounds are planned yet.
 */
export function skippedUntil(round: Schedule | undefined, now: Date, skipped: 'this' | 'next'): Date {
  if (!round) return new Date(now.getTime() + (skipped === 'this' ? weekMs : 2 * weekMs))
  const next = nextRun(round, now)
  const at = skipped === 'this' ? next : nextRun(round, next)
  const day = localMidnight(dateOf(at, round.zone), round.zone)
  // a round that is later today
  return day > now ? day : skippedUntil(round, at, 'this')
}
