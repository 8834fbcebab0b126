import { type Employee, languageOf } from '../domain/people.js'
import type { Card } from '../messages/card.js'
import type { Reader } from '../messages/reader.js'
import { speak } from '../messages/text.js'
import { readerHere } from './pair.js'
import type { ClaimedJob, Context } from './unit-of-work.js'

/**
 * The answer to somebody who asked for a work that takes longer than an answer may: sealed and kept like every other until it
 * has left as a message, in the same transaction as the work. Nothing where the clock asked.
 */
export async function sayLater(
  context: Context,
  job: ClaimedJob,
  cardFor: (reader: Reader, employee: Employee) => Card,
): Promise<void> {
  const { tx, now, settings, interactionId } = context
  const employee = job.payload.by === undefined ? undefined : await tx.employees.get(job.payload.by)
  if (!employee) return
  const reader = readerHere(speak(languageOf(employee)), employee.zone ?? settings.zone)
  const key = `${job.key}:answer`
  await tx.receive(key, job.name, interactionId ?? job.id, now)
  await tx.keepReply(key, JSON.stringify({ type: 'card', card: cardFor(reader, employee), place: 'new' }))
  await tx.addJobs(
    [{ name: 'reply.say', key: `reply:${key}`, payload: { of: key }, at: now, to: `employee:${employee.id}` }],
    interactionId,
  )
}
