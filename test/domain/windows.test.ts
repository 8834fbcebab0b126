import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeWindows,
  encodeWindow,
  mergeWindows,
  partsOfDay,
  proposeTimes,
  weekIntervalsUtc,
} from '../../src/domain/windows.js'

const berlin = 'Europe/Berlin'
const tuesdayAfternoon = { weekday: 2, fromMinute: 840, toMinute: 1080 }
/** Monday 4 May 2026, 10:00 in Berlin */
const now = new Date('2026-05-04T08:00:00Z')
const request = {
  host: { windows: [tuesdayAfternoon], zone: berlin },
  candidate: null,
  minutes: 30,
  now,
  count: 6,
  busy: [],
  closedDays: [],
}
const told = (times: readonly Date[]): string[] => times.map((time) => time.toISOString().slice(0, 16))

describe('codes of a form', () => {
  it('are read where they are windows, and joined where they touch', () => {
    expect(decodeWindows(['2-840-960', '2-960-1080', '4-840-960'])).toEqual([
      tuesdayAfternoon,
      { weekday: 4, fromMinute: 840, toMinute: 960 },
    ])
    expect(decodeWindows(['8-1-2', '0-1-2', '1-5-5', '1-9-3', '1-0-1441', 'Tuesday', '', '1-1-2-3'])).toEqual([])
  })

  it('come back as what they were', () => {
    expect(decodeWindows([encodeWindow(tuesdayAfternoon)])).toEqual([tuesdayAfternoon])
  })

  it('offer the parts of the day that P-9 names: hosts from seven, candidates until ten', () => {
    expect(partsOfDay('host').map(({ fromMinute, toMinute }) => [fromMinute / 60, toMinute / 60])).toEqual([
      [7, 8],
      [8, 10],
      [10, 12],
      [12, 14],
      [14, 16],
      [16, 18],
      [18, 20],
    ])
    expect(partsOfDay('candidate').at(-1)).toEqual({ fromMinute: 1200, toMinute: 1320 })
  })

  it('merge to the same minutes of the week, without overlap', () => {
    const window = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 4 }))
      .map(([weekday, hour, length]) => ({
        weekday,
        fromMinute: hour * 60,
        toMinute: Math.min(1440, (hour + length) * 60),
      }))
    const minutes = (windows: readonly { weekday: number; fromMinute: number; toMinute: number }[]): Set<number> =>
      new Set(
        windows.flatMap(({ weekday, fromMinute, toMinute }) =>
          Array.from({ length: toMinute - fromMinute }, (_, at) => weekday * 1440 + fromMinute + at),
        ),
      )
    fc.assert(
      fc.property(fc.array(window, { maxLength: 12 }), (windows) => {
        const merged = mergeWindows(windows)
        expect(minutes(merged)).toEqual(minutes(windows))
        expect(merged.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0)).toBe(
          minutes(windows).size,
        )
      }),
    )
  })
})

describe('a window in the week of UTC', () => {
  it('moves with the offset of its zone at that time of the year', () => {
    const winter = new Date('2026-01-12T08:00:00Z')
    expect(weekIntervalsUtc([tuesdayAfternoon], berlin, now)).toEqual([{ from: 1440 + 720, to: 1440 + 960 }])
    expect(weekIntervalsUtc([tuesdayAfternoon], berlin, winter)).toEqual([{ from: 1440 + 780, to: 1440 + 1020 }])
  })

  it('of a Monday morning in Auckland lies on Sunday', () => {
    const monday = { weekday: 1, fromMinute: 480, toMinute: 600 }
    expect(weekIntervalsUtc([monday], 'Pacific/Auckland', now)).toEqual([
      { from: 6 * 1440 + 1200, to: 6 * 1440 + 1320 },
    ])
  })
})

describe('P-9: concrete times', () => {
  it('are one a day first, each on a half hour inside the window', () => {
    expect(told(proposeTimes({ ...request, count: 3 }))).toEqual([
      '2026-05-05T12:00',
      '2026-05-12T12:00',
      '2026-05-19T12:00',
    ])
  })

  it('are never sooner than 24 hours', () => {
    const late = new Date('2026-05-04T13:30:00Z')
    expect(told(proposeTimes({ ...request, now: late, count: 1 }))).toEqual(['2026-05-05T13:30'])
  })

  it('keep a quarter of an hour from every other talk', () => {
    const busy = [{ startsAt: new Date('2026-05-05T12:30:00Z'), endsAt: new Date('2026-05-05T13:00:00Z') }]
    const onThatDay = told(proposeTimes({ ...request, busy, count: 99 })).filter((at) => at.startsWith('2026-05-05'))
    expect(onThatDay).toEqual(['13:30', '14:00', '14:30', '15:00', '15:30'].map((at) => `2026-05-05T${at}`))
  })

  it('leave closed days out', () => {
    expect(told(proposeTimes({ ...request, closedDays: ['2026-05-05'], count: 1 }))).toEqual(['2026-05-12T12:00'])
  })

  it('fit the candidate too, across zones', () => {
    const candidate = { windows: [{ weekday: 2, fromMinute: 540, toMinute: 600 }], zone: 'America/New_York' }
    expect(told(proposeTimes({ ...request, candidate, count: 2 }))).toEqual(['2026-05-05T13:00', '2026-05-12T13:00'])
    expect(told(proposeTimes({ ...request, candidate, count: 99 }))).toContain('2026-05-05T13:30')
    expect(told(proposeTimes({ ...request, candidate, count: 99 }))).not.toContain('2026-05-05T14:00')
  })

  it('are usual office hours for a host without windows, and no candidate without windows is in the way', () => {
    const free = { ...request, host: { windows: [], zone: berlin }, candidate: { windows: [], zone: berlin }, count: 2 }
    expect(told(proposeTimes(free))).toEqual(['2026-05-05T08:00', '2026-05-06T07:00'])
  })

  it('move by an hour of UTC when the clocks change', () => {
    const october = { ...request, now: new Date('2026-10-19T08:00:00Z'), count: 2 }
    expect(told(proposeTimes(october))).toEqual(['2026-10-20T12:00', '2026-10-27T13:00'])
  })
})
