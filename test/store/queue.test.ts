import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import type { ClaimedJob, Store, Tx } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

/** What the queue itself promises to whoever claims from it. */
let database: TestDatabase
let store: Store
const clock = movedClock('2026-05-04T08:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await database.reset()
  const parts = { adapter: database.adapter, alone: false, sealer: testSealer(), clock, random: createRandom() }
  store = await createStore({ ...parts, zone: 'Europe/Berlin', close: async () => {} })
})

const write = (...keys: string[]): Promise<void> =>
  store.transaction('o1', (tx) =>
    tx.addJobs(
      keys.map((key) => ({
        name: 'chat.met-host' as const,
        key,
        payload: { chatId: 'c' },
        to: 'employee:h' as const,
        at: clock.now(),
      })),
      undefined,
    ),
  )
const claim = (holder: string): Promise<ClaimedJob[]> => store.queue.claim(holder, 10, clock.now(), true)
const mark = (job: ClaimedJob): Promise<boolean> =>
  store.transaction('o1', (tx) => tx.markJob(job, { status: 'sent', sentAt: clock.now(), error: null }))
const keysOf = (jobs: readonly ClaimedJob[]): string[] => jobs.map(({ key }) => key)

/** As if whoever holds them had stood still for longer than a lease. */
const lapse = (): Promise<unknown> => database.exec(`UPDATE "job" SET "leaseUntil" = now() - interval '1 second'`)

describe('a lease', () => {
  it('that was lost marks nothing: only the new holder does', async () => {
    await write('one')
    const [slow] = await claim('slow')
    if (!slow) throw new Error('nothing claimed')
    await lapse()
    expect(await store.queue.recover(clock.now())).toMatchObject({ retried: 1, unknown: [] })
    const [quick] = await claim('quick')
    if (!quick) throw new Error('nothing claimed')
    expect(await mark(slow)).toBe(false)
    expect(await store.queue.markSent(slow, { sentAt: clock.now() })).toBe(false)
    expect(await store.queue.holdOn(slow)).toBe(false)
    expect(await mark(quick)).toBe(true)
    expect(await mark(quick)).toBe(false)
  })

  it('that was taken again by the same holder marks nothing of the first time', async () => {
    await write('one')
    const [first] = await claim('same')
    await lapse()
    await store.queue.recover(clock.now())
    const [second] = await claim('same')
    if (!first || !second) throw new Error('nothing claimed')
    expect([await mark(first), await mark(second)]).toEqual([false, true])
  })

  it('that lapses after the call began is an unknown outcome, before it a plain retry', async () => {
    await write('one')
    const [begun] = await claim('gone')
    if (!begun) throw new Error('nothing claimed')
    await store.transaction('o1', (tx) => tx.markJob(begun, { startedAt: new Date() }))
    await lapse()
    const { retried, unknown } = await store.queue.recover(clock.now())
    expect({ retried, unknown: keysOf(unknown) }).toEqual({ retried: 0, unknown: ['one'] })
  })
})

describe('a conversation', () => {
  it('has one message in hand at a time: the next waits until the first is marked', async () => {
    await write('one', 'two')
    const [first] = await claim('a')
    expect(first?.key).toBe('one')
    expect(keysOf(await claim('b'))).toEqual([])
    if (first) await mark(first)
    expect(keysOf(await claim('b'))).toEqual(['two'])
  })

  it('waits for its first message while that is tried again, for two minutes', async () => {
    await write('one', 'two')
    const [first] = await claim('a')
    if (!first) throw new Error('nothing claimed')
    const later = new Date(clock.now().getTime() + 30_000)
    await store.transaction('o1', (tx) => tx.markJob(first, { status: 'retry', runAt: later, error: 'x' }))
    expect(keysOf(await claim('b'))).toEqual([])
    clock.moveTo(new Date(clock.now().getTime() + 121_000))
    expect(keysOf(await claim('b'))).toContain('two')
  })
})

describe('what waits for somebody', () => {
  const inside = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => store.transaction('o1', work)
  const statuses = async () =>
    Object.fromEntries((await inside((tx) => tx.jobsTo('employee:h'))).map(({ key, status }) => [key, status]))

  it('is called off by its keys, or all of it, where it has not begun, and nobody else’s', async () => {
    await write('begun')
    await claim('one')
    await write('first', 'second', 'third')
    await inside((tx) =>
      tx.addJobs([{ name: 'pool.look', key: 'work', payload: { candidateId: 'c' }, at: clock.now() }], 'i'),
    )
    expect(await inside((tx) => tx.cancelJobs(['begun', 'second', 'unheard of']))).toBe(1)
    expect(await statuses()).toEqual({ begun: 'sending', first: 'queued', second: 'cancelled', third: 'queued' })
    expect(await inside((tx) => tx.cancelJobsTo('employee:x'))).toBe(0)
    expect(await inside((tx) => tx.cancelJobsTo('employee:h'))).toBe(2)
    expect(await statuses()).toEqual({ begun: 'sending', first: 'cancelled', second: 'cancelled', third: 'cancelled' })
    expect((await inside((tx) => tx.findJob('work')))?.status).toBe('queued')
  })

  it('goes where they have moved to, what is in hand with it, and what has left stays', async () => {
    await write('left', 'begun', 'waiting')
    const [left] = await claim('one')
    await mark(left!)
    await claim('one')
    await inside((tx) => tx.redirectJobs('employee:h', 'employee:new'))
    expect(await statuses()).toEqual({ left: 'sent' })
    const moved = await inside((tx) => tx.jobsTo('employee:new'))
    expect(moved.map(({ key }) => key)).toEqual(['begun', 'waiting'])
  })
})
