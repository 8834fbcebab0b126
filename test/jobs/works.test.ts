/** Work without a message, and what comes of a job that could not be done. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { at, type Company, openCompany } from './one-runner.js'

let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  company = await openCompany(database)
})

/** What becomes of a work that fails like this. */
function failing(error: unknown) {
  const works = new Proxy({}, { get: () => () => Promise.reject(error) })
  return company.newRunner(company.store, { works: works as never })
}

describe('a work', () => {
  it('that wants to be done again is queued for then, as if it had not been begun', async () => {
    company.play.again = at(3_600_000)
    await company.add(company.work('w1'))
    await company.runner.drain()
    expect(await company.rowOf('w1')).toMatchObject({ status: 'queued', runAt: at(3_600_000), attempts: 0, crashes: 0 })
    company.play.again = undefined
    await company.pass(3_600_000)
    expect(await company.rowOf('w1')).toMatchObject({ status: 'done', attempts: 1, error: null })
    expect(company.done).toEqual(['w1', 'w1'])
  })

  it('that went well at the second try has no error left', async () => {
    await company.add(company.work('w1'))
    await failing(new Fault('internal_error', { retry: true })).drain()
    expect(await company.rowOf('w1')).toMatchObject({ status: 'retry', error: 'internal_error' })
    await company.pass(31_000)
    expect(await company.rowOf('w1')).toMatchObject({ status: 'done', attempts: 2, error: null })
  })

  it('whose lease is another’s is undone, and does not count as failed by this one', async () => {
    const works = new Proxy(
      {},
      {
        get:
          () =>
          async ({ tx }: { tx: { markJob(job: unknown, mark: object): Promise<boolean> } }, job: object) =>
            void (await tx.markJob(job, { status: 'done' })),
      },
    )
    await company.add(company.work('w1'))
    await company.newRunner(company.store, { works: works as never }).drain()
    expect(company.lines.map(({ fields }) => fields?.code)).toEqual(['lease_lost'])
    expect(await company.rowOf('w1')).toMatchObject({ status: 'retry', error: 'lease_lost' })
  })

  it('that no release knows is given up at once', async () => {
    await company.add(company.work('w1'))
    await company.newRunner(company.store, { works: {} as never }).drain()
    expect(await company.rowOf('w1')).toMatchObject({ status: 'dead', error: 'unknown_job', attempts: 1 })
    expect(company.hooks).toEqual([])
  })
})

describe('a job that fails', () => {
  it('comes again later, with what was wrong, and says where', async () => {
    await company.add(company.work('w1'))
    await failing(new TypeError('of ours')).drain()
    const row = await company.rowOf('w1')
    expect(row).toMatchObject({ status: 'retry', error: 'surprise', attempts: 1 })
    const wait = Number(row?.runAt) - Number(at(0))
    expect(wait).toBeGreaterThanOrEqual(15_000)
    expect(wait).toBeLessThanOrEqual(30_000)
    expect(company.lines).toMatchObject([
      { event: 'job.failed', fields: { job: 'pool.look', jobId: row?.id, code: 'surprise', count: 1 } },
    ])
    expect(company.lines[0]?.fields?.stack).toContain('works.test')
  })

  it('ends where another try cannot help, or was the last', async () => {
    await company.add(company.work('w1'), company.work('w2'))
    await database.exec(`UPDATE "job" SET "attempts" = 24 WHERE "key" = 'w2'`)
    const again = failing(new Fault('internal_error', { retry: true }))
    await again.drain()
    expect(await company.rowOf('w2')).toMatchObject({ status: 'retry', attempts: 25 })
    company.clock.moveTo(at(86_400_000))
    await again.drain()
    expect(await company.rowOf('w2')).toMatchObject({ status: 'dead', error: 'internal_error', attempts: 26 })
    expect(await company.statusOf('w1')).toBe('retry')
  })

  it('as a message before its call is told to whoever waits for it', async () => {
    company.play.prepare = async () => {
      throw new Fault('bad_payload', { retry: false })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([await company.statusOf('k1'), company.hooks]).toEqual(['dead', ['undeliverable k1']])
  })

  it('that is another’s by now is left as it is', async () => {
    const { store } = company
    await company.add(company.ask('k1'))
    company.play.prepare = async () => {
      throw new Fault('bad_payload', { retry: false })
    }
    const transaction = store.transaction
    let calls = 0
    store.transaction = async (id, work) => {
      // its lease lapsed before the failure was written, and another has it
      if (++calls === 2) await database.exec(`UPDATE "job" SET "holder" = 'another'`)
      return transaction(id, work)
    }
    await company.runner.drain()
    store.transaction = transaction
    expect([await company.statusOf('k1'), company.hooks, calls]).toEqual(['sending', [], 2])
  })

  it('and may be tried again is told to nobody', async () => {
    company.play.prepare = async () => {
      throw new Fault('internal_error', { retry: true })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([await company.statusOf('k1'), company.hooks]).toEqual(['retry', []])
  })

  it('and cannot even be marked says so, and keeps its lease', async () => {
    const { store } = company
    await company.add(company.work('w1'))
    const transaction = store.transaction
    store.transaction = async () => {
      throw new TypeError('of ours')
    }
    await company.runner.drain()
    store.transaction = transaction
    expect(company.logged).toEqual(['job.failed', 'job.unmarked'])
    expect(await company.statusOf('w1')).toBe('sending')
  })
})

describe('who waits for a message that is given up', () => {
  it('is told though the telling fails, which is logged', async () => {
    const undeliverable = () => Promise.reject(new Fault('conflict_again', { retry: true }))
    const prepare = () => Promise.reject(new Fault('bad_payload', { retry: false }))
    const messages = new Proxy({}, { get: () => ({ prepare, undeliverable }) })
    await company.add(company.ask('k1'))
    await company.newRunner(company.store, { messages: messages as never }).drain()
    expect(await company.statusOf('k1')).toBe('dead')
    expect(company.lines.map(({ event, fields }) => [event, fields?.code])).toEqual([
      ['job.failed', 'bad_payload'],
      ['job.failed', 'conflict_again'],
    ])
  })

  it('may be nobody', async () => {
    const prepare = () => Promise.reject(new Fault('bad_payload', { retry: false }))
    const messages = new Proxy({}, { get: () => ({ prepare }) })
    await company.add(company.ask('k1'))
    await company.newRunner(company.store, { messages: messages as never }).drain()
    expect([await company.statusOf('k1'), company.logged]).toEqual(['dead', ['job.failed']])
  })
})

describe('what lapsed leases held', () => {
  /** Its call has begun, and whoever holds it is gone. */
  async function begun(name: Parameters<Company['ask']>[2], to?: string) {
    await company.add(company.ask('k1', undefined, name, to))
    const [job] = await company.store.queue.claim('gone', 16, company.clock.now(), true)
    if (!job) throw new Error('nothing was claimed')
    await company.inside((tx) => tx.markJob(job, { startedAt: new Date() }))
    await company.lapse()
    return job
  }

  it('and whose call had begun is listed', async () => {
    await begun('match.ask-host')
    await company.newRunner().drain()
    expect([await company.statusOf('k1'), company.hooks]).toEqual(['unknown', ['sent k1']])
  })

  it('as a mail is sent again at once', async () => {
    await begun('match.ask-candidate')
    await company.newRunner().drain()
    expect([company.posted(), await company.statusOf('k1')]).toEqual([['k1'], 'sent'])
  })

  it('and cannot be settled now is looked at again, and holds up nothing', async () => {
    await begun('match.ask-host')
    await company.add(company.ask('next', undefined, undefined, 'employee:ravi'))
    const { store } = company
    const transaction = store.transaction
    let calls = 0
    store.transaction = async (id, work) => {
      if (++calls === 1) throw new TypeError('of ours')
      return transaction(id, work)
    }
    await company.runner.drain()
    expect([company.logged, company.posted()]).toEqual([['job.failed'], ['next']])
  })

  it('of a message that killed its process is told, and logged with how often', async () => {
    await company.add(company.work('w1'), company.ask('k1'))
    await company.store.queue.claim('gone', 16, company.clock.now(), true)
    await database.exec(`UPDATE "job" SET "crashes" = 2`)
    await company.lapse()
    await company.newRunner().drain()
    expect(company.hooks).toEqual(['undeliverable k1'])
    expect(company.lines).toEqual(
      expect.arrayContaining([
        { event: 'job.crashed', fields: { job: 'pool.look', jobId: (await company.rowOf('w1'))?.id, count: 3 } },
        { event: 'job.crashed', fields: { job: 'match.ask-host', jobId: (await company.rowOf('k1'))?.id, count: 3 } },
      ]),
    )
  })
})

describe('what asks or takes long has its own way', () => {
  it.each([
    ['people.learn', {}],
    ['channels.learn', { workspaceId: 'w1', team: 'x', serviceUrl: 'y' }],
    ['round.run', {}],
    ['round.preview', {}],
    ['setup.check', {}],
  ])('%s', async (name, payload) => {
    let examined = 0
    await company.add({ ...company.work('w1', name), payload })
    await company
      .newRunner(company.store, {
        examine: async () => {
          examined++
          return []
        },
      })
      .drain()
    expect(company.done).toEqual([])
    expect(examined).toBe(name === 'setup.check' ? 1 : 0)
    expect(await company.errorOf('w1')).not.toBe('unknown_job')
  })
})
