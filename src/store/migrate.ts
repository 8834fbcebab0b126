import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Database, RunSql } from './connect.js'
import { unfinishedTable } from './copied-tables.js'
import { StartRefusal } from './start-refusal.js'
import type { StorePoint } from './store.js'
import { unfinishedRefusal } from './unfinished.js'

/** The number Prisma's own tools lock on, so that they and we exclude each other. On PGlite there is nobody to exclude. */
const lockNumber = 72707369

/** An older release at work on the same tables may be in the way (FT-13): undone, it is tried again. */
const deadlock = '40P01'
const mostAttempts = 10

/** Exactly as Prisma makes it. */
const migrationsTable = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

export interface MigrationOutcome {
  /** names of the migrations applied by this call, in order */
  applied: string[]
  /** names the database has and the disk has not: a newer release was here */
  missing: string[]
}

/**
 * Brings the database to the state of the folders `migrationsDir/<name>/migration.sql`, in name order, each in one
 * transaction together with its row in `_prisma_migrations`, so that a process killed in between leaves nothing half done.
 * Replicas that start together wait for the one that applies. Throws `StartRefusal`, having changed nothing more, when a
 * migration fails, was begun and never finished, or was changed after it was applied, and when the database has
 * tables that are not ours. Migrations must run inside a transaction (no CREATE INDEX CONCURRENTLY). `at` is told before and
 * after each is committed.
 */
export function migrate(
  database: Database,
  migrationsDir: string,
  at: StorePoint = () => {},
): Promise<MigrationOutcome> {
  const migrations = readMigrations(migrationsDir)
  return database.session(async (run) => {
    // Where something throws, the session ends, and the lock with it.
    await run('SELECT pg_advisory_lock($1)::text', [lockNumber])
    const known = await readDone(run)
    if (!known) await run(migrationsTable)
    const done = known ?? new Map<string, string>()
    const pending = migrations.filter((migration) => !isDone(migration, done))
    for (const migration of pending) {
      await apply(run, migration, at, 1)
      at('after-commit', `migration ${migration.name}`)
    }
    await run('SELECT pg_advisory_unlock($1)', [lockNumber])
    const names = new Set(migrations.map((migration) => migration.name))
    return {
      applied: pending.map((migration) => migration.name),
      missing: [...done.keys()].filter((name) => !names.has(name)),
    }
  })
}

function readMigrations(migrationsDir: string): Migration[] {
  return fs
    .readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = fs.readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What `migrate` would apply and what it would not know, with nothing changed; throws `StartRefusal` as `migrate` does. */
export async function lookAtMigrations(
  run: RunSql,
  migrationsDir: string,
): Promise<Record<'pending' | 'missing', string[]>> {
  const migrations = readMigrations(migrationsDir)
  const done = (await readDone(run)) ?? new Map<string, string>()
  const names = migrations.map(({ name }) => name)
  return {
    pending: migrations.filter((migration) => !isDone(migration, done)).map(({ name }) => name),
    missing: [...done.keys()].filter((name) => !names.includes(name)),
  }
}

/** The migrations a database has, by name; throws `StartRefusal` as `migrate` does, and where there are none. */
export async function doneMigrations(run: RunSql): Promise<{ name: string; checksum: string }[]> {
  const done = await readDone(run)
  if (!done) throw new StartRefusal('The database is empty: Coffeechat was never started on it.')
  return [...done].map(([name, checksum]) => ({ name, checksum }))
}

/** The migrations of this release, by name. */
export const ownMigrations = (migrationsDir: string): { name: string; checksum: string }[] =>
  readMigrations(migrationsDir).map(({ name, checksum }) => ({ name, checksum }))

/** The checksums of the migrations the database has, by name; undefined where it is empty. */
async function readDone(run: RunSql): Promise<Map<string, string> | undefined> {
  const tables = await run(
    'SELECT c.relname::text AS name FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace' +
      " AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')",
    [],
  )
  if (!tables.some((table) => table.name === '_prisma_migrations')) {
    if (tables.length > 0) {
      throw new StartRefusal(
        `The database already has tables that are not Coffeechat's (${tables[0]?.name}). Give it an empty database.`,
      )
    }
    return undefined
  }
  if (tables.some(({ name }) => name === unfinishedTable)) throw await unfinishedRefusal(run)
  const rows = await run(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations' +
      ' WHERE rolled_back_at IS NULL ORDER BY migration_name',
    [],
  )
  const unfinished = rows.find((row) => row.finished !== true)
  if (unfinished) {
    throw new StartRefusal(
      `The migration ${unfinished.name} was begun and did not finish; its row in _prisma_migrations says why. ` +
        'Repair the database, then set rolled_back_at (to try again) or finished_at (if it is complete) in that row.',
    )
  }
  return new Map(rows.map((row) => [String(row.name), String(row.checksum)]))
}

function isDone(migration: Migration, done: ReadonlyMap<string, string>): boolean {
  const checksum = done.get(migration.name)
  if (checksum !== undefined && checksum !== migration.checksum) {
    throw new StartRefusal(
      `The file of migration ${migration.name} is not the one this database was built with. ` +
        'Restore the file of the release; a change belongs into a new migration.',
    )
  }
  return checksum !== undefined
}

async function apply(run: RunSql, migration: Migration, at: StorePoint, attempt: number): Promise<void> {
  const { name, sql, checksum } = migration
  const insert = 'INSERT INTO _prisma_migrations (id, checksum, migration_name'
  try {
    await run('BEGIN')
    await run(sql)
    await run(
      `${insert}, applied_steps_count, finished_at) VALUES (gen_random_uuid()::text, $1, $2, 1, clock_timestamp())`,
      [checksum, name],
    )
    at('before-commit', `migration ${name}`)
    await run('COMMIT')
  } catch (error) {
    await run('ROLLBACK')
    const isInTheWay = (error as { code?: string }).code === deadlock
    if (isInTheWay && attempt < mostAttempts) {
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt))
      return apply(run, migration, at, attempt + 1)
    }
    const reason = error instanceof Error ? error.message : String(error)
    // the next start tries it anew, with nothing to repair
    if (!isInTheWay)
      await run(`${insert}, logs) VALUES (gen_random_uuid()::text, $1, $2, $3)`, [checksum, name, reason])
    throw new StartRefusal(`The migration ${name} failed and was undone: ${reason}`, error)
  }
}
