import { html } from 'hono/html'
import type { ButtonAction, Card, CardAction, CardElement, LinkAction } from '../messages/card.js'
import { safeUrl } from '../messages/safe-url.js'
import { type Html, hiddenInputs, lines } from './markup.js'
import type { Posting } from './seal.js'

/** Takes a card; returns its elements. A button is a form of its own, so that it works without JavaScript. */
export function renderCard(card: Card, posting: Posting): Html {
  return html`${card.elements.map((element) => renderElement(element, posting))}`
}

function renderElement(element: CardElement, posting: Posting): Html {
  switch (element.type) {
    case 'heading':
      return html`<h2>${element.text}</h2>\n`
    case 'text':
      return html`<p${element.muted && html` class="muted"`}>${lines(element.text)}</p>\n`
    case 'quote':
      return html`<blockquote><p>${lines(element.text)}</p></blockquote>\n`
    case 'facts':
      return facts(element.facts)
    case 'list':
      return html`<ul>${element.items.map((item) => html`<li>${lines(item)}</li>`)}</ul>\n`
    case 'actions':
      return html`<div class="actions">${element.actions.map((action) => renderAction(action, posting))}</div>\n`
    case 'image':
      return image(element)
    case 'divider':
      return html`<hr>\n`
  }
}

function facts(rows: { label: string; value: string }[]): Html {
  return html`<dl>${rows.map((row) => html`<div><dt>${row.label}</dt><dd>${lines(row.value)}</dd></div>`)}</dl>\n`
}

/** Only pictures of our own: another site would learn who reads this page (SE-7). */
function image({ url, alt }: { url: string; alt: string }): Html {
  const isOwn = url.startsWith('data:image/') || /^\/(?![/\\])/.test(url)
  return isOwn ? html`<img src="${url}" alt="${alt}">\n` : html`<p class="muted">${alt}</p>\n`
}

function renderAction(action: CardAction, posting: Posting): Html {
  return action.type === 'button' ? button(action, posting) : link(action)
}

function button({ label, interaction, value, confirm, tone }: ButtonAction, posting: Posting): Html {
  const hidden = posting.hide({ name: interaction, value, confirm })
  return html`<form method="post" action="${posting.action}">${hiddenInputs(hidden)}<button class="${tone ?? 'plain'}">${label}</button></form>\n`
}

function link({ label, url, tone }: LinkAction): Html {
  const safe = safeUrl(url)
  return safe === undefined
    ? html`<span>${label}</span>\n`
    : html`<a class="button ${tone ?? 'plain'}" href="${safe}" rel="noopener noreferrer">${label}</a>\n`
}
