import type { Candidate, ConsentGrant } from '../domain/candidate.js'
import type { Card } from './card.js'
import { eraseButton, leaveButton, longDay } from './pool.js'
import type { Reader } from './reader.js'
import { windowsText } from './windows.js'

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
    { label: say('confirm.talkedOn'), value: entry.talkedOn ?? '' },
    { label: say('own.privacy.source'), value: say(`own.privacy.source.${entry.source}`) },
    { label: say('own.privacy.since'), value: longDay(entry.createdAt, reader) },
    { label: say('own.privacy.talks'), value: say('own.privacy.talks.value', { chats, matches }) },
  ]
}
