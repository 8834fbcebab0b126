import {
  blankReferee,
  decideReferee,
  type Referee,
  type RefereeAction,
  type ReferenceAnswers,
  referenceQuestions,
  referenceStages,
} from '../domain/referee.js'
import { wordCard } from '../messages/offer.js'
import type { Page } from '../messages/page.js'
import {
  eraseReferenceButton,
  type Reference,
  refereePageCard,
  refereeWaysCard,
  referenceForm,
  referencesCard,
} from '../messages/reference.js'
import type { Reply } from '../messages/reply.js'
import { type Say, speak } from '../messages/text.js'
import { hiringReferral, whoAnswers } from './hiring.js'
import { hashToken } from './links.js'
import { isThere, loadReferral } from './load-referral.js'
import { refereesOf } from './name-referees.js'
import { calendarIn, noticeReply, readerHere, zoneHere } from './pair.js'
import { type Context, commit, note } from './unit-of-work.js'

/** Makes the link of their next mail: 256 random bits, of which only the hash is kept (SE-7). */
export async function issueRefereeLink(context: Context, referee: Referee): Promise<string> {
  const { tx, random, now, baseUrl } = context
  const token = random.token()
  const decision = decideReferee(referee, { type: 'link', tokenHash: hashToken(token) }, now, calendarIn(context, null))
  if (decision.ok) await tx.referees.save(decision.state)
  return `${baseUrl}/r/${tx.organizationId}.${token}`
}

/** A reference that can still come, with its referral; undefined once either has ended. */
export async function openReference(context: Context, refereeId: string): Promise<Reference | undefined> {
  const referee = await context.tx.referees.get(refereeId)
  const facts = referee && (await loadReferral(context, referee.referralId))
  if (!referee || !facts || !isThere(facts) || !referenceStages.includes(facts.referral.status)) return undefined
  return { ...facts, referee, organization: context.settings.name }
}

/**
 * Whose link this is, or undefined when it is wrong, used or expired; nobody can tell which. `toAct`: what was shown on a page
 * that is still open may be sent twice, and whoever has answered may have it erased there.
 */
export async function readRefereeLink(context: Context, token: string, toAct = false): Promise<Reference | undefined> {
  const [found] = await context.tx.referees.find({ tokenHash: hashToken(token) })
  const isLive = found?.linkUntil != null && new Date(found.linkUntil) > context.now
  // Read all the same, so that every link costs as much.
  const reference = await openReference(context, found?.id ?? '')
  if (!isLive || !reference) return undefined
  const mayStill = toAct ? ['asked', 'given', 'declined'] : ['asked']
  return mayStill.includes(found.status) ? reference : undefined
}

/** The page behind a referee's link; changes nothing. */
export async function refereePage(context: Context, token: string, lang?: string): Promise<Page | undefined> {
  const reference = await readRefereeLink(context, token)
  if (!reference) return undefined
  const reader = readerHere(speak(lang), context.settings.zone)
  return {
    lang: reader.locale,
    title: reader.say('referee.page.title', { name: reference.candidate.firstName }),
    sections: [
      { id: 'reference', card: refereePageCard(reader, reference) },
      { id: 'answers', form: referenceForm(reader.say, reference) },
      { id: 'otherwise', card: refereeWaysCard(reader.say) },
    ],
  }
}

async function decide(context: Context, action: RefereeAction, say: Say): Promise<Reference | Reply> {
  const { who, tx, now } = context
  if (who.type !== 'referee') return noticeReply(say, 'not_there')
  const reference = await openReference(context, who.referee.id)
  if (!reference) return noticeReply(say, 'not_there')
  const decision = decideReferee(reference.referee, action, now, calendarIn(context, null))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  const referee = await commit(context, tx.referees, 'referee', decision)
  await tx.cancelJobsTo(`referee:${referee.id}`)
  await tellOfReference(context, { ...reference, referee })
  return { ...reference, referee }
}

/** *Send*: their answers, for recruiters and the role owner only. */
export async function giveReference(context: Context, input: ReferenceAnswers, say: Say): Promise<Reply> {
  const answers: ReferenceAnswers = {}
  for (const question of referenceQuestions) if (input[question]) answers[question] = input[question]
  const given = await decide(context, { type: 'give', answers }, say)
  if ('type' in given) return given
  const text = say('referee.given')
  return { type: 'card', card: wordCard(text, [eraseReferenceButton(say)]), place: 'replace' }
}

/** *I would rather not*: no reason is asked. */
export async function declineReference(context: Context, _input: object, say: Say): Promise<Reply> {
  const declined = await decide(context, { type: 'decline' }, say)
  if ('type' in declined) return declined
  return { type: 'card', card: wordCard(say('referee.declined'), [eraseReferenceButton(say)]), place: 'replace' }
}

/** Whoever was asked has everything held of them erased, and is not written to again. */
export async function eraseReference(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx, now } = context
  if (who.type !== 'referee') return noticeReply(say, 'not_there')
  if (who.referee.email !== '') await tx.suppress(tx.emailIndex(who.referee.email), now)
  await eraseReferee(context, who.referee)
  return { type: 'card', card: wordCard(say('referee.erased')), place: 'replace' }
}

/** Blanks what was said by and of a referee; their link leads nowhere. */
export async function eraseReferee(context: Context, referee: Referee): Promise<void> {
  const { tx, now } = context
  await tx.cancelJobsTo(`referee:${referee.id}`)
  await tx.referees.save({ ...blankReferee(referee), updatedAt: now })
  await note(context, 'referee', referee.id, 'erased')
  await tx.eraseTraces([{ subject: 'referee', subjectId: referee.id }], [`referee:${referee.id}`])
}

/** How long answers are kept after the referral has ended. */
const keptMs = 90 * 86_400_000

/** Daily: where a referral has ended nobody is asked any further, and ninety days later nothing said is left. */
export async function careForReferees(context: Context): Promise<void> {
  const { tx, now } = context
  for (const referee of await tx.referees.find({})) {
    if (referee.email === '') continue
    const referral = await tx.referrals.get(referee.referralId)
    const goesOn = referral !== undefined && referenceStages.includes(referral.status)
    if (goesOn) continue
    if (!referral || now.getTime() - referral.since.getTime() >= keptMs) await eraseReferee(context, referee)
    else if (referee.status === 'named' || referee.status === 'asked') await endReferee(context, referee)
  }
}

async function endReferee(context: Context, referee: Referee): Promise<void> {
  const { tx, now } = context
  const decision = decideReferee(referee, { type: 'withdraw' }, now, calendarIn(context, null))
  if (decision.ok) await commit(context, tx.referees, 'referee', decision)
  await tx.cancelJobsTo(`referee:${referee.id}`)
}

/** Whoever took the last step hears of an answer, or that none came (P-20). */
export async function tellOfReference(context: Context, { referee, ...facts }: Reference): Promise<void> {
  const { tx, now, interactionId } = context
  const jobs = (await whoAnswers(context, facts)).map((id) => ({
    name: 'reference.answered' as const,
    key: `referee:${referee.id}:${referee.status}-${id}`,
    payload: { refereeId: referee.id },
    at: now,
    to: `employee:${id}` as const,
  }))
  await tx.addJobs(jobs, interactionId)
}

/** For recruiters and the role owner: who was asked, and what was answered. */
export async function readReferences(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await hiringReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const reader = readerHere(say, zoneHere(context))
  const named = await refereesOf(context, facts.referral.id)
  return { type: 'card', card: referencesCard(reader, facts, named), place: 'new' }
}
