const allowed = ['https:', 'http:', 'mailto:', 'tel:']
const ownSite = 'https://own.invalid'

/**
 * Takes any text; returns the address in it, undefined if it is none. `URL.canParse` is not asked: once it has been compiled,
 * after some thousand calls, that of Node 20 refuses every address with a letter outside ASCII. Nor is zod's `z.url`, which asks it.
 */
export function readUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** Takes an address, maybe typed by a person; returns it if following it can only open a page, a mail or a call. */
export function safeUrl(url: string): string | undefined {
  return allowed.includes(readUrl(url, ownSite)?.protocol ?? '') ? url : undefined
}

/** Whether it is the address of a page. */
export const isPageUrl = (url: string): boolean => /^https?:$/.test(readUrl(url)?.protocol ?? '')
