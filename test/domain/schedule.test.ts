import { describe, expect, it } from 'vitest'
import { firstRun, latestRun, nextRun, weekOf } from '../../src/domain/schedule.js'

const friday = { weekday: 5, minute: 540, zone: 'Europe/Berlin', everyWeeks: 1 }
const daily = { weekday: null, minute: 420, zone: 'Europe/Berlin', everyWeeks: 1 }
const at = (iso: string): Date => new Date(iso)

describe('the first run', () => {
  it('is the next Friday at nine in Berlin, whatever day it is now', () => {
    expect(firstRun(friday, at('2026-05-04T08:00:00Z'))).toEqual(at('2026-05-08T07:00:00Z'))
    expect(firstRun(friday, at('2026-05-09T08:00:00Z'))).toEqual(at('2026-05-15T07:00:00Z'))
  })

  it('is today when the hour is still to come, and a week later when it has just struck', () => {
    expect(firstRun(friday, at('2026-05-08T06:59:00Z'))).toEqual(at('2026-05-08T07:00:00Z'))
    expect(firstRun(friday, at('2026-05-08T07:00:00Z'))).toEqual(at('2026-05-15T07:00:00Z'))
  })

  it('is tomorrow morning for something that runs every day', () => {
    expect(firstRun(daily, at('2026-05-04T08:00:00Z'))).toEqual(at('2026-05-05T05:00:00Z'))
  })

  it('goes by the day of the zone, not of Greenwich', () => {
    // Friday 01:00 in Auckland is still Thursday in UTC
    const early = { weekday: 5, minute: 60, zone: 'Pacific/Auckland', everyWeeks: 1 }
    expect(firstRun(early, at('2026-05-06T00:00:00Z'))).toEqual(at('2026-05-07T13:00:00Z'))
  })
})

describe('the next run (TI-1)', () => {
  it('keeps its hour on the wall when the clocks change', () => {
    const before = { ...friday, nextAt: at('2026-03-27T08:00:00Z') }
    expect(nextRun(before, before.nextAt)).toEqual(at('2026-04-03T07:00:00Z'))
    const autumn = { ...friday, nextAt: at('2026-10-23T07:00:00Z') }
    expect(nextRun(autumn, autumn.nextAt)).toEqual(at('2026-10-30T08:00:00Z'))
  })

  it('comes once on the night in which its hour is skipped, and on the one in which it strikes twice', () => {
    const night = { weekday: null, minute: 150, zone: 'Europe/Berlin', everyWeeks: 1 }
    // 29 March: 02:30 does not exist and is 03:30; the night after it is 02:30 again
    expect(nextRun({ ...night, nextAt: at('2026-03-28T01:30:00Z') }, at('2026-03-28T01:30:00Z'))).toEqual(
      at('2026-03-29T01:30:00Z'),
    )
    expect(nextRun({ ...night, nextAt: at('2026-03-29T01:30:00Z') }, at('2026-03-29T01:30:00Z'))).toEqual(
      at('2026-03-30T00:30:00Z'),
    )
    expect(nextRun({ ...night, nextAt: at('2026-10-25T00:30:00Z') }, at('2026-10-25T01:40:00Z'))).toEqual(
      at('2026-10-26T01:30:00Z'),
    )
  })

  it('is every second week where that was chosen, also after weeks in which nothing ran', () => {
    const everySecond = { ...friday, everyWeeks: 2, nextAt: at('2026-05-08T07:00:00Z') }
    expect(nextRun(everySecond, everySecond.nextAt)).toEqual(at('2026-05-22T07:00:00Z'))
    expect(nextRun(everySecond, at('2026-05-23T12:00:00Z'))).toEqual(at('2026-06-05T07:00:00Z'))
  })

  it('is one run after a long silence, not many', () => {
    const missed = { ...daily, nextAt: at('2026-05-01T05:00:00Z') }
    expect(nextRun(missed, at('2026-05-09T12:00:00Z'))).toEqual(at('2026-05-10T05:00:00Z'))
  })

  it('is the one that stands when it has not come yet', () => {
    const ahead = { ...friday, nextAt: at('2026-05-08T07:00:00Z') }
    expect(nextRun(ahead, at('2026-05-06T00:00:00Z'))).toEqual(at('2026-05-08T07:00:00Z'))
  })
})

describe('the latest of the runs that were missed (TI-2)', () => {
  it('is the only one, or the last one, never one that is still to come', () => {
    const due = { ...friday, nextAt: at('2026-05-08T07:00:00Z') }
    expect(latestRun(due, at('2026-05-08T07:01:00Z'))).toEqual(at('2026-05-08T07:00:00Z'))
    expect(latestRun(due, at('2026-05-15T06:59:00Z'))).toEqual(at('2026-05-08T07:00:00Z'))
    expect(latestRun(due, at('2026-05-16T07:00:00Z'))).toEqual(at('2026-05-15T07:00:00Z'))
  })
})

describe('the week of a digest', () => {
  it('begins on Monday by the wall of the zone', () => {
    expect(weekOf(at('2026-05-10T21:59:00Z'), 'Europe/Berlin')).toBe('2026-W19')
    expect(weekOf(at('2026-05-10T22:00:00Z'), 'Europe/Berlin')).toBe('2026-W20')
  })

  it('belongs to the year of its Thursday', () => {
    expect(weekOf(at('2026-12-31T12:00:00Z'), 'Etc/UTC')).toBe('2026-W53')
    expect(weekOf(at('2027-01-03T12:00:00Z'), 'Etc/UTC')).toBe('2026-W53')
    expect(weekOf(at('2027-01-04T12:00:00Z'), 'Etc/UTC')).toBe('2027-W01')
    expect(weekOf(at('2024-12-30T12:00:00Z'), 'Etc/UTC')).toBe('2025-W01')
  })
})
