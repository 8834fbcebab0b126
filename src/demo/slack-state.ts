import { EventEmitter } from 'node:events'
import { appendFileSync } from 'node:fs'

/** What a Slack workspace remembers; plain data, so that a page can show it and a test can read it. */
export interface SlackUser {
  id: string
  name: string
  email?: string
  tz?: string
  locale?: string
  is_admin?: boolean
  deleted?: boolean
  status_text?: string
  status_emoji?: string
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
  edits: number
}

export interface SlackView {
  id: string
  hash: string
  type: 'modal' | 'home'
  callback_id: string
  private_metadata: string
  title: string
  submit: string | undefined
  blocks: SlackBlock[]
  /** sentences beside fields, by block id, as the last submission was answered */
  errors: Record<string, string>
}

/** One call of the Web API, as it came out. */
export interface SlackCall {
  t: string
  method: string
  key: string | undefined
  outcome: string
}

export interface SlackState {
  team: string
  users: Map<string, SlackUser>
  channels: Map<string, { name: string; hasBot: boolean }>
  messages: SlackMessage[]
  modals: Map<string, SlackView[]>
  homes: Map<string, SlackView>
  triggers: Map<string, { user: string; at: number; used: boolean }>
  responses: Map<string, { user: string; at: number; uses: number; message: SlackMessage | undefined }>
  calls: SlackCall[]
  /** what Slack would not take, with the reason: red notes in the workbench */
  refusals: string[]
  /** 'call' after each call of the Web API or of a response address */
  events: EventEmitter
  record(call: SlackCall): void
  nextId(prefix: string): string
}

/** `logFile`: every call is also appended there as a line of JSON, for whoever looks from another process. */
export function createSlackState(team: string, logFile: string | undefined): SlackState {
  let count = 0
  const calls: SlackCall[] = []
  const events = new EventEmitter()
  events.setMaxListeners(0)
  return {
    team,
    users: new Map(),
    channels: new Map(),
    messages: [],
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responses: new Map(),
    calls,
    refusals: [],
    events,
    record(call) {
      calls.push(call)
      if (logFile) appendFileSync(logFile, `${JSON.stringify(call)}\n`)
    },
    nextId: (prefix) => `${prefix}${String(++count).padStart(8, '0')}`,
  }
}

/** The direct message between the bot and somebody. */
export const directChannel = (user: string): string => `D${user}`
