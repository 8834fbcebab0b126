import { answerQuestion, askQuestion, type Question } from '../domain/question.js'
import { stages } from '../domain/referral.js'
import { wordCard } from '../messages/offer.js'
import { answerQuestionForm, askQuestionForm } from '../messages/proposal.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { ownReferral } from './answer-referral.js'
import { hiringReferral, whoAnswers } from './hiring.js'
import { noticeReply } from './pair.js'
import { answer } from './talking.js'
import { type Context, commit } from './unit-of-work.js'

type About = { referralId: string }

/** In a chat: the form. */
export async function openAskQuestion(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (stages[facts.referral.status].final) return noticeReply(say, 'already_ended')
  return { type: 'form', form: askQuestionForm(say, facts.referral) }
}

/** The candidate's question goes to whoever took the last step, else to every recruiter. */
export async function askRecruiter(context: Context, input: About & { words: string }, say: Say): Promise<Reply> {
  const { now, random } = context
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (stages[facts.referral.status].final) return noticeReply(say, 'already_ended')
  const id = random.id()
  const questions = askQuestion(facts.referral.questions, id, input.words, now)
  if (typeof questions === 'string') return noticeReply(say, questions)
  const asked = await keep(context, facts, questions, 'question_asked')
  await tellOfQuestion(context, asked, id, await whoAnswers(context, asked), 'question.asked')
  return answer(say('question.asked'))
}

async function keep(
  context: Context,
  facts: ReferralFacts,
  questions: Question[],
  action: string,
): Promise<ReferralFacts> {
  const state = { ...facts.referral, questions, updatedAt: context.now }
  const referral = await commit(context, context.tx.referrals, 'referral', { ok: true, state, action, jobs: [] })
  return { ...facts, referral }
}

/** To these readers; the key holds who and how, so that nobody reads the same twice. */
export async function tellOfQuestion(
  context: Context,
  { referral }: ReferralFacts,
  questionId: string,
  readers: readonly string[],
  name: 'question.asked' | 'question.nudge',
): Promise<void> {
  const jobs = readers.map((id) => ({
    name,
    key: `referral:${referral.id}:${name}-${questionId}-${id}`,
    payload: { referralId: referral.id, questionId },
    at: context.now,
    to: `employee:${id}` as const,
  }))
  await context.tx.addJobs(jobs, context.interactionId)
}

/** *Answer*: the form, with the question. */
export async function openAnswerQuestion(
  context: Context,
  input: About & { questionId: string },
  say: Say,
): Promise<Reply> {
  const facts = await hiringReferral(context, input.referralId)
  const question = facts?.referral.questions.find(({ id }) => id === input.questionId)
  if (!facts || !question) return noticeReply(say, 'not_there')
  if (question.answer !== null) return noticeReply(say, 'already_answered')
  return { type: 'form', form: answerQuestionForm(say, facts, question) }
}

/** The answer goes to the candidate at once, and stays on their page. */
export async function answerRecruited(
  context: Context,
  input: About & { questionId: string; answer: string },
  say: Say,
): Promise<Reply> {
  const { tx, now, interactionId } = context
  const facts = await hiringReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const questions = answerQuestion(facts.referral.questions, input.questionId, input.answer, now)
  if (typeof questions === 'string') return noticeReply(say, questions)
  const { referral, candidate } = await keep(context, facts, questions, 'question_answered')
  const payload = { referralId: referral.id, questionId: input.questionId }
  const key = `referral:${referral.id}:answer-${input.questionId}`
  await tx.addJobs(
    [{ name: 'question.answered-candidate', key, payload, at: now, to: `candidate:${candidate.id}` }],
    interactionId,
  )
  return { type: 'card', card: wordCard(say('question.answered.done', { name: candidate.firstName })), place: 'new' }
}
