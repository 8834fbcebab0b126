import type { Card } from './card.js'
import type { Form } from './form.js'
import { isTextKey, type Say } from './text.js'

/** What is wrong with a line; `reason` is a key of a sentence. */
export interface LineProblem {
  line: number
  /** as the reader knows it; empty for the whole line */
  column: string
  reason: string
}

const linesField = (say: Say, name: 'lines' | 'moreLines') =>
  ({
    type: 'text',
    name,
    label: name === 'lines' ? say('poolAdd.form.lines') : say('poolAdd.form.more'),
    hint: name === 'lines' ? say('poolAdd.form.lines.hint') : say('poolAdd.form.more.hint'),
    multiline: true,
    maxLength: 3000,
  }) as const

/** P-27. Two fields for the lines, since one holds 3,000 characters at most; first it only shows. */
export function addForm(say: Say): Form {
  return {
    interaction: 'pool.add',
    value: {},
    title: say('poolAdd.form.title'),
    submit: say('poolAdd.form.submit'),
    intro: [say('poolAdd.form.intro')],
    fields: [
      {
        type: 'text',
        name: 'source',
        label: say('poolAdd.form.source'),
        hint: say('poolAdd.form.source.hint'),
        maxLength: 120,
      },
      linesField(say, 'lines'),
      { ...linesField(say, 'moreLines'), optional: true },
      {
        type: 'consent',
        name: 'onlyShow',
        label: say('poolAdd.form.only'),
        text: say('poolAdd.form.only.text'),
        value: true,
        optional: true,
      },
    ],
  }
}

/** A sentence of a problem; its key takes no arguments. */
export const reasonText = (say: Say, reason: string): string =>
  isTextKey(reason) ? (say as (key: string) => string)(reason) : reason

const problemsShown = 10

/** What is wrong, line by line, beside the field. */
export function linesError(say: Say, problems: readonly LineProblem[]): string {
  const lines = problems.slice(0, problemsShown).map(({ line, column, reason: said }) => {
    const reason = reasonText(say, said)
    return column === ''
      ? say('poolAdd.line.whole', { line, reason })
      : say('poolAdd.line', { line, column: reasonText(say, column), reason })
  })
  const more = problems.length - lines.length
  return [...lines, ...(more > 0 ? [say('poolAdd.errors.more', { count: more })] : [])].join('\n')
}

const namesShown = 10

/** The preview: what was understood. It says nothing of whom we know (P-1). */
export function wouldAdd(say: Say, names: readonly string[]): string {
  const first = names.slice(0, namesShown).join(', ')
  const rest = names.length - namesShown
  const shown = rest > 0 ? say('poolAdd.names.more', { names: first, count: rest }) : first
  return say('poolAdd.only.would', { count: names.length, names: shown })
}

/** The same whoever they are (P-1), with the way back. */
export function addedCard(say: Say, count: number, batch: string): Card {
  return {
    preview: say('poolAdd.done.preview'),
    elements: [
      { type: 'text', text: say('poolAdd.done.text', { count }) },
      {
        type: 'actions',
        actions: [{ type: 'button', label: say('poolAdd.undo'), interaction: 'pool.add.undo', value: { batch } }],
      },
      { type: 'text', text: say('poolAdd.undo.note'), muted: true },
    ],
  }
}
