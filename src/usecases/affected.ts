import type { Context } from './unit-of-work.js'

/** Somebody of whom something was held. */
export interface Affected {
  kind: 'candidate' | 'employee' | 'referee'
  id: string
  name: string
  /** empty where none is known; then they are reached on the platform */
  address: string
  since: Date
  /** of a candidate inside: which employee */
  employeeId?: string | null
}

/** Who has to hear of it when what was held at that moment was read by somebody else (PR-10): everybody not erased who was there. */
export async function affectedAt({ tx }: Context, at: Date): Promise<Affected[]> {
  const [candidates, employees, referees] = [
    await tx.candidates.find({}),
    await tx.employees.find({}),
    await tx.referees.find({}),
  ]
  const accounts = new Map(employees.map((employee) => [employee.id, employee]))
  const affected: Affected[] = [
    ...candidates.flatMap(({ id, status, firstName, email, employeeId, createdAt }): Affected[] => {
      if (status === 'erased') return []
      const own = employeeId === null ? undefined : accounts.get(employeeId)
      const address = own?.email ?? email ?? ''
      return [{ kind: 'candidate', id, name: own?.name ?? firstName, address, since: createdAt, employeeId }]
    }),
    ...employees.flatMap(({ id, status, name, email, createdAt }): Affected[] =>
      status === 'erased' ? [] : [{ kind: 'employee', id, name, address: email ?? '', since: createdAt }],
    ),
    // of an erased referee nothing is left to write to
    ...referees.flatMap(({ id, name, email, createdAt }): Affected[] =>
      email === '' ? [] : [{ kind: 'referee', id, name, address: email, since: createdAt }],
    ),
  ]
  return affected.filter(({ since }) => since <= at)
}
