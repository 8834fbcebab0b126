import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

let processes = 0
/** A process comes, recovers, takes what it gets and dies: its leases lapse. Returns what it had in hand. */
async function die(): Promise<string[]> {
  const { queue } = company.store
  await queue.recover(company.clock.now())
  const jobs = await queue.claim(`process ${++processes}`, 16, company.clock.now(), true)
  await company.lapse()
  return jobs.map((job) => job.key).sort()
}

describe('FT-12: a job that kills whoever runs it', () => {
  it('is given up after the third death, and what was in hand beside it is done', async () => {
    await company.add(...['a', 'b', 'poison', 'c'].map((key) => company.work(key)))
    const deaths: string[][] = []
    for (let process = 1; process <= 12; process++) {
      const { queue } = company.store
      await queue.recover(company.clock.now())
      for (;;) {
        const jobs = await queue.claim(`process ${process}`, 16, company.clock.now(), true)
        if (jobs.length === 0) break
        if (jobs.some((job) => job.key === 'poison')) {
          deaths.push(jobs.map((job) => job.key).sort())
          break
        }
        for (const job of jobs) await company.inside((tx) => tx.markJob(job, { status: 'done' }))
      }
      await company.lapse()
    }
    expect(deaths).toEqual([['a', 'b', 'c', 'poison'], ['poison'], ['poison']])
    expect(await company.statusOf('poison')).toBe('dead')
    expect(await company.errorOf('poison')).toBe('crashed')
    for (const key of ['a', 'b', 'c']) expect(await company.statusOf(key)).toBe('done')
  })

  it('counts what a restart finds in hand, where one process has the database', async () => {
    await company.add(company.work('poison'))
    for (let start = 1; start <= 3; start++) {
      const store = await company.openStore()
      await store.queue.recover(company.clock.now())
      await store.queue.claim(`start ${start}`, 16, company.clock.now(), true)
    }
    const last = await company.openStore()
    expect((await last.queue.recover(company.clock.now())).crashed.map((job) => job.key)).toEqual(['poison'])
    expect(await company.statusOf('poison')).toBe('dead')
  })

  it('as a message is given up for good: who waited for it is told', async () => {
    await company.add(company.ask('poison'), company.ask('innocent', undefined, undefined, 'employee:ravi'))
    await die()
    for (let death = 2; death <= 3; death++) {
      await company.store.queue.recover(company.clock.now())
      for (let jobs = ['']; !jobs.includes('poison') && jobs.length > 0; ) {
        jobs = (await company.store.queue.claim(`p${death}`, 16, company.clock.now(), true)).map((job) => job.key)
        if (!jobs.includes('poison')) await company.store.queue.giveBack(`p${death}`)
      }
      await company.lapse()
    }
    await company.newRunner().drain()
    expect(company.posted()).toEqual(['innocent'])
    expect(company.hooks).toEqual(['undeliverable poison', 'sent innocent'])
  })

  it('is run alone once it is suspected, and so is what was beside it', async () => {
    await company.add(company.ask('one'), company.ask('two', undefined, undefined, 'employee:ravi'))
    expect(await die()).toEqual(['one', 'two'])
    await company.add(company.work('fresh'))
    let [inHand, most] = [0, 0]
    company.play.behave = async () => {
      most = Math.max(most, ++inHand)
      await new Promise((resolve) => setImmediate(resolve))
      expect(company.done).toEqual([])
      inHand--
    }
    await company.newRunner().drain()
    expect([most, company.posted().sort(), company.done]).toEqual([1, ['one', 'two'], ['fresh']])
  })

  it('is not begun while anything else is in hand', async () => {
    await company.add(company.ask('suspect'))
    await die()
    await company.store.queue.recover(company.clock.now())
    await database.exec(`UPDATE "job" SET "runAt" = timestamptz '${monday}' + interval '5 seconds'`)
    await company.add(company.ask('slow', undefined, undefined, 'employee:ravi'))
    const { queue } = company.store
    const claim = queue.claim
    const claims: string[][] = []
    let endSlow = () => {}
    const asked = new Promise<void>((resolve) => {
      endSlow = resolve
    })
    queue.claim = async (...how) => {
      const jobs = await claim.apply(queue, how)
      claims.push(jobs.map((job) => job.key))
      if (claims.length === 1) company.clock.moveTo(new Date(company.clock.now().getTime() + 6_000))
      else endSlow()
      return jobs
    }
    company.play.behave = ({ key }) => (key === 'slow' ? asked : undefined)
    await company.newRunner().drain()
    expect(claims.slice(0, 3)).toEqual([['slow'], [], ['suspect']])
    expect(company.posted()).toEqual(['slow', 'suspect'])
  })

  it('is forgotten when it ends: three deaths beside others, weeks apart, are not its own', async () => {
    await company.add(company.work('works on'))
    for (let week = 1; week <= 4; week++) {
      await die()
      await company.store.queue.recover(company.clock.now())
      const [job] = await company.store.queue.claim('survivor', 16, company.clock.now(), true)
      if (!job) throw new Error('nothing was claimed')
      await company.inside((tx) => tx.markJob(job, { status: 'retry', runAt: company.clock.now() }))
    }
    await company.newRunner().drain()
    expect(company.done).toEqual(['works on'])
  })

  it('in the call itself is repeated twice and then left as unknown', async () => {
    await company.add(company.ask('poison', undefined, 'chat.hour-before-host'))
    for (let death = 1; death <= 6; death++) {
      // its platform call never comes back
      const called = new Promise<void>((resolve) => {
        company.play.behave = () => {
          resolve()
          return new Promise(() => {})
        }
      })
      const drained = company.newRunner().drain()
      if ((await Promise.race([called.then(() => 'called'), drained.then(() => 'drained')])) === 'drained') {
        expect(death).toBe(4)
        break
      }
      await company.lapse()
      company.clock.moveTo(new Date(company.clock.now().getTime() + 2_000))
    }
    expect(await company.statusOf('poison')).toBe('unknown')
    expect(company.hooks).toEqual([])
  })
})

describe('FT-13: a job of a newer release', () => {
  it('is left to whoever knows it, and holds its conversation back for two minutes at most', async () => {
    const newer = { ...company.ask('newer'), name: 'match.of-tomorrow' as 'match.ask-host' }
    await company.add(newer, company.ask('known'))
    await company.add(company.work('newer work', 'pool.of-tomorrow'))
    await company.runner.drain()
    expect([company.posted(), company.done]).toEqual([[], []])
    const next = await company.store.queue.nextMoment()
    expect((next?.getTime() ?? 0) - company.clock.now().getTime()).toBe(120_000)
    await company.pass(120_001)
    expect(company.posted()).toEqual(['known'])
    expect([await company.statusOf('newer'), await company.statusOf('newer work')]).toEqual(['queued', 'queued'])
    expect(await company.store.queue.nextMoment()).toBeUndefined()
  })

  it('in the hands of a process that died waits for another that knows it', async () => {
    await company.add({ ...company.ask('newer') })
    const [job] = await company.store.queue.claim('newer release', 16, company.clock.now(), true)
    await database.exec(`UPDATE "job" SET "name" = 'match.of-tomorrow', "startedAt" = now()`)
    await company.lapse()
    await company.newRunner().drain()
    expect(job && (await company.statusOf(job.key))).toBe('sending')
  })

  it('is given up after a day, by a process that was there all day', async () => {
    await company.add(company.work('newer', 'pool.of-tomorrow'))
    company.clock.moveTo(new Date(company.clock.now().getTime() + 25 * 3_600_000))
    const fresh = await company.openStore(false)
    await company.newRunner(fresh).drain()
    expect(await company.statusOf('newer')).toBe('queued')
    await company.newRunner().drain()
    expect(await company.statusOf('newer')).toBe('dead')
    expect(await company.errorOf('newer')).toBe('unknown_job')
  })
})
