import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import { languageName, languageNames, type Say } from './text.js'
import { timeText } from './times.js'

/** What the set-up asks, as it stands now. */
export interface SetUpDraft {
  name: string
  channel: string | undefined
  /** those to choose from, where the platform has no picker of its own */
  channels: { id: string; name: string }[] | undefined
  /** the digest is posted elsewhere already */
  mayHaveNoChannel: boolean
  /** names of those whom a platform lets us write to no more */
  unreachable: readonly string[]
  weekday: number
  hour: number
  zone: string
  /** of what is posted, by code */
  language: string
  everyWeeks: number
  /** platform user ids */
  recruiters: string[]
  closedDays: string[]
  howHiringWorks: string
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const dayName = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))

/** More would fill the form. */
const mostNames = 30

export function setUpForm({ say, locale }: Pick<Reader, 'say' | 'locale'>, draft: SetUpDraft): Form {
  return {
    interaction: 'setup.save',
    value: {},
    title: say('setup.form.title'),
    submit: say('setup.form.submit'),
    intro: [
      ...(draft.channels?.length === 0 ? [say('setup.form.noChannel')] : []),
      ...(draft.unreachable.length > 0
        ? [
            say('setup.form.unreachable', {
              count: draft.unreachable.length,
              names: [
                ...draft.unreachable.slice(0, mostNames),
                ...(draft.unreachable.length > mostNames ? ['…'] : []),
              ].join(', '),
            }),
          ]
        : []),
    ],
    fields: [
      {
        type: 'text',
        name: 'name',
        label: say('setup.form.name'),
        hint: say('setup.form.name.hint'),
        value: draft.name,
        maxLength: 100,
      },
      {
        type: 'channel',
        name: 'channel',
        label: say('setup.form.channel'),
        hint: say('setup.form.channel.hint'),
        ...(draft.channel ? { value: draft.channel } : {}),
        ...(draft.channels ? { options: draft.channels.map(({ id, name }) => ({ value: id, label: name })) } : {}),
        ...(draft.mayHaveNoChannel || draft.channels?.length === 0 ? { optional: true as const } : {}),
      },
      {
        type: 'select',
        name: 'weekday',
        label: say('setup.form.weekday'),
        options: weekdays.map((weekday) => ({ value: String(weekday), label: dayName(weekday, locale) })),
        value: String(draft.weekday),
      },
      { type: 'number', name: 'hour', label: say('setup.form.hour'), value: draft.hour, min: 0, max: 23 },
      {
        type: 'text',
        name: 'zone',
        label: say('setup.form.zone'),
        hint: say('setup.form.zone.hint'),
        value: draft.zone,
        maxLength: 60,
      },
      {
        type: 'select',
        name: 'language',
        label: say('setup.form.language'),
        hint: say('setup.form.language.hint'),
        options: languageNames.map((value) => ({ value, label: languageName(value) })),
        value: draft.language,
      },
      {
        type: 'number',
        name: 'everyWeeks',
        label: say('setup.form.everyWeeks'),
        value: draft.everyWeeks,
        min: 1,
        max: 8,
      },
      {
        type: 'people',
        name: 'recruiters',
        label: say('setup.form.recruiters'),
        hint: say('setup.form.recruiters.hint'),
        value: draft.recruiters,
        optional: true,
      },
      {
        type: 'text',
        name: 'closedDays',
        label: say('setup.form.closedDays'),
        hint: say('setup.form.closedDays.hint'),
        value: draft.closedDays.join(', '),
        maxLength: 2000,
        optional: true,
      },
      {
        type: 'text',
        name: 'howHiringWorks',
        label: say('setup.form.hiring'),
        hint: say('setup.form.hiring.hint'),
        value: draft.howHiringWorks,
        maxLength: 3000,
        multiline: true,
        optional: true,
      },
    ],
  }
}

const button = (label: string, interaction: string, tone?: 'primary'): CardAction => ({
  type: 'button',
  label,
  interaction,
  value: {},
  ...(tone ? { tone } : {}),
})

export interface SetUpResult {
  digestAt: Date
  roundAt: Date
  recruiters: number
  /** employees whose manager is not known to us */
  managersUnknown: number
  /** a test line goes out now */
  tests: boolean
  /** whether the digest is posted anywhere */
  hasChannel: boolean
}

/** What now is, what is missing, and the two next steps (P-26). */
export function setUpSavedCard(reader: Reader, result: SetUpResult): Card {
  const { say, zone, locale } = reader
  const text = (words: string, muted?: true): CardElement => ({
    type: 'text',
    text: words,
    ...(muted ? { muted } : {}),
  })
  return {
    preview: say('setup.saved.preview'),
    elements: [
      { type: 'heading', text: say('setup.saved.title') },
      {
        type: 'facts',
        facts: [
          { label: say('setup.saved.digest'), value: timeText(result.digestAt, zone, locale) },
          { label: say('setup.saved.round'), value: timeText(result.roundAt, zone, locale) },
          {
            label: say('setup.saved.recruiters'),
            value: say('setup.saved.recruiters.value', { count: result.recruiters }),
          },
          {
            label: say('setup.saved.managers'),
            value: say('setup.saved.managers.value', { count: result.managersUnknown }),
          },
        ],
      },
      ...(result.managersUnknown > 0 ? [text(say('setup.saved.managers.note'), true)] : []),
      ...(result.tests ? [text(say('setup.saved.test'))] : []),
      text(say(result.hasChannel ? 'setup.saved.launch' : 'setup.form.noChannel')),
      {
        type: 'actions',
        actions: [
          button(say('setup.button.launch'), 'setup.launch', 'primary'),
          button(say('setup.button.practice'), 'setup.practice'),
          button(say('setup.button.messages'), 'setup.messages'),
          button(say('numbers.title'), 'numbers'),
          button(say('setup.button.change'), 'setup.open'),
        ],
      },
    ],
  }
}

/** P-17. */
export const testLineCard = (say: Say): Card => ({
  ...wordCard(say('setup.test.text')),
  preview: say('setup.test.preview'),
})

/** To the admins, when a post could not be delivered (P-17). */
export function inviteCard({ say, act }: Reader): Card {
  const again = act(say('setup.invite.button'), 'setup.test', {}, 'setup', 'primary')
  return { ...wordCard(say('setup.invite.text'), [again]), preview: say('setup.invite.preview') }
}

/** To the admins, while a platform delivers too few events (SL-6). */
export const eventsLimitedCard = ({ say }: Reader): Card => ({
  ...wordCard(say('setup.events.text')),
  preview: say('setup.events.preview'),
})

/** To somebody of whom we just learned that they may. */
export function adminKnownCard({ say, act }: Reader): Card {
  const open = act(say('setup.known.button'), 'setup.open', {}, 'setup', 'primary')
  return { ...wordCard(say('setup.known.text'), [open]), preview: say('setup.known.preview') }
}

/** The post that tells everybody (P-26). */
export function launchCard(say: Say, organization: string): Card {
  return {
    preview: say('setup.launch.title'),
    elements: [
      { type: 'heading', text: say('setup.launch.title') },
      {
        type: 'text',
        text: organization === '' ? say('setup.launch.text.plain') : say('setup.launch.text', { organization }),
      },
      { type: 'actions', actions: [button(say('setup.launch.button'), 'offer.open', 'primary')] },
    ],
  }
}

/** The post as it would read, in the channel's language, with the way to post it. */
export function launchPreviewCard(say: Say, posted: Card): Card {
  const post: CardAction = {
    ...button(say('setup.launch.post'), 'setup.launch.post'),
    type: 'button',
    interaction: 'setup.launch.post',
    value: {},
    confirm: {
      title: say('setup.launch.post.title'),
      text: say('setup.launch.post.text'),
      yes: say('setup.launch.post.yes'),
      no: say('setup.launch.post.no'),
    },
  }
  return {
    preview: say('setup.launch.preview'),
    elements: [
      { type: 'text', text: say('setup.launch.only'), muted: true },
      { type: 'divider' },
      ...posted.elements,
      { type: 'divider' },
      { type: 'actions', actions: [post] },
    ],
  }
}

/** *Try it with yourself*: what host and candidate read, one after the other; stored and counted nowhere (P-26). */
export function practiceCard(say: Say, host: string): Card {
  const topic = say('setup.practice.topic')
  return {
    preview: say('setup.practice.preview'),
    elements: [
      { type: 'heading', text: say('setup.practice.title') },
      { type: 'text', text: say('setup.practice.text'), muted: true },
      { type: 'text', text: say('setup.practice.1') },
      { type: 'quote', text: say('setup.practice.1.quote', { topic }) },
      { type: 'text', text: say('setup.practice.2') },
      { type: 'quote', text: say('setup.practice.2.quote', { host }) },
      { type: 'text', text: say('setup.practice.3') },
      { type: 'text', text: say('setup.practice.4') },
      { type: 'text', text: say('setup.practice.5') },
      { type: 'actions', actions: [button(say('setup.practice.button'), 'offer.open', 'primary')] },
    ],
  }
}
