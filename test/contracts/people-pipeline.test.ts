import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/domain/referral.js'
import { type Driven, drive } from './driven.js'
import { actionsOf, mailsTo, postsTo, said, words } from './reading.js'
import { booked, joins, lastMatch, meet, offers, setsUp, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'

const recruiters = (...users: string[]): Promise<void> => setsUp(driven, {}, users)

const lines = { why: 'Explains well.', how: 'A coffee chat.', conflict: 'none' }

/** The host writes; the question leaves when the undo minutes are over. Returns the referral's id. */
async function putsForward(user: string, candidate: string): Promise<string> {
  await driven.slack(user, 'refer.save', {}, { candidate, ...lines })
  await wait(driven, 12)
  const referrerId = await driven.employeeId(user)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: candidate, referrerId }))
  return referral?.id ?? ''
}

const move = (referralId: string, to: Stage, returnsAt = '') =>
  driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'It fits.', returnsAt })

/** Lena was met by Mia, is put forward and says yes. */
async function lenaSaysYes(): Promise<{ id: string; referralId: string }> {
  await offers(driven, 'UMIA')
  const id = await joins(driven, lenas)
  await meet(driven, 'UMIA', await booked(driven, 'UMIA', id))
  const referralId = await putsForward('UMIA', id)
  await driven.web(id, 'referral.consent', { referralId })
  return { id, referralId }
}

/** A day passes with its morning's care run, twice. */
async function mornings(count: number): Promise<void> {
  for (let day = 0; day < count; day++) {
    const next = new Date(driven.clock.now().getTime() + 86_400_000)
    await driven.passTo(new Date(`${next.toISOString().slice(0, 10)}T05:00:00Z`))
    for (let run = 0; run < 2; run++) await driven.work('care.run')
    await driven.passTo(new Date(`${next.toISOString().slice(0, 10)}T12:00:00Z`))
  }
}

const previews = (user: string, preview: string) =>
  postsTo(driven, user).filter((post) => post.card.preview === preview)

describe('P-2: an internal explorer in the pipeline', () => {
  /** Eva works here, met Mia, is put forward and says yes. */
  async function evaSaysYes(): Promise<string> {
    await offers(driven, 'UMIA')
    await driven.slack('UEVA', 'home')
    await driven.settle()
    await driven.slack(
      'UEVA',
      'explore.join',
      {},
      { interests: 'data engineering', consent: 'yes', mustNotKnow: 'UBOSS' },
    )
    await wait(driven, 2)
    const employeeId = await driven.employeeId('UEVA')
    const [eva] = await driven.read((tx) => tx.candidates.find({ employeeId }))
    const id = eva?.id ?? ''
    const { id: matchId } = await lastMatch(driven, id)
    const time = '2026-05-07T12:00:00.000Z'
    await driven.slack('UEVA', 'match.accept', { matchId }, { wants: 'Another team', times: [time] })
    await wait(driven, 2)
    await driven.slack('UMIA', 'match.accept', { matchId }, { time })
    await wait(driven, 3)
    const [chat] = await driven.read((tx) => tx.chats.find({ candidateId: id }))
    if (!chat?.endsAt) throw new Error(`no talk with a time: ${chat?.status}`)
    await driven.passTo(new Date(chat.endsAt.getTime() + 30 * 60_000))
    for (const user of ['UMIA', 'UEVA']) await driven.slack(user, 'chat.met', { chatId: chat.id, answer: 'yes' })
    await wait(driven, 2)
    const referralId = await putsForward('UMIA', id)
    await driven.slack('UEVA', 'referral.consent', { referralId })
    return referralId
  }

  it('is "one pair not shown" to a recruiter who must not know, who can neither open nor move it', async () => {
    await recruiters('UREC', 'UBOSS')
    const referralId = await evaSaysYes()
    expect(said(await driven.slack('UREC', 'pipeline'))).toContain('Available')
    expect(said(await driven.slack('UREC', 'referral.show', { referralId }))).toContain(lines.why)
    const hidden = said(await driven.slack('UBOSS', 'pipeline'))
    expect(hidden).toContain('One pair is not shown.')
    expect(hidden).not.toMatch(/Available|UEVA/)
    for (const name of ['referral.show', 'referral.move.open', 'referral.undo'])
      expect(said(await driven.slack('UBOSS', name, { referralId })), name).not.toMatch(/UEVA|Explains/)
    const to = { to: 'routed', note: 'I want to know.' }
    expect(said(await driven.slack('UBOSS', 'referral.move', { referralId }, to))).not.toMatch(/UEVA/)
    expect((await driven.read((tx) => tx.referrals.get(referralId)))?.status).toBe('available')
  })

  it('is on no morning list and in no message of whoever must not know; the explorer never reads their own row', async () => {
    await recruiters('UREC', 'UBOSS', 'UEVA')
    const referralId = await evaSaysYes()
    const before = ['UBOSS', 'UEVA'].map((user) => previews(user, 'Your list for today').length)
    await mornings(3)
    expect(previews('UREC', 'Your list for today')).toHaveLength(1)
    expect(said(await driven.slack('UEVA', 'pipeline'))).toContain('One pair is not shown.')
    await move(referralId, 'not_now', '2026-06-01')
    await driven.passTo('2026-05-31T12:00:00Z')
    await mornings(2)
    expect(previews('UREC', 'A day to look again')).toHaveLength(1)
    for (const user of ['UBOSS', 'UEVA']) expect(previews(user, 'A day to look again'), user).toEqual([])
    expect(['UBOSS', 'UEVA'].map((user) => previews(user, 'Your list for today').length)).toEqual(before)
    expect(JSON.stringify(postsTo(driven, 'UBOSS'))).not.toContain('UEVA')
  })
})

describe('P-21: nobody is left', () => {
  it('who rests until a day: on it the referrer and the recruiters are asked once, and a recruiter brings them back', async () => {
    await recruiters('UREC')
    const { id, referralId } = await lenaSaysYes()
    await move(referralId, 'not_now', '2026-06-01')
    await driven.passTo('2026-05-31T06:00:00Z')
    await driven.work('care.run')
    const asked = () => ['UREC', 'UMIA'].map((user) => previews(user, 'A day to look again').length)
    expect(asked()).toEqual([0, 0])
    await mornings(4)
    expect(asked()).toEqual([1, 1])
    const card = previews('UREC', 'A day to look again')[0]?.card
    const [open] = card ? actionsOf(card) : []
    expect(open?.type === 'button' && [open.interaction, open.value]).toEqual(['referral.show', { referralId }])
    const host = previews('UMIA', 'A day to look again')[0]
    expect(host && words(host)).toContain('Lena')
    expect(host && actionsOf(host.card)).toEqual([])
    await move(referralId, 'available')
    await wait(driven, 12)
    expect(mailsTo(driven, lenas).at(-1)?.card.preview).toBe('News for you')
    expect((await driven.read((tx) => tx.referrals.find({ candidateId: id })))[0]?.status).toBe('available')
    await mornings(3)
    expect(asked()).toEqual([1, 1])
  })

  it('whose referral has ended goes on in the pool: the entry stays, and they are told so', async () => {
    await recruiters('UREC')
    const { id, referralId } = await lenaSaysYes()
    await move(referralId, 'declined')
    await wait(driven, 12)
    const told = mailsTo(driven, lenas).at(-1)
    expect(told && words(told)).toContain('your place in the pool stays as it is')
    expect((await driven.read((tx) => tx.candidates.get(id)))?.status).toBe('active')
    await offers(driven, 'UBEN')
    await driven.work('pool.look', { candidateId: id })
    await wait(driven, 3)
    expect((await lastMatch(driven, id)).hostId).toBe(await driven.employeeId('UBEN'))
  })

  it('who waits two weeks without a step: they hear by the day that their page says, and it is on the recruiters’ list', async () => {
    await recruiters('UREC')
    const { id, referralId } = await lenaSaysYes()
    await move(referralId, 'routed')
    await wait(driven, 12)
    const section = (await driven.page(id)).sections.find((each) => each.id === 'referral')
    const card = section && 'card' in section ? said({ type: 'card', card: section.card, place: 'new' }) : ''
    const promised = /You hear from us by (\w+ \d+ \w+)/.exec(card)?.[1] ?? 'nothing'
    await mornings(20)
    const mail = mailsTo(driven, lenas).find(({ card: { preview } }) => preview === 'No decision yet')
    const berlin = { timeZone: 'Europe/Berlin', weekday: 'short', day: 'numeric', month: 'short' } as const
    const came = mail?.at.toLocaleDateString('en-GB', berlin).replace(',', '')
    expect(came).toBe(promised)
    const lists = previews('UREC', 'Your list for today').map(words)
    expect(lists.filter((list) => list.includes('waited for two weeks or longer'))).not.toEqual([])
  })
})
