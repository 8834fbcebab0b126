import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../src/faults.js'
import type { ChatMessenger } from '../../src/ports.js'
import { createSlackMessenger } from '../../src/slack/messenger.js'
import { createTeamsMessenger } from '../../src/teams/messenger.js'
import { createIssuer } from '../../src/teams/registrations.js'

/** FT-7: how somebody's server may answer, whoever we took it for. */
const answers: Record<string, (response: ServerResponse) => void> = {
  'leads elsewhere, with what was said': (response) => void response.writeHead(307, { location: '/inside' }).end(),
  'leads elsewhere for ever': (response) => void response.writeHead(308, { location: '/inside' }).end('{"ok":true}'),
  'leads elsewhere without it': (response) => void response.writeHead(303, { location: '/inside' }).end(),
  'leads into another network': (response) =>
    void response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  'has two megabytes': (response) => void response.end(`{"ok":true,"id":"${'x'.repeat(2 * 1024 * 1024)}"}`),
  'says that it has a hundred megabytes': (response) => {
    response.writeHead(200, { 'content-length': String(100 * 1024 * 1024) })
    response.write('x'.repeat(1024 * 1024 + 1))
  },
  'never ends': (response) => {
    const more = (): void => void response.write('x'.repeat(65_536), () => response.destroyed || setImmediate(more))
    more()
  },
}

let url: string
let how: (response: ServerResponse) => void
let asked: string[]
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  request.resume().on('end', () => how(response))
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
beforeEach(() => {
  asked = []
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const card = { preview: 'Hello', elements: [] }
const sent = { conversation: 'D1', message: '1.1' }
const inSlack = (): ChatMessenger => createSlackMessenger({ apiUrl: `${url}api/`, botToken: 'xoxb-1' })
const issuer = { keysUrl: async () => '', token: async () => '' }
const inTeams = (): ChatMessenger => createTeamsMessenger({ registrations: [], issuer, isLoopback: true })
const there = () => ({ user: '29:mia', conversation: 'a:1', serviceUrl: url })

/** Everything we ask of anybody by HTTP; `says`: it does something there, so that nobody knows what came of it. */
const calls: Record<string, { says: boolean; call: () => Promise<unknown> | undefined }> = {
  'a message in Slack': {
    says: true,
    call: () => inSlack().send('T1', { user: 'U1', conversation: 'D1' }, { key: 'k', card }),
  },
  'a change in Slack': { says: false, call: () => inSlack().update('T1', { user: 'U1' }, sent, card) },
  'a person in Slack': { says: false, call: () => inSlack().person('T1', { user: 'U1' }) },
  'a message in Teams': { says: true, call: () => inTeams().send('tenant-1', there(), { key: 'k', card }) },
  'a change in Teams': { says: false, call: () => inTeams().update('tenant-1', there(), sent, card) },
  'a person in Teams': { says: false, call: () => inTeams().person('tenant-1', there()) },
  'the channels of a team': {
    says: false,
    call: () => inTeams().channels?.('tenant-1', { id: '19:t', serviceUrl: url }),
  },
  'the keys of Teams': { says: false, call: () => createIssuer(`${url}openid`, () => 0).keysUrl() },
}
const all = Object.keys(calls).flatMap((name) => Object.keys(answers).map((answer) => [name, answer] as const))

describe('an answer that is none', () => {
  it.each(all)('to the call for %s, which %s, is a fault: once asked, nowhere else', async (name, answer) => {
    how = answers[answer] ?? how
    const { says, call } = calls[name] ?? { says: false, call: () => undefined }
    const fault: Fault = await Promise.resolve(call()).then(
      () => expect.fail('it was taken'),
      (error) => error,
    )
    expect(fault).toMatchObject({ name: 'Fault', retry: true })
    expect(fault.unknownOutcome).toBe(says && !answer.startsWith('leads'))
    expect([asked.length, asked.filter((path) => path.includes('inside'))]).toEqual([1, []])
  })
})
