import type { Candidate } from '../domain/candidate.js'
import type { Introduction } from '../domain/introduction.js'
import type { Employee } from '../domain/people.js'
import { isSameSubject, subjectsOf } from '../matching/subjects.js'
import { shieldsOf } from './shield.js'
import type { Context } from './unit-of-work.js'

/** As long as after a match, the same two are not brought together again (KINDS). */
const coolDownMs = 26 * 7 * 86_400_000

/**
 * Whether these two may be brought together. False for many reasons, all of which stay secret: somebody left or does not want to
 * be named again, one of the two blocked the other, a shield or a barred employer stands between, they met lately, or they were
 * named to each other before. `but`: the introduction that is being looked at itself.
 */
export async function mayIntroduce(
  context: Context,
  candidate: Candidate,
  person: Employee,
  but?: Introduction,
): Promise<boolean> {
  if (candidate.status !== 'active' || person.status !== 'active' || person.asksNoMore) return false
  if (person.id === candidate.employeeId) return false
  if (await areBlocked(context, candidate, person)) return false
  if (await isShielded(context, candidate, person)) return false
  if (await isBarred(context, candidate, person)) return false
  return !(await knowEachOther(context, candidate, person, but))
}

async function areBlocked({ tx }: Context, candidate: Candidate, person: Employee): Promise<boolean> {
  const own = [candidate.id, ...(candidate.employeeId === null ? [] : [candidate.employeeId])]
  const byThem = await tx.blocks.count({ byId: own, otherId: person.id })
  return byThem > 0 || (await tx.blocks.count({ byId: person.id, otherId: own })) > 0
}

/** P-2. */
async function isShielded({ tx }: Context, candidate: Candidate, person: Employee): Promise<boolean> {
  if (candidate.employeeId === null) return false
  const shield = shieldsOf([candidate], await tx.employees.find({})).get(candidate.id)
  return shield?.has(person.id) ?? true
}

/** P-4. */
async function isBarred({ tx }: Context, { barredEmployers }: Candidate, person: Employee): Promise<boolean> {
  if (barredEmployers.length === 0) return false
  const barred = subjectsOf(barredEmployers)
  const worked = (await tx.offers.find({ hostId: person.id })).flatMap(({ formerEmployers }) => formerEmployers)
  return subjectsOf(worked).some((employer) => barred.some((name) => isSameSubject(employer, name)))
}

async function knowEachOther(
  { tx, now }: Context,
  candidate: Candidate,
  person: Employee,
  but: Introduction | undefined,
): Promise<boolean> {
  const from = new Date(now.getTime() - coolDownMs)
  const between = { candidateId: candidate.id, createdAt: { from } }
  if ((await tx.matches.count({ ...between, hostId: person.id })) > 0) return true
  const named = await tx.introductions.find({ ...between, toEmployeeId: person.id })
  return named.some(({ id }) => id !== but?.id)
}
