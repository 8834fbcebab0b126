import type { Card } from '../messages/card.js'
import { tidy } from '../messages/cut-text.js'
import { plainText } from '../messages/plain-text.js'
import { speak } from '../messages/text.js'
import type { AdaptiveAction, Place } from './button.js'
import { type AdaptiveElement, renderElements } from './elements.js'
import { limits } from './limits.js'
import { plainLine, richLines } from './text.js'

export interface AdaptiveCard {
  type: 'AdaptiveCard'
  $schema: string
  version: '1.5'
  fallbackText: string
  body: object[]
  actions?: AdaptiveAction[]
}

/** A message as Teams takes it. */
export interface CardActivity {
  type: 'message'
  /** what a notification shows: the preview alone, so that it never says what P-2 hides */
  summary: string
  attachments: [{ contentType: typeof cardType; content: AdaptiveCard }]
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** Takes the preview of a card, what it shows and, in a dialog, what stands at its end. */
export function adaptiveCard(preview: string, body: object[], actions: AdaptiveAction[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    // some clients show it in the list of chats: no more than the notification may say
    fallbackText: preview,
    body,
    ...(actions.length > 0 && { actions }),
  }
}

/** Takes a card; returns the messages that show it, one as a rule, more where one would not hold it (TM-6). Never throws. */
export function renderCard(card: Card): CardActivity[] {
  const say = speak(card.lang, 'teams')
  const preview = previewOf(card)
  const pages = pagesOf(blocksOf(card, 'message'))
  return pages.map((blocks, index) => {
    const part = say('card.page', { page: index + 1, pages: pages.length })
    const body = pages.length === 1 ? blocks : [...blocks, ...richLines(part, { isSubtle: true })]
    return {
      type: 'message',
      summary: preview,
      attachments: [{ contentType: cardType, content: adaptiveCard(preview, body) }],
    }
  })
}

/** Takes a card; returns it for a place that holds one only: what is missing at its end is counted. */
export function renderOneCard(card: Card, place: Place): AdaptiveCard {
  const blocks = blocksOf(card, place)
  const [first = []] = pagesOf(blocks)
  const missing = blocks.length - first.length
  const note = speak(card.lang, 'teams')('card.more.blocks', { count: missing })
  return adaptiveCard(previewOf(card), missing === 0 ? first : [...first, ...richLines(note, { isSubtle: true })])
}

export const previewOf = (card: Card): string => plainLine(tidy(card.preview) || plainText(card), limits.summary) || '…'

/** A card of no visible element says its preview. */
function blocksOf(card: Card, place: Place): AdaptiveElement[] {
  const blocks = renderElements(card.elements, place)
  return blocks.length > 0 ? blocks : richLines(previewOf(card))
}

/** Blocks in order, as many on a page as it holds. */
function pagesOf(blocks: readonly AdaptiveElement[]): AdaptiveElement[][] {
  const pages: AdaptiveElement[][] = [[]]
  let room: number = limits.cardBytes
  for (const block of blocks) {
    const size = Buffer.byteLength(JSON.stringify(block)) + 1
    if (size > room && pages.at(-1)?.length !== 0) {
      pages.push([])
      room = limits.cardBytes
    }
    pages.at(-1)?.push(block)
    room -= size
  }
  return pages
}
