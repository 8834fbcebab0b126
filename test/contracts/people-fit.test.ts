import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Driven, drive } from './driven.js'
import { asksHost, asksLena, findable, joinsFindable, lenas, metLena, opensRole, routeOf } from './fit-people.js'
import { actionsOf, mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { live, wait } from './walks.js'

// Months pass in some of these.
vi.setConfig({ testTimeout: 120_000 })

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const fits = async (user = 'UREC', openingId = 'op1') => said(await driven.slack(user, 'opening.fits', { openingId }))
const ask = (candidateId: string, openingId = 'op1') => driven.slack('UREC', 'fit.ask', { openingId, candidateId })
/** Days go by without the minute's tick: nothing but what was promised happens. */
const days = (driven: Driven, count: number) =>
  driven.passTo(new Date(driven.clock.now().getTime() + count * 86_400_000))
const posts = (user: string, preview: string) => postsTo(driven, user).filter(({ card }) => card.preview === preview)
const hostQuestion = 'A small question about somebody you met'
const hostAnswers = 'An answer to your question'

describe('who fits an opening', () => {
  it('P-7: a card without a name, headline or employer; who has met them, and the button to ask', async () => {
    await metLena(driven)
    const reply = await driven.slack('UREC', 'opening.fits', { openingId: 'op1' })
    const text = said(reply)
    expect(text).toContain('Curious about data engineering.')
    expect(text).toContain('sql')
    expect(text).toContain('Name of UMIA has met them.')
    expect(text).not.toMatch(/Lena|Acme|Head of Data/)
    expect(reply.type === 'card' && actionsOf(reply.card).map(({ label }) => label)).toEqual(['Ask them'])
  })

  it('only those who chose to be found, and of these whoever nobody has met has no button', async () => {
    await metLena(driven)
    const ivo = await joinsFindable(driven, 'ivo@home.example', { firstName: 'Ivo', skills: 'falconry' })
    expect(await fits()).toContain('falconry')
    expect(await fits()).toContain('Nobody here has met them yet; the weekly round looks for a talk.')
    expect(said(await ask(ivo))).toContain('Nobody who could ask has met them yet')
    await findable(driven, ivo, { firstName: 'Ivo', skills: 'falconry', recruitersMayFind: [] })
    expect(await fits()).not.toContain('falconry')
    expect(said(await ask(ivo))).toContain(said(await ask('nobody')))
  })

  it('an opening that is not there, or not open, shows nobody', async () => {
    const lena = await metLena(driven, { status: 'closed' })
    expect(await fits()).toContain('It is not open')
    expect(await fits('UREC', 'nothing')).toBe(
      said(await driven.slack('UREC', 'fit.ask', { openingId: 'x', candidateId: lena })),
    )
  })
})

describe('people on the list of those it must never touch', () => {
  it('are never shown nor asked, whether an address or a colleague', async () => {
    const lena = await metLena(driven)
    const opening = await driven.read((tx) => tx.openings.get('op1'))
    const emailIndex = await driven.read(async (tx) => tx.emailIndex(lenas))
    if (!opening) throw new Error('no opening')
    await driven.read((tx) => tx.openings.save({ ...opening, barred: { employees: [], addresses: [emailIndex] } }))
    expect(await fits()).toContain('Nobody who chose to be found fits')
    expect(said(await ask(lena))).toBe(said(await ask('nobody')))
  })

  it('are never a way in', async () => {
    const mia = 'UMIA'
    const lena = await metLena(driven)
    const opening = await driven.read((tx) => tx.openings.get('op1'))
    if (!opening) throw new Error('no opening')
    const barred = { employees: [await driven.employeeId(mia)], addresses: [] }
    await driven.read((tx) => tx.openings.save({ ...opening, barred }))
    expect(await fits()).toContain('Nobody here has met them yet')
    expect(said(await ask(lena))).toContain('Nobody who could ask')
  })

  it('barred after they were asked: the question is taken back, and their late yes changes nothing', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksLena(driven, lena)
    const opening = await driven.read((tx) => tx.openings.get('op1'))
    const emailIndex = await driven.read(async (tx) => tx.emailIndex(lenas))
    if (!opening) throw new Error('no opening')
    await driven.read((tx) => tx.openings.save({ ...opening, barred: { employees: [], addresses: [emailIndex] } }))
    expect(await sectionOf(driven, lena, 'fit')).toBe('')
    expect(said(await driven.web(lena, 'fit.yes', { routeId }))).toContain('That one has passed.')
    expect((await routeOf(driven, lena)).status).toBe('ended')
    expect(await driven.read((tx) => tx.referrals.find({}))).toEqual([])
  })
})

describe('the host is asked', () => {
  it('reads whom they met and when, and nothing of the opening', async () => {
    const lena = await metLena(driven)
    await asksHost(driven, lena)
    const [question] = posts('UMIA', hostQuestion)
    const text = question ? words(question) : ''
    expect(text).toContain('A team would like to talk with Lena, whom you met on')
    expect(text).not.toMatch(/Data engineer|Data platform|UOWN|UREC|count with/)
    expect(question && actionsOf(question.card).map(({ label }) => label)).toEqual(['I’ll ask', 'Use my name', 'Pass'])
  })

  it('twice asked is once asked; a second opening waits its turn', async () => {
    const lena = await metLena(driven)
    await opensRole(driven, { id: 'op2', title: 'Analyst' })
    await asksHost(driven, lena)
    expect(said(await ask(lena))).toContain('already')
    expect(said(await ask(lena, 'op2'))).toContain('They are being asked something else')
    await wait(driven, 5)
    expect(posts('UMIA', hostQuestion)).toHaveLength(1)
  })

  it('“I’ll ask”: the question stands on the page at once, the mail follows three working days later', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksHost(driven, lena)
    const before = mailsTo(driven, lenas).length
    const reply = said(await driven.slack('UMIA', 'fit.host', { routeId, says: 'i_ask' }))
    expect(reply).toContain('our mail follows on')
    expect(await sectionOf(driven, lena, 'fit')).toContain('Name of UMIA, whom you met, lends their name')
    await days(driven, 1)
    expect(mailsTo(driven, lenas)).toHaveLength(before)
    await days(driven, 5)
    expect(mailsTo(driven, lenas).filter(({ card }) => card.preview === 'A question for you')).toHaveLength(1)
    expect(said(await driven.slack('UMIA', 'fit.host', { routeId, says: 'pass' }))).toContain('already')
  })

  it('P-8: a pass and silence read the same to the recruiter, who asks in the company’s name or lets it be', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksHost(driven, lena)
    await driven.slack('UMIA', 'fit.host', { routeId, says: 'pass' })
    await wait(driven, 2)
    const passed = posts('UREC', hostAnswers).map(words)
    expect(passed).toHaveLength(1)
    expect(passed[0]).toContain('They will not ask this time.')
    expect(passed[0]).not.toMatch(/Lena|UMIA/)
    expect(said(await driven.slack('UREC', 'fit.let-be', { routeId }))).toContain('It ends here')
    expect((await routeOf(driven, lena)).status).toBe('ended')
    expect(said(await driven.slack('UREC', 'fit.recruiter-asks', { routeId }))).toContain('already')
    await opensRole(driven, { id: 'op2', title: 'Data engineer' })
    await asksHost(driven, lena, 'op2')
    await days(driven, 6)
    expect(posts('UMIA', 'Still open: a question about somebody you met')).toHaveLength(1)
    const silent = posts('UREC', hostAnswers).map(words)
    expect(silent).toHaveLength(2)
    expect(silent[1]).toBe(silent[0])
  })

  it('nobody answers: after five more working days it ends by itself', async () => {
    const lena = await metLena(driven)
    await asksHost(driven, lena)
    await days(driven, 20)
    expect((await routeOf(driven, lena)).status).toBe('ended')
  })

  it('a host who leaves does not ask; the recruiter asks in the company’s name', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksHost(driven, lena)
    driven.people.UMIA = { isDeleted: true }
    const [identity] = await driven.read((tx) => tx.identities.find({ userId: 'UMIA' }))
    await driven.work('people.learn', { identityId: identity?.id ?? '' })
    await wait(driven, 2)
    expect(posts('UREC', hostAnswers)).toHaveLength(1)
    await driven.slack('UREC', 'fit.recruiter-asks', { routeId })
    await wait(driven, 2)
    const mail = mailsTo(driven, lenas).at(-1)
    expect(mail && words(mail)).toContain('Name of UREC asks you in the company’s name.')
    expect(mail && words(mail)).not.toContain('UMIA')
  })
})

describe('the person is asked', () => {
  it('reads company, department, the owner’s words and who knows them; never the title or the owner', async () => {
    const lena = await metLena(driven)
    await asksLena(driven, lena)
    const mail = mailsTo(driven, lenas).at(-1)
    const text = mail ? words(mail) : ''
    for (const part of ['Corvid Labs', 'Data platform', 'We build what others count with.', 'Name of UMIA'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/Data engineer\b|UOWN|UREC/)
    expect(mail?.card.preview).toBe('A question for you')
  })

  it('a yes makes a referral that is with the role owner; two yeses are one', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksLena(driven, lena)
    expect(said(await driven.web(lena, 'fit.yes', { routeId }))).toContain('You are asked again before names')
    expect(said(await driven.web(lena, 'fit.yes', { routeId }))).toContain('already')
    const [referral, ...others] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
    expect(others).toEqual([])
    expect(referral).toMatchObject({ status: 'routed', openingId: 'op1', why: '' })
    expect(referral?.referrerId).toBe(await driven.employeeId('UMIA'))
    expect(await routeOf(driven, lena)).toMatchObject({ status: 'with_owner', referralId: referral?.id })
    const consents = await driven.read((tx) => tx.consents.find({ candidateId: lena, purpose: 'referral' }))
    expect(consents).toHaveLength(1)
    const job = await driven.read((tx) => tx.findJob(`route:${routeId}:ask-owner-2`))
    expect(job?.to).toBe(`employee:${await driven.employeeId('UOWN')}`)
    await wait(driven, 2)
    expect(posts('UREC', hostAnswers).map(words)[0]).toContain('Yes: the role owner now reads')
    expect(said(await driven.slack('UREC', 'referral.show', { referralId: referral?.id ?? '' }))).toContain(
      'UMIA knows them',
    )
    expect(await sectionOf(driven, lena, 'referral')).toContain('with a role owner')
  })

  it('a no and silence read the same to the recruiter; the host hears nothing', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksLena(driven, lena)
    const told = postsTo(driven, 'UMIA').length
    await driven.web(lena, 'fit.no', { routeId })
    await wait(driven, 2)
    const [no] = posts('UREC', hostAnswers).map(words)
    expect(no).toContain('Not now.')
    expect(no).not.toMatch(/Lena|UMIA/)
    await days(driven, 40)
    await opensRole(driven, { id: 'op2' })
    const { id: second } = await asksHost(driven, lena, 'op2')
    await driven.slack('UMIA', 'fit.host', { routeId: second, says: 'use_my_name' })
    await days(driven, 12)
    expect(mailsTo(driven, lenas).filter(({ card }) => card.preview.startsWith('Still waiting'))).toHaveLength(1)
    expect((await driven.read((tx) => tx.routes.get(second)))?.status).toBe('lapsed')
    expect(posts('UREC', hostAnswers).map(words).at(-1)).toBe(no)
    expect(postsTo(driven, 'UMIA').filter(({ card }) => card.preview !== hostQuestion)).toHaveLength(told - 1)
  })

  it('P-13: at most one such question a month; “not before …” holds for the next ones', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksLena(driven, lena)
    await driven.web(lena, 'fit.no', { routeId })
    await opensRole(driven, { id: 'op2' })
    expect(said(await ask(lena, 'op2'))).toContain('You can ask them from')
    await days(driven, 31)
    const { id: second } = await asksHost(driven, lena, 'op2')
    await driven.slack('UMIA', 'fit.host', { routeId: second, says: 'use_my_name' })
    await wait(driven, 5)
    const late = await driven.web(lena, 'fit.later', { routeId: second }, { until: '2026-05-01' })
    expect(late.type).toBe('errors')
    expect(said(await driven.web(lena, 'fit.later', { routeId: second }, { until: '2026-12-01' }))).toContain('1 Dec')
    await opensRole(driven, { id: 'op3' })
    await days(driven, 40)
    expect(said(await ask(lena, 'op3'))).toContain('from Tue 1 Dec 2026 on')
    // the other question of this sort waits for that day as well
    await driven.slack('UMIA', 'refer.save', {}, { candidate: lena, why: 'Kind.', how: 'A talk.', conflict: 'none' })
    const mails = mailsTo(driven, lenas).length
    await days(driven, 5)
    expect(mailsTo(driven, lenas)).toHaveLength(mails)
  })

  it('consent taken back between the question and the answer: it ends, and reads “not now”', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksLena(driven, lena)
    await findable(driven, lena, { recruitersMayFind: [] })
    expect((await routeOf(driven, lena)).status).toBe('ended')
    expect(said(await driven.web(lena, 'fit.yes', { routeId }))).toContain('already')
    expect(posts('UREC', hostAnswers).map(words)[0]).toContain('Not now.')
    expect(await driven.read((tx) => tx.referrals.find({}))).toEqual([])
  })

  it.each(['pool.hide', 'pool.leave', 'pool.erase'])('whoever says %s is asked nothing more', async (name) => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksHost(driven, lena)
    await driven.web(lena, name)
    await wait(driven, 5)
    expect((await routeOf(driven, lena)).status).toBe('ended')
    expect(said(await driven.slack('UMIA', 'fit.host', { routeId, says: 'use_my_name' }))).toContain('already')
    expect(posts('UREC', hostAnswers).map(words)[0]).toContain('Not now.')
    await days(driven, 12)
    expect(mailsTo(driven, lenas).filter(({ card }) => card.preview === 'A question for you')).toEqual([])
  })
})

describe('P-2: somebody inside who explores', () => {
  it('is shown to no recruiter of their line, to whom their id is no different from any other', async () => {
    const lena = await metLena(driven)
    await driven.slack('UEVA', 'home')
    await driven.settle()
    const values = { interests: 'data engineering', consent: 'yes', mustNotKnow: 'UREC', recruitersMayFind: 'yes' }
    await driven.slack('UEVA', 'explore.join', {}, { ...values, skills: 'falconry' })
    await driven.slack('UEVA', 'pool.update', {}, { firstName: 'Eva', ...values, skills: 'falconry' })
    await wait(driven, 2)
    const employeeId = await driven.employeeId('UEVA')
    const [eva] = await driven.read((tx) => tx.candidates.find({ employeeId }))
    expect(eva?.recruitersMayFind).toBe(true)
    expect(await fits()).not.toContain('falconry')
    expect(said(await ask(eva?.id ?? ''))).toBe(said(await ask('nobody')))
    expect(lena).not.toBe('')
  })
})

describe('somebody who was put forward already', () => {
  const saysYes = async (lena: string): Promise<string> => {
    await driven.slack('UMIA', 'refer.save', {}, { candidate: lena, why: 'Kind.', how: 'A talk.', conflict: 'none' })
    await wait(driven, 12)
    const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
    await driven.web(lena, 'referral.consent', { referralId: referral?.id ?? '' })
    return referral?.id ?? ''
  }

  it('and waits is shown without a name, once, unless their referrer must never be a way in', async () => {
    const lena = await metLena(driven)
    await saysYes(lena)
    const shown = await fits()
    expect(shown).toContain('Put forward already, and waiting:')
    expect(shown.match(/sql/g)).toHaveLength(1)
    expect(shown).not.toMatch(/Lena|Kind\.|UMIA/)
    expect(said(await ask(lena))).not.toContain('You hear by')
    const opening = await driven.read((tx) => tx.openings.get('op1'))
    if (!opening) throw new Error('no opening')
    const barred = { employees: [await driven.employeeId('UMIA')], addresses: [] }
    await driven.read((tx) => tx.openings.save({ ...opening, barred }))
    expect(await fits()).not.toContain('sql')
  })

  it('while they were asked for an opening: it is this one that goes on, not a second', async () => {
    const lena = await metLena(driven)
    const { id: routeId } = await asksHost(driven, lena)
    const referralId = await saysYes(lena)
    await driven.slack('UMIA', 'fit.host', { routeId, says: 'use_my_name' })
    await days(driven, 1)
    await driven.web(lena, 'fit.yes', { routeId })
    const all = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
    expect(all.map(({ id, status }) => [id, status])).toEqual([[referralId, 'routed']])
  })
})

describe('the recruiter’s morning', () => {
  it('counts who newly fits an open opening, once', async () => {
    await metLena(driven)
    await live(driven, 4)
    const lists = posts('UREC', 'Your list for today').map(words)
    expect(lists.filter((list) => list.includes('1 person fits an open opening'))).toHaveLength(1)
  })
})

describe('KINDS, advocate', () => {
  it('stands first in the way in, and reads that they had offered to vouch', async () => {
    const lena = await metLena(driven, { path: 'Data engineering' })
    await driven.slack('UBEN', 'home')
    await driven.settle()
    const [first] = await driven.read((tx) => tx.chats.find({ candidateId: lena }))
    if (!first) throw new Error('no talk')
    const hostId = await driven.employeeId('UBEN')
    const [match] = await driven.read((tx) => tx.matches.find({ candidateId: lena }))
    if (!match) throw new Error('no match')
    const old = new Date('2026-01-12T10:00:00Z')
    await driven.read(async (tx) => {
      await tx.matches.insert({ ...match, id: 'm-old', hostId, kind: 'career' })
      await tx.chats.insert({
        ...{ ...first, id: 'k-old', matchId: 'm-old', hostId, kind: 'career', heldAt: old, startsAt: old },
        ...{ settled: { path: 'Data engineering' }, outcome: { advocate: 'yes' } },
      })
    })
    expect(await fits()).toContain('Name of UBEN has met them and offered to put in a word for them.')
    await asksHost(driven, lena)
    const [question] = posts('UBEN', hostQuestion)
    expect(question && words(question)).toContain('You had offered to put in a word for them.')
    expect(posts('UMIA', hostQuestion)).toEqual([])
  })
})
