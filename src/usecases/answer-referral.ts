import { decideReferral, hasReturned, type ReferralAction, stages } from '../domain/referral.js'
import { localMidnight } from '../domain/zoned-time.js'
import type { Form } from '../messages/form.js'
import { longDay } from '../messages/pool.js'
import { type ReferralFacts, rewordForm } from '../messages/referral.js'
import { askChangeForm, notNowForm } from '../messages/referral-page.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { anotherStands, confirmClaim } from './claims.js'
import { grantConsent, withdrawConsents } from './consents.js'
import { loadReferral } from './load-referral.js'
import { ownEntry } from './own-entry.js'
import { calendarIn, candidateZone, noticeReply, readerHere } from './pair.js'
import { thankEarly } from './record-credit.js'
import { fitOf, type WordsSaid } from './refer.js'
import { endStepTalks } from './step-talk.js'
import { answer } from './talking.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

type Asked = { referralId: string }

/** The speaker's own referral, as the one it is about. */
export async function ownReferral(context: Context, referralId: string): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, referralId)
  const entry = facts && (await ownEntry(context))
  return entry?.id === facts?.candidate.id ? facts : undefined
}

/** Decides and writes; the refusal's sentence, or nothing. The candidate acts as such, also when they speak as an employee. */
async function decide(
  context: Context,
  facts: ReferralFacts,
  action: ReferralAction,
  by: 'candidate' | 'referrer',
  say: Say,
): Promise<Reply | undefined> {
  const who = by === 'candidate' ? { type: 'candidate' as const, id: facts.candidate.id } : actorOf(context.who)
  const decision = decideReferral(facts.referral, action, who, context.now, calendarIn(context, facts.referrer.zone))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, context.tx.referrals, 'referral', decision)
  return undefined
}

/**
 * P-5: after reading the words. Writes the consent, and makes the referral available to recruiters; where a yes to somebody who
 * named them earlier stands already, that one goes on and this one ends.
 */
export async function consentToReferral(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const stands = await anotherStands(context, facts.referral)
  const refused = await decide(context, facts, { type: stands ? 'already_known' : 'consent' }, 'candidate', say)
  if (refused) return refused
  await confirmClaim(context, facts)
  if (stands) return answer(say('claim.stands'))
  await grantConsent(context, facts.candidate.id, 'referral')
  await thankEarly(context, facts.referral, facts.candidate)
  return answer(say('referral.consented'))
}

async function opened(context: Context, input: Asked, say: Say, form: (facts: ReferralFacts) => Form): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (stages[facts.referral.status].final) return noticeReply(say, 'already_ended')
  return { type: 'form', form: form(facts) }
}

export const openAskChange = (context: Context, input: Asked, say: Say): Promise<Reply> =>
  opened(context, input, say, (facts) => askChangeForm(say, facts))

export const openReferralNotNow = (context: Context, input: Asked, say: Say): Promise<Reply> =>
  opened(context, input, say, ({ referral }) => notNowForm(say, referral))

/** P-5: other words, please; only the referrer reads what is asked. */
export async function askForChange(context: Context, input: Asked & { words: string }, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const refused = await decide(context, facts, { type: 'ask_change', words: input.words }, 'candidate', say)
  return refused ?? answer(say('referral.askChange.done', { referrer: facts.referrer.name }))
}

/** *No*, or later *take it back*: no reason is asked and none is told. */
export async function withdrawReferral(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const wasAsked = facts.referral.status === 'consent_pending'
  const refused = await decide(context, facts, { type: 'withdraw' }, 'candidate', say)
  if (refused) return refused
  await dropConsent(context, facts.candidate.id)
  await endStepTalks(context, facts.referral)
  return answer(wasAsked ? say('referral.declined') : say('referral.withdrawn'))
}

/** The yes to being put forward ends with the last referral that needs it. */
async function dropConsent(context: Context, candidateId: string): Promise<void> {
  const all = await context.tx.referrals.find({ candidateId })
  const needed = all.some(({ status }) => !stages[status].final && status !== 'consent_pending')
  if (!needed) await withdrawConsents(context, candidateId, 'referral')
}

/** "Not before …" (P-13): the question, or everything about it, rests until a day. */
export async function restReferral(
  context: Context,
  input: Asked & { until: string; meanwhile: boolean },
  say: Say,
): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const zone = await candidateZone(context, facts.candidate)
  const returnsAt = localMidnight(input.until, zone)
  if (returnsAt <= context.now) return { type: 'errors', errors: { until: say('form.error.date_past') } }
  const wasAsked = facts.referral.status === 'consent_pending'
  const refused = await decide(
    context,
    facts,
    { type: 'not_now', returnsAt, meanwhile: input.meanwhile },
    'candidate',
    say,
  )
  if (refused) return refused
  await endStepTalks(context, facts.referral)
  const day = longDay(returnsAt, readerHere(say, zone))
  return answer(wasAsked ? say('referral.askedLater', { day }) : say('referral.rests', { day }))
}

/** "Yes, it still stands", on the day "not now" named or later: recruiters know of them again. */
export async function pickUpAgain(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.referral.status === 'available') return noticeReply(say, 'already_answered')
  if (!stages[facts.referral.status].final && !hasReturned(facts.referral, context.now))
    return noticeReply(say, 'not_awaited')
  return (await decide(context, facts, { type: 'come_back' }, 'candidate', say)) ?? answer(say('still.picked'))
}

async function ofReferrer(context: Context, referralId: string): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, referralId)
  const { who } = context
  return who.type === 'employee' && facts?.referrer.id === who.employee.id ? facts : undefined
}

export async function openReword(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ofReferrer(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.referral.status !== 'consent_pending') return noticeReply(say, 'not_awaited')
  return { type: 'form', form: rewordForm(say, facts.referral) }
}

/** New words: the candidate reads them first, again (P-5). */
export async function rewordReferral(context: Context, input: Asked & WordsSaid, say: Say): Promise<Reply> {
  const facts = await ofReferrer(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const { why, how } = input
  const fit = fitOf(input)
  const refused = await decide(context, facts, { type: 'reword', why, how, fit }, 'referrer', say)
  return refused ?? answer(say('refer.reword.done'))
}
