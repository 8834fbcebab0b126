import { describe, expect, it } from 'vitest'
import { createMovedClock } from '../../src/demo/moved-clock.js'
import { createMover } from '../../src/demo/mover.js'
import type { EndedJob } from '../../src/demo/product.js'

const start = new Date('2026-05-05T08:00:00Z')
const at = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)

/** A product that has jobs at these minutes, and remembers when it ran each. */
function productWith(minutes: readonly number[], onSettle: () => void = () => {}) {
  const clock = createMovedClock(
    start,
    () => {},
    () => 0,
  )
  clock.flow()
  const ran: EndedJob[] = []
  const said: string[] = []
  let left = [...minutes]
  const product = {
    async settle() {
      onSettle()
      const due = left.filter((each) => at(each) <= clock.now())
      left = left.filter((each) => !due.includes(each))
      for (const each of due)
        ran.push({ id: `j${each}`, name: 'n', key: `k${each}`, status: 'done', at: clock.now(), interactionId: null })
      return due.length
    },
    nextDue: async () => (left[0] === undefined ? undefined : at(left[0])),
    rest: async () => void said.push('rest'),
    resume: () => void said.push('resume'),
    ended: async (after: Date, until: Date) => ran.filter((job) => job.at > after && job.at <= until),
  }
  return { clock, product, ran, said }
}

function moverOf(made: ReturnType<typeof productWith>) {
  const told: string[] = []
  const failures: unknown[] = []
  const mover = createMover({
    product: made.product,
    clock: made.clock,
    happened: (jobs) => void told.push(...jobs.map((job) => job.id)),
    changed: () => {},
    failed: (error) => void failures.push(error),
  })
  return { mover, told, failures }
}

describe('a move of the clock', () => {
  it('runs what is due at its own moment, tells each once, and the product’s own runner rests meanwhile', async () => {
    const made = productWith([0, 5, 5, 40, 90])
    const { mover, told } = moverOf(made)
    expect(mover.moveTo(at(60))).toBeUndefined()
    expect(mover.current()?.to).toEqual(at(60))
    await mover.rested()
    expect(made.ran.map((job) => job.at)).toEqual([at(0), at(5), at(5), at(40)])
    expect(told).toEqual(['j0', 'j5', 'j5', 'j40'])
    expect(made.clock.now()).toEqual(at(60))
    expect(made.said).toEqual(['rest', 'resume'])
    expect(mover.current()).toBeUndefined()
  })

  it('is refused backwards, more than a year ahead, and while another is under way', async () => {
    const { mover } = moverOf(productWith([]))
    expect(mover.moveTo(at(-1))).toBe('backwards')
    expect(mover.moveTo(at(367 * 24 * 60))).toBe('too_far')
    expect(mover.moveTo(at(1))).toBeUndefined()
    expect(mover.moveTo(at(2))).toBe('under_way')
    await mover.rested()
    expect(mover.moveTo(at(2))).toBeUndefined()
    await mover.rested()
  })

  it('stops where it is when it is cancelled', async () => {
    let steps = 0
    const made = productWith([10, 20, 30], () => {
      if (++steps === 2) mover.cancel()
    })
    const { mover } = moverOf(made)
    mover.moveTo(at(60))
    await mover.rested()
    expect(made.clock.now()).toEqual(at(10))
    expect(made.said).toEqual(['rest', 'resume'])
  })

  it('lets the product go on by itself when something fails on the way', async () => {
    const made = productWith([10], () => {
      throw new Error('lost')
    })
    const { mover, failures } = moverOf(made)
    mover.moveTo(at(60))
    await mover.rested()
    expect(failures).toHaveLength(1)
    expect(made.said).toEqual(['rest', 'resume'])
  })
})
