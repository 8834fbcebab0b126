import { decideReferral, type Referral, type Stage, stages } from '../domain/referral.js'
import { localParts } from '../domain/zoned-time.js'
import { morningCard } from '../messages/pipeline.js'
import { putForwardCard } from '../messages/put-forward.js'
import {
  changeAskedCard,
  changedReferrerCard,
  type ReferralFacts,
  returnsCard,
  settledInCard,
} from '../messages/referral.js'
import { askCard, changedCandidateCard, noDecisionCard } from '../messages/referral-page.js'
import { allWithPeople, isThere, loadReferral } from '../usecases/load-referral.js'
import { endForHired } from '../usecases/move-referral.js'
import { calendarIn, candidateZone, loadChat } from '../usecases/pair.js'
import { isDueForWord, liveReferrals, mayAskFrom, whoMaySee } from '../usecases/periodic-words.js'
import { visibleTo } from '../usecases/pipeline.js'
import { liveReferral } from '../usecases/refer.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

const dayMs = 86_400_000
/** A referral without a step for this long stands on the morning list. */
const waitsMs = 14 * dayMs

/** The referral while its question, in these very words, is open. */
async function awaited(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  if (facts?.referral.status !== 'consent_pending' || !isThere(facts)) return undefined
  return String(facts.referral.moves) === need(job, 'moves') ? facts : undefined
}

const askCandidate: MessageDefinition = {
  async prepare(context, job) {
    const facts = await awaited(context, job)
    if (!facts) return undefined
    const deferTo = await mayAskFrom(context, facts.referral)
    return { card: (reader) => askCard(reader, facts, false), ...(deferTo ? { deferTo } : {}) }
  },
  async sent(context, job) {
    const facts = await awaited(context, job)
    if (!facts) return
    const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
    const decision = decideReferral(facts.referral, { type: 'asked' }, { type: 'system' }, context.now, calendar)
    if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
  },
  async undeliverable(context, job) {
    const facts = await awaited(context, job)
    if (facts) await expire(context, facts)
  },
}

async function expire(context: Context, { referral, referrer }: ReferralFacts): Promise<void> {
  const calendar = calendarIn(context, referrer.zone)
  const decision = decideReferral(referral, { type: 'expire' }, { type: 'system' }, context.now, calendar)
  if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
}

/** P-16: five working days after the question was sent, it has passed. */
export const expireReferral: WorkDefinition = async (context, job) => {
  const facts = await awaited(context, job)
  if (facts) await expire(context, facts)
  return undefined
}

const stands = (referral: Referral, job: ClaimedJob): boolean =>
  referral.status === need(job, 'stage') && referral.since.toISOString() === need(job, 'since')

const changedCandidate: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadReferral(context, need(job, 'referralId'))
    if (!facts || !isThere(facts) || !stands(facts.referral, job)) return undefined
    return { card: (reader) => changedCandidateCard(reader, facts) }
  },
  sent: afterHire,
  undeliverable: afterHire,
}

/** True as long as the hire stands and the person has not looked for talks again. */
const settledIn: MessageDefinition = {
  async prepare(context, job) {
    const entry = await context.tx.candidates.get(need(job, 'candidateId'))
    const [hired] = entry ? await context.tx.referrals.find({ candidateId: entry.id, status: 'hired' }) : []
    return entry?.status === 'asleep' && hired ? { card: settledInCard } : undefined
  },
}

async function afterHire(context: Context, job: ClaimedJob): Promise<void> {
  const referral = await context.tx.referrals.get(need(job, 'referralId'))
  if (referral?.status === 'hired' && stands(referral, job)) await endForHired(context, referral.candidateId)
}

/** What the referrer would have read of the stage the job names. */
function wordIn(job: ClaimedJob): string {
  const stage = need(job, 'stage')
  return Object.hasOwn(stages, stage) ? stages[stage as Stage].referrerReads : ''
}

/** True as long as the word is: a step further inside one word says nothing new (P-20). */
const changedReferrer: MessageDefinition = {
  async prepare(context, job) {
    const facts = await loadReferral(context, need(job, 'referralId'))
    if (!facts) return undefined
    const word = stages[facts.referral.status].referrerReads
    if (word === 'waiting' || word !== wordIn(job)) return undefined
    return { card: (reader) => changedReferrerCard(reader, facts) }
  },
}

const noDecision: MessageDefinition = {
  async prepare(context, job) {
    const candidateId = need(job, 'candidateId')
    const own = (await liveReferrals(context)).filter((referral) => referral.candidateId === candidateId)
    const due = await Promise.all(own.map((referral) => isDueForWord(context, referral)))
    const all = (await allWithPeople(context, own)).filter(isThere)
    return due.includes(true) && all.length > 0 ? { card: (reader) => noDecisionCard(reader, all) } : undefined
  },
}

async function returns(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  const reader = await context.tx.employees.get(need(job, 'employeeId'))
  if (!facts || !reader || !isThere(facts) || !hasReturned(facts.referral, context.now)) return undefined
  const recruits = reader.roles.includes('recruiter') && (await whoMaySee(context, facts, [reader.id])).length > 0
  if (!recruits && reader.id !== facts.referrer.id) return undefined
  return { card: (who) => returnsCard(who, facts, recruits) }
}

const hasReturned = ({ status, returnsAt }: Referral, now: Date): boolean =>
  status === 'not_now' && returnsAt !== null && returnsAt <= now

async function putForward(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadChat(context, need(job, 'chatId'))
  if (facts?.host.status !== 'active') return undefined
  const { status } = facts.candidate
  if (status === 'erased' || status === 'left') return undefined
  if (await liveReferral(context, facts.candidate.id, facts.host.id)) return undefined
  return { card: (reader) => putForwardCard(reader, facts.chat, facts.candidate) }
}

/** Sent when there is something new; on Mondays also when only somebody waits. */
async function morning(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const { tx, now, settings } = context
  const recruiter = await tx.employees.get(need(job, 'recruiterId'))
  if (!recruiter?.roles.includes('recruiter')) return undefined
  const live = (await allWithPeople(context, await liveReferrals(context))).filter(isThere)
  const own = (await visibleTo(context, recruiter.id, live)).map(({ referral }) => referral)
  const lists = (await tx.jobsTo(`employee:${recruiter.id}`)).filter(({ name }) => name === 'recruiter.morning')
  const last = Math.max(0, ...lists.map(({ sentAt }) => sentAt?.getTime() ?? 0))
  const counts = {
    fresh: own.filter(({ status, since }) => status === 'available' && since.getTime() > last).length,
    waiting: own.filter(({ status, since }) => status !== 'not_now' && now.getTime() - since.getTime() >= waitsMs)
      .length,
    returns: own.filter((referral) => hasReturned(referral, now)).length,
  }
  const isMonday = localParts(now, recruiter.zone ?? settings.zone).weekday === 1
  if (counts.fresh + counts.returns + (isMonday ? counts.waiting : 0) === 0) return undefined
  return { card: (reader) => morningCard(reader, counts) }
}

export const referralMessages = {
  'referral.ask-candidate': askCandidate,
  'referral.nudge-candidate': {
    async prepare(context: Context, job: ClaimedJob) {
      const facts = await awaited(context, job)
      return facts && facts.referral.changeAsked === '' ? { card: (reader) => askCard(reader, facts, true) } : undefined
    },
  },
  'referral.changed-candidate': changedCandidate,
  'referral.changed-referrer': changedReferrer,
  'referral.change-asked': {
    async prepare(context: Context, job: ClaimedJob) {
      const facts = await loadReferral(context, need(job, 'referralId'))
      if (facts?.referral.status !== 'consent_pending' || facts.referral.changeAsked === '') return undefined
      return { card: (reader) => changeAskedCard(reader, facts) }
    },
  },
  'referral.no-decision': noDecision,
  'referral.returns': { prepare: returns },
  'referral.put-forward': { prepare: putForward },
  'referral.settled-in': settledIn,
  'recruiter.morning': { prepare: morning },
} satisfies Record<string, MessageDefinition>
