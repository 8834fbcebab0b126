/** All that is read about a reference, by the four sides; longer than most, since each must show less than the next. */

import {
  type NamingRefusal,
  openReferee,
  type Referee,
  type ReferenceAnswers,
  referenceQuestions,
  referenceStages,
  relations,
} from '../domain/referee.js'
import type { Referral } from '../domain/referral.js'
import type { ButtonAction, Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import type { ReferralFacts } from './referral.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

/** A reference with its referral, and for whom it is asked. */
export interface Reference extends ReferralFacts {
  referee: Referee
  organization: string
}

const section = 'references'

// — the candidate

const textField = (name: string, label: string, maxLength: number) => ({
  type: 'text' as const,
  name,
  label,
  maxLength,
})

/** One person at a time, each with a permission of their own. */
export function nameRefereeForm(say: Say, referral: Referral): Form {
  const box = (name: 'permission' | 'current') => ({
    type: 'consent' as const,
    name,
    label: say(`referee.form.${name}`),
    text: say(`referee.form.${name}.text`),
    // A box that a surface insists on would be refused in its own words; ours say what it is for.
    optional: true as const,
  })
  return {
    interaction: 'reference.name',
    value: { referralId: referral.id },
    title: say('referee.form.title'),
    submit: say('referee.form.submit'),
    intro: [say('referee.form.intro')],
    fields: [
      textField('name', say('referee.form.name'), 120),
      { ...textField('email', say('referee.form.email'), 320), as: 'email' },
      { ...textField('how', say('referee.form.how'), 200), hint: say('referee.form.how.hint') },
      {
        type: 'radio',
        name: 'relation',
        label: say('referee.form.relation'),
        options: relations.map((value) => ({ value, label: say(`referee.relation.${value}`) })),
      },
      box('permission'),
      box('current'),
    ],
  }
}

/** Beside which field the sentence stands. */
export const namingField: Record<Exclude<NamingRefusal, 'referees_not_now'>, string> = {
  referees_too_many: 'name',
  referee_permission: 'permission',
  referee_own_address: 'email',
  referee_of_company: 'email',
  referee_twice: 'email',
  referee_current_early: 'relation',
  referee_current_yes: 'current',
  referee_previous_first: 'relation',
}

export const namingSentence = (say: Say, refusal: NamingRefusal): string => say(`referee.error.${refusal}`)

const isOpen = ({ status }: Referee): boolean => openReferee.some((open) => open === status)

/** Who was asked and what came of it; never what anybody wrote. */
export function refereesCard(reader: Reader, referral: Referral, named: readonly Referee[]): Card {
  const { say } = reader
  const facts = named.map(({ name, status, unreached }) => ({
    label: name,
    value: say(`referee.status.${unreached ? 'unreached' : status}`),
  }))
  const withdraw = named.filter(isOpen).map((referee) => withdrawButton(say, referee))
  const more: CardAction[] =
    reader.pageUrl === undefined && referenceStages.includes(referral.status)
      ? [nameButton(reader, referral, 'referee.button')]
      : []
  return {
    preview: say('referee.list.title'),
    elements: [
      { type: 'heading', text: say('referee.list.title') },
      { type: 'text', text: say('referee.list.text') },
      facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('referee.list.none') },
      ...actions([...withdraw, ...more]),
    ],
  }
}

const actions = (all: CardAction[]): CardElement[] => (all.length > 0 ? [{ type: 'actions', actions: all }] : [])

const nameButton = (reader: Reader, referral: Referral, key: 'referee.button' | 'referee.list.button'): CardAction =>
  reader.act(
    reader.say(key),
    key === 'referee.button' ? 'reference.name.open' : 'reference.named',
    { referralId: referral.id },
    section,
    'primary',
  )

/** In a chat, under what is told of the step. */
export const refereesAction = (reader: Reader, referral: Referral): CardAction[] =>
  referenceStages.includes(referral.status) ? [nameButton(reader, referral, 'referee.list.button')] : []

const withdrawButton = (say: Say, { id, name }: Referee): ButtonAction => ({
  type: 'button',
  label: say('referee.withdraw.button', { name }),
  interaction: 'reference.withdraw',
  value: { refereeId: id },
  confirm: {
    title: say('referee.withdraw.title'),
    text: say('referee.withdraw.text'),
    yes: say('referee.withdraw.yes'),
    no: say('referee.withdraw.no'),
  },
})

/** Nobody has been named for three working days. */
export function namesNudgeCard(reader: Reader, { referral }: ReferralFacts): Card {
  const card = wordCard(reader.say('referee.names.nudge.text'), [nameButton(reader, referral, 'referee.button')])
  return { ...card, preview: reader.say('referee.names.nudge.preview') }
}

/** Whatever the reason, it reads the same. */
export function unreachedCard(reader: Reader, { referral, referee }: Reference): Card {
  const text = reader.say('referee.unreached.text', { name: referee.name })
  return {
    ...wordCard(text, [nameButton(reader, referral, 'referee.button')]),
    preview: reader.say('referee.unreached.preview'),
  }
}

// — whoever is asked

/** The mail with the link; its subject names nobody's plans (P-2). */
export function askRefereeCard(reader: Reader, reference: Reference, nudge: boolean): Card {
  const { say } = reader
  const name = reference.candidate.firstName
  return {
    preview: nudge ? say('referee.ask.nudge.preview', { name }) : say('referee.ask.preview', { name }),
    elements: [
      { type: 'text', text: say('referee.ask.hello', { name: reference.referee.name }) },
      ...askElements(say, reference),
      { type: 'text', text: say('referee.ask.until'), muted: true },
      { type: 'actions', actions: [reader.act(say('referee.ask.button'), 'reference.give', {}, section, 'primary')] },
    ],
  }
}

function askElements(say: Say, { candidate, organization }: Reference): CardElement[] {
  const name = candidate.firstName
  return [
    { type: 'text', text: say('referee.ask.text', { candidate: name, organization }) },
    { type: 'text', text: say('referee.ask.who', { candidate: name }) },
  ]
}

/** On their page: who asks, for whom, who reads it, what is kept. */
export function refereePageCard({ say }: Reader, reference: Reference): Card {
  return {
    preview: say('referee.page.title', { name: reference.candidate.firstName }),
    elements: [
      ...askElements(say, reference),
      { type: 'text', text: say('referee.page.how'), muted: true },
      { type: 'quote', text: reference.referee.how },
      { type: 'text', text: say('referee.page.kept'), muted: true },
    ],
  }
}

export function referenceForm(say: Say, { candidate }: Reference): Form {
  const name = candidate.firstName
  const label = (question: (typeof referenceQuestions)[number]): string =>
    question === 'together' ? say('referee.question.together') : say(`referee.question.${question}`, { name })
  return {
    interaction: 'reference.give',
    value: {},
    title: say('referee.form.answers.title'),
    submit: say('referee.form.answers.submit'),
    fields: referenceQuestions.map((question) => ({
      type: 'text',
      name: question,
      label: label(question),
      maxLength: 2000,
      multiline: true,
    })),
  }
}

export const refereeWaysCard = (say: Say): Card => ({
  preview: say('referee.otherwise.title'),
  elements: [
    { type: 'heading', text: say('referee.otherwise.title') },
    { type: 'text', text: say('referee.otherwise.text') },
    {
      type: 'actions',
      actions: [
        { type: 'button', label: say('referee.decline.button'), interaction: 'reference.decline', value: {} },
        eraseReferenceButton(say),
      ],
    },
  ],
})

export const eraseReferenceButton = (say: Say): ButtonAction => ({
  type: 'button',
  label: say('referee.erase.button'),
  interaction: 'reference.erase',
  value: {},
  tone: 'danger',
  confirm: {
    title: say('referee.erase.title'),
    text: say('referee.erase.text'),
    yes: say('referee.erase.yes'),
    no: say('referee.erase.no'),
  },
})

// — recruiters and role owners

/** Who was asked and what they wrote. */
export function referencesCard(reader: Reader, { candidate }: ReferralFacts, named: readonly Referee[]): Card {
  const { say, zone, locale } = reader
  const name = candidate.firstName
  const day = (at: string | null): string => (at === null ? 'none' : dayText(new Date(at), zone, locale))
  const facts = named.map((each) => ({
    label: each.name || say('reference.gone'),
    value: say('reference.fact', {
      relation: say(`reference.relation.${each.relation}`),
      status: say(`reference.status.${each.status}`),
      day: day(each.answeredAt),
    }),
  }))
  return {
    preview: say('reference.title', { name }),
    elements: [
      { type: 'heading', text: say('reference.title', { name }) },
      { type: 'text', text: say('reference.text', { name }), muted: true },
      facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('reference.none') },
      ...named.flatMap((each) => answerElements(say, each.name, each.answers)),
    ],
  }
}

function answerElements(say: Say, name: string, answers: ReferenceAnswers): CardElement[] {
  const said = referenceQuestions.flatMap((question): CardElement[] => {
    const words = answers[question]
    if (!words) return []
    const asked = question === 'together' ? say('referee.question.together') : say(`referee.question.plain.${question}`)
    return [
      { type: 'text', text: asked, muted: true },
      { type: 'quote', text: words },
    ]
  })
  return said.length === 0 ? [] : [{ type: 'text', text: say('reference.answers', { name }) }, ...said]
}

const readButton = (reader: Reader, { id }: Referral): CardAction =>
  reader.act(reader.say('reference.button'), 'reference.read', { referralId: id }, section, 'primary')

/** Whoever waits for it hears that something came, or that nothing will. */
export function referenceNewsCard(reader: Reader, { candidate, referral, referee }: Reference): Card {
  const { say } = reader
  const news = referee.status === 'given' || referee.status === 'declined' ? referee.status : 'lapsed'
  const text = say(`reference.news.${news}`, { name: candidate.firstName })
  return { ...wordCard(text, [readButton(reader, referral)]), preview: say('reference.news.preview') }
}

/** Nobody was named in time: a recruiter decides. */
export function namesLateCard(reader: Reader, { candidate, referral }: ReferralFacts): Card {
  const { say } = reader
  const look = reader.act(
    say('reference.namesLate.button'),
    'referral.show',
    { referralId: referral.id },
    section,
    'primary',
  )
  const text = say('reference.namesLate.text', { name: candidate.firstName })
  return { ...wordCard(text, [look]), preview: say('reference.namesLate.preview') }
}
