import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Employee } from '../../src/domain/people.js'
import type { Session } from '../../src/domain/session.js'
import { renderInvite } from '../../src/email/invite.js'
import { type Driven, drive } from './driven.js'
import { accepts, fillPool, guestsOf, plansGroup, sessionNow } from './group-people.js'
import { mailsTo, postsTo, said, words } from './reading.js'
import { becomesRecruiter, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const id = (session: Session) => ({ sessionId: session.id })
const asked = async (session: Session) => (await guestsOf(driven, session.id)).map(({ candidateId }) => candidateId)

/** Somebody who works here, and looks around. */
async function explores(user: string): Promise<string> {
  await driven.slack(user, 'home')
  await driven.settle()
  await driven.slack(user, 'explore.join', {}, { interests: 'data engineering', consent: 'yes' })
  await driven.settle()
  const employeeId = await driven.employeeId(user)
  const [entry] = await driven.read((tx) => tx.candidates.find({ employeeId }))
  return entry?.id ?? ''
}

async function change(user: string, what: Partial<Employee>): Promise<void> {
  const employeeId = await driven.employeeId(user)
  await driven.read(async (tx) => {
    const employee = await tx.employees.get(employeeId)
    if (employee) await tx.employees.save({ ...employee, ...what })
  })
}

describe('P-2: a colleague who explores', () => {
  it('is asked and booked where they read chats; the calendar entry is private and names no kind', async () => {
    await explores('UEVA')
    const session = await plansGroup(driven, 'UMIA')
    await wait(driven, 5)
    const [question] = postsTo(driven, 'UEVA').filter(({ card }) => card.preview === 'An invitation to a small group')
    expect(question && words(question)).toContain('A day in a data team')
    const form = await driven.slack('UEVA', 'group.answer', id(session))
    expect(form.type).toBe('form')
    expect(said(await driven.slack('UEVA', 'group.accept', id(session), { seen: 'yes' }))).toContain('You have a seat')
    await wait(driven, 5)
    const [entry] = mailsTo(driven, 'ueva@corp.example').filter(({ invite }) => invite)
    const organizer = { name: 'Coffeechat', email: 'coffee@example.org' }
    const ics = entry?.invite && renderInvite({ ...entry.invite, organizer }, driven.clock.now())
    expect(ics).toContain('CLASS:PRIVATE')
    expect(ics).toContain('SUMMARY:Coffee chat')
    expect(ics).not.toMatch(/group session|explor|A day in|seat/i)
    await driven.passTo('2026-05-13T16:00:00Z')
    expect((await sessionNow(driven, session.id)).status).toBe('cancelled')
  })

  it('is never asked to a session that somebody of their line holds, sets up or helps with', async () => {
    await driven.slack('UMIA', 'home')
    await driven.slack('UTOM', 'home')
    await explores('UEVA')
    await change('UEVA', { managerId: await driven.employeeId('UTOM') })
    const led = await plansGroup(driven, 'UTOM')
    const helped = await plansGroup(driven, 'UMIA', { cohosts: ['UTOM'] })
    await wait(driven, 5)
    expect([await asked(led), await asked(helped)]).toEqual([[], []])
  })

  it('never sits beside an explorer of their own line', async () => {
    const [eva, noa] = [await explores('UEVA'), await explores('UNOA')]
    await change('UNOA', { managerId: await driven.employeeId('UEVA') })
    const session = await plansGroup(driven, 'UMIA')
    await wait(driven, 5)
    const people = await asked(session)
    expect(people).toHaveLength(1)
    expect([eva, noa]).toContain(people[0])
  })

  it('is not shown to a recruiter of their line in what was noted', async () => {
    const eva = await explores('UEVA')
    await fillPool(driven, 2)
    await becomesRecruiter(driven, 'UREC')
    await becomesRecruiter(driven, 'UHR')
    await change('UEVA', { managerId: await driven.employeeId('UREC') })
    const session = await plansGroup(driven, 'UMIA')
    await wait(driven, 5)
    await driven.slack('UEVA', 'group.accept', id(session), { seen: 'yes' })
    for (const person of ['person-0', 'person-1']) await accepts(driven, person, session.id)
    await driven.passTo('2026-05-14T13:30:00Z')
    const guest = (await guestsOf(driven, session.id)).find(({ candidateId }) => candidateId === eva)
    const about = { ...id(session), guestId: guest?.id ?? '' }
    await driven.slack('UMIA', 'group.note', about, { there: 'yes', teamwork: 'clear' })
    await driven.slack('UMIA', 'group.close', id(session))
    await wait(driven, 5)
    expect(said(await driven.slack('UHR', 'group.results'))).toContain('Clearly')
    const results = said(await driven.slack('UREC', 'group.results'))
    expect(results).not.toContain('Clearly')
    expect(results).toContain('One guest is not shown.')
    expect(said(await driven.slack('UEVA', 'group.mine', id(session)))).toContain('Clearly')
    expect(said(await driven.slack('UMIA', 'group.mine', id(session)))).toContain('This is not your session.')
  })
})

describe('a company program', () => {
  const program = {
    ...{ title: 'Into data', topics: 'data engineering' },
    ...{ people1: ['UMIA'], medium1: 'video', where1: 'https://video.example/1' },
    ...{ people2: ['UMIA'], medium2: 'phone' },
    ...{ people3: ['UTOM'], medium3: 'place', where3: 'Harbour room', questions3: 'How would you begin?' },
  }

  it('is a recruiter’s alone; each step has its people, its ways and, the third, its questions', async () => {
    for (const user of ['UMIA', 'UTOM']) await driven.slack(user, 'home')
    await becomesRecruiter(driven, 'UREC')
    for (const name of ['program.open', 'program.save', 'programs'] as const)
      expect(said(await driven.slack('UMIA', name, {}, program))).toContain('Only recruiters can do this')
    const tried = async (values: Record<string, string | string[]>) =>
      said(await driven.slack('UREC', 'program.save', {}, { ...program, ...values }))
    expect(await tried({ medium2: 'place', where2: 'Harbour room' })).toContain('Step 2 is by video or by phone.')
    expect(await tried({ medium3: 'phone' })).toContain('Step 3 takes place in person or by video.')
    expect(await tried({ questions3: ' ' })).toContain('Step 3 needs its set questions')
    expect(await tried({ people1: [] })).toContain('A step has one to four people.')
    expect(await driven.read((tx) => tx.programs.count({}))).toBe(0)
  })

  it('a seventh seat is refused; step 2 asks nobody of the pool, whoever plans it', async () => {
    for (const user of ['UMIA', 'UTOM']) await driven.slack(user, 'home')
    await becomesRecruiter(driven, 'UREC')
    await fillPool(driven, 2)
    await driven.slack('UREC', 'program.save', {}, program)
    const [saved] = await driven.read((tx) => tx.programs.find({}))
    const plan = (step: string, seats: string) =>
      driven.slack(
        'UREC',
        'program.plan',
        { programId: saved?.id ?? '', step, zone: 'Europe/Berlin' },
        { day: '2026-05-14', time: '14:00', seats },
      )
    expect(said(await plan('1', '7'))).toContain('This kind of session has 1 to 6 seats.')
    expect(said(await plan('2', '3'))).toContain('Nobody is asked yet.')
    await driven.work('care.run')
    const [second] = await driven.read((tx) => tx.sessions.find({ step: 2 }))
    expect(second && (await asked(second))).toEqual([])
    expect(said(await plan('1', '6'))).toContain('2 people are asked now.')
    await wait(driven, 5)
    const [first] = await driven.read((tx) => tx.sessions.find({ step: 1 }))
    if (!first) throw new Error('no session')
    await accepts(driven, 'person-0', first.id)
    await driven.passTo('2026-05-14T13:10:00Z')
    const [guest] = (await guestsOf(driven, first.id)).filter(({ status }) => status === 'seated')
    const note = { ...id(first), guestId: guest?.id ?? '' }
    expect(said(await driven.slack('UMIA', 'group.note', note, { there: 'yes', skills: 'many' }))).toContain(
      'Nothing is judged in this session',
    )
    expect(said(await driven.web('person-0', 'group.notes', id(first), { skills: 'many' }))).toContain(
      'Nothing is judged',
    )
  })
})
