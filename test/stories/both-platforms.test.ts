import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Colleague, inSlack, inTeams } from './colleagues.js'
import { startWorld, type World } from './world.js'

/** Mia has an account on both platforms: one person, who moves between them while a match is on its way. */
let world: World
let here: Colleague
let there: Colleague

const lena = 'lena@home.example'

beforeAll(async () => {
  world = await startWorld('2026-05-04T08:00:00Z')
  const mia = { name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'en-GB' }
  world.slack.addUser({ id: 'UMIA', ...mia })
  world.teams.addUser({ id: '29:mia', ...mia, hasApp: true })
  here = inSlack(world, 'UMIA')
  there = inTeams(world, '29:mia')
  await here.ask('help')
  await there.ask('help')
  await world.settle()
})
afterAll(() => world.close())

const openLink = async (text: string): Promise<void> => {
  const link = world.mailbox
    .mails(lena)
    .at(-1)
    ?.links.find((each) => each.text === text)
  await world.browser.open((link?.href ?? '').replace('http://localhost', ''))
}

it('an offer made in Slack is answered in Slack, where she spoke last', async () => {
  await here.ask('offer data engineering, 2 a month, Tue and Thu afternoons')
  await here.submit({ 'Link, place or number': 'https://video.example/mia' })
  await world.browser.open('/join')
  const joined = { firstName: 'Lena', email: lena, interests: 'data engineering', consent: 'yes' }
  await world.browser.press('Join the pool', joined)
  await world.settle()
  await openLink('Yes, it is me')
  await world.browser.press('Yes, I am in')
  await world.passTo('2026-05-04T08:05:00Z')
  expect(here.last().text).toBe('Somebody would like to talk with you. Meet them?')
  expect(there.messages().filter(({ text }) => text.startsWith('Somebody'))).toEqual([])
})

it('once she writes in Teams, news comes there, and the card in Slack is changed where it stands', async () => {
  await here.press('Meet them')
  await here.submit({})
  const asked = here.messages().length - 1
  await there.ask('chats')
  await world.passTo('2026-05-04T08:10:00Z')
  await openLink('Yes, choose a time')
  const yes = { wants: 'How a team decides', time: '2026-05-07T12:00:00.000Z', zone: 'Europe/Lisbon' }
  await world.browser.press('Yes, book this talk', yes)
  await world.passTo('2026-05-04T08:20:00Z')
  expect(there.last().words).toContain(lena)
  expect(here.messages()[asked]?.text).toBe('It is booked.')
  expect(here.messages()).toHaveLength(asked + 1)
})

it('what she chooses in the settings wins over where she spoke', async () => {
  await here.ask('settings')
  expect(here.last().words).toContain('where you wrote last, Slack or Teams')
  await here.press('Hours and time zone')
  await here.submit({ writesTo: 'teams' })
  expect(here.modal()?.words).toContain('always in Teams')
  await here.ask('help')
  const inSlackBefore = here.messages().length
  await world.passTo('2026-05-06T12:30:00Z')
  expect(there.last().text).toBe('Your coffee chat on Thu 7 May: still good?')
  expect(here.messages()).toHaveLength(inSlackBefore)
  expect((await world.store.queue.list(['dead', 'unknown'])).map((row) => row.key)).toEqual([])
})

it('where she speaks in both within one moment, the later word counts', async () => {
  const lastSpokeIn = async () => {
    const identities = await world.store.transaction('o1', (tx) => tx.identities.find({ status: 'active' }))
    return identities.sort((a, b) => +b.lastSpokeAt - +a.lastSpokeAt)[0]?.platform
  }
  for (const _ of [1, 2]) {
    await here.ask('help')
    expect(await lastSpokeIn()).toBe('slack')
    await world.teams.as('29:mia').command('help')
    expect(await lastSpokeIn()).toBe('teams')
  }
})
