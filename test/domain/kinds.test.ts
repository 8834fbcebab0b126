import { describe, expect, it } from 'vitest'
import { kindNames, kindTable, policyOf } from '../../src/domain/kinds.js'

/** KINDS.md, cell by cell. */
const table = [
  // kind, started by, hosts, candidates, minutes, judging, not an interview, cool-down in weeks
  ['career', 'candidate host', '1-1', '1-1', 30, 'none', true, 26],
  ['informational', 'candidate host', '1-1', '1-1', 30, 'none', true, 26],
  ['networking', 'candidate host', '1-1', '1-1', 30, 'none', true, 26],
  ['preliminary', 'candidate company', '1-1', '1-1', 30, 'light_double_blind', false, 26],
  ['candidacy', 'company', '1-1', '1-1', 30, 'per_step', false, 0],
  ['seeker_led', 'candidate', '1-10', '1-1', 20, 'handed_over_only', false, 26],
  ['company', 'company', '1-4', '1-6', 45, 'later_steps', false, 0],
  ['consultation', 'candidate host', '1-1', '1-1', 40, 'none', true, 26],
  ['group', 'company host', '1-3', '3-8', 60, 'rubric_per_person', false, 0],
  ['referral', 'candidate host', '1-1', '1-1', 30, 'fit', false, 26],
] as const

describe('the ten kinds', () => {
  it('are these, in this order', () => expect(kindNames).toEqual(table.map(([name]) => name)))

  it.each(table)('%s', (name, startedBy, hosts, candidates, minutes, judging, notAnInterview, coolDown) => {
    const policy = policyOf(name)
    expect([...policy.startedBy].sort().join(' ')).toBe(startedBy)
    expect(`${policy.hosts.min}-${policy.hosts.max}`).toBe(hosts)
    expect(`${policy.candidates.min}-${policy.candidates.max}`).toBe(candidates)
    expect(policy.minutes).toBe(minutes)
    expect(policy.judging).toBe(judging)
    expect(policy.saysNotAnInterview).toBe(notAnInterview)
    expect(policy.coolDownWeeks).toBe(coolDown)
  })

  it('of which a group needs three, or it does not take place', () => expect(kindTable.group.candidates.quorum).toBe(3))

  it('of which one that judges nothing has no field a host could judge in', () => {
    for (const name of kindNames) {
      const policy = policyOf(name)
      if (policy.judging !== 'none') continue
      const hostOnly = policy.outcome.filter((field) => field.owner === 'host' && field.audience !== 'both')
      expect(hostOnly, name).toEqual([])
    }
  })

  it('of which what a candidate wrote for themself is read by nobody else', () => {
    const own = kindTable.informational.outcome.filter((field) => field.owner === 'candidate')
    expect(own.map((field) => [field.name, field.audience])).toEqual([
      ['insights', 'self'],
      ['people', 'self'],
      ['leads', 'self'],
      ['applied', 'self'],
    ])
  })

  it('of which nothing but a referral leads to a hire', () => {
    expect(kindNames.filter((name) => policyOf(name).mayLeadTo.includes('hired'))).toEqual(['referral'])
  })
})
