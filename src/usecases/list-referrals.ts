import { isPart } from '../domain/credit.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { type Referral, stages, wasTakenBack } from '../domain/referral.js'
import { creditRuleCard, type OwnThanks } from '../messages/credit.js'
import { referralListCard } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { knownBefore } from './claims.js'
import { allWithPeople } from './load-referral.js'
import { calendarIn, noticeReply, zoneHere } from './pair.js'
import type { Context } from './unit-of-work.js'

/** So many of one's own are shown; some of those read were taken back before anybody knew of them. */
const listed = 20

/** `referrals`: one's own, in four words, and one's own share of the thanks; never a reason, a referee or terms (P-20). */
export async function listReferrals(context: Context, _input: object, say: Say): Promise<Reply> {
  const { tx, who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const own = await tx.referrals.find({ referrerId: who.employee.id }, { newestFirst: true, limit: 3 * listed })
  const shown = await allWithPeople(
    context,
    own.filter((referral) => !wasTakenBack(referral)),
  )
  const known = await knownBefore(context, who.employee.id)
  const card = referralListCard(say, shown.slice(0, listed), known, await ownThanks(context, who.employee.id))
  return { type: 'card', card, place: 'new' }
}

/** How the thanks are shared: everybody may read it. */
export async function showCreditRule(_context: Context, _input: object, say: Say): Promise<Reply> {
  return { type: 'card', card: creditRuleCard(say), place: 'new' }
}

/** As far as somebody further than "waiting" says no more than the four words do. */
const saysNothingNew = ({ status }: Referral): boolean =>
  ['with_role_owner', 'in_conversation', 'decided'].includes(stages[status].referrerReads)

/** What the reader has, once they may know of it: of a hire a working day after the candidate (P-20). */
export async function ownThanks(context: Context, employeeId: string): Promise<OwnThanks> {
  const { tx, now } = context
  const all = await tx.credits.find({ employeeId })
  const referrals = new Map(
    (await tx.referrals.getMany(all.map((each) => each.referralId))).map((each) => [each.id, each]),
  )
  const candidates = new Map(
    (await tx.candidates.getMany([...referrals.values()].map((each) => each.candidateId))).map((each) => [
      each.id,
      each,
    ]),
  )
  const { zone, closedDays } = calendarIn(context, zoneHere(context))
  const shares: OwnThanks['shares'][number][] = []
  let early = 0
  for (const { part, points, excluded, referralId, createdAt } of all) {
    const referral = referrals.get(referralId)
    if (!referral) continue
    if (!isPart(part)) {
      if (saysNothingNew(referral)) early += points
    } else if (addWorkingDays(createdAt, 1, zone, closedDays) <= now) {
      const isOwn = referral.referrerId === employeeId
      const name = isOwn ? candidates.get(referral.candidateId)?.firstName || undefined : undefined
      shares.push({ part, points, excluded, name })
    }
  }
  return { shares, early }
}
