import type { Candidate, ConsentGrant } from '../domain/candidate.js'
import { openMatch } from '../domain/match.js'
import { consentedStages, decideReferral } from '../domain/referral.js'
import { neededPurposes } from './consents.js'
import { eraseLapsed } from './erase-lapsed.js'
import { careForReferees } from './give-reference.js'
import { allWithPeople } from './load-referral.js'
import { endOldRequests } from './old-requests.js'
import { calendarIn, isBusy } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { lookAtOnce } from './pool-entry.js'
import { type Context, commit, note } from './unit-of-work.js'

const dayMs = 86_400_000
const weekMs = 7 * dayMs

/** P-13: how long without a sign of life until somebody is asked. */
export const checkWeeks = { passive: 26, exploring: 8, active: 8 } as const
/** Unanswered as often as this, the entry sleeps. */
const maxUnanswered = 2
/** after the last question, before the entry sleeps */
const graceMs = 2 * weekMs
/** P-11: a consent is asked for again this long before it runs out. */
const renewMs = 30 * dayMs

/** The daily look at the pool: who rested long enough, whose yes runs out or ran out, who was not heard of for long. */
export async function careForPool(context: Context): Promise<void> {
  await wakeRested(context)
  await watchConsents(context)
  await eraseLapsed(context)
  await askQuiet(context)
  await endOldRequests(context)
  await careForReferees(context)
}

/** A pause that has ended ends by itself. */
async function wakeRested(context: Context): Promise<void> {
  const { tx, now } = context
  const rested = await tx.candidates.find({ status: 'hidden', pausedUntil: { before: now } })
  for (const entry of rested) {
    await tx.candidates.save({
      ...entry,
      status: 'active',
      pausedUntil: null,
      lastSignAt: now,
      unansweredChecks: 0,
      updatedAt: now,
    })
    await note(context, 'candidate', entry.id, 'pause_ended')
    await lookAtOnce(context, entry.id)
  }
}

/** Asked once, thirty days before; not answered, a yes lapses: what was done under it ends, and the person hears of it. */
async function watchConsents(context: Context): Promise<void> {
  const { tx, now } = context
  const ending = await tx.consents.find({
    purpose: ['coffee_chat', 'talent_pool', 'referral'],
    withdrawnAt: null,
    expiresAt: { before: new Date(now.getTime() + renewMs) },
  })
  const ids = [...new Set(ending.map((grant) => grant.candidateId))]
  for (const entry of await tx.candidates.getMany(ids)) {
    if (entry.status === 'active' || entry.status === 'hidden' || entry.status === 'asleep')
      await watchOne(context, entry)
  }
}

async function watchOne(context: Context, entry: Candidate): Promise<void> {
  const { tx, now } = context
  const grants = await tx.consents.find({ candidateId: entry.id, withdrawnAt: null })
  const standing = (await neededPurposes(context, entry)).flatMap((purpose) => lastOf(grants, purpose) ?? [])
  const lapsed = new Set(standing.filter(({ expiresAt }) => expiresAt <= now).map(({ purpose }) => purpose))
  if (lapsed.has('referral')) await endReferrals(context, entry)
  if (lapsed.has('coffee_chat')) return sleep(context, entry, 'consent')
  if (lapsed.has('talent_pool')) {
    await tx.candidates.save({ ...entry, recruitersMayFind: false, updatedAt: now })
    await note(context, 'candidate', entry.id, 'talent_pool_lapsed')
  }
  const next = standing
    .filter(({ expiresAt }) => expiresAt > now)
    .sort((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime())[0]
  if (next && next.expiresAt.getTime() - now.getTime() <= renewMs) await askAgain(context, entry, next)
}

const lastOf = (grants: readonly ConsentGrant[], purpose: ConsentGrant['purpose']): ConsentGrant | undefined =>
  grants.filter((grant) => grant.purpose === purpose).sort((a, b) => b.expiresAt.getTime() - a.expiresAt.getTime())[0]

/** What was on its way under a yes to being put forward ends with it; candidate and referrer hear so. */
async function endReferrals(context: Context, entry: Candidate): Promise<void> {
  const { tx, now } = context
  const live = await tx.referrals.find({ candidateId: entry.id, status: consentedStages })
  for (const { referral, referrer } of await allWithPeople(context, live)) {
    const calendar = calendarIn(context, referrer.zone)
    const decision = decideReferral(referral, { type: 'lapse' }, { type: 'system' }, now, calendar)
    if (decision.ok) await commit(context, tx.referrals, 'referral', decision)
  }
}

async function askAgain(context: Context, entry: Candidate, grant: ConsentGrant): Promise<void> {
  await context.tx.addJobs(
    [
      {
        name: 'pool.consent-renewal',
        key: `candidate:${entry.id}:renew-${grant.expiresAt.toISOString().slice(0, 10)}`,
        payload: { candidateId: entry.id, consentId: grant.id },
        at: context.now,
        to: `candidate:${entry.id}`,
      },
    ],
    context.interactionId,
  )
}

/** The key of the nth question since the last sign of life; the row says when it was really sent (P-16). */
const checkKey = (entry: Candidate, count: number): string =>
  `candidate:${entry.id}:still-${entry.lastSignAt.getTime()}-${count}`

/** "Are these still right?", and sleep after the second silence. */
async function askQuiet(context: Context): Promise<void> {
  const { tx, now } = context
  const shortest = Math.min(...Object.values(checkWeeks)) * weekMs
  const quiet = await tx.candidates.find({
    status: 'active',
    lastSignAt: { before: new Date(now.getTime() - shortest) },
  })
  for (const entry of quiet) {
    const every = checkWeeks[entry.stance] * weekMs
    const waited = now.getTime() - (await lastAsked(context, entry, every)).getTime()
    // somebody with an open question or talk is heard of anyway
    if (await isBusy(context, entry.id)) continue
    if (entry.unansweredChecks >= maxUnanswered) {
      if (waited >= graceMs) await sleep(context, entry, 'silent')
    } else if (waited >= every) await ask(context, entry)
  }
}

/** When the last unanswered question was sent, or the last sign of life. */
async function lastAsked(context: Context, entry: Candidate, every: number): Promise<Date> {
  const { unansweredChecks, lastSignAt } = entry
  if (unansweredChecks === 0) return lastSignAt
  const sentAt = (await context.tx.findJob(checkKey(entry, unansweredChecks - 1)))?.sentAt
  return sentAt ?? new Date(lastSignAt.getTime() + every * unansweredChecks)
}

async function ask(context: Context, entry: Candidate): Promise<void> {
  await context.tx.addJobs(
    [
      {
        name: 'pool.still-exploring',
        key: checkKey(entry, entry.unansweredChecks),
        payload: { candidateId: entry.id, since: entry.lastSignAt.toISOString() },
        at: context.now,
        to: `candidate:${entry.id}`,
      },
    ],
    context.interactionId,
  )
}

async function sleep(context: Context, entry: Candidate, why: 'silent' | 'consent'): Promise<void> {
  const { tx, now } = context
  await tx.candidates.save({ ...entry, status: 'asleep', pausedUntil: null, updatedAt: now })
  await note(context, 'candidate', entry.id, why === 'silent' ? 'asleep_for_silence' : 'asleep_consent_lapsed')
  for (const match of await tx.matches.find({ candidateId: entry.id, status: openMatch }))
    await withdrawMatch(context, match.id)
  await tx.addJobs(
    [
      {
        name: 'pool.asleep',
        key: `candidate:${entry.id}:asleep-${now.getTime()}`,
        payload: { candidateId: entry.id, why },
        at: now,
        to: `candidate:${entry.id}`,
      },
    ],
    context.interactionId,
  )
}
