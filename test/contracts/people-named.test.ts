import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '../../src/interactions/import-file.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, said, sectionOf, words } from './reading.js'
import { asksToJoin, becomesRecruiter, booked, joins, meet, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const days = (count: number): Promise<void> => wait(driven, count * 24 * 60)

describe('P-14: somebody is named', () => {
  const file = (lines: string[]) => Buffer.from(['first name,e-mail,source,how we know them', ...lines].join('\n'))

  it('with source and "how we know them", or not at all', async () => {
    const lines = [
      'Gil,gil@home.example,a meetup,met there',
      'Ida,ida@home.example,,met there',
      'Jo,jo@home.example,x,',
    ]
    const outcome = await importFile(driven.inside, file(lines), { dryRun: false })
    expect('problems' in outcome && outcome.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'source'],
      [4, 'how we know them'],
    ])
    expect(await driven.read((tx) => tx.candidates.count({}))).toBe(1)
  })

  it('and gets one mail, no reminder, at most fifty a day; without a yes all of it is erased after 30 days', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => `P${at},p${at}@home.example,a meetup,met there`)
    await importFile(driven.inside, file(lines), { dryRun: false })
    await importFile(driven.inside, file(lines), { dryRun: false })
    await days(9)
    const perDay = new Map<string, number>()
    for (const mail of driven.mails) {
      const day = mail.at.toISOString().slice(0, 10)
      perDay.set(day, (perDay.get(day) ?? 0) + 1)
    }
    expect(driven.mails).toHaveLength(120)
    expect(Math.max(...perDay.values())).toBeLessThanOrEqual(50)
    expect(words(mailsTo(driven, 'p7@home.example')[0] as never)).toContain('a meetup')
    await days(33)
    expect(driven.mails).toHaveLength(120)
    const left = await driven.read((tx) => tx.candidates.find({}))
    expect(left.filter((entry) => entry.status !== 'erased' || entry.email !== null)).toEqual([])
  })
})

describe('P-25: someone I know', () => {
  it('begins with a text and my own join link to forward, and stores nothing about my friend', async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const reply = await driven.slack('UMIA', 'introduce.open')
    expect(said(reply)).toContain(`/join?by=${await driven.employeeId('UMIA')}`)
    expect(await driven.read((tx) => tx.candidates.count({}))).toBe(0)
  })

  it('is written to for me only when they expect it, and I read the mail first', async () => {
    const friend = { firstName: 'Pia', email: 'pia@home.example', how: 'We studied together.' }
    const form = formOf(await driven.slack('UMIA', 'introduce.write-for-me'))
    const refused = await driven.slack('UMIA', form.interaction, form.value, friend)
    expect(refused).toEqual({ type: 'errors', errors: { expected: 'Please tell them first, then tick this.' } })
    const preview = await driven.slack('UMIA', form.interaction, form.value, { ...friend, expected: 'yes' })
    expect(said(preview)).toContain('We studied together.')
    await wait(driven, 10)
    expect(mailsTo(driven, friend.email)).toEqual([])
    const card = preview.type === 'card' ? preview.card : undefined
    const send = card && actionsOf(card).find((action) => action.type === 'button')
    await driven.slack('UMIA', 'introduce.send', send?.type === 'button' ? send.value : {})
    await wait(driven, 10)
    const [mail, ...more] = mailsTo(driven, friend.email)
    expect(more).toEqual([])
    expect(mail && words(mail)).toContain('We studied together.')
    expect(mail && words(mail)).toContain('Name of UMIA')
  })

  it('refer leads there for a name that is not in the list', async () => {
    await driven.slack('UMIA', 'home')
    await driven.settle()
    const reply = await driven.slack('UMIA', 'refer.open', { words: 'Pia' })
    expect(said(reply)).toContain('I know someone')
  })

  it('"would you put me forward?" is asked by the candidate, and a "not now" is never told', async () => {
    const chat = await booked(driven)
    await meet(driven, 'UMIA', chat)
    await driven.web(chat.candidateId, 'refer.put-me-forward', { chatId: chat.id })
    await days(1)
    const asked = driven.posts.filter((post) => post.key.includes('put-forward'))
    expect(asked.map((post) => post.user)).toEqual(['UMIA'])
    const before = driven.mails.length
    await driven.slack('UMIA', 'refer.put-not-now', { chatId: chat.id })
    await days(1)
    expect(driven.mails.slice(before).filter((mail) => /forward/i.test(words(mail)))).toEqual([])
    // asked again, the host is not asked twice
    await driven.web(chat.candidateId, 'refer.put-me-forward', { chatId: chat.id })
    await days(1)
    expect(driven.posts.filter((post) => post.key.includes('put-forward'))).toHaveLength(1)
  })

  describe('whom I named', () => {
    async function named(more: Record<string, string>): Promise<string> {
      await driven.slack('UMIA', 'introduce.send', { firstName: 'Pia', email: 'pia@home.example', how: 'We studied.' })
      await driven.settle()
      const [pia] = await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex('pia@home.example') }))
      const id = pia?.id ?? ''
      const reply = await driven.web(id, 'join.confirm', {}, { interests: 'data', consent: 'yes', ...more })
      if (reply.type === 'errors') throw new Error(said(reply))
      await wait(driven, 5)
      return id
    }
    const told = () => driven.posts.filter((post) => post.key.endsWith(':brought-yes'))

    it('is not told to me by their yes alone', async () => {
      await named({ tell: '', talkedOn: '' })
      expect(told()).toEqual([])
    })

    it('is told to me, once, if they allow it; putting them forward still needs a talk', async () => {
      const id = await named({ tell: 'yes' })
      expect(told().map((post) => post.user)).toEqual(['UMIA'])
      expect(said(await driven.slack('UMIA', 'refer.open', { candidateId: id }))).toContain('I know someone')
    })

    it('counts as met if they confirm the day of our talk; then I can put them forward, and they read it first', async () => {
      const id = await named({ talkedOn: '2026-04-30' })
      expect(told()).toHaveLength(1)
      const form = formOf(await driven.slack('UMIA', 'refer.open', { candidateId: id }))
      const words = { candidate: id, why: 'Explains well.', how: 'We studied.', conflict: 'none' }
      expect((await driven.slack('UMIA', form.interaction, form.value, words)).type).toBe('card')
      await wait(driven, 15)
      const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
      expect([referral?.status, referral?.chatId]).toEqual(['consent_pending', null])
      expect(mailsTo(driven, 'pia@home.example').at(-1)?.card.preview).toContain('wrote something about you')
    })

    it('cannot have met me tomorrow', async () => {
      await expect(named({ talkedOn: '2026-05-06' })).rejects.toThrow('Please give a day that is over')
    })
  })

  it('who joined by my link asked for me', async () => {
    await offers(driven, 'UBEN')
    await offers(driven, 'UMIA')
    const id = await asksToJoin(driven, 'lena@home.example', { by: await driven.employeeId('UMIA') })
    await driven.web(id, 'join.confirm')
    await wait(driven, 2)
    const [match] = await driven.read((tx) => tx.matches.find({ candidateId: id }))
    expect(match?.hostId).toBe(await driven.employeeId('UMIA'))
  })
})

describe('P-27: recruiters need no shell', () => {
  const add = (lines: string, more: object = {}) =>
    driven.slack('UREC', 'pool.add', {}, { source: 'a meetup', lines, ...more })

  it('they paste lines, read what would happen, and only then add', async () => {
    await becomesRecruiter(driven, 'UREC')
    const lines = 'Bea, bea@home.example, met at a meetup\nCem, cem@home.example, spoke there'
    const shown = await add(lines, { onlyShow: 'yes' })
    expect(said(shown)).toContain('2 lines are in order: Bea, Cem')
    expect(await driven.read((tx) => tx.candidates.count({}))).toBe(0)
    expect((await add(lines)).type).toBe('card')
    await wait(driven, 30)
    expect(driven.mails.map((mail) => mail.to.address).sort()).toEqual(['bea@home.example', 'cem@home.example'])
  })

  it('a wrong line is named by its number, and none is added', async () => {
    await becomesRecruiter(driven, 'UREC')
    const reply = await add('Bea, bea@home.example, met\nCem, no address, met')
    expect(reply.type === 'errors' && reply.errors.lines).toMatch(/2/)
    expect(await driven.read((tx) => tx.candidates.count({}))).toBe(0)
  })

  it('a hundred lines at a time, not more', async () => {
    await becomesRecruiter(driven, 'UREC')
    const many = (count: number) => Array.from({ length: count }, (_, at) => `P, p${at}@home.example, met`).join('\n')
    expect((await add(many(101))).type).toBe('errors')
    expect((await add(many(100))).type).toBe('card')
  })

  it('ten minutes long it can be taken back, as if nobody had been named', async () => {
    await becomesRecruiter(driven, 'UREC')
    const reply = await add('Bea, bea@home.example, met at a meetup')
    const undo = reply.type === 'card' ? actionsOf(reply.card).find((action) => action.type === 'button') : undefined
    await driven.slack('UREC', 'pool.add.undo', undo?.type === 'button' ? undo.value : {})
    await wait(driven, 24 * 60)
    expect(driven.mails).toEqual([])
  })

  it('and nobody else can', async () => {
    const reply = await driven.slack('UMIA', 'pool.add', {}, { source: 'x', lines: 'Bea, bea@home.example, met' })
    expect(said(reply)).toContain('recruiter')
    expect(await driven.read((tx) => tx.candidates.count({}))).toBe(0)
  })
})

describe('P-7: the fit card', () => {
  it('shows recruiters chosen skills and wishes, never name, headline, words or employer; and the candidate reads the same', async () => {
    await becomesRecruiter(driven, 'UREC')
    const entry = {
      firstName: 'Zqname',
      headline: 'Zqheadline at Zqemployer',
      bring: 'Zqbring',
      skills: 'Zqskill',
      roles: 'Zqrole',
      departments: 'Zqdepartment',
      barredEmployers: 'Zqemployer',
      recruitersMayFind: 'yes',
    }
    const id = await joins(driven, 'lena@home.example', entry)
    for (const name of ['a', 'b']) await joins(driven, `${name}@home.example`, { skills: 'writing' })
    const read = said(await driven.slack('UREC', 'pool'))
    for (const shown of ['Zqskill', 'Zqrole', 'Zqdepartment']) expect(read).toContain(shown)
    for (const kept of ['Zqname', 'Zqheadline', 'Zqemployer', 'Zqbring']) expect(read).not.toContain(kept)
    const own = await sectionOf(driven, id, 'pool')
    for (const shown of ['Zqskill', 'Zqrole', 'Zqdepartment']) expect(own).toContain(shown)
    expect(own).not.toContain('Zqheadline')
  })
})
