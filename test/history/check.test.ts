import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkHistory, type ViolationKind } from './check.js'
import type { Entry, History, MessageRow } from './history.js'
import { madeHistory } from './made-history.js'

/** Tuesday 5 May 2026, 10:00 in Berlin. */
const start = Date.parse('2026-05-05T08:00:00Z')
const minute = 60_000
const night = Date.parse('2026-05-05T20:30:00Z')

const row = (key: string, more: Partial<MessageRow> = {}): MessageRow => ({
  key,
  conversation: 'lena',
  class: 'waits',
  status: 'sent',
  unknowns: 0,
  sequence: 1,
  dueAt: start,
  ...more,
})

const took = (key: string, t: number, more: object = {}): Entry => ({
  op: 'accept',
  t,
  key,
  conversation: 'lena',
  text: 'a1',
  outcome: 'answered',
  ...more,
})

/** Two acts that were acknowledged, two messages to one reader, in order, by day. */
const clean = (): History => ({
  entries: [
    { op: 'act', t: start, key: 'offer:1', outcome: 'acknowledged' },
    { op: 'act', t: start, key: 'offer:2', outcome: 'acknowledged' },
    took('first', start + minute / 2),
    took('second', start + minute),
  ],
  readers: [
    { conversations: ['lena'], zone: 'Europe/Berlin', fromMinute: 540, toMinute: 1080, weekdays: [1, 2, 3, 4, 5] },
  ],
  rows: {
    effects: ['offer:1', 'offer:2'],
    messages: [row('first'), row('second', { sequence: 2, dueAt: start + minute / 2 })],
  },
  endedAt: start + 10 * minute,
})

type Change = (history: History) => History

const entries =
  (change: (entries: readonly Entry[]) => Entry[]): Change =>
  (history) => ({ ...history, entries: change(history.entries) })

const rows =
  (change: (messages: readonly MessageRow[]) => MessageRow[]): Change =>
  (history) => ({ ...history, rows: { ...history.rows, messages: change(history.rows.messages) } })

const effects =
  (...keys: string[]): Change =>
  (history) => ({ ...history, rows: { ...history.rows, effects: keys } })

const add = (...more: Entry[]): Change => entries((all) => [...all, ...more])
const addRow = (more: MessageRow): Change => rows((all) => [...all, more])
const moved = (key: string, t: number): Change =>
  entries((all) => all.map((entry) => (entry.key === key ? { ...entry, t } : entry)))
const changed = (key: string, more: Partial<MessageRow>): Change =>
  rows((all) => all.map((each) => (each.key === key ? { ...each, ...more } : each)))
const both =
  (...changes: Change[]): Change =>
  (history) =>
    changes.reduce((result, change) => change(result), history)

const planted: [string, ViolationKind, Change][] = [
  ['an acknowledged act stands nowhere', 'lost', effects('offer:1')],
  ['a message counts as sent that nobody has', 'lost', entries((all) => all.filter(({ key }) => key !== 'first'))],
  ['an effect stands twice', 'doubled state', effects('offer:1', 'offer:2', 'offer:2')],
  [
    'an act without an answer had its effect twice',
    'doubled state',
    both(
      add({ op: 'act', t: start, key: 'offer:3', outcome: 'unanswered' }),
      effects('offer:1', 'offer:2', 'offer:3', 'offer:3'),
    ),
  ],
  ['a message came twice', 'doubled message', add(took('second', start + 2 * minute))],
  [
    'a message came three times, and one unknown is listed',
    'doubled message',
    both(
      add(took('second', start + 2 * minute), took('second', start + 2.2 * minute)),
      changed('second', { unknowns: 1 }),
    ),
  ],
  ['a message came that no row knows', 'stray message', add(took('elsewhere', start + minute))],
  ['the second message came before the first', 'out of order', moved('first', start + 1.5 * minute)],
  [
    'a message came after the pause',
    'after an opt-out',
    add({ op: 'opt_out', t: start + minute / 2, key: 'lena', outcome: 'paused' }),
  ],
  [
    'an answer came after the erasure',
    'after an opt-out',
    both(
      add(
        { op: 'opt_out', t: start + 2 * minute, key: 'lena', outcome: 'erased' },
        took('answer', start + 2.5 * minute),
      ),
      addRow(row('answer', { class: 'reply', sequence: 3, dueAt: start + 2 * minute })),
    ),
  ],
  [
    'it came at half past ten in the evening',
    'in quiet hours',
    both(add(took('late', night)), addRow(row('late', { sequence: 3, dueAt: night }))),
  ],
  [
    'it came on a Saturday',
    'in quiet hours',
    both(
      add(took('late', start + 4 * 24 * 60 * minute)),
      addRow(row('late', { sequence: 3, dueAt: start + 4 * 24 * 60 * minute })),
    ),
  ],
  ['it came before it was due', 'early', changed('second', { dueAt: start + 2 * minute })],
  ['it came long after it was due', 'late', moved('second', start + 5 * minute)],
  [
    'it was due and still waits',
    'late',
    addRow(row('third', { status: 'retry', sequence: 3, dueAt: start + minute * 2 })),
  ],
  [
    'a lease was left behind',
    'late',
    addRow(row('third', { status: 'sending', sequence: 3, dueAt: start + minute * 2 })),
  ],
  [
    'the answer was hidden, and nobody lists it',
    'unlisted unknown',
    entries((all) => all.map((entry) => (entry.op === 'accept' ? { ...entry, outcome: 'hidden' } : entry))),
  ],
  [
    'a message of unknown outcome is not counted',
    'unlisted unknown',
    addRow(row('third', { status: 'unknown', sequence: 3 })),
  ],
]

describe('a run in which nothing went wrong', () => {
  it('breaks no promise', () => {
    expect(checkHistory(clean())).toEqual([])
  })

  it('may hold what the promises allow', () => {
    const allowed: Change[] = [
      // told nothing: it may stand or not
      add({ op: 'act', t: start, key: 'offer:3', outcome: 'unanswered' }),
      both(
        add({ op: 'act', t: start, key: 'offer:3', outcome: 'unanswered' }),
        effects('offer:1', 'offer:2', 'offer:3'),
      ),
      // one copy for one listed unknown
      both(add(took('second', start + 2 * minute, { outcome: 'answered' })), changed('second', { unknowns: 1 })),
      // the first failed for over two minutes: the second goes on
      both(changed('first', { dueAt: start - 3 * minute }), moved('first', start + minute * -0.5 + 2 * minute)),
      // an answer to a person who wants no more news
      both(
        add({ op: 'opt_out', t: start + 2 * minute, key: 'lena', outcome: 'left' }, took('answer', start + 3 * minute)),
        addRow(row('answer', { class: 'reply', sequence: 3, dueAt: start + 2.5 * minute })),
      ),
      // on its way when they left
      add({ op: 'opt_out', t: start + minute - 3000, key: 'lena', outcome: 'left' }),
      // about a moment close by, in the evening
      both(add(took('late', night)), addRow(row('late', { class: 'timed', sequence: 3, dueAt: night }))),
    ]
    for (const [place, change] of allowed.entries())
      expect({ place, found: checkHistory(change(clean()), { lateMs: 6 * minute }) }).toEqual({ place, found: [] })
  })

  it('passes, whatever people did and in whatever order it was written down', () => {
    fc.assert(
      fc.property(madeHistory, (history) => {
        expect(checkHistory(history)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a fault that was planted', () => {
  it.each(planted)('is found: %s', (_what, kind, change) => {
    const found = checkHistory(change(clean()))
    expect([...new Set(found.map((violation) => violation.kind))]).toEqual([kind])
  })
})
