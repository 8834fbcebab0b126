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
 * First everybody, then who is whose manager, since a manager may stand further down. A manager who is in neither file nor
 * store counts as unknown. Where a line of managers changed, open questions are looked at again (P-2).
 */
export async function importEmployees(
  inTransaction: InTransaction,
  rows: readonly EmployeeRow[],
  { dryRun }: { dryRun: boolean },
): Promise<EmployeesImported> {
  const outcomes = new Map<string, Outcome>()
  for (const chunk of inChunks(rows)) {
    const saved = await inTransaction((context) => savePeople(context, chunk, dryRun))
    for (const [email, outcome] of saved) outcomes.set(email, outcome)
  }
  const inFile = new Set(rows.map((row) => row.email.toLowerCase()))
  let unknownManagers = 0
  for (const chunk of inChunks(rows)) {
    const linked = await inTransaction((context) => linkManagers(context, chunk, inFile, dryRun))
    unknownManagers += linked.unknown
    for (const email of linked.changed) if (outcomes.get(email) === 'unchanged') outcomes.set(email, 'changed')
  }
  const count = (outcome: Outcome) => [...outcomes.values()].filter((each) => each === outcome).length
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged'), unknownManagers }
}

async function byEmail(context: Context, emails: readonly string[]): Promise<(email: string) => Employee | undefined> {
  const { tx } = context
  const found = await tx.employees.find({ emailIndex: emails.map((email) => tx.emailIndex(email)) })
  const employees = new Map(found.map((each) => [each.emailIndex, each]))
  return (email) => employees.get(tx.emailIndex(email))
}

async function savePeople(
  context: Context,
  rows: readonly EmployeeRow[],
  dryRun: boolean,
): Promise<Map<string, Outcome>> {
  const find = await byEmail(
    context,
    rows.map((row) => row.email),
  )
  const outcomes = new Map<string, Outcome>()
  let moved = false
  for (const row of rows) {
    const before = find(row.email)
    const outcome = before ? await change(context, before, row, dryRun) : await add(context, row, dryRun)
    moved ||= before !== undefined && row.department !== undefined && row.department !== before.department
    outcomes.set(row.email, outcome)
  }
  if (moved && !dryRun) await recheckShields(context)
  return outcomes
}

/** Somebody who had everything erased is not brought back by a list. */
async function add(context: Context, row: EmployeeRow, dryRun: boolean): Promise<Outcome> {
  const { tx, now, random } = context
  const emailIndex = tx.emailIndex(row.email)
  if (await tx.isSuppressed(emailIndex)) return 'unchanged'
  if (dryRun) return 'added'
  const employee: Employee = {
    ...blankEmployee(random.id(), now),
    emailIndex,
    email: row.email,
    name: row.name ?? '',
    department: row.department ?? null,
    title: row.title ?? null,
    roles: row.roles ?? [],
  }
  await tx.employees.insert(employee)
  await note(context, 'employee', employee.id, 'imported')
  return 'added'
}

async function change(context: Context, before: Employee, row: EmployeeRow, dryRun: boolean): Promise<Outcome> {
  const { tx, now } = context
  const after: Employee = {
    ...before,
    name: await nameNow(context, before, row.name),
    department: row.department ?? before.department,
    title: row.title ?? before.title,
    roles: row.roles ?? before.roles,
  }
  const isSame =
    after.name === before.name &&
    after.department === before.department &&
    after.title === before.title &&
    [...after.roles].sort().join() === [...before.roles].sort().join()
  if (isSame) return 'unchanged'
  if (!dryRun) {
    await tx.employees.save({ ...after, updatedAt: now })
    await note(context, 'employee', before.id, 'changed_by_import')
  }
  return 'changed'
}

/** What people call themselves on their platform wins over the list. */
async function nameNow(context: Context, before: Employee, name: string | undefined): Promise<string> {
  if (name === undefined || name === before.name) return before.name
  const accounts = await context.tx.identities.count({ employeeId: before.id, status: 'active' })
  return accounts > 0 && before.name !== '' ? before.name : name
}

async function linkManagers(
  context: Context,
  rows: readonly EmployeeRow[],
  inFile: ReadonlySet<string>,
  dryRun: boolean,
): Promise<{ unknown: number; changed: string[] }> {
  const { tx, now } = context
  const named = rows.filter((row) => row.managerEmail !== undefined)
  const find = await byEmail(
    context,
    named.flatMap((row) => [row.email, ...(row.managerEmail ? [row.managerEmail] : [])]),
  )
  let unknown = 0
  const changed: string[] = []
  for (const row of named) {
    const employee = find(row.email)
    const email = row.managerEmail?.toLowerCase() === row.email.toLowerCase() ? null : row.managerEmail
    const manager = email ? find(email) : undefined
    const managerUnknown = !!email && !manager && !(dryRun && inFile.has(email.toLowerCase()))
    if (managerUnknown) unknown += 1
    const managerId = manager?.id ?? null
    // Somebody new in a dry run has no row yet, nor has a new manager.
    if (!employee || (employee.managerId === managerId && employee.managerUnknown === managerUnknown)) continue
    changed.push(row.email)
    if (!dryRun) await tx.employees.save({ ...employee, managerId, managerUnknown, updatedAt: now })
  }
  if (changed.length > 0 && !dryRun) await recheckShields(context)
  return { unknown, changed }
}
