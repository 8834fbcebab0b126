import { describe, expect, it } from 'vitest'
import { decideChat } from '../../src/domain/chat-life.js'
import { absentSides, type ChatAction, type CoffeeChat } from '../../src/domain/coffee-chat.js'
import { aChat } from '../builders.js'

const calendar = { zone: 'Europe/Berlin', closedDays: [] }
const who = { type: 'system' } as const
const monday = new Date('2026-05-04T08:00:00Z')
const time = new Date('2026-05-12T08:00:00Z')
const afterwards = new Date('2026-05-12T09:00:00Z')

const decide = (chat: CoffeeChat, action: ChatAction, now = monday) => decideChat(chat, action, who, now, calendar)

function following(chat: CoffeeChat, ...actions: [ChatAction, Date][]): CoffeeChat {
  return actions.reduce((state, [action, now]) => {
    const decision = decide(state, action, now)
    if (!decision.ok) throw new Error(decision.refusal)
    return decision.state
  }, chat)
}

const booked = () => following(aChat(), [{ type: 'book', side: 'candidate', time, minutes: 30 }, monday])

describe('a chat that waits for a time', () => {
  it('is booked by one click, and both hear of it once, with reminders', () => {
    const decision = decide(aChat(), { type: 'book', side: 'candidate', time, minutes: 30 })
    expect(decision.ok && decision.state.status).toBe('scheduled')
    expect(decision.ok && decision.state.endsAt?.toISOString()).toBe('2026-05-12T08:30:00.000Z')
    expect(decision.ok && decision.jobs.map((job) => job.name)).toEqual([
      'chat.booked-host',
      'chat.booked-candidate',
      'chat.invite-host',
      'chat.invite-candidate',
      'chat.day-before-host',
      'chat.hour-before-host',
      'chat.met-host',
      'chat.day-before-candidate',
      'chat.hour-before-candidate',
      'chat.met-candidate',
      'chat.conclude',
    ])
  })

  it('with other times named by the candidate asks the host, who alone may choose', () => {
    const offered = following(aChat(), [
      { type: 'offer_times', side: 'candidate', times: [time.toISOString()] },
      monday,
    ])
    expect([offered.status, offered.turn]).toEqual(['scheduling', 'host'])
    expect(decide(offered, { type: 'book', side: 'candidate', time, minutes: 30 })).toEqual({
      ok: false,
      refusal: 'not_awaited',
    })
  })
})

describe('a booked chat', () => {
  it('keeps one calendar entry: move and cancel raise its sequence (P-12)', () => {
    const moved = following(booked(), [
      { type: 'move', side: 'host', time: new Date('2026-05-13T08:00:00Z'), minutes: 30 },
      monday,
    ])
    const cancelled = following(moved, [{ type: 'cancel', side: 'candidate' }, monday])
    expect([booked().sequence, moved.sequence, cancelled.sequence]).toEqual([0, 1, 2])
  })

  it('tells both of a change within 24 hours without waiting for office hours', () => {
    const soon = new Date('2026-05-11T20:00:00Z')
    const decision = decide(booked(), { type: 'cancel', side: 'host' }, soon)
    expect(decision.ok && decision.jobs.map((job) => job.name)).toEqual([
      'chat.cancelled-soon-host',
      'chat.cancelled-soon-candidate',
      'chat.cancel-invite-host',
      'chat.cancel-invite-candidate',
    ])
  })

  it('P-18: "I am here" works from start to end, tells the other at once and comes back after ten minutes', () => {
    expect(decide(booked(), { type: 'here', side: 'host' }, new Date('2026-05-12T07:59:00Z'))).toEqual({
      ok: false,
      refusal: 'too_early',
    })
    expect(decide(booked(), { type: 'here', side: 'host' }, new Date('2026-05-12T08:31:00Z'))).toEqual({
      ok: false,
      refusal: 'already_over',
    })
    const here = decide(booked(), { type: 'here', side: 'host' }, new Date('2026-05-12T08:05:00Z'))
    expect(here.ok && here.jobs.map((job) => [job.name, job.at.toISOString(), job.to])).toEqual([
      ['chat.waiting-candidate', '2026-05-12T08:05:00.000Z', 'candidate:c1'],
      ['chat.nobody-host', '2026-05-12T08:15:00.000Z', 'employee:h1'],
    ])
  })
})

describe('P-19: did you meet?', () => {
  const met = (
    side: 'host' | 'candidate',
    answer: 'yes' | 'they_did_not_come' | 'i_could_not' | 'not_yet',
  ): [ChatAction, Date] => [{ type: 'met', side, answer }, afterwards]
  const conclude: [ChatAction, Date] = [{ type: 'conclude' }, new Date('2026-05-19T09:00:00Z')]

  it.each([
    ['yes and yes', [met('host', 'yes'), met('candidate', 'yes')], 'held', []],
    ['yes and silence', [met('host', 'yes'), conclude], 'held', []],
    ['silence of both', [conclude], 'not_confirmed', []],
    ['"they did not come" and silence', [met('host', 'they_did_not_come'), conclude], 'no_show', ['candidate']],
    ['"I could not" and silence', [met('host', 'i_could_not'), conclude], 'no_show', ['host']],
    [
      'each says the other did not come',
      [met('host', 'they_did_not_come'), met('candidate', 'they_did_not_come')],
      'no_show',
      [],
    ],
  ] as [string, [ChatAction, Date][], string, string[]][])('%s', (_, actions, status, absent) => {
    const chat = following(booked(), ...actions)
    expect(chat.status).toBe(status)
    expect(absentSides(chat)).toEqual(absent)
  })

  it('yes and no: both are asked once more, then it counts as held, on nobody’s record', () => {
    const differing = decide(
      following(booked(), met('host', 'yes')),
      { type: 'met', side: 'candidate', answer: 'they_did_not_come' },
      afterwards,
    )
    expect(differing.ok && differing.jobs.map((job) => job.name)).toEqual([
      'chat.met-again-host',
      'chat.met-again-candidate',
      'chat.conclude',
    ])
    const twice = following(
      booked(),
      met('host', 'yes'),
      met('candidate', 'they_did_not_come'),
      met('host', 'yes'),
      met('candidate', 'they_did_not_come'),
    )
    expect([twice.status, absentSides(twice)]).toEqual(['held', []])
  })

  it('cannot be answered before it began', () => {
    expect(decide(booked(), { type: 'met', side: 'host', answer: 'yes' }, monday)).toEqual({
      ok: false,
      refusal: 'too_early',
    })
  })
})
