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
})
