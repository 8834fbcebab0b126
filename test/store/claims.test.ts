import { afterAll, beforeAll, expect, it } from 'vitest'
import { owningClaim } from '../../src/domain/claim.js'
import { createRandom } from '../../src/random.js'
import { openDatabase } from '../../src/store/connect.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { claimFor, claimsOn } from '../../src/usecases/claims.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Context, Store } from '../../src/usecases/unit-of-work.js'
import { aReferral } from '../builders.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

const clock = movedClock('2026-05-04T08:00:00Z')
const random = createRandom()
const referrers = 12

let database: TestDatabase
let stores: Store[] = []

/** On PostgreSQL each replica has connections of its own; the embedded database is one process's, and both stand on it. */
async function replica(): Promise<Store> {
  const own = database.url === undefined ? database : await openDatabase({ databaseUrl: database.url })
  const close = async () => (own === database ? undefined : own.close())
  return createStore({
    adapter: own.adapter,
    alone: false,
    sealer: testSealer(),
    clock,
    random,
    zone: 'Etc/UTC',
    close,
  })
}

beforeAll(async () => {
  database = await testDatabase()
  stores = [await replica(), await replica()]
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await database.close()
})

const within = <Result>(store: Store | undefined, work: (context: Context) => Promise<Result>): Promise<Result> => {
  if (!store) throw new Error('no replica')
  return store.transaction(store.organizationId, async (tx) =>
    work({
      ...{ tx, now: clock.now(), random, who: { type: 'system' }, settings: await tx.settings() },
      ...{ interactionId: undefined, baseUrl: 'https://coffee.example.org', adminEmails: [], pool: createPoolView() },
    }),
  )
}

it('of two replicas that claim one person at once one has the place, the other the next: one owner, no gap', async () => {
  const candidate = { ...blankCandidate('lena', clock.now()), email: 'lena@home.example' }
  const all = Array.from({ length: referrers }, (_, number) =>
    aReferral({ id: `r${number}`, candidateId: 'lena', referrerId: `e${number}`, chatId: null }),
  )
  await within(stores[0], async ({ tx }) => {
    await tx.candidates.insert(candidate)
    await tx.employees.insertMany(all.map(({ referrerId }) => blankEmployee(referrerId, clock.now())))
    await tx.referrals.insertMany(all)
  })
  const places = await Promise.all(
    all.map((referral, at) => within(stores[at % 2], (context) => claimFor(context, candidate, referral))),
  )
  expect(places.map(({ place }) => place).sort((a, b) => a - b)).toEqual(all.map((_, at) => at + 1))
  const owners = await Promise.all(
    stores.map((store) =>
      within(store, async (context) => owningClaim(await claimsOn(context, candidate), clock.now())),
    ),
  )
  expect(new Set(owners.map((claim) => claim?.employeeId)).size).toBe(1)
  expect(owners[0]?.place).toBe(1)
})
