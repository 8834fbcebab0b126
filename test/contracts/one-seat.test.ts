import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Match } from '../../src/domain/match.js'
import { createRandom } from '../../src/random.js'
import { askGuests } from '../../src/usecases/ask-guests.js'
import { issueLink } from '../../src/usecases/links.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import { freshMatch } from '../../src/usecases/propose-one.js'
import type { Context, Tx } from '../../src/usecases/unit-of-work.js'
import { type Colleague, inSlack } from '../stories/colleagues.js'
import { startWorld, type World } from '../stories/world.js'
import { type Browser, openBrowser, type Shown } from '../web/browser.js'
import { fillPool, groupWords, guestsOf } from './group-people.js'

/** Two hundred people press the same button at the same moment, each on a page of their own, and only one can have it (SE-15). */
let world: World
let mia: Colleague
const many = 200

const read = <Result>(look: (tx: Tx) => Promise<Result>): Promise<Result> =>
  world.store.transaction(world.store.organizationId, look)

const inside = <Result>(work: (context: Context) => Promise<Result>): Promise<Result> =>
  read(async (tx) =>
    work({
      tx,
      now: world.clock.now(),
      random: createRandom(),
      who: { type: 'system' },
      settings: await tx.settings(),
      interactionId: undefined,
      baseUrl: world.url,
      adminEmails: [],
      pool: createPoolView(),
    }),
  )

beforeEach(async () => {
  // Monday 4 May 2026, 10:00 in Berlin
  world = await startWorld('2026-05-04T08:00:00Z')
  world.slack.addUser({ id: 'UMIA', name: 'Mia Okafor', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'en' })
  mia = inSlack(world, 'UMIA')
  await mia.ask('help')
  await world.settle()
})
afterEach(() => world.close())

/** Everybody has their page before their eyes. */
async function atTheirPages(people: readonly string[]): Promise<Browser[]> {
  const links = await inside(async (context) => {
    const made: string[] = []
    for (const id of people) made.push(await issueLink(context, id, 'page'))
    return made
  })
  const browsers: Browser[] = []
  for (const link of links) {
    const browser = openBrowser(world.url)
    expect((await browser.open(link)).status).toBe(200)
    browsers.push(browser)
  }
  return browsers
}

/** All at once; whoever reads that it did not work and nothing was changed presses again, as asked to. */
async function allPress(
  browsers: readonly Browser[],
  label: string,
  filled: (place: number) => Record<string, string>,
): Promise<Shown[]> {
  const press = async (browser: Browser, place: number, tries: number): Promise<Shown> => {
    const shown = await browser.press(label, filled(place))
    return shown.status === 500 && tries > 1 ? press(browser, place, tries - 1) : shown
  }
  return Promise.all(browsers.map((browser, place) => press(browser, place, 5)))
}

/** How many read the one sentence, how many the other, and how many anything else. */
function reading(pages: readonly Shown[], ...sentences: string[]): number[] {
  const counts = sentences.map((sentence) => pages.filter(({ text }) => text.includes(sentence)).length)
  const others = pages.filter(({ text }) => !sentences.some((sentence) => text.includes(sentence)))
  expect([...new Set(others.map(({ status, text }) => `${status} ${text}`))]).toEqual([])
  return counts
}

/** Mia has said yes to all of them, for these times, when her offer had seats enough. */
async function saysYesToAll(seatsAtOnce: number, timesOf: (place: number) => string[]): Promise<Browser[]> {
  await mia.ask('offer data engineering, Tue and Thu afternoons')
  await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
  const people = await fillPool({ read, clock: world.clock }, many, () => ({ zone: 'Europe/Berlin' }))
  await inside(async (context) => {
    const [offer] = await context.tx.offers.find({})
    if (!offer) throw new Error('no offer')
    await context.tx.offers.save({ ...offer, seatsAtOnce })
    const agreed = people.map(
      (id, place): Match => ({
        ...freshMatch(context, offer, id),
        status: 'half_agreed',
        hostAskedAt: context.now,
        candidateAskedAt: context.now,
        times: timesOf(place),
      }),
    )
    await context.tx.matches.insertMany(agreed)
  })
  return atTheirPages(people)
}

const wants = 'How a data team decides'
const thursday = '2026-05-07T12:00:00.000Z'
const booked = () => read((tx) => tx.chats.find({ status: 'scheduled' }))
const hoursLater = (place: number) => new Date(Date.parse('2026-05-07T08:00:00Z') + place * 3_600_000).toISOString()

describe('two hundred people at the same moment', () => {
  it('the last seat of a group has one of them, and the others wait', async () => {
    await mia.ask('offer group')
    await mia.submit(groupWords)
    await world.settle()
    const people = await fillPool({ read, clock: world.clock }, many + 2)
    const [session] = await read((tx) => tx.sessions.find({}))
    if (!session) throw new Error('no session')
    await inside(async (context) => void (await askGuests(context, session, people)))
    const browsers = await atTheirPages(people)

    await allPress(browsers.slice(0, 2), 'Yes, I will come', () => ({ seen: 'yes' }))
    const pages = await allPress(browsers.slice(2), 'Yes, I will come', () => ({ seen: 'yes' }))

    expect(reading(pages, 'You have a seat', 'waiting list')).toEqual([1, many - 1])
    const statuses = (await guestsOf({ read }, session.id)).map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array(3).fill('seated'), ...Array(many - 1).fill('waiting')])
  }, 120_000)

  it('the one seat of an offer has one of them, and the others are asked whether we keep looking', async () => {
    const browsers = await saysYesToAll(1, (place) => [hoursLater(place)])

    const pages = await allPress(browsers, 'Yes, book this talk', (place) => ({ wants, time: hoursLater(place) }))

    expect(reading(pages, 'Booked', 'Still interested in talks like this?')).toEqual([1, many - 1])
    expect(await booked()).toHaveLength(1)
  }, 120_000)

  it('one hour of a host has one of them, and the others choose another', async () => {
    const browsers = await saysYesToAll(many, () => [thursday, '2026-05-07T13:00:00.000Z'])

    const pages = await allPress(browsers, 'Yes, book this talk', () => ({ wants, time: thursday }))

    expect(reading(pages, 'Booked', 'That time has just been taken. Please choose another one.')).toEqual([1, many - 1])
    expect((await booked()).map(({ startsAt }) => startsAt?.toISOString())).toEqual([thursday])
  }, 120_000)
})
