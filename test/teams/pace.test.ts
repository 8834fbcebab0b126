import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Misbehaviour } from '../../src/demo/misbehaviour.js'
import { createSeededRandom } from '../../src/demo/seeded-random.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import type { JobRequest } from '../../src/domain/decision.js'
import type { MessageTable, WorkTable } from '../../src/jobs/definition.js'
import { createRunner, type Runner } from '../../src/jobs/runner.js'
import type { ChatMessenger } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { createTeams } from '../../src/teams/app.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store, Tx } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'

// hundreds of messages, each with its transactions, on a slow machine
vi.setConfig({ testTimeout: 240_000 })

/** Against a Teams that counts: all four windows of a conversation, and the tenant's, are kept (TM-5). */
const registration = { appId: 'app-1', tenantId: 'tenant-1' }
const password = 'a password that only the tests know'

let database: TestDatabase
let store: Store
let clock: MovedClock
let runner: Runner
let teams: TeamsServer
let messenger: ChatMessenger

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await database.reset()
  // Monday 4 May 2026, 10:00 in Berlin
  clock = movedClock('2026-05-04T08:00:00Z')
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
  teams = await startTeamsServer({ ...registration, appPassword: password, now: clock.now, limitRates: true })
  const registrations = [{ ...registration, password }]
  const nowMs = () => clock.now().getTime()
  messenger = createTeams({ registrations, openIdMetadataUrl: teams.openIdMetadataUrl, nowMs }).messenger
  const message = { prepare: async () => ({ card: () => ({ preview: 'Hello', elements: [] }) }) }
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
    examine: async () => [],
    chat: { teams: messenger },
    mail: null,
    mailDomain: 'coffee.example.org',
    messages: new Proxy({} as MessageTable, { get: () => message, has: () => true }),
    works: {} as WorkTable,
  })
  return () => teams.close()
})

const inStore = <Result>(work: (tx: Tx) => Promise<Result>) => store.transaction(store.organizationId, work)

async function meet(people: number): Promise<void> {
  const workspace = { id: 'w1', organizationId: store.organizationId, platform: 'teams', status: 'active' } as const
  await inStore(async (tx) => {
    await tx.saveWorkspace({ ...workspace, externalId: 'tenant-1' })
    for (let at = 0; at < people; at++) {
      teams.addUser({ id: `29:${at}`, name: `Person ${at}`, hasApp: true })
      await tx.employees.insert({ ...blankEmployee(`e${at}`, clock.now()), zone: 'Europe/Berlin' })
      await tx.identities.insert({
        id: `i${at}`,
        version: 0,
        employeeId: `e${at}`,
        workspaceId: 'w1',
        platform: 'teams',
        userId: `29:${at}`,
        status: 'active',
        isAdmin: false,
        isAway: false,
        lastSpokeAt: clock.now(),
        learnedAt: clock.now(),
        conversation: null,
        serviceUrl: teams.serviceUrl(),
      })
    }
  })
}

/** So many messages to each of so many people, at once or one after the other; returns their keys, person by person. */
async function ask(people: number, each: number, everyMs = 0): Promise<string[][]> {
  await meet(people)
  const keys = Array.from({ length: people }, (_, person) =>
    Array.from({ length: each }, (_each, at) => `message-${person}-${at}`),
  )
  const jobs = keys.flatMap((own, person) =>
    own.map(
      (key, at): JobRequest => ({
        name: 'chat.hour-before-host',
        key,
        payload: { chatId: 'c1' },
        at: new Date(clock.now().getTime() + at * everyMs),
        to: `employee:e${person}`,
      }),
    ),
  )
  await inStore((tx) => tx.addJobs(jobs, 'i'))
  return keys
}

/** Runs until nothing waits, from one due moment to the next. */
async function runAll(): Promise<void> {
  for (let next = await store.queue.nextRunAt(); next; next = await store.queue.nextRunAt()) {
    if (next > clock.now()) clock.moveTo(next)
    // what waits behind a message that is being tried again is due, and not to be had
    if ((await runner.drain()) === 0) clock.moveTo(new Date(clock.now().getTime() + 1000))
  }
}

/** what arrived, person by person, in order */
const arrived = (people: number) =>
  Array.from({ length: people }, (_, person) =>
    teams.state.messages
      .filter(({ conversation }) => conversation === `a:1-29:${person}`)
      .map(({ key }) => key ?? 'without key'),
  )

/**
 * The buckets and the messenger alone: whoever has no slot comes back at the moment that was named. The whole runner takes
 * some 27 transactions for each of 200 such messages, and more for more: all who wait come back at one moment, for one slot.
 */
async function sendByBuckets(people: number, each: number): Promise<string[]> {
  const { pace } = messenger
  if (!pace) throw new Error('Teams has a pace')
  const workspace = { bucket: 'teams:tenant-1', ...pace.workspace }
  const waiting = Array.from({ length: people }, (_, person) => ({ person, sent: 0, at: clock.now().getTime() }))
  const keys: string[] = []
  for (;;) {
    const [next] = waiting.filter(({ sent }) => sent < each).sort((a, b) => a.at - b.at || a.sent - b.sent)
    if (!next) return keys
    if (next.at > clock.now().getTime()) clock.moveTo(new Date(next.at))
    const own = { bucket: `teams:tenant-1:${next.person}`, ...pace.conversation }
    const free = await inStore((tx) => tx.pace([own, workspace], clock.now()))
    if (free) {
      next.at = free.getTime()
      // less than a conversation's own interval: it is the tenant that is full, for everybody
      const isForAll = next.at - clock.now().getTime() <= pace.workspace.intervalMs
      if (isForAll) for (const other of waiting) other.at = Math.max(other.at, next.at)
      continue
    }
    const key = `message-${next.person}-${next.sent++}`
    const to = { user: `29:${next.person}`, serviceUrl: teams.serviceUrl() }
    await messenger.send('tenant-1', to, { key, card: { preview: 'Hello', elements: [] } })
    keys.push(key)
  }
}

describe('1,000 messages to 40 people', () => {
  it('all arrive once, at 20 a second, and Teams never says that it was too much', async () => {
    await meet(40)
    const from = clock.now().getTime()
    const keys = await sendByBuckets(40, 25)
    expect(keys).toHaveLength(1000)
    expect(arrived(40).flat().sort()).toEqual(keys.sort())
    expect([teams.state.count429, teams.state.refusals]).toEqual([0, []])
    expect(Math.round((clock.now().getTime() - from) / 1000)).toBe(50)
  })
})

describe('by the whole runner, messages', () => {
  it('to six people all arrive once and in order, and Teams never says that it was too much', async () => {
    const keys = await ask(6, 10)
    await runAll()
    expect(arrived(6)).toEqual(keys)
    expect([teams.state.count429, teams.state.refusals]).toEqual([0, []])
  })

  it('to one person come as close together as Teams takes them', async () => {
    await ask(1, 20)
    const from = clock.now().getTime()
    await runAll()
    // some of them a second apart, then one every two seconds
    const seconds = (clock.now().getTime() - from) / 1000
    expect(seconds).toBeGreaterThan(25)
    expect(seconds).toBeLessThan(35)
  })

  it('keep their order when a moment passes between the look at the queue and the look at the pace', async () => {
    const keys = await ask(1, 3)
    const { claim } = store.queue
    let hasPassed = false
    store.queue.claim = async (...given) => {
      const jobs = await claim(...given)
      if (!hasPassed && jobs.some(({ key }) => key === 'message-0-2')) {
        hasPassed = true
        clock.moveTo(new Date(clock.now().getTime() + 1000))
      }
      return jobs
    }
    await runAll()
    expect(hasPassed).toBe(true)
    expect(arrived(1)).toEqual(keys)
  })
})

describe('200 messages while Teams is in trouble', () => {
  it('all arrive, once', async () => {
    const keys = await ask(10, 20, 60_000)
    const { fraction } = createSeededRandom(7)
    const troubles: Misbehaviour[] = [
      ...[412, 429, 502, 504].map((status) => ({ type: 'status' as const, status })),
      { type: 'rate_limit', seconds: 3 },
      { type: 'rate_limit', seconds: 20 },
    ]
    let ordered = 0
    for (const method of ['send', 'createConversation'] as const)
      teams.onCall(method, (moment) => {
        if (moment === 'before' || fraction() > 0.3) return
        ordered++
        teams.misbehave(method, troubles[Math.floor(fraction() * troubles.length)] ?? { type: 'refuse' })
      })
    await runAll()
    expect(arrived(10).map((own) => [...own].sort())).toEqual(keys.map((own) => [...own].sort()))
    expect(ordered).toBeGreaterThan(40)
    expect(teams.state.count429).toBe(0)
    expect((await store.queue.list(['dead', 'unknown'])).map(({ key }) => key)).toEqual([])
  })
})
