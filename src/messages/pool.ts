import type { Candidate } from '../domain/candidate.js'
import type { ButtonAction, Card, CardAction, CardElement } from './card.js'
import { fitFacts } from './fit-card.js'
import type { Form } from './form.js'
import { waitText } from './join.js'
import { leftOutLines } from './left-out.js'
import { barredField } from './profile.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

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
  /** their entry sleeps, and their yes to being put forward runs out */
  renewForward: boolean
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

function standingActions(reader: Reader, { entry, asked, talking, renew, renewForward }: Standing): CardAction[] {
  const { say } = reader
  const press = (label: string, interaction: string, tone?: 'primary'): CardAction =>
    reader.act(label, interaction, {}, 'pool', tone)
  if (entry.status === 'left') return [eraseButton(say)]
  const keep = renewForward
    ? [reader.act(say('own.place.keepForward'), 'consent.renew', { only: 'referral' }, 'pool')]
    : []
  if (renew) return [press(say('care.renew.yes'), 'consent.renew', 'primary'), ...keep]
  if (entry.status !== 'active') return [press(say('own.place.back'), 'pool.show', 'primary'), ...keep]
  if (entry.unansweredChecks === 0) return asked || talking ? [] : [press(say('skip.next'), 'pool.skip')]
  return [press(say('care.yes'), 'pool.still-yes', 'primary'), press(say('care.later'), 'pool.still-later')]
}

/** Where they stand, and the one thing that may be waited for. */
export function placeCard(reader: Reader, standing: Standing): Card {
  const { say } = reader
  const actions = standingActions(reader, standing)
  const check = standing.entry.status === 'active' && standing.entry.unansweredChecks > 0 && !standing.renew
  const lines = [
    ...standingText(reader, standing),
    ...(isWaiting(standing) ? [say('own.place.why'), ...leftOutLines(reader, standing.entry, undefined)] : []),
    ...(standing.entry.bouncing ? [say('own.place.bouncing')] : []),
    ...(check ? [say('own.place.check')] : []),
    ...(standing.renewForward ? [say('own.place.forward')] : []),
  ]
  return {
    preview: say('own.place.title'),
    elements: [
      { type: 'heading', text: say('own.place.title') },
      ...lines.map((text) => ({ type: 'text' as const, text })),
      ...fitElements(say, standing.entry),
      ...(actions.length > 0 ? [{ type: 'actions' as const, actions }] : []),
    ],
  }
}

/** The last round left them out, and nothing has come since. */
const isWaiting = ({ entry, asked, talking }: Standing): boolean =>
  entry.status === 'active' && entry.leftOutCause !== null && !asked && !talking

/** P-7: the card that recruiters read; of somebody who left they read nothing, and of somebody who rests nothing now. */
function fitElements(say: Say, entry: Candidate): CardElement[] {
  if (entry.status === 'left') return []
  const isFound = entry.recruitersMayFind && entry.status === 'active'
  return [{ type: 'text', text: say(isFound ? 'own.fit.read' : 'own.fit.hidden'), muted: true }, fitFacts(say, entry)]
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

/** A heading with some sentences under it. */
export function sentenceCard(title: string, sentences: readonly string[]): Card {
  return {
    preview: title,
    elements: [{ type: 'heading', text: title }, ...sentences.map((text) => ({ type: 'text' as const, text }))],
  }
}

/** A day that may lie a year ahead. */
export function longDay(at: Date, reader: Reader): string {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: reader.zone }).format(at)
  return `${dayText(at, reader.zone, reader.locale)} ${year}`
}
