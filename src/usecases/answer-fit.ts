import type { Employee } from '../domain/people.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { decideReferral, type Referral, type ReferralAction } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import { localMidnight } from '../domain/zoned-time.js'
import { longDay } from '../messages/pool.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { type MayAsked, mayLaterForm } from '../messages/way-in.js'
import { claimFor, confirmClaim } from './claims.js'
import { grantConsent, holds } from './consents.js'
import { endAsking, tellRecruiter } from './end-asking.js'
import { flagsFor } from './flag-referral.js'
import { mayFit } from './may-ask.js'
import { ownEntry } from './own-entry.js'
import { calendarIn, candidateZone, noticeReply, readerHere, zoneHere } from './pair.js'
import { askNotBefore } from './periodic-words.js'
import { thankEarly } from './record-credit.js'
import { freshReferral } from './refer.js'
import { askDecider, loadRoute, moveRoute, type RouteFacts } from './routes.js'
import { answer } from './talking.js'
import { type Context, commit, note } from './unit-of-work.js'
import { wayInTo, waysIn } from './way-in.js'

type Asked = { routeId: string }

/** Whether this employee was asked about this route, whatever became of it since. */
async function wasAsked({ tx }: Context, { id, hostId }: Route, employeeId: string): Promise<boolean> {
  return hostId === employeeId || (await tx.findJob(`route:${id}:ask-host-0`))?.to === `employee:${employeeId}`
}

/** The host's *I'll ask*, *use my name*, *pass*. A pass is told to the recruiter as silence is (P-8). */
export async function answerAsHost(
  context: Context,
  { routeId, says }: Asked & { says: 'i_ask' | 'use_my_name' | 'pass' },
  say: Say,
): Promise<Reply> {
  const { who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const facts = await loadRoute(context, routeId)
  if (!facts || !(await wasAsked(context, facts.route, who.employee.id))) return noticeReply(say, 'not_there')
  if (facts.route.status !== 'asking_host') return noticeReply(say, 'already_answered')
  if (!(await mayFit(context, facts.opening, facts.candidate.id, undefined))) {
    await endAsking(context, { id: routeId })
    return answer(say('fit.passed'))
  }
  const isWay = await wayInTo(context, facts.opening, facts.candidate, who.employee.id)
  const moved = await moveRoute(context, facts, { type: 'host_says', says: isWay ? says : 'pass' })
  if (typeof moved === 'string') return noticeReply(say, moved)
  if (moved.status === 'asking_host') {
    await tellRecruiter(context, moved, { name: 'route.host-said' })
    return answer(say('fit.host.pass.done'))
  }
  if (says === 'use_my_name') return answer(say('fit.host.useMyName.done'))
  const { zone, closedDays } = calendarIn(context, await candidateZone(context, facts.candidate))
  const mailAt = addWorkingDays(now, 3, zone, closedDays)
  return answer(say('fit.host.iAsk.done', { day: dayText(mailAt, zoneHere(context), say.locale) }))
}

/** Who asks, in the person's eyes: the host who met them, or the recruiter where there is none any more. */
export async function askedFacts(context: Context, facts: RouteFacts): Promise<MayAsked | undefined> {
  const { tx, settings } = context
  const { route, opening } = facts
  const active = async (id: string | null): Promise<Employee | undefined> => {
    const one = id === null ? undefined : await tx.employees.get(id)
    return one?.status === 'active' ? one : undefined
  }
  const host = await active(route.hostId)
  const by = host ?? (await active(route.recruiterId))
  const { department, words } = opening
  return by && { route, organization: settings.name, department, words, by, isHost: host !== undefined }
}

/** The speaker's own route, as the person it is about: of one they were not asked about they must not know. */
async function ownRoute(context: Context, routeId: string): Promise<RouteFacts | undefined> {
  const facts = await loadRoute(context, routeId)
  const entry = facts && (await ownEntry(context))
  if (!facts || entry?.id !== facts.candidate.id) return undefined
  if (facts.route.status === 'asking_candidate') return facts
  const jobs = await context.tx.jobsTo(`candidate:${entry.id}`)
  return jobs.some(({ key }) => key.startsWith(`route:${facts.route.id}:ask-`)) ? facts : undefined
}

/** *Yes, put me forward*: the consent, the referral, and the card without a name to whoever decides. */
export async function fitYes(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownRoute(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  const { route, opening, candidate } = facts
  if (route.status !== 'asking_candidate') return noticeReply(say, 'already_answered')
  if (!(await mayFit(context, opening, candidate.id, undefined))) {
    await endAsking(context, { id: route.id })
    return answer(say('fit.passed'))
  }
  if (!(await holds(context, candidate.id, 'referral'))) await grantConsent(context, candidate.id, 'referral')
  const referral = (await available(context, candidate.id)) ?? (await putForward(context, facts))
  const routed = await step(context, referral, { type: 'route', openingId: opening.id })
  const moved = await moveRoute(context, facts, { type: 'candidate_yes', referralId: routed.id })
  if (typeof moved === 'string') return noticeReply(say, moved)
  await askDecider(context, { ...facts, route: moved })
  await tellRecruiter(context, moved, { name: 'route.answered', answer: 'yes' })
  return answer(say('fit.yes.done'))
}

/** Somebody put them forward meanwhile, and they said yes to that: it is this one that goes on. */
async function available({ tx }: Context, candidateId: string): Promise<Referral | undefined> {
  return (await tx.referrals.find({ candidateId, status: 'available' }))[0]
}

/** A referral by whoever knows them, without words: nothing was said that they did not read (P-5). */
async function putForward(context: Context, { route, opening, candidate }: RouteFacts): Promise<Referral> {
  const { tx } = context
  const ways = (await waysIn(context, opening, [candidate])).get(candidate.id) ?? []
  const way = ways.find(({ host }) => host.id === route.hostId)
  const said = { candidate: candidate.id, why: '', how: '', conflict: 'none' as const }
  const referrerId = route.hostId ?? route.recruiterId
  const referrer = await tx.employees.get(referrerId)
  const flags = referrer ? await flagsFor(context, candidate, referrer) : []
  const fresh = freshReferral(context, said, referrerId, (way ?? ways[0])?.chatId ?? null)
  const referral = { ...fresh, flags, isFlagged: flags.length > 0 }
  await tx.referrals.insert(referral)
  await claimFor(context, candidate, referral)
  await note(context, 'referral', referral.id, 'made')
  const consented = await step(context, referral, { type: 'consent' })
  if (referrer) await confirmClaim(context, { referral: consented, candidate, referrer })
  await thankEarly(context, consented, candidate)
  return consented
}

/** A step that the person takes themselves: nobody tells them what they just did. */
async function step(context: Context, referral: Referral, action: ReferralAction): Promise<Referral> {
  const referrer = await context.tx.employees.get(referral.referrerId)
  const who = { type: 'candidate' as const, id: referral.candidateId }
  const calendar = calendarIn(context, referrer?.zone ?? null)
  const decision = decideReferral(referral, action, who, context.now, calendar)
  return decision.ok ? commit(context, context.tx.referrals, 'referral', decision) : referral
}

/** *No*: no reason is asked, and the recruiter reads the same as of silence. */
export async function fitNo(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownRoute(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  const moved = await moveRoute(context, facts, { type: 'candidate_no' })
  if (typeof moved === 'string') return noticeReply(say, moved)
  await tellRecruiter(context, moved, { name: 'route.answered', answer: 'not_now' })
  return answer(say('referral.declined'))
}

export async function openFitLater(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownRoute(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.route.status !== 'asking_candidate') return noticeReply(say, 'already_answered')
  return { type: 'form', form: mayLaterForm(say, facts.route.id) }
}

/** *Not before …* (P-13): this one passes, and nothing like it is asked before that day. */
export async function fitLater(context: Context, input: Asked & { until: string }, say: Say): Promise<Reply> {
  const facts = await ownRoute(context, input.routeId)
  if (!facts) return noticeReply(say, 'not_there')
  const zone = await candidateZone(context, facts.candidate)
  const until = localMidnight(input.until, zone)
  if (until <= context.now) return { type: 'errors', errors: { until: say('form.error.date_past') } }
  if (facts.route.status !== 'asking_candidate') return noticeReply(say, 'already_answered')
  const moved = await moveRoute(context, facts, { type: 'lapse' })
  if (typeof moved === 'string') return noticeReply(say, moved)
  await askNotBefore(context, facts.candidate.id, until)
  await tellRecruiter(context, moved, { name: 'route.answered', answer: 'not_now' })
  return answer(say('fit.later.done', { day: longDay(until, readerHere(say, zone)) }))
}
