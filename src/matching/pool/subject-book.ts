import { isSameSubject, type Subject, wordsOf } from '../subjects.js'

/** Numbers for the subjects people wrote, so that the pool is searched by numbers. */
export interface SubjectBook {
  /** one above the highest number given so far */
  readonly size: number
  /** the numbers of the phrases, each phrase read once; phrases without words have none, repeats stay */
  numbersOf(phrases: readonly string[]): number[]
  /** the numbers of all subjects that are the same as this one (`isSameSubject`) */
  sameAs(subject: Subject): readonly number[]
}

/** Offers come and go; their subjects are looked up again once so many are known. */
const mostKnown = 10_000

/** A subject of more words has too many parts to look up. */
const mostWords = 8

/** The keys of all subjects that have some of the words and no other. */
function partsOf(words: readonly string[]): string[] {
  const parts = ['']
  for (const word of words) for (const part of [...parts]) parts.push(part ? `${part} ${word}` : word)
  return parts
}

/** An empty book. */
export function createSubjectBook(): SubjectBook {
  const byPhrase = new Map<string, number>()
  const byWords = new Map<string, number>()
  const subjects: Subject[] = []
  const withWord = new Map<string, number[]>()
  const known = new Map<string, { same: number[]; upTo: number }>()

  function entered(phrase: string): number {
    const words = wordsOf(phrase)
    if (words.length === 0) return -1
    const key = words.join(' ')
    const before = byWords.get(key)
    if (before !== undefined) return before
    const number = subjects.push({ phrase, words }) - 1
    byWords.set(key, number)
    for (const word of words) {
      const list = withWord.get(word)
      if (list) list.push(number)
      else withWord.set(word, [number])
    }
    return number
  }

  function numberOf(phrase: string): number {
    const before = byPhrase.get(phrase)
    if (before !== undefined) return before
    const number = entered(phrase)
    byPhrase.set(phrase, number)
    return number
  }

  /**
   * Whoever has all words of the subject stands in the list of its rarest one; whoever has some of them and no other is
   * known by these. Only subjects that came since the last look (from `upTo` on) are compared.
   */
  function newlySame(subject: Subject, upTo: number): Set<number> {
    const lists = subject.words.map((word) => withWord.get(word) ?? [])
    const isLong = subject.words.length > mostWords
    const wider = isLong ? lists : [lists.reduce((rarest, list) => (list.length < rarest.length ? list : rarest))]
    const found = new Set<number>()
    const compare = (number: number) => {
      if (number >= upTo && isSameSubject(subject, subjects[number]!)) found.add(number)
    }
    for (const list of wider) for (let at = list.length - 1; at >= 0 && list[at]! >= upTo; at--) compare(list[at]!)
    if (!isLong) for (const key of partsOf(subject.words)) compare(byWords.get(key) ?? -1)
    return found
  }

  return {
    get size() {
      return subjects.length
    },
    numbersOf: (phrases) => phrases.map(numberOf).filter((number) => number >= 0),
    sameAs(subject) {
      const key = subject.words.join(' ')
      const { same, upTo } = known.get(key) ?? { same: [], upTo: 0 }
      if (upTo === subjects.length) return same
      const all = [...same, ...newlySame(subject, upTo)]
      if (known.size >= mostKnown) known.clear()
      known.set(key, { same: all, upTo: subjects.length })
      return all
    },
  }
}
