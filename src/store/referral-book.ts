import type { Stage } from '../domain/referral.js'
import type { Tx } from '../usecases/unit-of-work.js'
import { countStages, findInternal, findUnheard, findWaiting } from './sql.js'
import type { TransactionClient } from './table.js'

type Book = Pick<Tx, 'stageCounts' | 'internalReferrals' | 'longestWaiting' | 'unheard'>

/** What is asked of all referrals at once; no body is opened for it. */
export function openReferralBook(client: TransactionClient, organizationId: string): Book {
  return {
    async stageCounts(stages, hidden) {
      const rows = await client.$queryRaw<{ status: Stage; count: number; since: Date }[]>(
        countStages(organizationId, stages, hidden),
      )
      return rows.map(({ status, count, since }) => ({ stage: status, count, since }))
    },
    internalReferrals: (stages) => client.$queryRaw(findInternal(organizationId, stages)),
    async longestWaiting(of) {
      const rows = await client.$queryRaw<{ id: string }[]>(findWaiting(organizationId, of))
      return rows.map(({ id }) => id)
    },
    async unheard(stages, words) {
      const rows = await client.$queryRaw<{ candidateId: string }[]>(findUnheard(organizationId, stages, words))
      return rows.map(({ candidateId }) => candidateId)
    },
  }
}
