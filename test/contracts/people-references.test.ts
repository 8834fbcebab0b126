import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Referee } from '../../src/domain/referee.js'
import { Fault } from '../../src/faults.js'
import { readRefereeLink, refereePage } from '../../src/usecases/give-reference.js'
import { type Driven, drive } from './driven.js'
import { lenas, onLadder, recruiter, referrer } from './on-the-ladder.js'
import { actionsOf, mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { proposes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const canary = 'Heliotrope-under-glass'
const nora = { name: 'Nora Lund', email: 'nora@fjord.example', how: 'She led my team', relation: 'previous_employer' }
const ole = { name: 'Ole Dahl', email: 'ole@fjord.example', how: 'A course', relation: 'other' }
const answers = { together: `Two years. ${canary}`, strengths: 'Explains.', support: 'Quiet.', example: 'A talk.' }
const days = (count: number): Promise<void> =>
  driven.passTo(new Date(driven.clock.now().getTime() + count * 86_400_000))

const names = (id: string, referralId: string, person: object, ticks: object = { permission: 'yes' }) =>
  driven.web(id, 'reference.name', { referralId }, { ...person, ...ticks })

async function referee(email: string): Promise<Referee> {
  const all = await driven.read((tx) => tx.referees.find({}))
  const found = all.find((each) => each.email === email)
  if (!found) throw new Error(`${email} was not named`)
  return found
}

/** The token of the link in the newest mail to that address. */
function tokenIn(address: string): string {
  const mail = mailsTo(driven, address).at(-1)
  const [link] = mail ? actionsOf(mail.card) : []
  return link?.type === 'link' ? (link.url.split('.').at(-1) ?? '') : ''
}
const pageOf = (token: string) => driven.inside((context) => refereePage(context, token))

describe('P-5: nobody is asked about a person but with their permission', () => {
  it('each is named and permitted alone; only then a mail with a link goes out, and its page says who asks and who reads', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    expect(said(await names(id, referralId, ole))).toContain('begin with somebody from a previous employer')
    expect(said(await names(id, referralId, nora, {}))).toContain('nobody is asked without your permission')
    expect(said(await names(id, referralId, { ...nora, email: 'Lena@Home.example' }))).toContain('your own address')
    expect(said(await names(id, referralId, { ...nora, email: 'umia@corp.example' }))).toContain('part of the decision')
    expect(await driven.read((tx) => tx.referees.count({}))).toBe(0)
    expect(said(await names(id, referralId, nora))).toContain('Nora Lund gets a mail')
    expect(said(await names(id, referralId, { ...nora, name: 'Again' }))).toContain('named this person already')
    await wait(driven, 5)
    const [mail] = mailsTo(driven, nora.email)
    expect(mail?.card.preview).toBe('Lena asks you for a few words')
    expect(mail && words(mail)).toContain('Lena does not')
    const page = await pageOf(tokenIn(nora.email))
    expect(JSON.stringify(page)).toContain('four questions for Corvid Labs')
    expect(JSON.stringify(page)).toContain('She led my team')
    expect(JSON.stringify(await driven.read((tx) => tx.candidates.find({})))).not.toContain('nora@')
  })

  it('a current employer not before the proposal’s preview, and then by a separate yes', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    const boss = { ...ole, relation: 'current_employer' }
    const both = { permission: 'yes', current: 'yes' }
    expect(said(await names(id, referralId, boss, both))).toContain('not asked before you have read a proposal')
    await driven.slack(recruiter, 'referral.move', { referralId }, { to: 'proposal', note: 'On.' })
    await wait(driven, 12)
    expect(said(await names(id, referralId, boss, both))).toContain('not asked before you have read a proposal')
    await proposes(driven, referralId)
    expect(said(await names(id, referralId, boss))).toContain('they would learn that you talk with us')
    expect(said(await names(id, referralId, boss, both))).toContain('Ole Dahl gets a mail')
  })

  it('nobody but the candidate names, withdraws or sees them, and nobody before the step', async () => {
    const { id, referralId } = await onLadder(driven, 'screening')
    expect(said(await names(id, referralId, nora))).toContain('once references are the next step')
    const there = await driven.slack(referrer, 'reference.name', { referralId }, { ...nora, permission: 'yes' })
    const nowhere = await driven.slack(referrer, 'reference.name', { referralId: 'x' }, { ...nora, permission: 'yes' })
    expect(there).toEqual(nowhere)
    for (const name of ['reference.read', 'hiring.show'])
      expect(await driven.slack(referrer, name, { referralId })).toEqual(
        await driven.slack(referrer, name, { referralId: 'x' }),
      )
  })
})

describe('P-20: what a referee writes is read by recruiters only', () => {
  it('one late stops nobody; answers reach no mail, no page, no referrer', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    await names(id, referralId, ole)
    await wait(driven, 5)
    const { id: norasId } = await referee(nora.email)
    expect(said(await driven.referee(norasId, 'reference.give', answers))).toContain('Thank you.')
    expect(said(await driven.referee(norasId, 'reference.give', answers))).toContain('already')
    await days(20)
    expect(mailsTo(driven, ole.email).map(({ card }) => card.preview)).toEqual([
      'Lena asks you for a few words',
      'A reminder: Lena asks you for a few words',
    ])
    expect((await referee(ole.email)).status).toBe('lapsed')
    const page = await sectionOf(driven, id, 'references')
    expect(page).toContain('has answered')
    expect(page).toContain('no answer in time')
    const news = postsTo(driven, recruiter).filter(({ card }) => card.preview === 'An answer you wait for')
    expect(news.map(words).join(' ')).toContain('You need not wait for it.')
    expect(said(await driven.slack(recruiter, 'reference.read', { referralId }))).toContain(canary)
    const moved = await driven.slack(recruiter, 'referral.move', { referralId }, { to: 'proposal', note: 'On.' })
    expect(said(moved)).toContain('is now here')
    await days(20)
    const others = [driven.mails, postsTo(driven, referrer), await driven.page(id)]
    const looks = ['referrals', 'home', 'pipeline', 'privacy'].map((name) => driven.slack(referrer, name))
    expect(JSON.stringify([...others, ...(await Promise.all(looks))])).not.toContain(canary)
    expect(JSON.stringify([driven.posts])).not.toContain(canary)
  })

  it('whoever would rather not says so in one click, and the candidate may take back one who has not answered', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    await names(id, referralId, ole)
    await wait(driven, 5)
    const token = tokenIn(ole.email)
    await driven.referee((await referee(nora.email)).id, 'reference.decline')
    await driven.web(id, 'reference.withdraw', { refereeId: (await referee(ole.email)).id })
    expect(await pageOf(token)).toBeUndefined()
    expect(await sectionOf(driven, id, 'references')).toMatch(/no answer[\s\S]*not asked any further/)
    await days(20)
    expect(driven.mails.filter(({ to }) => to.address.endsWith('fjord.example'))).toHaveLength(2)
  })
})

describe('P-14: a link to give a reference', () => {
  it('that is wrong, used, withdrawn or three weeks old looks the same: nothing', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    await wait(driven, 5)
    const token = tokenIn(nora.email)
    expect(await pageOf(token)).toBeDefined()
    expect(await pageOf('-'.repeat(43))).toBeUndefined()
    const stored = await referee(nora.email)
    expect(JSON.stringify(stored)).not.toContain(token)
    await driven.referee(stored.id, 'reference.give', answers)
    expect(await pageOf(token)).toBeUndefined()
    // what an open page still sends is known, for three weeks
    const acts = () => driven.inside((context) => readRefereeLink(context, token, true))
    expect(await acts()).toBeDefined()
    await days(22)
    expect(await acts()).toBeUndefined()
  })

  it('stops when the referral ends, and ninety days later nothing that was written is left', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    await names(id, referralId, ole)
    await wait(driven, 5)
    const token = tokenIn(ole.email)
    const { id: norasId } = await referee(nora.email)
    await driven.referee(norasId, 'reference.give', answers)
    await driven.web(id, 'referral.withdraw', { referralId })
    expect(await pageOf(token)).toBeUndefined()
    await driven.work('care.run')
    expect((await referee(ole.email)).status).toBe('withdrawn')
    expect((await referee(nora.email)).answers).toEqual(answers)
    await days(91)
    await driven.work('care.run')
    expect(await driven.read((tx) => tx.referees.find({}))).toMatchObject([
      { name: '', email: '', how: '', answers: {} },
      { name: '', email: '', how: '', answers: {} },
    ])
  })
})

describe('P-11: a referee’s own data', () => {
  it('is erased when they ask, and they are not written to again: they could not be reached', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    await wait(driven, 5)
    const { id: norasId } = await referee(nora.email)
    await driven.referee(norasId, 'reference.give', answers)
    expect(said(await driven.referee(norasId, 'reference.erase'))).toContain('It is erased.')
    expect(await driven.read((tx) => tx.referees.get(norasId))).toMatchObject({ name: '', email: '', answers: {} })
    expect(said(await driven.slack(recruiter, 'reference.read', { referralId }))).not.toContain(canary)
    const before = mailsTo(driven, nora.email).length
    await names(id, referralId, nora)
    driven.behave = (to) => {
      if (to === 'gone@fjord.example') throw new Fault('mail_rejected', { retry: false })
    }
    await names(id, referralId, { ...nora, name: 'Gone', email: 'gone@fjord.example' })
    await days(3)
    expect(mailsTo(driven, nora.email)).toHaveLength(before)
    const told = mailsTo(driven, lenas).filter(({ card }) => card.preview === 'A mail did not arrive')
    const texts = told.map((mail) =>
      words(mail)
        .replace(/Nora Lund|Gone/, 'X')
        .replace(/https:\S+/g, ''),
    )
    expect(texts).toHaveLength(2)
    expect(new Set(texts).size).toBe(1)
    expect(driven.problems).toEqual(['job.failed reference.ask mail_rejected'])
    driven.problems.length = 0
  })

  it('goes with the candidate', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await names(id, referralId, nora)
    await wait(driven, 5)
    const { id: norasId } = await referee(nora.email)
    await driven.referee(norasId, 'reference.give', answers)
    await driven.web(id, 'pool.erase')
    expect(await driven.read((tx) => tx.referees.get(norasId))).toMatchObject({ name: '', email: '', answers: {} })
  })
})

describe('P-16: naming has its clock', () => {
  it('a nudge, then a recruiter hears that nobody was named', async () => {
    await onLadder(driven, 'references')
    await days(10)
    expect(mailsTo(driven, lenas).map(({ card }) => card.preview)).toContain('A step waits for you')
    expect(postsTo(driven, recruiter).map(({ card }) => card.preview)).toContain('A step that waits')
  })
})
