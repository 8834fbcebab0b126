import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Where tests look for a PostgreSQL server. */
export const serverUrl = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/** The address of another database on that server. */
export function urlOf(database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

/** Runs statements on the server's own database; each stands alone, as CREATE DATABASE demands. */
export async function onServer(...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** Whether a server answers; tests of what PGlite cannot show (locking) skip themselves where none does. */
export async function serverAnswers(): Promise<boolean> {
  return onServer('SELECT 1').then(
    () => true,
    () => false,
  )
}

export const databasePrefix = 'coffeechat_test'

/** Makes a database of its own, empty or like a template, and returns its name. */
export async function makeDatabase(run: string, template?: string): Promise<string> {
  const name = `${databasePrefix}_${run}_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE "${name}"${template === undefined ? '' : ` TEMPLATE "${template}"`}`)
  return name
}

/** Drops every database of a run, whoever still uses it. */
export async function dropDatabases(run: string): Promise<void> {
  const rows = await onServer(`SELECT datname FROM pg_database WHERE starts_with(datname, '${databasePrefix}_${run}_')`)
  if (rows.length > 0) await onServer(...rows.map((row) => `DROP DATABASE IF EXISTS "${row.datname}" WITH (FORCE)`))
}
