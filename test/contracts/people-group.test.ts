import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/session.js'
import { askGuests } from '../../src/usecases/ask-guests.js'
import { leaveAsHost } from '../../src/usecases/leave-company.js'
import { type Driven, drive } from './driven.js'
import { accepts, fillPool, groupWords, guestsOf, plansGroup, sessionNow } from './group-people.js'
import { formOf, mailsTo, postsTo, said, words } from './reading.js'
import { booked, live, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const statusOf = async (session: Session, candidateId: string) =>
  (await guestsOf(driven, session.id)).find((guest) => guest.candidateId === candidateId)?.status
const asked = async (session: Session) =>
  (await guestsOf(driven, session.id)).map(({ candidateId }) => candidateId).sort()
const subjects = (person: string) => mailsTo(driven, `${person}@home.example`).map(({ card }) => card.preview)
const id = (session: Session) => ({ sessionId: session.id })

/** A pool, a session with as many seats as people, and everybody's yes. */
async function seated(count: number, values: Record<string, string> = {}): Promise<Session> {
  const people = await fillPool(driven, count)
  const session = await plansGroup(driven, 'UMIA', { seats: String(Math.max(3, count)), ...values })
  await wait(driven, 5)
  for (const person of people) await accepts(driven, person, session.id)
  await wait(driven, 5)
  return session
}

describe('who is asked', () => {
  it('is only who shares a topic, has that time, is free, and is kept from none of the hosts', async () => {
    const people = await fillPool(driven, 8, (place) => ({
      ...(place === 1 ? { interests: ['gardening'] } : {}),
      // Thursday 14 May, 14:00 in Berlin is not on a Monday
      ...(place === 2 ? { zone: 'Europe/Berlin', windows: [{ weekday: 1, fromMinute: 480, toMinute: 1080 }] } : {}),
      ...(place === 3 ? { zone: 'Europe/Berlin', windows: [{ weekday: 4, fromMinute: 780, toMinute: 1080 }] } : {}),
      ...(place === 4 ? { pausedUntil: new Date('2026-06-01T00:00:00Z') } : {}),
      ...(place === 5 ? { barredEmployers: ['Eastfield'] } : {}),
      ...(place === 7 ? { status: 'hidden' as const } : {}),
    }))
    await driven.slack('UTOM', 'home')
    await driven.settle()
    const form = formOf(await driven.slack('UTOM', 'command', { text: 'offer' }))
    const offer = {
      topics: 'sailing',
      windows: ['2-840-960'],
      medium: 'phone',
      where: '1',
      formerEmployers: 'Eastfield',
    }
    await driven.slack('UTOM', 'offer.save', form.value, offer)
    const tom = await driven.employeeId('UTOM')
    await driven.read((tx) =>
      tx.blocks.insert({
        ...{ id: 'b1', version: 0, byType: 'candidate', byId: people[6] ?? '', otherType: 'employee', otherId: tom },
        createdAt: driven.clock.now(),
      }),
    )
    const session = await plansGroup(driven, 'UMIA', { seats: '8', cohosts: ['UTOM'] })
    await wait(driven, 5)
    expect(await asked(session)).toEqual([people[0], people[3]])
  })

  it('is nobody who has an open question or a talk, or is a guest elsewhere', async () => {
    const chat = await booked(driven)
    await fillPool(driven, 1)
    const first = await plansGroup(driven, 'UTOM')
    await wait(driven, 5)
    expect(await asked(first)).toEqual(['person-0'])
    const second = await plansGroup(driven, 'UEVA')
    await wait(driven, 5)
    expect(await asked(second)).toEqual([])
    expect(await statusOf(first, chat.candidateId)).toBeUndefined()
  })

  it('is also whoever joins later, by the daily look', async () => {
    const session = await plansGroup(driven, 'UMIA')
    await wait(driven, 5)
    expect(await asked(session)).toEqual([])
    await fillPool(driven, 1)
    await driven.work('care.run')
    expect(await asked(session)).toEqual(['person-0'])
  })
})

describe('P-16: the clock of an invitation', () => {
  it('nudges after three working days, ends after five, asks the next; a late yes is still heard', async () => {
    await fillPool(driven, 4)
    const session = await plansGroup(driven, 'UMIA', { day: '2026-05-20' })
    await wait(driven, 5)
    const first = await asked(session)
    expect(first).toHaveLength(3)
    await driven.passTo('2026-05-12T09:00:00Z')
    const [silent = ''] = first
    expect(subjects(silent)).toEqual(['An invitation to a small group', 'Still open: an invitation to a small group'])
    expect(await statusOf(session, silent)).toBe('lapsed')
    expect(await asked(session)).toHaveLength(4)
    expect(said(await accepts(driven, silent, session.id))).toContain('You have a seat')
  })
})

describe('P-12: a seat given back', () => {
  it('is kept 24 hours for the first who waits, then for the next', async () => {
    const people = await fillPool(driven, 5)
    const session = await plansGroup(driven, 'UMIA', { seats: '3' })
    await wait(driven, 5)
    await driven.inside(async (context) => void (await askGuests(context, session, people)))
    for (const person of people) {
      await accepts(driven, person, session.id)
      await wait(driven, 1)
    }
    const [first = '', , , fourth = '', fifth = ''] = people
    expect([await statusOf(session, fourth), await statusOf(session, fifth)]).toEqual(['waiting', 'waiting'])
    expect(said(await driven.web(first, 'group.leave', id(session)))).toContain('the next in line')
    await wait(driven, 5)
    expect(await statusOf(session, fourth)).toBe('promoted')
    expect(subjects(fourth).at(-1)).toBe('A seat is free for you')
    await wait(driven, 24 * 60 + 5)
    expect([await statusOf(session, fourth), await statusOf(session, fifth)]).toEqual(['lapsed', 'promoted'])
    expect(said(await accepts(driven, fifth, session.id))).toContain('You have a seat')
  })
})

describe('a quorum that is missed', () => {
  it('asks and tells three working days before; a day before it is called off and all are placed one-to-one', async () => {
    const session = await seated(2)
    await driven.passTo('2026-05-12T08:00:00Z')
    expect(postsTo(driven, 'UMIA').map(({ card }) => card.preview)).toContain('Your session has few guests so far')
    await driven.passTo('2026-05-13T12:30:00Z')
    expect((await sessionNow(driven, session.id)).status).toBe('cancelled')
    for (const person of ['person-0', 'person-1']) {
      const mail = mailsTo(driven, `${person}@home.example`).at(-1)
      expect(mail && words(mail)).toContain('too few people could come')
      expect(mail?.invite).toMatchObject({ method: 'CANCEL', uid: `session-${session.id}@coffeechat`, sequence: 1 })
    }
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('Your small group does not take place')
    expect((await driven.page('person-0')).sections.find(({ id }) => id === 'group')).toBeDefined()
    for (const guest of await guestsOf(driven, session.id)) {
      const look = await driven.read((tx) => tx.findJob(`session:${session.id}:1:look-again-${guest.id}`))
      expect(look?.status).toBe('done')
    }
  })
})

describe('another time', () => {
  it('keeps the calendar entry, with a rising sequence; only whoever set it up moves it', async () => {
    const session = await seated(3)
    const values = { day: '2026-05-15', time: '10:00' }
    const zone = { ...id(session), zone: 'Europe/Berlin' }
    expect(said(await driven.slack('UTOM', 'group.move', zone, values))).toContain('This is not your session.')
    expect(said(await driven.slack('UMIA', 'group.move', zone, values))).toContain(
      'Moved to Fri 15 May, 10:00 (Berlin)',
    )
    await wait(driven, 5)
    const mail = mailsTo(driven, 'person-0@home.example').at(-1)
    expect(mail?.card.preview).toBe('Your small group has another time')
    expect(mail?.invite).toMatchObject({ method: 'REQUEST', sequence: 1 })
    await driven.passTo('2026-05-15T08:05:00Z')
    expect(postsTo(driven, 'UMIA').at(-1)?.card.preview).toBe('Your session begins')
    expect(postsTo(driven, 'UMIA').filter(({ card }) => card.preview === 'Your session begins')).toHaveLength(1)
  })
})

describe('what is forbidden, tried through the doors', () => {
  it('a ninth seat, a session of tomorrow, six tasks: a sentence beside the field', async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const form = formOf(await driven.slack('UMIA', 'group.open'))
    const tried = async (values: Record<string, string>) =>
      driven.slack('UMIA', 'group.save', form.value, { ...groupWords, ...values })
    expect(await tried({ seats: '9' })).toEqual({
      type: 'errors',
      errors: { seats: 'This kind of session has 3 to 8 seats. A further guest would change what it is.' },
    })
    expect(said(await tried({ day: '2026-05-05' }))).toContain('at least two days from now')
    expect(said(await tried({ tasks: '1\n2\n3\n4\n5\n6' }))).toContain('one to five tasks')
    expect(said(await tried({ where: ' ' }))).toContain('Please give the link of the call, or the place.')
    expect(await driven.read((tx) => tx.sessions.count({}))).toBe(0)
  })

  it('tasks before the beginning, notes before the end, of the absent, by strangers, after the close', async () => {
    const session = await seated(3)
    const [guest] = await guestsOf(driven, session.id)
    const guestId = guest?.id ?? ''
    const note = (user: string, values: Record<string, string>) =>
      driven.slack(user, 'group.note', { ...id(session), guestId }, values)
    await driven.slack('UTOM', 'home')
    expect(said(await driven.slack('UMIA', 'group.release', id(session)))).toContain('while the session runs')
    expect(said(await note('UMIA', { there: 'yes', teamwork: 'good' }))).toContain('once the session is over')
    await driven.passTo('2026-05-14T12:05:00Z')
    expect(said(await driven.slack('UTOM', 'group.release', id(session)))).toContain('This is not your session.')
    await driven.slack('UMIA', 'group.release', id(session))
    await driven.slack('UMIA', 'group.release', id(session))
    expect(said(await driven.slack('UMIA', 'group.release', id(session)))).toContain('All tasks are released already.')
    expect(said(await driven.slack('UMIA', 'group.close', id(session)))).toContain('once the session is over')
    await driven.passTo('2026-05-14T13:30:00Z')
    expect(said(await note('UMIA', { there: 'no', teamwork: 'good' }))).toContain('somebody who was there')
    expect(said(await note('UMIA', { teamwork: 'good' }))).toContain('somebody who was there')
    expect(said(await note('UTOM', { there: 'yes', teamwork: 'good' }))).toContain('This is not your session.')
    expect(said(await note('UMIA', { there: 'yes', salary: 'high' }))).toContain('no such note is kept')
    await note('UMIA', { there: 'yes', teamwork: 'good' })
    expect(said(await driven.slack('UTOM', 'group.show', id(session)))).toContain('This is not your session.')
    expect(said(await driven.slack('UMIA', 'group.results', id(session)))).toContain('Only recruiters')
    const other = await driven.page('person-1')
    expect(JSON.stringify(other)).not.toContain('Good')
    await driven.slack('UMIA', 'group.close', id(session))
    expect(said(await note('UMIA', { there: 'yes', teamwork: 'clear' }))).toContain('This session is closed')
    expect(said(await driven.slack('UMIA', 'group.close', id(session)))).toContain('closed')
  })

  it('a guest’s word in somebody else’s session', async () => {
    const session = await seated(3)
    const stranger = await someoneElse()
    for (const name of ['group.accept', 'group.decline', 'group.leave', 'group.mine'] as const)
      expect(said(await driven.web(stranger, name, id(session), { seen: 'yes' }))).toContain(
        'This is not your session.',
      )
    expect(said(await driven.web(stranger, 'group.met', { ...id(session), answer: 'yes' }))).toContain(
      'This is not your session.',
    )
  })
})

/** One more person, who was not asked. */
async function someoneElse(): Promise<string> {
  const [person = ''] = await fillPool(driven, 1, () => ({ id: 'stranger', email: 'stranger@home.example' }))
  return person
}

describe('P-23: a normal group', () => {
  it('costs a guest at most six mails and a host at most eight messages', async () => {
    const session = await seated(3, {})
    await driven.passTo('2026-05-14T13:30:00Z')
    const guests = await guestsOf(driven, session.id)
    for (const guest of guests)
      await driven.slack(
        'UMIA',
        'group.note',
        { ...id(session), guestId: guest.id },
        { there: 'yes', teamwork: 'good' },
      )
    await driven.slack('UMIA', 'group.close', id(session))
    await live(driven, 10)
    expect(subjects('person-0')).toEqual([
      'An invitation to a small group',
      'You have a seat',
      'Your small group on Thu 14 May',
      'Were you there?',
      'Your small group is closed',
    ])
    const toHost = [...postsTo(driven, 'UMIA'), ...mailsTo(driven, 'umia@corp.example')]
    expect(toHost.length).toBeLessThanOrEqual(8)
    expect(driven.mails.filter(({ invite }) => invite?.attendee.email === 'person-0@home.example')).toHaveLength(1)
  })
})

describe('when somebody goes', () => {
  it('PR-7: an erased guest leaves nothing said, and their seat is free', async () => {
    const session = await seated(3, {})
    await driven.read(async (tx) => {
      const [guest] = await tx.guests.find({ sessionId: session.id, candidateId: 'person-0' })
      if (guest)
        await tx.guests.save({ ...guest, answers: 'a secret', employer: 'Acme', outcome: { teamwork: 'good' } })
    })
    await driven.web('person-0', 'pool.erase')
    await driven.settle()
    const [guest] = (await guestsOf(driven, session.id)).filter(({ candidateId }) => candidateId === 'person-0')
    expect(guest).toMatchObject({ status: 'cancelled', answers: '', employer: '', outcome: {}, mayBeSeen: false })
  })

  it('P-22: a session of a host who leaves passes to the co-host, else it is called off kindly', async () => {
    await driven.slack('UTOM', 'home')
    await driven.settle()
    const session = await seated(3, { cohosts: 'UTOM' })
    const leaves = async (user: string) => {
      const employee = await driven.employeeId(user)
      await driven.inside(async (context) => {
        const found = await context.tx.employees.get(employee)
        if (found) await leaveAsHost(context, found)
      })
      await wait(driven, 5)
    }
    await leaves('UMIA')
    expect(await sessionNow(driven, session.id)).toMatchObject({
      status: 'open',
      ownerId: await driven.employeeId('UTOM'),
      hostIds: [await driven.employeeId('UTOM')],
    })
    await leaves('UTOM')
    expect((await sessionNow(driven, session.id)).status).toBe('cancelled')
    const mail = mailsTo(driven, 'person-0@home.example').at(-1)
    expect(mail && words(mail)).toContain('its host is not here any more')
  })
})

describe('overflow: more people wait for a topic than it has seats', () => {
  const waits = { leftOutCause: 'seats_taken', leftOutHelps: 'none' } as const

  async function mayHold(count: number): Promise<string> {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const form = formOf(await driven.slack('UMIA', 'command', { text: 'offer' }))
    const offer = {
      topics: 'data engineering',
      windows: ['2-840-960'],
      medium: 'video',
      where: 'https://video.example/m',
    }
    await driven.slack('UMIA', 'offer.save', form.value, { ...offer, seatsAtOnce: '1', seatsPerMonth: '1' })
    await driven.settle()
    await fillPool(driven, count, () => waits)
    await driven.work('care.run')
    await wait(driven, 5)
    const [found] = await driven.read((tx) => tx.offers.find({ status: 'open' }))
    return found?.id ?? ''
  }
  const proposals = () => postsTo(driven, 'UMIA').filter(({ card }) => card.preview.startsWith('People wait'))

  it('is proposed to that host alone, once in four weeks; a small number is not told (P-6)', async () => {
    await mayHold(3)
    expect(proposals()).toHaveLength(1)
    const [proposal] = proposals()
    expect(proposal && words(proposal)).toContain('Several people wait for data engineering')
    for (let day = 0; day < 20; day++) {
      await wait(driven, 24 * 60)
      await driven.work('care.run')
    }
    expect(proposals()).toHaveLength(1)
  })

  it('keeps the kind they waited for: nothing judged, no tasks, that kind’s own notes', async () => {
    const offerId = await mayHold(6)
    const form = formOf(await driven.slack('UMIA', 'overflow.open', { offerId }))
    const values = { day: '2026-05-14', time: '14:00', medium: 'video', where: 'https://video.example/m', seats: '6' }
    expect(await driven.slack('UMIA', 'overflow.save', form.value, { ...values, seats: '9' })).toMatchObject({
      type: 'errors',
    })
    expect((await driven.slack('UMIA', 'overflow.save', form.value, values)).type).toBe('card')
    await wait(driven, 5)
    const [session] = await driven.read((tx) => tx.sessions.find({}))
    if (!session) throw new Error('no session')
    expect(session).toMatchObject({ kind: 'informational', isOverflow: true, quorum: 1, tasks: [] })
    const [mail] = mailsTo(driven, 'person-0@home.example')
    expect(mail && words(mail)).toContain('This is not an interview, and nothing is judged')
    expect(mail && words(mail)).toContain('Informational talk, in a small group')
    for (const person of await asked(session)) await accepts(driven, person, session.id)
    await driven.passTo('2026-05-14T12:05:00Z')
    expect(said(await driven.slack('UMIA', 'group.release', id(session)))).toContain('This session has no tasks.')
    await driven.passTo('2026-05-14T13:00:00Z')
    const [guest] = await guestsOf(driven, session.id)
    const note = await driven.slack(
      'UMIA',
      'group.note',
      { ...id(session), guestId: guest?.id ?? '' },
      { there: 'yes', teamwork: 'good' },
    )
    expect(said(note)).toContain('Nothing is judged in this session')
    const own = guest?.candidateId ?? ''
    await driven.web(own, 'group.met', { ...id(session), answer: 'yes' })
    expect(said(await driven.web(own, 'group.notes', id(session), { insights: 'Small steps' }))).toContain('Kept.')
    expect(said(await driven.web(own, 'group.notes', id(session), { teamwork: 'clear' }))).toContain(
      'Nothing is judged',
    )
  })
})
