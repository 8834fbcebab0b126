import { EventEmitter } from 'node:events'
import { type CallLog, createCallLog } from './call-log.js'
import type { Journal } from './journal.js'
import { createNames, KeptMap, mostKept, type Names, type Refusal } from './kept.js'
import type { TeamsRequest } from './teams-delivery.js'

/** What a Teams tenant remembers; plain data, so that a page can show it and a test can read it. */
export interface TeamsUser {
  /** `29:…` */
  id: string
  aadObjectId?: string
  name: string
  email?: string
  tz?: string
  locale?: string
  /** the app is installed for this person */
  hasApp?: boolean
  /** writes are refused: 403 MessageWritesBlocked */
  blocked?: boolean
}

export interface TeamsTeam {
  /** also the id of its General channel: `19:…@thread.tacv2` */
  id: string
  name: string
  /** General has no name */
  channels: { id: string; name: string | null }[]
  members: string[]
  hasApp?: boolean
}

/** A conversation that is no channel of a team. */
export interface TeamsConversation {
  id: string
  type: 'personal' | 'groupChat'
  /** the people in it, without the bot */
  members: string[]
}

/** An element or an action of an Adaptive Card, or the card itself. */
export type CardPart = Record<string, unknown>

export interface TeamsWords {
  text: string
  /** what a notification shows of a card */
  summary: string
  card: CardPart | undefined
  /** the text is markdown unless it is this */
  plain?: boolean
}

export interface TeamsMessage extends TeamsWords {
  id: string
  /** when it came, by the moved clock */
  at: string
  /** the chat, or the thread in a channel: `<channel>;messageid=<n>` */
  conversation: string
  /** the colleague who wrote it; the bot where nobody did */
  by?: string
  /** the message it answers */
  refTo?: string
  /** the job's key, from `channelData.key` */
  key: string | undefined
  /** what it said before each change, oldest first */
  edits: TeamsWords[]
}

/** What stands open over somebody's Teams: a card, or no more than a sentence. */
export interface TeamsDialog {
  id: string
  title: string
  text: string
  card: CardPart | undefined
  /** where the button was that opened it */
  conversation: string
  /** what somebody typed so far, by the input's id */
  typed: Record<string, string>
}

/** What Teams itself tells a person when the product did not answer as it must. */
export interface TeamsNotice {
  t: string
  user: string
  /** the activity's name, else its type */
  on: string
  error: 'timeout' | 'failed'
}

/** A sentence that passes by, or an address that a button led to. */
export interface TeamsGlimpse {
  t: string
  user: string
  words: string
}

/** What a person's client does to a card by itself; gone when the process ends. */
export interface TeamsClient {
  /** actions whose card is unfolded */
  unfolded: WeakSet<object>
  /** elements that were shown or hidden */
  visible: WeakMap<object, boolean>
}

/** What outlives the process where there is a journal. */
type KeptMapOf = 'users' | 'teams' | 'conversations' | 'dialogs'
type KeptList = 'refusals' | 'notices' | 'toasts' | 'opened'
type Kept = KeptMapOf | KeptList | 'messages' | 'region'

export interface TeamsState extends CallLog, Pick<Names, 'nextId'> {
  appId: string
  tenantId: string
  users: Map<string, TeamsUser>
  teams: Map<string, TeamsTeam>
  /** personal chats and group chats; channels are in their teams */
  conversations: Map<string, TeamsConversation>
  messages: TeamsMessage[]
  /** the open dialog of each person */
  dialogs: Map<string, TeamsDialog>
  refusals: Refusal[]
  notices: TeamsNotice[]
  toasts: TeamsGlimpse[]
  opened: TeamsGlimpse[]
  /** when the bot showed that it writes, and where; in memory only */
  typing: { t: string; conversation: string }[]
  /** calls that were answered with 429 because of the rates */
  count429: number
  /** what each person's client sent last */
  sent: Map<string, TeamsRequest>
  /** each person's client; in memory only */
  clients: Map<string, TeamsClient>
  /** counts the moves of the service's address */
  region: number
  /** 'call' after each call of the product; 'change' after whatever a page could show */
  events: EventEmitter
  /** the ages of tokens and the rates go by it */
  now(): Date
  /** the time that activities, messages, refusals and notices carry */
  clock(): Date
  /** writes down what is new, before anybody is answered, and tells of the change; the maps above do it by themselves */
  keep(kind: Kept, key: string, value: unknown): void
  /** adds to a list, of which the newest are kept */
  note(kind: 'notices', entry: Omit<TeamsNotice, 't'>): void
  note(kind: 'toasts' | 'opened', entry: Omit<TeamsGlimpse, 't'>): void
  refuse(method: string, error: string, reasons: string[]): void
}

interface StateParts {
  appId: string
  tenantId: string
  /** see `createCallLog` */
  logFile: string | undefined
  now(): Date
  clock(): Date
  journal: Journal | undefined
}

/** The tenant as the journal tells it, else a new one. */
export function createTeamsState({ appId, tenantId, logFile, now, clock, journal }: StateParts): TeamsState {
  const events = new EventEmitter()
  events.setMaxListeners(0)
  const keep: TeamsState['keep'] = (kind, key, value) => {
    journal?.keep(`teams.${kind}`, key, value)
    events.emit('change')
  }
  const kept = <Value>(kind: Kept): [string, Value][] => journal?.read<Value>(`teams.${kind}`) ?? []
  const keptMap = <Value>(kind: KeptMapOf): Map<string, Value> =>
    new KeptMap(kept<Value>(kind), (key, value) => keep(kind, key, value))
  const only = <Value>(kind: KeptList | 'region', otherwise: Value): Value => kept<Value>(kind)[0]?.[1] ?? otherwise
  const lists = {
    refusals: only<Refusal[]>('refusals', []),
    notices: only<TeamsNotice[]>('notices', []),
    toasts: only<TeamsGlimpse[]>('toasts', []),
    opened: only<TeamsGlimpse[]>('opened', []),
  }
  function add(kind: KeptList, entry: object): void {
    const list: object[] = lists[kind]
    list.push({ t: clock().toISOString(), ...entry })
    keep(kind, '', list.slice(-mostKept))
  }
  return {
    ...createCallLog(logFile),
    ...{ appId, tenantId, events, now, clock, keep, ...lists },
    users: keptMap('users'),
    teams: keptMap('teams'),
    conversations: keptMap('conversations'),
    messages: kept<TeamsMessage>('messages').map(([, message]) => message),
    dialogs: keptMap('dialogs'),
    ...{ typing: [], count429: 0, sent: new Map(), clients: new Map() },
    region: only('region', 0),
    nextId: createNames(clock, journal, 'teams.count').nextId,
    note: add,
    refuse: (method, error, reasons) => add('refusals', { method, error, reasons }),
  }
}

/** The bot's own account. */
export const botId = (appId: string): string => `28:${appId}`
export const botName = 'Coffeechat'
