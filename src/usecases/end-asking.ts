import { type Route, tellRecruiterJob } from '../domain/route.js'
import { readApart } from './may-ask.js'
import { recruiterIds } from './periodic-words.js'
import { endRoute, moveRoute } from './routes.js'
import type { Context } from './unit-of-work.js'

/** What the recruiter who asked is told: the host does not ask, or how it ended. */
export type Told = { name: 'route.host-said' } | { name: 'route.answered'; answer: 'yes' | 'not_now' }

/** The recruiter who set it going hears, or another who may know of the person where that one has left (P-2). */
export async function tellRecruiter(context: Context, route: Route, told: Told): Promise<void> {
  const { tx, now, interactionId } = context
  const to = await recruiterOf(context, route)
  if (to === undefined) return
  const job = tellRecruiterJob(told.name, route, to, now)
  const payload = told.name === 'route.answered' ? { ...job.payload, answer: told.answer } : job.payload
  await tx.addJobs([{ ...job, payload }], interactionId)
}

async function recruiterOf(context: Context, { recruiterId, candidateId }: Route): Promise<string | undefined> {
  const candidate = await context.tx.candidates.get(candidateId)
  const there = await recruiterIds(context)
  const own = await context.tx.employees.get(recruiterId)
  const inOrder = own?.status === 'active' ? [recruiterId, ...there] : there
  if (!candidate) return inOrder[0]
  const apart = await readApart(context, [candidate])
  return inOrder.find((id) => !apart.between(id, candidate))
}

/**
 * Whoever no longer wants to be found, rests or leaves is asked nothing more; the recruiter reads what any other no reads.
 * Routes that the role owner knows of already are not touched.
 */
export async function endAsking(context: Context, of: { candidateId: string } | { id: string }): Promise<void> {
  const asking = await context.tx.routes.find({ ...of, status: ['asking_host', 'asking_candidate'] })
  for (const route of asking) {
    const ended = await endRoute(context, route)
    if (ended) await tellRecruiter(context, ended, { name: 'route.answered', answer: 'not_now' })
  }
}

/** P-22: a host who leaves does not ask. */
export async function hostLeft(context: Context, hostId: string): Promise<void> {
  for (const route of await context.tx.routes.find({ hostId, status: 'asking_host' }))
    await hostIsSilent(context, route)
}

/** The host did not answer, or cannot any more. */
export async function hostIsSilent(context: Context, route: Route): Promise<void> {
  const candidate = await context.tx.candidates.get(route.candidateId)
  if (!candidate) return
  const moved = await moveRoute(context, { route, candidate }, { type: 'host_says', says: 'silent' })
  if (typeof moved !== 'string') await tellRecruiter(context, moved, { name: 'route.host-said' })
}
