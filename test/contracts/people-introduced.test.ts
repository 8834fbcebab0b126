import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/domain/referral.js'
import { type Driven, drive } from './driven.js'
import { mailsTo, postsTo, said, sectionOf, words } from './reading.js'
import {
  applies,
  climbs,
  hostSaysYes,
  joins,
  lastMatch,
  meet,
  offers,
  proposes,
  setsUp,
  settlesTerms,
  wait,
} from './walks.js'

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
const days = (count: number): Promise<void> => wait(driven, count * 24 * 60)

/** Mia, then Ben, meets Lena, puts her forward, and she says yes to each. Returns the referrals' ids in that order. */
async function putForwardBy(...users: string[]): Promise<{ id: string; referralIds: string[] }> {
  const id = await joins(driven, lenas)
  const referralIds: string[] = []
  for (const user of users) {
    await offers(driven, user)
    await driven.work('pool.look', { candidateId: id })
    await wait(driven, 3)
    const [time = ''] = await hostSaysYes(driven, user, id)
    const { id: matchId } = await lastMatch(driven, id)
    await driven.web(id, 'match.accept', { matchId }, { time, wants: 'Teams', zone: 'Europe/Berlin' })
    await wait(driven, 3)
    const [chat] = await driven.read((tx) => tx.chats.find({ matchId }))
    if (!chat) throw new Error('no talk')
    await meet(driven, user, chat)
    const written = { candidate: id, why: `Words of ${user}.`, how: 'A chat.', conflict: 'none' }
    await driven.slack(user, 'refer.save', {}, written)
    await wait(driven, 12)
    const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: id, chatId: chat.id }))
    referralIds.push(referral?.id ?? '')
    await driven.web(id, 'referral.consent', { referralId: referral?.id ?? '' })
  }
  return { id, referralIds }
}

const move = (referralId: string, to: Stage) =>
  driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'A note for recruiters.' })

/** What the page says of the newest referral, as lines. */
const standing = (id: string): Promise<string> => sectionOf(driven, id, 'referral')

describe('P-28: after the introduction', () => {
  const stagesInOrder: [Stage, string, RegExp][] = [
    ['introduced', 'get in touch', /both of you decide/],
    ['screening', 'A first conversation about the work', /the role owner decides, and so do you/],
    ['interviewing', 'Conversations with the team', /the role owner decides together with them/],
    ['references', 'People you name are asked, and only those', /then the role owner decides/],
    ['proposal', 'The role owner writes a proposal', /then you decide/],
    ['terms', 'settle the terms', /you decide/],
  ]

  it('mail and page say at every stage what comes next and who decides, and the page by when they hear', async () => {
    const { id, referralIds } = await putForwardBy('UMIA')
    const [referralId = ''] = referralIds
    for (const [stage, next, decides] of stagesInOrder) {
      if (stage === 'screening') await applies(driven, id, referralId)
      if (stage === 'terms') await proposes(driven, referralId)
      await move(referralId, stage)
      await days(2)
      const mail = mailsTo(driven, lenas).at(-1)
      const told = mail ? words(mail) : ''
      const page = await standing(id)
      for (const text of [told, page]) {
        expect(text, stage).toContain(next)
        expect(text, stage).toMatch(decides)
        expect(text, stage).not.toContain('A note for recruiters.')
      }
      const by = /You hear from us by (\w+ \d+ \w+), also if nothing is decided/.exec(page)?.[1] ?? ''
      const left = (Date.parse(`${by} 2026`) - driven.clock.now().getTime()) / 86_400_000
      expect(left, `${stage}: ${by}`).toBeGreaterThan(10)
      expect(left, `${stage}: ${by}`).toBeLessThan(15)
    }
  })
})

describe('P-20: somebody is hired', () => {
  it('the candidate hears first, the referrer a working day later one word; undone in time, nobody hears', async () => {
    const { id, referralIds } = await putForwardBy('UMIA')
    const [referralId = ''] = referralIds
    await applies(driven, id, referralId)
    await climbs(driven, referralId, 'terms')
    await settlesTerms(driven, referralId)
    await days(3)
    const news = () => mailsTo(driven, lenas).filter(({ card }) => card.preview === 'News for you')
    const toMia = () => postsTo(driven, 'UMIA').filter(({ card }) => card.preview === 'News of somebody you know')
    const before = [news().length, toMia().length]
    await move(referralId, 'hired')
    await wait(driven, 5)
    await driven.slack('UREC', 'referral.undo', { referralId })
    await days(3)
    expect([news().length, toMia().length]).toEqual(before)
    expect((await driven.read((tx) => tx.candidates.get(id)))?.status).toBe('active')

    await move(referralId, 'hired')
    const decidedAt = driven.clock.now()
    await days(4)
    expect([news().length, toMia().length]).toEqual(before.map((count) => count + 1))
    const [mail, post] = [news().at(-1), toMia().at(-1)]
    expect(mail && words(mail)).toContain('It is decided: welcome!')
    expect(mail?.at.getTime()).toBeGreaterThanOrEqual(decidedAt.getTime() + 10 * 60_000)
    expect(post && words(post)).toMatch(/Lena, whom you put forward: decided\.$/m)
    expect((post?.at.getTime() ?? 0) - (mail?.at.getTime() ?? 0)).toBeGreaterThanOrEqual(20 * 3_600_000)
    expect(await standing(id)).toContain('Welcome. The recruiter tells you how the first days go.')
    expect(await standing(id)).not.toContain('You hear from us by')
  })

  it('a second referrer heard that they were known; nothing stays open, and nobody is told “no decision yet” of somebody hired', async () => {
    const { referralIds } = await putForwardBy('UMIA', 'UBEN')
    await days(35)
    const { candidateId: id = '' } = (await driven.read((tx) => tx.referrals.get(referralIds[0] ?? ''))) ?? {}
    for (const referralId of referralIds) await driven.web(id, 'referral.consent', { referralId })
    await applies(driven, id, referralIds[0] ?? '')
    await climbs(driven, referralIds[0] ?? '', 'hired')
    await days(3)
    const told = (user: string) =>
      postsTo(driven, user)
        .filter(({ card }) => card.preview === 'News of somebody you know')
        .map(words)
    expect(told('UMIA')).toHaveLength(1)
    expect(told('UBEN')).toHaveLength(1)
    expect(told('UBEN')[0]).toContain('They were already known to us by then.')
    const mails = mailsTo(driven, lenas).length
    for (let week = 0; week < 9; week++) {
      await days(7)
      for (let run = 0; run < 2; run++) await driven.work('care.run')
      await days(1)
    }
    expect(
      mailsTo(driven, lenas)
        .slice(mails)
        .map(({ card }) => card.preview),
    ).toEqual([])
    const pipeline = said(await driven.slack('UREC', 'pipeline'))
    expect(pipeline).toContain('Hired: 1 person')
    expect(pipeline).not.toContain('Available')
    expect([told('UMIA').length, told('UBEN').length]).toEqual([1, 1])
  })
})
