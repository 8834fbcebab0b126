import { describe, expect, it } from 'vitest'
import { decideProposal, decideTerms, type ProposalAction } from '../../src/domain/proposal.js'
import { answerQuestion, askQuestion } from '../../src/domain/question.js'
import type { Referral, Stage } from '../../src/domain/referral.js'
import { areSettled, type Proposal, putPoint, waitsFor } from '../../src/domain/terms.js'
import { aProposal, aReferral } from '../builders.js'

const now = new Date('2026-05-04T08:00:00Z')
const calendar = { zone: 'Europe/Berlin', closedDays: [] }
const lena = { type: 'candidate', id: 'c1' } as const
const by = { byId: 'h1', at: now.toISOString() }
const write = { type: 'write', role: 'R', startsOn: '2026-09-01', words: 'W', byId: 'h1' } as const
const decided = (referral: Referral, action: ProposalAction) => decideProposal(referral, action, lena, now, calendar)
const outcomeOf = (answer: Proposal['answer'] | null, action: ProposalAction, status: Stage = 'proposal'): string => {
  const proposal = answer === null ? null : aProposal({ answer, answeredAt: null })
  const decision = decided(aReferral({ status, proposal }), action)
  return decision.ok ? `${decision.state.status} ${decision.state.proposal?.answer}` : decision.refusal
}

describe('a proposal', () => {
  it.each<[Proposal['answer'] | null, ProposalAction, string]>([
    [null, write, 'proposal open'],
    ['open', write, 'proposal open'],
    ['silent', write, 'proposal open'],
    ['accepted', write, 'already_answered'],
    [null, { type: 'accept' }, 'not_awaited'],
    ['open', { type: 'accept' }, 'proposal accepted'],
    ['silent', { type: 'accept' }, 'proposal accepted'],
    ['accepted', { type: 'accept' }, 'already_answered'],
    ['open', { type: 'decline', reason: 'pay' }, 'declined declined'],
    ['accepted', { type: 'decline', reason: 'pay' }, 'already_answered'],
    ['open', { type: 'silent' }, 'proposal silent'],
    ['silent', { type: 'silent' }, 'already_answered'],
    ['accepted', { type: 'silent' }, 'already_answered'],
    ['silent', { type: 'extend', byId: 'h1' }, 'proposal open'],
    ['open', { type: 'extend', byId: 'h1' }, 'not_awaited'],
  ])('that is %s, after %j: %s', (answer, action, outcome) => expect(outcomeOf(answer, action)).toBe(outcome))

  it('is written at its step only', () => {
    for (const stage of ['references', 'terms', 'hired', 'declined'] as const)
      expect(outcomeOf(null, write, stage)).toBe('not_awaited')
  })

  it('is nudged after three working days and left to a recruiter after five, from when it was sent', () => {
    const sent = decided(aReferral({ status: 'proposal', proposal: aProposal({ answer: 'open' }) }), {
      type: 'previewed',
    })
    expect(sent.ok && sent.jobs.map(({ name, at }) => [name, at.toISOString().slice(0, 10)])).toEqual([
      ['proposal.nudge-candidate', '2026-05-07'],
      ['proposal.silent', '2026-05-11'],
    ])
  })

  it('P-20: a no tells the referrer a word, and the candidate, whose act it was, nothing', () => {
    const declined = decided(aReferral({ status: 'proposal', proposal: aProposal({ answer: 'open' }) }), {
      type: 'decline',
      reason: 'timing',
    })
    expect(declined.ok && declined.jobs.map(({ name }) => name)).toEqual(['referral.changed-referrer'])
    expect(declined.ok && declined.note).toBe('')
  })
})

describe('terms', () => {
  it('are settled once every point is agreed, and not where nothing was said', () => {
    expect([areSettled([]), areSettled(aProposal().points)]).toEqual([false, true])
    const more = putPoint(aProposal().points, { id: 'p2', topic: 'pay', words: 'As said' }, by)
    if (typeof more === 'string') throw new Error(more)
    expect([areSettled(more), more.map(waitsFor)]).toEqual([false, [undefined, 'candidate']])
  })

  it('have at most twelve points, one a topic but for others', () => {
    let points = putPoint([], { id: 'p', topic: 'pay', words: 'a' }, by)
    for (let at = 0; at < 11 && typeof points !== 'string'; at++)
      points = putPoint(points, { id: `p${at}`, topic: 'other', words: 'a' }, by)
    if (typeof points === 'string') throw new Error(points)
    expect(points).toHaveLength(12)
    expect(putPoint(points, { id: 'x', topic: 'other', words: 'a' }, by)).toBe('points_too_many')
    expect(putPoint(points, { id: 'x', topic: 'pay', words: 'b' }, by)).toHaveLength(12)
  })

  it('are answered once, by the candidate, at their step', () => {
    const [point] = aProposal().points
    const answer = { type: 'answer', byId: 'c1', answers: [{ pointId: 'p1', agrees: true, words: '' }] } as const
    const open = point ? [{ ...point, said: point.said.slice(0, 1) }] : []
    const at = (status: Stage, points: Proposal['points']) => {
      const decision = decideTerms(aReferral({ status, proposal: aProposal({ points }) }), answer, now, calendar)
      return decision.ok ? areSettled(decision.state.proposal?.points ?? []) : decision.refusal
    }
    expect([at('terms', open), at('terms', aProposal().points), at('proposal', open), at('terms', [])]).toEqual([
      true,
      'already_answered',
      'not_awaited',
      'point_not_there',
    ])
  })
})

describe('a question', () => {
  it('is one at a time, and its first answer stands', () => {
    const asked = askQuestion([], 'q1', 'How?', now)
    if (typeof asked === 'string') throw new Error(asked)
    expect(askQuestion(asked, 'q2', 'And?', now)).toBe('question_open')
    const answered = answerQuestion(asked, 'q1', 'So.', now)
    if (typeof answered === 'string') throw new Error(answered)
    expect(answerQuestion(answered, 'q1', 'Otherwise.', now)).toBe('already_answered')
    expect(answerQuestion(answered, 'q9', 'So.', now)).toBe('not_awaited')
    expect(askQuestion(answered, 'q2', 'And?', now)).toHaveLength(2)
  })
})
