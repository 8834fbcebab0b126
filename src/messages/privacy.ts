import type { Candidate, ConsentGrant } from '../domain/candidate.js'
import type { Card } from './card.js'
import { eraseButton, leaveButton, longDay } from './pool.js'
import type { Reader } from './reader.js'
import { languageName, type Say } from './text.js'
import { windowsText } from './windows.js'

/** What is held of somebody who was put forward. */
export interface OnTheWay {
  /** so often were they put forward */
  referrals: number
  /** so often were they asked about an opening */
  ways: number
  /** names of the people they named */
  referees: readonly string[]
  /** the proposals they read */
  proposals: readonly { role: string; startsOn: string }[]
  /** what they asked */
  questions: readonly string[]
}

export interface Held {
  entry: Candidate
  consents: readonly ConsentGrant[]
  chats: number
  matches: number
  /** names of the hosts they asked for */
  asked: readonly string[]
  /** what they said in sessions with others */
  sessions?: readonly { title: string; said: readonly string[] }[]
  /** on their way to a role */
  onTheWay?: OnTheWay
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

function heldFacts(
  reader: Reader,
  { entry, chats, matches, asked, sessions = [], onTheWay }: Held,
): { label: string; value: string }[] {
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
    { label: say('profile.language'), value: entry.language === null ? '' : languageName(entry.language) },
    { label: say('profile.windows'), value: windowsText(say, entry.windows) },
    { label: say('profile.stance'), value: say(`profile.stance.${entry.stance}`) },
    { label: say('profile.barred'), value: entry.barredEmployers.join(', ') },
    { label: say('own.privacy.asksFor'), value: entry.asksFor === null ? '' : say(`kind.${entry.asksFor}.name`) },
    { label: say('own.privacy.roleFamilies'), value: entry.roleFamilies.join(', ') },
    { label: say('own.privacy.asked'), value: asked.join(', ') },
    { label: say('own.privacy.known'), value: entry.knownFrom },
    { label: say('confirm.talkedOn'), value: entry.talkedOn ?? '' },
    { label: say('own.privacy.source'), value: say(`own.privacy.source.${entry.source}`) },
    { label: say('own.privacy.since'), value: longDay(entry.createdAt, reader) },
    { label: say('own.privacy.talks'), value: say('own.privacy.talks.value', { chats, matches }) },
    ...(onTheWay ? onTheWayFacts(say, onTheWay) : []),
    ...sessions.map(({ title, said }) => ({
      label: say('session.privacy', { title }),
      value: said.length === 0 ? say('session.privacy.nothing') : said.join('\n'),
    })),
  ]
}

function onTheWayFacts(say: Say, held: OnTheWay): { label: string; value: string }[] {
  const { referrals, ways, referees, proposals, questions } = held
  const times = (count: number): string => (count === 0 ? '' : say('own.privacy.times', { count }))
  return [
    { label: say('own.privacy.referrals'), value: times(referrals) },
    { label: say('own.privacy.ways'), value: times(ways) },
    { label: say('own.privacy.referees'), value: referees.join(', ') },
    {
      label: say('own.privacy.proposals'),
      value: proposals.map((each) => say('own.privacy.proposal', each)).join('\n'),
    },
    { label: say('question.page.title'), value: questions.join('\n') },
  ]
}
