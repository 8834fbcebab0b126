import type { Candidate } from '../domain/candidate.js'
import { introducedCard, introduceForm, introducePreviewCard, shareTextCard } from '../messages/introduce.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate } from './blank-candidate.js'
import { keepNamed } from './keep-named.js'
import { mailDays } from './mail-days.js'
import { noticeReply } from './pair.js'
import type { Context } from './unit-of-work.js'

/** P-25: first a text with one's own join link, to forward oneself; nothing about the friend is stored. */
export async function openIntroduce(context: Context, _input: object, say: Say): Promise<Reply> {
  if (context.who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const link = `${context.baseUrl}/join?by=${context.who.employee.id}`
  return { type: 'card', card: shareTextCard(say, link, context.settings.name), place: 'new' }
}

/** "Write to them for me": the form, with the tick "they expect it". */
export async function openWriteForMe(_context: Context, _input: object, say: Say): Promise<Reply> {
  return { type: 'form', form: introduceForm(say) }
}

/** Whom an employee names; `how` is read by them (P-25). */
export interface Introduction {
  firstName: string
  email: string
  how: string
}

function entryOf(context: Context, id: string, employeeId: string, input: Introduction): Candidate {
  return {
    ...blankCandidate(id, context.now),
    source: 'introduce',
    broughtById: employeeId,
    firstName: input.firstName,
    email: input.email,
    knownFrom: input.how,
  }
}

/** Shows the mail; writes nothing. Without the tick the form stays open. */
export async function previewIntroduction(
  context: Context,
  input: Introduction & { expected: boolean },
  say: Say,
): Promise<Reply> {
  const { who, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (!input.expected) return { type: 'errors', errors: { expected: say('introduce.expected.missing') } }
  const entry = entryOf(context, '', who.employee.id, input)
  return { type: 'card', card: introducePreviewCard(say, entry, who.employee.name, settings.name), place: 'new' }
}

/**
 * The one mail (P-14). The answer is the same bytes for unknown, known, pending and erased people (P-1); only somebody
 * unknown is written to, as a pending entry that is nowhere visible and erased after 30 days without a yes.
 */
export async function introduce(context: Context, input: Introduction, say: Say): Promise<Reply> {
  const { who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const entry = entryOf(context, context.random.id(), who.employee.id, input)
  await keepNamed(context, entry, 'join.introduced', await mailDays(context, now))
  return { type: 'card', card: introducedCard(say), place: 'replace' }
}
