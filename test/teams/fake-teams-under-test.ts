import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { startTeamsServer, type TeamsServer, type TeamsServerOptions } from '../../src/demo/teams-server.js'

export const registration = { appId: 'app-1', appPassword: 'a password that only the tests know', tenantId: 'tenant-1' }
export const mia = '29:mia'
export const team = '19:general@thread.tacv2'
export const channel = '19:met@thread.tacv2'

export interface Received {
  headers: IncomingHttpHeaders
  raw: string
  said: Record<string, unknown>
}

interface Answer {
  status?: number
  json?: unknown
}

export interface Called {
  status: number
  headers: Headers
  said: Record<string, unknown>
}

/** The fake, with a tiny product that keeps what it was sent and answers as it is told. */
export interface FakeUnderTest {
  teams: TeamsServer
  received: Received[]
  /** what the product was told last */
  last(): Record<string, unknown>
  /** how the product answers from now on */
  answer: (said: Record<string, unknown>) => Answer | 'cut' | Promise<Answer | 'cut'>
  /** a call of the Bot Connector with a good token, below the service's address */
  call(verb: string, path: string, content?: unknown, token?: string): Promise<Called>
  /** the fake's clock */
  moment: Date
}

/** A token as the product asks for it. */
export async function askToken(teams: TeamsServer, more: Record<string, string> = {}): Promise<Called> {
  const { appId: client_id, appPassword: client_secret } = registration
  const scope = 'https://api.botframework.com/.default'
  const form = { grant_type: 'client_credentials', client_id, client_secret, scope, ...more }
  const url = new URL('/oauth2/token', teams.openIdMetadataUrl)
  return called(await fetch(url, { method: 'POST', body: new URLSearchParams(form) }))
}

async function called(response: Response): Promise<Called> {
  const { status, headers } = response
  const body = await response.text()
  return { status, headers, said: body.startsWith('{') ? JSON.parse(body) : { body } }
}

/** One call; without a token: none. */
export async function callAt(serviceUrl: string, verb: string, path: string, content?: unknown, token?: string) {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  }
  const body = content === undefined ? undefined : JSON.stringify(content)
  return called(await fetch(`${serviceUrl}${path}`, { method: verb, headers, body }))
}

/** A new fake for each test, with more options if told; returns what the tests work with. */
export function useFakeTeams(more: () => Partial<TeamsServerOptions> = () => ({})): FakeUnderTest {
  const fake = {} as FakeUnderTest
  let product: Server
  beforeEach(async () => {
    const started = { moment: new Date('2026-05-04T08:00:00Z'), received: [], answer: () => ({}) }
    Object.assign(fake, started, { last: () => fake.received.at(-1)?.said ?? {} })
    fake.teams = await startTeamsServer({ ...registration, now: () => fake.moment, ...more() })
    let token: string | undefined
    fake.call = async (verb, path, content, given) => {
      token ??= String((await askToken(fake.teams)).said.access_token)
      return callAt(fake.teams.serviceUrl(), verb, path, content, given ?? token)
    }
    product = createProduct(fake)
    await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve))
    fake.teams.deliverTo(`http://127.0.0.1:${(product.address() as AddressInfo).port}`)
    addPeople(fake.teams)
  })
  afterEach(async () => {
    product.closeAllConnections()
    await new Promise((resolve) => product.close(resolve))
    await fake.teams.close()
  })
  return fake
}

function addPeople(teams: TeamsServer): void {
  const more = { aadObjectId: 'aad-mia', email: 'mia@corp.example', tz: 'Europe/Berlin', locale: 'de-DE', hasApp: true }
  teams.addUser({ id: mia, name: 'Mia Okafor Lind', ...more })
  teams.addUser({ id: '29:ben', name: 'Ben' })
  teams.addUser({ id: '29:cut', name: 'Cut Off', hasApp: true, blocked: true })
  const channels = [
    { id: team, name: null },
    { id: channel, name: 'people-we-met' },
  ]
  teams.addTeam({ id: team, name: 'Everybody', channels, members: [mia, '29:ben'] })
}

function createProduct(fake: FakeUnderTest): Server {
  return createServer((request, response) => {
    // Somebody who hung up needs no answer.
    takeActivity(fake, request, response).catch(() => response.destroy())
  })
}

async function takeActivity(fake: FakeUnderTest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let raw = ''
  for await (const part of request) raw += part
  const said = JSON.parse(raw)
  fake.received.push({ headers: request.headers, raw, said })
  const how = await fake.answer(said)
  if (how === 'cut') return void request.socket.destroy()
  response.writeHead(how.status ?? 200, { 'content-type': 'application/json' })
  response.end(how.json === undefined ? '' : JSON.stringify(how.json))
}

export const personal = {
  isGroup: false,
  bot: { id: '28:app-1' },
  members: [{ id: mia }],
  tenantId: 'tenant-1',
  channelData: { tenant: { id: 'tenant-1' } },
}

export const activitiesOf = (conversation: string): string =>
  `v3/conversations/${encodeURIComponent(conversation)}/activities`

/** Mia's chat with the bot. */
export const chat = 'a:1-29:mia'

export const words = (text: string) => ({ type: 'TextBlock', text, wrap: true })
export const cardOf = (body: object[], more = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Update Teams',
  body,
  ...more,
})
export const attached = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content })
export const withCard = (content: object, more = {}) => ({
  type: 'message',
  summary: 'Coming?',
  attachments: [attached(content)],
  ...more,
})
export const submit = (title: string, data: object = {}, more = {}) => ({
  type: 'Action.Submit',
  title,
  data,
  ...more,
})
export const execute = (title: string, verb: string, data: object = {}) => ({
  type: 'Action.Execute',
  title,
  id: `id-${verb}`,
  verb,
  data,
  fallback: submit(title, { verb, ...data }),
})
export const fetching = { msteams: { type: 'task/fetch' } }
export const field = (type: string, id: string, more = {}) => ({
  type: `Input.${type}`,
  id,
  label: `Label of ${id}`,
  ...more,
})
export const continued = (content: object, title = 'Offer a chat') => ({
  json: { task: { type: 'continue', value: { title, height: 'medium', width: 'small', card: attached(content) } } },
})
