import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideConversion } from '../../src/domain/conversion.js'
import { decideProposal } from '../../src/domain/proposal.js'
import { clockOf, decideReferral, type Referral, type Stage, stageNames, stages } from '../../src/domain/referral.js'
import { answerPoint, putPoint } from '../../src/domain/terms.js'
import { aReferral } from '../builders.js'

/**
 * A small model of a referral's life, written from the specification in its own words: nothing of it is read from the product.
 */
interface Model {
  stage: string
  agreed: boolean
  invited: boolean
  opening: boolean
  offer: 'none' | 'open' | 'accepted'
  settled: boolean
  meanwhile: boolean
  /** hour at which "not now" ends */
  back: number | null
  hour: number
  undo: { stage: string; back: number | null; until: number } | null
}

type Act =
  | { do: 'wait'; hours: number }
  | { do: 'move'; to: string; note: boolean; date: 'none' | 'past' | 'later'; talk: boolean }
  | { do: 'rest'; date: 'past' | 'later'; meanwhile: boolean }
  | {
      do:
        | 'consent'
        | 'undo'
        | 'route'
        | 'introduce'
        | 'unroute'
        | 'withdraw'
        | 'return'
        | 'expire'
        | 'lapse'
        | 'unanswered'
        | 'undecided'
        | 'invite'
        | 'agree'
        | 'explore'
        | 'reword'
        | 'propose'
        | 'accept'
        | 'settle'
    }

const way = [
  'consent_pending',
  'available',
  'routed',
  'introduced',
  'screening',
  'interviewing',
  'references',
  'proposal',
  'terms',
  'hired',
]
const over = ['hired', 'declined', 'withdrawn', 'expired']
const after: Record<string, string[]> = {
  available: ['introduced'],
  routed: ['introduced'],
  introduced: ['screening'],
  screening: ['interviewing', 'references'],
  interviewing: ['references'],
  references: ['proposal'],
  proposal: ['terms'],
  terms: ['hired'],
}
const later = 24 * 4000
const restsHours = 56 * 24

/** What stands after an act, or the refusal. */
function model(m: Model, act: Act): Model | string {
  if (act.do === 'wait') return { ...m, hour: m.hour + act.hours }
  if (act.do === 'undo') {
    if (m.undo === null || m.hour >= m.undo.until) return 'undo_too_late'
    return { ...m, stage: m.undo.stage, back: m.undo.back, undo: null }
  }
  if (act.do === 'propose' || act.do === 'accept') {
    if (m.offer === 'accepted') return 'already_answered'
    if (m.stage !== 'proposal' || (act.do === 'accept' && m.offer === 'none')) return 'not_awaited'
    return { ...m, offer: act.do === 'propose' ? 'open' : 'accepted' }
  }
  if (act.do === 'settle') return m.stage === 'terms' && m.offer !== 'none' ? { ...m, settled: true } : 'not_awaited'
  if (over.includes(m.stage)) return 'already_ended'
  const go = (stage: string, more: Partial<Model> = {}): Model => ({ ...m, back: null, undo: null, stage, ...more })
  const afresh = {
    agreed: false,
    invited: false,
    opening: false,
    offer: 'none',
    settled: false,
    meanwhile: false,
  } as const
  const waits = m.stage === 'consent_pending'
  const asked = m.invited && !waits && m.stage !== 'not_now'
  switch (act.do) {
    case 'consent':
      return waits ? go('available') : 'not_awaited'
    case 'reword':
      return waits ? m : 'not_awaited'
    case 'expire':
      return waits ? go('expired') : 'not_awaited'
    case 'lapse':
      return waits ? 'not_awaited' : go('expired')
    case 'withdraw':
      return go('withdrawn')
    case 'rest':
      if (act.date === 'past') return 'date_past'
      return waits ? { ...m, back: later } : go('not_now', { back: later, meanwhile: act.meanwhile })
    case 'return':
      return m.stage === 'not_now' ? go('available', afresh) : 'not_awaited'
    case 'unanswered':
      return m.stage === 'not_now' && m.back !== null && m.back <= m.hour ? go('expired') : 'not_awaited'
    case 'undecided': {
      const byHand = way.slice(3, 9).includes(m.stage) || (m.stage === 'routed' && !m.opening)
      return byHand ? go('not_now', { back: m.hour + restsHours, meanwhile: false }) : 'not_awaited'
    }
    case 'route':
      return m.stage === 'available' || (m.stage === 'not_now' && m.meanwhile)
        ? go('routed', { opening: true, back: m.back })
        : 'no_such_move'
    case 'introduce':
      return m.stage === 'routed' && m.opening ? go('introduced') : 'no_such_move'
    case 'unroute':
      if (m.stage !== 'routed') return 'no_such_move'
      return m.meanwhile && m.back !== null && m.back > m.hour
        ? go('not_now', { opening: false, back: m.back })
        : go('available', { opening: false, meanwhile: false })
    case 'invite':
      if (waits || m.stage === 'not_now') return 'not_awaited'
      return m.invited || m.agreed ? 'already_invited' : { ...m, invited: true }
    case 'explore':
      return asked ? { ...m, invited: false } : 'not_awaited'
    case 'agree': {
      if (!asked) return 'not_awaited'
      const yes = { agreed: true, invited: false, undo: null }
      return m.stage === 'available' || m.stage === 'routed' ? go('introduced', yes) : { ...m, ...yes }
    }
    case 'move':
      return moved(m, act, go, afresh)
  }
}

function moved(
  m: Model,
  act: Extract<Act, { do: 'move' }>,
  go: (stage: string, more?: Partial<Model>) => Model,
  afresh: Partial<Model>,
): Model | string {
  const [from, to] = [way.indexOf(m.stage), way.indexOf(act.to)]
  const forward = from > 0 && to > from
  const out =
    ['not_now', 'declined', 'withdrawn'].includes(act.to) && m.stage !== 'consent_pending' && act.to !== m.stage
  if (!forward && !out && !(m.stage === 'not_now' && act.to === 'available')) return 'no_such_move'
  if (forward && m.stage === 'routed' && m.opening) return 'names_first'
  if (forward && to > 3) {
    if (!m.agreed) return 'conversion_needed'
    if (act.to === 'terms' && m.stage !== 'proposal') return 'terms_need_proposal'
    if (!after[m.stage]?.includes(act.to)) return 'step_skipped'
    if (act.to === 'terms' && m.offer !== 'accepted') return 'proposal_not_accepted'
    if (act.to === 'hired' && !m.settled) return 'terms_open'
  }
  if (forward && act.talk) return 'talk_open'
  if (!act.note) return 'note_needed'
  if (act.to === 'not_now' && act.date !== 'later') return act.date === 'none' ? 'date_needed' : 'date_past'
  const back = act.date === 'none' ? null : act.date === 'past' ? -1 : later
  const undo = { stage: m.stage, back: m.back, until: m.hour + 1 / 6 }
  return go(act.to, { ...(act.to === 'available' ? afresh : {}), back, undo, meanwhile: false })
}

const start = new Date('2026-05-04T08:00:00Z')
const momentOf = (hour: number): Date => new Date(start.getTime() + Math.round(hour * 3_600_000))
const calendar = { zone: 'Europe/Berlin', closedDays: ['2026-05-14'] }
const dateOf = { none: null, past: momentOf(-1), later: momentOf(later) }

const offered = { role: 'Engineer', startsOn: '2026-09-01', words: 'We would like to work with you.' }

/** One point is put and agreed to. */
function settled(referral: Referral, now: Date): Referral | string {
  const { status, proposal } = referral
  if (status !== 'terms' || proposal === null) return 'not_awaited'
  const at = now.toISOString()
  const put = putPoint([], { id: 'p', topic: 'pay', words: 'So much' }, { byId: 'r', at })
  const points = typeof put === 'string' ? put : answerPoint(put, 'p', { agrees: true, words: '' }, { byId: 'c1', at })
  return typeof points === 'string' ? points : { ...referral, proposal: { ...proposal, points } }
}

/** The same act in the product; the state after it, or the refusal. */
function product(referral: Referral, act: Act, now: Date): Referral | string {
  if (act.do === 'wait') return referral
  if (act.do === 'settle') return settled(referral, now)
  const who = { type: 'employee', id: 'r' } as const
  const referralAct = (action: Parameters<typeof decideReferral>[1]) =>
    decideReferral(referral, action, who, now, calendar)
  const decision = (() => {
    switch (act.do) {
      case 'move':
        return referralAct({
          ...{ type: 'move', to: act.to as Stage, note: act.note ? 'It fits.' : ' ' },
          ...{ returnsAt: dateOf[act.date], talkOpen: act.talk },
        })
      case 'rest':
        return referralAct({ type: 'not_now', returnsAt: dateOf[act.date] ?? now, meanwhile: act.meanwhile })
      case 'propose':
        return decideProposal(referral, { type: 'write', ...offered, byId: 'r' }, who, now, calendar)
      case 'accept':
        return decideProposal(referral, { type: 'accept' }, who, now, calendar)
      case 'route':
        return referralAct({ type: 'route', openingId: 'o1' })
      case 'unroute':
        return referralAct({ type: 'unroute', reason: 'No' })
      case 'undecided':
        return referralAct({ type: 'undecided', reason: 'Nobody decided.' })
      case 'reword':
        return referralAct({ type: 'reword', why: 'Why', how: 'How' })
      case 'return':
        return referralAct({ type: 'come_back' })
      case 'invite':
        return decideConversion(referral, { type: 'invite', opening: 'Engineer' }, now, calendar)
      case 'agree':
        return decideConversion(referral, { type: 'agree' }, now, calendar)
      case 'explore':
        return decideConversion(referral, { type: 'keep_exploring' }, now, calendar)
      default:
        return referralAct({ type: act.do })
    }
  })()
  return decision.ok ? decision.state : decision.refusal
}

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ do: fc.constant('move' as const), to: fc.constantFrom(...way, ...over.slice(1), 'not_now') },
      ...{
        note: fc.constantFrom(true, true, true, false),
        date: fc.constantFrom('none' as const, 'past' as const, 'later' as const),
      },
      talk: fc.constantFrom(false, false, false, true),
    }),
  },
  // the next step of the way, so that sequences get far
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...way.slice(3))
      .map((to): Act => ({ do: 'move', to, note: true, date: 'none', talk: false })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rest' as const),
      date: fc.constantFrom('past' as const, 'later' as const, 'later' as const),
      meanwhile: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom(0.05, 1, 24, 24 * 60).map((hours): Act => ({ do: 'wait', hours })) },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        ...([
          'consent',
          'consent',
          'undo',
          'undo',
          'route',
          'introduce',
          'unroute',
          'withdraw',
          'return',
          'expire',
        ] as const),
        ...(['lapse', 'unanswered', 'undecided', 'invite', 'invite', 'agree', 'agree', 'explore', 'reword'] as const),
        ...(['propose', 'accept', 'settle'] as const),
      )
      .map((name): Act => ({ do: name })),
  },
)

const random = fc.array(act, { maxLength: 40 })
/** Somebody who applies and climbs, with whatever comes between. */
const climbing = fc
  .array(fc.array(act, { maxLength: 1 }), { minLength: 6, maxLength: 6 })
  .chain((between) => random.map((rest) => ({ between, rest })))
  .map(({ between, rest }): Act[] => [
    ...([{ do: 'consent' }, { do: 'invite' }, { do: 'agree' }] as const),
    ...between.flatMap((acts, at): Act[] => [
      ...acts,
      ...(way[at + 4] === 'terms' ? ([{ do: 'propose' }, { do: 'accept' }] as const) : []),
      ...(way[at + 4] === 'hired' ? ([{ do: 'settle' }] as const) : []),
      { do: 'move', to: way[at + 4] ?? 'hired', note: true, date: 'none', talk: false },
    ]),
    ...rest.slice(0, 10),
  ])

describe('the life of a referral', () => {
  it('is the model’s in 10,000 random sequences: the same stages, and the same refusals', () => {
    const reached = new Set<string>()
    const said = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(random, climbing), (acts) => {
        let own: Model = {
          stage: 'consent_pending',
          agreed: false,
          invited: false,
          opening: false,
          offer: 'none',
          settled: false,
          meanwhile: false,
          back: null,
          hour: 0,
          undo: null,
        }
        let referral = aReferral({ since: start })
        for (const each of acts) {
          const expected = model(own, each)
          const found = product(referral, each, momentOf(own.hour))
          if (typeof expected === 'string' || typeof found === 'string') {
            if (found !== expected) expect({ found, each, own }).toEqual({ found: expected, each, own })
            said.add(String(expected))
            continue
          }
          own = expected
          referral = found
          reached.add(own.stage)
          const same =
            referral.status === own.stage &&
            (referral.returnsAt?.getTime() ?? null) === (own.back === null ? null : momentOf(own.back).getTime()) &&
            (referral.openingId !== null) === own.opening &&
            (referral.conversion?.agreedAt != null) === own.agreed
          if (!same) expect({ referral, each }).toEqual({ own })
        }
      }),
      { numRuns: 10_000 },
    )
    expect([...reached].sort()).toEqual([...way, 'not_now', ...over.slice(1)].sort())
    expect(said.size).toBeGreaterThan(10)
  }, 120_000)
})

describe('never silent', () => {
  const open = stageNames.filter((stage) => !stages[stage].final)

  it('every open stage has a clock with a nudge before its end and a fallback that is a stage', () => {
    expect(open).toEqual([...way.slice(0, 9), 'not_now'])
    for (const status of open)
      for (const openingId of [null, 'o1']) {
        const clock = clockOf({ status, openingId })
        expect(clock, status).not.toBeNull()
        expect(clock && clock.nudge < clock.end && clock.end > (clock.passOn ?? 0), status).toBe(true)
        expect(stageNames, status).toContain(clock?.fallback)
      }
    for (const stage of stageNames) if (stages[stage].final) expect(stages[stage].clock, stage).toBeNull()
  })

  it('the days are those of the specification', () => {
    const clock = (status: Stage, openingId: string | null = null) => {
      const { waitsFor, nudge, passOn, end, fallback } = clockOf({ status, openingId }) ?? {}
      return [waitsFor, nudge, passOn, end, fallback]
    }
    expect(clock('consent_pending')).toEqual(['candidate', 3, null, 5, 'expired'])
    expect(clock('not_now')).toEqual(['candidate', 3, null, 5, 'expired'])
    expect(clock('routed')).toEqual(['recruiter', 5, 10, 20, 'not_now'])
    expect(clock('routed', 'o1')).toEqual(['owner', 2, 3, 9, 'available'])
    expect(clock('available')).toEqual(['candidate', 335, null, 365, 'expired'])
    for (const stage of way.slice(3, 9)) expect(clock(stage as Stage)).toEqual(['recruiter', 5, 10, 20, 'not_now'])
  })

  it('from every open stage, if nobody acts and only clocks run, it ends by itself', () => {
    for (const from of open)
      for (const openingId of [null, 'o1']) {
        let referral = aReferral({
          status: from,
          openingId,
          since: start,
          returnsAt: from === 'not_now' ? start : null,
        })
        const seen: string[] = []
        for (let steps = 0; !stages[referral.status].final; steps++) {
          expect(steps, seen.join()).toBeLessThan(6)
          seen.push(referral.status)
          const now = momentOf(24 * 400 * (steps + 1))
          const clock = clockOf(referral)
          const ends: Act =
            clock?.fallback === 'not_now'
              ? { do: 'undecided' }
              : clock?.fallback === 'available'
                ? { do: 'unroute' }
                : {
                    do:
                      referral.status === 'consent_pending'
                        ? 'expire'
                        : referral.status === 'not_now'
                          ? 'unanswered'
                          : 'lapse',
                  }
          const next = product(referral, ends, now)
          if (typeof next === 'string') throw new Error(`${referral.status}: ${next}`)
          expect(next.status).toBe(clock?.fallback)
          referral = next
        }
        expect(referral.status).toBe('expired')
      }
  })
})
