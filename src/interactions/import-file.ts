import { z } from 'zod'
import type { Role } from '../domain/people.js'
import { seniorities } from '../messages/offer.js'
import type { ImportOutcome } from '../messages/people.js'
import type { LineProblem } from '../messages/pool-add.js'
import { isTextKey } from '../messages/text.js'
import { type EmployeeRow, type InTransaction, importEmployees } from '../usecases/import-employees.js'
import { importPeople, type PersonRow } from '../usecases/import-people.js'
import { type Column, largestTable, readTable, type Table } from './csv.js'
import { email, optionalText, spokenLanguages, text, words } from './fields.js'

export type FileKind = 'employees' | 'people'

const column = (name: string, required: boolean, ...aliases: string[]): Column => ({ name, required, aliases })
const emailColumn = column('e-mail', true, 'email', 'mail', 'e-mail address', 'email address', 'work email')

const employeeColumns: readonly Column[] = [
  emailColumn,
  column('name', false, 'full name', 'display name'),
  column('department', false, 'team', 'dept'),
  column(
    "manager's e-mail",
    false,
    'manager’s e-mail',
    "manager's email",
    'manager’s email',
    'manager e-mail',
    'manager email',
    'manager_email',
    'manager',
  ),
  column('role', false, 'roles'),
  column('title', false, 'job title'),
]

const personMarks: readonly Column[] = [
  column('first name', true, 'firstname', 'first_name', 'given name'),
  column('source', true),
  column('how we know them', true, 'how do we know them', 'how we know', 'how', 'known from'),
]

const personColumns: readonly Column[] = [
  ...personMarks,
  emailColumn,
  column('interests', false, 'topics'),
  column('headline', false),
  column('skills', false),
  column('languages', false, 'language'),
  column('seniority', false, 'level'),
  column('consent note', false, 'consent', 'consent_note'),
]

/** People are asked fifty a day, so that of a thousand the last one hears in time that we hold their name. */
const limits = {
  employees: { columns: employeeColumns, maxRows: 50_000, maxColumns: 100, maxBytes: largestTable },
  people: { columns: personColumns, maxRows: 1_000, maxColumns: 100, maxBytes: 5_000_000 },
} as const

/** Which of the two a file is, by its headings in lower case; a column that only people have decides (P-14). */
export function detectKind(headers: readonly string[]): FileKind {
  const marks = personMarks.flatMap(({ name, aliases }) => [name, ...aliases])
  return headers.some((header) => marks.includes(header)) ? 'people' : 'employees'
}

/** Imports a file of employees or of people, whichever it is; lines in error are reported and stop no others. */
export async function importFile(
  inTransaction: InTransaction,
  bytes: Buffer,
  options: { dryRun: boolean },
): Promise<ImportOutcome> {
  const table = readTable(bytes, (headings) => limits[detectKind(headings)])
  if ('refused' in table) return table
  const kind = detectKind(table.headings)
  if (kind === 'employees') {
    const { rows, problems } = rowsOf(table, employee, (row) => row.email)
    return { kind, ...(await importEmployees(inTransaction, rows, options)), problems }
  }
  const { rows, problems } = rowsOf(table, person, (row) => row.email)
  return { kind, ...(await importPeople(inTransaction, rows, options)), problems }
}

/** Names of roles as people write them; `none` takes all away. */
const roleNames: Readonly<Record<string, Role | 'none'>> = {
  recruiter: 'recruiter',
  'role owner': 'role_owner',
  hr: 'hr',
  admin: 'admin',
  none: 'none',
}

const roles = z
  .string()
  .transform((said) =>
    said
      .split(/[,;/|+]/)
      .map((name) => name.trim().toLowerCase().replace(/[_-]/g, ' '))
      .filter((name) => name !== ''),
  )
  .refine((names) => names.every((name) => Object.hasOwn(roleNames, name)), 'import.reason.role')
  .transform((names): Role[] | undefined => {
    if (names.length === 0) return undefined
    const named = names.flatMap((name): Role[] => {
      const role = roleNames[name]
      return role === undefined || role === 'none' ? [] : [role]
    })
    return [...new Set(named)]
  })

const managerEmail = z.string().transform((said, context): string | null => {
  if (said.trim() === '') return null
  const parsed = email.safeParse(said)
  if (parsed.success) return parsed.data
  context.addIssue({ code: 'custom', message: 'import.reason.manager_email' })
  return z.NEVER
})

const employee = z
  .object({
    'e-mail': email,
    name: optionalText(120),
    department: optionalText(100),
    "manager's e-mail": managerEmail.optional(),
    role: roles.optional(),
    title: optionalText(120),
  })
  .transform(
    (cells): EmployeeRow => ({
      email: cells['e-mail'],
      name: cells.name,
      department: cells.department,
      title: cells.title,
      roles: cells.role,
      managerEmail: cells["manager's e-mail"],
    }),
  )

const seniority = optionalText(40)
  .transform((said) => said?.toLowerCase() ?? null)
  .refine((said) => said === null || seniorities.some((each) => each === said), 'import.reason.seniority')

const person = z
  .object({
    'first name': text(60),
    'e-mail': email,
    source: text(120),
    'how we know them': text(500),
    interests: words,
    headline: optionalText(140),
    skills: words,
    languages: spokenLanguages,
    seniority,
    'consent note': optionalText(500),
  })
  .transform(
    (cells): PersonRow => ({
      firstName: cells['first name'],
      email: cells['e-mail'],
      source: cells.source,
      how: cells['how we know them'],
      interests: cells.interests,
      headline: cells.headline ?? '',
      skills: cells.skills,
      languages: cells.languages,
      seniority: cells.seniority,
      consentNote: cells['consent note'] ?? '',
    }),
  )

/** The rows in order, and by line and column what is wrong with the others; an address counts once. */
function rowsOf<Row>(
  table: Extract<Table, { rows: unknown }>,
  schema: z.ZodType<Row>,
  addressOf: (row: Row) => string,
): { rows: Row[]; problems: LineProblem[] } {
  const problems: LineProblem[] = table.problems.map((each) => ({ ...each, reason: `import.reason.${each.reason}` }))
  const seen = new Set<string>()
  const rows = table.rows.flatMap(({ line, cells }): Row[] => {
    const parsed = schema.safeParse(cells)
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => problemOf(issue, line)))
      return []
    }
    const address = addressOf(parsed.data).toLowerCase()
    if (seen.has(address)) {
      problems.push({ line, column: emailColumn.name, reason: 'import.reason.duplicate' })
      return []
    }
    seen.add(address)
    return [parsed.data]
  })
  return { rows, problems: problems.sort((one, other) => one.line - other.line) }
}

const problemOf = (issue: z.core.$ZodIssue, line: number): LineProblem => ({
  line,
  column: String(issue.path[0] ?? ''),
  reason: isTextKey(issue.message) ? issue.message : 'form.error.invalid',
})
