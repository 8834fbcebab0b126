import { createHash } from 'node:crypto'
import net from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { openEmbedded } from './embedded.js'

/** Runs SQL on one connection; without values the text may be a whole script, which is sent unsplit. */
export type RunSql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

export interface Database {
  /** for the Prisma client */
  adapter: PrismaPg
  /** in this process, and this process alone uses it */
  embedded: boolean
  /** gives `work` one connection of its own, which is closed for good when `work` throws */
  session<Result>(work: (run: RunSql) => Promise<Result>): Promise<Result>
  /** sends a whole script, unsplit: Prisma's adapter would split it at every semicolon */
  exec(script: string): Promise<void>
  close(): Promise<void>
}

/**
 * The database over a pool, real or look-alike. `close` ends what the pool rests on; it is called once, however often
 * the database is closed.
 */
export function databaseOn(
  pool: pg.Pool,
  embedded: boolean,
  close: () => Promise<void>,
  adapter = new PrismaPg(pool),
  sessions = pool,
): Database {
  let closing: Promise<void> | undefined
  return {
    adapter,
    embedded,
    async session(work) {
      const client = await sessions.connect()
      try {
        const result = await work(async (text, values) => (await client.query(text, values)).rows)
        client.release()
        return result
      } catch (error) {
        client.release(true)
        throw error
      }
    },
    async exec(script) {
      await pool.query(script)
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}

/** Prepared statements give 20 to 30 % under concurrency (STORAGE section 3); a name is at most 63 bytes. */
const statementNameGenerator = ({ sql }: { sql: string }) => createHash('sha256').update(sql).digest('base64url')

/**
 * A server that hangs, or a network that swallows, must give an error: `silenceMs` without a byte ends a connection, whoever
 * waits on it. Idle ones are closed earlier by the pool itself.
 */
const listenedTo = (silenceMs: number) => (): net.Socket => {
  const socket = new net.Socket()
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('Connection terminated: the server is silent')))
  return socket
}

/** Of a connection, said to the server when it opens; a pooler of transactions has its own and would refuse them. */
const serverLimits = (silenceMs: number) => ({
  // earlier, so that a statement that takes too long is told from a server that is gone
  statement_timeout: silenceMs * 0.8,
  // what a process that hangs holds locked is given to the others
  idle_in_transaction_session_timeout: 2 * silenceMs,
})

function openServer(databaseUrl: string, silenceMs = 15_000): Database {
  const settings = {
    connectionString: databaseUrl,
    // Prisma's adapter sends times without an offset and cuts the offset off on reading (STORAGE section 3).
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  }
  const isPooled = new URL(databaseUrl).searchParams.get('pgbouncer') === 'true'
  const pool = new pg.Pool({
    ...settings,
    max: 20,
    stream: listenedTo(silenceMs),
    ...(isPooled ? {} : serverLimits(silenceMs)),
  })
  // a migration may take as long as it takes, and wait for another replica's
  const sessions = new pg.Pool(settings)
  // A server that restarts breaks idle connections; the pool replaces them, and an unheard error would end the process.
  // A connection that is lost while lent out says so besides failing its query, and one that is ended in the breath in which it
  // was made, before anybody listens: heard from its first moment.
  for (const each of [pool, sessions]) {
    each.on('error', () => {})
    each.on('connect', (client) => client.on('error', () => {}))
  }
  const adapter = new PrismaPg(pool, isPooled ? undefined : { statementNameGenerator })
  const close = async () => void (await Promise.all([pool.end(), sessions.end()]))
  return databaseOn(pool, false, close, adapter, sessions)
}

/**
 * Opens a PostgreSQL server by its URL, or the embedded database in a folder. The server is first asked at the first query, and
 * is away when it is silent for `silenceMs`;
 * `?pgbouncer=true` in the URL, as Prisma has it, does without prepared statements, for a pooler of transactions. Throws
 * `StartRefusal` for a folder that is in use, of another version, or moved to a server (unless `alsoMoved`).
 */
export async function openDatabase(
  where: { databaseUrl: string; silenceMs?: number } | { dataDir: string; alsoMoved?: boolean },
): Promise<Database> {
  if ('databaseUrl' in where) return openServer(where.databaseUrl, where.silenceMs)
  const { pool, close } = await openEmbedded(where.dataDir, where.alsoMoved)
  return databaseOn(pool, true, close)
}
