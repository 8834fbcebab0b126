import { decideTerms, type ProposalRefusal, type TermsAction } from '../domain/proposal.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { areSettled, isAgreed, type Point, roundOf, topics, waitsFor } from '../domain/terms.js'
import { wordCard } from '../messages/offer.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import { agreeKey, answerTermsForm, putTermsForm, termsCard, wordsKey } from '../messages/terms.js'
import type { Say } from '../messages/text.js'
import { ownReferral } from './answer-referral.js'
import { hiringReferral, otherRecruiters, whoAnswers } from './hiring.js'
import { calendarIn, candidateZone, noticeReply, readerHere } from './pair.js'
import { answer } from './talking.js'
import { type Context, commit } from './unit-of-work.js'

type About = { referralId: string }
/** The fields of the two forms: their names hold a topic, or a point's id. */
export type Written = About & Record<string, unknown>

const textOf = (input: Written, key: string): string => {
  const said = input[key]
  return typeof said === 'string' ? said.trim() : ''
}

async function decide(
  context: Context,
  facts: ReferralFacts,
  action: TermsAction,
): Promise<ReferralFacts | ProposalRefusal> {
  const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
  const decision = decideTerms(facts.referral, action, context.now, calendar)
  if (!decision.ok) return decision.refusal
  return { ...facts, referral: await commit(context, context.tx.referrals, 'referral', decision) }
}

/** *Write terms*: a field a topic, and one for each point that waits for the company's word. */
export async function openPutTerms(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await hiringReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.referral.status !== 'terms') return noticeReply(say, 'not_awaited')
  return { type: 'form', form: putTermsForm(say, facts.referral) }
}

/** The employer's words; the candidate answers each. */
export async function putTerms(context: Context, input: Written, say: Say): Promise<Reply> {
  const { who, random } = context
  const facts = await hiringReferral(context, input.referralId)
  if (!facts || who.type !== 'employee') return noticeReply(say, 'not_there')
  const waiting = (facts.referral.proposal?.points ?? []).filter((point) => waitsFor(point) === 'employer')
  const again = waiting.flatMap(({ id }) => {
    const words = textOf(input, wordsKey(id))
    return words === '' ? [] : [{ again: id, words }]
  })
  const fresh = topics.flatMap((topic) => {
    const words = textOf(input, topic)
    return words === '' ? [] : [{ id: random.id(), topic, words }]
  })
  const points = [...again, ...fresh]
  if (points.length === 0) return { type: 'errors', errors: { pay: say('form.error.required') } }
  const done = await decide(context, facts, { type: 'put', byId: who.employee.id, points })
  if (typeof done === 'string') return noticeReply(say, done)
  return { type: 'card', card: wordCard(say('terms.put.done', { name: facts.candidate.firstName })), place: 'new' }
}

/** In a chat: the terms as they stand. */
export async function showTerms(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts?.referral.proposal) return noticeReply(say, 'not_there')
  const reader = readerHere(say, await candidateZone(context, facts.candidate))
  return { type: 'card', card: termsCard(reader, facts, false), place: 'new' }
}

/** In a chat: the form. */
export async function openAnswerTerms(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const form = answerTermsForm(say, facts.referral)
  return form ? { type: 'form', form } : noticeReply(say, 'not_awaited')
}

/** The candidate agrees to a point, or says what they would like. */
export async function answerTerms(context: Context, input: Written, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const open = (facts.referral.proposal?.points ?? []).filter((point) => waitsFor(point) === 'candidate')
  if (facts.referral.status !== 'terms' || open.length === 0) return noticeReply(say, 'not_awaited')
  const answers = open.flatMap((point) => answered(input, point))
  const missing = answers.find(({ agrees, words }) => !agrees && words === '')
  if (missing) return { type: 'errors', errors: { [wordsKey(missing.pointId)]: say('terms.words.missing') } }
  const [first] = open
  if (answers.length === 0 && first)
    return { type: 'errors', errors: { [agreeKey(first.id)]: say('form.error.required') } }
  const done = await decide(context, facts, { type: 'answer', byId: facts.candidate.id, answers })
  if (typeof done === 'string') return noticeReply(say, done)
  await tellOfTerms(context, done, areSettled(done.referral.proposal?.points ?? []) ? 'settled' : 'answered')
  return answer(say('terms.answered.done'))
}

function answered(input: Written, { id }: Point): { pointId: string; agrees: boolean; words: string }[] {
  const choice = textOf(input, agreeKey(id))
  if (choice === '') return []
  const agrees = choice === 'yes'
  return [{ pointId: id, agrees, words: agrees ? '' : textOf(input, wordsKey(id)) }]
}

export type TermsNews = 'answered' | 'settled' | 'silent' | 'waits'
/** Working days until the company is reminded, and then until another recruiter is. */
const employerWaits = 5

/** Whoever settles the terms for the company hears of an answer; where they are silent, others do. */
export async function tellOfTerms(context: Context, facts: ReferralFacts, news: TermsNews): Promise<void> {
  const { tx, now, interactionId } = context
  const { id, proposal } = facts.referral
  const points = proposal?.points ?? []
  const round = String(roundOf(points))
  const readers = news === 'waits' ? await otherRecruiters(context, facts) : await whoAnswers(context, facts)
  const jobs = readers.map((employeeId) => ({
    name: 'terms.answered' as const,
    key: `referral:${id}:terms-${round}:${news}-${employeeId}`,
    payload: { referralId: id, round, news },
    at: now,
    to: `employee:${employeeId}` as const,
  }))
  await tx.addJobs(jobs, interactionId)
  if (news !== 'answered' || points.every((point) => isAgreed(point) || waitsFor(point) === 'candidate')) return
  const { zone, closedDays } = calendarIn(context, null)
  const at = addWorkingDays(now, employerWaits, zone, closedDays)
  await tx.addJobs(
    [{ name: 'terms.waits', key: `referral:${id}:terms-${round}:waits`, payload: { referralId: id, round }, at }],
    interactionId,
  )
}
