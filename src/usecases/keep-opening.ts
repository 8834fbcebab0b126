import { decideOpening, type Opening, openingClock, stillOpenClock, stillOpenJob } from '../domain/opening.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { adminIds } from './admins.js'
import { askNobody } from './hand-over-openings.js'
import { calendarIn, noticeReply } from './pair.js'
import { recruiterIds } from './periodic-words.js'
import { managedOpening, openingReply } from './read-opening.js'
import { type Context, commit } from './unit-of-work.js'

/** *Yes, still open*, by its owner or deputy, or the first recruiter who was asked (P-21). */
export async function sayStillOpen(
  context: Context,
  input: { openingId: string; asks: number },
  say: Say,
): Promise<Reply> {
  const opening = await managedOpening(context, input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  const decision = decideOpening(opening, { type: 'still_open', asks: input.asks }, context.now)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  const kept = await commit(context, context.tx.openings, 'opening', decision)
  return openingReply(context, kept, say, say('opening.saved.still'), 'replace')
}

/** Who is asked now: its owner, else the deputy; after two silences every recruiter, else every admin. */
async function askees(context: Context, opening: Opening): Promise<string[]> {
  if (opening.silences >= openingClock.silences) {
    const recruiters = await recruiterIds(context)
    return recruiters.length > 0 ? recruiters : adminIds(context)
  }
  for (const id of [opening.ownerId, opening.deputyId])
    if (id !== null && (await context.tx.employees.get(id))?.status === 'active') return [id]
  return []
}

/** The question is due. Where nobody can be asked, the next in turn are, and at last it ends by itself. */
export async function askWhetherOpen(context: Context, opening: Opening): Promise<void> {
  const { tx, now, interactionId } = context
  const ids = await askees(context, opening)
  if (ids.length > 0) {
    await tx.addJobs(
      ids.map((id) => stillOpenJob(opening, id, now)),
      interactionId,
    )
  } else if (opening.silences >= openingClock.silences)
    await tx.addJobs([stillOpenClock(opening, now, calendarIn(context, null))], interactionId)
  else await askNobody(context, opening)
}
