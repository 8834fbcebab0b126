import type { Clock } from './product.js'

/** The workbench's clock: it flows as real time does, can be moved on, and never goes back, not even over a kill. */
export interface MovedClock extends Clock {
  /** stands still until `flow` */
  hold(): void
  /** stands still at that moment; throws a RangeError for one that has passed */
  stepTo(at: Date): void
  flow(): void
}

/** Kept ahead of the time it tells, so that a process that was killed goes on later than it ended, at most by this much. */
const aheadMs = 30_000

/** Takes where it begins, what keeps a moment for the next start, and real time in milliseconds. */
export function createMovedClock(begins: Date, keep: (at: Date) => void, realMs: () => number): MovedClock {
  let at = begins.getTime()
  let since: number | undefined
  let kept = at
  const tell = (): number => (since === undefined ? at : at + Math.max(0, realMs() - since))
  const hold = (): void => {
    at = tell()
    since = undefined
  }
  return {
    now() {
      const now = tell()
      if (now > kept) {
        kept = now + aheadMs
        keep(new Date(kept))
      }
      return new Date(now)
    },
    hold,
    stepTo(moment) {
      if (moment.getTime() < tell()) throw new RangeError('a clock does not go back')
      at = moment.getTime()
      since = undefined
      kept = Math.max(kept, at)
      keep(new Date(kept))
    },
    flow() {
      if (since === undefined) since = realMs()
    },
  }
}
