import { addLocalDays, atLocal, dateOf, localParts } from './zoned-time.js'

/** A stretch of each week in which a person can talk; weekday Monday 1 … Sunday 7, minutes of the day, in the person's zone. */
export interface Window {
  weekday: number
  fromMinute: number
  toMinute: number
}

interface Part {
  fromMinute: number
  toMinute: number
}

const hours = (from: number, to: number): Part => ({ fromMinute: from * 60, toMinute: to * 60 })

const officeParts = [hours(8, 10), hours(10, 12), hours(12, 14), hours(14, 16), hours(16, 18)]

/** The parts of the day one may tick: hosts also 07–08 and 18–20 (P-9), candidates also 18–20 and 20–22. */
export function partsOfDay(side: 'host' | 'candidate'): readonly Part[] {
  return side === 'host' ? [hours(7, 8), ...officeParts, hours(18, 20)] : [...officeParts, hours(18, 20), hours(20, 22)]
}

export const encodeWindow = ({ weekday, fromMinute, toMinute }: Window): string =>
  `${weekday}-${fromMinute}-${toMinute}`

/** Reads codes of a form; what is no window is left out. Adjacent parts become one window. */
export function decodeWindows(codes: readonly string[]): Window[] {
  const windows = codes.flatMap((code) => {
    const match = /^([1-7])-(\d{1,4})-(\d{1,4})$/.exec(code)
    if (!match) return []
    const [weekday = 0, fromMinute = 0, toMinute = 0] = match.slice(1).map(Number)
    return fromMinute < toMinute && toMinute <= 1440 ? [{ weekday, fromMinute, toMinute }] : []
  })
  return mergeWindows(windows)
}

export function mergeWindows(windows: readonly Window[]): Window[] {
  const sorted = [...windows].sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute)
  const merged: Window[] = []
  for (const window of sorted) {
    const last = merged.at(-1)
    if (last && last.weekday === window.weekday && window.fromMinute <= last.toMinute) {
      last.toMinute = Math.max(last.toMinute, window.toMinute)
    } else merged.push({ ...window })
  }
  return merged
}

const weekMinutes = 7 * 1440

type Interval = { from: number; to: number }

/** The windows as stretches [from, to) of the week in minutes since Monday 00:00 UTC, with the zone's offset near that moment. */
export function weekIntervalsUtc(windows: readonly Window[], zone: string, near: Date): Interval[] {
  return weekReader(near)(windows, zone)
}

/** The same for many people: each beginning of a zone's week is worked out once. */
export function weekReader(near: Date): (windows: readonly Window[], zone: string) => Interval[] {
  const known = new Map<string, number>()
  const beginOf = (zone: string, weekday: number, minute: number): number => {
    const key = `${zone} ${weekday} ${minute}`
    const begin = known.get(key) ?? minuteOfWeekUtc(near, zone, weekday, minute)
    known.set(key, begin)
    return begin
  }
  return (windows, zone) =>
    windows
      .map(({ weekday, fromMinute, toMinute }) => {
        const from = beginOf(zone, weekday, fromMinute)
        return { from, to: from + (toMinute - fromMinute) }
      })
      .sort((a, b) => a.from - b.from)
}

function minuteOfWeekUtc(near: Date, zone: string, weekday: number, minute: number): number {
  const day = localParts(addLocalDays(near, weekday - localParts(near, zone).weekday, zone), zone)
  const start = localParts(atLocal(day, minute, zone), 'UTC')
  return ((((start.weekday - 1) * 1440 + start.minute) % weekMinutes) + weekMinutes) % weekMinutes
}

export interface TimesRequest {
  host: { windows: readonly Window[]; zone: string }
  candidate: { windows: readonly Window[]; zone: string } | null
  minutes: number
  now: Date
  count: number
  busy: readonly { startsAt: Date; endsAt: Date }[]
  /** dates `YYYY-MM-DD` in the host's zone */
  closedDays: readonly string[]
}

const minuteMs = 60_000
const earliestMs = 24 * 60 * minuteMs
const marginMs = 15 * minuteMs
const searchedDays = 28
const usual: readonly Window[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1020 }))

function holds(windows: readonly Window[], zone: string, start: Date, minutes: number): boolean {
  if (windows.length === 0) return true
  const { weekday, minute } = localParts(start, zone)
  return windows.some(
    (window) => window.weekday === weekday && window.fromMinute <= minute && minute + minutes <= window.toMinute,
  )
}

/**
 * Concrete times in the next four weeks that both windows hold (P-9): on half hours, nothing sooner than 24 hours, a
 * quarter of an hour around every other talk, not on closed days; one a day first, then more of the same days. A candidate
 * without windows is no barrier; a host without any has 9–17 on working days.
 */
export function proposeTimes(request: TimesRequest): Date[] {
  const { host, candidate, minutes, now, count, busy, closedDays } = request
  const windows = host.windows.length === 0 ? usual : host.windows
  const days: Date[][] = []
  for (let ahead = 0; ahead <= searchedDays; ahead++) {
    const day = addLocalDays(now, ahead, host.zone)
    if (closedDays.includes(dateOf(day, host.zone))) continue
    const free = startsOn(day, windows, host.zone, minutes).filter(
      (start) =>
        start.getTime() - now.getTime() >= earliestMs &&
        (candidate === null || holds(candidate.windows, candidate.zone, start, minutes)) &&
        busy.every((talk) => isApart(talk, start, minutes)),
    )
    // whole hours first where the window begins on one, so that what is offered of a day lies apart
    if (free.length > 0) days.push([...free.filter((_, at) => at % 2 === 0), ...free.filter((_, at) => at % 2 === 1)])
  }
  const chosen: Date[] = []
  for (let turn = 0; chosen.length < count && days.some((free) => free.length > turn); turn++) {
    for (const free of days) {
      const start = free[turn]
      if (start && chosen.length < count) chosen.push(start)
    }
  }
  return chosen.sort((a, b) => a.getTime() - b.getTime())
}

function startsOn(day: Date, windows: readonly Window[], zone: string, minutes: number): Date[] {
  const date = localParts(day, zone)
  return windows
    .filter((window) => window.weekday === date.weekday)
    .flatMap((window) => {
      const starts: Date[] = []
      for (let minute = Math.ceil(window.fromMinute / 30) * 30; minute + minutes <= window.toMinute; minute += 30) {
        starts.push(atLocal(date, minute, zone))
      }
      return starts
    })
}

function isApart(talk: { startsAt: Date; endsAt: Date }, start: Date, minutes: number): boolean {
  const end = start.getTime() + minutes * minuteMs
  return talk.endsAt.getTime() + marginMs <= start.getTime() || end + marginMs <= talk.startsAt.getTime()
}
