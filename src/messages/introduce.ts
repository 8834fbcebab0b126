import type { Candidate } from '../domain/candidate.js'
import type { Card } from './card.js'
import type { Form } from './form.js'
import { broughtElements } from './join.js'
import { wordCard } from './offer.js'
import type { Say } from './text.js'

/** The words of one mail, in a button's value: with these lengths they stay below what a button can carry. */
export const introduceLimits = { firstName: 60, email: 254, how: 500 } as const

/** P-25: a text with one's own join link, to forward oneself; then the offer to write. */
export function shareTextCard(say: Say, link: string, organization: string): Card {
  const words =
    organization === ''
      ? say('introduce.share.words.plain', { link })
      : say('introduce.share.words', { organization, link })
  return {
    preview: say('introduce.preview'),
    elements: [
      { type: 'heading', text: say('introduce.title') },
      { type: 'text', text: say('introduce.share.text') },
      { type: 'quote', text: words },
      { type: 'text', text: say('introduce.share.own'), muted: true },
      {
        type: 'actions',
        actions: [
          {
            type: 'button',
            label: say('introduce.share.write'),
            interaction: 'introduce.write-for-me',
            value: {},
          },
        ],
      },
    ],
  }
}

/** "Write to them for me", with the tick "they expect it"; after a talk (`from`) also "they would like to explore". */
export function introduceForm(say: Say, from?: string): Form {
  return {
    interaction: 'introduce.preview',
    value: from === undefined ? {} : { from },
    title: say('introduce.form.title'),
    submit: say('introduce.form.submit'),
    intro: [say('introduce.form.intro')],
    fields: [
      {
        type: 'text',
        name: 'firstName',
        label: say('introduce.form.firstName'),
        maxLength: introduceLimits.firstName,
      },
      {
        type: 'text',
        as: 'email',
        name: 'email',
        label: say('introduce.form.email'),
        maxLength: introduceLimits.email,
      },
      {
        type: 'text',
        name: 'how',
        label: say('introduce.form.how'),
        hint: say('introduce.form.how.hint'),
        maxLength: introduceLimits.how,
        multiline: true,
      },
      {
        type: 'consent',
        name: 'expected',
        label: say('introduce.form.expected'),
        text: say('introduce.form.expected.text'),
        // A box that a surface insists on would be refused in its own words; ours say what to do first.
        optional: true,
      },
      ...(from === undefined
        ? []
        : [
            {
              type: 'consent' as const,
              name: 'wouldExplore',
              label: say('onward.outside.explore'),
              text: say('onward.outside.explore.text'),
              optional: true as const,
            },
          ]),
    ],
  }
}

/** The mail as they would read it, and the button that sends it. `entry` is what would be written. */
export function introducePreviewCard(
  say: Say,
  entry: Candidate,
  by: string,
  organization: string,
  from?: string,
): Card {
  return {
    preview: say('introduce.mail.preview'),
    elements: [
      { type: 'text', text: say('introduce.mail.text', { name: entry.firstName }) },
      { type: 'divider' },
      { type: 'heading', text: say('join.mail.brought.title', { name: entry.firstName }) },
      ...broughtElements(say, entry, by, organization),
      { type: 'divider' },
      {
        type: 'text',
        text: say('introduce.mail.buttons', {
          yes: say('join.mail.brought.yes'),
          no: say('join.mail.brought.no'),
        }),
        muted: true,
      },
      {
        type: 'actions',
        actions: [
          {
            type: 'button',
            label: say('introduce.mail.send'),
            interaction: 'introduce.send',
            value: {
              ...(from === undefined ? {} : { from }),
              firstName: entry.firstName,
              email: entry.email ?? '',
              how: entry.knownFrom,
            },
            tone: 'primary',
          },
        ],
      },
    ],
  }
}

/** P-1: the same bytes whoever it is. */
export const introducedCard = (say: Say): Card => wordCard(say('introduce.done'))
