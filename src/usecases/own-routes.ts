import type { Opening } from '../domain/opening.js'
import { stages } from '../domain/referral.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import { askedNamesCard, askOwnerCard, knownPersonCard, ownRoutesCard, type RouteRow } from '../messages/route.js'
import type { Say } from '../messages/text.js'
import { isStanding } from './answer-route.js'
import { unnamed } from './blind-view.js'
import { holds } from './consents.js'
import { isThere, loadReferral } from './load-referral.js'
import { noticeReply, readerHere, zoneHere } from './pair.js'
import { decidesAs, loadRoute, type RouteFacts } from './routes.js'
import type { Context } from './unit-of-work.js'

/** What a role owner reads of people on their way to an opening of theirs: without a name until both said yes, then by name. */

const shown = 20

/** The way with its referral, where it stands and this speaker decides for it. */
async function ownWay(context: Context, routeId: string): Promise<(RouteFacts & { of: ReferralFacts }) | undefined> {
  const { who } = context
  const facts = await loadRoute(context, routeId)
  if (!facts || who.type !== 'employee' || facts.route.referralId === null) return undefined
  if ((await decidesAs(context, facts, who.employee.id)) === undefined) return undefined
  const of = await loadReferral(context, facts.route.referralId)
  if (!of || !(await isReadable(context, facts, of))) return undefined
  return { ...facts, of }
}

async function isReadable(context: Context, facts: RouteFacts, of: ReferralFacts): Promise<boolean> {
  if (facts.route.status !== 'introduced') return isStanding(context, facts)
  const { referral, candidate } = of
  const goesOn = stages[referral.status].order !== null && stages[referral.status].order !== stages.available.order
  return goesOn && referral.openingId === facts.opening.id && isThere(of) && holds(context, candidate.id, 'referral')
}

/** Those they own, and those they answer for as a deputy. */
export async function ownOpenings({ tx }: Context, employeeId: string): Promise<Opening[]> {
  const [own, deputised] = [
    await tx.openings.find({ ownerId: employeeId }),
    await tx.openings.find({ deputyId: employeeId }),
  ]
  return [...own, ...deputised.filter(({ id }) => own.every((opening) => opening.id !== id))]
}

/** People on their way to my openings; whoever has none reads that there is nobody. */
export async function listOwnRoutes(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const rows = await waysToOwn(context, await ownOpenings(context, who.employee.id), shown)
  return { type: 'card', card: ownRoutesCard(readerHere(say, zoneHere(context)), rows, now), place: 'new' }
}

/** People on their way to these openings, as many as are asked for, the newest first. */
export async function waysToOwn(context: Context, openings: readonly Opening[], most: number): Promise<RouteRow[]> {
  if (openings.length === 0) return []
  const status = ['with_owner', 'asking_names', 'introduced'] as const
  const openingId = openings.map(({ id }) => id)
  const rows: RouteRow[] = []
  for (const { id } of await context.tx.routes.find({ openingId, status }, { newestFirst: true })) {
    if (rows.length === most) break
    const way = await ownWay(context, id)
    if (way) rows.push(rowOf(way))
  }
  return rows
}

const rowOf = ({ route, opening, of }: RouteFacts & { of: ReferralFacts }): RouteRow => ({
  routeId: route.id,
  title: opening.title,
  since: route.status === 'introduced' ? of.referral.since : route.since,
  ...(route.status === 'introduced'
    ? { stands: of.referral.status, name: of.candidate.firstName }
    : { stands: route.status === 'with_owner' ? ('with_owner' as const) : ('asking_names' as const), name: undefined }),
})

/** One of them: the card without a name, or from `introduced` on who it is, the words they agreed to, and how they are reached. */
export async function showOwnRoute(context: Context, input: { routeId: string }, say: Say): Promise<Reply> {
  const way = await ownWay(context, input.routeId)
  if (!way) return noticeReply(say, 'not_there')
  const reader = readerHere(say, zoneHere(context))
  const { route, opening, of } = way
  if (route.status === 'introduced') {
    const card = knownPersonCard(reader, { ...of, title: opening.title, routeId: route.id })
    return { type: 'card', card, place: 'new' }
  }
  const view = await unnamed(context, way, of)
  const card =
    route.status === 'with_owner' ? askOwnerCard(reader, view, undefined, false) : askedNamesCard(reader, view)
  return { type: 'card', card, place: 'new' }
}
