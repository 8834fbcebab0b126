import { expect, it } from 'vitest'
import type { Activity } from '../../src/teams/activities.js'
import { activityKey, submissionKey } from '../../src/teams/keys.js'

const said = (conversation: string, id: string, user = '29:mia') =>
  ({ id, from: { id: user }, conversation: { id: conversation } }) as Activity

it('an activity is one of its conversation: the same id in another, or of another tenant, is another', () => {
  const keys = [
    activityKey('t1', said('a:1', '17')),
    activityKey('t1', said('a:2', '17')),
    activityKey('t1', said('a:1', '18')),
    activityKey('t2', said('a:1', '17')),
    activityKey('t1', said('a:1', '17'), { press: 'offer.save' }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(activityKey('t1', said('a:1', '17', '29:tom'))).toBe(keys[0])
})

it('a form is one of whoever fills it in, of its opening, and of what is said in it', () => {
  const keys = [
    submissionKey('t1', said('a:1', '17'), 'opened-1', { topics: 'data' }),
    submissionKey('t1', said('a:1', '17', '29:tom'), 'opened-1', { topics: 'data' }),
    submissionKey('t1', said('a:1', '17'), 'opened-2', { topics: 'data' }),
    submissionKey('t1', said('a:1', '17'), 'opened-1', { topics: 'sales' }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  // pressed twice: two activities, one submission
  expect(submissionKey('t1', said('a:1', '18'), 'opened-1', { topics: 'data' })).toBe(keys[0])
})

it('an activity is no form, whatever stands in it, and nothing said is nothing', () => {
  const key = activityKey('t1', said('a:1', '17'))
  expect(key).toMatch(/^teams:[0-9a-f]{64}$/)
  expect(activityKey('t1', said('a:1', '17'), '')).toBe(key)
  const form = submissionKey('t1', said('a:1', '17'), 'opened-1', {})
  expect(form).toMatch(/^teams:[0-9a-f]{64}$/)
  expect(form).toBe(submissionKey('t1', said('a:2', '18'), 'opened-1', {}))
})
