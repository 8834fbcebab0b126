import type { Candidate } from '../domain/candidate.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import type { MatchReason } from '../domain/match.js'
import type { Card, CardElement } from './card.js'
import { leftOutLines } from './left-out.js'
import type { Reader } from './reader.js'
import { reasonTexts } from './reasons.js'
import { dayText } from './times.js'

/** One offer of the reader's, and how the matcher sees it now. */
export interface OfferStanding {
  offer: Pick<ChatOffer, 'topics'>
  /** somebody proposed for it whose question is open */
  open: readonly { reasons: readonly MatchReason[] }[]
  /** whether another talk may be proposed now */
  hasSeats: boolean
  /** people from outside who fit now; a colleague who explores is not counted (P-2) */
  fitting: number
}

export interface Why {
  offers: readonly OfferStanding[]
  /** the reader's own entry, where the last round left it out */
  entry: Candidate | undefined
  next: Date | undefined
}

/** `why`: the reasons of what was found for one's own offers, or why nothing was; no other person, no score (P-8). */
export function whyCard(reader: Reader, { offers, entry, next }: Why): Card {
  const { say, zone, locale } = reader
  const text = (words: string): CardElement => ({ type: 'text', text: words })
  return {
    preview: say('why.preview'),
    elements: [
      { type: 'heading', text: say('why.title') },
      ...(offers.length === 0 ? [text(say('why.noOffers'))] : []),
      ...offers.flatMap((standing) => [
        text(say('why.offer', { topics: standing.offer.topics.join(', ') })),
        ...standingElements(reader, standing),
      ]),
      ...(entry
        ? [{ type: 'divider' as const }, text(say('why.own')), ...leftOutLines(reader, entry, undefined).map(text)]
        : []),
      ...(next ? [text(say('care.left.next', { day: dayText(next, zone, locale) }))] : []),
      {
        type: 'actions',
        actions: [
          { type: 'button', label: say('why.button.offers'), interaction: 'offers', value: {} },
          { type: 'button', label: say('offer.button.new'), interaction: 'offer.open', value: {} },
        ],
      },
    ],
  }
}

function standingElements({ say }: Reader, { open, hasSeats, fitting }: OfferStanding): CardElement[] {
  const found = open.map(
    ({ reasons }): CardElement => ({
      type: 'list',
      items: [say('why.found'), ...reasonTexts(say, 'host', reasons)],
    }),
  )
  if (!hasSeats) return found.length > 0 ? found : [{ type: 'text', text: say('why.full') }]
  const waits = fitting > 0 ? say('why.fitting', { count: fitting }) : say('why.nobody')
  return [...found, { type: 'text', text: waits }]
}
