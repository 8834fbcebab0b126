import type { Recipient } from '../domain/decision.js'
import type { JobName } from '../domain/job-names.js'
import type { Clock, Random } from '../ports.js'
import { type ClaimedJob, type JobQueue, letGoWord, standingStatuses } from '../usecases/unit-of-work.js'
import type { PrismaClient } from './generated/client.js'
import { repeating } from './repeat.js'
import type { Sealer } from './sealing.js'
import {
  claimJobs,
  giveBack,
  giveUpUnknown,
  holdPace,
  type JobRow,
  lapseAllLeases,
  nextMoment,
  nextRunAt,
  renewLease,
  retryLapsed,
  takeLapsed,
} from './sql.js'

/** Where a column of a job is sealed to. */
export const jobPlace = (organizationId: string, id: string, column: 'payload' | 'kept') => ({
  organizationId,
  table: 'job',
  column,
  id,
})

function claimed(row: JobRow, sealer: Sealer): ClaimedJob {
  return {
    organizationId: row.organizationId,
    id: row.id,
    name: row.name as JobName,
    key: row.key,
    payload: JSON.parse(sealer.open(row.payload, jobPlace(row.organizationId, row.id, 'payload'))),
    to: (row.conversation ?? undefined) as Recipient | undefined,
    runAt: row.runAt,
    dueAt: row.dueAt,
    attempts: row.attempts,
    unknowns: row.unknowns,
    crashes: row.crashes,
    isLetGo: row.error === letGoWord,
    holder: row.holder ?? '',
    interactionId: row.interactionId ?? undefined,
  }
}

const dayMs = 86_400_000

/**
 * The queue over all organizations (STORAGE section 7). `alone`: one process owns the database, so a start voids
 * all leases.
 */
export async function createQueue(
  client: PrismaClient,
  sealer: Sealer,
  random: Random,
  alone: boolean,
  clock: Clock,
): Promise<JobQueue> {
  const holder = random.id()
  const openedAt = clock.now().getTime()
  if (alone) await client.$executeRaw(lapseAllLeases)
  return {
    async claim(by, limit, now, isIdle) {
      const rows = await client.$queryRaw<JobRow[]>(claimJobs(by, limit, now, isIdle))
      return rows.map((row) => claimed(row, sealer))
    },
    async giveBack(by) {
      await client.$executeRaw(giveBack(by))
    },
    async markSent({ organizationId, id, holder: by, attempts }, { sentAt, sentTo }) {
      const { count } = await repeating(random, () =>
        client.job.updateMany({
          where: { organizationId, id, holder: by, attempts, status: 'sending' },
          data: { status: 'sent', sentAt, error: null, crashes: 0, ...(sentTo === undefined ? {} : { sentTo }) },
        }),
      )
      return count === 1
    },
    async holdOn(job) {
      return (await client.$executeRaw(renewLease(job))) === 1
    },
    async recover(now) {
      // Who has just come cannot tell how long others that know the name were away.
      if (now.getTime() - openedAt > dayMs) await client.$executeRaw(giveUpUnknown(new Date(now.getTime() - dayMs)))
      const lapsed = await client.$queryRaw<JobRow[]>(retryLapsed(now))
      const crashed = lapsed.filter(({ status }) => status === 'dead')
      const rows = await client.$queryRaw<JobRow[]>(takeLapsed(holder))
      return {
        retried: lapsed.length - crashed.length,
        crashed: crashed.map((row) => claimed(row, sealer)),
        unknown: rows.map((row) => claimed(row, sealer)),
      }
    },
    async holdBack(bucket, until) {
      await repeating(random, () => client.$executeRaw(holdPace(bucket, until)))
    },
    async letGo(bucket) {
      await client.pace.deleteMany({ where: { id: bucket } })
    },
    async nextRunAt() {
      const [row] = await client.$queryRaw<{ at: Date | null }[]>(nextRunAt(clock.now()))
      return row?.at ?? undefined
    },
    async nextMoment() {
      const [row] = await client.$queryRaw<{ at: Date | null }[]>(nextMoment(clock.now()))
      return row?.at ?? undefined
    },
    async hasDueSchedule(now) {
      return (await client.schedule.count({ where: { nextAt: { lte: now } } })) > 0
    },
    async depth(now) {
      // not of those that are over: there are a million of them in time, and this is asked every few seconds
      const groups = await client.job.groupBy({
        by: ['status'],
        where: { status: { in: [...standingStatuses] } },
        _count: true,
      })
      const oldest = await client.job.findFirst({
        where: { status: { in: ['queued', 'retry'] }, runAt: { lte: now } },
        orderBy: { runAt: 'asc' },
        select: { runAt: true },
      })
      const late = await client.schedule.findFirst({ where: { nextAt: { lte: now } }, orderBy: { nextAt: 'asc' } })
      return {
        overdueSeconds: late ? (now.getTime() - late.nextAt.getTime()) / 1000 : 0,
        byStatus: Object.fromEntries(groups.map((group) => [group.status, group._count])),
        oldestSeconds: oldest ? (now.getTime() - oldest.runAt.getTime()) / 1000 : 0,
      }
    },
    async list(statuses) {
      const rows = await client.job.findMany({
        where: { OR: [{ status: { in: [...statuses] } }, { unknowns: { gt: 0 } }] },
        orderBy: { sequence: 'asc' },
        take: 1000,
      })
      return rows.map((row) => ({
        key: row.key,
        name: row.name,
        status: row.status,
        unknowns: row.unknowns,
        error: row.error,
        kept: row.kept === null ? null : sealer.open(row.kept, jobPlace(row.organizationId, row.id, 'kept')),
        at: row.runAt,
      }))
    },
  }
}
