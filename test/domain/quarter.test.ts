import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLookedBackOn, lastQuarter, quarterFrom } from '../../src/domain/quarter.js'

describe('the last quarter that is over', () => {
  it.each([
    ['2026-01-01T00:00:00Z', 'Europe/Berlin', '2025-10-01'],
    ['2026-03-31T21:59:59Z', 'Europe/Berlin', '2025-10-01'],
    ['2026-03-31T22:00:00Z', 'Europe/Berlin', '2026-01-01'],
    ['2026-12-31T23:30:00Z', 'America/New_York', '2026-07-01'],
  ])('at %s in %s begins on %s', (now, zone, name) => {
    expect(lastQuarter(new Date(now), zone).name).toBe(name)
  })

  it('follows on the one before without a gap, and is over', () => {
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'), (now, zone) => {
        const quarter = lastQuarter(now, zone)
        expect(quarter.until.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(quarterFrom(quarter.name, zone)).toEqual(quarter)
        expect(lastQuarter(new Date(quarter.until.getTime() - 1), zone).until).toEqual(quarter.from)
        expect(now.getTime() - quarter.until.getTime()).toBeLessThan(93 * 86_400_000)
      }),
    )
  })

  it('is looked back on for two weeks', () => {
    const quarter = quarterFrom('2026-04-01', 'Europe/Berlin')
    expect(isLookedBackOn(quarter, new Date('2026-07-14T21:59:59Z'))).toBe(true)
    expect(isLookedBackOn(quarter, new Date('2026-07-14T22:00:00Z'))).toBe(false)
  })
})
