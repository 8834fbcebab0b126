import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'

/** What Microsoft's own renderer makes of a card: what it complains about, and what a person then reads. */
export interface ReadCard {
  problems: string[]
  words: string
  buttons: string[]
  /** tags of elements in the text that are no plain frame: what markup in somebody's words would make */
  markup: string[]
}

type Renderer = typeof import('adaptivecards')

const { window } = new JSDOM('<!doctype html><html><body></body></html>')
const browserNames = [
  ...Object.getOwnPropertyNames(window).filter((name) => /^(HTML|Node|Event|Mutation|SVG)/.test(name)),
  ...['document', 'window', 'Element', 'KeyboardEvent', 'MouseEvent'],
]
// a browser's writing of words, which this one lacks
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get(this: HTMLElement) {
    return this.textContent
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text
  },
})

/** The renderer looks for a browser's names; Node has an `Event` of its own, which the next test file must find again. */
function inBrowser<Result>(run: () => Result): Result {
  const before = browserNames.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const name of browserNames) {
    const value: unknown = name === 'window' ? window : window[name as keyof typeof window]
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
  try {
    return run()
  } finally {
    for (const [name, own] of before) {
      if (own) Object.defineProperty(globalThis, name, own)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}

const renderer: Renderer = inBrowser(() => createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js'))

/** Bold, italics and links as Teams reads them, and its mentions: enough to see whether a text would come to life. */
renderer.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const plain = text.replaceAll(/\\([\\*_[\]`~.+>#-])/g, (_whole, sign: string) => `&#${sign.charCodeAt(0)};`)
  result.outputHtml = plain
    .replaceAll(/<at>(.*?)<\/at>/g, '<b data-mention>$1</b>')
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(?<!\w)[_*](.+?)[_*](?!\w)/g, '<em>$1</em>')
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll(/`(.+?)`/g, '<code>$1</code>')
  result.didProcess = true
}

/** Takes an Adaptive Card as JSON says it; returns what Microsoft's renderer says and shows. */
export const readAdaptiveCard = (json: object): ReadCard => inBrowser(() => read(json))

function read(json: object): ReadCard {
  const context = new renderer.SerializationContext()
  const card = new renderer.AdaptiveCard()
  card.hostConfig = new renderer.HostConfig({ actions: { maxActions: 6 } })
  card.parse(json, context)
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
  const validated = card.validateProperties().validationEvents
  const shown = card.render()
  const buttons = [...(shown?.querySelectorAll('button') ?? [])].map((button) => button.textContent ?? '')
  const choices = [...(shown?.querySelectorAll('option') ?? [])].map((option) => option.textContent ?? '')
  return {
    problems: [...parsed, ...validated].map(({ event, message }) => `${renderer.ValidationEvent[event]}: ${message}`),
    words: [shown?.textContent ?? '', ...choices].join('\n'),
    buttons,
    markup: [...(shown?.querySelectorAll('strong, em, a, code, [data-mention], img, script, ul, ol') ?? [])].map(
      (element) => element.outerHTML,
    ),
  }
}
