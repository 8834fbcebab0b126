import type { Opening } from '../../src/domain/opening.js'
import { decideReferral, type ReferralAction } from '../../src/domain/referral.js'
import type { Route } from '../../src/domain/route.js'
import type { FormValues } from '../../src/messages/form.js'
import { actorOf, commit } from '../../src/usecases/unit-of-work.js'
import type { Driven } from './driven.js'
import { said } from './reading.js'
import { booked, joins, meet, offers, wait } from './walks.js'

/** What most stories about openings begin with. */

export const openingWords = {
  title: 'Lead of the data platform',
  department: 'Data',
  skills: 'SQL, streaming',
  work: 'Four people and one platform.',
  visibility: 'hidden',
}

/** Somebody who was met, with these roles from now on. */
export async function getsRole(driven: Driven, user: string, role: 'role_owner' | 'recruiter'): Promise<void> {
  await driven.slack(user, 'home')
  await driven.settle()
  const id = await driven.employeeId(user)
  await driven.read(async (tx) => {
    const employee = await tx.employees.get(id)
    if (employee) await tx.employees.save({ ...employee, roles: [...employee.roles, role] })
  })
}

export async function newestOpening(driven: Driven): Promise<Opening> {
  const [opening] = await driven.read((tx) => tx.openings.find({}, { newestFirst: true, limit: 1 }))
  if (!opening) throw new Error('no opening')
  return opening
}

/** Written with all fields and opened; returns its id. */
export async function opensRole(driven: Driven, user: string, values: FormValues = {}): Promise<string> {
  const reply = await driven.slack(user, 'opening.save', { unfolded: 'yes' }, { ...openingWords, ...values })
  if (reply.type !== 'card') throw new Error(said(reply))
  const { id } = await newestOpening(driven)
  await driven.slack(user, 'opening.start', { openingId: id })
  await driven.settle()
  return id
}

/** Somebody was met by that host, put forward and said yes; returns their ids. */
export async function isAvailable(
  driven: Driven,
  host: string,
  email: string,
  topic: string,
): Promise<{ candidateId: string; referralId: string }> {
  await offers(driven, host, { topics: topic })
  const candidateId = await joins(driven, email, { interests: topic })
  await meet(driven, host, await booked(driven, host, candidateId))
  const words = { candidate: candidateId, why: 'Explains well.', how: 'A chat.', conflict: 'none' }
  await driven.slack(host, 'refer.save', {}, words)
  await wait(driven, 12)
  const [referral] = await driven.read((tx) => tx.referrals.find({ candidateId }))
  const referralId = referral?.id ?? ''
  await driven.web(candidateId, 'referral.consent', { referralId })
  await wait(driven, 2)
  return { candidateId, referralId }
}

/** What routing does to a referral, without the questions on the way. */
export async function takesStep(driven: Driven, referralId: string, ...actions: ReferralAction[]): Promise<void> {
  await driven.inside(async (context) => {
    for (const action of actions) {
      const referral = await context.tx.referrals.get(referralId)
      if (!referral) throw new Error('no referral')
      const calendar = { zone: 'Europe/Berlin', closedDays: [] }
      const decision = decideReferral(referral, action, actorOf(context.who), context.now, calendar)
      if (!decision.ok) throw new Error(decision.refusal)
      await commit(context, context.tx.referrals, 'referral', decision)
    }
  })
  await wait(driven, 2)
}

/** A way to an opening, as it stands while somebody is asked. */
export async function isOnTheWay(
  driven: Driven,
  way: Pick<Route, 'openingId' | 'candidateId' | 'recruiterId'> & Partial<Route>,
) {
  const now = driven.clock.now()
  const route: Route = {
    ...{ id: `way-${way.candidateId}`, version: 0, hostId: null, referralId: null, status: 'asking_candidate' },
    ...{ since: now, createdAt: now, updatedAt: now, steps: 1, hostSays: null, decider: 'owner', reason: '' },
    ...way,
  }
  await driven.read((tx) => tx.routes.insert(route))
  return route
}
