import type { FormValues } from '../../src/messages/form.js'
import { aChat, aMatch, anOpening } from '../builders.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { fillPool } from './group-people.js'
import { becomesRecruiter, offers, wait } from './walks.js'

const topic = 'glacier maps'
const held = new Date('2026-04-20T12:00:00Z')

/** People of the pool whom Mia has met, who let recruiters find them. */
async function metByMia(driven: Driven, count: number): Promise<string[]> {
  const people = await fillPool(driven, count, (place) => ({
    ...{ id: `ice-${place}`, email: `ice-${place}@home.example`, interests: [topic], recruitersMayFind: true },
  }))
  const hostId = await driven.employeeId('UMIA')
  const now = driven.clock.now()
  await driven.read(async (tx) => {
    const [offer] = await tx.offers.find({ hostId })
    for (const id of people) {
      await tx.consents.insert({
        ...{ id: `found-${id}`, version: 0, candidateId: id, purpose: 'talent_pool', wording: 'talent-pool-1' },
        ...{ basis: 'consent', grantedAt: now, expiresAt: new Date(now.getTime() + 3e10), withdrawnAt: null },
      })
      const pair = { hostId, candidateId: id, createdAt: held, updatedAt: held }
      await tx.matches.insert(aMatch({ id: `m-${id}`, offerId: offer?.id ?? '', status: 'agreed', ...pair }))
      await tx.chats.insert(
        aChat({
          id: `k-${id}`,
          matchId: `m-${id}`,
          status: 'closed',
          startsAt: held,
          endsAt: held,
          heldAt: held,
          ...pair,
        }),
      )
    }
  })
  return people
}

/** The pool meets an opening: every answer of whoever has met somebody, and of the people themselves. */
export async function fitTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const as = async (who: string, name: string, value: Record<string, string> = {}, values: FormValues = {}) => {
    visits.push({ name, who, reply: await driven.slack(who, name, value, values) })
    await wait(driven, 2)
  }
  const on = async (id: string, name: string, value: Record<string, string>, values: FormValues = {}) => {
    visits.push({ name, who: 'candidate', reply: await driven.web(id, name, value, values) })
    await wait(driven, 2)
  }
  const days = (count: number) => driven.passTo(new Date(driven.clock.now().getTime() + count * 86_400_000))
  await becomesRecruiter(driven, 'UREC')
  await driven.slack('UOWN', 'home')
  await offers(driven, 'UMIA', { topics: 'something else' })
  const people = await metByMia(driven, 4)
  const [yes = '', no = '', later = '', silent = ''] = people
  const ownerId = await driven.employeeId('UOWN')
  await driven.read((tx) => tx.openings.insert(anOpening({ id: 'op-ice', ownerId, skills: [topic] })))
  const value = { openingId: 'op-ice' }
  await as('UREC', 'opening.fits', value)
  for (const candidateId of people) await as('UREC', 'fit.ask', { ...value, candidateId })
  const routeId = async (candidateId: string): Promise<string> =>
    (await driven.read((tx) => tx.routes.find({ candidateId })))[0]?.id ?? ''
  await as('UMIA', 'fit.host', { routeId: await routeId(yes), says: 'use_my_name' })
  await as('UMIA', 'fit.host', { routeId: await routeId(no), says: 'pass' })
  await as('UMIA', 'fit.host', { routeId: await routeId(later), says: 'i_ask' })
  await on(yes, 'fit.yes', { routeId: await routeId(yes) })
  await as('UREC', 'fit.recruiter-asks', { routeId: await routeId(no) })
  await on(later, 'fit.later.open', { routeId: await routeId(later) })
  await on(later, 'fit.later', { routeId: await routeId(later) }, { until: '2030-01-08' })
  // the host's silence, and the nudge to whoever is asked
  await days(4)
  await on(no, 'fit.no', { routeId: await routeId(no) })
  await as('UREC', 'fit.let-be', { routeId: await routeId(silent) })
  return visits
}
