import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, claimMs, freshClaim, owningClaim, wasKnownBefore } from '../../src/domain/claim.js'

const start = new Date('2026-05-04T08:00:00Z')
const dayMs = 86_400_000
const on = (day: number): Date => new Date(start.getTime() + day * dayMs)
const claim = (place: number, day: number, changes: Partial<Claim> = {}): Claim => ({
  ...freshClaim(
    {
      ...{ id: `c${place}`, personIndex: 'lena', place, candidateId: 'lena' },
      ...{ employeeId: `e${place}`, referralId: `r${place}` },
    },
    on(day),
  ),
  ...changes,
})

describe('a claim', () => {
  it('owns for 180 days, and not a moment longer', () => {
    const first = claim(1, 0)
    expect(owningClaim([first], new Date(start.getTime() + claimMs - 1))).toBe(first)
    expect(owningClaim([first], new Date(start.getTime() + claimMs))).toBeUndefined()
  })

  it('is passed over while nobody was put forward by it, or once it was taken back', () => {
    const second = claim(2, 3)
    expect(owningClaim([claim(1, 0, { referralId: null }), second], on(9))).toBe(second)
    expect(owningClaim([claim(1, 0, { until: on(0) }), second], on(9))).toBe(second)
  })

  it('P-1: is “already known” only once the person confirmed it, and only after somebody else’s', () => {
    const first = claim(1, 0)
    const second = claim(2, 3)
    expect(wasKnownBefore(second, [first, second])).toBe(false)
    expect(wasKnownBefore({ ...second, confirmedAt: on(9) }, [first, second])).toBe(true)
    expect(wasKnownBefore({ ...second, confirmedAt: on(181) }, [first, second])).toBe(false)
    expect(wasKnownBefore({ ...first, confirmedAt: on(9) }, [first, second])).toBe(false)
    expect(wasKnownBefore({ ...second, employeeId: 'e1', confirmedAt: on(9) }, [first, second])).toBe(false)
  })

  it('has one owner, the lowest place that stands, in whatever order they are read', () => {
    const made = fc.array(fc.record({ day: fc.nat(400), taken: fc.boolean(), only: fc.boolean() }), { maxLength: 8 })
    fc.assert(
      fc.property(made, fc.integer({ min: 400, max: 600 }), fc.boolean(), (all, day, turned) => {
        const claims = all.map((each, at) =>
          claim(at + 1, each.day, {
            ...(each.taken ? { until: on(each.day) } : {}),
            ...(each.only ? { referralId: null } : {}),
          }),
        )
        const expected = all.findIndex((each) => !each.taken && !each.only && each.day + 180 > day)
        const owner = owningClaim(turned ? claims.toReversed() : claims, on(day))
        expect(owner?.place ?? 0).toBe(expected + 1)
      }),
    )
  })
})
