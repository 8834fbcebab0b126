import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTicking } from '../../src/jobs/schedule.js'
import type { Store } from '../../src/usecases/unit-of-work.js'

describe('the minute’s tick', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-05-04T08:00:30Z') }))
  afterEach(() => void vi.useRealTimers())

  it('FT-9: goes on when the machine’s clock is set back, by an hour or by a day', async () => {
    let ticks = 0
    const queue = { hasDueSchedule: async () => ++ticks < 0 }
    const log = { info() {}, warn() {}, error() {} }
    const ticking = startTicking({ queue } as unknown as Store, { now: () => new Date() }, log, () => {})
    const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000)
    await minutes(2)
    expect(ticks).toBe(2)
    for (const hours of [1, 24]) {
      ticks = 0
      vi.setSystemTime(Date.now() - hours * 3_600_000)
      await minutes(5)
      expect(ticks).toBeGreaterThanOrEqual(4)
      expect(ticks).toBeLessThanOrEqual(5)
    }
    ticking.stop()
    ticks = 0
    await minutes(5)
    expect(ticks).toBe(0)
  })

  it('wakes the runner only where something is due, and goes on after a minute in which the database was away', async () => {
    const answers = [false, true, 'away', true] as const
    let at = 0
    let woken = 0
    const failed: unknown[] = []
    const queue = {
      async hasDueSchedule() {
        const answer = answers[at++] ?? false
        if (answer === 'away') throw new TypeError('no connection')
        return answer
      },
    }
    const store = { organizationId: 'o', queue, transaction: async () => 1 } as unknown as Store
    const log = { info() {}, warn() {}, error: (...line: unknown[]) => void failed.push(line) }
    const ticking = startTicking(store, { now: () => new Date() }, log, () => void woken++)
    const minute = () => vi.advanceTimersByTimeAsync(60_000)
    await minute()
    expect(woken).toBe(0)
    await minute()
    expect(woken).toBe(1)
    await minute()
    expect([woken, failed]).toEqual([1, [['tick.failed', { code: 'TypeError' }]]])
    await minute()
    expect(woken).toBe(2)
    ticking.stop()
  })
})
