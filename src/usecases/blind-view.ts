import { heldChat } from '../domain/coffee-chat.js'
import type { Referral } from '../domain/referral.js'
import { employerIn, withoutNames } from '../domain/without-names.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { NamesQuestion, Unnamed } from '../messages/route.js'
import { speak } from '../messages/text.js'
import { loadReferral } from './load-referral.js'
import { deciderOf, type RouteFacts } from './routes.js'
import type { Context } from './unit-of-work.js'

/** What each side reads before names are exchanged. */

/** P-7: chosen skills and aspirations, and the words about them without names; never headline, employer, address or referrer. */
export async function unnamed(
  context: Context,
  { route, opening }: RouteFacts,
  facts: ReferralFacts,
): Promise<Unnamed> {
  const { candidate, referral } = facts
  const plain = plainer(facts)
  const { interests, skills, character } = referral.fit
  return {
    routeId: route.id,
    title: opening.title,
    candidate: {
      skills: candidate.skills,
      roles: candidate.roles,
      departments: candidate.departments,
      roleFamilies: [],
    },
    why: plain(referral.why),
    fit: { interests: plain(interests) ?? '', skills: plain(skills) ?? '', character: plain(character) ?? '' },
    knownSince: await knownSince(context, referral),
  }
}

function plainer({ candidate, referrer }: ReferralFacts): (text: string) => string | undefined {
  const say = speak()
  const people = [
    { name: candidate.firstName, instead: say('route.thisPerson') },
    { name: referrer.name, instead: say('route.aColleague') },
  ]
  const { headline, barredEmployers } = candidate
  const never = [headline, ...employerIn(headline), ...barredEmployers]
  return (text) => withoutNames(text, people, never)
}

/** Since when somebody of the company knows them. */
async function knownSince({ tx }: Context, { chatId, createdAt }: Referral): Promise<Date> {
  const chat = chatId === null ? undefined : await tx.chats.get(chatId)
  return chat?.endsAt ?? createdAt
}

/** What the person reads before they say whether names may be exchanged: never the opening's title. */
export async function namesQuestion(context: Context, facts: RouteFacts): Promise<NamesQuestion | undefined> {
  const { tx, settings } = context
  const { route, opening } = facts
  const deciderId = await deciderOf(context, facts)
  const decider = deciderId === undefined ? undefined : await tx.employees.get(deciderId)
  if (!decider) return undefined
  return {
    routeId: route.id,
    organization: settings.name,
    department: opening.department,
    words: opening.words,
    decides: { name: decider.name, title: decider.title ?? '' },
    known: await whoKnowsThem(context, facts),
  }
}

/** Hosts of that department whom they met, and who put them forward; nobody whom the opening must never touch. */
async function whoKnowsThem(context: Context, { route, opening, candidate }: RouteFacts): Promise<string[]> {
  const { tx } = context
  const referral = route.referralId === null ? undefined : await loadReferral(context, route.referralId)
  const held = await tx.chats.find({ candidateId: candidate.id, status: heldChat }, { newestFirst: true })
  const hosts = await tx.employees.getMany([...new Set(held.map(({ hostId }) => hostId))])
  const department = opening.department.trim().toLowerCase()
  const there = hosts.filter((host) => department !== '' && host.department?.trim().toLowerCase() === department)
  const known = [...there, ...(referral ? [referral.referrer] : [])].filter(
    ({ id, status, name }) => status === 'active' && name !== '' && !opening.barred.employees.includes(id),
  )
  return [...new Set(known.map(({ name }) => name))].sort()
}
