import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '../../src/faults.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type Company, monday, openCompany } from './one-runner.js'

let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  company = await openCompany(database)
})

describe('DL-4: messages to one person', () => {
  it('come in the order in which they were asked for, though each waits for its turn', async () => {
    const keys = Array.from({ length: 6 }, (_, number) => `k${number}`)
    for (const key of keys) await company.add(company.ask(key))
    await company.runner.drain()
    // asked again at odd moments: the second comes before the turn that the first was given
    for (let step = 0; step < 40; step++) await company.pass(step % 3 === 0 ? 400 : 300)
    expect(company.posted()).toEqual(keys)
  })

  it('one that waits for its turn is not overtaken by one that comes in the meantime', async () => {
    await company.add(company.ask('first'), company.ask('second'))
    await company.runner.drain()
    expect(company.posted()).toEqual(['first'])
    // a long queue before it
    await database.exec(`UPDATE "pace" SET "nextAt" = "nextAt" + interval '10 minutes'`)
    await company.pass(1_000)
    await company.add(company.ask('third'))
    // the turn of the second has not come, the bucket is free for whoever asks
    await database.exec('DELETE FROM "pace"')
    await company.pass(180_000)
    expect(company.posted()).toEqual(['first'])
    await company.pass(600_000)
    await company.pass(1_000)
    expect(company.posted()).toEqual(['first', 'second', 'third'])
  })

  it('whoever moves from one due moment to the next gets on: what waits behind another is not due yet', async () => {
    await company.add(company.ask('first'), company.ask('second'), company.ask('third'), company.work('work'))
    let failures = 0
    company.play.behave = () => {
      if (++failures <= 6) throw new Fault('internal_error', { retry: true })
    }
    await company.runner.drain()
    for (let next = await company.store.queue.nextMoment(); next; next = await company.store.queue.nextMoment()) {
      expect(next.getTime()).toBeGreaterThan(company.clock.now().getTime())
      company.clock.moveTo(next)
      await company.runner.drain()
    }
    expect(company.posted().sort()).toEqual(['first', 'second', 'third'])
  })

  it('one put off until the morning holds back nothing that is about this very night', async () => {
    const night = new Date('2026-05-04T21:00:00Z')
    company.clock.moveTo(night)
    await company.add(company.ask('waits', night), company.ask('timed', night, 'chat.hour-before-host'))
    await company.runner.drain()
    await company.pass(2_000)
    expect(company.posted()).toEqual(['timed'])
  })

  it('one that the platform put off for an hour does not hold back what goes another way', async () => {
    company.play.behave = () => {
      throw new Fault('ratelimited', { retry: true, retryAfterMs: 3_600_000 })
    }
    await company.add(company.ask('first'), company.ask('second'))
    await company.runner.drain()
    company.play.behave = () => {}
    await database.exec('DELETE FROM "pace"')
    await company.pass(2_000)
    expect(company.posted()).toEqual(['second'])
  })
})

describe('FT-9: a clock that is set back', () => {
  afterEach(() => vi.restoreAllMocks())

  it('does not keep what a dead process had in hand', async () => {
    const elapsed = vi.spyOn(performance, 'now')
    elapsed.mockReturnValue(1_000)
    await company.runner.drain()
    await company.add(company.ask('k1'))
    await company.store.queue.claim('a process that dies', 16, company.clock.now(), true)
    await company.lapse()
    vi.spyOn(Date, 'now').mockReturnValue(new Date(monday).getTime() - 365 * 86_400_000)
    elapsed.mockReturnValue(12_000)
    await company.runner.drain()
    expect(company.posted()).toEqual(['k1'])
  })

  it('of the database does not make a lease last for hours', async () => {
    await company.add(company.ask('k1'))
    await company.store.queue.claim('a process that dies', 16, company.clock.now(), true)
    await database.exec(`UPDATE "job" SET "leaseUntil" = "leaseUntil" + interval '1 hour'`)
    await company.newRunner().drain()
    expect(company.posted()).toEqual(['k1'])
  })

  it('holds nobody’s conversation: a bucket filled an hour from now is empty', async () => {
    await database.exec(`INSERT INTO "pace" VALUES ('employee:mia', timestamptz '${monday}' + interval '1 hour'),
      ('employee:ravi', timestamptz '${monday}' + interval '10 minutes')`)
    await company.add(
      company.ask('mia'),
      company.ask('mia again'),
      company.ask('ravi', undefined, undefined, 'employee:ravi'),
    )
    await company.runner.drain()
    expect(company.posted()).toEqual(['mia'])
    await company.pass(999)
    expect(company.posted()).toEqual(['mia'])
    await company.pass(1)
    expect(company.posted()).toEqual(['mia', 'mia again'])
    // ten minutes ahead is what another replica's clock may be
    await company.pass(600_000)
    expect(company.posted()).toEqual(['mia', 'mia again', 'ravi'])
  })
})
