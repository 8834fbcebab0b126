import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { webApi } from '@slack/bolt'
import { afterEach, beforeEach } from 'vitest'
import { type SlackServer, type SlackServerOptions, startSlackServer } from '../../src/demo/slack-server.js'

export const signingSecret = 'a secret that only the tests know'
export const botToken = 'xoxb-test'

export interface Received {
  headers: IncomingHttpHeaders
  raw: string
  /** the form's fields, or the JSON of `payload`, or the JSON of an event */
  said: Record<string, unknown>
}

interface Answer {
  status?: number
  json?: unknown
}

/** The fake, judged by Slack's own client and by a tiny product that keeps what it was sent and answers as it is told. */
export interface FakeUnderTest {
  slack: SlackServer
  client: webApi.WebClient
  productUrl: string
  received: Received[]
  /** what the product was told last */
  last(): Record<string, unknown>
  /** how the product answers from now on */
  answer: (said: Record<string, unknown>) => Answer | 'cut' | Promise<Answer | 'cut'>
  /** the fake's clock */
  moment: Date
}

const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => 'error' }

/** Slack's own client, which tries once. */
export const clientOf = (slackApiUrl: string, token = botToken) =>
  new webApi.WebClient(token, {
    slackApiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quiet as never,
  })

function readSaid(type: string, raw: string): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(raw)
  const form = Object.fromEntries(new URLSearchParams(raw))
  return form.payload === undefined ? form : JSON.parse(form.payload)
}

/** A new fake for each test, with more options if told; returns what the tests work with. */
export function useFakeSlack(more: () => Partial<SlackServerOptions> = () => ({})): FakeUnderTest {
  const fake = {} as FakeUnderTest
  let product: Server
  beforeEach(async () => {
    const started = { moment: new Date('2026-05-04T08:00:00Z'), received: [], answer: () => ({}) }
    Object.assign(fake, started, { last: () => fake.received.at(-1)?.said ?? {} })
    fake.slack = await startSlackServer({ signingSecret, botToken, team: 'T1', now: () => fake.moment, ...more() })
    fake.client = clientOf(fake.slack.apiUrl)
    product = createProduct(fake)
    await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve))
    fake.productUrl = `http://127.0.0.1:${(product.address() as AddressInfo).port}`
    fake.slack.deliverTo(fake.productUrl)
    fake.slack.addUser({
      id: 'UMIA',
      name: 'Mia Okafor',
      email: 'mia@corp.example',
      tz: 'Europe/Berlin',
      locale: 'de-DE',
    })
    fake.slack.addUser({ id: 'UGONE', name: 'Gone', deleted: true })
    fake.slack.addChannel('C1', 'people-we-met')
    fake.slack.addChannel('C2', 'elsewhere', false)
  })
  afterEach(async () => {
    product.closeAllConnections()
    await new Promise((resolve) => product.close(resolve))
    await fake.slack.close()
  })
  return fake
}

function createProduct(fake: FakeUnderTest): Server {
  return createServer(async (request, response) => {
    let raw = ''
    for await (const part of request) raw += part
    const said = readSaid(request.headers['content-type'] ?? '', raw)
    fake.received.push({ headers: request.headers, raw, said })
    const how = await fake.answer(said)
    if (how === 'cut') return void request.socket.destroy()
    response.writeHead(how.status ?? 200, { 'content-type': 'application/json' })
    response.end(how.json === undefined ? '' : JSON.stringify(how.json))
  })
}

/** What Slack said no with: its word, and its reasons. */
export async function refusal(call: Promise<unknown>): Promise<{ error: string; reasons: string[] }> {
  const thrown: unknown = await call.then(
    () => new Error('it was taken'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof webApi.WebAPIPlatformError)) throw thrown
  return { error: thrown.data.error, reasons: thrown.data.response_metadata?.messages ?? [] }
}

export const word = async (call: Promise<unknown>): Promise<string> => (await refusal(call)).error

export const plain = (text: string) => ({ type: 'plain_text', text })
export const section = (text: string) => ({ type: 'section', text: plain(text) })
export const button = (label: string, actionId: string, more = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain(label),
  value: '{}',
  ...more,
})
export const actions = (...elements: object[]) => ({ type: 'actions', elements })
export const option = (value: string, label: string) => ({ text: plain(label), value })
export const input = (id: string, element: object, more = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(`Label of ${id}`),
  element: { action_id: `a-${id}`, ...element },
  ...more,
})
export const modal = (...blocks: object[]) => ({
  type: 'modal',
  callback_id: 'offer.save',
  private_metadata: '{"offer":"1"}',
  title: plain('Offer a chat'),
  submit: plain('Save'),
  blocks,
})
