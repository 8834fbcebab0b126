import type { Actor } from '../domain/decision.js'
import { spokenIn } from '../domain/organization.js'
import { decideReferral, type Referral, stages } from '../domain/referral.js'
import { askDeciderJob, type Route } from '../domain/route.js'
import { speak } from '../messages/text.js'
import { loadReferral } from './load-referral.js'
import { calendarIn } from './pair.js'
import { askDecider, deciderOf, endRoutes, loadRoute, moveRoute, nextDecider, type RouteFacts } from './routes.js'
import { type Context, commit } from './unit-of-work.js'

/** How the way to a role owner ends: for the referral, and for whoever was reading or waiting. */

/** While a recruiter's move can still be undone, nothing of the way is asked, and nothing passes; until then. */
export const heldUntil = ({ undo }: Referral, now: Date): Date | undefined =>
  undo && new Date(undo.until) > now ? new Date(undo.until) : undefined

/** Back to `available`. The candidate hears of it unless it was theirs (`by`). */
export async function unroute(
  context: Context,
  { route, opening }: RouteFacts,
  reason: string,
  by: Actor,
): Promise<void> {
  const facts = route.referralId === null ? undefined : await loadReferral(context, route.referralId)
  if (facts?.referral.status !== 'routed' || facts.referral.openingId !== opening.id) return
  const calendar = calendarIn(context, facts.referrer.zone)
  const decision = decideReferral(facts.referral, { type: 'unroute', reason }, by, context.now, calendar)
  if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
}

/** One "not now" to whoever decides, in the same words whatever was the reason. `facts`: as it stood before. */
export async function tellNotNow(context: Context, facts: RouteFacts): Promise<void> {
  const { tx, now, interactionId } = context
  const { route } = facts
  const employeeId = await deciderOf(context, facts)
  if (employeeId === undefined) return
  // whoever never read of them has nothing to hear
  if (route.status === 'with_owner' && !(await wasAsked(context, route, employeeId))) return
  const key = `route:${route.id}:not-now`
  const to = `employee:${employeeId}` as const
  await tx.addJobs([{ name: 'route.not-now-owner', key, payload: { routeId: route.id }, at: now, to }], interactionId)
}

async function wasAsked({ tx, now }: Context, route: Route, employeeId: string): Promise<boolean> {
  return (await tx.findJob(askDeciderJob(route, employeeId, now).key))?.sentAt !== undefined
}

/**
 * Ends the open ways of a person or a referral: who was reading or waiting hears "not now", and a referral that still stands with
 * them is available again.
 */
export async function endWays(context: Context, of: { candidateId: string } | { referralId: string }): Promise<void> {
  for (const route of await endRoutes(context, of)) {
    const facts = await loadRoute(context, route.id)
    if (!facts || route.referralId === null) continue
    await tellNotNow(context, { ...facts, route })
    await unroute(context, facts, '', { type: 'candidate', id: route.candidateId })
  }
}

/** A referral went elsewhere than on. Gives the moment to look again while that can still be undone. */
export async function settleWays(context: Context, referralId: string): Promise<Date | undefined> {
  const { tx, now } = context
  const referral = await tx.referrals.get(referralId)
  if (!referral || referral.status === 'routed') return undefined
  const held = heldUntil(referral, now)
  if (held) return held
  await endWays(context, { referralId })
  if (stages[referral.status].order !== null) return undefined
  for (const route of await tx.routes.find({ referralId, status: 'introduced' })) {
    const facts = await loadRoute(context, route.id)
    if (facts) await tellNotNow(context, facts)
  }
  return undefined
}

/** Whoever decides stayed silent: the deputy is asked, then a recruiter; then nobody decided, and the candidate hears. */
export async function passOn(context: Context, facts: RouteFacts): Promise<void> {
  const next = await nextDecider(context, facts)
  const moved = await moveRoute(context, facts, { type: 'decider_silent', next })
  if (typeof moved === 'string') return
  if (next === null)
    await unroute(context, facts, speak(spokenIn(context.settings))('route.nobodyDecided'), { type: 'system' })
  else await askDecider(context, { ...facts, route: moved })
}

/** The question about names passed unanswered: their silence is theirs; the other side reads "not now". */
export async function lapseNames(context: Context, facts: RouteFacts): Promise<void> {
  const moved = await moveRoute(context, facts, { type: 'lapse' })
  if (typeof moved === 'string') return
  await unroute(context, facts, '', { type: 'candidate', id: facts.candidate.id })
  await tellNotNow(context, facts)
}
