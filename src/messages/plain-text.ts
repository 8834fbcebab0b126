import type { Card, CardAction, CardElement } from './card.js'

/** Takes a card; returns it as plain text, elements a blank line apart: a mail's text, a notification, a log of what was said. */
export function plainText(card: Card): string {
  return card.elements
    .map(element)
    .filter((text) => text !== '')
    .join('\n\n')
}

function element(item: CardElement): string {
  switch (item.type) {
    case 'heading':
    case 'text':
      return item.text
    case 'quote':
      return item.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'facts':
      return item.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n')
    case 'list':
      return item.items.map((text) => `- ${text}`).join('\n')
    case 'actions':
      return item.actions.map(action).join('\n')
    case 'image':
      return item.alt
    case 'divider':
      return '---'
  }
}

/** A button cannot be pressed in plain text: its label stands in brackets. */
function action(item: CardAction): string {
  return item.type === 'link' ? `${item.label}: ${item.url}` : `[${item.label}]`
}
