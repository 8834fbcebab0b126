import type { Schedule } from './organization.js'
import { addLocalDays, atLocal, localParts } from './zoned-time.js'

type Rhythm = Omit<Schedule, 'id' | 'version'>

/** That many days on from a moment, at the schedule's minute, by the clock on the wall (TI-1). */
const runOn = ({ minute, zone }: Pick<Schedule, 'minute' | 'zone'>, from: Date, days: number): Date =>
  atLocal(localParts(addLocalDays(from, days, zone), zone), minute, zone)

/**
 * The first run after that moment, counted from `nextAt`: every day, or every so many weeks on the weekday of `nextAt`. What was
 * missed meanwhile is one run, not many.
 */
export function nextRun(schedule: Rhythm, after: Date): Date {
  const { weekday, everyWeeks, nextAt } = schedule
  if (nextAt > after) return nextAt
  const step = weekday === null ? 1 : 7 * Math.max(1, everyWeeks)
  for (let days = step; ; days += step) {
    const run = runOn(schedule, nextAt, days)
    if (run > after) return run
  }
}

/** The first run of a schedule that has never run: the next time its weekday (or any day) and its minute come. */
export function firstRun(schedule: Omit<Rhythm, 'nextAt'>, now: Date): Date {
  for (let days = 0; ; days++) {
    const run = runOn(schedule, now, days)
    const isItsDay = schedule.weekday === null || localParts(run, schedule.zone).weekday === schedule.weekday
    if (isItsDay && run > now) return run
  }
}

/** The last of the runs that were due at or before `now`; `nextAt` is the first of them (TI-2: what counts is the latest). */
export function latestRun(schedule: Rhythm, now: Date): Date {
  const next = nextRun(schedule, schedule.nextAt)
  return next > now ? schedule.nextAt : latestRun({ ...schedule, nextAt: next }, now)
}

const dayMs = 86_400_000

/** The week of a moment by ISO 8601, such as `2026-W19`: it begins on Monday and belongs to the year of its Thursday. */
export function weekOf(at: Date, zone: string): string {
  const { year, month, day, weekday } = localParts(at, zone)
  const thursday = new Date(Date.UTC(year, month - 1, day) + (4 - weekday) * dayMs)
  const isoYear = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(isoYear, 0, 1)) / (7 * dayMs))
  return `${isoYear}-W${String(week).padStart(2, '0')}`
}
