import type { Candidate } from '../domain/candidate.js'
import type { Card, CardAction } from './card.js'
import { broughtElements, organizationName, waitText } from './join.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'

/** The mail that asks whether it was really them. */
export function confirmMail(reader: Reader, entry: Candidate, organization: string): Card {
  const { say } = reader
  return {
    preview: say('join.mail.confirm.preview'),
    elements: [
      { type: 'heading', text: say('join.mail.confirm.title', { name: entry.firstName }) },
      { type: 'text', text: say('join.mail.confirm.text', { organization: organizationName(say, organization) }) },
      {
        type: 'actions',
        actions: [reader.act(say('join.mail.confirm.button'), 'join.confirm', {}, 'confirm', 'primary')],
      },
    ],
  }
}

export function pageLinkMail(reader: Reader): Card {
  const { say } = reader
  const actions: CardAction[] = reader.pageUrl
    ? [{ type: 'link', label: say('join.mail.link.button'), url: reader.pageUrl, tone: 'primary' }]
    : []
  return { ...wordCard(say('join.mail.link.text'), actions), preview: say('join.mail.link.preview') }
}

export function welcomeMail(reader: Reader, entry: Candidate, next: Date | undefined): Card {
  const { say } = reader
  return {
    preview: say('join.mail.welcome.preview'),
    elements: [
      { type: 'heading', text: say('join.mail.welcome.title', { name: entry.firstName }) },
      { type: 'text', text: say('join.mail.welcome.text') },
      { type: 'text', text: waitText(reader, next) },
      ...(reader.pageUrl
        ? [
            {
              type: 'actions' as const,
              actions: [{ type: 'link' as const, label: say('join.mail.welcome.button'), url: reader.pageUrl }],
            },
          ]
        : []),
    ],
  }
}

/** P-25, PR-2: the one mail to somebody who was named. */
export function broughtMail(reader: Reader, entry: Candidate, by: string | undefined, organization: string): Card {
  const { say } = reader
  return {
    preview: say('join.mail.brought.preview'),
    elements: [
      { type: 'heading', text: say('join.mail.brought.title', { name: entry.firstName }) },
      ...broughtElements(say, entry, by, organization),
      {
        type: 'actions',
        actions: [
          reader.act(say('join.mail.brought.yes'), 'join.confirm', {}, 'confirm', 'primary'),
          reader.act(say('join.mail.brought.no'), 'join.decline', {}, 'decline'),
        ],
      },
    ],
  }
}
