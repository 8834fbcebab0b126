import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { actionsOf, formOf, mailsTo, postsTo, said, words } from './reading.js'
import { booked, hostSaysYes, joins, lastMatch, meet, offers, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'
const days = (count: number): Promise<void> => wait(driven, count * 24 * 60)

/** Lena met Mia. */
async function lenaMetMia(): Promise<{ id: string; chatId: string }> {
  await offers(driven, 'UMIA')
  const id = await joins(driven, lenas)
  const chat = await booked(driven, 'UMIA', id)
  await meet(driven, 'UMIA', chat)
  return { id, chatId: chat.id }
}

/** And afterwards Ben. */
async function lenaMetBen(id: string): Promise<void> {
  await offers(driven, 'UBEN')
  await driven.work('pool.look', { candidateId: id })
  await wait(driven, 3)
  const [time = ''] = await hostSaysYes(driven, 'UBEN', id)
  const { id: matchId } = await lastMatch(driven, id)
  await driven.web(id, 'match.accept', { matchId }, { time, wants: 'Teams' })
  await wait(driven, 3)
  const [chat] = await driven.read((tx) => tx.chats.find({ matchId }))
  if (!chat) throw new Error('no talk')
  await meet(driven, 'UBEN', chat)
}

async function writes(user: string, candidate: string): Promise<string> {
  const why = `Words of ${user}.`
  const reply = await driven.slack(user, 'refer.save', {}, { candidate, why, how: 'A chat.', conflict: 'none' })
  expect(reply.type, said(reply)).toBe('card')
  const referrerId = await driven.employeeId(user)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: candidate, referrerId }))
  return referral?.id ?? ''
}

const questions = () => mailsTo(driven, lenas).filter(({ card }) => /^Name of U\w+ wrote something/.test(card.preview))
const putForwards = (user: string) => postsTo(driven, user).filter((post) => post.key.includes('put-forward'))

describe('P-5: words about a person', () => {
  it('are nowhere to be read, not even on the page, while the referrer can still take them back', async () => {
    const { id } = await lenaMetMia()
    const referralId = await writes('UMIA', id)
    await wait(driven, 5)
    expect(JSON.stringify(await driven.page(id))).not.toContain('Words of UMIA.')
    await driven.slack('UMIA', 'refer.undo', { referralId })
    await days(2)
    expect(questions()).toEqual([])
    const page = JSON.stringify(await driven.page(id))
    expect(page).not.toContain('Words of UMIA.')
    // nor by a question that is no longer offered
    expect(page).toContain('refer.put-me-forward')
    await writes('UMIA', id)
    await wait(driven, 12)
    expect(questions()).toHaveLength(1)
    expect(JSON.stringify(await driven.page(id))).toContain('Words of UMIA.')
  })
})

describe('P-13: two who would put the same person forward', () => {
  it('ask a month apart, also after a no; each reads only of their own', async () => {
    const { id } = await lenaMetMia()
    await lenaMetBen(id)
    const first = await writes('UMIA', id)
    await writes('UBEN', id)
    await days(3)
    expect(questions().map((mail) => mail.card.preview)).toEqual(['Name of UMIA wrote something about you'])
    // nor does the page ask earlier
    const page = async () => JSON.stringify(await driven.page(id))
    expect(await page()).toContain('Words of UMIA.')
    expect(await page()).not.toContain('Words of UBEN.')
    await driven.web(id, 'referral.decline', { referralId: first })
    expect(await page()).not.toContain('Words of UBEN.')
    await days(25)
    expect(questions()).toHaveLength(1)
    await days(6)
    expect(questions().map((mail) => mail.card.preview)).toEqual([
      'Name of UMIA wrote something about you',
      'Name of UBEN wrote something about you',
    ])
    expect(await page()).toContain('Words of UBEN.')
    for (const [user, other] of [
      ['UMIA', 'UBEN'],
      ['UBEN', 'UMIA'],
    ] as const) {
      const all = JSON.stringify(postsTo(driven, user)) + said(await driven.slack(user, 'referrals'))
      expect(all, user).not.toContain(`Name of ${other}`)
    }
    expect(said(await driven.slack('UMIA', 'referrals'))).toContain('not now')
    expect(said(await driven.slack('UBEN', 'referrals'))).toContain('waiting')
  })

  it('wait for the day that was named: "not before …" is asked again on it, once, and the other in between', async () => {
    const { id } = await lenaMetMia()
    await lenaMetBen(id)
    const referralId = await writes('UMIA', id)
    await writes('UBEN', id)
    await days(1)
    await driven.web(id, 'referral.not-now', { referralId }, { until: '2026-08-03' })
    await driven.passTo('2026-08-02T20:00:00Z')
    const names = () => questions().map((mail) => mail.card.preview.split(' ')[2])
    expect(names()).toEqual(['UMIA', 'UBEN'])
    await driven.passTo('2026-08-03T20:00:00Z')
    expect(names()).toEqual(['UMIA', 'UBEN', 'UMIA'])
    expect(questions().at(-1)?.at.toISOString().slice(0, 10)).toBe('2026-08-03')
  })
})

describe('P-25: "would you put me forward?"', () => {
  it('stands on the page after a talk that was held, not before, and is asked by nobody else', async () => {
    await offers(driven, 'UMIA')
    const id = await joins(driven, lenas)
    const chat = await booked(driven, 'UMIA', id)
    const ask = { chatId: chat.id }
    expect(JSON.stringify(await driven.page(id))).not.toContain('refer.put-me-forward')
    expect((await driven.web(id, 'refer.put-me-forward', ask)).type).toBe('card')
    await meet(driven, 'UMIA', chat)
    expect(putForwards('UMIA')).toEqual([])
    expect(JSON.stringify(await driven.page(id))).toContain('refer.put-me-forward')
    for (const asking of [
      driven.slack('UMIA', 'refer.put-me-forward', ask),
      driven.web(null, 'refer.put-me-forward', ask),
    ])
      await asking
    await days(1)
    expect(putForwards('UMIA')).toEqual([])
    const answer = said(await driven.web(id, 'refer.put-me-forward', ask))
    expect(answer).toContain('We have asked Name of UMIA. You hear only if they say yes.')
  })

  it('is answered by a yes that opens the form with their name chosen; they read the words first', async () => {
    const { id, chatId } = await lenaMetMia()
    await driven.web(id, 'refer.put-me-forward', { chatId })
    await days(1)
    const [asked, ...more] = putForwards('UMIA')
    expect(more).toEqual([])
    expect(asked && words(asked)).toContain('Lena asks whether you would put them forward')
    const [yes, notNow] = asked ? actionsOf(asked.card) : []
    expect([yes?.label, notNow?.label]).toEqual(['Yes, refer them', 'Not now'])
    if (yes?.type !== 'button') throw new Error('no button')
    const form = formOf(await driven.slack('UMIA', yes.interaction, yes.value))
    expect(form.fields.find((field) => field.name === 'candidate')).toMatchObject({ value: id })
    await writes('UMIA', id)
    await wait(driven, 12)
    expect(questions()).toHaveLength(1)
    expect(JSON.stringify(await driven.page(id))).not.toContain('refer.put-me-forward')
  })

  it('reaches a host whom we stopped asking for talks: it comes from a person they met', async () => {
    const { id, chatId } = await lenaMetMia()
    const hostId = await driven.employeeId('UMIA')
    await driven.read(async (tx) => {
      const host = await tx.employees.get(hostId)
      const pausedUntil = new Date('9999-01-01T00:00:00Z')
      if (host) await tx.employees.save({ ...host, silences: 3, pausedUntil, pauseReason: 'silences' })
    })
    await driven.web(id, 'refer.put-me-forward', { chatId })
    await days(1)
    expect(putForwards('UMIA')).toHaveLength(1)
    await driven.slack('UMIA', 'refer.put-not-now', { chatId })
    await days(30)
    expect(putForwards('UMIA')).toHaveLength(1)
    expect(mailsTo(driven, lenas).filter((mail) => /not now|forward/i.test(words(mail)))).toEqual([])
  })
})
