/** What is told of referrals, longer than most: each message with the clock it starts and what follows from it. */

import { decideReferral, hasReturned, ladder, type Referral, type Stage, stages } from '../domain/referral.js'
import { putForwardCard } from '../messages/put-forward.js'
import {
  changeAskedCard,
  changedReferrerCard,
  type ReferralFacts,
  returnsCard,
  settledInCard,
} from '../messages/referral.js'
import { askCard, changedCandidateCard, noDecisionCard } from '../messages/referral-page.js'
import { finishHire, hireStarted } from '../usecases/finish-hire.js'
import { allWithPeople, isThere, loadReferral, whoDid } from '../usecases/load-referral.js'
import { calendarIn, candidateZone, loadChat } from '../usecases/pair.js'
import { isDueForWord, liveReferrals, mayAskFrom, whoMaySee } from '../usecases/periodic-words.js'
import { liveReferral } from '../usecases/refer.js'
import { endStepTalks } from '../usecases/step-talk.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'
import { startNaming } from './reference-messages.js'

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
const expireReferral: WorkDefinition = async (context, job) => {
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
    const decides = isLadder(facts.referral) ? await whoDid(context, facts.referral.id, 'moved_to_') : undefined
    const { cause } = job.payload
    return { card: (reader) => changedCandidateCard(reader, facts, decides?.name || undefined, cause) }
  },
  sent: afterMove,
  undeliverable: afterMove,
}

/** True as long as the hire stands and the person has not looked for talks again. */
const settledIn: MessageDefinition = {
  async prepare(context, job) {
    const entry = await context.tx.candidates.get(need(job, 'candidateId'))
    const [hired] = entry ? await context.tx.referrals.find({ candidateId: entry.id, status: 'hired' }) : []
    return entry?.status === 'asleep' && hired ? { card: settledInCard } : undefined
  },
}

/** Where somebody of the company decides about a next step. */
const isLadder = ({ status }: Referral): boolean => !stages[status].final && ladder.some((step) => step === status)

/** Once the undo minutes are over: a hire ends all else, and where it does not go on no talk of a step stays open. */
async function afterMove(context: Context, job: ClaimedJob): Promise<void> {
  const referral = await context.tx.referrals.get(need(job, 'referralId'))
  if (!referral || !stands(referral, job)) return
  if (referral.status === 'hired') await finishHire(context, referral)
  if (referral.status === 'references') {
    const facts = await loadReferral(context, referral.id)
    if (facts && isThere(facts)) await startNaming(context, facts)
  }
  if (stages[referral.status].order === null) await endStepTalks(context, referral)
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
    const own = await liveReferrals(context, candidateId)
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

async function putForward(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadChat(context, need(job, 'chatId'))
  if (facts?.host.status !== 'active') return undefined
  const { status } = facts.candidate
  if (status === 'erased' || status === 'left') return undefined
  if (await liveReferral(context, facts.candidate.id, facts.host.id)) return undefined
  return { card: (reader) => putForwardCard(reader, facts.chat, facts.candidate, job.payload.words) }
}

/** P-20: from the first day of work a hire counts. */
const started: WorkDefinition = async (context, job) => {
  await hireStarted(context, need(job, 'referralId'))
  return undefined
}

export const referralWorks = {
  'referral.expire': expireReferral,
  'referral.started': started,
} satisfies Record<string, WorkDefinition>

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
} satisfies Record<string, MessageDefinition>
