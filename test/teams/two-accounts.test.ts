import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Colleague, inSlack, inTeams } from '../stories/colleagues.js'
import { startWorld, type World } from '../stories/world.js'

/** One person with an account on each platform is one person; and whoever takes the app out is reached by mail (TM-3, TM-4). */
let world: World
let slack: Colleague
let teams: Colleague
let ada: Colleague

const mias = 'mia@corp.example'
const question = 'Somebody would like to talk with you. Meet them?'

beforeEach(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z', { ADMIN_EMAILS: 'ada@corp.example' })
  const mia = { name: 'Mia Okafor', email: mias, tz: 'Europe/Berlin', locale: 'en-GB' }
  world.slack.addUser({ id: 'UMIA', ...mia })
  world.teams.addUser({ id: '29:mia', ...mia, hasApp: true })
  world.teams.addUser({ id: '29:ada', name: 'Ada Reyes', email: 'ada@corp.example', tz: 'Europe/Berlin', hasApp: true })
  slack = inSlack(world, 'UMIA')
  teams = inTeams(world, '29:mia')
  ada = inTeams(world, '29:ada')
})
afterEach(() => world.close())

/** Lena joins the pool and fits Mia's offer: a quarter of an hour later the question has left. */
async function lenaJoins(): Promise<void> {
  await world.browser.open('/join')
  const lena = { firstName: 'Lena', email: 'lena@home.example', interests: 'data engineering', consent: 'yes' }
  await world.browser.press('Join the pool', lena)
  await world.settle()
  const mail = world.mailbox.mails('lena@home.example').at(-1)
  const link = mail?.links.find(({ text }) => text === 'Yes, it is me')?.href ?? ''
  await world.browser.open(link.replace('http://localhost', ''))
  await world.browser.press('Yes, I am in')
  await world.passTo(new Date(world.clock.now().getTime() + 15 * 60_000))
}

const offer = async (client: Colleague): Promise<void> => {
  await client.ask('offer data engineering, 2 a month, Tue and Thu afternoons')
  await client.submit({ 'Link, place or number': 'https://video.example/mia' })
  await world.settle()
}
/** Mia is known on both platforms, and offers a talk from one of them. */
async function knownOnBoth(): Promise<void> {
  await slack.ask('help')
  await teams.ask('help')
  await world.settle()
  await offer(slack)
}
const asked = (client: Colleague): number => client.messages().filter(({ text }) => text === question).length
const asksByMail = (): number => world.mailbox.mails(mias).filter(({ subject }) => subject === question).length
const people = () =>
  world.store.transaction(world.store.organizationId, (tx) => tx.employees.find({ status: 'active' }))
const later = () => world.passTo(new Date(world.clock.now().getTime() + 60_000))

describe('a person with an account on each platform', () => {
  it('is one person as soon as both platforms have told the same address, with what was offered from either', async () => {
    await knownOnBoth()
    expect(await people()).toMatchObject([{ name: 'Mia Okafor', email: mias }])
    await teams.ask('offers')
    expect(teams.last().words).toContain('data engineering')
  })

  it.each([
    ['Slack', () => slack, () => teams],
    ['Teams', () => teams, () => slack],
  ])('is written to in %s after having spoken there last, and not in the other', async (_where, here, there) => {
    await knownOnBoth()
    await later()
    await there().ask('chats')
    await later()
    await here().ask('chats')
    await lenaJoins()
    expect([asked(here()), asked(there()), asksByMail()]).toEqual([1, 0, 0])
  })

  it('is written to where they chose, wherever they speak', async () => {
    await knownOnBoth()
    await teams.ask('settings')
    expect(teams.last().words).toContain('where you wrote last, Slack or Teams')
    await teams.press('Hours and time zone')
    await teams.submit({ writesTo: 'slack' })
    expect(teams.modal()?.words).toContain('always in Slack')
    await later()
    await teams.ask('chats')
    await lenaJoins()
    expect([asked(slack), asked(teams), asksByMail()]).toEqual([1, 0, 0])
  })

  it('is written to on the other once they take the app out of the one they spoke on', async () => {
    await knownOnBoth()
    await later()
    await teams.ask('chats')
    await world.teams.as('29:mia').uninstall()
    await lenaJoins()
    expect([asked(slack), asked(teams), asksByMail()]).toEqual([1, 0, 0])
  })

  it('is not asked in settings where there is but one', async () => {
    await teams.ask('help')
    await world.settle()
    await teams.ask('settings')
    expect(teams.last().words).not.toContain('where you wrote last')
  })
})

describe('somebody who takes the app out', () => {
  it('gets mail instead, admins read the name, and a word brings them back', async () => {
    await teams.ask('help')
    await offer(teams)
    await world.teams.as('29:mia').uninstall()
    const before = world.teams.state.calls.length
    await lenaJoins()
    expect([asked(teams), asksByMail()]).toEqual([0, 1])
    expect(world.teams.state.calls.length).toBe(before)
    await ada.ask('help')
    await ada.ask('setup')
    expect(ada.modal()?.words).toContain('Mia Okafor')
    await world.teams.as('29:mia').install()
    await teams.ask('chats')
    expect(teams.last().words).toContain('No talk is planned at the moment.')
    await world.teams.as('29:ada').cancel()
    await ada.ask('setup')
    expect(ada.modal()?.words).not.toContain('Mia Okafor')
  })
})

describe('a client that knows no Action.Execute', () => {
  it('sends its button as a message, which is answered once by a message', async () => {
    await teams.ask('help')
    await offer(teams)
    await teams.ask('offers')
    const count = teams.messages().length
    const mia = world.teams.as('29:mia')
    await mia.click('Pause this offer', undefined, { oldClient: true })
    await mia.redeliver(2)
    await later()
    const answers = teams.messages().slice(count)
    expect(answers.map(({ words }) => words)).toEqual(['Paused. Nobody new is proposed to you by this offer.'])
    await teams.ask('offers')
    expect(teams.last().buttons).toContain('Open it again')
  })
})
