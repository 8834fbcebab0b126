import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { DurableNodeFS, durableOptions } from './durable-fs.js'
import { lockFolder } from './folder-lock.js'
import { PGlitePool } from './pglite-pool.js'

/** One connection for the migration runner: whole scripts, unsplit, and its own few queries. */
export interface MigrationConnection {
  exec(sql: string): Promise<void>
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>
  release(): void
}

export interface Database {
  adapter: PrismaPg
  /** one process owns it: embedded */
  alone: boolean
  migrationConnection(): Promise<MigrationConnection>
  close(): Promise<void>
}

/** A PostgreSQL server. The session is in UTC: the adapter sends times without an offset (STORAGE section 3). */
export function openServer(connectionString: string): Database {
  const pool = new pg.Pool({
    connectionString,
    options: '-c TimeZone=UTC',
    max: 10,
    connectionTimeoutMillis: 10_000,
  })
  // A lost idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  return {
    adapter: new PrismaPg(pool),
    alone: false,
    async migrationConnection() {
      const client = await pool.connect()
      return {
        exec: async (sql) => void (await client.query(sql)),
        query: async (text, values) => (await client.query(text, values ?? [])).rows,
        release: () => client.release(),
      }
    },
    close: () => pool.end(),
  }
}

/** A database on one PGlite that is open already: the embedded one, or one in memory for a test. */
export function onPGlite(pglite: PGlite, close: () => Promise<void>): Database {
  const pool = new PGlitePool(pglite)
  return {
    // Our pool's query and connect are narrower than pg's overloads; the adapter uses no more of them.
    adapter: new PrismaPg(pool as unknown as pg.Pool),
    alone: true,
    async migrationConnection() {
      return {
        exec: async (sql) => void (await pglite.exec(sql)),
        query: async <Row>(text: string, values?: unknown[]) => (await pglite.query<Row>(text, values)).rows,
        release: () => undefined,
      }
    },
    close,
  }
}

/** PostgreSQL's major version inside PGlite; a folder of another one must be exported by the version that wrote it. */
const majorVersion = '18'

function checkVersion(dataDir: string): void {
  const path = join(dataDir, 'database-version')
  if (!existsSync(path)) {
    writeFileSync(path, `${majorVersion}\n`)
    return
  }
  const found = readFileSync(path, 'utf8').trim()
  if (found !== majorVersion) {
    throw new Error(
      `The database in ${dataDir} was written by PostgreSQL ${found}; this version of Coffeechat embeds ${majorVersion}. Start the older Coffeechat, export with "npm run backup", and restore here.`,
    )
  }
}

/** The embedded database in `dataDir`, durable and for this process alone. Throws `FolderInUse`. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true })
  const unlock = lockFolder(dataDir)
  try {
    checkVersion(dataDir)
    const pglite = await PGlite.create({ fs: new DurableNodeFS(join(dataDir, 'db')), ...durableOptions })
    return onPGlite(pglite, async () => {
      await pglite.close()
      unlock()
    })
  } catch (error) {
    unlock()
    throw error
  }
}
