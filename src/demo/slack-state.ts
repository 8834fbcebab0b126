import { EventEmitter } from 'node:events'
import { type CallLog, createCallLog } from './call-log.js'
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

/** Something Slack would not take from the product, with its reasons: a red note in the workbench. */
export interface Refusal {
  t: string
  method: string
  error: string
  reasons: string[]
}

/** What Slack itself tells a person when the product did not answer as it must. */
export interface Notice {
  t: string
  user: string
  /** `command`, `block_actions`, `view_submission`, or the event's type */
  on: string
  error: 'operation_timeout' | 'dispatch_failed'
}

export interface SlackState extends CallLog {
  team: string
  users: Map<string, SlackUser>
  channels: Map<string, SlackChannel>
  messages: SlackMessage[]
  /** the open modals of each person, the one on top last */
  modals: Map<string, SlackView[]>
  homes: Map<string, SlackView>
  triggers: Map<string, { user: string; at: Date; used: boolean }>
  responses: Map<string, { user: string; at: Date; uses: number; message: SlackMessage | undefined }>
  /** what each person's client sent last */
  sent: Map<string, SlackRequest>
  /** why the token works no more */
  tokenEnd: 'account_inactive' | 'token_revoked' | undefined
  refusals: Refusal[]
  notices: Notice[]
  /** 'call' after each call of the Web API or of a response address */
  events: EventEmitter
  now(): Date
  nextId(prefix: string): string
  /** a message's name in its conversation; rises */
  nextTs(): string
  refuse(method: string, error: string, reasons: string[]): void
}

/** The bot's own ids. */
export const bot = { user: 'UBOT', bot: 'BBOT', app: 'ACOFFEE' } as const

/** `logFile`: see `createCallLog`. `now` decides the age of triggers and response addresses. */
export function createSlackState(team: string, logFile: string | undefined, now: () => Date): SlackState {
  let count = 0
  const next = (): string => String(++count)
  const refusals: Refusal[] = []
  const events = new EventEmitter()
  events.setMaxListeners(0)
  return {
    ...createCallLog(logFile),
    team,
    users: new Map([[bot.user, { id: bot.user, name: 'Coffeechat', is_bot: true }]]),
    channels: new Map(),
    messages: [],
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responses: new Map(),
    sent: new Map(),
    tokenEnd: undefined,
    refusals,
    notices: [],
    events,
    now,
    nextId: (prefix) => `${prefix}${next().padStart(8, '0')}`,
    nextTs: () => `${Math.floor(now().getTime() / 1000)}.${next().padStart(6, '0')}`,
    refuse: (method, error, reasons) => void refusals.push({ t: now().toISOString(), method, error, reasons }),
  }
}

/** The direct message between the bot and somebody. */
export const directChannel = (user: string): string => `D${user}`

/** Adds a message; blocks without an id get one, as Slack gives them. */
export function post(state: SlackState, message: Omit<SlackMessage, 'ts' | 'edits'>): SlackMessage {
  const kept = { ...message, ts: state.nextTs(), blocks: named(state, message.blocks), edits: [] }
  state.messages.push(kept)
  return kept
}

/** Changes a message in place and keeps what it said. */
export function rewrite(state: SlackState, message: SlackMessage, text: string, blocks: SlackBlock[]): void {
  message.edits.push({ text: message.text, blocks: message.blocks })
  message.text = text
  message.blocks = named(state, blocks)
}

export function named(state: SlackState, blocks: SlackBlock[]): (SlackBlock & { block_id: string })[] {
  return blocks.map((block) => ({ ...block, block_id: block.block_id || state.nextId('b') }))
}
