import fs from 'node:fs'
import path from 'node:path'
import type { Settings } from '../domain/organization.js'
import { Fault } from '../faults.js'
import { clockFindings, type Finding, good, warning, wrong } from '../messages/checks.js'
import type { Database, RunSql } from './connect.js'
import { databaseTrouble } from './database-trouble.js'
import { lookAtMigrations } from './migrate.js'
import { createSealer, type Key, parseKeyRing, readOrMakeKeyRing } from './sealing.js'
import { unsealSettings } from './settings.js'
import { StartRefusal } from './start-refusal.js'

/** PostgreSQL 15, as `server_version_num` writes it. */
const oldestServer = 150_000

/** Whether there is an embedded database that could be opened; looking makes none. */
export const hasEmbedded = (dataDir: string): boolean => fs.existsSync(path.join(dataDir, 'db'))

/** The keys the product would start with, or why there are none. Makes none. */
export function readKeys(encryptionKeys: string | null, dataDir: string): readonly Key[] | Finding {
  try {
    const isThere = hasEmbedded(dataDir) || fs.existsSync(path.join(dataDir, 'keys'))
    if (encryptionKeys === null && !isThere) return good('keys', 'checks.keys.none')
    return parseKeyRing(encryptionKeys ?? readOrMakeKeyRing(dataDir))
  } catch (error) {
    if (error instanceof StartRefusal) return wrong('keys', 'checks.keys.refused', { why: error.message })
    return databaseTrouble(error, true)
  }
}

/** Looks at an open database, its migrations, its clock, what is sealed in it, and at the channel of the digest; writes nothing. */
export async function checkDatabase(
  database: Database,
  keys: readonly Key[] | Finding,
  { migrationsDir, nowMs }: { migrationsDir: string; nowMs(): number },
): Promise<Finding[]> {
  const where = database.embedded ? 'embedded' : 'server'
  try {
    return await database.session(async (run) => {
      const asked = nowMs()
      const [row] = await run(
        "SELECT current_setting('server_version_num')::int AS version, extract(epoch FROM clock_timestamp()) * 1000 AS ms",
      )
      const skewMs = Number(row?.ms) - (asked + nowMs()) / 2
      const version = Number(row?.version)
      const answers =
        version >= oldestServer
          ? good('database', 'checks.database.good', { where })
          : wrong('database', 'checks.database.old', { version: Math.floor(version / 10_000) })
      const migrations = await migrationFinding(run, migrationsDir, where)
      return [answers, migrations, ...clockFindings('database', skewMs), ...(await sealedFindings(run, keys, where))]
    })
  } catch (error) {
    return [databaseTrouble(error, database.embedded)]
  }
}

async function migrationFinding(run: RunSql, migrationsDir: string, where: string): Promise<Finding> {
  try {
    const { pending, missing } = await lookAtMigrations(run, migrationsDir)
    if (missing.length > 0) return warning('migrations', 'checks.migrations.newer', { names: missing.join(', ') })
    if (pending.length > 0) return warning('migrations', 'checks.migrations.pending', { count: pending.length })
    return good('migrations', 'checks.migrations.good')
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    return wrong('migrations', 'checks.migrations.refused', { where, why: error.message })
  }
}

/** What can be said only of what is stored, and opened. */
async function sealedFindings(run: RunSql, keys: readonly Key[] | Finding, where: string): Promise<Finding[]> {
  if ('check' in keys) return [keys]
  const [table] = await run("SELECT to_regclass('organization')::text AS name")
  const [row] = table?.name ? await run('SELECT "id", "body", "version" FROM "organization"') : []
  if (!row) return [good('keys', 'checks.keys.unused')]
  const [newest] = await run(
    'SELECT split_part("payload", \'.\', 2) AS kid FROM "job" ORDER BY "sequence" DESC LIMIT 1',
  )
  if (newest && !keys.some(({ kid }) => kid === newest.kid)) return [wrong('keys', 'checks.keys.wrong', { where })]
  try {
    const sealed = { body: String(row.body), version: Number(row.version) }
    const settings = unsealSettings(sealed, String(row.id), createSealer(keys))
    return [good('keys', 'checks.keys.good'), await digestFinding(run, settings)]
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'seal_broken')) throw error
    return [wrong('keys', 'checks.keys.wrong', { where })]
  }
}

/** Nothing is posted to find it out: what came of the last post says it, and what a platform told of its channels. */
async function digestFinding(run: RunSql, { digests }: Settings): Promise<Finding> {
  if (digests.length === 0) return warning('digest', 'checks.digest.none')
  const gone = await run(
    'SELECT "externalId" FROM "channel" WHERE "status" = \'gone\' AND "externalId" = ANY($1::text[])',
    [digests.map(({ channel }) => channel)],
  )
  if (gone.length > 0) return wrong('digest', 'checks.digest.gone')
  const posts = await run(
    `SELECT DISTINCT ON ("conversation") "status", "error" FROM "job"
      WHERE "name" IN ('digest.post', 'setup.test-line') AND "status" IN ('sent', 'dead') AND "conversation" = ANY($1::text[])
      ORDER BY "conversation", "sequence" DESC`,
    [digests.map(({ workspaceId, channel }) => `channel:${workspaceId}:${channel}`)],
  )
  const failed = posts.find(({ status }) => status === 'dead')
  return failed
    ? wrong('digest', 'checks.digest.failed', { code: String(failed.error) })
    : good('digest', 'checks.digest.good')
}
