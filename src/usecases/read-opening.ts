import { type Ending, maySeeOpening, type Opening } from '../domain/opening.js'
import { type Stage, stageNames, stages } from '../domain/referral.js'
import { type OpeningView, openingCard, openingForOthersCard, openingListCard } from '../messages/opening.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { isOpener, isRecruiter } from './admins.js'
import { allWithPeople, isThere } from './load-referral.js'
import { noticeReply } from './pair.js'
import { visibleTo } from './pipeline.js'
import { ownReader } from './settings.js'
import type { Context } from './unit-of-work.js'

const isRecruiterHere = ({ who, adminEmails }: Context): boolean => isRecruiter(who, adminEmails)

/** An opening that whoever speaks may know of. One that is not there and one that is not theirs take the same statements. */
export async function readableOpening(context: Context, openingId: string): Promise<Opening | undefined> {
  const { who, tx } = context
  const opening = await tx.openings.get(openingId)
  if (!opening || who.type !== 'employee') return undefined
  return maySeeOpening(opening, who.employee.id, isRecruiterHere(context)) ? opening : undefined
}

/** Whether whoever speaks decides about it: its owner, their deputy, a recruiter. */
export function managesOpening(context: Context, { ownerId, deputyId }: Opening): boolean {
  const { who } = context
  if (who.type !== 'employee') return false
  return who.employee.id === ownerId || who.employee.id === deputyId || isRecruiterHere(context)
}

export async function managedOpening(context: Context, openingId: string): Promise<Opening | undefined> {
  const opening = await context.tx.openings.get(openingId)
  return opening && managesOpening(context, opening) ? opening : undefined
}

/** Why it was closed, from its history. */
export async function closedBecause({ tx }: Context, opening: Opening): Promise<OpeningView['closed']> {
  if (opening.status !== 'closed') return undefined
  const line = (await tx.historyOf('opening', opening.id)).findLast(({ action }) => action.startsWith('closed_'))
  return line && { reason: line.action.slice('closed_'.length) as Ending | 'unanswered', note: line.note }
}

const counted = stageNames.filter((stage) => !stages[stage].final || stage === 'hired')

/** How many people are at each stage, as far as the reader may know of them (P-2). */
async function stagesOf(context: Context, opening: Opening, employeeId: string): Promise<OpeningView['stages']> {
  const inIt = await context.tx.referrals.find({ openingId: opening.id, status: counted })
  const people = (await allWithPeople(context, inIt)).filter(isThere)
  const visible = await visibleTo(context, employeeId, people)
  const countOf = (stage: Stage): number => visible.filter(({ referral }) => referral.status === stage).length
  return counted.map((stage) => ({ stage, count: countOf(stage) })).filter(({ count }) => count > 0)
}

async function viewOf(context: Context, opening: Opening, employeeId: string): Promise<OpeningView> {
  const { ownerId, deputyId, circle } = opening
  const ids = [ownerId, ...(deputyId === null ? [] : [deputyId]), ...circle]
  const people = new Map((await context.tx.employees.getMany(ids)).map((each) => [each.id, each]))
  const closed = await closedBecause(context, opening)
  const recruits = isRecruiterHere(context)
  return {
    opening,
    owner: people.get(ownerId),
    deputy: deputyId === null ? undefined : people.get(deputyId),
    circle: circle.map((id) => people.get(id)?.name ?? '').filter((name) => name !== ''),
    stages: await stagesOf(context, opening, employeeId),
    recruits,
    closed: closed && (recruits ? closed : { ...closed, note: '' }),
  }
}

/** The card of whoever decides about it, after what they have just done. */
export async function openingReply(
  context: Context,
  opening: Opening,
  say: Say,
  said: string | undefined,
  place: 'new' | 'replace' = 'new',
): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const view = await viewOf(context, opening, who.employee.id)
  return { type: 'card', card: openingCard(ownReader(context, who.employee, say), view, said), place }
}

export async function showOpening(context: Context, input: { openingId: string }, say: Say): Promise<Reply> {
  const { who } = context
  const opening = await readableOpening(context, input.openingId)
  if (!opening || who.type !== 'employee') return noticeReply(say, 'not_there')
  if (managesOpening(context, opening)) return openingReply(context, opening, say, undefined)
  return { type: 'card', card: openingForOthersCard(ownReader(context, who.employee, say), opening), place: 'new' }
}

const pageSize = 10

/** `openings`: what the reader may see, the newest first. Of thousands only a page's are opened. */
export async function listOpenings(context: Context, input: { before?: string | undefined }, say: Say): Promise<Reply> {
  const { who, adminEmails } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const found = await newestFor(context, who.employee.id, input.before)
  const shown = found.slice(0, pageSize)
  const olderThan = found.length > pageSize ? shown.at(-1)?.id : undefined
  const reader = ownReader(context, who.employee, say)
  return {
    type: 'card',
    card: openingListCard(reader, shown, olderThan, isOpener(who, adminEmails)),
    place: 'new',
  }
}

/** A page and one more. */
async function newestFor(context: Context, employeeId: string, before: string | undefined): Promise<Opening[]> {
  const { openings } = context.tx
  const older = before === undefined ? {} : { id: { before } }
  const newest = { limit: pageSize + 1, newestFirst: true } as const
  if (isRecruiterHere(context)) return openings.find(older, newest)
  const all = [
    ...(await openings.find({ ...older, ownerId: employeeId }, newest)),
    ...(await openings.find({ ...older, deputyId: employeeId }, newest)),
    ...(await openings.find({ ...older, status: 'open', visibility: 'company' }, newest)),
    ...(await openings.find({ ...older, status: 'open', visibility: 'circle', circle: { has: employeeId } }, newest)),
  ]
  const once = [...new Map(all.map((opening) => [opening.id, opening])).values()]
  return once.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, pageSize + 1)
}
