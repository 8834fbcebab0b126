import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type Company, openCompany } from './one-runner.js'

const dayMs = 86_400_000
let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  company = await openCompany(database)
})

/** The database is put back to how it was so long ago; then somebody starts the product. */
async function restored(ms: number): Promise<void> {
  company.clock.moveTo(new Date(company.clock.now().getTime() + ms))
  await company.newRunner().drain()
}

const shell = (...args: string[]) =>
  runCommand(
    { store: company.store, clock: company.clock, config: readConfig({}), random: createRandom() },
    ['outbox', ...args],
    '',
  )

describe('FT-14: an old point of the database is restored', () => {
  it('nothing old leaves: it is held, listed and counted, and what comes later leaves past it', async () => {
    await company.add(company.ask('old'), company.ask('old and timed', undefined, 'chat.hour-before-host'))
    await company.add(company.work('work'))
    await restored(dayMs + 1)
    expect(company.posted()).toEqual([])
    expect([await company.statusOf('old'), await company.statusOf('old and timed')]).toEqual(['held', 'held'])
    expect((await company.store.queue.depth(company.clock.now())).byStatus).toMatchObject({ held: 2 })
    expect((await shell()).output).toContain('held  old  (too_late)')
    // work is done however late: what it brings about is true now
    expect(company.done).toEqual(['work'])
    await company.add(company.ask('new'))
    await company.newRunner().drain()
    expect(company.posted()).toEqual(['new'])
  })

  it('after a shorter outage all leaves as ever, in its order', async () => {
    await company.add(company.ask('first'), company.ask('second'))
    await restored(dayMs - 3_600_000)
    await company.pass(1_000)
    expect(company.posted()).toEqual(['first', 'second'])
  })

  it('holds what was in hand at that time, before its call and after it', async () => {
    await company.add(company.ask('claimed'))
    await company.store.queue.claim('an earlier life', 16, company.clock.now(), true)
    await company.add(company.ask('called', undefined, 'chat.hour-before-host', 'employee:ravi'))
    const [called] = await company.store.queue.claim('an earlier life', 16, company.clock.now(), true)
    if (!called) throw new Error('nothing was claimed')
    await company.inside((tx) => tx.markJob(called, { startedAt: new Date() }))
    await company.lapse()
    await restored(2 * dayMs)
    expect([await company.statusOf('claimed'), await company.statusOf('called')]).toEqual(['held', 'held'])
    expect(company.posted()).toEqual([])
  })

  it('does not hold what is no longer true, nor an answer that nobody waits for any more', async () => {
    await company.add(company.ask('answer', undefined, 'reply.say', 'account:i-mia'))
    await restored(2 * dayMs)
    expect(await company.statusOf('answer')).toBe('cancelled')
    company.play.isTrue = false
    await company.add(company.ask('untrue', new Date(company.clock.now().getTime() - 2 * dayMs)))
    await company.newRunner().drain()
    expect(await company.statusOf('untrue')).toBe('cancelled')
    expect(company.posted()).toEqual([])
  })

  it('does not hold what was put off to a day that has come', async () => {
    const friday = new Date('2026-05-08T17:00:00Z')
    company.clock.moveTo(friday)
    await company.add(company.ask('over the weekend'))
    await company.runner.drain()
    await company.pass(new Date('2026-05-11T07:00:00Z').getTime() - friday.getTime())
    expect(company.posted()).toEqual(['over the weekend'])
  })

  it('an admin releases one and lets another go', async () => {
    await company.add(company.ask('one'), company.ask('two'), company.ask('three'))
    await restored(2 * dayMs)
    expect((await shell('--release', 'one')).output).toBe('one  leaves now, if it is still true\n')
    await company.pass(1_000)
    expect(company.posted()).toEqual(['one'])
    expect((await shell('--drop', 'all')).code).toBe(0)
    await company.newRunner().drain()
    expect([await company.statusOf('two'), await company.statusOf('three')]).toEqual(['cancelled', 'cancelled'])
    expect((await shell('--drop', 'one')).output).toBe('Nothing of that key is held.\n')
    expect((await shell('--forget')).code).toBe(2)
  })

  it('whoever leaves meanwhile is not written to by a later release', async () => {
    await company.add(company.ask('one'))
    await restored(2 * dayMs)
    await company.inside((tx) => tx.cancelJobsTo('employee:mia'))
    expect((await shell('--release', 'all')).code).toBe(1)
    expect(company.posted()).toEqual([])
  })
})
