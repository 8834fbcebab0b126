import type { Candidate } from '../domain/candidate.js'
import type { Opening } from '../domain/opening.js'
import {
  askDeciderJob,
  decideRoute,
  deciderSilentJob,
  openRoute,
  type Route,
  type RouteAction,
  type RouteRefusal,
} from '../domain/route.js'
import { calendarIn, candidateZone } from './pair.js'
import { recruiterIds, whoMaySee } from './periodic-words.js'
import { type Context, commit } from './unit-of-work.js'

/** What everything about a route needs: the way of one person towards one opening. */
export interface RouteFacts {
  route: Route
  opening: Opening
  candidate: Candidate
}

export async function loadRoute({ tx }: Context, routeId: string): Promise<RouteFacts | undefined> {
  const route = await tx.routes.get(routeId)
  const opening = route && (await tx.openings.get(route.openingId))
  const candidate = route && (await tx.candidates.get(route.candidateId))
  return route && opening && candidate ? { route, opening, candidate } : undefined
}

/** Decides and writes; what now stands, or why not. Clocks run in the candidate's calendar. */
export async function moveRoute(
  context: Context,
  { route, candidate }: Pick<RouteFacts, 'route' | 'candidate'>,
  action: RouteAction,
): Promise<Route | RouteRefusal> {
  const calendar = calendarIn(context, await candidateZone(context, candidate))
  const decision = decideRoute(route, action, context.now, calendar)
  return decision.ok ? commit(context, context.tx.routes, 'route', decision) : decision.refusal
}

/** Somebody of the company who is there and may know of this person (P-2). */
async function mayDecide(context: Context, { candidate }: RouteFacts, id: string | null): Promise<boolean> {
  if (id === null || (await context.tx.employees.get(id))?.status !== 'active') return false
  return (await whoMaySee(context, { candidate }, [id])).length > 0
}

/** Who decides for the opening now, if somebody is there: the owner, the deputy, or the recruiter who set it going, else any. */
export async function deciderOf(context: Context, facts: RouteFacts): Promise<string | undefined> {
  const { route, opening } = facts
  if (route.decider === 'owner' && (await mayDecide(context, facts, opening.ownerId))) return opening.ownerId
  if (route.decider !== 'recruiter' && (await mayDecide(context, facts, opening.deputyId)))
    return opening.deputyId ?? undefined
  if (await mayDecide(context, facts, route.recruiterId)) return route.recruiterId
  return (await whoMaySee(context, facts, await recruiterIds(context))).sort().at(0)
}

/** As whom this employee may answer for the opening: whoever decides now, or was asked before and is still there. */
export async function decidesAs(
  context: Context,
  facts: RouteFacts,
  employeeId: string,
): Promise<Route['decider'] | undefined> {
  const { route, opening } = facts
  if (route.referralId === null || !(await mayDecide(context, facts, employeeId))) return undefined
  if (employeeId === opening.ownerId) return 'owner'
  const decidesNow = (await deciderOf(context, facts)) === employeeId
  if (employeeId === opening.deputyId && (decidesNow || route.decider === 'recruiter')) return 'deputy'
  return decidesNow ? 'recruiter' : undefined
}

const deciders = ['owner', 'deputy', 'recruiter'] as const satisfies readonly Route['decider'][]

/** Who is asked when whoever was asked last stays silent, or is there no more; null where nobody is left. */
export async function nextDecider(context: Context, facts: RouteFacts): Promise<Route['decider'] | null> {
  const { route } = facts
  const asked = (await context.tx.findJob(askDeciderJob(route, '', context.now).key))?.to
  for (const decider of deciders.slice(deciders.indexOf(route.decider))) {
    const next = await deciderOf(context, { ...facts, route: { ...route, decider } })
    if (next !== undefined && `employee:${next}` !== asked) return decider
  }
  return null
}

/** The card without a name goes to whoever decides now; where nobody is there, it ends as silence does. */
export async function askDecider(context: Context, facts: RouteFacts): Promise<void> {
  const employeeId = await deciderOf(context, facts)
  const { route } = facts
  const job =
    employeeId === undefined ? deciderSilentJob(route, context.now) : askDeciderJob(route, employeeId, context.now)
  await context.tx.addJobs([job], context.interactionId)
}

/** One that is still open ends, without a word of its own; what then stands. */
export async function endRoute(context: Context, route: Route): Promise<Route | undefined> {
  const decision = decideRoute(route, { type: 'end' }, context.now, calendarIn(context, null))
  return decision.ok ? commit(context, context.tx.routes, 'route', decision) : undefined
}

/** Ends every open route of an opening, a person or a referral. Returns the routes as they were. */
export async function endRoutes(
  context: Context,
  of: { openingId: string } | { candidateId: string } | { referralId: string },
): Promise<Route[]> {
  const open = await context.tx.routes.find({ ...of, status: openRoute })
  for (const route of open) await endRoute(context, route)
  return open
}
