import type { Candidate } from '../domain/candidate.js'
import type { Context } from './unit-of-work.js'

/** The pool entry of whoever speaks: a person outside, or an employee who explores; never an erased one. */
export async function ownEntry(context: Context): Promise<Candidate | undefined> {
  const { who } = context
  if (who.type === 'candidate') return who.candidate
  return who.type === 'employee' ? entryOf(context, who.employee.id) : undefined
}

/** The pool entry of an employee who explores; never an erased one. */
export async function entryOf({ tx }: Context, employeeId: string): Promise<Candidate | undefined> {
  const [entry] = await tx.candidates.find({ employeeId })
  return entry?.status === 'erased' ? undefined : entry
}
