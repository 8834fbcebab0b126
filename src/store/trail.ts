import type { EndedJob, Trail, Way } from '../usecases/unit-of-work.js'
import type { PrismaClient } from './generated/client.js'

const ended = ['sent', 'done', 'unknown', 'dead']

type JobRow = Awaited<ReturnType<PrismaClient['job']['findMany']>>[number]

const endedJob = (row: JobRow): EndedJob => ({
  id: row.id,
  name: row.name,
  key: row.key,
  status: row.status,
  at: row.sentAt ?? row.runAt,
  interactionId: row.interactionId,
})

/** Reads what was recorded of one organization anyway; opens nothing that is sealed. */
export function openTrail(client: PrismaClient, organizationId: string): Trail {
  async function rootOf(of: { id: string } | { key: string }): Promise<string | undefined> {
    if ('id' in of) return of.id
    const row = await client.job.findUnique({ where: { organizationId_key: { organizationId, key: of.key } } })
    return row?.interactionId ?? row?.id
  }
  return {
    async ended(after, until) {
      const within = { gt: after, lte: until }
      const rows = await client.job.findMany({
        where: {
          organizationId,
          status: { in: ended },
          OR: [{ sentAt: within }, { sentAt: null, runAt: within }],
        },
        orderBy: { sequence: 'asc' },
      })
      return rows.map(endedJob).sort((a, b) => a.at.getTime() - b.at.getTime())
    },
    async latest(from) {
      const where = { organizationId, receivedAt: { gte: from } }
      return (await client.inbox.findFirst({ where, orderBy: { receivedAt: 'desc' } }))?.interactionId
    },
    async way(of): Promise<Way | undefined> {
      const interactionId = await rootOf(of)
      if (interactionId === undefined) return undefined
      const taken = await client.inbox.findFirst({ where: { organizationId, interactionId } })
      const lines = await client.history.findMany({
        where: { organizationId, interactionId },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
      const jobs = await client.job.findMany({
        where: { organizationId, OR: [{ interactionId }, { id: interactionId }] },
        orderBy: { sequence: 'asc' },
      })
      if (!taken && jobs.length === 0) return undefined
      return {
        interaction: taken ? { id: interactionId, name: taken.name, at: taken.receivedAt } : null,
        changes: lines.map(({ subject, action, actorType, at }) => ({ subject, action, actor: actorType, at })),
        jobs: jobs.map((row) => ({
          ...endedJob(row),
          runAt: row.runAt,
          sentAt: row.sentAt,
          attempts: row.attempts,
          to: row.conversation,
        })),
      }
    },
  }
}
