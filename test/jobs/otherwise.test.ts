/** What comes of a call that failed: another way to the same person, another time, or an end that is told. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { settleUnknown } from '../../src/jobs/send-message.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { at, type Company, openCompany } from './one-runner.js'

let database: TestDatabase
let company: Company

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  company = await openCompany(database)
})

const account = (id: string) => company.inside((tx) => tx.identities.get(id))
const candidate = (id: string) => company.inside((tx) => tx.candidates.get(id))

/** The platform says no with this code, so many times. */
function refuse(
  code: string,
  more: { retry?: boolean; retryAfterMs?: number; unknownOutcome?: boolean } = {},
  times = 1,
) {
  let left = times
  company.play.behave = () => {
    if (left-- > 0) throw new Fault(code, { retry: false, ...more })
  }
}

async function giveMia(changes: { email?: string; conversation?: string; lastSpokeAt?: Date }): Promise<void> {
  const { email, ...own } = changes
  await company.inside(async (tx) => {
    const [mia, identity] = [await tx.employees.get('mia'), await tx.identities.get('i-mia')]
    if (mia && email) await tx.employees.save({ ...mia, email })
    if (identity) await tx.identities.save({ ...identity, ...own })
  })
}

const toLena = (key: string) => company.ask(key, undefined, 'match.ask-candidate', 'candidate:lena')
/** A mail server that fails like this, so many times. */
const failing = (fault: Fault, times = 1) => {
  let left = times
  return company.newRunner(company.store, {
    mail: {
      async send(mail) {
        if (left-- > 0) throw fault
        await company.mail.send(mail)
      },
    },
  })
}

describe('a conversation that is there no more', () => {
  it.each(['slack_channel_not_found', 'teams_404'])('is made anew at once, uncounted: %s', async (code) => {
    await giveMia({ conversation: 'D0' })
    refuse(code)
    await company.add(company.ask('k1'))
    await company.runner.drain()
    await company.pass(1_000)
    expect(company.calls).toMatchObject([{ to: { conversation: 'D0' } }, { to: { user: 'U1', conversation: null } }])
    expect(await company.rowOf('k1')).toMatchObject({ status: 'sent', attempts: 1, error: null })
    expect((await account('i-mia'))?.conversation).toBe('D1')
  })

  it('and never was is the end of it', async () => {
    refuse('slack_channel_not_found', {}, 9)
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.rowOf('k1')).toMatchObject({ status: 'dead', error: 'slack_channel_not_found' })
    expect([company.calls.length, company.hooks]).toEqual([1, ['undeliverable k1']])
  })

  it('stays where something else was wrong', async () => {
    await giveMia({ conversation: 'D0' })
    refuse('user_not_found')
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([(await account('i-mia'))?.conversation, (await account('i-mia'))?.status]).toEqual(['D0', 'active'])
    expect(company.hooks).toEqual(['undeliverable k1'])
  })
})

describe('an account that takes no more', () => {
  it('is remembered, and its person reached by mail at once', async () => {
    await giveMia({ email: 'mia@company.example' })
    refuse('teams_blocked', {}, 9)
    await company.add(company.ask('k1'))
    await company.newRunner(company.store, { mail: company.mail }).drain()
    expect(company.mails.map(({ to }) => to.address)).toEqual([])
    company.clock.moveTo(at(1_000))
    await company.newRunner(company.store, { mail: company.mail }).drain()
    expect(company.mails.map(({ to }) => to.address)).toEqual(['mia@company.example'])
    expect((await account('i-mia'))?.status).toBe('blocked')
    expect([company.calls.length, company.hooks]).toEqual([1, ['sent k1']])
    expect((await company.rowOf('k1'))?.attempts).toBe(1)
  })

  it('is the end of a message that has no other way', async () => {
    refuse('teams_blocked')
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.rowOf('k1')).toMatchObject({ status: 'dead', error: 'teams_blocked' })
    expect([(await account('i-mia'))?.status, company.hooks]).toEqual(['blocked', ['undeliverable k1']])
  })

  it('gets no answer by mail to what it said there', async () => {
    await giveMia({ email: 'mia@company.example' })
    refuse('teams_blocked')
    await company.add(company.ask('k1', undefined, 'reply.say', 'account:i-mia'))
    await company.newRunner(company.store, { mail: company.mail }).drain()
    expect(await company.rowOf('k1')).toMatchObject({ status: 'dead', error: 'teams_blocked' })
    expect(company.mails).toEqual([])
  })
})

describe('an address that bounces', () => {
  it('of somebody outside is remembered; nothing else is sent there', async () => {
    await company.meetLena()
    await company.add(toLena('k1'))
    await failing(new Fault('mail_rejected', { retry: false })).drain()
    expect(await company.rowOf('k1')).toMatchObject({ status: 'dead', error: 'mail_rejected' })
    expect((await candidate('lena'))?.bouncing).toBe(true)
    await company.add(toLena('k2'))
    company.clock.moveTo(at(1_000))
    await failing(new Fault('unused', { retry: false }), 0).drain()
    expect([await company.statusOf('k2'), company.mails, company.hooks]).toEqual([
      'dead',
      [],
      ['undeliverable k1', 'undeliverable k2'],
    ])
  })

  it('is not assumed where the server says something else', async () => {
    await company.meetLena()
    await company.add(toLena('k1'))
    await failing(new Fault('mail_too_big', { retry: false })).drain()
    expect([await company.statusOf('k1'), (await candidate('lena'))?.bouncing]).toEqual(['dead', false])
  })

  it('of an employee marks no candidate', async () => {
    await giveMia({ email: 'mia@company.example' })
    await company.meetLena()
    company.play.prepared = { byMail: true }
    await company.add(company.ask('k1'))
    await failing(new Fault('mail_rejected', { retry: false })).drain()
    expect([await company.statusOf('k1'), (await candidate('lena'))?.bouncing]).toEqual(['dead', false])
  })
})

describe('a wait that a platform asks for', () => {
  it('holds its workspace, names its moment, and counts no attempt', async () => {
    refuse('ratelimited', { retry: true, retryAfterMs: 120_000 })
    await company.add(company.ask('k1'))
    await company.runner.drain()
    const until = at(120_000)
    expect(await company.rowOf('k1')).toMatchObject({ status: 'queued', runAt: until, dueAt: until, attempts: 0 })
    await company.add(company.ask('k2', undefined, undefined, 'employee:ravi'))
    await company.runner.drain()
    expect(await company.rowOf('k2')).toMatchObject({ status: 'queued', runAt: until, dueAt: until, attempts: 0 })
    expect(company.calls).toHaveLength(1)
  })

  it('of a mail server holds mails and no chat', async () => {
    await company.meetLena()
    await company.add(toLena('k1'))
    const runner = failing(new Fault('mail_421', { retry: true, retryAfterMs: 120_000 }))
    await runner.drain()
    await company.add(company.ask('chat'))
    company.clock.moveTo(at(60_000))
    await runner.drain()
    expect([await company.statusOf('k1'), company.posted(), company.mails]).toEqual(['queued', ['chat'], []])
    company.clock.moveTo(at(120_000))
    await runner.drain()
    expect(company.mails).toHaveLength(1)
  })
})

describe('a mail server that does not answer', () => {
  const silent = new Fault('mail_unreachable', { retry: true })
  const people = ['a', 'b', 'c', 'd', 'e', 'f'] as const
  /** One more person each time, so that nobody's second is in the way. */
  async function write(id: string): Promise<void> {
    const blank = { ...blankCandidate(id, company.clock.now()), status: 'active' as const }
    await company.inside((tx) => tx.candidates.insert({ ...blank, email: `${id}@home.example` }))
    await company.add(company.ask(id, company.clock.now(), 'match.ask-candidate', `candidate:${id}`))
  }
  const isHeld = async () =>
    (await database.session((query) => query(`SELECT 1 FROM "pace" WHERE "id" = 'hold:mail-server'`, []))).length > 0

  it('is one mail’s bad luck until five have failed; then all wait, uncounted', async () => {
    const runner = failing(silent, 99)
    for (const id of people) {
      await write(id)
      await runner.drain()
    }
    const statuses = await Promise.all(people.map(async (id) => (await company.rowOf(id))?.status))
    expect(statuses).toEqual(['retry', 'retry', 'retry', 'retry', 'queued', 'queued'])
    for (const id of ['e', 'f']) {
      const row = await company.rowOf(id)
      expect(row).toMatchObject({ attempts: 0, dueAt: row?.runAt })
      expect(Number(row?.runAt)).toBeGreaterThanOrEqual(Number(at(60_000)))
    }
    expect((await company.rowOf('e'))?.error).toBe('mail_unreachable')
    expect((await company.rowOf('f'))?.error).toBe(null)
  })

  it('and then answers is trusted again, be the answer a no', async () => {
    await write('a')
    await failing(silent).drain()
    expect(await isHeld()).toBe(true)
    await write('b')
    await failing(new Fault('mail_too_big', { retry: false })).drain()
    expect([await isHeld(), await company.statusOf('b')]).toEqual([false, 'dead'])
    await write('c')
    await failing(silent).drain()
    expect(await isHeld()).toBe(true)
    await write('d')
    await failing(silent, 0).drain()
    expect([await isHeld(), company.mails.length]).toEqual([false, 1])
  })

  it('holds no chat, and says nothing of a platform', async () => {
    await company.add(company.ask('k1'))
    refuse('mail_unreachable', { retry: true })
    await company.runner.drain()
    expect([await isHeld(), await company.statusOf('k1')]).toEqual([false, 'retry'])
  })

  it('is asked by nobody where no mail server is set: mails are kept', async () => {
    await write('a')
    await failing(silent).drain()
    for (const id of people.slice(1)) await write(id)
    await company.runner.drain()
    expect(await isHeld()).toBe(true)
    for (const id of people.slice(1)) expect(await company.statusOf(id)).toBe('sent')
  })
})

describe('what fails', () => {
  it('and may be tried again says what was wrong, when it comes back, and keeps the time it was due', async () => {
    refuse('internal_error', { retry: true })
    await company.add(company.ask('k1'))
    await company.runner.drain()
    const row = await company.rowOf('k1')
    expect(row).toMatchObject({ status: 'retry', error: 'internal_error', attempts: 1, dueAt: at(0) })
    const wait = Number(row?.runAt) - Number(at(0))
    expect(wait).toBeGreaterThanOrEqual(15_000)
    expect(wait).toBeLessThanOrEqual(30_000)
    const fields = { job: 'match.ask-host', jobId: row?.id, code: 'internal_error', count: 1 }
    expect(company.lines).toEqual([{ event: 'job.failed', fields }])
    expect(company.hooks).toEqual([])
  })

  it('in a way nobody foresaw may have arrived', async () => {
    company.play.behave = () => {
      throw new TypeError('of ours')
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.rowOf('k1')).toMatchObject({
      status: 'unknown',
      error: 'unknown_outcome',
      unknowns: 1,
      sentAt: at(0),
    })
    expect(company.lines[0]?.fields).toMatchObject({ code: 'surprise' })
  })

  it('as a mail of unknown outcome is sent again, whatever its class', async () => {
    await giveMia({ email: 'mia@company.example' })
    company.play.prepared = { byMail: true }
    await company.add(company.ask('k1'))
    const runner = failing(new Fault('mail_timeout', { retry: true, unknownOutcome: true }))
    await runner.drain()
    const row = await company.rowOf('k1')
    expect(row).toMatchObject({ status: 'retry', unknowns: 1, error: 'unknown_outcome' })
    const wait = Number(row?.runAt) - Number(at(0))
    expect(wait).toBeGreaterThanOrEqual(15_000)
    company.clock.moveTo(at(31_000))
    await runner.drain()
    expect([company.mails.length, await company.statusOf('k1')]).toEqual([1, 'sent'])
  })
})

describe('an outcome that stays unknown', () => {
  const definition = {
    prepare: async () => undefined,
    sent: async (_: unknown, job: { key: string }) => void company.hooks.push(`sent ${job.key}`),
  }
  /** A job in hand whose call has begun. */
  async function inHand(name: Parameters<Company['ask']>[2], changes: Record<string, unknown> = {}) {
    await company.add(company.ask('k1', undefined, name))
    const [job] = await company.store.queue.claim('me', 16, company.clock.now(), true)
    if (!job) throw new Error('nothing was claimed')
    return { ...job, ...changes }
  }
  const parts = () => ({ ...company, resumeHours: 24, random: { id: () => 'r', token: () => 't', fraction: () => 0 } })
  const settle = async (job: Awaited<ReturnType<typeof inHand>>, byMail = false, waitMs = 0) =>
    settleUnknown(parts() as never, job, definition as never, { byMail, waitMs })

  it.each([
    ['is tried again after its wait', 'chat.hour-before-host', {}, false, 'retry', []],
    ['is not, of a question', 'match.ask-host', {}, false, 'unknown', ['sent k1']],
    ['is, of a question by mail', 'match.ask-host', {}, true, 'retry', []],
    ['counts as sent after twelve copies', 'chat.hour-before-host', { unknowns: 12 }, false, 'unknown', ['sent k1']],
    ['not after eleven', 'chat.hour-before-host', { unknowns: 11 }, false, 'retry', []],
    [
      'and took its process along three times ends, and nothing follows',
      'chat.hour-before-host',
      { crashes: 3 },
      false,
      'unknown',
      [],
    ],
    ['and took its process along twice is tried', 'chat.hour-before-host', { crashes: 2 }, false, 'retry', []],
    ['of long ago is held', 'chat.hour-before-host', { runAt: new Date('2026-05-01T00:00:00Z') }, false, 'held', []],
  ] as const)('%s', async (_, name, changes, byMail, status, hooks) => {
    const job = await inHand(name, changes)
    await settle(job, byMail, 40_000)
    const row = await company.rowOf('k1')
    const { unknowns, crashes } = { unknowns: 0, crashes: 0, ...changes } as { unknowns: number; crashes: number }
    expect(row).toMatchObject({ status, error: 'unknown_outcome', unknowns, crashes })
    if (status === 'retry') expect(row?.runAt).toEqual(at(40_000))
    if (status === 'unknown') expect(row?.sentAt).toEqual(at(0))
    expect(company.hooks).toEqual(hooks)
  })

  it('ends with the last attempt', async () => {
    const job = await inHand('chat.hour-before-host')
    await database.exec(`UPDATE "job" SET "attempts" = 26`)
    await settle({ ...job, attempts: 26 })
    expect(await company.statusOf('k1')).toBe('unknown')
  })

  it('is left to whoever holds it now', async () => {
    const job = await inHand('match.ask-host')
    await settle({ ...job, holder: 'somebody else' })
    expect([await company.statusOf('k1'), company.hooks]).toEqual(['sending', []])
  })
})
