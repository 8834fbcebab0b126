import type { Opening } from '../../src/domain/opening.js'
import type { Route } from '../../src/domain/route.js'
import type { FormValues } from '../../src/messages/form.js'
import { anOpening } from '../builders.js'
import type { Driven } from './driven.js'
import { booked, joins, meet, offers, setsUp, wait } from './walks.js'

/** The cast of an opening: Rui recruits (UREC), Olga owns it (UOWN), Mia has met Lena (UMIA). */

export const lenas = 'lena@home.example'

/** An opening that asks for what everybody in these stories is curious about. */
export async function opensRole(driven: Driven, overrides: Partial<Opening> = {}): Promise<Opening> {
  await driven.slack('UOWN', 'home')
  await driven.settle()
  const ownerId = await driven.employeeId('UOWN')
  const opening = anOpening({
    ...{
      id: 'op1',
      ownerId,
      title: 'Data engineer',
      skills: ['data engineering'],
      languages: [],
      seniority: '',
      path: '',
    },
    ...{ work: 'Pipelines, and people who ask for them', words: 'We build what others count with.' },
    ...overrides,
  })
  await driven.read((tx) => tx.openings.insert(opening))
  return opening
}

/** Joins, and lets recruiters find them. */
export async function joinsFindable(driven: Driven, email = lenas, values: FormValues = {}): Promise<string> {
  const id = await joins(driven, email, { firstName: 'Lena', interests: 'data engineering', ...values })
  await findable(driven, id, values)
  return id
}

export async function findable(driven: Driven, id: string, values: FormValues = {}): Promise<void> {
  const profile = { firstName: 'Lena', interests: 'data engineering', stance: 'exploring', recruitersMayFind: 'yes' }
  await driven.web(id, 'pool.update', {}, { ...profile, ...values })
  await wait(driven, 2)
}

/** Recruiters are there, Mia has met Lena, and the opening is open. Returns Lena's id. */
export async function metLena(driven: Driven, overrides: Partial<Opening> = {}): Promise<string> {
  await setsUp(driven, {}, ['UREC'])
  await offers(driven, 'UMIA')
  const id = await joinsFindable(driven, lenas, { skills: 'sql', headline: 'Head of Data at Acme' })
  await meet(driven, 'UMIA', await booked(driven, 'UMIA', id))
  await opensRole(driven, overrides)
  return id
}

export async function routeOf(driven: Driven, candidateId: string): Promise<Route> {
  const [route] = await driven.read((tx) => tx.routes.find({ candidateId }, { newestFirst: true }))
  if (!route) throw new Error('no route')
  return route
}

/** The recruiter asks; the host reads the question. */
export async function asksHost(driven: Driven, candidateId: string, openingId = 'op1'): Promise<Route> {
  await driven.slack('UREC', 'fit.ask', { openingId, candidateId })
  await wait(driven, 2)
  return routeOf(driven, candidateId)
}

/** The host lends their name; the person reads the question. */
export async function asksLena(driven: Driven, candidateId: string): Promise<Route> {
  const { id } = await asksHost(driven, candidateId)
  await driven.slack('UMIA', 'fit.host', { routeId: id, says: 'use_my_name' })
  await wait(driven, 2)
  return routeOf(driven, candidateId)
}
