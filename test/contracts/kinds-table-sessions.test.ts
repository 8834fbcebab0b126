/** Kinds 7 and 9, and the small sessions for those who wait, cell by cell as KINDS.md has them; each cell goes through a door. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guest, Session } from '../../src/domain/session.js'
import type { FormValues } from '../../src/messages/form.js'
import { askGuests } from '../../src/usecases/ask-guests.js'
import { aReferral } from '../builders.js'
import { type Driven, drive } from './driven.js'
import { accepts, fillPool, groupWords, guestsOf, plansGroup, sessionNow } from './group-people.js'
import {
  allFields,
  answerTo,
  fieldErrors,
  markerOf,
  outcomeOf,
  rubric,
  seenInSlack,
  seenOnPage,
} from './kinds-cells.js'
import { mailsTo, said, words } from './reading.js'
import { setsUp, wait } from './walks.js'

const slow = 300_000
let driven: Driven
const opens = async (): Promise<void> => {
  driven = await drive()
  await setsUp(driven, {}, ['UREC'])
  for (const user of ['UMIA', 'UTOM', 'UEVA', 'UIDA']) await driven.slack(user, 'home')
  await driven.settle()
}
const closes = async (): Promise<void> => {
  expect(driven.problems).toEqual([])
  await driven.close()
}
const addressOf = (person: string) => `${person}@home.example`
const invitationTo = (person: string): string => {
  const mail = mailsTo(driven, addressOf(person)).findLast(({ card }) => card.preview.includes('invitation'))
  return mail ? words(mail) : ''
}
const minutesOf = ({ startsAt, endsAt }: Session) => (endsAt.getTime() - startsAt.getTime()) / 60_000
const guestIn = async (session: Session, candidateId: string): Promise<Guest> => {
  const guest = (await guestsOf(driven, session.id)).find((each) => each.candidateId === candidateId)
  if (!guest) throw new Error('no guest')
  return guest
}
const isRubric = (field: string) => (rubric as readonly string[]).includes(field)
/** Levels where a group has them, words of one's own anywhere else. */
const said9 = (side: string, field: string) => (isRubric(field) ? 'clear' : answerTo(field, markerOf(side, field)))

/** One cell of a session: one submission, then what is kept. */
async function cell(
  session: Session,
  person: string,
  side: 'host' | 'candidate',
  field: string,
  value: string,
): Promise<{ before: Guest['outcome']; after: Guest['outcome']; text: string }> {
  const guest = await guestIn(session, person)
  const of = { sessionId: session.id }
  const reply =
    side === 'host'
      ? await driven.slack('UMIA', 'group.note', { ...of, guestId: guest.id }, { [field]: value })
      : await driven.web(person, 'group.notes', of, { [field]: value })
  return { before: guest.outcome, after: (await guestIn(session, person)).outcome, text: outcomeOf(reply) }
}
const sides = ['host', 'candidate'] as const
const matrix = sides.flatMap((side) => allFields.map((field) => [side, field] as const))

const colleagues = [
  'home',
  'chats',
  'privacy',
  'group.list',
  'referrals',
  'programs',
  'group.results',
  'pipeline',
  'pool',
]
const colleagueReads = (user: string, session: Session, guest?: Guest): Promise<string> =>
  seenInSlack(driven, user, [
    ...colleagues.map((name): [string, Record<string, string>] => [name, {}]),
    ...['group.show', 'group.after', 'group.results'].map((name): [string, Record<string, string>] => [
      name,
      { sessionId: session.id },
    ]),
    ...(guest
      ? [['group.note.open', { sessionId: session.id, guestId: guest.id }] as [string, Record<string, string>]]
      : []),
  ])
const guestReads = (person: string, session: Session): Promise<string> =>
  seenOnPage(driven, person, addressOf(person), [
    ['group.mine', { sessionId: session.id }],
    ['group.notes.open', { sessionId: session.id }],
  ])

describe('a group session', () => {
  let session: Session
  let people: string[]
  beforeAll(async () => {
    await opens()
  }, slow)
  afterAll(closes, slow)

  const nine = ['UTOM', 'UEVA', 'UIDA']
  const gates: [what: string, values: FormValues, field: string][] = [
    ['two seats', { seats: '2' }, 'seats'],
    ['nine seats', { seats: '9' }, 'seats'],
    ['four hosts', { cohosts: nine }, 'cohosts'],
    ['no briefing', { briefing: ' ' }, 'briefing'],
    ['no task cards', { tasks: '' }, 'tasks'],
    ['six task cards', { tasks: '1\n2\n3\n4\n5\n6' }, 'tasks'],
    ['no place', { where: ' ' }, 'where'],
    ['a phone call as its place', { medium: 'phone' }, 'medium'],
    ['no topic', { topics: '' }, 'topics'],
    ['a day that is tomorrow', { day: '2026-05-05' }, 'day'],
  ]
  it.each(gates)('is not planned with %s', async (_what, values, field) => {
    const reply = await driven.slack('UMIA', 'group.save', { zone: 'Europe/Berlin' }, { ...groupWords, ...values })
    expect(fieldErrors(reply)).toEqual([field])
    expect(await driven.read((tx) => tx.sessions.count({}))).toBe(0)
  })
  it.each(['UMIA', 'UREC'])('is planned by a host and by a recruiter (%s), for 60 minutes', async (user) => {
    const made = await plansGroup(driven, user, { seats: '3' })
    expect(minutesOf(made)).toBe(60)
    expect(made).toMatchObject({ kind: 'group', quorum: 3 })
    await driven.slack(user, 'group.cancel', { sessionId: made.id })
  })
  it('asks as many as it has seats, and says that it is observed', async () => {
    people = await fillPool(driven, 9)
    session = await plansGroup(driven, 'UMIA', { seats: '8', cohosts: ['UTOM'] })
    await wait(driven, 5)
    expect(await guestsOf(driven, session.id)).toHaveLength(8)
    await driven.inside(async (context) => void (await askGuests(context, session, people)))
    await wait(driven, 2)
    for (const person of people) {
      expect(invitationTo(person)).toContain('This session is observed')
      expect(invitationTo(person)).toContain('60 minutes')
      expect(invitationTo(person)).toContain('Name of UMIA')
      expect(invitationTo(person)).not.toContain('not an interview')
      expect(invitationTo(person)).not.toContain('nothing is judged')
      for (const other of people) if (other !== person) expect(invitationTo(person)).not.toContain(other)
    }
  })
  it('gives no seat without the consent to be seen', async () => {
    const [first = ''] = people
    const reply = await driven.web(first, 'group.accept', { sessionId: session.id }, { answers: 'Yes' })
    expect(fieldErrors(reply)).toEqual(['seen'])
    expect((await guestIn(session, first)).status).toBe('asked')
  })
  it('has eight seats: a ninth guest waits', async () => {
    for (const person of people.slice(0, 8))
      expect(said(await accepts(driven, person, session.id))).toContain('You have a seat')
    await accepts(driven, people[8] ?? '', session.id)
    expect((await guestsOf(driven, session.id)).filter(({ status }) => status === 'seated')).toHaveLength(8)
    expect((await guestIn(session, people[8] ?? '')).status).toBe('waiting')
  })
  it.each(sides)('has nothing to write down for the %s before it is over', async (side) => {
    const { before, after } = await cell(session, 'person-0', side, 'teamwork', 'clear')
    expect([before, after]).toEqual([{}, {}])
  })
  it(
    'takes place',
    async () => {
      await driven.passTo('2026-05-14T13:20:00Z')
      expect((await sessionNow(driven, session.id)).status).toBe('held')
    },
    slow,
  )
  it('has no note of somebody of whom nobody said that they were there', async () => {
    const { after } = await cell(session, 'person-0', 'host', 'teamwork', 'clear')
    expect(after).toEqual({})
    await driven.web('person-0', 'group.met', { sessionId: session.id, answer: 'yes' })
    await driven.web('person-1', 'group.met', { sessionId: session.id, answer: 'yes' })
    expect((await guestIn(session, 'person-0')).met).toBe('yes')
  })
  it.each(matrix)('by the %s: %s', async (side, field) => {
    const value = said9(side, field)
    const { before, after, text } = await cell(session, 'person-0', side, field, value)
    const kept = side === 'host' && isRubric(field)
    expect(after).toEqual(kept ? { ...before, [field]: value } : before)
    if (!kept) expect(text).toMatch(/no such note is kept|Nothing is judged in this session/)
  })
  it.each(['excellent', '5', 'yes'])('knows no level %s', async (value) => {
    const { before, after } = await cell(session, 'person-0', 'host', 'teamwork', value)
    expect(after).toEqual(before)
  })
  it.each(['UEVA', 'UREC'])('has no note by %s, who is not of it', async (user) => {
    const { id: guestId, outcome } = await guestIn(session, 'person-0')
    await driven.slack(user, 'group.note', { sessionId: session.id, guestId }, { teamwork: 'little' })
    expect((await guestIn(session, 'person-0')).outcome).toEqual(outcome)
  })

  const level = 'Clearly'
  it.each([
    ['the guest, before it is closed', 'person-0', false],
    ['another guest', 'person-1', false],
    ['a guest who waited', 'person-8', false],
  ])('what is noted is not read by %s', async (_who, person, expected) => {
    expect((await guestReads(person, session)).includes(level)).toBe(expected)
  })
  it.each([
    ['UREC', true],
    ['UEVA', false],
    ['UIDA', false],
  ])('what is noted, as it is read by %s: %s', async (user, expected) => {
    expect((await colleagueReads(user, session)).includes(level)).toBe(expected)
  })
  it('what is noted stands in the form of its hosts', async () => {
    for (const host of ['UMIA', 'UTOM'])
      expect(await colleagueReads(host, session, await guestIn(session, 'person-0'))).toContain('"value":"clear"')
  })
  it('once closed, it is read by whom it is about, by no other guest, and nothing more is written', async () => {
    await driven.slack('UMIA', 'group.close', { sessionId: session.id })
    await wait(driven, 5)
    expect(await guestReads('person-0', session)).toContain(level)
    for (const other of ['person-1', 'person-8']) expect(await guestReads(other, session)).not.toContain(level)
    const { before, after } = await cell(session, 'person-0', 'host', 'teamwork', 'little')
    expect(after).toEqual(before)
  })
  it('leads to no referral by its host', async () => {
    const opened = await driven.slack('UMIA', 'refer.open', { candidateId: 'person-0' })
    expect(opened.type).toBe('card')
    const written = { candidate: 'person-0', why: 'Good', how: 'A group', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, written)
    expect(await driven.read((tx) => tx.referrals.count({}))).toBe(0)
  })
  it('is had by the same people again at once', async () => {
    const again = await plansGroup(driven, 'UMIA', { seats: '8', day: '2026-06-11' })
    await wait(driven, 5)
    // eight of the nine: which one is left out, where all fit alike, is the database's order
    const asked = (await guestsOf(driven, again.id)).map(({ candidateId }) => candidateId)
    expect(asked).toHaveLength(8)
    expect(people).toEqual(expect.arrayContaining(asked))
  })
  // KINDS: after kinds 1, 4, 8 and 9 the candidate may ask the host for private tips; a session has no door for it yet.
  it.fails('lets a guest ask the host for private tips', async () => {
    expect(await guestReads('person-0', session)).toContain('private tips')
  })
})

const program: FormValues = {
  ...{ title: 'Into data', topics: 'data engineering' },
  ...{ people1: ['UMIA', 'UTOM'], medium1: 'video', where1: 'https://video.example/1', questions1: '' },
  ...{ people2: ['UMIA'], medium2: 'phone', where2: '', questions2: '' },
  ...{ people3: ['UTOM'], medium3: 'place', where3: 'Harbour room', questions3: 'How would you begin?' },
}

describe('a company program', () => {
  let first: Session
  let second: Session
  const step = (number: number) => async (seats: string, day: string) => {
    const [made] = await driven.read((tx) => tx.programs.find({}))
    const value = { programId: made?.id ?? '', step: String(number), zone: 'Europe/Berlin' }
    return driven.slack('UREC', 'program.plan', value, { day, time: '14:00', seats })
  }
  const sessionOf = async (number: number): Promise<Session> => {
    const [made] = await driven.read((tx) => tx.sessions.find({ step: number }, { newestFirst: true }))
    if (!made) throw new Error('no session')
    return made
  }
  beforeAll(async () => {
    await opens()
    await fillPool(driven, 4)
  }, slow)
  afterAll(closes, slow)

  const gates: [what: string, values: FormValues, field: string][] = [
    ...([1, 2, 3] as const).map((at): [string, FormValues, string] => [
      `nobody in step ${at}`,
      { [`people${at}`]: [] },
      `people${at}`,
    ]),
    ...([1, 2, 3] as const).map((at): [string, FormValues, string] => [
      `five people in step ${at}`,
      { [`people${at}`]: ['UMIA', 'UTOM', 'UEVA', 'UIDA', 'UADA'] },
      `people${at}`,
    ]),
    ['a screening in person', { medium2: 'place', where2: 'Harbour room' }, 'medium2'],
    ['a full interview by phone', { medium3: 'phone' }, 'medium3'],
    ['a full interview without set questions', { questions3: '' }, 'questions3'],
    ['no place of step 1', { where1: '' }, 'where1'],
    ['no place of step 3', { where3: '' }, 'where3'],
    ['no title', { title: ' ' }, 'title'],
    ['no topic', { topics: '' }, 'topics'],
  ]
  it.each(gates)('is not saved with %s', async (_what, values, field) => {
    expect(fieldErrors(await driven.slack('UREC', 'program.save', {}, { ...program, ...values }))).toEqual([field])
    expect(await driven.read((tx) => tx.programs.count({}))).toBe(0)
  })
  it('is saved by a recruiter', async () => {
    expect((await driven.slack('UREC', 'program.save', {}, program)).type).toBe('card')
    expect(await driven.read((tx) => tx.programs.count({}))).toBe(1)
  })
  it.each(['0', '7'])('has no session of %s seats', async (seats) => {
    expect(fieldErrors(await step(1)(seats, '2026-05-14'))).toEqual(['seats'])
  })
  it('invites to 45 minutes in which nothing is judged', async () => {
    await step(1)('6', '2026-05-14')
    first = await sessionOf(1)
    expect(minutesOf(first)).toBe(45)
    await wait(driven, 5)
    for (const { candidateId } of await guestsOf(driven, first.id)) {
      expect(invitationTo(candidateId)).toContain('45 minutes')
      expect(invitationTo(candidateId)).toContain('In this first step nothing is judged')
      expect(invitationTo(candidateId)).not.toContain('not an interview')
    }
    expect(await guestsOf(driven, first.id)).toHaveLength(4)
  })
  it('gives no seat without the step’s consent', async () => {
    const reply = await driven.web('person-0', 'group.accept', { sessionId: first.id }, {})
    expect(fieldErrors(reply)).toEqual(['seen'])
    for (const at of [0, 1, 2, 3]) await accepts(driven, `person-${at}`, first.id)
    expect((await guestsOf(driven, first.id)).map(({ status }) => status)).toEqual(Array(4).fill('seated'))
  })
  it(
    'takes place',
    async () => {
      await driven.passTo('2026-05-14T13:10:00Z')
      for (const at of [0, 1, 2]) await driven.web(`person-${at}`, 'group.met', { sessionId: first.id, answer: 'yes' })
      await driven.web('person-3', 'group.met', { sessionId: first.id, answer: 'no' })
      expect((await guestIn(first, 'person-0')).met).toBe('yes')
    },
    slow,
  )
  it.each(matrix)('in step 1 by the %s: %s', async (side, field) => {
    const value = answerTo(field, markerOf(side, field))
    const { before, after, text } = await cell(first, 'person-0', side, field, value)
    const kept = side === 'candidate' && field === 'still_interested'
    expect(after).toEqual(kept ? { ...before, [field]: value } : before)
    if (!kept) expect(text).toMatch(/no such note is kept|Nothing is judged in this session/)
  })
  it.each([
    ['who is there, goes on and applies', 'person-0', true],
    ['who goes on and does not apply', 'person-1', false],
    ['who applies and does not go on', 'person-2', false],
    ['who was not there', 'person-3', false],
  ])('asks to step 2, of those in step 1: %s (%s): %s', async (_who, person, expected) => {
    if (person === 'person-0') {
      await driven.web('person-1', 'group.notes', { sessionId: first.id }, { still_interested: 'yes' })
      await driven.web('person-2', 'group.notes', { sessionId: first.id }, { still_interested: 'no' })
      const agreedAt = driven.clock.now().toISOString()
      const referrerId = await driven.employeeId('UEVA')
      const conversion = { opening: 'Data engineer', invitedAt: agreedAt, agreedAt }
      await driven.read(async (tx) => {
        for (const candidateId of ['person-0', 'person-2', 'person-3']) {
          const stands = { id: `r-${candidateId}`, candidateId, referrerId, chatId: null, conversion }
          await tx.referrals.insert(aReferral({ ...stands, status: 'introduced' }))
        }
      })
      await driven.slack('UMIA', 'group.close', { sessionId: first.id })
      await step(2)('6', '2026-05-20')
      second = await sessionOf(2)
      await wait(driven, 5)
    }
    const asked = (await guestsOf(driven, second.id)).map(({ candidateId }) => candidateId)
    expect(asked.includes(person)).toBe(expected)
  })
  it(
    'says in step 2 what is looked at',
    async () => {
      expect(minutesOf(second)).toBe(45)
      expect(invitationTo('person-0')).toContain('employment history, core competencies and skills')
      expect(invitationTo('person-0')).not.toContain('nothing is judged')
      await accepts(driven, 'person-0', second.id)
      await driven.passTo('2026-05-20T13:10:00Z')
      await driven.web('person-0', 'group.met', { sessionId: second.id, answer: 'yes' })
    },
    slow,
  )
  const record = ['employment_history', 'core_competencies', 'skills']
  it.each(matrix)('in step 2 by the %s: %s', async (side, field) => {
    const value = answerTo(field, markerOf(side, field))
    const { before, after } = await cell(second, 'person-0', side, field, value)
    const kept = side === 'host' ? record.includes(field) : field === 'still_interested'
    expect(after).toEqual(kept ? { ...before, [field]: value } : before)
  })
  it.each(
    record.flatMap((field) =>
      (
        [
          ['person-0', 'is not read'],
          ['person-1', 'is not read'],
          ['UMIA', 'is read'],
          ['UREC', 'is read'],
          ['UEVA', 'is not read'],
        ] as const
      ).map(([reader, expected]) => [field, expected, reader] as const),
    ),
  )('%s %s by %s', async (field, expected, reader) => {
    const text = reader.startsWith('person')
      ? await guestReads(reader, second)
      : await colleagueReads(reader, second, await guestIn(second, 'person-0'))
    expect(text.includes(markerOf('host', field))).toBe(expected === 'is read')
  })
  it('leads to no referral by its host', async () => {
    const written = { candidate: 'person-1', why: 'Good', how: 'A session', conflict: 'none' }
    await driven.slack('UMIA', 'refer.save', {}, written)
    expect(await driven.read((tx) => tx.referrals.count({ candidateId: 'person-1' }))).toBe(0)
  })
})

describe('a small session for those who wait for an informational talk', () => {
  let session: Session
  let person: string
  beforeAll(async () => {
    await opens()
    const offer = {
      topics: 'data engineering',
      windows: ['2-840-960'],
      medium: 'phone',
      where: '1',
      zone: 'Europe/Berlin',
    }
    const seats = { seatsAtOnce: '1', seatsPerMonth: '1' }
    await driven.slack('UMIA', 'offer.save', {}, { ...offer, kind: 'informational', ...seats })
    await driven.settle()
    await fillPool(driven, 6, () => ({ leftOutCause: 'seats_taken', leftOutHelps: 'none' }))
    await driven.work('care.run')
    await wait(driven, 5)
  }, slow)
  afterAll(closes, slow)
  const plan = async (values: FormValues) => {
    const [found] = await driven.read((tx) => tx.offers.find({ status: 'open' }))
    const place = { day: '2026-05-14', time: '14:00', medium: 'video', where: 'https://video.example/m', seats: '6' }
    return driven.slack(
      'UMIA',
      'overflow.save',
      { offerId: found?.id ?? '', zone: 'Europe/Berlin' },
      { ...place, ...values },
    )
  }
  it.each(['1', '9'])('has not %s seats', async (seats) => {
    expect(fieldErrors(await plan({ seats }))).toEqual(['seats'])
  })
  it(
    'keeps the kind: its length, its sentence, no tasks, no quorum',
    async () => {
      expect((await plan({})).type).toBe('card')
      await wait(driven, 5)
      const [made] = await driven.read((tx) => tx.sessions.find({}))
      if (!made) throw new Error('no session')
      session = made
      expect(minutesOf(session)).toBe(30)
      expect(session).toMatchObject({ kind: 'informational', tasks: [], quorum: 1 })
      const guests = await guestsOf(driven, session.id)
      person = guests[0]?.candidateId ?? ''
      expect(invitationTo(person)).toContain('This is not an interview, and nothing is judged')
      for (const { candidateId } of guests) await accepts(driven, candidateId, session.id)
      await driven.passTo('2026-05-14T13:00:00Z')
      await driven.web(person, 'group.met', { sessionId: session.id, answer: 'yes' })
      expect((await guestIn(session, person)).met).toBe('yes')
    },
    slow,
  )
  const own = ['insights', 'people', 'leads', 'applied']
  it.each(matrix)('by the %s: %s', async (side, field) => {
    const value = answerTo(field, markerOf(side, field))
    const { before, after } = await cell(session, person, side, field, value)
    expect(after).toEqual(side === 'candidate' && own.includes(field) ? { ...before, [field]: value } : before)
  })
  it.each(
    ['insights', 'people', 'leads'].flatMap((field) =>
      (
        [
          ['themself', 'is read'],
          ['UMIA', 'is not read'],
          ['UREC', 'is not read'],
          ['UEVA', 'is not read'],
        ] as const
      ).map(([reader, expected]) => [field, expected, reader] as const),
    ),
  )('%s %s by %s', async (field, expected, reader) => {
    const text =
      reader === 'themself'
        ? await guestReads(person, session)
        : await colleagueReads(reader, session, await guestIn(session, person))
    expect(text.includes(markerOf('candidate', field))).toBe(expected === 'is read')
  })
})
