import { meetPerson } from './meet-person.js'
import type { Context } from './unit-of-work.js'

/**
 * The employees behind platform ids that the speaker chose in their own workspace. Somebody never met is kept with nothing
 * but that id, so that they can be named; they are not written to (P-6).
 */
export async function employeesBehind(context: Context, userIds: readonly string[]): Promise<string[]> {
  const { tx, who, now, random } = context
  if (who.type !== 'employee' || userIds.length === 0) return []
  const { workspaceId } = who.identity
  const workspace = (await tx.workspaces()).find((each) => each.id === workspaceId)
  if (!workspace) return []
  const known = await tx.identities.find({ workspaceId, userId: userIds })
  const ids = new Map(known.map(({ userId, employeeId }) => [userId, employeeId]))
  for (const userId of new Set(userIds)) {
    if (ids.has(userId)) continue
    const met = await meetPerson(tx, workspace, userId, now, random, context.interactionId ?? random.id())
    ids.set(userId, met.employee.id)
  }
  return [...new Set(ids.values())].filter((id) => id !== who.employee.id)
}

/** The platform ids of employees in the speaker's workspace, to be shown in a field of people. */
export async function accountsOf(
  context: Context,
  employeeIds: readonly string[],
): Promise<{ employeeId: string; userId: string }[]> {
  const { tx, who } = context
  if (who.type !== 'employee' || employeeIds.length === 0) return []
  const { workspaceId } = who.identity
  return tx.identities.find({ workspaceId, employeeId: employeeIds, status: 'active' })
}
