import type { Employee, Identity, Workspace } from '../domain/people.js'
import { Fault } from '../faults.js'
import type { Random, Reach } from '../ports.js'
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
    language: null,
    photoUrl: null,
    hours: null,
    pauseReason: null,
    passes: 0,
    noShows: [],
    managerUnknown: true,
    writesTo: null,
    asksNoMore: false,
    looksBack: true,
  }
}

/** By which account somebody speaks, and what the platform told with it. */
export interface Account {
  workspace: Workspace
  userId: string
  reach?: Reach | undefined
  /** somebody else named them: they have not spoken */
  isNamed?: true
}

/** Someone of the company who speaks: known, or met for the first time. Asks the platform daily who they are, by a job. */
export async function meetPerson(
  tx: Tx,
  account: Account,
  now: Date,
  random: Random,
  interactionId: string,
): Promise<Extract<Who, { type: 'employee' }>> {
  const { workspace, userId, reach } = account
  const spokeAt = account.isNamed || reach?.isSilent ? new Date(0) : now
  // the app was taken out and put back: whoever speaks through it proves it
  if (workspace.status !== 'active') await tx.saveWorkspace({ ...workspace, status: 'active' })
  const met = await tx.speaker(workspace.id, userId)
  if (met) {
    const { identity: known, employee: found, spokeElsewhereAt } = met
    const employee = await keepEmployee(tx, found, reach, now)
    const identity = await keepIdentity(tx, known, reach, spokeElsewhereAt, spokeAt)
    if (!known.learnedAt || now.getTime() - known.learnedAt.getTime() > dayMs) {
      await tx.addJobs([learnJob(identity, now)], interactionId)
    }
    return { type: 'employee', employee, identity }
  }
  const blank = blankEmployee(random.id(), now)
  const employee = { ...blank, zone: reach?.zone ?? null, locale: reach?.locale ?? null }
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
    lastSpokeAt: spokeAt,
    learnedAt: null,
    conversation: reach?.conversation ?? null,
    serviceUrl: reach?.serviceUrl ?? null,
  }
  await tx.employees.insert(employee)
  // Met at the same moment by another request: that one made the row; all of this is done again and finds it.
  if (!(await tx.identities.insert(identity))) throw new Fault('conflict', { retry: true, detail: 'identity' })
  await tx.addJobs([learnJob(identity, now)], interactionId)
  return { type: 'employee', employee, identity }
}

/** Whoever speaks again after having left is back; a zone and a language that only come along with words are kept. */
async function keepEmployee(tx: Tx, found: Employee, reach: Reach | undefined, now: Date): Promise<Employee> {
  const zone = found.zoneChosen ? found.zone : (reach?.zone ?? found.zone)
  const locale = reach?.locale ?? found.locale
  const status = found.status === 'left' ? 'active' : found.status
  if (found.status === 'erased' || (zone === found.zone && locale === found.locale && status === found.status))
    return found
  return tx.employees.save({ ...found, status, zone, locale, updatedAt: now })
}

/**
 * When somebody spoke is kept by the hour, and at once where they spoke with another account of theirs since: then as later
 * than there, also at the same moment or by a clock that was set back.
 */
async function keepIdentity(
  tx: Tx,
  known: Identity,
  reach: Reach | undefined,
  spokeElsewhereAt: Date | null,
  spokeAt: Date,
): Promise<Identity> {
  const { conversation, serviceUrl } = known
  const told = { conversation: reach?.conversation ?? conversation, serviceUrl: reach?.serviceUrl ?? serviceUrl }
  const isSilent = +spokeAt === 0
  const spokeLastHere = !spokeElsewhereAt || spokeElsewhereAt < known.lastSpokeAt
  const isNews =
    known.status !== 'active' ||
    (!isSilent && (!spokeLastHere || spokeAt.getTime() - known.lastSpokeAt.getTime() > hourMs)) ||
    told.conversation !== conversation ||
    told.serviceUrl !== serviceUrl
  const latest = Math.max(+spokeAt, +known.lastSpokeAt, spokeLastHere ? 0 : +spokeElsewhereAt + 1)
  const lastSpokeAt = isSilent ? known.lastSpokeAt : new Date(latest)
  return isNews ? tx.identities.save({ ...known, ...told, lastSpokeAt, status: 'active' }) : known
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
