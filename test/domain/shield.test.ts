import { describe, expect, it } from 'vitest'
import { shieldOf } from '../../src/domain/people.js'

/** chief ← lead ← self ← report ← junior; peer beside self; other elsewhere */
const people = [
  { id: 'chief', managerId: null },
  { id: 'lead', managerId: 'chief' },
  { id: 'self', managerId: 'lead' },
  { id: 'peer', managerId: 'lead' },
  { id: 'report', managerId: 'self' },
  { id: 'junior', managerId: 'report' },
  { id: 'elsewhere', managerId: 'chief' },
  { id: 'stranger', managerId: null },
]

const shield = (employeeId: string, named: string[] = [], list = people): string[] =>
  [...shieldOf(employeeId, named, list)].sort()

describe('P-2: who must not know of an internal candidate', () => {
  it('is the line of managers at every level, the reports at every level, and the team', () => {
    expect(shield('self')).toEqual(['chief', 'junior', 'lead', 'peer', 'report'])
  })

  it('never holds the person themselves, even when they were named', () => {
    expect(shield('self', ['self'])).not.toContain('self')
  })

  it('holds whom they named, where the manager is unknown', () => {
    expect(shield('stranger', ['elsewhere', 'gone'])).toEqual(['elsewhere', 'gone'])
  })

  it('does not end at a manager who is also named or in the same department', () => {
    expect(shield('self', ['lead'])).toEqual(['chief', 'junior', 'lead', 'peer', 'report'])
    expect(shield('junior', ['report', 'self'])).toEqual(['chief', 'lead', 'report', 'self'])
  })

  it('does not take people without a manager for a team', () => {
    expect(shield('chief')).not.toContain('stranger')
    expect(shield('stranger')).toEqual([])
  })

  it('ends where managers stand in a circle', () => {
    const circle = [
      { id: 'a', managerId: 'b' },
      { id: 'b', managerId: 'c' },
      { id: 'c', managerId: 'b' },
      { id: 'd', managerId: 'a' },
    ]
    expect(shield('a', [], circle)).toEqual(['b', 'c', 'd'])
    expect(shield('b', [], circle)).toEqual(['a', 'c', 'd'])
  })

  it('is empty for somebody nobody knows', () => {
    expect(shield('nobody')).toEqual([])
  })

  it('names the people of one pair from both ends of a line', () => {
    for (const { id } of people)
      for (const other of shieldOf(id, [], people)) expect(shieldOf(other, [], people).has(id)).toBe(true)
  })
})
