import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openUnits } from '../../src/domain/chat-offer.js'
import type { Schedule } from '../../src/domain/organization.js'
import { limitsOf, skippedUntil, within } from '../../src/domain/pace.js'

const limits = fc.record({
  seatsAtOnce: fc.integer({ min: 1, max: 5 }),
  seatsPerMonth: fc.integer({ min: 1, max: 20 }),
})
const offers = fc.array(limits, { minLength: 1, maxLength: 4 })

describe('how many talks a host gives', () => {
  it('is what they said, over all their offers', () => {
    fc.assert(
      fc.property(offers, limits, (before, said) => {
        expect(limitsOf(within(before, said))).toEqual(said)
      }),
    )
  })

  it('rises only where it was highest', () => {
    fc.assert(
      fc.property(offers, limits, (before, said) => {
        const most = limitsOf(before)
        for (const [at, { seatsPerMonth, seatsAtOnce }] of within(before, said).entries()) {
          if (before[at]?.seatsPerMonth !== most?.seatsPerMonth)
            expect(seatsPerMonth).toBeLessThanOrEqual(before[at]?.seatsPerMonth ?? 0)
          if (before[at]?.seatsAtOnce !== most?.seatsAtOnce)
            expect(seatsAtOnce).toBeLessThanOrEqual(before[at]?.seatsAtOnce ?? 0)
        }
      }),
    )
  })

  it('is never more than that, whatever is asked, ends and is asked again', () => {
    const steps = fc.array(fc.constantFrom('ask', 'end', 'wait' as const), { maxLength: 60 })
    fc.assert(
      fc.property(limits, steps, ({ seatsAtOnce, seatsPerMonth }, days) => {
        const offer = { seatsAtOnce, seatsPerMonth } as Parameters<typeof openUnits>[0]
        const begun: number[] = []
        let open = 0
        for (const [day, step] of days.entries()) {
          const lately = begun.filter((at) => day - at < 30).length
          if (step === 'end') open = Math.max(0, open - 1)
          if (step !== 'ask') continue
          const free = openUnits(offer, open, lately)
          open += free
          begun.push(...Array(free).fill(day))
          expect(open).toBeLessThanOrEqual(seatsAtOnce)
          expect(begun.filter((at) => day - at < 30).length).toBeLessThanOrEqual(seatsPerMonth)
        }
      }),
    )
  })
})

describe('skipping a round', () => {
  /** Tuesdays at ten in Berlin. */
  const round: Schedule = {
    id: 'round',
    version: 0,
    weekday: 2,
    minute: 600,
    zone: 'Europe/Berlin',
    everyWeeks: 1,
    nextAt: new Date('2026-05-12T08:00:00Z'),
  }

  it.each([
    ['this', round, '2026-05-07T12:00:00Z', '2026-05-11T22:00:00Z'],
    ['next', round, '2026-05-07T12:00:00Z', '2026-05-18T22:00:00Z'],
    ['this', round, '2026-05-12T07:00:00Z', '2026-05-18T22:00:00Z'],
    ['next', { ...round, everyWeeks: 2 }, '2026-05-07T12:00:00Z', '2026-05-25T22:00:00Z'],
    ['this', undefined, '2026-05-07T12:00:00Z', '2026-05-14T12:00:00Z'],
    ['next', undefined, '2026-05-07T12:00:00Z', '2026-05-21T12:00:00Z'],
  ] as const)('%s one, of %o at %s: until %s', (skipped, schedule, now, until) => {
    expect(skippedUntil(schedule, new Date(now), skipped).toISOString()).toBe(new Date(until).toISOString())
  })

  it('ends on the day of a round, never in the past', () => {
    const moments = fc.date({ min: new Date('2026-05-01'), max: new Date('2027-05-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 8 }), (now, everyWeeks) => {
        const until = skippedUntil({ ...round, everyWeeks }, now, 'this')
        expect(until.getTime()).toBeGreaterThan(now.getTime())
        const day = new Intl.DateTimeFormat('en', { weekday: 'short', hour: 'numeric', timeZone: 'Europe/Berlin' })
        expect(day.format(until)).toBe('Tue 12 AM')
        expect(skippedUntil({ ...round, everyWeeks }, now, 'next').getTime()).toBeGreaterThanOrEqual(until.getTime())
      }),
    )
  })
})
