import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Driven, drive } from './driven.js'
import { applies, booked, climbs, joins, live, meet, offers, setsUp, wait } from './walks.js'

let driven: Driven
beforeEach(async () => {
  driven = await drive()
})
afterEach(() => driven.close())

/** Lena was met by Mia, is put forward, says yes, and is hired. */
async function hired(): Promise<string> {
  await setsUp(driven, { weekday: '1', hour: '9' })
  await offers(driven, 'UMIA')
  const lena = await joins(driven)
  const chat = await booked(driven, 'UMIA', lena)
  await meet(driven, 'UMIA', chat)
  const words = { candidate: lena, why: 'Explains well.', how: 'A coffee chat.', conflict: 'none' }
  await driven.slack('UMIA', 'refer.save', {}, words)
  await wait(driven, 12)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId: lena }))
  const about = { referralId: referral?.id ?? '' }
  await driven.web(lena, 'referral.consent', about)
  await wait(driven, 12)
  await applies(driven, lena, about.referralId)
  await climbs(driven, about.referralId, 'hired')
  await wait(driven, 24 * 60)
  return lena
}

const mailsTo = (subject: string) => driven.mails.filter((mail) => mail.card.preview === subject)
const subject = 'Three months in: a question'

describe('P-22: somebody is hired', () => {
  it('and their entry and open questions end; after 90 days they are asked once to be a host', async () => {
    const lena = await hired()
    expect((await driven.read((tx) => tx.candidates.get(lena)))?.status).toBe('asleep')
    const at = driven.clock.now().getTime()
    await driven.passTo(new Date(at + 88 * 86_400_000))
    expect(mailsTo(subject)).toHaveLength(0)
    await live(driven, 6)
    expect(mailsTo(subject)).toHaveLength(1)
  })

  it('and is not asked if everything held about them was erased meanwhile', async () => {
    const lena = await hired()
    await driven.web(lena, 'pool.erase')
    await driven.passTo(new Date(driven.clock.now().getTime() + 100 * 86_400_000))
    expect(mailsTo(subject)).toHaveLength(0)
  })
})
