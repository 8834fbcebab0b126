import type { Workspace } from '../domain/people.js'
import type { Tx } from '../usecases/unit-of-work.js'
import { bulkMoveTable } from './bulk-moves.js'
import { candidateTable, consentTable, linkTable } from './candidates.js'
import { offerTable } from './chat-offers.js'
import { chatTable } from './coffee-chats.js'
import { openInbox } from './inbox-book.js'
import { introductionTable, requestTable } from './introductions.js'
import { openJobs } from './job-book.js'
import { openLetters } from './letters.js'
import { matchTable } from './matches.js'
import { claimTable, creditTable, openingTable, refereeTable, routeTable } from './openings.js'
import { blockTable, channelTable, employeeTable, identityTable, readSpeaker } from './people.js'
import { openPool } from './pool-book.js'
import { openRecords } from './record-book.js'
import { openReferralBook } from './referral-book.js'
import { referralTable } from './referrals.js'
import { openRetention } from './retention-book.js'
import { roundRecordTable, roundTable, scheduleTable } from './schedules.js'
import { guestTable, programTable, sessionTable } from './sessions.js'
import { openSettings } from './settings.js'
import { lockEmployee } from './sql.js'
import type { StoreParts } from './store.js'
import { openTable, type SeenRows, type TransactionClient } from './table.js'
import type { WriteBatch } from './write-batch.js'

export function toWorkspace(row: Awaited<ReturnType<TransactionClient['workspace']['findMany']>>[number]): Workspace {
  return {
    id: row.id,
    organizationId: row.organizationId,
    platform: row.platform as Workspace['platform'],
    externalId: row.externalId,
    status: row.status as Workspace['status'],
  }
}

/** What a transaction was about (the interaction, else the first job), whether it changed a workspace, and how far it came. */
export interface Seen {
  about: string
  workspaces: boolean
  /** it took an inbox key or marked a job: done again after its commit, it finds so */
  isFenced: boolean
  /** it says in the history that something was done */
  hasLines: boolean
  /** everything is written; from here on a lost connection tells nothing */
  isCommitting: boolean
}

/** What use cases see of one transaction of the organization; what it writes besides changes waits in `batch`. */
export function openTx(
  client: TransactionClient,
  organizationId: string,
  parts: StoreParts,
  batch: WriteBatch,
  seen: Seen,
): Tx {
  const { sealer, random, clock } = parts
  const rows: SeenRows = {}
  const { known, ...settings } = openSettings(client, organizationId, sealer)
  const jobs = openJobs(client, organizationId, sealer, random, () => clock.now(), batch, known)
  const records = openRecords(client, organizationId, sealer, random, batch)
  const inbox = openInbox(client, organizationId, sealer, batch, known)
  return {
    organizationId,
    get employees() {
      return openTable(employeeTable, client, organizationId, sealer, rows)
    },
    get identities() {
      return openTable(identityTable, client, organizationId, sealer, rows)
    },
    get channels() {
      return openTable(channelTable, client, organizationId, sealer, rows)
    },
    get candidates() {
      return openTable(candidateTable, client, organizationId, sealer, rows)
    },
    get consents() {
      return openTable(consentTable, client, organizationId, sealer, rows)
    },
    get links() {
      return openTable(linkTable, client, organizationId, sealer, rows)
    },
    get offers() {
      return openTable(offerTable, client, organizationId, sealer, rows)
    },
    get matches() {
      return openTable(matchTable, client, organizationId, sealer, rows)
    },
    get chats() {
      return openTable(chatTable, client, organizationId, sealer, rows)
    },
    get referrals() {
      return openTable(referralTable, client, organizationId, sealer, rows)
    },
    get bulkMoves() {
      return openTable(bulkMoveTable, client, organizationId, sealer, rows)
    },
    get openings() {
      return openTable(openingTable, client, organizationId, sealer, rows)
    },
    get routes() {
      return openTable(routeTable, client, organizationId, sealer, rows)
    },
    get referees() {
      return openTable(refereeTable, client, organizationId, sealer, rows)
    },
    get claims() {
      return openTable(claimTable, client, organizationId, sealer, rows)
    },
    get credits() {
      return openTable(creditTable, client, organizationId, sealer, rows)
    },
    get introductions() {
      return openTable(introductionTable, client, organizationId, sealer, rows)
    },
    get requests() {
      return openTable(requestTable, client, organizationId, sealer, rows)
    },
    get programs() {
      return openTable(programTable, client, organizationId, sealer, rows)
    },
    get sessions() {
      return openTable(sessionTable, client, organizationId, sealer, rows)
    },
    get guests() {
      return openTable(guestTable, client, organizationId, sealer, rows)
    },
    get blocks() {
      return openTable(blockTable, client, organizationId, sealer, rows)
    },
    get rounds() {
      return openTable(roundTable, client, organizationId, sealer, rows)
    },
    get roundRecords() {
      return openTable(roundRecordTable, client, organizationId, sealer, rows)
    },
    get schedules() {
      return openTable(scheduleTable, client, organizationId, sealer, rows)
    },
    ...settings,
    ...jobs,
    ...records,
    ...inbox,
    ...openLetters(client, organizationId, batch),
    ...openPool(client, organizationId, rows),
    ...openReferralBook(client, organizationId),
    ...openRetention(client, organizationId, batch),
    async addJobs(requests, interactionId) {
      seen.about ||= requests[0]?.name ?? ''
      await jobs.addJobs(requests, interactionId)
    },
    async addHistory(line, interactionId) {
      seen.hasLines = true
      await records.addHistory(line, interactionId)
    },
    async receive(key, name, interactionId, now) {
      seen.about = name
      seen.isFenced = true
      parts.at?.('before-key', name)
      const repeat = await inbox.receive(key, name, interactionId, now)
      parts.at?.('after-key', name)
      return repeat
    },
    async markJob(job, mark) {
      seen.about = job.name
      seen.isFenced = true
      parts.at?.('before-mark', `${job.name} ${mark.status ?? 'started'}`)
      const marked = await jobs.markJob(job, mark)
      parts.at?.('after-mark', `${job.name} ${mark.status ?? 'started'}`)
      return marked
    },
    speaker: (workspaceId, userId) => readSpeaker(client, organizationId, sealer, workspaceId, userId),
    async removeBlock(id) {
      rows.block?.delete(id)
      await client.block.deleteMany({ where: { organizationId, id } })
    },
    async workspaces() {
      return (await client.workspace.findMany({ where: { organizationId } })).map(toWorkspace)
    },
    async saveWorkspace(workspace) {
      seen.workspaces = true
      const { id, status, ...rest } = workspace
      const made = await client.workspace.createMany({
        data: [{ id, status, ...rest, createdAt: clock.now() }],
        skipDuplicates: true,
      })
      if (made.count === 0) await client.workspace.updateMany({ where: { id, organizationId }, data: { status } })
    },
    async lockHost(employeeId) {
      // what was read before the lock may have changed while we waited for it
      for (const known of Object.values(rows)) known.clear()
      await client.$queryRaw(lockEmployee(organizationId, employeeId))
    },
  }
}
