import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, databaseOn, openDatabase } from '../../src/store/connect.js'
import { migrate } from '../../src/store/migrate.js'
import { createPGlitePool } from '../../src/store/pglite-pool.js'
import { onPostgres } from '../database.js'
import { dropDatabases, makeDatabase, serverAnswers, urlOf } from '../postgres.js'

const run = `migrate_${process.pid}`
const hasServer = await serverAnswers()
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'coffeechat-migrate-'))
let folder = ''
let database: Database

async function emptyDatabase(): Promise<Database> {
  if (onPostgres) return openDatabase({ databaseUrl: urlOf(await makeDatabase(run)) })
  const pool = createPGlitePool(await PGlite.create())
  return databaseOn(pool, true, () => pool.end())
}

beforeAll(async () => {
  database = await emptyDatabase()
})
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(root, 'm-'))
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;')
})
afterAll(async () => {
  await database.close()
  fs.rmSync(root, { recursive: true })
  if (hasServer) await dropDatabases(run)
})

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

const rows = (sql: string) => database.session((query) => query(sql, []))

const first = "CREATE TABLE note (id int, word text);\nINSERT INTO note VALUES (1, 'a;b');\n"
const second = 'ALTER TABLE note ADD COLUMN at timestamptz;'

describe('the migration runner', () => {
  it('applies what is missing in name order, once, and records it as Prisma does', async () => {
    write('20260102_second', second)
    write('20260101_first', first)
    fs.writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
    expect(await migrate(database, folder)).toEqual({ applied: ['20260101_first', '20260102_second'], missing: [] })
    expect(await migrate(database, folder)).toEqual({ applied: [], missing: [] })
    expect(await rows('SELECT id, word, at FROM note')).toEqual([{ id: 1, word: 'a;b', at: null }])
    const recorded = await rows(
      'SELECT migration_name, checksum, finished_at >= started_at AS finished, applied_steps_count, logs, rolled_back_at,' +
        ' length(id) AS id FROM _prisma_migrations ORDER BY 1',
    )
    expect(recorded).toEqual([
      // sha256sum of the file
      {
        migration_name: '20260101_first',
        checksum: '3097abc4f2391addfa8fc9e295f69fcaf44e947211e8a4134f41150da25b3556',
        finished: true,
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        id: 36,
      },
      {
        migration_name: '20260102_second',
        checksum: '658fde93732c3b30c117276ea1ea6a0f14dcc8889477da6ad07f4ae9fd516cc5',
        finished: true,
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        id: 36,
      },
    ])
  })

  it('undoes a migration that fails, keeps its reason, and stops from then on', async () => {
    write('1_first', first)
    write('2_fails', 'CREATE TABLE half (id int); SELECT nonsense;')
    write('3_never', 'CREATE TABLE never (id int);')
    await expect(migrate(database, folder)).rejects.toThrow(
      'The migration 2_fails failed and was undone: column "nonsense" does not exist',
    )
    const tables = "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
    expect(await rows(tables)).toEqual([{ name: '_prisma_migrations' }, { name: 'note' }])
    const logs = "SELECT logs, finished_at FROM _prisma_migrations WHERE migration_name = '2_fails'"
    expect(await rows(logs)).toEqual([{ logs: 'column "nonsense" does not exist', finished_at: null }])
    await expect(migrate(database, folder)).rejects.toThrow('The migration 2_fails was begun and did not finish')
    // repaired, as the sentence says
    write('2_fails', 'CREATE TABLE half (id int);')
    await database.exec("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '2_fails'")
    expect(await migrate(database, folder)).toEqual({ applied: ['2_fails', '3_never'], missing: [] })
  })

  it('stops where a file is not the one that was applied', async () => {
    write('1_first', first)
    await migrate(database, folder)
    write('1_first', `${first}-- changed\n`)
    write('2_second', second)
    await expect(migrate(database, folder)).rejects.toThrow(
      'The file of migration 1_first is not the one this database was built with.',
    )
    expect(
      await rows("SELECT 1 FROM information_schema.columns WHERE table_name = 'note' AND column_name = 'at'"),
    ).toEqual([])
  })

  it('stops where the database has tables of somebody else', async () => {
    write('1_first', first)
    await database.exec('CREATE TABLE theirs (id int)')
    await expect(migrate(database, folder)).rejects.toThrow("tables that are not Coffeechat's (theirs)")
    expect(await rows("SELECT to_regclass('_prisma_migrations')::text AS name")).toEqual([{ name: null }])
  })

  it('names what the database has and the disk has not', async () => {
    write('1_first', first)
    write('2_second', second)
    await migrate(database, folder)
    fs.rmSync(path.join(folder, '2_second'), { recursive: true })
    expect(await migrate(database, folder)).toEqual({ applied: [], missing: ['2_second'] })
  })

  it('applies the migrations of the product to an empty database', async () => {
    const { applied } = await migrate(database, 'prisma/migrations')
    expect(applied[0]).toMatch(/^\d{14}_init$/)
  })

  it.runIf(hasServer)('is tried again where an older release at work was in its way', async () => {
    const databaseUrl = urlOf(await makeDatabase(run))
    const [older, newer] = [await openDatabase({ databaseUrl }), await openDatabase({ databaseUrl })]
    write('1_first', 'CREATE TABLE one (id int); CREATE TABLE two (id int);')
    await migrate(older, folder)
    write('2_both', 'ALTER TABLE one ADD COLUMN a int; ALTER TABLE two ADD COLUMN a int;')
    await older.session(async (query) => {
      await query(`SET deadlock_timeout = '1min'`)
      await query('BEGIN')
      await query('LOCK TABLE two')
      const migrated = migrate(newer, folder)
      const waits = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'two'::regclass`
      while ((await query(waits)).length === 0) await new Promise(setImmediate)
      await query('LOCK TABLE one')
      await query('COMMIT')
      expect((await migrated).applied).toEqual(['2_both'])
    })
    await Promise.all([older.close(), newer.close()])
  })

  it.runIf(hasServer)('lets one of five replicas apply while the others wait', async () => {
    const databaseUrl = urlOf(await makeDatabase(run))
    for (let i = 1; i <= 5; i++) write(`${i}_step`, `CREATE TABLE step_${i} (id int); SELECT pg_sleep(0.02);`)
    const replicas = await Promise.all(Array.from({ length: 5 }, () => openDatabase({ databaseUrl })))
    const outcomes = await Promise.all(replicas.map((replica) => migrate(replica, folder)))
    await Promise.all(replicas.map((replica) => replica.close()))
    expect(outcomes.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 0, 0, 5])
  })
})
