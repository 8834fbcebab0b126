import type { Candidate } from '../domain/candidate.js'
import { isInvited } from '../domain/conversion.js'
import { deliveryHours, nextOpen } from '../domain/quiet-hours.js'
import {
  hasReturned,
  isBlind,
  isHeldBack,
  ladder,
  type Referral,
  type StagePolicy,
  stages,
  wasTakenBack,
} from '../domain/referral.js'
import { applyForm, inviteSectionCard } from '../messages/apply.js'
import type { PageSection } from '../messages/page.js'
import type { Reader } from '../messages/reader.js'
import type { ReferralFacts } from '../messages/referral.js'
import { askChangeForm, notNowForm, questionCard, standingCard } from '../messages/referral-page.js'
import { introducedCandidateCard, namesCard } from '../messages/route.js'
import { namesQuestion } from './blind-view.js'
import { whoDecides } from './hiring.js'
import { hiringSections } from './hiring-page.js'
import { allWithPeople, whoDid } from './load-referral.js'
import { lastWordTo, mayAskFrom } from './periodic-words.js'
import { deciderOf } from './routes.js'
import type { Context } from './unit-of-work.js'

const dayMs = 86_400_000
/** How long somebody still reads of one that has ended. */
const shownMs = 90 * dayMs

/** Every referral of the page's owner: the question with its answers, or where it stands and what comes next (P-28). */
export async function referralSections(context: Context, candidate: Candidate, reader: Reader): Promise<PageSection[]> {
  const all = await context.tx.referrals.find({ candidateId: candidate.id }, { newestFirst: true })
  const shown: Referral[] = []
  for (const referral of all) if (await isShown(context, referral)) shown.push(referral)
  const sections: PageSection[] = []
  for (const facts of await allWithPeople(context, shown)) sections.push(...(await sectionsOf(context, facts, reader)))
  // A mail leads to `#referral`: the newest.
  return sections.map((section, at) => (at === 0 ? { ...section, id: 'referral' } : section))
}

async function isShown(context: Context, referral: Referral): Promise<boolean> {
  const { now } = context
  if (wasTakenBack(referral) || isHeldBack(referral, now)) return false
  // P-13: the page does not ask of a second one within the month either; one that was asked already stays.
  if (referral.status === 'consent_pending' && !(await wasAsked(context, referral)))
    return (await mayAskFrom(context, referral)) === undefined
  return !stages[referral.status].final || now.getTime() - referral.since.getTime() < shownMs
}

async function wasAsked(context: Context, { id, candidateId }: Referral): Promise<boolean> {
  const jobs = await context.tx.jobsTo(`candidate:${candidateId}`)
  return jobs.some(
    ({ name, key, sentAt }) => name === 'referral.ask-candidate' && key.startsWith(`referral:${id}:`) && sentAt,
  )
}

async function sectionsOf(context: Context, facts: ReferralFacts, reader: Reader): Promise<PageSection[]> {
  const { referral } = facts
  const { say } = reader
  const id = `referral-${referral.id}`
  if (referral.status === 'consent_pending') {
    return [
      { id, card: questionCard(reader, facts, context.now) },
      { id: `words-${referral.id}`, form: askChangeForm(say, facts) },
      { id: `later-${referral.id}`, form: notNowForm(say, referral) },
    ]
  }
  const isOn = ladder.some((step) => step === referral.status) && !stages[referral.status].final
  const decides = isOn ? await whoDecides(context, facts) : undefined
  const hears = await hearsBy(context, facts, reader.zone)
  const card: PageSection = { id, card: standingCard(reader, facts, hears, context.now, decides) }
  const rests = referral.status === 'not_now' && !hasReturned(referral, context.now)
  if (stages[referral.status].final || rests) return [card]
  return [
    card,
    ...(await routeSections(context, facts, reader)),
    ...(await inviteSections(context, facts, reader)),
    ...(await hiringSections(context, facts, reader)),
    { id: `later-${referral.id}`, form: notNowForm(say, referral) },
  ]
}

/** With a role owner: the question whether names may be exchanged, and whom they were introduced to. A mail leads to `#names`. */
async function routeSections(
  context: Context,
  { referral, candidate }: ReferralFacts,
  reader: Reader,
): Promise<PageSection[]> {
  const { tx } = context
  if (referral.openingId === null) return []
  const routes = await tx.routes.find({ referralId: referral.id, status: ['asking_names', 'introduced'] })
  const route = routes.find(({ openingId }) => openingId === referral.openingId)
  const opening = route && (await tx.openings.get(route.openingId))
  if (!route || !opening) return []
  const facts = { route, opening, candidate }
  if (route.status === 'asking_names') {
    const question = isBlind(referral) ? await namesQuestion(context, facts) : undefined
    return question ? [{ id: 'names', card: namesCard(reader, question, false) }] : []
  }
  const deciderId = await deciderOf(context, facts)
  const owner = deciderId === undefined ? undefined : await tx.employees.get(deciderId)
  return owner ? [{ id: 'names', card: introducedCandidateCard(reader, owner, opening.title) }] : []
}

/** Kind 5: the question whether they would like to apply, with its two answers. A mail leads to `#apply`. */
async function inviteSections(context: Context, facts: ReferralFacts, reader: Reader): Promise<PageSection[]> {
  if (!isInvited(facts.referral)) return []
  const recruiter = await whoDid(context, facts.referral.id, 'invited')
  return [
    { id: 'apply', card: inviteSectionCard(reader, facts, recruiter) },
    { id: `apply-${facts.referral.id}`, form: applyForm(reader.say, facts) },
  ]
}

/** P-28, by when they hear, also if nothing is decided (P-20): a day on which messages reach them. */
async function hearsBy(
  context: Context,
  { referral, candidate }: ReferralFacts,
  zone: string,
): Promise<Date | undefined> {
  const { tx, settings } = context
  const { noDecisionDays }: StagePolicy = stages[referral.status]
  if (noDecisionDays === null) return undefined
  const last = await lastWordTo(context, referral.candidateId, referral.since)
  const employee = candidate.employeeId === null ? undefined : await tx.employees.get(candidate.employeeId)
  const hours = deliveryHours(employee?.hours ?? null, employee === undefined)
  return nextOpen(new Date(last.getTime() + noDecisionDays * dayMs), hours, zone, settings.closedDays)
}
