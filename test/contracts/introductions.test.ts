import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import type { Kind } from '../../src/domain/kinds.js'
import type { FormValues } from '../../src/messages/form.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { booked, hostSaysYes, joins, lastMatch, live, meet, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'
const impossible = 'people: This introduction is not possible. You can name somebody else.'

/** Mia met Lena. */
async function met(kind: Kind = 'informational'): Promise<{ lena: string; chat: CoffeeChat }> {
  const chat = await booked(driven, 'UMIA')
  await meet(driven, 'UMIA', chat)
  if (kind !== 'informational')
    await driven.read(async (tx) => {
      const held = await tx.chats.get(chat.id)
      if (held) await tx.chats.save({ ...held, kind })
    })
  return { lena: chat.candidateId, chat }
}

const names = (chat: CoffeeChat, people: string[], more: FormValues = {}) =>
  driven.slack('UMIA', 'introduce.others', { chatId: chat.id }, { people, ...more })
const introductions = () => driven.read((tx) => tx.introductions.find({}))
const one = async () => {
  const [introduction] = await introductions()
  if (!introduction) throw new Error('nobody was named')
  return introduction
}
const answers = async (lena: string, name: 'want' | 'pass') =>
  driven.web(lena, `introduction.${name}`, { introductionId: (await one()).id })

describe('who else could tell them more', () => {
  it('is asked only after kinds of talk that lead on, of the host, once the talk took place', async () => {
    const chat = await booked(driven, 'UMIA')
    expect(said(await names(chat, ['UBEN']))).toContain('the talk has not begun')
    await meet(driven, 'UMIA', chat)
    expect(
      said(await driven.web(chat.candidateId, 'introduce.others', { chatId: chat.id }, { people: ['UBEN'] })),
    ).toContain('not yours to answer')
    expect(said(await driven.slack('UBEN', 'introduce.others', { chatId: chat.id }, { people: ['UEVA'] }))).toContain(
      'could not find that',
    )
    expect(formOf(await driven.slack('UMIA', 'introduce.others.open', { chatId: chat.id })).interaction).toBe(
      'introduce.others',
    )
    for (const kind of ['career', 'preliminary', 'candidacy', 'company', 'group', 'referral'] as const) {
      await driven.read(async (tx) => {
        const held = await tx.chats.get(chat.id)
        if (held) await tx.chats.save({ ...held, kind })
      })
      expect(said(await names(chat, ['UBEN'])), kind).toContain('After this kind of talk nobody else is named.')
      const outside = await driven.slack('UMIA', 'introduce.outside', { chatId: chat.id })
      expect(said(outside), kind).toContain('After this kind of talk')
    }
    expect(await introductions()).toEqual([])
  })

  it('is refused beside the field, and nothing is written: nobody, oneself, the person met, more than five', async () => {
    const { chat } = await met()
    expect(said(await names(chat, []))).toContain('Please name at least one colleague.')
    expect(said(await names(chat, ['UMIA', 'UBEN']))).toContain('They have just met you.')
    const six = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']
    expect(said(await names(chat, six))).toContain('at most five colleagues')
    expect(await introductions()).toEqual([])
    expect((await names(chat, six.slice(0, 5))).type).toBe('card')
    expect(await introductions()).toHaveLength(5)
  })

  it('says the same words whatever stands between two people, and writes none of those named with them', async () => {
    const { lena, chat } = await met()
    for (const user of ['UBEN', 'UEVA', 'UOLA', 'UTOM']) await driven.slack(user, 'home')
    await driven.settle()
    await offers(driven, 'UTOM', { topics: 'law', formerEmployers: 'Initech' })
    const ids = { ben: await driven.employeeId('UBEN'), eva: await driven.employeeId('UEVA') }
    await driven.read(async (tx) => {
      const candidate = await tx.candidates.get(lena)
      if (candidate) await tx.candidates.save({ ...candidate, barredEmployers: ['Initech'] })
      const ben = await tx.employees.get(ids.ben)
      if (ben) await tx.employees.save({ ...ben, asksNoMore: true })
    })
    await driven.web(lena, 'block.host', { hostId: ids.eva })
    await driven.slack('UOLA', 'privacy.leave')
    for (const user of ['UBEN', 'UEVA', 'UTOM', 'UOLA']) expect(said(await names(chat, [user])), user).toBe(impossible)
    const mixed = said(await names(chat, ['UNEW', 'UEVA']))
    expect(mixed).toContain('this introduction is not possible. You can name somebody else.')
    expect(mixed).not.toContain('UNEW')
    expect(await introductions()).toEqual([])
    await driven.web(lena, 'pool.hide')
    expect(said(await names(chat, ['UNEW']))).toBe(impossible)
  })

  it('P-2: of an internal candidate, whoever must not know cannot be named, in the same words as any other', async () => {
    const { lena, chat } = await met()
    for (const user of ['UBOSS', 'ULEN', 'UBEN']) await driven.slack(user, 'home')
    await driven.settle()
    const [boss, len, ben] = [
      await driven.employeeId('UBOSS'),
      await driven.employeeId('ULEN'),
      await driven.employeeId('UBEN'),
    ]
    await driven.read(async (tx) => {
      const candidate = await tx.candidates.get(lena)
      if (candidate) await tx.candidates.save({ ...candidate, employeeId: len, mustNotKnow: [ben] })
      const employee = await tx.employees.get(len)
      if (employee) await tx.employees.save({ ...employee, managerId: boss })
    })
    for (const user of ['UBOSS', 'UBEN']) expect(said(await names(chat, [user])), user).toBe(impossible)
    expect(said(await names(chat, ['ULEN']))).toContain('That is the person whom you met.')
    expect(await introductions()).toEqual([])
  })
})

describe('an introduction has two sides', () => {
  it('asks the candidate first, once for all names, with connector, team and why; their no is told to nobody', async () => {
    const { lena, chat } = await met()
    const before = driven.posts.length
    await names(chat, ['UBEN', 'UEVA'], { why: 'Both built a data team.' })
    await wait(driven, 5)
    const mail = mailsTo(driven, lenas).at(-1)
    expect(mail?.card.preview).toBe('A question for you')
    const text = mail ? words(mail) : ''
    for (const part of ['Name of UMIA', 'Name of UBEN', 'Name of UEVA', 'Both built a data team.'])
      expect(text).toContain(part)
    expect(mail && actionsOf(mail.card).map(({ label }) => label)).toEqual(['Read it and answer'])
    expect(await sectionOf(driven, lena, 'introduced')).toContain('Not this one')
    for (const { id } of await introductions())
      expect(said(await driven.web(lena, 'introduction.pass', { introductionId: id }))).toContain('nobody is told')
    await live(driven, 10)
    expect(driven.posts.slice(before).filter(({ user }) => ['UBEN', 'UEVA'].includes(user))).toEqual([])
    expect(driven.posts.slice(before).filter(({ user }) => user === 'UMIA')).toEqual([])
    expect((await introductions()).map(({ status }) => status)).toEqual(['passed', 'passed'])
  })

  it('is nudged after three working days and passes after five, in silence', async () => {
    const { chat } = await met()
    await names(chat, ['UBEN'])
    await live(driven, 6)
    const asked = mailsTo(driven, lenas).filter(({ card }) => card.preview.includes('question for you'))
    expect(asked.map(({ card }) => card.preview)).toEqual([
      'A question for you',
      'Still waiting for your answer: a question for you',
    ])
    await live(driven, 4)
    expect((await one()).status).toBe('lapsed')
  })

  it('a yes asks a colleague without an offer once, with the connector’s name; they meet, and the page says by whom', async () => {
    const { lena, chat } = await met()
    await names(chat, ['UBEN'], { why: 'Ben built a data team.' })
    await wait(driven, 5)
    await answers(lena, 'want')
    expect(said(await answers(lena, 'want'))).toContain('answered this already')
    await wait(driven, 2)
    const asked = postsTo(driven, 'UBEN').at(-1)
    expect(asked && words(asked)).toContain('Name of UMIA named you')
    expect(asked && words(asked)).not.toContain('Lena')
    const match = await lastMatch(driven, lena)
    expect((await one()).matchId).toBe(match.id)
    const offer = await driven.read((tx) => tx.offers.get(match.offerId))
    expect(offer).toMatchObject({ status: 'single', kind: 'informational', seatsAtOnce: 1 })
    expect(said(await driven.slack('UBEN', 'offers'))).not.toContain('Informational')
    const [time = ''] = await hostSaysYes(driven, 'UBEN', lena, { where: 'https://video.example/ben' })
    const invited = mailsTo(driven, lenas).at(-1)
    expect(invited && words(invited)).toContain('Name of UMIA introduced you.')
    await driven.web(lena, 'match.accept', { matchId: match.id }, { time, wants: 'Teams', zone: 'Europe/Berlin' })
    await wait(driven, 3)
    const [second] = await driven.read((tx) => tx.chats.find({ matchId: match.id }))
    if (!second) throw new Error('no talk')
    await meet(driven, 'UBEN', second)
    expect(await sectionOf(driven, lena, 'people')).toContain('introduced by Name of UMIA')
    expect((await driven.read((tx) => tx.employees.get(match.hostId)))?.asksNoMore).toBe(false)
  })

  it.each(['pass', 'silence'])('a colleague without an offer who says no (%s) is not named again', async (how) => {
    const { lena, chat } = await met()
    await names(chat, ['UBEN'])
    await wait(driven, 5)
    await answers(lena, 'want')
    await wait(driven, 2)
    const mails = mailsTo(driven, lenas).length
    const { id: matchId, hostId } = await lastMatch(driven, lena)
    if (how === 'pass') await driven.slack('UBEN', 'match.passed', { matchId }, { reason: 'rather_not_say' })
    else await live(driven, 6)
    expect((await driven.read((tx) => tx.employees.get(hostId)))?.asksNoMore).toBe(true)
    expect((await one()).status).toBe('passed')
    expect(mailsTo(driven, lenas)).toHaveLength(mails)
    expect(await sectionOf(driven, lena, 'introduced')).toContain('it does not work out this time')
    const second = await booked(driven, 'UMIA', await joins(driven, 'xen@home.example', { firstName: 'Xen' }))
    await meet(driven, 'UMIA', second)
    expect(said(await names(second, ['UBEN']))).toBe(impossible)
  })

  it('takes a colleague’s own offer where there is one; their pass leaves it as it is', async () => {
    const { lena, chat } = await met()
    await driven.slack('UBEN', 'home')
    await driven.settle()
    await offers(driven, 'UBEN', { topics: 'pottery' })
    await names(chat, ['UBEN'])
    await wait(driven, 5)
    await answers(lena, 'want')
    await wait(driven, 2)
    const match = await lastMatch(driven, lena)
    const offer = await driven.read((tx) => tx.offers.get(match.offerId))
    expect(offer?.topics).toEqual(['pottery'])
    await driven.slack('UBEN', 'match.passed', { matchId: match.id }, { reason: 'no_time' })
    expect((await driven.read((tx) => tx.employees.get(match.hostId)))?.asksNoMore).toBe(false)
    expect((await one()).status).toBe('passed')
  })

  it('waits while another question of the candidate’s is open, and comes next', async () => {
    const { lena, chat } = await met()
    await offers(driven, 'UIRA')
    await driven.work('pool.look', { candidateId: lena })
    await wait(driven, 2)
    const first = await lastMatch(driven, lena)
    expect(first.hostId).toBe(await driven.employeeId('UIRA'))
    await names(chat, ['UBEN'])
    await wait(driven, 5)
    await answers(lena, 'want')
    await wait(driven, 2)
    expect(await one()).toMatchObject({ status: 'wanted', matchId: null })
    expect(await sectionOf(driven, lena, 'introduced')).toContain('as soon as no other question of yours is open')
    await driven.slack('UIRA', 'match.passed', { matchId: first.id }, { reason: 'no_time' })
    await wait(driven, 2)
    const next = await lastMatch(driven, lena)
    expect((await one()).matchId).toBe(next.id)
    expect(next.hostId).toBe(await driven.employeeId('UBEN'))
  })
})

describe('somebody leaves', () => {
  it('what was on its way to, from or for them ends; erased, no word of it is kept', async () => {
    const { lena, chat } = await met()
    await names(chat, ['UBEN', 'UEVA', 'UOLA'], { why: 'A word that must go.' })
    await wait(driven, 5)
    await driven.slack('UBEN', 'privacy.leave')
    const statuses = async () => (await introductions()).map(({ status }) => status).sort()
    expect(await statuses()).toEqual(['pending', 'pending', 'withdrawn'])
    await driven.web(lena, 'pool.erase')
    expect(await statuses()).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect((await introductions()).map(({ why }) => why)).toEqual(['', '', ''])
  })

  it('the connector erased: the same, and their name stands in no reason', async () => {
    const { lena, chat } = await met()
    await names(chat, ['UBEN'], { why: 'A word that must go.' })
    await wait(driven, 5)
    await answers(lena, 'want')
    const asked = await lastMatch(driven, lena)
    expect(asked.reasonsForHost).toEqual([{ code: 'introduced', words: ['Name of UMIA'] }])
    await driven.slack('UMIA', 'privacy.erase')
    expect((await one()).why).toBe('')
    expect(await lastMatch(driven, lena)).toMatchObject({ reasonsForHost: [], reasonsForCandidate: [] })
  })
})

describe('somebody outside', () => {
  it('is a note to forward, and nothing about them is kept; the link says from which talk they came', async () => {
    const { lena, chat } = await met()
    const note = said(await driven.slack('UMIA', 'introduce.outside', { chatId: chat.id }))
    const host = await driven.employeeId('UMIA')
    expect(note).toContain(`https://coffee.example.org/join?by=${host}&from=${chat.id}`)
    expect(note).toContain('Name thought that you might like to talk')
    const own = said(await driven.web(lena, 'introduce.outside', { chatId: chat.id }))
    expect(own).toContain(`/join?from=${chat.id}`)
    expect(own).toContain('Lena thought')
    const joined = { firstName: 'Xen', email: 'xen@home.example', interests: 'writing', consent: 'yes' }
    await driven.web(null, 'join.submit', { by: host, from: chat.id }, joined)
    await driven.web(null, 'join.submit', { by: host, from: 'no-talk' }, { ...joined, email: 'yan@home.example' })
    const came = async (email: string) =>
      (await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex(email) })))[0]?.cameFrom
    expect([await came('xen@home.example'), await came('yan@home.example')]).toEqual([chat.id, null])
  })

  it('is written to only if they would like to explore', async () => {
    const { chat } = await met()
    const form = formOf(await driven.slack('UMIA', 'introduce.write-for-me', { from: chat.id }))
    const friend = { firstName: 'Xen', email: 'xen@home.example', how: 'We studied together.', expected: 'yes' }
    const refused = await driven.slack('UMIA', 'introduce.preview', form.value, friend)
    expect(said(refused)).toContain('Please forward the note instead')
    const preview = await driven.slack('UMIA', 'introduce.preview', form.value, { ...friend, wouldExplore: 'yes' })
    if (preview.type !== 'card') throw new Error(said(preview))
    const [send] = actionsOf(preview.card)
    if (send?.type !== 'button') throw new Error('no button')
    await driven.slack('UMIA', send.interaction, send.value)
    const [kept] = await driven.read((tx) => tx.candidates.find({ emailIndex: tx.emailIndex(friend.email) }))
    expect(kept).toMatchObject({ status: 'pending', cameFrom: chat.id })
  })
})
