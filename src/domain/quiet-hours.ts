import { addLocalDays, atLocal, dateOf, localParts } from './zoned-time.js'

/** When messages may come, in the reader's zone. */
export interface Hours {
  fromMinute: number
  toMinute: number
  /** Monday 1 … Sunday 7 */
  weekdays: readonly number[]
}

/** Employees: 9–18 on working days, changeable in `settings`. */
export const workingHours: Hours = { fromMinute: 540, toMinute: 1080, weekdays: [1, 2, 3, 4, 5] }
/** Mails to people outside: 8–20, Saturday included (P-16). */
export const outsideHours: Hours = { fromMinute: 480, toMinute: 1200, weekdays: [1, 2, 3, 4, 5, 6] }

/** The hours of a reader: their own, else those of their kind. */
export function deliveryHours(own: Hours | null, isOutside: boolean): Hours {
  return own ?? (isOutside ? outsideHours : workingHours)
}

const isOpenDay = (at: Date, hours: Hours, zone: string, closedDays: readonly string[]): boolean =>
  hours.weekdays.includes(localParts(at, zone).weekday) && !closedDays.includes(dateOf(at, zone))

/** A year of days is searched; hours without any open day leave the moment as it is. */
const searchedDays = 370

/** That moment if it is open, else the next opening. */
export function nextOpen(at: Date, hours: Hours, zone: string, closedDays: readonly string[]): Date {
  for (let days = 0; days < searchedDays; days++) {
    const day = days === 0 ? at : addLocalDays(at, days, zone)
    if (!isOpenDay(day, hours, zone, closedDays)) continue
    const opens = atLocal(localParts(day, zone), hours.fromMinute, zone)
    const closes = atLocal(localParts(day, zone), hours.toMinute, zone)
    if (days > 0 || at < opens) return opens
    if (at < closes) return at
  }
  return at
}

/** That moment if it is open, else the last open minute before it: for a reminder that must not come too late. */
export function lastOpenBefore(at: Date, hours: Hours, zone: string, closedDays: readonly string[]): Date {
  for (let days = 0; days < searchedDays; days++) {
    const day = days === 0 ? at : addLocalDays(at, -days, zone)
    if (!isOpenDay(day, hours, zone, closedDays)) continue
    const opens = atLocal(localParts(day, zone), hours.fromMinute, zone)
    const closes = new Date(atLocal(localParts(day, zone), hours.toMinute, zone).getTime() - 60_000)
    if (days > 0 || at > closes) return closes
    if (at >= opens) return at
  }
  return at
}

/** The same wall time that many working days on: Saturdays, Sundays and closed days do not count (P-16). */
export function addWorkingDays(at: Date, days: number, zone: string, closedDays: readonly string[]): Date {
  let moment = at
  for (let left = days, guard = 0; left > 0 && guard < searchedDays; guard++) {
    moment = addLocalDays(moment, 1, zone)
    if (localParts(moment, zone).weekday <= 5 && !closedDays.includes(dateOf(moment, zone))) left--
  }
  return moment
}
