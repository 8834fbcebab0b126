/** What the inbox promises: a key is taken once, and what was answered is there for whoever comes with it again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import type { Store, Tx } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

let database: TestDatabase
let store: Store
const clock = movedClock('2026-05-04T08:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.reset()
  const parts = { adapter: database.adapter, alone: false, sealer: testSealer(), clock, random: createRandom() }
  store = await createStore({ ...parts, zone: 'Europe/Berlin', close: async () => {} })
})

const inside = <Result>(work: (tx: Tx) => Promise<Result>, organization = 'o1'): Promise<Result> =>
  store.transaction(organization, work)
const receive = (key: string) => inside((tx) => tx.receive(key, 'offer.save', 'i1', clock.now()))
const rows = () => database.session((query) => query('SELECT * FROM "inbox"', []))

describe('a key', () => {
  it('is taken once; whoever comes with it again gets the answer that was kept', async () => {
    const first = await inside(async (tx) => {
      const repeat = await tx.receive('k1', 'offer.save', 'i1', clock.now())
      await tx.keepReply('k1', 'your offer is saved')
      return repeat
    })
    expect(first).toBeUndefined()
    expect(await receive('k1')).toEqual({ reply: 'your offer is saved' })
    expect(await receive('k2')).toBeUndefined()
    expect(await rows()).toHaveLength(2)
  })

  it('is kept with what it was about, and its answer sealed', async () => {
    await inside(async (tx) => {
      await tx.receive('k1', 'offer.save', 'i1', clock.now())
      await tx.keepReply('k1', 'about Lena')
    })
    const [row] = (await rows()) as Record<string, unknown>[]
    expect(row).toMatchObject({
      ...{ key: 'k1', organizationId: 'o1', interactionId: 'i1', name: 'offer.save' },
      receivedAt: clock.now(),
    })
    expect(String(row?.reply)).not.toContain('Lena')
    expect(await inside((tx) => tx.keptReply('k1'))).toBe('about Lena')
    // sealed to its own key: elsewhere it opens nothing
    await receive('k2')
    await database.exec(`UPDATE "inbox" SET "reply" = (SELECT "reply" FROM "inbox" WHERE "key" = 'k1')`)
    await expect(inside((tx) => tx.keptReply('k2'))).rejects.toThrow()
  })

  it('that was taken without an answer is a repeat all the same', async () => {
    await receive('k1')
    expect(await receive('k1')).toEqual({ reply: '' })
    expect(await inside((tx) => tx.keptReply('k1'))).toBeUndefined()
    expect(await inside((tx) => tx.keptReply('unheard of'))).toBeUndefined()
  })

  it('of a transaction that came to nothing is free again', async () => {
    await inside(async (tx) => {
      await tx.receive('k1', 'offer.save', 'i1', clock.now())
      throw new TypeError('of ours')
    }).catch(() => {})
    expect(await receive('k1')).toBeUndefined()
  })

  it('brings the settings along, also where it is a repeat', async () => {
    const zone = () =>
      inside(async (tx) => {
        await tx.receive('k1', 'offer.save', 'i1', clock.now())
        return (await tx.settings()).zone
      })
    expect([await zone(), await zone()]).toEqual(['Europe/Berlin', 'Europe/Berlin'])
  })
})

describe('an answer', () => {
  it('that is forgotten leaves its key, and nobody else’s', async () => {
    for (const key of ['k1', 'k2']) {
      await inside(async (tx) => {
        await tx.receive(key, 'offer.save', 'i1', clock.now())
        await tx.keepReply(key, `to ${key}`)
      })
    }
    await inside((tx) => tx.forgetReply('k1'))
    expect([await receive('k1'), await receive('k2')]).toEqual([{ reply: '' }, { reply: 'to k2' }])
  })

  it('is forgotten by its own organization only', async () => {
    await inside(async (tx) => {
      await tx.receive('k1', 'offer.save', 'i1', clock.now())
      await tx.keepReply('k1', 'ours')
    })
    await inside((tx) => tx.forgetReply('k1'), 'another').catch(() => {})
    expect(await receive('k1')).toEqual({ reply: 'ours' })
  })
})
