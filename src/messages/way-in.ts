import type { Employee } from '../domain/people.js'
import type { Route } from '../domain/route.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

/** What the way in, and the person, read of a route. Previews never say what it is about (P-2). */

/** What a host who is asked may know: whom they met, and when; never the opening, the department or its owner. */
export interface HostAsked {
  routeId: string
  name: string
  metAt: Date
  vouches: boolean
}

export function askHostCard(reader: Reader, { routeId, name, metAt, vouches }: HostAsked, nudge: boolean): Card {
  const { say, zone, locale } = reader
  const act = (label: string, says: string, tone?: 'primary'): CardAction =>
    reader.act(label, 'fit.host', { routeId, says }, 'fit', tone)
  return {
    preview: nudge ? say('fit.host.nudge.preview') : say('fit.host.preview'),
    elements: [
      { type: 'text', text: say('fit.host.text', { name, day: dayText(metAt, zone, locale) }) },
      ...(vouches ? [{ type: 'text' as const, text: say('fit.host.vouches') }] : []),
      { type: 'text', text: say('fit.host.means'), muted: true },
      {
        type: 'actions',
        actions: [
          act(say('fit.host.iAsk'), 'i_ask', 'primary'),
          act(say('fit.host.useMyName'), 'use_my_name'),
          act(say('fit.host.pass'), 'pass'),
        ],
      },
    ],
  }
}

/** What a person who is asked reads: the company, the department, the owner's words, and who knows them there. */
export interface MayAsked {
  route: Route
  organization: string
  department: string
  words: string
  /** the host whom they met, or the recruiter who asks */
  by: Employee
  isHost: boolean
}

function mayElements(say: Say, asked: MayAsked): CardElement[] {
  const { organization, department, words, by, isHost } = asked
  const facts = [
    { label: say('fit.may.company'), value: organization },
    { label: say('fit.may.department'), value: department },
    { label: say('fit.may.words'), value: words },
  ].filter(({ value }) => value !== '')
  return [
    { type: 'heading', text: say('fit.may.title') },
    {
      type: 'text',
      text: isHost ? say('fit.may.host', { name: by.name }) : say('fit.may.recruiter', { name: by.name }),
    },
    ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
    { type: 'text', text: say('fit.may.means') },
  ]
}

/** On a page the date stands in a form below; in a chat a button opens it. */
function mayAnswers(reader: Reader, { id }: Route, withForm: boolean): CardAction[] {
  const { say } = reader
  const act = (label: string, interaction: string, tone?: 'primary'): CardAction =>
    reader.act(label, interaction, { routeId: id }, 'fit', tone)
  return [
    act(say('referral.consent.button'), 'fit.yes', 'primary'),
    ...(withForm ? [act(say('referral.notNow.button'), 'fit.later.open')] : []),
    act(say('referral.decline.button'), 'fit.no'),
  ]
}

/** The question. In a mail one link leads to the page; in a chat the answers are buttons. */
export function askMayCard(reader: Reader, asked: MayAsked, nudge: boolean): Card {
  const { say } = reader
  const open = (): CardAction =>
    reader.act(say('referral.ask.button'), 'fit.yes', { routeId: asked.route.id }, 'fit', 'primary')
  return {
    preview: nudge ? say('fit.may.nudge.preview') : say('fit.may.preview'),
    elements: [
      ...mayElements(say, asked),
      { type: 'actions', actions: reader.pageUrl ? [open()] : mayAnswers(reader, asked.route, true) },
    ],
  }
}

/** The same on the own page, above the form with the date. */
export function maySectionCard(reader: Reader, asked: MayAsked): Card {
  return {
    preview: reader.say('fit.may.preview'),
    elements: [...mayElements(reader.say, asked), { type: 'actions', actions: mayAnswers(reader, asked.route, false) }],
  }
}

/** "Not before …" (P-13). */
export function mayLaterForm(say: Say, routeId: string): Form {
  return {
    interaction: 'fit.later',
    value: { routeId },
    title: say('referral.notNow.title'),
    submit: say('fit.may.later'),
    fields: [{ type: 'date', name: 'until', label: say('referral.notNow.until') }],
  }
}
