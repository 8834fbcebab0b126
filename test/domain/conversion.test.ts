import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConversionAction, decideConversion, invitableStages } from '../../src/domain/conversion.js'
import type { Actor } from '../../src/domain/decision.js'
import {
  decideReferral,
  isApplying,
  ladder,
  nextSteps,
  type Referral,
  type ReferralAction,
  type Stage,
  stageNames,
} from '../../src/domain/referral.js'
import { aProposal, aReferral } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: ['2026-05-14'] }
/** Monday, ten in the morning in Berlin */
const monday = new Date('2026-05-04T08:00:00Z')
const recruiter: Actor = { type: 'employee', id: 'r' }
const asked = { opening: 'Data engineer', invitedAt: monday.toISOString(), agreedAt: null }
const agreed = { ...asked, agreedAt: monday.toISOString() }

function convert(referral: Referral, action: ConversionAction, now = monday) {
  const decision = decideConversion(referral, action, now, calendar)
  if (!decision.ok) throw new Error(`refused: ${decision.refusal}`)
  return decision
}

function refusal(referral: Referral, action: ConversionAction): string {
  const decision = decideConversion(referral, action, monday, calendar)
  return decision.ok ? 'allowed' : decision.refusal
}

const move = (to: Stage, talkOpen = false): ReferralAction => ({
  type: 'move',
  to,
  note: 'A good fit',
  returnsAt: null,
  talkOpen,
})

function moving(referral: Referral, to: Stage, talkOpen = false): string {
  const decision = decideReferral(referral, move(to, talkOpen), recruiter, monday, calendar)
  return decision.ok ? decision.state.status : decision.refusal
}

describe('the invitation to apply', () => {
  it('is asked once, of somebody who said yes to being put forward and stands before the ladder', () => {
    const open = stageNames.filter(
      (status) => refusal(aReferral({ status }), { type: 'invite', opening: 'x' }) === 'allowed',
    )
    expect(open).toEqual(invitableStages)
    const invited = convert(aReferral({ status: 'routed' }), { type: 'invite', opening: 'Data engineer' })
    expect(invited.state.conversion).toEqual(asked)
    expect(invited.jobs.map(({ name, to }) => [name, to])).toEqual([['referral.invite-candidate', 'candidate:c1']])
    expect(refusal(invited.state, { type: 'invite', opening: 'Analyst' })).toBe('already_invited')
  })

  it('is nudged after three and lapses after five working days, closed days not counted (P-16)', () => {
    const tuesday = new Date('2026-05-12T08:00:00Z')
    const sent = convert(aReferral({ status: 'routed', conversion: asked }), { type: 'invited' }, tuesday)
    expect(sent.jobs.map(({ name, at }) => [name, at.toISOString()])).toEqual([
      ['referral.invite-nudge', '2026-05-18T08:00:00.000Z'],
      ['referral.invite-lapse', '2026-05-20T08:00:00.000Z'],
    ])
    expect(convert(aReferral({ status: 'routed', conversion: asked }), { type: 'lapse' }).state.conversion).toBeNull()
  })

  it('a yes stands at the foot of the ladder, and the move of a minute ago cannot be undone under it', () => {
    const undo = { stage: 'available' as const, since: asked.invitedAt, returnsAt: null, until: '2026-05-04T09:00:00Z' }
    const yes = convert(aReferral({ status: 'routed', conversion: asked, undo }), { type: 'agree' })
    expect(yes.state).toMatchObject({ status: 'introduced', conversion: agreed, undo: null })
    expect(yes.action).toBe('converted')
    expect(refusal(yes.state, { type: 'agree' })).toBe('not_awaited')
  })

  it('a no changes nothing else, and tells the referrer nothing', () => {
    const before = aReferral({ status: 'available', conversion: asked })
    const no = convert(before, { type: 'keep_exploring' })
    expect(no.state).toEqual({ ...before, conversion: null, updatedAt: monday })
    expect(no.jobs).toEqual([])
  })
})

describe('the ladder', () => {
  it('takes the candidate’s own yes', () => {
    for (const stage of ladder.slice(1)) {
      expect(moving(aReferral({ status: 'introduced' }), stage), stage).toBe('conversion_needed')
      expect(moving(aReferral({ status: 'available', conversion: asked }), stage), stage).toBe('conversion_needed')
    }
  })

  it('leaves out interviews, and no other step', () => {
    const from = (status: Stage) =>
      ladder.filter((to) => moving(aReferral({ status, conversion: agreed, proposal: aProposal() }), to) === to)
    expect(ladder.map((stage) => [stage, from(stage)])).toEqual([
      ['introduced', ['screening']],
      ['screening', ['interviewing', 'references']],
      ['interviewing', ['references']],
      ['references', ['proposal']],
      ['proposal', ['terms']],
      ['terms', ['hired']],
      ['hired', []],
    ])
    expect(moving(aReferral({ status: 'introduced', conversion: agreed }), 'references')).toBe('step_skipped')
    expect(ladder.map(nextSteps)).toEqual(ladder.map(from))
  })

  it('does not go on while a talk of the step is open; a stop always does', () => {
    const screened = aReferral({ status: 'screening', conversion: agreed })
    expect(moving(screened, 'references', true)).toBe('talk_open')
    expect(moving(screened, 'declined', true)).toBe('declined')
  })

  it('begins anew for whoever rested', () => {
    const resting = aReferral({ status: 'not_now', conversion: agreed })
    const back = decideReferral(resting, move('available'), recruiter, monday, calendar)
    expect(back.ok && back.state.conversion).toBeNull()
  })
})

describe('whatever is done to a referral, in whatever order', () => {
  const stage = fc.constantFrom(...stageNames)
  const action: fc.Arbitrary<ReferralAction | ConversionAction> = fc.oneof(
    fc.record({
      type: fc.constant('move' as const),
      to: stage,
      note: fc.constant('Because.'),
      returnsAt: fc.constantFrom(null, new Date('2026-12-01T08:00:00Z')),
    }),
    fc.constantFrom<ReferralAction | ConversionAction>(
      { type: 'consent' },
      { type: 'undo' },
      { type: 'withdraw' },
      { type: 'not_now', returnsAt: new Date('2026-12-01T08:00:00Z') },
      { type: 'come_back' },
      { type: 'expire' },
      { type: 'lapse' },
      { type: 'invite', opening: 'Data engineer' },
      { type: 'agree' },
      { type: 'keep_exploring' },
    ),
  )
  const conversions = ['invite', 'invited', 'agree', 'keep_exploring']
  const isConversion = (each: ReferralAction | ConversionAction): each is ConversionAction =>
    conversions.includes(each.type)

  it('nobody is screened or further without having said that they apply, and no step is left out but interviews', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(action, fc.integer({ min: 1, max: 30 })), { maxLength: 60 }), (steps) => {
        let referral = aReferral()
        let now = monday
        let hasAgreed = false
        for (const [each, minutes] of steps) {
          now = new Date(now.getTime() + minutes * 60_000)
          const decision = isConversion(each)
            ? decideConversion(referral, each, now, calendar)
            : decideReferral(referral, each, recruiter, now, calendar)
          if (!decision.ok) continue
          const { state } = decision
          if (each.type === 'agree') hasAgreed = true
          if (isApplying(state.status)) {
            expect(state.conversion?.agreedAt).toBeTruthy()
            expect(hasAgreed).toBe(true)
            if (each.type !== 'undo' && state.status !== referral.status)
              expect(nextSteps(referral.status)).toContain(state.status)
          }
          referral = state
        }
      }),
      { numRuns: 500, examples: [] },
    )
  })
})
