// Which sentences of the product a picture of the docs shows, and how they read when it was taken. The names and hashes stand beside
// the pictures (`docs/pictures.json`, written by `npm run docs:screenshots`); a test reads them and says which picture is older
// than what it shows.
import { createHash } from 'node:crypto'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

export const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 16)

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** A pattern of what comes of an ICU string, whatever stands in its places; and how many letters of it are its own. */
function patternOf(parts) {
  let letters = 0
  const pattern = parts.map((part) => {
    if (part.type === TYPE.literal) {
      letters += part.value.replace(/\P{L}/gu, '').length
      return escaped(part.value)
    }
    if (part.type !== TYPE.select && part.type !== TYPE.plural) return '.{1,200}?'
    const arms = Object.values(part.options).map(({ value }) => patternOf(value))
    letters += Math.min(...arms.map((arm) => arm.letters))
    return `(?:${arms.map((arm) => arm.pattern).join('|')})`
  })
  return { pattern: pattern.join(''), letters }
}

/** Fewer letters of its own, and a sentence may be seen everywhere. */
const fewestLetters = 4
/** A sentence with as many is found inside a line as well; shorter ones are the whole line, such as a button. */
const manyLetters = 16

/** Takes sentences by their keys, and what can be read on a picture; returns the keys it shows, each with the hash of its sentence. */
export function shownIn(sentences, seen) {
  const found = Object.entries(sentences).filter(([, sentence]) => {
    const { pattern, letters } = patternOf(parse(sentence.trim(), { ignoreTag: true }))
    if (letters < fewestLetters) return false
    return new RegExp(letters < manyLetters ? `^${pattern}$` : pattern, 'm').test(seen)
  })
  return Object.fromEntries(found.map(([key, sentence]) => [key, hashOf(sentence)]))
}
