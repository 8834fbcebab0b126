import { type Dialect, type Inline, isSafeUrl, type Paragraph, parseLine, type Token, unescaped } from './inline.js'
import { parseParagraphs } from './paragraphs.js'

/** Slack's own markup (docs.slack.dev, formatting message text): text → nodes, nothing of it ever HTML. */
const mrkdwn = (verbatim: boolean): Dialect => ({
  marks: [
    { mark: '*', type: 'bold' },
    { mark: '_', type: 'italic' },
    { mark: '~', type: 'strike' },
  ],
  token: (line, at) => angled(line, at) ?? (verbatim ? undefined : bareAddress(line, at)),
})

/** Takes a mrkdwn text; returns its paragraphs. `verbatim` leaves bare addresses words. Never throws. */
export function parseMrkdwn(text: string, verbatim = false): Paragraph[] {
  const dialect = mrkdwn(verbatim)
  return parseParagraphs(text, { quote: /^(?:>|&gt;) ?/, line: (line) => parseLine(line, dialect) })
}

/** What stands between `<` and `>`: an address, a person, a channel, a group, a date; anything else is words. */
function angled(line: string, at: number): Token | undefined {
  if (line[at] !== '<') return undefined
  const [whole, inner = ''] = /^<([^<>]+)>/.exec(line.slice(at)) ?? []
  const node = whole === undefined ? undefined : referenceOf(inner)
  return node && { length: inner.length + 2, node }
}

function referenceOf(inner: string): Inline | undefined {
  const bar = inner.indexOf('|')
  const target = bar === -1 ? inner : inner.slice(0, bar)
  const label = bar === -1 ? undefined : unescaped(inner.slice(bar + 1)) || undefined
  if (/^@[\w-]+$/.test(target)) return { type: 'user', id: target.slice(1), label }
  if (/^#[\w-]+$/.test(target)) return { type: 'channel', id: target.slice(1), label }
  if (target.startsWith('!')) return special(target.slice(1), label)
  const url = unescaped(target)
  return isSafeUrl(url) ? { type: 'link', url, text: label ?? url.replace(/^mailto:/i, '') } : undefined
}

function special(command: string, label: string | undefined): Inline | undefined {
  if (['here', 'channel', 'everyone'].includes(command)) return { type: 'mention', text: `@${command}` }
  if (command.startsWith('subteam^')) return { type: 'mention', text: label ?? `@${command.slice(8)}` }
  if (!command.startsWith('date^') || label === undefined) return undefined
  const url = unescaped(command.split('^')[3] ?? '')
  return isSafeUrl(url) ? { type: 'link', url, text: label } : { type: 'text', text: label }
}

/** A full stop or bracket after an address belongs to the sentence. */
function bareAddress(line: string, at: number): Token | undefined {
  if (line[at] !== 'h' || /[\p{L}\p{N}]/u.test(line[at - 1] ?? '')) return undefined
  const [raw] = /^https?:\/\/[^\s<>|"`*]+/.exec(line.slice(at)) ?? []
  const address = raw?.replace(/(?:[.,;:!?)_~]|&gt;)+$/, '')
  if (address === undefined || !isSafeUrl(unescaped(address))) return undefined
  return { length: address.length, node: { type: 'link', url: unescaped(address), text: unescaped(address) } }
}
