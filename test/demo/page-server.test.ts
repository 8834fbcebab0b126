import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Live } from '../../src/demo/live.js'
import type { Mailbox } from '../../src/demo/mailbox.js'
import { createMovedClock } from '../../src/demo/moved-clock.js'
import type { Mover } from '../../src/demo/mover.js'
import { createPageServer } from '../../src/demo/page-server.js'
import type { Product } from '../../src/demo/product.js'
import { type SlackServer, startSlackServer } from '../../src/demo/slack-server.js'
import { startTeamsServer, type TeamsServer } from '../../src/demo/teams-server.js'
import type { World } from '../../src/demo/world.js'

const baseUrl = 'http://localhost:3000'
let slack: SlackServer
let teams: TeamsServer
let world: World | undefined
let port = 0
let server: ReturnType<typeof createPageServer>
let touched = 0

beforeAll(async () => {
  slack = await startSlackServer({ signingSecret: 's', botToken: 't' })
  slack.addUser({ id: 'UMIA', name: 'Mia Okafor' })
  slack.addChannel('C1', 'people-we-met')
  teams = await startTeamsServer({ appId: 'a', appPassword: 'p', tenantId: 't' })
  teams.addUser({ id: '29:mia', name: 'Mia Okafor', hasApp: true })
  teams.addTeam({
    id: '19:t',
    name: 'Corvid',
    channels: [{ id: '19:met', name: 'People we met' }],
    members: ['29:mia'],
  })
  const live: Live = { watch: () => {}, touch: () => void touched++, close: () => {} }
  server = createPageServer({ pageDir: 'nowhere', baseUrl, world: () => world, live, again: async () => {} })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  const mover = { moveTo: (to: Date) => (to < new Date('2026-05-05') ? 'backwards' : undefined), cancel: () => {} }
  world = {
    slack,
    teams,
    mover: mover as unknown as Mover,
    clock: createMovedClock(
      new Date('2026-05-05T08:00:00Z'),
      () => {},
      () => 0,
    ),
    product: {
      url: 'http://127.0.0.1:9',
      way: async () => undefined,
      rounds: async () => ({ state: 's', rounds: [] }),
      tradeOff: async () => {
        throw new Error('There is nothing to weigh.')
      },
    } as unknown as Product,
    mailbox: { mails: () => [] } as unknown as Mailbox,
    happened: () => [],
    presented: () => ({ eyes: [], mailboxes: [] }),
    present: () => {},
    scenes: new Map(),
    stop: async () => {},
  }
})

afterAll(async () => {
  server.close()
  await slack.close()
  await teams.close()
})

/** Sends what no browser would let a page send: any host, any origin. */
function send(method: string, path: string, body: string | undefined, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; said: string }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers: { host: `localhost:${port}`, ...headers } })
    asked.on('response', async (response) => {
      let said = ''
      for await (const part of response) said += String(part)
      resolve({ status: response.statusCode ?? 0, said })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const post = (path: string, body: object | string, headers: Record<string, string> = {}) =>
  send('POST', `/workbench/${path}`, typeof body === 'string' ? body : JSON.stringify(body), {
    'content-type': 'application/json',
    ...headers,
  })

const press = (where: object | string) => ({ do: 'press', button: 'Yes', where })

describe('the workbench’s server', () => {
  it.each([
    ['another site’s form', 'localhost', 'cross-site', 403],
    ['a page of another port', 'localhost', 'same-site', 403],
    ['a name that somebody gave this address', 'evil.example', 'same-origin', 403],
    ['its own page', 'localhost', 'same-origin', 200],
    ['a shell', '127.0.0.1', 'none', 200],
  ])('answers %s as it should', async (_who, host, site, status) => {
    const said = await post('clock', { cancel: true }, { host, 'sec-fetch-site': site })
    expect(said.status).toBe(status)
  })

  it.each([
    ['a body that is no JSON', 'slack/UMIA', '{', 400],
    ['an act that nobody knows', 'slack/UMIA', { do: 'dance' }, 400],
    ['a polluted body', 'slack/UMIA', '{"__proto__":{"do":"close"}}', 400],
    ['somebody who is not there', 'slack/UNOBODY', { do: 'home' }, 422],
    ['a press without a message', 'slack/UMIA', { do: 'press', action: 'a', where: { channel: 'C1', ts: '1' } }, 422],
    ['a submission without a modal', 'slack/UMIA', { do: 'submit', filling: {} }, 422],
    ['an act that nobody knows in Teams', 'teams/29%3Amia', { do: 'home' }, 400],
    ['somebody who is not in Teams', 'teams/UMIA', { do: 'close' }, 422],
    ['a press on a message that is not there', 'teams/29:mia', press({ channel: '19:met', id: '7' }), 422],
    ['a press in a dialog that is not open', 'teams/29:mia', press('dialog'), 422],
    ['a submission without a dialog', 'teams/29:mia', { do: 'submit', filling: {} }, 422],
    ['words into a channel that is not theirs', 'teams/29:mia', { do: 'say', text: 'hi', channel: '19:other' }, 422],
    ['a polluted filling', 'teams/29:mia', '{"do":"fill","filling":{"__proto__":{"a":[1]}}}', 422],
    ['a moment that is none', 'clock', { to: 'tomorrow' }, 400],
    ['a moment that has passed', 'clock', { to: '2026-01-01T00:00:00Z' }, 422],
    ['two megabytes', 'slack/UMIA', { do: 'say', text: 'x'.repeat(2_000_000), channel: 'C1' }, 413],
    ['a path that is not there', 'nothing', {}, 404],
  ])('answers %s with a sentence', async (_what, path, body, status) => {
    const { status: got, said } = await post(path, body)
    expect([got, typeof (JSON.parse(said) as { error: string }).error]).toEqual([status, 'string'])
    expect(said).not.toMatch(/at .*\.[jt]s/)
  })

  it('posts a colleague’s words into the channel, and tells its pages', async () => {
    const before = touched
    expect((await post('slack/UMIA', { do: 'say', text: 'good <morning>', channel: 'C1' })).status).toBe(200)
    expect(slack.state.messages.map(({ by, text }) => [by, text])).toEqual([['UMIA', 'good &lt;morning&gt;']])
    expect(touched).toBe(before + 1)
  })

  it('posts a colleague’s words into a channel of Teams, whose id has marks that a path must hide', async () => {
    const path = `teams/${encodeURIComponent('29:mia')}`
    expect((await post(path, { do: 'say', text: 'good morning', channel: '19:met' })).status).toBe(200)
    expect(teams.state.messages.map(({ by, text }) => [by, text])).toEqual([['29:mia', 'good morning']])
  })

  it('hands out the rounds and what waiting weighs, and says to no page that something changed', async () => {
    const before = touched
    expect(await send('GET', '/workbench/rounds', undefined)).toEqual({
      status: 200,
      said: '{"state":"s","rounds":[]}',
    })
    expect(await send('GET', '/workbench/trade-off', undefined)).toEqual({
      status: 422,
      said: '{"error":"There is nothing to weigh."}',
    })
    expect((await send('GET', '/workbench/rounds', undefined, { host: 'evil.example' })).status).toBe(403)
    expect((await post('rounds', {})).status).toBe(404)
    expect(touched).toBe(before)
  })

  it('says that the product does not answer, and that the company is being made', async () => {
    expect(await send('GET', '/join', undefined)).toEqual({ status: 502, said: 'The product does not answer.' })
    const kept = world
    world = undefined
    expect((await send('GET', '/join', undefined)).status).toBe(503)
    expect((await post('clock', { cancel: true })).status).toBe(503)
    world = kept
  })
})
