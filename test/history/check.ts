import type { Acceptance, Act, History, MessageRow, OptOut } from './history.js'
import { isQuiet } from './quiet.js'

export type ViolationKind =
  | 'lost'
  | 'doubled state'
  | 'doubled message'
  | 'stray message'
  | 'out of order'
  | 'after an opt-out'
  | 'in quiet hours'
  | 'early'
  | 'late'
  | 'unlisted unknown'

export interface Violation {
  kind: ViolationKind
  key: string
  why: string
}

/** How far the promises reach. */
export interface Limits {
  /** a message may leave this long after it was due */
  lateMs: number
  /** and this long before: two clocks never agree wholly */
  skewMs: number
}

/** What is on its way when somebody opts out may still arrive (DL-8). */
const graceMs = 5_000
/** A message that fails holds back the later ones of its conversation this long and no longer (DL-4). */
const holdsBackMs = 120_000

const defaultLimits: Limits = { lateMs: 120_000, skewMs: 1_000 }

interface Read {
  history: History
  limits: Limits
  acts: Act[]
  acceptances: Acceptance[]
  optOuts: OptOut[]
  byKey: Map<string, MessageRow>
}

/** Takes a run as it looked from outside and the rows it left; returns every promise that was broken. */
export function checkHistory(history: History, limits: Partial<Limits> = {}): Violation[] {
  const { entries, rows } = history
  const read: Read = {
    history,
    limits: { ...defaultLimits, ...limits },
    acts: entries.filter((entry) => entry.op === 'act'),
    acceptances: entries.filter((entry) => entry.op === 'accept').sort((a, b) => a.t - b.t),
    optOuts: entries.filter((entry) => entry.op === 'opt_out'),
    byKey: new Map(rows.messages.map((row) => [row.key, row])),
  }
  return [effects, copies, order, unwanted, quiet, punctual, unknowns].flatMap((check) => check(read))
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Whatever was told to have worked stands; nothing stands twice; what counts as sent has arrived. */
function effects({ history, acts, acceptances }: Read): Violation[] {
  const standing = counted(history.rows.effects)
  const acknowledged = new Set(acts.filter(({ outcome }) => outcome === 'acknowledged').map(({ key }) => key))
  const arrived = new Set(acceptances.map(({ key }) => key))
  return [
    ...[...acknowledged]
      .filter((key) => !standing.has(key))
      .map((key) => lost(key, 'acknowledged, and nothing stands')),
    ...[...standing].flatMap(([key, times]): Violation[] =>
      times > 1 ? [{ kind: 'doubled state', key, why: `stands ${times} times` }] : [],
    ),
    ...history.rows.messages
      .filter(({ status, key }) => status === 'sent' && !arrived.has(key))
      .map(({ key }) => lost(key, 'counts as sent, and nobody has it')),
  ]
}

const lost = (key: string, why: string): Violation => ({ kind: 'lost', key, why })

/** One message an intent, and one more for each time that its outcome is listed as unknown. */
function copies({ acceptances, byKey }: Read): Violation[] {
  return [...counted(acceptances.map(({ key }) => key))].flatMap(([key, times]): Violation[] => {
    const row = byKey.get(key)
    if (!row) return [{ kind: 'stray message', key, why: 'no row knows of it' }]
    if (times <= 1 + row.unknowns) return []
    return [{ kind: 'doubled message', key, why: `taken ${times} times, ${row.unknowns} listed as unknown` }]
  })
}

/** A later message may only overtake one that is not due yet, or that has been due for longer than it may hold others back. */
function order({ acceptances, byKey, limits }: Read): Violation[] {
  const taken = new Map<string, Acceptance[]>()
  const seen = new Set<string>()
  return acceptances.flatMap((later): Violation[] => {
    if (seen.has(later.key)) return []
    seen.add(later.key)
    const before = taken.get(later.conversation) ?? []
    taken.set(later.conversation, [...before, later])
    const behind = byKey.get(later.key)
    const ahead = before.find(({ key, t }) => {
      const row = byKey.get(key)
      if (!row || !behind || behind.sequence >= row.sequence || t === later.t) return false
      const dueFor = t - behind.dueAt
      return dueFor >= limits.skewMs && dueFor < holdsBackMs
    })
    return ahead ? [{ kind: 'out of order', key: later.key, why: `overtaken by ${ahead.key}` }] : []
  })
}

const forbidden: Record<OptOut['outcome'], readonly MessageRow['class'][]> = {
  paused: ['waits'],
  left: ['waits', 'timed'],
  erased: ['waits', 'timed', 'reply'],
}

function unwanted({ acceptances, optOuts, byKey }: Read): Violation[] {
  return acceptances.flatMap(({ key, conversation, t }): Violation[] => {
    const row = byKey.get(key)
    const broken = optOuts.find(
      (out) => out.key === conversation && t > out.t + graceMs && row && forbidden[out.outcome].includes(row.class),
    )
    return broken ? [{ kind: 'after an opt-out', key, why: `${t - broken.t} ms after "${broken.outcome}"` }] : []
  })
}

function quiet({ acceptances, byKey, history }: Read): Violation[] {
  return acceptances.flatMap(({ key, conversation, t }): Violation[] => {
    const reader = history.readers.find(({ conversations }) => conversations.includes(conversation))
    if (!reader || byKey.get(key)?.class !== 'waits' || !isQuiet(reader, t)) return []
    return [{ kind: 'in quiet hours', key, why: `${new Date(t).toISOString()} in ${reader.zone}` }]
  })
}

/** Not before it is due, and soon after; what is due at the end and still waits is late as well. */
function punctual({ acceptances, byKey, history, limits }: Read): Violation[] {
  const early = acceptances.flatMap(({ key, t }): Violation[] => {
    const row = byKey.get(key)
    if (!row || t >= row.dueAt - limits.skewMs) return []
    return [{ kind: 'early', key, why: `${row.dueAt - t} ms before it was due` }]
  })
  const taken = new Map(acceptances.toReversed().map(({ key, t }) => [key, t]))
  const late = history.rows.messages.flatMap(({ key, status, dueAt }): Violation[] => {
    const isOpen = status === 'queued' || status === 'retry' || status === 'sending'
    const at = taken.get(key) ?? (isOpen ? history.endedAt : undefined)
    if (at === undefined || at <= dueAt + limits.lateMs) return []
    return [{ kind: 'late', key, why: `${at - dueAt} ms after it was due${taken.has(key) ? '' : ', and still waits'}` }]
  })
  return [...early, ...late]
}

/** A message that was taken while its answer was hidden is listed, and so is each whose outcome is unknown. */
function unknowns({ acceptances, byKey, history }: Read): Violation[] {
  const hidden = counted(acceptances.filter(({ outcome }) => outcome === 'hidden').map(({ key }) => key))
  const unlisted = [...hidden].flatMap(([key, times]): Violation[] => {
    const listed = byKey.get(key)?.unknowns
    return listed === undefined || listed >= times ? [] : [unlistedOf(key, `hidden ${times} times, ${listed} listed`)]
  })
  const unmarked = history.rows.messages
    .filter(({ status, unknowns: listed }) => status === 'unknown' && listed === 0)
    .map(({ key }) => unlistedOf(key, 'unknown, and not counted'))
  return [...unlisted, ...unmarked]
}

const unlistedOf = (key: string, why: string): Violation => ({ kind: 'unlisted unknown', key, why })
