import { decideProposal, decideTerms } from '../domain/proposal.js'
import type { Question } from '../domain/question.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { roundOf, waitsFor } from '../domain/terms.js'
import { previewCard, proposalNewsCard, questionAnsweredCard, questionNewsCard } from '../messages/proposal.js'
import type { Reader } from '../messages/reader.js'
import type { ReferralFacts } from '../messages/referral.js'
import { pointsCard, termsNewsCard } from '../messages/terms.js'
import { type TermsNews, tellOfTerms } from '../usecases/agree-terms.js'
import { tellOfQuestion } from '../usecases/ask-recruiter.js'
import { mayRead, otherRecruiters, whoAnswers } from '../usecases/hiring.js'
import { isThere, loadReferral } from '../usecases/load-referral.js'
import { calendarIn, candidateZone } from '../usecases/pair.js'
import { silentProposal } from '../usecases/propose.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'
import { readerId } from './reference-messages.js'

async function there(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  return facts && isThere(facts) ? facts : undefined
}

/** While this very proposal waits for its answer. */
async function open(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await there(context, job)
  const proposal = facts?.referral.proposal
  const isOpen = facts?.referral.status === 'proposal' && proposal?.answer === 'open'
  return isOpen && proposal.proposedAt === need(job, 'proposedAt') ? facts : undefined
}

const preview = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const facts = await open(context, job)
  return facts && { card: (reader: Reader) => previewCard(reader, facts, nudge) }
}

async function startClock(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await open(context, job)
  if (!facts) return
  const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
  const decision = decideProposal(facts.referral, { type: 'previewed' }, { type: 'system' }, context.now, calendar)
  if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
}

async function silent(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await open(context, job)
  if (facts) await silentProposal(context, facts)
}

/** P-16: five working days after the preview was sent a recruiter decides. */
const proposalSilent: WorkDefinition = async (context, job) => {
  await silent(context, job)
  return undefined
}

/** True as long as it is the answer; of an end only what it was. */
async function proposalNews(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await there(context, job)
  if (facts?.referral.proposal?.answer !== need(job, 'answer')) return undefined
  return (await mayRead(context, facts, readerId(job)))
    ? { card: (reader) => proposalNewsCard(reader, facts) }
    : undefined
}

/** The terms as they stood when it was written, while somebody's answer is awaited. */
async function round(
  context: Context,
  job: ClaimedJob,
  side?: 'candidate' | 'employer',
): Promise<ReferralFacts | undefined> {
  const facts = await there(context, job)
  const points = facts?.referral.proposal?.points ?? []
  if (facts?.referral.status !== 'terms' || String(roundOf(points)) !== need(job, 'round')) return undefined
  return side === undefined || points.some((point) => waitsFor(point) === side) ? facts : undefined
}

const points = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const facts = await round(context, job, 'candidate')
  return facts && { card: (reader: Reader) => pointsCard(reader, facts, nudge) }
}

async function termsTold(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await round(context, job, 'candidate')
  if (!facts) return
  const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
  const decision = decideTerms(facts.referral, { type: 'told' }, context.now, calendar)
  if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
}

const termsWait = (side: 'candidate' | 'employer', news: TermsNews): WorkDefinition => {
  return async (context, job) => {
    const facts = await round(context, job, side)
    if (facts) await tellOfTerms(context, facts, news)
    return undefined
  }
}

async function termsNews(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await round(context, job)
  if (!facts || !(await mayRead(context, facts, readerId(job)))) return undefined
  return { card: (reader) => termsNewsCard(reader, facts, need(job, 'news') as TermsNews) }
}

async function asked(
  context: Context,
  job: ClaimedJob,
): Promise<{ facts: ReferralFacts; question: Question } | undefined> {
  const facts = await there(context, job)
  const question = facts?.referral.questions.find(({ id }) => id === need(job, 'questionId'))
  return facts && question ? { facts, question } : undefined
}

const questionNews = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const found = await asked(context, job)
  if (!found || found.question.answer !== null || !(await mayRead(context, found.facts, readerId(job))))
    return undefined
  return { card: (reader: Reader) => questionNewsCard(reader, found.facts, found.question, nudge) }
}

/** Working days until a question is brought to mind, and then to others. */
const questionWaitsDays = 5

/** The clock of the company's answer; `step`: what happens when it has run out. */
const startWaiting = (step: 'nudge' | 'others') => async (context: Context, job: ClaimedJob) => {
  const { zone, closedDays } = calendarIn(context, null)
  const questionId = need(job, 'questionId')
  const at = addWorkingDays(context.now, questionWaitsDays, zone, closedDays)
  const key = `referral:${need(job, 'referralId')}:question-${questionId}:${step}`
  const payload = { referralId: need(job, 'referralId'), questionId, step }
  await context.tx.addJobs([{ name: 'question.waits', key, payload, at }], context.interactionId)
}

/** Not answered: whoever was asked is reminded; then other recruiters are asked. */
const questionWaits: WorkDefinition = async (context, job) => {
  const found = await asked(context, job)
  if (!found || found.question.answer !== null) return undefined
  const { facts, question } = found
  if (need(job, 'step') === 'nudge')
    await tellOfQuestion(context, facts, question.id, await whoAnswers(context, facts), 'question.nudge')
  else await tellOfQuestion(context, facts, question.id, await otherRecruiters(context, facts), 'question.asked')
  return undefined
}

async function askOthers(context: Context, job: ClaimedJob): Promise<void> {
  const found = await asked(context, job)
  if (!found || found.question.answer !== null) return
  await tellOfQuestion(
    context,
    found.facts,
    found.question.id,
    await otherRecruiters(context, found.facts),
    'question.asked',
  )
}

export const proposalMessages = {
  'proposal.preview-candidate': { prepare: preview(false), sent: startClock, undeliverable: silent },
  'proposal.nudge-candidate': { prepare: preview(true) },
  'proposal.answered': { prepare: proposalNews },
  'terms.points-candidate': { prepare: points(false), sent: termsTold, undeliverable: termsUndelivered },
  'terms.nudge-candidate': { prepare: points(true) },
  'terms.answered': { prepare: termsNews },
  'question.asked': { prepare: questionNews(false), sent: startWaiting('nudge'), undeliverable: askOthers },
  'question.nudge': { prepare: questionNews(true), sent: startWaiting('others'), undeliverable: askOthers },
  'question.answered-candidate': {
    async prepare(context: Context, job: ClaimedJob) {
      const found = await asked(context, job)
      if (!found || found.question.answer === null) return undefined
      return { card: (reader) => questionAnsweredCard(reader, found.facts, found.question) }
    },
  },
} satisfies Record<string, MessageDefinition>

async function termsUndelivered(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await round(context, job, 'candidate')
  if (facts) await tellOfTerms(context, facts, 'silent')
}

export const proposalWorks = {
  'proposal.silent': proposalSilent,
  'terms.silent': termsWait('candidate', 'silent'),
  'terms.waits': termsWait('employer', 'waits'),
  'question.waits': questionWaits,
} satisfies Record<string, WorkDefinition>
