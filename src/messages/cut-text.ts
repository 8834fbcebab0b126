import { cleanText } from './clean-text.js'
import { card } from './en/card.js'

/** How much room a text takes; additive over its parts. */
export type Cost = (text: string) => number

/** Takes any text; returns its length in Unicode code points, which is what Slack counts. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Takes any text; returns it without control characters and half surrogate pairs, which Slack refuses or garbles. */
export function tidy(text: string): string {
  return cleanText(Buffer.from(text).toString()).trim()
}

export function moreCharacters(count: number): string {
  return card['card.more.characters'].replace('{count}', String(count))
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The segmenter's time grows with the square of the text (0.5 s for 40,000 letters), so that it gets this much at a time. */
const windowLength = 1000

/** Graphemes in order; one that alone is over the limit (thousands of combining marks) comes as its code points. */
function* pieces(text: string, limit: number, cost: Cost): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + windowLength
    const window = end < text.length ? text.slice(at, end).replace(/[\ud800-\udbff]$/, '') : text.slice(at)
    const segments = [...graphemes.segment(window)].map(({ segment }) => segment)
    // the last may go on behind the window
    if (end < text.length && segments.length > 1) segments.pop()
    for (const segment of segments) {
      at += segment.length
      if (cost(segment) > limit) yield* segment
      else yield segment
    }
  }
}

/** Room for "… 1114112 more characters"; where this much is most of the limit, "…" alone stands at the cut. */
const endingRoom = 40
const shortLimit = 500

/** Takes a text and how much of it fits; returns it whole, or cut at a grapheme border with the number of what is missing. */
export function cut(text: string, limit: number, cost: Cost = codePoints): string {
  if (cost(text) <= limit) return text
  const room = limit < shortLimit ? 1 : endingRoom
  let kept = ''
  let size = 0
  for (const piece of pieces(text, limit, cost)) {
    size += cost(piece)
    if (size > limit - room) break
    kept += piece
  }
  return limit < shortLimit ? `${kept}…` : `${kept} ${moreCharacters(codePoints(text) - codePoints(kept))}`
}

/** Takes a text and what fits at once; returns it in parts that fit, broken at white space where there is some. */
export function split(text: string, limit: number, cost: Cost = codePoints): string[] {
  if (cost(text) <= limit) return text === '' ? [] : [text]
  const parts: string[] = []
  let part: string[] = []
  let size = 0
  for (const piece of pieces(text, limit, cost)) {
    const more = cost(piece)
    while (size + more > limit) {
      const at = breakIn(part)
      parts.push(part.slice(0, at).join(''))
      part = part.slice(at)
      size = cost(part.join(''))
    }
    part.push(piece)
    size += more
  }
  return [...parts, part.join('')].map((each) => each.trim()).filter((each) => each !== '')
}

/** Behind the last white space of the second half, else at the end. */
function breakIn(part: string[]): number {
  const last = part.findLastIndex((piece) => /^\s+$/.test(piece))
  return last > part.length / 2 ? last + 1 : part.length
}
