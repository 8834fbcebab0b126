/** Leaving and erasing, longer than most: everything that is held of a person is blanked in one place. */

import type { Candidate } from '../domain/candidate.js'
import { decideReferral, type Referral, stages } from '../domain/referral.js'
import { wordCard } from '../messages/offer.js'
import { eraseButton, longDay } from '../messages/pool.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate, blankChat, blankMatch, blankReferral, blankRequest, blankRoute } from './blank-candidate.js'
import { dropBulkMoves } from './bulk-move.js'
import { withdrawConsents } from './consents.js'
import { endAsking } from './end-asking.js'
import { endWays } from './end-routes.js'
import { eraseGuest, leaveSessions } from './end-sessions.js'
import { eraseReferee } from './give-reference.js'
import { endOpen } from './leave-company.js'
import { endIntroductions } from './name-others.js'
import { ownEntry } from './own-entry.js'
import { candidateZone, noticeReply, readerHere } from './pair.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

/** How long something is held of somebody who left, or never confirmed (P-14). */
export const keptAfterLeavingMs = 30 * 86_400_000

/** Until when something is held of somebody who never confirmed, or who left (P-14). */
export const erasedOn = (entry: Candidate): Date => new Date(entry.lastSignAt.getTime() + keptAfterLeavingMs)

/** *Leave*: everything ends at once; erased after thirty days, or at once by the button in the answer. */
export async function leavePool(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!entry || entry.status === 'left') return noticeReply(say, 'already_ended')
  const left = await leave(context, entry)
  const reader = readerHere(say, await candidateZone(context, left))
  const text = say('own.leave.done', { day: longDay(erasedOn(left), reader) })
  return { type: 'card', card: wordCard(text, [eraseButton(say)]), place: 'replace' }
}

/** A no from somebody who was asked to confirm: as leaving, in other words. */
export async function declineJoin(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (entry?.status !== 'pending') return noticeReply(say, 'already_answered')
  const left = await leave(context, entry)
  const reader = readerHere(say, await candidateZone(context, left))
  const text = say('confirm.declined', { day: longDay(erasedOn(left), reader) })
  return { type: 'card', card: wordCard(text, [eraseButton(say)]), place: 'replace' }
}

/** *Erase everything*, by the person themselves; works for pending entries as well (PR-2, PR-7). */
export async function eraseOwn(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!entry) return noticeReply(say, 'already_ended')
  await erase(context, entry)
  return { type: 'card', card: wordCard(say('own.erase.done')), place: 'replace' }
}

/**
 * Ends everything of an entry: consents, open questions, talks and referrals; nothing more is written to the person.
 * Returns the entry as it then stands.
 */
export async function leave(context: Context, entry: Candidate): Promise<Candidate> {
  const { tx, now } = context
  const left = await tx.candidates.save({
    ...entry,
    status: 'left',
    pausedUntil: null,
    lastSignAt: now,
    updatedAt: now,
  })
  await note(context, 'candidate', entry.id, 'left')
  await withdrawConsents(context, entry.id)
  await endOpen(context, { candidateId: entry.id })
  for (const request of await tx.requests.find({ candidateId: entry.id, status: 'open' }))
    await tx.requests.save({ ...request, status: 'stopped', updatedAt: now })
  await leaveSessions(context, entry.id)
  await endAsking(context, { candidateId: entry.id })
  for (const referral of await tx.referrals.find({ candidateId: entry.id })) await withdrawReferral(context, referral)
  await endWays(context, { candidateId: entry.id })
  await endIntroductions(context, { candidateId: entry.id })
  await tx.cancelJobsTo(`candidate:${entry.id}`)
  await tx.addJobs(
    [
      {
        name: 'pool.expire-pending',
        key: `candidate:${entry.id}:expire-left-${now.getTime()}`,
        payload: { candidateId: entry.id },
        at: erasedOn(left),
      },
    ],
    context.interactionId,
  )
  return left
}

async function withdrawReferral(context: Context, referral: Referral): Promise<void> {
  if (stages[referral.status].final) return
  const { settings, now } = context
  const calendar = { zone: settings.zone, closedDays: settings.closedDays }
  const decision = decideReferral(referral, { type: 'withdraw' }, actorOf(context.who), now, calendar)
  if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
}

/**
 * Blanks everything a person said or was said of them, in one transaction (PR-7): only the skeleton of rows stays, and the
 * keyed hash of the address, so that nobody can have us write to it again; only their own confirmed `/join` lifts it.
 */
export async function erase(context: Context, entry: Candidate): Promise<void> {
  const { tx, now } = context
  const left = entry.status === 'left' ? entry : await leave(context, entry)
  const { id, version, source, createdAt } = left
  const erased: Candidate = {
    ...blankCandidate(id, now),
    version,
    source,
    createdAt,
    status: 'erased',
    lastSignAt: left.lastSignAt,
  }
  await tx.candidates.save(erased)
  if (left.emailIndex !== null) await tx.suppress(left.emailIndex, now)
  for (const link of await tx.links.find({ candidateId: id, usedAt: null }))
    await tx.links.save({ ...link, usedAt: now })
  const [matches, chats, referrals, requests] = [
    await tx.matches.find({ candidateId: id }),
    await tx.chats.find({ candidateId: id }),
    await tx.referrals.find({ candidateId: id }),
    await tx.requests.find({ candidateId: id }),
  ]
  for (const match of matches) await tx.matches.save(blankMatch(match))
  for (const chat of chats) await tx.chats.save(blankChat(chat))
  for (const request of requests) await tx.requests.save(blankRequest(request))
  for (const referral of referrals) await tx.referrals.save(blankReferral(referral))
  await dropBulkMoves(context, { referralIds: referrals.map((referral) => referral.id) })
  for (const referee of await tx.referees.find({ candidateId: id })) await eraseReferee(context, referee)
  const routes = await tx.routes.find({ candidateId: id })
  for (const route of routes) await tx.routes.save(blankRoute(route))
  const introductions = await endIntroductions(context, { candidateId: id }, { blank: true })
  const guests = await eraseGuest(context, id)
  for (const block of [...(await tx.blocks.find({ byId: id })), ...(await tx.blocks.find({ otherId: id }))])
    await tx.removeBlock(block.id)
  await note(context, 'candidate', id, 'erased')
  const traces = (subject: string, rows: readonly { id: string }[]) =>
    rows.map((row) => ({ subject, subjectId: row.id }))
  await tx.eraseTraces(
    [
      { subject: 'candidate', subjectId: id },
      ...traces('match', matches),
      ...traces('chat', chats),
      ...traces('referral', referrals),
      ...traces('request', requests),
      ...traces('introduction', introductions),
      ...traces('route', routes),
      ...traces('guest', guests),
    ],
    [`candidate:${id}`],
  )
}

/** P-14: thirty days without a yes, or after leaving. Gives the day when there has been a sign of life since. */
export async function expireEntry(context: Context, candidateId: string): Promise<Date | undefined> {
  const entry = await context.tx.candidates.get(candidateId)
  if (!entry || (entry.status !== 'pending' && entry.status !== 'left')) return undefined
  const due = erasedOn(entry)
  if (due > context.now) return due
  await erase(context, entry)
  return undefined
}
