import { Fault } from '../faults.js'
import { learnChannels } from '../usecases/learn-channels.js'
import type { ClaimedJob } from '../usecases/unit-of-work.js'
import { need } from './match-messages.js'
import { contextOf, type RunnerParts } from './parts.js'

/** Asks the platform which channels a team has, outside any transaction, and keeps what it said together with the job's mark. */
export async function learnChannelsFromPlatform(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const workspaceId = need(job, 'workspaceId')
  const [team, serviceUrl, teamName] = [need(job, 'team'), need(job, 'serviceUrl'), job.payload.teamName]
  const workspace = await parts.store.transaction(job.organizationId, async (tx) =>
    (await tx.workspaces()).find(({ id }) => id === workspaceId),
  )
  const messenger = workspace && parts.chat[workspace.platform]
  if (!workspace || !messenger?.channels) throw new Fault('not_connected', { retry: true })
  const channels = await messenger.channels(workspace.externalId, { id: team, serviceUrl })
  await parts.store.transaction(job.organizationId, async (tx) => {
    if (!(await tx.markJob(job, { status: 'done', error: null }))) throw new Fault('lease_lost', { retry: true })
    await learnChannels(await contextOf(parts, tx, job), { workspaceId, team, serviceUrl, teamName }, channels)
  })
}
