/** The life of a route in one file, longer than most: its steps, its questions and their clocks are read together. */

import type { Decision, JobRequest, Recipient } from './decision.js'
import { refuse } from './decision.js'
import type { JobName } from './job-names.js'
import type { Calendar } from './match.js'
import { addWorkingDays } from './quiet-hours.js'

/**
 * The way of one person towards one opening, blind until both sides said yes. `asking_host`: who has met them is asked whether to
 * ask; `asking_candidate`: they are asked whether to be put forward; `with_owner`: the role owner reads a card without a name;
 * `asking_names`: they are asked whether names may be exchanged.
 */
export type RouteStatus =
  | 'asking_host'
  | 'asking_candidate'
  | 'with_owner'
  | 'asking_names'
  | 'introduced'
  | 'candidate_no'
  | 'owner_no'
  | 'lapsed'
  | 'ended'

export const openRoute = [
  'asking_host',
  'asking_candidate',
  'with_owner',
  'asking_names',
] as const satisfies readonly RouteStatus[]
export const isOpenRoute = ({ status }: Route): boolean => (openRoute as readonly RouteStatus[]).includes(status)

export interface Route {
  id: string
  version: number
  openingId: string
  candidateId: string
  /** who has met them and is the way in; null where a recruiter asks, or a referral was there already */
  hostId: string | null
  /** the recruiter who set it going */
  recruiterId: string
  /** the referral that is routed; null until the candidate said yes */
  referralId: string | null
  status: RouteStatus
  /** when the present status began */
  since: Date
  createdAt: Date
  updatedAt: Date
  /** counts the steps: part of the keys of what is asked and told */
  steps: number
  /** the host asks in person first, and the mail comes later; null: nobody asked the host, or they did not answer yet */
  hostSays: 'i_ask' | 'use_my_name' | 'pass' | 'silent' | null
  /** who decides now: the owner, then the deputy, then a recruiter */
  decider: 'owner' | 'deputy' | 'recruiter'
  /** the owner's reason for a no, for recruiters only */
  reason: string
}

export type RouteAction =
  /** the host's three answers; `silent`: none within three working days */
  | { type: 'host_says'; says: 'i_ask' | 'use_my_name' | 'pass' | 'silent' }
  /** the recruiter asks without a host */
  | { type: 'recruiter_asks' }
  | { type: 'candidate_yes'; referralId: string }
  | { type: 'candidate_no' }
  | { type: 'owner_interested' }
  | { type: 'owner_no'; reason: string }
  /** who decided was silent: the next one is asked, `null` where nobody is left */
  | { type: 'decider_silent'; next: Route['decider'] | null }
  /** somebody else owns the opening: they are asked from the beginning */
  | { type: 'owner_changed' }
  | { type: 'names_yes' }
  | { type: 'names_no' }
  /** a question to the candidate passed unanswered */
  | { type: 'lapse' }
  /** the opening or the referral has ended, or somebody left */
  | { type: 'end' }

export type RouteRefusal = 'already_answered' | 'not_your_turn'

/** Working days until the nudge, and until what follows silence, counted from when the question was sent (P-16). */
export const routeClocks = {
  asking_host: { nudge: 2, end: 3 },
  asking_candidate: { nudge: 3, end: 5 },
  with_owner: { nudge: 2, end: 3 },
  asking_names: { nudge: 3, end: 5 },
} as const satisfies Record<(typeof openRoute)[number], { nudge: number; end: number }>

/** A host who asks in person has this many working days before the mail goes out in their name. */
const inPersonDays = 3

/**
 * What follows a step. Jobs of questions carry `routeId` and `steps`: one whose steps are no longer the route's is dropped. Whom a
 * question to the deciding side goes to is known to the use case: `deciderJob` makes it.
 */
export function decideRoute(
  route: Route,
  action: RouteAction,
  now: Date,
  calendar: Calendar,
): Decision<Route, RouteRefusal> {
  if (!isOpenRoute(route)) return refuse('already_answered')
  switch (action.type) {
    case 'host_says':
      return hostSays(route, action.says, now, calendar)
    case 'recruiter_asks':
      if (route.status !== 'asking_host') return refuse('already_answered')
      return asksCandidate({ ...route, hostId: null }, now, now)
    case 'candidate_yes':
      if (route.status !== 'asking_candidate') return refuse('already_answered')
      return step({ ...route, referralId: action.referralId }, 'with_owner', 'candidate_yes', now)
    case 'candidate_no':
      return route.status === 'asking_candidate'
        ? step(route, 'candidate_no', 'candidate_no', now)
        : refuse('already_answered')
    case 'owner_interested':
      if (route.status !== 'with_owner') return refuse('already_answered')
      return withJob(step(route, 'asking_names', 'interested', now), (state) =>
        questionJob('route.ask-names', state, now),
      )
    case 'owner_no':
      if (route.status !== 'with_owner') return refuse('already_answered')
      return step({ ...route, reason: action.reason }, 'owner_no', 'owner_no', now)
    case 'decider_silent':
      if (route.status !== 'with_owner') return refuse('already_answered')
      if (action.next === null) return step(route, 'lapsed', 'lapsed', now)
      return step({ ...route, decider: action.next }, 'with_owner', `asked_${action.next}`, now)
    case 'owner_changed':
      if (route.status !== 'with_owner' || route.decider !== 'owner') return refuse('already_answered')
      return step(route, 'with_owner', 'owner_changed', now)
    case 'names_yes':
      return route.status === 'asking_names' ? step(route, 'introduced', 'introduced', now) : refuse('already_answered')
    case 'names_no':
      return route.status === 'asking_names' ? step(route, 'candidate_no', 'names_no', now) : refuse('already_answered')
    case 'lapse':
      if (route.status !== 'asking_candidate' && route.status !== 'asking_names') return refuse('already_answered')
      return step(route, 'lapsed', 'lapsed', now)
    case 'end':
      return step(route, 'ended', 'ended', now)
  }
}

type Stepped = Extract<Decision<Route, RouteRefusal>, { ok: true }>

function step(route: Route, status: RouteStatus, action: string, now: Date): Stepped {
  return {
    ok: true,
    state: { ...route, status, since: now, steps: route.steps + 1, updatedAt: now },
    action,
    jobs: [],
  }
}

const withJob = (stepped: Stepped, job: (state: Route) => JobRequest): Stepped => ({
  ...stepped,
  jobs: [...stepped.jobs, job(stepped.state)],
})

function hostSays(
  route: Route,
  says: NonNullable<Route['hostSays']>,
  now: Date,
  calendar: Calendar,
): Decision<Route, RouteRefusal> {
  if (route.status !== 'asking_host' || route.hostSays !== null) return refuse('already_answered')
  const said: Route = { ...route, hostSays: says }
  // A pass or silence: the recruiter is told, and asks or lets it be. Nobody else hears of it (P-8).
  if (says === 'pass' || says === 'silent') return step(said, 'asking_host', `host_${says}`, now)
  const at = says === 'i_ask' ? addWorkingDays(now, inPersonDays, calendar.zone, calendar.closedDays) : now
  return asksCandidate(said, at, now)
}

/** `at`: when the mail goes out; the question stands on their page from now on. */
const asksCandidate = (route: Route, at: Date, now: Date): Stepped =>
  withJob(step(route, 'asking_candidate', 'asks_candidate', now), (state) =>
    questionJob('route.ask-candidate', state, at),
  )

/** What a job of a route carries. */
const payloadOf = ({ id, steps }: Route): Record<string, string> => ({ routeId: id, steps: String(steps) })

const nameAfter = (name: JobName): string => name.slice(name.indexOf('.') + 1)

function jobOf(name: JobName, route: Route, at: Date, to?: Recipient): JobRequest {
  const key = `route:${route.id}:${nameAfter(name)}-${route.steps}`
  return { name, key, payload: payloadOf(route), at, ...(to ? { to } : {}) }
}

/** A question to the candidate. */
const questionJob = (name: 'route.ask-candidate' | 'route.ask-names', route: Route, at: Date): JobRequest =>
  jobOf(name, route, at, `candidate:${route.candidateId}`)

/** The question to the host who has met them, for a route that has just begun. */
export const askHostJob = (route: Route, hostId: string, at: Date): JobRequest =>
  jobOf('route.ask-host', route, at, `employee:${hostId}`)

/** The card without a name, to whoever decides now. */
export const askDeciderJob = (route: Route, employeeId: string, at: Date): JobRequest =>
  jobOf('route.ask-owner', route, at, `employee:${employeeId}`)

/** The recruiter who set it going hears how the host, or the person, answered. */
export const tellRecruiterJob = (name: 'route.host-said' | 'route.answered', route: Route, to: string, at: Date) =>
  jobOf(name, route, at, `employee:${to}`)

/** A recruiter who was told that the host does not ask, and neither asks nor lets it be: it ends by itself. */
const recruiterDays = 5
export const letBeJob = (route: Route, now: Date, { zone, closedDays }: Calendar): JobRequest =>
  jobOf('route.let-be', route, addWorkingDays(now, recruiterDays, zone, closedDays))

/** Asked and not answered by whoever is the way in: silence and a pass read the same (P-8). */
export const isHostDone = ({ status, hostSays }: Route): boolean =>
  status === 'asking_host' && (hostSays === 'pass' || hostSays === 'silent')
/** What follows the silence of whoever decides, where nobody was there to be asked. */
export const deciderSilentJob = (route: Route, at: Date): JobRequest => jobOf('route.owner-silent', route, at)

const clockNames = {
  asking_host: { nudge: 'route.nudge-host', end: 'route.host-silent' },
  asking_candidate: { nudge: 'route.nudge-candidate', end: 'route.lapse-candidate' },
  with_owner: { nudge: 'route.nudge-owner', end: 'route.owner-silent' },
  asking_names: { nudge: 'route.nudge-names', end: 'route.lapse-names' },
} as const satisfies Record<(typeof openRoute)[number], { nudge: JobName; end: JobName }>

/** The clock of a question that was sent to `to` at `now`: the nudge, and what follows silence. */
export function routeClock(route: Route, to: Recipient, now: Date, calendar: Calendar): JobRequest[] {
  if (!isOpenRoute(route)) return []
  const status = route.status as (typeof openRoute)[number]
  const inDays = (days: number): Date => addWorkingDays(now, days, calendar.zone, calendar.closedDays)
  const { nudge, end } = routeClocks[status]
  return [jobOf(clockNames[status].nudge, route, inDays(nudge), to), jobOf(clockNames[status].end, route, inDays(end))]
}
