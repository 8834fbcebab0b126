import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '../../src/faults.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, mailsTo, postsTo, said } from './reading.js'
import { booked, hostSaysYes, joins, lastMatch, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

const lenas = 'lena@home.example'
const silencesOfMia = async () => {
  const id = await driven.employeeId('UMIA')
  return (await driven.read((tx) => tx.employees.get(id)))?.silences
}
const statusOf = async (id: string) => (await lastMatch(driven, id)).status

async function proposed(): Promise<string> {
  await offers(driven, 'UMIA')
  const id = await joins(driven)
  await wait(driven, 2)
  return id
}

async function personChanged(user: string, what: { isAway?: boolean }): Promise<void> {
  driven.people[user] = what
  await driven.web(null, 'platform.person-changed', { platform: 'slack', workspace: 'T1', user })
  await wait(driven, 1)
}

describe('P-16: clocks are fair', () => {
  it('nudges a host after two working days and lets the question lapse after three', async () => {
    const id = await proposed()
    await driven.passTo('2026-05-06T07:59:00Z')
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
    await driven.passTo('2026-05-06T08:02:00Z')
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('Still open: would you meet this person?')
    await driven.passTo('2026-05-07T07:59:00Z')
    expect(await statusOf(id)).toBe('proposed')
    await driven.passTo('2026-05-07T08:02:00Z')
    expect([await statusOf(id), await silencesOfMia()]).toEqual(['expired', 1])
  })

  it('nudges a candidate after three working days and lets the question lapse after five', async () => {
    const id = await proposed()
    await hostSaysYes(driven, 'UMIA', id)
    const nudges = () => mailsTo(driven, lenas).filter((mail) => mail.card.preview === 'Still open: a coffee chat')
    await driven.passTo('2026-05-07T07:59:00Z')
    expect(nudges()).toHaveLength(0)
    await driven.passTo('2026-05-07T08:05:00Z')
    expect(nudges()).toHaveLength(1)
    await driven.passTo('2026-05-11T07:59:00Z')
    expect(await statusOf(id)).toBe('half_agreed')
    await driven.passTo('2026-05-11T08:05:00Z')
    expect(await statusOf(id)).toBe('expired')
  })

  it('starts the clock when the question was sent, not when it was written', async () => {
    driven.behave = (to) => {
      if (to === 'UMIA') throw new Fault('internal_error', { retry: true })
    }
    const id = await proposed()
    await driven.passTo('2026-05-04T10:00:00Z')
    expect(postsTo(driven, 'UMIA')).toEqual([])
    driven.behave = () => {}
    await driven.passTo('2026-05-05T08:00:00Z')
    const sentAt = postsTo(driven, 'UMIA')[0]?.at
    expect(sentAt?.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-05-04T10:00:00Z'))
    await driven.passTo(new Date((sentAt?.getTime() ?? 0) + 3 * 86_400_000 - 60_000))
    expect([await statusOf(id), await silencesOfMia()]).toEqual(['proposed', 0])
    await wait(driven, 2)
    expect(await statusOf(id)).toBe('expired')
  })

  it('waits for the reader’s morning with a question, and starts its clock only then', async () => {
    await driven.passTo('2026-05-08T17:00:00Z')
    const id = await proposed()
    expect(postsTo(driven, 'UMIA')).toEqual([])
    await driven.passTo('2026-05-11T07:05:00Z')
    expect(postsTo(driven, 'UMIA')[0]?.at.toISOString()).toBe('2026-05-11T07:00:00.000Z')
    await driven.passTo('2026-05-14T06:59:00Z')
    expect(await statusOf(id)).toBe('proposed')
  })

  it('never counts what could not be delivered to a host as their silence', async () => {
    driven.behave = (to) => {
      if (to === 'UMIA') throw new Fault('user_not_found', { retry: false })
    }
    const id = await proposed()
    await driven.passTo('2026-05-20T08:00:00Z')
    expect([await statusOf(id), await silencesOfMia()]).toEqual(['withdrawn', 0])
  })

  it('never counts a mail that bounced as a candidate’s silence', async () => {
    const id = await proposed()
    driven.behave = (to) => {
      if (to === lenas) throw new Fault('mail_rejected', { retry: false })
    }
    await hostSaysYes(driven, 'UMIA', id)
    await driven.passTo('2026-05-20T08:00:00Z')
    const entry = await driven.read((tx) => tx.candidates.get(id))
    expect([await statusOf(id), entry?.silences, entry?.bouncing]).toEqual(['withdrawn', 0, true])
    // The host, who said yes, is not left waiting.
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('News about the talk you said yes to')
  })

  it('stops for a host on vacation or sick leave, and is no silence', async () => {
    const id = await proposed()
    await personChanged('UMIA', { isAway: true })
    await driven.passTo('2026-05-15T08:00:00Z')
    expect([await statusOf(id), await silencesOfMia()]).toEqual(['proposed', 0])
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
  })

  it('stops for a host who pauses, and is no silence', async () => {
    const id = await proposed()
    await driven.slack('UMIA', 'command', { text: 'pause until 1 June' })
    await driven.passTo('2026-05-15T08:00:00Z')
    expect(await silencesOfMia()).toBe(0)
    expect(await statusOf(id)).not.toBe('expired')
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
  })

  it('stops on a closed day of the organization', async () => {
    await driven.read(async (tx) => tx.saveSettings({ ...(await tx.settings()), closedDays: ['2026-05-05'] }))
    const id = await proposed()
    await driven.passTo('2026-05-07T08:05:00Z')
    expect(await statusOf(id)).toBe('proposed')
    await driven.passTo('2026-05-08T08:05:00Z')
    expect(await statusOf(id)).toBe('expired')
  })

  const askedAt = async (saidYesAt: string) => {
    await driven.passTo('2026-05-08T12:00:00Z')
    const id = await proposed()
    await driven.passTo(saidYesAt)
    await hostSaysYes(driven, 'UMIA', id)
    await driven.passTo('2026-05-11T10:00:00Z')
    const question = 'Somebody would like to meet you for a coffee chat'
    return mailsTo(driven, lenas)
      .find((mail) => mail.card.preview === question)
      ?.at.toISOString()
  }

  it('mails people outside between 8 and 20, Saturday included', async () => {
    // The host says yes on Friday at 21:00 in Berlin; Lena reads it on Saturday at 8.
    expect(await askedAt('2026-05-08T19:00:00Z')).toBe('2026-05-09T06:00:00.000Z')
  })

  it('mails nobody on a Sunday', async () => {
    expect(await askedAt('2026-05-09T19:00:00Z')).toBe('2026-05-11T06:00:00.000Z')
  })

  it('says of a lapsed link that that one has passed, with one click back', async () => {
    const id = await proposed()
    await hostSaysYes(driven, 'UMIA', id)
    const { id: matchId, times } = await lastMatch(driven, id)
    await driven.passTo('2026-05-12T08:00:00Z')
    const late = await driven.web(id, 'match.accept', { matchId }, { time: times[0] ?? '', wants: 'Teams' })
    expect(said(late)).toContain('That one has passed')
    expect(said(late)).toContain('Still interested')
    expect(late.type === 'card' && actionsOf(late.card).map((each) => each.label)).toEqual(['Yes, keep looking'])
    expect(JSON.stringify(await driven.page(id))).toContain('That one has passed')
    await offers(driven, 'UBEN')
    await driven.web(id, 'pool.still-yes')
    await wait(driven, 2)
    expect((await lastMatch(driven, id)).hostId).toBe(await driven.employeeId('UBEN'))
  })

  it('names the day in a reminder that is sent on Friday for Monday', async () => {
    await offers(driven, 'UMIA', { windows: ['1-840-960'] })
    const id = await joins(driven)
    const chat = await booked(driven, 'UMIA', id)
    expect(chat.startsAt?.toISOString()).toBe('2026-05-11T12:00:00.000Z')
    await driven.passTo('2026-05-08T18:00:00Z')
    const reminder = postsTo(driven, 'UMIA').at(-1)
    expect(reminder?.card.preview).toBe('Your coffee chat on Mon 11 May: still good?')
  })
})
