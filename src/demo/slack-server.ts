import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { methods } from './slack-methods.js'
import { createSlackState, type SlackState, type SlackUser } from './slack-state.js'
import { playUser, type SlackPerson } from './slack-user.js'

/** How a method of the Web API behaves instead of as it should. */
export type Misbehaviour =
  /** does it, and the answer never comes */
  | { type: 'lose_answer' }
  /** cuts the line before doing it */
  | { type: 'refuse' }
  | { type: 'status'; status: number }
  | { type: 'error'; error: string }
  | { type: 'rate_limit'; seconds: number }

export interface SlackServerOptions {
  signingSecret: string
  botToken: string
  team?: string
  scopes?: string[]
  port?: number
  /** every call is appended there as a line of JSON */
  logFile?: string
}

export interface SlackServer {
  /** for SLACK_API_URL */
  apiUrl: string
  state: SlackState
  /** where the product listens: commands and clicks go there */
  deliverTo(productUrl: string): void
  addUser(user: SlackUser): void
  addChannel(id: string, name: string, hasBot?: boolean): void
  /** somebody of the workspace, with hands */
  as(user: string): SlackPerson
  /** the next `times` calls of this method behave so */
  misbehave(method: string, how: Misbehaviour, times?: number): void
  /** told before a call is done and after it, before its answer */
  onCall(method: string, told: (moment: 'before' | 'after', key: string | undefined) => void): void
  close(): Promise<void>
}

export const allScopes = ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email']

interface Behaviours {
  misbehaviours: Map<string, Misbehaviour[]>
  watchers: Map<string, ((moment: 'before' | 'after', key: string | undefined) => void)[]>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Slack's client sends forms whose nested values are JSON, or JSON as a whole. */
function argumentsOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers['content-type']?.startsWith('application/json'))
    return JSON.parse(body) as Record<string, unknown>
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  )
}

/** A Slack on the loopback that keeps state and refuses what Slack refuses. */
export async function startSlackServer(options: SlackServerOptions): Promise<SlackServer> {
  const state = createSlackState(options.team ?? 'T0000001', options.logFile)
  const behaviours: Behaviours = { misbehaviours: new Map(), watchers: new Map() }
  let productUrl = ''
  const server = createServer((request, response) => {
    void answer(request, response, state, options, behaviours).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl: `${address}/api/`,
    state,
    deliverTo(url) {
      productUrl = url
    },
    addUser: (user) => void state.users.set(user.id, user),
    addChannel: (id, name, hasBot = true) => void state.channels.set(id, { name, hasBot }),
    as: (user) =>
      playUser({ state, user, signingSecret: options.signingSecret, slackUrl: address, productUrl: () => productUrl }),
    misbehave(method, how, times = 1) {
      behaviours.misbehaviours.set(method, [
        ...(behaviours.misbehaviours.get(method) ?? []),
        ...Array<Misbehaviour>(times).fill(how),
      ])
    },
    onCall(method, told) {
      behaviours.watchers.set(method, [...(behaviours.watchers.get(method) ?? []), told])
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  state: SlackState,
  options: SlackServerOptions,
  { misbehaviours, watchers }: Behaviours,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://slack').pathname
  const body = await bodyOf(request)
  if (path.startsWith('/response/')) return respond(path.slice('/response/'.length), body, response, state)
  const method = path.replace(/^\/api\//, '')
  const given = argumentsOf(request, body)
  const metadata = given.metadata as { event_payload?: { key?: string } } | undefined
  const key = metadata?.event_payload?.key
  const tell = (moment: 'before' | 'after'): void => {
    for (const told of watchers.get(method) ?? []) told(moment, key)
  }
  const record = (outcome: string): void => state.record({ t: new Date().toISOString(), method, key, outcome })
  const send = (status: number, said: object, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(said))
  }
  const how = misbehaviours.get(method)?.shift()
  if (how?.type === 'refuse') {
    record('refused')
    request.socket.destroy()
    return
  }
  if (how?.type === 'rate_limit') {
    record('ratelimited')
    return send(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(how.seconds) })
  }
  if (how?.type === 'status') {
    record(`status ${how.status}`)
    return send(how.status, { ok: false })
  }
  tell('before')
  const said = how?.type === 'error' ? { ok: false, error: how.error } : call(method, given, request, state, options)
  record(said.ok ? 'ok' : String(said.error))
  tell('after')
  state.events.emit('call')
  if (how?.type === 'lose_answer') request.socket.destroy()
  else send(200, said)
}

type Said = { ok: boolean; error?: string } & Record<string, unknown>

function call(
  method: string,
  given: Record<string, unknown>,
  request: IncomingMessage,
  state: SlackState,
  options: SlackServerOptions,
): Said {
  if (request.headers.authorization !== `Bearer ${options.botToken}`) return { ok: false, error: 'invalid_auth' }
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!known) return { ok: false, error: 'unknown_method' }
  const scopes = options.scopes ?? allScopes
  const missing = known.scopes.find((scope) => !scopes.includes(scope))
  const said = missing ? { ok: false, error: 'missing_scope', needed: missing } : known.run(state, given)
  if (!said.ok) state.refusals.push(`${method}: ${said.error}${said.detail ? ` (${String(said.detail)})` : ''}`)
  return said
}

/** A response address: five uses within half an hour. */
function respond(id: string, body: string, response: ServerResponse, state: SlackState): void {
  const known = state.responses.get(id)
  const expired = !known || known.uses >= 5 || Date.now() - known.at > 30 * 60_000
  if (expired) return void response.writeHead(404).end('expired_url')
  known.uses++
  const said = JSON.parse(body) as { text?: string; blocks?: never[]; replace_original?: boolean }
  const { text = '', blocks = [] } = said
  if (said.replace_original && known.message)
    Object.assign(known.message, { text, blocks, edits: known.message.edits + 1 })
  else {
    state.messages.push({
      ts: state.nextId(''),
      channel: directChannelOf(known.user),
      text,
      blocks,
      key: undefined,
      onlyFor: known.user,
      edits: 0,
    })
  }
  response.writeHead(200).end('ok')
  state.events.emit('call')
}

const directChannelOf = (user: string): string => `D${user}`
