import { z } from 'zod'
import { parseJson } from '../interactions/read-request.js'
import { cleanText } from '../messages/clean-text.js'
import type { FormValues } from '../messages/form.js'

/** Marks a field that may come several times, so that one tick is read as a list of one. */
export const severalMark = '[]'
/** Marks a text field that holds a list separated by commas. */
export const commaMark = '[,]'

/** A POST of one of our pages, as its fields say; nothing in it is trusted before its seal was checked. */
export interface Post {
  name: string
  value: Record<string, string>
  values: FormValues
  hidden: Hidden
}

/** The hidden fields as text, in the order in which they are sealed. */
export interface Hidden {
  _name: string
  _value: string
  /** the same for a second press of the same button */
  _key: string
  /** the form as it was shown, as JSON; empty for a button */
  _form: string
  /** the question to ask first, as JSON; empty for none */
  _confirm: string
  _csrf: string
}

const hiddenFields = z.object({
  _name: z.string().min(1).max(100),
  _value: z.string(),
  _key: z.string().min(1).max(100),
  _form: z.string().default(''),
  _confirm: z.string().default(''),
  _csrf: z.string().max(100),
})
const valueField = z.record(z.string(), z.string())

/** Takes a urlencoded body as Express parsed it; returns what was sent, or undefined when it is not from a page of ours. */
export function readPost(body: unknown): Post | undefined {
  const hidden = hiddenFields.safeParse(body)
  if (!hidden.success || typeof body !== 'object' || body === null) return undefined
  const value = valueField.safeParse(parseJson(hidden.data._value))
  if (!value.success) return undefined
  return { name: hidden.data._name, value: value.data, values: readValues(body), hidden: hidden.data }
}

function readValues(body: object): FormValues {
  const entries = Object.entries(body).flatMap(([name, sent]) =>
    name.startsWith('_') ? [] : readField(name, texts(sent)),
  )
  return Object.fromEntries(entries)
}

function readField(name: string, sent: string[]): [string, string | string[]][] {
  if (name.endsWith(commaMark))
    return several(
      name.slice(0, -commaMark.length),
      sent.flatMap((text) => text.split(',')),
    )
  if (name.endsWith(severalMark)) return several(name.slice(0, -severalMark.length), sent)
  const text = cleanText(sent.at(-1) ?? '').trim()
  return text === '' ? [] : [[name, text]]
}

function several(name: string, sent: string[]): [string, string[]][] {
  const chosen = sent.map((text) => cleanText(text).trim()).filter((text) => text !== '')
  return chosen.length === 0 ? [] : [[name, chosen]]
}

function texts(sent: unknown): string[] {
  return (Array.isArray(sent) ? sent : [sent]).filter((item): item is string => typeof item === 'string')
}
