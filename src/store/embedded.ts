import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { syncPath, syncTree, writeWhole } from './disk.js'
import { openDurable } from './durable-fs.js'
import { lockFolder } from './folder-lock.js'
import { refuseMoved } from './moved.js'
import { createPGlitePool } from './pglite-pool.js'
import { StartRefusal } from './start-refusal.js'

/** PostgreSQL's major version inside the PGlite we name in package.json. */
const majorVersion = '18'

export interface EmbeddedDatabase {
  pool: pg.Pool
  /** waits for the queries begun, closes the database and gives the folder back */
  close(): Promise<void>
}

/**
 * Opens the database in `dataDir`/db for this process alone, and makes folder and database where they are missing. A commit
 * has reached the disk when it is answered. Throws `StartRefusal` when another process holds the folder, or when the
 * database was written by another major version of PostgreSQL; and where it was moved to a server, unless `alsoMoved`.
 */
export async function openEmbedded(dataDir: string, alsoMoved = false): Promise<EmbeddedDatabase> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(dataDir)
  try {
    if (!alsoMoved) refuseMoved(dataDir)
    const folder = path.join(dataDir, 'db')
    if (!fs.existsSync(folder)) await makeDatabase(folder)
    checkVersion(dataDir, folder)
    const pool = createPGlitePool(await openDurable(folder))
    return {
      pool,
      async close() {
        await pool.end()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The name `db` appears when the database is whole and on the disk: a first start may be killed at any moment. */
async function makeDatabase(folder: string): Promise<void> {
  const draft = `${folder}.draft`
  fs.rmSync(draft, { recursive: true, force: true })
  const database = await openDurable(draft)
  await database.close()
  syncTree(draft)
  fs.renameSync(draft, folder)
  syncPath(path.dirname(folder))
}

function checkVersion(dataDir: string, folder: string): void {
  const file = path.join(dataDir, 'db.version')
  if (!fs.existsSync(file)) writeWhole(file, fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8'), 0o600)
  const found = fs.readFileSync(file, 'utf8').trim()
  if (found === majorVersion) return
  throw new StartRefusal(
    `The database in ${dataDir} was written by PostgreSQL ${found} and this release of Coffeechat embeds PostgreSQL ` +
      `${majorVersion}. Export it with the release that wrote it, and import it into an empty folder with this one.`,
  )
}
