import { ladder } from '../domain/referral.js'
import type { ReferralFacts } from '../messages/referral.js'
import { isNamedAdmin } from './admins.js'
import { whoDid } from './load-referral.js'
import { recruiterIds, whoMaySee } from './periodic-words.js'
import { readableReferral } from './pipeline.js'
import type { Context } from './unit-of-work.js'

/** Whether the speaker may do what recruiters do. */
function recruits({ who, adminEmails }: Context): boolean {
  if (who.type !== 'employee') return false
  const { employee, identity } = who
  const isAdmin = identity.isAdmin || employee.roles.includes('admin') || isNamedAdmin(employee, adminEmails)
  return isAdmin || employee.roles.includes('recruiter')
}

/** A referral whose references, proposal and terms the speaker may read: a recruiter's, or that of the opening's owner or deputy. */
export async function hiringReferral(context: Context, referralId: string): Promise<ReferralFacts | undefined> {
  const { who, tx } = context
  const facts = await readableReferral(context, referralId)
  if (!facts || who.type !== 'employee') return undefined
  if (recruits(context)) return facts
  const { openingId, status } = facts.referral
  const opening = openingId === null ? undefined : await tx.openings.get(openingId)
  const owns = opening?.ownerId === who.employee.id || opening?.deputyId === who.employee.id
  return owns && ladder.some((step) => step === status) ? facts : undefined
}

/** Who answers for the company: whoever took the last step, else every recruiter who may know of the person. */
export async function whoAnswers(context: Context, facts: ReferralFacts, first?: string): Promise<string[]> {
  const named = first === undefined ? undefined : await context.tx.employees.get(first)
  if (named?.status === 'active') return [named.id]
  const mover =
    (await whoDid(context, facts.referral.id, 'moved_to_')) ?? (await whoDid(context, facts.referral.id, 'invited'))
  return mover ? [mover.id] : whoMaySee(context, facts, await recruiterIds(context))
}

/** Everybody else who may answer, where the first did not. */
export async function otherRecruiters(context: Context, facts: ReferralFacts): Promise<string[]> {
  const first = await whoAnswers(context, facts)
  const all = await whoMaySee(context, facts, await recruiterIds(context))
  const others = all.filter((id) => !first.includes(id))
  return others.length > 0 ? others : all
}

/** Of somebody of the company: whether they still may read what a message about this referral says. */
export async function mayRead(context: Context, facts: ReferralFacts, employeeId: string): Promise<boolean> {
  const reader = await context.tx.employees.get(employeeId)
  if (reader?.status !== 'active' || (await whoMaySee(context, facts, [employeeId])).length === 0) return false
  const { openingId } = facts.referral
  const opening = openingId === null ? undefined : await context.tx.openings.get(openingId)
  const took = opening?.ownerId === employeeId || opening?.deputyId === employeeId
  return (
    took ||
    reader.roles.includes('recruiter') ||
    (await whoDid(context, facts.referral.id, 'moved_to_'))?.id === employeeId
  )
}

/** Who decides about the next step, by name (P-28): whoever took the last one, else who invited them, else the role owner. */
export async function whoDecides(context: Context, { referral }: ReferralFacts): Promise<string | undefined> {
  const person = (await whoDid(context, referral.id, 'moved_to_')) ?? (await whoDid(context, referral.id, 'invited'))
  if (person || referral.openingId === null) return person?.name
  const opening = await context.tx.openings.get(referral.openingId)
  return opening && (await context.tx.employees.get(opening.ownerId))?.name
}
