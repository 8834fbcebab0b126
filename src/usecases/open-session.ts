import type { Medium } from '../domain/chat-offer.js'
import { policyOf } from '../domain/kinds.js'
import type { Employee } from '../domain/people.js'
import type { Session } from '../domain/session.js'
import { openingJobs } from '../domain/session-course.js'
import { atLocal, dateOf, localMidnight, localParts } from '../domain/zoned-time.js'
import type { Reply } from '../messages/reply.js'
import type { SessionFacts } from '../messages/session.js'
import { sessionForm } from '../messages/session-forms.js'
import { sessionSavedCard } from '../messages/session-host.js'
import type { Say } from '../messages/text.js'
import { countFittingSession } from './ask-guests.js'
import { loadSession } from './load-session.js'
import { calendarIn, noticeReply, readerHere, zoneHere } from './pair.js'
import { employeesBehind } from './platform-people.js'
import { type Context, note } from './unit-of-work.js'

const dayMs = 86_400_000
const minuteMs = 60_000
const soonestMs = 2 * dayMs
const latestMs = 92 * dayMs

/** Opens the form of a group session. */
export async function openGroup(context: Context, _input: object, say: Say): Promise<Reply> {
  if (context.who.type !== 'employee') return noticeReply(say, 'not_for_you')
  return { type: 'form', form: sessionForm(say, zoneHere(context)) }
}

export interface WhenInput {
  day: string
  /** `14:00` */
  time: string
  zone: string
}

/** The instant that was chosen, or the sentence beside the field where it cannot be. */
export function readWhen({ now, settings }: Context, { day, time, zone }: WhenInput, say: Say): Date | Reply {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const at = atLocal(localParts(localMidnight(day, zone), zone), hour * 60 + minute, zone)
  const ahead = at.getTime() - now.getTime()
  const problem =
    ahead < soonestMs
      ? say('session.form.soon')
      : ahead > latestMs
        ? say('session.form.far')
        : settings.closedDays.includes(dateOf(at, zone))
          ? say('session.form.closed')
          : undefined
  return problem === undefined ? at : { type: 'errors', errors: { day: problem } }
}

export const seatsRange = (seats: number, min: number, max: number, say: Say): Record<string, string> =>
  seats < min || seats > max ? { seats: say('session.form.seats.range', { min, max }) } : {}

export interface SaveGroupInput extends WhenInput {
  title: string
  topics: string[]
  medium: Medium
  where?: string | undefined
  seats: number
  cohosts: string[]
  briefing: string
  alone: string[]
  team: string[]
  tasks: string[]
}

const mostLines = 5

function groupErrors(input: SaveGroupInput, say: Say): Record<string, string> {
  const { candidates, hosts } = policyOf('group')
  const most = say('session.form.lines.many')
  return {
    ...seatsRange(input.seats, candidates.min, candidates.max, say),
    ...(input.where ? {} : { where: say('session.form.where.missing') }),
    ...(input.cohosts.length > hosts.max - 1 ? { cohosts: say('session.form.cohosts.many') } : {}),
    ...(input.alone.length > mostLines ? { alone: most } : {}),
    ...(input.team.length > mostLines ? { team: most } : {}),
    ...(input.tasks.length < 1 || input.tasks.length > mostLines ? { tasks: say('session.form.tasks.range') } : {}),
  }
}

/** Kind 9: the host fixes the time, and fitting people are asked at once. */
export async function saveGroup(context: Context, input: SaveGroupInput, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const errors = groupErrors(input, say)
  if (Object.keys(errors).length > 0) return { type: 'errors', errors }
  const startsAt = readWhen(context, input, say)
  if (!(startsAt instanceof Date)) return startsAt
  const cohosts = await employeesBehind(context, input.cohosts)
  const { minutes, candidates } = policyOf('group')
  const session: Session = {
    ...blankSession(context, who.employee),
    kind: 'group',
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * minuteMs),
    hostIds: [who.employee.id, ...cohosts],
    title: input.title,
    topics: input.topics,
    medium: input.medium,
    where: input.where ?? '',
    seats: input.seats,
    quorum: candidates.quorum,
    briefing: input.briefing,
    questionsAlone: input.alone,
    questionsTeam: input.team,
    tasks: input.tasks,
  }
  return savedReply(context, await beginSession(context, session), say)
}

/** A session of which nothing is fixed yet but whose it is. */
export const blankSession = ({ random, now }: Context, owner: Employee): Session => ({
  id: random.id(),
  version: 0,
  kind: 'group',
  status: 'open',
  ownerId: owner.id,
  programId: null,
  step: null,
  startsAt: now,
  endsAt: now,
  sequence: 0,
  createdAt: now,
  updatedAt: now,
  hostIds: [owner.id],
  title: '',
  topics: [],
  medium: 'video',
  where: '',
  seats: 1,
  quorum: 1,
  briefing: '',
  questionsAlone: [],
  questionsTeam: [],
  tasks: [],
  tasksReleased: 0,
  isOverflow: false,
})

/** Writes a new session with the jobs it begins with. */
export async function beginSession(context: Context, session: Session): Promise<SessionFacts | undefined> {
  const { tx, now, interactionId } = context
  await tx.sessions.insert(session)
  await note(context, 'session', session.id, 'made')
  const facts = await loadSession(context, session.id)
  const calendar = calendarIn(context, facts?.hostZone ?? null)
  await tx.addJobs(openingJobs(session, now, calendar), interactionId)
  return facts
}

/** How many fit, and what can be done with it. */
export async function savedReply(context: Context, facts: SessionFacts | undefined, say: Say): Promise<Reply> {
  if (!facts) return noticeReply(say, 'not_there')
  const count = await countFittingSession(context, facts)
  return { type: 'card', card: sessionSavedCard(readerHere(say, facts.hostZone), facts, count), place: 'new' }
}
