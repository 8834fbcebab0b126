import type { Candidate } from '../domain/candidate.js'
import { introducedCard, introduceForm, introducePreviewCard, shareTextCard } from '../messages/introduce.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate } from './blank-candidate.js'
import { noticeReply, readerHere } from './pair.js'
import { type Context, note } from './unit-of-work.js'

/** P-25: first a text with one's own join link, to forward oneself; nothing about the friend is stored. */
export async function openIntroduce(context: Context, _input: object, say: Say): Promise<Reply> {
  if (context.who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const link = `${context.baseUrl}/join?by=${context.who.employee.id}`
  const reader = readerHere(context, say, context.settings.zone)
  return { type: 'card', card: shareTextCard(reader, link, context.settings.name), place: 'new' }
}

/** "Write to them for me": the form, with the tick "they expect it". */
export async function openWriteForMe(_context: Context, _input: object, say: Say): Promise<Reply> {
  return { type: 'form', form: introduceForm(say) }
}

export interface IntroduceInput {
  firstName: string
  email: string
  how: string
  expected: boolean
  /** the mail was shown and is to be sent */
  shown?: string
}

/**
 * Shows the mail first, then sends it. The answer is the same bytes for unknown, known, pending and erased people (P-1);
 * somebody unknown is kept as pending, nowhere visible, and erased after 30 days without a yes (P-14).
 */
export async function introduce(context: Context, input: IntroduceInput, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (!input.expected) return { type: 'errors', errors: { expected: say('introduce.expected.missing') } }
  if (input.shown !== 'yes') {
    const { firstName, email, how } = input
    const card = introducePreviewCard(say, who.employee.name, { firstName, email, how }, context.settings.name)
    return { type: 'card', card, place: 'new' }
  }
  await bringSomebody(context, who.employee.id, input)
  return { type: 'card', card: introducedCard(say), place: 'replace' }
}

/** Writes a pending entry and its one mail, or nothing; says neither. */
async function bringSomebody(context: Context, employeeId: string, input: IntroduceInput): Promise<void> {
  const { tx, now, random } = context
  const emailIndex = tx.emailIndex(input.email)
  if (await tx.isSuppressed(emailIndex)) return
  const candidate: Candidate = {
    ...blankCandidate(random.id(), now),
    source: 'introduce',
    emailIndex,
    broughtById: employeeId,
    firstName: input.firstName,
    email: input.email,
    knownFrom: input.how,
  }
  if (!(await tx.candidates.insert(candidate))) return
  await note(context, 'candidate', candidate.id, 'brought')
  await tx.addJobs(
    [
      {
        name: 'join.introduced',
        key: `candidate:${candidate.id}:introduced`,
        payload: { candidateId: candidate.id },
        at: now,
        to: `candidate:${candidate.id}`,
      },
      expirePendingJob(candidate.id, now),
    ],
    context.interactionId,
  )
}

const thirtyDaysMs = 30 * 86_400_000

/** P-14: unconfirmed entries are erased after 30 days. */
export function expirePendingJob(candidateId: string, now: Date) {
  return {
    name: 'pool.expire-pending' as const,
    key: `candidate:${candidateId}:expire-pending`,
    payload: { candidateId },
    at: new Date(now.getTime() + thirtyDaysMs),
  }
}
