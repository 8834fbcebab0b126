import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandle } from '../../src/interactions/handle.js'
import type { HandleIncoming, Incoming } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store, Tx } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

let database: TestDatabase
let store: Store
let handle: HandleIncoming

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.close())

async function emptyWorld(): Promise<void> {
  await database.reset()
  const clock = movedClock('2026-05-04T08:00:00Z')
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
  const log = { info() {}, warn() {}, error() {} }
  handle = createHandle({
    store,
    clock,
    random,
    log,
    baseUrl: 'https://coffee.example.org',
    adminEmails: [],
    pool: createPoolView(),
    committed() {},
  })
}

const read = <Result>(look: (tx: Tx) => Promise<Result>): Promise<Result> =>
  store.transaction(store.organizationId, look)

type Said = Omit<Incoming, 'key' | 'door'>
const slack = (user: string, name: string, value = {}, values = {}): Said => ({
  speaker: { type: 'platform', platform: 'slack', workspace: 'T1', user },
  name,
  value,
  values,
})
const anyone = (name: string, values = {}): Said => ({ speaker: { type: 'anyone' }, name, value: {}, values })

const offerForm = { topics: 'data', windows: ['2-840-960'], medium: 'phone' }

/** What people do, in order; later steps find what earlier ones made by looking at the store, as a button would carry it. */
const steps: (() => Promise<Said>)[] = [
  async () => slack('UMIA', 'offer.save', { kind: 'informational', zone: 'Europe/Berlin' }, offerForm),
  async () =>
    slack('UMIA', 'offer.save', { kind: 'informational', zone: 'Europe/Berlin' }, { ...offerForm, topics: 'design' }),
  async () => slack('UMIA', 'offer.pause', { offerId: await offerOf('data') }),
  async () => slack('UMIA', 'offer.resume', { offerId: await offerOf('data') }),
  async () => slack('UMIA', 'offer.withdraw', { offerId: await offerOf('design') }),
  async () =>
    anyone('join.submit', { firstName: 'Lena', email: 'lena@home.example', interests: 'data', consent: 'yes' }),
  async () => ({
    speaker: { type: 'candidate', organizationId: store.organizationId, candidateId: await candidateId() },
    name: 'join.confirm',
    value: {},
    values: {},
  }),
  async () => slack('UMIA', 'pause', { words: 'until 1 June' }),
  async () => slack('UMIA', 'pause.end'),
  async () => ({
    speaker: { type: 'candidate', organizationId: store.organizationId, candidateId: await candidateId() },
    name: 'pool.hide',
    value: {},
    values: {},
  }),
]

const offerOf = (topic: string): Promise<string> =>
  read(async (tx) => (await tx.offers.find({})).find((offer) => offer.topics.includes(topic))?.id ?? '')
const candidateId = (): Promise<string> => read(async (tx) => (await tx.candidates.find({}))[0]?.id ?? '')

/** The end state without what differs by chance: ids and nonces. */
async function endState(): Promise<object> {
  const jobs = (await store.queue.list(['queued'])).map((job) => job.name)
  return read(async (tx) => {
    const offers = (await tx.offers.find({})).map((offer) => [offer.topics.join(), offer.status, offer.version])
    const candidates = (await tx.candidates.find({})).map((each) => [each.firstName, each.status, each.version])
    const consents = (await tx.consents.find({})).map((each) => each.purpose)
    const employees = (await tx.employees.find({})).map((each) => [each.status, each.pauseReason, each.version])
    const history = (await tx.historySince(new Date(0))).map((line) => `${line.subject} ${line.action}`)
    return { offers: offers.sort(), candidates, consents, employees, history, jobs: jobs.sort() }
  })
}

/** Runs the steps; after step `at`, everything in `repeats` with that place is delivered again, byte by byte. */
async function run(repeats: readonly { of: number; at: number }[]): Promise<{ state: object; differing: number }> {
  await emptyWorld()
  const sent: { incoming: Incoming; answer: string }[] = []
  let differing = 0
  for (const [at, step] of steps.entries()) {
    const incoming: Incoming = { door: 'slack', key: `delivery-${at}`, ...(await step()) }
    sent.push({ incoming, answer: JSON.stringify(await handle(incoming)) })
    for (const repeat of repeats.filter((each) => each.at === at)) {
      const first = sent[Math.min(repeat.of, at)]
      if (first && JSON.stringify(await handle(first.incoming)) !== first.answer) differing++
    }
  }
  return { state: await endState(), differing }
}

describe('SL-4: a delivery that comes again', () => {
  it('changes nothing and gets the answer of the first, wherever it comes, up to four times', async () => {
    const once = await run([])
    const place = fc.record({ of: fc.nat(steps.length - 1), at: fc.nat(steps.length - 1) })
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), async (repeats) => {
        const again = await run(repeats)
        expect(again.state).toEqual(once.state)
        expect(again.differing).toBe(0)
      }),
      { numRuns: process.env.REDELIVERY_RUNS === undefined ? 60 : 200 },
    )
  }, 240_000)

  it('two real clicks with different trigger ids have one effect, and the second reads so', async () => {
    await emptyWorld()
    const saved: Incoming = {
      door: 'slack',
      key: 'a',
      ...slack('UMIA', 'offer.save', { kind: 'informational', zone: 'Europe/Berlin' }, offerForm),
    }
    await handle(saved)
    const withdraw = slack('UMIA', 'offer.withdraw', { offerId: await offerOf('data') })
    await handle({ door: 'slack', key: 'b', ...withdraw })
    const second = await handle({ door: 'slack', key: 'c', ...withdraw })
    expect(second.type === 'card' && second.card.preview).toBe('I could not find that. It may have ended meanwhile.')
    const actions = await read(async (tx) => (await tx.historySince(new Date(0))).map((line) => line.action))
    expect(actions).toEqual(['made', 'withdrawn'])
  })

  it('a form sent back with an error, corrected and sent again, is saved, though the key is new only in its words', async () => {
    await emptyWorld()
    const form = slack(
      'UMIA',
      'offer.save',
      { kind: 'informational', zone: 'Europe/Berlin' },
      { ...offerForm, medium: 'video' },
    )
    const refused = await handle({ door: 'slack', key: 'same', ...form })
    expect(refused).toEqual({
      type: 'errors',
      errors: { where: 'Please give the link of the call, or the place where you meet.' },
    })
    const corrected = { ...form, values: { ...form.values, where: 'https://video.example' } }
    expect((await handle({ door: 'slack', key: 'same', ...corrected })).type).toBe('card')
    expect(await read((tx) => tx.offers.count({}))).toBe(1)
  })
})
