import type { z } from 'zod'
import type { LineProblem } from '../messages/pool-add.js'
import type { PersonRow } from '../usecases/import-people.js'
import { email, text, words } from './fields.js'

const maxLines = 100

/** What the columns of a pasted line are called, as keys of words. */
const columns = {
  firstName: 'import.column.firstName',
  email: 'import.column.email',
  how: 'import.column.how',
  interests: 'import.column.interests',
} as const

const fields = { firstName: text(60), email, how: text(500), interests: words }

/** A table pasted from a spreadsheet has tabs; else semicolons or commas stand between. */
const separatorOf = (line: string): string => (line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',')

/**
 * Reads up to 100 lines "first name, e-mail, how we know them[, interests]" (P-27). Empty lines are skipped, yet counted, so
 * that the numbers are those the reader sees. Returns the people of all lines in order, and what is wrong with the others.
 */
export function readPastedLines(pasted: string): { people: Omit<PersonRow, 'source'>[]; problems: LineProblem[] } {
  const people: Omit<PersonRow, 'source'>[] = []
  const problems: LineProblem[] = []
  const seen = new Set<string>()
  const lines = pasted.split(/\r\n?|\n/).map((line, index) => ({ line: index + 1, said: line.trim() }))
  const filled = lines.filter(({ said }) => said !== '')
  const tooMany = filled[maxLines]
  if (tooMany) return { people, problems: [{ line: tooMany.line, column: '', reason: 'import.reason.too_many' }] }
  for (const { line, said } of filled) {
    const [firstName = '', address = '', how = '', ...rest] = said.split(separatorOf(said)).map((cell) => cell.trim())
    const row = {
      firstName: read('firstName', fields.firstName, firstName, line, problems),
      email: read('email', fields.email, address, line, problems),
      how: read('how', fields.how, how, line, problems),
      interests: read('interests', fields.interests, rest.join(','), line, problems),
    }
    if (!row.firstName || !row.email || !row.how || !row.interests) continue
    const { firstName: name, email: to, how: known, interests } = row
    if (seen.has(to.toLowerCase())) problems.push({ line, column: columns.email, reason: 'import.reason.duplicate' })
    seen.add(to.toLowerCase())
    const rest_ = { headline: '', skills: [], languages: [], seniority: null, consentNote: '' }
    people.push({ firstName: name, email: to, how: known, interests, ...rest_ })
  }
  return { people, problems }
}

function read<Value>(
  column: keyof typeof columns,
  schema: z.ZodType<Value>,
  said: string,
  line: number,
  problems: LineProblem[],
): Value | undefined {
  const parsed = schema.safeParse(said)
  if (parsed.success) return parsed.data
  problems.push({ line, column: columns[column], reason: parsed.error.issues[0]?.message ?? 'form.error.invalid' })
  return undefined
}
