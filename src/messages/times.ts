/** How moments are written. Every time names its zone; where another person lives elsewhere, both are given (UX-8). */

const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

const partsCache = new Map<string, Intl.DateTimeFormat>()
function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options])
  const known = partsCache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  partsCache.set(key, made)
  return made
}

/** Whether dates can be written by it. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** English as it is read in most places: day before month, 24 hours. */
const read = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

/** "Thu 14 May" in that zone */
export function dayText(at: Date, zone: string, locale: string): string {
  return format(read(locale), zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at).replace(',', '')
}

/** "Thu" for 4; Monday is 1. */
export function weekdayText(weekday: number, locale: string): string {
  return format(read(locale), 'UTC', { weekday: 'short' }).format(new Date(Date.UTC(2024, 0, weekday)))
}

/** "10:00" in that zone */
export function clockText(at: Date, zone: string, locale: string): string {
  return format(read(locale), zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** "Thu 14 May, 10:00 (Berlin)"; with another zone that reads differently: "…, 10:00 (Berlin) / 09:00 (London)". */
export function timeText(at: Date, zone: string, locale: string, otherZone?: string): string {
  const own = `${dayText(at, zone, locale)}, ${clockText(at, zone, locale)} (${city(zone)})`
  if (!otherZone || otherZone === zone) return own
  const otherDay = dayText(at, otherZone, locale)
  const prefix = otherDay === dayText(at, zone, locale) ? '' : `${otherDay}, `
  return `${own} / ${prefix}${clockText(at, otherZone, locale)} (${city(otherZone)})`
}
