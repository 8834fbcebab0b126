/** Every message of a session, a row each, longer than most: whoever asks "what is written, and when not?" reads one file. */

import { languageOf } from '../domain/people.js'
import type { Session } from '../domain/session.js'
import { answerClock, promotionMs, type SessionEnd } from '../domain/session-jobs.js'
import { decideSeat } from '../domain/session-seats.js'
import type { Card } from '../messages/card.js'
import type { Reader } from '../messages/reader.js'
import type { GuestFacts, SessionFacts } from '../messages/session.js'
import {
  askGuestCard,
  bookedGuestCard,
  cancelledGuestCard,
  dayBeforeGuestCard,
  leftGuestCard,
  metGuestCard,
  movedGuestCard,
  promotedCard,
  resultGuestCard,
  sessionInviteCard,
} from '../messages/session-guest.js'
import {
  afterHostsCard,
  belowQuorumCard,
  bookedHostCard,
  cancelledHostCard,
  dayBeforeHostCard,
  movedHostCard,
  overflowCard,
  runCard,
} from '../messages/session-host.js'
import { speak } from '../messages/text.js'
import type { CalendarInvite } from '../ports.js'
import { lookForSession } from '../usecases/ask-guests.js'
import { gatheringOf, holdSession, keepDecision, loadSession, seatTerms } from '../usecases/load-session.js'
import { waitingForOffer } from '../usecases/overflow.js'
import { calendarIn } from '../usecases/pair.js'
import { courseByClock } from '../usecases/run-session.js'
import type { ClaimedJob, Context } from '../usecases/unit-of-work.js'
import type { MessageDefinition, WorkDefinition } from './definition.js'
import { need } from './match-messages.js'

type Statuses = readonly Session['status'][]

const isCurrent = (facts: SessionFacts | undefined, job: ClaimedJob, statuses: Statuses): facts is SessionFacts =>
  facts !== undefined &&
  statuses.includes(facts.session.status) &&
  String(facts.session.sequence) === need(job, 'sequence')

/** The session as it was when the message was asked for, with the guest it is about. */
async function ofGuest(
  context: Context,
  job: ClaimedJob,
  statuses: Statuses,
  standing: readonly string[],
): Promise<{ facts: SessionFacts; person: GuestFacts } | undefined> {
  const facts = await loadSession(context, need(job, 'sessionId'))
  if (!isCurrent(facts, job, statuses)) return undefined
  const person = facts.people.find(({ guest }) => guest.id === need(job, 'guestId'))
  return person && standing.includes(person.guest.status) ? { facts, person } : undefined
}

interface Attendee {
  name: string
  email: string | null
  /** has no page of their own: moves and cancels where they read the message */
  readsChat: boolean
  language: string | null
}

/** The calendar entry of one reader, who alone stands in it; never the kind (P-2); one UID for ever. */
function inviteOf(
  { baseUrl }: Context,
  { session }: SessionFacts,
  attendee: Attendee,
  method: CalendarInvite['method'],
  sequence = session.sequence,
): CalendarInvite | undefined {
  const { name, email, readsChat, language } = attendee
  if (!email) return undefined
  const say = speak(language)
  const url = `${baseUrl}/c/`
  return {
    uid: `session-${session.id}@coffeechat`,
    sequence,
    method,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    summary: say('chat.invite.summary'),
    description: readsChat ? say('chat.invite.description.chat') : say('session.invite.description', { url }),
    location: method === 'CANCEL' || session.where === '' ? undefined : session.where,
    url: readsChat ? undefined : url,
    attendee: { name, email },
  }
}

async function attendeeOf({ tx }: Context, { candidate }: GuestFacts): Promise<Attendee> {
  const employee = candidate.employeeId === null ? undefined : await tx.employees.get(candidate.employeeId)
  if (employee) return { name: employee.name, email: employee.email, readsChat: true, language: languageOf(employee) }
  return { name: candidate.firstName, email: candidate.email, readsChat: false, language: candidate.language }
}

type DrawGuest = (reader: Reader, facts: SessionFacts, person: GuestFacts, job: ClaimedJob) => Card

/** A message to one guest while both stand so; mails to people outside carry the calendar entry. */
function toGuest(
  statuses: Statuses,
  standing: readonly string[],
  draw: DrawGuest,
  calendar?: CalendarInvite['method'],
): MessageDefinition {
  return {
    async prepare(context, job) {
      const found = await ofGuest(context, job, statuses, standing)
      if (!found) return undefined
      const { facts, person } = found
      const attendee = await attendeeOf(context, person)
      const invite = calendar && !attendee.readsChat ? inviteOf(context, facts, attendee, calendar) : undefined
      return { card: (reader) => draw(reader, facts, person, job), ...(invite ? { invite } : {}) }
    },
  }
}

/** A colleague who is a guest has the calendar entry by mail. `after`: they gave their seat back, the session stands. */
function guestInvite(
  statuses: Statuses,
  standing: readonly string[],
  method: CalendarInvite['method'],
  after = 0,
): MessageDefinition {
  return {
    async prepare(context, job) {
      const found = await ofGuest(context, job, statuses, standing)
      if (!found) return undefined
      const attendee = await attendeeOf(context, found.person)
      const invite = inviteOf(context, found.facts, attendee, method, found.facts.session.sequence + after)
      if (!invite) return undefined
      const isCancelled = method === 'CANCEL'
      const card = (reader: Reader): Card =>
        attendee.readsChat ? sessionInviteCard(reader, isCancelled) : leftGuestCard(reader)
      return { card, invite, byMail: true }
    },
  }
}

type DrawHost = (reader: Reader, facts: SessionFacts, job: ClaimedJob) => Card

/** A message to somebody of the company's side while the session stands so. */
const toHost = (statuses: Statuses, draw: DrawHost): MessageDefinition => ({
  async prepare(context, job) {
    const facts = await loadSession(context, need(job, 'sessionId'))
    if (!isCurrent(facts, job, statuses)) return undefined
    return { card: (reader) => draw(reader, facts, job) }
  },
})

const hostInvite = (statuses: Statuses, method: CalendarInvite['method']): MessageDefinition => ({
  async prepare(context, job) {
    const facts = await loadSession(context, need(job, 'sessionId'))
    if (!isCurrent(facts, job, statuses)) return undefined
    const host = facts.hosts.find(({ id }) => id === need(job, 'employeeId'))
    const invite = host && inviteOf(context, facts, { ...host, readsChat: true, language: languageOf(host) }, method)
    return invite && { card: (reader) => sessionInviteCard(reader, method === 'CANCEL'), invite, byMail: true }
  },
})

const open: Statuses = ['open']
const over: Statuses = ['held', 'closed']
const cancelled: Statuses = ['cancelled']
const seated = ['seated']

const whyOf = (job: ClaimedJob): SessionEnd => {
  const why = need(job, 'why')
  return why === 'quorum' || why === 'host_left' ? why : 'owner'
}

/** When a question lapses: known once it was sent. */
async function lapsesAt(context: Context, facts: SessionFacts, { guest }: GuestFacts): Promise<Date | undefined> {
  const calendar = calendarIn(context, facts.hostZone)
  return answerClock(facts.session, guest, context.now, calendar).find(({ name }) => name === 'session.lapse')?.at
}

/** The question: its clock starts when it was sent (P-16); where it cannot be delivered, the seat is somebody else's at once. */
const ask: MessageDefinition = {
  async prepare(context, job) {
    const found = await ofGuest(context, job, open, ['asked'])
    if (!found || found.facts.session.startsAt <= context.now) return undefined
    const by = await lapsesAt(context, found.facts, found.person)
    return { card: (reader) => askGuestCard(reader, found.facts, found.person.guest, by, false) }
  },
  async sent(context, job) {
    const found = await ofGuest(context, job, open, ['asked'])
    if (!found) return
    const calendar = calendarIn(context, found.facts.hostZone)
    const clock = answerClock(found.facts.session, found.person.guest, context.now, calendar)
    await context.tx.addJobs(clock, context.interactionId)
  },
  undeliverable: (context, job) => lapseGuest(context, job, 'asked'),
}

const nudge = toGuest(open, ['asked'], (reader, facts, { guest }) =>
  askGuestCard(reader, facts, guest, undefined, true),
)

const promoted: MessageDefinition = {
  ...toGuest(open, ['promoted'], (reader, facts, _person, job) =>
    promotedCard(reader, facts, new Date(Number(need(job, 'since')) + promotionMs)),
  ),
  undeliverable: (context, job) => lapseGuest(context, job, 'promoted'),
}

const movedGuest = toGuest(open, seated, movedGuestCard, 'REQUEST')
const cancelledGuest = toGuest(
  cancelled,
  ['cancelled'],
  (reader, facts, _person, job) => cancelledGuestCard(reader, facts, whyOf(job)),
  'CANCEL',
)
const movedHost = toHost(open, movedHostCard)
const cancelledHost = toHost(cancelled, (reader, facts, job) => cancelledHostCard(reader, facts, whyOf(job)))
const run = toHost(open, runCard)
const left = guestInvite(open, ['cancelled'], 'CANCEL', 1)

export const sessionMessages = {
  'session.ask-candidate': ask,
  'session.nudge-candidate': nudge,
  'session.promoted-candidate': promoted,
  'session.booked-candidate': toGuest(
    open,
    seated,
    (reader, facts, { guest }) => bookedGuestCard(reader, facts, guest),
    'REQUEST',
  ),
  'session.invite-candidate': guestInvite(open, seated, 'REQUEST'),
  'session.left-candidate': left,
  'session.left-invite-candidate': left,
  'session.day-before-candidate': toGuest(open, seated, dayBeforeGuestCard),
  'session.moved-candidate': movedGuest,
  'session.moved-soon-candidate': movedGuest,
  'session.cancelled-candidate': cancelledGuest,
  'session.cancelled-soon-candidate': cancelledGuest,
  'session.cancel-invite-candidate': guestInvite(cancelled, ['cancelled'], 'CANCEL'),
  'session.met-candidate': {
    async prepare(context: Context, job: ClaimedJob) {
      const found = await ofGuest(context, job, over, seated)
      if (!found || found.person.guest.met !== null) return undefined
      return { card: (reader: Reader) => metGuestCard(reader, found.facts) }
    },
  },
  'session.result-candidate': toGuest(['closed'], seated, resultGuestCard),
  'session.booked-host': toHost(open, bookedHostCard),
  'session.invite-host': hostInvite(open, 'REQUEST'),
  'session.below-quorum-host': toHost(open, belowQuorumCard),
  'session.day-before-host': toHost(open, dayBeforeHostCard),
  'session.run-host': run,
  'session.run-update': run,
  'session.after-host': toHost(over, afterHostsCard),
  'session.moved-host': movedHost,
  'session.moved-soon-host': movedHost,
  'session.cancelled-host': cancelledHost,
  'session.cancelled-soon-host': cancelledHost,
  'session.cancel-invite-host': hostInvite(cancelled, 'CANCEL'),
  'session.overflow-host': {
    async prepare(context: Context, job: ClaimedJob) {
      const offerId = need(job, 'offerId')
      const { candidateIds, topic } = await waitingForOffer(context, offerId)
      if (candidateIds.length === 0) return undefined
      return { card: (reader: Reader) => overflowCard(reader, offerId, topic, candidateIds.length) }
    },
  },
} satisfies Record<string, MessageDefinition>

async function lapseGuest(context: Context, job: ClaimedJob, was: 'asked' | 'promoted'): Promise<void> {
  const facts = await heldFor(context, job)
  if (!facts) return
  const terms = await seatTerms(context, facts)
  const decision = decideSeat(gatheringOf(facts), need(job, 'guestId'), { type: 'lapse', was }, terms)
  if (decision.ok) await keepDecision(context, facts, decision)
}

/** The session of a work, held and still as it was when the work was asked for. */
async function heldFor(context: Context, job: ClaimedJob): Promise<SessionFacts | undefined> {
  const facts = await holdSession(context, need(job, 'sessionId'))
  return facts && String(facts.session.sequence) === need(job, 'sequence') ? facts : undefined
}

export const sessionWorks = {
  'session.look': async (context, job) => {
    await lookForSession(context, need(job, 'sessionId'))
    return undefined
  },
  'session.lapse': async (context, job) => {
    await lapseGuest(context, job, need(job, 'was') === 'promoted' ? 'promoted' : 'asked')
    return undefined
  },
  'session.judge': async (context, job) => {
    const facts = await heldFor(context, job)
    if (facts) await courseByClock(context, facts, { type: 'judge', days: need(job, 'days') === '3' ? 3 : 1 })
    return undefined
  },
  'session.over': async (context, job) => {
    const facts = await heldFor(context, job)
    if (facts) await courseByClock(context, facts, { type: 'over' })
    return undefined
  },
  'session.conclude': async (context, job) => {
    const facts = await heldFor(context, job)
    if (facts) await courseByClock(context, facts, { type: 'close', bySystem: true })
    return undefined
  },
} satisfies Record<string, WorkDefinition>
