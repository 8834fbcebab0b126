import { type Kind, kindNames } from '../domain/kinds.js'
import { mergeWindows, type Window } from '../domain/windows.js'

export interface OfferWords {
  kind?: Kind
  topics: string[]
  windows: Window[]
  seatsAtOnce?: number
  seatsPerMonth?: number
}

const dayNumbers: Readonly<Record<string, number>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 }
const dayPattern = /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi
const dayWord = /^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(day|days|sday|nesday|rsday|urday|s)?$/i

const parts = {
  morning: { fromMinute: 480, toMinute: 720 },
  noon: { fromMinute: 720, toMinute: 840 },
  afternoon: { fromMinute: 840, toMinute: 1080 },
  evening: { fromMinute: 1080, toMinute: 1200 },
} as const
const wholeDay = { fromMinute: 480, toMinute: 1080 }

/**
 * Reads "backend careers, 2 a month, Tue and Thu afternoons" part by part; what is not understood is a topic, so that
 * nothing typed is lost.
 */
export function readOfferWords(words: string): OfferWords {
  const read: OfferWords = { topics: [], windows: [] }
  for (const part of words
    .slice(0, 1000)
    .split(/[,;]/)
    .map((each) => each.trim())) {
    if (part === '') continue
    if (!readKind(part, read) && !readSeats(part, read) && !readTimes(part, read)) read.topics.push(part)
  }
  read.windows = mergeWindows(read.windows)
  return read
}

function readKind(part: string, read: OfferWords): boolean {
  const kind = kindNames.find((name) => name === part.toLowerCase().replace(/[\s-]+/g, '_'))
  if (kind) read.kind = kind
  return kind !== undefined
}

function readSeats(part: string, read: OfferWords): boolean {
  const month = /^(?:up to )?(\d{1,2})\s*(?:x|times)?\s*(?:a|per|each|\/)\s*month$/i.exec(part)
  const once = /^(?:up to )?(\d)\s*(?:people\s*)?at (?:a time|once)$/i.exec(part)
  if (month) read.seatsPerMonth = Math.min(20, Math.max(1, Number(month[1])))
  if (once) read.seatsAtOnce = Math.min(5, Math.max(1, Number(once[1])))
  return month !== null || once !== null
}

/** Only a part that is made of days and parts of the day alone is read as times. */
function readTimes(part: string, read: OfferWords): boolean {
  const filler = /^(and|or|on|in|the|every|at|-|–|to)$/i
  const dayPart = /^(morning|noon|afternoon|evening|lunchtime)s?$/i
  const tokens = part.split(/\s+|(?=[–-])|(?<=[–-])/).filter((token) => token !== '')
  const isWeekdays = (token: string): boolean => /^(weekdays?|workdays?|daily)$/i.test(token)
  const known = tokens.every(
    (token) => dayWord.test(token) || dayPart.test(token) || isWeekdays(token) || filler.test(token),
  )
  if (!known || tokens.every((token) => filler.test(token))) return false
  const days = daysIn(part, tokens.some(isWeekdays))
  const chosen = tokens.flatMap((token) => {
    const name = token.toLowerCase().replace(/s$/, '').replace('lunchtime', 'noon')
    return name in parts ? [parts[name as keyof typeof parts]] : []
  })
  for (const weekday of days)
    for (const time of chosen.length > 0 ? chosen : [wholeDay]) read.windows.push({ weekday, ...time })
  return true
}

function daysIn(part: string, weekdays: boolean): number[] {
  const named = [...part.matchAll(dayPattern)].map((match) => dayNumbers[(match[1] ?? '').toLowerCase()] ?? 0)
  if (named.length === 0 || weekdays) return [1, 2, 3, 4, 5]
  const [from, to] = named
  const range = /(-|–|\bto\b)/i.test(part) && named.length === 2 && from !== undefined && to !== undefined && from < to
  return range ? Array.from({ length: to - from + 1 }, (_, step) => from + step) : named
}
