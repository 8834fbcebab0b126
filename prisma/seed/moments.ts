/** Wall clocks of the company's zone. All of the past lies in summer time, so that an offset is enough. */

/** Tuesday 5 May 2026, 10:00 in Berlin: when the workbench opens. */
export const pastEnds = '05-05 10:00'

/** Hours ahead of UTC from the end of March to October; São Paulo, Lagos and Kolkata have no summer time. */
const offsets: Readonly<Record<string, string>> = {
  'Europe/Berlin': '+02:00',
  'Europe/Lisbon': '+01:00',
  'Africa/Lagos': '+01:00',
  'Asia/Kolkata': '+05:30',
  'America/Sao_Paulo': '-03:00',
}

/** Takes `MM-DD HH:MM` on the wall of that zone, in 2026. */
export function moment(said: string, zone = 'Europe/Berlin'): Date {
  const [day, time] = said.split(' ')
  return new Date(`2026-${day}T${time}:00${offsets[zone]}`)
}

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

/** Minutes of the week, Monday 0:00 on the wall of that zone being 0. */
function minuteOfWeek(at: Date, zone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(offsets[zone] ?? '+00:00') ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const wall = minutesAfter(at, ahead)
  return ((wall.getUTCDay() + 6) % 7) * 1440 + wall.getUTCHours() * 60 + wall.getUTCMinutes()
}

/** Whether half an hour from then on lies in one of the ticked windows (`weekday-fromMinute-toMinute`). */
export function isWithin(at: Date, windows: readonly string[], zone: string): boolean {
  const start = minuteOfWeek(at, zone)
  return windows.some((code) => {
    const [weekday = 0, from = 0, to = 0] = code.split('-').map(Number)
    const day = (weekday - 1) * 1440
    return start >= day + from && start + 30 <= day + to
  })
}

/** The times a host ticks: that one, and the next two of the same windows, each on another day. */
export function threeTimes(at: Date, windows: readonly string[], zone: string): string[] {
  const times = [at]
  for (let next = minutesAfter(at, 1440); times.length < 3; next = minutesAfter(next, 1440))
    if (isWithin(next, windows, zone)) times.push(next)
  return times.map((time) => time.toISOString())
}

const parts = { m: [480, 600], n: [600, 720], l: [720, 840], a: [840, 960], b: [960, 1080], e: [1080, 1200] } as const

/**
 * Ticked windows from short words: weekdays (1 is Monday), then parts of the day: m 8–10, n 10–12, l 12–14, a 14–16, b 16–18,
 * e 18–20. `24ab` is Tuesday and Thursday 14–18.
 */
export function windows(said: string): string[] {
  return said
    .split(' ')
    .filter((word) => word !== '' && word !== '-')
    .flatMap((word) => {
      const [, days = '', names = ''] = /^(\d+)([a-z]+)$/.exec(word) ?? []
      return [...days].flatMap((day) =>
        [...names].map((name) => `${day}-${parts[name as keyof typeof parts].join('-')}`),
      )
    })
}
