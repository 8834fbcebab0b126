import type { Employee } from '../domain/people.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { isOpenRoute, type Route, routeClock, routeClocks } from '../domain/route.js'
import type { Reader } from '../messages/reader.js'
import type { ReferralFacts } from '../messages/referral.js'
import {
  askOwnerCard,
  introducedCandidateCard,
  introducedOwnerCard,
  namesCard,
  notNowOwnerCard,
} from '../messages/route.js'
import { namesQuestion, unnamed } from '../usecases/blind-view.js'
import { heldUntil, lapseNames, passOn, settleWays } from '../usecases/end-routes.js'
import { isThere, loadReferral } from '../usecases/load-referral.js'
import { calendarIn, candidateZone } from '../usecases/pair.js'
import { whoMaySee } from '../usecases/periodic-words.js'
import { deciderOf, decidesAs, loadRoute, type RouteFacts } from '../usecases/routes.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { isAway, need } from './match-messages.js'

type Asked = RouteFacts & {
  of: ReferralFacts
  /** a recruiter's move away can still be undone until then */
  held: Date | undefined
}

/** The way while this very question of it is open. */
async function awaited(context: Context, job: ClaimedJob, status: Route['status']): Promise<Asked | undefined> {
  const facts = await loadRoute(context, need(job, 'routeId'))
  if (facts?.route.status !== status || String(facts.route.steps) !== need(job, 'steps')) return undefined
  const of = facts.route.referralId === null ? undefined : await loadReferral(context, facts.route.referralId)
  if (!of || !isThere(of)) return undefined
  const held = heldUntil(of.referral, context.now)
  return of.referral.status === 'routed' || held ? { ...facts, of, held } : undefined
}

const later = (at: Date | undefined): { deferTo?: Date } => (at ? { deferTo: at } : {})

const zoneOf = async (context: Context, employeeId: string | undefined): Promise<string> =>
  (employeeId === undefined ? undefined : await context.tx.employees.get(employeeId))?.zone ?? context.settings.zone

/** Until when somebody of the company is away: their clock stands still (P-16). */
async function awayUntil(context: Context, employeeId: string | undefined): Promise<Date | undefined> {
  if (employeeId === undefined || !(await isAway(context, employeeId))) return undefined
  return addWorkingDays(context.now, 1, await zoneOf(context, employeeId), context.settings.closedDays)
}

const askOwner = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const asked = await awaited(context, job, 'with_owner')
  const decider = asked && (await deciderOf(context, asked))
  if (!asked) return undefined
  if (job.to !== `employee:${decider}`) {
    // whoever was to be asked decides no more
    if (!nudge) await passOn(context, asked)
    return undefined
  }
  const { now, settings } = context
  const view = await unnamed(context, asked, asked.of)
  const by = addWorkingDays(now, routeClocks.with_owner.end, await zoneOf(context, decider), settings.closedDays)
  const wait = asked.held ?? (nudge ? await awayUntil(context, decider) : undefined)
  return { card: (reader: Reader) => askOwnerCard(reader, view, nudge ? undefined : by, nudge), ...later(wait) }
}

async function startOwnerClock(context: Context, job: ClaimedJob): Promise<void> {
  const asked = await awaited(context, job, 'with_owner')
  if (!asked || !job.to) return
  const calendar = calendarIn(context, await zoneOf(context, job.to.slice('employee:'.length)))
  await context.tx.addJobs(routeClock(asked.route, job.to, context.now, calendar), context.interactionId)
}

const goOn = async (context: Context, job: ClaimedJob): Promise<void> => {
  const asked = await awaited(context, job, 'with_owner')
  if (asked) await passOn(context, asked)
}

/** Three working days after the card was sent: the next one is asked. An absent one's clock waits with them. */
const ownerSilent: WorkDefinition = async (context, job) => {
  const asked = await awaited(context, job, 'with_owner')
  const wait = asked && (asked.held ?? (await awayUntil(context, await deciderOf(context, asked))))
  if (wait) return wait
  await goOn(context, job)
  return undefined
}

const askNames = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const asked = await awaited(context, job, 'asking_names')
  const question = asked && (await namesQuestion(context, asked))
  if (asked && !question && !nudge) await lapseNames(context, asked)
  if (!asked || !question) return undefined
  return { card: (reader: Reader) => namesCard(reader, question, nudge), ...later(asked.held) }
}

async function startNamesClock(context: Context, job: ClaimedJob): Promise<void> {
  const asked = await awaited(context, job, 'asking_names')
  if (!asked || !job.to) return
  const calendar = calendarIn(context, await candidateZone(context, asked.candidate))
  await context.tx.addJobs(routeClock(asked.route, job.to, context.now, calendar), context.interactionId)
}

const passed = async (context: Context, job: ClaimedJob): Promise<void> => {
  const asked = await awaited(context, job, 'asking_names')
  if (asked) await lapseNames(context, asked)
}

const lapseOfNames: WorkDefinition = async (context, job) => {
  const held = (await awaited(context, job, 'asking_names'))?.held
  if (held) return held
  await passed(context, job)
  return undefined
}

const employeeIn = ({ to }: ClaimedJob): string => to?.slice('employee:'.length) ?? ''

/** True for whoever decided, once it has ended without names; and where somebody known to them goes on no further. */
async function notNowOwner(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadRoute(context, need(job, 'routeId'))
  if (!facts || isOpenRoute(facts.route)) return undefined
  const known = facts.route.status === 'introduced' && facts.candidate.firstName
  const name = known === false || known === '' ? undefined : known
  return { card: (reader) => notNowOwnerCard(reader, facts.opening.title, name) }
}

type Introduced = RouteFacts & { of: ReferralFacts; owner: Employee }

/** Both said yes, and it goes on. */
async function introduced(context: Context, job: ClaimedJob): Promise<Introduced | undefined> {
  const facts = await loadRoute(context, need(job, 'routeId'))
  const owner = await context.tx.employees.get(need(job, 'ownerId'))
  const of = facts?.route.referralId ? await loadReferral(context, facts.route.referralId) : undefined
  if (facts?.route.status !== 'introduced' || !of || !owner || !isThere(of)) return undefined
  return of.referral.openingId === facts.opening.id ? { ...facts, of, owner } : undefined
}

async function introducedOwner(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await introduced(context, job)
  if (!facts || (await decidesAs(context, facts, employeeIn(job))) === undefined) return undefined
  const known = { ...facts.of, routeId: facts.route.id, title: facts.opening.title }
  return { card: (reader) => introducedOwnerCard(reader, known) }
}

async function introducedCandidate(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await introduced(context, job)
  if (!facts || (await whoMaySee(context, facts, [facts.owner.id])).length === 0) return undefined
  const { owner, opening } = facts
  const { name, email } = owner
  return {
    card: (reader) => introducedCandidateCard(reader, owner, opening.title),
    ...(email === null ? {} : { replyTo: { name, address: email } }),
  }
}

export const routeMessages = {
  'route.ask-owner': { prepare: askOwner(false), sent: startOwnerClock, undeliverable: goOn },
  'route.nudge-owner': { prepare: askOwner(true) },
  'route.ask-names': { prepare: askNames(false), sent: startNamesClock, undeliverable: passed },
  'route.nudge-names': { prepare: askNames(true) },
  'route.not-now-owner': { prepare: notNowOwner },
  'route.introduced-owner': { prepare: introducedOwner },
  'route.introduced-candidate': { prepare: introducedCandidate },
} satisfies Record<string, MessageDefinition>

export const routeWorks = {
  'route.owner-silent': ownerSilent,
  'route.lapse-names': lapseOfNames,
  'route.referral-ended': (context, job) => settleWays(context, need(job, 'referralId')),
} satisfies Record<string, WorkDefinition>
