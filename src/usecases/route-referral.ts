import { decideReferral, mayBeRouted } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import { wordCard } from '../messages/offer.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import { routedCard, routeForm } from '../messages/route.js'
import type { Say } from '../messages/text.js'
import { openingsFor } from './openings-for.js'
import { calendarIn, noticeReply } from './pair.js'
import { readableReferral } from './pipeline.js'
import { askDecider } from './routes.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

/** Blind routing: a recruiter puts somebody who is available before a role owner, who reads no name. */

type Asked = { referralId: string }

const word = (text: string): Reply => ({ type: 'card', card: wordCard(text), place: 'new' })

/** The referral, where this recruiter may put it before somebody now; else the reply that says why not. */
async function routable(context: Context, referralId: string, say: Say): Promise<ReferralFacts | Reply> {
  const facts = await readableReferral(context, referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (!mayBeRouted(facts.referral)) return noticeReply(say, 'no_such_move')
  if (facts.referral.conversion !== null) return noticeReply(say, 'already_invited')
  return (await isWithAnother(context, facts)) ? word(say('route.family')) : facts
}

/** Family: the recruiter who took it up handles it alone. */
async function isWithAnother({ tx, who }: Context, { referral }: ReferralFacts): Promise<boolean> {
  if (referral.conflict !== 'family' || who.type !== 'employee') return false
  const lines = await tx.historyOf('referral', referral.id)
  const ids = lines.flatMap(({ actor }) =>
    actor.type === 'employee' && actor.id !== referral.referrerId ? [actor.id] : [],
  )
  const people = await tx.employees.getMany([...new Set(ids)])
  const recruiters = people.filter(({ status, roles }) => status === 'active' && roles.includes('recruiter'))
  const first = ids.find((id) => recruiters.some((person) => person.id === id))
  return first !== undefined && first !== who.employee.id
}

/** *Put before a role owner*: the form over the openings that are possible. */
export async function openRouting(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await routable(context, input.referralId, say)
  if ('type' in facts) return facts
  const possible = await openingsFor(context, facts)
  if (possible.length === 0) return word(say('route.none'))
  return { type: 'form', form: routeForm(say, facts.referral.id, possible) }
}

/** The owner is asked at once; the candidate hears that it is with a role owner, the referrer a working day later, in four words. */
export async function routeReferral(context: Context, input: Asked & { openingId: string }, say: Say): Promise<Reply> {
  const { tx, who, now } = context
  const facts = await routable(context, input.referralId, say)
  if ('type' in facts || who.type !== 'employee') return 'type' in facts ? facts : noticeReply(say, 'not_for_you')
  const { referral, candidate, referrer } = facts
  const opening = (await openingsFor(context, facts)).find((each) => each.opening.id === input.openingId)?.opening
  const route = opening && freshRoute(context, referral.id, candidate.id, opening.id, who.employee.id)
  if (!opening || !route || !(await tx.routes.insert(route)))
    return { type: 'errors', errors: { openingId: say('route.notPossible') } }
  await note(context, 'route', route.id, 'made')
  const action = { type: 'route', openingId: opening.id } as const
  const decision = decideReferral(referral, action, actorOf(who), now, calendarIn(context, referrer.zone))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, tx.referrals, 'referral', decision)
  await askDecider(context, { route, opening, candidate })
  return { type: 'card', card: routedCard(say, referral.id, candidate.firstName, opening.title), place: 'new' }
}

function freshRoute(
  { random, now }: Context,
  referralId: string,
  candidateId: string,
  openingId: string,
  recruiterId: string,
): Route {
  return {
    id: random.id(),
    version: 0,
    openingId,
    candidateId,
    hostId: null,
    recruiterId,
    referralId,
    status: 'with_owner',
    since: now,
    createdAt: now,
    updatedAt: now,
    steps: 0,
    hostSays: null,
    decider: 'owner',
    reason: '',
  }
}
