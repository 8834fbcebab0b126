import { type Dialect, isSafeUrl, type Paragraph, parseLine, type Token, unescaped } from './inline.js'
import { parseParagraphs } from './paragraphs.js'

/** The common Markdown of Slack's `markdown` block; it has other marks than mrkdwn. */
const markdown: Dialect = {
  marks: [
    { mark: '**', type: 'bold' },
    { mark: '__', type: 'bold' },
    { mark: '~~', type: 'strike' },
    { mark: '*', type: 'italic' },
    { mark: '_', type: 'italic' },
  ],
  token: (line, at) => (line[at] === '[' || line[at] === '<' ? linkAt(line.slice(at)) : undefined),
}

/** Takes a Markdown text; returns its paragraphs. Items of a list get the dot they have in mrkdwn. Never throws. */
export function parseMarkdown(text: string): Paragraph[] {
  return parseParagraphs(text, {
    quote: /^> ?/,
    heading: (line) => /^#{1,6} +(\S.*)/.exec(line)?.[1],
    line: (line) => parseLine(line.replace(/^(\s*)[-*+] +/, '$1• '), markdown),
  })
}

function linkAt(rest: string): Token | undefined {
  const [whole, label, address] = /^\[([^[\]]+)\]\(([^()\s]+)\)/.exec(rest) ?? /^<()([^<>\s]+)>/.exec(rest) ?? []
  const url = unescaped(address ?? '')
  if (whole === undefined || !isSafeUrl(url)) return undefined
  return { length: whole.length, node: { type: 'link', url, text: unescaped(label || url) } }
}
