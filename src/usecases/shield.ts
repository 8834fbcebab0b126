import type { Candidate } from '../domain/candidate.js'
import { type Employee, shieldOf } from '../domain/people.js'

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
