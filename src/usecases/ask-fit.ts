import { addWorkingDays } from '../domain/quiet-hours.js'
import { askHostJob, isHostDone, openRoute, type Route } from '../domain/route.js'
import { fitsCard } from '../messages/fit.js'
import { wordCard } from '../messages/offer.js'
import { longDay } from '../messages/pool.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { mayFit } from './may-ask.js'
import { calendarIn, noticeReply, readerHere, zoneHere } from './pair.js'
import { mayAskFrom } from './periodic-words.js'
import { notPutForward, rankOpening, rankReferred } from './rank-opening.js'
import { loadRoute, moveRoute, type RouteFacts } from './routes.js'
import { answer } from './talking.js'
import { type Context, note } from './unit-of-work.js'
import { type WayIn, wayInTo, waysIn } from './way-in.js'

/** `opening.fits`, for recruiters: who of the pool fits best, without a name, and who has met them. */
export async function showFits(context: Context, input: { openingId: string }, say: Say): Promise<Reply> {
  const { who, tx } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const opening = await tx.openings.get(input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  if (opening.status !== 'open') return { type: 'card', card: wordCard(say('fit.notOpen')), place: 'new' }
  const fits = await rankOpening(context, opening, who.employee.id)
  const ways = await waysIn(
    context,
    opening,
    fits.map(({ candidate }) => candidate),
  )
  const views = fits.map(({ candidate, reasons }) => {
    const [way] = ways.get(candidate.id) ?? []
    return { candidate, reasons, way: way && { name: way.host.name, vouches: way.vouches } }
  })
  const referred = await rankReferred(context, opening, who.employee.id)
  return { type: 'card', card: fitsCard(say, opening, views, referred), place: 'new' }
}

/** *Ask them*: whoever has met the person is asked whether to ask; one such question a person at a time, one a month (P-13). */
export async function askFit(
  context: Context,
  input: { openingId: string; candidateId: string },
  say: Say,
): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const opening = await tx.openings.get(input.openingId)
  const candidate = opening && (await mayFit(context, opening, input.candidateId, who.employee.id))
  if (!opening || !candidate) return noticeReply(say, 'not_there')
  if (!(await notPutForward(context, [candidate.id])).has(candidate.id)) return noticeReply(say, 'already_done')
  const open = await tx.routes.find({ candidateId: candidate.id, status: openRoute })
  if (open.length > 0) return noticeReply(say, open[0]?.openingId === opening.id ? 'already_done' : 'asked_else')
  const way = await wayInTo(context, opening, candidate)
  if (!way) return noticeReply(say, 'no_way_in')
  const route = freshRoute(context, opening.id, candidate.id, way, who.employee.id)
  const from = await mayAskFrom(context, route, 'route')
  if (from) return answer(say('fit.tooSoon', { day: longDay(from, readerHere(say, zoneHere(context))) }))
  // Two recruiters who ask the same person at once: the second write finds the row changed, and looks again.
  await tx.candidates.save(candidate)
  if (!(await tx.routes.insert(route))) return noticeReply(say, 'already_done')
  await note(context, 'route', route.id, 'asks_host')
  await tx.addJobs([askHostJob(route, way.host.id, now)], context.interactionId)
  return answer(say('fit.asked', { name: way.host.name, day: hearsBy(context, way, say) }))
}

/** The host has three working days from when the question reaches them, which may be tomorrow. */
function hearsBy(context: Context, { host }: WayIn, say: Say): string {
  const { zone, closedDays } = calendarIn(context, host.zone)
  return dayText(addWorkingDays(context.now, 4, zone, closedDays), zoneHere(context), say.locale)
}

function freshRoute(context: Context, openingId: string, candidateId: string, way: WayIn, recruiterId: string): Route {
  const { now, random } = context
  return {
    id: random.id(),
    ...{ version: 0, openingId, candidateId, hostId: way.host.id, recruiterId, referralId: null },
    ...{ status: 'asking_host', since: now, createdAt: now, updatedAt: now, steps: 0 },
    ...{ hostSays: null, decider: 'owner', reason: '' },
  }
}

/** A route at which the host does not ask, for a recruiter who may know of the person. */
async function hostDone(context: Context, routeId: string, say: Say): Promise<RouteFacts | Reply> {
  const { who } = context
  const facts = await loadRoute(context, routeId)
  if (!facts || who.type !== 'employee') return noticeReply(say, 'not_there')
  const { route, opening } = facts
  const isAsked = isHostDone(route)
  const candidate = isAsked ? await mayFit(context, opening, route.candidateId, who.employee.id) : undefined
  if (!isAsked) return noticeReply(say, 'already_answered')
  return candidate ? { route, opening, candidate } : noticeReply(say, 'not_there')
}

const isReply = (result: RouteFacts | Reply): result is Reply => 'type' in result

/** *Ask in the company's name*: the person is asked by whoever presses it. */
export async function recruiterAsks(context: Context, input: { routeId: string }, say: Say): Promise<Reply> {
  const { who } = context
  const facts = await hostDone(context, input.routeId, say)
  if (isReply(facts) || who.type !== 'employee') return isReply(facts) ? facts : noticeReply(say, 'not_for_you')
  const from = await mayAskFrom(context, facts.route, 'route')
  if (from) return answer(say('fit.tooSoon', { day: longDay(from, readerHere(say, zoneHere(context))) }))
  const route = { ...facts.route, recruiterId: who.employee.id }
  const moved = await moveRoute(context, { ...facts, route }, { type: 'recruiter_asks' })
  return typeof moved === 'string' ? noticeReply(say, moved) : answer(say('fit.asksCompany'))
}

/** *Let it be*: it ends, and nobody is told. */
export async function letBe(context: Context, input: { routeId: string }, say: Say): Promise<Reply> {
  const facts = await hostDone(context, input.routeId, say)
  if (isReply(facts)) return facts
  const moved = await moveRoute(context, facts, { type: 'end' })
  return typeof moved === 'string' ? noticeReply(say, moved) : answer(say('fit.letBe.done'))
}
