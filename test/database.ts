import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { type Database, databaseOn, openDatabase } from '../src/store/connect.js'
import { migrate } from '../src/store/migrate.js'
import { createPGlitePool } from '../src/store/pglite-pool.js'
import { makeDatabase, urlOf } from './postgres.js'

export interface TestDatabase extends Database {
  /** of the PostgreSQL database, for a second process; undefined on PGlite */
  url: string | undefined
  /** empties every table */
  reset(): Promise<void>
}

export const migrationsDir = 'prisma/migrations'

/** With TEST_PG=1 tests run on a PostgreSQL server, otherwise on PGlite in memory. */
export const onPostgres = process.env.TEST_PG === '1'

const truncateAll = `DO $$ BEGIN EXECUTE (
  SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY CASCADE'
  FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'); END $$`

/** What an in-memory PGlite is made from, so that all of them are alike: a dump of one with all migrations. */
export async function makeTemplate(): Promise<Blob> {
  const pglite = await PGlite.create({ postgresqlconf: ["timezone='UTC'"] })
  const database = databaseOn(createPGlitePool(pglite), true, async () => {})
  await migrate(database, migrationsDir)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  return dump
}

async function openPGlite(): Promise<TestDatabase> {
  const file = process.env.TEST_TEMPLATE_FILE
  const loadDataDir = file === undefined ? await makeTemplate() : new Blob([await readFile(file)])
  const pool = createPGlitePool(await PGlite.create({ loadDataDir, postgresqlconf: ["timezone='UTC'"] }))
  return withReset(
    databaseOn(pool, true, () => pool.end()),
    undefined,
  )
}

async function openPostgres(): Promise<TestDatabase> {
  const template = process.env.TEST_TEMPLATE_DATABASE
  const url = urlOf(await makeDatabase(process.env.TEST_RUN ?? 'alone', template))
  const database = await openDatabase({ databaseUrl: url })
  if (template === undefined) await migrate(database, migrationsDir)
  return withReset(database, url)
}

function withReset(database: Database, url: string | undefined): TestDatabase {
  return { ...database, url, reset: () => emptied(database) }
}

/** What a test left behind may still hold a row; of the two the server lets one go, and that may be this. */
async function emptied(database: Database, tries = 3): Promise<void> {
  try {
    await database.exec(truncateAll)
  } catch (error) {
    if (tries === 1 || (error as { code?: string }).code !== '40P01') throw error
    await emptied(database, tries - 1)
  }
}

const idle: TestDatabase[] = []

/**
 * A database with all migrations and no rows, this test's alone until `close`; then it is emptied and given to the next
 * test of the file. The run's own databases on the server are dropped by test/global-setup.ts.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const database = idle.pop() ?? (await (onPostgres ? openPostgres() : openPGlite()))
  return {
    ...database,
    async close() {
      await database.reset()
      idle.push(database)
    },
  }
}
