import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../stories/world.js'

// hundreds of messages wait for their turn
vi.setConfig({ testTimeout: 240_000 })

/** Whatever somebody says to the bot, in any letters, known or not, is answered once, and to them alone (TM-9). */
let world: World

beforeAll(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z')
})
afterAll(() => world.close())

let met = 0
/** Somebody new, with the app. */
function somebody(): string {
  const id = `29:person-${++met}`
  const email = `person-${met}@corp.example`
  world.teams.addUser({ id, name: `Person ${met}`, email, tz: 'Europe/Berlin', hasApp: true })
  return id
}

/** Enough time for five messages to leave, of different people. */
async function aMoment(): Promise<void> {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 300))
  await world.settle()
}

const home = 'What would you like to do?'
const help = 'offers – your offers: change, pause, withdraw'
const form = 'This takes a short form.'
const openers = 'Role owners and recruiters open roles here.'
const recruiters = 'Only recruiters can do this.'
const unknown = 'I did not understand that.'
const nearest = (word: string) => `Did you mean “${word}”?`

/** what is said, and something that its answer says */
const utterances: [string, string][] = [
  ['help', help],
  ['hi', help],
  ['hello', help],
  ['?', help],
  ['help!', help],
  ['hi there', help],
  ['hello, Coffeechat', help],
  ['/help', help],
  ['/coffeechat help', help],
  ['coffeechat help', help],
  ['/coffeechat', home],
  ['coffeechat', home],
  ['home', home],
  ['\u200b\u200b', home],
  ['offer', form],
  ['/offer', form],
  ['offer backend careers, 2 a month', form],
  ['offers', 'You have no offer at the moment.'],
  ['/coffeechat offers', 'You have no offer at the moment.'],
  ['pause', form],
  ['pause until 1 June', 'Everything rests until'],
  ['explore', form],
  ['introduce', 'Do you know someone?'],
  ['chats', 'No talk is planned at the moment.'],
  ['coffeechat chats', 'No talk is planned at the moment.'],
  ['refer', 'You can put forward people whom you met for a coffee chat.'],
  ['referrals', 'You have not put anybody forward yet.'],
  ['opening', openers],
  ['openings', 'There is no opening here for you to see.'],
  ['why', 'You offer no talk now, so nobody is looked for.'],
  ['pool', recruiters],
  ['pipeline', recruiters],
  ['digest', recruiters],
  ['round', 'named in ADMIN_EMAILS'],
  ['settings', 'Messages may come'],
  ['/coffeechat settings', 'Messages may come'],
  ['setup', 'named in ADMIN_EMAILS'],
  ['setup-check', 'named in ADMIN_EMAILS'],
  ['setup check', 'named in ADMIN_EMAILS'],
  ['privacy', 'What is held about you'],
  ['hlep', nearest('help')],
  ['offrs', nearest('offers')],
  ['setings', nearest('settings')],
  ['piplin', nearest('pipeline')],
  ['privcy', nearest('privacy')],
  ['digets', nearest('digest')],
  ['refferals', nearest('referrals')],
  ['chts', nearest('chats')],
  ['setup-chek', nearest('setup-check')],
  ['poool', nearest('pool')],
  ['/coffeechat setpu', nearest('setup')],
  ['asdfghjkl', unknown],
  ['what is the meaning of life', unknown],
  ['42', unknown],
  ['...', unknown],
  ['🎉☕', unknown],
  ['שלום עולם', unknown],
  ['مرحبا بالعالم', unknown],
  ['a\u200bb\u202ec', unknown],
  ['<at>Everyone</at> come here', unknown],
  ['**bold** _thin_ [a link](https://evil.example)', unknown],
  ['x'.repeat(3000), unknown],
  ['word '.repeat(600), unknown],
  ["'; DROP TABLE job; --", unknown],
  ['__proto__', unknown],
  ['constructor', unknown],
]

const mixed = (text: string) =>
  [...text].map((sign, at) => (at % 2 === 0 ? sign.toLowerCase() : sign.toUpperCase())).join('')
const cases: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['IN CAPITALS', (text) => text.toUpperCase()],
  ['mIxEd', mixed],
]

/** Says each of these, five people at a time; returns what each person then reads, in order. */
async function answersTo(said: readonly { by: string; text: string }[]): Promise<string[][]> {
  const all: string[][] = []
  for (let at = 0; at < said.length; at += 5) {
    const now = said.slice(at, at + 5)
    const before = now.map(({ by }) => world.teams.as(by).messages().length)
    const answers = await Promise.all(now.map(({ by, text }) => world.teams.as(by).command(text)))
    expect(answers.map(({ status, body }) => [status, body])).toEqual(now.map(() => [200, '{}']))
    await aMoment()
    all.push(
      ...now.map(({ by }, index) =>
        world.teams
          .as(by)
          .messages()
          .slice(before[index])
          .map(({ words }) => words),
      ),
    )
  }
  return all
}

function expectAnswered(answers: string[][]): void {
  const wrong = utterances.flatMap(([text, answer], at) => {
    const [read, ...more] = answers[at] ?? []
    const isRight = more.length === 0 && read?.includes(answer) && !/ {4}at |Error:|undefined|\[object/.test(read)
    return isRight ? [] : [{ text: text.slice(0, 40), expected: answer, read, more }]
  })
  expect(wrong).toEqual([])
}

describe.each(cases)('said %s', (_how, inCase) => {
  it('to whoever is there for the first time', async () => {
    expectAnswered(await answersTo(utterances.map(([text]) => ({ by: somebody(), text: inCase(text) }))))
  })

  it('to whoever is known', async () => {
    const known = Array.from({ length: 15 }, () => somebody())
    await answersTo(known.map((by) => ({ by, text: 'help' })))
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000))
    const said = utterances.map(([text], at) => ({ by: known[at % known.length] ?? '', text: inCase(text) }))
    expectAnswered(await answersTo(said))
  })
})

describe('a greeting', () => {
  it.each(['help', 'HELLO', 'Hi'])('“%s” lists the commands', async (text) => {
    const [[words = ''] = []] = await answersTo([{ by: somebody(), text }])
    for (const word of [
      'offer',
      'offers',
      'pause',
      'chats',
      'introduce',
      'explore',
      'refer',
      'referrals',
      'settings',
      'privacy',
    ])
      expect(words).toMatch(new RegExp(`^• ${word}( .*)? – `, 'm'))
    expect(words).toContain('pool, pipeline, digest – for recruiters')
    expect(words).toContain('setup, setup-check, setup messages, round – for admins')
  })
})

it('nobody was told by Teams that the bot did not answer, and Teams refused nothing', () => {
  expect(world.teams.state.notices).toEqual([])
  expect(world.teams.state.refusals).toEqual([])
  expect(world.logged.filter((line) => line.includes('"error"'))).toEqual([])
})
