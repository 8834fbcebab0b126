/** Every message and form of sessions, in the order of their lives; longer than most for that. */

import type { Employee } from '../../../src/domain/people.js'
import type { Guest, Program, Session } from '../../../src/domain/session.js'
import { planForm, plannedCard, programCard, programForm, programListCard } from '../../../src/messages/program.js'
import type { SessionFacts } from '../../../src/messages/session.js'
import { guestNoteForm, moveSessionForm, overflowForm, sessionForm } from '../../../src/messages/session-forms.js'
import {
  acceptForm,
  askGuestCard,
  bookedGuestCard,
  cancelledGuestCard,
  dayBeforeGuestCard,
  guestNotesForm,
  leftGuestCard,
  metGuestCard,
  movedGuestCard,
  ownSessionCard,
  promotedCard,
  resultGuestCard,
  sessionInviteCard,
} from '../../../src/messages/session-guest.js'
import {
  afterHostsCard,
  belowQuorumCard,
  bookedHostCard,
  cancelledHostCard,
  dayBeforeHostCard,
  movedHostCard,
  overflowCard,
  resultsCard,
  runCard,
  sessionCard,
  sessionListCard,
  sessionSavedCard,
} from '../../../src/messages/session-host.js'
import { aGuest, aSession } from '../../builders.js'
import type { Cast } from './cast.js'
import { asked, type Entry, shown, told } from './entry.js'
import { now } from './people.js'

const ends = ['owner', 'quorum', 'host_left'] as const
const running = new Date('2026-05-14T12:20:00Z')
const after = new Date('2026-05-14T15:00:00Z')
const by = new Date('2026-05-11T08:00:00Z')
const rubric = { teamwork: 'clear', communication: 'good', composure: 'not_seen' }

const secondHost = ({ host, w }: Cast): Employee => ({
  ...host,
  id: 'h2',
  name: w('Jonas Feld'),
  department: w('Design'),
  email: w('jonas@harbourlight.example'),
})

/** A session of the cast: Ilyas has a seat, or stands as `guest` says; Oona has one and agreed to be seen. */
function facts(cast: Cast, session: Partial<Session> = {}, guest: Partial<Guest> = {}): SessionFacts {
  const { w } = cast
  const own = aGuest({
    status: 'seated',
    mayBeSeen: true,
    answers: w('How trains are planned.\nAnd why they wait.'),
    ...guest,
  })
  const other = aGuest({ id: 'g2', candidateId: 'c2', status: 'seated', mayBeSeen: true })
  return {
    session: aSession({
      title: w('A day in a data team'),
      topics: [w('data engineering')],
      where: w('https://video.example.org/group'),
      briefing: w('We look at one real question together.\nBring paper.'),
      questionsAlone: [w('What did you last find out?')],
      questionsTeam: [w('What would you measure?')],
      tasks: [w('Sort the cards'), w('Choose one')],
      ...session,
    }),
    hosts: [cast.host, secondHost(cast)],
    owner: cast.host,
    hostZone: 'Europe/Berlin',
    people: [
      { guest: own, candidate: cast.candidate },
      { guest: other, candidate: cast.internal },
    ],
    program: undefined,
  }
}

const guestIn = ({ people }: SessionFacts): Guest => people[0]?.guest ?? aGuest()
const step = (number: number): Partial<Session> => ({ kind: 'company', programId: 'p1', step: number, quorum: 1 })
const small: Partial<Session> = { kind: 'informational', isOverflow: true, questionsAlone: [], tasks: [], quorum: 1 }

const program = ({ w }: Cast): Program => ({
  id: 'p1',
  version: 0,
  ownerId: 'h1',
  status: 'open',
  createdAt: now,
  updatedAt: now,
  title: w('Into data'),
  topics: [w('data engineering')],
  steps: [
    { hostIds: ['h1', 'h2'], medium: 'video', where: w('https://video.example.org/one'), questions: [] },
    { hostIds: ['h1'], medium: 'phone', where: '', questions: [w('What have you built?')] },
    { hostIds: ['h2'], medium: 'place', where: w('Harbour room'), questions: [w('How would you begin?')] },
  ],
})

const invitations: readonly Entry[] = [
  told('session-guest.askGuestCard', 'candidate', (cast, reader) => {
    const all = facts(cast, {}, { status: 'asked' })
    return askGuestCard(reader, all, guestIn(all), by, false)
  }),
  told('session-guest.askGuestCard.nudge', 'candidate', (cast, reader) => {
    const all = facts(cast, {}, { status: 'asked' })
    return askGuestCard(reader, all, guestIn(all), undefined, true)
  }),
  ...[1, 2, 3].map((number) =>
    told(`session-guest.askGuestCard.step-${number}`, 'candidate', (cast, reader) => {
      const all = facts(cast, step(number), { status: 'asked' })
      return askGuestCard(reader, all, guestIn(all), by, false)
    }),
  ),
  told('session-guest.askGuestCard.small', 'candidate', (cast, reader) => {
    const all = facts(cast, small, { status: 'asked' })
    return askGuestCard(reader, all, guestIn(all), by, false)
  }),
  ...(['group', 'small', 'step-1', 'step-2', 'step-3'] as const).map((which) =>
    asked(`session-guest.acceptForm.${which}`, 'candidate', (cast, reader) =>
      acceptForm(
        reader.say,
        facts(cast, which === 'group' ? {} : which === 'small' ? small : step(Number(which.slice(-1)))),
      ),
    ),
  ),
]

const ownStates: [string, Partial<Session>, Partial<Guest>, Date][] = [
  ['asked', {}, { status: 'asked' }, now],
  ['lapsed', {}, { status: 'lapsed' }, now],
  ['waiting', {}, { status: 'waiting' }, now],
  ['seated', {}, {}, now],
  ['running', { tasksReleased: 1 }, {}, running],
  ['running-no-task', {}, {}, running],
  ['running-step-3', { ...step(3), tasks: [] }, {}, running],
  ['after', { status: 'held' }, {}, after],
  ['noted', { status: 'held' }, { met: 'yes', outcome: rubric }, after],
  ['closed', { status: 'closed' }, { met: 'yes', outcome: rubric }, after],
  ['closed-without', { status: 'closed' }, { met: 'yes' }, after],
  ['missed', { status: 'closed' }, { met: 'no' }, after],
  ['cancelled', { status: 'cancelled' }, { status: 'cancelled' }, now],
]

const guestEntries: readonly Entry[] = [
  told('session-guest.promotedCard', 'candidate', (cast, reader) => promotedCard(reader, facts(cast), by)),
  told('session-guest.bookedGuestCard', 'candidate', (cast, reader) => {
    const all = facts(cast)
    return bookedGuestCard(reader, all, guestIn(all))
  }),
  told('session-guest.movedGuestCard', 'candidate', (cast, reader) => movedGuestCard(reader, facts(cast))),
  ...ends.flatMap((why): Entry[] => [
    told(`session-guest.cancelledGuestCard.${why}`, 'candidate', (cast, reader) =>
      cancelledGuestCard(reader, facts(cast, { status: 'cancelled' }), why),
    ),
    told(`session-host.cancelledHostCard.${why}`, 'host', (cast, reader) =>
      cancelledHostCard(reader, facts(cast, { status: 'cancelled' }), why),
    ),
  ]),
  told('session-guest.leftGuestCard', 'candidate', (_cast, reader) => leftGuestCard(reader), ['mail']),
  told('session-guest.sessionInviteCard', 'host', (_cast, reader) => sessionInviteCard(reader, false), ['mail']),
  told('session-guest.sessionInviteCard.cancel', 'host', (_cast, reader) => sessionInviteCard(reader, true), ['mail']),
  told('session-guest.dayBeforeGuestCard', 'candidate', (cast, reader) => dayBeforeGuestCard(reader, facts(cast))),
  told('session-guest.dayBeforeGuestCard.step-3', 'candidate', (cast, reader) =>
    dayBeforeGuestCard(reader, facts(cast, step(3))),
  ),
  told('session-guest.metGuestCard', 'candidate', (cast, reader) => metGuestCard(reader, facts(cast))),
  told('session-guest.resultGuestCard', 'candidate', (cast, reader) => resultGuestCard(reader, facts(cast))),
  ...ownStates.map(([which, session, guest, at]) =>
    shown(`session-guest.ownSessionCard.${which}`, 'candidate', (cast, reader) => {
      const all = facts(cast, session, guest)
      return ownSessionCard(reader, all, guestIn(all), at)
    }),
  ),
  asked('session-guest.guestNotesForm', 'candidate', (cast, reader) => {
    const all = facts(cast, small, { met: 'yes', outcome: { insights: cast.w('Small steps, shown early.') } })
    return guestNotesForm(reader.say, all, guestIn(all))
  }),
  asked('session-guest.guestNotesForm.step-1', 'candidate', (cast, reader) => {
    const all = facts(cast, step(1), { met: 'yes' })
    return guestNotesForm(reader.say, all, guestIn(all))
  }),
]

const hostEntries: readonly Entry[] = [
  asked('session-forms.sessionForm', 'host', (_cast, reader) => sessionForm(reader.say, 'Europe/Berlin')),
  shown('session-host.sessionSavedCard', 'host', (cast, reader) => sessionSavedCard(reader, facts(cast), 4)),
  shown('session-host.sessionSavedCard.nobody', 'host', (cast, reader) => sessionSavedCard(reader, facts(cast), 0)),
  told('session-host.bookedHostCard', 'host', (cast, reader) => bookedHostCard(reader, facts(cast))),
  shown('session-host.sessionCard', 'host', (cast, reader) => sessionCard(reader, facts(cast), 'h1', now)),
  shown('session-host.sessionCard.co-host', 'host', (cast, reader) => sessionCard(reader, facts(cast), 'h2', now)),
  shown('session-host.sessionCard.closed', 'host', (cast, reader) =>
    sessionCard(reader, facts(cast, { status: 'closed' }), 'h1', after),
  ),
  told('session-host.belowQuorumCard', 'host', (cast, reader) => belowQuorumCard(reader, facts(cast))),
  asked('session-forms.moveSessionForm', 'host', (cast, reader) =>
    moveSessionForm(reader.say, facts(cast), 'Europe/Berlin'),
  ),
  told('session-host.movedHostCard', 'host', (cast, reader) => movedHostCard(reader, facts(cast))),
  told('session-host.dayBeforeHostCard', 'host', (cast, reader) => dayBeforeHostCard(reader, facts(cast))),
  told('session-host.runCard', 'host', (cast, reader) => runCard(reader, facts(cast))),
  told('session-host.runCard.second', 'host', (cast, reader) => runCard(reader, facts(cast, { tasksReleased: 1 }))),
  told('session-host.runCard.all', 'host', (cast, reader) => runCard(reader, facts(cast, { tasksReleased: 2 }))),
  told('session-host.afterHostsCard', 'host', (cast, reader) =>
    afterHostsCard(reader, facts(cast, { status: 'held' })),
  ),
  told('session-host.afterHostsCard.noted', 'host', (cast, reader) =>
    afterHostsCard(reader, facts(cast, { status: 'held' }, { met: 'yes', outcome: rubric })),
  ),
  told('session-host.afterHostsCard.small', 'host', (cast, reader) =>
    afterHostsCard(reader, facts(cast, { ...small, status: 'held' }, { met: 'no' })),
  ),
  told('session-host.afterHostsCard.closed', 'host', (cast, reader) =>
    afterHostsCard(reader, facts(cast, { status: 'closed' }, { met: 'yes', outcome: rubric })),
  ),
  ...(['group', 'step-2', 'small'] as const).map((which) =>
    asked(`session-forms.guestNoteForm.${which}`, 'host', (cast, reader) => {
      const all = facts(cast, which === 'group' ? {} : which === 'small' ? small : step(2), { met: 'yes' })
      return guestNoteForm(reader.say, all, { guest: guestIn(all), candidate: cast.candidate })
    }),
  ),
  shown('session-host.sessionListCard', 'host', (cast, reader) =>
    sessionListCard(reader, [facts(cast), facts(cast, { id: 's2', status: 'held' })]),
  ),
  shown('session-host.sessionListCard.none', 'host', (_cast, reader) => sessionListCard(reader, [])),
  shown('session-host.resultsCard', 'recruiter', (cast, reader) =>
    resultsCard(reader, [{ facts: facts(cast, { status: 'closed' }, { met: 'yes', outcome: rubric }), hidden: 1 }]),
  ),
  shown('session-host.resultsCard.none', 'recruiter', (_cast, reader) => resultsCard(reader, [])),
  told('session-host.overflowCard', 'host', (cast, reader) =>
    overflowCard(reader, 'o1', cast.w('data engineering'), 6),
  ),
  told('session-host.overflowCard.few', 'host', (cast, reader) =>
    overflowCard(reader, 'o1', cast.w('data engineering'), 3),
  ),
  asked('session-forms.overflowForm', 'host', (cast, reader) =>
    overflowForm(reader.say, cast.offer, 'Europe/Berlin', { min: 2, max: 8 }),
  ),
]

const programEntries: readonly Entry[] = [
  asked('program.programForm', 'recruiter', (_cast, reader) => programForm(reader.say)),
  shown('program.programListCard', 'recruiter', (cast, reader) =>
    programListCard(reader, [program(cast), { ...program(cast), id: 'p2', status: 'closed' }]),
  ),
  shown('program.programListCard.none', 'recruiter', (_cast, reader) => programListCard(reader, [])),
  shown('program.programCard', 'recruiter', (cast, reader) =>
    programCard(reader, {
      program: program(cast),
      people: new Map([cast.host, secondHost(cast)].map((host) => [host.id, host])),
      sessions: [aSession(step(1))],
    }),
  ),
  ...[1, 2].map((number) =>
    asked(`program.planForm.step-${number}`, 'recruiter', (cast, reader) =>
      planForm(reader.say, program(cast), number, 'Europe/Berlin'),
    ),
  ),
  shown('program.plannedCard', 'recruiter', (cast, reader) =>
    plannedCard(reader, facts(cast, step(2)), { asked: 1, mustApply: [cast.candidate.firstName], others: 1 }),
  ),
]

export const sessionEntries: readonly Entry[] = [...invitations, ...guestEntries, ...hostEntries, ...programEntries]
