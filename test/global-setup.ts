import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../src/store/connect.js'
import { migrate } from '../src/store/migrate.js'
import { makeTemplate, migrationsDir, onPostgres } from './database.js'
import { dropDatabases, makeDatabase, urlOf } from './postgres.js'

/** Once a run: the template that each test's database is made from. Returns what removes it and all made from it. */
export async function setup(): Promise<() => Promise<void>> {
  return onPostgres ? setUpPostgres() : setUpPGlite()
}

async function setUpPGlite() {
  const folder = await mkdtemp(path.join(tmpdir(), 'coffeechat-test-'))
  const file = path.join(folder, 'template.tar')
  await writeFile(file, Buffer.from(await (await makeTemplate()).arrayBuffer()))
  process.env.TEST_TEMPLATE_FILE = file
  return () => rm(folder, { recursive: true })
}

async function setUpPostgres() {
  const run = `${process.pid}_${Date.now()}`
  const template = await makeDatabase(run)
  const database = await openDatabase({ databaseUrl: urlOf(template) })
  await migrate(database, migrationsDir)
  await database.close()
  process.env.TEST_RUN = run
  process.env.TEST_TEMPLATE_DATABASE = template
  return () => dropDatabases(run)
}
