import { createHash, createHmac, type Hash, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import type { Key } from './sealing.js'
import { StartRefusal } from './start-refusal.js'

/**
 * A copy of the database, as lines. First a head; for each table a line that names its columns, its rows, and a line with their
 * number and hash; last the hash of all before it, made one's own by the oldest key. Rows begin with `[`, all else with `{`.
 */
const headLine = z.object({
  coffeechat: z.literal('copy'),
  format: z.number(),
  release: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** `kid:check` of the whole ring, newest first, as `keyCheck` writes it; opens nothing */
  keys: z.array(z.string()),
})
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) })
const endLine = z.object({ end: z.string(), rows: z.number(), sha256: z.string() })
const doneLine = z.object({
  done: z.literal(true),
  /** of the keys, those that sealed something in it */
  sealedBy: z.array(z.string()),
  sha256: z.string(),
  mac: z.string(),
})
const marking = z.union([headLine, tableLine, endLine, doneLine])

export type CopyHead = z.infer<typeof headLine>

/** How many rows a table has, and the SHA-256 of their lines in the order of their keys. */
export interface TableSum {
  table: string
  rows: number
  sha256: string
}

/** What a copy was found to be, once it was read whole; whether `mac` fits, only who has the keys can tell. */
export interface CopyFound {
  head: CopyHead
  sealedBy: string[]
  sha256: string
  mac: string
  sums: TableSum[]
}

/** Takes lines in their order, and holds back whoever has more until it has taken them. */
export type TakeLines = (lines: readonly string[]) => Promise<void>

/** Told of what stands in a copy, in its order. */
export interface CopyReaders {
  head?(head: CopyHead): Promise<void> | void
  rows?(table: { name: string; columns: readonly string[] }, lines: readonly string[]): Promise<void>
}

export interface CopyReader {
  take: TakeLines
  /** all lines were given; throws where some are missing */
  finish(): CopyFound
}

/** Takes lines to a hash. */
export function addLines(hash: Hash, lines: readonly string[]): void {
  hash.update(`${lines.join('\n')}\n`)
}

/** Whoever changes a copy would need the oldest key to make this fit. */
export function copyMac(keys: readonly Key[], sha256: string): string {
  const oldest = keys.at(-1)
  if (!oldest) return ''
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', oldest.secret, '', 'coffeechat copy', 32)))
    .update(sha256)
    .digest('hex')
}

const cut = 'The copy is cut off: its last lines are missing. Take another one.'
const altered = (what: string): StartRefusal =>
  new StartRefusal(`The copy was altered: ${what}. Nothing of it is taken; use another one.`)

function parsed(line: string): z.infer<typeof marking> {
  try {
    return marking.parse(JSON.parse(line))
  } catch (error) {
    throw new StartRefusal('This is no copy that Coffeechat wrote, or it is damaged. Nothing of it is taken.', error)
  }
}

/** Reads a copy and holds every table to its number of rows and its hash, and the whole to its own. */
export function createCopyReader(readers: CopyReaders = {}): CopyReader {
  const whole = createHash('sha256')
  let head: CopyHead | undefined
  let table: { name: string; columns: string[]; rows: number; hash: Hash } | undefined
  let found: CopyFound | undefined
  const sums: TableSum[] = []

  async function takeRows(lines: readonly string[]): Promise<void> {
    if (!table) throw altered('rows stand outside a table')
    table.rows += lines.length
    addLines(table.hash, lines)
    addLines(whole, lines)
    await readers.rows?.(table, lines)
  }

  function endTable(end: z.infer<typeof endLine>): void {
    const sha256 = table?.hash.digest('hex')
    if (table?.name !== end.end || table.rows !== end.rows || sha256 !== end.sha256)
      throw altered(`the rows of ${end.end} are not those that were written`)
    sums.push({ table: end.end, rows: end.rows, sha256: end.sha256 })
    table = undefined
  }

  async function takeMark(line: string): Promise<void> {
    const mark = parsed(line)
    if ('done' in mark) {
      if (!head || table) throw new StartRefusal(cut)
      if (whole.digest('hex') !== mark.sha256) throw altered('its parts do not belong together')
      found = { head, sealedBy: mark.sealedBy, sha256: mark.sha256, mac: mark.mac, sums }
      return
    }
    addLines(whole, [line])
    if ('coffeechat' in mark) {
      if (head) throw altered('it has two beginnings')
      if (mark.format !== 1)
        throw new StartRefusal(
          `The copy was written by a newer release (${mark.release}): restore it with that release.`,
        )
      head = mark
      await readers.head?.(mark)
    } else if (!head) throw altered('its beginning is missing')
    else if ('end' in mark) endTable(mark)
    else if (table) throw altered(`${table.name} does not end`)
    else table = { name: mark.table, columns: mark.columns, rows: 0, hash: createHash('sha256') }
  }

  return {
    async take(lines) {
      let rows: string[] = []
      for (const line of lines) {
        if (found) throw altered('something stands behind its end')
        if (line.startsWith('[')) {
          rows.push(line)
          continue
        }
        if (rows.length > 0) await takeRows(rows)
        rows = []
        await takeMark(line)
      }
      if (rows.length > 0) await takeRows(rows)
    },
    finish() {
      if (!found) throw new StartRefusal(cut)
      return found
    },
  }
}
