import { partAt, runOfShow } from '../domain/guides.js'
import type { Kind } from '../domain/kinds.js'
import type { Card, CardElement } from './card.js'
import type { ChatFacts } from './chat.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** The run-of-show as one card that moves on with the minutes (P-23): what is on now, and what comes then. */
export function showCard(reader: Reader, facts: ChatFacts, now: Date): Card {
  const { say } = reader
  const { kind, startsAt, endsAt } = facts.chat
  return {
    preview: say('show.preview'),
    elements: [
      { type: 'heading', text: say('show.title') },
      ...showElements(say, kind, startsAt ?? now, endsAt ?? now, now),
    ],
  }
}

export function showElements(say: Say, kind: Kind, startsAt: Date, endsAt: Date, now: Date): CardElement[] {
  if (now >= endsAt) return [{ type: 'text', text: say('show.done') }]
  const at = partAt(kind, Math.floor((now.getTime() - startsAt.getTime()) / 60_000))
  const part = runOfShow[kind][at]
  const next = runOfShow[kind][at + 1]
  if (!part) return []
  return [
    { type: 'text', text: say('show.now', { part: say(part.key), minutes: part.minutes }) },
    ...(next ? [{ type: 'text' as const, text: say('show.next', { part: say(next.key) }), muted: true as const }] : []),
  ]
}
