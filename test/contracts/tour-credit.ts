import type { FormValues } from '../../src/messages/form.js'
import { heldTalk } from './credit-people.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { applies, climbs, joins, setsUp, wait } from './walks.js'

/** Two put one person forward, a recruiter looks at what was flagged, and a hire is shared: each step once, with real ids. */
export async function creditTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const as = async (user: string, name: string, value?: Record<string, string>, values?: FormValues) => {
    visits.push({ name, who: user, reply: await driven.slack(user, name, value, values) })
    await wait(driven, 12)
  }
  const on = async (candidateId: string, name: string, value: Record<string, string>) => {
    visits.push({ name, who: 'candidate', reply: await driven.web(candidateId, name, value) })
    await wait(driven, 12)
  }
  const days = (count: number) => wait(driven, count * 24 * 60)
  await setsUp(driven)
  // Their address is a colleague's, written otherwise.
  const candidateId = await joins(driven, 'utom+bells@corp.example', { firstName: 'Ida', interests: 'campanology' })
  for (const user of ['UMIA', 'UTOM']) {
    await driven.slack(user, 'home')
    await driven.settle()
    const hostId = await driven.employeeId(user)
    await heldTalk(driven, { id: `talk-${user}`, hostId, candidateId, heldAt: driven.clock.now() })
  }
  const referralOf = async (user: string) => {
    const referrerId = await driven.employeeId(user)
    const [referral] = await driven.read((tx) => tx.referrals.find({ referrerId, candidateId }))
    return { referralId: referral?.id ?? '' }
  }
  const words = { candidate: candidateId, why: 'Listens well.', how: 'A coffee chat.', conflict: 'family' }
  await as('UMIA', 'refer.save', {}, words)
  const first = await referralOf('UMIA')
  await on(candidateId, 'referral.consent', first)
  await as('UREC', 'referral.show', first)
  await as('UREC', 'referral.looked-at.open', first)
  await as('UREC', 'referral.looked-at', first, { note: 'We spoke: two different people.' })
  // At most one such question a month (P-13).
  await days(32)
  await as('UTOM', 'refer.save', {}, words)
  await on(candidateId, 'referral.consent', await referralOf('UTOM'))
  await days(4)
  await applies(driven, candidateId, first.referralId)
  await climbs(driven, first.referralId, 'hired')
  await days(4)
  for (const user of ['UMIA', 'UTOM']) await as(user, 'referrals')
  await as('UMIA', 'credit.rule')
  return visits
}
