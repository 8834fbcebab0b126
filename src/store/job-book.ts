import type { Recipient } from '../domain/decision.js'
import { type JobName, type MessageName, messageClass } from '../domain/job-names.js'
import type { Random } from '../ports.js'
import type { JobRecord, Tx } from '../usecases/unit-of-work.js'
import { jobPlace } from './queue.js'
import type { Sealer } from './sealing.js'
import type { SettingsRow } from './settings.js'
import { takePace } from './sql.js'
import type { TransactionClient } from './table.js'
import type { WriteBatch } from './write-batch.js'

type Jobs = Pick<
  Tx,
  'addJobs' | 'cancelJobs' | 'cancelJobsTo' | 'redirectJobs' | 'findJob' | 'jobsTo' | 'markJob' | 'pace' | 'heldUntil'
>

const notBegun = { in: ['queued', 'retry', 'held'] }

const record = (row: {
  name: string
  key: string
  conversation: string | null
  status: string
  sentAt: Date | null
  sentTo: string | null
}): JobRecord => ({
  name: row.name as JobName,
  key: row.key,
  to: (row.conversation ?? undefined) as Recipient | undefined,
  status: row.status,
  sentAt: row.sentAt ?? undefined,
  sentTo: row.sentTo ?? undefined,
})

type PaceRow = SettingsRow & { isTaken: boolean; freeAt: Date | null; held: Record<string, string> | null }

/** The jobs of one organization inside a transaction. Keys are unique for ever: a second row of a key is not written. */
export function openJobs(
  client: TransactionClient,
  organizationId: string,
  sealer: Sealer,
  random: Random,
  now: () => Date,
  batch: WriteBatch,
  known: (settings: SettingsRow) => void,
): Jobs {
  let held: Map<string, string> | undefined
  return {
    async addJobs(jobs, interactionId) {
      for (const job of jobs) {
        const id = random.id()
        batch.addJob({
          organizationId,
          id,
          name: job.name,
          key: job.key,
          conversation: job.to ?? null,
          class: messageClass[job.name as MessageName] ?? null,
          status: 'queued',
          runAt: job.at,
          dueAt: job.at,
          interactionId: interactionId ?? null,
          createdAt: now(),
          payload: sealer.seal(JSON.stringify(job.payload), jobPlace(organizationId, id, 'payload')),
        })
      }
    },
    async cancelJobs(keys) {
      await batch.flush()
      const { count } = await client.job.updateMany({
        where: { organizationId, key: { in: [...keys] }, status: notBegun },
        data: { status: 'cancelled' },
      })
      return count
    },
    async cancelJobsTo(to) {
      await batch.flush()
      const { count } = await client.job.updateMany({
        where: { organizationId, conversation: to, status: notBegun },
        data: { status: 'cancelled' },
      })
      return count
    },
    async redirectJobs(from, to) {
      await batch.flush()
      await client.job.updateMany({
        where: { organizationId, conversation: from, status: { in: [...notBegun.in, 'sending'] } },
        data: { conversation: to },
      })
    },
    async findJob(key) {
      await batch.flush()
      const row = await client.job.findFirst({ where: { organizationId, key } })
      return row ? record(row) : undefined
    },
    async jobsTo(to) {
      await batch.flush()
      const rows = await client.job.findMany({
        where: { organizationId, conversation: to },
        orderBy: { sequence: 'asc' },
      })
      return rows.map(record)
    },
    async pace(slots, now) {
      const [row] = await client.$queryRaw<PaceRow[]>(takePace(organizationId, slots, now))
      if (row) known(row)
      held = new Map(Object.entries(row?.held ?? {}))
      if (row?.isTaken) return undefined
      // taken by another a moment ago, in a row this statement did not see yet
      const soon = new Date(now.getTime() + Math.max(...slots.map(({ intervalMs }) => intervalMs)))
      return row?.freeAt && row.freeAt > now ? row.freeAt : soon
    },
    async heldUntil(bucket) {
      const at = held?.get(bucket)
      if (held) return at === undefined ? undefined : new Date(at)
      return (await client.pace.findUnique({ where: { id: bucket } }))?.nextAt
    },
    async markJob(job, mark) {
      const { kept, ...own } = mark
      const rest = mark.status === undefined || mark.status === 'queued' ? own : { crashes: 0, ...own }
      const data =
        kept === undefined ? rest : { ...rest, kept: sealer.seal(kept, jobPlace(organizationId, job.id, 'kept')) }
      const { count } = await client.job.updateMany({
        where: { organizationId, id: job.id, holder: job.holder, attempts: job.attempts, status: 'sending' },
        data,
      })
      return count === 1
    },
  }
}
