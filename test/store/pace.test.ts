import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import type { PaceSlot, Store } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

let database: TestDatabase
let store: Store
const begin = Date.parse('2026-05-04T08:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  store = await createStore({
    adapter: database.adapter,
    alone: true,
    sealer: testSealer(),
    clock: movedClock('2026-05-04T08:00:00Z'),
    random: createRandom(),
    zone: 'Europe/Berlin',
    close: async () => {},
  })
})
afterAll(() => database.close())

const take = (slots: readonly PaceSlot[], ms: number): Promise<Date | undefined> =>
  store.transaction(store.organizationId, (tx) => tx.pace(slots, new Date(begin + ms)))

/** What Teams takes of one conversation (TM-5), as milliseconds and messages. */
const windows = [
  [1000, 7],
  [2000, 8],
  [30_000, 60],
  [3_600_000, 1800],
] as const
const teams = { intervalMs: 2010, atOnce: 6 }

/** The most that fell into any stretch of that length. */
const mostIn = (length: number, times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + length).length))

describe('a bucket’s pace', () => {
  it('whoever asks when, never more leaves than Teams takes in any of its four windows', async () => {
    let run = 0
    const pause = fc.oneof(fc.nat(300), fc.nat(3000), fc.constant(0))
    await fc.assert(
      fc.asyncProperty(fc.array(pause, { minLength: 20, maxLength: 60 }), async (pauses) => {
        const slot = { bucket: `property ${++run}`, ...teams }
        const left: number[] = []
        let now = 0
        for (const each of pauses) {
          now += each
          if (!(await take([slot], now))) left.push(now)
        }
        expect(left.length).toBeGreaterThan(0)
        for (const [length, most] of windows) expect(mostIn(length, left)).toBeLessThanOrEqual(most)
      }),
      { numRuns: 6 },
    )
  })

  it('a stream without end stays below all four', async () => {
    const slot = { bucket: 'stream', ...teams }
    const left: number[] = []
    for (let now = 0; now < 120_000; ) {
      const free = await take([slot], now)
      if (!free) left.push(now)
      now = free ? free.getTime() - begin : now
    }
    expect(left.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0])
    for (const [length, most] of windows) expect(mostIn(length, left)).toBeLessThanOrEqual(most)
    // what an hour holds at this rate, with the six at its beginning
    expect(6 + 3_600_000 / teams.intervalMs).toBeLessThan(1800)
  })

  it('takes of all buckets or of none', async () => {
    const [own, shared] = [
      { bucket: 'own', intervalMs: 1000, atOnce: 1 },
      { bucket: 'shared', intervalMs: 500, atOnce: 1 },
    ]
    expect(await take([own, shared], 0)).toBeUndefined()
    expect(await take([own, shared], 600)).toEqual(new Date(begin + 1000))
    // the refusal took nothing of the shared one, which is free since 500
    expect(await take([shared], 600)).toBeUndefined()
    expect(await take([own, shared], 1000)).toEqual(new Date(begin + 1100))
    expect(await take([own], 1000)).toBeUndefined()
  })
})
