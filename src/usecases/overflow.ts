import type { ChatOffer, Medium } from '../domain/chat-offer.js'
import { isOpen } from '../domain/chat-offer.js'
import { kindTable, policyOf } from '../domain/kinds.js'
import type { Session } from '../domain/session.js'
import { firstRuleAgainst } from '../matching/hard-rules.js'
import type { Reply } from '../messages/reply.js'
import { overflowForm } from '../messages/session-forms.js'
import type { Say } from '../messages/text.js'
import { waitingForSeats } from './ask-guests.js'
import { gatherPool } from './gather-pool.js'
import { beginSession, blankSession, readWhen, savedReply, seatsRange, type WhenInput } from './open-session.js'
import { noticeReply } from './pair.js'
import type { Context } from './unit-of-work.js'

/** Two at least, as many as a group at most: only the seats of an overflow come from kind 9. */
const seats = { min: 2, max: policyOf('group').candidates.max }
/** A few have their turn in the next round anyway. */
const leastWaiting = 3
const restMs = 4 * 7 * 86_400_000

/** Nothing may be judged in an overflow: it is for talks with one person in which nothing is. */
const mayOverflow = (offer: ChatOffer): boolean => {
  const { judging, candidates, hosts } = kindTable[offer.kind]
  return judging === 'none' && candidates.max === 1 && hosts.max === 1
}

/** Who waits for an offer whose seats are all taken; the topic most of them name. */
export async function waitingForOffer(
  context: Context,
  offerId: string,
): Promise<{ candidateIds: string[]; topic: string }> {
  const waiting = await waitingForSeats(context)
  if (waiting.size === 0) return { candidateIds: [], topic: '' }
  const { pool, offers, rules } = await gatherPool(context, { offerId })
  const [offer] = offers
  if (!offer) return { candidateIds: [], topic: '' }
  // the fixed time is not known yet, so their windows do not count
  const anyTime = { ...offer, weekMinutes: [] }
  const fitting = [...waiting]
    .flatMap((id) => pool.index.candidate(id) ?? [])
    .filter((candidate) => firstRuleAgainst(anyTime, candidate, rules) === undefined)
  const named = (topic: string): number =>
    fitting.filter(({ interests }) => interests.some((each) => each.toLowerCase() === topic.toLowerCase())).length
  const [topic = ''] = offer.topics.toSorted((a, b) => named(b) - named(a))
  return { candidateIds: fitting.map(({ id }) => id), topic }
}

/** The daily look: a host for whose topic several people wait is asked once in four weeks (P-6: nobody else is told). */
export async function proposeOverflows(context: Context): Promise<void> {
  const { tx, now, interactionId } = context
  if ((await waitingForSeats(context)).size < leastWaiting) return
  for (const offer of await tx.offers.find({ status: 'open' })) {
    if (!mayOverflow(offer) || !isOpen(offer, now) || (await wasAskedLately(context, offer))) continue
    const { candidateIds } = await waitingForOffer(context, offer.id)
    if (candidateIds.length < leastWaiting) continue
    await tx.addJobs(
      [
        {
          name: 'session.overflow-host',
          key: overflowKey(offer, now),
          payload: { offerId: offer.id },
          at: now,
          to: `employee:${offer.hostId}`,
        },
      ],
      interactionId,
    )
  }
}

const turnOf = (at: Date): number => Math.floor(at.getTime() / restMs)
const overflowKey = (offer: ChatOffer, at: Date): string => `offer:${offer.id}:overflow-${turnOf(at)}`

async function wasAskedLately({ tx, now }: Context, offer: ChatOffer): Promise<boolean> {
  const before = await tx.findJob(overflowKey(offer, new Date(now.getTime() - restMs)))
  const recent = before?.sentAt !== undefined && now.getTime() - before.sentAt.getTime() < restMs
  if (recent || (await tx.findJob(overflowKey(offer, now)))) return true
  const open = await tx.sessions.find({ ownerId: offer.hostId, status: 'open' })
  return open.some(({ isOverflow }) => isOverflow)
}

async function ownOffer(context: Context, offerId: string): Promise<ChatOffer | undefined> {
  const offer = await context.tx.offers.get(offerId)
  const { who } = context
  const isOwn = who.type === 'employee' && offer?.hostId === who.employee.id
  return offer && isOwn && mayOverflow(offer) && offer.status !== 'withdrawn' ? offer : undefined
}

export async function openOverflow(context: Context, input: { offerId: string }, say: Say): Promise<Reply> {
  const offer = await ownOffer(context, input.offerId)
  if (!offer) return noticeReply(say, 'not_there')
  return { type: 'form', form: overflowForm(say, offer, offer.zone, seats) }
}

/** A small session of the kind they waited for: no rubric, no tasks, nothing judged. */
export async function saveOverflow(
  context: Context,
  input: { offerId: string; medium: Medium; where?: string | undefined; seats: number } & WhenInput,
  say: Say,
): Promise<Reply> {
  const { who } = context
  const offer = await ownOffer(context, input.offerId)
  if (!offer || who.type !== 'employee') return noticeReply(say, 'not_there')
  const errors = {
    ...seatsRange(input.seats, seats.min, seats.max, say),
    ...(input.where ? {} : { where: say('session.form.where.missing') }),
  }
  if (Object.keys(errors).length > 0) return { type: 'errors', errors }
  const startsAt = readWhen(context, input, say)
  if (!(startsAt instanceof Date)) return startsAt
  const session: Session = {
    ...blankSession(context, who.employee),
    kind: offer.kind,
    isOverflow: true,
    startsAt,
    endsAt: new Date(startsAt.getTime() + policyOf(offer.kind).minutes * 60_000),
    title: offer.topics.join(', ').slice(0, 100),
    topics: offer.topics,
    medium: input.medium,
    where: input.where ?? '',
    seats: input.seats,
    quorum: 1,
  }
  return savedReply(context, await beginSession(context, session), say)
}
