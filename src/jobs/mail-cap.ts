import type { Tx } from '../usecases/unit-of-work.js'
import { slotFreeAt } from './slot-free.js'

/**
 * All mail of all replicas together (SE-14): whatever goes wrong here, no more leaves in a minute, and the good name of the
 * company's mail is not lost in an hour. A whole round's mails are out within minutes; the server may ask for less and is heard.
 */
const cap = { bucket: 'hold:mail-cap', intervalMs: 100, atOnce: 600 }

/** A bucket filled for longer was so by a clock that has been set back since, and holds nobody. */
const farthestMs = 2 * cap.intervalMs * cap.atOnce

/** Takes a slot; undefined when there was one, else when there will be. Whoever takes one keeps all others from it until the commit. */
export const takeMailSlot = (tx: Tx, now: Date): Promise<Date | undefined> => tx.pace([cap], now)

/** When there will be a slot, where there plainly is none now; takes nothing, waits for nobody. */
export async function mailSlotFreeAt(tx: Tx, now: Date): Promise<Date | undefined> {
  const fullAt = await tx.heldUntil(cap.bucket)
  if (!fullAt || fullAt.getTime() > now.getTime() + farthestMs) return undefined
  const freeAt = slotFreeAt(cap, fullAt)
  return freeAt > now ? freeAt : undefined
}
