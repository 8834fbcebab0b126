import { localMidnight, localParts } from './zoned-time.js'

/** Three months of the calendar, in the organization's zone. */
export interface Quarter {
  /** its first day, `YYYY-MM-DD` */
  name: string
  from: Date
  until: Date
}

const firstOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`

/** The quarter that begins on that day. */
export function quarterFrom(name: string, zone: string): Quarter {
  const [year = 0, month = 1] = name.split('-').map(Number)
  const next = month >= 10 ? firstOf(year + 1, 1) : firstOf(year, month + 3)
  return { name, from: localMidnight(name, zone), until: localMidnight(next, zone) }
}

/** The last one that is over. */
export function lastQuarter(now: Date, zone: string): Quarter {
  const { year, month } = localParts(now, zone)
  const present = month - ((month - 1) % 3)
  return quarterFrom(present === 1 ? firstOf(year - 1, 10) : firstOf(year, present - 3), zone)
}

const fortnightMs = 14 * 86_400_000

/** A look back comes in the first two weeks after it, or not at all. */
export const isLookedBackOn = ({ until }: Quarter, now: Date): boolean => now.getTime() - until.getTime() < fortnightMs
