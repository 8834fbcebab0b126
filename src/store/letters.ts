import type { Recipient } from '../domain/decision.js'
import type { JobName } from '../domain/job-names.js'
import { type Letters, letGoWord } from '../usecases/unit-of-work.js'
import type { TransactionClient } from './table.js'
import type { WriteBatch } from './write-batch.js'

/** What ended without having arrived, as far as we know: given up, of unknown outcome, or held back until somebody looks. */
const stuck = ['dead', 'unknown', 'held'] as const

/** The jobs of one organization that need an admin's look, newest first; opens no payload. */
export function openLetters(client: TransactionClient, organizationId: string, batch: WriteBatch): Letters {
  const standing = { organizationId, status: { in: [...stuck] } }
  return {
    async letters(limit) {
      await batch.flush()
      const rows = await client.job.findMany({
        where: standing,
        orderBy: [{ runAt: 'desc' }, { id: 'desc' }],
        take: limit,
      })
      return rows.map((row) => ({
        id: row.id,
        name: row.name as JobName,
        to: (row.conversation ?? undefined) as Recipient | undefined,
        status: row.status as (typeof stuck)[number],
        error: row.error,
        at: row.runAt,
      }))
    },
    async countLetters() {
      await batch.flush()
      return client.job.count({ where: standing })
    },
    async sendLetters(which, now) {
      const { count } = await client.job.updateMany({
        where: { ...standing, ...which },
        data: {
          status: 'queued',
          runAt: now,
          dueAt: now,
          attempts: 0,
          crashes: 0,
          holder: null,
          startedAt: null,
          error: null,
        },
      })
      return count
    },
    async dropLetter(which, now) {
      const letGo = { ...standing, ...which }
      const data = { status: 'queued', runAt: now, dueAt: now, crashes: 0, error: letGoWord }
      const held = await client.job.updateMany({ where: { ...letGo, status: 'held' }, data })
      const ended = await client.job.updateMany({
        where: { ...letGo, status: { in: ['dead', 'unknown'] } },
        data: { status: 'cancelled', error: letGoWord },
      })
      return held.count + ended.count > 0
    },
  }
}
