import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../src/random.js'
import { PrismaClient } from '../../src/store/generated/client.js'
import { guarded } from '../../src/store/guard.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { blankEmployee } from '../../src/usecases/meet-person.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { aMatch } from '../builders.js'
import { onPostgres, type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

let database: TestDatabase
let store: Store
let client: ReturnType<typeof guarded>
let plain: PrismaClient
const clock = movedClock('2026-05-04T08:00:00Z')
const now = clock.now()

beforeAll(async () => {
  database = await testDatabase()
  store = await createStore({
    adapter: database.adapter,
    alone: true,
    sealer: testSealer(),
    clock,
    random: createRandom(),
    zone: 'Etc/UTC',
    close: async () => {},
  })
  plain = new PrismaClient({ adapter: database.adapter })
  client = guarded(plain, 'o1')
})

afterAll(() => database.close())

const employee = (organizationId: string, id: string) => ({
  organizationId,
  id,
  status: 'active',
  roles: [],
  createdAt: now,
  updatedAt: now,
  body: 'sealed elsewhere',
})

const wall = /organization_wall/

describe('the wall between organizations', () => {
  it.each([
    ['a look without an organization', () => client.employee.findMany({ where: { status: 'active' } })],
    ['a look at another organization', () => client.employee.findMany({ where: { organizationId: 'o2' } })],
    [
      'a look that hides another one in OR',
      () => client.employee.findMany({ where: { OR: [{ organizationId: 'o1' }, { organizationId: 'o2' }] } }),
    ],
    ['a count without an organization', () => client.match.count()],
    ['a row for another organization', () => client.employee.createMany({ data: [employee('o2', 'e1')] })],
    [
      'rows of which one is for another',
      () => client.employee.createMany({ data: [employee('o1', 'e1'), employee('o2', 'e2')] }),
    ],
    [
      'moving a row elsewhere',
      () => client.employee.updateMany({ where: { organizationId: 'o1' }, data: { organizationId: 'o2' } }),
    ],
    ['a change everywhere', () => client.employee.updateMany({ where: { id: 'e1' }, data: { silences: 1 } })],
    ['a removal everywhere', () => client.block.deleteMany({ where: {} })],
    [
      'a relation write',
      () =>
        client.employee.create({
          data: {
            ...employee('o1', 'e1'),
            manager: { connect: { organizationId_id: { organizationId: 'o2', id: 'boss' } } },
          } as never,
        }),
    ],
    [
      'an upsert',
      () =>
        client.employee.upsert({
          where: { organizationId_id: { organizationId: 'o1', id: 'e1' } },
          create: employee('o1', 'e1'),
          update: {},
        }),
    ],
  ])('refuses %s', async (_, query) => {
    await expect(query()).rejects.toThrow(wall)
  })

  it('lets through what names exactly this organization', async () => {
    await client.employee.createMany({ data: [employee('o1', 'mine')] })
    expect(await client.employee.count({ where: { organizationId: 'o1' } })).toBe(1)
    await client.employee.deleteMany({ where: { organizationId: 'o1' } })
  })

  it('holds in the database itself: a reference into another organization is refused', async () => {
    await plain.employee.createMany({ data: [employee('o2', 'theirs')] })
    const crossing = { ...employee('o1', 'crossing'), managerId: 'theirs' }
    await expect(plain.employee.createMany({ data: [crossing] })).rejects.toThrow()
    await plain.employee.deleteMany({ where: { id: 'theirs' } })
  })
})

describe('a candidate has at most one open match', () => {
  it('a second proposal writes nothing; when the first has ended, the next one does', async () => {
    await store.transaction('o1', async (tx) => {
      await tx.employees.insert(blankEmployee('h1', now))
      await plainOffer(tx)
      await plainCandidate(tx)
    })
    const insert = (id: string) => store.transaction('o1', (tx) => tx.matches.insert(aMatch({ id })))
    expect(await insert('m1')).toBe(true)
    expect(await insert('m2')).toBe(false)
    await store.transaction('o1', async (tx) => {
      const match = await tx.matches.get('m1')
      if (match) await tx.matches.save({ ...match, status: 'host_passed' })
    })
    expect(await insert('m3')).toBe(true)
  })
})

type Tx = Parameters<Parameters<Store['transaction']>[1]>[0]

async function plainOffer(tx: Tx): Promise<void> {
  await tx.offers.insert({
    id: 'o1',
    version: 0,
    hostId: 'h1',
    kind: 'informational',
    status: 'open',
    pausedUntil: null,
    price: 0,
    createdAt: now,
    updatedAt: now,
    topics: ['data'],
    windows: [],
    zone: 'Etc/UTC',
    medium: 'phone',
    where: '',
    department: null,
    seniority: null,
    languages: [],
    seatsAtOnce: 1,
    seatsPerMonth: 2,
    words: '',
    showPhoto: false,
    mayBeNamed: false,
    formerEmployers: [],
  })
}

async function plainCandidate(tx: Tx): Promise<void> {
  await tx.candidates.insert({ ...blankCandidate('c1', now), status: 'active' })
}

describe('compare-and-set', () => {
  it('the slower of two changes is refused as a conflict, and nothing of it is kept', async () => {
    const first = await store.transaction('o1', (tx) => tx.employees.get('h1'))
    if (!first) throw new Error('not there')
    await store.transaction('o1', (tx) => tx.employees.save({ ...first, silences: 1 }))
    await expect(store.transaction('o1', (tx) => tx.employees.save({ ...first, silences: 7 }))).rejects.toThrow(
      'conflict',
    )
    expect((await store.transaction('o1', (tx) => tx.employees.get('h1')))?.silences).toBe(1)
  })

  // PGlite lets one transaction in at a time
  it.runIf(onPostgres)(
    'a unique value taken meanwhile is no surprise: done again, it is seen whose it is',
    async () => {
      let attempts = 0
      const seen = await store.transaction('o1', async (tx) => {
        attempts += 1
        const [holder] = await tx.employees.find({ emailIndex: 'e1' })
        if (holder) return holder.id
        await store.transaction('o1', (other) =>
          other.employees.insert({ ...blankEmployee('h9', now), emailIndex: 'e1' }),
        )
        const own = await tx.employees.get('h1')
        if (!own) throw new Error('not there')
        return (await tx.employees.save({ ...own, emailIndex: 'e1' })).id
      })
      expect({ seen, attempts }).toEqual({ seen: 'h9', attempts: 2 })
    },
  )
})
