import type { Page } from './page.js'
import { words } from './words.js'

/** A page of the product opens in the mail window; any other address would leave this machine, and is only told. */
export function openLink(page: Page, href: string): void {
  const url = new URL(href, location.href)
  const own = url.hostname === location.hostname || url.hostname === 'localhost'
  if (own && url.port === location.port) page.see({ page: url.pathname + url.search + url.hash, window: 'mail' })
  else page.say(words.chat.leadsOut(href))
}
