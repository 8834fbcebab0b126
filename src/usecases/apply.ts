import { type ConversionAction, decideConversion, invitableStages, isInvited } from '../domain/conversion.js'
import { isBlind } from '../domain/referral.js'
import { applyForm, type InviteAnswer, inviteForm } from '../messages/apply.js'
import { wordCard } from '../messages/offer.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { askAdvocates } from './advocates.js'
import { ownReferral } from './answer-referral.js'
import { grantConsent } from './consents.js'
import { whoDid } from './load-referral.js'
import { calendarIn, noticeReply } from './pair.js'
import { readableReferral } from './pipeline.js'
import { type Context, commit } from './unit-of-work.js'

/** Kind 5: a recruiter asks whether somebody would like to apply; only they can change from exploring to applying. */

type Asked = { referralId: string }

async function decide(
  context: Context,
  facts: ReferralFacts,
  action: ConversionAction,
  say: Say,
): Promise<Reply | undefined> {
  const decision = decideConversion(facts.referral, action, context.now, calendarIn(context, facts.referrer.zone))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, context.tx.referrals, 'referral', decision)
  return undefined
}

/** *Invite to apply*: the form with the opening's name. */
export async function openInvite(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (!invitableStages.includes(facts.referral.status)) return noticeReply(say, 'no_such_move')
  if (facts.referral.conversion !== null) return noticeReply(say, 'already_invited')
  if (isBlind(facts.referral)) return noticeReply(say, 'names_first')
  return { type: 'form', form: inviteForm(say, facts.referral.id, await ownTitle(context, facts)) }
}

/** The title of the opening that the referral was brought to, which the invitation then names. */
async function ownTitle({ tx }: Context, { referral }: ReferralFacts): Promise<string | undefined> {
  return referral.openingId === null ? undefined : (await tx.openings.get(referral.openingId))?.title
}

/** Asks them, and those who vouch for them on this path. */
export async function inviteToApply(
  context: Context,
  input: Asked & { opening?: string | undefined },
  say: Say,
): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (isBlind(facts.referral)) return noticeReply(say, 'names_first')
  const opening = (await ownTitle(context, facts)) ?? input.opening
  if (opening === undefined) return { type: 'errors', errors: { opening: say('form.error.required') } }
  const refused = await decide(context, facts, { type: 'invite', opening }, say)
  if (refused) return refused
  await askAdvocates(context, facts, opening)
  const text = say('pipeline.invite.done', { name: facts.candidate.firstName, opening })
  return { type: 'card', card: wordCard(text), place: 'new' }
}

/** In a chat: the form with the consent. */
export async function openApply(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  return isInvited(facts.referral) ? { type: 'form', form: applyForm(say, facts) } : noticeReply(say, 'not_awaited')
}

/** Their own yes, with its consent. */
export async function agreeToApply(context: Context, input: Asked & { consent: boolean }, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (!isInvited(facts.referral)) return noticeReply(say, 'not_awaited')
  if (!input.consent) return { type: 'errors', errors: { consent: say('apply.form.consent.missing') } }
  const refused = await decide(context, facts, { type: 'agree' }, say)
  if (refused) return refused
  await grantConsent(context, facts.candidate.id, 'referral')
  await tellInviter(context, facts, 'yes')
  const text = say('apply.done', { opening: facts.referral.conversion?.opening ?? '' })
  return { type: 'card', card: wordCard(text), place: 'replace' }
}

/** *No, I keep exploring*: nothing else changes. */
export async function keepExploring(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const refused = await decide(context, facts, { type: 'keep_exploring' }, say)
  if (refused) return refused
  await tellInviter(context, facts, 'no')
  return { type: 'card', card: wordCard(say('apply.kept')), place: 'replace' }
}

/** Nobody answered in time: they keep exploring, and whoever asked hears so. */
export async function lapseInvitation(context: Context, facts: ReferralFacts): Promise<void> {
  const calendar = calendarIn(context, facts.referrer.zone)
  const decision = decideConversion(facts.referral, { type: 'lapse' }, context.now, calendar)
  if (!decision.ok) return
  await commit(context, context.tx.referrals, 'referral', decision)
  await tellInviter(context, facts, 'lapsed')
}

/** An answer that somebody waits for comes by itself (P-20). */
async function tellInviter(context: Context, { referral }: ReferralFacts, answer: InviteAnswer): Promise<void> {
  const recruiter = await whoDid(context, referral.id, 'invited')
  if (!recruiter || !referral.conversion) return
  const { opening, invitedAt } = referral.conversion
  await context.tx.addJobs(
    [
      {
        name: 'referral.invite-answered',
        key: `referral:${referral.id}:invite-${invitedAt}:answered`,
        payload: { referralId: referral.id, employeeId: recruiter.id, answer, opening },
        at: context.now,
        to: `employee:${recruiter.id}`,
      },
    ],
    context.interactionId,
  )
}
