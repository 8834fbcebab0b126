import fc from 'fast-check'
import type { Entry, History, MessageRow } from './history.js'

/** Monday 4 May 2026, 9:00 in Berlin. */
const start = Date.parse('2026-05-04T07:00:00Z')
const second = 1000

interface Sent {
  conversation: string
  class: MessageRow['class']
  /** seconds after the one before */
  after: number
  /** seconds from due to taken */
  took: number
  /** how often the answer was hidden, and whether a copy came for it */
  hidden: number
  copies: number
  end: 'sent' | 'cancelled' | 'dead'
}

const sent: fc.Arbitrary<Sent> = fc.record({
  conversation: fc.constantFrom('mia', 'lena', 'ben'),
  class: fc.constantFrom('reply', 'timed', 'waits'),
  after: fc.integer({ min: 0, max: 600 }),
  took: fc.integer({ min: 0, max: 110 }),
  hidden: fc.integer({ min: 0, max: 2 }),
  copies: fc.integer({ min: 0, max: 2 }),
  end: fc.constantFrom('sent', 'sent', 'sent', 'cancelled', 'dead'),
})

const acts = fc.array(
  fc.record({ outcome: fc.constantFrom('acknowledged', 'refused', 'unanswered'), stands: fc.boolean() }),
  { maxLength: 30 },
)

/** A run of at most six hours of one working day in which every promise was kept, its lines in any order. */
export const madeHistory: fc.Arbitrary<History> = fc
  .tuple(acts, fc.array(sent, { maxLength: 36 }), fc.infiniteStream(fc.nat()))
  .map(([did, messages, order]): History => {
    const { rows, entries, endedAt } = told(messages)
    const happened: Entry[] = did.map(({ outcome }, place) => ({ op: 'act', t: start, key: `act:${place}`, outcome }))
    const standing = did.flatMap(({ outcome, stands }, place) =>
      outcome === 'acknowledged' || (outcome === 'unanswered' && stands) ? [`act:${place}`] : [],
    )
    const zone = { zone: 'Europe/Berlin', fromMinute: 540, toMinute: 1080, weekdays: [1, 2, 3, 4, 5] }
    return {
      entries: shuffled([...happened, ...entries], order),
      readers: ['mia', 'lena', 'ben'].map((name) => ({ conversations: [name], ...zone })),
      rows: { effects: standing, messages: rows },
      endedAt,
    }
  })

/** Each conversation takes its messages one after the other, and nothing is taken before it is due. */
function told(messages: readonly Sent[]): { rows: MessageRow[]; entries: Entry[]; endedAt: number } {
  const free = new Map<string, number>()
  const entries: Entry[] = []
  let dueAt = start
  const rows = messages.map((message, place): MessageRow => {
    dueAt += message.after * second
    const { conversation, class: of, end, hidden } = message
    const key = `message:${place}`
    const isTaken = end === 'sent'
    if (isTaken) {
      const t = Math.min(Math.max(dueAt + message.took * second, free.get(conversation) ?? 0), dueAt + 110 * second)
      dueAt = Math.max(dueAt, t - 110 * second)
      free.set(conversation, t)
      for (let copy = 0; copy <= Math.min(hidden, message.copies); copy++)
        entries.push({
          op: 'accept',
          t: t + copy * second,
          key,
          conversation,
          text: 'a1',
          outcome: copy < hidden ? 'hidden' : 'answered',
        })
    }
    return { key, conversation, class: of, status: end, unknowns: isTaken ? hidden : 0, sequence: place, dueAt }
  })
  return { rows, entries, endedAt: dueAt + 115 * second }
}

function shuffled(entries: Entry[], order: Iterable<number>): Entry[] {
  const keys = order[Symbol.iterator]()
  return entries
    .map((entry) => ({ entry, at: keys.next().value ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}
