import { isOpen } from '../domain/chat-offer.js'
import { openChat } from '../domain/coffee-chat.js'
import { openMatch, turnOf } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { wasTakenBack } from '../domain/referral.js'
import type { Talk } from '../messages/chat-list.js'
import { type Asked, type HomeFacts, homeCard, type Some } from '../messages/home-card.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { isAdmin, isOpener, isRecruiter } from './admins.js'
import { knownBefore } from './claims.js'
import { allWithPeople } from './load-referral.js'
import { ownEntry } from './own-entry.js'
import { ownOpenings, waysToOwn } from './own-routes.js'
import { loadChat, loadPair, noticeReply } from './pair.js'
import { countedStages, hiddenFrom } from './pipeline.js'
import { ownReader, readSettings } from './settings.js'
import type { Context } from './unit-of-work.js'

/** So many of each kind are shown, and questions: with all parts there are, the card still is one message in Slack. */
const listed = 3
const askedListed = 2

const some = <Item>(all: readonly Item[], count = all.length): Some<Item> => ({ shown: all.slice(0, listed), count })

/** `home`: everything of one's own in one card, with what can be done next; the parts of a role are for those who have it. */
export async function showHome(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const reader = ownReader(context, who.employee, say)
  return { type: 'card', card: homeCard(reader, await homeFacts(context, who.employee)), place: 'new' }
}

async function homeFacts(context: Context, employee: Employee): Promise<HomeFacts> {
  const { tx, now, who, adminEmails } = context
  const entry = await ownEntry(context)
  const isIn = entry !== undefined && ['active', 'hidden', 'asleep'].includes(entry.status)
  return {
    now,
    asked: await askedOf(context, employee.id, entry?.id),
    offers: await offersOf(context, employee.id),
    talks: await someTalks(context, employee.id, entry?.id),
    referrals: await referralsOf(context, employee.id),
    exploring: isIn ? { entry, next: (await tx.schedules.get('round'))?.nextAt } : undefined,
    settings: await readSettings(context, employee),
    recruiter: isRecruiter(who, adminEmails) ? await recruiterPart(context, employee.id) : undefined,
    owner: await ownerPart(context, employee),
    admin: isAdmin(who, adminEmails)
      ? { isSetUp: context.settings.isSetUp, letters: await tx.countLetters() }
      : undefined,
    mayOpen: isOpener(who, adminEmails),
  }
}

/** Questions that have reached the reader and wait for them, the oldest first. */
async function askedOf(context: Context, hostId: string, entryId: string | undefined): Promise<Asked[]> {
  const { matches } = context.tx
  const asHost = (await matches.find({ hostId, status: openMatch }))
    .filter((match) => turnOf(match) === 'host' && match.hostAskedAt !== null)
    .map(({ id, createdAt }) => ({ id, createdAt, side: 'host' as const }))
  const asGuest = entryId === undefined ? [] : await matches.find({ candidateId: entryId, status: openMatch })
  const all = [
    ...asHost,
    ...asGuest
      .filter((match) => turnOf(match) === 'candidate' && match.candidateAskedAt !== null)
      .map(({ id, createdAt }) => ({ id, createdAt, side: 'candidate' as const })),
  ].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const asked: Asked[] = []
  for (const { id, side } of all.slice(0, askedListed)) {
    const pair = await loadPair(context, id)
    if (pair) asked.push({ pair, side })
  }
  return asked
}

async function offersOf({ tx, now }: Context, hostId: string): Promise<HomeFacts['offers']> {
  const status = ['open', 'paused'] as const
  const newest = await tx.offers.find({ hostId, status }, { newestFirst: true, limit: listed })
  const shown = newest.map((offer) => (isOpen(offer, now) ? { ...offer, pausedUntil: null } : offer))
  return some(shown, await tx.offers.count({ hostId, status }))
}

/** Talks that are not over, as host and, for whoever explores, as guest: what waits for the reader first, then by time. */
async function talksOf({ tx }: Context, hostId: string, entryId: string | undefined) {
  const asHost = await tx.chats.find({ hostId, status: openChat })
  const asGuest = entryId === undefined ? [] : await tx.chats.find({ candidateId: entryId, status: openChat })
  const rank = (turn: string | null, side: string, startsAt: Date | null): number =>
    startsAt?.getTime() ?? (turn === side ? 0 : Number.MAX_SAFE_INTEGER)
  return [
    ...asHost.map(({ id, turn, startsAt }) => ({ id, side: 'host' as const, rank: rank(turn, 'host', startsAt) })),
    ...asGuest.map(({ id, turn, startsAt }) => ({
      ...{ id, side: 'candidate' as const },
      rank: rank(turn, 'candidate', startsAt),
    })),
  ].toSorted((a, b) => a.rank - b.rank)
}

async function loadTalks(context: Context, talks: Awaited<ReturnType<typeof talksOf>>): Promise<Talk[]> {
  const loaded: Talk[] = []
  for (const { id, side } of talks) {
    const facts = await loadChat(context, id)
    if (facts) loaded.push({ facts, side })
  }
  return loaded
}

async function someTalks(context: Context, hostId: string, entryId: string | undefined): Promise<HomeFacts['talks']> {
  const all = await talksOf(context, hostId, entryId)
  return some(await loadTalks(context, all.slice(0, listed)), all.length)
}

/** All of one's talks that are not over, in the order in which the home shows the first of them. */
export async function ownTalks(context: Context, hostId: string): Promise<Talk[]> {
  const entry = await ownEntry(context)
  return loadTalks(context, await talksOf(context, hostId, entry?.id))
}

/** So many are looked at, as in their list; what was taken back before anybody knew of it is not counted. */
const referralsRead = 60

async function referralsOf(context: Context, referrerId: string): Promise<HomeFacts['referrals']> {
  const newest = { newestFirst: true, limit: referralsRead } as const
  const own = (await context.tx.referrals.find({ referrerId }, newest)).filter((referral) => !wasTakenBack(referral))
  const shown = await allWithPeople(context, own.slice(0, listed))
  return { ...some(shown, own.length), known: await knownBefore(context, referrerId) }
}

async function recruiterPart(context: Context, employeeId: string): Promise<HomeFacts['recruiter']> {
  const hidden = await hiddenFrom(context, employeeId, countedStages)
  const byStage = await context.tx.stageCounts(countedStages, hidden.ids)
  return { byStage: countedStages.flatMap((stage) => byStage.filter((count) => count.stage === stage)) }
}

/** For role owners, and for whoever owns an opening, or answers for one, without being called so. */
async function ownerPart(context: Context, employee: Employee): Promise<HomeFacts['owner']> {
  const all = await ownOpenings(context, employee.id)
  if (all.length === 0 && !employee.roles.includes('role_owner')) return undefined
  const going = all.filter(({ status }) => status === 'open' || status === 'draft')
  const newestFirst = going.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  return { openings: some(newestFirst), ways: await waysToOwn(context, all, listed) }
}
