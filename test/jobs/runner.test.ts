import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JobRequest } from '../../src/domain/decision.js'
import type { MessageName } from '../../src/domain/job-names.js'
import { Fault } from '../../src/faults.js'
import type { MessageDefinition, MessageTable, WorkTable } from '../../src/jobs/definition.js'
import { createRunner, type Runner } from '../../src/jobs/runner.js'
import type { ChatMessenger, Delivery } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'

// Monday 4 May 2026, 10:00 in Berlin
const monday = '2026-05-04T08:00:00Z'

let database: TestDatabase
let store: Store
let clock: MovedClock
let runner: Runner
let posts: { user: string; key: string }[]
let behave: (delivery: Delivery) => void
let isTrue: boolean
let sentHooks: string[]

const message: MessageDefinition = {
  async prepare() {
    return isTrue ? { card: () => ({ preview: 'hello', elements: [] }) } : undefined
  },
  async sent(_context, job) {
    sentHooks.push(job.key)
  },
}

const messenger: ChatMessenger = {
  async send(_workspace, to, delivery) {
    behave(delivery)
    posts.push({ user: 'user' in to ? to.user : 'a channel', key: delivery.key })
    return { conversation: 'D1', message: `${posts.length}` }
  },
  async update() {},
  async person() {
    throw new Error('nobody asks')
  },
}

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.close())

beforeEach(async () => {
  await database.reset()
  clock = movedClock(monday)
  const random = createRandom()
  store = await createStore({
    adapter: database.adapter,
    alone: true,
    sealer: testSealer(),
    clock,
    random,
    zone: 'Europe/Berlin',
    close: async () => {},
  })
  posts = []
  sentHooks = []
  isTrue = true
  behave = () => {}
  const messages = new Proxy({} as MessageTable, { get: () => message, has: () => true })
  const works = {} as WorkTable
  runner = createRunner({
    store,
    clock,
    random,
    log: { info() {}, warn() {}, error() {} },
    baseUrl: 'https://coffee.example.org',
    adminEmails: [],
    pool: createPoolView(),
    resumeHours: 24,
    rounds,
    chat: { slack: messenger },
    mail: null,
    mailDomain: 'coffee.example.org',
    messages,
    works,
  })
  await store.transaction(store.organizationId, async (tx) => {
    await tx.saveWorkspace({
      id: 'w1',
      organizationId: store.organizationId,
      platform: 'slack',
      externalId: 'T1',
      status: 'active',
    })
    await tx.employees.insert({ ...blankEmployee('mia', clock.now()), zone: 'Europe/Berlin' })
    await tx.identities.insert({
      id: 'i1',
      version: 0,
      employeeId: 'mia',
      workspaceId: 'w1',
      platform: 'slack',
      userId: 'U1',
      status: 'active',
      isAdmin: false,
      isAway: false,
      lastSpokeAt: clock.now(),
      learnedAt: clock.now(),
      conversation: null,
      serviceUrl: null,
    })
  })
})

const ask = (key: string, at = clock.now(), name: MessageName = 'match.ask-host'): JobRequest => ({
  name,
  key,
  payload: { matchId: 'm1' },
  at,
  to: 'employee:mia',
})

const add = (...jobs: JobRequest[]) => store.transaction(store.organizationId, (tx) => tx.addJobs(jobs, 'i'))
const statusOf = async (key: string) => (await store.transaction(store.organizationId, (tx) => tx.findJob(key)))?.status

async function pass(ms: number): Promise<void> {
  clock.moveTo(new Date(clock.now().getTime() + ms))
  await runner.drain()
}

describe('a message that is due', () => {
  it('sends at once though time passes while it is made ready', async () => {
    const still = clock.now
    let ms = 0
    clock.now = () => new Date(still().getTime() + ms++)
    await add(ask('flowing'))
    await runner.drain()
    expect(posts.map(({ key }) => key)).toEqual(['flowing'])
  })

  it('is sent once, however often its job is asked for and the runner runs', async () => {
    await add(ask('k1'))
    await add(ask('k1'))
    await runner.drain()
    await runner.drain()
    expect(posts).toEqual([{ user: 'U1', key: 'k1' }])
    expect(await statusOf('k1')).toBe('sent')
    expect(sentHooks).toEqual(['k1'])
  })

  it('is dropped when it is no longer true', async () => {
    isTrue = false
    await add(ask('k1'))
    await runner.drain()
    expect(posts).toEqual([])
    expect(await statusOf('k1')).toBe('cancelled')
  })

  it('waits for the reader’s morning when it can, and comes at night when it is about a moment close by', async () => {
    const night = new Date('2026-05-04T21:00:00Z')
    clock.moveTo(night)
    await add(ask('waits', night), ask('timed', night, 'chat.hour-before-host'))
    await runner.drain()
    await pass(2_000)
    expect(posts.map((post) => post.key)).toEqual(['timed'])
    await pass(9 * 3_600_000 - 3_000)
    expect(posts.map((post) => post.key)).toEqual(['timed'])
    // Tuesday 09:00 in Berlin
    clock.moveTo(new Date('2026-05-05T07:00:00Z'))
    await runner.drain()
    expect(posts.map((post) => post.key)).toEqual(['timed', 'waits'])
  })

  it('keeps the order of its conversation, about one message a second', async () => {
    await add(ask('k1'), ask('k2'), ask('k3'))
    await runner.drain()
    expect(posts.map((post) => post.key)).toEqual(['k1'])
    await pass(1_000)
    expect(posts.map((post) => post.key)).toEqual(['k1', 'k2'])
    await pass(1_000)
    expect(posts.map((post) => post.key)).toEqual(['k1', 'k2', 'k3'])
  })
})

describe('when the platform misbehaves', () => {
  it('tries again later after a passing fault, and counts the attempt', async () => {
    let calls = 0
    behave = () => {
      if (++calls === 1) throw new Fault('internal_error', { retry: true })
    }
    await add(ask('k1'))
    await runner.drain()
    expect(await statusOf('k1')).toBe('retry')
    await pass(31_000)
    expect(await statusOf('k1')).toBe('sent')
    expect(posts).toHaveLength(1)
  })

  it('waits as long as Retry-After says, holding everything back, without an attempt', async () => {
    let calls = 0
    behave = () => {
      if (++calls === 1) throw new Fault('ratelimited', { retry: true, retryAfterMs: 120_000 })
    }
    await add(ask('k1'))
    await runner.drain()
    await pass(119_000)
    expect(calls).toBe(1)
    await pass(2_000)
    expect([calls, posts.length]).toEqual([2, 1])
  })

  it('gives up at once where trying again cannot help', async () => {
    behave = () => {
      throw new Fault('user_not_found', { retry: false })
    }
    await add(ask('k1'))
    await runner.drain()
    expect(await statusOf('k1')).toBe('dead')
  })

  it('gives up after the last attempt', async () => {
    let calls = 0
    behave = () => {
      calls++
      throw new Fault('internal_error', { retry: true })
    }
    await add(ask('k1', clock.now(), 'chat.hour-before-host'))
    await runner.drain()
    for (let hour = 0; hour < 60; hour++) await pass(6 * 3_600_000)
    expect([calls, await statusOf('k1')]).toEqual([26, 'dead'])
  })

  it('DL-6: an unknown outcome of a question is listed, counted as sent and never repeated', async () => {
    behave = () => {
      throw new Fault('timeout', { retry: true, unknownOutcome: true })
    }
    await add(ask('k1'))
    await runner.drain()
    await pass(6 * 3_600_000)
    expect(await statusOf('k1')).toBe('unknown')
    expect(sentHooks).toEqual(['k1'])
    expect((await store.queue.list(['unknown'])).map((row) => [row.key, row.unknowns])).toEqual([['k1', 1]])
  })

  it('DL-6: an unknown outcome of what is about a moment close by is sent again, and still listed', async () => {
    let calls = 0
    behave = () => {
      if (++calls === 1) throw new Fault('timeout', { retry: true, unknownOutcome: true })
    }
    await add(ask('k1', clock.now(), 'chat.hour-before-host'))
    await runner.drain()
    await pass(31_000)
    expect([posts.length, await statusOf('k1')]).toEqual([1, 'sent'])
    expect((await store.queue.list(['unknown'])).map((row) => row.key)).toEqual(['k1'])
  })
})
