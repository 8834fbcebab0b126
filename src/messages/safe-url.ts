const allowed = ['https:', 'http:', 'mailto:', 'tel:']
const ownSite = 'https://own.invalid'

/** Takes an address, maybe typed by a person; returns it if following it can only open a page, a mail or a call. */
export function safeUrl(url: string): string | undefined {
  return URL.canParse(url, ownSite) && allowed.includes(new URL(url, ownSite).protocol) ? url : undefined
}
