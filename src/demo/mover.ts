import type { MovedClock } from './moved-clock.js'
import type { EndedJob, Product } from './product.js'

/** A move of the clock under way. */
export interface Move {
  from: Date
  to: Date
  /** messages and works so far */
  count: number
}

export interface Mover {
  /** the move under way, if there is one */
  current(): Move | undefined
  /** begins a move, or says why not; it goes on by itself, moment by moment, and calls `changed` on the way */
  moveTo(to: Date): MoveRefusal | undefined
  /** the move under way ends at the moment it has reached */
  cancel(): void
  /** resolves when no move is under way */
  rested(): Promise<void>
}

export type MoveRefusal = 'backwards' | 'under_way' | 'too_far'

const dayMs = 86_400_000
const farthestMs = 366 * dayMs

interface MoverParts {
  product: Pick<Product, 'settle' | 'nextDue' | 'rest' | 'resume' | 'ended'>
  clock: MovedClock
  /** told what ended since it was told last */
  happened(jobs: EndedJob[]): void
  changed(): void
  failed(error: unknown): void
}

export function createMover(parts: MoverParts): Mover {
  const { clock } = parts
  let move: (Move & { isCancelled: boolean }) | undefined
  let turn: Promise<void> = Promise.resolve()
  return {
    current: () => move,
    moveTo(to) {
      if (move) return 'under_way'
      const from = clock.now()
      if (to < from) return 'backwards'
      if (to.getTime() - from.getTime() > farthestMs) return 'too_far'
      const begun = { from, to, count: 0, isCancelled: false }
      move = begun
      turn = passTo(parts, begun)
        .catch(parts.failed)
        .finally(() => {
          move = undefined
          parts.changed()
        })
      return undefined
    },
    cancel() {
      if (move) move.isCancelled = true
    },
    rested: () => turn,
  }
}

/** From one due moment to the next, running what is due at each; the product's own runner rests meanwhile. */
async function passTo(parts: MoverParts, move: Move & { isCancelled: boolean }): Promise<void> {
  const { product, clock } = parts
  await product.rest()
  clock.hold()
  // what is due at the very moment at which the clock stands is told as well
  let seen = new Date(clock.now().getTime() - 1)
  try {
    for (;;) {
      await product.settle()
      seen = await tell(parts, move, seen)
      const next = await product.nextDue()
      if (move.isCancelled || !next || next > move.to) break
      if (next > clock.now()) clock.stepTo(next)
    }
    if (move.isCancelled) return
    if (move.to > clock.now()) clock.stepTo(move.to)
    await product.settle()
    await tell(parts, move, seen)
  } finally {
    clock.flow()
    product.resume()
  }
}

async function tell(parts: MoverParts, move: Move, since: Date): Promise<Date> {
  const now = parts.clock.now()
  const jobs = await parts.product.ended(since, now)
  move.count += jobs.length
  parts.happened(jobs)
  parts.changed()
  return now
}
