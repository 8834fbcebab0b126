import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Employee } from '../../src/domain/people.js'
import { importFile } from '../../src/interactions/import-file.js'
import { peopleRows } from '../../src/interactions/people-rows.js'
import { importReport } from '../../src/messages/people.js'
import type { Reply } from '../../src/messages/reply.js'
import { speak } from '../../src/messages/text.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { blankCandidate } from '../../src/usecases/blank-candidate.js'
import { erase } from '../../src/usecases/erase-candidate.js'
import { meetPerson } from '../../src/usecases/meet-person.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Context, Store, Tx, Who } from '../../src/usecases/unit-of-work.js'
import { aMatch } from '../builders.js'
import { type TestDatabase, testDatabase } from '../database.js'
import { type MovedClock, movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

// Monday 4 May 2026, 10:00 in Berlin
const monday = '2026-05-04T08:00:00Z'
const say = speak()
const random = createRandom()
let database: TestDatabase
let store: Store
let clock: MovedClock

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(() => database.close())

beforeEach(async () => {
  await database.reset()
  clock = movedClock(monday)
  const close = async () => {}
  const parts = { adapter: database.adapter, alone: true, sealer: testSealer(), clock, random, zone: 'Europe/Berlin' }
  store = await createStore({ ...parts, close })
  const { organizationId } = store
  await store.transaction(organizationId, (tx) =>
    tx.saveWorkspace({ id: 'w1', organizationId, platform: 'slack', externalId: 'T1', status: 'active' }),
  )
})

async function contextOf(tx: Tx, who: Who): Promise<Context> {
  const settings = await tx.settings()
  const interactionId = random.id()
  const baseUrl = 'https://coffee.example.org'
  return {
    tx,
    now: clock.now(),
    random,
    who,
    settings,
    interactionId,
    baseUrl,
    adminEmails: [],
    pool: createPoolView(),
  }
}

const system = <Result>(work: (context: Context) => Promise<Result>): Promise<Result> =>
  store.transaction(store.organizationId, async (tx) => work(await contextOf(tx, { type: 'system' })))

/** Somebody presses, types or sends; as the door would hand it over. */
function act(user: string, name: keyof typeof peopleRows, values: Record<string, string | string[]> = {}) {
  return store.transaction(store.organizationId, async (tx): Promise<Reply> => {
    const [workspace] = await tx.workspaces()
    if (!workspace) throw new Error('no workspace')
    const who = await meetPerson(tx, { workspace, userId: user }, clock.now(), random, random.id())
    const speaker = { type: 'platform', platform: 'slack', workspace: 'T1', user } as const
    const incoming = { door: 'slack', speaker, key: random.id(), name, value: {}, values } as const
    return peopleRows[name].run(await contextOf(tx, who), incoming, say)
  })
}

const file = (text: string, dryRun = false) => importFile(system, Buffer.from(text), { dryRun })
const ada = { firstName: 'Ada', email: 'ada@example.org', how: 'We studied together' }

describe('introduce', () => {
  it('P-25: stores nothing for the text to forward, asks for the tick, and shows the mail first', async () => {
    expect(JSON.stringify(await act('U1', 'introduce.open'))).toContain('https://coffee.example.org/join?by=')
    const unticked = await act('U1', 'introduce.preview', ada)
    expect(unticked).toMatchObject({ type: 'errors', errors: { expected: expect.any(String) } })
    const shown = await act('U1', 'introduce.preview', { ...ada, expected: 'yes' })
    expect(JSON.stringify(shown)).toContain('We studied together')
    expect(await system(({ tx }) => tx.candidates.count({}))).toBe(0)
  })

  it('P-1: answers the same bytes for unknown, pending, known and erased people, and writes to the first only', async () => {
    const unknown = await act('U1', 'introduce.send', ada)
    const pending = await act('U2', 'introduce.send', { ...ada, email: 'ADA@example.org' })
    await system(async ({ tx }) => {
      const [entry] = await tx.candidates.find({})
      if (entry) await tx.candidates.save({ ...entry, status: 'active' })
    })
    const known = await act('U3', 'introduce.send', ada)
    await system(async (context) => {
      const [entry] = await context.tx.candidates.find({})
      if (entry) await erase(context, entry)
    })
    const erased = await act('U4', 'introduce.send', ada)
    for (const answer of [pending, known, erased]) expect(JSON.stringify(answer)).toBe(JSON.stringify(unknown))
    expect(await system(({ tx }) => tx.candidates.count({}))).toBe(1)
  })
})

describe('importing people', () => {
  const head = 'First name,E-mail,Source,How we know them,Seniority\n'
  const lines = Array.from({ length: 120 }, (_, at) => `P${at},p${at}@example.org,Meetup,talked there,senior`).join(
    '\n',
  )

  it('P-14: writes nothing in a dry run, at most fifty mails a day, and nothing the second time', async () => {
    expect(await file(head + lines, true)).toMatchObject({ rows: 120 })
    expect(await system(({ tx }) => tx.candidates.count({}))).toBe(0)
    expect(await file(head + lines)).toMatchObject({ rows: 120 })
    expect(await file(head + lines)).toMatchObject({ rows: 120 })
    const entries = await system(({ tx }) => tx.candidates.find({}))
    expect(entries.every((entry) => entry.status === 'pending')).toBe(true)
    const days = entries.map((entry) => entry.lastSignAt.toISOString().slice(0, 10))
    const counts = ['2026-05-04', '2026-05-05', '2026-05-06'].map((day) => days.filter((each) => each === day).length)
    expect(counts).toEqual([50, 50, 20])
  })

  it('reports lines in error with line, column and reason, and imports the others', async () => {
    const outcome = await file(`${head}A,a@example.org,Meetup,met,\nB,b@example.org,,met,\nC,c@,Meetup,met,king\n`)
    expect(outcome).toMatchObject({ kind: 'people', rows: 1 })
    const report = importReport(say, outcome, false)
    expect(report).toContain('line 3, source:')
    expect(report).toContain('line 4, e-mail:')
    expect(report).toContain('line 4, seniority:')
  })

  it('P-14: refuses a file without "how we know them", and does not take it for employees', async () => {
    const outcome = await file('First name,E-mail,Source\nA,a@example.org,Meetup\n')
    expect(outcome).toEqual({ refused: 'missing_column', detail: 'how we know them' })
    expect(await system(({ tx }) => tx.employees.count({}))).toBe(0)
  })
})

describe('importing employees', () => {
  const head = "e-mail;name;manager's e-mail;department;role\n"
  const staff = `${head}ann@example.org;Ann;boss@example.org;Data;recruiter, role owner\nbob@example.org;Bob;gone@example.org;Ops;\nboss@example.org;Boss;;Board;HR\n`

  it('links managers by e-mail, wherever they stand, counts unknown ones, and changes nothing the second time', async () => {
    expect(await file(staff, true)).toMatchObject({ added: 3, unknownManagers: 1 })
    expect(await file(staff)).toMatchObject({ added: 3, changed: 0, unknownManagers: 1, problems: [] })
    expect(await file(staff)).toMatchObject({ added: 0, changed: 0, unchanged: 3, unknownManagers: 1 })
    const people = await system(({ tx }) => tx.employees.find({}))
    const named = (name: string) => people.find((each) => each.name === name)
    expect(named('Ann')).toMatchObject({ managerId: named('Boss')?.id, roles: ['recruiter', 'role_owner'] })
    expect(named('Bob')).toMatchObject({ managerId: null, managerUnknown: true })
  })

  const lineOf = (employees: readonly Employee[], who: string): string => {
    const one = employees.find(({ email }) => email === `${who}@example.org`)
    const above = employees.find(({ id }) => id === one?.managerId)?.email?.split('@')[0]
    return `${who} < ${one?.managerUnknown ? 'unknown' : (above ?? 'nobody')}`
  }

  it('links a circle and somebody above themselves, also where the file holds the highest last', async () => {
    const rows = ['ann,bob', 'bob,cem', 'cem,ann', 'dee,dee', 'eve,fay', 'fay,']
    const said = rows.map((row) =>
      row.replace(/(\w+),(\w*)/, (_, who, above) => `${who}@example.org,${above && `${above}@example.org`}`),
    )
    const whole = `e-mail,manager\n${said.join('\n')}\n`
    expect(await file(whole, true)).toMatchObject({ added: 6, unknownManagers: 0 })
    expect(await file(whole)).toMatchObject({ added: 6, changed: 0, unchanged: 0, unknownManagers: 0 })
    const employees = await system(({ tx }) => tx.employees.find({}))
    expect(['ann', 'bob', 'cem', 'dee', 'eve', 'fay'].map((who) => lineOf(employees, who))).toEqual([
      'ann < bob',
      'bob < cem',
      'cem < ann',
      'dee < nobody',
      'eve < fay',
      'fay < nobody',
    ])
    expect(await file(whole)).toMatchObject({ added: 0, changed: 0, unchanged: 6 })
  })

  it('puts somebody new above whoever is here already', async () => {
    await file('e-mail\nann@example.org\n')
    expect(await file('e-mail,manager\nann@example.org,bob@example.org\nbob@example.org,\n')).toMatchObject({
      added: 1,
      changed: 1,
      unknownManagers: 0,
    })
    expect(lineOf(await system(({ tx }) => tx.employees.find({})), 'ann')).toBe('ann < bob')
  })

  it('writes everybody of a long file once, though each stands before the one above them', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `p${at}@example.org,p${at + 1}@example.org`)
    expect(await file(`e-mail,manager\n${rows.join('\n')}\n`)).toMatchObject({ added: 120, unknownManagers: 1 })
    const employees = await system(({ tx }) => tx.employees.find({}))
    expect(employees.map(({ version }) => version)).toEqual(Array(120).fill(0))
    expect([lineOf(employees, 'p0'), lineOf(employees, 'p119')]).toEqual(['p0 < p1', 'p119 < unknown'])
    const lines = await system(({ tx }) => tx.historySince(new Date(0)))
    expect(lines.map(({ action }) => action)).toEqual(Array(120).fill('imported'))
  })

  it('P-11: brings nobody back who had everything erased', async () => {
    await system(({ tx, now }) => tx.suppress(tx.emailIndex('ann@example.org'), now))
    expect(await file('e-mail\nann@example.org\nbob@example.org\n')).toMatchObject({ added: 1, unchanged: 1 })
    expect(await system(({ tx }) => tx.employees.count({}))).toBe(1)
  })

  it('P-2: takes back an open question when its host becomes the manager', async () => {
    await file(staff)
    await system(async ({ tx, now }) => {
      const people = await tx.employees.find({})
      const id = (name: string) => people.find((each) => each.name === name)?.id ?? ''
      const entry = { ...blankCandidate('c1', now), status: 'active' as const, source: 'internal' as const }
      await tx.candidates.insert({ ...entry, employeeId: id('Bob') })
      await tx.offers.insert({
        ...{ id: 'o1', version: 0, hostId: id('Ann'), kind: 'informational', status: 'open', pausedUntil: null },
        ...{ createdAt: now, updatedAt: now, topics: ['data'], windows: [], zone: 'Europe/Berlin', medium: 'video' },
        ...{ where: '', department: null, seniority: null, languages: [], seatsAtOnce: 1, seatsPerMonth: 2, words: '' },
        ...{ price: 0, showPhoto: false, mayBeNamed: false, formerEmployers: [] },
      })
      await tx.matches.insert(aMatch({ hostId: id('Ann'), askedFirst: 'candidate' }))
    })
    await file(staff.replace('gone@', 'ann@'))
    expect(await system(({ tx }) => tx.matches.get('m1'))).toMatchObject({ status: 'withdrawn' })
  })
})

describe('pool add', () => {
  const lines = 'Ada, ada@example.org, met at the meetup, data, statistics\n\nBob\tbob@example.org\tmet, there'

  it('P-27: errors by line, then a preview, then it adds; within ten minutes it can be taken back', async () => {
    const wrong = await act('U1', 'pool.add', { source: 'Meetup', lines: 'Ada, ada@example.org, met\nBob, bob@, met' })
    expect(wrong).toMatchObject({ type: 'errors', errors: { lines: expect.stringContaining('Line 2, e-mail') } })
    const shown = await act('U1', 'pool.add', { source: 'Meetup', lines, onlyShow: ['yes'] })
    expect(shown).toMatchObject({ type: 'errors', errors: { onlyShow: expect.stringContaining('Ada, Bob') } })
    expect(await system(({ tx }) => tx.candidates.count({}))).toBe(0)
    const batch = /"batch":"([^"]+)"/.exec(
      JSON.stringify(await act('U1', 'pool.add', { source: 'Meetup', lines })),
    )?.[1]
    expect(await system(({ tx }) => tx.candidates.count({ status: 'pending' }))).toBe(2)
    await act('U2', 'pool.add.undo', { batch: batch ?? '' })
    expect(await system(({ tx }) => tx.candidates.count({ status: 'pending' }))).toBe(2)
    await act('U1', 'pool.add.undo', { batch: batch ?? '' })
    expect(await system(({ tx }) => tx.candidates.count({ status: 'pending' }))).toBe(0)
  })

  it('P-1: answers as always for people we know', async () => {
    const text = async () => JSON.stringify(await act('U1', 'pool.add', { source: 'Meetup', lines }))
    const bare = (reply: string) => reply.replace(/"batch":"[^"]+"/, '')
    expect(bare(await text())).toBe(bare(await text()))
  })
})

describe('explore', () => {
  const values = { interests: 'data', skills: 'sql', recruitersMayFind: 'yes', mustNotKnow: 'U9', consent: 'yes' }

  it('P-2, P-7: shows recruiters skills and wishes only, and nothing to whoever must not know', async () => {
    await act('U1', 'explore.join', { ...values, headline: 'Data person at Acme' })
    const seen = JSON.stringify(await act('U2', 'pool'))
    expect(seen).toContain('sql')
    expect(seen).not.toContain('Acme')
    const hidden = JSON.stringify(await act('U9', 'pool'))
    expect(hidden).not.toContain('sql')
    expect(hidden).toContain('1 person is not shown')
  })
})

describe('settings and privacy', () => {
  it('keeps the list of whom one never meets as the form has it (P-11)', async () => {
    await act('U1', 'never.save', { people: ['U2', 'U7'] })
    await act('U1', 'never.save', { people: 'U7' })
    expect(await act('U1', 'never.open')).toMatchObject({ form: { fields: [{ name: 'people', value: ['U7'] }] } })
  })

  it('P-11: erases an employee, who comes back as somebody new', async () => {
    await act('U1', 'explore.join', { interests: 'data', consent: 'yes' })
    await act('U1', 'settings.save', { from: '540', to: '1020', weekdays: ['1'], zone: 'Africa/Nairobi' })
    expect(JSON.stringify(await act('U1', 'privacy'))).toContain('Africa/Nairobi')
    await act('U1', 'privacy.erase')
    const [erased] = await system(({ tx }) => tx.employees.find({ status: 'erased' }))
    expect(erased).toMatchObject({ name: '', email: null, zone: null, hours: null })
    expect(JSON.stringify(await act('U1', 'privacy'))).not.toContain('Africa/Nairobi')
    expect(await system(({ tx }) => tx.employees.count({ status: 'active' }))).toBe(1)
  })
})
