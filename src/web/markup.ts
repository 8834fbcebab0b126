import { html } from 'hono/html'
import type { Hidden } from './post.js'

/** A piece of a page; everything put into the template is escaped unless it is such a piece itself. */
export type Html = ReturnType<typeof html>

/** Takes words with line feeds; returns them with line breaks. */
export function lines(text: string): Html {
  return html`${text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`
}

/** The hidden fields of a form; empty ones are left out. */
export function hiddenInputs(hidden: Hidden): Html {
  return html`${Object.entries(hidden)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)}`
}
