/**
 * The neutral card: what a message says, without a platform in it. All text is plain text; nothing in it is
 * markup, so each surface's renderer escapes it whole (SE-5). A card is plain data and may be stored.
 */
export interface Card {
  /** one line that makes sense alone: a notification's preview, a mail's subject; never names what P-2 hides */
  preview: string
  elements: CardElement[]
  /** the language of its words, for what a surface adds; English where it is absent */
  lang?: string
}

export type CardElement =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; muted?: true }
  /** words that a person wrote, shown as theirs */
  | { type: 'quote'; text: string }
  | { type: 'facts'; facts: { label: string; value: string }[] }
  | { type: 'list'; items: string[] }
  | { type: 'actions'; actions: CardAction[] }
  | { type: 'image'; url: string; alt: string }
  | { type: 'divider' }

export type CardAction = ButtonAction | LinkAction

/** A button: pressing it is the interaction of that name with that value (ids only, nothing that can go stale). */
export interface ButtonAction {
  type: 'button'
  /** says what happens */
  label: string
  interaction: string
  value: Record<string, string>
  tone?: 'primary' | 'danger'
  /** asked before it happens */
  confirm?: { title: string; text: string; yes: string; no: string }
}

export interface LinkAction {
  type: 'link'
  label: string
  url: string
  tone?: 'primary'
}
