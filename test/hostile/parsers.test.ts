import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZone } from '../../src/domain/zoned-time.js'
import { type ParsedCommand, parseCommand } from '../../src/interactions/command-text.js'
import { readTable } from '../../src/interactions/csv.js'
import { readUntil } from '../../src/interactions/dates.js'
import * as fields from '../../src/interactions/fields.js'
import { readOfferWords } from '../../src/interactions/offer-words.js'
import { readPastedLines } from '../../src/interactions/pasted-lines.js'
import { cleanLine, cleanText, visible } from '../../src/messages/clean-text.js'
import { csvLine } from '../../src/messages/csv-line.js'
import { codePoints, cut, split, tidy } from '../../src/messages/cut-text.js'
import { readUrl, safeUrl } from '../../src/messages/safe-url.js'
import { isLocale } from '../../src/messages/times.js'
import { readBody } from '../../src/slack/body.js'
import { readPress } from '../../src/slack/button.js'
import { isSigned } from '../../src/slack/signature.js'
import { escapeMarkdown, plainLine } from '../../src/teams/text.js'
import { parseLink, readLinkCookie } from '../../src/web/links.js'
import { anyWords, isLong, longWords, sample, seed, timeout } from './inputs.js'

/** IN-1, IN-4, IN-5, IN-8: every reader of text, and what may come of it. False or a throw: something else came of it. */
type Judge = (said: string) => boolean

const now = new Date('2026-05-04T08:00:00Z')
const inTime = (date: Date): boolean => date.getUTCFullYear() >= 1926 && date.getUTCFullYear() <= 2127
const isCommand = (read: ParsedCommand): boolean =>
  'unknown' in read ? read.unknown.length <= 60 && read.unknown !== '' : typeof read.rest === 'string'
const table = {
  columns: [
    { name: 'e-mail', required: true, aliases: ['email'] },
    { name: 'note', required: false, aliases: [] },
  ],
  maxRows: 100,
  maxColumns: 100,
  maxBytes: 1_000_000,
}
const isKey = (text: string): boolean => /^[a-z]+(\.[a-zA-Z_]+)+$/.test(text)

/** A field's schema takes it, or says why not by the key of a sentence. */
const asField =
  (schema: {
    safeParse(said: unknown): { success: boolean; error?: { issues: { message: string }[] } | undefined }
  }): Judge =>
  (said) => {
    const read = schema.safeParse(said)
    return read.success || (read.error?.issues.every(({ message }) => isKey(message)) ?? false)
  }

const readers: Record<string, Judge> = {
  'a command': (said) => isCommand(parseCommand(said)) && isCommand(parseCommand(`offer ${said}`)),
  'the words of an offer': (said) => {
    const { topics, windows, seatsAtOnce = 1, seatsPerMonth = 1 } = readOfferWords(said)
    const isWindow = ({ weekday, fromMinute, toMinute }: (typeof windows)[number]) =>
      weekday >= 1 && weekday <= 7 && fromMinute < toMinute
    return topics.every((topic) => topic !== '') && windows.every(isWindow) && seatsAtOnce <= 5 && seatsPerMonth <= 20
  },
  'until when': (said) => {
    const read = readUntil(said, now, 'Europe/Berlin')
    return 'problem' in read || (read.until > now && inTime(read.until))
  },
  'pasted lines': (said) => {
    const { people, problems } = readPastedLines(said)
    return people.length <= 100 && problems.every(({ reason }) => isKey(reason))
  },
  'a table': (said) => {
    const read = readTable(Buffer.from(said), () => table)
    return 'refused' in read || read.rows.every(({ cells }) => (cells['e-mail'] ?? '') !== '')
  },
  'a table under its heading': (said) =>
    'refused' in readTable(Buffer.from(`e-mail,note\n${said}`), () => table) || true,
  'a table of any bytes': (said) => 'refused' in readTable(Buffer.from(said, 'utf16le'), () => table) || true,
  'a text field': asField(fields.text(60)),
  'a field of words': asField(fields.words),
  'a field of lines': asField(fields.linesUpTo(5000)),
  'an address field': asField(fields.email),
  'a day': asField(fields.date),
  'a number': asField(fields.number(1, 5)),
  'times of the week': asField(fields.windowCodes),
  'a zone': (said) => asField(fields.optionalZone)(said) && (!isZone(said) || said.length < 60),
  'a language': (said) => typeof isLocale(said) === 'boolean',
  'an address': (said) => {
    const url = safeUrl(said)
    return url === undefined || /^(https?|mailto|tel):$/.test(readUrl(url, 'https://own.example')?.protocol ?? '')
  },
  'a Slack body': (said) =>
    ['application/json', 'application/x-www-form-urlencoded', said].every((type) =>
      ['body', 'ssl_check', 'unreadable'].includes(readBody(Buffer.from(said), type).type),
    ),
  'a Slack button': (said) => readPress(said, said) !== null && readPress('offer.open#0', said) !== null,
  'a signature': (said) => {
    const headers = { 'x-slack-request-timestamp': [said], 'x-slack-signature': [said] }
    return !isSigned('secret', headers, Buffer.from(said), now.getTime())
  },
  'a link': (said) => parseLink(said) === undefined && readLinkCookie(said) === undefined,
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/
const isWhole = (text: string): boolean => Buffer.from(text).toString() === text

const writers: Record<string, Judge> = {
  'a clean text': (said) => !controls.test(cleanText(said)),
  'a clean line': (said) => !controls.test(cleanLine(said)) && !/[\n\t]/.test(cleanLine(said)),
  'a tidy text': (said) => isWhole(tidy(said)) && !controls.test(tidy(said)),
  'what can be seen': (said) => visible(said) === '' || visible(said) === said.trim(),
  'a cut text': (said) => [1, 20, 75, 600].every((limit) => codePoints(cut(tidy(said), limit)) <= limit),
  'a split text': (said) =>
    [10, 600].every((limit) => split(tidy(said), limit).every((part) => codePoints(part) <= limit)),
  'a line of a table': (said) => {
    const read = readTable(Buffer.from(csvLine(['e-mail', 'note']) + csvLine(['x', said])), () => table)
    if ('refused' in read) return said.includes('\0')
    const [first, more] = read.rows
    const told = [said, `'${said}`].map((text) => Buffer.from(text).toString().trim())
    return more === undefined && (read.problems.length > 0 || told.includes(first?.cells.note ?? ''))
  },
  'markdown in Teams': (said) => !/(^|[^\\])[*_`[\]~]|<\S/.test(escapeMarkdown(said, 200).replaceAll('\\\\', '')),
  'a line in Teams': (said) => !/[\r\n]/.test(plainLine(said, 80)) && codePoints(plainLine(said, 80)) <= 80,
}

describe(`whatever is typed (seed ${seed})`, () => {
  const texts = sample(fc.oneof({ weight: 9, arbitrary: anyWords }, fc.string({ unit: 'binary' })), 2_000, 100_000)

  it.each(Object.entries({ ...readers, ...writers }))(
    'is taken or refused: %s',
    (_name, judge) => {
      for (const text of texts) if (!judge(text)) expect.fail(JSON.stringify(text))
    },
    timeout,
  )

  it.each(Object.entries({ ...readers, ...writers }))(
    'is taken or refused when it is forty thousand letters long, without taking for ever: %s',
    (_name, judge) => {
      for (const text of isLong ? longWords : longWords.slice(-3))
        if (!judge(text)) expect.fail(JSON.stringify(text.slice(0, 100)))
    },
    timeout,
  )

  // Measured, and so in the long run alone: 50 ms for a hundred thousand letters (IN-8), or what four times a quarter may take.
  it.runIf(isLong).each(Object.entries({ ...readers, ...writers }))(
    'takes no longer than its length asks for: %s',
    (_name, judge) => {
      for (const text of longWords) {
        const long = text.repeat(3).slice(0, 100_000)
        const tookMs = quickest(judge, long)
        const allowedMs = tookMs <= 50 ? 50 : 8 * quickest(judge, long.slice(0, 25_000))
        expect(tookMs, JSON.stringify(text.slice(0, 20))).toBeLessThanOrEqual(allowedMs)
      }
    },
    timeout,
  )
})

/** Milliseconds of the processor, the least of three runs: what else the machine does counts little. */
function quickest(judge: Judge, text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const from = process.cpuUsage()
    judge(text)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}
