import { checkHistory, type Limits, type Violation } from '../history/check.js'
import type { Acceptance, Act, OptOut, Reader } from '../history/history.js'
import type { Keeper } from './keeper.js'
import type { ReadMessages } from './read-rows.js'
import type { DatabaseKind } from './storage.js'

/** One cell of the matrix: a fault, where it strikes, on which database. The seed decides all that is left to chance. */
export interface FaultCase {
  name: string
  database: DatabaseKind
  /** in the short selection */
  isShort: boolean
  /** how many seeds the whole matrix gives it */
  seeds: number
  run(surroundings: Surroundings, seed: number): Promise<Outcome>
}

export interface Surroundings {
  /** starts it at the first call */
  cluster(): Promise<Cluster>
  /** how long a load goes on */
  loadMs: number
  /** the short selection */
  isShort: boolean
}

/** A PostgreSQL server of the run's own. */
export interface Cluster {
  url: string
  start(): void
  /** `immediate` is a power cut of the server */
  halt(mode: 'fast' | 'immediate'): void
}

/** What came of it. */
export interface Outcome {
  /** how often something was broken */
  faults: number
  acknowledged: number
  listedUnknowns: number
  slowestResumeMs: number
  /** how often the product ended though nobody ended it */
  died?: number
  violations: Violation[]
}

const berlin = { zone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5] }

/** Employees read from nine to six; people outside from eight to eight, in Lisbon or in Berlin, on Saturdays as well. */
function readersOf(conversations: readonly string[]): Reader[] {
  const outside = conversations.filter((name) => name.startsWith('candidate:'))
  const inside = conversations.filter((name) => /^(employee|account):/.test(name))
  return [
    { conversations: inside, ...berlin, fromMinute: 540, toMinute: 1080 },
    { conversations: outside, zone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5, 6], fromMinute: 480, toMinute: 1260 },
  ]
}

export interface Seen {
  /** what the providers took */
  taken: readonly Acceptance[]
  messages: ReadMessages
  effects: readonly string[]
  acts: readonly Act[]
  optOuts?: readonly OptOut[]
  endedAt: number
  limits?: Partial<Limits>
}

/** Compares what was seen from outside with the rows that are left; what was given up counts as lost. */
export function judge(seen: Seen): Pick<Outcome, 'acknowledged' | 'listedUnknowns' | 'violations'> {
  const { messages, acts, effects, endedAt } = seen
  const taken = placed(seen.taken, messages)
  const keys = new Set(taken.map(({ key }) => key))
  const rows = { effects, messages: messages.rows.filter(({ key }) => keys.has(key) || !messages.changes.has(key)) }
  const readers = readersOf([...new Set(messages.rows.map(({ conversation }) => conversation))])
  const history = { entries: [...acts, ...(seen.optOuts ?? []), ...taken], readers, rows, endedAt }
  const given = messages.dead.map((key): Violation => ({ kind: 'lost', key, why: 'given up' }))
  return {
    acknowledged: acts.filter(({ outcome }) => outcome === 'acknowledged').length,
    listedUnknowns: messages.rows.reduce((sum, { unknowns }) => sum + unknowns, 0),
    violations: [...checkHistory(history, seen.limits), ...given],
  }
}

/** From a death to the next answer, the longest of all. */
export const slowestOf = (deaths: Keeper['deaths']): number =>
  Math.max(0, ...deaths.map(({ at, backAt }) => (backAt === undefined ? 0 : backAt - at)))

/** Under the key and the conversation that the rows give them. */
function placed(taken: readonly Acceptance[], { rows, keyOf }: ReadMessages): Acceptance[] {
  const conversationOf = new Map(rows.map(({ key, conversation }) => [key, conversation]))
  return taken.map((each) => {
    const id = /^<([^@]+)@/.exec(each.key)?.[1]
    const key = id === undefined ? each.key : (keyOf.get(id) ?? each.key)
    return { ...each, key, conversation: conversationOf.get(key) ?? each.conversation }
  })
}
