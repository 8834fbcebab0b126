import { html } from 'hono/html'
import type { Card, CardAction, CardElement } from '../messages/card.js'
import { cleanLine, cleanText } from '../messages/clean-text.js'
import { plainText } from '../messages/plain-text.js'
import { safeUrl } from '../messages/safe-url.js'

type Html = ReturnType<typeof html>

/** What stands under every mail: who writes and why (PR-12), and the ways out. */
export interface MailFooter {
  lines: string[]
  links: { label: string; url: string }[]
}

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

/** Takes a card and a footer; returns the mail's subject (one line), its plain text and its HTML, all from the same card. */
export function renderMail(card: Card, footer: MailFooter): RenderedMail {
  const subject = cleanLine(card.preview)
  return { subject, text: cleanText(textBody(card, footer)), html: document(subject, card, footer).toString() }
}

/** Whether a card asks for a press that a mail cannot offer: links are all that works in a mail. */
export function cardHasButtons(card: Card): boolean {
  return card.elements.some(
    (element) => element.type === 'actions' && element.actions.some((action) => action.type === 'button'),
  )
}

function textBody(card: Card, footer: MailFooter): string {
  const end = [...footer.lines, ...footer.links.map((link) => `${link.label}: ${link.url}`)]
  return end.length === 0 ? plainText(card) : `${plainText(card)}\n\n-- \n${end.join('\n')}`
}

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif"

/** Nothing in it is fetched from outside; the colours follow the reader's light or dark mode where the mail program can. */
function document(subject: string, card: Card, footer: MailFooter): Html {
  const { lang = 'en' } = card
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px 16px;${font};font-size:16px;line-height:1.5">
<div role="article" lang="${lang}" style="max-width:560px;margin:0 auto">
${card.elements.map(element)}
${footerBlock(footer)}
</div></body></html>`
}

function element(item: CardElement): Html {
  switch (item.type) {
    case 'heading':
      return html`<h1 style="font-size:20px;line-height:1.3;margin:24px 0 8px">${item.text}</h1>\n`
    case 'text':
      return item.muted ? muted(item.text) : html`<p style="margin:0 0 16px">${lines(item.text)}</p>\n`
    case 'quote':
      return html`<blockquote style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid #8a6d5b">${lines(item.text)}</blockquote>\n`
    case 'facts':
      return facts(item.facts)
    case 'list':
      return html`<ul style="margin:0 0 16px;padding-left:24px">${item.items.map((text) => html`<li>${lines(text)}</li>`)}</ul>\n`
    case 'actions':
      return html`${item.actions.map(link)}`
    case 'image':
      // outside pictures tell the sender who reads when; the words are enough
      return muted(item.alt)
    case 'divider':
      return html`<hr style="border:0;border-top:1px solid #b8aca3;margin:24px 0">\n`
  }
}

function muted(text: string): Html {
  return html`<p style="margin:0 0 16px;font-size:14px;opacity:.85">${lines(text)}</p>\n`
}

function facts(rows: { label: string; value: string }[]): Html {
  return html`<table style="border-collapse:collapse;margin:0 0 16px">${rows.map(
    (row) =>
      html`<tr><th scope="row" style="text-align:left;vertical-align:top;padding:2px 16px 2px 0;font-weight:600">${row.label}</th><td style="padding:2px 0">${lines(row.value)}</td></tr>`,
  )}</table>\n`
}

/** A button cannot work in a mail: it is left out, and the gallery's check of `cardHasButtons` fails. */
function link(action: CardAction): Html | undefined {
  if (action.type === 'button') return undefined
  const url = safeUrl(action.url)
  if (url === undefined) return html`<p style="margin:0 0 16px">${action.label}</p>\n`
  const fill = action.tone === 'primary' ? 'background:#7a4a2b;color:#ffffff' : 'background:#efe7e1;color:#3b2a20'
  return html`<p style="margin:0 0 12px"><a href="${url}" style="display:inline-block;padding:11px 18px;border-radius:8px;font-weight:600;text-decoration:none;${fill}">${action.label}</a></p>\n`
}

function footerBlock(footer: MailFooter): Html {
  const links = footer.links.map(
    (item) => html`<br><a href="${safeUrl(item.url) ?? ''}" style="color:inherit">${item.label}</a>`,
  )
  return html`<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #b8aca3;font-size:13px;opacity:.85">${footer.lines.map(
    (line, index) => html`${index > 0 && html`<br>`}${line}`,
  )}${links}</p>`
}

function lines(text: string): Html {
  return html`${cleanText(text)
    .split('\n')
    .map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`
}
