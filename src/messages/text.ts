import { IntlMessageFormat } from 'intl-messageformat'
import { apply } from './en/apply.js'
import { card } from './en/card.js'
import { chat } from './en/chat.js'
import { checks } from './en/checks.js'
import { credit } from './en/credit.js'
import { digest } from './en/digest.js'
import { fit } from './en/fit.js'
import { guides } from './en/guides.js'
import { home } from './en/home.js'
import { kinds } from './en/kinds.js'
import { match } from './en/match.js'
import { notice } from './en/notice.js'
import { offer } from './en/offer.js'
import { onward } from './en/onward.js'
import { opening } from './en/opening.js'
import { page } from './en/page.js'
import { people } from './en/people.js'
import { pipeline } from './en/pipeline.js'
import { pool } from './en/pool.js'
import { proposal } from './en/proposal.js'
import { reference } from './en/reference.js'
import { referral } from './en/referral.js'
import { round } from './en/round.js'
import { route } from './en/route.js'
import { session } from './en/session.js'
import { setup } from './en/setup.js'
import { slack } from './en/slack.js'
import { teams } from './en/teams.js'
import { why } from './en/why.js'

const en = {
  ...apply,
  ...card,
  ...chat,
  ...checks,
  ...credit,
  ...digest,
  ...fit,
  ...guides,
  ...home,
  ...kinds,
  ...match,
  ...notice,
  ...offer,
  ...onward,
  ...opening,
  ...page,
  ...people,
  ...pipeline,
  ...pool,
  ...proposal,
  ...reference,
  ...referral,
  ...round,
  ...route,
  ...session,
  ...why,
  ...setup,
  ...slack,
  ...teams,
} as const

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
export type Say = <Key extends TextKey>(key: Key, ...args: Arguments<Key>) => string

const compiled = new Map<string, IntlMessageFormat>()

function sentence(key: TextKey, locale: string): IntlMessageFormat {
  const known = compiled.get(key)
  if (known) return known
  const made = new IntlMessageFormat(en[key], locale, undefined, { ignoreTag: true })
  compiled.set(key, made)
  return made
}

/** Where the words are read: what one types there, and how one lets the bot in, differs. Every sentence may select by it. */
export type Surface = 'slack' | 'teams' | 'web'

/** The words of a language on a surface; English is the only one so far, and stands in for every other. */
export function speak(locale = 'en', surface: Surface = 'web'): Say {
  void locale
  return (key, ...args) => String(sentence(key, 'en').format({ surface, ...args[0] }))
}

export function isTextKey(text: string): text is TextKey {
  return Object.hasOwn(en, text)
}
