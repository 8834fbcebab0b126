import type { Card } from './card.js'
import type { Form } from './form.js'

/** A page of somebody without an account, as data; the web door draws it. */
export interface Page {
  title: string
  /** the language of its words; English where it is absent */
  lang?: string
  /** `id` is the section's fragment: a mail's link may end in `#id` */
  sections: PageSection[]
}

export type PageSection = { id: string; card: Card } | { id: string; form: Form }
