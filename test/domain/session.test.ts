import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Guest, Session } from '../../src/domain/session.js'
import { takesSeat } from '../../src/domain/session.js'
import { barToStep, decideCourse, decideWord } from '../../src/domain/session-course.js'
import { answerClock, courseJobs } from '../../src/domain/session-jobs.js'
import {
  areApart,
  decideSeat,
  type Gathering,
  type SeatAction,
  type SeatTerms,
  type SessionDecision,
} from '../../src/domain/session-seats.js'
import { aGuest, aSession } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: [] }
// Monday 4 May 2026, 10:00 in Berlin
const monday = new Date('2026-05-04T08:00:00Z')
const at = (iso: string): SeatTerms => ({
  now: new Date(iso),
  calendar,
  clockOf: () => ({ zone: 'Europe/London', isOutside: true }),
})
const early = at('2026-05-04T08:00:00Z')

const guests = (count: number, each: (place: number) => Partial<Guest> = () => ({})): Guest[] =>
  Array.from({ length: count }, (_, place) => aGuest({ id: `g${place}`, candidateId: `c${place}`, ...each(place) }))
const seated = (count: number): Guest[] => guests(count, () => ({ status: 'seated', mayBeSeen: true }))

const yes = (said: Partial<Extract<SeatAction, { type: 'yes' }>> = {}): SeatAction => ({
  type: 'yes',
  mayBeSeen: true,
  employer: '',
  sameEmployerIsFine: false,
  answers: '',
  ...said,
})
const done = (decision: SessionDecision): Extract<SessionDecision, { ok: true }> => {
  if (!decision.ok) throw new Error(decision.refusal)
  return decision
}
const statuses = (decision: SessionDecision): string[] => done(decision).gathering.guests.map(({ status }) => status)
const jobNames = (decision: SessionDecision): string[] => done(decision).jobs.map(({ name }) => name)
const refusalOf = (decision: SessionDecision): string | undefined => (decision.ok ? undefined : decision.refusal)

describe('a seat', () => {
  it('is had by a yes, with booking, calendar entry and the day before', () => {
    const decision = decideSeat({ session: aSession(), guests: guests(1) }, 'g0', yes({ answers: 'This' }), early)
    expect(statuses(decision)).toEqual(['seated'])
    expect(jobNames(decision)).toEqual(['session.booked-candidate', 'session.day-before-candidate'])
  })

  it('is not had without the consent to be seen', () => {
    const decision = decideSeat({ session: aSession(), guests: guests(1) }, 'g0', yes({ mayBeSeen: false }), early)
    expect(refusalOf(decision)).toBe('session_consent')
  })

  it('is answered once: a second click says so', () => {
    const first = decideSeat({ session: aSession(), guests: guests(1) }, 'g0', yes(), early)
    expect(refusalOf(decideSeat(done(first).gathering, 'g0', yes(), early))).toBe('already_answered')
    const no = decideSeat({ session: aSession(), guests: guests(1) }, 'g0', { type: 'no' }, early)
    expect(refusalOf(decideSeat(done(no).gathering, 'g0', { type: 'no' }, early))).toBe('already_answered')
    expect(refusalOf(decideSeat(done(no).gathering, 'g0', yes(), early))).toBe('already_answered')
  })

  it('a ninth guest waits', () => {
    const all = [...seated(8), aGuest({ id: 'ninth', candidateId: 'c9' })]
    const decision = decideSeat({ session: aSession({ seats: 8 }), guests: all }, 'ninth', yes(), early)
    expect(statuses(decision).at(-1)).toBe('waiting')
    expect(done(decision).action).toBe('waits_full')
    expect(done(decision).jobs).toEqual([])
  })

  it('is nobody’s once the session has begun, and nobody’s who was not asked', () => {
    const gathering = { session: aSession(), guests: guests(1) }
    expect(refusalOf(decideSeat(gathering, 'g0', yes(), at('2026-05-14T12:00:00Z')))).toBe('already_over')
    expect(refusalOf(decideSeat(gathering, 'stranger', yes(), early))).toBe('session_not_yours')
  })

  it('given back frees one seat, not the session; the first who waits has 24 hours', () => {
    const all = [
      ...seated(3),
      aGuest({ id: 'late', status: 'waiting', waitsSince: new Date('2026-05-05T08:00:00Z') }),
      aGuest({ id: 'first', status: 'waiting', waitsSince: new Date('2026-05-04T08:00:00Z') }),
    ]
    const now = at('2026-05-06T08:00:00Z')
    const left = decideSeat({ session: aSession({ seats: 3 }), guests: all }, 'g1', { type: 'no' }, now)
    expect(statuses(left)).toEqual(['seated', 'cancelled', 'seated', 'waiting', 'promoted'])
    const lapse = done(left).jobs.find(({ name }) => name === 'session.lapse')
    expect(lapse?.at.toISOString()).toBe('2026-05-07T08:00:00.000Z')
    const silent = decideSeat(done(left).gathering, 'first', { type: 'lapse', was: 'promoted' }, now)
    expect(statuses(silent)).toEqual(['seated', 'cancelled', 'seated', 'promoted', 'lapsed'])
  })

  it('is kept for whoever was promoted: nobody else takes it meanwhile', () => {
    const all = [...seated(2), aGuest({ id: 'p', status: 'promoted' }), aGuest({ id: 'new' })]
    const decision = decideSeat({ session: aSession({ seats: 3 }), guests: all }, 'new', yes(), early)
    expect(statuses(decision)).toEqual(['seated', 'seated', 'promoted', 'waiting'])
  })

  it.each([
    ['Acme Ltd', ' acme   LTD', false, false, false],
    ['Acme Ltd', 'acme ltd', true, false, false],
    ['Acme Ltd', 'acme ltd', true, true, true],
    ['Acme', 'Other', false, false, true],
    ['', '', false, false, true],
  ])('beside "%s" for "%s" when they say %s and %s: %s', (one, other, oneFine, otherFine, apart) => {
    const first = aGuest({ employer: one, sameEmployerIsFine: oneFine })
    expect(areApart(first, aGuest({ id: 'g2', employer: other, sameEmployerIsFine: otherFine }))).toBe(apart)
  })

  it('beside somebody of the same employer is waited for, with a word of its own', () => {
    const all = [aGuest({ id: 'a', status: 'seated', employer: 'Acme' }), aGuest({ id: 'b' })]
    const decision = decideSeat({ session: aSession(), guests: all }, 'b', yes({ employer: 'ACME ' }), early)
    expect(done(decision).action).toBe('waits_same_employer')
    const left = decideSeat(done(decision).gathering, 'a', { type: 'no' }, early)
    expect(statuses(left)).toEqual(['cancelled', 'promoted'])
  })
})

describe('the clock of a question', () => {
  it('nudges after 3 and ends after 5 working days', () => {
    const jobs = answerClock(aSession(), aGuest(), monday, calendar)
    expect(jobs.map(({ name, at }) => [name, at.toISOString()])).toEqual([
      ['session.nudge-candidate', '2026-05-07T08:00:00.000Z'],
      ['session.lapse', '2026-05-11T08:00:00.000Z'],
    ])
  })

  it('never ends later than a day before the session', () => {
    const soon = aSession({ startsAt: new Date('2026-05-07T12:00:00Z') })
    expect(answerClock(soon, aGuest(), monday, calendar).map(({ at }) => at.toISOString())).toEqual([
      '2026-05-06T12:00:00.000Z',
    ])
  })
})

describe('a quorum', () => {
  const few = { session: aSession(), guests: [...seated(2), aGuest({ id: 'w', status: 'asked' })] }

  it('missed three days before asks more people and tells the owner', () => {
    const decision = decideCourse(few, { type: 'judge', days: 3 }, at('2026-05-11T12:00:00Z'))
    expect(jobNames(decision)).toEqual(['session.below-quorum-host', 'session.look'])
    expect(done(decision).gathering.session.status).toBe('open')
  })

  it('missed a day before calls it off: whoever said yes is told and looked at again at once', () => {
    const decision = decideCourse(few, { type: 'judge', days: 1 }, at('2026-05-13T11:00:00Z'))
    expect(done(decision).gathering.session).toMatchObject({ status: 'cancelled', sequence: 1 })
    expect(statuses(decision)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    const names = jobNames(decision)
    expect(names.filter((name) => name === 'pool.look')).toHaveLength(2)
    expect(names.filter((name) => name === 'session.cancelled-candidate')).toHaveLength(2)
    expect(names.filter((name) => name === 'session.cancelled-host')).toHaveLength(1)
  })

  it('met lets it take place', () => {
    const decision = decideCourse(
      { session: aSession(), guests: seated(3) },
      { type: 'judge', days: 1 },
      at('2026-05-13T11:00:00Z'),
    )
    expect(done(decision).action).toBe('quorum_met')
    expect(done(decision).gathering.session.status).toBe('open')
  })
})

describe('the clocks of a session', () => {
  const judged = (session: Session, now: Date) =>
    courseJobs(session, now, calendar)
      .filter(({ name }) => name === 'session.judge')
      .map(({ payload, at: due }) => [payload.days, due.toISOString()])

  it('judge the quorum three working days and a day before, in office hours', () => {
    expect(judged(aSession(), monday)).toEqual([
      ['3', '2026-05-11T12:00:00.000Z'],
      ['1', '2026-05-13T11:50:00.000Z'],
    ])
    // a Monday is judged on the Friday before
    const onMonday = aSession({ startsAt: new Date('2026-05-18T12:00:00Z'), endsAt: new Date('2026-05-18T13:00:00Z') })
    expect(judged(onMonday, monday).at(-1)).toEqual(['1', '2026-05-15T15:49:00.000Z'])
  })

  it('never judge a session at the moment in which it is set up', () => {
    const onMonday = aSession({ startsAt: new Date('2026-05-18T12:00:00Z'), endsAt: new Date('2026-05-18T13:00:00Z') })
    const saturday = new Date('2026-05-16T08:00:00Z')
    expect(judged(onMonday, saturday)).toEqual([['1', '2026-05-17T12:00:00.000Z']])
  })
})

describe('another time', () => {
  it('tells everybody with a seat, with a rising sequence, and runs all clocks anew', () => {
    const startsAt = new Date('2026-05-20T12:00:00Z')
    const decision = decideCourse({ session: aSession(), guests: seated(3) }, { type: 'move', startsAt }, early)
    const { session } = done(decision).gathering
    expect(session).toMatchObject({ startsAt, endsAt: new Date('2026-05-20T13:00:00Z'), sequence: 1 })
    expect(jobNames(decision).filter((name) => name === 'session.moved-candidate')).toHaveLength(3)
    expect(new Set(done(decision).jobs.map(({ payload }) => payload.sequence))).toEqual(new Set(['1']))
  })
})

describe('tasks', () => {
  const running = { session: aSession(), guests: seated(3) }

  it.each([
    ['before it begins', '2026-05-14T11:59:59Z', 'session_task_early'],
    ['after its end', '2026-05-14T13:00:01Z', 'already_over'],
  ])('are not released %s', (_, now, refusal) => {
    expect(refusalOf(decideCourse(running, { type: 'release' }, at(now)))).toBe(refusal)
  })

  it('are released one by one while it runs; the one card of each host is changed', () => {
    const now = at('2026-05-14T12:10:00Z')
    const first = done(decideCourse(running, { type: 'release' }, now))
    expect(first.jobs.map(({ name, payload }) => [name, payload.updates])).toEqual([
      ['session.run-update', 'session:s1:0:run-h1'],
    ])
    const second = done(decideCourse(first.gathering, { type: 'release' }, now))
    expect(second.gathering.session.tasksReleased).toBe(2)
    expect(refusalOf(decideCourse(second.gathering, { type: 'release' }, now))).toBe('session_no_more_tasks')
    expect(refusalOf(decideCourse(first.gathering, { type: 'release', after: 0 }, now))).toBe('already_done')
  })

  it('are none in an overflow', () => {
    const overflow = { session: aSession({ kind: 'informational', isOverflow: true }), guests: seated(3) }
    expect(refusalOf(decideCourse(overflow, { type: 'release' }, at('2026-05-14T12:10:00Z')))).toBe('session_no_tasks')
  })
})

describe('what is written down', () => {
  const after = new Date('2026-05-14T14:00:00Z')
  const noteOf = (session: Partial<Session>, guest: Partial<Guest>, said: Record<string, string>) =>
    decideWord(
      { session: aSession({ status: 'held', ...session }), guests: [aGuest({ status: 'seated', ...guest })] },
      'g1',
      { type: 'note', by: 'host', said },
      after,
    )

  it('is the rubric of a group, about somebody who was there', () => {
    const noted = noteOf({}, { met: 'yes' }, { teamwork: 'clear' })
    expect(done(noted).gathering.guests[0]?.outcome).toEqual({ teamwork: 'clear' })
  })

  it.each([
    ['somebody who was not there', {}, { met: 'no' as const }, { teamwork: 'good' }, 'session_was_not_there'],
    ['somebody of whom nobody said they were', {}, {}, { teamwork: 'good' }, 'session_was_not_there'],
    [
      'an overflow',
      { kind: 'informational' as const, isOverflow: true },
      { met: 'yes' as const },
      { teamwork: 'good' },
      'session_nothing_judged',
    ],
    [
      'step 1 of a program',
      { kind: 'company' as const, programId: 'p1', step: 1 },
      { met: 'yes' as const },
      { skills: 'good' },
      'session_nothing_judged',
    ],
    ['a field the kind has not', {}, { met: 'yes' as const }, { salary: 'much' }, 'session_not_kept'],
    [
      'a closed session',
      { status: 'closed' as const },
      { met: 'yes' as const },
      { teamwork: 'good' },
      'session_closed',
    ],
  ])('is nothing about %s', (_, session, guest, said, refusal) => {
    expect(refusalOf(noteOf(session, guest, said))).toBe(refusal)
  })

  it('is the record of step 2 of a program', () => {
    const noted = noteOf({ kind: 'company', programId: 'p1', step: 2 }, { met: 'yes' }, { skills: 'Good with data' })
    expect(noted.ok).toBe(true)
  })

  it('P-19: there is whoever one side says was there', () => {
    const gathering = (met: Guest['met']) => ({
      session: aSession({ status: 'held' as const }),
      guests: [aGuest({ status: 'seated', met })],
    })
    const met = (before: Guest['met'], by: 'host' | 'candidate', answer: 'yes' | 'no') =>
      done(decideWord(gathering(before), 'g1', { type: 'met', by, answer }, after)).gathering.guests[0]?.met
    expect(met(null, 'host', 'yes')).toBe('yes')
    expect(met('no', 'host', 'yes')).toBe('yes')
    expect(met('yes', 'host', 'no')).toBe('yes')
    expect(met(null, 'candidate', 'no')).toBe('no')
  })
})

describe('a step of a program', () => {
  const was = (met: Guest['met'], still: string | undefined) =>
    aGuest({ status: 'seated', met, outcome: still === undefined ? {} : { still_interested: still } })

  it.each([
    [1, undefined, false, undefined],
    [2, undefined, true, 'was_not_there'],
    [2, was('no', 'yes'), true, 'was_not_there'],
    [2, was('yes', undefined), true, 'not_interested'],
    [2, was('yes', 'no'), true, 'not_interested'],
    [2, was('yes', 'yes'), false, 'must_apply'],
    [2, was('yes', 'yes'), true, undefined],
    [3, was('yes', 'yes'), false, 'must_apply'],
  ])('%s is entered only by whoever may (case %#)', (step, before, applies, bar) => {
    expect(barToStep(step, before, applies)).toBe(bar)
  })
})

describe('whatever people do', () => {
  const employers = ['', 'Acme', 'acme ', 'Beta']
  const act = fc.oneof(
    fc.record({
      who: fc.nat(11),
      action: fc.record({
        type: fc.constant('yes' as const),
        mayBeSeen: fc.boolean(),
        employer: fc.constantFrom(...employers),
        sameEmployerIsFine: fc.boolean(),
        answers: fc.constant(''),
      }),
    }),
    fc.record({ who: fc.nat(11), action: fc.constant({ type: 'no' } as const) }),
    fc.record({
      who: fc.nat(11),
      action: fc.record({
        type: fc.constant('lapse' as const),
        was: fc.constantFrom('asked' as const, 'promoted' as const),
      }),
    }),
  )

  it('no seat is given twice, nobody sits beside a colleague unless both agreed, and no free seat is left to a queue', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(act, { maxLength: 60 }), (seats, acts) => {
        let gathering: Gathering = { session: aSession({ seats }), guests: guests(12) }
        for (const [step, { who, action }] of acts.entries()) {
          const now = new Date(monday.getTime() + step * 60_000)
          const decision = decideSeat(gathering, `g${who}`, action, { ...early, now })
          if (!decision.ok) continue
          gathering = decision.gathering
          const sitting = gathering.guests.filter(takesSeat)
          expect(sitting.length).toBeLessThanOrEqual(seats)
          for (const one of sitting)
            for (const other of sitting) if (one.id !== other.id) expect(areApart(one, other)).toBe(true)
          const next = gathering.guests.filter(({ status }) => status === 'waiting')
          if (sitting.length < seats)
            for (const each of next) expect(sitting.every((other) => areApart(other, each))).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})
