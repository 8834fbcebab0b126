const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
  formats.set(key, known)
  return known
}

/** `Tue 5 May, 10:00` in that zone, from an ISO instant. */
export function shortTime(at: string, zone: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  return format(zone, options).format(new Date(at))
}

/** `Tuesday 5 May 2026, 10:00`. */
export function longTime(at: string, zone: string): string {
  const options = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return format(zone, options).format(new Date(at))
}

/** How far the zone's clocks are ahead of UTC at that instant, in milliseconds. */
function offsetMs(at: Date, zone: string): number {
  const parts = Object.fromEntries(
    format(zone, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}

/** The instant of a wall clock's `YYYY-MM-DDTHH:MM` in that zone. */
export function atWall(wall: string, zone: string): Date {
  const asUtc = new Date(`${wall}:00Z`)
  const first = new Date(asUtc.getTime() - offsetMs(asUtc, zone))
  return new Date(asUtc.getTime() - offsetMs(first, zone))
}

/** What a wall clock of that zone shows, as `YYYY-MM-DDTHH:MM`. */
export function wallOf(at: string, zone: string): string {
  const instant = new Date(at)
  return new Date(instant.getTime() + offsetMs(instant, zone)).toISOString().slice(0, 16)
}

/** The next Monday at nine after that instant. */
export function nextMonday(at: string, zone: string): Date {
  const wall = new Date(`${wallOf(at, zone)}:00Z`)
  const days = (8 - wall.getUTCDay()) % 7
  const monday = new Date(wall.getTime() + days * 86_400_000)
  const result = atWall(`${monday.toISOString().slice(0, 10)}T09:00`, zone)
  return result > new Date(at) ? result : new Date(result.getTime() + 7 * 86_400_000)
}
