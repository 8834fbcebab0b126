import { describe, expect, it } from 'vitest'
import { backoffMs, maxAttempts } from '../../src/jobs/backoff.js'

const minutes = (attempt: number, fraction: number): number => backoffMs(attempt, fraction) / 60_000
const hoursInAll = (fraction: number): number =>
  Array.from({ length: maxAttempts - 1 }, (_, at) => minutes(at + 1, fraction)).reduce((sum, each) => sum + each) / 60

describe('DL-5: the wait before the next attempt', () => {
  it.each([
    [1, 0.25, 0.5],
    [2, 0.5, 1],
    [3, 1, 2],
    [4, 2, 4],
    [5, 4, 8],
    [6, 8, 16],
    [7, 16, 32],
    [8, 32, 64],
    [9, 64, 128],
    [10, 128, 256],
    [11, 180, 360],
    [12, 180, 360],
    [25, 180, 360],
  ])('after attempt %i is between %d and %d minutes, as chance has it', (attempt, least, most) => {
    expect([minutes(attempt, 0), minutes(attempt, 1)]).toEqual([least, most])
    expect(minutes(attempt, 0.5)).toBe((least + most) / 2)
  })

  it('is for about three days in all', () => {
    expect(hoursInAll(0.5)).toBeGreaterThan(70)
    expect(hoursInAll(0.5)).toBeLessThan(75)
    expect([hoursInAll(0) > 48, hoursInAll(1) < 4.2 * 24]).toEqual([true, true])
  })
})
