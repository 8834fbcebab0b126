import type { Schedule } from './organization.js'
import { addLocalDays, atLocal, localParts } from './zoned-time.js'

/**
 * The first run after that moment, by wall time in the schedule's zone: on its weekday (or any day), at its minute. After a
 * run of a schedule of several weeks the next is that many weeks on; what was missed meanwhile is one run, not many.
 */
export function nextRun(schedule: Omit<Schedule, 'id' | 'version'>, after: Date): Date {
  const { weekday, minute, zone, everyWeeks, nextAt } = schedule
  const stepDays = weekday === null ? 1 : 7 * everyWeeks
  const from = nextAt <= after ? nextAt : after
  for (let days = 0; ; days++) {
    const day = addLocalDays(from, days, zone)
    const run = atLocal(localParts(day, zone), minute, zone)
    const isItsDay = weekday === null || localParts(day, zone).weekday === weekday
    if (isItsDay && run > after && (from !== nextAt || days % stepDays === 0 || weekday === null)) return run
  }
}

/** The first run of a schedule that has never run. */
export function firstRun(schedule: Omit<Schedule, 'id' | 'version' | 'nextAt'>, now: Date): Date {
  return nextRun({ ...schedule, everyWeeks: 1, nextAt: now }, now)
}
