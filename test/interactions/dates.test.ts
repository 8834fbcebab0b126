import { describe, expect, it } from 'vitest'
import { readUntil } from '../../src/interactions/dates.js'

/** Monday 4 May 2026, 10:00 in Berlin */
const now = new Date('2026-05-04T08:00:00Z')
const read = (words: string, zone = 'Europe/Berlin', at = now) => {
  const found = readUntil(words, at, zone)
  return 'until' in found ? found.until.toISOString() : found.problem
}

describe('until when', () => {
  it.each([
    ['until 1 June', '2026-05-31T22:00:00.000Z'],
    ['until 1 March', '2027-02-28T23:00:00.000Z'],
    ['till 2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['until Friday', '2026-05-07T22:00:00.000Z'],
    ['tomorrow', '2026-05-04T22:00:00.000Z'],
    ['for 2 weeks', '2026-05-17T22:00:00.000Z'],
    ['until June', '2026-05-31T22:00:00.000Z'],
    ['', 'missing'],
    ['until', 'missing'],
    ['until whenever', 'not_a_date'],
    ['until 2020-01-01', 'past'],
    ['until today', 'past'],
    ['in 20000 years', 'not_a_date'],
    ['for 99999 months', 'not_a_date'],
    ['in 999999999999999999 years', 'not_a_date'],
    ['until 1 January 99999', 'not_a_date'],
    ['until 99999-01-01', 'not_a_date'],
    ['20000 years ago', 'not_a_date'],
    ['until 31 February', 'not_a_date'],
  ])('%j', (words, expected) => expect(read(words === 'until' ? 'until ' : words)).toBe(expected))

  it('is the start of that day where the person is', () => {
    expect(read('until 1 June', 'Asia/Tokyo')).toBe('2026-05-31T15:00:00.000Z')
    expect(read('tomorrow', 'Pacific/Kiritimati', new Date('2026-05-04T11:00:00Z'))).toBe('2026-05-05T10:00:00.000Z')
  })
})
