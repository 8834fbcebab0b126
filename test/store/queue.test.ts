import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimedJob } from '../../src/usecases/unit-of-work.js'
import { type OneQueue, openQueue } from './one-queue.js'

/** What the queue itself promises to whoever claims from it. */
let queue: OneQueue
beforeAll(async () => {
  queue = await openQueue()
})
afterAll(() => queue.database.close())
beforeEach(() => queue.open())

const mark = (job: ClaimedJob): Promise<boolean> =>
  queue.inside((tx) => tx.markJob(job, { status: 'sent', sentAt: queue.clock.now(), error: null }))
const keysOf = (jobs: readonly ClaimedJob[]): string[] => jobs.map(({ key }) => key)

describe('a lease', () => {
  it('that was lost marks nothing: only the new holder does', async () => {
    await queue.write('one')
    const [slow] = await queue.claim('slow')
    if (!slow) throw new Error('nothing claimed')
    await queue.lapse()
    expect(await queue.store.queue.recover(queue.clock.now())).toMatchObject({ retried: 1, unknown: [] })
    const [quick] = await queue.claim('quick')
    if (!quick) throw new Error('nothing claimed')
    expect(await mark(slow)).toBe(false)
    expect(await queue.store.queue.markSent(slow, { sentAt: queue.clock.now() })).toBe(false)
    expect(await queue.store.queue.holdOn(slow)).toBe(false)
    expect(await mark(quick)).toBe(true)
    expect(await mark(quick)).toBe(false)
  })

  it('that was taken again by the same holder marks nothing of the first time', async () => {
    await queue.write('one')
    const [first] = await queue.claim('same')
    await queue.lapse()
    await queue.store.queue.recover(queue.clock.now())
    const [second] = await queue.claim('same')
    if (!first || !second) throw new Error('nothing claimed')
    expect([await mark(first), await mark(second)]).toEqual([false, true])
  })

  it('that lapses after the call began is an unknown outcome, before it a plain retry', async () => {
    await queue.write('one')
    const [begun] = await queue.claim('gone')
    if (!begun) throw new Error('nothing claimed')
    await queue.inside((tx) => tx.markJob(begun, { startedAt: new Date() }))
    await queue.lapse()
    const { retried, unknown } = await queue.store.queue.recover(queue.clock.now())
    expect({ retried, unknown: keysOf(unknown) }).toEqual({ retried: 0, unknown: ['one'] })
  })
})

describe('a conversation', () => {
  it('has one message in hand at a time: the next waits until the first is marked', async () => {
    await queue.write('one', 'two')
    const [first] = await queue.claim('a')
    expect(first?.key).toBe('one')
    expect(keysOf(await queue.claim('b'))).toEqual([])
    if (first) await mark(first)
    expect(keysOf(await queue.claim('b'))).toEqual(['two'])
  })

  it('waits for its first message while that is tried again, for two minutes', async () => {
    await queue.write('one', 'two')
    const [first] = await queue.claim('a')
    if (!first) throw new Error('nothing claimed')
    const later = new Date(queue.clock.now().getTime() + 30_000)
    await queue.inside((tx) => tx.markJob(first, { status: 'retry', runAt: later, error: 'x' }))
    expect(keysOf(await queue.claim('b'))).toEqual([])
    queue.clock.moveTo(new Date(queue.clock.now().getTime() + 121_000))
    expect(keysOf(await queue.claim('b'))).toContain('two')
  })
})

describe('what waits for somebody', () => {
  const statuses = async () =>
    Object.fromEntries((await queue.inside((tx) => tx.jobsTo('employee:h'))).map(({ key, status }) => [key, status]))

  it('is called off by its keys, or all of it, where it has not begun, and nobody else’s', async () => {
    await queue.write('begun')
    await queue.claim('one')
    await queue.write('first', 'second', 'third')
    await queue.inside((tx) =>
      tx.addJobs([{ name: 'pool.look', key: 'work', payload: { candidateId: 'c' }, at: queue.clock.now() }], 'i'),
    )
    expect(await queue.inside((tx) => tx.cancelJobs(['begun', 'second', 'unheard of']))).toBe(1)
    expect(await statuses()).toEqual({ begun: 'sending', first: 'queued', second: 'cancelled', third: 'queued' })
    expect(await queue.inside((tx) => tx.cancelJobsTo('employee:x'))).toBe(0)
    expect(await queue.inside((tx) => tx.cancelJobsTo('employee:h'))).toBe(2)
    expect(await statuses()).toEqual({ begun: 'sending', first: 'cancelled', second: 'cancelled', third: 'cancelled' })
    expect((await queue.inside((tx) => tx.findJob('work')))?.status).toBe('queued')
  })

  it('goes where they have moved to, what is in hand with it, and what has left stays', async () => {
    await queue.write('left', 'begun', 'waiting')
    const [left] = await queue.claim('one')
    await mark(left!)
    await queue.claim('one')
    await queue.inside((tx) => tx.redirectJobs('employee:h', 'employee:new'))
    expect(await statuses()).toEqual({ left: 'sent' })
    const moved = await queue.inside((tx) => tx.jobsTo('employee:new'))
    expect(moved.map(({ key }) => key)).toEqual(['begun', 'waiting'])
  })
})
