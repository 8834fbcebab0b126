import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Journal, openJournal } from '../../src/demo/journal.js'
import { startSlackServer } from '../../src/demo/slack-server.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import {
  activitiesOf,
  askToken,
  callAt,
  cardOf,
  channel,
  chat,
  continued,
  execute,
  fetching,
  field,
  mia,
  personal,
  registration,
  submit,
  team,
  useFakeTeams,
  withCard,
  words,
} from './fake-teams-under-test.js'

const folder = mkdtempSync(join(tmpdir(), 'teams-changes-'))
const file = join(folder, 'kept.jsonl')
const opened: Journal[] = []

function open(): Journal {
  const journal = openJournal(file)
  opened.push(journal)
  return journal
}

const fake = useFakeTeams(() => {
  rmSync(file, { force: true })
  return { journal: open() }
})

afterEach(() => {
  for (const journal of opened.splice(0)) journal.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** All that a page could show. */
function shown({ state }: TeamsServer): string {
  const { users, teams, conversations, dialogs, messages, refusals, notices, toasts, opened, region } = state
  const maps = [users, teams, conversations, dialogs].map((map) => [...map])
  return JSON.stringify([...maps, messages, refusals, notices, toasts, opened, region], null, 1)
}

const person = () => fake.teams.as(mia)
const say = (text: string, path = activitiesOf(chat)) => fake.call('POST', path, { type: 'message', text })
const form = continued(cardOf([field('Text', 'topic')], { actions: [submit('Save')] }))
const site = { type: 'Action.OpenUrl', title: 'Site', url: 'https://example.org' }
const full = withCard(cardOf([words('x')], { actions: [execute('Join', 'join'), submit('Offer', fetching), site] }))

const answered = (answer: object, act: () => unknown) => async () => {
  fake.answer = () => answer
  await act()
}

const json = (type: string, value: unknown) => ({ json: { statusCode: 200, type, value } })

/** Mia has a message and an open dialog. */
async function begin(): Promise<void> {
  await fake.call('POST', 'v3/conversations', personal)
  await fake.call('POST', activitiesOf(chat), full)
  await answered(form, () => person().click('Offer'))()
  fake.answer = () => ({})
}

describe('a change', () => {
  it.each<[string, () => unknown]>([
    ['a message', () => say('x')],
    [
      'a message changed',
      () =>
        fake.call('PUT', `${activitiesOf(chat)}/${fake.teams.state.messages[0]?.id}`, { type: 'message', text: 'y' }),
    ],
    [
      'a card in the place of another',
      answered(json('application/vnd.microsoft.card.adaptive', cardOf([words('y')])), () => person().click('Join')),
    ],
    ['a toast', answered(json('application/vnd.microsoft.activity.message', 'Soon'), () => person().click('Join'))],
    ['an address opened', () => person().click('Site')],
    ['words to the bot', () => person().command('help')],
    ['words of a colleague', () => person().write(channel, 'Hello')],
    ['what is typed', () => person().type({ topic: 'more' })],
    ['a dialog in the place of another', answered(form, () => person().submit())],
    ['a dialog sent', () => person().submit()],
    ['a dialog closed', () => person().cancel()],
    ['a refusal', () => say('')],
    ['a notice', answered({ status: 500 }, () => person().command('help'))],
    ['somebody more', () => fake.teams.addUser({ id: '29:new', name: 'New' })],
    ['a group chat', () => fake.teams.addGroupChat('19:group@thread.v2', [mia])],
    ['the app in a team', () => fake.teams.installInTeam(team, mia)],
    ['the app gone from a person', () => person().uninstall()],
    ['another address of the service', () => fake.teams.moveServiceUrl()],
  ])('is told when it is done, and written down: %s', async (_what, act) => {
    await begin()
    const before = shown(fake.teams)
    let told = ''
    fake.teams.state.events.on('change', () => {
      told = shown(fake.teams)
    })
    await act()
    expect(shown(fake.teams)).not.toBe(before)
    expect(told).toBe(shown(fake.teams))
    const again = await startTeamsServer({ ...registration, journal: open() })
    await again.close()
    expect(shown(again)).toBe(shown(fake.teams))
  })

  it('is not told where there is none', async () => {
    await begin()
    let count = 0
    fake.teams.state.events.on('change', () => count++)
    await fake.call('POST', 'v3/conversations', personal)
    await fake.call('POST', activitiesOf(chat), { type: 'typing' })
    person().messages()
    expect(count).toBe(0)
  })

  it('of what is unfolded is told, too', async () => {
    await fake.call('POST', 'v3/conversations', personal)
    const card = { type: 'AdaptiveCard', body: [], actions: [submit('In it')] }
    const unfolding = { type: 'Action.ShowCard', title: 'More', card }
    await fake.call('POST', activitiesOf(chat), withCard(cardOf([], { actions: [unfolding] })))
    let told: string[] = []
    fake.teams.state.events.on('change', () => {
      told = person().last().buttons
    })
    await person().click('More')
    expect(told).toEqual(['More', 'In it'])
    await person().click('More')
    expect(told).toEqual(['More'])
  })
})

describe('a new process', () => {
  it('takes the tokens, the key and the names from the last one', async () => {
    await begin()
    await fake.teams.rolloverKeys()
    const token = String((await askToken(fake.teams)).said.access_token)
    const again = await startTeamsServer({ ...registration, now: () => fake.moment, journal: open() })
    const sent = await callAt(again.serviceUrl(), 'POST', activitiesOf(chat), { type: 'message', text: 'x' }, token)
    expect(sent.status).toBe(201)
    expect(fake.teams.state.messages.map(({ id }) => id)).not.toContain(sent.said.id)
    const kidOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()).kid
    expect(kidOf(await again.token())).toBe(kidOf(await fake.teams.token()))
    await again.close()
  })

  it('shares its journal with a fake Slack', async () => {
    const journal = opened[0]
    const slack = await startSlackServer({ signingSecret: 's', botToken: 'b', journal })
    slack.addUser({ id: 'UMIA', name: 'Mia in Slack' })
    slack.state.nextId('x')
    await begin()
    const reread = open()
    const teams = await startTeamsServer({ ...registration, journal: reread })
    const another = await startSlackServer({ signingSecret: 's', botToken: 'b', journal: reread })
    expect([...another.state.users.keys()]).toEqual(['UBOT', 'UMIA'])
    expect(shown(teams)).toBe(shown(fake.teams))
    for (const server of [slack, teams, another]) await server.close()
  })
})

describe('two clocks', () => {
  it('one for what activities and notices carry, one for the ages of tokens', async () => {
    const clock = new Date('2027-01-01T00:00:00Z')
    const teams = await startTeamsServer({ ...registration, now: () => fake.moment, clock: () => clock })
    teams.addUser({ id: mia, name: 'Mia', hasApp: true })
    await expect(teams.as(mia).command('help')).rejects.toThrow()
    expect(teams.state.notices).toMatchObject([{ t: '2027-01-01T00:00:00.000Z', on: 'message', error: 'failed' }])
    const claims = JSON.parse(Buffer.from((await teams.token()).split('.')[1] ?? '', 'base64url').toString())
    expect(claims.nbf).toBe(fake.moment.getTime() / 1000)
    expect(JSON.parse(teams.state.sent.get(mia)?.body ?? '')).toMatchObject({ timestamp: '2027-01-01T00:00:00.000Z' })
    await teams.close()
  })
})
