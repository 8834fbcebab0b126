import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MessageTable, WorkTable } from '../../src/jobs/definition.js'
import { createRunner, type Runner } from '../../src/jobs/runner.js'
import { enqueueDue } from '../../src/jobs/schedule.js'
import { createRandom } from '../../src/random.js'
import { openDatabase } from '../../src/store/connect.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { onPostgres, type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'

const clock = movedClock('2026-05-04T08:00:00Z')
const jobs = 1000

interface Replica {
  store: Store
  runner: Runner
  did: string[]
}

let database: TestDatabase
const replicas: Replica[] = []

async function startReplica(url: string): Promise<Replica> {
  const own = await openDatabase({ databaseUrl: url })
  const random = createRandom()
  const store = await createStore({
    adapter: own.adapter,
    alone: false,
    sealer: testSealer(),
    clock,
    random,
    zone: 'Etc/UTC',
    close: () => own.close(),
  })
  const did: string[] = []
  const works = {
    'pool.look': async (_context: unknown, job: { key: string }) => {
      did.push(job.key)
      return undefined
    },
  } as unknown as WorkTable
  const runner = createRunner({
    store,
    clock,
    random,
    log: { info() {}, warn() {}, error() {} },
    baseUrl: 'https://coffee.example.org',
    adminEmails: [],
    pool: createPoolView(),
    resumeHours: 24,
    rounds,
    examine: async () => [],
    chat: {},
    mail: null,
    mailDomain: 'coffee.example.org',
    messages: {} as MessageTable,
    works,
  })
  return { store, runner, did }
}

/** Two replicas need one server; the embedded database is for one process. */
describe.runIf(onPostgres)('two replicas on one server', () => {
  beforeAll(async () => {
    database = await testDatabase()
    replicas.push(await startReplica(database.url ?? ''), await startReplica(database.url ?? ''))
  })

  afterAll(async () => {
    for (const replica of replicas) await replica.store.close()
    await database.close()
  })

  it('do a thousand jobs, each once, and share them', async () => {
    const [one, two] = replicas
    if (!one || !two) throw new Error('no replicas')
    const requests = Array.from({ length: jobs }, (_, number) => ({
      name: 'pool.look' as const,
      key: `job-${number}`,
      payload: { candidateId: 'c' },
      at: clock.now(),
    }))
    await one.store.transaction(one.store.organizationId, (tx) => tx.addJobs(requests, 'i'))
    await Promise.all([one.runner.drain(), two.runner.drain()])
    const done = [...one.did, ...two.did]
    expect(done).toHaveLength(jobs)
    expect(new Set(done).size).toBe(jobs)
    expect(Math.min(one.did.length, two.did.length)).toBeGreaterThanOrEqual(100)
  })

  it('tick at the same minute, and the round runs once', async () => {
    const [one, two] = replicas
    if (!one || !two) throw new Error('no replicas')
    await one.store.transaction(one.store.organizationId, (tx) =>
      tx.schedules.insert({
        id: 'round',
        version: 0,
        weekday: 1,
        minute: 600,
        zone: 'Europe/Berlin',
        everyWeeks: 1,
        nextAt: clock.now(),
      }),
    )
    await Promise.all(replicas.map(({ store }) => enqueueDue(store, clock.now())))
    await Promise.all(replicas.map(({ runner }) => runner.drain()))
    expect(await one.store.transaction(one.store.organizationId, (tx) => tx.rounds.count({}))).toBe(1)
    const [schedule] = await one.store.transaction(one.store.organizationId, (tx) => tx.schedules.find({}))
    expect(schedule?.nextAt.toISOString()).toBe('2026-05-11T08:00:00.000Z')
  })
})
