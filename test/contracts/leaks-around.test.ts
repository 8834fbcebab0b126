/** What is around the interactions, longer than most: words of commands, counts, pages, exports, and whatever was sent on the way. */

import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.js'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { commandWords } from '../../src/interactions/command-text.js'
import { type InteractionName, interactionTable } from '../../src/interactions/table.js'
import { createRandom } from '../../src/random.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { issueLink } from '../../src/usecases/links.js'
import { anOpening, aReferral, aRoute } from '../builders.js'
import { rounds } from '../rounds.js'
import { classes, pages, shellCommands } from './leak-classes.js'
import { type LeakReader, leaksIn, type ReaderName, readers, secrets } from './leak-words.js'
import { leakWorld, type World } from './leak-world.js'
import { type Leaks, leaksOf } from './leaks.js'

let world: World
let leaks: Leaks
beforeAll(async () => {
  world = await leakWorld()
  // nobody is met for the first time here
  await world.driven.slack('UNEW', 'home')
  await world.driven.settle()
  leaks = await leaksOf(world)
}, 120_000)
afterAll(async () => {
  expect(world.driven.problems).toEqual([])
  expect(leaks.problems.filter((line) => line.toLowerCase().includes('zq'))).toEqual([])
  await world.driven.close()
})

const readerCalled = (name: ReaderName): LeakReader => {
  const found = readers.find((reader) => reader.name === name)
  if (!found) throw new Error(name)
  return found
}
const company = readers.filter(({ user }) => user !== undefined)
const mayRead = (reader: ReaderName, word: string): boolean =>
  Object.values(secrets).some(({ words, may }) => words.includes(word) && may.includes(reader))

describe('what was sent on the way here', () => {
  const mailboxes: Record<string, ReaderName> = { 'zqrefereemail@fjord.example': 'referee' }
  for (const name of ['lena', 'nora', 'emil', 'sofia', 'pia', 'kim', 'otto'] as const)
    mailboxes[`zq${name}mail@home.example`] = name

  it('nobody got a word that is not theirs', () => {
    const { posts, mails, updates } = world.driven
    const userOf = new Map(company.map(({ name, user }) => [user, name]))
    const postOf = new Map(posts.map(({ message, user }) => [message, user]))
    const all = [
      ...posts.map(({ user, card }) => ({ to: userOf.get(user) ?? ('newcomer' as const), card })),
      ...updates.map(({ message, card }) => ({ to: userOf.get(postOf.get(message)) ?? ('newcomer' as const), card })),
      ...mails.map((mail) => ({ to: mailboxes[mail.to.address] ?? ('newcomer' as const), card: { ...mail, to: '' } })),
    ]
    expect(all.length).toBeGreaterThan(25)
    expect(all.flatMap(({ to, card }) => leaksIn(to, JSON.stringify(card)).map((leak) => `${to}: ${leak}`))).toEqual([])
  })

  it('P-2: no preview and no subject says a word of an opening that is not for all, nor of a colleague who explores', () => {
    const previews = [...world.driven.posts, ...world.driven.mails].map(({ card }) => card.preview.toLowerCase())
    const quiet = Object.entries(secrets).filter(([fact]) => /^(hidden|circle|draft|ines)/.test(fact))
    const words = quiet.flatMap(([, secret]) => secret.words.map((word) => word.toLowerCase()))
    expect(previews.filter((preview) => words.some((word) => preview.includes(word)))).toEqual([])
  })

  it('a referee reads whom it is about, and nothing of the opening', () => {
    expect(world.refereePage).toContain('Zqemilname')
    expect(leaksIn('referee', world.refereePage)).toEqual([])
  })
})

describe('words', () => {
  const tried = ['Zqhiddentitle', 'Zqdrafttitle', 'Zqlenaname', 'zqsofiamail@home.example', 'Zqinesname', 'Zqkimname']

  it.each(company)('after a command, a name that is there reads like one that is not: $name', async (reader) => {
    const wrong: string[] = []
    for (const command of ['', 'command-that-is-none', ...commandWords]) {
      const answered = async (word: string): Promise<string> => {
        const { reply, told } = await leaks.says(reader, 'command', { text: `${command} ${word}` })
        return JSON.stringify([reply, told]).replaceAll(new RegExp(word.replaceAll('.', '\\.'), 'gi'), '‹word›')
      }
      const unknown = await answered('Zxnobodyatall')
      for (const word of tried) {
        const said = await answered(word)
        wrong.push(...leaksIn(reader.name, said).map((leak) => `${command} ${word}: ${leak}`))
        if (!mayRead(reader.name, word) && said !== unknown) wrong.push(`${command} ${word}: ${said} ≠ ${unknown}`)
      }
    }
    expect(wrong).toEqual([])
  })

  const addresses = ['lena', 'kim', 'otto', 'sofia', 'pia'].map((name) => `zq${name}mail@home.example`)
  const asked: [InteractionName, ReaderName[]][] = [
    ['introduce.preview', ['host', 'nobody', 'referrer', 'recruiter']],
    ['introduce.send', ['host', 'nobody', 'referrer', 'recruiter']],
    ['link.again', ['anyone', 'nobody']],
    ['join.submit', ['anyone']],
  ]
  it.each(asked)('P-1: %s answers the same for unknown, known, pending and erased people', async (name, by) => {
    for (const reader of by.map(readerCalled)) {
      const answered = async (email: string): Promise<string> => {
        const values = { firstName: 'Ann', how: 'A talk', interests: 'maps', expected: 'yes', consent: 'yes', email }
        const { reply, told } = await leaks.says(reader, name, {}, values)
        const own = told.filter(({ to }) => to === reader.name)
        return JSON.stringify([reply, own]).replaceAll(email, '‹email›')
      }
      const unknown = await answered('zxnobodyatall@home.example')
      expect(unknown).toContain('card')
      for (const email of [...addresses, 'zqinesmail@corp.example'])
        expect(await answered(email), `${reader.name}: ${email}`).toBe(unknown)
    }
  })
})

describe('pages and exports', () => {
  const onPages = ['lena', 'nora', 'emil', 'sofia', 'pia', 'kim'] as const
  let server: ReturnType<typeof createApp>['server']
  let url = ''
  beforeAll(async () => {
    const { store, clock } = world.driven
    const config = readConfig({ BASE_URL: 'http://localhost' })
    const silent = { info() {}, warn() {}, error() {} }
    const parts = {
      config,
      store,
      clock,
      random: createRandom(),
      log: silent,
      pageSecret: 'secret',
      rounds,
      examine: async () => [],
    }
    server = createApp(parts).server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  it('the pages are those that are known here', () => {
    type Layer = { route?: { path: unknown; stack: { method: string }[] }; handle: { stack?: Layer[] } }
    const app = server.listeners('request')[0] as unknown as { router: { stack: Layer[] } }
    const routers = app.router.stack.flatMap(({ handle }) => (handle.stack ? [handle.stack] : []))
    const found = routers.map((layers) =>
      layers.flatMap(({ route }) => (route ? [`${route.stack.at(-1)?.method} ${route.path}`] : [])),
    )
    expect(found).toEqual(pages)
  })

  it.each(onPages)('%s reads nothing on a page, in a file or in an error that is not theirs', async (name) => {
    const id = world.ids[`candidate ${name}`] ?? name
    const link = await world.driven.inside((context) => issueLink(context, id, name === 'kim' ? 'confirm' : 'page'))
    const path = new URL(link).pathname
    const entered = await fetch(url + path, { redirect: 'manual' })
    expect(entered.status).toBe(303)
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const page = await (await fetch(`${url}/c/`, { headers: { cookie } })).text()
    expect(page.toLowerCase()).toContain(`zq${name}name`)
    for (const at of [path, `${path}/leave`, '/c/', '/c/people.csv', '/c/nothing', '/r/', '/join', '/join/code'])
      for (const method of ['GET', 'POST']) {
        if (method === 'POST' && at.endsWith('/leave')) continue
        const text = await (await fetch(url + at, { method, headers: { cookie } })).text()
        expect(leaksIn(name, text), `${method} ${at}`).toEqual([])
      }
  })

  it('whoever has no link reads nothing of anybody, and a wrong one reads like a used one', async () => {
    const paths = ['/healthz', '/readyz', '/metrics', '/join', '/join/code', '/c/', '/c/people.csv', '/r/', '/none']
    const ids = Object.values(world.ids).flatMap((id) => [`/c/org-1.${id}`, `/r/org-1.${id}`, `/join?by=${id}`])
    for (const at of [...paths, ...ids.slice(0, 30)])
      for (const method of ['GET', 'POST']) {
        const text = await (await fetch(url + at, { method })).text()
        expect(leaksIn('anyone', text), `${method} ${at}`).toEqual([])
      }
  })

  it('the shell’s lists name nobody but colleagues who have a share', async () => {
    const { store, clock } = world.driven
    const employeeId = await world.driven.employeeId('USEC')
    const share = { id: 'share', version: 0, referralId: world.ids['referral emil'] ?? '', employeeId }
    await world.driven.read((tx) =>
      tx.credits.insert({ ...share, part: 'referrer', points: 50, excluded: '', createdAt: clock.now() }),
    )
    const parts = { store, clock, random: createRandom(), config: readConfig({ BASE_URL: 'http://localhost' }) }
    for (const command of [...shellCommands, 'unknown']) {
      const { output } = await runCommand(parts, [command], '')
      expect(output.replaceAll('Zqsecondname', '').toLowerCase(), command).not.toContain('zq')
    }
  })
})

describe('counts', () => {
  /** Whoever must not know of a hidden opening, nor of a colleague who explores. */
  const outsiders: ReaderName[] = [
    'circle',
    'manager',
    'referrer',
    'host',
    'nobody',
    'newcomer',
    'ines',
    'lena',
    'nora',
  ]
  const all = [...outsiders, 'emil', 'sofia', 'pia', 'kim', 'otto', 'referee', 'anyone'] as ReaderName[]
  const looked = (Object.keys(classes) as InteractionName[]).filter((name) => classes[name][0] === 'looks')

  async function everything(names: readonly ReaderName[]): Promise<Record<string, string>> {
    const found: Record<string, string> = {}
    for (const reader of names.map(readerCalled))
      for (const name of looked) {
        if (!reader.may.includes(interactionTable[name].may)) continue
        const { reply, told, statements } = await leaks.says(reader, name)
        found[`${reader.name} ${name}`] = JSON.stringify([reply, told, statements.length])
      }
    for (const name of names.filter((each) => ['lena', 'nora', 'emil', 'sofia', 'pia'].includes(each)))
      found[`page of ${name}`] = JSON.stringify(await world.driven.page(name)).replaceAll(/c\/[\w-]+\.[\w-]+/g, '')
    return found
  }

  it('everything that may be looked at is the same, whether one more hidden opening and explorer are there or not', async () => {
    const { driven } = world
    const before = await everything(all)
    const recruiters = await everything(['recruiter'])
    const [ownerId, employeeId] = [await driven.employeeId('UOWN'), await driven.employeeId('UBAR')]
    const [managerId, referrerId] = [await driven.employeeId('UMGR'), await driven.employeeId('USEC')]
    const now = driven.clock.now()
    await driven.read(async (tx) => {
      const barred = await tx.employees.get(employeeId)
      if (barred) await tx.employees.save({ ...barred, managerId })
      await tx.openings.insert(
        anOpening({ id: 'op-more', ownerId, title: 'Zqmoretitle', skills: ['data engineering'] }),
      )
      const explores = {
        source: 'internal',
        employeeId,
        status: 'active',
        joinedAt: now,
        recruitersMayFind: true,
      } as const
      const candidate = { ...blankCandidate('more', now), ...explores, interests: ['data engineering'] }
      await tx.candidates.insert({ ...candidate, firstName: 'Zqmorename', skills: ['Zqmoreskill'] })
      for (const purpose of ['coffee_chat', 'talent_pool', 'referral'] as const)
        await tx.consents.insert({
          ...{ id: `more-${purpose}`, version: 0, candidateId: 'more', purpose, wording: '1', basis: 'consent' },
          ...{ grantedAt: now, expiresAt: new Date(now.getTime() + 3e10), withdrawnAt: null },
        })
      const stands = { candidateId: 'more', openingId: 'op-more', since: now, createdAt: now, updatedAt: now }
      await tx.referrals.insert(
        aReferral({ id: 'more-referral', chatId: null, referrerId, status: 'routed', ...stands }),
      )
      await tx.routes.insert(
        aRoute({ id: 'more-route', hostId: null, referralId: 'more-referral', status: 'with_owner', ...stands }),
      )
    })
    const after = await everything(all)
    const differ = Object.keys(before).filter((name) => before[name] !== after[name])
    expect(differ).toEqual([])
    expect(JSON.stringify(after).toLowerCase()).not.toContain('zqmore')
    // whoever may know does see it: so the comparison can tell
    const seen = await everything(['recruiter'])
    const changed = Object.keys(recruiters).filter((name) => recruiters[name] !== seen[name])
    expect(changed).toEqual(expect.arrayContaining(['recruiter openings', 'recruiter pipeline']))
  }, 120_000)
})
