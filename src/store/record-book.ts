import type { Actor, Recipient } from '../domain/decision.js'
import type { Random } from '../ports.js'
import type { HistoryLine, Tx } from '../usecases/unit-of-work.js'
import { jobPlace } from './queue.js'
import type { Sealer } from './sealing.js'
import type { TransactionClient } from './table.js'
import type { WriteBatch } from './write-batch.js'

type Records = Pick<
  Tx,
  | 'addHistory'
  | 'historyOf'
  | 'historySince'
  | 'eraseTraces'
  | 'emailIndex'
  | 'isSuppressed'
  | 'suppressedOf'
  | 'suppress'
  | 'unsuppress'
>

const notePlace = (organizationId: string, id: string) => ({ organizationId, table: 'history', column: 'note', id })

/** History and the list of suppressed addresses of one organization inside a transaction. */
export function openRecords(
  client: TransactionClient,
  organizationId: string,
  sealer: Sealer,
  random: Random,
  batch: WriteBatch,
): Records {
  type HistoryRow = Awaited<ReturnType<TransactionClient['history']['findMany']>>[number]
  const line = (row: HistoryRow): HistoryLine => ({
    subject: row.subject,
    subjectId: row.subjectId,
    action: row.action,
    actor: (row.actorId === null ? { type: 'system' } : { type: row.actorType, id: row.actorId }) as Actor,
    at: row.at,
    note: row.note === null ? '' : sealer.open(row.note, notePlace(organizationId, row.id)),
  })
  async function suppressedOf(emailIndexes: readonly string[]): Promise<ReadonlySet<string>> {
    if (emailIndexes.length === 0) return new Set()
    const rows = await client.suppression.findMany({ where: { organizationId, id: { in: [...emailIndexes] } } })
    return new Set(rows.map(({ id }) => id))
  }
  /** What a person wrote goes out of the jobs it caused; what these are about stays. */
  async function blankWords(interactions: readonly string[]): Promise<void> {
    const where = { organizationId, interactionId: { in: [...interactions] } }
    for (const { id, payload } of await client.job.findMany({ where, select: { id: true, payload: true } })) {
      // its time was over
      if (payload === '') continue
      const place = jobPlace(organizationId, id, 'payload')
      const { words, ...rest } = JSON.parse(sealer.open(payload, place))
      if (words === undefined) continue
      const data = { payload: sealer.seal(JSON.stringify(rest), place) }
      await client.job.update({ where: { organizationId_id: { organizationId, id } }, data })
    }
  }
  return {
    async addHistory(entry, interactionId) {
      const id = random.id()
      batch.addHistory({
        organizationId,
        id,
        subject: entry.subject,
        subjectId: entry.subjectId,
        action: entry.action,
        actorType: entry.actor.type,
        actorId: entry.actor.type === 'system' ? null : entry.actor.id,
        at: entry.at,
        interactionId: interactionId ?? null,
        note: entry.note === '' ? null : sealer.seal(entry.note, notePlace(organizationId, id)),
      })
    },
    async historyOf(subject, subjectId) {
      await batch.flush()
      const rows = await client.history.findMany({
        where: { organizationId, subject, subjectId },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
      return rows.map(line)
    },
    async historySince(from) {
      await batch.flush()
      const rows = await client.history.findMany({
        where: { organizationId, at: { gte: from } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
      return rows.map(line)
    },
    async eraseTraces(subjects, to) {
      await batch.flush()
      const ids = subjects.map(({ subjectId }) => subjectId)
      const touched = await client.history.findMany({
        where: { organizationId, OR: [{ subjectId: { in: ids } }, { actorId: { in: ids } }] },
        select: { interactionId: true },
      })
      const interactions = [
        ...new Set(touched.flatMap((row) => (row.interactionId === null ? [] : [row.interactionId]))),
      ]
      await client.history.updateMany({ where: { organizationId, subjectId: { in: ids } }, data: { note: null } })
      await client.inbox.updateMany({
        where: { organizationId, interactionId: { in: interactions } },
        data: { reply: null },
      })
      await client.job.updateMany({
        where: { organizationId, interactionId: { in: interactions } },
        data: { kept: null },
      })
      await blankWords(interactions)
      await client.job.updateMany({
        where: { organizationId, conversation: { in: [...(to satisfies readonly Recipient[])] } },
        data: { kept: null },
      })
    },
    emailIndex: (email) => sealer.blindIndex(organizationId, email.trim().toLowerCase()),
    isSuppressed: async (emailIndex) => (await suppressedOf([emailIndex])).has(emailIndex),
    suppressedOf,
    async suppress(emailIndex, now) {
      await client.suppression.createMany({
        data: [{ organizationId, id: emailIndex, createdAt: now }],
        skipDuplicates: true,
      })
    },
    async unsuppress(emailIndex) {
      await client.suppression.deleteMany({ where: { organizationId, id: emailIndex } })
    },
  }
}
