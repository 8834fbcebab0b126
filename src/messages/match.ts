/** All cards and forms of a match, in the order in which two people read them; longer than most for that. */

import type { Candidate } from '../domain/candidate.js'
import type { ChatOffer } from '../domain/chat-offer.js'
import { kindTable } from '../domain/kinds.js'
import type { Match, MatchReason } from '../domain/match.js'
import { passReasons } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import type { Card, CardElement } from './card.js'
import type { Field, Form, Option } from './form.js'
import { wordCard } from './offer.js'
import { type Pace, paceElements } from './pace.js'
import type { Reader } from './reader.js'
import { reasonTexts } from './reasons.js'
import { settledElements, settledFormFields } from './settled.js'
import type { Say } from './text.js'
import { dayText, timeText } from './times.js'
import { windowField } from './windows.js'

/** What the messages about one match are made of. */
export interface PairFacts {
  match: Match
  offer: ChatOffer
  host: Employee
  candidate: Candidate
  organization: string
  /** of the other side, for times in both zones */
  hostZone: string
  candidateZone: string
}

function reasonList(say: Say, side: 'host' | 'candidate', reasons: readonly MatchReason[]): CardElement[] {
  const items = reasonTexts(say, side, reasons)
  if (items.length === 0) return []
  return [
    { type: 'text', text: say('match.why'), muted: true },
    { type: 'list', items },
  ]
}

/** P-3: what a host reads of a candidate before both said yes: headline, topics, reasons; no name. */
function strangerElements(say: Say, facts: PairFacts): CardElement[] {
  const { candidate, match } = facts
  const topics = candidate.interests.join(', ')
  return [
    { type: 'quote', text: candidate.headline === '' ? topics : candidate.headline },
    ...(candidate.headline === '' ? [] : [{ type: 'text' as const, text: topics }]),
    ...settledElements(say, match.kind, allSettled(match)),
    ...reasonList(say, 'host', match.reasonsForHost),
  ]
}

const allSettled = ({ settled, wants }: Match): Match['settled'] => (wants === '' ? settled : { ...settled, wants })

/** Found for both by the matcher; what was made for these two alone is in no round that one could skip. */
export const isOfRounds = ({ offer }: PairFacts): boolean => offer.status !== 'single'

/** The question to the host: no name, the reasons, three ways to answer (P-8 to P-10). */
export function askHostCard(
  reader: Reader,
  facts: PairFacts,
  by: Date | undefined,
  nudge: boolean,
  pace: Pace | undefined,
): Card {
  const { say } = reader
  const value = { matchId: facts.match.id }
  return {
    preview: nudge ? say('match.nudgeHost.preview') : say('match.askHost.preview'),
    elements: [
      { type: 'heading', text: say('match.askHost.title') },
      { type: 'text', text: say(`kind.${facts.match.kind}.askHost`, { minutes: kindTable[facts.match.kind].minutes }) },
      ...strangerElements(say, facts),
      {
        type: 'actions',
        actions: [
          reader.act(say('match.askHost.meet'), 'match.meet', value, 'match', 'primary'),
          reader.act(say('match.askHost.pass'), 'match.pass', value, 'match'),
          reader.act(say('match.askHost.notNow'), 'match.not-now', value, 'match'),
        ],
      },
      ...(by
        ? [
            {
              type: 'text' as const,
              text: say('match.askHost.clock', { day: dayText(by, reader.zone, reader.locale) }),
              muted: true as const,
            },
          ]
        : []),
      ...(isOfRounds(facts) ? paceElements(reader, pace, facts.match.id) : []),
    ],
  }
}

/** P-15: what the host's card reads once it was answered or ended. */
export function hostCardNow(reader: Reader, facts: PairFacts): Card {
  const { say } = reader
  const sentence = {
    proposed: say('match.askHost.title'),
    half_agreed: say('match.accepted.short'),
    agreed: say('match.ended.booked'),
    host_passed: say('match.passed'),
    candidate_declined: say('match.ended.declined'),
    expired: say('notice.already_passed'),
    withdrawn: say('match.ended.withdrawn'),
  }[facts.match.status]
  const back = reader.act(say('match.takeBack'), 'match.take-back', { matchId: facts.match.id }, 'match')
  const mayTakeBack = facts.match.status === 'half_agreed' && facts.match.askedFirst === 'host'
  return {
    preview: sentence,
    elements: [
      ...strangerElements(say, facts),
      { type: 'text', text: sentence },
      ...(mayTakeBack ? [{ type: 'actions' as const, actions: [back] }] : []),
    ],
  }
}

/** P-15: how it ended, as a new message to the host who said yes. */
export function endedHostCard(reader: Reader, facts: PairFacts): Card {
  const { say } = reader
  const text =
    facts.match.status === 'candidate_declined'
      ? say('match.ended.declined')
      : facts.match.status === 'expired'
        ? say('match.ended.lapsed')
        : say('match.ended.withdrawn')
  return {
    preview: say('match.ended.preview'),
    elements: [
      { type: 'text', text },
      { type: 'quote', text: facts.candidate.headline || facts.candidate.interests.join(', ') },
    ],
  }
}

const timeOptions = (times: readonly Date[], zone: string, locale: string, otherZone?: string): Option[] =>
  times.map((at) => ({ value: at.toISOString(), label: timeText(at, zone, locale, otherZone) }))

/** P-9: the next six times, all ticked; only what stays ticked is offered. */
export function meetForm(reader: Reader, facts: PairFacts, times: readonly Date[]): Form {
  const { say, zone, locale } = reader
  const { match } = facts
  const options = timeOptions(times, zone, locale)
  return {
    interaction: 'match.accept',
    value: { matchId: match.id },
    title: say('match.meet.title'),
    submit: say('match.meet.submit'),
    intro: [say('match.meet.intro', { zone })],
    fields: [
      {
        type: 'ticks',
        name: 'times',
        label: say('match.meet.times'),
        options,
        value: options.map((each) => each.value),
      },
      ...settledFormFields(say, match.kind, 'host', match.settled),
      ...whereField(say, facts),
    ],
  }
}

/** Somebody who was named, or asked for, has no offer with a place in it: it is settled before anything is booked. */
const whereField = (say: Say, { offer }: PairFacts): Form['fields'] =>
  offer.where === '' && offer.medium !== 'phone'
    ? [{ type: 'text', name: 'where', label: say('settle.where'), maxLength: 500 }]
    : []

/** The host who is asked second chooses one of the times the candidate ticked. */
export function pickForm(
  reader: Reader,
  interaction: string,
  value: Record<string, string>,
  times: readonly Date[],
  more: Form['fields'] = [],
): Form {
  const { say, zone, locale } = reader
  return {
    interaction,
    value,
    title: say('match.pick.title'),
    submit: say('match.pick.submit'),
    fields: [
      { type: 'radio', name: 'time', label: say('match.pick.times'), options: timeOptions(times, zone, locale) },
      ...more,
    ],
  }
}

/** What the host who is asked second says with the time. */
export const pickFields = (say: Say, facts: PairFacts): Field[] => [
  ...settledFormFields(say, facts.match.kind, 'host', facts.match.settled),
  ...whereField(say, facts),
]

/** P-8: a list, no free text. */
export function passForm(say: Say, matchId: string): Form {
  return {
    interaction: 'match.passed',
    value: { matchId },
    title: say('match.pass.title'),
    submit: say('match.pass.submit'),
    fields: [
      {
        type: 'radio',
        name: 'reason',
        label: say('match.pass.reason'),
        options: passReasons.map((reason) => ({ value: reason, label: say(`match.pass.${reason}`) })),
        value: 'rather_not_say',
      },
    ],
  }
}

/** P-10. */
export function notNowForm(say: Say, matchId: string): Form {
  return {
    interaction: 'match.rest',
    value: { matchId },
    title: say('match.notNow.title'),
    submit: say('match.notNow.submit'),
    fields: [{ type: 'date', name: 'until', label: say('match.notNow.until') }],
  }
}

/** What a candidate is told of a kind before they say yes (KINDS, said up front). */
function inviteText(say: Say, { match, host }: PairFacts): string {
  const { minutes } = kindTable[match.kind]
  if (match.kind === 'candidacy')
    return say('kind.candidacy.invite', { minutes, opening: match.settled.opening ?? '', host: host.name })
  return say(`kind.${match.kind}.invite`, { minutes })
}

/** What the candidate reads of the host before answering: name, team, own words, photo if ticked (P-3). */
export function hostElements(say: Say, facts: PairFacts): CardElement[] {
  const { host, offer, match } = facts
  const rows = [
    { label: say('match.fact.host'), value: host.name },
    ...(host.department || offer.department
      ? [{ label: say('match.fact.team'), value: offer.department ?? host.department ?? '' }]
      : []),
    { label: say('match.fact.kind'), value: say(`kind.${match.kind}.name`) },
    { label: say('match.fact.how'), value: say(`match.how.${offer.medium}`) },
  ]
  return [
    { type: 'text', text: inviteText(say, facts) },
    { type: 'facts', facts: rows },
    ...(offer.showPhoto && host.photoUrl ? [{ type: 'image' as const, url: host.photoUrl, alt: host.name }] : []),
    ...(offer.words === ''
      ? []
      : [
          { type: 'text' as const, text: say('match.askCandidate.words'), muted: true as const },
          { type: 'quote' as const, text: offer.words },
        ]),
    ...reasonList(say, 'candidate', match.reasonsForCandidate),
  ]
}

/** The question to the candidate; an internal one is asked before the host hears anything (P-2). */
export function askCandidateCard(reader: Reader, facts: PairFacts, by: Date | undefined, nudge: boolean): Card {
  const { say } = reader
  const value = { matchId: facts.match.id }
  const internal = facts.match.askedFirst === 'candidate'
  return {
    preview: nudge ? say('match.nudgeCandidate.preview') : say('match.askCandidate.preview.plain'),
    elements: [
      { type: 'heading', text: say('match.askCandidate.title', { host: facts.host.name }) },
      ...hostElements(say, facts),
      ...(internal ? [{ type: 'text' as const, text: say('match.askCandidate.internal') }] : []),
      {
        type: 'actions',
        actions: [
          reader.act(say('match.askCandidate.yes'), 'match.answer', value, 'match', 'primary'),
          reader.act(say('match.askCandidate.no'), 'match.decline', value, 'match'),
          ...(isOfRounds(facts) ? [reader.act(say('skip.this'), 'match.skip', value, 'match')] : []),
        ],
      },
      ...(by
        ? [
            {
              type: 'text' as const,
              text: say('match.askCandidate.clock', { day: dayText(by, reader.zone, reader.locale) }),
              muted: true as const,
            },
          ]
        : []),
    ],
  }
}

/** The candidate's yes: what they would like to learn and one of the host's times; a phone call asks who calls (P-4). */
export function answerForm(reader: Reader, facts: PairFacts, times: readonly Date[], askZone: boolean): Form {
  const { say, zone, locale } = reader
  const { match, offer } = facts
  const internal = match.askedFirst === 'candidate'
  const options = timeOptions(times, zone, locale, facts.hostZone)
  return {
    interaction: 'match.accept',
    value: { matchId: match.id },
    title: say('match.answer.title'),
    submit: internal ? say('match.answer.internal.submit') : say('match.answer.submit'),
    fields: [
      ...settledFormFields(say, facts.match.kind, 'candidate', facts.match.settled),
      internal
        ? {
            type: 'ticks',
            name: 'times',
            label: say('match.answer.internal.times'),
            options,
            value: options.map((each) => each.value),
          }
        : { type: 'radio', name: 'time', label: say('match.answer.time'), options },
      ...(offer.medium === 'phone' ? phoneFields(say, offer.where) : []),
      ...(askZone
        ? [{ type: 'text' as const, name: 'zone', label: say('match.answer.zone'), value: zone, maxLength: 60 }]
        : []),
    ],
  }
}

/** P-4: the candidate picks who calls; without a number of the host's there is no choice. */
function phoneFields(say: Say, hostNumber: string): Form['fields'] {
  const callers = hostNumber === '' ? (['host'] as const) : (['candidate', 'host'] as const)
  return [
    {
      type: 'radio',
      name: 'caller',
      label: say('match.answer.caller'),
      options: callers.map((value) => ({ value, label: say(`match.answer.caller.${value}`) })),
      value: callers[0],
    },
    { type: 'text', as: 'tel', name: 'phone', label: say('match.answer.phone'), maxLength: 40, optional: true },
  ]
}

/** None of the times fits: the candidate names others and the host is asked. */
export function otherTimesForm(say: Say, facts: PairFacts): Form {
  return {
    interaction: 'match.other-times',
    value: { matchId: facts.match.id },
    title: say('match.other.title'),
    submit: say('match.other.submit'),
    fields: [
      windowField(say, 'windows', say('match.other.windows'), facts.candidate.windows, 'candidate'),
      ...settledFormFields(say, facts.match.kind, 'candidate', facts.match.settled),
      ...(facts.offer.medium === 'phone' ? phoneFields(say, facts.offer.where) : []),
    ],
  }
}

/** P-16: a lapsed link says so and offers one click back. */
export function lapsedCard(reader: Reader): Card {
  const { say } = reader
  return {
    preview: say('match.candidate.lapsed.title'),
    elements: [
      { type: 'heading', text: say('match.candidate.lapsed.title') },
      { type: 'text', text: say('match.candidate.lapsed.text') },
      {
        type: 'actions',
        actions: [
          {
            type: 'button',
            label: say('match.candidate.lapsed.yes'),
            interaction: 'pool.still-yes',
            value: {},
            tone: 'primary',
          },
        ],
      },
    ],
  }
}

export function endedCandidateCard(reader: Reader, facts: PairFacts): Card {
  const card = wordCard(reader.say('match.endedCandidate.text', { host: facts.host.name }))
  return { ...card, preview: reader.say('match.endedCandidate.preview') }
}
