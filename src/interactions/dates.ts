import * as chrono from 'chrono-node'
import { atLocal, localParts } from '../domain/zoned-time.js'

export type ReadDate = { until: Date } | { problem: 'missing' | 'not_a_date' | 'past' }

/** Reads "until 1 March", "until Friday", "for 2 weeks": the start of that day in the zone, always ahead. */
export function readUntil(words: string, now: Date, zone: string): ReadDate {
  const said = words
    .slice(0, 200)
    .replace(/^\s*(until|till|to|for)\s+/i, '')
    .trim()
  if (said === '') return { problem: 'missing' }
  const here = localParts(now, zone)
  const reference = new Date(here.year, here.month - 1, here.day, Math.floor(here.minute / 60), here.minute % 60)
  const text = /^\d+\s*(day|week|month)s?$/i.test(said) ? `in ${said}` : said
  const [found] = chrono.en.GB.parse(text, reference, { forwardDate: true })
  if (!found) return { problem: 'not_a_date' }
  const year = found.start.get('year') ?? here.year
  if (!(year >= here.year - 100 && year <= here.year + 100)) return { problem: 'not_a_date' }
  const until = atLocal(
    { year, month: found.start.get('month') ?? here.month, day: found.start.get('day') ?? here.day },
    0,
    zone,
  )
  return until > now ? { until } : { problem: 'past' }
}
