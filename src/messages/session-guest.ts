/** What a guest of a session reads, in the order in which it comes to them; longer than most for that. */

import { guideQuestions } from '../domain/guides.js'
import { writableFields } from '../domain/notes.js'
import type { Guest, Session } from '../domain/session.js'
import type { SessionEnd } from '../domain/session-jobs.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Field, Form } from './form.js'
import type { Reader } from './reader.js'
import {
  fieldText,
  named,
  notesElement,
  observedKey,
  observedText,
  othersElements,
  type SessionFacts,
  sessionFactsElement,
  sessionTime,
} from './session.js'
import type { Say } from './text.js'
import { dayText, timeText } from './times.js'

const section = 'group'

const idOf = ({ session }: SessionFacts) => ({ sessionId: session.id })

/** The seat is given back after one more question. */
export function giveBackAction(reader: Reader, facts: SessionFacts): CardAction {
  const { say } = reader
  const action = reader.act(say('session.cancelSeat'), 'group.leave', idOf(facts), section, 'danger')
  if (action.type === 'link') return action
  return {
    ...action,
    confirm: {
      title: say('session.cancelSeat.title'),
      text: say('session.cancelSeat.text'),
      yes: say('session.cancelSeat.yes'),
      no: say('session.cancelSeat.no'),
    },
  }
}

function invitationElements(reader: Reader, facts: SessionFacts, guest: Guest): CardElement[] {
  const { say } = reader
  const { session } = facts
  return [
    { type: 'heading', text: say('session.ask.title', { title: session.title }) },
    { type: 'text', text: say('session.ask.text') },
    sessionFactsElement(reader, facts, false),
    { type: 'text', text: observedText(say, session) },
    ...othersElements(say, facts, guest),
    ...(session.step === 3
      ? named(say('session.questions'), session.questionsTeam)
      : named(say('session.alone'), session.questionsAlone)),
  ]
}

/** The invitation: what, when, with whom, what is looked at and who reads it, and who else agreed to be seen. */
export function askGuestCard(
  reader: Reader,
  facts: SessionFacts,
  guest: Guest,
  by: Date | undefined,
  nudge: boolean,
): Card {
  const { say } = reader
  const value = idOf(facts)
  return {
    preview: nudge ? say('session.ask.preview.nudge') : say('session.ask.preview'),
    elements: [
      ...invitationElements(reader, facts, guest),
      ...(guest.status === 'lapsed' ? [{ type: 'text' as const, text: say('session.ask.lapsed') }] : []),
      {
        type: 'actions',
        actions: [
          reader.act(say('session.ask.answer'), 'group.answer', value, section, 'primary'),
          reader.act(say('session.ask.no'), 'group.decline', value, section),
        ],
      },
      ...(by
        ? [
            {
              type: 'text' as const,
              text: say('session.ask.clock', { day: dayText(by, reader.zone, reader.locale) }),
              muted: true as const,
            },
          ]
        : []),
    ],
  }
}

/** A seat became free: 24 hours for the first of the waiting list. */
export function promotedCard(reader: Reader, facts: SessionFacts, until: Date): Card {
  const { say } = reader
  const value = idOf(facts)
  const time = timeText(until, reader.zone, reader.locale)
  return {
    preview: say('session.promoted.preview'),
    elements: [
      { type: 'text', text: say('session.promoted.text', { title: facts.session.title, time }) },
      sessionFactsElement(reader, facts, false),
      {
        type: 'actions',
        actions: [
          reader.act(say('session.ask.answer'), 'group.answer', value, section, 'primary'),
          reader.act(say('session.ask.no'), 'group.decline', value, section),
        ],
      },
    ],
  }
}

const briefingElements = (say: Say, session: Session): CardElement[] =>
  session.briefing === ''
    ? []
    : [
        { type: 'text', text: say('session.briefing'), muted: true },
        { type: 'quote', text: session.briefing },
      ]

/** A seat of one's own: everything needed to come. */
export function bookedGuestCard(reader: Reader, facts: SessionFacts, guest: Guest): Card {
  const { say } = reader
  return {
    preview: say('session.booked.preview'),
    elements: [
      { type: 'heading', text: say('session.booked.title', { title: facts.session.title }) },
      sessionFactsElement(reader, facts, true),
      ...briefingElements(say, facts.session),
      ...othersElements(say, facts, guest),
      { type: 'text', text: say('session.promise') },
      { type: 'actions', actions: [giveBackAction(reader, facts)] },
      { type: 'text', text: say('session.calendar'), muted: true },
    ],
  }
}

export function movedGuestCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const text = say('session.moved.text', { title: facts.session.title, time: sessionTime(reader, facts) })
  return {
    preview: say('session.moved.preview'),
    elements: [
      { type: 'text', text },
      sessionFactsElement(reader, facts, true),
      { type: 'actions', actions: [giveBackAction(reader, facts)] },
    ],
  }
}

/** P-12: told kindly, with what comes next. */
export function cancelledGuestCard(reader: Reader, facts: SessionFacts, why: SessionEnd): Card {
  const { say } = reader
  return {
    preview: say('session.cancelled.preview'),
    elements: [
      { type: 'text', text: say(`session.cancelled.${why}`, { title: facts.session.title }) },
      { type: 'text', text: say('session.cancelled.next') },
    ],
  }
}

/** Takes the entry out of the calendar of somebody who gave their seat back. */
export function leftGuestCard(reader: Reader): Card {
  const { say } = reader
  return { preview: say('session.left.preview'), elements: [{ type: 'text', text: say('session.left.text') }] }
}

/** The mail that only carries a calendar entry to somebody who reads chats. */
export function sessionInviteCard(reader: Reader, cancelled: boolean): Card {
  const { say } = reader
  const text = cancelled ? say('session.invite.mail.cancel') : say('session.invite.mail')
  return { preview: say('chat.invite.summary'), elements: [{ type: 'text', text }] }
}

/** A day before: briefing, guide, and the way to give the seat back. */
export function dayBeforeGuestCard(reader: Reader, facts: SessionFacts): Card {
  const { say, zone, locale } = reader
  const { session } = facts
  const guide = guideQuestions(session.kind, 'candidate').slice(0, 3)
  return {
    preview: say('session.dayBefore.preview', { day: dayText(session.startsAt, zone, locale) }),
    elements: [
      { type: 'heading', text: say('session.dayBefore.title', { title: session.title }) },
      sessionFactsElement(reader, facts, true),
      ...briefingElements(say, session),
      ...(session.step === 3 ? named(say('session.questions'), session.questionsTeam) : []),
      ...named(
        say('session.dayBefore.guide'),
        guide.map((key) => say(key)),
      ),
      { type: 'text', text: say('session.promise'), muted: true },
      { type: 'actions', actions: [giveBackAction(reader, facts)] },
    ],
  }
}

/** After it: "were you there?" (P-19). */
export function metGuestCard(reader: Reader, facts: SessionFacts): Card {
  const { say, zone, locale } = reader
  const act = (label: string, answer: string, tone?: 'primary') =>
    reader.act(label, 'group.met', { ...idOf(facts), answer }, section, tone)
  const day = dayText(facts.session.startsAt, zone, locale)
  return {
    preview: say('session.met.preview'),
    elements: [
      { type: 'text', text: say('session.met.text', { title: facts.session.title, day }) },
      {
        type: 'actions',
        actions: [act(say('session.met.yes'), 'yes', 'primary'), act(say('session.met.no'), 'no')],
      },
    ],
  }
}

/** The hosts have closed it: one's own result can be read. */
export function resultGuestCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  return {
    preview: say('session.result.preview'),
    elements: [
      { type: 'text', text: say('session.result.text', { title: facts.session.title }) },
      {
        type: 'actions',
        actions: [reader.act(say('session.result.open'), 'group.mine', idOf(facts), section, 'primary')],
      },
    ],
  }
}

/** What stands on one's own page about a session, as it is now; the answer form stands below it. */
export function ownSessionCard(reader: Reader, facts: SessionFacts, guest: Guest, now: Date): Card {
  const { session } = facts
  if (session.status === 'cancelled') return cancelledGuestCard(reader, facts, 'owner')
  switch (guest.status) {
    case 'waiting':
      return waitingCard(reader, facts)
    case 'asked':
    case 'promoted':
    case 'lapsed':
      return invitationCard(reader, facts, guest)
    default:
      if (session.endsAt <= now) return afterCard(reader, facts, guest)
      return session.startsAt <= now ? runningCard(reader, facts) : bookedGuestCard(reader, facts, guest)
  }
}

function invitationCard(reader: Reader, facts: SessionFacts, guest: Guest): Card {
  const { say } = reader
  return {
    preview: say('session.ask.preview'),
    elements: [
      ...invitationElements(reader, facts, guest),
      ...(guest.status === 'lapsed' ? [{ type: 'text' as const, text: say('session.ask.lapsed') }] : []),
      { type: 'actions', actions: [reader.act(say('session.ask.no'), 'group.decline', idOf(facts), section)] },
    ],
  }
}

function waitingCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const leave = reader.act(say('session.waiting.leave'), 'group.decline', idOf(facts), section)
  return {
    preview: say('session.ask.preview'),
    elements: [
      { type: 'heading', text: facts.session.title },
      sessionFactsElement(reader, facts, false),
      { type: 'text', text: say('session.waiting.own') },
      { type: 'actions', actions: [leave] },
    ],
  }
}

/** From start to end: the tasks released so far, and what is asked of the team. */
function runningCard(reader: Reader, facts: SessionFacts): Card {
  const { say } = reader
  const { session } = facts
  const released = session.tasks.slice(0, session.tasksReleased)
  const tasks: CardElement[] =
    session.tasks.length === 0
      ? []
      : released.length === 0
        ? [{ type: 'text', text: say('session.now.noTask') }]
        : named(say('session.now.tasks'), released)
  return {
    preview: say('session.booked.preview'),
    elements: [
      { type: 'heading', text: say('session.now.title', { title: session.title }) },
      sessionFactsElement(reader, facts, true),
      ...tasks,
      ...named(session.step === 3 ? say('session.questions') : say('session.team'), session.questionsTeam),
    ],
  }
}

function afterCard(reader: Reader, facts: SessionFacts, guest: Guest): Card {
  const { say } = reader
  const { session } = facts
  if (guest.met === null && session.status !== 'closed') return metGuestCard(reader, facts)
  const title = session.title
  const text = guest.met === 'yes' ? say('session.own.closed', { title }) : say('session.own.missed', { title })
  const isGroup = session.kind === 'group' && !session.isOverflow && guest.met === 'yes'
  const result =
    session.status === 'closed'
      ? notesElement(say, session, guest, 'candidate')
      : [{ type: 'text' as const, text: say('session.over.result'), muted: true as const }]
  return {
    preview: text,
    elements: [
      { type: 'text', text },
      ...(isGroup ? [{ type: 'heading' as const, text: say('session.result.title') }] : []),
      ...(isGroup ? (result.length > 0 ? result : [{ type: 'text' as const, text: say('session.result.none') }]) : []),
    ],
  }
}

/** Yes, with what this session wants agreed and answered. */
export function acceptForm(say: Say, { session }: SessionFacts): Form {
  const key = observedKey(session)
  return {
    interaction: 'group.accept',
    value: { sessionId: session.id },
    title: say('session.accept.title'),
    submit: say('session.accept.submit'),
    fields: [
      { type: 'consent', name: 'seen', label: say('session.accept.seen'), text: say(`session.accept.seen.${key}`) },
      ...(session.questionsAlone.length === 0 || session.step === 3 ? [] : [answersField(say)]),
      {
        type: 'text',
        name: 'employer',
        label: say('session.accept.employer'),
        hint: say('session.accept.employer.hint'),
        maxLength: 120,
        optional: true,
      },
      {
        type: 'consent',
        name: 'same',
        label: say('session.accept.same'),
        text: say('session.accept.same.text'),
        optional: true,
      },
    ],
  }
}

const answersField = (say: Say): Field => ({
  type: 'text',
  name: 'answers',
  label: say('session.accept.answers'),
  hint: say('session.accept.answers.hint'),
  maxLength: 2000,
  multiline: true,
  optional: true,
})

/** What a guest may write down for themselves after a session of this kind. */
export function guestNotesForm(say: Say, { session }: SessionFacts, guest: Guest): Form {
  const terms = session.step === null ? {} : { step: session.step }
  const fields = writableFields(session.kind, 'candidate', terms)
  const side = (name: string, owner: string) => (owner === 'both' ? `${name}@candidate` : name)
  return {
    interaction: 'group.notes',
    value: { sessionId: session.id },
    title: say('session.ownNotes.title'),
    submit: say('session.ownNotes.submit'),
    fields: fields.map(({ name, answer, owner }): Field => {
      const value = guest.outcome[side(name, owner)]
      if (answer !== 'yes_no')
        return {
          type: 'text',
          name,
          label: fieldText(say, name),
          value: value ?? '',
          maxLength: 2000,
          multiline: true,
          optional: true,
        }
      const options = (['yes', 'no'] as const).map((each) => ({ value: each, label: say(`session.${each}`) }))
      return {
        type: 'radio',
        name,
        label: fieldText(say, name),
        options,
        ...(value ? { value } : {}),
        optional: true,
      }
    }),
  }
}
