import type { Candidate } from '../domain/candidate.js'
import type { Context } from './unit-of-work.js'

/** The pool entry of whoever speaks: a person outside, or an employee who explores; never an erased one. */
export async function ownEntry(context: Context): Promise<Candidate | undefined> {
  const { who, tx } = context
  if (who.type === 'candidate') return who.candidate
  if (who.type !== 'employee') return undefined
  const [entry] = await tx.candidates.find({ employeeId: who.employee.id })
  return entry?.status === 'erased' ? undefined : entry
}
