import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import type { Card } from '../messages/card.js'
import { cut, tidy } from '../messages/cut-text.js'
import { plainText } from '../messages/plain-text.js'
import { speak } from '../messages/text.js'
import { renderElements } from './elements.js'
import { fitBlocks } from './fit.js'
import { limits, type SurfaceLimit } from './limits.js'
import { escapedCost, escapeText, plain } from './mrkdwn.js'

/** A message as `chat.postMessage`, a command's answer and a response_url take it. */
export interface RenderedCard {
  /** what a notification shows and a screen reader says: the preview alone, so that it never says what P-2 hides */
  text: string
  blocks: KnownBlock[]
}

/** Takes a card; returns the message, within Slack's limits whatever the card holds. Never throws. */
export function renderCard(card: Card): RenderedCard {
  const line = tidy(card.preview) || tidy(plainText(card)) || '…'
  return { text: escapeText(cut(line, limits.messageText, escapedCost)), blocks: blocksOf(card, limits.message) }
}

/** Takes a card; returns the modal that shows it, with a *Close*: the answer to a form. */
export function renderCardAsView(card: Card): ModalView {
  const say = speak(card.lang, 'slack')
  return {
    type: 'modal',
    title: plain(say('slack.app'), limits.viewTitle),
    close: plain(say('slack.close'), limits.viewTitle),
    blocks: blocksOf(card, limits.view),
  }
}

/** Takes a card; returns the Home tab that shows it. */
export function renderCardAsHome(card: Card): HomeView {
  return { type: 'home', blocks: blocksOf(card, limits.view) }
}

/** A card of no visible element says its preview. */
function blocksOf(card: Card, limit: SurfaceLimit): KnownBlock[] {
  const elements = renderElements(card.elements)
  const isBlank = elements.every((blocks) => blocks.length === 0)
  return fitBlocks(
    isBlank ? renderElements([{ type: 'text', text: card.preview }]) : elements,
    limit,
    speak(card.lang, 'slack'),
  )
}
