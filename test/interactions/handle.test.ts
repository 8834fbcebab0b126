import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHandle } from '../../src/interactions/handle.js'
import type { HandleIncoming, Incoming, Speaker } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store, Tx } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

let database: TestDatabase
let store: Store
let handle: HandleIncoming
let logged: unknown[]
let commits: number

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.reset()
  const clock = movedClock('2026-05-04T08:00:00Z')
  const random = createRandom()
  const close = async () => {}
  const parts = { adapter: database.adapter, alone: true, sealer: testSealer(), clock, random, zone: 'Europe/Berlin' }
  store = await createStore({ ...parts, close })
  logged = []
  commits = 0
  handle = createHandle({
    ...{ store, clock, random, baseUrl: 'https://coffee.example.org', adminEmails: [], pool: createPoolView() },
    log: { info() {}, warn: (event, fields) => void logged.push([event, fields]), error() {} },
    committed: () => void commits++,
  })
})

const read = <Result>(look: (tx: Tx) => Promise<Result>): Promise<Result> =>
  store.transaction(store.organizationId, look)
const rowsOf = async (table: string): Promise<number> => {
  const [row] = await database.session((query) => query(`SELECT count(*)::int AS n FROM "${table}"`, []))
  return (row as { n: number }).n
}

const mia: Speaker = { type: 'platform', platform: 'slack', workspace: 'T1', user: 'U1' }
const outside = (candidateId: string): Speaker => ({
  type: 'candidate',
  organizationId: store.organizationId,
  candidateId,
})

function say(name: string, said: Partial<Incoming> = {}) {
  return handle({ door: 'slack', speaker: mia, key: `key of ${name}`, name, value: {}, values: {}, ...said })
}
const type = (text: string, said: Partial<Incoming> = {}) => say('command', { value: { text }, ...said })
const jobs = async (): Promise<unknown[]> => {
  const rows = await database.session((query) => query('SELECT "name" FROM "job" ORDER BY "sequence"', []))
  return rows.map((row) => (row as { name: string }).name)
}
const wordsOf = (reply: unknown): string => JSON.stringify(reply)

const offered: Partial<Incoming> = {
  value: { kind: 'informational', zone: 'Europe/Berlin' },
  values: { topics: 'data', windows: ['2-840-960'], medium: 'phone' },
}

describe('what a press of a button no release knows', () => {
  it.each(['card.gone', '__proto__', 'platform.uninstalled'])('is called out of date: %s', async (name) => {
    expect(wordsOf(await say(name))).toContain('no longer works')
    expect(logged).toEqual([['interaction.unknown', { interaction: name }]])
    expect(await rowsOf('inbox')).toBe(0)
  })

  it('is logged with its first sixty letters', async () => {
    await say('x'.repeat(100))
    expect(logged).toEqual([['interaction.unknown', { interaction: 'x'.repeat(60) }]])
  })
})

describe('an interaction', () => {
  it('counts once however often it is delivered, and each delivery gets the same answer', async () => {
    const first = await say('offer.save', offered)
    expect(wordsOf(await say('offer.save', offered))).toBe(wordsOf(first))
    expect([await rowsOf('chat_offer'), await rowsOf('inbox')]).toEqual([1, 1])
    await say('offer.save', { ...offered, key: 'another click' })
    expect(await rowsOf('chat_offer')).toBe(2)
  })

  it('whose answer was erased since is said to be done', async () => {
    await say('offer.save', offered)
    await read((tx) => tx.forgetReply('key of offer.save'))
    expect(wordsOf(await say('offer.save', offered))).toContain('done already')
    expect(await rowsOf('chat_offer')).toBe(1)
  })

  it('that only looks keeps no key, and looks again', async () => {
    const none = await type('offers')
    await say('offer.save', offered)
    expect(wordsOf(await type('offers'))).not.toBe(wordsOf(none))
    expect(await rowsOf('inbox')).toBe(1)
  })

  it('that opens a form keeps nothing but that we met; the platform is then asked who this is, once', async () => {
    expect(await type('offer')).toMatchObject({ type: 'form' })
    expect(await jobs()).toEqual(['people.learn'])
    await type('offer')
    expect(await jobs()).toEqual(['people.learn'])
    expect([await rowsOf('inbox'), await rowsOf('identity'), await rowsOf('workspace')]).toEqual([0, 1, 1])
  })

  it('that leaves a form open keeps no key, so that the corrected one is taken', async () => {
    const wrong = await say('offer.save', { ...offered, values: { ...offered.values, topics: '' } })
    expect(wrong).toMatchObject({ type: 'errors' })
    expect(await say('offer.save', offered)).toMatchObject({ type: 'card' })
    expect(await rowsOf('chat_offer')).toBe(1)
  })

  it('wakes whoever sends, unless nothing was kept', async () => {
    await type('offer')
    expect(commits).toBe(0)
    await say('offer.save', offered)
    expect(commits).toBe(1)
  })
})

describe('somebody who may not', () => {
  it.each([
    ['setup.save', 'Only a workspace admin'],
    ['referral.move', 'Only recruiters'],
    ['opening.save', 'Role owners and recruiters'],
    ['join.decline', 'not yours to answer'],
  ])('reads who may do %s, also when it is delivered again', async (name, words) => {
    const first = await say(name)
    expect(wordsOf(first)).toContain(words)
    expect(wordsOf(await say(name))).toBe(wordsOf(first))
    expect(await rowsOf('inbox')).toBe(1)
  })

  it('reads so of what only looks, too', async () => {
    expect(wordsOf(await type('pipeline'))).toContain('Only recruiters')
    expect(await rowsOf('inbox')).toBe(0)
  })
})

describe('somebody outside', () => {
  const hide = (candidateId: string) => say('pool.hide', { door: 'web', speaker: outside(candidateId) })
  const join = (id: string, status: 'active' | 'erased') =>
    read((tx) => tx.candidates.insert({ ...blankCandidate(id, new Date('2026-05-04T08:00:00Z')), status }))

  it('who is here acts on their own entry', async () => {
    await join('ada', 'active')
    expect(wordsOf(await hide('ada'))).not.toContain('not yours')
  })

  it('who had everything erased, or was never here, is nobody', async () => {
    await join('ada', 'erased')
    expect(wordsOf(await hide('ada'))).toContain('not yours')
    expect(wordsOf(await say('pool.hide', { door: 'web', key: 'other', speaker: outside('x') }))).toContain('not yours')
  })

  it('who gives a reference is nobody once it is gone', async () => {
    const speaker = { type: 'referee', organizationId: store.organizationId, refereeId: 'r' } as const
    expect(wordsOf(await say('reference.decline', { door: 'web', speaker }))).toContain('not yours')
  })
})

describe('what a platform says of somebody who said nothing', () => {
  it('is taken from it alone', async () => {
    const reach = { serviceUrl: 'https://x.example.org', conversation: undefined, zone: undefined, locale: undefined }
    const value = { platform: 'slack', workspace: 'T1' }
    const silent: Speaker = { ...mia, reach: { ...reach, isSilent: true } } as Speaker
    await say('platform.uninstalled', { value, speaker: { type: 'anyone' } })
    expect(logged).toEqual([])
    await say('platform.uninstalled', { value, key: 'again', speaker: silent })
    expect(logged).toEqual([])
    await say('platform.uninstalled', { value, key: 'said', speaker: { ...mia, reach } as Speaker })
    expect(logged).toHaveLength(1)
  })
})

describe('an answer that cannot stand where it was asked for', () => {
  it('leaves as a message, once, to the account that spoke, and is kept till then', async () => {
    const help = { asMessage: 'all', saidIn: 'a channel' } as const
    const answer = await type('help', help)
    expect(wordsOf(await type('help', help))).toBe(wordsOf(answer))
    expect(await jobs()).toEqual(['people.learn', 'reply.say'])
    expect(await read((tx) => tx.keptReply('key of command'))).toBe(wordsOf(answer))
    const [account] = await read((tx) => tx.identities.find({}))
    expect(await read((tx) => tx.findJob('reply:key of command'))).toMatchObject({ to: `account:${account?.id}` })
  })

  it('is, of a form, a card that opens it; of errors, a card that tells them', async () => {
    expect(wordsOf(await type('offer', { asMessage: 'all' }))).toContain('"interaction":"offer.open"')
    const wrong = await say('offer.save', { ...offered, values: {}, asMessage: 'all' })
    expect(wrong).toMatchObject({ type: 'card', place: 'new' })
    expect(await jobs()).toEqual(['people.learn', 'reply.say', 'reply.say'])
  })

  it('stays where it takes the place of the card that was pressed', async () => {
    await say('offer.save', { ...offered, asMessage: 'new' })
    const before = (await jobs()).length
    const [offer] = await read((tx) => tx.offers.find({}))
    const reply = await say('offer.pause', { value: { offerId: offer?.id ?? '' }, asMessage: 'new' })
    expect([reply.type === 'card' && reply.place, (await jobs()).length]).toEqual(['replace', before])
  })
})
