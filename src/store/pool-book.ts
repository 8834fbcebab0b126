import type { PastMatch, PoolChanges, Tx } from '../usecases/unit-of-work.js'
import { changedInPool, closeStandings, lockRounds, setPrices } from './sql.js'
import type { SeenRows, TransactionClient } from './table.js'

type Pool = Pick<Tx, 'poolChanges' | 'poolStandings' | 'closeRound' | 'pastMatches' | 'lockRounds'>

/** What reads and changes the whole pool at once; no body is opened for it. */
export function openPool(client: TransactionClient, organizationId: string, rows: SeenRows): Pool {
  return {
    async poolChanges(since, now): Promise<PoolChanges> {
      const found = await client.$queryRaw<{ id: string | null; isOwn: boolean; transaction: string }[]>(
        changedInPool(organizationId, since, now),
      )
      const changed = found.flatMap(({ id, isOwn }) => (id === null ? [] : [{ id, isOwn }]))
      return {
        ids: changed.map(({ id }) => id),
        ownIds: changed.filter(({ isOwn }) => isOwn).map(({ id }) => id),
        mark: { transaction: found[0]?.transaction ?? '0', at: now },
      }
    },
    poolStandings: () =>
      client.candidate.findMany({
        where: { organizationId, status: 'active' },
        select: { id: true, age: true, profit: true },
      }),
    async closeRound(standings, prices, quietAfter) {
      rows.candidate?.clear()
      rows.chatOffer?.clear()
      if (prices.length > 0) await client.$executeRaw(setPrices(organizationId, JSON.stringify(prices)))
      if (standings.length === 0) return []
      const closed = await client.$queryRaw<{ id: string; isTold: boolean }[]>(
        closeStandings(organizationId, JSON.stringify(standings), quietAfter),
      )
      return closed.filter(({ isTold }) => isTold).map(({ id }) => id)
    },
    async pastMatches(from, hostId) {
      const rows = await client.match.findMany({
        where: { organizationId, createdAt: { gte: from }, ...(hostId === undefined ? {} : { hostId }) },
        select: {
          ...{ id: true, offerId: true, hostId: true, candidateId: true, kind: true, status: true, createdAt: true },
          ...{ askedFirst: true, hostAskedAt: true, candidateAskedAt: true },
        },
        orderBy: { id: 'asc' },
      })
      return rows as PastMatch[]
    },
    async lockRounds() {
      await client.$queryRaw(lockRounds(organizationId))
    },
  }
}
