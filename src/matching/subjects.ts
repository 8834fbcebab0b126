/** Words that join others and carry no subject. */
const joiningWords = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])

/** Words too wide to make two phrases the same subject on their own: "careers" is not in common with "backend careers". */
const wideWords = new Set(['career', 'job', 'role', 'team', 'work'])

/** A phrase somebody wrote, and the words it is compared by. */
export interface Subject {
  phrase: string
  words: readonly string[]
}

/** Plural and singular fall together: "careers" and "career"; "css" and "access" stay. */
const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word

/**
 * The words a phrase is compared by: lower case, split at everything but letters, digits and `+ # &` (so "C++", "C#" and
 * "R&D" stay whole), without joining words, singular, sorted, each once.
 */
export function wordsOf(phrase: string): string[] {
  const found =
    phrase
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}+#&]*/gu) ?? []
  return [...new Set(found.filter((word) => !joiningWords.has(word)).map(singular))].sort()
}

/** Takes phrases; returns the subjects in the order of their words, without those that have none or repeat another. */
export function subjectsOf(phrases: readonly string[]): Subject[] {
  const byWords = new Map<string, Subject>()
  for (const phrase of [...phrases].sort()) {
    const words = wordsOf(phrase)
    const key = words.join(' ')
    if (words.length > 0 && !byWords.has(key)) byWords.set(key, { phrase, words })
  }
  return [...byWords.keys()].sort().map((key) => byWords.get(key) as Subject)
}

/**
 * Two phrases are the same subject if they have the same words, or if all words of one stand in the other and at least
 * one of them is not a wide word: "backend" and "backend careers", not "careers" and "backend careers".
 */
export function isSameSubject(one: Subject, other: Subject): boolean {
  const isShort = one.words.length <= other.words.length
  const short = isShort ? one.words : other.words
  const long = isShort ? other.words : one.words
  for (const word of short) if (!long.includes(word)) return false
  return short.length === long.length || short.some((word) => !wideWords.has(word))
}

/** Nothing in common: the common case, so it costs no new list. */
const nothing: readonly string[] = []

/**
 * Which of `ours` are also among `theirs`. Each phrase counts once on both sides, so that writing one thing three ways
 * does not count three times. Returns our phrases, as written.
 */
export function inCommon(ours: readonly Subject[], theirs: readonly Subject[]): readonly string[] {
  let shared = nothing
  let used: readonly Subject[] = []
  for (const our of ours) {
    for (const their of theirs) {
      if (!isSameSubject(our, their) || used.includes(their)) continue
      shared = [...shared, our.phrase]
      used = [...used, their]
      break
    }
  }
  return shared
}
