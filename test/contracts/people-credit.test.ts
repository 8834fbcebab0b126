import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/cli.js'
import { readConfig } from '../../src/config.js'
import { createRandom } from '../../src/random.js'
import { aReferral } from '../builders.js'
import { aCompany, type Company, tell } from './credit-people.js'
import { type Driven, drive } from './driven.js'
import { postsTo, said, sectionOf, words } from './reading.js'
import { wait } from './walks.js'

let driven: Driven
let company: Company
beforeAll(async () => {
  driven = await drive({ start: '2026-02-02T08:00:00Z' })
  company = await aCompany(driven, 'ABR')
})
afterAll(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const flagSentences = /seem to be the same|written otherwise|in a circle|more than|please handle/
const isSame = { email: 'ua+else@corp.example', talks: 'A' }

describe('P-1, P-6: what a person should look at is read by recruiters alone', () => {
  it('the answer is the same bytes, and neither side ever reads it', async () => {
    const plain = await tell(company, { talks: 'A', steps: '0 A refers' })
    const told = await tell(company, { ...isSame, conflict: 'family', steps: '0 A refers, 1 yes A' })
    expect((await told.referral('A')).flags).toEqual(['self', 'alias'])
    expect(told.answers[0]).toBe(plain.answers[0])
    expect(await told.reads('A', 2)).not.toMatch(flagSentences)
    const { id } = await told.referral('A')
    expect(await sectionOf(driven, told.candidateId, 'referral')).not.toMatch(flagSentences)
    expect(JSON.stringify(await driven.page(told.candidateId))).not.toMatch(flagSentences)
    const card = said(await driven.slack('UR', 'referral.show', { referralId: id }))
    for (const sentence of ['seem to be the same', 'written otherwise', 'Family: please handle this one yourself.'])
      expect(card).toContain(sentence)
  })

  it('a recruiter looks, with a note: the sentences go, the note stays in the history, and a second click says so', async () => {
    const told = await tell(company, { email: 'ub+else@corp.example', talks: 'A', steps: '0 A refers, 1 yes A' })
    const { id: referralId, flags } = await told.referral('A')
    expect(flags).toEqual(['alias'])
    const note = { note: 'We spoke.' }
    expect(said(await driven.slack('UA', 'referral.looked-at', { referralId }, note))).not.toContain('is done')
    expect(said(await driven.slack('UR', 'referral.looked-at', { referralId }, { note: ' ' }))).toContain('note:')
    expect(said(await driven.slack('UR', 'referral.looked-at', { referralId }, note))).toContain('is done')
    expect(said(await driven.slack('UR', 'referral.looked-at', { referralId }, note))).toContain('already')
    expect(said(await driven.slack('UR', 'referral.show', { referralId }))).not.toMatch(flagSentences)
    const lines = await driven.read((tx) => tx.historyOf('referral', referralId))
    expect(lines.filter(({ action }) => action === 'flags_looked_at').map((line) => line.note)).toEqual(['We spoke.'])
  })

  it('a circle of two, and the eleventh of a day, are found in what is kept', async () => {
    const ring = await tell(company, { email: 'ua+ring@corp.example', talks: 'B', steps: '3 B refers' })
    expect((await ring.referral('B')).flags).toEqual(['alias', 'ring'])
    const referrerId = company.idOf.B ?? ''
    const createdAt = new Date('2026-01-25T08:00:00Z')
    const ten = Array.from({ length: 10 }, (_, place) =>
      aReferral({ id: `many-${place}`, referrerId, chatId: null, candidateId: ring.candidateId, createdAt }),
    )
    await driven.read((tx) => tx.referrals.insertMany(ten))
    const many = await tell(company, { talks: 'B', steps: '20 B refers' })
    expect((await many.referral('B')).flags).toEqual(['many_a_day'])
    const later = await tell(company, { talks: 'B', steps: '22 B refers' })
    expect((await later.referral('B')).flags).toEqual([])
  })

  it('the morning list counts them', async () => {
    await driven.work('care.run')
    await driven.passTo('2026-02-09T12:00:00Z')
    await driven.work('care.run')
    await wait(driven, 60)
    const lists = postsTo(driven, 'UR').filter(({ card }) => card.preview === 'Your list for today')
    expect(lists.map(words).join('\n')).toContain('1 referral has something that a person should look at.')
  })
})

describe('the list for payroll', () => {
  it('has a line for each milestone from a day on, without the names of those who were hired', async () => {
    await driven.read(async (tx) => {
      const [someone] = await tx.employees.find({ emailIndex: tx.emailIndex('ua@corp.example') })
      if (someone) await tx.employees.save({ ...someone, name: '=HYPERLINK("x")' })
    })
    const told = await tell(company, { talks: 'AB', steps: '0 A refers, 1 yes A, 20 hired A' })
    const { store, clock } = driven
    const config = readConfig({ BASE_URL: 'http://localhost' })
    const run = (...args: string[]) =>
      runCommand({ store, clock, config, random: createRandom() }, ['credit', ...args], '')
    const { id } = await told.referral('A')
    const all = await run()
    expect(all.output.split('\r\n')).toEqual([
      '"person","address","referral","part","points","milestone","due"',
      `"'=HYPERLINK(""x"")","ua@corp.example","${id}","put forward","40","first day","2026-01-25"`,
      `"'=HYPERLINK(""x"")","ua@corp.example","${id}","put forward","40","90 days","2026-04-25"`,
      `"Name of UB","ub@corp.example","${id}","talked","10","first day","2026-01-25"`,
      `"Name of UB","ub@corp.example","${id}","talked","10","90 days","2026-04-25"`,
      '',
    ])
    expect((await run('--from', '2026-04-01')).output.split('\r\n')).toHaveLength(4)
    expect(await run('--from', 'soon')).toMatchObject({ code: 2 })
  })
})
