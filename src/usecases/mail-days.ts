import { nextOpen, outsideHours } from '../domain/quiet-hours.js'
import { addLocalDays, dateOf, localMidnight } from '../domain/zoned-time.js'
import type { Context } from './unit-of-work.js'

/** P-14. */
const mailsADay = 50

/** Gives the moments at which the next people who were named or imported are asked, at most fifty a day. */
export interface MailDays {
  next(): Date
}

/**
 * Counts what stands already: the moment of a person's mail is kept as the last sign of life of their pending entry. Who
 * acted meanwhile counts on the day they did, so that never more than fifty leave. `notBefore`: while it can be undone.
 */
export async function mailDays(context: Context, notBefore: Date): Promise<MailDays> {
  const { zone, closedDays } = context.settings
  const today = localMidnight(dateOf(context.now, zone), zone)
  const named = await context.tx.candidates.find({
    source: ['import', 'pool_add', 'introduce'],
    lastSignAt: { from: today },
  })
  const taken = new Map<string, number>()
  const count = (at: Date): number => taken.get(dateOf(at, zone)) ?? 0
  const take = (at: Date): void => void taken.set(dateOf(at, zone), count(at) + 1)
  for (const each of named) take(each.lastSignAt)
  let at = nextOpen(notBefore, outsideHours, zone, closedDays)
  return {
    next() {
      while (count(at) >= mailsADay) {
        const tomorrow = localMidnight(dateOf(addLocalDays(at, 1, zone), zone), zone)
        at = nextOpen(tomorrow, outsideHours, zone, closedDays)
      }
      take(at)
      return at
    },
  }
}
