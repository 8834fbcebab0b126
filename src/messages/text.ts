import { IntlMessageFormat } from 'intl-messageformat'
import { de } from './de/de.js'
import { en } from './en/en.js'
import { es } from './es/es.js'
import { fr } from './fr/fr.js'

type Words = typeof en
export type TextKey = keyof Words

/** The names of the arguments of an ICU string, read from its type; an arm of a plural is not a name (it has a space or #). */
type ArgumentNames<Text extends string> = Text extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Head}}${string}` ? NameIn<Head> : never) | ArgumentNames<Rest>
  : never
type NameIn<Head extends string> = Head extends `${infer Name},${string}` ? Clean<Name> : Clean<Head>
type Clean<Name extends string> = Name extends `${string} ${string}` | `${string}#${string}` | '' | 'surface'
  ? never
  : Name

type Arguments<Key extends TextKey> = [ArgumentNames<Words[Key]>] extends [never]
  ? []
  : [{ [Name in ArgumentNames<Words[Key]>]: string | number }]

/** Says a sentence in one language; refuses to compile without the sentence's arguments. */
export interface Say {
  <Key extends TextKey>(key: Key, ...args: Arguments<Key>): string
  /** the language and region it speaks, such as `de-CH`: dates and numbers beside its sentences are written likewise */
  readonly locale: string
}

/** The languages that are spoken; English has every sentence first. */
const languages: { [name: string]: Record<TextKey, string> } = { en, de, fr, es }
export const languageNames = ['en', 'de', 'fr', 'es'] as const

/** How the speakers of a language call it. */
export const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** Takes what a platform, a browser or a person says of a language, such as `de-CH`; returns it where it is spoken, else English. */
function spoken(locale: string | null | undefined): string {
  return locale && Object.hasOwn(languages, baseLanguage(locale)) ? locale : 'en'
}

/** `de` of `de-CH`. */
export const baseLanguage = (locale: string): string => locale.split('-', 1)[0]?.toLowerCase() ?? 'en'

const compiled = new Map<string, IntlMessageFormat>()

function sentence(key: TextKey, locale: string): IntlMessageFormat {
  const id = `${locale} ${key}`
  const known = compiled.get(id)
  if (known) return known
  const made = new IntlMessageFormat((languages[baseLanguage(locale)] ?? en)[key], locale, undefined, {
    ignoreTag: true,
  })
  compiled.set(id, made)
  return made
}

/** Where the words are read: what one types there, and how one lets the bot in, differs. Every sentence may select by it. */
export type Surface = 'slack' | 'teams' | 'web'

/** The words of a language on a surface; English stands in for what is not spoken. */
export function speak(locale?: string | null, surface: Surface = 'web'): Say {
  const known = spoken(locale)
  const say = <Key extends TextKey>(key: Key, ...args: Arguments<Key>): string =>
    String(sentence(key, baseLanguage(known)).format({ surface, ...args[0] }))
  return Object.assign(say, { locale: known })
}

export function isTextKey(text: string): text is TextKey {
  return Object.hasOwn(en, text)
}
