import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import type { Workspace } from '../domain/people.js'
import { Fault } from '../faults.js'
import type { Clock, Random } from '../ports.js'
import type { JobQueue, Store, Tx } from '../usecases/unit-of-work.js'
import { PrismaClient } from './generated/client.js'
import { guarded } from './guard.js'
import { createQueue } from './queue.js'
import { repeating } from './repeat.js'
import type { Sealer } from './sealing.js'
import { ensureOrganization } from './settings.js'
import type { TransactionClient } from './table.js'
import { openTrail } from './trail.js'
import { openTx, type Seen, toWorkspace } from './transaction.js'
import { createWriteBatch } from './write-batch.js'

/** One organization a deployment for now (DESIGN section 4). */
const organizationId = 'o1'

/** Told where the store stands, before and after what a crash could fall between; wired by the test of crashes only. */
export type StorePoint = (
  point:
    | 'before-key'
    | 'after-key'
    | 'before-commit'
    | 'after-commit'
    | 'before-claim'
    | 'after-claim'
    | 'before-mark'
    | 'after-mark',
  about: string,
) => void

export interface StoreParts {
  adapter: SqlDriverAdapterFactory
  /** one process owns the database: a start voids all leases */
  alone: boolean
  sealer: Sealer
  clock: Clock
  random: Random
  /** of the organization, when it is made */
  zone: string
  at?: StorePoint
  close(): Promise<void>
}

const limits = { maxWait: 10_000, timeout: 20_000 }

/** Opens the store on a migrated database; makes the organization at the first start. */
export async function createStore(parts: StoreParts): Promise<Store> {
  // without it every query takes a stack along, for a message that nobody reads
  const client = new PrismaClient({ adapter: parts.adapter, errorFormat: 'minimal' })
  await ensureOrganization(client, organizationId, parts.zone, parts.sealer, parts.clock.now())
  const walled = guarded(client, organizationId)
  // Asked at every request, changed once in years: kept until this process changes one.
  const active = new Map<string, Workspace>()

  async function transaction<Result>(id: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    if (id !== organizationId) throw new Fault('no_organization', { retry: false })
    let seen: Seen
    return repeating(
      parts.random,
      async () => {
        seen = { about: '', workspaces: false, isFenced: false, hasLines: false, isCommitting: false }
        const result = await walled.$transaction((inner) => inTransaction(inner, seen, work), limits)
        parts.at?.('after-commit', seen.about)
        if (seen.workspaces) active.clear()
        return result
      },
      // A server lost while it commits may have committed. What took an inbox key or marked a job finds that done when it is done
      // again, and waits for a commit still under way at that very row; who only read or noted where they are harms nothing. All
      // else (an import, a command of the shell) is left to whoever asked.
      () => !seen.isCommitting || seen.isFenced || !seen.hasLines,
    )
  }

  async function inTransaction<Result>(inner: unknown, seen: Seen, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    // the guard's type has another name for the same thing
    const walledClient = inner as TransactionClient
    const batch = createWriteBatch(walledClient)
    const result = await work(openTx(walledClient, organizationId, parts, batch, seen))
    await batch.flush()
    parts.at?.('before-commit', seen.about)
    seen.isCommitting = true
    return result
  }

  return {
    organizationId,
    transaction,
    queue: watchedQueue(await createQueue(client, parts.sealer, parts.random, parts.alone, parts.clock), parts.at),
    trail: openTrail(client, organizationId),
    async workspace(platform, externalId) {
      const kept = active.get(`${platform} ${externalId}`)
      if (kept) return kept
      const row = await repeating(parts.random, () =>
        client.workspace.findUnique({ where: { platform_externalId: { platform, externalId } } }),
      )
      if (row?.status === 'active') active.set(`${platform} ${externalId}`, toWorkspace(row))
      return row ? toWorkspace(row) : undefined
    },
    async isReady() {
      await client.$queryRaw`SELECT 1`
      return true
    },
    async clockSkewMs() {
      const asked = Date.now()
      const [row] = await client.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS "at"`
      return row ? row.at.getTime() - (asked + Date.now()) / 2 : 0
    },
    async erasures(before) {
      const [waiting, overdue] = await Promise.all([
        client.candidate.count({ where: { status: 'left' } }),
        client.candidate.count({ where: { status: { in: ['left', 'pending'] }, lastSignAt: { lt: before } } }),
      ])
      return { waiting, overdue }
    },
    async close() {
      await client.$disconnect()
      await parts.close()
    },
  }
}

function watchedQueue(queue: JobQueue, at: StorePoint | undefined): JobQueue {
  if (!at) return queue
  return {
    ...queue,
    async claim(holder, limit, now, isIdle) {
      at('before-claim', '')
      const jobs = await queue.claim(holder, limit, now, isIdle)
      if (jobs.length > 0) at('after-claim', jobs.map((job) => job.name).join(' '))
      return jobs
    },
    async markSent(job, mark) {
      at('before-mark', `${job.name} sent`)
      const marked = await queue.markSent(job, mark)
      at('after-mark', `${job.name} sent`)
      return marked
    },
  }
}
