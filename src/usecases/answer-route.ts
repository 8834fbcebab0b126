import type { JobName } from '../domain/job-names.js'
import { decideReferral } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import type { Reply } from '../messages/reply.js'
import { interestedCard, type NoReason, namesGivenCard, notForRoleForm } from '../messages/route.js'
import type { Say } from '../messages/text.js'
import { holds } from './consents.js'
import { tellNotNow, unroute } from './end-routes.js'
import { isThere, loadReferral } from './load-referral.js'
import { ownEntry } from './own-entry.js'
import { calendarIn, noticeReply } from './pair.js'
import { deciderOf, decidesAs, loadRoute, moveRoute, type RouteFacts } from './routes.js'
import { answer } from './talking.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

/** The two yeses of blind routing: first of whoever decides for the opening, then of the person; only the second says names. */

type Asked = { routeId: string }

/** Whether the referral stands with this opening, the opening is open, and the person's yes holds. */
export async function isStanding(context: Context, { route, opening }: RouteFacts): Promise<boolean> {
  const facts = route.referralId === null ? undefined : await loadReferral(context, route.referralId)
  if (!facts || !isThere(facts) || opening.status !== 'open') return false
  if (facts.referral.status !== 'routed' || facts.referral.openingId !== opening.id) return false
  return holds(context, facts.candidate.id, 'referral')
}

/** The way, where the speaker decides for its opening or did so before. */
async function asDecider(context: Context, routeId: string): Promise<RouteFacts | undefined> {
  const { who } = context
  const facts = await loadRoute(context, routeId)
  if (!facts || who.type !== 'employee') return undefined
  const decider = await decidesAs(context, facts, who.employee.id)
  return decider && { ...facts, route: { ...facts.route, decider } }
}

/** *I am interested*: now the person is asked whether names may be exchanged. */
export async function sayInterested(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await asDecider(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  if (!(await isStanding(context, facts))) return noticeReply(say, 'already_answered')
  const moved = await moveRoute(context, facts, { type: 'owner_interested' })
  if (typeof moved === 'string') return noticeReply(say, moved)
  return { type: 'card', card: interestedCard(say), place: 'replace' }
}

export async function openNotForRole(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await asDecider(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.route.status !== 'with_owner') return noticeReply(say, 'already_answered')
  return { type: 'form', form: notForRoleForm(say, facts.route.id) }
}

/** *Not for this role*: recruiters read why; the person hears kindly that it is not now, and stays available. */
export async function sayNotForRole(
  context: Context,
  input: Asked & { why: NoReason; note?: string | undefined },
  say: Say,
): Promise<Reply> {
  const facts = await asDecider(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  if (!(await isStanding(context, facts))) return noticeReply(say, 'already_answered')
  const reason = [say(`route.why.${input.why}`), input.note].filter(Boolean).join(': ')
  const moved = await moveRoute(context, facts, { type: 'owner_no', reason })
  if (typeof moved === 'string') return noticeReply(say, moved)
  await unroute(context, facts, reason, actorOf(context.who))
  return answer(say('route.notForRole.done'))
}

/** The way, as the person it is about. */
async function asPerson(context: Context, routeId: string): Promise<RouteFacts | undefined> {
  const facts = await loadRoute(context, routeId)
  if (!facts || facts.route.referralId === null) return undefined
  return (await ownEntry(context))?.id === facts.candidate.id ? facts : undefined
}

/** What a late answer reads. */
const tooLate = (say: Say, { status }: Route): Reply =>
  status === 'lapsed' ? answer(say('route.names.passed')) : noticeReply(say, 'already_answered')

/** *Yes, exchange names*: both sides read at once who the other is. */
export async function exchangeNames(context: Context, input: Asked, say: Say): Promise<Reply> {
  const { tx, now } = context
  const facts = await asPerson(context, input.routeId)
  if (!facts || facts.route.status === 'with_owner') return noticeReply(say, 'not_there')
  const ownerId = await deciderOf(context, facts)
  const owner = ownerId === undefined ? undefined : await tx.employees.get(ownerId)
  const referral = facts.route.referralId === null ? undefined : await loadReferral(context, facts.route.referralId)
  if (!owner || !referral || !(await isStanding(context, facts))) return tooLate(say, facts.route)
  const moved = await moveRoute(context, facts, { type: 'names_yes' })
  if (typeof moved === 'string') return tooLate(say, facts.route)
  const by = { type: 'candidate' as const, id: facts.candidate.id }
  const calendar = calendarIn(context, referral.referrer.zone)
  const decision = decideReferral(referral.referral, { type: 'introduce' }, by, now, calendar)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, tx.referrals, 'referral', decision)
  const told = (name: JobName, to: `employee:${string}` | `candidate:${string}`) => ({
    name,
    key: `route:${moved.id}:${name.slice('route.'.length)}`,
    payload: { routeId: moved.id, ownerId: owner.id },
    at: now,
    to,
  })
  await tx.addJobs(
    [
      told('route.introduced-owner', `employee:${owner.id}`),
      told('route.introduced-candidate', `candidate:${facts.candidate.id}`),
    ],
    context.interactionId,
  )
  return { type: 'card', card: namesGivenCard(say, owner), place: 'replace' }
}

/** *Not now*: no reason is asked, and the other side reads the same words as for silence. */
export async function keepName(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await asPerson(context, input.routeId)
  if (!facts || facts.route.status === 'with_owner') return noticeReply(say, 'not_there')
  const moved = await moveRoute(context, facts, { type: 'names_no' })
  if (typeof moved === 'string') return tooLate(say, facts.route)
  await unroute(context, facts, '', { type: 'candidate', id: facts.candidate.id })
  await tellNotNow(context, facts)
  return answer(say('route.names.kept'))
}
