import { html } from 'hono/html'
import type { Page, PageSection } from '../../messages/page.js'
import { renderCard } from '../card.js'
import { renderForm } from '../form.js'
import { renderFrame } from '../frame.js'
import type { Html } from '../markup.js'
import type { Posting } from '../seal.js'

/** Takes a page as data; returns it as HTML. */
export function sectionsPage(page: Page, posting: Posting): string {
  const sections = page.sections.map((section) => renderSection(section, page.title, posting))
  return renderFrame(page.title, html`${sections}`, posting.lang)
}

function renderSection(section: PageSection, pageTitle: string, posting: Posting): Html {
  if ('card' in section) return html`<section id="${section.id}">${renderCard(section.card, posting)}</section>\n`
  const { form, id } = section
  return html`<section id="${id}">${form.title !== pageTitle && html`<h2>${form.title}</h2>`}${renderForm(form, id, posting)}</section>\n`
}
