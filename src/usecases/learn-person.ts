import type { Employee } from '../domain/people.js'
import { openRoute } from '../domain/route.js'
import type { PlatformPerson } from '../ports.js'
import { isNamedAdmin } from './admins.js'
import { joinClaims } from './claims.js'
import { takeOpenings } from './hand-over-openings.js'
import { leaveAsHost } from './leave-company.js'
import { type Context, note } from './unit-of-work.js'

/**
 * What a platform said of a person becomes part of who they are: name, zone, locale, away or not, admin or not. A verified
 * e-mail joins the account to the employee of that address (one `Employee`, several identities). Somebody deactivated has left.
 */
export async function learnPerson(context: Context, identityId: string, person: PlatformPerson): Promise<void> {
  const { tx, now } = context
  const identity = await tx.identities.get(identityId)
  const known = identity && (await tx.employees.get(identity.employeeId))
  if (!identity || !known) return
  const emailIndex = person.email ? tx.emailIndex(person.email) : null
  const [byEmail] = emailIndex ? await tx.employees.find({ emailIndex }) : []
  const target = byEmail && byEmail.id !== known.id ? await join(context, known, byEmail) : known
  await tx.identities.save({
    ...identity,
    employeeId: target.id,
    isAdmin: person.isAdmin,
    isAway: person.isAway,
    status: person.isDeleted ? 'gone' : identity.status === 'blocked' ? 'blocked' : 'active',
    learnedAt: now,
  })
  // who left by their own word is back when they speak, with whichever account, and not when a profile changes
  const isBack = !person.isDeleted && target.id !== known.id && identity.lastSpokeAt.getTime() > 0
  const status = isBack ? 'active' : target.status
  const employee = await tx.employees.save({ ...described(target, person, emailIndex, now), status })
  if (person.isDeleted) await leaveIfGone(context, employee)
  else if ((person.isAdmin || isNamedAdmin(employee, context.adminEmails)) && !context.settings.isSetUp)
    await tellAdmin(context, employee)
}

function described(employee: Employee, person: PlatformPerson, emailIndex: string | null, now: Date): Employee {
  return {
    ...employee,
    name: person.name || employee.name,
    email: person.email ?? employee.email,
    emailIndex: emailIndex ?? employee.emailIndex,
    zone: employee.zoneChosen ? employee.zone : (person.zone ?? employee.zone),
    locale: person.locale ?? employee.locale,
    photoUrl: person.photoUrl ?? employee.photoUrl,
    updatedAt: now,
  }
}

/** Two rows of one person become the one that the import or the other platform made; what was done meanwhile goes along. */
async function join(context: Context, from: Employee, to: Employee): Promise<Employee> {
  const { tx, now } = context
  for (const offer of await tx.offers.find({ hostId: from.id })) await tx.offers.save({ ...offer, hostId: to.id })
  for (const match of await tx.matches.find({ hostId: from.id })) await tx.matches.save({ ...match, hostId: to.id })
  for (const chat of await tx.chats.find({ hostId: from.id })) await tx.chats.save({ ...chat, hostId: to.id })
  for (const referral of await tx.referrals.find({ referrerId: from.id }))
    await tx.referrals.save({ ...referral, referrerId: to.id })
  for (const named of await tx.candidates.find({ broughtById: from.id }))
    await tx.candidates.save({ ...named, broughtById: to.id })
  await takeRoutes(context, from.id, to.id)
  await takeIntroductions(context, from.id, to.id)
  await joinClaims(context, from.id, to.id)
  await takeOpenings(context, from.id, to.id)
  await tx.redirectJobs(`employee:${from.id}`, `employee:${to.id}`)
  await tx.employees.save({ ...from, status: 'erased', name: '', email: null, updatedAt: now })
  await note(context, 'employee', to.id, 'joined_accounts')
  return to
}

/** The ways on which they are the one who has met somebody, or the recruiter who asked. */
async function takeRoutes({ tx }: Context, from: string, to: string): Promise<void> {
  for (const route of await tx.routes.find({ hostId: from })) await tx.routes.save({ ...route, hostId: to })
  for (const route of await tx.routes.find({ status: openRoute }))
    if (route.recruiterId === from) await tx.routes.save({ ...route, recruiterId: to })
}

async function takeIntroductions({ tx }: Context, from: string, to: string): Promise<void> {
  for (const made of await tx.introductions.find({ connectorId: from }))
    await tx.introductions.save({ ...made, connectorId: to })
  for (const named of await tx.introductions.find({ toEmployeeId: from })) {
    const { candidateId, fromChatId } = named
    // Named after the same talk under both accounts: one is enough.
    const isTwice = (await tx.introductions.count({ candidateId, fromChatId, toEmployeeId: to })) > 0
    await tx.introductions.save(isTwice ? { ...named, status: 'withdrawn' } : { ...named, toEmployeeId: to })
  }
}

async function leaveIfGone(context: Context, employee: Employee): Promise<void> {
  const identities = await context.tx.identities.find({ employeeId: employee.id, status: ['active', 'blocked'] })
  if (identities.length === 0 && employee.status === 'active') await leaveAsHost(context, employee)
}

/** The first admin we meet before the set-up hears once that they can do it. */
async function tellAdmin(context: Context, employee: Employee): Promise<void> {
  await context.tx.addJobs(
    [
      {
        name: 'setup.admin-known',
        key: `employee:${employee.id}:admin-known`,
        payload: { employeeId: employee.id },
        at: context.now,
        to: `employee:${employee.id}`,
      },
    ],
    context.interactionId,
  )
}
