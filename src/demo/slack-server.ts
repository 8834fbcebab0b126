import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Journal } from './journal.js'
import { createMisbehaviours, type Misbehaviour, type Watcher } from './misbehaviour.js'
import { type Answered, type SlackRequest, sendSigned } from './slack-delivery.js'
import { createEvents, type WorkspaceEvents } from './slack-events.js'
import { createRates } from './slack-limits.js'
import { createSlackState, type SlackChannel, type SlackState, type SlackUser } from './slack-state.js'
import { playUser, type SlackPerson } from './slack-user.js'
import { answerCall } from './slack-web-api.js'

export interface SlackServerOptions {
  signingSecret: string
  botToken: string
  team?: string
  /** what the bot was granted; all that the product asks for unless told */
  scopes?: string[]
  port?: number
  /** every call is appended there as a line of JSON */
  logFile?: string
  /** decides the age of triggers and response addresses, and the rates; real time unless told */
  now?: () => Date
  /** the time that messages, events, refusals and notices carry; `now` unless told */
  clock?: () => Date
  /** what it tells is there from the start, and what changes is written to it before anybody is answered */
  journal?: Journal
  /** how long Slack waits for an answer, and a person for what comes of a click, in real time; 3 s unless told */
  patienceMs?: number
  /** 429 over Slack's documented rates; off unless told */
  limitRates?: boolean
}

export interface SlackServer extends WorkspaceEvents {
  /** for SLACK_API_URL */
  apiUrl: string
  state: SlackState
  /** where the product listens: commands and clicks go there */
  deliverTo(productUrl: string): void
  addUser(user: SlackUser): void
  addChannel(id: string, name: string, hasBot?: boolean, more?: Partial<SlackChannel>): void
  /** somebody of the workspace, with hands */
  as(user: string): SlackPerson
  /** the next `times` calls of this method behave so; `response_url` is a method, too */
  misbehave(method: string, how: Misbehaviour, times?: number): void
  /** how much of what was ordered nobody has met yet */
  unmet(): number
  /** returns what takes it off again */
  onCall(method: string, told: Watcher): () => void
  limitRates(on: boolean): void
  close(): Promise<void>
}

const granted = ['commands', 'chat:write', 'im:write', 'users:read', 'users:read.email']

/** A Slack on the loopback that keeps state and refuses what Slack refuses. */
export async function startSlackServer(options: SlackServerOptions): Promise<SlackServer> {
  const now = options.now ?? (() => new Date())
  const { team = 'T0000001', logFile, journal, scopes = granted, patienceMs = 3000 } = options
  const state = createSlackState({ team, logFile, now, clock: options.clock ?? now, journal })
  const misbehaviours = createMisbehaviours()
  const rates = createRates(now)
  let isLimited = options.limitRates ?? false
  const server = createServer((request, response) => {
    const api = { state, misbehaviours, scopes, botToken: options.botToken, rates: isLimited ? rates : undefined }
    answerCall(api, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const slackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let productUrl = ''
  const deliver = (request: SlackRequest, headers?: Record<string, string>): Promise<Answered> =>
    sendSigned({ url: productUrl, signingSecret: options.signingSecret, patienceMs }, request, headers)
  return {
    apiUrl: `${slackUrl}/api/`,
    state,
    deliverTo(url) {
      productUrl = url
    },
    addUser: (user) => void state.users.set(user.id, user),
    addChannel: (id, name, hasBot = true, more = {}) => void state.channels.set(id, { name, hasBot, ...more }),
    as: (user) => playUser({ state, user, slackUrl, patienceMs, deliver }),
    ...createEvents({ state, scopes, deliver }),
    misbehave: (method, how, times = 1) => misbehaviours.order(method, how, times),
    unmet: misbehaviours.unmet,
    onCall: (method, told) => misbehaviours.watch(method, told),
    limitRates(on) {
      isLimited = on
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
