import type { JobRequest } from '../domain/decision.js'
import { askJob, cardUpdateJob, decideMatch, type PassReason, type Side } from '../domain/match.js'
import { localMidnight } from '../domain/zoned-time.js'
import { notNowForm, type PairFacts, passForm } from '../messages/match.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { answering } from './answer-match.js'
import { calendarIn, loadPair, noticeReply, sideOf } from './pair.js'
import { settleIntroduced } from './propose-introduced.js'
import { answered, candidateSilent, hostSilent } from './silences.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

export async function openPass(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  return 'type' in found ? found : { type: 'form', form: passForm(say, input.matchId) }
}

export async function openNotNow(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  return 'type' in found ? found : { type: 'form', form: notNowForm(say, input.matchId) }
}

/** *Pass this time* (P-8): no trace on the other side; after three in a row a recruiter is asked to look (P-10). */
export async function passMatch(
  context: Context,
  input: { matchId: string; reason: PassReason },
  say: Say,
): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  const { facts, side } = found
  const refused = await endByNo(context, facts, side, input.reason, say)
  if (refused) return refused
  if (side === 'candidate') {
    await answered(context, facts, side)
    return { type: 'card', card: wordCard(say('match.candidate.declined')), place: 'replace' }
  }
  await countPass(context, facts.host.id)
  return { type: 'card', card: wordCard(say('match.passed')), place: 'replace' }
}

/** A candidate's no: one click, no reason. */
export function declineMatch(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  return passMatch(context, { matchId: input.matchId, reason: 'rather_not_say' }, say)
}

/** *Not now* (P-10): frees the candidate at once and rests the host until a date. */
export async function restHost(context: Context, input: { matchId: string; until: string }, say: Say): Promise<Reply> {
  const found = await answering(context, input.matchId, say)
  if ('type' in found) return found
  const { facts, side } = found
  // whoever is asked from the pool rests on their own page
  if (side !== 'host') return noticeReply(say, 'not_for_you')
  const until = localMidnight(input.until, facts.hostZone)
  if (until <= context.now) return { type: 'errors', errors: { until: say('form.error.date_past') } }
  const refused = await endByNo(context, facts, side, 'no_time', say)
  if (refused) return refused
  await restHostUntil(context, facts.host.id, until)
  const text = say('match.notNow.done', { day: dayText(until, facts.hostZone, say.locale) })
  return { type: 'card', card: wordCard(text), place: 'replace' }
}

/** Asked for nothing until then; a no with a date is no silence. */
export async function restHostUntil({ tx, now }: Context, hostId: string, until: Date): Promise<void> {
  const host = await tx.employees.get(hostId)
  if (!host) return
  await tx.employees.save({ ...host, pausedUntil: until, pauseReason: 'not_now', silences: 0, updatedAt: now })
}

/** Ends the question by this side's no; a reply where it cannot be answered so. */
export async function endByNo(
  context: Context,
  facts: PairFacts,
  side: Side,
  reason: PassReason,
  say: Say,
): Promise<Reply | undefined> {
  const calendar = calendarIn(context, facts.hostZone)
  const decision = decideMatch(facts.match, { type: 'pass', side, reason }, actorOf(context.who), context.now, calendar)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  if (side === 'host')
    decision.jobs.push(cardUpdateJob(facts.match, 'host', context.now), lookForCandidate(facts, context.now))
  await commit(context, context.tx.matches, 'match', decision)
  await settleIntroduced(context, facts.match, facts.offer, side === 'host' ? 'host_no' : 'candidate_no')
  return undefined
}

/**
 * A yes can be taken back until the other has answered, without a reason (KINDS: stop is always possible). Whoever was asked
 * meanwhile hears so in neutral words.
 */
export async function takeBack(context: Context, input: { matchId: string }, say: Say): Promise<Reply> {
  const facts = await loadPair(context, input.matchId)
  const side = facts && sideOf(context, facts.host, facts.candidate)
  if (!facts || side !== facts.match.askedFirst) return noticeReply(say, 'not_there')
  if (facts.match.status !== 'half_agreed') return noticeReply(say, 'already_answered')
  await withdrawMatch(context, facts.match.id)
  const asked = side === 'host' ? facts.match.candidateAskedAt : facts.match.hostAskedAt
  const other = side === 'host' ? 'candidate' : 'host'
  const ask = askJob(facts.match, other, context.now)
  const ended = { ...ask, name: `match.ended-${other}` as const, key: `match:${facts.match.id}:ended-${other}` }
  if (asked !== null) await context.tx.addJobs([ended], context.interactionId)
  return { type: 'card', card: wordCard(say('match.takenBack')), place: 'replace' }
}

/** The candidate is looked at again at once, so that nobody waits because somebody else passed. */
function lookForCandidate(facts: PairFacts, now: Date): JobRequest {
  return {
    name: 'pool.look',
    key: `match:${facts.match.id}:look-again`,
    payload: { candidateId: facts.candidate.id },
    at: now,
  }
}

async function countPass(context: Context, hostId: string): Promise<void> {
  const { tx, now } = context
  const host = await tx.employees.get(hostId)
  if (!host) return
  const passes = host.passes + 1
  await tx.employees.save({ ...host, passes: passes >= 3 ? 0 : passes, silences: 0, updatedAt: now })
  if (passes < 3) return
  const recruiters = (await tx.employees.find({ status: 'active' })).filter(
    (each) => each.roles.includes('recruiter') && each.id !== hostId,
  )
  await tx.addJobs(
    recruiters.map((recruiter) => ({
      name: 'recruiter.look-at-host' as const,
      key: `employee:${hostId}:look-${now.getTime()}-${recruiter.id}`,
      payload: { hostId },
      at: now,
      to: `employee:${recruiter.id}` as const,
    })),
    context.interactionId,
  )
}

/** The clock of a question has run out (P-16). Ends the match as a silence of that side; undefined: nothing to end. */
export async function expireMatch(context: Context, matchId: string, side: Side): Promise<void> {
  const facts = await loadPair(context, matchId)
  if (!facts) return
  const calendar = calendarIn(context, facts.hostZone)
  const decision = decideMatch(facts.match, { type: 'expire', side }, { type: 'system' }, context.now, calendar)
  if (!decision.ok) return
  decision.jobs.push(cardUpdateJob(facts.match, side, context.now), lookForCandidate(facts, context.now))
  await commit(context, context.tx.matches, 'match', decision)
  await settleIntroduced(context, facts.match, facts.offer, side === 'host' ? 'host_no' : 'candidate_no')
  await (side === 'host' ? hostSilent(context, facts.host.id) : candidateSilent(context, facts.candidate.id))
}

/** An open match that can no longer be: somebody left, paused for good, was erased, or cannot be reached. */
export async function withdrawMatch(context: Context, matchId: string): Promise<void> {
  const facts = await loadPair(context, matchId)
  if (!facts) return
  const calendar = calendarIn(context, facts.hostZone)
  const decision = decideMatch(facts.match, { type: 'withdraw' }, actorOf(context.who), context.now, calendar)
  if (!decision.ok) return
  decision.jobs.push(cardUpdateJob(facts.match, 'host', context.now))
  if (facts.candidate.status === 'active') decision.jobs.push(lookForCandidate(facts, context.now))
  await commit(context, context.tx.matches, 'match', decision)
  await settleIntroduced(context, facts.match, facts.offer, 'withdrawn')
}
