import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/decision.js'
import {
  decideReferral,
  type Referral,
  type ReferralAction,
  type Stage,
  stageNames,
  stages,
  toldKeys,
  wasTakenBack,
} from '../../src/domain/referral.js'
import { aProposal, aReferral } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: ['2026-05-14'] }
/** Monday, ten in the morning in Berlin */
const monday = new Date('2026-05-04T08:00:00Z')
const minutes = (count: number, from = monday): Date => new Date(from.getTime() + count * 60_000)
const candidate: Actor = { type: 'candidate', id: 'c1' }
const recruiter: Actor = { type: 'employee', id: 'r' }

function done(referral: Referral, action: ReferralAction, who: Actor = recruiter, now = monday) {
  const decision = decideReferral(referral, action, who, now, calendar)
  if (!decision.ok) throw new Error(`refused: ${decision.refusal}`)
  return decision
}

function refusal(referral: Referral, action: ReferralAction, now = monday): string {
  const decision = decideReferral(referral, action, recruiter, now, calendar)
  return decision.ok ? 'allowed' : decision.refusal
}

const move = (to: Stage, note = 'A good fit', returnsAt: Date | null = null): ReferralAction => ({
  type: 'move',
  to,
  note,
  returnsAt,
})
/** They said themselves that they would like to apply. */
const conversion = { opening: 'Data engineer', invitedAt: monday.toISOString(), agreedAt: monday.toISOString() }
const jobsOf = (decision: { jobs: { name: string; at: Date; to?: string }[] }) =>
  decision.jobs.map(({ name, at, to }) => [name, at.toISOString(), to])

describe('P-5: words about a person are read by that person', () => {
  it('a yes makes the referral available; nothing else does', () => {
    expect(done(aReferral(), { type: 'consent' }, candidate).state.status).toBe('available')
    expect(refusal(aReferral(), move('available'))).toBe('no_such_move')
    expect(refusal(aReferral(), move('routed'))).toBe('no_such_move')
    expect(refusal(aReferral({ status: 'routed' }), { type: 'consent' })).toBe('not_awaited')
  })

  it('other words are asked of the referrer, and the new ones are read again before anybody else reads them', () => {
    const asked = done(aReferral(), { type: 'ask_change', words: 'Please leave out my employer' }, candidate)
    expect(asked.state).toMatchObject({ status: 'consent_pending', changeAsked: 'Please leave out my employer' })
    expect(jobsOf(asked)).toEqual([['referral.change-asked', '2026-05-04T08:00:00.000Z', 'employee:h1']])
    const reworded = done(asked.state, { type: 'reword', why: 'She listens', how: 'A coffee chat' })
    expect(reworded.state).toMatchObject({ status: 'consent_pending', why: 'She listens', changeAsked: '' })
    expect(jobsOf(reworded)).toEqual([['referral.ask-candidate', '2026-05-04T08:00:00.000Z', 'candidate:c1']])
  })

  it('"not now" before a yes is no yes: the question comes again on that day, and nothing is available', () => {
    const later = done(aReferral(), { type: 'not_now', returnsAt: new Date('2026-09-01T00:00:00Z') }, candidate)
    expect(later.state.status).toBe('consent_pending')
    expect(jobsOf(later)).toEqual([['referral.ask-candidate', '2026-09-01T00:00:00.000Z', 'candidate:c1']])
  })
})

describe('the question', () => {
  it('is nudged after three and lapses after five working days, closed days not counted (P-16)', () => {
    const tuesday = new Date('2026-05-12T08:00:00Z')
    expect(jobsOf(done(aReferral(), { type: 'asked' }, { type: 'system' }, tuesday))).toEqual([
      ['referral.nudge-candidate', '2026-05-18T08:00:00.000Z', 'candidate:c1'],
      ['referral.expire', '2026-05-20T08:00:00.000Z', undefined],
    ])
  })

  it('is told to the referrer as "not now" when it lapses, and not to the candidate', () => {
    const lapsed = done(aReferral(), { type: 'expire' }, { type: 'system' })
    expect(lapsed.state.status).toBe('expired')
    expect(jobsOf(lapsed)).toEqual([['referral.changed-referrer', '2026-05-05T08:00:00.000Z', 'employee:h1']])
  })

  it('only what was agreed to lapses with the yes to being put forward; candidate and referrer hear of it (P-11)', () => {
    const lapsed = done(aReferral({ status: 'screening' }), { type: 'lapse' }, { type: 'system' })
    expect(lapsed.state.status).toBe('expired')
    expect(jobsOf(lapsed)).toEqual([
      ['referral.changed-candidate', '2026-05-04T08:00:00.000Z', 'candidate:c1'],
      ['referral.changed-referrer', '2026-05-05T08:00:00.000Z', 'employee:h1'],
    ])
    expect(refusal(aReferral(), { type: 'lapse' })).toBe('not_awaited')
  })

  it('can be taken back for ten minutes, and its words are gone', () => {
    const taken = done(aReferral(), { type: 'take_back' }, recruiter, minutes(9))
    expect(taken.state).toMatchObject({ status: 'withdrawn', why: '', how: '' })
    expect(wasTakenBack(taken.state)).toBe(true)
    expect(taken.jobs).toEqual([])
    expect(refusal(aReferral(), { type: 'take_back' }, minutes(10))).toBe('undo_too_late')
  })
})

describe('a move', () => {
  const available = aReferral({ status: 'available' })

  it('may skip stages forward before the ladder, never silently, never back', () => {
    expect(done(available, move('introduced')).state.status).toBe('introduced')
    expect(refusal(available, move('introduced', '  '))).toBe('note_needed')
    expect(refusal(aReferral({ status: 'screening', conversion }), move('routed'))).toBe('no_such_move')
    expect(refusal(available, move('consent_pending'))).toBe('no_such_move')
  })

  it('to terms follows a proposal only', () => {
    expect(refusal(aReferral({ status: 'references', conversion }), move('terms'))).toBe('terms_need_proposal')
    const proposed = { status: 'proposal', conversion } as const
    expect(refusal(aReferral(proposed), move('terms'))).toBe('proposal_not_accepted')
    for (const answer of ['open', 'silent', 'declined'] as const)
      expect(refusal(aReferral({ ...proposed, proposal: aProposal({ answer }) }), move('terms'))).toBe(
        'proposal_not_accepted',
      )
    expect(done(aReferral({ ...proposed, proposal: aProposal() }), move('terms')).state.status).toBe('terms')
  })

  it('to "not now" has a day that is still to come, from which it returns', () => {
    const day = new Date('2026-09-01T00:00:00Z')
    expect(refusal(available, move('not_now'))).toBe('date_needed')
    expect(refusal(available, move('not_now', 'Later', monday))).toBe('date_past')
    const resting = done(available, move('not_now', 'Later', day)).state
    expect(resting.returnsAt).toEqual(day)
    expect(done(resting, { type: 'come_back' }).state).toMatchObject({ status: 'available', returnsAt: null })
  })

  it('is over when it has ended', () => {
    const ended = stageNames.filter(
      (stage) => refusal(aReferral({ status: stage }), move('routed')) === 'already_ended',
    )
    expect(ended).toEqual(['hired', 'declined', 'withdrawn', 'expired'])
  })
})

describe('P-20: who hears of it, when, and how much', () => {
  it('the candidate when the ten minutes are over, the referrer a working day later', () => {
    expect(jobsOf(done(aReferral({ status: 'available' }), move('routed')))).toEqual([
      ['referral.changed-candidate', '2026-05-04T08:10:00.000Z', 'candidate:c1'],
      ['referral.changed-referrer', '2026-05-05T08:10:00.000Z', 'employee:h1'],
    ])
  })

  it('the referrer only when their word changes', () => {
    expect(jobsOf(done(aReferral({ status: 'introduced', conversion }), move('screening')))).toEqual([
      ['referral.changed-candidate', '2026-05-04T08:10:00.000Z', 'candidate:c1'],
    ])
  })

  it('the candidate hears nothing of what they did themselves', () => {
    const gone = done(aReferral({ status: 'routed' }), { type: 'withdraw' }, candidate)
    expect(jobsOf(gone).map(([name]) => name)).toEqual(['referral.changed-referrer'])
  })

  it('nothing in a job says why', () => {
    const decision = done(aReferral({ status: 'available' }), move('declined', 'Too expensive'))
    expect(JSON.stringify(decision.jobs)).not.toContain('expensive')
    expect(decision.note).toBe('Too expensive')
  })

  it('a referrer reads one of a handful of words, whatever the stage', () => {
    expect([...new Set(stageNames.map((stage) => stages[stage].referrerReads))].sort()).toEqual([
      'decided',
      'in_conversation',
      'not_now',
      'waiting',
      'with_role_owner',
    ])
  })
})

describe('undo', () => {
  const since = new Date('2026-04-20T08:00:00Z')
  const before = aReferral({ status: 'routed', since, moves: 3 })

  it('puts everything back for ten minutes, also from an end', () => {
    const moved = done(before, move('declined')).state
    const back = done(moved, { type: 'undo' }, recruiter, minutes(9)).state
    expect(back).toMatchObject({ status: 'routed', since, undo: null, reason: '' })
    expect(refusal(moved, { type: 'undo' }, minutes(10))).toBe('undo_too_late')
    expect(refusal(back, { type: 'undo' }, minutes(9))).toBe('undo_too_late')
  })

  it('names the messages of the undone move, and leaves those of the move before it true', () => {
    const first = done(aReferral({ status: 'available' }), move('routed'))
    const second = done(first.state, move('declined'), recruiter, minutes(60))
    expect(second.jobs.map(({ key }) => key)).toEqual(toldKeys(second.state))
    const back = done(second.state, { type: 'undo' }, recruiter, minutes(65)).state
    expect(first.jobs[0]?.payload).toMatchObject({ stage: back.status, since: back.since.toISOString() })
    expect(second.jobs[0]?.payload.since).not.toBe(back.since.toISOString())
  })

  it('does not give the keys of an undone move to the next one', () => {
    const moved = done(before, move('introduced'))
    const back = done(moved.state, { type: 'undo' }, recruiter, minutes(1)).state
    const again = done(back, move('introduced'), recruiter, minutes(2))
    expect(again.jobs.map(({ key }) => key)).not.toContain(moved.jobs[0]?.key)
  })
})
