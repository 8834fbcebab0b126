import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { rounds } from '../rounds.js'
import { type Colleague, inTeams } from '../stories/colleagues.js'
import { registration, startWorld, type World } from '../stories/world.js'

/** How people in Teams are reached: what is kept of them survives the process, and what becomes of who can be reached no more. */
let world: World
let mia: Colleague

const start = '2026-05-04T08:00:00Z'
const mias = 'mia@corp.example'
const lena = 'lena@home.example'

beforeEach(async () => {
  world = await startWorld(start, { ADMIN_EMAILS: 'ada@corp.example' })
  const place = { tz: 'Europe/Berlin', locale: 'en-GB', hasApp: true }
  world.teams.addUser({ id: '29:mia', name: 'Mia Okafor', email: mias, ...place })
  world.teams.addUser({ id: '29:ada', name: 'Ada Reyes', email: 'ada@corp.example', ...place })
  mia = inTeams(world, '29:mia')
})
afterEach(() => world.close())

async function miaOffersAndLenaJoins(): Promise<void> {
  await mia.ask('offer data engineering, 2 a month, Tue and Thu afternoons')
  await mia.submit({ 'Link, place or number': 'https://video.example/mia' })
  await world.browser.open('/join')
  const joined = { firstName: 'Lena', email: lena, interests: 'data engineering', consent: 'yes' }
  await world.browser.press('Join the pool', joined)
  await world.settle()
  const link = world.mailbox
    .mails(lena)
    .at(-1)
    ?.links.find(({ text }) => text === 'Yes, it is me')
  await world.browser.open((link?.href ?? '').replace('http://localhost', ''))
  await world.browser.press('Yes, I am in')
}

const question = 'Somebody would like to talk with you. Meet them?'
const sends = () => world.teams.state.calls.length

it('letting the app in writes nothing to anybody (P-6)', async () => {
  await world.teams.as('29:mia').install()
  await world.passTo('2026-05-05T08:00:00Z')
  expect(mia.messages()).toEqual([])
})

it('another process writes on to the conversation that the first one kept, at an address that has moved since', async () => {
  await miaOffersAndLenaJoins()
  world.teams.moveServiceUrl()
  await mia.ask('chats')
  await world.app.stop()
  const config = readConfig({
    BASE_URL: 'http://localhost',
    HOST: '127.0.0.1',
    TEAMS_APP_ID: registration.appId,
    TEAMS_APP_PASSWORD: registration.appPassword,
    TEAMS_TENANT_ID: registration.tenantId,
    TEAMS_OPENID_METADATA_URL: world.teams.openIdMetadataUrl,
    SMTP_URL: world.mailbox.url,
    MAIL_FROM: 'coffee@example.org',
    MAIL_REPLY_TO: 'people@example.org',
  })
  const { store, clock } = world
  const log = { info() {}, warn() {}, error() {} }
  const next = createApp({
    config,
    store,
    clock,
    random: createRandom(),
    log,
    pageSecret: 'pages',
    rounds,
    examine: async () => [],
  })
  await new Promise<void>((resolve) => next.server.listen(0, '127.0.0.1', resolve))
  world.teams.deliverTo(`http://127.0.0.1:${(next.server.address() as AddressInfo).port}`)
  clock.moveTo(new Date('2026-05-04T08:10:00Z'))
  await next.tick()
  await next.runner.drain()
  expect(mia.last().text).toBe(question)
  await next.stop()
  await new Promise((resolve) => next.server.close(resolve))
})

it('whoever blocks the bot is asked by mail instead, with one call to Teams; admins read the name; a word brings them back', async () => {
  await miaOffersAndLenaJoins()
  const user = world.teams.state.users.get('29:mia')
  if (user) world.teams.state.users.set('29:mia', { ...user, blocked: true })
  const before = sends()
  await world.passTo('2026-05-04T08:10:00Z')
  const mail = world.mailbox.mails(mias).at(-1)
  expect(mail?.subject).toBe(question)
  expect(mail?.text).toContain('could not write to you in Teams')
  expect(mail?.text).not.toContain('Lena')
  expect(sends() - before).toBe(1)
  await inTeams(world, '29:ada').ask('help')
  await inTeams(world, '29:ada').ask('setup')
  expect(inTeams(world, '29:ada').modal()?.words).toContain('Mia Okafor')
  if (user) world.teams.state.users.set('29:mia', user)
  await mia.ask('help')
  expect(mia.last().words).toContain('What you can type')
})
