import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase, type RunSql } from '../../src/store/connect.js'
import { migrate } from '../../src/store/migrate.js'
import { migrationsDir } from '../database.js'

export type DatabaseKind = 'embedded' | 'postgres'

/** A database of one case's own. */
export interface Storage {
  settings: Record<string, string>
  /** the leases of whoever died lapse at once, which takes half a minute else; a start of the embedded one voids them itself */
  lapseLeases(): Promise<void>
  /** looks into it; the embedded one only while nobody runs on it */
  read<Result>(look: (run: RunSql) => Promise<Result>): Promise<Result>
  remove(): Promise<void>
}

/** Takes the server's address for a database on a server. */
export async function makeStorage(kind: DatabaseKind, serverUrl: () => Promise<string>): Promise<Storage> {
  if (kind === 'postgres') return onServer(await serverUrl())
  template ??= makeTemplate()
  const folder = newFolder()
  cpSync(await template, folder, { recursive: true, filter: (source) => !source.endsWith('.sock') })
  return {
    settings: { DATA_DIR: folder },
    lapseLeases: async () => undefined,
    read: (look) => reading({ dataDir: folder }, look),
    async remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'coffeechat-faults-'))

let template: Promise<string> | undefined

/** Making an embedded database takes seconds: it is made once a run and copied. */
async function makeTemplate(): Promise<string> {
  const folder = newFolder()
  const database = await openDatabase({ dataDir: folder })
  await migrate(database, migrationsDir)
  await database.close()
  return folder
}

/** What a run leaves of its own. */
export async function removeTemplate(): Promise<void> {
  if (template) rmSync(await template, { recursive: true, force: true })
}

let made = 0

async function onServer(serverUrl: string): Promise<Storage> {
  const name = `faults_${process.pid}_${++made}`
  await sayTo(serverUrl, `CREATE DATABASE "${name}"`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const lapse = `DO $$ BEGIN IF to_regclass('job') IS NOT NULL THEN
    UPDATE "job" SET "leaseUntil" = now() - interval '1 second' WHERE "status" = 'sending'; END IF; END $$`
  return {
    settings: { DATABASE_URL: url.href },
    lapseLeases: () => sayTo(url.href, lapse),
    read: (look) => reading({ databaseUrl: url.href }, look),
    remove: () => sayTo(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}

/** One statement, on a connection of its own. */
export async function sayTo(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function reading<Result>(
  where: Parameters<typeof openDatabase>[0],
  look: (run: RunSql) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(where)
  try {
    return await database.session(look)
  } finally {
    await database.close()
  }
}
