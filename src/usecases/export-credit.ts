import { creditParts, isPart, startOf } from '../domain/credit.js'
import { creditFile, type PaidShare } from '../messages/credit.js'
import type { Say } from '../messages/text.js'
import type { Context } from './unit-of-work.js'

const parts: readonly string[] = creditParts
const placeOf = ({ share }: PaidShare): string =>
  `${share.referralId} ${parts.indexOf(share.part)} ${share.employeeId ?? ''}`

/** The earliest start first; of one hire as it was split: the same bytes each time. */
const inOrder = (a: PaidShare, b: PaidShare): number =>
  a.start.getTime() - b.start.getTime() || (placeOf(a) < placeOf(b) ? -1 : 1)

/** All shares of the hundred, as payroll reads them: a line for each milestone that is due from that day on. */
export async function exportCredit({ tx }: Context, from: Date, say: Say): Promise<string> {
  const shares = (await tx.credits.find({})).filter(({ part }) => isPart(part))
  const referrals = await tx.referrals.getMany(shares.map(({ referralId }) => referralId))
  const people = await tx.employees.getMany(shares.flatMap(({ employeeId }) => employeeId ?? []))
  const starts = new Map(referrals.map((referral) => [referral.id, startOf(referral)]))
  const personOf = new Map(people.map((person) => [person.id, person]))
  const paid = shares.flatMap((share) => {
    const start = starts.get(share.referralId)
    return start ? [{ share, person: personOf.get(share.employeeId ?? ''), start }] : []
  })
  return creditFile(say, paid.sort(inOrder), from)
}
