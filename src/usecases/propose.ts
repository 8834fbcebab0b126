import { decideProposal, type ProposalAction, type ProposalRefusal } from '../domain/proposal.js'
import type { DeclineReason } from '../domain/terms.js'
import { dateOf } from '../domain/zoned-time.js'
import { wordCard } from '../messages/offer.js'
import { declineForm, hiringCard, proposalCard, proposeForm } from '../messages/proposal.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { ownReferral } from './answer-referral.js'
import { hiringReferral, whoAnswers } from './hiring.js'
import { calendarIn, candidateZone, noticeReply, readerHere, zoneHere } from './pair.js'
import { answer } from './talking.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

type About = { referralId: string }

async function decide(
  context: Context,
  facts: ReferralFacts,
  action: ProposalAction,
): Promise<ReferralFacts | ProposalRefusal> {
  const ends = action.type === 'decline'
  const by = ends || action.type === 'accept' ? 'candidate' : 'company'
  const who = by === 'candidate' ? { type: 'candidate' as const, id: facts.candidate.id } : actorOf(context.who)
  const calendar = calendarIn(context, ends ? facts.referrer.zone : await candidateZone(context, facts.candidate))
  const decision = decideProposal(facts.referral, action, who, context.now, calendar)
  if (!decision.ok) return decision.refusal
  return { ...facts, referral: await commit(context, context.tx.referrals, 'referral', decision) }
}

/** For recruiters and the role owner: proposal, terms and questions of one referral, with what can be done. */
export async function showHiring(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await hiringReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  return { type: 'card', card: hiringCard(readerHere(say, zoneHere(context)), facts), place: 'new' }
}

/** *Write a proposal*. */
export async function openPropose(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await hiringReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.referral.status !== 'proposal') return noticeReply(say, 'not_awaited')
  if (facts.referral.proposal?.answer === 'accepted') return noticeReply(say, 'already_answered')
  return { type: 'form', form: proposeForm(say, facts.referral) }
}

export interface ProposalWords extends About {
  role: string
  startsOn: string
  words: string
}

/** The candidate reads it before anything is agreed. */
export async function propose(context: Context, input: ProposalWords, say: Say): Promise<Reply> {
  const { who, now } = context
  const facts = await hiringReferral(context, input.referralId)
  if (!facts || who.type !== 'employee') return noticeReply(say, 'not_there')
  const { role, startsOn, words } = input
  if (startsOn < dateOf(now, zoneHere(context)))
    return { type: 'errors', errors: { startsOn: say('form.error.date_past') } }
  const done = await decide(context, facts, { type: 'write', role, startsOn, words, byId: who.employee.id })
  if (typeof done === 'string') return noticeReply(say, done)
  return { type: 'card', card: wordCard(say('proposal.written', { name: facts.candidate.firstName })), place: 'new' }
}

/** Nobody answered, and a recruiter gives it another week. */
export async function extendProposal(context: Context, input: About, say: Say): Promise<Reply> {
  const { who } = context
  const facts = await hiringReferral(context, input.referralId)
  if (!facts || who.type !== 'employee') return noticeReply(say, 'not_there')
  const done = await decide(context, facts, { type: 'extend', byId: who.employee.id })
  if (typeof done === 'string') return noticeReply(say, done)
  return answer(say('proposal.extended', { name: facts.candidate.firstName }))
}

/** In a chat: the preview, as it now stands. */
export async function showProposal(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts?.referral.proposal) return noticeReply(say, 'not_there')
  const reader = readerHere(say, await candidateZone(context, facts.candidate))
  return { type: 'card', card: proposalCard(reader, facts, false), place: 'new' }
}

/** *I accept*: terms can be talked about. */
export async function acceptProposal(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const done = await decide(context, facts, { type: 'accept' })
  if (typeof done === 'string') return noticeReply(say, done)
  await tellOfProposal(context, done)
  return answer(say('proposal.accepted'))
}

/** In a chat: the form with the reasons. */
export async function openDecline(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.referral.status !== 'proposal' || !facts.referral.proposal) return noticeReply(say, 'not_awaited')
  return { type: 'form', form: declineForm(say, facts.referral) }
}

/** *No, thank you*, with a reason of a list; the referrer reads one of four words (P-20). */
export async function declineProposal(
  context: Context,
  input: About & { reason: DeclineReason },
  say: Say,
): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const done = await decide(context, facts, { type: 'decline', reason: input.reason })
  if (typeof done === 'string') return noticeReply(say, done)
  await tellOfProposal(context, done)
  return answer(say('proposal.declined'))
}

/** Nobody answered in time; a recruiter hears so and decides. */
export async function silentProposal(context: Context, facts: ReferralFacts): Promise<void> {
  const done = await decide(context, facts, { type: 'silent' })
  if (typeof done !== 'string') await tellOfProposal(context, done)
}

/** Whoever wrote it hears what became of it. */
async function tellOfProposal(context: Context, facts: ReferralFacts): Promise<void> {
  const { tx, now, interactionId } = context
  const { id, proposal } = facts.referral
  if (!proposal) return
  const jobs = (await whoAnswers(context, facts, proposal.byId)).map((employeeId) => ({
    name: 'proposal.answered' as const,
    key: `referral:${id}:proposal-${proposal.proposedAt}:${proposal.answer}-${employeeId}`,
    payload: { referralId: id, answer: proposal.answer },
    at: now,
    to: `employee:${employeeId}` as const,
  }))
  await tx.addJobs(jobs, interactionId)
}
