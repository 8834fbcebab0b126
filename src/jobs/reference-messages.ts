import { addWorkingDays } from '../domain/quiet-hours.js'
import { decideReferee } from '../domain/referee.js'
import type { Referral } from '../domain/referral.js'
import {
  askRefereeCard,
  namesLateCard,
  namesNudgeCard,
  type Reference,
  referenceNewsCard,
  unreachedCard,
} from '../messages/reference.js'
import type { ReferralFacts } from '../messages/referral.js'
import { openReference, tellOfReference } from '../usecases/give-reference.js'
import { mayRead, whoAnswers } from '../usecases/hiring.js'
import { isThere, loadReferral } from '../usecases/load-referral.js'
import { refereesOf } from '../usecases/name-referees.js'
import { calendarIn, candidateZone } from '../usecases/pair.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, WorkDefinition } from './definition.js'
import { partsOf } from './delivery.js'
import { need } from './match-messages.js'

/** While it can still come. */
async function awaited(context: Context, job: ClaimedJob): Promise<Reference | undefined> {
  const reference = await openReference(context, need(job, 'refereeId'))
  const status = reference?.referee.status
  return status === 'named' || status === 'asked' ? reference : undefined
}

async function ends(context: Context, job: ClaimedJob, type: 'lapse' | 'unreachable'): Promise<Reference | undefined> {
  const reference = await awaited(context, job)
  if (!reference) return undefined
  const decision = decideReferee(reference.referee, { type }, context.now, calendarIn(context, null))
  if (!decision.ok) return undefined
  return { ...reference, referee: await commit(context, context.tx.referees, 'referee', decision) }
}

async function startClock(context: Context, job: ClaimedJob): Promise<void> {
  const reference = await awaited(context, job)
  if (!reference) return
  const decision = decideReferee(reference.referee, { type: 'sent' }, context.now, calendarIn(context, null))
  if (decision.ok) await commit(context, context.tx.referees, 'referee', decision)
}

/** An address that takes nothing, or is never to be written to: the candidate reads the same of both. */
async function couldNotReach(context: Context, job: ClaimedJob): Promise<void> {
  const reference = await ends(context, job, 'unreachable')
  if (!reference) return
  const { id, candidateId } = reference.referee
  const key = `referee:${id}:unreached`
  await context.tx.addJobs(
    [
      {
        name: 'reference.unreached-candidate',
        key,
        payload: { refereeId: id },
        at: context.now,
        to: `candidate:${candidateId}`,
      },
    ],
    context.interactionId,
  )
}

const question = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const reference = await awaited(context, job)
  return (
    reference && { card: (reader: Parameters<typeof askRefereeCard>[0]) => askRefereeCard(reader, reference, nudge) }
  )
}

/** P-16: seven working days after the question was sent; the others go on. */
export const lapseReference: WorkDefinition = async (context, job) => {
  const reference = await ends(context, job, 'lapse')
  if (reference) await tellOfReference(context, reference)
  return undefined
}

const namesClock = { nudge: 3, late: 5 } as const

/** Once they were told that references are the next step, naming them has its clock. */
export async function startNaming(context: Context, facts: ReferralFacts): Promise<void> {
  const { referral, candidate } = facts
  const { zone, closedDays } = calendarIn(context, await candidateZone(context, candidate))
  const at = (days: number): Date => addWorkingDays(context.now, days, zone, closedDays)
  const payload = { referralId: referral.id, since: referral.since.toISOString() }
  const key = `referral:${referral.id}:names-${referral.since.getTime()}`
  await context.tx.addJobs(
    [
      {
        name: 'reference.names-nudge-candidate',
        key: `${key}:nudge`,
        payload,
        at: at(namesClock.nudge),
        to: `candidate:${candidate.id}`,
      },
      { name: 'reference.names-silent', key: `${key}:late`, payload, at: at(namesClock.late) },
    ],
    context.interactionId,
  )
}

const namesAwaited = (referral: Referral, job: ClaimedJob): boolean =>
  referral.status === 'references' && referral.since.toISOString() === need(job, 'since')

/** True as long as nobody was named. */
async function nobodyNamed(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  if (!facts || !isThere(facts) || !namesAwaited(facts.referral, job)) return undefined
  return (await refereesOf(context, facts.referral.id)).length === 0 ? facts : undefined
}

export const namesSilent: WorkDefinition = async (context, job) => {
  const facts = await nobodyNamed(context, job)
  if (!facts) return undefined
  const jobs = (await whoAnswers(context, facts)).map((id) => ({
    name: 'reference.names-late' as const,
    key: `${job.key}-${id}`,
    payload: job.payload,
    at: context.now,
    to: `employee:${id}` as const,
  }))
  await context.tx.addJobs(jobs, context.interactionId)
  return undefined
}

export const referenceMessages = {
  'reference.names-nudge-candidate': {
    async prepare(context: Context, job: ClaimedJob) {
      const facts = await nobodyNamed(context, job)
      return facts && { card: (reader) => namesNudgeCard(reader, facts) }
    },
  },
  'reference.names-late': {
    async prepare(context: Context, job: ClaimedJob) {
      const facts = await nobodyNamed(context, job)
      if (!facts || !(await mayRead(context, facts, readerId(job)))) return undefined
      return { card: (reader) => namesLateCard(reader, facts) }
    },
  },
  'reference.ask': { prepare: question(false), sent: startClock, undeliverable: couldNotReach },
  'reference.nudge': { prepare: question(true), undeliverable: couldNotReach },
  'reference.answered': {
    async prepare(context: Context, job: ClaimedJob) {
      const reference = await openReference(context, need(job, 'refereeId'))
      if (!reference || !(await mayRead(context, reference, readerId(job)))) return undefined
      return { card: (reader) => referenceNewsCard(reader, reference) }
    },
  },
  'reference.unreached-candidate': {
    async prepare(context: Context, job: ClaimedJob) {
      const reference = await openReference(context, need(job, 'refereeId'))
      return reference?.referee.unreached ? { card: (reader) => unreachedCard(reader, reference) } : undefined
    },
  },
} satisfies Record<string, MessageDefinition>

/** The employee to whom a message goes. */
export const readerId = (job: ClaimedJob): string => partsOf(job.to ?? 'admin:0').id
