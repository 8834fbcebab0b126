import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type Company, openCompany } from './one-runner.js'

let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  company = await openCompany(database)
})

describe('a message that is due', () => {
  it('sends at once though time passes while it is made ready', async () => {
    const still = company.clock.now
    let ms = 0
    company.clock.now = () => new Date(still().getTime() + ms++)
    await company.add(company.ask('flowing'))
    await company.runner.drain()
    expect(company.posted()).toEqual(['flowing'])
  })

  it('is sent once, however often its job is asked for and the runner runs', async () => {
    await company.add(company.ask('k1'))
    await company.add(company.ask('k1'))
    await company.runner.drain()
    await company.runner.drain()
    expect(company.posts).toEqual([{ user: 'U1', key: 'k1' }])
    expect(await company.statusOf('k1')).toBe('sent')
    expect(company.hooks).toEqual(['sent k1'])
  })

  it('is dropped when it is no longer true', async () => {
    company.play.isTrue = false
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(company.posts).toEqual([])
    expect(await company.statusOf('k1')).toBe('cancelled')
  })

  it('waits for the reader’s morning when it can, and comes at night when it is about a moment close by', async () => {
    const night = new Date('2026-05-04T21:00:00Z')
    company.clock.moveTo(night)
    await company.add(company.ask('waits', night), company.ask('timed', night, 'chat.hour-before-host'))
    await company.runner.drain()
    await company.pass(2_000)
    expect(company.posted()).toEqual(['timed'])
    await company.pass(9 * 3_600_000 - 3_000)
    expect(company.posted()).toEqual(['timed'])
    // Tuesday 09:00 in Berlin
    company.clock.moveTo(new Date('2026-05-05T07:00:00Z'))
    await company.runner.drain()
    expect(company.posted()).toEqual(['timed', 'waits'])
  })

  it('keeps the order of its conversation, about one message a second', async () => {
    await company.add(company.ask('k1'), company.ask('k2'), company.ask('k3'))
    await company.runner.drain()
    expect(company.posted()).toEqual(['k1'])
    await company.pass(1_000)
    expect(company.posted()).toEqual(['k1', 'k2'])
    await company.pass(1_000)
    expect(company.posted()).toEqual(['k1', 'k2', 'k3'])
  })
})

describe('when the platform misbehaves', () => {
  it('tries again later after a passing fault, and counts the attempt', async () => {
    let calls = 0
    company.play.behave = () => {
      if (++calls === 1) throw new Fault('internal_error', { retry: true })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.statusOf('k1')).toBe('retry')
    await company.pass(31_000)
    expect(await company.statusOf('k1')).toBe('sent')
    expect(company.posts).toHaveLength(1)
  })

  it('waits as long as Retry-After says, holding everything back, without an attempt', async () => {
    let calls = 0
    company.play.behave = () => {
      if (++calls === 1) throw new Fault('ratelimited', { retry: true, retryAfterMs: 120_000 })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    await company.pass(119_000)
    expect(calls).toBe(1)
    await company.pass(2_000)
    expect([calls, company.posts.length]).toEqual([2, 1])
  })

  it('gives up at once where trying again cannot help', async () => {
    company.play.behave = () => {
      throw new Fault('user_not_found', { retry: false })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.statusOf('k1')).toBe('dead')
  })

  it('gives up after the last attempt', async () => {
    let calls = 0
    company.play.behave = () => {
      calls++
      throw new Fault('internal_error', { retry: true })
    }
    await company.add(company.ask('k1', company.clock.now(), 'chat.hour-before-host'))
    await company.runner.drain()
    for (let hour = 0; hour < 60; hour++) await company.pass(6 * 3_600_000)
    expect([calls, await company.statusOf('k1')]).toEqual([26, 'dead'])
  })

  it('DL-6: an unknown outcome of a question is listed, counted as sent and never repeated', async () => {
    company.play.behave = () => {
      throw new Fault('timeout', { retry: true, unknownOutcome: true })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    await company.pass(6 * 3_600_000)
    expect(await company.statusOf('k1')).toBe('unknown')
    expect(company.hooks).toEqual(['sent k1'])
    expect((await company.store.queue.list(['unknown'])).map((row) => [row.key, row.unknowns])).toEqual([['k1', 1]])
  })

  it('DL-6: an unknown outcome of what is about a moment close by is sent again, and still listed', async () => {
    let calls = 0
    company.play.behave = () => {
      if (++calls === 1) throw new Fault('timeout', { retry: true, unknownOutcome: true })
    }
    await company.add(company.ask('k1', company.clock.now(), 'chat.hour-before-host'))
    await company.runner.drain()
    await company.pass(31_000)
    expect([company.posts.length, await company.statusOf('k1')]).toEqual([1, 'sent'])
    expect((await company.store.queue.list(['unknown'])).map((row) => row.key)).toEqual(['k1'])
  })

  it('DL-6: not even that is sent more than twelve times where no answer ever comes', async () => {
    let calls = 0
    company.play.behave = () => {
      calls++
      throw new Fault('timeout', { retry: true, unknownOutcome: true })
    }
    await company.add(company.ask('k1', company.clock.now(), 'chat.hour-before-host'))
    await company.runner.drain()
    for (let step = 0; step < 20; step++) await company.pass(6 * 3_600_000)
    expect([calls, await company.statusOf('k1')]).toEqual([12, 'unknown'])
  })
})
