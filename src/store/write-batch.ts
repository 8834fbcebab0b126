import type { Prisma } from './generated/client.js'
import { writeRecords } from './sql.js'
import type { TransactionClient } from './table.js'

/**
 * What every interaction writes besides its change (history lines, jobs, the reply) goes out as one statement: at the
 * latest before the commit, or before anybody reads or changes such rows. Three statements less an interaction are a
 * quarter of its time.
 */
export interface WriteBatch {
  addHistory(row: Prisma.HistoryCreateManyInput): void
  addJob(row: Prisma.JobCreateManyInput): void
  /** sealed */
  keepReply(key: string, reply: string): void
  flush(): Promise<void>
}

export function createWriteBatch(client: TransactionClient): WriteBatch {
  let history: Prisma.HistoryCreateManyInput[] = []
  let jobs: Prisma.JobCreateManyInput[] = []
  let reply: { key: string; reply: string } | undefined
  return {
    addHistory: (row) => void history.push(row),
    addJob: (row) => void jobs.push(row),
    keepReply(key, sealed) {
      reply = { key, reply: sealed }
    },
    async flush() {
      if (history.length === 0 && jobs.length === 0 && !reply) return
      const statement = writeRecords(JSON.stringify(history), JSON.stringify(jobs), reply)
      history = []
      jobs = []
      reply = undefined
      await client.$executeRaw(statement)
    },
  }
}
