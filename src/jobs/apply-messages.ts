import { decideConversion, isInvited } from '../domain/conversion.js'
import { dateOf } from '../domain/zoned-time.js'
import { inviteCard, invitedAnswerCard, vouchCard } from '../messages/apply.js'
import type { Reader } from '../messages/reader.js'
import type { ReferralFacts } from '../messages/referral.js'
import { isAdvocate } from '../usecases/advocates.js'
import { lapseInvitation } from '../usecases/apply.js'
import { isThere, loadReferral, whoDid } from '../usecases/load-referral.js'
import { calendarIn, candidateZone, loadChat } from '../usecases/pair.js'
import { whoMaySee } from '../usecases/periodic-words.js'
import { liveReferral } from '../usecases/refer.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

/** The referral while this very invitation waits for its answer. */
async function awaited(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  if (!facts || !isThere(facts) || !isInvited(facts.referral)) return undefined
  return facts.referral.conversion?.invitedAt === need(job, 'invitedAt') ? facts : undefined
}

const invitation = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const facts = await awaited(context, job)
  if (!facts) return undefined
  const recruiter = await whoDid(context, facts.referral.id, 'invited')
  return { card: (reader: Reader) => inviteCard(reader, facts, recruiter, nudge) }
}

async function startClock(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await awaited(context, job)
  if (!facts) return
  const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
  const decision = decideConversion(facts.referral, { type: 'invited' }, context.now, calendar)
  if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
}

const lapse = async (context: Context, job: ClaimedJob): Promise<void> => {
  const facts = await awaited(context, job)
  if (facts) await lapseInvitation(context, facts)
}

/** P-16: five working days after the invitation was sent, it has passed. */
export const lapseInvite: WorkDefinition = async (context, job) => {
  await lapse(context, job)
  return undefined
}

async function answered(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  if (!facts || !isThere(facts)) return undefined
  if ((await whoMaySee(context, facts, [need(job, 'employeeId')])).length === 0) return undefined
  const said = need(job, 'answer')
  const answer = said === 'yes' || said === 'no' ? said : 'lapsed'
  return { card: (reader) => invitedAnswerCard(reader, facts, answer, need(job, 'opening')) }
}

/** True as long as they vouch for somebody who is here, and have not put in a word already. */
async function vouch(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadChat(context, need(job, 'chatId'))
  if (facts?.host.status !== 'active') return undefined
  const { chat, candidate, host } = facts
  if (candidate.status === 'erased' || candidate.status === 'left') return undefined
  if (!isAdvocate(chat, dateOf(context.now, context.settings.zone))) return undefined
  if (await liveReferral(context, candidate.id, host.id)) return undefined
  const about = { candidateId: candidate.id, chatId: chat.id, name: candidate.firstName, path: chat.settled.path ?? '' }
  return { card: (reader) => vouchCard(reader, about) }
}

export const applyMessages = {
  'referral.invite-candidate': { prepare: invitation(false), sent: startClock, undeliverable: lapse },
  'referral.invite-nudge': { prepare: invitation(true) },
  'referral.invite-answered': { prepare: answered },
  'advocacy.vouch': { prepare: vouch },
} satisfies Record<string, MessageDefinition>
