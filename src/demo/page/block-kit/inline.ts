import { emojiOf } from './emoji.js'

/** A piece of a line, as it is to be drawn. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; text: string }
  | { type: 'user' | 'channel'; id: string; label: string | undefined }
  | { type: 'mention'; text: string }

/** A piece of a text: lines, each drawn on its own, or code as it stands. */
export type Paragraph =
  | { type: 'lines' | 'quote'; lines: Inline[][] }
  | { type: 'heading'; children: Inline[] }
  | { type: 'code'; text: string }

/** What a token that starts here means, and how many characters it takes. */
export interface Token {
  length: number
  node: Inline
}

/** Which marks there are, longer ones first, and what else starts a token. */
export interface Dialect {
  marks: readonly { mark: string; type: 'bold' | 'italic' | 'strike' }[]
  token(line: string, at: number): Token | undefined
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** The three characters that Slack asks to escape; each only once, so that `&amp;lt;` says `&lt;`. */
export const unescaped = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? '')

/** Addresses that a reader may be led to; anything else stays letters. */
export const isSafeUrl = (url: string): boolean => /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url) && URL.canParse(url)

/** Takes one line; returns its pieces. Never throws: what is no markup stays as it stands. */
export function parseLine(line: string, dialect: Dialect): Inline[] {
  const pieces: Inline[] = []
  const hopeless = new Set<string>()
  let words = ''
  const endWords = (): void => {
    if (words !== '') pieces.push({ type: 'text', text: unescaped(words).replace(/:([a-z0-9_+-]+):/g, emojiOf) })
    words = ''
  }
  let at = 0
  while (at < line.length) {
    const found = tokenAt(line, at, dialect) ?? emphasisAt(line, at, dialect, hopeless)
    if (found) {
      endWords()
      pieces.push(found.node)
    } else words += line[at]
    at += found?.length ?? 1
  }
  endWords()
  return pieces
}

function tokenAt(line: string, at: number, dialect: Dialect): Token | undefined {
  if (line[at] !== '`') return dialect.token(line, at)
  const [whole, code] = /^`(\s*[^`\s][^`]*)`/.exec(line.slice(at)) ?? []
  return code === undefined ? undefined : { length: whole?.length ?? 0, node: { type: 'code', text: unescaped(code) } }
}

/** `hopeless`: the marks that nothing closes from here on, so that a long line of them is looked through once. */
function emphasisAt(line: string, at: number, dialect: Dialect, hopeless: Set<string>): Token | undefined {
  const known = dialect.marks.find(({ mark }) => line.startsWith(mark, at))
  if (!known || hopeless.has(known.mark) || !opens(line, at, known.mark)) return undefined
  const start = at + known.mark.length
  const end = closing(line, start, known.mark, dialect)
  if (end === undefined) {
    hopeless.add(known.mark)
    return undefined
  }
  const children = parseLine(line.slice(start, end), dialect)
  return { length: end + known.mark.length - at, node: { type: known.type, children } }
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char)
const isPartOfWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)

/** Between letters a mark is a letter itself (`snake_case`), as it is before a space or beside its like (`**`). */
function opens(line: string, at: number, mark: string): boolean {
  const [before, after] = [line[at - 1], line[at + mark.length]]
  return !isPartOfWord(before) && before !== mark[0] && !isSpace(after) && after !== mark[0]
}

function closing(line: string, start: number, mark: string, dialect: Dialect): number | undefined {
  let at = start
  while (at < line.length) {
    const token = tokenAt(line, at, dialect)
    if (!token && at > start && line.startsWith(mark, at) && closes(line, at, mark)) return at
    at += token?.length ?? 1
  }
  return undefined
}

function closes(line: string, at: number, mark: string): boolean {
  const [before, after] = [line[at - 1], line[at + mark.length]]
  return !isSpace(before) && before !== mark[0] && !isPartOfWord(after) && after !== mark[0]
}
