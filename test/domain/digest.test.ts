import { describe, expect, it } from 'vitest'
import { countEvents, crowd, type DigestEvent, isQuiet, isTooLate, openAsks } from '../../src/domain/digest.js'

const line = (subject: string, subjectId: string, action: string): DigestEvent => ({ subject, subjectId, action })
const everything = (): boolean => true
const counted = (...history: DigestEvent[]) => countEvents(history, everything)

describe('what happened', () => {
  it('is counted exactly', () => {
    const events = counted(
      line('offer', 'o1', 'made'),
      line('offer', 'o2', 'made'),
      line('offer', 'o1', 'changed'),
      line('chat', 'k1', 'held'),
      line('chat', 'k2', 'held_disputed'),
      line('chat', 'k3', 'no_show'),
      line('referral', 'r1', 'made'),
      line('referral', 'r1', 'consented'),
      line('referral', 'r1', 'moved_to_routed'),
      line('referral', 'r1', 'moved_to_hired'),
      line('referral', 'r2', 'started'),
    )
    expect(events).toEqual({ offers: ['o1', 'o2'], chats: 2, referrals: 1, moves: 1, hires: 1 })
  })

  it('does not count a referral before the person said yes, and nobody’s no', () => {
    const events = counted(
      line('referral', 'r1', 'made'),
      line('referral', 'r2', 'moved_to_declined'),
      line('referral', 'r3', 'moved_to_not_now'),
      line('referral', 'r4', 'withdrawn'),
    )
    expect(isQuiet(events)).toBe(true)
  })

  it('does not count what was undone', () => {
    const events = counted(
      line('offer', 'o1', 'made'),
      line('offer', 'o1', 'undone'),
      line('referral', 'r1', 'moved_to_routed'),
      line('referral', 'r1', 'moved_to_hired'),
      line('referral', 'r1', 'undone'),
    )
    expect(events).toEqual({ offers: [], chats: 0, referrals: 0, moves: 1, hires: 0 })
  })

  it('P-20: counts a hire once, from its first day of work', () => {
    expect(counted(line('referral', 'r1', 'moved_to_hired')).hires).toBe(0)
    expect(counted(line('referral', 'r1', 'started'), line('referral', 'r1', 'started')).hires).toBe(1)
  })

  it('counts an offer that was withdrawn later: it was made', () => {
    expect(counted(line('offer', 'o1', 'made'), line('offer', 'o1', 'withdrawn')).offers).toEqual(['o1'])
  })

  it('never counts what may not be: the talks and moves of internal candidates (P-2)', () => {
    const history = [
      line('chat', 'inside', 'held'),
      line('referral', 'inside', 'consented'),
      line('referral', 'inside', 'moved_to_routed'),
      line('chat', 'outside', 'held'),
    ]
    const events = countEvents(history, ({ subjectId }) => subjectId !== 'inside')
    expect(events).toEqual({ offers: [], chats: 1, referrals: 0, moves: 0, hires: 0 })
  })
})

describe('numbers of people', () => {
  it('read "a few" below three', () => {
    expect([1, 2, 3, 4].map(crowd)).toEqual(['few', 'few', 3, 4])
  })
})

describe('who is waited for', () => {
  it('is counted by topic, whatever its case, the most wanted first', () => {
    const asks = openAsks([['data'], ['Data', 'design'], [' DATA '], ['design'], ['design'], ['Data']], ['Data'])
    expect(asks).toEqual([
      { topic: 'Data', people: 4 },
      { topic: 'design', people: 3 },
    ])
  })

  it('counts a person once for a topic', () => {
    expect(openAsks([['Data', 'data', 'DATA']], ['Data'])).toEqual([{ topic: 'Data', people: 'few' }])
  })

  it('never shows the words of one or two people, unless the company uses them itself (P-1)', () => {
    expect(openAsks([['leaving Corvid Labs'], ['sales', 'leaving Corvid Labs'], ['sales']], ['Sales'])).toEqual([
      { topic: 'Sales', people: 'few' },
    ])
  })

  it('is at most three topics', () => {
    const known = ['a', 'b', 'c', 'd']
    expect(openAsks([known, ['d']], known).map(({ topic }) => topic)).toEqual(['d', 'a', 'b'])
  })
})

describe('a digest that is late (TI-2)', () => {
  const due = new Date('2026-05-08T07:00:00Z')
  it('goes out up to twelve hours later, and then no more', () => {
    expect(isTooLate(due, new Date('2026-05-08T07:01:00Z'))).toBe(false)
    expect(isTooLate(due, new Date('2026-05-08T19:00:00Z'))).toBe(false)
    expect(isTooLate(due, new Date('2026-05-08T19:00:01Z'))).toBe(true)
    expect(isTooLate(due, new Date('2026-05-16T07:00:00Z'))).toBe(true)
  })
})
