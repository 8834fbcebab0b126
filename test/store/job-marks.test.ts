/** What is claimed, what a mark changes, and what a use case reads of a job. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClaimedJob, type JobMark, letGoWord } from '../../src/usecases/unit-of-work.js'
import { type OneQueue, openQueue } from './one-queue.js'

let queue: OneQueue
beforeAll(async () => {
  queue = await openQueue()
})
afterAll(() => queue.database.close())
beforeEach(() => queue.open())

describe('what is claimed', () => {
  it('says all that its run needs, its payload opened', async () => {
    const at = new Date(queue.clock.now().getTime() - 5_000)
    const asked = { name: 'chat.met-host' as const, key: 'k1', payload: { chatId: 'c' }, to: 'employee:h' as const, at }
    await queue.inside((tx) => tx.addJobs([asked], 'i1'))
    await queue.inside((tx) =>
      tx.addJobs([{ name: 'pool.look', key: 'k2', payload: { candidateId: 'c' }, at: queue.clock.now() }], undefined),
    )
    const [message, work] = await queue.claim('me')
    expect(message).toEqual({
      ...{ organizationId: 'o1', id: expect.any(String), name: 'chat.met-host', key: 'k1', payload: { chatId: 'c' } },
      ...{ to: 'employee:h', runAt: at, dueAt: at, attempts: 1, unknowns: 0, crashes: 0 },
      ...{ isLetGo: false, holder: 'me', interactionId: 'i1' },
    })
    expect([work?.to, work?.interactionId]).toEqual([undefined, undefined])
    const stored = await queue.database.session((query) =>
      query('SELECT "payload", "class", "createdAt" FROM "job"', []),
    )
    expect(stored).toMatchObject([{ class: 'waits', createdAt: queue.clock.now() }, { class: null }])
    expect(JSON.stringify(stored)).not.toContain('chatId')
  })

  it('and let go by an admin says so', async () => {
    await queue.write('k1')
    await queue.database.exec(`UPDATE "job" SET "error" = 'let_go'`)
    const [job] = await queue.claim('me')
    expect([job?.isLetGo, letGoWord]).toEqual([true, 'let_go'])
  })

  it('is given back by its holder alone, where its call has not begun, as if it had never been had', async () => {
    await queue.write('k1')
    await queue.inside((tx) =>
      tx.addJobs([{ name: 'pool.look', key: 'k2', payload: { candidateId: 'c' }, at: queue.clock.now() }], 'i'),
    )
    await queue.claim('me')
    await queue.store.queue.giveBack('another')
    expect(await queue.claim('me')).toEqual([])
    await queue.store.queue.giveBack('me')
    expect((await queue.claim('me')).map(({ key, attempts }) => [key, attempts])).toEqual([
      ['k1', 1],
      ['k2', 1],
    ])
  })

  it('is held on to by whoever has it', async () => {
    await queue.write('k1')
    const [job] = await queue.claim('me')
    if (!job) throw new Error('nothing claimed')
    await queue.lapse()
    expect(await queue.store.queue.holdOn(job)).toBe(true)
    expect(await queue.store.queue.recover(queue.clock.now())).toEqual({ retried: 0, crashed: [], unknown: [] })
  })
})

describe('a mark', () => {
  const rowOf = async (key: string) => {
    const [row] = await queue.database.session((query) => query('SELECT * FROM "job" WHERE "key" = $1', [key]))
    return row as Record<string, unknown>
  }
  const inHand = async (): Promise<ClaimedJob> => {
    await queue.write('k1')
    await queue.database.exec(`UPDATE "job" SET "crashes" = 2, "error" = 'before'`)
    const [job] = await queue.claim('me')
    if (!job) throw new Error('nothing claimed')
    return job
  }
  const marked = (job: ClaimedJob, mark: JobMark) => queue.inside((tx) => tx.markJob(job, mark))

  it('of a message that left says when and where; what it was suspected of is forgotten', async () => {
    const job = await inHand()
    expect(await queue.store.queue.markSent(job, { sentAt: queue.clock.now(), sentTo: 'D1|1' })).toBe(true)
    expect(await rowOf('k1')).toMatchObject({
      ...{ status: 'sent', sentAt: queue.clock.now(), sentTo: 'D1|1', error: null, crashes: 0 },
    })
  })

  it('of one that says not where leaves what was known', async () => {
    const job = await inHand()
    await queue.database.exec(`UPDATE "job" SET "sentTo" = 'D0|0'`)
    expect(await queue.store.queue.markSent(job, { sentAt: queue.clock.now() })).toBe(true)
    expect((await rowOf('k1')).sentTo).toBe('D0|0')
  })

  it('that puts it off, or says that its call begins, keeps what it is suspected of', async () => {
    const job = await inHand()
    expect(await marked(job, { startedAt: queue.clock.now() })).toBe(true)
    expect(await rowOf('k1')).toMatchObject({ status: 'sending', crashes: 2, startedAt: queue.clock.now(), kept: null })
    expect(await marked(job, { status: 'queued', runAt: queue.clock.now(), attempts: 0 })).toBe(true)
    expect(await rowOf('k1')).toMatchObject({ status: 'queued', crashes: 2, attempts: 0 })
  })

  it('that ends it, or has it tried again, forgets that', async () => {
    const job = await inHand()
    expect(await marked(job, { status: 'retry', runAt: queue.clock.now() })).toBe(true)
    expect(await rowOf('k1')).toMatchObject({ status: 'retry', crashes: 0 })
  })

  it('with what was kept of a mail keeps it sealed, for an admin to read', async () => {
    const job = await inHand()
    expect(await marked(job, { status: 'sent', kept: 'to Lena' })).toBe(true)
    expect(String((await rowOf('k1')).kept)).not.toContain('Lena')
    expect(await queue.store.queue.list(['sent'])).toMatchObject([{ key: 'k1', status: 'sent', kept: 'to Lena' }])
  })

  it.each([
    ['another holder', { holder: 'another' }],
    ['an earlier attempt', { attempts: 0 }],
    ['another job', { id: 'another' }],
    ['another organization', { organizationId: 'another' }],
  ])('of %s changes nothing', async (_, changed) => {
    const job = await inHand()
    expect(await marked({ ...job, ...changed }, { status: 'done' }).catch(() => false)).toBe(
      'organizationId' in changed,
    )
    if (!('organizationId' in changed)) expect((await rowOf('k1')).status).toBe('sending')
    await queue.database.exec(`UPDATE "job" SET "status" = 'sending'`)
    expect(await queue.store.queue.markSent({ ...job, ...changed }, { sentAt: queue.clock.now() })).toBe(false)
  })

  it('of what is in hand no more changes nothing', async () => {
    const job = await inHand()
    await queue.database.exec(`UPDATE "job" SET "status" = 'cancelled'`)
    expect([
      await marked(job, { status: 'done' }),
      await queue.store.queue.markSent(job, { sentAt: queue.clock.now() }),
    ]).toEqual([false, false])
    expect((await rowOf('k1')).status).toBe('cancelled')
  })
})

describe('a job as a use case reads it', () => {
  it('says where it went and when, and is found by its key alone', async () => {
    await queue.write('k1')
    expect(await queue.inside((tx) => tx.findJob('k1'))).toEqual({
      ...{ name: 'chat.met-host', key: 'k1', to: 'employee:h', status: 'queued', sentAt: undefined, sentTo: undefined },
    })
    const [job] = await queue.claim('me')
    if (job) await queue.store.queue.markSent(job, { sentAt: queue.clock.now(), sentTo: 'D1|1' })
    expect(await queue.inside((tx) => tx.findJob('k1'))).toMatchObject({ sentAt: queue.clock.now(), sentTo: 'D1|1' })
    expect(await queue.inside((tx) => tx.findJob('k2'))).toBeUndefined()
  })

  it('is there at once for who asked for it, called off and counted', async () => {
    const seen = await queue.inside(async (tx) => {
      await tx.addJobs(
        [{ name: 'chat.met-host', key: 'k1', payload: {}, to: 'employee:h', at: queue.clock.now() }],
        'i',
      )
      const found = (await tx.findJob('k1'))?.status
      await tx.addJobs(
        [{ name: 'chat.met-host', key: 'k2', payload: {}, to: 'employee:h', at: queue.clock.now() }],
        'i',
      )
      const written = (await tx.jobsTo('employee:h')).map(({ key }) => key)
      await tx.addJobs(
        [{ name: 'chat.met-host', key: 'k3', payload: {}, to: 'employee:h', at: queue.clock.now() }],
        'i',
      )
      const byKey = await tx.cancelJobs(['k3'])
      await tx.addJobs(
        [{ name: 'chat.met-host', key: 'k4', payload: {}, to: 'employee:h', at: queue.clock.now() }],
        'i',
      )
      await tx.redirectJobs('employee:h', 'employee:new')
      await tx.addJobs(
        [{ name: 'chat.met-host', key: 'k5', payload: {}, to: 'employee:new', at: queue.clock.now() }],
        'i',
      )
      return { found, written, byKey, to: await tx.cancelJobsTo('employee:new') }
    })
    // what was called off stays with whom it was asked for
    expect(seen).toEqual({ found: 'queued', written: ['k1', 'k2'], byKey: 1, to: 4 })
    expect((await queue.inside((tx) => tx.findJob('k3')))?.to).toBe('employee:h')
  })

  it('that was tried or is held is called off and moved as well', async () => {
    await queue.write('retry', 'held', 'sending', 'sent')
    for (const status of ['retry', 'held', 'sending', 'sent'])
      await queue.database.exec(`UPDATE "job" SET "status" = '${status}' WHERE "key" = '${status}'`)
    await queue.inside((tx) => tx.redirectJobs('employee:h', 'employee:new'))
    expect((await queue.inside((tx) => tx.jobsTo('employee:new'))).map(({ key }) => key)).toEqual([
      'retry',
      'held',
      'sending',
    ])
    expect(await queue.inside((tx) => tx.cancelJobs(['retry', 'held', 'sending', 'sent']))).toBe(2)
    await queue.database.exec(`UPDATE "job" SET "status" = "key"`)
    expect(await queue.inside((tx) => tx.cancelJobsTo('employee:new'))).toBe(2)
    expect((await queue.inside((tx) => tx.findJob('sending')))?.status).toBe('sending')
  })
})
