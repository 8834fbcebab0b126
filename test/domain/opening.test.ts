import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideOpening,
  isBarredFrom,
  maySeeOpening,
  type Opening,
  type OpeningAction,
  type OpeningContent,
  type OpeningStatus,
  stillOpenClock,
  stillOpenJob,
} from '../../src/domain/opening.js'
import { decideReferral } from '../../src/domain/referral.js'
import { anOpening, aReferral } from '../builders.js'

const monday = new Date('2026-05-04T08:00:00Z')
const calendar = { zone: 'Europe/Berlin', closedDays: [] }

function content(changes: { seats?: number } = {}): OpeningContent {
  const { visibility, seats, title, department, skills, languages, place, seniority, path } = anOpening()
  const { work, words, circle, barred } = anOpening()
  const all = { visibility, seats, title, department, skills, languages, place, seniority, path }
  return { ...all, work, words, circle, barred, ...changes }
}
const actions = {
  save: { type: 'save', content: content() },
  open: { type: 'open' },
  still_open: { type: 'still_open', asks: 1 },
  not_answered: { type: 'not_answered', asks: 1 },
  nobody_to_ask: { type: 'nobody_to_ask', asks: 1 },
  close: { type: 'close', reason: 'other', note: '' },
  lapse: { type: 'lapse', asks: 1 },
  hand_over: { type: 'hand_over', ownerId: 'h2', deputyId: null },
  hired: { type: 'hired' },
} as const satisfies Record<OpeningAction['type'], OpeningAction>

/** From the specification: what each action makes of each state. */
const table: Record<OpeningAction['type'], Record<OpeningStatus, string>> = {
  save: { draft: 'draft', open: 'open', filled: 'opening_ended', closed: 'opening_ended' },
  open: { draft: 'open', open: 'opening_is_open', filled: 'opening_ended', closed: 'opening_ended' },
  still_open: { draft: 'opening_not_open', open: 'open', filled: 'already_answered', closed: 'already_answered' },
  not_answered: { draft: 'opening_not_open', open: 'open', filled: 'already_answered', closed: 'already_answered' },
  nobody_to_ask: { draft: 'opening_not_open', open: 'open', filled: 'already_answered', closed: 'already_answered' },
  close: { draft: 'closed', open: 'closed', filled: 'opening_ended', closed: 'opening_ended' },
  lapse: {
    draft: 'opening_not_open',
    open: 'already_answered',
    filled: 'already_answered',
    closed: 'already_answered',
  },
  hand_over: { draft: 'draft', open: 'open', filled: 'opening_ended', closed: 'opening_ended' },
  hired: { draft: 'opening_not_open', open: 'filled', filled: 'opening_ended', closed: 'opening_ended' },
}

const stateAfter = (opening: Opening, action: OpeningAction): Opening => {
  const decision = decideOpening(opening, action, monday)
  if (!decision.ok) throw new Error(decision.refusal)
  return decision.state
}

describe('the life of an opening', () => {
  const rows = Object.entries(table).flatMap(([action, states]) =>
    Object.entries(states).map(([status, then]) => [action, status, then] as const),
  )
  it.each(rows)('%s, %s: %s', (action, status, then) => {
    const decision = decideOpening(
      anOpening({ status: status as OpeningStatus }),
      actions[action as OpeningAction['type']],
      monday,
    )
    expect(decision.ok ? decision.state.status : decision.refusal).toBe(then)
  })

  it('P-21: is asked after thirty days, twice in vain, then recruiters, then it closes', () => {
    const draft = anOpening({ status: 'draft', asks: 0 })
    const opened = decideOpening(draft, { type: 'open' }, monday)
    if (!opened.ok) throw new Error(opened.refusal)
    expect(opened.jobs).toMatchObject([{ name: 'opening.ask', at: new Date('2026-06-03T08:00:00Z') }])
    const open = opened.state
    expect(stillOpenJob(open, 'h1', monday)).toMatchObject({ name: 'opening.still-open', to: 'employee:h1' })
    expect(stillOpenClock(open, monday, calendar)).toMatchObject({
      name: 'opening.silent',
      at: new Date('2026-05-11T08:00:00Z'),
    })
    const once = stateAfter(open, { type: 'not_answered', asks: 1 })
    const twice = stateAfter(once, { type: 'not_answered', asks: 2 })
    expect([once.silences, twice.silences]).toEqual([1, 2])
    expect(stillOpenJob(twice, 'h9', monday).name).toBe('opening.recruiters-decide')
    expect(stillOpenClock(twice, monday, calendar).name).toBe('opening.lapse')
    expect(stateAfter(twice, { type: 'lapse', asks: 3 })).toMatchObject({ status: 'closed', endedAt: monday })
    const kept = stateAfter(twice, { type: 'still_open', asks: 3 })
    expect(kept).toMatchObject({ status: 'open', silences: 0 })
    expect(decideOpening(kept, { type: 'still_open', asks: 3 }, monday)).toEqual({
      ok: false,
      refusal: 'already_answered',
    })
  })

  it('a yes that comes late counts while nobody else has answered', () => {
    const once = stateAfter(anOpening(), { type: 'not_answered', asks: 1 })
    expect(stateAfter(once, { type: 'still_open', asks: 1 })).toMatchObject({ silences: 0 })
  })

  it('the last seat fills it', () => {
    const one = stateAfter(anOpening({ seats: 2 }), { type: 'hired' })
    expect(one).toMatchObject({ status: 'open', hired: 1 })
    expect(stateAfter(one, { type: 'hired' })).toMatchObject({ status: 'filled', hired: 2, endedAt: monday })
    expect(decideOpening(one, { type: 'save', content: content({ seats: 0 }) }, monday)).toMatchObject({
      refusal: 'seats_taken',
    })
  })

  it('whoever takes over is told, is not late, and is nobody’s deputy', () => {
    const before = anOpening({ deputyId: 'h2', silences: 1 })
    const decision = decideOpening(before, { type: 'hand_over', ownerId: 'h2', deputyId: 'h2' }, monday)
    if (!decision.ok) throw new Error(decision.refusal)
    expect(decision.state).toMatchObject({ ownerId: 'h2', deputyId: null, silences: 0, asks: 2 })
    expect(decision.jobs.map(({ name }) => name)).toEqual(['opening.yours', 'opening.ask'])
    expect(decideOpening(before, { type: 'hand_over', ownerId: 'h1', deputyId: 'h2' }, monday)).toMatchObject({
      refusal: 'same_owner',
    })
  })

  it('whatever happens: an ended one stays as it is, an open one has its next question, and seats are never exceeded', () => {
    const anyAction = fc.oneof(
      ...Object.values(actions).map((action) => fc.constant<OpeningAction>(action)),
      fc.record({
        type: fc.constantFrom(
          'still_open' as const,
          'not_answered' as const,
          'nobody_to_ask' as const,
          'lapse' as const,
        ),
        asks: fc.nat(6),
      }),
      fc.record({
        type: fc.constant('hand_over' as const),
        ownerId: fc.constantFrom('h1', 'h2', 'h3'),
        deputyId: fc.constantFrom(null, 'h1', 'h2'),
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(anyAction, { maxLength: 25 }), (seats, steps) => {
        let opening = anOpening({ status: 'draft', seats, asks: 0 })
        const asked = new Set<string>()
        for (const step of steps) {
          const decision = decideOpening(
            opening,
            step.type === 'save' ? { ...step, content: content({ seats }) } : step,
            monday,
          )
          if (!decision.ok) continue
          expect(['draft', 'open']).toContain(opening.status)
          opening = decision.state
          for (const { name, payload } of decision.jobs) if (name === 'opening.ask') asked.add(payload.asks ?? '')
          expect(opening.hired).toBeLessThanOrEqual(opening.seats)
          expect(opening.deputyId).not.toBe(opening.ownerId)
          expect(opening.endedAt === null).toBe(opening.status === 'draft' || opening.status === 'open')
          if (opening.status === 'open') expect(asked.has(String(opening.asks))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('who may know of it', () => {
  it.each([
    ['hidden', 'open', { owner: true, deputy: true, recruiter: true, circle: false, other: false }],
    ['circle', 'open', { owner: true, deputy: true, recruiter: true, circle: true, other: false }],
    ['company', 'open', { owner: true, deputy: true, recruiter: true, circle: true, other: true }],
    ['company', 'draft', { owner: true, deputy: true, recruiter: true, circle: false, other: false }],
    ['circle', 'draft', { owner: true, deputy: true, recruiter: true, circle: false, other: false }],
  ] as const)('%s, %s', (visibility, status, expected) => {
    const opening = anOpening({ visibility, status, deputyId: 'h2', circle: ['h3'] })
    expect({
      owner: maySeeOpening(opening, 'h1', false),
      deputy: maySeeOpening(opening, 'h2', false),
      recruiter: maySeeOpening(opening, 'h8', true),
      circle: maySeeOpening(opening, 'h3', false),
      other: maySeeOpening(opening, 'h9', false),
    }).toEqual(expected)
  })

  it('whoever is barred is, by employee or by address', () => {
    const opening = anOpening({ barred: { employees: ['h3'], addresses: ['hash'] } })
    expect(isBarredFrom(opening, { employeeId: 'h3', emailIndex: null })).toBe(true)
    expect(isBarredFrom(opening, { employeeId: null, emailIndex: 'hash' })).toBe(true)
    expect(isBarredFrom(opening, { employeeId: 'h4', emailIndex: 'other' })).toBe(false)
  })
})

describe('P-21: a referral whose opening has ended', () => {
  const ended = (changes: Parameters<typeof aReferral>[0]) =>
    decideReferral(aReferral(changes), { type: 'opening_ended' }, { type: 'system' }, monday, calendar)
  const conversion = { opening: 'x', invitedAt: '', agreedAt: '' }

  it.each(['routed', 'introduced', 'screening', 'interviewing', 'references', 'proposal', 'terms'] as const)(
    '%s: available again, and the candidate hears alone',
    (status) => {
      const decision = ended({ status, openingId: 'p1', conversion })
      expect(decision).toMatchObject({ ok: true, state: { status: 'available', openingId: null, conversion: null } })
      expect(decision.ok && decision.jobs.filter(({ to }) => to).map(({ name, to }) => [name, to])).toEqual([
        ['opening.ended-candidate', 'candidate:c1'],
      ])
    },
  )

  it('not now stays not now until its day', () => {
    const returnsAt = new Date('2026-09-01T00:00:00Z')
    expect(ended({ status: 'not_now', openingId: 'p1', returnsAt })).toMatchObject({
      state: { status: 'not_now', returnsAt, openingId: null },
    })
  })

  it('whoever was hired, has ended, or was in no opening is left alone', () => {
    for (const status of ['hired', 'declined', 'withdrawn', 'expired'] as const)
      expect(ended({ status, openingId: 'p1' }).ok).toBe(false)
    expect(ended({ status: 'available' }).ok).toBe(false)
  })
})
