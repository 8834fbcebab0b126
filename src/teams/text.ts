import { codePoints, cut, split, tidy } from '../messages/cut-text.js'
import { limits } from './limits.js'

/**
 * Text in cards. A `TextRun` shows what it holds as it stands: neither markdown nor `<at>` means anything in it (SE-5), which
 * a `TextBlock`, a fact or a choice does not promise. Everything that may hold somebody's words is therefore made here.
 */

export interface TextRun {
  type: 'TextRun'
  text: string
  weight?: 'Bolder'
  isSubtle?: true
  color?: 'Attention'
}

export interface RichText {
  type: 'RichTextBlock'
  inlines: TextRun[]
  id?: string
  spacing?: 'None' | 'Small'
}

type Look = Omit<TextRun, 'type' | 'text'>

/** Takes any text; returns a run that shows it as it stands, on one line. */
export function run(text: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text: text.replace(/\s+/g, ' '), ...look }
}

/** Takes any text; returns its lines, a block each, since a line break in a run is shown by some readers and not by others. */
export function richLines(text: string, look: Look = {}): RichText[] {
  const lines = tidy(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => split(line, limits.text))
  return lines.map((line, index) => ({
    type: 'RichTextBlock',
    inlines: [run(line, look)],
    ...(index > 0 && { spacing: 'Small' as const }),
  }))
}

/**
 * Takes any text; returns it for a place that reads markdown and knows no other way: a heading, an input's label, a choice.
 * What could begin markup is escaped; `<` stands apart from what follows it, so that it begins no tag.
 */
export function escapeMarkdown(text: string, limit: number): string {
  const line = cut(tidy(text).replace(/\s+/g, ' '), limit, escapedLength)
  return escaped(line) || '–'
}

const escaped = (text: string): string =>
  text
    .replace(/[\\*_[\]`~]/g, '\\$&')
    .replace(/<(?=\S)/g, '< ')
    .replace(/^(\d+)\.(?=\s)/, '$1\\.')
    .replace(/^[-+#>](?=\s)/, '\\$&')

const escapedLength = (text: string): number => codePoints(escaped(text))

/** Takes any text; returns one plain line for where no markup is read: a title, a notification, a placeholder. */
export function plainLine(text: string, limit: number): string {
  return cut(tidy(text).replace(/\s+/g, ' '), limit)
}
