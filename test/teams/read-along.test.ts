import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandWords } from '../../src/interactions/command-text.js'
import { startWorld, type World } from '../stories/world.js'

/** Where others read along, nothing of an answer is shown: it goes to the person alone, and only that is said (TM-9). */
let world: World
const team = '19:general@thread.tacv2'
const channel = '19:people@thread.tacv2'
const group = '19:group@thread.v2'

beforeAll(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z')
  const { teams } = world
  const known = { tz: 'Europe/Berlin', hasApp: true }
  teams.addUser({ id: '29:mia', name: 'Mia Okafor', email: 'mia@corp.example', ...known })
  teams.addUser({ id: '29:ben', name: 'Ben Tal', email: 'ben@corp.example', ...known })
  teams.addUser({ id: '29:cut', name: 'Cut Off', email: 'cut@corp.example', ...known, blocked: true })
  teams.addUser({ id: '29:new', name: 'Noa Berg', email: 'noa@corp.example', tz: 'Europe/Berlin' })
  const channels = [
    { id: team, name: null },
    { id: channel, name: 'People we met' },
  ]
  const members = ['29:mia', '29:ben', '29:cut']
  teams.addTeam({ id: team, name: 'Corvid', channels, members, hasApp: true })
  teams.addGroupChat(group, ['29:mia', '29:ben', '29:new'])
})
afterAll(() => world.close())

const aMoment = () => world.passTo(new Date(world.clock.now().getTime() + 4000))
const written = 'I have written to you directly.'
const install = 'I cannot write to you directly yet. Please add Coffeechat in Teams, and send it “help” there.'
/** what the bot said there, as everybody reads it */
const saidIn = (place: string) =>
  world.teams
    .as('29:ben')
    .channel(place)
    .filter(({ by }) => by === undefined)
    .map(({ text, words }) => `${text}\n${words}`)

const places: [string, string][] = [
  ['a channel', channel],
  ['a group chat', group],
]

describe.each(places)('in %s', (_where, place) => {
  it.each([...commandWords, 'home', 'xyzzy', 'offer my own words about salaries'])(
    '“%s” is answered to the person alone',
    async (text) => {
      const mia = world.teams.as('29:mia')
      const [before, count] = [saidIn(place).length, mia.messages().length]
      await mia.command(text, place)
      await aMoment()
      expect(saidIn(place).slice(before)).toEqual([`${written}\n${written}`])
      expect(mia.messages().length).toBe(count + 1)
      expect(mia.last().words).not.toContain(written)
      expect(mia.last().words.length).toBeGreaterThan(10)
    },
  )

  it('a thread is answered in the thread', async () => {
    if (place !== channel) return
    const root = world.teams.state.messages.find(({ conversation }) => conversation.startsWith(`${channel};`))
    await world.teams.as('29:ben').command('help', root?.conversation)
    await aMoment()
    const [last] = world.teams.state.messages.filter(({ by }) => by === undefined).slice(-1)
    expect([last?.conversation, last?.summary]).toEqual([root?.conversation, written])
  })

  it('what is delivered again is said once', async () => {
    const mia = world.teams.as('29:mia')
    await mia.command('chats', place)
    await aMoment()
    const [before, count] = [saidIn(place).length, mia.messages().length]
    expect((await mia.redeliver(2)).map(({ status }) => status)).toEqual([200, 200])
    await aMoment()
    expect([saidIn(place).length, mia.messages().length]).toEqual([before, count])
  })
})

describe('to somebody who cannot be written to', () => {
  it.each([
    ['who blocked the bot', '29:cut', channel],
    ['who does not have the app', '29:new', group],
  ])('%s, it is said how to come by it, each time, and nothing else', async (_who, id, place) => {
    for (const text of ['settings', 'offers']) {
      const before = saidIn(place).length
      await world.teams.as(id).command(text, place)
      await aMoment()
      expect(saidIn(place).slice(before)).toEqual([`${install}\n${install}`])
      expect(world.teams.as(id).messages()).toEqual([])
    }
  })

  it('is answered as soon as they have it', async () => {
    const noa = world.teams.as('29:new')
    await noa.install()
    await noa.command('settings', group)
    await aMoment()
    expect(saidIn(group).at(-1)).toBe(`${written}\n${written}`)
    expect(noa.last().words).toContain('Messages may come')
  })
})

it('nobody was told by Teams that the bot did not answer', () => {
  expect(world.teams.state.notices).toEqual([])
})
