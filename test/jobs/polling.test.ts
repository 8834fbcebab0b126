/** How the runner waits, is woken, fills its places and goes on after a failure; what is claimed is made up by the test. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '../../src/faults.js'
import type { ClaimedJob, JobQueue } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type Company, openCompany } from './one-runner.js'

let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** what was asked of the queue, in order */
let claims: { holder: string; limit: number; isIdle: boolean }[]
let gaveBack: string[]
let answer: () => Promise<ClaimedJob[]>

beforeEach(async () => {
  company = await openCompany(database)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  claims = []
  gaveBack = []
  answer = async () => []
  const { queue } = company.store
  queue.claim = async (holder, limit, _now, isIdle) => {
    claims.push({ holder, limit, isIdle })
    return answer()
  }
  queue.recover = async () => ({ retried: 0, crashed: [], unknown: [] })
  queue.giveBack = async (holder) => void gaveBack.push(holder)
})
afterEach(async () => {
  await company.runner.stop(0)
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** Jobs whose call hangs until it is ended. */
function hanging(count: number, crashes = 0) {
  const ends: (() => void)[] = []
  const { store } = company
  store.transaction = () => new Promise((resolve) => ends.push(() => resolve(undefined as never)))
  const jobs = Array.from({ length: count }, (_, number) => ({ id: `j${number}`, name: 'match.ask-host', crashes }))
  const end = async (some: number) => {
    for (const one of ends.splice(0, some)) one()
    await pass(0)
  }
  return { jobs: jobs as unknown as ClaimedJob[], end }
}

describe('a runner with nothing to do', () => {
  it('looks every second, no sooner', async () => {
    company.runner.start()
    await pass(0)
    expect(claims).toMatchObject([{ limit: 16, isIdle: true }])
    await pass(999)
    expect(claims).toHaveLength(1)
    await pass(1)
    expect(claims).toHaveLength(2)
    await pass(1_000)
    expect(claims).toHaveLength(3)
  })

  it('looks at once when it is woken, and then every second as before', async () => {
    company.runner.start()
    await pass(500)
    company.runner.nudge()
    company.runner.nudge()
    await pass(0)
    expect(claims).toHaveLength(2)
    await pass(999)
    expect(claims).toHaveLength(2)
    await pass(1)
    expect(claims).toHaveLength(3)
  })

  it('woken while it looks looks once more, at once', async () => {
    let found = (_: ClaimedJob[]) => {}
    answer = () => new Promise((resolve) => (found = resolve))
    company.runner.start()
    await pass(0)
    company.runner.nudge()
    await pass(0)
    expect(claims).toHaveLength(1)
    answer = async () => []
    found([])
    await pass(0)
    expect(claims).toHaveLength(2)
    await pass(999)
    expect(claims).toHaveLength(2)
  })

  it('is not begun by being woken, nor after it was stopped', async () => {
    company.runner.nudge()
    await pass(5_000)
    expect(claims).toEqual([])
    company.runner.start()
    await pass(0)
    await company.runner.stop()
    company.runner.nudge()
    await pass(5_000)
    expect(claims).toHaveLength(1)
  })

  it('stopped while it looks does not look again', async () => {
    let found = (_: ClaimedJob[]) => {}
    answer = () => new Promise((resolve) => (found = resolve))
    company.runner.start()
    await pass(0)
    const stopped = company.runner.stop()
    found([])
    await stopped
    await pass(5_000)
    expect(claims).toHaveLength(1)
  })

  it('goes on after a failure of the database, which is logged', async () => {
    answer = async () => {
      throw new Fault('database_away', { retry: true })
    }
    company.runner.start()
    await pass(0)
    answer = async () => {
      throw new TypeError('of ours')
    }
    await pass(1_000)
    answer = async () => []
    await pass(1_000)
    expect(claims).toHaveLength(3)
    expect(company.lines.map(({ event, fields }) => [event, fields?.code])).toEqual([
      ['runner.failed', 'database_away'],
      ['runner.failed', 'surprise'],
    ])
    expect(company.lines[1]?.fields?.stack).toContain('polling.test')
  })
})

describe('its places', () => {
  it('are sixteen; more is claimed when half of them are free, and all of it counts', async () => {
    const { jobs, end } = hanging(16)
    answer = async () => (claims.length === 1 ? jobs : [])
    const drained = company.newRunner().drain()
    await pass(0)
    await end(7)
    expect(claims).toHaveLength(1)
    await end(1)
    expect(claims.slice(1)).toMatchObject([{ limit: 8, isIdle: false }])
    // there was nothing more: it looks again when all have ended
    await end(7)
    expect(claims).toHaveLength(2)
    await end(1)
    expect(claims.slice(2)).toMatchObject([{ limit: 16, isIdle: true }])
    expect(await drained).toBe(16)
  })

  it('are not filled beside a job that may be what killed its process', async () => {
    const { jobs, end } = hanging(4, 1)
    answer = async () => (claims.length === 1 ? jobs : [])
    const drained = company.newRunner().drain()
    await pass(0)
    await end(3)
    expect(claims).toHaveLength(1)
    await end(1)
    await drained
    expect(claims).toHaveLength(2)
  })

  it('one suspect among others is enough for that', async () => {
    const { jobs, end } = hanging(4)
    const among = jobs.map((job, number) => ({ ...job, crashes: number === 2 ? 1 : 0 }))
    answer = async () => (claims.length === 1 ? among : [])
    const drained = company.newRunner().drain()
    await pass(0)
    await end(3)
    expect(claims).toHaveLength(1)
    await end(1)
    await drained
  })
})

describe('a runner that stops', () => {
  it('gives back what is in its own name, and comes again under another', async () => {
    company.runner.start()
    await pass(0)
    await company.runner.stop()
    company.runner.start()
    await pass(0)
    expect(claims).toHaveLength(2)
    const [first, second] = claims
    expect(gaveBack).toEqual([first?.holder])
    expect(second?.holder).not.toBe(first?.holder)
  })

  it('and can give nothing back says so', async () => {
    company.store.queue.giveBack = async () => {
      throw new Fault('database_away', { retry: true })
    }
    await company.runner.stop()
    expect(company.lines).toMatchObject([{ event: 'runner.failed', fields: { code: 'database_away' } }])
  })

  it('says how many it left, if any, and leaves no timer behind', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length
    vi.useRealTimers()
    const before = timers()
    await company.runner.stop()
    expect([company.lines, timers()]).toEqual([[], before])
    const { jobs, end } = hanging(2)
    answer = async () => (claims.length === 1 ? jobs : [])
    company.runner.start()
    await vi.waitFor(() => expect(claims).toHaveLength(2))
    await company.runner.stop(0)
    expect(company.lines).toEqual([{ event: 'runner.left', fields: { count: 2 } }])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await end(2)
  })
})

describe('what lapsed leases held', () => {
  const recovering = (queue: JobQueue) => {
    let times = 0
    queue.recover = async () => {
      times++
      return { retried: 0, crashed: [], unknown: [] }
    }
    return () => times
  }

  it('is looked at first of all, and then every ten seconds', async () => {
    const elapsed = vi.spyOn(performance, 'now').mockReturnValue(50)
    const times = recovering(company.store.queue)
    const runner = company.newRunner()
    await runner.drain()
    expect(times()).toBe(1)
    elapsed.mockReturnValue(10_049)
    await runner.drain()
    expect(times()).toBe(1)
    elapsed.mockReturnValue(10_050)
    await runner.drain()
    await runner.drain()
    expect(times()).toBe(2)
    elapsed.mockRestore()
  })
})
