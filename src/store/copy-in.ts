import type { Database, RunSql } from './connect.js'
import { type CopiedTable, copiedTables, quoted } from './copied-tables.js'
import {
  type CopyFound,
  type CopyHead,
  copyMac,
  createCopyReader,
  type TableSum,
  type TakeLines,
} from './copy-lines.js'
import { sumTables } from './copy-out.js'
import { migrate, ownMigrations } from './migrate.js'
import { type Key, keyCheck } from './sealing.js'
import { StartRefusal } from './start-refusal.js'
import type { StorePoint } from './store.js'
import { type CopyWork, isUnfinished, markUnfinished, unmarkUnfinished } from './unfinished.js'

/** Runs all of it in one transaction; where it throws nothing has happened. */
export function inOneTransaction<Result>(database: Database, work: (run: RunSql) => Promise<Result>): Promise<Result> {
  return database.session(async (run) => {
    await run('BEGIN')
    const result = await work(run)
    await run('COMMIT')
    return result
  })
}

/** Throws `StartRefusal` where this release has other tables than the one that wrote the copy. */
export function refuseOtherRelease({ release, migrations }: CopyHead, migrationsDir: string): void {
  const own = ownMigrations(migrationsDir)
  const isIn = (list: CopyHead['migrations']) => (each: CopyHead['migrations'][number]) =>
    list.some(({ name, checksum }) => name === each.name && checksum === each.checksum)
  const newer = migrations.find((each) => !isIn(own)(each))
  if (newer)
    throw new StartRefusal(
      `The copy was made by another release (${release}), whose migration ${newer.name} this one does not have. Restore it with that release or a later one.`,
    )
  const missing = own.find((each) => !isIn(migrations)(each))
  if (missing)
    throw new StartRefusal(
      `The copy was made by an older release (${release}), before the migration ${missing.name}. Restore it with that release, then start this one: it brings the database up to date.`,
    )
}

/** Throws `StartRefusal` where what was sealed could not be opened here, or nobody would be found by their address. */
export function refuseOtherKeys({ head, sealedBy, sha256, mac }: CopyFound, keys: readonly Key[]): void {
  const oldest = head.keys.at(-1) ?? ''
  const remedy = 'Set ENCRYPTION_KEYS to the keys the copy was written with, or put their file "keys" into DATA_DIR.'
  for (const theirs of head.keys) {
    const [kid = ''] = theirs.split(':')
    if (!sealedBy.includes(kid) && theirs !== oldest) continue
    const own = keys.find((key) => key.kid === kid)
    if (!own) throw new StartRefusal(`The copy needs the key ${kid}, which is not among the keys here. ${remedy}`)
    if (keyCheck(own) !== theirs)
      throw new StartRefusal(`The copy needs the key ${kid}, and the one of that name here is another. ${remedy}`)
  }
  const [last] = keys.slice(-1).map(keyCheck)
  if (last !== oldest)
    throw new StartRefusal(
      `The key ${oldest.split(':')[0]} must stand last in ENCRYPTION_KEYS, as it did where the copy was written: people are found by it.`,
    )
  if (copyMac(keys, sha256) !== mac)
    throw new StartRefusal(
      'The copy was altered by somebody without its keys. Nothing of it is taken; use another one.',
    )
}

/** Whether any table has a row. */
export async function hasRows(run: RunSql): Promise<boolean> {
  const some = (await copiedTables(run)).map(({ name }) => `EXISTS (SELECT 1 FROM ${quoted(name)})`)
  const [row] = some.length > 0 ? await run(`SELECT ${some.join(' OR ')} AS "isThere"`, []) : []
  return row?.isThere === true
}

/**
 * Brings the database up to date and marks that a copy into it has begun; what an earlier one left is thrown away. Throws
 * `StartRefusal` where there is anything else in it.
 */
export async function prepareCopyIn(database: Database, migrationsDir: string, work: CopyWork): Promise<void> {
  await inOneTransaction(database, async (run) => {
    if (!(await isUnfinished(run))) return
    const names = (await copiedTables(run)).map(({ name }) => quoted(name))
    await run(`TRUNCATE ${names.join(', ')}`)
    await unmarkUnfinished(run)
  })
  await migrate(database, migrationsDir)
  await inOneTransaction(database, async (run) => {
    if (await hasRows(run))
      throw new StartRefusal(
        database.embedded
          ? 'DATA_DIR has a database with rows in it, and nothing is put over them. Name a new folder in DATA_DIR.'
          : 'The database of DATABASE_URL has rows in it, and nothing is put over them. Give it an empty database.',
      )
    await markUnfinished(run, work)
  })
}

const foreignKeys = `
  SELECT c.relname::text AS "table", k.conname::text AS "name", pg_get_constraintdef(k.oid) AS "definition"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace`

const sequences = `
  SELECT c.relname::text AS "table", a.attname::text AS "column", pg_get_serial_sequence(format('%I', c.relname), a.attname) AS "name"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
    AND pg_get_serial_sequence(format('%I', c.relname), a.attname) IS NOT NULL`

function insertInto({ name, columns }: CopiedTable, order: readonly string[]): string {
  const types = new Map(columns.map((column) => [column.name, column.type]))
  if (order.length !== types.size || !order.every((column) => types.has(column)))
    throw new StartRefusal(`The columns of ${name} in the copy are not those of the database. Nothing of it is taken.`)
  const values = order.map((column, place) => `(r->>${place})::${types.get(column)}`)
  return `INSERT INTO ${quoted(name)} (${order.map(quoted).join(', ')}) SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) AS r`
}

export interface CopyInOptions {
  keys: readonly Key[]
  migrationsDir: string
  /** with it the copy is finished, and the product may start */
  isLast: boolean
  at?: StorePoint | undefined
}

/**
 * Puts a copy into a database that `prepareCopyIn` has prepared, in one transaction, and reads it all again: the same rows, with
 * the same hashes, or nothing. Rows may come in any order, since references are looked at when all are there.
 */
export async function copyIn(
  database: Database,
  give: (take: TakeLines) => Promise<unknown>,
  { keys, migrationsDir, isLast, at }: CopyInOptions,
): Promise<CopyFound> {
  const found = await inOneTransaction(database, async (run) => {
    const tables = new Map((await copiedTables(run)).map((table) => [table.name, table]))
    const references = await run(foreignKeys)
    for (const { table, name } of references)
      await run(`ALTER TABLE ${quoted(String(table))} DROP CONSTRAINT ${quoted(String(name))}`)
    const reader = createCopyReader({
      head: (head) => refuseOtherRelease(head, migrationsDir),
      async rows({ name, columns }, lines) {
        const table = tables.get(name)
        if (!table) throw new StartRefusal(`The copy has a table ${name} that the database does not have.`)
        await run(insertInto(table, columns), [`[${lines.join(',')}]`])
      },
    })
    await give(reader.take)
    const found = reader.finish()
    refuseOtherKeys(found, keys)
    for (const { table, name, definition } of references)
      await run(`ALTER TABLE ${quoted(String(table))} ADD CONSTRAINT ${quoted(String(name))} ${definition}`)
    for (const { table, column, name } of await run(sequences)) {
      const last = `coalesce(max(${quoted(String(column))}), 0)`
      await run(`SELECT setval('${name}', (SELECT ${last} + 1 FROM ${quoted(String(table))}), false)::text`)
    }
    refuseUnequal(found.sums, await sumTables(run))
    if (isLast) await unmarkUnfinished(run)
    at?.('before-commit', 'copy')
    return found
  })
  at?.('after-commit', 'copy')
  return found
}

/** Throws where a table has other rows than those that were read. */
export function refuseUnequal(expected: readonly TableSum[], found: readonly TableSum[]): void {
  const of = new Map(found.map((sum) => [sum.table, sum]))
  const wrong = expected.find(
    ({ table, rows, sha256 }) => of.get(table)?.rows !== rows || of.get(table)?.sha256 !== sha256,
  )
  if (wrong || expected.length !== found.length)
    throw new StartRefusal(
      `The rows of ${wrong?.table ?? 'a table'} came out otherwise than they went in; nothing was kept. Tell whoever makes Coffeechat.`,
    )
}
