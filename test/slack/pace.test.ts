import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSeededRandom } from '../../src/demo/seeded-random.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import type { Fault } from '../../src/faults.js'
import type { MessageTable, WorkTable } from '../../src/jobs/definition.js'
import { createRunner, type Runner } from '../../src/jobs/runner.js'
import type { ChatMessenger } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createSlackMessenger } from '../../src/slack/messenger.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store, Tx } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'

// thousands of messages, each with its transactions, on a slow machine
vi.setConfig({ testTimeout: 1_800_000 })

/** Against a Slack that counts: about one message a second in a channel, and what it says of waiting (SL-5). */
const [channels, each] = process.env.LARGE === '1' ? [200, 25] : [12, 10]

let database: TestDatabase
let store: Store
let clock: MovedClock
let runner: Runner
let slack: SlackServer
/** every call, and how long Slack told it to wait */
let calls: { at: Date; waitMs: number }[]

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const inStore = <Result>(work: (tx: Tx) => Promise<Result>) => store.transaction(store.organizationId, work)
const burst = (at: number): Date => new Date(clock.now().getTime() + Math.floor(at / 5) * 5000)
const keyOf = (channel: number, at: number): string => `message-${channel}-${at}`

/** Five at once for every channel, every five seconds: as many as it takes. */
async function ask(): Promise<void> {
  const { organizationId } = store
  await inStore((tx) =>
    tx.saveWorkspace({ id: 'w1', organizationId, platform: 'slack', externalId: 'T0000001', status: 'active' }),
  )
  for (let channel = 0; channel < channels; channel++) {
    slack.addChannel(`C${channel}`, `channel-${channel}`)
    const jobs = Array.from({ length: each }, (_, at) => ({
      ...{ name: 'digest.post' as const, key: keyOf(channel, at), payload: {}, at: burst(at) },
      to: `channel:w1:C${channel}` as const,
    }))
    await inStore((tx) => tx.addJobs(jobs, 'i'))
  }
}

/** Runs until nothing waits, from one due moment to the next. */
async function runAll(): Promise<void> {
  for (let next = await store.queue.nextRunAt(); next; next = await store.queue.nextRunAt()) {
    if (next > clock.now()) clock.moveTo(next)
    // what waits behind a message that is held back is due, and not to be had
    if ((await runner.drain()) === 0) clock.moveTo(new Date(clock.now().getTime() + 1000))
  }
}

const all = () =>
  Array.from({ length: channels }, (_, channel) => Array.from({ length: each }, (_, at) => keyOf(channel, at)))

/** The product's own messenger, with its calls noted. */
function notedMessenger(): ChatMessenger {
  const messenger = createSlackMessenger({ apiUrl: slack.apiUrl, botToken: 'xoxb-1' })
  return {
    ...messenger,
    async send(...given) {
      const at = clock.now()
      const note = (waitMs = 0) => void calls.push({ at, waitMs })
      return messenger.send(...given).then(
        (sent) => {
          note()
          return sent
        },
        (error: Fault) => {
          note(error.retryAfterMs)
          throw error
        },
      )
    },
  }
}
const arrived = () =>
  Array.from({ length: channels }, (_, channel) =>
    slack.state.messages.filter((message) => message.channel === `C${channel}`).map(({ key }) => key),
  )

beforeEach(async () => {
  await database.reset()
  // Monday 4 May 2026, 10:00 in Berlin
  clock = movedClock('2026-05-04T08:00:00Z')
  const random = createRandom()
  store = await createStore({
    ...{ adapter: database.adapter, alone: true, sealer: testSealer(), clock, random, zone: 'Europe/Berlin' },
    close: async () => {},
  })
  slack = await startSlackServer({ signingSecret: 's', botToken: 'xoxb-1', now: clock.now, limitRates: true })
  calls = []
  const message = { prepare: async () => ({ card: () => ({ preview: 'Hello', elements: [] }) }) }
  runner = createRunner({
    ...{ store, clock, random, log: { info() {}, warn() {}, error() {} }, baseUrl: 'https://coffee.example.org' },
    ...{
      adminEmails: [],
      examine: async () => [],
      pool: createPoolView(),
      resumeHours: 24,
      rounds,
      mail: null,
      mailDomain: 'coffee.example.org',
    },
    chat: { slack: notedMessenger() },
    messages: new Proxy({} as MessageTable, { get: () => message, has: () => true }),
    works: {} as WorkTable,
  })
  await ask()
  return () => slack.close()
})

describe(`${channels * each} messages over ${channels} channels`, () => {
  it('all arrive once and in order, a second apart, and Slack never says that it was too much', async () => {
    const from = clock.now().getTime()
    await runAll()
    expect(arrived()).toEqual(all())
    expect(calls.map(({ waitMs }) => waitMs)).toEqual(Array(channels * each).fill(0))
    expect((clock.now().getTime() - from) / 1000).toBeLessThan(each + 5)
  })

  it('all arrive once while Slack says at random to wait, and nothing is tried before the time it said', async () => {
    const { fraction } = createSeededRandom(7)
    const waits: number[] = []
    slack.onCall('chat.postMessage', (moment) => {
      if (moment === 'before' || fraction() > 0.05) return
      const seconds = 1 + Math.floor(fraction() * 120)
      waits.push(seconds)
      slack.misbehave('chat.postMessage', { type: 'rate_limit', seconds })
    })
    await runAll()
    const told = calls.filter(({ waitMs }) => waitMs > 0)
    expect(told.length).toBeGreaterThan(2)
    const inMs = waits.slice(0, told.length).map((seconds) => seconds * 1000)
    expect(told.map(({ waitMs }) => waitMs).toSorted()).toEqual(inMs.toSorted())
    // what was under way at that very moment could not know
    const early = told.flatMap(({ at, waitMs }) =>
      calls.filter((call) => call.at > at && call.at.getTime() < at.getTime() + waitMs),
    )
    expect(early).toEqual([])
    expect(arrived().map((own) => own.toSorted())).toEqual(all().map((own) => own.toSorted()))
    expect((await store.queue.list(['dead', 'unknown', 'retry'])).map(({ key }) => key)).toEqual([])
  })
})
