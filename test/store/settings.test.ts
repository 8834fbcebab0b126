import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

let database: TestDatabase
let store: Store

beforeAll(async () => {
  database = await testDatabase()
  const sealer = testSealer()
  const parts = { adapter: database.adapter, alone: true, sealer, zone: 'Europe/Berlin', close: async () => {} }
  store = await createStore({ ...parts, clock: movedClock('2026-05-04T08:00:00Z'), random: createRandom() })
})
afterAll(() => database.close())

/** As a release before Teams sealed them. */
async function writeOld(digest: object | null): Promise<void> {
  const body = { name: 'Corvid', zone: 'Europe/Berlin', languages: ['en'], closedDays: [], howHiringWorks: '' }
  const sealed = testSealer().seal(JSON.stringify({ ...body, isSetUp: true, quietWeeks: 2, digest }), {
    organizationId: 'o1',
    table: 'organization',
    column: 'body',
    id: 'o1',
  })
  await database.exec(`UPDATE "organization" SET "body" = '${sealed}' WHERE "id" = 'o1'`)
}

const settings = () => store.transaction(store.organizationId, (tx) => tx.settings())

it('a digest’s channel that was chosen before there could be two is kept', async () => {
  await writeOld({ workspaceId: 'w1', channel: 'C1' })
  expect(await settings()).toMatchObject({ digests: [{ workspaceId: 'w1', channel: 'C1' }], quietWeeks: 2 })
})

it('and none stays none', async () => {
  await writeOld(null)
  expect((await settings()).digests).toEqual([])
})
