import { randomUUID } from 'node:crypto'
import type { Database, RunSql } from '../../src/store/connect.js'
import { copiedTables } from '../../src/store/copied-tables.js'
import { testSealer } from '../sealer.js'

/** What a text may hold, and a file with a line a row must give back. */
const odd = 'line one\nline two\r\t\\n "quoted" {a,b} \u0001 \u2028 ü ∞ 😀 '

const references = `
  SELECT c.relname::text AS "table", a.attname::text AS "column"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
  WHERE k.contype = 'f' AND a.attname <> 'organizationId'`

function oddValue(type: string, column: string, number: number): unknown {
  if (type === 'text[]') return number === 0 ? [] : [`${column} ${number}`, odd, '{"']
  if (type.startsWith('timestamp')) return new Date(Date.UTC(2026, 4, 4, 8, 0, number, 7 * number))
  if (type === 'boolean') return number % 2 === 1
  if (type === 'double precision') return number / 3
  if (type === 'integer' || type === 'bigint') return number
  return number === 1 ? `${odd}${column}` : `${column} ${number}`
}

/** Three rows in every table there is, whatever tables there are; references lead to rows of the same number. */
export async function fillEverything(database: Database): Promise<void> {
  await database.session(async (run) => {
    const leading = new Set((await run(references, [])).map(({ table, column }) => `${table}.${column}`))
    const isNullable = new Set(
      (
        await run(
          "SELECT table_name::text AS t, column_name::text AS c FROM information_schema.columns WHERE is_nullable = 'YES' AND table_schema = current_schema()",
          [],
        )
      ).map(({ t, c }) => `${t}.${c}`),
    )
    let waiting = await copiedTables(run)
    for (let left = waiting.length + 1; waiting.length > 0 && left > 0; left--) {
      const later: typeof waiting = []
      for (const table of waiting) {
        await run('BEGIN')
        const isIn = await fill(run, table, leading, isNullable).then(
          () => true,
          (error: { code?: string }) => {
            // what it leads to is not there yet
            if (error.code !== '23503') throw error
            return false
          },
        )
        await run(isIn ? 'COMMIT' : 'ROLLBACK')
        if (!isIn) later.push(table)
      }
      waiting = later
    }
  })
}

async function fill(
  run: RunSql,
  { name, columns }: Awaited<ReturnType<typeof copiedTables>>[number],
  leading: ReadonlySet<string>,
  isNullable: ReadonlySet<string>,
): Promise<void> {
  const own = columns.filter(({ name: column }) => column !== 'sequence')
  const places = own.map((_, place) => `$${place + 1}`)
  const sql = `INSERT INTO "${name}" (${own.map(({ name: column }) => `"${column}"`).join(', ')}) VALUES (${places.join(', ')})`
  for (const number of [0, 1, 2]) {
    const values = own.map(({ name: column, type, isKey }) => {
      if (column === 'organizationId') return 'o1'
      if (column === 'zone') return 'Europe/Berlin'
      if (isKey || leading.has(`${name}.${column}`)) return `r${number}`
      if (number === 2 && isNullable.has(`${name}.${column}`)) return null
      if (column === 'payload' || column === 'body')
        return testSealer().seal(odd, { organizationId: 'o1', table: name, column, id: `r${number}` })
      if (type === 'text') return `${String(oddValue(type, column, number))} ${randomUUID()}`
      return oddValue(type, column, number)
    })
    await run(sql, values)
  }
}
