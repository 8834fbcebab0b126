import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import type { Store } from '../../src/usecases/unit-of-work.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { noted } from '../noted-adapter.js'
import { rounds } from '../rounds.js'
import { testSealer } from '../sealer.js'
import { count, sample, seed, timeout } from './inputs.js'

let database: TestDatabase
let store: Store
let app: App
let url = ''
const statements: string[] = []
const logged: unknown[] = []

beforeAll(async () => {
  const clock = movedClock('2026-05-04T08:00:00Z')
  const random = createRandom()
  database = await testDatabase()
  const adapter = noted(database.adapter, statements)
  const parts = { adapter, alone: true, sealer: testSealer(), zone: 'Europe/Berlin', close: async () => {} }
  store = await createStore({ ...parts, clock, random })
  const write = (...line: unknown[]) => void logged.push(line)
  const log = { info() {}, warn: write, error: write }
  const config = readConfig({ BASE_URL: 'http://localhost' })
  app = createApp({ config, store, clock, random, log, pageSecret: 'pages', rounds, examine: async () => [] })
  await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  await store.transaction(store.organizationId, async (tx) => {
    const now = clock.now()
    await tx.candidates.insert({ ...blankCandidate('mia', now), firstName: 'Mia', status: 'active' })
    const link = { version: 0, candidateId: 'mia', purpose: 'page' as const, createdAt: now }
    const yesterday = new Date(now.getTime() - 86_400_000)
    const tomorrow = new Date(now.getTime() + 86_400_000)
    await tx.links.insert({ ...link, id: 'good', tokenHash: hashOf('good'), expiresAt: tomorrow, usedAt: null })
    await tx.links.insert({ ...link, id: 'over', tokenHash: hashOf('over'), expiresAt: yesterday, usedAt: null })
    await tx.links.insert({ ...link, id: 'used', tokenHash: hashOf('used'), expiresAt: tomorrow, usedAt: now })
  })
})
afterAll(async () => {
  await app.stop()
  await new Promise((resolve) => app.server.close(resolve))
  await store.close()
  await database.close()
})

const tokenOf = (name: string): string => name.padEnd(43, '-')
const hashOf = (name: string): string => createHash('sha256').update(tokenOf(name)).digest('base64url')

const base64url = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
const wellFormed = fc.string({ unit: fc.constantFrom(...base64url), minLength: 43, maxLength: 43 })
/** Of the right shape and of any other, of our organization and of another. */
const wrongLink: fc.Arbitrary<string> = fc.oneof(
  wellFormed.map((token) => `${store.organizationId}.${token}`),
  fc.tuple(fc.constantFrom('none', 'org-2', '__proto__', 'x'.repeat(64)), wellFormed).map((parts) => parts.join('.')),
  fc
    .string({ unit: fc.constantFrom(...base64url, '.', '%', '+', '~'), minLength: 1, maxLength: 200 })
    .map((text) => `x${text}`),
  fc.constantFrom('over', 'used').map((name) => `${store.organizationId}.${tokenOf(name)}`),
)

/** Every way in which a link can be shown. */
const ways: Record<string, (link: string) => Promise<Response>> = {
  'opens a candidate’s page': (link) => get(`/c/${encodeURIComponent(link)}`),
  'opens it, with what nobody can decode': (link) => get(`/c/${link}%zz`),
  'comes back with a cookie': (link) => get('/c/', { cookie: `__Host-coffeechat=${link}` }),
  'saves the people one met': (link) => get('/c/people.csv', { cookie: `__Host-coffeechat=${link}` }),
  'leaves by a mail': (link) => get(`/c/${encodeURIComponent(link)}/leave`),
  'leaves by one click': (link) => get(`/c/${encodeURIComponent(link)}/leave`, {}, 'POST'),
  'presses a button': (link) => get('/c/', { cookie: `__Host-coffeechat=${link}` }, 'POST'),
  'opens a referee’s page': (link) => get(`/r/${encodeURIComponent(link)}`),
  'comes back to it with a cookie': (link) => get('/r/', { cookie: `__Host-coffeechat-r=${link}` }),
  'presses a button there': (link) => get('/r/', { cookie: `__Host-coffeechat-r=${link}` }, 'POST'),
}

let asked = 0
/** Each from another household, since only so many wrong links a minute are looked at. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  asked += 1
  const from = `100.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`
  return fetch(url + path, { method, headers: { ...headers, 'x-forwarded-for': from }, redirect: 'manual' })
}

/** All that can be told of an answer from outside, and how the database was asked. */
async function seen(asking: Promise<Response>): Promise<string> {
  statements.length = 0
  const response = await asking
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  // two questions may be asked of the database side by side: which is first is nobody's doing
  return JSON.stringify([response.status, await response.text(), headers, statements.toSorted()])
}

describe(`IN-6: a wrong link (seed ${seed})`, () => {
  it.each(Object.keys(ways))(
    'reads like any other, byte by byte, and costs the same statements: who %s',
    async (name) => {
      const way = ways[name] as (typeof ways)[string]
      const answers = new Map<string, string>()
      for (const link of sample(wrongLink, 20, 1_000)) {
        // a path that ends so is another way
        answers.set(await seen(way(link)), link)
      }
      expect([...answers].map(([answer, link]) => ({ link, answer }))).toHaveLength(1)
      const [answer = ''] = answers.keys()
      const [status, body, , asked] = JSON.parse(answer)
      expect([status, body.includes('Mia'), asked.length > 0]).toEqual([404, false, true])
    },
    timeout,
  )

  it('is told from one that works', async () => {
    const link = `${store.organizationId}.${tokenOf('good')}`
    expect((await get(`/c/${link}`)).status).toBe(303)
    const page = await get('/c/', { cookie: `__Host-coffeechat=${link}` })
    expect([page.status, (await page.text()).includes('Mia')]).toEqual([200, true])
    expect(logged).toEqual([])
    expect(count(20, 1_000) * Object.keys(ways).length).toBeGreaterThanOrEqual(count(200, 10_000))
  })
})
