/** What is read and asked once a talk took place, longer than most: what a kind asks for afterwards stands together. */

import { type CoffeeChat, otherSide } from '../domain/coffee-chat.js'
import { policyOf } from '../domain/kinds.js'
import type { Side } from '../domain/match.js'
import { keyOf, writableFields } from '../domain/notes.js'
import type { Card, CardAction, CardElement } from './card.js'
import { type ChatFacts, nameOf } from './chat.js'
import type { Form } from './form.js'
import { noteElements, noteField } from './notes.js'
import { wordCard } from './offer.js'
import { onwardActions } from './onward.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

const namesOf = (say: Say, facts: ChatFacts) => ({
  host: nameOf(say, facts, 'host'),
  candidate: nameOf(say, facts, 'candidate'),
})

/** What both may read of what was written down, and of what was promised. */
export function sharedElements(reader: Reader, facts: ChatFacts, side: Side): CardElement[] {
  const { say } = reader
  const seen = noteElements(say, facts.chat.kind, facts.chat.outcome, side, namesOf(say, facts))
  return [
    ...(seen.length === 0 ? [] : [{ type: 'text' as const, text: say('note.seen'), muted: true as const }, ...seen]),
    ...advocacyElements(reader, facts, side),
    ...resultElements(say, facts, side),
  ]
}

/** Kind 4, once its five working days are over: yes from both, or not now, whatever the reason. */
function resultElements(say: Say, facts: ChatFacts, side: Side): CardElement[] {
  const { chat, candidate } = facts
  if (chat.kind !== 'preliminary' || chat.status !== 'closed') return []
  const name = nameOf(say, facts, otherSide(side))
  if (chat.outcome.result !== 'yes') return [{ type: 'text', text: say('result.notNow', { name }) }]
  const families = candidate.roleFamilies.join(', ')
  return [
    { type: 'text', text: say('result.yes', { name }) },
    ...(families === '' ? [] : [{ type: 'text' as const, text: say('result.families', { families }) }]),
  ]
}

/** Kind 1: only a yes is ever shown; either side can end it. */
function advocacyElements(reader: Reader, facts: ChatFacts, side: Side): CardElement[] {
  const { say, zone, locale } = reader
  const { advocate, advocate_for: purpose, advocate_until: until } = facts.chat.outcome
  if (advocate !== 'yes' || !purpose || !until) return []
  const day = dayText(new Date(`${until}T12:00:00Z`), zone, locale)
  const text =
    side === 'host'
      ? say('advocacy.host', { name: nameOf(say, facts, 'candidate'), purpose, day })
      : say('advocacy.candidate', { name: nameOf(say, facts, 'host'), purpose, day })
  const end = reader.act(say('advocacy.end'), 'advocacy.end', { chatId: facts.chat.id }, 'chat')
  return [
    { type: 'text', text },
    { type: 'actions', actions: [end] },
  ]
}

/** How a kind names what its host writes down. */
function openNotesLabel(say: Say, { kind }: CoffeeChat): string {
  switch (kind) {
    case 'career':
      return say('note.open.advocate')
    case 'networking':
      return say('note.open.give_one')
    case 'preliminary':
      return say('note.open.compatibility')
    case 'seeker_led':
      return say('note.open.advice')
    case 'candidacy':
      return say('note.open.decision')
    default:
      return say('note.open')
  }
}

/** Whether this side has something of its own to write down, beside "who else?", which is asked by itself. */
export const hasNotes = ({ kind, hear, status }: CoffeeChat, side: Side): boolean =>
  writableFields(kind, side, { asked: hear }).some(({ answer, name }) => answer !== 'people' && name !== 'applied') &&
  !(kind === 'preliminary' && status === 'closed')

/** After the talk, the host's card: what this kind asks, what may follow, or never be matched again; all of it optional. */
export function afterHostCard(reader: Reader, facts: ChatFacts): Card {
  const { say } = reader
  const { chat, candidate } = facts
  const value = { chatId: chat.id }
  const policy = policyOf(chat.kind)
  const asksWhoElse = policy.outcome.some(({ answer }) => answer === 'people')
  const button = (label: string, interaction: string, tone?: 'primary'): CardAction =>
    reader.act(label, interaction, value, 'chat', tone)
  const actions: CardAction[] = [
    ...(asksWhoElse && chat.outcome.who_else === undefined
      ? [button(say('onward.others.button'), 'chat.who-else.open', 'primary')]
      : []),
    ...(policy.mayLeadTo.includes('referral')
      ? [
          reader.act(
            say('chat.after.refer', { name: candidate.firstName }),
            'refer.open',
            { candidateId: candidate.id },
            'refer',
            'primary',
          ),
        ]
      : []),
    ...(hasNotes(chat, 'host') ? [button(openNotesLabel(say, chat), 'chat.notes.open')] : []),
    ...(chat.kind === 'networking' && chat.thanksFromHost === ''
      ? [button(say('chat.thank.title'), 'chat.thank.open')]
      : []),
    ...(asksWhoElse && chat.outcome.who_else === undefined ? [] : onwardActions(reader, chat)),
    ...(asksWhoElse && chat.status === 'held' ? [button(say('chat.close.button'), 'chat.close')] : []),
    button(say('chat.after.block'), 'block.pair'),
  ]
  return {
    preview: say('chat.after.preview'),
    elements: [
      { type: 'heading', text: say('chat.after.title') },
      ...thanksElements(say, facts),
      ...sharedElements(reader, facts, 'host'),
      ...(asksWhoElse && chat.outcome.who_else === undefined
        ? [{ type: 'text' as const, text: say('whoElse.first') }]
        : []),
      { type: 'text', text: say('chat.after.host') },
      { type: 'actions', actions },
    ],
  }
}

function thanksElements(say: Say, { chat, candidate }: ChatFacts): CardElement[] {
  if (chat.thanks === '') return []
  return [
    { type: 'text', text: say('chat.thanked.text', { name: candidate.firstName }) },
    { type: 'quote', text: chat.thanks },
  ]
}

/** What one side writes down after a talk of this kind: the kind's own fields and no others. */
export function notesForm(say: Say, { chat }: ChatFacts, side: Side): Form {
  const fields = writableFields(chat.kind, side, { asked: chat.hear }).filter(
    ({ answer, name }) => answer !== 'people' && name !== 'applied',
  )
  return {
    interaction: 'chat.notes',
    value: { chatId: chat.id },
    title: side === 'host' ? say('note.host.title') : say('chat.after.title'),
    submit: side === 'host' ? say('note.host.submit') : say('chat.after.save'),
    // what is unseen by the other is not shown again to its writer either: somebody else may look over a shoulder
    fields: fields.map((field) =>
      noteField(say, field, field.audience === 'common_yes' ? '' : (chat.outcome[keyOf(field, side)] ?? '')),
    ),
  }
}

/** A thank-you in two clicks: the words stand there already; in kind 3 they are made of the writer's own notes. */
export function thankForm(say: Say, facts: ChatFacts, side: Side = 'candidate'): Form {
  const { chat } = facts
  const own = chat.kind === 'networking' ? chat.outcome[`ask_one@${side}`] || chat.outcome[`give_one@${side}`] : ''
  return {
    interaction: 'chat.thank',
    value: { chatId: chat.id },
    title: say('chat.thank.title'),
    submit: say('chat.thank.submit'),
    fields: [
      {
        type: 'text',
        name: 'words',
        label: say('chat.thank.field', { name: nameOf(say, facts, otherSide(side)) }),
        value: own ? say('thank.draft', { note: own }).slice(0, 1000) : say('chat.thank.default'),
        maxLength: 1000,
        multiline: true,
      },
    ],
  }
}

/** A thank-you, to the host as a rule; in kind 3 also to the candidate. */
export function thankedCard(reader: Reader, facts: ChatFacts, to: Side = 'host'): Card {
  const { say } = reader
  const name = nameOf(say, facts, otherSide(to))
  return {
    preview: say('chat.thanked.preview', { name }),
    elements: [
      { type: 'text', text: say('chat.thanked.text', { name }) },
      { type: 'quote', text: to === 'host' ? facts.chat.thanks : facts.chat.thanksFromHost },
    ],
  }
}

/** Kind 3: a thank-you within a day, with the draft one click away. */
export function thankNudgeCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  const text = say('thankNudge.text', { name: nameOf(say, facts, otherSide(side)) })
  const act = reader.act(say('thankNudge.button'), 'chat.thank.open', { chatId: facts.chat.id }, 'chat', 'primary')
  return { ...wordCard(text, [act]), preview: say('thankNudge.preview') }
}

/** Six weeks later, once. */
export function appliedCard(reader: Reader, facts: ChatFacts): Card {
  const { say } = reader
  const act = (label: string, answer: string) =>
    reader.act(label, 'chat.applied', { chatId: facts.chat.id, answer }, 'applied')
  const text = say('applied.text', { host: nameOf(say, facts, 'host') })
  return {
    ...wordCard(text, [act(say('applied.yes'), 'yes'), act(say('applied.no'), 'no')]),
    preview: say('applied.preview'),
  }
}

/** Kind 4: the one word that both may read. */
export function resultCard(reader: Reader, facts: ChatFacts, side: Side): Card {
  const { say } = reader
  return { preview: say('result.preview'), elements: resultElements(say, facts, side) }
}

/** The host is asked for private tips. */
export function tipsAskedCard(reader: Reader, facts: ChatFacts): Card {
  const { say } = reader
  const name = nameOf(say, facts, 'candidate')
  const act = reader.act(say('tips.open'), 'chat.tips.open', { chatId: facts.chat.id }, 'chat', 'primary')
  return { ...wordCard(say('tips.asked.text', { name }), [act]), preview: say('tips.asked.preview', { name }) }
}

export function tipsForm(say: Say, facts: ChatFacts): Form {
  return {
    interaction: 'chat.tips',
    value: { chatId: facts.chat.id },
    title: say('tips.title'),
    submit: say('tips.submit'),
    fields: [
      {
        type: 'text',
        name: 'words',
        label: say('tips.field', { name: nameOf(say, facts, 'candidate') }),
        maxLength: 2000,
        multiline: true,
      },
    ],
  }
}

/** The tips themselves: kept nowhere but in this message. */
export function tipsCard(reader: Reader, facts: ChatFacts): Card {
  const { say } = reader
  const host = nameOf(say, facts, 'host')
  return {
    preview: say('tips.preview', { host }),
    elements: [
      { type: 'text', text: say('tips.text', { host }) },
      { type: 'quote', text: facts.chat.tips },
    ],
  }
}

/** Either side ended a promise; no reason. */
export function advocacyEndedCard(reader: Reader, facts: ChatFacts, side: Side, purpose: string): Card {
  const { say } = reader
  const name = nameOf(say, facts, otherSide(side))
  return { ...wordCard(say('advocacy.ended.text', { name, purpose })), preview: say('advocacy.ended.preview') }
}

/** A lead stays the candidate's own until they send words about it (kind 2). */
export function leadForm(say: Say, facts: ChatFacts): Form {
  const host = nameOf(say, facts, 'host')
  return {
    interaction: 'lead.ask',
    value: { chatId: facts.chat.id },
    title: say('lead.title'),
    submit: say('lead.submit', { host: host.slice(0, 18) }),
    fields: [
      {
        type: 'text',
        name: 'words',
        label: say('lead.field', { host }),
        hint: say('lead.hint', { host }),
        value: facts.chat.outcome.leads ?? '',
        maxLength: 1000,
        multiline: true,
      },
    ],
  }
}
