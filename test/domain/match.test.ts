import { describe, expect, it } from 'vitest'
import { decideMatch, turnOf } from '../../src/domain/match.js'
import { aMatch } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: [] }
const host = { type: 'employee', id: 'h1' } as const
const candidate = { type: 'candidate', id: 'c1' } as const
const system = { type: 'system' } as const
// Monday 4 May 2026, 10:00 in Berlin
const monday = new Date('2026-05-04T08:00:00Z')

describe('a match that is proposed to a host first', () => {
  it('waits for the host, then for the candidate', () => {
    const match = aMatch()
    expect(turnOf(match)).toBe('host')
    const yes = decideMatch(
      match,
      { type: 'accept', side: 'host', times: ['2026-05-12T08:00:00.000Z'] },
      host,
      monday,
      calendar,
    )
    expect(yes.ok && yes.state.status).toBe('half_agreed')
    expect(yes.ok && turnOf(yes.state)).toBe('candidate')
    expect(yes.ok && yes.jobs.map((job) => job.name)).toEqual(['match.ask-candidate'])
  })

  it('starts the clock when its question was sent: nudge after 2 working days, end after 3', () => {
    const asked = decideMatch(aMatch(), { type: 'asked', side: 'host' }, system, monday, calendar)
    expect(asked.ok && asked.jobs.map((job) => [job.name, job.at.toISOString()])).toEqual([
      ['match.nudge-host', '2026-05-06T08:00:00.000Z'],
      ['match.expire', '2026-05-07T08:00:00.000Z'],
    ])
  })

  it('gives a candidate by mail 3 and 5 working days, not counting weekends and closed days', () => {
    const thursday = new Date('2026-05-07T08:00:00Z')
    const match = aMatch({ status: 'half_agreed' })
    const asked = decideMatch(match, { type: 'asked', side: 'candidate' }, system, thursday, {
      zone: 'Europe/Berlin',
      closedDays: ['2026-05-14'],
    })
    expect(asked.ok && asked.jobs.map((job) => job.at.toISOString())).toEqual([
      '2026-05-12T08:00:00.000Z',
      '2026-05-15T08:00:00.000Z',
    ])
  })

  it('cannot be agreed without a time', () => {
    expect(decideMatch(aMatch(), { type: 'accept', side: 'host', times: [] }, host, monday, calendar)).toEqual({
      ok: false,
      refusal: 'no_time_chosen',
    })
  })

  it('P-8: a pass before the candidate was asked tells nobody', () => {
    const passed = decideMatch(aMatch(), { type: 'pass', side: 'host', reason: 'no_time' }, host, monday, calendar)
    expect(passed.ok && [passed.state.status, passed.jobs]).toEqual(['host_passed', []])
  })
})

describe('a match the host said yes to', () => {
  const half = aMatch({ status: 'half_agreed', times: ['2026-05-12T08:00:00.000Z'] })

  it.each([
    ['declined', { type: 'pass', side: 'candidate', reason: null } as const, candidate, 'candidate_declined'],
    ['lapsed', { type: 'expire', side: 'candidate' } as const, system, 'expired'],
    ['withdrawn', { type: 'withdraw' } as const, system, 'withdrawn'],
  ])('P-15: when it is %s, the host hears it in a new message and the old card changes', (_, action, who, status) => {
    const ended = decideMatch(half, action, who, monday, calendar)
    expect(ended.ok && ended.state.status).toBe(status)
    expect(ended.ok && ended.jobs.map((job) => [job.name, job.to])).toEqual([
      ['match.ended-host', 'employee:h1'],
      ['match.card-update', 'employee:h1'],
    ])
  })

  it('is agreed by the candidate’s yes', () => {
    const agreed = decideMatch(
      half,
      { type: 'accept', side: 'candidate', times: [], wants: 'the craft' },
      candidate,
      monday,
      calendar,
    )
    expect(agreed.ok && [agreed.state.status, agreed.state.wants]).toEqual(['agreed', 'the craft'])
  })
})

describe('a match that has ended', () => {
  it.each(['agreed', 'host_passed', 'candidate_declined', 'withdrawn'] as const)(
    '%s: a second click is refused gently',
    (status) => {
      const again = decideMatch(
        aMatch({ status }),
        { type: 'accept', side: 'host', times: ['x'] },
        host,
        monday,
        calendar,
      )
      expect(again).toEqual({ ok: false, refusal: 'already_answered' })
    },
  )

  it('expired: the click reads that it has passed', () => {
    const late = decideMatch(
      aMatch({ status: 'expired' }),
      { type: 'accept', side: 'host', times: ['x'] },
      host,
      monday,
      calendar,
    )
    expect(late).toEqual({ ok: false, refusal: 'already_passed' })
  })
})

describe('P-2: a match of an internal candidate', () => {
  it('asks them before the host hears anything', () => {
    const match = aMatch({ askedFirst: 'candidate' })
    expect(turnOf(match)).toBe('candidate')
    const declined = decideMatch(match, { type: 'pass', side: 'candidate', reason: null }, candidate, monday, calendar)
    expect(declined.ok && declined.jobs).toEqual([])
  })
})
