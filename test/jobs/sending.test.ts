/** One message from its claim to its call: where it goes, what goes along, and when it does not leave at all. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MessageName } from '../../src/domain/job-names.js'
import { mayResend } from '../../src/jobs/send-message.js'
import type { ClaimedJob, Tx } from '../../src/usecases/unit-of-work.js'
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

const toRavi = (key: string) => company.ask(key, undefined, undefined, 'employee:ravi')

async function change(id: string, to: Partial<Awaited<ReturnType<Tx['identities']['get']>> & object>): Promise<void> {
  await company.inside(async (tx) => {
    const account = await tx.identities.get(id)
    if (account) await tx.identities.save({ ...account, ...to })
  })
}

const account = (id: string) => company.inside((tx) => tx.identities.get(id))

async function giveMiaAddress(): Promise<void> {
  await company.inside(async (tx) => {
    const mia = await tx.employees.get('mia')
    if (mia) await tx.employees.save({ ...mia, name: 'Mia', email: 'mia@company.example' })
  })
}

/** Runs what is due with a mail server. */
const drainWithMail = () => company.newRunner(company.store, { mail: company.mail }).drain()

describe('where a message goes', () => {
  it('opens a conversation, which is kept and used from then on', async () => {
    company.play.conversation = 'D9'
    await company.add(company.ask('first'))
    await company.runner.drain()
    expect((await account('i-mia'))?.conversation).toBe('D9')
    const { version } = (await account('i-mia')) ?? {}
    await company.add(company.ask('second'))
    await company.pass(1_000)
    expect(company.calls).toMatchObject([
      { workspace: 'T1', to: { user: 'U1', conversation: null }, key: 'first' },
      { workspace: 'T1', to: { user: 'U1', conversation: 'D9' }, key: 'second' },
    ])
    expect((await account('i-mia'))?.version).toBe(version)
  })

  it('keeps the new conversation where the platform opened another', async () => {
    await change('i-mia', { conversation: 'a|b' })
    company.play.conversation = 'c|d'
    await company.add(company.ask('first'))
    await company.runner.drain()
    expect((await account('i-mia'))?.conversation).toBe('c|d')
    expect((await company.rowOf('first'))?.sentTo).toBe('c|d|1')
  })

  it('to a channel is kept with nobody', async () => {
    company.play.conversation = 'C7'
    await company.add(company.ask('posted', undefined, 'digest.post', 'channel:w1:C7'))
    await company.runner.drain()
    expect(company.calls).toMatchObject([{ workspace: 'T1', to: { channel: 'C7', serviceUrl: null } }])
    expect([(await account('i-mia'))?.conversation, await company.statusOf('posted')]).toEqual([null, 'sent'])
  })

  it('in a conversation with others goes there, and opens none of one’s own', async () => {
    await change('i-mia', { serviceUrl: 'https://service.example' })
    company.play.prepared = { inConversation: 'G5' }
    company.play.conversation = 'G5'
    await company.add(company.ask('among others'))
    await company.runner.drain()
    expect(company.calls).toMatchObject([{ to: { conversation: 'G5', serviceUrl: 'https://service.example' } }])
    expect((await account('i-mia'))?.conversation).toBe(null)
    await change('i-mia', { serviceUrl: null })
    await company.add(company.ask('there again'))
    await company.pass(1_000)
    expect(company.calls[1]).toMatchObject({ to: { conversation: 'G5', serviceUrl: null } })
  })

  it('that nobody was named for is called off', async () => {
    const { to: _, ...nobody } = company.ask('to nobody')
    await company.add(nobody)
    await company.runner.drain()
    expect(await company.rowOf('to nobody')).toMatchObject({ status: 'cancelled', error: 'no_recipient' })
  })

  it('to somebody who can be reached nowhere is given up, and who waits for it is told', async () => {
    await change('i-mia', { status: 'gone' })
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect(await company.rowOf('k1')).toMatchObject({ status: 'dead', error: 'unreachable' })
    expect(company.hooks).toEqual(['undeliverable k1'])
  })

  it('to an account that is found to be another person’s meanwhile goes to them, uncounted', async () => {
    await change('i-mia', { status: 'gone' })
    company.play.prepare = async ({ tx }, job) => {
      if (job.to === 'employee:mia') await tx.redirectJobs('employee:mia', 'employee:ravi')
    }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([company.posts, company.hooks]).toEqual([[{ user: 'U2', key: 'k1' }], ['sent k1']])
    expect((await company.rowOf('k1'))?.attempts).toBe(1)
  })

  it('is not sent by who lost it while making it ready', async () => {
    company.play.prepare = async ({ tx }, job) => void (await tx.markJob(job, { status: 'cancelled' }))
    await company.add(company.ask('k1'))
    await company.runner.drain()
    expect([company.calls, await company.statusOf('k1')]).toEqual([[], 'cancelled'])
  })

  it('where the platform is not connected waits for it', async () => {
    await company.add(company.ask('k1'))
    await company.newRunner(company.store, { chat: {} }).drain()
    // a message that is about nothing close by is never taken for sent
    expect(await company.rowOf('k1')).toMatchObject({ status: 'retry', error: 'not_connected' })
    expect(company.hooks).toEqual([])
  })
})

describe('a card that is changed', () => {
  const changed = (key: string, updates: string) => ({
    ...company.ask(key, undefined, 'match.card-update'),
    payload: { matchId: 'm1', updates },
  })

  it('is changed where it stands, wherever its reader has moved since', async () => {
    await company.add(company.ask('card'))
    await company.runner.drain()
    await company.inside(async (tx) => {
      const first = await tx.identities.get('i-mia')
      const later = at(3_600_000)
      if (first)
        await tx.identities.insert({ ...first, id: 'i-new', userId: 'U8', lastSpokeAt: later, conversation: 'D8' })
    })
    await company.add(changed('change', 'card'))
    await company.pass(1_000)
    expect(company.calls[1]).toMatchObject({
      workspace: 'T1',
      to: { user: 'U1' },
      stands: { conversation: 'D1', message: '1' },
      card: { preview: 'hello' },
    })
    expect(await company.rowOf('change')).toMatchObject({ status: 'sent', sentTo: null })
    expect((await account('i-mia'))?.conversation).toBe('D1')
  })

  it('that never left is not changed', async () => {
    await company.add(changed('of nothing', 'unheard of'), company.ask('later', at(3_600_000)))
    await company.runner.drain()
    expect(await company.rowOf('of nothing')).toMatchObject({ status: 'cancelled', error: 'nothing_to_update' })
    await company.add(changed('too early', 'later'))
    await company.pass(1_000)
    expect(await company.rowOf('too early')).toMatchObject({ status: 'cancelled', error: 'nothing_to_update' })
  })

  it('for somebody whose account is gone is left as it is, and nobody is told of it', async () => {
    await company.add(company.ask('card'))
    await company.runner.drain()
    await change('i-mia', { status: 'gone' })
    await company.add(changed('change', 'card'))
    await company.pass(1_000)
    expect(await company.rowOf('change')).toMatchObject({ status: 'cancelled', error: 'nothing_to_update' })
    expect(company.hooks).toEqual(['sent card'])
  })
})

describe('a message that waits', () => {
  it('until the moment it names keeps its attempts, and does not once that has passed', async () => {
    company.play.prepared = { deferTo: at(3_600_000) }
    await company.add(company.ask('k1'))
    await company.runner.drain()
    const moment = at(3_600_000)
    expect(await company.rowOf('k1')).toMatchObject({ status: 'queued', attempts: 0, runAt: moment, dueAt: moment })
    await company.pass(3_600_000)
    expect(await company.statusOf('k1')).toBe('sent')
  })

  it('until a moment that has passed keeps quiet hours all the same', async () => {
    company.clock.moveTo(new Date('2026-05-04T21:00:00Z'))
    company.play.prepared = { deferTo: at(0) }
    await company.add(company.ask('k1', company.clock.now()))
    await company.runner.drain()
    expect(await company.rowOf('k1')).toMatchObject({ status: 'queued', dueAt: new Date('2026-05-05T07:00:00Z') })
  })

  it('holds nobody in another conversation of the same platform’s day', async () => {
    await company.add(company.ask('k1'), toRavi('k2'))
    await company.runner.drain()
    expect(company.posted().sort()).toEqual(['k1', 'k2'])
  })

  it('a minute for its reader’s morning, where it is about a candidate until nine in the evening', async () => {
    // Berlin, 21:30: an employee's day is over, somebody's at home as well; at 19:00 only the employee's
    await company.meetLena({ zone: 'Europe/Berlin' })
    company.clock.moveTo(new Date('2026-05-04T17:30:00Z'))
    const now = company.clock.now()
    await company.add(company.ask('host', now), company.ask('home', now, 'match.ask-candidate', 'candidate:lena'))
    await drainWithMail()
    expect([await company.statusOf('host'), await company.statusOf('home')]).toEqual(['queued', 'sent'])
  })

  it('for a day on which nobody works', async () => {
    await company.inside(async (tx) => tx.saveSettings({ ...(await tx.settings()), closedDays: ['2026-05-04'] }))
    await company.add(company.ask('k1'))
    await company.runner.drain()
    const tuesday = new Date('2026-05-05T07:00:00Z')
    expect(await company.rowOf('k1')).toMatchObject({ status: 'queued', runAt: tuesday, dueAt: tuesday })
  })

  it('two answers to what one just did wait for no second between them', async () => {
    const answer = (key: string) => company.ask(key, undefined, 'reply.say', 'account:i-mia')
    await company.add(answer('one'), answer('two'))
    await company.runner.drain()
    expect(company.posted()).toEqual(['one', 'two'])
  })
})

describe('what a platform takes', () => {
  const pace = { conversation: { atOnce: 1, intervalMs: 60_000 }, workspace: { atOnce: 1, intervalMs: 10_000 } }
  const paced = () => company.newRunner(company.store, { chat: { slack: { ...company.messenger, pace } } })

  it('of a whole workspace is shared by all conversations of it', async () => {
    // whoever loses the race for the last slot waits for as long as the longest of its buckets takes
    const own = { ...pace, conversation: { atOnce: 1, intervalMs: 1 } }
    const shared = () => company.newRunner(company.store, { chat: { slack: { ...company.messenger, pace: own } } })
    await company.add(company.ask('mia'), toRavi('ravi'))
    await shared().drain()
    expect(company.posted()).toHaveLength(1)
    company.clock.moveTo(at(9_999))
    await shared().drain()
    expect(company.posted()).toHaveLength(1)
    company.clock.moveTo(at(10_000))
    await shared().drain()
    expect(company.posted().sort()).toEqual(['mia', 'ravi'])
    expect((await company.rowOf('ravi'))?.attempts).toBe(1)
  })

  it('of one conversation is that conversation’s own, whoever opened it', async () => {
    await company.add(company.ask('one'))
    await paced().drain()
    await company.add(company.ask('two'))
    company.clock.moveTo(at(10_000))
    await paced().drain()
    await company.add(toRavi('ravi'))
    company.clock.moveTo(at(20_000))
    await paced().drain()
    expect(company.posted()).toEqual(['one', 'ravi'])
    company.clock.moveTo(at(60_000))
    await paced().drain()
    expect(company.posted()).toEqual(['one', 'ravi', 'two'])
  })

  it('of a group or a channel is counted apart from the person', async () => {
    const narrow = { ...pace, workspace: { atOnce: 9, intervalMs: 1 } }
    const runner = company.newRunner(company.store, { chat: { slack: { ...company.messenger, pace: narrow } } })
    company.play.prepared = { inConversation: 'G5' }
    await company.add(company.ask('mia'), toRavi('ravi'))
    await runner.drain()
    expect(company.posted()).toHaveLength(1)
    company.play.prepared = {}
    await company.add(company.ask('C', undefined, 'digest.post', 'channel:w1:C7'))
    await company.add(company.ask('C again', undefined, 'digest.post', 'channel:w1:C8'))
    await runner.drain()
    expect(company.posted().slice(1).sort()).toEqual(['C', 'C again'])
  })
})

describe('a mail', () => {
  it('to somebody outside has a page and an end of it, an identity that stays, and what goes along', async () => {
    await company.meetLena()
    const invite = { uid: 'u', sequence: 0, method: 'REQUEST' as const, startsAt: at(0), endsAt: at(1) }
    const rest = { summary: '', description: '', location: undefined, url: undefined }
    const replyTo = { name: 'Ravi', address: 'ravi@company.example' }
    company.play.prepared = { replyTo, invite: { ...invite, ...rest, attendee: { name: 'Lena', email: 'l@home' } } }
    await company.add(company.ask('k1', undefined, 'match.ask-candidate', 'candidate:lena'))
    await drainWithMail()
    const row = await company.rowOf('k1')
    expect(company.mails).toMatchObject([
      {
        to: { name: 'Lena', address: 'lena@home.example' },
        messageId: `<${row?.id}@coffee.example.org>`,
        replyTo,
        invite: { uid: 'u' },
        card: { preview: 'hello', lang: 'en', elements: [] },
      },
    ])
    expect(company.mails[0]?.unsubscribeUrl).toMatch(/^https:\/\/coffee\.example\.org\/c\/[^/]+\/leave$/)
    expect(row).toMatchObject({ status: 'sent', sentTo: null, kept: null })
  })

  it('where no mail server is set is kept, sealed, for an admin to read', async () => {
    await company.meetLena()
    await company.add(company.ask('k1', undefined, 'match.ask-candidate', 'candidate:lena'))
    await company.runner.drain()
    const kept = (await company.store.queue.list(['sent'])).find(({ key }) => key === 'k1')?.kept
    expect(JSON.parse(kept ?? '{}')).toMatchObject({ to: { address: 'lena@home.example' }, card: { preview: 'hello' } })
    const row = await company.rowOf('k1')
    expect(row).toMatchObject({ status: 'sent', sentAt: at(0) })
    expect(String(row?.kept)).not.toContain('lena')
    expect(company.hooks).toEqual(['sent k1'])
  })

  it('in place of a chat says so; one that is a mail by its nature does not, and neither has an end of a pool', async () => {
    await giveMiaAddress()
    await change('i-mia', { status: 'blocked' })
    await company.add(company.ask('instead'))
    await drainWithMail()
    company.play.prepared = { byMail: true }
    await company.add(company.ask('invited'))
    company.clock.moveTo(at(1_000))
    await drainWithMail()
    expect(company.mails.map(({ card }) => card.elements.length)).toEqual([1, 0])
    expect(company.mails.map(({ to, unsubscribeUrl }) => [to, unsubscribeUrl])).toEqual([
      [{ name: 'Mia', address: 'mia@company.example' }, undefined],
      [{ name: 'Mia', address: 'mia@company.example' }, undefined],
    ])
  })

  it('is said in its reader’s language, and so is what a surface adds', async () => {
    await company.meetLena({ language: 'de' })
    await company.add(company.ask('k1', undefined, 'match.ask-candidate', 'candidate:lena'), company.ask('chat'))
    await drainWithMail()
    expect(company.mails[0]?.card.lang).toBe('de')
    expect(company.calls).toMatchObject([{ card: { lang: 'en' } }])
  })
})

describe('DL-6: what may be sent again although it may have arrived', () => {
  const job = (name: MessageName, payload = {}) => ({ name, payload }) as ClaimedJob
  it.each([
    ['match.ask-host', {}, false],
    ['match.ask-candidate', {}, true],
    ['chat.hour-before-host', {}, true],
    ['reply.say', {}, true],
    ['match.ended-host', { updates: 'key' }, true],
    ['digest.post', {}, false],
    ['digest.post', { updates: 'key' }, false],
  ] as const)('%s %j: %s', (name, payload, may) => {
    expect(mayResend(job(name, payload))).toBe(may)
  })
})
