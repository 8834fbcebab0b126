import { createHash, randomBytes } from 'node:crypto'
import type { Database, RunSql } from './connect.js'
import { type CopiedTable, copiedTables, quoted } from './copied-tables.js'
import { addLines, type CopyHead, copyMac, type TableSum, type TakeLines } from './copy-lines.js'
import { doneMigrations } from './migrate.js'
import { type Key, keyCheck } from './sealing.js'

/** What a line says must not depend on how the server is set. */
const asWritten = [
  "SET LOCAL TimeZone = 'UTC'",
  "SET LOCAL DateStyle = 'ISO'",
  "SET LOCAL IntervalStyle = 'postgres'",
  'SET LOCAL extra_float_digits = 1',
]

/** A row is a list of texts and nulls, which the database writes; sealed columns stay as they are. */
function rowsOf({ name, columns }: CopiedTable): string {
  const texts = columns.map((column) => `${quoted(column.name)}::text`)
  const keys = columns.filter(({ isKey }) => isKey).map((column) => `${quoted(column.name)}::text COLLATE "C"`)
  const order = keys.length > 0 ? ` ORDER BY ${keys.join(', ')}` : ''
  return `SELECT to_json(ARRAY[${texts.join(', ')}]::text[])::text AS line FROM ${quoted(name)}${order}`
}

/** So many characters are in hand at once, give or take one row. */
const mostAtOnce = 1_000_000
const mostRows = 500

/** Rows of most tables are small; what rounds weighed may be megabytes each. */
async function* batches(fetch: RunSql, cursor: string): AsyncGenerator<string[]> {
  let count = 32
  for (;;) {
    const lines = (await fetch(`FETCH FORWARD ${count} FROM ${cursor}`)).map(({ line }) => String(line))
    if (lines.length > 0) yield lines
    if (lines.length < count) return
    const size = lines.reduce((sum, line) => sum + line.length, 0)
    count = size > mostAtOnce / 4 ? Math.max(1, count >> 2) : Math.min(mostRows, count * 2)
  }
}

/** All lines of all tables, some at a time; in the end how many rows each has, and their hash. */
async function* linesOf(
  fetch: RunSql,
  tables: readonly CopiedTable[],
  cursorOf: (table: CopiedTable) => string,
): AsyncGenerator<string[], TableSum[]> {
  const sums: TableSum[] = []
  for (const table of tables) {
    yield [JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })]
    const hash = createHash('sha256')
    let rows = 0
    for await (const lines of batches(fetch, cursorOf(table))) {
      rows += lines.length
      addLines(hash, lines)
      yield lines
    }
    const sum = { table: table.name, rows, sha256: hash.digest('hex') }
    yield [JSON.stringify({ end: sum.table, rows: sum.rows, sha256: sum.sha256 })]
    sums.push(sum)
  }
  return sums
}

/** Hands all of them on. */
async function passOn(lines: AsyncGenerator<string[], TableSum[]>, take: TakeLines): Promise<TableSum[]> {
  for (;;) {
    const next = await lines.next()
    if (next.done) return next.value
    await take(next.value)
  }
}

/** Counts and hashes of all tables inside a transaction of `run`; hands its lines on where somebody takes them. */
export async function sumTables(run: RunSql, take: TakeLines = async () => {}): Promise<TableSum[]> {
  const tables = await copiedTables(run)
  const { cursorOf, close } = await declare(run, tables, '')
  const sums = await passOn(linesOf(run, tables, cursorOf), take)
  await close(run)
  return sums
}

async function declare(run: RunSql, tables: readonly CopiedTable[], hold: '' | 'WITH HOLD') {
  // two copies at once on the embedded database share one session
  const id = randomBytes(6).toString('hex')
  const cursorOf = ({ name }: CopiedTable): string => quoted(`copy_${id}_${name}`)
  for (const each of asWritten) await run(each)
  for (const table of tables) await run(`DECLARE ${cursorOf(table)} NO SCROLL CURSOR ${hold} FOR ${rowsOf(table)}`)
  const close = async (by: RunSql): Promise<void> => {
    for (const table of tables) await by(`CLOSE ${cursorOf(table)}`)
  }
  return { cursorOf, close }
}

/** Whoever copies, and when. */
export interface CopyAbout {
  release: string
  madeAt: Date
  keys: readonly Key[]
}

/**
 * Writes the whole database as lines: all tables as they stood at one moment, while others go on writing. A server keeps that
 * moment in a transaction; the embedded database, whose one session others wait for, sets all rows aside in one short
 * transaction and gives them out between the others' work.
 */
export async function copyOut(database: Database, about: CopyAbout, take: TakeLines): Promise<TableSum[]> {
  const whole = createHash('sha256')
  const sealedBy = new Set<string>()
  const taking: TakeLines = async (lines) => {
    addLines(whole, lines)
    for (const line of lines) for (const [, kid = ''] of line.matchAll(sealed)) sealedBy.add(kid)
    await take(lines)
  }
  const sums = database.embedded ? await setAside(database, about, taking) : await inOneMoment(database, about, taking)
  const sha256 = whole.digest('hex')
  const mac = copyMac(about.keys, sha256)
  await take([JSON.stringify({ done: true, sealedBy: [...sealedBy].sort(), sha256, mac })])
  return sums
}

/** `v1.<kid>.<at least nonce and tag>`: nothing else that is stored looks so. */
const sealed = /"v1\.([\w-]{1,32})\.[\w-]{38,}"/g

function headOf({ release, madeAt, keys }: CopyAbout, migrations: CopyHead['migrations']): CopyHead {
  return { coffeechat: 'copy', format: 1, release, madeAt: madeAt.toISOString(), migrations, keys: keys.map(keyCheck) }
}

/** From here on the transaction of `run` sees one moment. */
async function begin(run: RunSql, about: CopyAbout, isReadOnly: boolean) {
  await run(`BEGIN ISOLATION LEVEL REPEATABLE READ${isReadOnly ? ' READ ONLY' : ''}`)
  return { head: JSON.stringify(headOf(about, await doneMigrations(run))), tables: await copiedTables(run) }
}

function inOneMoment(database: Database, about: CopyAbout, take: TakeLines): Promise<TableSum[]> {
  return database.session(async (run) => {
    const { head, tables } = await begin(run, about, true)
    await take([head])
    const { cursorOf } = await declare(run, tables, '')
    const sums = await passOn(linesOf(run, tables, cursorOf), take)
    await run('COMMIT')
    return sums
  })
}

async function setAside(database: Database, about: CopyAbout, take: TakeLines): Promise<TableSum[]> {
  const { head, tables, cursorOf, close } = await database.session(async (run) => {
    const begun = await begin(run, about, false)
    const declared = await declare(run, begun.tables, 'WITH HOLD')
    await run('COMMIT')
    return { ...begun, ...declared }
  })
  try {
    await take([head])
    return await inTurns(database, (fetch) => linesOf(fetch, tables, cursorOf), take)
  } finally {
    await database.session(close)
  }
}

/** So long nobody else is let to the database: a turn for each few rows would never come to an end under load. */
const turnMs = 50

async function inTurns(
  database: Database,
  begun: (fetch: RunSql) => AsyncGenerator<string[], TableSum[]>,
  take: TakeLines,
): Promise<TableSum[]> {
  let inTurn: RunSql | undefined
  const lines = begun((text) => (inTurn ? inTurn(text) : Promise.reject(new Error('It is not our turn.'))))
  for (let sums: TableSum[] | undefined; ; ) {
    const some = await database.session(async (run) => {
      inTurn = run
      const found: string[] = []
      let size = 0
      for (const until = performance.now() + turnMs; !sums && size < mostAtOnce && performance.now() < until; ) {
        const next = await lines.next()
        if (next.done) sums = next.value
        else {
          found.push(...next.value)
          size += next.value.reduce((sum, line) => sum + line.length, 0)
        }
      }
      inTurn = undefined
      return found
    })
    if (some.length > 0) await take(some)
    if (sums) return sums
  }
}
