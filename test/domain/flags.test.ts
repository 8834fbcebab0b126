import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Edge, type FlagFacts, flagsOf, longestRing, ringThrough } from '../../src/domain/flags.js'
import { normalAddress } from '../../src/domain/person-address.js'

const facts: FlagFacts = {
  candidate: 'lena@home.example',
  referrer: 'mia@corp.example',
  referrerId: 'mia',
  isInternal: false,
  candidateAsEmployee: null,
  edges: [],
  today: 1,
  thisMonth: 1,
}
const chain = (text: string): Edge[] => [...text].slice(1).map((to, at) => ({ from: text[at] ?? '', to }))

describe('one address', () => {
  it.each([
    ['Lena@Home.Example', 'lena@home.example'],
    ['  lena@home.example ', 'lena@home.example'],
    ['lena+jobs@home.example', 'lena@home.example'],
    ['lena+a+b@home.example', 'lena@home.example'],
    ['l.e.n.a@gmail.com', 'lena@gmail.com'],
    ['L.ena+x@GoogleMail.com', 'lena@gmail.com'],
    ['l.ena@home.example', 'l.ena@home.example'],
    ['lena@bücher.example', 'lena@xn--bcher-kva.example'],
    ['lena@XN--BCHER-KVA.example', 'lena@xn--bcher-kva.example'],
    ['+tag@home.example', '+tag@home.example'],
    ['no address', 'no address'],
  ])('%s is %s', (written, normal) => {
    expect(normalAddress(written)).toBe(normal)
  })

  it('is normal once it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (written) => {
        expect(normalAddress(normalAddress(written))).toBe(normalAddress(written))
      }),
    )
  })
})

describe('what a person should look at', () => {
  it.each<[string, Partial<FlagFacts>, string]>([
    ['nothing', {}, ''],
    ['the same address', { referrer: facts.candidate }, 'self'],
    ['a colleague’s address, written otherwise', { candidateAsEmployee: 'tom' }, 'alias'],
    ['one’s own, written otherwise', { candidateAsEmployee: 'mia' }, 'self alias'],
    ['oneself, from inside', { candidateAsEmployee: 'mia', isInternal: true }, 'self'],
    ['a colleague from inside', { candidateAsEmployee: 'tom', isInternal: true }, ''],
    [
      'they put me forward',
      { candidateAsEmployee: 'tom', isInternal: true, edges: [{ from: 'tom', to: 'mia' }] },
      'ring',
    ],
    ['the tenth of a day', { today: 10 }, ''],
    ['the eleventh of a day', { today: 11, thisMonth: 11 }, 'many_a_day'],
    ['the thirtieth of a month', { thisMonth: 30 }, ''],
    ['the thirty-first of a month', { thisMonth: 31 }, 'many_a_month'],
    ['both', { today: 11, thisMonth: 31 }, 'many_a_day many_a_month'],
  ])('%s', (_name, changes, expected) => {
    expect(flagsOf({ ...facts, ...changes }).join(' ')).toBe(expected)
  })

  it.each([
    ['abc', 'a', 'c', undefined],
    ['ba', 'a', 'b', 2],
    ['bca', 'a', 'b', 3],
    ['bcda', 'a', 'b', 4],
    ['bcdea', 'a', 'b', undefined],
  ])('of %s, one more from %s to %s: %s', (edges, from, to, expected) => {
    expect(ringThrough(chain(edges), { from, to })).toBe(expected)
  })

  /** All ways on, one after another, without a person twice. */
  function shortest(edges: readonly Edge[], at: string, goal: string, seen: readonly string[]): number | undefined {
    const here = [...seen, at]
    if (at === goal) return here.length
    const ways = edges
      .filter((edge) => edge.from === at && !here.includes(edge.to))
      .map((edge) => shortest(edges, edge.to, goal, here))
      .filter((length) => length !== undefined)
    return ways.length === 0 ? undefined : Math.min(...ways)
  }

  it('finds the shortest ring there is, as a search of all ways does', () => {
    const name = fc.constantFrom(...'abcdefg')
    const edge = fc.record({ from: name, to: name })
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), edge, (edges, { from, to }) => {
        const found = shortest(edges, to, from, [])
        expect(ringThrough(edges, { from, to })).toBe(found !== undefined && found <= longestRing ? found : undefined)
      }),
      { numRuns: 300 },
    )
  })
})
