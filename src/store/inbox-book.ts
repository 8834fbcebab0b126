import type { Tx } from '../usecases/unit-of-work.js'
import type { Sealer } from './sealing.js'
import type { SettingsRow } from './settings.js'
import { takeKey } from './sql.js'
import type { TransactionClient } from './table.js'
import type { WriteBatch } from './write-batch.js'

type Inbox = Pick<Tx, 'receive' | 'keepReply' | 'keptReply' | 'forgetReply'>

const replyPlace = (organizationId: string, key: string) => ({
  organizationId,
  table: 'inbox',
  column: 'reply',
  id: key,
})

/** What came in, by its key, with the sealed reply to it, inside a transaction. A key is one organization's, and taken once. */
export function openInbox(
  client: TransactionClient,
  organizationId: string,
  sealer: Sealer,
  batch: WriteBatch,
  known: (settings: SettingsRow) => void,
): Inbox {
  async function keptReply(key: string): Promise<string | undefined> {
    const row = await client.inbox.findUnique({ where: { key } })
    return row?.reply ? sealer.open(row.reply, replyPlace(row.organizationId, key)) : undefined
  }
  return {
    async receive(key, name, interactionId, now) {
      const [taken] = await client.$queryRaw<(SettingsRow & { isNew: boolean })[]>(
        takeKey({ key, organizationId, interactionId, name, receivedAt: now }),
      )
      if (taken?.isNew) {
        known(taken)
        return undefined
      }
      return { reply: (await keptReply(key)) ?? '' }
    },
    async keepReply(key, reply) {
      batch.keepReply(key, sealer.seal(reply, replyPlace(organizationId, key)))
    },
    keptReply,
    async forgetReply(key) {
      await client.inbox.updateMany({ where: { organizationId, key }, data: { reply: null } })
    },
  }
}
