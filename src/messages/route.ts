/** All that is read on the way to a role owner, longer than most: what each side reads before and after the two yeses belongs together. */

import type { Candidate } from '../domain/candidate.js'
import type { Opening } from '../domain/opening.js'
import type { Employee } from '../domain/people.js'
import { mayBeRouted, type Referral } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import type { Card, CardAction, CardElement } from './card.js'
import { fitFacts } from './fit-card.js'
import { fitLines } from './fit-check.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import { longDay } from './pool.js'
import type { Reader } from './reader.js'
import type { ReferralFacts } from './referral.js'
import type { Say } from './text.js'

const section = 'names'

/** A person before both said yes, for whoever decides: nothing in it says who they are (P-3, P-7). */
export interface Unnamed {
  routeId: string
  /** the opening's */
  title: string
  candidate: Pick<Candidate, 'skills' | 'roles' | 'departments' | 'roleFamilies'>
  /** the words about them without names; undefined where they would still tell who it is */
  why: string | undefined
  fit: Referral['fit']
  knownSince: Date
}

/** What the person reads before they say whether names may be exchanged; never the opening's title. */
export interface NamesQuestion {
  routeId: string
  organization: string
  department: string
  words: string
  decides: { name: string; title: string }
  /** who knows them there */
  known: readonly string[]
}

// recruiters

/** A way that was tried with this referral. */
export interface TriedWay {
  title: string
  route: Pick<Route, 'status' | 'decider' | 'reason'>
}

/** Where each way stands or how it ended, with the reason that only recruiters read. */
export function routeLines(say: Say, ways: readonly TriedWay[]): { label: string; value: string }[] {
  return ways.map(({ title, route: { status, decider, reason } }) => {
    const stands = status === 'with_owner' ? say(`route.stands.${decider}`) : say(`route.stands.${status}`)
    return { label: title, value: reason === '' ? stands : say('route.stands.why', { stands, reason }) }
  })
}

/** What a recruiter can do about it where the referral stands. */
export function routeActions(reader: Reader, referral: Referral): CardAction[] {
  if (!mayBeRouted(referral) || referral.conversion !== null) return []
  return [reader.act(reader.say('route.button'), 'referral.route.open', { referralId: referral.id }, 'referral')]
}

const mostOptions = 99
const labelLength = 75

/** Before whom? What fits comes first. */
export function routeForm(
  say: Say,
  referralId: string,
  possible: readonly { opening: Pick<Opening, 'id' | 'title' | 'department'>; fits: boolean }[],
): Form {
  const options = possible.slice(0, mostOptions).map(({ opening: { id, title, department }, fits }) => {
    const label = department === '' ? title : say('route.form.option', { title, department })
    return { value: id, label: (fits ? say('route.form.fits', { label }) : label).slice(0, labelLength) }
  })
  return {
    interaction: 'referral.route',
    value: { referralId },
    title: say('route.form.title'),
    submit: say('route.form.submit'),
    intro: [say('route.form.intro')],
    fields: [{ type: 'select', name: 'openingId', label: say('route.form.opening'), options }],
  }
}

export const routedCard = (say: Say, referralId: string, name: string, title: string): Card =>
  wordCard(say('route.done', { name, title }), [
    { type: 'button', label: say('route.back', { name }), interaction: 'referral.show', value: { referralId } },
  ])

// whoever decides for the opening

function unnamedElements({ say, locale, zone }: Reader, view: Unnamed): CardElement[] {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone }).format(
    view.knownSince,
  )
  const fit = fitLines(say, view)
  return [
    { type: 'text', text: say('route.ask.for', { title: view.title }) },
    fitFacts(say, view.candidate),
    ...(view.why === undefined
      ? [{ type: 'text' as const, text: say('route.ask.noWords'), muted: true as const }]
      : [
          { type: 'text' as const, text: say('route.ask.words') },
          { type: 'quote' as const, text: view.why },
        ]),
    ...(fit.length > 0 ? [{ type: 'facts' as const, facts: fit }] : []),
    { type: 'text', text: say('route.ask.known', { month }), muted: true },
  ]
}

/** The card without a name. `by`: until when an answer is awaited, where a message asks it. */
export function askOwnerCard(reader: Reader, view: Unnamed, by: Date | undefined, nudge: boolean): Card {
  const { say } = reader
  const value = { routeId: view.routeId }
  return {
    preview: nudge ? say('route.ask.nudge') : say('route.ask.preview'),
    elements: [
      { type: 'heading', text: say('route.ask.title') },
      ...unnamedElements(reader, view),
      { type: 'text', text: say('route.ask.means') },
      ...(by === undefined ? [] : [{ type: 'text' as const, text: say('route.ask.by', { day: longDay(by, reader) }) }]),
      {
        type: 'actions',
        actions: [
          reader.act(say('route.interested'), 'route.interested', value, 'referral', 'primary'),
          reader.act(say('route.notForRole'), 'route.not-for-role.open', value, 'referral'),
        ],
      },
    ],
  }
}

/** The same person while they are asked whether names may be exchanged. */
export function askedNamesCard(reader: Reader, view: Unnamed): Card {
  const { say } = reader
  return {
    preview: say('route.ask.title'),
    elements: [
      { type: 'heading', text: say('route.ask.title') },
      ...unnamedElements(reader, view),
      { type: 'text', text: say('route.interested.done') },
      { type: 'actions', actions: [listButton(say)] },
    ],
  }
}

const listButton = (say: Say): CardAction => ({
  type: 'button',
  label: say('route.list.button'),
  interaction: 'route.list',
  value: {},
})

export const interestedCard = (say: Say): Card => wordCard(say('route.interested.done'), [listButton(say)])

export const noReasons = ['skills', 'seniority', 'timing', 'seat', 'other'] as const
export type NoReason = (typeof noReasons)[number]

/** *Not for this role*: why, for recruiters only. */
export function notForRoleForm(say: Say, routeId: string): Form {
  return {
    interaction: 'route.not-for-role',
    value: { routeId },
    title: say('route.notForRole'),
    submit: say('route.notForRole.submit'),
    intro: [say('route.notForRole.intro')],
    fields: [
      {
        type: 'radio',
        name: 'why',
        label: say('route.notForRole.why'),
        options: noReasons.map((value) => ({ value, label: say(`route.why.${value}`) })),
      },
      {
        type: 'text',
        name: 'note',
        label: say('route.notForRole.note'),
        maxLength: 500,
        multiline: true,
        optional: true,
      },
    ],
  }
}

/** The same words for a no, for silence and for whoever withdrew. `name`: of somebody they had been introduced to. */
export function notNowOwnerCard({ say }: Reader, title: string, name: string | undefined): Card {
  const text = name === undefined ? say('route.notNow', { title }) : say('route.notNow.known', { title, name })
  return { ...wordCard(text, [listButton(say)]), preview: say('route.notNow.preview') }
}

/** Somebody both yeses of whom are given. */
export interface KnownPerson extends ReferralFacts {
  routeId: string
  title: string
}

function knownElements(reader: Reader, { referral, candidate, title }: KnownPerson): CardElement[] {
  const { say } = reader
  const facts = [
    { label: say('route.known.for'), value: title },
    { label: say('route.known.reach'), value: candidate.email ?? '' },
    { label: say('route.known.stands'), value: say(`pipeline.stage.${referral.status}`) },
    { label: say('route.known.how'), value: referral.how },
    ...fitLines(say, referral),
  ]
  return [
    { type: 'quote', text: referral.why },
    { type: 'facts', facts: facts.filter(({ value }) => value !== '') },
  ]
}

/** Both said yes: who it is, the words they agreed to, how they are reached, and what comes next. */
export function introducedOwnerCard(reader: Reader, known: KnownPerson): Card {
  const { say } = reader
  const name = known.candidate.firstName
  return {
    preview: say('route.introduced.preview'),
    elements: [
      { type: 'heading', text: say('route.introduced.title', { name }) },
      { type: 'text', text: say('route.introduced.owner', { name }) },
      ...knownElements(reader, known),
      { type: 'text', text: say('route.introduced.next', { name }) },
      { type: 'actions', actions: [listButton(say)] },
    ],
  }
}

/** Opened from the list: as it stands now. */
export function knownPersonCard(reader: Reader, known: KnownPerson): Card {
  const { firstName } = known.candidate
  return {
    preview: firstName,
    elements: [
      { type: 'heading', text: firstName },
      ...knownElements(reader, known),
      { type: 'actions', actions: [listButton(reader.say)] },
    ],
  }
}

/** One person on their way to an opening of mine. */
export interface RouteRow {
  routeId: string
  title: string
  since: Date
  stands: 'with_owner' | 'asking_names' | Referral['status']
  /** from `introduced` on */
  name: string | undefined
}

const standsText = (say: Say, { stands }: RouteRow): string =>
  stands === 'with_owner' || stands === 'asking_names' ? say(`route.row.${stands}`) : say(`pipeline.stage.${stands}`)

const dayMs = 86_400_000

const rowName = (say: Say, row: RouteRow, at: number): string => row.name ?? say('route.row.person', { number: at + 1 })

/** Where each stands, and how long; without a name until both said yes (P-3). */
export const routeRowFacts = (say: Say, rows: readonly RouteRow[], now: Date): { label: string; value: string }[] =>
  rows.map((row, at) => {
    const days = Math.max(0, Math.floor((now.getTime() - row.since.getTime()) / dayMs))
    const value = say('route.row', { title: row.title, stands: standsText(say, row), days })
    return { label: rowName(say, row, at), value }
  })

export const routeRowActions = (say: Say, rows: readonly RouteRow[]): CardAction[] =>
  rows.map((row, at) => ({
    type: 'button',
    label: say('route.row.open', { name: rowName(say, row, at) }),
    interaction: 'route.show',
    value: { routeId: row.routeId },
  }))

export function ownRoutesCard({ say }: Reader, rows: readonly RouteRow[], now: Date): Card {
  const facts = routeRowFacts(say, rows, now)
  const opens = routeRowActions(say, rows)
  return {
    preview: say('route.list.title'),
    elements: [
      { type: 'heading', text: say('route.list.title') },
      facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('route.list.none') },
      ...(opens.length > 0 ? [{ type: 'actions' as const, actions: opens }] : []),
      { type: 'text', text: say('route.list.note'), muted: true },
    ],
  }
}

// the person themselves

/** The question whether names may be exchanged. In a mail one link leads to the page; in a chat, and there, the answers are buttons. */
export function namesCard(reader: Reader, question: NamesQuestion, nudge: boolean): Card {
  const { say } = reader
  const { routeId, organization, department, words, decides, known } = question
  const act = (label: string, interaction: string, tone?: 'primary') =>
    reader.act(label, interaction, { routeId }, section, tone)
  const facts = [
    { label: say('route.names.company'), value: organization },
    { label: say('route.names.department'), value: department },
    { label: say('route.names.decides'), value: [decides.name, decides.title].filter(Boolean).join(', ') },
    { label: say('route.names.known'), value: known.join(', ') },
  ].filter(({ value }) => value !== '')
  return {
    preview: nudge ? say('route.names.nudge') : say('route.names.preview'),
    elements: [
      { type: 'heading', text: say('route.names.title') },
      { type: 'text', text: say('route.names.text') },
      ...(words === '' ? [] : [{ type: 'quote' as const, text: words }]),
      { type: 'facts', facts },
      { type: 'text', text: say('route.names.means', { name: decides.name }) },
      {
        type: 'actions',
        actions: reader.pageUrl
          ? [act(say('route.names.open'), 'route.names-yes', 'primary')]
          : [act(say('route.names.yes'), 'route.names-yes', 'primary'), act(say('route.names.no'), 'route.names-no')],
      },
    ],
  }
}

type Owner = Pick<Employee, 'name' | 'title' | 'email'>

export const namesGivenCard = (say: Say, { name }: Owner): Card => wordCard(say('route.names.given', { name }))

/** Both said yes: who it is, for what, and how they are reached. */
export function introducedCandidateCard({ say }: Reader, { name, title, email }: Owner, opening: string): Card {
  const facts = [
    { label: say('route.known.for'), value: opening },
    { label: say('route.names.decides'), value: [name, title].filter(Boolean).join(', ') },
    { label: say('route.known.reach'), value: email ?? '' },
  ]
  return {
    preview: say('route.introduced.candidate.preview'),
    elements: [
      { type: 'heading', text: say('route.introduced.title', { name }) },
      { type: 'text', text: say('route.introduced.candidate', { name }) },
      { type: 'facts', facts: facts.filter(({ value }) => value !== '') },
    ],
  }
}
