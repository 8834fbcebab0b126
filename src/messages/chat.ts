/** All cards and forms of a chat, in the order in which two people read them; longer than most for that. */

import type { Candidate } from '../domain/candidate.js'
import { type CoffeeChat, otherSide } from '../domain/coffee-chat.js'
import { applicationTips, guideQuestions, runOfShow } from '../domain/guides.js'
import { type Kind, kindTable, policyOf } from '../domain/kinds.js'
import type { Side } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import { agendaElements, settledElements } from './settled.js'
import type { Say } from './text.js'
import { clockText, dayText, timeText } from './times.js'

/** What the messages about one chat are made of. */
export interface ChatFacts {
  chat: CoffeeChat
  host: Employee
  candidate: Candidate
  hostZone: string
  candidateZone: string
}

/** The name of one side; of somebody erased meanwhile only "somebody" is left. */
export const nameOf = (say: Say, facts: ChatFacts, side: Side): string =>
  (side === 'host' ? facts.host.name : facts.candidate.firstName) || say('chat.somebody')

const zoneOf = (facts: ChatFacts, side: Side): string => (side === 'host' ? facts.hostZone : facts.candidateZone)

/** When, in the zones of both. */
export function whenText(reader: Reader, facts: ChatFacts, side: Side): string {
  const { startsAt } = facts.chat
  return startsAt ? timeText(startsAt, reader.zone, reader.locale, zoneOf(facts, otherSide(side))) : ''
}

/** Where, from the side of whoever reads. */
export function whereText(say: Say, facts: ChatFacts, side: Side): string {
  const { chat, host, candidate } = facts
  if (chat.medium !== 'phone') return chat.where
  if (chat.caller === 'host') return say('chat.phone.hostCalls', { host: host.name, phone: chat.phone })
  return side === 'host'
    ? say('chat.phone.candidateCalls', { name: candidate.firstName })
    : say('chat.phone.callHost', { host: `${host.name} ${chat.where}`.trim() })
}

/** Ends the talk for both, after it was asked once more. */
export function cancelButton(reader: Reader, chatId: string): CardAction {
  const { say } = reader
  const button = reader.act(say('chat.button.cancel'), 'chat.cancel', { chatId }, 'chat', 'danger')
  if (button.type !== 'button') return button
  const confirm = {
    title: say('chat.cancel.title'),
    text: say('chat.cancel.text'),
    yes: say('chat.cancel.yes'),
    no: say('chat.cancel.no'),
  }
  return { ...button, confirm }
}

const chatButtons = (reader: Reader, { chat }: ChatFacts): CardAction[] => [
  reader.act(reader.say('chat.button.move'), 'chat.move', { chatId: chat.id }, 'chat'),
  cancelButton(reader, chat.id),
]

function detailFacts(reader: Reader, facts: ChatFacts, side: Side): CardElement {
  const { say } = reader
  const other = otherSide(side)
  const contact = other === 'host' ? facts.host.email : facts.candidate.email
  return {
    type: 'facts',
    facts: [
      { label: say('chat.fact.with'), value: nameOf(say, facts, other) },
      { label: say('chat.fact.when'), value: whenText(reader, facts, side) },
      {
        label: say('chat.fact.minutes'),
        value: say('chat.fact.minutes.value', { minutes: kindTable[facts.chat.kind].minutes }),
      },
      { label: say('chat.fact.where'), value: whereText(say, facts, side) },
      ...(contact ? [{ label: say('chat.fact.contact'), value: contact }] : []),
    ],
  }
}

/** Both said yes: names, contact, time in both zones, place (P-3), the promise about employers (P-4). */
export function bookedCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  return {
    preview: say('chat.booked.preview'),
    elements: [
      { type: 'heading', text: say('chat.booked.title', { name: nameOf(say, facts, otherSide(side)) }) },
      { type: 'text', text: say('chat.booked.intro') },
      detailFacts(reader, facts, side),
      ...settledOf(say, facts, side),
      ...guideElements(say, facts.chat.kind, side),
      { type: 'text', text: say('chat.promise') },
      { type: 'actions', actions: chatButtons(reader, facts) },
      { type: 'text', text: say('chat.calendar'), muted: true },
    ],
  }
}

/** What was settled before: both read what is of both, the host what the candidate said, and the profile given for it. */
function settledOf(say: Say, { chat, candidate }: ChatFacts, side: Side): CardElement[] {
  const wants: CardElement[] =
    chat.wants === '' || side === 'candidate'
      ? []
      : [
          { type: 'text', text: say('chat.wants', { name: candidate.firstName }), muted: true },
          { type: 'quote', text: chat.wants },
        ]
  const own = side === 'candidate' && !policyOf(chat.kind).settledBefore.some(({ by }) => by === 'both')
  return [
    ...wants,
    ...(own ? [] : settledElements(say, chat.kind, chat.settled)),
    ...agendaElements(say, chat.agenda?.points ?? []),
    ...(side === 'host' && chat.settled.profile === 'yes' ? profileElements(say, candidate) : []),
    ...(side === 'host' && chat.settled.handed ? [{ type: 'quote' as const, text: chat.settled.handed }] : []),
  ]
}

/** Kind 4: the structured profile, given for this talk; never an employer. */
function profileElements(say: Say, candidate: Candidate): CardElement[] {
  const row = (label: string, value: string) => (value === '' ? [] : [{ label, value }])
  return [
    { type: 'text', text: say('settled.profile'), muted: true },
    {
      type: 'facts',
      facts: [
        ...row(say('profile.headline'), candidate.headline),
        ...row(say('profile.interests'), candidate.interests.join(', ')),
        ...row(say('profile.skills'), candidate.skills.join(', ')),
        ...row(say('profile.roles'), candidate.roles.join(', ')),
        ...row(say('profile.bring'), candidate.bring),
      ],
    },
  ]
}

/** The guide of a kind: what to ask, and how the time goes. */
export function guideElements(say: Say, kind: Kind, side: Side, questions = 6): CardElement[] {
  const asked = guideQuestions(kind, side).slice(0, questions)
  const tips = side === 'candidate' && policyOf(kind).applicationTips && questions === 6 ? applicationTips : []
  return [
    { type: 'text', text: say('guide.title'), muted: true },
    { type: 'list', items: asked.map((key) => say(key)) },
    { type: 'text', text: say('show.title'), muted: true },
    { type: 'list', items: runOfShow[kind].map(({ key, minutes }) => say('show.part', { part: say(key), minutes })) },
    ...(tips.length === 0
      ? []
      : [
          { type: 'text' as const, text: say('tips.application'), muted: true as const },
          { type: 'list' as const, items: tips.map((key) => say(key)) },
        ]),
  ]
}

export function movedCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  return {
    preview: say('chat.moved.preview'),
    elements: [
      {
        type: 'text',
        text: say('chat.moved.text', {
          name: nameOf(say, facts, otherSide(side)),
          time: whenText(reader, facts, side),
        }),
      },
      detailFacts(reader, facts, side),
      { type: 'actions', actions: chatButtons(reader, facts) },
    ],
  }
}

/** P-12: whoever cancels, a candidate keeps their place and chooses. */
export function cancelledCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  const value = { chatId: facts.chat.id }
  const text: CardElement = {
    type: 'text',
    text: say('chat.cancelled.text', { name: nameOf(say, facts, otherSide(side)) }),
  }
  if (side === 'host') return { preview: say('chat.cancelled.preview'), elements: [text] }
  return {
    preview: say('chat.cancelled.preview'),
    elements: [
      text,
      { type: 'text', text: say('chat.cancelled.choose') },
      { type: 'actions', actions: wayOut(reader, facts, value) },
    ],
  }
}

function wayOut(reader: Reader, facts: ChatFacts, value: Record<string, string>): CardAction[] {
  const { say } = reader
  return [
    ...(facts.host.status === 'active'
      ? [
          reader.act(
            say('chat.cancelled.newTime', { host: facts.host.name }),
            'chat.new-time',
            value,
            'chat',
            'primary',
          ),
        ]
      : []),
    reader.act(say('chat.cancelled.anotherHost'), 'chat.another-host', value, 'chat'),
  ]
}

/** Other times, to whoever has to choose one. */
export function pickTimeCard(reader: Reader, facts: ChatFacts, side: Side, nudge: boolean): Card {
  const { say } = reader
  const value = { chatId: facts.chat.id }
  return {
    preview: nudge ? say('chat.pickTime.nudge') : say('chat.pickTime.preview'),
    elements: [
      { type: 'heading', text: say('chat.pickTime.title') },
      { type: 'text', text: say('chat.pickTime.text', { name: nameOf(say, facts, otherSide(side)) }) },
      {
        type: 'list',
        items: facts.chat.times.map((at) =>
          timeText(new Date(at), reader.zone, reader.locale, zoneOf(facts, otherSide(side))),
        ),
      },
      {
        type: 'actions',
        actions: [
          reader.act(say('chat.pickTime.button'), 'chat.pick-time', value, 'chat', 'primary'),
          reader.act(say('chat.pickTime.none'), 'chat.cancel', value, 'chat'),
        ],
      },
    ],
  }
}

/** A day before: the guide's questions and "still good?"; silence means yes (P-18). The day is named (P-16). */
export function dayBeforeCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say, zone, locale } = reader
  const { startsAt } = facts.chat
  return {
    preview: say('chat.dayBefore.preview', { day: startsAt ? dayText(startsAt, zone, locale) : '' }),
    elements: [
      { type: 'heading', text: say('chat.dayBefore.title') },
      {
        type: 'text',
        text: say('chat.dayBefore.text', {
          name: nameOf(say, facts, otherSide(side)),
          time: whenText(reader, facts, side),
        }),
      },
      ...settledOf(say, facts, side),
      { type: 'text', text: say('chat.dayBefore.guide') },
      ...guideElements(say, facts.chat.kind, side, 4),
      { type: 'text', text: say('chat.promise'), muted: true },
      {
        type: 'actions',
        actions: [
          reader.act(say('chat.dayBefore.yes'), 'chat.still-good', { chatId: facts.chat.id }, 'chat', 'primary'),
          ...chatButtons(reader, facts),
        ],
      },
      { type: 'text', text: say('chat.dayBefore.silence'), muted: true },
    ],
  }
}

/** An hour before, only to whoever did not answer; carries the button for the time itself (P-18). */
export function hourBeforeCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say, zone, locale } = reader
  const { startsAt } = facts.chat
  return {
    preview: say('chat.hourBefore.preview', { time: startsAt ? clockText(startsAt, zone, locale) : '' }),
    elements: [
      { type: 'text', text: say('chat.hourBefore.text', { name: nameOf(say, facts, otherSide(side)) }) },
      detailFacts(reader, facts, side),
      {
        type: 'actions',
        actions: [
          reader.act(say('chat.here.button'), 'chat.here', { chatId: facts.chat.id }, 'chat'),
          ...chatButtons(reader, facts),
        ],
      },
    ],
  }
}

export function waitingCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  const name = nameOf(say, facts, otherSide(side))
  return {
    ...wordCard(say('chat.waiting.text', { name, where: whereText(say, facts, side) })),
    preview: say('chat.waiting.preview', { name }),
  }
}

/** Ten minutes after "nobody else is here": a way out for whoever waits. */
export function nobodyCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  const value = { chatId: facts.chat.id }
  return {
    preview: say('chat.nobody.preview'),
    elements: [
      { type: 'text', text: say('chat.nobody.text', { name: nameOf(say, facts, otherSide(side)) }) },
      {
        type: 'actions',
        actions: [
          reader.act(say('chat.nobody.came'), 'chat.still-good', value, 'chat'),
          reader.act(say('chat.nobody.newTime'), 'chat.move', value, 'chat', 'primary'),
          ...(side === 'candidate'
            ? [reader.act(say('chat.nobody.anotherHost'), 'chat.another-host', value, 'chat')]
            : []),
          ...(side === 'host' ? [reader.act(say('chat.nobody.let'), 'chat.cancel', value, 'chat')] : []),
        ],
      },
    ],
  }
}

/** "Did you meet?" (P-19). */
export function metCard(reader: Reader, facts: ChatFacts, side: Side, again: boolean): Card {
  const { say } = reader
  const { chat } = facts
  const name = nameOf(say, facts, otherSide(side))
  const day = chat.startsAt ? dayText(chat.startsAt, reader.zone, reader.locale) : ''
  return {
    preview: say('chat.met.preview', { name }),
    elements: [
      { type: 'heading', text: say('chat.met.title') },
      { type: 'text', text: again ? say('chat.met.again', { name }) : say('chat.met.text', { name, day }) },
      { type: 'actions', actions: metActions(reader, chat.id) },
    ],
  }
}

export function metActions(reader: Reader, chatId: string): CardAction[] {
  const { say } = reader
  const act = (label: string, answer: string, tone?: 'primary') =>
    reader.act(label, 'chat.met', { chatId, answer }, 'chat', tone)
  return [
    act(say('chat.met.yes'), 'yes', 'primary'),
    act(say('chat.met.notYet'), 'not_yet'),
    act(say('chat.met.they'), 'they_did_not_come'),
    act(say('chat.met.i'), 'i_could_not'),
  ]
}

/** New times to choose from when a talk is moved. */
export function moveForm(reader: Reader, facts: ChatFacts, times: readonly Date[], side: Side): Form {
  const { say, zone, locale } = reader
  const otherZone = zoneOf(facts, otherSide(side))
  return {
    interaction: 'chat.move-to',
    value: { chatId: facts.chat.id },
    title: say('chat.move.title'),
    submit: say('chat.move.submit'),
    fields: [
      {
        type: 'radio',
        name: 'time',
        label: say('chat.move.time'),
        options: times.map((at) => ({ value: at.toISOString(), label: timeText(at, zone, locale, otherZone) })),
      },
    ],
  }
}

/** The mail that only carries a calendar entry to a host. */
export function inviteCard(reader: Reader, cancelled: boolean): Card {
  const { say } = reader
  const text = cancelled ? say('chat.invite.mail.cancel') : say('chat.invite.mail')
  return { preview: say('chat.invite.summary'), elements: [{ type: 'text', text }] }
}
