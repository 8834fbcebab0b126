import { html } from 'hono/html'
import { type Say, speak } from '../../messages/text.js'
import { renderFrame } from '../frame.js'
import type { Html } from '../markup.js'

/** Pages that say one thing; each takes the language of the reader. */

/** The one page for every link that is wrong, used, expired or unknown: always the same bytes (SE-7, IN-6). */
export const wrongLinkPage = (lang: string): string =>
  framed(
    lang,
    'page.link.title',
    (say) => html`<section><p>${say('page.link.text')}</p>
<form method="post" action="/c/again">
<div class="field"><label for="email">${say('page.link.email')}</label>
<input type="email" id="email" name="email" autocomplete="email" required></div>
<div class="actions"><button class="primary">${say('page.link.send')}</button></div>
</form></section>
`,
  )

/** The same for the links of those who were asked for a reference: no address is asked for there. */
export const wrongRefereeLinkPage = (lang: string): string => noticePage(lang, 'page.link.title', 'page.reference.text')

/** The one answer to "send me a new one", whoever asked (P-1). */
export const linkAgainPage = (lang: string): string => noticePage(lang, 'page.again.title', 'page.again.text')

export const notFoundPage = (lang: string): string => noticePage(lang, 'page.notFound.title', 'page.notFound.text')

export const tooManyPage = (lang: string): string => noticePage(lang, 'page.tooMany.title', 'page.tooMany.text')

export const unreadablePage = (lang: string): string =>
  noticePage(lang, 'page.unreadable.title', 'page.unreadable.text')

/** A POST that no page of ours made for this reader; `home` is where to begin again. */
export const stalePage = (home: string, lang: string): string =>
  framed(
    lang,
    'page.stale.title',
    (say) =>
      html`<section><p>${say('page.stale.text')}</p><p><a href="${home}">${say('page.home')}</a></p></section>\n`,
  )

/** The apology; its reference finds the log line. */
export const apologyPage = (reference: string, lang: string): string =>
  framed(
    lang,
    'page.failed.title',
    (say) =>
      html`<section><p>${say('page.failed.text')}</p><p>${say('page.failed.reference')}: <strong>${reference}</strong></p></section>\n`,
  )

type PageKey = Extract<Parameters<Say>[0], `page.${string}`>

const noticePage = (lang: string, title: PageKey, text: PageKey): string =>
  framed(lang, title, (say) => html`<section><p>${say(text)}</p></section>\n`)

function framed(lang: string, title: PageKey, body: (say: Say) => Html): string {
  const say = speak(lang)
  return renderFrame(say(title), body(say), lang)
}
