/** What the queue tells of itself, what it holds back, and what a start finds. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OneQueue, openQueue } from './one-queue.js'

let queue: OneQueue
beforeAll(async () => {
  queue = await openQueue()
})
afterAll(() => queue.database.close())
beforeEach(() => queue.open())

describe('the queue’s pulse', () => {
  it('knows the first moment of a job, and of a schedule', async () => {
    expect([await queue.store.queue.nextRunAt(), await queue.store.queue.nextMoment()]).toEqual([undefined, undefined])
    await queue.write('k1')
    expect([await queue.store.queue.nextRunAt(), await queue.store.queue.nextMoment()]).toEqual([
      queue.clock.now(),
      queue.clock.now(),
    ])
    expect(await queue.store.queue.hasDueSchedule(queue.clock.now())).toBe(false)
    await queue.database.exec(`INSERT INTO "schedule" ("organizationId", "id", "weekday", "minute", "zone", "everyWeeks", "nextAt")
      VALUES ('o1', 's1', 5, 540, 'Europe/Berlin', 1, '2026-05-04T07:00:00Z')`)
    expect(await queue.store.queue.hasDueSchedule(new Date('2026-05-04T07:00:00Z'))).toBe(true)
    expect(await queue.store.queue.hasDueSchedule(new Date('2026-05-04T06:59:59Z'))).toBe(false)
    expect(await queue.store.queue.nextMoment()).toEqual(new Date('2026-05-04T07:00:00Z'))
  })

  it('tells how many there are of each, and how late the oldest of them and the first schedule are', async () => {
    expect(await queue.store.queue.depth(queue.clock.now())).toEqual({
      byStatus: {},
      oldestSeconds: 0,
      overdueSeconds: 0,
    })
    await queue.write('k1', 'k2', 'k3')
    await queue.database.exec(`UPDATE "job" SET "status" = 'retry', "runAt" = '2026-05-04T07:59:50Z' WHERE "key" = 'k2';
      UPDATE "job" SET "status" = 'dead', "runAt" = '2026-05-01T00:00:00Z' WHERE "key" = 'k3';
      INSERT INTO "schedule" ("organizationId", "id", "weekday", "minute", "zone", "everyWeeks", "nextAt") VALUES
        ('o1', 's1', 5, 540, 'Europe/Berlin', 1, '2026-05-04T07:59:30Z'),
        ('o1', 's2', 5, 540, 'Europe/Berlin', 1, '2026-05-04T07:59:40Z')`)
    expect(await queue.store.queue.depth(queue.clock.now())).toEqual({
      byStatus: { queued: 1, retry: 1, dead: 1 },
      oldestSeconds: 10,
      overdueSeconds: 30,
    })
    // what is due later is not late
    await queue.database.exec(
      `UPDATE "job" SET "runAt" = '2026-05-05T00:00:00Z'; UPDATE "schedule" SET "nextAt" = '2026-05-05T00:00:00Z'`,
    )
    expect(await queue.store.queue.depth(queue.clock.now())).toMatchObject({ oldestSeconds: 0, overdueSeconds: 0 })
  })

  it('lists what somebody should look at, in its order', async () => {
    await queue.write('k1', 'k2', 'k3', 'k4')
    await queue.database.exec(`UPDATE "job" SET "status" = 'dead', "error" = 'no_way' WHERE "key" = 'k3';
      UPDATE "job" SET "status" = 'held' WHERE "key" = 'k2'; UPDATE "job" SET "unknowns" = 1, "status" = 'sent' WHERE "key" = 'k1'`)
    expect(await queue.store.queue.list(['dead', 'held'])).toEqual([
      { key: 'k1', name: 'chat.met-host', status: 'sent', unknowns: 1, error: null, kept: null, at: queue.clock.now() },
      { key: 'k2', name: 'chat.met-host', status: 'held', unknowns: 0, error: null, kept: null, at: queue.clock.now() },
      {
        key: 'k3',
        name: 'chat.met-host',
        status: 'dead',
        unknowns: 0,
        error: 'no_way',
        kept: null,
        at: queue.clock.now(),
      },
    ])
    expect((await queue.store.queue.list([])).map(({ key }) => key)).toEqual(['k1'])
  })
})

describe('a bucket that is held', () => {
  const until = new Date('2026-05-04T08:05:00Z')
  const held = (bucket: string) => queue.inside((tx) => tx.heldUntil(bucket))

  it('is held until the latest moment that was named, and free when it is let go', async () => {
    expect(await held('hold:x')).toBeUndefined()
    await queue.store.queue.holdBack('hold:x', until)
    await queue.store.queue.holdBack('hold:x', queue.clock.now())
    await queue.store.queue.holdBack('hold:y', queue.clock.now())
    expect(await held('hold:x')).toEqual(until)
    await queue.store.queue.letGo('hold:x')
    expect([await held('hold:x'), await held('hold:y')]).toEqual([undefined, queue.clock.now()])
  })

  it('is known from the turn that was taken just before, without asking again', async () => {
    await queue.store.queue.holdBack('hold:x', until)
    const slot = { bucket: 'own', intervalMs: 1000, atOnce: 1 }
    const seen = await queue.inside(async (tx) => {
      await tx.pace([slot], queue.clock.now())
      return [await tx.heldUntil('hold:x'), await tx.heldUntil('own'), (await tx.settings()).zone]
    })
    expect(seen).toEqual([until, undefined, 'Europe/Berlin'])
    // where nobody took a turn, whatever bucket is meant
    expect(await held('own')).toEqual(new Date('2026-05-04T08:00:01Z'))
  })
})

describe('a start', () => {
  it('of the one process that has the database voids what was in hand; of one of many it does not', async () => {
    await queue.write('k1')
    await queue.claim('gone')
    expect((await (await queue.start(false)).queue.recover(queue.clock.now())).retried).toBe(0)
    expect((await (await queue.start(true)).queue.recover(queue.clock.now())).retried).toBe(1)
  })

  it('tells apart what died of it from what is tried again', async () => {
    await queue.write('k1')
    await queue.inside((tx) =>
      tx.addJobs([{ name: 'pool.look', key: 'k2', payload: { candidateId: 'c' }, at: queue.clock.now() }], 'i'),
    )
    await queue.claim('gone')
    await queue.database.exec(`UPDATE "job" SET "crashes" = 2 WHERE "key" = 'k2'`)
    await queue.lapse()
    const { retried, crashed, unknown } = await queue.store.queue.recover(queue.clock.now())
    expect([retried, crashed.map(({ key }) => key), unknown, crashed[0]?.payload]).toEqual([
      1,
      ['k2'],
      [],
      { candidateId: 'c' },
    ])
  })
})
