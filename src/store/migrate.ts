import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, MigrationConnection } from './connect.js'

const lockId = 72707369

const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

interface Applied {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/** A database that cannot be brought up to date; the sentence says what to do. */
export class MigrationStopped extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'MigrationStopped'
  }
}

/**
 * Applies the folders of SQL that are missing, in name order, and keeps `_prisma_migrations` as Prisma does (STORAGE
 * section 6). Replicas that start together wait for each other. Returns the names applied; throws `MigrationStopped`.
 */
export async function migrate(database: Database, folder: string): Promise<string[]> {
  const connection = await database.migrationConnection()
  try {
    await connection.query('SELECT pg_advisory_lock($1)::text', [lockId])
    return await applyMissing(connection, folder)
  } finally {
    await connection.query('SELECT pg_advisory_unlock($1)', [lockId]).catch(() => undefined)
    connection.release()
  }
}

async function applyMissing(connection: MigrationConnection, folder: string): Promise<string[]> {
  const known = await appliedRows(connection)
  const applied: string[] = []
  for (const name of foldersIn(folder)) {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const row = known.find((each) => each.migration_name === name)
    if (!row) {
      await apply(connection, name, sql, checksum)
      applied.push(name)
    } else if (row.checksum !== checksum) {
      throw new MigrationStopped(`The migration ${name} was changed after it was applied. Restore its file from the release.`)
    }
  }
  return applied
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

async function appliedRows(connection: MigrationConnection): Promise<Applied[]> {
  const tables = await connection.query<{ name: string }>(
    `SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()`,
  )
  if (!tables.some(({ name }) => name === '_prisma_migrations') && tables.length > 0) {
    throw new MigrationStopped('The database is not empty and was not made by Coffeechat. Give it a database of its own.')
  }
  await connection.exec(table)
  const rows = await connection.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  const unfinished = rows.find((row) => row.finished_at === null)
  if (unfinished) {
    throw new MigrationStopped(
      `The migration ${unfinished.migration_name} was begun and did not finish. Restore the last backup, or repair the database and set finished_at or rolled_back_at in _prisma_migrations.`,
    )
  }
  return rows
}

async function apply(connection: MigrationConnection, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID()
  await connection.query('INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ($1, $2, $3)', [id, checksum, name])
  try {
    await connection.exec(sql)
  } catch (error) {
    const logs = error instanceof Error ? error.message : String(error)
    await connection.query('UPDATE "_prisma_migrations" SET "logs" = $2 WHERE "id" = $1', [id, logs])
    throw new MigrationStopped(`The migration ${name} failed: ${logs}`)
  }
  await connection.query(
    'UPDATE "_prisma_migrations" SET "applied_steps_count" = "applied_steps_count" + 1, "finished_at" = now() WHERE "id" = $1',
    [id],
  )
}
