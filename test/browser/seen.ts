import type { Page } from 'playwright-core'

/** What can be read on a page as it is looked at now, a line each: nothing that is scrolled away or lies behind something else. */
export async function seenOn(page: Page): Promise<string> {
  const lines = await Promise.all(page.frames().map((frame) => frame.evaluate(readLines).catch(() => [])))
  return `${lines.flat().join('\n')}\n`
}

/** In the page. A line is what the innermost block holds; mails are drawn in a tree of their own. */
function readLines(): string[] {
  const hosts = [...document.querySelectorAll('[data-mail-body]')].flatMap((host) => host.shadowRoot ?? [])
  const isBlock = (node: Element): boolean => !getComputedStyle(node).display.startsWith('inline')
  return [document, ...hosts].flatMap((root) =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => {
      const isButton = node.tagName === 'BUTTON' || node.tagName === 'A'
      if (!isButton && (!isBlock(node) || [...node.children].some(isBlock))) return []
      const { left, top, width, height } = node.getBoundingClientRect()
      const hit = root.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2)
      const isSeen = width > 0 && height > 0 && node.contains(hit)
      return isSeen && node.innerText?.trim() ? [node.innerText.replace(/\s+/g, ' ').trim()] : []
    }),
  )
}
