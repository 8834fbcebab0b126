import type { Candidate, ConsentGrant } from '../domain/candidate.js'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import type { Employee } from '../domain/people.js'
import type { ButtonAction, Card, CardAction, CardElement } from './card.js'
import { bookedCard, type ChatFacts, metCard } from './chat.js'
import type { Form } from './form.js'
import { waitText } from './join.js'
import { barredField } from './profile.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'
import { windowsText } from './windows.js'

export function eraseButton(say: Say, label = say('own.erase')): ButtonAction {
  return {
    type: 'button',
    label,
    interaction: 'pool.erase',
    value: {},
    tone: 'danger',
    confirm: {
      title: say('own.erase.title'),
      text: say('own.erase.text'),
      yes: say('own.erase.yes'),
      no: say('own.erase.no'),
    },
  }
}

export function leaveButton(say: Say): ButtonAction {
  return {
    type: 'button',
    label: say('own.leave'),
    interaction: 'pool.leave',
    value: {},
    tone: 'danger',
    confirm: {
      title: say('own.leave.title'),
      text: say('own.leave.text'),
      yes: say('own.leave.yes'),
      no: say('own.leave.no'),
    },
  }
}

/** What the first section of the own page is made of. */
export interface Standing {
  entry: Candidate
  next: Date | undefined
  /** an answer of theirs is awaited */
  asked: boolean
  /** a talk is arranged */
  talking: boolean
  /** a yes of theirs runs out or has run out */
  renew: boolean
  /** when what is held of somebody who left is erased */
  erasedOn: Date
}

function standingText(reader: Reader, { entry, asked, talking, next, erasedOn }: Standing): string[] {
  const { say, zone, locale } = reader
  if (entry.status === 'left') return [say('own.place.left', { day: dayText(erasedOn, zone, locale) })]
  if (entry.status === 'asleep') return [say('own.place.asleep')]
  if (entry.status === 'hidden') {
    return [
      entry.pausedUntil
        ? say('own.place.hiddenUntil', { day: dayText(entry.pausedUntil, zone, locale) })
        : say('own.place.hidden'),
    ]
  }
  if (asked) return [say('own.place.match')]
  if (talking) return [say('own.place.chat')]
  return [say('own.place.active'), say('own.place.waited', { count: entry.age }), waitText(reader, next)]
}

function standingActions(reader: Reader, { entry, renew }: Standing): CardAction[] {
  const { say } = reader
  const press = (label: string, interaction: string, tone?: 'primary'): CardAction =>
    reader.act(label, interaction, {}, 'pool', tone)
  if (entry.status === 'left') return [eraseButton(say)]
  if (renew) return [press(say('care.renew.yes'), 'consent.renew', 'primary')]
  if (entry.status !== 'active') return [press(say('own.place.back'), 'pool.show', 'primary')]
  if (entry.unansweredChecks === 0) return []
  return [press(say('care.yes'), 'pool.still-yes', 'primary'), press(say('care.later'), 'pool.still-later')]
}

/** Where they stand, and the one thing that may be waited for. */
export function placeCard(reader: Reader, standing: Standing): Card {
  const { say } = reader
  const actions = standingActions(reader, standing)
  const check = standing.entry.status === 'active' && standing.entry.unansweredChecks > 0 && !standing.renew
  const lines = [
    ...standingText(reader, standing),
    ...(standing.entry.bouncing ? [say('own.place.bouncing')] : []),
    ...(check ? [say('own.place.check')] : []),
  ]
  return {
    preview: say('own.place.title'),
    elements: [
      { type: 'heading', text: say('own.place.title') },
      ...lines.map((text) => ({ type: 'text' as const, text })),
      ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : []),
    ],
  }
}

const dayMs = 86_400_000

/** A talk with a date, with what can be done now: before it, from start to end (P-18), after it (P-19). */
export function ownChatCard(reader: Reader, facts: ChatFacts, now: Date): Card {
  const { say } = reader
  const { chat } = facts
  const value = { chatId: chat.id }
  const act = (label: string, interaction: string, tone?: 'primary') =>
    reader.act(label, interaction, value, 'chat', tone)
  if (chat.startsAt === null || chat.endsAt === null) return timelessCard(reader, facts)
  if (chat.endsAt <= now) {
    const answered = chat.met.candidate !== null && chat.met.candidate !== 'not_yet'
    return answered
      ? sentenceCard(say('own.chat.title', { host: facts.host.name }), [say('own.chat.answered')])
      : metCard(reader, facts, 'candidate', chat.askedAgain)
  }
  const booked = bookedCard(reader, facts, 'candidate')
  const soon = chat.startsAt.getTime() - now.getTime() < 2 * dayMs && !chat.stillGood.candidate
  const actions =
    chat.startsAt <= now
      ? [act(say('chat.here.button'), 'chat.here', 'primary'), act(say('chat.nobody.anotherHost'), 'chat.another-host')]
      : soon
        ? [act(say('chat.dayBefore.yes'), 'chat.still-good', 'primary')]
        : []
  return {
    ...booked,
    elements: [...booked.elements, ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : [])],
  }
}

/** A talk whose time is still being found on the host's side. */
function timelessCard(reader: Reader, { chat, host }: ChatFacts): Card {
  const { say } = reader
  const value = { chatId: chat.id }
  const actions = [
    reader.act(say('chat.cancelled.anotherHost'), 'chat.another-host', value, 'chat'),
    reader.act(say('chat.button.cancel'), 'chat.cancel', value, 'chat', 'danger'),
  ]
  const card = sentenceCard(say('own.chat.title', { host: host.name }), [
    chat.turn === 'host' ? say('own.chat.waiting') : say('own.chat.finding'),
  ])
  return { ...card, elements: [...card.elements, { type: 'actions', actions }] }
}

/** A heading with some sentences under it. */
export function sentenceCard(title: string, sentences: readonly string[]): Card {
  return {
    preview: title,
    elements: [{ type: 'heading', text: title }, ...sentences.map((text) => ({ type: 'text' as const, text }))],
  }
}

export interface Meeting {
  chat: CoffeeChat
  host: Employee
  /** may ask "would you put me forward?" (P-25) */
  mayAsk: boolean
}

/** Whom they met, who introduced them, and what can be done about each. */
export function peopleCard(reader: Reader, meetings: readonly Meeting[], broughtBy: string | undefined): Card {
  const { say } = reader
  const elements: CardElement[] = [{ type: 'heading', text: say('own.people.title') }]
  if (broughtBy !== undefined) elements.push({ type: 'text', text: say('own.people.brought', { person: broughtBy }) })
  if (meetings.length === 0) elements.push({ type: 'text', text: say('own.people.none') })
  for (const { chat, host, mayAsk } of meetings) {
    const value = { chatId: chat.id }
    const day = chat.heldAt ? dayText(chat.heldAt, reader.zone, reader.locale) : ''
    const act = (label: string, interaction: string) => reader.act(label, interaction, value, 'people')
    elements.push(
      { type: 'facts', facts: [{ label: host.name, value: say('own.people.met', { day }) }] },
      {
        type: 'actions',
        actions: [
          ...(mayAsk ? [act(say('chat.putForward.button'), 'refer.put-me-forward')] : []),
          ...(chat.thanks === '' ? [act(say('own.people.thank'), 'chat.thank.open')] : []),
          act(say('own.people.notes'), 'chat.notes.open'),
          act(say('own.people.block'), 'block.pair'),
        ],
      },
    )
  }
  return { preview: say('own.people.title'), elements }
}

/** Resting for a while, or until they come back. */
export function hideForm(say: Say): Form {
  return {
    interaction: 'pool.hide',
    value: {},
    title: say('own.hide.title'),
    submit: say('own.hide.submit'),
    intro: [say('own.hide.intro')],
    fields: [{ type: 'date', name: 'until', label: say('own.hide.until'), optional: true }],
  }
}

/** P-4, P-11. */
export function barredForm(say: Say, entry: Candidate): Form {
  return {
    interaction: 'pool.bar',
    value: {},
    title: say('own.barred.title'),
    submit: say('own.barred.submit'),
    intro: [say('own.barred.intro')],
    fields: [barredField(say, entry.barredEmployers)],
  }
}

/** The people they never want to meet, each to take back. */
export function blockedCard(reader: Reader, blocked: readonly { blockId: string; name: string | undefined }[]): Card {
  const { say } = reader
  const title = say('own.barred.people')
  return {
    preview: title,
    elements: [
      { type: 'heading', text: title },
      {
        type: 'actions',
        actions: blocked.map(({ blockId, name }) =>
          reader.act(
            say('own.barred.remove', { person: name ?? say('own.barred.somebody') }),
            'block.remove',
            { blockId },
            'barred',
          ),
        ),
      },
    ],
  }
}

export interface Held {
  entry: Candidate
  consents: readonly ConsentGrant[]
  chats: number
  matches: number
  /** names of the hosts they asked for */
  asked: readonly string[]
}

/** P-11: every field held, the permissions, leave and erase. */
export function privacyCard(reader: Reader, held: Held): Card {
  const { say } = reader
  const facts = heldFacts(reader, held).filter(({ value }) => value !== '')
  const permissions = held.consents.map(({ purpose, expiresAt }) => ({
    label: say(`own.privacy.purpose.${purpose}`),
    value: say('own.privacy.consent', { day: longDay(expiresAt, reader) }),
  }))
  return {
    preview: say('own.privacy.title'),
    elements: [
      { type: 'heading', text: say('own.privacy.title') },
      { type: 'text', text: say('own.privacy.text') },
      { type: 'facts', facts },
      ...(permissions.length > 0
        ? [
            { type: 'text' as const, text: say('own.privacy.consents'), muted: true as const },
            { type: 'facts' as const, facts: permissions },
          ]
        : []),
      { type: 'actions', actions: [...(held.entry.status === 'left' ? [] : [leaveButton(say)]), eraseButton(say)] },
    ],
  }
}

/** A day that may lie a year ahead. */
export const longDay = (at: Date, reader: Reader): string =>
  `${dayText(at, reader.zone, reader.locale)} ${at.getUTCFullYear()}`

function heldFacts(reader: Reader, { entry, chats, matches, asked }: Held): { label: string; value: string }[] {
  const { say } = reader
  return [
    { label: say('profile.firstName'), value: entry.firstName },
    { label: say('profile.email'), value: entry.email ?? '' },
    { label: say('profile.headline'), value: entry.headline },
    { label: say('profile.interests'), value: entry.interests.join(', ') },
    { label: say('profile.skills'), value: entry.skills.join(', ') },
    { label: say('profile.bring'), value: entry.bring },
    { label: say('profile.roles'), value: entry.roles.join(', ') },
    { label: say('profile.departments'), value: entry.departments.join(', ') },
    { label: say('profile.seniority'), value: entry.seniority ?? '' },
    { label: say('profile.languages'), value: entry.languages.join(', ') },
    { label: say('profile.zone'), value: entry.zone ?? '' },
    { label: say('profile.windows'), value: windowsText(say, entry.windows) },
    { label: say('profile.stance'), value: say(`profile.stance.${entry.stance}`) },
    { label: say('profile.barred'), value: entry.barredEmployers.join(', ') },
    { label: say('own.privacy.asked'), value: asked.join(', ') },
    { label: say('own.privacy.known'), value: entry.knownFrom },
    { label: say('own.privacy.source'), value: say(`own.privacy.source.${entry.source}`) },
    { label: say('own.privacy.since'), value: longDay(entry.createdAt, reader) },
    { label: say('own.privacy.talks'), value: say('own.privacy.talks.value', { chats, matches }) },
  ]
}
