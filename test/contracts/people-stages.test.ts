import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/domain/referral.js'
import { type Driven, drive } from './driven.js'
import { mailsTo, postsTo, said, words } from './reading.js'
import { putForward } from './tour-pipeline.js'
import { live, setsUp, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

const lenas = 'lena@home.example'
const at = async (referralId: string) => (await driven.read((tx) => tx.referrals.get(referralId)))?.status
const move = (referralId: string, to: Stage, values = {}) =>
  driven.slack('UREC', 'referral.move', { referralId }, { to, note: 'It fits.', ...values })
const lastMail = () => {
  const mail = mailsTo(driven, lenas).at(-1)
  return mail ? words(mail) : ''
}
const seen = (user: string, preview: string) => postsTo(driven, user).filter((post) => post.card.preview === preview)

/** The morning's care, twice each: nothing may be doubled. */
async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day++) {
    await live(driven, 1)
    for (let run = 0; run < 2; run++) await driven.work('care.run')
  }
}

describe('never silent (P-20, P-21)', () => {
  it('where nobody decides: the list, a colleague once, then rest and a kind word, then a question, then a kind end', async () => {
    await setsUp(driven, {}, ['UREC', 'UTWO'])
    const { referralId } = await putForward(driven, 'UMIA', lenas)
    await move(referralId, 'introduced')
    await days(8)
    expect(seen('UREC', 'Your list for today').map(words).join()).toContain('1 waits for your word')
    expect(seen('UTWO', 'Your list for today').map(words).join()).not.toContain('waits for your word')
    await days(8)
    expect([seen('UTWO', 'A word is missing').length, seen('UREC', 'A word is missing').length]).toEqual([1, 0])
    await days(14)
    expect(await at(referralId)).toBe('not_now')
    expect(mailsTo(driven, lenas).map(words).join()).toContain('Nobody decided in time')
    await days(58)
    expect(mailsTo(driven, lenas).filter(({ card }) => card.preview.startsWith('A day to look again'))).toHaveLength(1)
    await days(10)
    expect(mailsTo(driven, lenas).filter(({ card }) => card.preview.startsWith('Still waiting'))).toHaveLength(1)
    expect(await at(referralId)).toBe('expired')
    expect(mailsTo(driven, lenas).map(words).join()).toContain('We did not hear from you')
  }, 120_000)

  it('"yes, it still stands" brings them back; a tick lets openings be shown meanwhile', async () => {
    await setsUp(driven)
    const { id, referralId } = await putForward(driven, 'UMIA', lenas)
    await move(referralId, 'not_now', { returnsAt: '2026-06-01' })
    expect(said(await driven.web(id, 'referral.still-yes', { referralId }))).not.toContain('Thank you')
    await driven.passTo('2026-06-01T06:00:00Z')
    await driven.work('care.run')
    await driven.passTo('2026-06-01T09:00:00Z')
    expect(lastMail()).toContain('Does it still stand?')
    await driven.web(id, 'referral.not-now', { referralId }, { until: '2026-07-01', meanwhile: 'yes' })
    expect((await driven.read((tx) => tx.referrals.get(referralId)))?.meanwhile).toBe(true)
    await driven.passTo('2026-07-01T06:00:00Z')
    await driven.work('care.run')
    expect(said(await driven.web(id, 'referral.still-yes', { referralId }))).toContain('Thank you')
    expect((await driven.read((tx) => tx.referrals.get(referralId)))?.meanwhile).toBe(false)
    expect(await at(referralId)).toBe('available')
    expect(said(await driven.web(id, 'referral.still-yes', { referralId }))).not.toContain('Thank you')
  })
})

describe('several at once', () => {
  it('are shown first, moved together, undone together, and told only when the ten minutes are over (P-20)', async () => {
    await setsUp(driven, {}, ['UREC', 'UTWO'])
    const { referralId } = await putForward(driven, 'UMIA', lenas)
    const other = await putForward(driven, 'UBEN', 'tom@home.example')
    await wait(driven, 60)
    const mails = driven.mails.length
    const people = [referralId, other.referralId]
    const preview = async (to: Stage) =>
      said(
        await driven.slack(
          'UREC',
          'pipeline.bulk',
          { stage: 'available' },
          { people, to, note: 'The team is complete.' },
        ),
      )
    expect(await preview('declined')).toContain('2 people move')
    const newest = async () =>
      (await driven.read((tx) => tx.bulkMoves.find({}, { newestFirst: true, limit: 1 })))[0]?.id ?? ''
    expect(await preview('screening')).toContain('Nobody of them can move there')
    await preview('declined')
    const bulkId = await newest()
    expect(await at(referralId)).toBe('available')
    expect(said(await driven.slack('UTWO', 'pipeline.bulk.go', { bulkId }))).toBe(
      said(await driven.slack('UTWO', 'pipeline.bulk.go', { bulkId: 'none' })),
    )
    await driven.slack('UREC', 'pipeline.bulk.go', { bulkId })
    await driven.slack('UREC', 'pipeline.bulk.go', { bulkId })
    expect([await at(referralId), await at(other.referralId)]).toEqual(['declined', 'declined'])
    await wait(driven, 9)
    expect(said(await driven.slack('UREC', 'pipeline.bulk.undo', { bulkId }))).toContain('2 people are where they were')
    await wait(driven, 60)
    expect([await at(referralId), await at(other.referralId), driven.mails.length]).toEqual([
      'available',
      'available',
      mails,
    ])
    await preview('declined')
    await driven.slack('UREC', 'pipeline.bulk.go', { bulkId: await newest() })
    await wait(driven, 12)
    expect(lastMail()).toContain('It does not go on this time')
    expect(said(await driven.slack('UREC', 'pipeline.bulk.undo', { bulkId: await newest() }))).not.toContain('where')
    const history = said(await driven.slack('UREC', 'referral.show', { referralId }))
    expect(history).toContain('the move was undone')
    expect(history).toContain('(Berlin)')
    const many = Array.from({ length: 26 }, (_, each) => `r${each}`)
    const refused = await driven.slack(
      'UREC',
      'pipeline.bulk',
      { stage: 'available' },
      { people: many, to: 'declined', note: 'x' },
    )
    expect(refused).toMatchObject({ type: 'errors', errors: { people: expect.stringContaining('You chose 26') } })
  })
})
