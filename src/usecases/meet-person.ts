import type { Employee, Identity, Workspace } from '../domain/people.js'
import { Fault } from '../faults.js'
import type { Random } from '../ports.js'
import type { Tx, Who } from './unit-of-work.js'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export function blankEmployee(id: string, now: Date): Employee {
  return {
    id,
    version: 0,
    status: 'active',
    roles: [],
    emailIndex: null,
    managerId: null,
    pausedUntil: null,
    silences: 0,
    lastActedAt: null,
    createdAt: now,
    updatedAt: now,
    name: '',
    email: null,
    department: null,
    title: null,
    zone: null,
    zoneChosen: false,
    locale: null,
    photoUrl: null,
    hours: null,
    pauseReason: null,
    passes: 0,
    noShows: [],
    managerUnknown: true,
  }
}

/** Someone of the company who speaks: known, or met for the first time. Asks the platform daily who they are, by a job. */
export async function meetPerson(
  tx: Tx,
  workspace: Workspace,
  userId: string,
  now: Date,
  random: Random,
  interactionId: string,
): Promise<Extract<Who, { type: 'employee' }>> {
  // the app was taken out and put back: whoever speaks through it proves it
  if (workspace.status !== 'active') await tx.saveWorkspace({ ...workspace, status: 'active' })
  const met = await tx.speaker(workspace.id, userId)
  if (met) {
    const { identity: known, employee: found } = met
    // whoever speaks again after having left is back
    const employee =
      found.status === 'left' ? await tx.employees.save({ ...found, status: 'active', updatedAt: now }) : found
    const identity =
      now.getTime() - known.lastSpokeAt.getTime() > hourMs
        ? await tx.identities.save({ ...known, lastSpokeAt: now, status: 'active' })
        : known
    if (!known.learnedAt || now.getTime() - known.learnedAt.getTime() > dayMs) {
      await tx.addJobs([learnJob(identity, now)], interactionId)
    }
    return { type: 'employee', employee, identity }
  }
  const employee = blankEmployee(random.id(), now)
  const identity: Identity = {
    id: random.id(),
    version: 0,
    employeeId: employee.id,
    workspaceId: workspace.id,
    platform: workspace.platform,
    userId,
    status: 'active',
    isAdmin: false,
    isAway: false,
    lastSpokeAt: now,
    learnedAt: null,
  }
  await tx.employees.insert(employee)
  // Met at the same moment by another request: that one made the row; all of this is done again and finds it.
  if (!(await tx.identities.insert(identity))) throw new Fault('conflict', { retry: true, detail: 'identity' })
  await tx.addJobs([learnJob(identity, now)], interactionId)
  return { type: 'employee', employee, identity }
}

/** Once a day at most: the day is part of the key. */
export function learnJob(identity: Identity, now: Date, why = 'daily') {
  return {
    name: 'people.learn' as const,
    key: `identity:${identity.id}:learn-${why}-${now.toISOString().slice(0, identity.learnedAt ? 10 : 16)}`,
    payload: { identityId: identity.id },
    at: now,
  }
}
