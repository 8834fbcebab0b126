import { describe, expect, it } from 'vitest'
import { blankReferee, decideReferee, type Naming, namingRefusal, type Referee } from '../../src/domain/referee.js'

const now = new Date('2026-05-04T08:00:00Z')
const calendar = { zone: 'Europe/Berlin', closedDays: [] }
const referee = (status: Referee['status']): Referee => ({
  ...{
    id: 'f1',
    version: 0,
    referralId: 'r1',
    candidateId: 'c1',
    status,
    tokenHash: 'h',
    createdAt: now,
    updatedAt: now,
  },
  ...{ name: 'Nora', email: 'nora@fjord.example', relation: 'previous_employer', how: 'x', permittedAt: 'x' },
  ...{ linkUntil: null, answeredAt: null, unreached: false, answers: {} },
})
const naming: Naming = {
  ...{ stage: 'references', relation: 'previous_employer', permits: true, permitsCurrent: false, previewed: false },
  ...{ address: 'nora', own: 'lena', barred: ['mia', null], others: [] },
}
const previous = { status: 'asked', relation: 'previous_employer', address: 'ole' } as const

describe('naming a referee', () => {
  it.each<[string, Partial<Naming>]>([
    ['referees_not_now', { stage: 'screening' }],
    ['referees_not_now', { stage: 'hired' }],
    ['referees_too_many', { others: Array.from({ length: 5 }, (_, at) => ({ ...previous, address: `a${at}` })) }],
    ['referee_own_address', { address: 'lena' }],
    ['referee_of_company', { address: 'mia' }],
    ['referee_twice', { address: 'ole', others: [previous] }],
    ['referee_previous_first', { relation: 'other' }],
    ['referee_previous_first', { relation: 'other', others: [{ ...previous, status: 'withdrawn' }] }],
    ['referee_permission', { permits: false }],
    ['referee_current_early', { relation: 'current_employer', permitsCurrent: true, others: [previous] }],
    ['referee_current_yes', { relation: 'current_employer', previewed: true, others: [previous] }],
  ])('is refused: %s, %j', (refusal, changes) => expect(namingRefusal({ ...naming, ...changes })).toBe(refusal))

  it.each<Partial<Naming>>([
    {},
    { stage: 'proposal' },
    { relation: 'other', others: [previous] },
    { address: 'ole', others: [{ ...previous, status: 'withdrawn' }] },
    { relation: 'current_employer', previewed: true, permitsCurrent: true, others: [previous] },
  ])('is taken: %j', (changes) => expect(namingRefusal({ ...naming, ...changes })).toBeUndefined())
})

describe('a reference', () => {
  it('is brought to mind after four working days and passes after seven, from when it was sent', () => {
    const asked = decideReferee(referee('named'), { type: 'sent' }, now, calendar)
    expect(asked.ok && asked.jobs.map(({ name, at }) => [name, at.toISOString()])).toEqual([
      ['reference.nudge', '2026-05-08T08:00:00.000Z'],
      ['reference.lapse', '2026-05-13T08:00:00.000Z'],
    ])
  })

  it.each(['given', 'declined', 'lapsed', 'withdrawn'] as const)('that is %s is settled', (status) => {
    for (const type of ['sent', 'decline', 'lapse', 'unreachable', 'withdraw'] as const)
      expect(decideReferee(referee(status), { type }, now, calendar)).toEqual({
        ok: false,
        refusal: 'already_answered',
      })
  })

  it('leaves nothing when it is erased, and is asked for no further', () => {
    const gone = { tokenHash: null, name: '', email: '', how: '', answers: {} }
    expect(blankReferee(referee('asked'))).toMatchObject({ status: 'withdrawn', ...gone })
    expect(blankReferee(referee('given'))).toMatchObject({ status: 'given', ...gone })
  })
})
