import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { lenas, onLadder, recruiter, referrer } from './on-the-ladder.js'
import { mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { becomesRecruiter, proposes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const role = 'Canary-role'
const pay = 'Canary-pay'
const written = { role, startsOn: '2026-09-01', words: 'Canary-words' }
const days = (count: number): Promise<void> =>
  driven.passTo(new Date(driven.clock.now().getTime() + count * 86_400_000))
const referral = async (referralId: string) => {
  const found = await driven.read((tx) => tx.referrals.get(referralId))
  if (!found) throw new Error('no referral')
  return found
}
const move = (referralId: string, to: string, more: object = {}) =>
  driven.slack(recruiter, 'referral.move', { referralId }, { to, note: 'On.', ...more })
const previews = (user: string) => postsTo(driven, user).map(({ card }) => card.preview)
const news = (user: string) =>
  postsTo(driven, user)
    .filter(({ card }) => card.preview === 'An answer you wait for')
    .map(words)

describe('P-28: a proposal is read before anything is agreed', () => {
  it('preview, yes, terms point by point, and the hire with its day; the referrer reads four words', async () => {
    const { id, referralId } = await onLadder(driven, 'proposal')
    expect(said(await move(referralId, 'terms'))).toContain('once the proposal is accepted')
    await driven.slack(recruiter, 'proposal.write', { referralId }, written)
    await wait(driven, 2)
    const mail = mailsTo(driven, lenas).at(-1)
    expect(mail?.card.preview).toBe('Something to read, and to decide')
    expect(await sectionOf(driven, id, 'proposal')).toContain(role)
    expect(said(await move(referralId, 'terms'))).toContain('once the proposal is accepted')
    expect(said(await driven.web(id, 'proposal.accept', { referralId }))).toContain('The terms come next')
    expect(said(await driven.web(id, 'proposal.decline', { referralId }, { reason: 'pay' }))).toContain('already')
    await wait(driven, 2)
    expect(news(recruiter).join(' ')).toContain('Lena accepts the proposal.')
    expect(said(await move(referralId, 'terms'))).toContain('is now here')
    await wait(driven, 12)

    expect(said(await move(referralId, 'hired'))).toContain('Some terms are still open')
    await driven.slack(recruiter, 'terms.put', { referralId }, { pay, hours: 'Four days' })
    await wait(driven, 2)
    const [first, second] = (await referral(referralId)).proposal?.points ?? []
    const other = { [`agree-${first?.id}`]: 'other', [`agree-${second?.id}`]: 'yes' }
    expect(said(await driven.web(id, 'terms.answer', { referralId }, other))).toContain('what you would like instead')
    const more = { ...other, [`words-${first?.id}`]: 'Canary-wish' }
    expect(said(await driven.web(id, 'terms.answer', { referralId }, more))).toContain('Thank you.')
    expect(said(await driven.web(id, 'terms.answer', { referralId }, more))).toContain(
      'Nobody is waiting for this answer any more.',
    )
    expect(said(await move(referralId, 'hired'))).toContain('Some terms are still open')
    await driven.slack(recruiter, 'terms.put', { referralId }, { [`words-${first?.id}`]: 'Canary-agreed' })
    await wait(driven, 2)
    await driven.web(id, 'terms.answer', { referralId }, { [`agree-${first?.id}`]: 'yes' })
    expect((await referral(referralId)).proposal?.points[0]?.said).toMatchObject([
      { side: 'employer', words: pay, byId: await driven.employeeId(recruiter) },
      { side: 'candidate', words: 'Canary-wish', byId: id, agrees: false },
      { side: 'employer', words: 'Canary-agreed' },
      { side: 'candidate', byId: id, agrees: true },
    ])
    expect(said(await move(referralId, 'hired', { startsOn: '2026-10-01' }))).toContain('is now here')
    await days(4)
    expect((await referral(referralId)).proposal).toMatchObject({ startsOn: '2026-10-01', outside: false })
    const told = JSON.stringify(postsTo(driven, referrer))
    expect(told).toContain('decided')
    expect(told).not.toContain('Canary')
    const subjects = [...driven.mails, ...driven.posts].map(({ card }) => card.preview).join(' ')
    expect(subjects).not.toContain('Canary')
  })

  it('P-20: a no has a reason of a list, which only the company reads; it ends, and the referrer hears one word', async () => {
    const { id, referralId } = await onLadder(driven, 'proposal')
    await driven.slack(recruiter, 'proposal.write', { referralId }, written)
    await wait(driven, 2)
    expect(said(await driven.web(id, 'proposal.decline', { referralId }, { reason: 'because' }))).toContain('reason')
    expect(said(await driven.web(id, 'proposal.decline', { referralId }, { reason: 'place' }))).toContain(
      'That is fine',
    )
    await days(4)
    expect((await referral(referralId)).status).toBe('declined')
    expect(news(recruiter).join(' ')).toContain('the place does not fit')
    const toMia = postsTo(driven, referrer).map(words).join(' ')
    expect(toMia).toContain('Lena, whom you put forward: decided.')
    expect(toMia).not.toContain('place does not')
    const [before, at] = [mailsTo(driven, lenas).length, driven.clock.now()]
    await days(10)
    expect(mailsTo(driven, lenas).length - before, at.toISOString()).toBe(0)
  })

  it('P-16: silence is nudged, then a recruiter decides: more time, or an end; it is never silent', async () => {
    const { id, referralId } = await onLadder(driven, 'proposal')
    await driven.slack(recruiter, 'proposal.write', { referralId }, written)
    await days(8)
    const nudge = 'Still waiting for your answer: something to read'
    expect(mailsTo(driven, lenas).filter(({ card }) => card.preview === nudge)).toHaveLength(1)
    expect(news(recruiter).join(' ')).toContain('has not answered the proposal')
    expect((await referral(referralId)).proposal?.answer).toBe('silent')
    expect(said(await driven.slack(recruiter, 'proposal.extend', { referralId }))).toContain('asked again')
    await days(2)
    expect(said(await driven.web(id, 'proposal.accept', { referralId }))).toContain('The terms come next')
    expect(said(await driven.slack(recruiter, 'proposal.extend', { referralId }))).toContain('already')
  })

  it('terms agreed elsewhere are a tick that stays; the day is the proposal’s where none is given', async () => {
    const { referralId } = await onLadder(driven, 'terms')
    expect(said(await move(referralId, 'hired', { outside: 'yes' }))).toContain('is now here')
    expect((await referral(referralId)).proposal).toMatchObject({ startsOn: '2027-09-01', outside: true })
  })

  it('points that nobody answers come to the one who settles them, and to others', async () => {
    const { referralId } = await onLadder(driven, 'terms')
    await driven.slack(recruiter, 'terms.put', { referralId }, { pay })
    await days(9)
    expect(news(recruiter).join(' ')).toContain('has not answered the points')
    expect(JSON.stringify(driven.mails)).not.toContain(pay)
  })

  it('P-22: everything of it is erased with the person', async () => {
    const { id, referralId } = await onLadder(driven, 'proposal')
    await proposes(driven, referralId)
    await driven.web(id, 'question.ask', { referralId }, { words: 'Canary-question' })
    await driven.web(id, 'pool.erase')
    expect(await referral(referralId)).toMatchObject({ proposal: null, questions: [] })
  })

  it('is written and read by the owner of the opening as well, and by no other colleague', async () => {
    const { referralId } = await onLadder(driven, 'proposal')
    for (const user of ['UOWN', 'UTOM']) await driven.slack(user, 'home')
    await driven.settle()
    const ownerId = await driven.employeeId('UOWN')
    const openingId = await opens(ownerId)
    await driven.read(async (tx) => {
      const found = await tx.referrals.get(referralId)
      if (found) await tx.referrals.save({ ...found, openingId })
    })
    const reply = await driven.slack('UOWN', 'proposal.write', { referralId }, written)
    expect(said(reply)).toContain('reads it next')
    await wait(driven, 2)
    expect(said(await driven.slack('UOWN', 'hiring.show', { referralId }))).toContain(role)
    for (const user of ['UTOM', referrer])
      expect(await driven.slack(user, 'hiring.show', { referralId })).toEqual(
        await driven.slack(user, 'hiring.show', { referralId: 'nowhere' }),
      )
  })
})

async function opens(ownerId: string): Promise<string> {
  const now = driven.clock.now()
  const lists = { skills: [], languages: [], circle: [], barred: { employees: [], addresses: [] } }
  const empty = { department: '', place: '', seniority: '', path: '', work: '', words: '' }
  const times = { openedAt: now, endedAt: null, createdAt: now, updatedAt: now }
  await driven.read((tx) =>
    tx.openings.insert({
      ...{ id: 'op1', version: 0, ownerId, deputyId: null, status: 'open', visibility: 'hidden', title: 'Hidden' },
      ...{ seats: 1, hired: 0, asks: 0, silences: 0, ...lists, ...empty, ...times },
    }),
  )
  return 'op1'
}

describe('P-28: the candidate’s question', () => {
  it('goes to whoever took the last step; the answer comes by mail and stands on the page', async () => {
    const { id, referralId } = await onLadder(driven, 'screening')
    expect(said(await driven.web(id, 'question.ask', { referralId }, { words: 'How many days?' }))).toContain(
      'recruiter',
    )
    expect(said(await driven.web(id, 'question.ask', { referralId }, { words: 'And?' }))).toContain('still waits')
    await wait(driven, 2)
    const post = postsTo(driven, recruiter).find(({ card }) => card.preview === 'A question for you')
    expect(post && words(post)).toContain('How many days?')
    const [question] = (await referral(referralId)).questions
    const about = { referralId, questionId: question?.id ?? '' }
    await driven.slack(recruiter, 'question.answer', about, { answer: 'Two of five.' })
    expect(said(await driven.slack(recruiter, 'question.answer', about, { answer: 'Three.' }))).toContain('already')
    await wait(driven, 2)
    const mail = mailsTo(driven, lenas).at(-1)
    expect(mail?.card.preview).toBe('An answer to your question')
    expect(mail && words(mail)).toContain('Two of five.')
    expect(await sectionOf(driven, id, `questions-${referralId}`)).toContain('Two of five.')
    expect(JSON.stringify(postsTo(driven, referrer))).not.toMatch(/How many days|Two of five/)
  })

  it('P-16: not answered, it is brought to mind, and then another recruiter is asked', async () => {
    const { id, referralId } = await onLadder(driven, 'screening')
    await becomesRecruiter(driven, 'UTWO')
    await driven.web(id, 'question.ask', { referralId }, { words: 'How many days?' })
    await days(9)
    expect(previews(recruiter)).toContain('A question still waits for your answer')
    expect(previews('UTWO')).not.toContain('A question for you')
    await days(9)
    expect(previews('UTWO')).toContain('A question for you')
    expect((await referral(referralId)).questions[0]?.answer).toBeNull()
  })
})

describe('P-28: the page', () => {
  it('says from the introduction on who decides by name, and offers to ask, to rest and to take it back', async () => {
    const { id, referralId } = await onLadder(driven, 'references')
    await settled()
    expect(await sectionOf(driven, id, 'referral')).toContain('Name of UREC decides')
    const ids = (await driven.page(id)).sections.map((section) => section.id)
    for (const section of ['question', `later-${referralId}`, 'references']) expect(ids).toContain(section)
    expect(JSON.stringify((await driven.page(id)).sections)).toContain('referral.withdraw')
  })
})

const settled = (): Promise<void> => wait(driven, 5)
