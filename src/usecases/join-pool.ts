import { type Candidate, wasNamed } from '../domain/candidate.js'
import type { JobName } from '../domain/job-names.js'
import { dateOf } from '../domain/zoned-time.js'
import { Fault } from '../faults.js'
import { joinAnswerCard, joinedCard, wasBrought } from '../messages/join.js'
import { noticeCard } from '../messages/notice.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate } from './blank-candidate.js'
import { claimIntroduced } from './claims.js'
import { grantConsent } from './consents.js'
import { erasedOn } from './erase-candidate.js'
import { cameFromTalk } from './introduce-outside.js'
import { issueLink } from './links.js'
import { candidateZone, noticeReply, readerHere } from './pair.js'
import { lookAtOnce, type ProfileInput, profileOf } from './pool-entry.js'
import { type Context, note } from './unit-of-work.js'

export interface JoinInput extends ProfileInput {
  email: string
  barredEmployers?: string[]
  /** the host whose link it was */
  by?: string
  /** the talk after which the link was given */
  from?: string | undefined
}

/** The same answer for every address (P-1). Nothing is in the pool before the mail was answered. */
export async function submitJoin(context: Context, input: JoinInput, say: Say): Promise<Reply> {
  const { tx } = context
  const [known] = await tx.candidates.find({ emailIndex: tx.emailIndex(input.email) })
  if (!known)
    await keepPending(context, { ...blankCandidate(context.random.id(), context.now), language: say.locale }, input)
  else if (known.status === 'pending' || known.status === 'left') await keepPending(context, known, input)
  else await mailAgain(context, known, 'join.page-link')
  return { type: 'card', card: joinAnswerCard(say), place: 'replace' }
}

/** Who brought somebody, and from where, stays as it is: the person reads it before they confirm (PR-2). */
async function keepPending(context: Context, before: Candidate, input: JoinInput): Promise<void> {
  const { tx, now } = context
  const entry: Candidate = {
    ...before,
    ...profileOf(input),
    status: 'pending',
    email: input.email,
    emailIndex: tx.emailIndex(input.email),
    barredEmployers: input.barredEmployers ?? [],
    askedForHosts: await askedFor(context, before, input.by),
    cameFrom: (await cameFromTalk(context, input.from)) ?? before.cameFrom,
    bouncing: false,
    silences: 0,
    unansweredChecks: 0,
    lastSignAt: now,
    updatedAt: now,
  }
  if (before.emailIndex === null) {
    // The same address a moment ago, in another request: all of this is done again and finds it.
    if (!(await tx.candidates.insert(entry))) throw new Fault('conflict', { retry: true, detail: 'candidate' })
  } else await tx.candidates.save(entry)
  await note(context, 'candidate', entry.id, 'asked_to_join')
  const expiry = { name: 'pool.expire-pending' as const, key: `candidate:${entry.id}:expire-joined-${now.getTime()}` }
  await tx.addJobs([{ ...expiry, payload: { candidateId: entry.id }, at: erasedOn(entry) }], context.interactionId)
  await mailAgain(context, entry, 'join.confirm')
}

/** A link names a host only if its code is somebody who is here. */
async function askedFor(context: Context, before: Candidate, by: string | undefined): Promise<string[]> {
  const host = by === undefined ? undefined : await context.tx.employees.get(by)
  return host?.status === 'active' ? [...new Set([...before.askedForHosts, host.id])] : before.askedForHosts
}

const mailsADay = 5

/** Anyone can type anyone's address, so at most five of these a day reach it. */
async function mailAgain(
  context: Context,
  entry: Candidate,
  name: Extract<JobName, 'join.confirm' | 'join.page-link'>,
): Promise<void> {
  const { tx, now, interactionId } = context
  const to = `candidate:${entry.id}` as const
  const today = `${to}:${name}-${now.toISOString().slice(0, 10)}-`
  const sent = (await tx.jobsTo(to)).filter((job) => job.key.startsWith(today)).length
  if (sent >= mailsADay) return
  await tx.addJobs([{ name, key: `${today}${sent}`, payload: { candidateId: entry.id }, at: now, to }], interactionId)
}

/** "Send me a new one": the same answer for every address (P-1). */
export async function sendLinkAgain(context: Context, input: { email: string }, say: Say): Promise<Reply> {
  const { tx } = context
  const [known] = await tx.candidates.find({ emailIndex: tx.emailIndex(input.email) })
  if (known) await mailAgain(context, known, known.status === 'pending' ? 'join.confirm' : 'join.page-link')
  return { type: 'card', card: wordCard(say('join.again')), place: 'new' }
}

export interface ConfirmInput {
  interests: string[]
  consent: boolean
  /** whoever named them may hear of it */
  tell: boolean
  /** `YYYY-MM-DD`, of a talk of the two outside the bot (P-25) */
  talkedOn?: string | undefined
}

/**
 * The person behind the address says yes: only now they are in the pool, and an earlier erasure no longer keeps us from
 * writing. Whoever was named by somebody gives here what others gave at `/join`.
 */
export async function confirmJoin(context: Context, input: ConfirmInput, say: Say): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'candidate') return noticeReply(say, 'not_for_you')
  const entry = who.candidate
  if (entry.status !== 'pending') return { type: 'card', card: alreadyIn(say, entry), place: 'new' }
  if (wasBrought(entry)) {
    if (input.interests.length === 0) return { type: 'errors', errors: { interests: say('form.error.required') } }
    if (!input.consent) return { type: 'errors', errors: { consent: say('form.error.consent') } }
    if (input.talkedOn && input.talkedOn > dateOf(now, context.settings.zone))
      return { type: 'errors', errors: { talkedOn: say('confirm.talkedOn.future') } }
  }
  const interests = wasBrought(entry) ? input.interests : entry.interests
  const employeeId = await employeeBehind(context, entry)
  const joined = await tx.candidates.save({
    ...entry,
    interests,
    talkedOn: wasNamed(entry) ? (input.talkedOn ?? null) : null,
    employeeId,
    status: 'active',
    joinedAt: now,
    lastSignAt: now,
    updatedAt: now,
  })
  await grantConsent(context, entry.id, 'coffee_chat')
  if (entry.recruitersMayFind) await grantConsent(context, entry.id, 'talent_pool')
  if (entry.emailIndex !== null) await tx.unsuppress(entry.emailIndex)
  for (const link of await tx.links.find({ candidateId: entry.id, purpose: 'confirm', usedAt: null }))
    await tx.links.save({ ...link, usedAt: now })
  await note(context, 'candidate', entry.id, 'joined')
  await claimIntroduced(context, joined)
  await lookAtOnce(context, entry.id)
  await welcome(context, entry)
  if (wasNamed(entry) && (input.tell || input.talkedOn)) await tellWhoNamed(context, entry)
  const reader = readerHere(say, await candidateZone(context, entry))
  const next = (await tx.schedules.get('round'))?.nextAt
  return { type: 'card', card: joinedCard(reader, next, await issueLink(context, entry.id, 'page')), place: 'replace' }
}

const alreadyIn = (say: Say, entry: Candidate) =>
  entry.status === 'left' ? noticeCard(say, 'already_ended') : wordCard(say('confirm.already'))

async function tellWhoNamed({ tx, now, interactionId }: Context, entry: Candidate): Promise<void> {
  await tx.addJobs(
    [
      {
        name: 'join.brought-yes',
        key: `candidate:${entry.id}:brought-yes`,
        payload: { candidateId: entry.id },
        at: now,
        to: `employee:${entry.broughtById}`,
      },
    ],
    interactionId,
  )
}

async function welcome(context: Context, entry: Candidate): Promise<void> {
  const { tx, now, interactionId } = context
  const to = `candidate:${entry.id}` as const
  const key = `${to}:welcome-${now.getTime()}`
  await tx.addJobs([{ name: 'join.welcome', key, payload: { candidateId: entry.id }, at: now, to }], interactionId)
}

/** Somebody of the company who joins with the company's address is shielded as every internal candidate is (P-2). */
async function employeeBehind(context: Context, entry: Candidate): Promise<string | null> {
  const { tx } = context
  if (entry.employeeId !== null || entry.emailIndex === null) return entry.employeeId
  const [employee] = await tx.employees.find({ emailIndex: entry.emailIndex, status: 'active' })
  if (!employee) return null
  const reachable = (await tx.identities.count({ employeeId: employee.id, status: 'active' })) > 0
  const taken = (await tx.candidates.count({ employeeId: employee.id })) > 0
  return reachable && !taken ? employee.id : null
}
