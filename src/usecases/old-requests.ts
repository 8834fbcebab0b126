import { endRequest } from './ask-for-chat.js'
import { lookAtOnce } from './pool-entry.js'
import type { Context } from './unit-of-work.js'

const weekMs = 7 * 86_400_000
const requestWeeks = 12

/** A kind of talk that nobody could give in so long is let go, and the person hears so (DESIGN promise 5). */
export async function endOldRequests(context: Context): Promise<void> {
  const { tx, now } = context
  const before = new Date(now.getTime() - requestWeeks * weekMs)
  for (const request of await tx.requests.find({ status: 'open', createdAt: { before } })) {
    // a list of one's own has a clock a wish; what it waits for is a talk or the person themselves
    if (request.kind === 'seeker_led') continue
    await endRequest(context, request, 'done')
    const payload = { requestId: request.id, at: '0' }
    const key = `request:${request.id}:let-go`
    const to = `candidate:${request.candidateId}` as const
    await tx.addJobs([{ name: 'request.stands-candidate', key, payload, at: now, to }], context.interactionId)
    await lookAtOnce(context, request.candidateId)
  }
}
