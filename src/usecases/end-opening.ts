import { decideOpening, type Ending, type Opening, type OpeningRefusal } from '../domain/opening.js'
import { decideReferral, type Referral, stages } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import { closeOpeningForm } from '../messages/opening.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { calendarIn, noticeReply } from './pair.js'
import { managedOpening, openingReply } from './read-opening.js'
import { endRoutes } from './routes.js'
import { endStepTalks } from './step-talk.js'
import { actorOf, type Context, commit } from './unit-of-work.js'

export async function openCloseOpening(context: Context, input: { openingId: string }, say: Say): Promise<Reply> {
  const opening = await managedOpening(context, input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  if (opening.status === 'filled' || opening.status === 'closed') return noticeReply(say, 'opening_ended')
  return { type: 'form', form: closeOpeningForm(say, opening) }
}

export interface CloseOpeningInput {
  openingId: string
  reason: Ending
  note?: string | undefined
}

export async function closeOpening(context: Context, input: CloseOpeningInput, say: Say): Promise<Reply> {
  const opening = await managedOpening(context, input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  const ended = await endOpening(context, opening, { type: 'close', reason: input.reason, note: input.note ?? '' })
  if (typeof ended === 'string') return noticeReply(say, ended)
  return openingReply(context, ended, say, say('opening.saved.closed'))
}

/** Closed, hired for, or unanswered; where it has ended by that, nobody is left in it (P-21). */
export async function endOpening(
  context: Context,
  opening: Opening,
  how: { type: 'close'; reason: Ending; note: string } | { type: 'hired' } | { type: 'lapse'; asks: number },
): Promise<Opening | OpeningRefusal> {
  const decision = decideOpening(opening, how, context.now)
  if (!decision.ok) return decision.refusal
  const now = await commit(context, context.tx.openings, 'opening', decision)
  if (now.status !== 'filled' && now.status !== 'closed') return now
  await release(context, now)
  await tellDeciders(context, now)
  return now
}

/** Once the undo minutes of a hire are over: it takes one of the seats, and the last one fills the opening. */
export async function countHire(context: Context, { openingId }: Referral): Promise<void> {
  const opening = openingId === null ? undefined : await context.tx.openings.get(openingId)
  if (opening) await endOpening(context, opening, { type: 'hired' })
}

/** Ways to it end; whoever was in it goes back to where they stood, and hears so first. */
async function release(context: Context, { id: openingId }: Opening): Promise<void> {
  const { tx } = context
  const routes = await endRoutes(context, { openingId })
  const inIt = await tx.referrals.find({ openingId })
  for (const referral of inIt) await sendBack(context, referral)
  const told = new Set(inIt.map(({ candidateId }) => candidateId))
  await tellAsked(
    context,
    routes.filter(({ candidateId }) => !told.has(candidateId)),
  )
}

async function sendBack(context: Context, referral: Referral): Promise<void> {
  if (stages[referral.status].final) return
  const { tx, now } = context
  const action = { type: 'opening_ended' } as const
  const decision = decideReferral(referral, action, { type: 'system' }, now, calendarIn(context, null))
  if (!decision.ok) return
  await commit(context, tx.referrals, 'referral', decision)
  await endStepTalks(context, referral)
}

/** A step into an opening was undone after the opening had ended: nobody is left in it. */
export async function sendBackIfEnded(context: Context, referral: Referral): Promise<void> {
  const opening = referral.openingId === null ? undefined : await context.tx.openings.get(referral.openingId)
  if (opening && opening.status !== 'open') await sendBack(context, referral)
}

/** Whoever was only being asked hears a short word, if the question had reached them. */
async function tellAsked(context: Context, routes: readonly Route[]): Promise<void> {
  const { tx, now } = context
  for (const { id, candidateId } of routes) {
    const jobs = await tx.jobsTo(`candidate:${candidateId}`)
    const wasAsked = jobs.some(
      ({ name, key, sentAt }) => name.startsWith('route.') && key.startsWith(`route:${id}:`) && sentAt !== undefined,
    )
    if (!wasAsked) continue
    const key = `route:${id}:opening-ended`
    const to = `candidate:${candidateId}` as const
    await tx.addJobs(
      [{ name: 'opening.ended-asked', key, payload: { routeId: id }, at: now, to }],
      context.interactionId,
    )
  }
}

/** Its owner and deputy hear it, where they did not do it themselves. */
async function tellDeciders(context: Context, { id, ownerId, deputyId }: Opening): Promise<void> {
  const actor = actorOf(context.who)
  const doer = actor.type === 'employee' ? actor.id : undefined
  const readers = [ownerId, deputyId].filter((each) => each !== null && each !== doer)
  await context.tx.addJobs(
    readers.map((each) => ({
      name: 'opening.ended-owner',
      key: `opening:${id}:ended-${each}`,
      payload: { openingId: id },
      at: context.now,
      to: `employee:${each}`,
    })),
    context.interactionId,
  )
}
