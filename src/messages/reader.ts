import type { CardAction } from './card.js'
import type { Say } from './text.js'

/** Whoever reads a message: their words, their zone, and how they act on it. */
export interface Reader {
  say: Say
  locale: string
  /** IANA zone in which this reader lives */
  zone: string
  /**
   * Something to press. In a chat it is a button; in a mail it is a link to the reader's own page, at `section`, where the
   * same thing can be done.
   */
  act(
    label: string,
    interaction: string,
    value: Record<string, string>,
    section: string,
    tone?: 'primary' | 'danger',
  ): CardAction
  /** the reader's own page, where there is one */
  pageUrl: string | undefined
}
