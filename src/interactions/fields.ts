import { z } from 'zod'
import { isZone } from '../domain/zoned-time.js'
import { visible } from '../messages/clean-text.js'
import { readUrl } from '../messages/safe-url.js'
import { languageCode } from './language-codes.js'

/** Pieces of the rows' schemas. What a surface sends of a field is text, a list of texts, or nothing when it was left empty. */

/** An id of ours, or of a platform. */
export const id = z.string().min(1).max(64)

/** A text that must be there, without spaces around it; one of which nothing can be seen is not there. */
export const text = (max: number) =>
  z.string('form.error.required').overwrite(visible).min(1, 'form.error.required').max(max, 'form.error.too_long')

/** A text that may be missing; one that holds only spaces is missing. */
export const optionalText = (max: number) =>
  z
    .string()
    .overwrite(visible)
    .max(max, 'form.error.too_long')
    .transform((said) => (said === '' ? undefined : said))
    .optional()

/** Several values, whichever way they came. */
export const many = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((said): string[] => {
    const list = said === undefined ? [] : typeof said === 'string' ? [said] : said
    return list.map(visible).filter((each) => each !== '')
  })

/** Platform user ids, or addresses. */
export const accountsUpTo = (most: number) =>
  many.refine((ids) => ids.length <= most && ids.every((each) => each.length <= 320), 'form.error.too_long')

export const accounts = accountsUpTo(100)

const maxWords = 20
const maxWordLength = 80

/** Words separated by commas: trimmed, each once whatever its case, at most twenty. */
export const words = many
  .transform((lists) => lists.flatMap((list) => list.split(',')).map((word) => visible(word).replace(/\s+/g, ' ')))
  .transform((all) => {
    const seen = new Map<string, string>()
    for (const word of all) if (word !== '' && !seen.has(word.toLowerCase())) seen.set(word.toLowerCase(), word)
    return [...seen.values()].slice(0, maxWords)
  })
  .refine((all) => all.every((word) => word.length <= maxWordLength), 'form.error.too_long')

/** Languages one speaks, by name or code; their codes. */
export const spokenLanguages = words.transform((all) => [...new Set(all.map(languageCode))])

/** One a line; empty lines are nothing. */
export const linesUpTo = (max: number) =>
  optionalText(max).transform((said) =>
    (said ?? '')
      .split(/\r?\n/)
      .map(visible)
      .filter((line) => line !== ''),
  )

/** At least one word. */
export const someWords = words.refine((all) => all.length > 0, 'form.error.required')

export const email = z
  .string('form.error.required')
  .trim()
  .min(1, 'form.error.required')
  .max(320, 'form.error.too_long')
  .pipe(z.email('form.error.email'))

/** An address. */
export const url = z
  .string()
  .max(2000)
  .refine((said) => readUrl(said) !== undefined)

/** A box: ticked sends something, not ticked sends nothing. */
export const ticked = many.transform((said) => said.some((each) => each !== 'no' && each !== 'false'))

/** A box that must be ticked. */
export const mustTick = ticked.refine((yes) => yes, 'form.error.consent')

const windowCode = /^[1-7]-\d{1,4}-\d{1,4}$/

/** Ticked times of the week, as `weekday-fromMinute-toMinute`. */
export const windowCodes = many.refine(
  (codes) => codes.length <= 100 && codes.every((code) => windowCode.test(code)),
  'form.error.windows',
)

/** A whole number, sent as text. */
export const number = (min: number, max: number) =>
  z
    .union([z.string(), z.number()], 'form.error.number')
    .transform((said) => (typeof said === 'number' ? said : said.trim() === '' ? Number.NaN : Number(said)))
    .refine((value) => Number.isInteger(value) && value >= min && value <= max, 'form.error.number')

/** A day, `YYYY-MM-DD`, of a year that somebody may live to see. */
export const date = z.iso.date('form.error.date').regex(/^(19|20|21)/, 'form.error.date_far')

/** A day, or nothing where the field was left empty. */
export const optionalDate = z.union([z.literal('').transform(() => undefined), date]).optional()

/** An IANA time zone, if one was given. */
export const optionalZone = optionalText(60).refine((zone) => zone === undefined || isZone(zone), 'form.error.zone')
