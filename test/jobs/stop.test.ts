import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

/** A platform call that begins, and ends when it is told to. */
function slowCall() {
  let [began, end] = [() => {}, () => {}]
  const begun = new Promise<void>((resolve) => {
    began = resolve
  })
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  company.play.behave = () => {
    began()
    return ended
  }
  return { begun, end }
}

describe('DL-9: a runner that is told to stop', () => {
  it('claims nothing more, though there is more, and lets what it has in hand end', async () => {
    const call = slowCall()
    await company.add(company.ask('in hand'), company.ask('behind it'))
    const { queue } = company.store
    const claim = queue.claim
    const waiting = new Promise<void>((resolve) => {
      queue.claim = async (...how) => {
        const jobs = await claim.apply(queue, how)
        if (jobs.length === 0) resolve()
        return jobs
      }
    })
    company.runner.start()
    await Promise.all([call.begun, waiting])
    const stopped = company.runner.stop()
    queue.claim = () => Promise.reject(new Error('claimed after the word to stop'))
    call.end()
    await stopped
    expect(company.logged).toEqual([])
    queue.claim = claim
    company.clock.moveTo(new Date(company.clock.now().getTime() + 2_000))
    expect([company.posted(), await company.statusOf('behind it')]).toEqual([['in hand'], 'queued'])
    await company.newRunner().drain()
    expect(company.posted()).toEqual(['in hand', 'behind it'])
  })

  it('waits for no call that hangs for ever, whose outcome is then unknown', async () => {
    const call = slowCall()
    await company.add(company.ask('hangs'))
    company.runner.start()
    await call.begun
    await company.runner.stop(20)
    expect([await company.statusOf('hangs'), company.logged]).toEqual(['sending', ['runner.left']])
    await company.lapse()
    company.play.behave = () => {}
    await company.newRunner().drain()
    expect([await company.statusOf('hangs'), company.posted()]).toEqual(['unknown', []])
    call.end()
    // also what was left ends before the next test empties the tables
    await company.runner.stop()
    expect(await company.statusOf('hangs')).toBe('unknown')
  })

  it('gives back at once what it claimed and did not begin, as if it had never had it', async () => {
    await company.add(company.work('one'), company.work('two'))
    const { queue } = company.store
    const claim = queue.claim
    let stopped: Promise<void> | undefined
    // the word comes between the claim and its work
    queue.claim = async (...asked) => {
      const jobs = await claim.apply(queue, asked)
      if (jobs.length > 0) stopped = company.runner.stop()
      return jobs
    }
    await company.runner.drain()
    await stopped
    expect(company.done).toEqual([])
    queue.claim = claim
    const jobs = await queue.claim('another', 16, company.clock.now(), false)
    expect(jobs.map((job) => [job.key, job.attempts, job.crashes])).toEqual([
      ['one', 1, 0],
      ['two', 1, 0],
    ])
  })
})
