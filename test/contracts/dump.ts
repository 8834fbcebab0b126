import { readFileSync } from 'node:fs'
import type { Database } from '../../src/store/connect.js'
import { testSealer } from '../sealer.js'

export interface DumpedRow {
  table: string
  text: string
}

interface SealedModel {
  /** the client's name, to which seals are bound */
  model: string
  columns: string[]
}

/** Which columns are marked `/// sealed`, by the name of their table; read from the schema as text. */
export function sealedColumns(): Map<string, SealedModel> {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const found = new Map<string, SealedModel>()
  for (const [, name = '', body = ''] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const columns = [...body.matchAll(/\/\/\/ sealed\n\s+(\w+)/g)].map((match) => match[1] ?? '')
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name
    if (columns.length > 0) found.set(table, { model: name.charAt(0).toLowerCase() + name.slice(1), columns })
  }
  return found
}

async function rows(database: Database): Promise<{ table: string; row: Record<string, unknown> }[]> {
  return database.session(async (run) => {
    const tables = await run('SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename')
    const all: { table: string; row: Record<string, unknown> }[] = []
    for (const { tablename } of tables) {
      const table = String(tablename)
      const read = await run(`SELECT to_jsonb(t)::text AS row FROM "${table}" t`)
      all.push(...read.map(({ row }) => ({ table, row: JSON.parse(String(row)) as Record<string, unknown> })))
    }
    return all
  })
}

/** Every row of every table as it lies there. */
export async function rawDump(database: Database): Promise<DumpedRow[]> {
  return (await rows(database)).map(({ table, row }) => ({ table, text: JSON.stringify(row) }))
}

/** The same with every sealed value opened; a value that is not sealed, or sealed for another place, throws. */
export async function openedDump(database: Database): Promise<DumpedRow[]> {
  const sealer = testSealer()
  const sealed = sealedColumns()
  return (await rows(database)).map(({ table, row }) => {
    const opened = { ...row }
    const { model, columns } = sealed.get(table) ?? { model: table, columns: [] }
    const id = String(row.id ?? row.key)
    const organizationId = String(row.organizationId ?? row.id)
    for (const column of columns) {
      const value = row[column]
      // of a job whose time was over nothing is left
      if (typeof value === 'string' && value !== '')
        opened[column] = sealer.open(value, { organizationId, table: model, column, id })
    }
    return { table, text: JSON.stringify(opened) }
  })
}

/** A word as it is, in hex, and in base64 from each of its three places in a group. */
export function disguises(word: string): string[] {
  const lower = word.toLowerCase()
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64')
    // What depends on the neighbours is left out at both ends.
    return [text.replace(/=+$/, '').slice(shift === 0 ? 0 : 4, -4)]
  })
  return [lower, Buffer.from(word).toString('hex'), ...base64.map((text) => text.toLowerCase())]
}

/** The tables in which a word stands, in any disguise. */
export function tablesWith(dump: readonly DumpedRow[], word: string): string[] {
  const looks = disguises(word)
  const hit = dump.filter((row) => looks.some((look) => row.text.toLowerCase().includes(look)))
  return [...new Set(hit.map((row) => row.table))].sort()
}
