import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import { advocatesFor } from '../../src/usecases/advocates.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import { applies, booked, climbs, joins, lastMatch, live, meet, offers, setsUp, shownTimes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
  await setsUp(driven)
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'
const fit = { interests: 'Streams', skills: 'Good with SQL', character: 'Listens' }

/** Lena was met by Mia, is put forward, and says yes. */
async function available(): Promise<{ lena: string; referralId: string; chat: CoffeeChat }> {
  await offers(driven, 'UMIA')
  const lena = await joins(driven)
  const chat = await booked(driven, 'UMIA', lena)
  await meet(driven, 'UMIA', chat)
  const said = { candidate: lena, why: 'Explains well.', how: 'A chat.', conflict: 'none', ...fit }
  await driven.slack('UMIA', 'refer.save', {}, said)
  await wait(driven, 12)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
  const referralId = referral?.id ?? ''
  await driven.web(lena, 'referral.consent', { referralId })
  await wait(driven, 2)
  return { lena, referralId, chat }
}

const invite = (referralId: string, opening = 'Data engineer') =>
  driven.slack('UREC', 'referral.invite', { referralId }, { opening })
const referralOf = async (id: string) => {
  const referral = await driven.read((tx) => tx.referrals.get(id))
  if (!referral) throw new Error('no referral')
  return referral
}
const answersTo = (user: string) =>
  postsTo(driven, user)
    .filter(({ card }) => card.preview === 'An answer you wait for')
    .map(words)

describe('kind 5: an invitation to apply', () => {
  it('is nudged and lapses in silence: they keep exploring, the recruiter hears, and may ask again', async () => {
    const { lena, referralId } = await available()
    expect(said(await invite(referralId))).toContain('is asked whether they would like to apply for Data engineer')
    expect(said(await invite(referralId))).toContain('They have been asked already')
    await live(driven, 10)
    expect(mailsTo(driven, lenas).map(({ card }) => card.preview)).toEqual(
      expect.arrayContaining(['A question for you', 'Still waiting for your answer: a question for you']),
    )
    expect(await referralOf(referralId)).toMatchObject({ status: 'available', conversion: null })
    expect(answersTo('UREC').join()).toContain('Lena has not answered')
    expect(await sectionOf(driven, lena, 'apply')).toBe('')
    expect(said(await driven.web(lena, 'referral.apply', { referralId }, { consent: 'yes' }))).toContain('waiting')
    expect((await invite(referralId)).type).toBe('card')
    expect(said(await invite(referralId))).toContain('They have been asked already')
  })

  it('is the candidate’s alone to answer, and takes its consent', async () => {
    const { lena, referralId } = await available()
    await invite(referralId)
    for (const user of ['UMIA', 'UREC'])
      expect(said(await driven.slack(user, 'referral.apply', { referralId }, { consent: 'yes' })), user).toContain(
        'could not find that',
      )
    expect(said(await driven.slack('UMIA', 'referral.invite', { referralId }, { opening: 'x' }))).toContain(
      'Only recruiters',
    )
    expect(said(await driven.web(lena, 'referral.invite', { referralId }, { opening: 'x' }))).toContain(
      'Only recruiters',
    )
    expect(said(await driven.web(lena, 'referral.apply', { referralId }))).toContain('tick this first')
    expect((await referralOf(referralId)).conversion?.agreedAt).toBeNull()
    const before = await driven.read((tx) => tx.consents.count({ candidateId: lena, purpose: 'referral' }))
    await driven.web(lena, 'referral.apply', { referralId }, { consent: 'yes' })
    expect(await driven.read((tx) => tx.consents.count({ candidateId: lena, purpose: 'referral' }))).toBe(before + 1)
    const lines = await driven.read((tx) => tx.historyOf('referral', referralId))
    expect(lines.at(-1)).toMatchObject({ action: 'converted' })
  })

  it('P-2: nobody who must not know of somebody can invite them', async () => {
    const { lena, referralId } = await available()
    const boss = await driven.employeeId('UREC')
    await driven.slack('ULEN', 'home')
    await driven.settle()
    const own = await driven.employeeId('ULEN')
    await driven.read(async (tx) => {
      const entry = await tx.candidates.get(lena)
      if (entry) await tx.candidates.save({ ...entry, employeeId: own, mustNotKnow: [boss] })
    })
    for (const name of ['referral.invite.open', 'referral.plan-talk'])
      expect(said(await driven.slack('UREC', name, { referralId })), name).toContain('could not find that')
    expect(said(await invite(referralId))).toContain('could not find that')
  })
})

describe('somebody inside who explores', () => {
  it('reads and answers in their chat: an invitation to apply, and whom they could meet next', async () => {
    const { lena, referralId, chat } = await available()
    await driven.slack('ULEN', 'home')
    await driven.settle()
    const own = await driven.employeeId('ULEN')
    await driven.read(async (tx) => {
      const entry = await tx.candidates.get(lena)
      if (entry) await tx.candidates.save({ ...entry, employeeId: own })
    })
    await invite(referralId)
    await wait(driven, 5)
    const asked = postsTo(driven, 'ULEN').at(-1)
    expect(asked?.card.preview).toBe('A question for you')
    expect(asked && actionsOf(asked.card).map(({ label }) => label)).toEqual([
      'Read it and answer',
      'No, I keep exploring',
    ])
    const form = formOf(await driven.slack('ULEN', 'referral.apply.open', { referralId }))
    expect(said(await driven.slack('ULEN', form.interaction, form.value))).toContain('tick this first')
    await driven.slack('ULEN', form.interaction, form.value, { consent: 'yes' })
    expect((await referralOf(referralId)).status).toBe('introduced')

    await driven.slack('UMIA', 'introduce.others', { chatId: chat.id }, { people: ['UBEN', 'UEVA'], why: 'Both know.' })
    await wait(driven, 5)
    const named = postsTo(driven, 'ULEN').at(-1)
    const [yes] = named ? actionsOf(named.card) : []
    expect(named && actionsOf(named.card)).toHaveLength(4)
    if (yes?.type !== 'button') throw new Error('no button')
    expect(yes.label).toMatch(/^Yes, Name of U/)
    expect(said(await driven.slack('ULEN', yes.interaction, yes.value))).toContain('is asked once')
  })
})

describe('kind 5: the talk of a step', () => {
  /** The recruiter has chosen times, Lena one of them. */
  async function planned(): Promise<{ lena: string; referralId: string; chat: CoffeeChat }> {
    const { lena, referralId } = await available()
    await applies(driven, lena, referralId)
    await driven.slack('UREC', 'referral.plan-talk', { referralId })
    const { id: matchId } = await lastMatch(driven, lena)
    const times = await shownTimes(driven, 'UREC', matchId)
    await driven.slack('UREC', 'match.accept', { matchId }, { times, where: 'https://video.example/rec' })
    await wait(driven, 3)
    const [time = ''] = times
    await driven.web(lena, 'match.accept', { matchId }, { time, wants: 'The team', zone: 'Europe/Berlin' })
    await wait(driven, 3)
    const [chat] = await driven.read((tx) => tx.chats.find({ matchId }))
    if (!chat) throw new Error('no talk')
    return { lena, referralId, chat }
  }

  it('is planned once, only of somebody who applies, and waits while another question is open', async () => {
    const { lena, referralId } = await available()
    const plan = async () => said(await driven.slack('UREC', 'referral.plan-talk', { referralId }))
    expect(await plan()).toContain('They are exploring, not applying.')
    await applies(driven, lena, referralId)
    await offers(driven, 'UBEN')
    await driven.work('pool.look', { candidateId: lena })
    expect(await plan()).toContain('answering another question just now')
    await driven.slack('UBEN', 'match.passed', { matchId: (await lastMatch(driven, lena)).id }, { reason: 'no_time' })
    expect(await plan()).toContain('Lena then picks one of them')
    expect(await plan()).toContain('Lena then picks one of them')
    expect(await driven.read((tx) => tx.matches.count({ candidateId: lena, kind: 'candidacy' }))).toBe(1)
    await wait(driven, 20)
    const asked = postsTo(driven, 'UREC').at(-1)
    expect(asked && words(asked)).toContain('the talk of a step with Lena')
    expect(asked && words(asked)).not.toContain('no name')
  })

  it('is called off when either side stops, and both hear of it', async () => {
    const { lena, referralId, chat } = await planned()
    const status = async () => (await driven.read((tx) => tx.chats.get(chat.id)))?.status
    await driven.slack('UREC', 'referral.move', { referralId }, { to: 'declined', note: 'Another fits better.' })
    await driven.slack('UREC', 'referral.undo', { referralId })
    await wait(driven, 15)
    expect(await status()).toBe('scheduled')
    await driven.web(lena, 'referral.withdraw', { referralId })
    await wait(driven, 5)
    expect(await status()).toBe('cancelled')
    expect((await referralOf(referralId)).status).toBe('withdrawn')
  })

  it('a recruiter’s stop calls it off once the undo minutes are over', async () => {
    const { referralId, chat } = await planned()
    const to = { to: 'declined', note: 'Another fits better.' }
    expect(said(await driven.slack('UREC', 'referral.move', { referralId }, to))).toContain('Declined')
    await wait(driven, 15)
    expect((await driven.read((tx) => tx.chats.get(chat.id)))?.status).toBe('cancelled')
  })
})

describe('an advocate', () => {
  /** Ben had a career talk with Lena on that path, and said that he vouches for her. */
  async function vouches(lena: string, path: string, outcome: Record<string, string>): Promise<string> {
    await driven.slack('UBEN', 'home')
    await driven.settle()
    const hostId = await driven.employeeId('UBEN')
    return driven.read(async (tx) => {
      const [chat] = await tx.chats.find({ candidateId: lena })
      const [match] = await tx.matches.find({ candidateId: lena })
      if (!chat || !match) throw new Error('they met nobody')
      const own = { id: 'advocate', version: 0, hostId, kind: 'career' as const }
      await tx.matches.insert({ ...match, ...own })
      await tx.chats.insert({ ...chat, ...own, matchId: own.id, settled: { path }, outcome })
      return own.id
    })
  }
  const asked = () => postsTo(driven, 'UBEN').filter(({ card }) => card.preview === 'Would you put in a word?')

  it('is asked to vouch when an opening on that path appears, and may say not now to nobody', async () => {
    const { lena, referralId } = await available()
    await vouches(lena, 'data engineering', { advocate: 'yes', advocate_until: '2026-12-31' })
    await invite(referralId, 'Lead, data engineering')
    await wait(driven, 5)
    const [card] = asked()
    expect(card && words(card)).toContain('data engineering: would you put in a word for Lena?')
    expect(card && words(card)).not.toContain('Lead')
    const [yes] = card ? actionsOf(card.card) : []
    if (yes?.type !== 'button') throw new Error('no button')
    expect(formOf(await driven.slack('UBEN', yes.interaction, yes.value)).interaction).toBe('refer.save')
    expect(said(await driven.slack('UBEN', 'advocacy.not-now', { chatId: 'advocate' }))).toContain('Nobody is told.')
  })

  it.each([
    ['another path', 'gardening', { advocate: 'yes' }],
    ['the end date has passed', 'data engineering', { advocate: 'yes', advocate_until: '2026-05-01' }],
    ['they said no', 'data engineering', { advocate: 'no' }],
    ['they took it back', 'data engineering', {}],
  ])('is not asked: %s', async (_why, path, outcome) => {
    const { lena, referralId } = await available()
    await vouches(lena, path, outcome as Record<string, string>)
    expect(await driven.inside((context) => advocatesFor(context, lena, ['data engineering']))).toEqual([])
    await invite(referralId, 'Lead, data engineering')
    await wait(driven, 5)
    expect(asked()).toEqual([])
  })
})

describe('erased', () => {
  it('nothing of the fit or of the opening is kept', async () => {
    const { lena, referralId } = await available()
    await applies(driven, lena, referralId)
    await climbs(driven, referralId, 'references')
    await driven.web(lena, 'pool.erase')
    const { interests, skills, character } = (await referralOf(referralId)).fit
    expect([interests, skills, character, (await referralOf(referralId)).conversion]).toEqual(['', '', '', null])
  })
})
