import type { MrkdwnElement, PlainTextElement } from '@slack/types'
import { codePoints, cut, tidy } from '../messages/cut-text.js'

/** Takes any text; returns a text object that shows it as it stands: nothing in it is markup, a mention or an emoji. */
export function plain(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: cut(tidy(text), limit) || '–', emoji: false }
}

type Part = string | MrkdwnElement | MrkdwnElement[]

/**
 * The only maker of mrkdwn. Every text put into it is escaped, so that `<!channel>`, `<@U…>` and `<url|label>` stay letters
 * (SE-5); what it made itself goes in as it is, several one a line.
 */
export function mrk(markup: TemplateStringsArray, ...parts: Part[]): MrkdwnElement {
  const text = markup.reduce((before, own, index) => before + inserted(parts[index - 1] ?? '') + own)
  return { type: 'mrkdwn', text, verbatim: true }
}

function inserted(part: Part): string {
  if (typeof part === 'string') return escapeText(part)
  return Array.isArray(part) ? part.map((each) => each.text).join('\n') : part.text
}

/** Takes any text; returns it with the three characters escaped that Slack's markup and `text` give a meaning to. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export const escapedCost = (text: string): number => codePoints(escapeText(text))
