import type { RunSql } from './connect.js'

/** A table as a copy carries it: every column but those that a database gives its rows by itself. */
export interface CopiedTable {
  name: string
  /** in the order of their names, so that two databases with the same tables are copied alike */
  columns: readonly { name: string; type: string; isKey: boolean }[]
}

/** Says of a database that a move into it, or a restore, has begun and is not finished. */
export const unfinishedTable = '_unfinished_copy'

/** Of the database itself, not of the company. */
const notCopied = ['_prisma_migrations', unfinishedTable]

/** Which of its transactions wrote a row last: a trigger says it anew where the row is inserted (migration `matching`). */
const ownColumn = 'changedIn'

const catalog = `
  SELECT c.relname::text AS "table", a.attname::text AS "column", format_type(a.atttypid, a.atttypmod) AS "type",
    coalesce(a.attnum = ANY (i.indkey::int2[]), false) AS "isKey"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
    AND NOT c.relname::text = ANY ($1::text[]) AND a.attname <> $2
  ORDER BY c.relname COLLATE "C", a.attname COLLATE "C"`

/** All tables there are, by name: what the catalog does not list is not there. */
export async function copiedTables(run: RunSql): Promise<CopiedTable[]> {
  const tables = new Map<string, CopiedTable & { columns: CopiedTable['columns'][number][] }>()
  for (const row of await run(catalog, [notCopied, ownColumn])) {
    const name = String(row.table)
    const table = tables.get(name) ?? { name, columns: [] }
    table.columns.push({ name: String(row.column), type: String(row.type), isKey: row.isKey === true })
    tables.set(name, table)
  }
  return [...tables.values()]
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
