import { isDeepStrictEqual } from 'node:util'
import type { Employee, Role } from '../domain/people.js'
import { blankEmployee } from './meet-person.js'
import { recheckShields } from './recheck-shields.js'
import { type Context, note } from './unit-of-work.js'

/** Runs one piece of an import in a transaction of its own; it may be run again after a conflict. */
export type InTransaction = <Result>(work: (context: Context) => Promise<Result>) => Promise<Result>

/** A line of the file, already checked. What is undefined is not in the file and stays as it is. */
export interface EmployeeRow {
  email: string
  name: string | undefined
  department: string | undefined
  title: string | undefined
  roles: Role[] | undefined
  /** null: the cell is empty, nobody stands above them */
  managerEmail: string | null | undefined
}

export interface EmployeesImported {
  added: number
  changed: number
  unchanged: number
  unknownManagers: number
}

type Outcome = 'added' | 'changed' | 'unchanged'

/** How many lines one transaction holds; after a crash, the file is simply imported again. */
export const rowsAtOnce = 50

export function inChunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, chunk) =>
    rows.slice(chunk * rowsAtOnce, (chunk + 1) * rowsAtOnce),
  )
}

/**
 * Departments, managers and roles, by e-mail. Importing twice changes nothing; whoever is not in the file stays as they are.
 * Managers are saved before those they manage, so that everybody is saved once; where a file goes round in a circle, whoever
 * closes it is linked at the end. A manager who is in neither file nor store counts as unknown. Where a line of managers
 * changed, open questions are looked at again (P-2).
 */
export async function importEmployees(
  inTransaction: InTransaction,
  rows: readonly EmployeeRow[],
  { dryRun }: { dryRun: boolean },
): Promise<EmployeesImported> {
  const inFile = new Map(rows.map((row) => [row.email.toLowerCase(), row]))
  const { ordered, circular } = managersFirst(inFile)
  const outcomes = new Map<string, Outcome>()
  let unknownManagers = 0
  for (const chunk of [...inChunks(ordered), ...inChunks(circular)]) {
    const saved = await inTransaction((context) => savePeople(context, chunk, inFile, dryRun))
    unknownManagers += saved.unknownManagers
    for (const [email, outcome] of saved.outcomes) {
      if ((outcomes.get(email) ?? 'unchanged') === 'unchanged') outcomes.set(email, outcome)
    }
  }
  const counts = { added: 0, changed: 0, unchanged: 0 }
  for (const outcome of outcomes.values()) counts[outcome] += 1
  return { ...counts, unknownManagers }
}

type File = ReadonlyMap<string, EmployeeRow>

const managerRow = (inFile: File, { managerEmail }: EmployeeRow): EmployeeRow | undefined =>
  managerEmail ? inFile.get(managerEmail.toLowerCase()) : undefined

/** Whoever closes a circle comes without their manager, and once more, whole, in `circular`. */
function managersFirst(inFile: File): { ordered: EmployeeRow[]; circular: EmployeeRow[] } {
  const placed = new Set<EmployeeRow>()
  const ordered: EmployeeRow[] = []
  const circular: EmployeeRow[] = []
  for (const row of inFile.values()) {
    const line = new Set<EmployeeRow>()
    let at: EmployeeRow | undefined = row
    for (; at && !placed.has(at) && !line.has(at); at = managerRow(inFile, at)) line.add(at)
    const closes = at && line.has(at) ? [...line].at(-1) : undefined
    if (closes) circular.push(closes)
    for (const each of [...line].reverse()) {
      ordered.push(each === closes ? { ...each, managerEmail: undefined } : each)
      placed.add(each)
    }
  }
  return { ordered, circular }
}

interface Saved {
  /** by e-mail */
  outcomes: Map<string, Outcome>
  unknownManagers: number
}

async function savePeople(
  context: Context,
  rows: readonly EmployeeRow[],
  inFile: File,
  dryRun: boolean,
): Promise<Saved> {
  const { tx, now } = context
  const { people, suppressed } = await whoStands(context, rows)
  const saved: Saved = { outcomes: new Map(), unknownManagers: 0 }
  const added: Employee[] = []
  const changed: Employee[] = []
  let moved = false
  for (const row of rows) {
    const emailIndex = tx.emailIndex(row.email)
    const stands = people.get(emailIndex)
    const manager = managerNow(context, row, people)
    // in a dry run a new manager has no row yet
    if (manager.managerUnknown && !(dryRun && managerRow(inFile, row))) saved.unknownManagers += 1
    const before = stands ?? { ...blankEmployee(context.random.id(), now), emailIndex, email: row.email }
    const after = { ...before, ...(await fieldsNow(context, before, row)), ...manager }
    const isSame = stands ? isDeepStrictEqual(after, before) : suppressed.has(emailIndex)
    saved.outcomes.set(row.email, isSame ? 'unchanged' : stands ? 'changed' : 'added')
    if (isSame || dryRun) continue
    people.set(emailIndex, after)
    const written = stands ? changed : added
    written.push(after)
    moved ||= stands !== undefined && moves.some((field) => after[field] !== before[field])
    await note(context, 'employee', after.id, stands ? 'changed_by_import' : 'imported')
  }
  // first the new: one of them may stand above somebody who is here already
  await tx.employees.insertMany(added)
  for (const each of changed) await tx.employees.save({ ...each, updatedAt: now })
  if (moved) await recheckShields(context)
  return saved
}

/** What decides who must not know of whom. */
const moves = ['department', 'managerId', 'managerUnknown'] as const

/**
 * Everybody these lines name, by index of the address, and which of their addresses had everything erased: a list does not
 * bring somebody back.
 */
async function whoStands({ tx }: Context, rows: readonly EmployeeRow[]) {
  const named = rows.flatMap(({ email, managerEmail }) => (managerEmail ? [email, managerEmail] : [email]))
  const found = await tx.employees.find({ emailIndex: [...new Set(named.map((email) => tx.emailIndex(email)))] })
  const people = new Map(found.map((each) => [each.emailIndex, each]))
  const strangers = rows.map(({ email }) => tx.emailIndex(email)).filter((index) => !people.has(index))
  return { people, suppressed: await tx.suppressedOf(strangers) }
}

async function fieldsNow(context: Context, before: Employee, row: EmployeeRow): Promise<Partial<Employee>> {
  const isSame = row.roles?.length === before.roles.length && row.roles.every((role) => before.roles.includes(role))
  return {
    name: await nameNow(context, before, row.name),
    department: row.department ?? before.department,
    title: row.title ?? before.title,
    roles: isSame ? before.roles : (row.roles ?? before.roles),
  }
}

/** What people call themselves on their platform wins over the list. */
async function nameNow(context: Context, before: Employee, name: string | undefined): Promise<string> {
  if (name === undefined || name === before.name || before.name === '') return name ?? before.name
  const accounts = await context.tx.identities.count({ employeeId: before.id, status: 'active' })
  return accounts > 0 ? before.name : name
}

/** Nothing where the file is silent; nobody stands above themselves. */
function managerNow(
  { tx }: Context,
  { email, managerEmail }: EmployeeRow,
  people: ReadonlyMap<string | null, Employee>,
): Partial<Pick<Employee, 'managerId' | 'managerUnknown'>> {
  if (managerEmail === undefined) return {}
  const isNobody = managerEmail === null || managerEmail.toLowerCase() === email.toLowerCase()
  const manager = isNobody ? undefined : people.get(tx.emailIndex(managerEmail))
  return { managerId: manager?.id ?? null, managerUnknown: !isNobody && !manager }
}
