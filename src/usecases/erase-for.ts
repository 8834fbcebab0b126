import { type Affected, affectedAt } from './affected.js'
import { erase } from './erase-candidate.js'
import { eraseReferee } from './give-reference.js'
import { eraseColleague } from './privacy.js'
import type { Context } from './unit-of-work.js'

/** Everybody who is held under that address or id; of an employee not whether they explore (P-2), which goes with them. */
export async function heldUnder(context: Context, named: string): Promise<Affected[]> {
  const address = named.trim().toLowerCase()
  const held = await affectedAt(context, context.now)
  return held.filter(
    ({ id, address: theirs, employeeId = null }) =>
      id === named || (address !== '' && theirs.toLowerCase() === address && employeeId === null),
  )
}

/**
 * Erases whoever is held under an address or id, just as they could on their page or in chat (PR-7): for those who ask otherwise,
 * and again for those whom an older copy brought back. Returns whom.
 */
export async function eraseFor(context: Context, named: string): Promise<Affected[]> {
  const { tx } = context
  const held = await heldUnder(context, named)
  for (const { kind, id } of held) {
    if (kind === 'candidate') await ifThere(await tx.candidates.get(id), (entry) => erase(context, entry))
    if (kind === 'employee') await ifThere(await tx.employees.get(id), (employee) => eraseColleague(context, employee))
    if (kind === 'referee') await ifThere(await tx.referees.get(id), (referee) => eraseReferee(context, referee))
  }
  return held
}

const ifThere = async <Row>(row: Row | undefined, work: (row: Row) => Promise<void>): Promise<void> => {
  if (row !== undefined) await work(row)
}
