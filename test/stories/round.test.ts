import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadMail } from '../../src/demo/mailbox.js'
import { type Colleague, inSlack } from './colleagues.js'
import { startWorld, type World } from './world.js'

/** Six people wait, two hosts have four seats: who is asked at once, who by the round, who waits, and what each of them reads. */
let world: World
let mia: Colleague
let tom: Colleague
let rosa: Colleague

const place = { tz: 'Europe/Berlin', locale: 'en-GB' }
const names = ['ann', 'bob', 'cid', 'dan', 'eve'] as const
const address = (name: string) => `${name}@home.example`
const linkIn = (mail: ReadMail | undefined, text: string): string => {
  const link = mail?.links.find((each) => each.text === text)
  if (!link) throw new Error(`no link "${text}" in: ${mail?.subject}`)
  return link.href
}
const newest = (name: string) => world.mailbox.mails(address(name)).at(-1)

async function joins(name: string, interests: string): Promise<void> {
  await world.browser.open('/join')
  await world.browser.press('Join the pool', { firstName: name, email: address(name), interests, consent: 'yes' })
  await world.settle()
  await world.browser.open(linkIn(newest(name), 'Yes, it is me').replace('http://localhost', ''))
  await world.browser.press('Yes, I am in')
  await world.settle()
}

/** The page behind the newest link somebody got. */
async function pageOf(name: string): Promise<string> {
  const link = world.mailbox.mails(address(name)).findLast(({ text }) => text.includes('Open my page'))
  return (await world.browser.open(linkIn(link, 'Open my page').replace('http://localhost', ''))).text
}

beforeAll(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z')
  world.slack.addUser({ id: 'UROSA', name: 'Rosa Lindqvist', email: 'rosa@corp.example', ...place, is_admin: true })
  world.slack.addUser({ id: 'UMIA', name: 'Mia Okafor', email: 'mia@corp.example', ...place })
  world.slack.addUser({ id: 'UTOM', name: 'Tom Adler', email: 'tom@corp.example', ...place })
  world.slack.addChannel('C1', 'people-we-met')
  mia = inSlack(world, 'UMIA')
  tom = inSlack(world, 'UTOM')
  rosa = inSlack(world, 'UROSA')
  for (const each of [rosa, mia, tom]) await each.ask('help')
  await world.settle()
  await rosa.ask('setup')
  await rosa.submit({
    ...{ name: 'Corvid Labs', channel: 'C1', weekday: '5', hour: '9', zone: 'Europe/Berlin' },
    recruiters: ['UROSA'],
  })
  await world.settle()
  for (const name of names) await joins(name, 'data engineering')
  await joins('flo', 'gardening')
})
afterAll(() => world.close())

const question = 'Somebody would like to talk with you. Meet them?'

describe('six people who wait, and four seats', () => {
  it('a host offers three seats and is asked about three people at once, each with the reasons', async () => {
    await mia.ask('offer data engineering, Tue and Thu afternoons')
    await mia.press('More', 'modal')
    await mia.submit({
      'Link, place or number': 'https://video.example/mia',
      'How many people at a time': '3',
      'How many talks a month at most': '3',
    })
    expect(mia.modal()?.words).toContain('5 people fit now.')
    await world.passTo('2026-05-04T08:05:00Z')
    const questions = mia.messages().filter(({ text }) => text === question)
    expect(questions).toHaveLength(3)
    for (const { words } of questions) expect(words).toContain('They are curious about data engineering.')
  })

  it('she asks why, and reads the reasons again; no name, no score', async () => {
    await mia.ask('why')
    const { words } = mia.last()
    expect(words).toContain('They are curious about data engineering.')
    expect(words).not.toMatch(/\bann\b|\bbob\b|home\.example|points/)
  })

  it('another host rests until tomorrow, so nobody is proposed to him at once', async () => {
    await tom.ask('pause until 5 May')
    await tom.ask('offer data engineering, Tue and Thu afternoons')
    await tom.submit({ 'Link, place or number': 'https://video.example/tom' })
    await world.passTo('2026-05-05T06:00:00Z')
    expect(tom.messages().filter(({ text }) => text === question)).toEqual([])
  })

  it('the admin previews the round: his seat, the reasons, who would wait and why', async () => {
    await rosa.ask('round preview')
    await world.passTo('2026-05-05T06:01:00Z')
    const { words } = rosa.last()
    expect(words).toContain('Tom Adler · Informational talk')
    expect(words).toContain('They are curious about data engineering.')
    expect(words).toContain('All seats that would suit them are taken: 1')
    expect(words).toContain('Nobody offers what they are curious about: 1')
    expect(tom.messages().filter(({ text }) => text === question)).toEqual([])
  })

  it('the round pairs whom the preview said, and Rosa hears what came of it', async () => {
    await rosa.ask('round now')
    await world.passTo('2026-05-05T06:05:00Z')
    expect(rosa.last().words).toContain('1 pair was made; the host is asked now. 2 people wait on.')
    await world.passTo('2026-05-05T07:05:00Z')
    expect(tom.messages().filter(({ text }) => text === question)).toHaveLength(1)
  })

  it('whoever was left out reads why on their page, truly and kindly, and nothing of anybody else', async () => {
    const pages = new Map<string, string>()
    for (const name of [...names, 'flo']) pages.set(name, await pageOf(name))
    const waiting = [...pages.values()].filter((text) =>
      text.includes('Why there was no talk for you in the last round'),
    )
    expect(waiting).toHaveLength(2)
    const taken = 'There are people who would suit you; all their seats were taken this time.'
    expect(waiting.filter((text) => text.includes(taken))).toHaveLength(1)
    expect(pages.get('flo')).toContain('Nobody offers a talk about what you are curious about yet.')
    expect(pages.get('flo')).toContain('What would help: add one or two more interests')
    for (const text of waiting) expect(text).not.toMatch(/Mia|Tom|points|score/)
  })
})
