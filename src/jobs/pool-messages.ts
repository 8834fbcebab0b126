import type { Candidate } from '../domain/candidate.js'
import { asleepCard, renewalCard, stillCard } from '../messages/care.js'
import { broughtYesCard } from '../messages/join.js'
import { broughtMail, confirmMail, pageLinkMail, welcomeMail } from '../messages/join-mails.js'
import { leftOutCard } from '../messages/left-out.js'
import { careForPool } from '../usecases/care.js'
import { neededPurposes } from '../usecases/consents.js'
import { expireEntry } from '../usecases/erase-candidate.js'
import { whoNamed } from '../usecases/keep-named.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

/** A message about one entry, dropped when the entry no longer stands so. */
const about = (
  statuses: readonly Candidate['status'][],
  prepared: (context: Context, entry: Candidate, job: ClaimedJob) => Promise<Prepared | undefined>,
): MessageDefinition => ({
  async prepare(context, job) {
    const entry = await context.tx.candidates.get(need(job, 'candidateId'))
    return entry && statuses.includes(entry.status) ? prepared(context, entry, job) : undefined
  },
})

const nextRound = async (context: Context): Promise<Date | undefined> =>
  (await context.tx.schedules.get('round'))?.nextAt

/** The one mail to somebody who was named, by a person or a list. */
const brought = about(['pending'], async (context, entry) => {
  const person = await whoNamed(context, entry)
  return { card: (reader) => broughtMail(reader, entry, person, context.settings.name) }
})

/** A question that was sent counts; the next sign of life forgets it (P-16). */
const stillExploring: MessageDefinition = {
  async prepare(context, job) {
    const entry = await context.tx.candidates.get(need(job, 'candidateId'))
    if (!entry || !awaits(entry, job)) return undefined
    const matches = await context.tx.matches.find({ candidateId: entry.id })
    const foundAnyone = matches.some((match) => match.candidateAskedAt !== null)
    return { card: (reader) => stillCard(reader, entry, foundAnyone) }
  },
  async sent(context, job) {
    const entry = await context.tx.candidates.get(need(job, 'candidateId'))
    if (entry && awaits(entry, job))
      await context.tx.candidates.save({ ...entry, unansweredChecks: entry.unansweredChecks + 1 })
  },
}

const awaits = (entry: Candidate, job: ClaimedJob): boolean =>
  entry.status === 'active' && entry.lastSignAt.toISOString() === need(job, 'since')

export const poolMessages = {
  'join.confirm': about(['pending'], async (context, entry) => ({
    card: (reader) => confirmMail(reader, entry, context.settings.name),
  })),
  'join.page-link': about(['active', 'hidden', 'asleep', 'left'], async () => ({ card: pageLinkMail })),
  'join.welcome': about(['active'], async (context, entry) => {
    const next = await nextRound(context)
    return { card: (reader) => welcomeMail(reader, entry, next) }
  }),
  'join.introduced': brought,
  'join.imported': brought,
  'join.brought-yes': about(['active'], async (_context, entry) => ({
    card: (reader) => broughtYesCard(reader, entry),
  })),
  'pool.still-exploring': stillExploring,
  'pool.asleep': about(['asleep'], async (_context, _entry, job) => {
    const why = need(job, 'why') === 'consent' ? 'consent' : 'silent'
    return { card: (reader) => asleepCard(reader, why) }
  }),
  'pool.left-out': about(['active'], async (context, entry) => {
    const next = await nextRound(context)
    // matched since: the word would no longer be true
    if (entry.leftOutCause === null) return undefined
    return { card: (reader) => leftOutCard(reader, entry, next) }
  }),
  'pool.consent-renewal': about(['active', 'hidden', 'asleep'], async (context, entry, job) => {
    const grant = await context.tx.consents.get(need(job, 'consentId'))
    if (!grant || grant.withdrawnAt !== null || grant.expiresAt <= context.now) return undefined
    const standing = await context.tx.consents.find({
      candidateId: entry.id,
      purpose: grant.purpose,
      withdrawnAt: null,
    })
    if (standing.some((each) => each.expiresAt > grant.expiresAt)) return undefined
    const needed = await neededPurposes(context, entry)
    if (!needed.includes(grant.purpose)) return undefined
    const forward = !needed.includes('referral') ? 'no' : entry.status === 'asleep' ? 'only' : 'also'
    const { expiresAt: runsOut } = grant
    return { card: (reader) => renewalCard(reader, { runsOut, recruiters: entry.recruitersMayFind, forward }) }
  }),
} satisfies Record<string, MessageDefinition>

/** P-14. */
export const expirePending: WorkDefinition = async (context, job) => expireEntry(context, need(job, 'candidateId'))

export const runCare: WorkDefinition = async (context) => {
  await careForPool(context)
  return undefined
}
