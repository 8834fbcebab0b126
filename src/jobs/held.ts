import type { MessageName } from '../domain/job-names.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageTable } from './definition.js'

/** A held message that was claimed leaves in its turn, if it is still true; or never, and what waits for its answer is told so. */
export async function settleHeld(
  context: Context,
  job: ClaimedJob,
  what: 'release' | 'drop',
  messages: MessageTable,
): Promise<void> {
  const { tx, now } = context
  if (what === 'release')
    return void (await tx.markJob(job, { status: 'queued', runAt: now, dueAt: now, crashes: 0, error: null }))
  if (await tx.markJob(job, { status: 'cancelled', error: 'let_go' }))
    await messages[job.name as MessageName].undeliverable?.(context, job)
}
