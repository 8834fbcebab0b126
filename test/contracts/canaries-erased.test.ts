import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  kim,
  lena,
  lenaAsksToJoin,
  lenaHasMet,
  lenaIsBooked,
  lenaMeets,
  mia,
  miaOffers,
  nowhere,
  where,
} from './canary-story.js'
import { type Driven, drive } from './driven.js'
import { openedDump, rawDump } from './dump.js'
import { said } from './reading.js'
import { applies, becomesRecruiter, chatOf, hostSaysYes, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  // Without a mail server mails stay as sealed rows, so these are looked through as well.
  driven = await drive({ mailServer: false })
  driven.people.UMIA = { name: mia.name, email: mia.email, photoUrl: mia.photo }
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

describe('the same dump with every sealed value opened', () => {
  it('holds each word of a candidate before the erasure, and none in any table after it', async () => {
    const id = await lenaIsBooked(driven)
    const booked = await where(driven, lena, openedDump)
    const missing = Object.keys(booked).filter((name) => booked[name]?.length === 0)
    expect(missing).toEqual(['insights', 'people', 'leads', 'thanks'])
    expect(booked.phone).toEqual(['coffee_chat', 'job'])
    expect(booked.email).toEqual(['candidate', 'job'])
    await lenaMeets(driven, id)
    const after = await where(driven, lena, openedDump)
    expect(missing.map((name) => after[name]?.includes('coffee_chat'))).toEqual([true, true, true, true])
    expect((await chatOf(driven, id)).status).toBe('held')
    await driven.web(id, 'pool.erase')
    await wait(driven, 5)
    expect(await where(driven, lena, openedDump)).toEqual(nowhere(lena))
    expect((await where(driven, mia, openedDump)).name).toContain('employee')
  })

  const words = {
    why: 'Zqwhylena knows pipelines',
    how: 'Zqhowlena at work',
    changeAsked: 'Zqchangelena please',
    note: 'Zqnotelena moved on',
  }

  /** Mia refers her, she asks for a change, consents, and a recruiter moves it with a note. */
  async function lenaIsReferred(id: string): Promise<void> {
    const { why, how } = words
    await driven.slack('UMIA', 'refer.save', {}, { candidate: id, why, how, conflict: 'none' })
    await wait(driven, 15)
    const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
    const value = { referralId: referral?.id ?? '' }
    await driven.web(id, 'referral.ask-change', value, { words: words.changeAsked })
    await wait(driven, 5)
    expect((await where(driven, words, openedDump)).changeAsked).toContain('referral')
    await driven.slack('UMIA', 'referral.reword', value, { why, how })
    await wait(driven, 5)
    await driven.web(id, 'referral.consent', value)
    await wait(driven, 5)
    await becomesRecruiter(driven, 'UREC')
    await applies(driven, id, value.referralId)
    await driven.slack('UREC', 'referral.move', value, { to: 'screening', note: words.note })
    await wait(driven, 15)
    const moved = await driven.read((tx) => tx.referrals.find({ candidateId: id }))
    expect(moved.map((each) => each.status)).toEqual(['screening'])
  }

  it('holds the words of a referral and of its moves before the erasure, and none of them after it', async () => {
    const id = await lenaHasMet(driven)
    await lenaIsReferred(id)
    const before = await where(driven, words, openedDump)
    expect(before).toMatchObject({ why: ['job', 'referral'], how: ['job', 'referral'] })
    expect(before.note).toContain('history')
    expect(await where(driven, words, rawDump)).toEqual(nowhere(words))
    await driven.web(id, 'pool.erase')
    await driven.passTo('2026-06-20T08:00:00Z')
    expect(await where(driven, { ...words, ...lena }, openedDump)).toEqual(nowhere({ ...words, ...lena }))
  })

  it('holds nothing of what she wrote when she asked about a lead', async () => {
    const asked = { words: 'Zqaskedlena, if you would' }
    const id = await lenaHasMet(driven)
    const [chat] = await driven.read((tx) => tx.chats.find({ candidateId: id }))
    await driven.web(id, 'lead.ask', { chatId: chat?.id ?? '' }, asked)
    await wait(driven, 5)
    expect((await where(driven, asked, openedDump)).words).toContain('job')
    await driven.web(id, 'pool.erase')
    await wait(driven, 5)
    expect(await where(driven, asked, openedDump)).toEqual(nowhere(asked))
  })

  it('holds none of them after an erasure with a talk still booked', async () => {
    const id = await lenaIsBooked(driven)
    await driven.web(id, 'pool.erase')
    await driven.passTo('2026-05-20T08:00:00Z')
    expect(await where(driven, lena, openedDump)).toEqual(nowhere(lena))
  })

  it('holds none of them with a question still open', async () => {
    await miaOffers(driven)
    const id = await lenaAsksToJoin(driven)
    await driven.web(id, 'join.confirm')
    await wait(driven, 2)
    await hostSaysYes(driven, 'UMIA', id)
    await driven.web(id, 'pool.erase')
    await driven.passTo('2026-05-20T08:00:00Z')
    expect(await where(driven, lena, openedDump)).toEqual(nowhere(lena))
  })

  it('holds none of them thirty days after somebody left, or never confirmed', async () => {
    const id = await lenaHasMet(driven)
    await driven.slack('UMIA', 'introduce.send', kim)
    await wait(driven, 2)
    await driven.web(id, 'pool.leave')
    expect((await where(driven, lena, openedDump)).email).toContain('candidate')
    await driven.passTo('2026-06-15T08:00:00Z')
    expect(await where(driven, lena, openedDump)).toEqual(nowhere(lena))
    expect(await where(driven, kim, openedDump)).toEqual(nowhere(kim))
  })
})

describe('after an erasure, the hash of the address that stays', () => {
  const statusOf = (id: string) => driven.read(async (tx) => (await tx.candidates.get(id))?.status)
  const address = { email: lena.email }

  it('keeps an introduction from writing to that address, with the answer everybody gets', async () => {
    const id = await lenaAsksToJoin(driven)
    await driven.web(id, 'pool.erase')
    const known = await driven.slack('UMIA', 'introduce.send', { ...kim, email: lena.email })
    const unknown = await driven.slack('UMIA', 'introduce.send', kim)
    expect(known).toEqual(unknown)
    await wait(driven, 5)
    expect(await where(driven, address, openedDump)).toEqual({ email: [] })
    expect((await where(driven, kim, openedDump)).email).toContain('job')
  })

  it('keeps a referral from writing to that person, with the answer everybody gets', async () => {
    const id = await lenaHasMet(driven)
    const words = { why: 'They are kind', how: 'We talked', conflict: 'none' }
    const refer = () => driven.slack('UMIA', 'refer.save', {}, { candidate: id, ...words })
    const before = await refer()
    await driven.web(id, 'pool.erase')
    const after = await refer()
    expect(said(after)).toBe(said(before))
    await wait(driven, 30)
    expect(await where(driven, address, openedDump)).toEqual({ email: [] })
    expect(await driven.read((tx) => tx.referrals.count({ candidateId: id }))).toBe(1)
  })

  it('answers /join as always and asks for a yes; unconfirmed, it lifts nothing', async () => {
    const first = await driven.web(
      null,
      'join.submit',
      {},
      { firstName: 'A', email: 'b@home.example', interests: 'c', consent: 'yes' },
    )
    const id = await lenaAsksToJoin(driven)
    await driven.web(id, 'pool.erase')
    const again = await driven.web(
      null,
      'join.submit',
      {},
      { firstName: 'A', email: lena.email, interests: 'c', consent: 'yes' },
    )
    expect(said(again)).toBe(said(first))
    await driven.passTo('2026-06-15T08:00:00Z')
    expect(await where(driven, address, openedDump)).toEqual({ email: [] })
    await driven.slack('UMIA', 'introduce.send', { ...kim, email: lena.email })
    await wait(driven, 5)
    expect(await where(driven, address, openedDump)).toEqual({ email: [] })
  })

  it('is lifted by the person’s own yes at /join', async () => {
    const id = await lenaAsksToJoin(driven)
    await driven.web(id, 'pool.erase')
    const back = await lenaAsksToJoin(driven)
    await driven.web(back, 'join.confirm')
    expect(await statusOf(back)).toBe('active')
    const isSuppressed = await driven.read((tx) => tx.isSuppressed(tx.emailIndex(lena.email)))
    expect(isSuppressed).toBe(false)
  })
})
