import { decideOpening, type Opening } from '../domain/opening.js'
import type { Employee } from '../domain/people.js'
import { ladder } from '../domain/referral.js'
import { recruiterIds } from './periodic-words.js'
import { askDecider, loadRoute, moveRoute } from './routes.js'
import { type Context, commit, note } from './unit-of-work.js'

/** Whoever owns an opening may open roles from then on. */
export async function appoint(context: Context, employeeId: string): Promise<void> {
  const { tx, now } = context
  const employee = await tx.employees.get(employeeId)
  if (!employee || employee.roles.includes('role_owner') || employee.roles.includes('recruiter')) return
  await tx.employees.save({ ...employee, roles: [...employee.roles, 'role_owner'], updatedAt: now })
  await note(context, 'employee', employeeId, 'became_role_owner')
}

/** Somebody else owns it, or is deputy, from now on; what waits for the owner's answer is asked of the new one. */
export async function handOver(
  context: Context,
  opening: Opening,
  ownerId: string,
  deputyId: string | null,
): Promise<Opening> {
  const decision = decideOpening(opening, { type: 'hand_over', ownerId, deputyId }, context.now)
  if (!decision.ok) return opening
  const saved = await commit(context, context.tx.openings, 'opening', decision)
  if (saved.ownerId === opening.ownerId) return saved
  await appoint(context, saved.ownerId)
  await askAnew(context, saved)
  await tellRouted(context, saved)
  return saved
}

async function askAnew(context: Context, { id: openingId }: Opening): Promise<void> {
  for (const { id } of await context.tx.routes.find({ openingId, status: 'with_owner' })) {
    const facts = await loadRoute(context, id)
    const route = facts && (await moveRoute(context, facts, { type: 'owner_changed' }))
    if (facts && typeof route === 'object') await askDecider(context, { ...facts, route })
  }
}

/** P-22: whoever a role owner decides about hears that somebody else does. */
async function tellRouted(context: Context, opening: Opening): Promise<void> {
  const { tx, now } = context
  const status = ['routed', ...ladder.filter((stage) => stage !== 'hired')] as const
  const routed = await tx.referrals.find({ openingId: opening.id, status })
  await tx.addJobs(
    routed.map(({ id, candidateId }) => ({
      name: 'opening.other-decides',
      key: `referral:${id}:other-decides-${opening.asks}`,
      payload: { referralId: id, openingId: opening.id },
      at: now,
      to: `candidate:${candidateId}`,
    })),
    context.interactionId,
  )
}

/** P-22: openings of somebody who leaves go to the deputy, else to a recruiter; with nobody left they end by themselves. */
export async function leaveOpenings(context: Context, employee: Employee): Promise<void> {
  const { tx } = context
  const stands = { status: ['draft', 'open'] } as const
  const isThere = async (id: string | null): Promise<boolean> =>
    id !== null && id !== employee.id && (await tx.employees.get(id))?.status === 'active'
  for (const opening of await tx.openings.find({ ...stands, deputyId: employee.id }))
    await handOver(context, opening, opening.ownerId, null)
  const own = await tx.openings.find({ ...stands, ownerId: employee.id })
  if (own.length === 0) return
  const [recruiter] = (await recruiterIds(context)).filter((id) => id !== employee.id)
  for (const opening of own) {
    const { deputyId } = opening
    const next = (await isThere(deputyId)) ? deputyId : recruiter
    if (next) await handOver(context, opening, next, null)
    else await askNobody(context, opening)
  }
}

/** There is nobody to ask whether it is still open: recruiters, or those who are admins, decide, or it closes. */
export async function askNobody(context: Context, opening: Opening): Promise<void> {
  const decision = decideOpening(opening, { type: 'nobody_to_ask', asks: opening.asks }, context.now)
  if (decision.ok) await commit(context, context.tx.openings, 'opening', decision)
}

/** Two accounts turned out to be one person: whatever named the one names the other. */
export async function takeOpenings({ tx }: Context, from: string, to: string): Promise<void> {
  const all = await tx.openings.find({})
  const one = (id: string): string => (id === from ? to : id)
  const each = (ids: readonly string[]): string[] => [...new Set(ids.map(one))]
  for (const opening of all) {
    const { ownerId, deputyId, circle, barred } = opening
    const named = [ownerId, deputyId, ...circle, ...barred.employees]
    if (!named.includes(from)) continue
    const deputy = deputyId === null ? null : one(deputyId)
    await tx.openings.save({
      ...opening,
      ownerId: one(ownerId),
      deputyId: deputy === one(ownerId) ? null : deputy,
      circle: each(circle),
      barred: { ...barred, employees: each(barred.employees) },
    })
  }
}
