import type { Misbehaviour } from '../../src/demo/misbehaviour.js'
import { startSlackServer } from '../../src/demo/slack-server.js'
import { startTeamsServer } from '../../src/demo/teams-server.js'
import { Fault } from '../../src/faults.js'
import type { ChatMessenger, ChatPlace } from '../../src/ports.js'
import { createSlackMessenger } from '../../src/slack/messenger.js'
import { createTeams } from '../../src/teams/app.js'

/** What a messenger asks of its platform, whatever the platform calls it. */
export type Step = 'open' | 'say' | 'post' | 'change' | 'look'

/** A platform that keeps state, with the messenger that the product writes with; a person, and a channel with the app in it. */
export interface MessengerPlatform {
  messenger: ChatMessenger
  workspace: string
  /** the person, as a place: known by name only, or with the conversation that was opened before */
  person(conversation?: string): ChatPlace & { user: string }
  /** somebody who is not there */
  stranger: ChatPlace
  channel: ChatPlace
  /** what the person reads in the direct conversation, oldest first */
  read(): { text: string; edits: number }[]
  /** what everybody reads in the channel */
  readChannel(): { text: string }[]
  /** how often the product asked for this */
  calls(step: Step): number
  /** under which key the last message was sent */
  lastKey(): string | undefined
  misbehave(step: Step, how: Misbehaviour): void
  /** a messenger like the one above for another address, and its person */
  at(origin: string): { messenger: ChatMessenger; person: ChatPlace & { user: string } }
  close(): Promise<void>
}

const ada = { name: 'Ada Lovelace', email: 'ada@corp.example', tz: 'Europe/London', locale: 'en-GB' }

export async function onSlack(): Promise<MessengerPlatform> {
  const botToken = 'xoxb-test-token'
  const slack = await startSlackServer({ signingSecret: 'a secret that only the tests know', botToken })
  slack.addUser({ id: 'U1', ...ada })
  slack.addChannel('C1', 'people-we-met')
  const methods = {
    open: 'conversations.open',
    say: 'chat.postMessage',
    post: 'chat.postMessage',
    change: 'chat.update',
    look: 'users.info',
  }
  return {
    messenger: createSlackMessenger({ apiUrl: slack.apiUrl, botToken }),
    workspace: 'T0000001',
    person: (conversation) => ({ user: 'U1', ...(conversation !== undefined && { conversation }) }),
    stranger: { user: 'UNOBODY' },
    channel: { channel: 'C1' },
    read: () => slack.as('U1').dm(),
    readChannel: () => slack.as('U1').channel('C1'),
    calls: (step) => slack.state.calls.filter(({ method }) => method === methods[step]).length,
    lastKey: () => slack.state.calls.at(-1)?.key,
    misbehave: (step, how) => slack.misbehave(methods[step], how),
    at: (origin) => ({
      messenger: createSlackMessenger({ apiUrl: `${origin}/api/`, botToken }),
      person: { user: 'U1', conversation: 'DU1' },
    }),
    close: slack.close,
  }
}

const registration = { appId: 'app-1', tenantId: 'tenant-1' }
const password = 'a password that only the tests know'

export async function onTeams() {
  const teams = await startTeamsServer({ ...registration, appPassword: password })
  const team = '19:general@thread.tacv2'
  const channel = '19:met@thread.tacv2'
  teams.addUser({ id: '29:ada', ...ada, hasApp: true })
  const channels = [
    { id: team, name: null },
    { id: channel, name: 'people-we-met' },
  ]
  teams.addTeam({ id: team, name: 'Everybody', channels, members: ['29:ada'], hasApp: true })
  const serviceUrl = teams.serviceUrl()
  const methods = {
    open: 'createConversation',
    say: 'send',
    post: 'createConversation',
    change: 'update',
    look: 'member',
  } as const
  const registrations = [{ ...registration, password }]
  const platform: MessengerPlatform = {
    messenger: createTeams({ registrations, openIdMetadataUrl: teams.openIdMetadataUrl }).messenger,
    workspace: 'tenant-1',
    person: (conversation) => ({ user: '29:ada', serviceUrl, ...(conversation !== undefined && { conversation }) }),
    stranger: { user: '29:nobody', serviceUrl },
    channel: { channel, serviceUrl },
    read: () => teams.as('29:ada').messages(),
    readChannel: () => teams.as('29:ada').channel(channel),
    calls: (step) => teams.state.calls.filter(({ method }) => method === methods[step]).length,
    lastKey: () => teams.state.calls.at(-1)?.key,
    misbehave: (step, how) => teams.misbehave(methods[step], how),
    at: (origin) => ({
      messenger: platform.messenger,
      person: { user: '29:ada', conversation: 'a:1-29:ada', serviceUrl: `${origin}/` },
    }),
    close: teams.close,
  }
  return { ...platform, teams }
}

/** What the call threw, which must be a fault. */
export async function faultOf(call: Promise<unknown>): Promise<Fault> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Fault)) throw new Error(`no fault but ${String(thrown)}`)
  return thrown
}
