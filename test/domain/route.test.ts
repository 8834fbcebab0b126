import { describe, expect, it } from 'vitest'
import {
  decideRoute,
  isHostDone,
  letBeJob,
  type Route,
  type RouteAction,
  type RouteStatus,
  routeClock,
} from '../../src/domain/route.js'
import { aRoute } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: ['2026-05-14'] }
/** Monday, ten in the morning in Berlin */
const monday = new Date('2026-05-04T08:00:00Z')

const actions = {
  i_ask: { type: 'host_says', says: 'i_ask' },
  use_my_name: { type: 'host_says', says: 'use_my_name' },
  pass: { type: 'host_says', says: 'pass' },
  silent: { type: 'host_says', says: 'silent' },
  recruiter_asks: { type: 'recruiter_asks' },
  yes: { type: 'candidate_yes', referralId: 'r1' },
  no: { type: 'candidate_no' },
  interested: { type: 'owner_interested' },
  owner_no: { type: 'owner_no', reason: 'Too early' },
  deputy: { type: 'decider_silent', next: 'deputy' },
  nobody: { type: 'decider_silent', next: null },
  names_yes: { type: 'names_yes' },
  names_no: { type: 'names_no' },
  lapse: { type: 'lapse' },
  end: { type: 'end' },
} as const satisfies Record<string, RouteAction>
type ActionName = keyof typeof actions

/** Where each action leads from each status, typed by hand; a dash: already answered. */
const table: Record<RouteStatus, Record<ActionName, RouteStatus | '-'>> = {
  asking_host: {
    ...{ i_ask: 'asking_candidate', use_my_name: 'asking_candidate', pass: 'asking_host', silent: 'asking_host' },
    ...{ recruiter_asks: 'asking_candidate', yes: '-', no: '-', interested: '-', owner_no: '-', deputy: '-' },
    ...{ nobody: '-', names_yes: '-', names_no: '-', lapse: '-', end: 'ended' },
  },
  asking_candidate: {
    ...{ i_ask: '-', use_my_name: '-', pass: '-', silent: '-', recruiter_asks: '-', yes: 'with_owner' },
    ...{ no: 'candidate_no', interested: '-', owner_no: '-', deputy: '-', nobody: '-', names_yes: '-' },
    ...{ names_no: '-', lapse: 'lapsed', end: 'ended' },
  },
  with_owner: {
    ...{ i_ask: '-', use_my_name: '-', pass: '-', silent: '-', recruiter_asks: '-', yes: '-', no: '-' },
    ...{ interested: 'asking_names', owner_no: 'owner_no', deputy: 'with_owner', nobody: 'lapsed' },
    ...{ names_yes: '-', names_no: '-', lapse: '-', end: 'ended' },
  },
  asking_names: {
    ...{ i_ask: '-', use_my_name: '-', pass: '-', silent: '-', recruiter_asks: '-', yes: '-', no: '-' },
    ...{ interested: '-', owner_no: '-', deputy: '-', nobody: '-', names_yes: 'introduced' },
    ...{ names_no: 'candidate_no', lapse: 'lapsed', end: 'ended' },
  },
  introduced: settled(),
  candidate_no: settled(),
  owner_no: settled(),
  lapsed: settled(),
  ended: settled(),
}

function settled(): Record<ActionName, '-'> {
  return {
    ...{ i_ask: '-', use_my_name: '-', pass: '-', silent: '-', recruiter_asks: '-', yes: '-', no: '-' },
    ...{
      interested: '-',
      owner_no: '-',
      deputy: '-',
      nobody: '-',
      names_yes: '-',
      names_no: '-',
      lapse: '-',
      end: '-',
    },
  }
}

const statuses = Object.keys(table) as RouteStatus[]
const names = Object.keys(actions) as ActionName[]

function done(route: Route, action: RouteAction, now = monday) {
  const decision = decideRoute(route, action, now, calendar)
  if (!decision.ok) throw new Error(decision.refusal)
  return decision
}

describe('the life of a route', () => {
  it.each(statuses)('from %s', (status) => {
    const reached = names.map((name) => {
      const decision = decideRoute(aRoute({ status }), actions[name], monday, calendar)
      return [name, decision.ok ? decision.state.status : '-']
    })
    expect(Object.fromEntries(reached)).toEqual(table[status])
  })

  it('every step counts, begins now, and says when', () => {
    for (const status of statuses)
      for (const name of names) {
        const decision = decideRoute(aRoute({ status, steps: 3 }), actions[name], monday, calendar)
        if (decision.ok) expect(decision.state).toMatchObject({ steps: 4, since: monday, updatedAt: monday })
        else expect(decision.refusal).toBe('already_answered')
      }
  })

  it('“I’ll ask”: the mail follows three working days later; “use my name” and a recruiter ask at once', () => {
    const mailAt = (action: RouteAction, route = aRoute()) =>
      done(route, action).jobs.map(({ name, at, to }) => [name, at.toISOString(), to])
    expect(mailAt(actions.i_ask)).toEqual([['route.ask-candidate', '2026-05-07T08:00:00.000Z', 'candidate:c1']])
    expect(mailAt(actions.use_my_name)).toEqual([['route.ask-candidate', '2026-05-04T08:00:00.000Z', 'candidate:c1']])
    const passed = done(aRoute(), actions.pass).state
    expect(mailAt(actions.recruiter_asks, passed)).toEqual([
      ['route.ask-candidate', '2026-05-04T08:00:00.000Z', 'candidate:c1'],
    ])
    expect(done(passed, actions.recruiter_asks).state.hostId).toBeNull()
  })

  it('a host answers once; a pass and silence leave the same but for what the host said', () => {
    const [passed, silent] = [done(aRoute(), actions.pass).state, done(aRoute(), actions.silent).state]
    expect({ ...passed, hostSays: null }).toEqual({ ...silent, hostSays: null })
    for (const route of [passed, silent]) {
      expect(isHostDone(route)).toBe(true)
      expect(decideRoute(route, actions.i_ask, monday, calendar)).toMatchObject({ refusal: 'already_answered' })
    }
    expect(isHostDone(aRoute())).toBe(false)
  })

  it('P-16: every open status has a nudge before its end; whoever is told that the host does not ask has five days', () => {
    const days = (status: RouteStatus) =>
      routeClock(aRoute({ status }), 'candidate:c1', monday, calendar).map(({ name, at }) => [
        name,
        at.toISOString().slice(0, 10),
      ])
    expect(days('asking_host')).toEqual([
      ['route.nudge-host', '2026-05-06'],
      ['route.host-silent', '2026-05-07'],
    ])
    expect(days('asking_candidate')).toEqual([
      ['route.nudge-candidate', '2026-05-07'],
      ['route.lapse-candidate', '2026-05-11'],
    ])
    expect(days('with_owner')).toEqual([
      ['route.nudge-owner', '2026-05-06'],
      ['route.owner-silent', '2026-05-07'],
    ])
    expect(days('asking_names')).toEqual([
      ['route.nudge-names', '2026-05-07'],
      ['route.lapse-names', '2026-05-11'],
    ])
    for (const status of ['introduced', 'candidate_no', 'owner_no', 'lapsed', 'ended'] as const)
      expect(days(status)).toEqual([])
    const letBe = letBeJob(done(aRoute(), actions.pass).state, monday, calendar)
    expect([letBe.name, letBe.at.toISOString()]).toEqual(['route.let-be', '2026-05-11T08:00:00.000Z'])
  })
})
