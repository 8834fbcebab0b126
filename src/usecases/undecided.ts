import { openChat } from '../domain/coffee-chat.js'
import { isInvited } from '../domain/conversion.js'
import { openMatch } from '../domain/match.js'
import { spokenIn } from '../domain/organization.js'
import { clockOf, decideReferral, movedByHand, type Referral, stages } from '../domain/referral.js'
import { clockDates, type Stalled, stalledBy } from '../domain/stage-clock.js'
import { speak } from '../messages/text.js'
import { allWithPeople, isThere, whoDid } from './load-referral.js'
import { calendarIn } from './pair.js'
import { recruiterIds, whoMaySee } from './periodic-words.js'
import { type Context, commit } from './unit-of-work.js'

/** Where recruiters are waited for and nobody decides: whoever moved it last, then somebody else, then it rests (never silent). */

const dayMs = 86_400_000

export interface Undecided {
  referral: Referral
  step: Stalled
  /** when it became so */
  dates: Record<Stalled, Date>
}

/** What waits for a recruiter's word for at least `days` working days; what waits for somebody else meanwhile is not among it. */
export async function undecidedFor(context: Context, days: number, limit?: number): Promise<Undecided[]> {
  const { tx, now } = context
  // Working days are never shorter than days, so the index finds them all.
  const before = { before: new Date(now.getTime() - days * dayMs) }
  const old = { since: before, updatedAt: before }
  const most = limit === undefined ? {} : { limit }
  const found = [
    ...(await tx.referrals.find({ ...old, status: movedByHand }, most)),
    ...(await tx.referrals.find({ ...old, status: 'routed', openingId: null }, most)),
  ]
  return lookAt(context, found)
}

/** Whether this one waits for a recruiter's word now. */
export const undecidedNow = async (context: Context, referral: Referral): Promise<boolean> =>
  movable(referral) && (await lookAt(context, [referral])).length > 0

const movable = (referral: Referral): boolean => clockOf(referral)?.waitsFor === 'recruiter'

async function lookAt(context: Context, found: readonly Referral[]): Promise<Undecided[]> {
  const runsFrom = await clockStarts(context, found)
  return found.flatMap((referral): Undecided[] => {
    const clock = clockOf(referral)
    const from = runsFrom.get(referral.id)
    if (!clock || !from) return []
    const dates = clockDates(clock, from, calendarIn(context, null))
    const step = stalledBy(dates, context.now)
    return step ? [{ referral, step, dates }] : []
  })
}

/** A preview lies before the candidate, with a clock of its own. */
const isAnswering = ({ status, proposal }: Referral): boolean => status === 'proposal' && proposal?.answer === 'open'

/** When the clock of each began to run; none while a talk is on its way, or the candidate is asked something. */
async function clockStarts({ tx }: Context, all: readonly Referral[]): Promise<Map<string, Date>> {
  const candidateId = [...new Set(all.map((referral) => referral.candidateId))]
  if (candidateId.length === 0) return new Map()
  const talks = await tx.chats.find({ candidateId, kind: 'candidacy' })
  const asked = await tx.matches.find({ candidateId, kind: 'candidacy', status: openMatch })
  const held = new Set([
    ...asked.map(({ referralId }) => referralId),
    ...talks
      .filter(({ status }) => (openChat as readonly string[]).includes(status))
      .map(({ referralId }) => referralId),
  ])
  const starts = new Map<string, Date>()
  for (const referral of all) {
    if (held.has(referral.id) || isInvited(referral) || isAnswering(referral)) continue
    const own = talks.filter(({ referralId }) => referralId === referral.id).map(({ updatedAt }) => updatedAt.getTime())
    starts.set(referral.id, new Date(Math.max(referral.updatedAt.getTime(), ...own)))
  }
  return starts
}

/** Whose word is waited for: of the recruiter who moved it last, else of all. */
export async function isWaitedFor(context: Context, { id }: Referral, recruiterId: string): Promise<boolean> {
  const last = await whoDid(context, id, 'moved_to_')
  return !last?.roles.includes('recruiter') || last.id === recruiterId
}

/** Daily: a word to somebody else where a recruiter is silent, and an end where all are. */
export async function careForUndecided(context: Context): Promise<void> {
  const { passOn } = stages.screening.clock
  for (const { referral, step } of await undecidedFor(context, passOn)) {
    if (step === 'end') await rest(context, referral)
    else if (step === 'pass_on') await passOnWord(context, referral)
  }
}

/** Nobody decided: it rests, and the candidate is told so and when it comes back. */
async function rest(context: Context, referral: Referral): Promise<void> {
  const { tx, now, settings } = context
  const referrer = await tx.employees.get(referral.referrerId)
  const action = { type: 'undecided' as const, reason: speak(spokenIn(settings))('pipeline.undecided.reason') }
  const calendar = calendarIn(context, referrer?.zone ?? null)
  const decision = decideReferral(referral, action, { type: 'system' }, now, calendar)
  if (decision.ok) await commit(context, tx.referrals, 'referral', decision)
}

/** One message to another recruiter; where there is none, a mail to those in ADMIN_EMAILS, without a name. */
async function passOnWord(context: Context, referral: Referral): Promise<void> {
  const { tx, now, adminEmails } = context
  const [facts] = (await allWithPeople(context, [referral])).filter(isThere)
  if (!facts) return
  const last = await whoDid(context, referral.id, 'moved_to_')
  const others = (await whoMaySee(context, facts, await recruiterIds(context))).filter((id) => id !== last?.id)
  // Not always the same colleague: it goes round by the moment it began.
  const other = others[referral.createdAt.getTime() % Math.max(1, others.length)]
  const key = `referral:${referral.id}:undecided-${referral.moves}`
  const payload = { referralId: referral.id, moves: String(referral.moves) }
  await tx.addJobs(
    other === undefined
      ? adminEmails.map((_, place) => ({
          ...{ name: 'referral.undecided-admin' as const, key: `${key}-admin-${place}`, payload, at: now },
          to: `admin:${place}` as const,
        }))
      : [
          {
            ...{ name: 'referral.undecided' as const, key, at: now },
            payload: { ...payload, employeeId: other },
            to: `employee:${other}` as const,
          },
        ],
    context.interactionId,
  )
}
