import type { FormValues } from '../../src/messages/form.js'
import type { Driven } from './driven.js'
import type { Visit } from './grand-tour.js'
import { getsRole, isAvailable, isOnTheWay, newestOpening, openingWords, takesStep } from './opening-walks.js'
import { becomesRecruiter, wait } from './walks.js'

const dayMs = 86_400_000

/** Everything people can do with openings, once each, with real ids. Begins on a Monday; passes three months. */
export async function openingTour(driven: Driven, visits: Visit[] = []): Promise<Visit[]> {
  const as =
    (user: string) =>
    async (name: string, value: Record<string, string> = {}, values: FormValues = {}): Promise<void> => {
      visits.push({ name, who: user, reply: await driven.slack(user, name, value, values) })
      await wait(driven, 2)
    }
  const days = (count: number) => driven.passTo(new Date(driven.clock.now().getTime() + count * dayMs))
  await becomesRecruiter(driven, 'UREC')
  await getsRole(driven, 'UOWN', 'role_owner')
  for (const user of ['UMIA', 'UTOM']) await driven.slack(user, 'home')
  await driven.settle()
  const lena = await isAvailable(driven, 'UMIA', 'lena@home.example', 'glassblowing')
  const ivo = await isAvailable(driven, 'UTOM', 'ivo@home.example', 'falconry')

  await as('UOWN')('opening.new', { words: 'Lead' })
  await as('UOWN')('form.more', { of: 'opening.save' }, openingWords)
  await as('UREC')('opening.save', { unfolded: 'yes' }, { ...openingWords, owner: ['UOWN'], deputy: ['UTOM'] })
  const { id: openingId } = await newestOpening(driven)
  const value = { openingId }
  await as('UOWN')('opening.start', value)
  await as('UOWN')('opening.edit', value)
  await as('UOWN')('opening.change', { ...value, unfolded: 'yes' }, { ...openingWords, deputy: ['UTOM'], seats: '2' })
  await as('UOWN')('opening.show', value)
  await as('UOWN')('openings')
  await days(31)
  await as('UOWN')('opening.still-open', { ...value, asks: '1' })
  // two silences, then a recruiter keeps it
  await days(33 + 8 + 8)
  const { asks } = await newestOpening(driven)
  await as('UREC')('opening.still-open', { ...value, asks: String(asks) })
  await takesStep(driven, lena.referralId, { type: 'route', openingId })
  await as('UREC')('opening.change', { ...value, unfolded: 'yes' }, { ...openingWords, owner: ['UTOM'] })
  await days(3)
  const recruiterId = await driven.employeeId('UREC')
  const way = await isOnTheWay(driven, { openingId, candidateId: ivo.candidateId, recruiterId })
  await as('UREC')('opening.close.open', value)
  await as('UREC')('opening.close', value, { reason: 'no_longer_needed', note: 'We found another way.' })
  await tellsAsked(driven, way.id, ivo.candidateId)
  await days(2)
  return visits
}

/** The question itself belongs to another story: here it is as if it had reached them. */
async function tellsAsked(driven: Driven, routeId: string, candidateId: string): Promise<void> {
  const key = `route:${routeId}:opening-ended`
  const to = `candidate:${candidateId}` as const
  const at = driven.clock.now()
  await driven.read((tx) => tx.addJobs([{ name: 'opening.ended-asked', key, payload: { routeId }, at, to }], undefined))
  await wait(driven, 2)
}
