import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Chain,
  type ChainPerson,
  creditParts,
  exclusions,
  milestonesOf,
  type Share,
  splitCredit,
} from '../../src/domain/credit.js'

const person = (key: string): ChainPerson => ({ key, employeeId: key, excluded: '' })
const chainOf = (referrer: string, introducers = '', hosts = ''): Chain => ({
  referrer: [person(referrer)],
  introducer: [...introducers].map(person),
  host: [...hosts].map(person),
})
const said = (shares: readonly Share[]): string =>
  shares.map(({ employeeId, points, excluded }) => `${employeeId ?? '-'}${points}${excluded}`).join(' ')

describe('the thanks for a hire', () => {
  it.each([
    ['one who did it all alone', chainOf('a'), 'a100'],
    ['no talk was held', chainOf('a', 'b'), 'a70 b30'],
    ['nobody introduced them', chainOf('a', '', 'b'), 'a80 b20'],
    ['one of each', chainOf('a', 'b', 'c'), 'a50 b30 c20'],
    ['five people', chainOf('a', 'bc', 'de'), 'a50 b15 c15 d10 e10'],
    ['thirty among four, twenty among three', chainOf('a', 'bcde', 'fgh'), 'a50 b8 c8 d7 e7 f7 g7 h6'],
    ['the only host put them forward', chainOf('a', 'b', 'a'), 'a70 b30'],
    ['one of two hosts put them forward', chainOf('a', 'b', 'ac'), 'a50 b30 c20'],
    ['the host introduced them too: thirty is more than twenty', chainOf('a', 'b', 'b'), 'a70 b30'],
    [
      'one of three introducers held the only talk: twenty is more than ten',
      chainOf('a', 'bcd', 'b'),
      'a50 c15 d15 b20',
    ],
    ['one person did everything', chainOf('a', 'a', 'a'), 'a100'],
    ['the same talk partner twice', chainOf('a', 'b', 'cc'), 'a50 b30 c20'],
  ])('%s', (_name, chain, expected) => {
    expect(said(splitCredit(chain))).toBe(expected)
  })

  it('of people outside and excluded goes to nobody, and nobody else has more of it', () => {
    const chain: Chain = {
      referrer: [{ ...person('a'), excluded: 'recruiter' }],
      introducer: [person('b'), { key: 'candidate:x', employeeId: null, excluded: 'outside' }],
      host: [person('c'), { ...person('d'), excluded: 'left' }],
    }
    expect(said(splitCredit(chain))).toBe('a50recruiter b15 -15outside c10 d10left')
  })

  const people = fc.array(
    fc.record({
      key: fc.constantFrom(...'abcdefgh'),
      excluded: fc.constantFrom('' as const, ...exclusions),
    }),
    { maxLength: 9 },
  )
  const chains = fc
    .record({
      referrer: fc.constantFrom(...'abcdefgh'),
      introducer: people,
      host: people,
      reasons: fc.array(fc.nat(10), { minLength: 8, maxLength: 8 }),
    })
    .map(({ referrer, introducer, host, reasons }): Chain => {
      const all = ['' as const, ...exclusions]
      const known = (key: string): ChainPerson => {
        const excluded = all[(reasons['abcdefgh'.indexOf(key)] ?? 0) % all.length] ?? ''
        return { key, employeeId: excluded === 'outside' ? null : key, excluded }
      }
      return {
        referrer: [known(referrer)],
        introducer: introducer.map(({ key }) => known(key)),
        host: host.map(({ key }) => known(key)),
      }
    })

  it('adds up to a hundred, what goes to nobody included; nothing is negative, nothing a fraction', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const shares = splitCredit(chain)
        expect(shares.reduce((sum, { points }) => sum + points, 0)).toBe(100)
        expect(shares.every(({ points }) => Number.isInteger(points) && points >= 0)).toBe(true)
        const paid = shares.filter(({ excluded }) => excluded === '')
        expect(paid.every(({ employeeId }) => employeeId !== null)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('counts nobody twice, and differs inside a part by one point at most', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const shares = splitCredit(chain)
        const ids = shares.flatMap(({ employeeId }) => employeeId ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        for (const part of creditParts) {
          const points = shares.filter((share) => share.part === part).map((share) => share.points)
          expect(Math.max(0, ...points) - Math.min(...points, Math.max(0, ...points))).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of what is kept, nor on how often it is kept', () => {
    fc.assert(
      fc.property(chains, fc.infiniteStream(fc.nat(1000)), (chain, luck) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .flatMap((item) => [item, item])
            .map((item) => ({ item, at: luck.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ item }) => item)
        const other = { referrer: chain.referrer, introducer: shuffled(chain.introducer), host: shuffled(chain.host) }
        expect(splitCredit(other)).toEqual(splitCredit(chain))
      }),
      { numRuns: 500 },
    )
  })

  it('is due in two halves, the odd point on the first day', () => {
    const start = new Date('2026-06-01T00:00:00Z')
    const said = (points: number) => milestonesOf(points, start).map((each) => `${each.milestone} ${each.points}`)
    expect(said(51)).toEqual(['start 26', 'days_90 25'])
    expect(said(1)).toEqual(['start 1'])
    expect(milestonesOf(50, start).map(({ due }) => due.toISOString().slice(0, 10))).toEqual([
      '2026-06-01',
      '2026-08-30',
    ])
  })
})
