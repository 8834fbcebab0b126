import { type Inline, type Paragraph, unescaped } from './inline.js'

/** How a dialect reads a line. */
export interface LineRules {
  /** what starts a line of a quote */
  quote: RegExp
  line(line: string): Inline[]
  /** the words of a line that is a heading */
  heading?: (line: string) => string | undefined
}

/** Takes a text; returns its code blocks, quotes, headings and the lines between them, in order. */
export function parseParagraphs(text: string, rules: LineRules): Paragraph[] {
  return text.split(/```([\s\S]+?)```/).flatMap((part, index, all): Paragraph[] => {
    if (index % 2 === 1) return [{ type: 'code', text: unescaped(part.replace(/^\n|\n$/g, '')) }]
    const before = index > 0 ? part.replace(/^\n/, '') : part
    const between = index < all.length - 1 ? before.replace(/\n$/, '') : before
    return between === '' ? [] : linesOf(between, rules)
  })
}

function linesOf(text: string, rules: LineRules): Paragraph[] {
  const found: Paragraph[] = []
  const add = (type: 'lines' | 'quote', line: Inline[]): void => {
    const last = found.at(-1)
    if (last?.type === type) last.lines.push(line)
    else found.push({ type, lines: [line] })
  }
  for (const line of text.split('\n')) {
    const heading = rules.heading?.(line)
    if (heading !== undefined) found.push({ type: 'heading', children: rules.line(heading) })
    else if (rules.quote.test(line)) add('quote', rules.line(line.replace(rules.quote, '')))
    else add('lines', rules.line(line))
  }
  return found
}
