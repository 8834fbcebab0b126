import type { Candidate } from '../domain/candidate.js'
import { introducedCard, introduceForm, introducePreviewCard, shareTextCard } from '../messages/introduce.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate } from './blank-candidate.js'
import { cameFromTalk } from './introduce-outside.js'
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

/** "Write to them for me": the form, with the tick "they expect it"; `from`: the talk after which somebody was thought of. */
export async function openWriteForMe(
  _context: Context,
  input: { from?: string | undefined },
  say: Say,
): Promise<Reply> {
  return { type: 'form', form: introduceForm(say, input.from) }
}

/** Whom an employee names; `how` is read by them (P-25). */
export interface Introduction {
  firstName: string
  email: string
  how: string
  /** the talk after which they were thought of; then they must want to explore */
  from?: string | undefined
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
  input: Introduction & { expected: boolean; wouldExplore?: boolean },
  say: Say,
): Promise<Reply> {
  const { who, settings } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (!input.expected) return { type: 'errors', errors: { expected: say('introduce.expected.missing') } }
  // Somebody thought of after a talk is not taken for a job seeker.
  if (input.from !== undefined && !input.wouldExplore)
    return { type: 'errors', errors: { wouldExplore: say('onward.outside.explore.missing') } }
  const entry = entryOf(context, '', who.employee.id, input)
  const card = introducePreviewCard(say, entry, who.employee.name, settings.name, input.from)
  return { type: 'card', card, place: 'new' }
}

/**
 * The one mail (P-14). The answer is the same bytes for unknown, known, pending and erased people (P-1); only somebody
 * unknown is written to, as a pending entry that is nowhere visible and erased after 30 days without a yes.
 */
export async function introduce(context: Context, input: Introduction, say: Say): Promise<Reply> {
  const { who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const cameFrom = await cameFromTalk(context, input.from)
  const entry = { ...entryOf(context, context.random.id(), who.employee.id, input), cameFrom }
  await keepNamed(context, entry, 'join.introduced', await mailDays(context, now))
  return { type: 'card', card: introducedCard(say), place: 'replace' }
}
