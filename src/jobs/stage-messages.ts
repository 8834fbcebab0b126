import { decideReferral, hasReturned } from '../domain/referral.js'
import type { Reader } from '../messages/reader.js'
import type { ReferralFacts } from '../messages/referral.js'
import { stillCard, undecidedAdminCard, undecidedCard } from '../messages/stages.js'
import { isThere, loadReferral } from '../usecases/load-referral.js'
import { calendarIn, candidateZone } from '../usecases/pair.js'
import { recruiterIds, whoMaySee } from '../usecases/periodic-words.js'
import { undecidedNow } from '../usecases/undecided.js'
import { type ClaimedJob, type Context, commit } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

/** What the clocks of the stages say: whether "not now" still stands, and that a word is missing. */

/** The referral as long as nobody moved it since. */
async function unmoved(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await loadReferral(context, need(job, 'referralId'))
  return facts && isThere(facts) && String(facts.referral.moves) === need(job, 'moves') ? facts : undefined
}

async function returned(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await unmoved(context, job)
  return facts && hasReturned(facts.referral, context.now) ? facts : undefined
}

const stillStands =
  (nudge: boolean): MessageDefinition['prepare'] =>
  async (context, job) => {
    const facts = await returned(context, job)
    return facts && { card: (reader) => stillCard(reader, facts, nudge) }
  }

const step =
  (type: 'asked_again' | 'unanswered') =>
  async (context: Context, job: ClaimedJob): Promise<void> => {
    const facts = await returned(context, job)
    if (!facts) return
    const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
    const decision = decideReferral(facts.referral, { type }, { type: 'system' }, context.now, calendar)
    if (decision.ok) await commit(context, context.tx.referrals, 'referral', decision)
  }

/** P-16: five working days after the question was sent it has passed; they hear so, kindly. */
const lapse: WorkDefinition = async (context, job) => {
  await step('unanswered')(context, job)
  return undefined
}

/** Still nobody's word, and still no talk or question on its way. */
async function stillUndecided(context: Context, job: ClaimedJob): Promise<ReferralFacts | undefined> {
  const facts = await unmoved(context, job)
  return facts && (await undecidedNow(context, facts.referral)) ? facts : undefined
}

async function undecided(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await stillUndecided(context, job)
  const recruiter = await context.tx.employees.get(need(job, 'employeeId'))
  if (!facts || !recruiter?.roles.includes('recruiter')) return undefined
  if ((await whoMaySee(context, facts, [recruiter.id])).length === 0) return undefined
  return { card: (reader) => undecidedCard(reader, facts, context.now) }
}

async function undecidedAdmin(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  if (!(await stillUndecided(context, job))) return undefined
  const others = (await recruiterIds(context)).length
  return { card: (reader: Reader) => undecidedAdminCard(reader, others > 0) }
}

export const stageMessages = {
  'referral.still-candidate': {
    prepare: stillStands(false),
    sent: step('asked_again'),
    undeliverable: step('unanswered'),
  },
  'referral.still-nudge': { prepare: stillStands(true) },
  'referral.undecided': { prepare: undecided },
  'referral.undecided-admin': { prepare: undecidedAdmin },
} satisfies Record<string, MessageDefinition>

export const stageWorks = { 'referral.still-lapse': lapse } satisfies Record<string, WorkDefinition>
