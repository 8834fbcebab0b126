import type { Kind } from '../domain/kinds.js'
import type { MatchReason, ToldCause } from '../domain/match.js'
import type { Card, CardElement } from './card.js'
import type { Reader } from './reader.js'
import { reasonTexts } from './reasons.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

/** What a round would do, as an admin may read it: nobody of the pool is named, and whoever is shielded from them is left out (P-2). */
export interface RoundPreview {
  pairs: number
  leftOut: number
  value: number
  /** what the seats kept for people without a connection cost */
  shareCost: number
  last: { at: Date; pairs: number; value: number } | undefined
  shown: readonly {
    host: string
    kind: Kind
    topics: readonly string[]
    reasons: readonly MatchReason[]
    points: number
  }[]
  hidden: number
  causes: readonly { cause: ToldCause; count: number }[]
  waiting: readonly { topics: readonly string[]; age: number; host: string; cost: number; rounds: number }[]
}

const text = (words: string): CardElement => ({ type: 'text', text: words })

/** `round preview`: pairs with their reasons, the benefit, who waits and why, beside the last round; nothing was sent. */
export function roundCard(reader: Reader, preview: RoundPreview): Card {
  const { say } = reader
  return {
    preview: say('round.preview'),
    elements: [
      { type: 'heading', text: say('round.title') },
      { type: 'facts', facts: numbers(reader, preview) },
      ...pairElements(say, preview),
      ...waitingElements(say, preview),
      {
        type: 'actions',
        actions: [
          {
            type: 'button',
            label: say('round.button.now'),
            interaction: 'round.now',
            value: {},
            confirm: {
              title: say('round.confirm.title'),
              text: say('round.confirm.text'),
              yes: say('round.confirm.yes'),
              no: say('round.confirm.no'),
            },
          },
          { type: 'button', label: say('numbers.title'), interaction: 'numbers', value: {} },
        ],
      },
      { type: 'text', text: say('round.nothingSent'), muted: true },
    ],
  }
}

function numbers({ say, zone, locale }: Reader, { pairs, leftOut, value, shareCost, last }: RoundPreview) {
  const benefit =
    shareCost > 0
      ? say('round.benefit.shared', { points: value, cost: shareCost })
      : say('round.benefit.value', { points: value })
  const before = last
    ? say('round.last.more', { day: dayText(last.at, zone, locale), pairs: last.pairs, points: last.value })
    : say('round.none')
  return [
    { label: say('round.pairs'), value: String(pairs) },
    { label: say('round.benefit'), value: benefit },
    { label: say('round.leftOut'), value: String(leftOut) },
    { label: say('round.last'), value: before },
  ]
}

function pairElements(say: Say, { shown, hidden, pairs }: RoundPreview): CardElement[] {
  if (pairs === 0) return []
  const more = pairs - hidden - shown.length
  return [
    { type: 'divider' },
    text(say('round.pairs.title')),
    ...shown.map(
      ({ host, kind, topics, reasons, points }): CardElement => ({
        type: 'list',
        items: [
          say('round.pair.host', { host, kind: say(`kind.${kind}.name`) }),
          say('round.pair.candidate', { topics: topics.join(', '), points }),
          ...reasonTexts(say, 'host', reasons),
        ],
      }),
    ),
    ...(more > 0 ? [text(say('round.pairs.more', { count: more }))] : []),
    ...(hidden > 0 ? [text(say('round.pairs.hidden', { count: hidden }))] : []),
  ]
}

function waitingElements(say: Say, { causes, waiting }: RoundPreview): CardElement[] {
  if (causes.length === 0) return []
  const longest = waiting.map(({ topics, age, host, cost, rounds }) =>
    say('round.waiting.one', { topics: topics.join(', '), age, host, cost, rounds }),
  )
  return [
    { type: 'divider' },
    text(say('round.waiting.title')),
    { type: 'list', items: causes.map(({ cause, count }) => say(`round.cause.${cause}`, { count })) },
    ...(longest.length > 0 ? [text(say('round.waiting.longest')), { type: 'list' as const, items: longest }] : []),
  ]
}

/** What came of a round; undefined: another one was faster. */
export function roundDoneCard(say: Say, round: { pairs: number; leftOut: number; dropped: number } | undefined): Card {
  if (!round) return { preview: say('round.done.preview'), elements: [text(say('round.superseded'))] }
  const { pairs, leftOut, dropped } = round
  const lines = [
    say('round.done', { pairs, leftOut }),
    ...(dropped > 0 ? [say('round.done.dropped', { count: dropped })] : []),
  ]
  return { preview: say('round.done.preview'), elements: lines.map(text) }
}
