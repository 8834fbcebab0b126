import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ButtonAction } from '../messages/card.js'
import type { Form } from '../messages/form.js'
import type { Random } from '../ports.js'
import type { Hidden, Post } from './post.js'

/** Something a page offers to do: a button, or a form with its fields. */
export interface Offered {
  name: string
  value: Record<string, string>
  form?: Form
  confirm?: ButtonAction['confirm']
}

/** What a page needs for its forms: where they go, where *Back* leads, and their hidden fields. */
export interface Posting {
  /** the address that is posted to */
  action: string
  /** where *Back* leads, and what it is called */
  back: { url: string; label: string }
  /** of what the page adds to cards and forms */
  lang: string
  hide(offered: Offered): Hidden
}

/** Proves that a POST comes from a page we made for this very reader. Holds for every replica with the same secret. */
export interface Seal {
  /** `audience`: the reader's link, or `anyone` */
  hide(audience: string, offered: Offered): Hidden
  isWhole(audience: string, post: Post): boolean
}

/** Takes the secret that all replicas share. Everything a page offers is sealed whole, so that only what was shown can be sent. */
export function createSeal(secret: string | Uint8Array, random: Random): Seal {
  const mac = (audience: string, { _name, _value, _key, _form, _confirm }: Omit<Hidden, '_csrf'>) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['page', audience, _name, _value, _key, _form, _confirm]))
      .digest('base64url')
  return {
    hide(audience, { name, value, form, confirm }) {
      const open = {
        _name: name,
        _value: JSON.stringify(value),
        _key: random.token(),
        _form: form ? JSON.stringify(form) : '',
        _confirm: confirm ? JSON.stringify(confirm) : '',
      }
      return { ...open, _csrf: mac(audience, open) }
    },
    isWhole(audience, { hidden }) {
      const expected = Buffer.from(mac(audience, hidden))
      const given = Buffer.from(hidden._csrf)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}

/**
 * The interaction's key: the page's own key with what was sent. A double press counts once; other values sent from the same
 * page (after *Back*) count again.
 */
export function interactionKey(post: Post): string {
  return hashedKey('post', post.hidden._key, post.name, JSON.stringify(post.value), JSON.stringify(post.values))
}

/** Takes the parts of a key; returns them hashed, 47 characters. */
export function hashedKey(...parts: string[]): string {
  return `web:${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`
}
