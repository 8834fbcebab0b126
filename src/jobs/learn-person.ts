import { Fault } from '../faults.js'
import { learnPerson } from '../usecases/learn-person.js'
import type { ClaimedJob } from '../usecases/unit-of-work.js'
import { need } from './match-messages.js'
import { contextOf, type RunnerParts } from './parts.js'

/** Asks the platform who somebody is, outside any transaction, and keeps what it said together with the job's mark. */
export async function learnFromPlatform(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const identityId = need(job, 'identityId')
  const account = await parts.store.transaction(job.organizationId, async (tx) => {
    const identity = await tx.identities.get(identityId)
    const workspace = identity && (await tx.workspaces()).find((each) => each.id === identity.workspaceId)
    return identity && workspace ? { ...identity, externalId: workspace.externalId } : undefined
  })
  const messenger = account && parts.chat[account.platform]
  if (account && !messenger) throw new Fault('not_connected', { retry: true })
  const person = messenger && (await messenger.person(account.externalId, { ...account, user: account.userId }))
  await parts.store.transaction(job.organizationId, async (tx) => {
    if (!(await tx.markJob(job, { status: 'done', error: null }))) throw new Fault('lease_lost', { retry: true })
    if (person) await learnPerson(await contextOf(parts, tx, job), identityId, person)
  })
}
