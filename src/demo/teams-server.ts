import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Journal } from './journal.js'
import { createMisbehaviours, type Misbehaviour, type Watcher } from './misbehaviour.js'
import { answerCall, metadataPath } from './teams-connector.js'
import { type Answered, type Deliver, sendActivity } from './teams-delivery.js'
import { installIn, removeFrom } from './teams-events.js'
import { createTeamsRates } from './teams-limits.js'
import type { Player } from './teams-player.js'
import type { TeamsMethod } from './teams-routes.js'
import { createTeamsState, type TeamsState, type TeamsTeam, type TeamsUser } from './teams-state.js'
import { claimsOf, openSigningKeys, type TokenOverrides } from './teams-tokens.js'
import { playUser, type TeamsPerson } from './teams-user.js'

/** The registration that the fake knows, its clocks and its manners. */
export interface TeamsServerOptions {
  /** the bot's registration */
  appId: string
  appPassword: string
  tenantId: string
  /** no token is asked for or sent */
  anonymous?: boolean
  port?: number
  /** every call is appended there as a line of JSON */
  logFile?: string
  /** decides the ages of tokens and the rates; real time unless told */
  now?: () => Date
  /** the time that activities, messages, refusals and notices carry; `now` unless told */
  clock?: () => Date
  /** what it tells is there from the start, and what changes is written to it before anybody is answered; may be the fake Slack's */
  journal?: Journal
  /** how long Teams waits for an answer, in real time; 15 s unless told */
  patienceMs?: number
  /** 429 over Teams' documented rates; off unless told */
  limitRates?: boolean
}

/** A running fake: what people do, what goes wrong, what it remembers. */
export interface TeamsServer {
  /** for TEAMS_OPENID_METADATA_URL */
  openIdMetadataUrl: string
  /** what activities carry as `serviceUrl` */
  serviceUrl(): string
  /** from now on activities carry another one; the old one answers 404 */
  moveServiceUrl(): void
  state: TeamsState
  /** where the product listens: activities are sent to its `/api/messages` */
  deliverTo(productUrl: string): void
  addUser(user: TeamsUser): void
  addTeam(team: TeamsTeam): void
  addGroupChat(id: string, members: string[]): void
  /** somebody of the tenant, with hands */
  as(user: string): TeamsPerson
  /** for the whole team: `conversationUpdate` and `installationUpdate` */
  installInTeam(team: string, by: string): Promise<Answered[]>
  removeFromTeam(team: string, by: string): Promise<Answered[]>
  /** a new key signs from now on, and the metadata lists only that one */
  rolloverKeys(): Promise<void>
  /** a token as Teams signs it for this bot, with something in it changed if told */
  token(overrides?: TokenOverrides): Promise<string>
  /** sends any content, or bytes as they are, with any token (none: null): for what a product must refuse */
  post(
    content: unknown,
    options?: { token?: string | null; headers?: Record<string, string>; raw?: string },
  ): Promise<Answered>
  /** the next `times` calls of this method behave so */
  misbehave(method: TeamsMethod, how: Misbehaviour, times?: number): void
  /** how much of what was ordered nobody has met yet */
  unmet(): number
  /** returns what takes it off again */
  onCall(method: TeamsMethod, told: Watcher): () => void
  limitRates(on: boolean): void
  close(): Promise<void>
}

/** A Microsoft Teams on the loopback that keeps state and refuses what Teams refuses. */
export async function startTeamsServer(options: TeamsServerOptions): Promise<TeamsServer> {
  const service = await openService(options)
  const { state, keys, misbehaviours, serviceUrl, token } = service
  const { anonymous = false, patienceMs = 15_000 } = options
  let productUrl = ''
  const deliver: Deliver = async (request, headers) =>
    sendActivity({ url: productUrl, token: anonymous ? undefined : await token(), patienceMs }, request, headers)
  const player = (user: string): Player => ({ state, user, serviceUrl, deliver })
  return {
    openIdMetadataUrl: `${service.address}${metadataPath}`,
    serviceUrl,
    moveServiceUrl() {
      state.region++
      state.keep('region', '', state.region)
    },
    state,
    deliverTo(url) {
      productUrl = url
    },
    addUser: (user) => void state.users.set(user.id, user),
    addTeam: (team) => void state.teams.set(team.id, team),
    addGroupChat: (id, members) => void state.conversations.set(id, { id, type: 'groupChat', members }),
    as: (user) => playUser(player(user)),
    installInTeam: async (team, by) => installIn(player(by), team),
    removeFromTeam: async (team, by) => removeFrom(player(by), team),
    rolloverKeys: keys.rollover,
    token,
    async post(content, { token: given, headers = {}, raw = JSON.stringify(content) } = {}) {
      const authorization = given === undefined ? {} : { authorization: given === null ? undefined : `Bearer ${given}` }
      return deliver({ body: raw }, { ...authorization, ...headers })
    },
    misbehave: (method, how, times = 1) => misbehaviours.order(method, how, times),
    unmet: misbehaviours.unmet,
    onCall: (method, told) => misbehaviours.watch(method, told),
    limitRates: service.limitRates,
    close: service.close,
  }
}

/** What the product talks to. */
async function openService(options: TeamsServerOptions) {
  const now = options.now ?? (() => new Date())
  const { appId, appPassword, tenantId, logFile, journal, anonymous = false } = options
  const state = createTeamsState({ appId, tenantId, logFile, now, clock: options.clock ?? now, journal })
  const keys = openSigningKeys(journal)
  const misbehaviours = createMisbehaviours()
  const rates = createTeamsRates(now)
  let isLimited = options.limitRates ?? false
  const server = createServer((request, response) => {
    const limits = { rates: isLimited ? rates : undefined, servicePath: pathOf(state.region) }
    const connector = { state, misbehaviours, keys, appPassword, anonymous, address, ...limits }
    answerCall(connector, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const serviceUrl = (): string => `${address}${pathOf(state.region)}`
  return {
    ...{ state, keys, misbehaviours, address, serviceUrl },
    token: (overrides?: TokenOverrides) =>
      keys.sign(claimsOf({ appId, serviceUrl: serviceUrl(), now: now() }), overrides),
    limitRates(on: boolean) {
      isLimited = on
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const pathOf = (region: number): string => (region === 0 ? '/emea/' : `/emea-${region + 1}/`)
