import type { Card } from './card.js'
import type { Form } from './form.js'

/** What the person who just did something reads at once, privately. Sealed and kept beside the interaction's key. */
export type Reply =
  /** a private answer; `replace`: the card in whose button it was said now reads so */
  | { type: 'card'; card: Card; place: 'new' | 'replace' }
  /** opens a form, or changes the open one; nothing was written, no key is kept */
  | { type: 'form'; form: Form }
  /** the form stays open, what was typed stays; sentence per field name; no key is kept */
  | { type: 'errors'; errors: Record<string, string> }
