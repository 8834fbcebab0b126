import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '../../src/faults.js'
import { patiently } from '../../src/jobs/patience.js'

describe('what has happened outside', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** When it was tried, in milliseconds, and what came of it. */
  async function tried(work: (time: number) => unknown) {
    const begun = Date.now()
    const times: number[] = []
    const end = patiently(async () => {
      times.push(Date.now() - begun)
      return work(times.length)
    }).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(120_000)
    return { times, end: await end }
  }
  const away = new Fault('database_away', { retry: true })

  it('is written as soon as the database is there again, which is asked ever more seldom', async () => {
    const { times, end } = await tried((time) => {
      if (time < 9) throw away
      return 'written'
    })
    expect(end).toBe('written')
    expect(times).toEqual([0, 50, 150, 350, 750, 1550, 3150, 5150, 7150])
  })

  it('is given up after as long as nobody else can have the job', async () => {
    const { times, end } = await tried(() => {
      throw away
    })
    expect(end).toBe(away)
    expect(times.at(-1)).toBe(21_150)
  })

  it.each([
    new Fault('conflict', { retry: true }),
    Object.assign(new Error('no fault of ours'), { code: 'database_away' }),
  ])('is not tried again after anything else: %s', async (error) => {
    const { times, end } = await tried(() => {
      throw error
    })
    expect({ times, end }).toEqual({ times: [0], end: error })
  })
})
