import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLocalDays, atLocal, dateOf, isZone, localMidnight, localParts } from '../../src/domain/zoned-time.js'

const date = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}
const minute = (text: string): number => {
  const [hour = 0, minutes = 0] = text.split(':').map(Number)
  return hour * 60 + minutes
}

describe('TI-1: a time on the wall becomes an instant', () => {
  it.each([
    ['New York, skipped: an hour later', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['New York, twice: the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['London, skipped', '2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['London, twice', '2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['Berlin, skipped', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['Berlin, twice', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['Lord Howe skips half an hour', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['Lord Howe repeats half an hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['Apia skipped a whole day', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
    ['Kiritimati is a day ahead', '2026-05-04', '09:00', 'Pacific/Kiritimati', '2026-05-03T19:00:00.000Z'],
    ['Kolkata has half hours', '2026-05-04', '09:00', 'Asia/Kolkata', '2026-05-04T03:30:00.000Z'],
    ['Kathmandu has quarters', '2026-05-04', '09:00', 'Asia/Kathmandu', '2026-05-04T03:15:00.000Z'],
    ['Troll moves by two hours: winter', '2026-01-15', '12:00', 'Antarctica/Troll', '2026-01-15T12:00:00.000Z'],
    ['Troll moves by two hours: summer', '2026-07-15', '12:00', 'Antarctica/Troll', '2026-07-15T10:00:00.000Z'],
    ['Moscow before it changed its rule', '2010-07-01', '12:00', 'Europe/Moscow', '2010-07-01T08:00:00.000Z'],
    ['Moscow after it changed its rule', '2016-07-01', '12:00', 'Europe/Moscow', '2016-07-01T09:00:00.000Z'],
  ])('%s', (_name, day, time, zone, expected) => {
    expect(atLocal(date(day), minute(time), zone).toISOString()).toBe(expected)
  })
})

describe('a week on', () => {
  it('shows the same wall time across a jump, not the same number of hours', () => {
    expect(addLocalDays(new Date('2026-03-25T08:00:00Z'), 7, 'Europe/Berlin').toISOString()).toBe(
      '2026-04-01T07:00:00.000Z',
    )
    expect(addLocalDays(new Date('2026-04-01T07:00:00Z'), -7, 'Europe/Berlin').toISOString()).toBe(
      '2026-03-25T08:00:00.000Z',
    )
  })
})

describe('what calendar and clock show', () => {
  it('is another day east and west of the date line', () => {
    const at = new Date('2026-05-04T11:30:00Z')
    expect(localParts(at, 'Pacific/Kiritimati')).toEqual({ year: 2026, month: 5, day: 5, weekday: 2, minute: 90 })
    expect(localParts(at, 'Pacific/Honolulu')).toEqual({ year: 2026, month: 5, day: 4, weekday: 1, minute: 90 })
    expect(dateOf(at, 'Pacific/Kiritimati')).toBe('2026-05-05')
  })

  it('is the instant again, except for the second of two equal wall times', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']
    const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (ms, zone) => {
        const at = new Date(Math.floor(ms / 60_000) * 60_000)
        const parts = localParts(at, zone)
        const back = atLocal(parts, parts.minute, zone)
        expect(back <= at).toBe(true)
        expect(localParts(back, zone)).toEqual(parts)
      }),
    )
  })
})

describe('a day begins', () => {
  it('at its first moment, which need not be midnight', () => {
    expect(localMidnight('2026-05-04', 'Europe/Berlin').toISOString()).toBe('2026-05-03T22:00:00.000Z')
    // Beirut jumps at midnight: that day begins at one
    expect(localMidnight('2026-03-29', 'Asia/Beirut').toISOString()).toBe('2026-03-28T22:00:00.000Z')
  })

  it('never, if it is no date', () => {
    expect(() => localMidnight('2026-02-30', 'UTC')).toThrow(RangeError)
    expect(() => localMidnight('tomorrow', 'UTC')).toThrow(RangeError)
  })
})

it('a zone is one that the world knows', () => {
  expect(['Europe/Berlin', 'UTC', 'Asia/Kolkata'].map(isZone)).toEqual([true, true, true])
  expect(['Europe/Atlantis', '', 'Berlin', '../etc'].map(isZone)).toEqual([false, false, false, false])
})
