import { Fault } from '../faults.js'
import { showChecks } from '../usecases/check-set-up.js'
import type { ClaimedJob } from '../usecases/unit-of-work.js'
import { contextOf, type RunnerParts } from './parts.js'

/** Looks at the set-up with no transaction open; what was found is said in one, together with the job's mark. */
export async function examineApart(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const findings = await parts.examine()
  await parts.store.transaction(job.organizationId, async (tx) => {
    if (!(await tx.markJob(job, { status: 'done', error: null }))) throw new Fault('lease_lost', { retry: true })
    await showChecks(await contextOf(parts, tx, job), job, findings)
  })
}
