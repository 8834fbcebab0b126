import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  deliveryHours,
  lastOpenBefore,
  nextOpen,
  outsideHours,
  workingHours,
} from '../../src/domain/quiet-hours.js'

const zones = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
]
/** Ordinary days, weekends, both jumps of Europe and of America, new year. */
const instants = [
  '2026-05-04T06:59:00Z',
  '2026-05-04T07:00:00Z',
  '2026-05-04T12:15:00Z',
  '2026-05-04T15:45:00Z',
  '2026-05-04T16:00:00Z',
  '2026-05-05T03:30:00Z',
  '2026-05-08T16:30:00Z',
  '2026-05-08T22:00:00Z',
  '2026-05-09T10:00:00Z',
  '2026-05-10T21:45:00Z',
  '2026-03-08T06:30:00Z',
  '2026-03-06T23:00:00Z',
  '2026-03-27T18:00:00Z',
  '2026-03-29T00:45:00Z',
  '2026-04-03T20:00:00Z',
  '2026-10-02T18:00:00Z',
  '2026-10-23T17:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-31T12:00:00Z',
  '2026-12-31T23:30:00Z',
]
const pairs = zones.flatMap((zone) => instants.map((at) => [zone, at] as const))

/** What the platform's own calendar says: open from 9 to 18 on Monday to Friday. */
function isOpen(ms: number, format: Intl.DateTimeFormat): boolean {
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]))
  const hour = Number(parts.hour)
  return !['Sat', 'Sun'].includes(parts.weekday ?? '') && hour >= 9 && hour < 18
}

describe('TI-3: quiet hours are those of the reader', () => {
  it('is asked of two hundred pairs', () => expect(pairs).toHaveLength(200))

  it.each(pairs)('%s at %s', (zone, at) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      hourCycle: 'h23',
    })
    const quarter = 900_000
    let expected = Date.parse(at)
    if (!isOpen(expected, format)) {
      expected = Math.ceil(expected / quarter) * quarter
      while (!isOpen(expected, format)) expected += quarter
    }
    expect(nextOpen(new Date(at), workingHours, zone, []).toISOString()).toBe(new Date(expected).toISOString())
  })

  it('skips closed days', () => {
    expect(
      nextOpen(new Date('2026-04-30T17:00:00Z'), workingHours, 'Europe/Berlin', ['2026-05-01']).toISOString(),
    ).toBe('2026-05-04T07:00:00.000Z')
  })

  it('is 8 to 20 with Saturdays for people outside (P-16), and one’s own where one chose', () => {
    const saturday = new Date('2026-05-09T05:00:00Z')
    expect(nextOpen(saturday, deliveryHours(null, true), 'Europe/Berlin', []).toISOString()).toBe(
      '2026-05-09T06:00:00.000Z',
    )
    const own = { fromMinute: 600, toMinute: 660, weekdays: [3] }
    expect(deliveryHours(own, true)).toEqual(own)
    expect(deliveryHours(null, true)).toEqual(outsideHours)
    expect(nextOpen(saturday, own, 'Europe/Berlin', []).toISOString()).toBe('2026-05-13T08:00:00.000Z')
  })

  it('does not hold a message for ever where no day is open', () => {
    const at = new Date('2026-05-09T05:00:00Z')
    expect(nextOpen(at, { ...workingHours, weekdays: [] }, 'UTC', [])).toEqual(at)
  })
})

describe('a reminder that must not come too late', () => {
  it.each([
    ['in hours: as it is', '2026-05-05T12:00:00Z', '2026-05-05T12:00:00.000Z'],
    ['in the evening: at the end of that day', '2026-05-05T20:00:00Z', '2026-05-05T15:59:00.000Z'],
    ['early: the evening before', '2026-05-05T05:00:00Z', '2026-05-04T15:59:00.000Z'],
    ['on Sunday: on Friday', '2026-05-10T12:00:00Z', '2026-05-08T15:59:00.000Z'],
  ])('%s', (_name, at, expected) => {
    expect(lastOpenBefore(new Date(at), workingHours, 'Europe/Berlin', []).toISOString()).toBe(expected)
  })
})

describe('working days (P-16)', () => {
  it('do not count weekends and closed days, and keep the wall time over a jump', () => {
    const friday = new Date('2026-03-27T09:00:00Z')
    expect(addWorkingDays(friday, 3, 'Europe/Berlin', []).toISOString()).toBe('2026-04-01T08:00:00.000Z')
    expect(addWorkingDays(friday, 3, 'Europe/Berlin', ['2026-03-31']).toISOString()).toBe('2026-04-02T08:00:00.000Z')
  })
})
