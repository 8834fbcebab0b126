import { EventEmitter } from 'node:events'
import { type CallLog, createCallLog } from './call-log.js'
import type { Journal } from './journal.js'
import { createNames, KeptMap, mostKept, type Names, type Refusal } from './kept.js'
import type { SlackRequest } from './slack-delivery.js'

/** What a Slack workspace remembers; plain data, so that a page can show it and a test can read it. */
export interface SlackUser {
  id: string
  name: string
  email?: string
  tz?: string
  locale?: string
  is_admin?: boolean
  is_bot?: boolean
  deleted?: boolean
  status_text?: string
  status_emoji?: string
  /** Unix seconds; 0 for a status that stays */
  status_expiration?: number
  /** the address of a photo */
  image?: string
}

export interface SlackChannel {
  name: string
  hasBot: boolean
  isPrivate?: boolean
  isArchived?: boolean
}

export interface SlackBlock {
  type: string
  block_id?: string
  [property: string]: unknown
}

export interface SlackMessage {
  ts: string
  channel: string
  text: string
  blocks: SlackBlock[]
  /** the job's key, from the message's metadata */
  key: string | undefined
  /** for an answer that only one person sees */
  onlyFor?: string
  /** the colleague who wrote it; the bot where nobody did */
  by?: string
  /** what it said before each change, oldest first */
  edits: { text: string; blocks: SlackBlock[] }[]
}

/** What an input holds, in the shape of `state.values`. */
export type InputState = Record<string, unknown> & { type: string }

export interface SlackText {
  type: string
  text: string
}

export interface SlackView {
  id: string
  hash: string
  type: 'modal' | 'home'
  callback_id: string
  private_metadata: string
  title: SlackText | null
  submit: SlackText | null
  close: SlackText | null
  blocks: SlackBlock[]
  clear_on_close: boolean
  notify_on_close: boolean
  /** sentences beside fields, by block id, as the last submission was answered */
  errors: Record<string, string>
  /** what somebody typed so far, by block id */
  typed: Record<string, { action_id: string; state: InputState }>
}

/** What Slack itself tells a person when the product did not answer as it must. */
export interface Notice {
  t: string
  user: string
  /** `command`, `block_actions`, `view_submission`, or the event's type */
  on: string
  error: 'operation_timeout' | 'dispatch_failed'
}

/** Where the product can answer for half an hour. */
export interface ResponseAddress {
  user: string
  at: Date
  uses: number
  /** what was pressed; undefined for a command */
  message: SlackMessage | undefined
  channel: string
}

/** What outlives the process where there is a journal. */
type Kept = 'users' | 'channels' | 'messages' | 'modals' | 'homes' | 'refusals' | 'notices' | 'tokenEnd'

export interface SlackState extends CallLog, Names {
  team: string
  users: Map<string, SlackUser>
  channels: Map<string, SlackChannel>
  messages: SlackMessage[]
  /** the open modals of each person, the one on top last */
  modals: Map<string, SlackView[]>
  homes: Map<string, SlackView>
  triggers: Map<string, { user: string; at: Date; used: boolean }>
  responses: Map<string, ResponseAddress>
  /** what each person's client sent last */
  sent: Map<string, SlackRequest>
  /** why the token works no more */
  tokenEnd: 'account_inactive' | 'token_revoked' | undefined
  refusals: Refusal[]
  notices: Notice[]
  /** 'call' after each call of the Web API or of a response address; 'change' after whatever a page could show */
  events: EventEmitter
  /** the age of triggers and response addresses goes by it */
  now(): Date
  /** the time that messages, events, refusals and notices carry */
  clock(): Date
  /** writes down what is new, before anybody is answered, and tells of the change; the maps above do it by themselves */
  keep(kind: Kept, key: string, value: unknown): void
  refuse(method: string, error: string, reasons: string[]): void
}

/** The bot's own ids. */
export const bot = { user: 'UBOT', bot: 'BBOT', app: 'ACOFFEE' } as const

interface StateParts {
  team: string
  /** see `createCallLog` */
  logFile: string | undefined
  now(): Date
  clock(): Date
  journal: Journal | undefined
}

/** The workspace as the journal tells it, else a new one. */
export function createSlackState({ team, logFile, now, clock, journal }: StateParts): SlackState {
  const events = new EventEmitter()
  events.setMaxListeners(0)
  const keep: SlackState['keep'] = (kind, key, value) => {
    journal?.keep(kind, key, value)
    events.emit('change')
  }
  const kept = <Value>(kind: Kept): [string, Value][] => journal?.read<Value>(kind) ?? []
  const keptMap = <Value>(kind: Kept, first: [string, Value][] = []): Map<string, Value> =>
    new KeptMap([...first, ...kept<Value>(kind)], (key, value) => keep(kind, key, value))
  const refusals = kept<Refusal[]>('refusals')[0]?.[1] ?? []
  return {
    ...createCallLog(logFile),
    team,
    users: keptMap('users', [[bot.user, { id: bot.user, name: 'Coffeechat', is_bot: true }]]),
    channels: keptMap('channels'),
    messages: kept<SlackMessage>('messages').map(([, message]) => message),
    modals: keptMap('modals'),
    homes: keptMap('homes'),
    triggers: new Map(),
    responses: new Map(),
    sent: new Map(),
    tokenEnd: kept<SlackState['tokenEnd']>('tokenEnd')[0]?.[1],
    refusals,
    notices: kept<Notice[]>('notices')[0]?.[1] ?? [],
    events,
    now,
    clock,
    keep,
    ...createNames(clock, journal),
    refuse(method, error, reasons) {
      refusals.push({ t: clock().toISOString(), method, error, reasons })
      keep('refusals', '', refusals.slice(-mostKept))
    },
  }
}

/** The direct message between the bot and somebody. */
export const directChannel = (user: string): string => `D${user}`
