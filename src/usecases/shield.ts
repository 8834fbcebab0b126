import type { Candidate } from '../domain/candidate.js'
import { type Employee, shieldOf } from '../domain/people.js'
import type { Context } from './unit-of-work.js'

/**
 * P-2, by candidate: who must never host, see, or be listed an internal candidate. `employees` are all of them, also those who
 * left: a line of managers does not end where one of them did.
 */
export function shieldsOf(
  candidates: readonly Pick<Candidate, 'id' | 'employeeId' | 'mustNotKnow'>[],
  employees: readonly Employee[],
): Map<string, ReadonlySet<string>> {
  const byId = new Map(employees.map((each) => [each.id, each]))
  const shields = new Map<string, ReadonlySet<string>>()
  for (const { id, employeeId, mustNotKnow } of candidates) {
    if (employeeId === null) continue
    const department = byId.get(employeeId)?.department
    const team = department ? employees.filter((each) => each.department === department).map((each) => each.id) : []
    shields.set(id, shieldOf(employeeId, [...mustNotKnow, ...team], employees))
  }
  return shields
}

/** These employees with everybody above them: as many as decide who of them must not know of whom. */
export async function withTheirLines({ tx }: Context, ids: readonly string[]): Promise<Employee[]> {
  const known = new Map<string, Employee | undefined>()
  for (let next = [...new Set(ids)]; next.length > 0; ) {
    for (const id of next) known.set(id, undefined)
    for (const each of await tx.employees.getMany(next)) known.set(each.id, each)
    const above = [...known.values()].flatMap((each) => each?.managerId ?? [])
    next = [...new Set(above)].filter((id) => !known.has(id))
  }
  return [...known.values()].filter((each) => each !== undefined)
}
