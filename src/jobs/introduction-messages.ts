import { decideIntroduction, type Introduction, introductionClock } from '../domain/introduction.js'
import { askIntroductionCard, type IntroductionFacts } from '../messages/onward.js'
import type { Reader } from '../messages/reader.js'
import { withNames } from '../usecases/answer-introduction.js'
import { calendarIn, candidateZone } from '../usecases/pair.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

/** Of those named at that moment, who has not been answered. */
async function pending(context: Context, job: ClaimedJob): Promise<Introduction[]> {
  const at = need(job, 'at')
  const named = await context.tx.introductions.find({ fromChatId: need(job, 'chatId'), status: 'pending' })
  return named.filter(({ createdAt }) => createdAt.toISOString() === at)
}

/** The same with their names; nobody where the candidate is not here. */
async function awaited(context: Context, job: ClaimedJob): Promise<IntroductionFacts[]> {
  const asked = await pending(context, job)
  const [first] = asked
  const candidate = first && (await context.tx.candidates.get(first.candidateId))
  return candidate?.status === 'active' ? withNames(context, asked) : []
}

const question = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const all = await awaited(context, job)
  return all.length === 0 ? undefined : { card: (reader: Reader) => askIntroductionCard(reader, all, nudge) }
}

async function startClock(context: Context, job: ClaimedJob): Promise<void> {
  const [facts] = await awaited(context, job)
  const candidate = facts && (await context.tx.candidates.get(facts.introduction.candidateId))
  if (!candidate) return
  const naming = { candidateId: candidate.id, chatId: need(job, 'chatId'), at: new Date(need(job, 'at')) }
  const calendar = calendarIn(context, await candidateZone(context, candidate))
  await context.tx.addJobs(introductionClock(naming, context.now, calendar), context.interactionId)
}

async function lapse(context: Context, job: ClaimedJob): Promise<void> {
  for (const introduction of await pending(context, job)) {
    const decision = decideIntroduction(introduction, { type: 'lapse' }, context.now)
    if (decision.ok) await commit(context, context.tx.introductions, 'introduction', decision)
  }
}

/** P-16: five working days after the question was sent, it has passed; nobody is told. */
export const lapseIntroductions: WorkDefinition = async (context, job) => {
  await lapse(context, job)
  return undefined
}

export const introductionMessages = {
  'introduction.ask-candidate': { prepare: question(false), sent: startClock, undeliverable: lapse },
  'introduction.nudge-candidate': { prepare: question(true) },
} satisfies Record<string, MessageDefinition>
