import type { Candidate } from '../domain/candidate.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { barredField, profileFields, profileMore } from './profile.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

/** The page to join: four things are required (P-24); P-4's words come first. `by`: the host whose link it is (P-26); `from`: the talk after which it was given. */
export function joinForm(say: Say, by: string | undefined, from?: string): Form {
  const fields = profileFields(say, undefined)
  fields.splice(1, 0, {
    type: 'text',
    as: 'email',
    name: 'email',
    label: say('profile.email'),
    hint: say('profile.email.hint'),
    maxLength: 320,
  })
  return {
    interaction: 'join.submit',
    value: { ...(by === undefined ? {} : { by }), ...(from === undefined ? {} : { from }) },
    title: say('join.form.title'),
    submit: say('join.form.submit'),
    intro: [
      say('join.intro.what'),
      ...(by === undefined ? [] : [say('join.intro.byLink')]),
      say('join.intro.mail'),
      say('join.intro.employer'),
      say('join.intro.seen'),
    ],
    fields: [
      ...fields,
      { type: 'consent', name: 'consent', label: say('join.consent'), text: say('join.consent.text') },
    ],
    more: { label: say('join.form.more'), open: false, fields: [...profileMore(say, undefined), barredField(say, [])] },
  }
}

/** P-1: the same bytes for every address. */
export function joinAnswerCard(say: Say): Card {
  const preview = say('join.answer.preview')
  return {
    preview,
    elements: [
      { type: 'heading', text: preview },
      { type: 'text', text: say('join.answer.text') },
    ],
  }
}

/** P-26: when we look again. */
export const waitText = (reader: Reader, next: Date | undefined): string =>
  next ? reader.say('join.wait', { day: dayText(next, reader.zone, reader.locale) }) : reader.say('join.wait.plain')

/** The answer to the confirmation, with the way to the own page. */
export function joinedCard(reader: Reader, next: Date | undefined, pageUrl: string): Card {
  const { say } = reader
  return {
    preview: say('confirm.done'),
    elements: [
      { type: 'heading', text: say('confirm.done') },
      { type: 'text', text: waitText(reader, next) },
      { type: 'actions', actions: [{ type: 'link', label: say('confirm.open'), url: pageUrl, tone: 'primary' }] },
      { type: 'text', text: say('confirm.kept'), muted: true },
    ],
  }
}

/** Before the set-up there is no name yet. */
export const organizationName = (say: Say, name: string): string => (name === '' ? say('join.organization') : name)

/** Who named somebody and why, or which list it was; purpose and rights (PR-2, P-25). */
export function broughtElements(say: Say, entry: Candidate, by: string | undefined, name: string): CardElement[] {
  const organization = organizationName(say, name)
  return [
    {
      type: 'text',
      text:
        by === undefined
          ? say('join.mail.brought.list', { organization })
          : say('join.mail.brought.by', { person: by, organization }),
    },
    ...(entry.knownFrom === ''
      ? []
      : [
          {
            type: 'text' as const,
            text: by === undefined ? say('join.mail.brought.source') : say('join.mail.brought.how'),
            muted: true as const,
          },
          { type: 'quote' as const, text: entry.knownFrom },
        ]),
    { type: 'text', text: say('join.mail.brought.purpose', { organization }) },
    { type: 'text', text: say('join.mail.brought.rights'), muted: true },
  ]
}

export const wasBrought = (entry: Candidate): boolean => entry.source !== 'join' && entry.source !== 'internal'

/** What stands above the confirmation: for whom somebody named, who and why; else what they wrote. */
export function confirmCard(say: Say, entry: Candidate, by: string | undefined, organization: string): Card {
  if (wasBrought(entry)) {
    const title = say('confirm.brought.title')
    return {
      preview: title,
      elements: [{ type: 'heading', text: title }, ...broughtElements(say, entry, by, organization)],
    }
  }
  const title = say('confirm.self.title')
  return {
    preview: title,
    elements: [
      { type: 'heading', text: title },
      { type: 'text', text: say('confirm.self.text', { name: entry.firstName }) },
      { type: 'text', text: say('confirm.self.facts'), muted: true },
      { type: 'facts', facts: [{ label: say('profile.interests'), value: entry.interests.join(', ') }] },
    ],
  }
}

/** Whoever did not join themselves is asked for the same as everybody: one interest and the consent. */
export function confirmForm(say: Say, entry: Candidate, by: string | undefined): Form {
  return {
    interaction: 'join.confirm',
    value: {},
    title: say('confirm.title'),
    submit: say('confirm.submit'),
    fields: wasBrought(entry)
      ? [
          ...profileFields(say, entry).filter((field) => field.name === 'interests'),
          { type: 'consent', name: 'consent', label: say('join.consent'), text: say('join.consent.text') },
          ...(by === undefined ? [] : tellFields(say, by)),
        ]
      : [],
  }
}

/** P-1, P-25: whoever named them hears of it only if they say so here. */
function tellFields(say: Say, person: string): Form['fields'] {
  return [
    {
      type: 'consent',
      name: 'tell',
      label: say('confirm.tell'),
      text: say('confirm.tell.text', { person }),
      optional: true,
    },
    {
      type: 'date',
      name: 'talkedOn',
      label: say('confirm.talkedOn'),
      hint: say('confirm.talkedOn.hint', { person }),
      optional: true,
    },
  ]
}

/** To whoever named them, once they allowed it; after a talk of the two, with the next step. */
export function broughtYesCard({ say }: Reader, entry: Candidate): Card {
  const talked = entry.talkedOn !== null
  const action: CardAction = {
    type: 'button',
    label: say('brought.refer'),
    interaction: 'refer.open',
    value: { candidateId: entry.id },
  }
  return {
    preview: say('brought.preview'),
    elements: [
      { type: 'text', text: say(talked ? 'brought.talked' : 'brought.joined', { name: entry.firstName }) },
      ...(talked ? [{ type: 'actions' as const, actions: [action] }] : []),
    ],
  }
}

/** The other answers to a confirmation. */
export function declineCard(say: Say, erase: CardAction): Card {
  return {
    preview: say('confirm.decline'),
    elements: [
      {
        type: 'actions',
        actions: [{ type: 'button', label: say('confirm.decline'), interaction: 'join.decline', value: {} }, erase],
      },
    ],
  }
}
