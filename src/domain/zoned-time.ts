import { Temporal } from 'temporal-polyfill'

/** All zone arithmetic of the product; the only importer of Temporal. Instants are `Date`, zones IANA names. */

export interface LocalParts {
  year: number
  month: number
  day: number
  /** Monday 1 … Sunday 7 */
  weekday: number
  /** minutes since midnight */
  minute: number
}

const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

const toDate = (moment: { epochMilliseconds: number }): Date => new Date(moment.epochMilliseconds)

/** What a clock and a calendar on the wall of that zone show. */
export function localParts(at: Date, zone: string): LocalParts {
  const { year, month, day, dayOfWeek, hour, minute } = zoned(at, zone)
  return { year, month, day, weekday: dayOfWeek, minute: hour * 60 + minute }
}

/**
 * The instant of a wall time. A time that a jump skips is moved forward by the jump; of one that occurs twice it is the
 * first (RFC 5545, Temporal's `compatible`; TI-1).
 */
export function atLocal(date: { year: number; month: number; day: number }, minute: number, zone: string): Date {
  const wall = Temporal.PlainDateTime.from({ ...date, hour: Math.floor(minute / 60), minute: minute % 60 })
  return toDate(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }))
}

/** The same wall time some days on (or back). */
export function addLocalDays(at: Date, days: number, zone: string): Date {
  return toDate(zoned(at, zone).add({ days }))
}

/** `YYYY-MM-DD` in that zone. */
export function dateOf(at: Date, zone: string): string {
  return zoned(at, zone).toPlainDate().toString()
}

/** The first moment of a date `YYYY-MM-DD` in that zone. Throws RangeError on text that is no date. */
export function localMidnight(date: string, zone: string): Date {
  return toDate(Temporal.PlainDate.from(date).toZonedDateTime(zone))
}

/** Whether this names a zone: an offset is none, nor an instant that carries one, though Temporal takes both for it. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return false
  try {
    Temporal.Now.instant().toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}
