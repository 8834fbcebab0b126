import { html } from 'hono/html'
import { page } from '../../messages/en/page.js'
import { renderFrame } from '../frame.js'

/** The one page for every link that is wrong, used, expired or unknown: always the same bytes (SE-7, IN-6). */
export const wrongLinkPage = renderFrame(
  page['page.link.title'],
  html`<section><p>${page['page.link.text']}</p>
<form method="post" action="/c/again">
<div class="field"><label for="email">${page['page.link.email']}</label>
<input type="email" id="email" name="email" autocomplete="email" required></div>
<div class="actions"><button class="primary">${page['page.link.send']}</button></div>
</form></section>
`,
)

/** The same for the links of those who were asked for a reference: no address is asked for there. */
export const wrongRefereeLinkPage = noticePage(page['page.link.title'], page['page.reference.text'])

/** The one answer to "send me a new one", whoever asked (P-1). */
export const linkAgainPage = noticePage(page['page.again.title'], page['page.again.text'])

export const notFoundPage = noticePage(page['page.notFound.title'], page['page.notFound.text'])

export const tooManyPage = noticePage(page['page.tooMany.title'], page['page.tooMany.text'])

export const unreadablePage = noticePage(page['page.unreadable.title'], page['page.unreadable.text'])

/** A POST that no page of ours made for this reader; `home` is where to begin again. */
export function stalePage(home: string): string {
  return renderFrame(
    page['page.stale.title'],
    html`<section><p>${page['page.stale.text']}</p><p><a href="${home}">${page['page.home']}</a></p></section>\n`,
  )
}

/** The apology; its reference finds the log line. */
export function apologyPage(reference: string): string {
  return renderFrame(
    page['page.failed.title'],
    html`<section><p>${page['page.failed.text']}</p><p>${page['page.failed.reference']}: <strong>${reference}</strong></p></section>\n`,
  )
}

function noticePage(title: string, text: string): string {
  return renderFrame(title, html`<section><p>${text}</p></section>\n`)
}
