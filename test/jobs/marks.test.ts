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

const away = () => new Fault('database_away', { retry: true })
const unknowns = async () => (await company.store.queue.list(['unknown'])).map((row) => [row.key, row.status])

/** From the platform call on, the database is away so many times. */
function loseDatabase(times: number): void {
  const { store } = company
  const transaction = store.transaction
  let left = 0
  store.transaction = async (id, work) => {
    if (left-- > 0) throw away()
    return transaction(id, work)
  }
  company.play.behave = () => {
    left = times
  }
}

describe('a message that has left, where that cannot be written at once', () => {
  it('is marked when the database is there again', async () => {
    loseDatabase(3)
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([company.posted(), await company.statusOf('k1'), company.hooks]).toEqual([['k1'], 'sent', ['sent k1']])
  })

  it('is neither sent again nor lost when what follows it cannot be done: it is unknown, and listed', async () => {
    company.play.sent = () => {
      throw new Error('a mistake of ours')
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([await company.statusOf('k1'), company.logged]).toEqual(['sending', ['job.unmarked']])
    await company.lapse()
    company.play.sent = () => {}
    await company.newRunner().drain()
    expect([company.posted(), await unknowns()]).toEqual([['k1'], [['k1', 'unknown']]])
  })

  it('ends even where what follows it can never be done', async () => {
    company.play.sent = () => {
      throw new Error('a mistake of ours')
    }
    await company.add(company.ask('k1'), company.ask('other', undefined, undefined, 'employee:ravi'))
    for (let process = 0; process < 4; process++) {
      await company.newRunner().drain()
      await company.lapse()
    }
    expect([company.posted().sort(), await unknowns()]).toEqual([
      ['k1', 'other'],
      [
        ['k1', 'unknown'],
        ['other', 'unknown'],
      ],
    ])
  })

  it('what the platform refused is not taken for sent because of that', async () => {
    let calls = 0
    loseDatabase(2)
    const lose = company.play.behave
    company.play.behave = async (delivery) => {
      if (++calls > 1) return
      await lose(delivery)
      throw new Fault('internal_error', { retry: true })
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.statusOf('k1')).toBe('retry')
    await company.pass(31_000)
    expect([company.posted(), await company.statusOf('k1'), await unknowns()]).toEqual([['k1'], 'sent', []])
  })
})

describe('a job that could not be done because the database was away', () => {
  it('is not counted a crash: its failure is written when the database is there again', async () => {
    const { store } = company
    const transaction = store.transaction
    await company.add(company.work('w1'))
    let left = 3
    store.transaction = async (id, work) => {
      if (left-- > 0) throw away()
      return transaction(id, work)
    }
    await company.runner.drain()
    expect(await company.statusOf('w1')).toBe('retry')
    await company.pass(31_000)
    expect(company.done).toEqual(['w1'])
  })
})
