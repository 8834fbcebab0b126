import type { FormValues } from '../../src/messages/form.js'
import { aReferral } from '../builders.js'
import { opensHidden } from './an-opening.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { becomesRecruiter, joins, live, wait } from './walks.js'

/** Three people on their way to a role owner: one meets them, one is not for the role, one would rather not be named. */
export async function routeTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const as = async (user: string, name: string, value: Record<string, string> = {}, values: FormValues = {}) => {
    visits.push({ name, who: user, reply: await driven.slack(user, name, value, values) })
    await wait(driven, 3)
  }
  const on = async (candidateId: string, name: string, value: Record<string, string>) => {
    visits.push({ name, who: 'candidate', reply: await driven.web(candidateId, name, value) })
    await wait(driven, 3)
  }
  await becomesRecruiter(driven, 'UREC')
  for (const user of ['UMIA', 'UTOM']) await driven.slack(user, 'home')
  await driven.settle()
  const routed = async (firstName: string, title: string) => {
    const opening = await opensHidden(driven, 'UTOM', { id: title, title })
    const candidateId = await joins(driven, `${firstName}@home.example`, { firstName, interests: 'cartography' })
    const referralId = await isAvailable(driven, candidateId)
    await as('UREC', 'referral.route.open', { referralId })
    await as('UREC', 'referral.route', { referralId }, { openingId: opening.id })
    const [route] = await driven.read((tx) => tx.routes.find({ candidateId }))
    return { candidateId, value: { routeId: route?.id ?? '' } }
  }
  const first = await routed('Ida', 'Astronomer')
  await live(driven, 3)
  await as('UTOM', 'route.show', first.value)
  await as('UTOM', 'route.interested', first.value)
  // three working days, whichever day it is; five let the question pass
  await live(driven, 6)
  await on(first.candidateId, 'route.names-yes', first.value)
  await as('UTOM', 'route.list')
  await as('UTOM', 'route.show', first.value)
  const second = await routed('Pia', 'Beekeeper')
  await as('UTOM', 'route.not-for-role.open', second.value)
  await as('UTOM', 'route.not-for-role', second.value, { why: 'timing' })
  const third = await routed('Noa', 'Cooper')
  await as('UTOM', 'route.interested', third.value)
  await on(third.candidateId, 'route.names-no', third.value)
  await live(driven, 2)
  return visits
}

/** Somebody who was put forward and said yes. */
async function isAvailable(driven: Driven, candidateId: string): Promise<string> {
  const referrerId = await driven.employeeId('UMIA')
  const now = driven.clock.now()
  const times = { since: now, createdAt: now, updatedAt: now }
  const id = `referral-of-${candidateId}`.slice(0, 40)
  await driven.read(async (tx) => {
    await tx.referrals.insert(aReferral({ id, candidateId, referrerId, chatId: null, status: 'available', ...times }))
    await tx.consents.insert({
      ...{ id: `consent-${id}`.slice(0, 40), version: 0, candidateId, purpose: 'referral', wording: 'referral-1' },
      ...{ basis: 'consent', grantedAt: now, expiresAt: new Date(now.getTime() + 300 * 86_400_000), withdrawnAt: null },
    })
  })
  return id
}
