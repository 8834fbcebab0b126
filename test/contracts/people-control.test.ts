import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionsOf, type Driven, drive, formOf, mailsTo, postsTo, said, words } from './driven.js'
import { asksToJoin, booked, chatOf, hostSaysYes, joins, lastMatch, offers, shownTimes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

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

describe('P-10: not now, and passing', () => {
  it('frees the candidate at once and rests the host until the date', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven)
    await wait(driven, 2)
    const first = await lastMatch(driven, id)
    await offers(driven, 'UBEN')
    const until = { until: '2026-05-18' }
    const rest = await driven.slack('UMIA', 'match.rest', { matchId: first.id }, until)
    expect(said(rest)).toContain('we ask you again from Mon 18 May')
    await wait(driven, 2)
    const second = await lastMatch(driven, id)
    expect([second.hostId, second.status]).toEqual([await driven.employeeId('UBEN'), 'proposed'])
    // Two more look for somebody: Ben has a place for one of them.
    for (const name of ['tom', 'zoe']) await joins(driven, `${name}@home.example`)
    await driven.work('round.run')
    await driven.passTo('2026-05-17T20:00:00Z')
    expect(postsTo(driven, 'UMIA')).toHaveLength(1)
    await driven.passTo('2026-05-18T08:00:00Z')
    await driven.work('round.run')
    await wait(driven, 2)
    expect(postsTo(driven, 'UMIA')).toHaveLength(2)
  })

  it('asks a recruiter to look after the third pass, without telling how many there were', async () => {
    await driven.slack('UREC', 'home')
    await driven.settle()
    const recruiter = await driven.employeeId('UREC')
    await driven.read(async (tx) => {
      const employee = await tx.employees.get(recruiter)
      if (employee) await tx.employees.save({ ...employee, roles: ['recruiter'] })
    })
    await offers(driven, 'UMIA', { seatsAtOnce: '3', seatsPerMonth: '9' })
    for (const [at, name] of ['a', 'b', 'c'].entries()) {
      const id = await joins(driven, `${name}@home.example`)
      await wait(driven, 2)
      expect(postsTo(driven, 'UREC')).toEqual([])
      const { id: matchId } = await lastMatch(driven, id)
      await driven.slack('UMIA', 'match.passed', { matchId }, { reason: 'no_time' })
      expect(at).toBeLessThan(3)
    }
    await wait(driven, 2)
    const [asked, ...more] = postsTo(driven, 'UREC')
    expect(more).toEqual([])
    expect(asked && words(asked)).toContain('The offer of Name of UMIA may need a hand')
    expect(asked && words(asked)).not.toMatch(/\d|three|third|pass/i)
  })
})

describe('P-12: move and cancel', () => {
  it('updates the same calendar entry of both: one UID, a rising SEQUENCE, whoever does it', async () => {
    const chat = await booked(driven)
    const to = async (user: 'host' | 'candidate', turn: number) => {
      const form = formOf(await driven.slack('UMIA', 'chat.move', { chatId: chat.id }))
      const field = form.fields[0]
      const time = field?.type === 'radio' ? (field.options[turn]?.value ?? '') : ''
      if (user === 'host') await driven.slack('UMIA', 'chat.move-to', { chatId: chat.id }, { time })
      else await driven.web(chat.candidateId, 'chat.move-to', { chatId: chat.id }, { time })
      await wait(driven, 3)
    }
    await to('host', 1)
    await to('candidate', 2)
    await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    await wait(driven, 3)
    for (const address of [lenas, 'umia@corp.example']) {
      const invites = mailsTo(driven, address).flatMap((mail) => (mail.invite ? [mail.invite] : []))
      expect(invites.map((invite) => [invite.method, invite.sequence])).toEqual([
        ['REQUEST', 0],
        ['REQUEST', 1],
        ['REQUEST', 2],
        ['CANCEL', 3],
      ])
      expect(new Set(invites.map((invite) => invite.uid)).size).toBe(1)
    }
  })

  it.each(['host', 'candidate'])('lets a candidate keep their age and choose when the %s cancels', async (by) => {
    await driven.passTo('2026-05-04T08:01:00Z')
    const id = await joins(driven)
    await driven.work('round.run')
    await driven.work('round.run')
    const age = (await driven.read((tx) => tx.candidates.get(id)))?.age
    await offers(driven, 'UMIA')
    const chat = await booked(driven, 'UMIA', id)
    if (by === 'host') await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    else await driven.web(id, 'chat.cancel', { chatId: chat.id })
    await wait(driven, 3)
    expect([age, (await driven.read((tx) => tx.candidates.get(id)))?.age]).toEqual([2, 2])
    const mail = mailsTo(driven, lenas).at(-1)
    expect(mail && words(mail)).toContain('You keep your place in the pool. What would you like?')
    expect(mail && actionsOf(mail.card).map((each) => each.label)).toEqual([
      'Another time with Name of UMIA',
      'Another person',
    ])
    const page = JSON.stringify(await driven.page(id))
    expect(page).toContain('chat.new-time')
    expect(page).toContain('chat.another-host')
  })

  it('asks the same host for a time if that is what they choose', async () => {
    const chat = await booked(driven)
    await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    await driven.web(chat.candidateId, 'chat.new-time', { chatId: chat.id })
    await wait(driven, 3)
    expect(await chatOf(driven, chat.candidateId)).toMatchObject({ status: 'scheduling', turn: 'host' })
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('Other times for your coffee chat')
  })

  it('looks for another host at once if that is what they choose', async () => {
    const chat = await booked(driven)
    await offers(driven, 'UBEN')
    await driven.slack('UMIA', 'chat.cancel', { chatId: chat.id })
    await driven.web(chat.candidateId, 'chat.another-host', { chatId: chat.id })
    await wait(driven, 3)
    expect((await lastMatch(driven, chat.candidateId)).hostId).toBe(await driven.employeeId('UBEN'))
  })
})

describe('P-13: asks have a measure', () => {
  const asked = (address: string) =>
    mailsTo(driven, address).filter((mail) => mail.card.preview === 'Are these still right?')

  it('asks a passive person after 26 weeks, everybody else after 8, and says first that nobody was found', async () => {
    const [active, passive] = ['active@home.example', 'passive@home.example']
    await joins(driven, active, { stance: 'active' })
    await joins(driven, passive, { stance: 'passive' })
    const weeks = async (count: number) => {
      await driven.passTo(new Date(Date.parse('2026-05-04T08:01:00Z') + count * 7 * 86_400_000))
      await driven.work('care.run')
      await driven.passTo(new Date(driven.clock.now().getTime() + 86_400_000))
    }
    await weeks(7)
    expect([asked(active).length, asked(passive).length]).toEqual([0, 0])
    await weeks(8)
    expect([asked(active).length, asked(passive).length]).toEqual([1, 0])
    const first = asked(active)[0]
    expect(first && words(first).indexOf('we have not found anybody for you so far')).toBeGreaterThan(0)
    expect(first && words(first)).toMatch(/First: we have not found.*We have not heard from you/s)
    await weeks(25)
    expect(asked(passive)).toHaveLength(0)
    await weeks(26)
    expect(asked(passive)).toHaveLength(1)
  })

  it('does not ask somebody who has not confirmed', async () => {
    await asksToJoin(driven, 'quiet@home.example')
    await driven.passTo('2026-07-10T08:00:00Z')
    await driven.work('care.run')
    expect(asked('quiet@home.example')).toEqual([])
  })
})
