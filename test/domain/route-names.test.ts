import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideReferral, type ReferralAction, type Stage } from '../../src/domain/referral.js'
import {
  decideRoute,
  isOpenRoute,
  openRoute,
  type Route,
  type RouteAction,
  type RouteStatus,
  routeClock,
} from '../../src/domain/route.js'
import { aReferral } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: [] }
/** Monday, ten in the morning in Berlin */
const monday = new Date('2026-05-04T08:00:00Z')

const aRoute = (changes: Partial<Route> = {}): Route => ({
  ...{ id: 'w1', version: 0, openingId: 'o1', candidateId: 'c1', hostId: null, recruiterId: 'rec', referralId: 'r1' },
  ...{ status: 'with_owner', since: monday, createdAt: monday, updatedAt: monday, steps: 0, hostSays: null },
  ...{ decider: 'owner', reason: '' },
  ...changes,
})

const after = (status: RouteStatus, action: RouteAction): string => {
  const decision = decideRoute(aRoute({ status }), action, monday, calendar)
  return decision.ok ? decision.state.status : decision.refusal
}

describe('P-3: names are exchanged by two yeses, one after the other', () => {
  const interested: RouteAction = { type: 'owner_interested' }
  it.each([
    ['with_owner', interested, 'asking_names'],
    ['with_owner', { type: 'owner_no', reason: 'x' }, 'owner_no'],
    ['with_owner', { type: 'names_yes' }, 'already_answered'],
    ['with_owner', { type: 'names_no' }, 'already_answered'],
    ['with_owner', { type: 'decider_silent', next: 'deputy' }, 'with_owner'],
    ['with_owner', { type: 'decider_silent', next: null }, 'lapsed'],
    ['with_owner', { type: 'lapse' }, 'already_answered'],
    ['with_owner', { type: 'end' }, 'ended'],
    ['asking_names', interested, 'already_answered'],
    ['asking_names', { type: 'owner_no', reason: 'x' }, 'already_answered'],
    ['asking_names', { type: 'names_yes' }, 'introduced'],
    ['asking_names', { type: 'names_no' }, 'candidate_no'],
    ['asking_names', { type: 'lapse' }, 'lapsed'],
    ['asking_names', { type: 'end' }, 'ended'],
    ['introduced', { type: 'names_no' }, 'already_answered'],
    ['introduced', { type: 'end' }, 'already_answered'],
    ['owner_no', interested, 'already_answered'],
    ['lapsed', { type: 'names_yes' }, 'already_answered'],
    ['ended', { type: 'names_yes' }, 'already_answered'],
  ] as const)('%s, %o: %s', (status, action, expected) => {
    expect(after(status, action)).toBe(expected)
  })

  it('no order of answers leads to names without the owner’s yes before the person’s', () => {
    const action = fc.constantFrom<RouteAction>(
      { type: 'owner_interested' },
      { type: 'owner_no', reason: '' },
      { type: 'decider_silent', next: 'deputy' },
      { type: 'names_yes' },
      { type: 'names_no' },
      { type: 'lapse' },
      { type: 'end' },
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        let route = aRoute()
        const done: string[] = []
        for (const each of actions) {
          const decision = decideRoute(route, each, monday, calendar)
          if (!decision.ok) continue
          route = decision.state
          done.push(each.type)
        }
        if (route.status !== 'introduced') return
        expect(done.slice(-2)).toEqual(['owner_interested', 'names_yes'])
      }),
    )
  })
})

describe('P-16: no clock without what follows it', () => {
  it.each(openRoute)('%s: a nudge before the end, both counted from when the question was sent', (status) => {
    const jobs = routeClock(aRoute({ status }), 'employee:e1', monday, calendar)
    expect(jobs).toHaveLength(2)
    const [nudge, end] = jobs
    expect(nudge?.to).toBe('employee:e1')
    expect(end?.to).toBeUndefined()
    expect(nudge && end && nudge.at < end.at && nudge.at > monday).toBe(true)
  })

  it('what has ended has no clock', () => {
    expect(isOpenRoute(aRoute({ status: 'ended' }))).toBe(false)
    expect(routeClock(aRoute({ status: 'ended' }), 'employee:e1', monday, calendar)).toEqual([])
  })
})

describe('whatever takes a referral away from a role owner ends the way there', () => {
  const returnsAt = new Date('2026-06-01T08:00:00Z')
  const now = '2026-05-04T08:00:00.000Z'
  const inTenMinutes = '2026-05-04T08:10:00.000Z'
  const move = (to: Stage): ReferralAction => ({ type: 'move', to, note: 'x', returnsAt })
  it.each([
    ['routed', { type: 'withdraw' }, now],
    ['routed', { type: 'not_now', returnsAt }, now],
    ['routed', { type: 'lapse' }, now],
    ['routed', { type: 'unroute', reason: '' }, now],
    ['routed', move('declined'), inTenMinutes],
    ['routed', move('not_now'), inTenMinutes],
    ['introduced', { type: 'withdraw' }, now],
    ['routed', { type: 'introduce' }, undefined],
    ['available', { type: 'withdraw' }, undefined],
  ] as const)('%s, %o: looked at %s', (status, action, at) => {
    const openingId = status === 'available' ? null : 'o1'
    const decision = decideReferral(aReferral({ status, openingId }), action, { type: 'system' }, monday, calendar)
    if (!decision.ok) throw new Error(decision.refusal)
    const looks = decision.jobs.filter(({ name }) => name === 'route.referral-ended')
    expect(looks.map((job) => job.at.toISOString())).toEqual(at === undefined ? [] : [at])
  })
})
