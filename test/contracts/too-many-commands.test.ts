import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandle } from '../../src/interactions/handle.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import { testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'
import { startWorld, type World } from '../stories/world.js'
import { type DoorPlatform, readsBy, slackDoor, teamsDoor, type Visitor } from './door-people.js'

/** Nobody needs more than thirty commands a minute (SE-14). */
const refusal = 'That was a lot at once, and I did not do this one. Please type it again in 2 seconds'
const offered = 'offers – your offers: change, pause, withdraw'

const times = (text: string, words: string): number => text.split(words).length - 1
const typed = [...Array(15).fill('offer data engineering, Tue afternoons'), ...Array(15).fill('help')]
const tooMany = ['help', 'offers', 'pause until 1 June', 'fly me to the moon']

describe.each([
  ['Slack', slackDoor, (world: World, text: string) => world.slack.as('UMIA').command(text)],
  ['Teams', teamsDoor, (world: World, text: string) => world.teams.as('29:mia').command(text)],
] as const)('whoever types without end in %s', (_name, open, hurries) => {
  let world: World
  let platform: DoorPlatform
  let mia: Visitor
  beforeAll(async () => {
    world = await startWorld('2026-05-04T08:00:00Z')
    platform = open(world)
    mia = platform.visitor('mia')
    await mia.ask('help')
    await mia.ask('offer sailing, Wed mornings')
    world.clock.moveTo(new Date('2026-05-04T09:00:00Z'))
  })
  afterAll(() => world.close())

  it('is answered thirty times, whatever the answer is, and reads of all more when to go on', async () => {
    const words = await readsBy(mia, async () => {
      for (const text of [...typed, ...tooMany]) await hurries(world, text)
      // what was filled in before all that is taken, and not counted
      await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
      expect(mia.modal()?.words).toContain('Your offer is saved')
      // an answer in Teams waits for its turn
      await world.passTo('2026-05-04T09:10:00Z')
    })
    expect([times(words, offered), times(words, refusal)]).toEqual([15, tooMany.length])
    const made = await world.store.transaction(world.store.organizationId, (tx) => tx.historySince(new Date(0)))
    expect(made.map(({ action }) => action)).not.toContain('paused')
  })

  it('keeps nobody else from anything, and goes on later', async () => {
    for (let count = 0; count < 30; count++) await hurries(world, 'help')
    expect(await readsBy(platform.visitor('ben'), () => platform.visitor('ben').ask('help'))).toContain(offered)
    await world.passTo('2026-05-04T09:20:00Z')
    expect(await readsBy(mia, () => mia.ask('offers'))).toContain('Pause this offer')
    expect(platform.refusals()).toEqual([])
  })
})

describe('two replicas on one database', () => {
  it('count together, and a command that is delivered again as the one it was', async () => {
    const database = await testDatabase()
    const clock = movedClock('2026-05-04T08:00:00Z')
    const random = createRandom()
    const replica = async () => {
      const store = await createStore({
        ...{ adapter: database.adapter, alone: false, sealer: testSealer(), clock, random, zone: 'Europe/Berlin' },
        close: async () => {},
      })
      const log = { info() {}, warn() {}, error() {} }
      const parts = { store, clock, random, log, baseUrl: 'https://coffee.example.org', adminEmails: [] }
      return createHandle({ ...parts, pool: createPoolView(), committed() {} })
    }
    const [one, other] = [await replica(), await replica()]
    const speaker = { type: 'platform', platform: 'slack', workspace: 'T1', user: 'UMIA' } as const
    const said = (number: number, text = 'pause until 1 June') => ({
      ...{ door: 'slack' as const, speaker, name: 'command', values: {} },
      ...{ key: `key ${number}`, value: { text } },
    })
    for (let number = 1; number <= 30; number++) {
      const reply = await (number % 2 ? one : other)(said(number))
      expect(JSON.stringify(await (number % 2 ? other : one)(said(number)))).toBe(JSON.stringify(reply))
      expect(JSON.stringify(reply)).not.toContain('a lot at once')
    }
    for (const each of [one, other]) expect(JSON.stringify(await each(said(31)))).toContain(refusal)
    clock.moveTo(new Date('2026-05-04T08:00:01.999Z'))
    expect(JSON.stringify(await one(said(32, 'help')))).toContain('Please type it again in a second;')
    clock.moveTo(new Date('2026-05-04T08:00:02Z'))
    expect(JSON.stringify(await one(said(33, 'help')))).toContain(offered)
    expect(JSON.stringify(await other(said(34, 'help')))).toContain(refusal)
    await database.close()
  })
})
