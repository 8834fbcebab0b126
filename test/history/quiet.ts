import type { Reader } from './history.js'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(zone, made)
  return made
}

/** Whether this reader may not be disturbed at that moment. */
export function isQuiet(reader: Reader, at: number): boolean {
  const parts = new Map(
    formatOf(reader.zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const weekday = days.indexOf(parts.get('weekday') ?? '') + 1
  const minute = Number(parts.get('hour')) * 60 + Number(parts.get('minute'))
  return !reader.weekdays.includes(weekday) || minute < reader.fromMinute || minute >= reader.toMinute
}
