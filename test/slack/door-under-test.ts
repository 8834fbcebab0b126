import { createHmac } from 'node:crypto'
import { createServer, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Reply } from '../../src/messages/reply.js'
import type { Incoming } from '../../src/ports.js'
import { createSlackDoor } from '../../src/slack/app.js'
import { type RecordedSlack, recordSlack } from './recorded-slack.js'

export const secret = 'a secret that only the tests know'
/** The moment at which all tests of the door happen. */
export const nowSeconds = 1_795_000_000

export interface Answer {
  status: number
  body: string
  json: unknown
}

export interface Door {
  slack: RecordedSlack
  /** on the loopback */
  port: number
  /** what reached the table */
  handled: Incoming[]
  logged: { event: string; [field: string]: unknown }[]
  /** how the table replies from now on */
  reply(how: Reply | ((incoming: Incoming) => Promise<Reply>)): void
  /** posts raw bytes with these headers */
  post(body: string | Buffer, headers: OutgoingHttpHeaders): Promise<Answer>
  /** posts as Slack would, signed */
  send(
    body: Record<string, string> | { json: object } | { payload: object },
    headers?: OutgoingHttpHeaders,
  ): Promise<Answer>
  start(): Promise<void>
  close(): Promise<void>
}

export const apologySentence = (reference: string) => `Sorry. Reference ${reference}`

export async function openDoor({ appToken }: { appToken?: string } = {}): Promise<Door> {
  const slack = await recordSlack()
  const handled: Incoming[] = []
  const logged: Door['logged'] = []
  let how: (incoming: Incoming) => Promise<Reply> = async () => card('Done')
  const write = (event: string, fields?: object) => void logged.push({ event, ...fields })
  let ids = 0
  const door = createSlackDoor({
    signingSecret: secret,
    botToken: 'xoxb-1',
    appToken,
    apiUrl: slack.url,
    handle: async (incoming) => {
      handled.push(incoming)
      return how(incoming)
    },
    log: { info: write, warn: write, error: write },
    random: { id: () => `ref-${++ids}`, token: () => 't', fraction: () => 0 },
    apology: (reference) => card(apologySentence(reference)).card,
    nowMs: () => nowSeconds * 1000,
  })
  const server = createServer(express().use(door.router))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const post: Door['post'] = (body, headers) => postTo(port, body, headers)
  return {
    slack,
    port,
    handled,
    logged,
    reply: (next) => {
      how = typeof next === 'function' ? next : async () => next
    },
    post,
    send: (said, headers) => post(...signed(said, headers)),
    start: () => door.start(),
    async close() {
      await door.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await slack.close()
    },
  }
}

export function card(text: string, place: 'new' | 'replace' = 'new'): Reply & { type: 'card' } {
  return { type: 'card', card: { preview: text, elements: [{ type: 'text', text }] }, place }
}

export function signature(body: string | Buffer, stamp: string | number, key = secret): string {
  return `v0=${createHmac('sha256', key).update(`v0:${stamp}:`).update(body).digest('hex')}`
}

/** The body and headers of a delivery as Slack makes them. */
export function signed(
  said: Parameters<Door['send']>[0],
  more: OutgoingHttpHeaders = {},
): [string, OutgoingHttpHeaders] {
  const isJson = 'json' in said && typeof said.json === 'object'
  const form = Object.entries(said).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  const body = isJson ? JSON.stringify(said.json) : new URLSearchParams(form).toString()
  return [
    body,
    {
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(nowSeconds),
      'x-slack-signature': signature(body, nowSeconds),
      ...more,
    },
  ]
}

function postTo(port: number, body: string | Buffer, headers: OutgoingHttpHeaders): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({
          status: response.statusCode ?? 0,
          body: text,
          json: text.startsWith('{') ? JSON.parse(text) : undefined,
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
