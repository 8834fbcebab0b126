import { languageNames } from '../messages/text.js'

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** What languages are called, by their own speakers and in each language that is spoken here, to their codes (ISO 639-1). */
let known: Map<string, string> | undefined

function names(): Map<string, string> {
  const ours = languageNames.map((language) => new Intl.DisplayNames([language], options))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return new Map(
    codes.flatMap((code) => {
      const own = new Intl.DisplayNames([code], options).of(code)
      const called = [own, ...ours.map((display) => display.of(code))]
      return called.flatMap((name): [string, string][] => (name ? [[name.toLowerCase(), code]] : []))
    }),
  )
}

const options = { type: 'language', fallback: 'none' } as const

/** Takes what somebody typed for a language; returns its code, since people are matched by it, or what they typed where it is none we know. */
export function languageCode(typed: string): string {
  known ??= names()
  return known.get(typed.trim().toLowerCase()) ?? typed
}
