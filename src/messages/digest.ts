import { type Ask, type DigestEvents, isQuiet } from '../domain/digest.js'
import type { Card, CardAction, CardElement } from './card.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** What one digest says: exact numbers of what happened, hosts who ticked that they may be named, and who is waited for. */
export interface DigestFacts {
  events: DigestEvents
  named: { host: string; topics: string[] }[]
  asks: Ask[]
  /** titles of openings that everybody in the company may know of, and how many more there are */
  openings: { titles: string[]; more: number }
}

function offersText(say: Say, { events, named }: DigestFacts): string {
  const count = events.offers.length
  if (named.length === 0) return say('digest.offers', { count })
  const names = named
    .map(({ host, topics }) => say('digest.offers.host', { host, topics: topics.join(', ') }))
    .join('; ')
  return say('digest.offers.named', { count, names })
}

function eventLines(say: Say, facts: DigestFacts): string[] {
  const { offers, chats, referrals, moves, hires } = facts.events
  return [
    ...(offers.length > 0 ? [offersText(say, facts)] : []),
    ...(chats > 0 ? [say('digest.chats', { count: chats })] : []),
    ...(referrals > 0 ? [say('digest.referrals', { count: referrals })] : []),
    ...(moves > 0 ? [say('digest.moves', { count: moves })] : []),
    ...(hires > 0 ? [say('digest.hires', { count: hires })] : []),
  ]
}

function openingsElements(say: Say, { titles, more }: DigestFacts['openings']): CardElement[] {
  if (titles.length === 0) return []
  const names = titles.join('; ')
  return [
    { type: 'text', text: more > 0 ? say('digest.openings.more', { names, more }) : say('digest.openings', { names }) },
  ]
}

const askText = (say: Say, { topic, people }: Ask): string =>
  people === 'few' ? say('digest.ask.few', { topic }) : say('digest.ask', { count: people, topic })

/** The post. Nothing happened: one honest line; it always ends with two things to do (P-26). */
export function digestCard(say: Say, facts: DigestFacts): Card {
  const news: CardElement = isQuiet(facts.events)
    ? { type: 'text', text: say('digest.quiet.line') }
    : { type: 'list', items: eventLines(say, facts) }
  const asks: CardElement[] =
    facts.asks.length === 0
      ? []
      : [
          { type: 'text', text: say('digest.asks') },
          { type: 'list', items: facts.asks.map((ask) => askText(say, ask)) },
        ]
  return {
    preview: say('digest.preview'),
    elements: [
      { type: 'heading', text: say('digest.title') },
      news,
      ...asks,
      ...openingsElements(say, facts.openings),
      {
        type: 'actions',
        actions: [
          { type: 'button', label: say('digest.button.offer'), interaction: 'offer.open', value: {}, tone: 'primary' },
          { type: 'button', label: say('digest.button.know'), interaction: 'introduce.open', value: {} },
        ],
      },
    ],
  }
}

/** `digest preview`: privately, in the channel's language as it would be `posted`, with the way to do so. */
export function digestPreviewCard(say: Say, posted: Card): Card {
  const post: CardAction = {
    type: 'button',
    label: say('digest.button.now'),
    interaction: 'digest.now',
    value: {},
    confirm: {
      title: say('digest.now.title'),
      text: say('digest.now.text'),
      yes: say('digest.now.yes'),
      no: say('digest.now.no'),
    },
  }
  return {
    preview: posted.preview,
    elements: [
      { type: 'text', text: say('digest.only.you'), muted: true },
      { type: 'divider' },
      ...posted.elements,
      { type: 'divider' },
      { type: 'actions', actions: [post] },
    ],
  }
}

/** After three weeks without news, to the admins. */
export function quietWeeksCard(reader: Reader): Card {
  const { say } = reader
  const open = reader.act(say('digest.admins.button'), 'setup.open', {}, 'setup')
  return { ...wordCard(say('digest.admins.text'), [open]), preview: say('digest.admins.preview') }
}
