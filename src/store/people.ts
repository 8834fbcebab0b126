import { z } from 'zod'
import type { Block, Channel, Employee, Identity } from '../domain/people.js'
import type { Sealer } from './sealing.js'
import { findSpeaker } from './sql.js'
import { type Row, readRow, type TransactionClient, tableSpec } from './table.js'

export const employeeTable = tableSpec<Employee>()({
  model: 'employee',
  plain: [
    'id',
    'version',
    'status',
    'roles',
    'emailIndex',
    'managerId',
    'pausedUntil',
    'silences',
    'lastActedAt',
    'createdAt',
    'updatedAt',
  ],
  body: z.object({
    name: z.string(),
    email: z.string().nullable(),
    department: z.string().nullable(),
    title: z.string().nullable(),
    zone: z.string().nullable(),
    zoneChosen: z.boolean(),
    locale: z.string().nullable(),
    language: z.string().nullable().default(null),
    photoUrl: z.string().nullable(),
    hours: z.object({ fromMinute: z.number(), toMinute: z.number(), weekdays: z.array(z.number()) }).nullable(),
    pauseReason: z.enum(['chosen', 'silences', 'not_now', 'no_shows']).nullable(),
    passes: z.number(),
    noShows: z.array(z.string()),
    managerUnknown: z.boolean(),
    writesTo: z.enum(['slack', 'teams']).nullable().default(null),
    asksNoMore: z.boolean().default(false),
    looksBack: z.boolean().default(true),
  }),
})

export const identityTable = tableSpec<Identity>()({
  model: 'identity',
  plain: [
    'id',
    'version',
    'employeeId',
    'workspaceId',
    'platform',
    'userId',
    'status',
    'isAdmin',
    'isAway',
    'lastSpokeAt',
    'learnedAt',
    'conversation',
    'serviceUrl',
  ],
  body: null,
})

export const channelTable = tableSpec<Channel>()({
  model: 'channel',
  plain: ['id', 'version', 'workspaceId', 'externalId', 'teamId', 'status'],
  body: z.object({ name: z.string(), serviceUrl: z.string() }),
})

export const blockTable = tableSpec<Block>()({
  model: 'block',
  plain: ['id', 'version', 'byType', 'byId', 'otherType', 'otherId', 'createdAt'],
  body: null,
})

/** Who this user of a workspace is, in one statement: every interaction asks it. */
export async function readSpeaker(
  client: TransactionClient,
  organizationId: string,
  sealer: Sealer,
  workspaceId: string,
  userId: string,
): Promise<{ identity: Identity; employee: Employee; spokeElsewhereAt: Date | null } | undefined> {
  const columns = { identity: identityTable.plain, employee: [...employeeTable.plain, 'body'] }
  const [row] = await client.$queryRaw<Record<string, unknown>[]>(
    findSpeaker(organizationId, workspaceId, userId, columns),
  )
  if (!row) return undefined
  const part = (alias: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[`${alias}.${name}`]])) as Row
  return {
    identity: readRow(identityTable, part('i', columns.identity), organizationId, sealer),
    employee: readRow(employeeTable, part('e', columns.employee), organizationId, sealer),
    spokeElsewhereAt: row.spokeElsewhereAt as Date | null,
  }
}
