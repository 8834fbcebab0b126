import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatchStatus, toldCauses } from '../../src/domain/match.js'
import { causesText, countWeeks, type Happened, leftOutOf, questionsOf, readCauses } from '../../src/domain/numbers.js'
import { barRow } from '../../src/messages/numbers.js'
import { aMatch } from '../builders.js'

const now = new Date('2026-05-21T12:00:00Z')
const zone = 'Europe/Berlin'
const on = (day: string) => new Date(`2026-05-${day}T12:00:00Z`)

type Match = Parameters<typeof questionsOf>[0]
const asked = (host: string, candidate: string, at: Date, status: MatchStatus, own: Partial<Match> = {}): Match =>
  aMatch({ hostId: host, candidateId: candidate, hostAskedAt: at, candidateAskedAt: null, status, ...own })
const week = (happened: Partial<Happened>) =>
  countWeeks({ matches: [], talks: [], rounds: [], ...happened }, now, zone, 8)

describe('whether a question was answered', () => {
  const both = { hostAskedAt: on('18'), candidateAskedAt: on('19') }
  it.each<[string, Partial<Match>, (boolean | undefined)[]]>([
    ['asked only', { status: 'proposed', ...both, candidateAskedAt: null }, [false, undefined]],
    ['passed', { status: 'host_passed', ...both, candidateAskedAt: null }, [true, undefined]],
    ['the host said yes', { status: 'half_agreed', ...both }, [true, false]],
    ['both said yes', { status: 'agreed', ...both }, [true, true]],
    ['declined', { status: 'candidate_declined', ...both }, [true, true]],
    ['the candidate was silent', { status: 'expired', ...both }, [true, false]],
    ['the host was silent', { status: 'expired', ...both, candidateAskedAt: null }, [false, undefined]],
    ['taken back first', { status: 'withdrawn', ...both, candidateAskedAt: null }, [undefined, undefined]],
    ['taken back later', { status: 'withdrawn', ...both }, [true, undefined]],
    [
      'the candidate first, who said no',
      { status: 'candidate_declined', askedFirst: 'candidate', ...both, hostAskedAt: null },
      [undefined, true],
    ],
    [
      'the candidate first, then the host passed',
      { status: 'host_passed', askedFirst: 'candidate', ...both },
      [true, true],
    ],
  ])('%s', (_, match, [host, candidate]) => {
    const found = questionsOf(aMatch(match))
    expect(found.find(({ side }) => side === 'host')?.isAnswered).toBe(host)
    expect(found.find(({ side }) => side === 'candidate')?.isAnswered).toBe(candidate)
  })
})

describe('the weeks', () => {
  const many = (count: number, of: (at: number) => Match) => Array.from({ length: count }, (_, at) => of(at))

  it('count different people in the week in which they were asked', () => {
    const matches = [
      ...many(6, (at) => asked(`h${at}`, `c${at}`, on('19'), at < 5 ? 'host_passed' : 'proposed')),
      ...many(6, (at) => asked('h0', `d${at}`, on('20'), 'proposed')),
      ...many(7, (at) => asked(`h${at}`, `e${at}`, on('12'), 'expired')),
    ]
    const [present, before, ...others] = week({ matches })
    expect(present?.hosts).toEqual({ asked: 6, answered: 'most' })
    expect(before?.hosts).toEqual({ asked: 7, answered: 0 })
    expect([present?.candidates.asked, others]).toEqual([0, []])
  })

  it('say of talks who met, and nothing where few hosts gave them', () => {
    const talk = (host: string, candidate: string) => ({ hostId: host, candidateId: candidate, heldAt: on('20') })
    const talks = Array.from({ length: 6 }, (_, at) => talk(`h${at}`, `c${at}`))
    expect(week({ talks })[0]?.met).toBe(6)
    expect(week({ talks: talks.map(({ candidateId }) => talk('h1', candidateId)) })[0]?.met).toBe('few')
    expect(week({ talks: talks.slice(0, 4) })[0]?.met).toBe('few')
  })

  it('say of the left out what the last round of the week said', () => {
    const rounds = [
      { at: on('19'), causes: { language: 40 } },
      { at: on('20'), causes: { seats_taken: 9, windows: 6 } },
    ]
    expect(week({ rounds })[0]?.leftOut).toEqual({
      count: 15,
      causes: [
        { cause: 'seats_taken', count: 9 },
        { cause: 'windows', count: 6 },
      ],
      others: 0,
    })
  })

  it('begin on Monday by the organization’s clock', () => {
    const monday = new Date('2026-05-17T22:30:00Z')
    const matches = many(5, (at) => asked(`h${at}`, `c${at}`, monday, 'proposed'))
    expect(week({ matches })[0]?.hosts.asked).toBe(5)
  })
})

describe('P-6: no group below five', () => {
  const counts = fc.dictionary(fc.constantFrom(...toldCauses), fc.integer({ min: 0, max: 30 }))

  it('is told or can be worked out, whatever a round left', () => {
    fc.assert(
      fc.property(counts, (causes) => {
        const { count, causes: shown, others } = leftOutOf(causes)
        const sum = shown.reduce((all, one) => all + one.count, 0)
        if (count === 'few') expect([shown, others]).toEqual([[], 0])
        else expect(count).toBe(sum + others)
        for (const each of [...shown.map((one) => one.count), others, count]) expect([1, 2, 3, 4]).not.toContain(each)
        expect(readCauses(causesText(causes))).toEqual(
          Object.fromEntries(Object.entries(causes).filter(([, many]) => many > 0)),
        )
      }),
    )
  })

  it('is told or can be worked out, whoever answered', () => {
    const status = fc.constantFrom<MatchStatus>('proposed', 'host_passed', 'expired', 'agreed', 'withdrawn')
    const matches = fc.array(
      fc.tuple(fc.nat(12), status).map(([at, how]) => asked(`h${at}`, `c${at}`, on('19'), how)),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(matches, (all) => {
        const [present] = week({ matches: all })
        const { asked: group, answered } = present?.hosts ?? { asked: 0, answered: 0 }
        expect([1, 2, 3, 4]).not.toContain(group)
        if (typeof group !== 'number' || typeof answered !== 'number') return
        expect([1, 2, 3, 4]).not.toContain(answered)
        expect([1, 2, 3, 4]).not.toContain(group - answered)
      }),
    )
  })
})

describe('the chart', () => {
  it('is one bar a week, measured by the highest', () => {
    expect(barRow([5, 'few', 20, 0, undefined, 40])).toBe('▁·▄··█')
    expect(barRow([0, 'few'])).toBe('··')
  })
})
