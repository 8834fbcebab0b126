import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHandle } from '../../src/interactions/handle.js'
import type { Incoming } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { openDatabase } from '../../src/store/connect.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { onPostgres, type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'
import { type DatabaseProxy, startProxy } from './proxy.js'

const clock = movedClock('2026-05-04T08:00:00Z')
let database: TestDatabase
let store: Store

const storeOn = (adapter: TestDatabase['adapter'], close = async () => {}): Promise<Store> =>
  createStore({ adapter, alone: false, sealer: testSealer(), clock, random: createRandom(), zone: 'Etc/UTC', close })

beforeAll(async () => {
  database = await testDatabase()
  await database.exec(`CREATE SEQUENCE "trouble";
    CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('trouble') <= TG_ARGV[1]::int THEN RAISE EXCEPTION 'trouble' USING ERRCODE = TG_ARGV[0]; END IF;
      RETURN NEW; END $$`)
})
afterAll(async () => {
  await database.exec('DROP FUNCTION trouble() CASCADE; DROP SEQUENCE "trouble"')
  await database.close()
})
beforeEach(async () => {
  await database.exec(`DROP TRIGGER IF EXISTS "trouble" ON "history"; DROP TRIGGER IF EXISTS "trouble" ON "chat_offer";
    ALTER SEQUENCE "trouble" RESTART`)
  await database.reset()
  store = await storeOn(database.adapter)
})

/** The next so many writes to a table end in that error of PostgreSQL's: at once, or when all is to be committed. */
const makeTrouble = (table: string, code: string, times: number, when: 'at once' | 'at the commit') =>
  database.exec(`CREATE ${when === 'at once' ? 'TRIGGER "trouble" BEFORE' : 'CONSTRAINT TRIGGER "trouble" AFTER'} INSERT
    ON "${table}" ${when === 'at once' ? '' : 'DEFERRABLE INITIALLY DEFERRED'} FOR EACH ROW
    EXECUTE FUNCTION trouble('${code}', '${times}')`)

/** Mia offers a chat in Slack, and reads the answer. */
async function offer(on = store): Promise<string> {
  const handle = createHandle({
    store: on,
    clock,
    random: createRandom(),
    log: { info() {}, warn() {}, error() {} },
    baseUrl: 'https://coffee.example.org',
    adminEmails: [],
    pool: createPoolView(),
    committed() {},
  })
  const said: Incoming = {
    door: 'slack',
    key: 'a click',
    speaker: { type: 'platform', platform: 'slack', workspace: 'T1', user: 'UMIA' },
    name: 'offer.save',
    value: { kind: 'informational', zone: 'Europe/Berlin' },
    values: { topics: 'data', windows: ['2-840-960'], medium: 'phone' },
  }
  const reply = await handle(said)
  return reply.type === 'card' ? reply.card.preview : reply.type
}

const read = async () =>
  store.transaction(store.organizationId, async (tx) => ({
    offers: await tx.offers.count({}),
    history: (await tx.historySince(new Date(0))).map((line) => line.action),
  }))
const once = { offers: 1, history: ['made'] }

describe('FT-4: what the database could not do this time', () => {
  it.each([
    ['a serialization failure in a plain statement', 'history', '40001', 'at once'],
    ['a deadlock in a plain statement', 'history', '40P01', 'at once'],
    ['a serialization failure in a table’s statement', 'chat_offer', '40001', 'at once'],
    ['a serialization failure at the commit', 'history', '40001', 'at the commit'],
    ['a deadlock at the commit', 'chat_offer', '40P01', 'at the commit'],
    ['a server that shuts down', 'history', '57P01', 'at once'],
    ['a server without room for one more', 'history', '53300', 'at once'],
  ] as const)('%s is done again, and whoever clicked sees nothing of it', async (_, table, code, when) => {
    await makeTrouble(table, code, 3, when)
    expect(await offer()).toContain('Your offer is saved')
    expect(await read()).toEqual(once)
  })

  it.each([
    ['40001', 'trouble'],
    ['57P01', 'database_away'],
  ])('%s that does not end is tried five times', async (code, word) => {
    await makeTrouble('history', code, 1_000, 'at once')
    await expect(
      store.transaction('o1', async (tx) => {
        await tx.addHistory(
          { subject: 's', subjectId: 'i', action: 'tried', actor: { type: 'system' }, at: clock.now(), note: '' },
          undefined,
        )
      }),
    ).rejects.toThrow(word)
    const [row] = await database.session((run) => run('SELECT last_value::int AS n FROM "trouble"', []))
    expect(row?.n).toBe(5)
  })

  it('anything else is not tried again', async () => {
    await makeTrouble('history', '23514', 1_000, 'at once')
    await offer().catch(() => undefined)
    const [row] = await database.session((run) => run('SELECT last_value::int AS n FROM "trouble"', []))
    expect(row?.n).toBe(1)
  })
})

describe.runIf(onPostgres)('a connection that is lost', () => {
  let proxy: DatabaseProxy
  let far: Store
  beforeAll(async () => {
    proxy = await startProxy(database.url ?? '')
  })
  beforeEach(async () => {
    const behind = await openDatabase({ databaseUrl: proxy.url })
    far = await storeOn(behind.adapter, () => behind.close())
  })
  afterAll(() => proxy.close())

  it.each([
    ['before', 'the first of a workspace'],
    ['after', 'the first of a workspace'],
    ['before', 'one of many'],
    ['after', 'one of many'],
  ] as const)(
    'at the commit, %s the server has done it: a click, %s, counts once and is answered',
    async (when, which) => {
      const workspace = {
        id: 'w1',
        organizationId: 'o1',
        platform: 'slack',
        externalId: 'T1',
        status: 'active',
      } as const
      if (which === 'one of many') await store.transaction('o1', (tx) => tx.saveWorkspace(workspace))
      const before = proxy.cuts()
      proxy.cutNextCommit(when)
      expect(await offer(far)).toContain('Your offer is saved')
      expect(proxy.cuts()).toBe(before + 1)
      expect(await read()).toEqual(once)
      await far.close()
    },
  )

  it('at the commit of what has no key is not done again: nobody knows whether it was done', async () => {
    proxy.cutNextCommit('after')
    let runs = 0
    const written = far.transaction('o1', async (tx) => {
      runs++
      await tx.addHistory(
        { subject: 's', subjectId: 'i', action: 'noted', actor: { type: 'system' }, at: clock.now(), note: '' },
        undefined,
      )
    })
    await expect(written).rejects.toThrow('database_away')
    expect([runs, (await read()).history]).toEqual([1, ['noted']])
    await far.close()
  })
})
