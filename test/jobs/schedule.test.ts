import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Schedule } from '../../src/domain/organization.js'
import { enqueueDue, nextDue } from '../../src/jobs/schedule.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type Company, openCompany } from './one-runner.js'

let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(async () => {
  company = await openCompany(database)
})
afterAll(() => database.close())

const nine = '2026-05-04T09:00:00.000Z'
/** Daily, at 11:00 in Berlin. */
const daily = (id: Schedule['id'], nextAt = nine): Schedule => ({
  id,
  version: 0,
  weekday: null,
  minute: 11 * 60,
  zone: 'Europe/Berlin',
  everyWeeks: 1,
  nextAt: new Date(nextAt),
})
const keep = (...schedules: Schedule[]) =>
  company.inside(async (tx) => {
    for (const schedule of schedules) await tx.schedules.insert(schedule)
  })
const tickAt = (at: string) => enqueueDue(company.store, new Date(at))
const queued = async () => (await company.store.queue.list(['queued'])).map(({ name, key }) => `${name} ${key}`)

describe('a schedule that is due', () => {
  it('becomes one job of its own kind, whose key holds the due time, and moves on', async () => {
    await keep(daily('round'), daily('digest'), daily('care'))
    expect(await tickAt('2026-05-04T08:59:59.999Z')).toBe(0)
    expect(await queued()).toEqual([])
    expect(await tickAt(nine)).toBe(3)
    expect((await queued()).sort()).toEqual([
      `care.run schedule:care:${nine}`,
      `digest.prepare schedule:digest:${nine}`,
      `round.run schedule:round:${nine}`,
    ])
    expect((await company.inside((tx) => tx.schedules.get('round')))?.nextAt).toEqual(new Date('2026-05-05T09:00:00Z'))
    expect(await tickAt(nine)).toBe(0)
  })

  it('leaves alone what is not due beside it', async () => {
    await keep(daily('round'), daily('care', '2026-05-04T09:00:00.001Z'))
    expect(await tickAt(nine)).toBe(1)
    expect(await queued()).toEqual([`round.run schedule:round:${nine}`])
  })

  it('is not run twice where its row stands at a time that was run already', async () => {
    await keep(daily('round'))
    await tickAt(nine)
    const moved = await company.inside((tx) => tx.schedules.get('round'))
    await company.inside((tx) => tx.schedules.save({ ...moved!, nextAt: new Date(nine) }))
    await tickAt(nine)
    expect(await queued()).toHaveLength(1)
  })

  it('is what comes next, unless a job comes before it', async () => {
    expect(await nextDue(company.store)).toBeUndefined()
    await keep(daily('round'))
    expect(await nextDue(company.store)).toEqual(new Date(nine))
    await company.add(company.ask('soon', new Date('2026-05-04T08:30:00Z')))
    expect(await nextDue(company.store)).toEqual(new Date('2026-05-04T08:30:00Z'))
  })

  it('is counted late from the moment it was due, as a job is', async () => {
    const { queue } = company.store
    await keep(daily('round'))
    await company.add(company.ask('early'), company.ask('later', new Date('2026-05-04T08:30:00Z')))
    expect(await queue.depth(new Date('2026-05-04T09:01:00Z'))).toEqual({
      overdueSeconds: 60,
      oldestSeconds: 3660,
      byStatus: { queued: 2 },
    })
    expect(await queue.depth(new Date('2026-05-04T07:00:00Z'))).toMatchObject({ overdueSeconds: 0, oldestSeconds: 0 })
  })
})
