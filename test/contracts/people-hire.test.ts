import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishHire } from '../../src/usecases/finish-hire.js'
import { type Driven, drive } from './driven.js'
import { asksLena, metLena, routeOf } from './fit-people.js'
import { said, sectionOf } from './reading.js'
import { wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(async () => {
  expect(driven.problems).toEqual([])
  await driven.close()
})

/** Lena said yes to a fit; returns her id. */
async function saidYes(): Promise<string> {
  const lena = await metLena(driven)
  const { id } = await asksLena(driven, lena)
  await driven.web(lena, 'fit.yes', { routeId: id })
  await wait(driven, 2)
  return lena
}

describe('a yes to a fit is a referral like any other', () => {
  it('with a claim that they confirmed, and a small thanks for the talk that led there', async () => {
    const lena = await saidYes()
    const { referralId } = await routeOf(driven, lena)
    const mia = await driven.employeeId('UMIA')
    const claims = await driven.read((tx) => tx.claims.find({ candidateId: lena }))
    expect(claims).toMatchObject([{ place: 1, employeeId: mia, referralId }])
    expect(claims[0]?.confirmedAt).not.toBeNull()
    expect(await driven.read((tx) => tx.credits.find({}))).toMatchObject([
      { referralId, employeeId: mia, part: 'early', points: 1 },
    ])
  })

  it('P-11: both sides’ privacy says so, and the host’s nothing of the opening', async () => {
    const lena = await saidYes()
    const page = await sectionOf(driven, lena, 'privacy')
    expect(page).toContain('Put forward')
    expect(page).toContain('Asked about an opening')
    const mias = said(await driven.slack('UMIA', 'privacy'))
    expect(mias).toContain('as it is kept for thanks')
    const [opening] = await driven.read((tx) => tx.openings.find({}))
    const title = opening?.title ?? '?'
    expect(mias).not.toContain(title)
    expect(said(await driven.slack('UOWN', 'privacy'))).toContain(title)
  })
})

describe('a hire', () => {
  /** As if all steps before had been taken. */
  async function isAtTerms(): Promise<string> {
    const lena = await saidYes()
    const { referralId, openingId } = await routeOf(driven, lena)
    await driven.read(async (tx) => {
      const referral = await tx.referrals.get(referralId ?? '')
      const opening = await tx.openings.get(openingId)
      if (!referral || !opening) throw new Error('not there')
      const at = driven.clock.now().toISOString()
      await tx.openings.save({ ...opening, seats: 2 })
      await tx.referrals.save({
        ...{ ...referral, status: 'terms', conversion: { opening: 'A role', invitedAt: at, agreedAt: at } },
        proposal: {
          ...{ role: 'A role', startsOn: '2026-06-01', words: '', proposedAt: at, byId: '', sentAt: at },
          ...{ answer: 'accepted', answeredAt: at, reason: null, points: [], outside: false },
        },
      })
    })
    return referralId ?? ''
  }
  const hires = (referralId: string) =>
    driven.slack('UREC', 'referral.move', { referralId }, { to: 'hired', note: 'It fits.', outside: 'yes' })
  const counted = () =>
    driven.read(async (tx) => {
      const [opening] = await tx.openings.find({})
      const shares = (await tx.credits.find({})).filter(({ part }) => part !== 'early')
      return { hired: opening?.hired, points: shares.reduce((sum, { points }) => sum + points, 0) }
    })

  it('undone within its ten minutes has counted nowhere', async () => {
    const referralId = await isAtTerms()
    expect(said(await hires(referralId))).not.toContain('errors')
    await wait(driven, 5)
    await driven.slack('UREC', 'referral.undo', { referralId })
    await wait(driven, 60)
    expect(await counted()).toEqual({ hired: 0, points: 0 })
    expect(await driven.read((tx) => tx.findJob(`referral:${referralId}:started`))).toBeUndefined()
  })

  it('counts once, however often its message is sent', async () => {
    const referralId = await isAtTerms()
    await hires(referralId)
    await wait(driven, 15)
    expect(await counted()).toEqual({ hired: 1, points: 100 })
    const referral = await driven.read((tx) => tx.referrals.get(referralId))
    if (!referral) throw new Error('not there')
    await driven.inside((context) => finishHire(context, referral))
    expect(await counted()).toEqual({ hired: 1, points: 100 })
    expect((await driven.read((tx) => tx.findJob(`referral:${referralId}:started`)))?.key).toBeDefined()
  })
})
