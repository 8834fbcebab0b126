import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import type { JobRequest } from '../../src/domain/decision.js'
import type { MessageTable, WorkTable } from '../../src/jobs/definition.js'
import { createRunner, type Runner } from '../../src/jobs/runner.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { createTeams } from '../../src/teams/app.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

/** The real runner and the real messenger against a Teams that counts: all four windows of a conversation, and the tenant's (TM-5). */
const people = 40
const registration = { appId: 'app-1', tenantId: 'tenant-1' }
const password = 'a password that only the tests know'

let database: TestDatabase
let store: Store
let clock: MovedClock
let runner: Runner
let teams: TeamsServer

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
  const { messenger } = createTeams({ registrations, openIdMetadataUrl: teams.openIdMetadataUrl, nowMs })
  const message = { prepare: async () => ({ card: () => ({ preview: 'Hello', elements: [] }) }) }
  runner = createRunner({
    store,
    clock,
    random,
    log: { info() {}, warn() {}, error() {} },
    baseUrl: 'https://coffee.example.org',
    adminEmails: [],
    chat: { teams: messenger },
    mail: null,
    mailDomain: 'coffee.example.org',
    messages: new Proxy({} as MessageTable, { get: () => message, has: () => true }),
    works: {} as WorkTable,
  })
  await meetEverybody()
  return () => teams.close()
})

const inStore: Store['transaction'] = (organizationId, work) => store.transaction(organizationId, work)

async function meetEverybody(): Promise<void> {
  const workspace = { id: 'w1', organizationId: store.organizationId, platform: 'teams', status: 'active' } as const
  await inStore(store.organizationId, async (tx) => {
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

/** So many messages, dealt out to everybody in turn. */
async function ask(count: number): Promise<string[]> {
  const jobs = Array.from(
    { length: count },
    (_, at): JobRequest => ({
      name: 'chat.hour-before-host',
      key: `message-${at}`,
      payload: { chatId: 'c1' },
      at: clock.now(),
      to: `employee:e${at % people}`,
    }),
  )
  await inStore(store.organizationId, (tx) => tx.addJobs(jobs, 'i'))
  return jobs.map(({ key }) => key)
}

/** Runs until nothing waits, from one due moment to the next; returns how long that takes by the clock. */
async function runAll(): Promise<number> {
  const from = clock.now().getTime()
  for (let next = await store.queue.nextRunAt(); next; next = await store.queue.nextRunAt()) {
    if (next > clock.now()) clock.moveTo(next)
    await runner.drain()
  }
  return (clock.now().getTime() - from) / 1000
}

const arrived = () => teams.state.messages.map(({ key }) => key ?? '').sort()

describe('1,000 messages to 40 people', () => {
  it('all arrive once, in the order in which they were asked for, and Teams never says that it was too much', async () => {
    const keys = await ask(1000)
    const t = Date.now()
    const seconds = await runAll()
    console.log(seconds, Date.now() - t)
    expect(arrived()).toEqual([...keys].sort())
    expect([teams.state.count429, teams.state.refusals]).toEqual([0, []])
  })
})
