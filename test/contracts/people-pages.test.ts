import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '../../src/interactions/import-file.js'
import { type Driven, drive } from './driven.js'
import { mailsTo, said, sectionOf } from './reading.js'
import { joins, setUpWords, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  driven.people.UADA = { isAdmin: true }
  for (const user of ['UADA', 'UREC', 'UMIA', 'UBEN']) await driven.slack(user, 'home')
  await driven.settle()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

async function setUp(howHiringWorks = ''): Promise<void> {
  const reply = await driven.slack('UADA', 'setup.save', {}, { ...setUpWords, recruiters: ['UREC'], howHiringWorks })
  expect(reply.type, said(reply)).toBe('card')
  await driven.settle()
}

const section = (candidateId: string, id: string): Promise<string> => sectionOf(driven, candidateId, id)

describe('P-7: the own fit card', () => {
  const entry = {
    firstName: 'Lena',
    interests: 'data engineering',
    skills: 'Zqold',
    roles: 'Zqrole',
    headline: 'Zqhead',
  }

  it('is changed on the page; recruiters read what it says then, and nothing once it is taken back', async () => {
    await setUp()
    const id = await joins(driven, lenas, { ...entry, recruitersMayFind: 'yes' })
    for (const name of ['a', 'b']) await joins(driven, `${name}@home.example`)
    await driven.web(id, 'pool.update', {}, { ...entry, skills: 'Zqnew', recruitersMayFind: 'yes' })
    for (const text of [await section(id, 'pool'), said(await driven.slack('UREC', 'pool'))]) {
      expect(text).toContain('Zqnew')
      expect(text).toContain('Zqrole')
      expect(text).not.toMatch(/Zqold|Zqhead|Lena’s/)
    }
    await driven.web(id, 'pool.update', {}, { ...entry, skills: 'Zqnew' })
    expect(said(await driven.slack('UREC', 'pool'))).not.toMatch(/Zq/)
    expect(await section(id, 'pool')).toContain('Recruiters do not find you.')
    const held = await driven.read((tx) => tx.consents.find({ candidateId: id, purpose: 'talent_pool' }))
    expect(held.map((grant) => grant.withdrawnAt !== null)).toEqual([true])
  })

  it('is read by nobody who is no recruiter', async () => {
    await setUp()
    await joins(driven, lenas, { ...entry, recruitersMayFind: 'yes' })
    const answer = said(await driven.slack('UMIA', 'pool'))
    expect(answer).toContain('recruiter')
    expect(answer).not.toMatch(/Zq/)
  })
})

describe('P-28: how hiring works here', () => {
  const hiring = async (id: string) => section(id, 'hiring')

  it('stands on the page of everybody who is in, in the words that hold now; without words there is no empty heading', async () => {
    await setUp()
    const [lena, tom] = [await joins(driven, lenas), await joins(driven, 'tom@home.example')]
    expect((await driven.page(lena)).sections.map(({ id }) => id)).not.toContain('hiring')
    await setUp('First we talk; a role owner decides within two weeks.')
    for (const id of [lena, tom]) expect(await hiring(id)).toContain('a role owner decides within two weeks.')
    await setUp('First we talk; the team decides within a week.')
    for (const id of [lena, tom]) {
      expect(await hiring(id)).toContain('the team decides within a week.')
      expect(await hiring(id)).not.toContain('two weeks')
    }
  })
})

describe('P-14: everybody who is named, whichever way', () => {
  const introduce = (user: string, name: string) =>
    driven.slack(user, 'introduce.send', {}, { firstName: name, email: `${name}@home.example`, how: 'We studied.' })
  const entries = () => driven.read((tx) => tx.candidates.find({}))

  it('gets one mail, also when two name the same person; the unconfirmed are erased after 30 days, no reminder', async () => {
    for (const user of ['UMIA', 'UBEN', 'UMIA']) await introduce(user, 'pia')
    await wait(driven, 12)
    expect(mailsTo(driven, 'pia@home.example')).toHaveLength(1)
    await driven.passTo('2026-06-02T12:00:00Z')
    expect((await entries()).map(({ status }) => status)).toEqual(['pending'])
    for (let run = 0; run < 2; run++) await driven.work('care.run')
    await driven.passTo('2026-06-05T12:00:00Z')
    expect(driven.mails).toHaveLength(1)
    const [left, ...more] = await entries()
    expect(more).toEqual([])
    expect(left).toMatchObject({ status: 'erased', email: null, firstName: '', knownFrom: '', emailIndex: null })
  })

  it('counts towards the same fifty mails a day', async () => {
    await setUp()
    const named = (way: string, count: number) => Array.from({ length: count }, (_, at) => `${way}${at}`)
    const rows = named('list', 40).map((name) => `${name},${name}@home.example,a meetup,met there`)
    const file = Buffer.from(['first name,e-mail,source,how we know them', ...rows].join('\n'))
    await importFile(driven.inside, file, { dryRun: false })
    const lines = named('paste', 15).map((name) => `${name}, ${name}@home.example, met there`)
    await driven.slack('UREC', 'pool.add', {}, { source: 'a meetup', lines: lines.join('\n') })
    for (const name of named('friend', 5)) await introduce('UMIA', name)
    await driven.passTo('2026-05-08T12:00:00Z')
    const perDay = new Map<string, number>()
    for (const { at } of driven.mails) {
      const day = at.toISOString().slice(0, 10)
      perDay.set(day, (perDay.get(day) ?? 0) + 1)
    }
    expect(driven.mails).toHaveLength(60)
    expect(new Set(driven.mails.map(({ to }) => to.address)).size).toBe(60)
    expect([...perDay.values()]).toEqual([50, 10])
  })
})
