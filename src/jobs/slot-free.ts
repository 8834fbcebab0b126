import type { PaceSlot } from '../usecases/unit-of-work.js'

/** When a bucket has a slot again that is full until `fullAt`, the moment at which all of its slots are free (`takePace`). */
export const slotFreeAt = ({ intervalMs, atOnce }: PaceSlot, fullAt: Date): Date =>
  new Date(fullAt.getTime() - (atOnce - 1) * intervalMs)
