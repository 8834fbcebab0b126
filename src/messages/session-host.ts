/** What the company's side of a session reads, in the order in which it comes; longer than most for that. */

import { isJudged } from '../domain/session.js'
import { seatedCount } from '../domain/session-course.js'
import type { SessionEnd } from '../domain/session-jobs.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Reader } from './reader.js'
import {
  type GuestFacts,
  named,
  notesElement,
  type SessionFacts,
  seatedPeople,
  seatsText,
  sessionFactsElement,
  sessionTime,
} from './session.js'
import { dayText } from './times.js'

const section = 'group'
const idOf = ({ session }: SessionFacts) => ({ sessionId: session.id })

function ownerActions(reader: Reader, facts: SessionFacts): CardAction[] {
  const { say } = reader
  const value = idOf(facts)
  return [
    reader.act(say('session.move'), 'group.move.open', value, section),
    {
      type: 'button',
      label: say('session.cancel'),
      interaction: 'group.cancel',
      value,
      tone: 'danger',
      confirm: {
        title: say('session.cancel.title'),
        text: say('session.cancel.text'),
        yes: say('session.cancel.yes'),
        no: say('session.cancel.no'),
      },
    },
  ]
}

const showAction = (reader: Reader, facts: SessionFacts): CardAction =>
  reader.act(reader.say('session.show'), 'group.show', idOf(facts), section)

/** Saved: how many fit, and that people are asked. */
export function sessionSavedCard(reader: Reader, facts: SessionFacts, count: number): Card {
  const { say } = reader
  return {
    preview: say('session.saved.preview'),
    elements: [
      { type: 'heading', text: facts.session.title },
      sessionFactsElement(reader, facts, true),
      { type: 'text', text: say('session.saved.text', { count }) },
      { type: 'actions', actions: [showAction(reader, facts), ...ownerActions(reader, facts)] },
    ],
  }
}

/** How it stands now: seats, the list, who comes; and what can be done. */
export function sessionCard(reader: Reader, facts: SessionFacts, readerId: string, now: Date): Card {
  const { say } = reader
  const { session, people } = facts
  const count = (status: string) => String(people.filter(({ guest }) => guest.status === status).length)
  const isOwner = session.ownerId === readerId
  const isOpen = session.status === 'open'
  const state = session.status === 'cancelled' || session.status === 'closed' ? session.status : undefined
  return {
    preview: say('session.card.preview'),
    elements: [
      { type: 'heading', text: session.title },
      sessionFactsElement(reader, facts, true),
      {
        type: 'facts',
        facts: [
          { label: say('session.fact.seats'), value: seatsText(say, facts) },
          { label: say('session.fact.waiting'), value: count('waiting') },
          { label: say('session.fact.asked'), value: count('asked') },
        ],
      },
      ...guestList(facts),
      ...(isOpen && session.quorum > 1
        ? [{ type: 'text' as const, text: say('session.card.few', { quorum: session.quorum }), muted: true as const }]
        : []),
      ...(state ? [{ type: 'text' as const, text: say(`session.card.${state}`) }] : []),
      ...(isOpen && isOwner && session.startsAt > now
        ? [{ type: 'actions' as const, actions: ownerActions(reader, facts) }]
        : []),
    ],
  }
}

function guestList(facts: SessionFacts): CardElement[] {
  const items = seatedPeople(facts).map(({ candidate: { firstName, headline } }) =>
    headline === '' ? firstName : `${firstName}: ${headline}`,
  )
  return items.length === 0 ? [] : [{ type: 'list', items }]
}

/** To a co-host, who was named. */
export function bookedHostCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  return {
    preview: say('session.bookedHost.preview'),
    elements: [
      { type: 'heading', text: facts.session.title },
      { type: 'text', text: say('session.bookedHost.text', { name: facts.owner.name }) },
      sessionFactsElement(reader, facts, true),
      { type: 'actions', actions: [showAction(reader, facts)] },
    ],
  }
}

/** Three working days before, with too few: more are asked, and the owner can move or cancel it. */
export function belowQuorumCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const { session } = facts
  const seated = seatedCount(facts.people.map(({ guest }) => guest))
  return {
    preview: say('session.belowQuorum.preview'),
    elements: [
      { type: 'heading', text: session.title },
      { type: 'text', text: say('session.belowQuorum.text', { seated, quorum: session.quorum }) },
      sessionFactsElement(reader, facts, true),
      { type: 'actions', actions: [showAction(reader, facts), ...ownerActions(reader, facts)] },
    ],
  }
}

/** A day before: who comes, and what each answered. */
export function dayBeforeHostCard(reader: Reader, facts: SessionFacts): Card {
  const { say, zone, locale } = reader
  const { session } = facts
  const people = seatedPeople(facts)
  return {
    preview: say('session.dayBeforeHost.preview', { day: dayText(session.startsAt, zone, locale) }),
    elements: [
      { type: 'heading', text: say('session.dayBeforeHost.title', { title: session.title }) },
      sessionFactsElement(reader, facts, true),
      ...(people.length === 0 ? [{ type: 'text' as const, text: say('session.dayBeforeHost.none') }] : []),
      ...people.flatMap(guestElements),
      ...named(session.step === 3 ? say('session.questions') : say('session.team'), session.questionsTeam),
      { type: 'text', text: say('session.promise'), muted: true },
      { type: 'actions', actions: [showAction(reader, facts)] },
    ],
  }
}

function guestElements({ guest, candidate }: GuestFacts): CardElement[] {
  const { firstName, headline } = candidate
  return [
    { type: 'facts', facts: [{ label: firstName, value: headline === '' ? '–' : headline }] },
    ...(guest.answers === '' ? [] : [{ type: 'quote' as const, text: guest.answers }]),
  ]
}

/** The one card of the session itself, which moves on with each task. */
export function runCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const { session } = facts
  const released = session.tasks.slice(0, session.tasksReleased)
  const next = session.tasks[session.tasksReleased]
  const tasks: CardElement[] =
    session.tasks.length === 0
      ? []
      : next === undefined
        ? [{ type: 'text', text: say('session.run.none') }]
        : [
            { type: 'text', text: say('session.run.next'), muted: true },
            { type: 'quote', text: next },
            {
              type: 'actions',
              actions: [
                reader.act(
                  say('session.run.release'),
                  'group.release',
                  { ...idOf(facts), after: String(session.tasksReleased) },
                  section,
                  'primary',
                ),
              ],
            },
          ]
  return {
    preview: say('session.run.preview'),
    elements: [
      { type: 'heading', text: say('session.run.title', { title: session.title }) },
      sessionFactsElement(reader, facts, true),
      ...guestList(facts),
      ...named(session.step === 3 ? say('session.questions') : say('session.run.team'), session.questionsTeam),
      ...named(say('session.run.released'), released),
      ...tasks,
    ],
  }
}

/** After the end: each guest with what is known, and what can be written down. */
export function afterHostsCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const { session } = facts
  const judged = isJudged(session)
  const isClosed = session.status === 'closed'
  const stateOf = ({ guest }: GuestFacts): string => {
    if (guest.met === 'no') return say('session.afterHost.absent')
    if (guest.met === null) return say('session.afterHost.open')
    const hasNote = notesElement(say, session, guest, 'host').length > 0
    return hasNote && judged ? say('session.afterHost.noted') : say('session.afterHost.there')
  }
  const rows = seatedPeople(facts).flatMap((person): CardElement[] => {
    const { firstName: name } = person.candidate
    const label = judged ? say('session.afterHost.button', { name }) : say('session.afterHost.button.plain', { name })
    const value = { ...idOf(facts), guestId: person.guest.id }
    return [
      { type: 'facts', facts: [{ label: name, value: stateOf(person) }] },
      ...(isClosed
        ? []
        : [{ type: 'actions' as const, actions: [reader.act(label, 'group.note.open', value, section)] }]),
    ]
  })
  const close = reader.act(say('session.afterHost.close'), 'group.close', idOf(facts), section, 'primary')
  return {
    preview: say('session.afterHost.preview'),
    elements: [
      { type: 'heading', text: say('session.afterHost.title', { title: session.title }) },
      { type: 'text', text: judged ? say('session.afterHost.text') : say('session.afterHost.text.plain') },
      ...rows,
      isClosed ? { type: 'text', text: say('session.afterHost.closed') } : { type: 'actions', actions: [close] },
    ],
  }
}

export function movedHostCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const text = say('session.moved.text', { title: facts.session.title, time: sessionTime(reader, facts) })
  return {
    preview: say('session.moved.preview'),
    elements: [
      { type: 'text', text },
      { type: 'actions', actions: [showAction(reader, facts)] },
    ],
  }
}

/** The company's side hears how it ended. */
export function cancelledHostCard(reader: Reader, facts: SessionFacts, why: SessionEnd): Card {
  const { say } = reader
  return {
    preview: say('session.cancelled.preview'),
    elements: [{ type: 'text', text: say(`session.cancelled.${why}`, { title: facts.session.title }) }],
  }
}

/** All sessions one holds or set up. */
export function sessionListCard(reader: Reader, sessions: readonly SessionFacts[]): Card {
  const { say } = reader
  const rows = sessions.flatMap((facts): CardElement[] => {
    const { session } = facts
    const after = session.status === 'held' || session.status === 'closed'
    const actions = after
      ? [reader.act(say('session.list.after'), 'group.after', idOf(facts), section)]
      : [showAction(reader, facts)]
    return [
      { type: 'facts', facts: [{ label: session.title, value: sessionTime(reader, facts) }] },
      { type: 'actions', actions },
    ]
  })
  return {
    preview: say('session.list.preview'),
    elements: [
      { type: 'heading', text: say('session.list.preview') },
      ...(rows.length === 0 ? [{ type: 'text' as const, text: say('session.list.none') }] : rows),
      {
        type: 'actions',
        actions: [{ type: 'button', label: say('session.list.new'), interaction: 'group.open', value: {} }],
      },
    ],
  }
}

/** For recruiters: what was noted of each guest. `hidden`: guests whom this reader must not know of (P-2). */
export function resultsCard(reader: Reader, sessions: readonly { facts: SessionFacts; hidden: number }[]): Card {
  const { say } = reader
  const rows = sessions.flatMap(({ facts, hidden }): CardElement[] => [
    { type: 'heading', text: facts.session.title },
    { type: 'text', text: sessionTime(reader, facts), muted: true },
    ...seatedPeople(facts).flatMap(({ guest, candidate }): CardElement[] => {
      const notes = notesElement(say, facts.session, guest, 'recruiter')
      return notes.length === 0 ? [] : [{ type: 'text', text: candidate.firstName }, ...notes]
    }),
    ...(hidden === 0
      ? []
      : [{ type: 'text' as const, text: say('session.results.hidden', { count: hidden }), muted: true as const }]),
  ])
  return {
    preview: say('session.results.preview'),
    elements: rows.length === 0 ? [{ type: 'text', text: say('session.results.none') }] : rows,
  }
}

/** People wait for one of a host's topics (P-6: to that host only). A small number is not told. */
export function overflowCard(reader: Reader, offerId: string, topic: string, count: number): Card {
  const { say } = reader
  return {
    preview: say('overflow.preview'),
    elements: [
      { type: 'text', text: say('overflow.text', { count: count < 5 ? 0 : count, topic }) },
      {
        type: 'actions',
        actions: [reader.act(say('overflow.fix'), 'overflow.open', { offerId }, section, 'primary')],
      },
      { type: 'text', text: say('overflow.private'), muted: true },
    ],
  }
}
