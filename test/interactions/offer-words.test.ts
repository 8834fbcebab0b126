import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOfferWords } from '../../src/interactions/offer-words.js'

const day = (weekday: number, from: number, to: number) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 })

describe('an offer in words', () => {
  it.each([
    [
      'backend careers, 2 a month, Tue and Thu afternoons',
      { topics: ['backend careers'], seatsPerMonth: 2, windows: [day(2, 14, 18), day(4, 14, 18)] },
    ],
    ['data, up to 3 per month', { topics: ['data'], seatsPerMonth: 3, windows: [] }],
    ['data; design; Monday morning', { topics: ['data', 'design'], windows: [day(1, 8, 12)] }],
    ['Mon-Wed', { topics: [], windows: [day(1, 8, 18), day(2, 8, 18), day(3, 8, 18)] }],
    ['weekdays at noon', { topics: [], windows: [1, 2, 3, 4, 5].map((weekday) => day(weekday, 12, 14)) }],
    ['2 at a time', { topics: [], seatsAtOnce: 2, windows: [] }],
    ['99 a month', { topics: [], seatsPerMonth: 20, windows: [] }],
    ['informational, how teams work', { kind: 'informational', topics: ['how teams work'], windows: [] }],
    // a topic with a day's name in it stays a topic
    ['Friday night jazz', { topics: ['Friday night jazz'], windows: [] }],
    ['moonshots', { topics: ['moonshots'], windows: [] }],
    ['morning routines of leaders', { topics: ['morning routines of leaders'], windows: [] }],
    [', ;, ', { topics: [], windows: [] }],
  ])('%s', (words, expected) => expect(readOfferWords(words)).toEqual(expected))

  it('loses no part that it does not understand', () => {
    const word = fc.stringMatching(/^[a-z]{4,8}ism$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (topics) => {
        expect(readOfferWords(topics.join(', ')).topics).toEqual(topics)
      }),
    )
  })
})
