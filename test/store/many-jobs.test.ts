import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { claimJobs } from '../../src/store/sql.js'
import { createStore } from '../../src/store/store.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

/**
 * LD-10: beside all that is over, and however much is due at once, a claim looks at about as much as it takes. The statistics
 * are of a quiet day, when nothing was due: the plan must be right all the same. Blocks are counted, not milliseconds.
 */
let database: TestDatabase
let store: Store
const clock = movedClock('2026-05-04T08:00:00Z')

const over = `
  INSERT INTO "job" ("organizationId", "id", "name", "key", "conversation", "class", "status", "runAt", "dueAt", "createdAt", "payload")
  SELECT 'o1', 'old-' || n, 'chat.met-host', 'old-' || n, 'employee:h' || (n % 100), 'waits', 'sent',
    '2026-02-01', '2026-02-01', '2026-02-01', 'x' FROM generate_series(1, 20000) AS n`

beforeAll(async () => {
  database = await testDatabase()
  const parts = { adapter: database.adapter, alone: false, sealer: testSealer(), clock, random: createRandom() }
  store = await createStore({ ...parts, zone: 'Europe/Berlin', close: async () => {} })
  await database.exec(over)
  await database.exec('ANALYZE "job"')
  const jobs = Array.from({ length: 500 }, (_none, each) => ({
    ...{ name: 'chat.met-host' as const, key: `new-${each}`, payload: { chatId: 'c' }, at: clock.now() },
    to: `employee:h${each}` as const,
  }))
  await store.transaction(store.organizationId, (tx) => tx.addJobs(jobs, undefined))
})
afterAll(() => database.close())

interface Plan {
  'Actual Rows': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
}

/** A claim of sixteen; how many it took, and how many blocks it looked at. */
const claim = (isIdle: boolean) =>
  database.session(async (run) => {
    const { text, values } = claimJobs('one', 16, clock.now(), isIdle)
    const [row] = await run(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values)
    const explained = row?.['QUERY PLAN'] as { Plan: Plan }[] | undefined
    const plan = explained![0]!.Plan
    return { taken: plan['Actual Rows'], blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] }
  })

describe('a claim beside twenty thousand jobs that are over and five hundred that are due', () => {
  it.each([true, false])('looks at about as much as it takes; with nothing else in hand: %s', async (isIdle) => {
    const { taken, blocks } = await claim(isIdle)
    expect(taken).toBe(16)
    expect(blocks).toBeLessThan(1000)
  })
})

it('what is told of the queue is counted without what is over', async () => {
  const { byStatus } = await store.queue.depth(clock.now())
  expect(byStatus).toEqual({ queued: 468, sending: 32 })
})
