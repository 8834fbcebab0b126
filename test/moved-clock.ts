import type { Clock } from '../src/ports.js'

/** A clock that only a test moves. */
export interface MovedClock extends Clock {
  moveTo(at: Date): void
}

export function movedClock(start: string): MovedClock {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    moveTo(at) {
      if (at < now) throw new RangeError('a clock does not go back')
      now = new Date(at)
    },
  }
}
