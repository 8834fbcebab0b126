import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { openDatabase } from '../../src/store/connect.js'
import { createStore } from '../../src/store/store.js'
import { onPostgres, type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'
import { type DatabaseProxy, startProxy } from './proxy.js'

let database: TestDatabase
let proxy: DatabaseProxy

beforeAll(async () => {
  database = await testDatabase()
  proxy = await startProxy(database.url ?? '')
})
afterAll(async () => {
  await proxy.close()
  await database.close()
})

it.runIf(onPostgres)(
  'FT-3: a server that swallows everything is an error, and well again when it is there again',
  async () => {
    const behind = await openDatabase({ databaseUrl: proxy.url, silenceMs: 2_000 })
    const store = await createStore({
      adapter: behind.adapter,
      alone: false,
      sealer: testSealer(),
      clock: movedClock('2026-05-04T08:00:00Z'),
      random: createRandom(),
      zone: 'Etc/UTC',
      close: () => behind.close(),
    })
    const [claim, read] = [
      () => store.queue.claim('p', 16, new Date(), true),
      () => store.transaction('o1', (tx) => tx.settings()),
    ]
    await Promise.all([claim(), read()])
    proxy.freeze()
    await Promise.all([
      expect(claim()).rejects.toThrow(),
      expect(read()).rejects.toThrow('database_away'),
      expect(store.isReady()).rejects.toThrow(),
    ])
    proxy.thaw()
    expect(await claim()).toEqual([])
    expect((await read()).zone).toBe('Etc/UTC')
    await store.close()
  },
)
