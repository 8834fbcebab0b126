/** Words about a person, for a reader who must not learn yet who it is (P-3, P-7). */

/** Somebody who may be named in the words, and what is said instead. */
export interface Namable {
  name: string
  instead: string
}

const word = /[\p{L}\p{M}\p{N}]+/gu
/** Parts of many names that tell nobody apart. */
const particles = new Set(['al', 'bin', 'da', 'de', 'del', 'den', 'der', 'di', 'el', 'la', 'le', 'of', 'van', 'von'])
/** A reader who sees an address, or where one leads, knows who it is. */
const address = /@|:\/\/|\bwww\./i
/** What may stand between two parts of one name. */
const betweenParts = /^[\s\-‐‑–·]*$/
const fewestLetters = 4

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const foldedWords = (text: string): string[] => text.normalize('NFC').match(word)?.map(folded) ?? []

/** The parts by which somebody is known: first names, surnames, each half of a double name. */
function partsOf(name: string): string[] {
  const all = foldedWords(name)
  const telling = all.filter((part) => part.length > 1 && !particles.has(part))
  return telling.length > 0 ? telling : all
}

/**
 * The words with every name of these people replaced. Undefined where somebody could still be told from them: part of a name is
 * left, or an address, or one of the phrases in `never` (such as an employer).
 */
export function withoutNames(
  text: string,
  people: readonly Namable[],
  never: readonly string[] = [],
): string | undefined {
  const insteadOf = new Map(
    people.flatMap(({ name, instead }) => partsOf(name).map((part) => [part, instead] as const)),
  )
  const replaced = replace(
    text.normalize('NFC'),
    (said) => insteadOf.get(said) ?? insteadOf.get(said.replace(/s$/, '')),
  )
  const left = foldedWords(replaced)
  // what is said instead may itself hold a word that is somebody's name, and then tells nothing
  const own = new Set(people.flatMap(({ instead }) => foldedWords(instead)))
  const telling = [...insteadOf.keys()].filter((part) => !own.has(part))
  if (left.some((said) => telling.some((part) => isPartOf(part, said)))) return undefined
  if (address.test(replaced)) return undefined
  const line = ` ${left.join(' ')} `
  const phrases = never.map((phrase) => foldedWords(phrase).join(' ')).filter((phrase) => phrase !== '')
  return phrases.some((phrase) => line.includes(` ${phrase} `)) ? undefined : replaced
}

/** "Lenchen" of Lena Lenk, "LenaSand"; in writings without spaces a name stands inside a longer run. */
function isPartOf(part: string, said: string): boolean {
  if (!/^[a-z0-9]+$/.test(part)) return said.includes(part)
  return said === part || (part.length >= fewestLetters && said.startsWith(part))
}

function replace(text: string, insteadOf: (folded: string) => string | undefined): string {
  let out = ''
  let from = 0
  let last: string | undefined
  for (const found of text.matchAll(word)) {
    const between = text.slice(from, found.index)
    const instead = insteadOf(folded(found[0]))
    const goesOn = instead !== undefined && instead === last && betweenParts.test(between)
    if (!goesOn) out += between + (instead === undefined ? found[0] : atItsPlace(instead, out + between))
    from = found.index + found[0].length
    last = instead
  }
  return out + text.slice(from)
}

/** A sentence begins with a capital. */
const atItsPlace = (instead: string, before: string): string =>
  /(^|[.!?…])\s*$/.test(before) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead

/** Where a headline says for whom somebody works: "Analyst at Corvid Labs". */
export function employerIn(headline: string): string[] {
  const [, employer] = /(?:\b(?:at|bei|with)\s+|@\s*)(.+)$/iu.exec(headline) ?? []
  return employer === undefined ? [] : [employer]
}
