import { CsvError, parse } from 'csv-parse/sync'

export interface Column {
  name: string
  required: boolean
  /** other headings that mean the same, in lower case */
  aliases: readonly string[]
}

export interface TableLimits {
  columns: readonly Column[]
  maxRows: number
  maxColumns: number
  maxBytes: number
}

export type CellProblem = 'missing' | 'formula' | 'control_character'
export type TableRefusal =
  | 'too_large'
  | 'not_text'
  | 'empty'
  | 'too_many_columns'
  | 'too_many_rows'
  | 'duplicate_header'
  | 'missing_column'
  | 'broken_quotes'

export interface TableRow {
  /** of the file, the heading being line 1 */
  line: number
  /** by column name; an empty cell is empty text, a column that is not in the file is absent */
  cells: Record<string, string>
}

export type Table =
  | { rows: TableRow[]; problems: { line: number; column: string; reason: CellProblem }[]; headings: string[] }
  | { refused: TableRefusal; detail: string }

/** No table of any kind may have more bytes, so that a larger file need not be read. */
export const largestTable = 20_000_000

/** UTF-8 with or without its mark, UTF-16 by its mark; undefined for bytes that are no text. */
function decode(bytes: Buffer): string | undefined {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** The separator of the heading: the one that stands there most often outside quotes. */
function separatorOf(text: string): string {
  const heading = (text.split(/\r\n|\n|\r/, 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: heading.split(separator).length }))
  return counts.sort((one, other) => other.count - one.count)[0]?.separator ?? ','
}

/** A cell that a spreadsheet would run: kept as text, and told. */
const formula = /^[=+\-@\t\r＝＋－＠]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * Reads a table of text: separators , ; and tab, quotes, CRLF, LF and CR, with a mark or without. Columns are found by name or
 * alias in any letter case; others are ignored. Which table it is, `limitsFor` says by the headings in lower case.
 * Refuses, with a code, what cannot be read as a whole; a cell in error is reported with its line and column, and its row
 * left out.
 */
export function readTable(bytes: Buffer, limitsFor: (headings: readonly string[]) => TableLimits): Table {
  if (bytes.length > largestTable) return { refused: 'too_large', detail: String(largestTable) }
  const text = decode(bytes)
  if (text === undefined) return { refused: 'not_text', detail: '' }
  const parsed = records(text)
  if ('refused' in parsed) return parsed
  const [heading, ...body] = parsed.records
  if (!heading) return { refused: 'empty', detail: '' }
  const headings = heading.record.map((name) => name.trim().toLowerCase())
  const limits = limitsFor(headings)
  if (bytes.length > limits.maxBytes) return { refused: 'too_large', detail: String(limits.maxBytes) }
  if (heading.record.length > limits.maxColumns)
    return { refused: 'too_many_columns', detail: String(heading.record.length) }
  if (body.length > limits.maxRows) return { refused: 'too_many_rows', detail: String(body.length) }
  const twice = headings.find((name, at) => name !== '' && headings.indexOf(name) !== at)
  if (twice !== undefined) return { refused: 'duplicate_header', detail: twice }
  const places = limits.columns.map((column) => ({
    column,
    at: headings.findIndex((name) => name === column.name.toLowerCase() || column.aliases.includes(name)),
  }))
  const missing = places.find(({ column, at }) => column.required && at < 0)
  if (missing) return { refused: 'missing_column', detail: missing.column.name }
  const found = places.filter(({ at }) => at >= 0)
  return { ...rowsOf(body, found), headings }
}

interface Parsed {
  record: string[]
  line: number
}

function records(text: string): { records: Parsed[] } | { refused: TableRefusal; detail: string } {
  try {
    const list = parse(text, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\ufeff/, '')),
      // not `info`, which keeps a dozen figures a line: most of the memory of a large file
      on_record: (record: string[], { lines }) =>
        record.some((cell) => cell.trim() !== '') ? [`${lines}`, ...record] : null,
      relax_column_count: true,
      // a quote inside an unquoted cell belongs to it: one formula must not refuse the file
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
    })
    return { records: list.map(([line, ...record]) => ({ record, line: Number(line) })) }
  } catch (error) {
    if (error instanceof CsvError) return { refused: 'broken_quotes', detail: String(error.lines ?? '') }
    throw error
  }
}

function rowsOf(
  body: readonly Parsed[],
  places: readonly { column: Column; at: number }[],
): Omit<Extract<Table, { rows: unknown }>, 'headings'> {
  const problems: { line: number; column: string; reason: CellProblem }[] = []
  const rows = body.flatMap(({ record, line }): TableRow[] => {
    const cells = Object.fromEntries(places.map(({ column, at }) => [column.name, (record[at] ?? '').trim()]))
    const wrong = places.flatMap(({ column }) => {
      const cell = cells[column.name] ?? ''
      const reason: CellProblem | undefined =
        cell === ''
          ? column.required
            ? 'missing'
            : undefined
          : control.test(cell)
            ? 'control_character'
            : formula.test(cell)
              ? 'formula'
              : undefined
      return reason ? [{ line, column: column.name, reason }] : []
    })
    problems.push(...wrong)
    return wrong.length === 0 ? [{ line, cells }] : []
  })
  return { rows, problems }
}
