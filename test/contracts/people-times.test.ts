import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { formOf, said } from './reading.js'
import { hostSaysYes, joins, lastMatch, offers, shownTimes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

/** The times a candidate can choose from on their page. */
async function offeredTo(id: string): Promise<string[]> {
  for (const section of (await driven.page(id)).sections) {
    const field = 'form' in section ? section.form.fields.find((each) => each.name === 'time') : undefined
    if (field?.type === 'radio') return field.options.map((each) => each.value)
  }
  return []
}

describe('P-9: times', () => {
  it('shows the host the next six times, all ticked, none sooner than 24 hours, in their windows', async () => {
    // Monday 14:10 in Berlin: Tuesday 14:00 is too soon.
    await driven.passTo('2026-05-04T12:10:00Z')
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const field = formOf(await driven.slack('UMIA', 'match.meet', { matchId: (await lastMatch(driven, id)).id }))
      .fields[0]
    if (field?.type !== 'ticks') throw new Error('no times')
    expect(field.value).toEqual(field.options.map((each) => each.value))
    expect(field.value).toHaveLength(6)
    expect(field.value[0]).toBe('2026-05-05T12:30:00.000Z')
    for (const time of field.value) {
      const at = new Date(time)
      // Tuesdays 14–18 and Thursdays 14–16; Berlin is two hours ahead of UTC.
      expect([2, 4]).toContain(at.getUTCDay())
      expect(at.getUTCHours()).toBeGreaterThanOrEqual(12)
      expect(at.getUTCHours()).toBeLessThan(at.getUTCDay() === 2 ? 16 : 14)
    }
  })

  it('computes them when the form opens, not when the question was asked', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await driven.passTo('2026-05-06T09:00:00Z')
    const times = await shownTimes(driven, 'UMIA', (await lastMatch(driven, id)).id)
    expect(times[0]).toBe('2026-05-07T12:00:00.000Z')
  })

  it('offers the candidate only what stayed ticked, and at most three', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const { id: matchId } = await lastMatch(driven, id)
    const times = await shownTimes(driven, 'UMIA', matchId)
    const ticked = [times[1] ?? '', times[3] ?? '']
    await driven.slack('UMIA', 'match.accept', { matchId }, { times: ticked })
    expect(await offeredTo(id)).toEqual(ticked)
    const other = await driven.web(id, 'match.accept', { matchId }, { time: times[0] ?? '', wants: 'Teams' })
    expect(other).toMatchObject({ type: 'errors', errors: { time: expect.stringContaining('time') } })
  })

  it('lets the host tick early mornings and evenings', async () => {
    const windows = formOf(await driven.slack('UMIA', 'command', { text: 'offer' })).fields.find(
      (each) => each.type === 'windows',
    )
    const parts = windows?.type === 'windows' ? (windows.days[0]?.parts.map((each) => each.value) ?? []) : []
    expect(parts).toContain('1-420-480')
    expect(parts).toContain('1-1080-1200')
  })

  const twoWithAYes = async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '2' })
    const lena = await joins(driven)
    const tom = await joins(driven, 'tom@home.example', { firstName: 'Tom' })
    await wait(driven, 2)
    const times = await hostSaysYes(driven, 'UMIA', lena)
    await hostSaysYes(driven, 'UMIA', tom)
    const book = async (id: string, time: string) =>
      driven.web(
        id,
        'match.accept',
        { matchId: (await lastMatch(driven, id)).id },
        { time, wants: 'Teams', zone: 'Europe/Berlin' },
      )
    return { lena, tom, times, book }
  }

  it('says so when a time was just taken, and never books two talks at once', async () => {
    const { lena, tom, times, book } = await twoWithAYes()
    const [time = ''] = times
    expect(await offeredTo(tom)).toContain(time)
    await book(lena, time)
    expect(await book(tom, time)).toEqual({
      type: 'errors',
      errors: { time: expect.stringMatching(/taken|free|longer/i) },
    })
    expect(await offeredTo(tom)).not.toContain(time)
    expect(await driven.read((tx) => tx.chats.count({ status: 'scheduled' }))).toBe(1)
  })

  it('offers and books nothing sooner than 24 hours when the candidate answers late either', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const [time = ''] = await hostSaysYes(driven, 'UMIA', id)
    expect(time).toBe('2026-05-05T12:00:00.000Z')
    // Tuesday at 11:00 in Berlin, three hours before the first time the host had ticked.
    await driven.passTo('2026-05-05T09:00:00Z')
    expect(await offeredTo(id)).not.toContain(time)
    const { id: matchId } = await lastMatch(driven, id)
    const late = await driven.web(id, 'match.accept', { matchId }, { time, wants: 'Teams', zone: 'Europe/Berlin' })
    expect(late.type).toBe('errors')
  })

  it('keeps 15 minutes between two talks', async () => {
    const { lena, tom, times, book } = await twoWithAYes()
    await book(lena, times[0] ?? '')
    // Half an hour long from 14:00: 14:30 is too close, 15:00 is not.
    const start = new Date(times[0] ?? '').getTime()
    const { id: matchId } = await lastMatch(driven, tom)
    await driven.read(async (tx) => {
      const match = await tx.matches.get(matchId)
      const near = [30, 60].map((minutes) => new Date(start + minutes * 60_000).toISOString())
      if (match) await tx.matches.save({ ...match, times: near })
    })
    expect(await offeredTo(tom)).toEqual([new Date(start + 60 * 60_000).toISOString()])
  })

  it('checks the seats again at Meet them', async () => {
    await offers(driven, 'UMIA', { seatsAtOnce: '2' })
    const lena = await joins(driven)
    const tom = await joins(driven, 'tom@home.example')
    await wait(driven, 2)
    await oneSeat()
    await hostSaysYes(driven, 'UMIA', lena)
    const { id: matchId } = await lastMatch(driven, tom)
    const times = ['2026-05-12T12:00:00.000Z']
    expect(said(await driven.slack('UMIA', 'match.accept', { matchId }, { times }))).toMatch(/seat|place|full/i)
    expect((await lastMatch(driven, tom)).status).toBe('proposed')
  })

  it('checks the seats again at booking', async () => {
    const { lena, tom, times, book } = await twoWithAYes()
    await oneSeat()
    await book(lena, times[0] ?? '')
    const late = await book(tom, times[1] ?? '')
    expect(said(late)).toContain('That one has passed')
    expect((await lastMatch(driven, tom)).status).toBe('withdrawn')
    expect(await driven.read((tx) => tx.chats.count({ status: 'scheduled' }))).toBe(1)
  })

  async function oneSeat(): Promise<void> {
    const [offer] = await driven.read((tx) => tx.offers.find({}))
    if (offer) await driven.read((tx) => tx.offers.save({ ...offer, seatsAtOnce: 1 }))
  }
})
