import { isHostDone, letBeJob, routeClock } from '../domain/route.js'
import { fitAnsweredCard, hostSaidCard } from '../messages/fit.js'
import type { Reader } from '../messages/reader.js'
import { askHostCard, askMayCard } from '../messages/way-in.js'
import { askedFacts } from '../usecases/answer-fit.js'
import { hostIsSilent, tellRecruiter } from '../usecases/end-asking.js'
import { mayFit, readApart } from '../usecases/may-ask.js'
import { calendarIn, candidateZone } from '../usecases/pair.js'
import { mayAskFrom } from '../usecases/periodic-words.js'
import { loadRoute, moveRoute, type RouteFacts } from '../usecases/routes.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import { wayInTo } from '../usecases/way-in.js'
import type { MessageDefinition, Prepared, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

/** The route while this very step waits for an answer. */
async function at(
  context: Context,
  job: ClaimedJob,
  status: 'asking_host' | 'asking_candidate',
): Promise<RouteFacts | undefined> {
  const facts = await loadRoute(context, need(job, 'routeId'))
  return facts?.route.status === status && String(facts.route.steps) === need(job, 'steps') ? facts : undefined
}

/** The same while the person may still be asked; what may not is ended by the daily look. */
async function asking(context: Context, job: ClaimedJob, status: 'asking_host' | 'asking_candidate') {
  const facts = await at(context, job, status)
  return facts && (await mayFit(context, facts.opening, facts.candidate.id, undefined)) ? facts : undefined
}

const askHost = (nudge: boolean) => async (context: Context, job: ClaimedJob) => {
  const facts = await asking(context, job, 'asking_host')
  if (!facts || facts.route.hostId === null || facts.route.hostSays !== null) return undefined
  const { route, opening, candidate } = facts
  const way = await wayInTo(context, opening, candidate, facts.route.hostId)
  if (!way) return undefined
  const about = { routeId: route.id, name: candidate.firstName, metAt: way.metAt, vouches: way.vouches }
  return { card: (reader: Reader) => askHostCard(reader, about, nudge) }
}

async function startHostClock(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await at(context, job, 'asking_host')
  const host = facts?.route.hostId ? await context.tx.employees.get(facts.route.hostId) : undefined
  if (!facts || !host) return
  const calendar = calendarIn(context, host.zone)
  await context.tx.addJobs(routeClock(facts.route, `employee:${host.id}`, context.now, calendar), context.interactionId)
}

/** P-16: three working days after the question was sent; the recruiter reads what a pass reads (P-8). */
const hostSilent = async (context: Context, job: ClaimedJob): Promise<undefined> => {
  const facts = await at(context, job, 'asking_host')
  if (facts) await hostIsSilent(context, facts.route)
  return undefined
}

const done = async (context: Context, job: ClaimedJob): Promise<RouteFacts | undefined> => {
  const facts = await at(context, job, 'asking_host')
  return facts && isHostDone(facts.route) ? facts : undefined
}

const hostSaid: MessageDefinition = {
  async prepare(context, job) {
    const facts = await done(context, job)
    if (!facts || !(await mayFit(context, facts.opening, facts.candidate.id, undefined))) return undefined
    const { route, opening, candidate } = facts
    return { card: (reader) => hostSaidCard(reader, route, opening, candidate) }
  },
  async sent(context, job) {
    const facts = await done(context, job)
    const calendar = calendarIn(context, null)
    if (facts) await context.tx.addJobs([letBeJob(facts.route, context.now, calendar)], context.interactionId)
  },
  undeliverable: letItBe,
}

/** The recruiter neither asked nor let it be: it ends by itself. */
async function letItBe(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await done(context, job)
  if (facts) await moveRoute(context, facts, { type: 'end' })
}

const askCandidate =
  (nudge: boolean) =>
  async (context: Context, job: ClaimedJob): Promise<Prepared | undefined> => {
    const facts = await asking(context, job, 'asking_candidate')
    const asked = facts && (await askedFacts(context, facts))
    if (!facts || !asked) return undefined
    const deferTo = nudge ? undefined : await mayAskFrom(context, facts.route, 'route')
    return { card: (reader) => askMayCard(reader, asked, nudge), ...(deferTo ? { deferTo } : {}) }
  }

async function startCandidateClock(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await at(context, job, 'asking_candidate')
  if (!facts) return
  const calendar = calendarIn(context, await candidateZone(context, facts.candidate))
  const clock = routeClock(facts.route, `candidate:${facts.candidate.id}`, context.now, calendar)
  await context.tx.addJobs(clock, context.interactionId)
}

/** Silence is a no in the same words; the host hears nothing. */
async function lapse(context: Context, job: ClaimedJob): Promise<void> {
  const facts = await at(context, job, 'asking_candidate')
  const moved = facts && (await moveRoute(context, facts, { type: 'lapse' }))
  if (moved && typeof moved !== 'string')
    await tellRecruiter(context, moved, { name: 'route.answered', answer: 'not_now' })
}

/** Who asked hears the answer, unless they must not know of the person any more (P-2). */
async function answered(context: Context, job: ClaimedJob): Promise<Prepared | undefined> {
  const facts = await loadRoute(context, need(job, 'routeId'))
  const [, reader = ''] = job.to?.split(':') ?? []
  if (!facts || (await readApart(context, [facts.candidate])).between(reader, facts.candidate)) return undefined
  return { card: (who) => fitAnsweredCard(who, need(job, 'answer') === 'yes', facts.opening) }
}

export const wayInMessages = {
  'route.ask-host': { prepare: askHost(false), sent: startHostClock, undeliverable: hostSilent },
  'route.nudge-host': { prepare: askHost(true) },
  'route.host-said': hostSaid,
  'route.ask-candidate': { prepare: askCandidate(false), sent: startCandidateClock, undeliverable: lapse },
  'route.nudge-candidate': { prepare: askCandidate(true) },
  'route.answered': { prepare: answered },
} satisfies Record<string, MessageDefinition>

export const wayInWorks = {
  'route.host-silent': hostSilent,
  'route.let-be': async (context, job) => {
    await letItBe(context, job)
    return undefined
  },
  'route.lapse-candidate': async (context, job) => {
    await lapse(context, job)
    return undefined
  },
} satisfies Record<string, WorkDefinition>
