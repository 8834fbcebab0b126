import type { Employee } from '../domain/people.js'
import { blankEmployee, meetPerson } from './meet-person.js'
import type { Context } from './unit-of-work.js'

/**
 * The employees behind what the speaker chose in a field of people: platform ids of their own workspace, or, where the
 * platform has no picker of people, e-mail addresses. Somebody never met is kept with nothing but that, so that they can be
 * named; they are not written to (P-6).
 */
export async function employeesBehind(context: Context, named: readonly string[]): Promise<string[]> {
  const { tx, who, now, random } = context
  if (who.type !== 'employee' || named.length === 0) return []
  const { workspaceId } = who.identity
  const workspace = (await tx.workspaces()).find((each) => each.id === workspaceId)
  if (!workspace) return []
  const ids: string[] = []
  for (const address of named.filter(isAddress)) ids.push(...(await employeeOf(context, address)))
  const userIds = named.filter((each) => !isAddress(each))
  const known = await tx.identities.find({ workspaceId, userId: userIds })
  const met = new Map(known.map(({ userId, employeeId }) => [userId, employeeId]))
  for (const userId of new Set(userIds)) {
    const id = met.get(userId)
    const account = { workspace, userId, isNamed: true } as const
    ids.push(id ?? (await meetPerson(tx, account, now, random, context.interactionId ?? random.id())).employee.id)
  }
  return [...new Set(ids)].filter((id) => id !== who.employee.id)
}

/** The same, where the speaker may name themselves as well. */
export async function employeesNamed(context: Context, named: readonly string[]): Promise<string[]> {
  const { who } = context
  const others = await employeesBehind(context, named)
  return who.type === 'employee' && named.some((each) => isSpeaker(context, each))
    ? [who.employee.id, ...others]
    : others
}

/** Whether somebody chose themselves, by whichever name the platform has for them. */
export function isSpeaker({ who, tx }: Context, named: string): boolean {
  if (who.type !== 'employee') return false
  if (named === who.identity.userId) return true
  return isAddress(named) && tx.emailIndex(named) === who.employee.emailIndex
}

const isAddress = (named: string): boolean => named.includes('@')

/** Of an address that asked for erasure nothing is kept again. */
async function employeeOf({ tx, now, random }: Context, address: string): Promise<string[]> {
  const emailIndex = tx.emailIndex(address)
  const [known] = await tx.employees.find({ emailIndex })
  if (known) return [known.id]
  if (await tx.isSuppressed(emailIndex)) return []
  const employee: Employee = { ...blankEmployee(random.id(), now), email: address.trim().toLowerCase(), emailIndex }
  await tx.employees.insert(employee)
  return [employee.id]
}

/** How a field of people in the speaker's workspace names these employees: by platform id, or by address. */
export async function accountsOf(
  context: Context,
  employeeIds: readonly string[],
): Promise<{ employeeId: string; userId: string }[]> {
  const { tx, who } = context
  if (who.type !== 'employee' || employeeIds.length === 0) return []
  const { workspaceId, platform } = who.identity
  if (platform === 'slack') return tx.identities.find({ workspaceId, employeeId: employeeIds, status: 'active' })
  const employees = await tx.employees.getMany(employeeIds)
  return employees.flatMap(({ id, email }) => (email === null ? [] : [{ employeeId: id, userId: email }]))
}
