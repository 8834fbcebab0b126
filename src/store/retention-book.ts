import type { Tx } from '../usecases/unit-of-work.js'
import { countLapsed, dropLapsed, markForgotten } from './sql.js'
import type { TransactionClient } from './table.js'
import type { WriteBatch } from './write-batch.js'

type Retention = Pick<Tx, 'countLapsed' | 'dropLapsed' | 'takeLapsed'>

/** What is kept no longer, of one organization. Rows that another transaction holds are left to the next night. */
export function openRetention(client: TransactionClient, organizationId: string, batch: WriteBatch): Retention {
  return {
    async countLapsed(what, before) {
      await batch.flush()
      const [row] = await client.$queryRaw<{ count: number }[]>(countLapsed(what, organizationId, before))
      return row?.count ?? 0
    },
    async dropLapsed(what, before, limit) {
      await batch.flush()
      return client.$executeRaw(dropLapsed(what, organizationId, before, limit))
    },
    async takeLapsed(what, before, limit, now) {
      const rows = await client.$queryRaw<{ id: string }[]>(markForgotten(what, organizationId, before, limit, now))
      return rows.map(({ id }) => id)
    },
  }
}
