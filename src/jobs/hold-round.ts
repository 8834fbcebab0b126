import { Fault } from '../faults.js'
import { showPreview } from '../usecases/preview-round.js'
import { gatherRound, keepRound, tellRound } from '../usecases/run-round.js'
import type { ClaimedJob } from '../usecases/unit-of-work.js'
import { contextOf, type RunnerParts } from './parts.js'

/**
 * A round, or a preview of one: the pool is read in one transaction, weighed in a thread with none open, and what came of it is
 * written in a second one together with the job's mark. Meanwhile people may withdraw and other rounds be held; `keepRound`
 * looks again.
 */
export async function holdRoundApart(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const gathered = await parts.store.transaction(job.organizationId, async (tx) =>
    gatherRound(await contextOf(parts, tx, job), job.name === 'round.preview'),
  )
  const outcome = await holdingOn(parts, job, parts.rounds(gathered.problem))
  await parts.store.transaction(job.organizationId, async (tx) => {
    if (!(await tx.markJob(job, { status: 'done', error: null }))) throw new Fault('lease_lost', { retry: true })
    const context = await contextOf(parts, tx, job)
    if (job.name === 'round.preview') return showPreview(context, job, gathered, outcome)
    await tellRound(context, job, await keepRound(context, gathered, outcome))
  })
}

/** a third of a lease, in real time as leases are */
const renewMs = 10_000

/** A large round takes longer than a lease, and nobody else shall begin it meanwhile. */
async function holdingOn<Result>(parts: RunnerParts, job: ClaimedJob, work: Promise<Result>): Promise<Result> {
  const renewing = setInterval(() => {
    // where it fails, the mark at the end will
    parts.store.queue.holdOn(job).catch(() => undefined)
  }, renewMs)
  try {
    return await work
  } finally {
    clearInterval(renewing)
  }
}
