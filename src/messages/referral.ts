/** What referrer and candidate read of a referral, longer than most: asked, told and listed are read together. */

import type { Candidate } from '../domain/candidate.js'
import type { Employee } from '../domain/people.js'
import type { Conflict, Referral, Stage } from '../domain/referral.js'
import { stages } from '../domain/referral.js'
import type { Card, CardAction } from './card.js'
import { type OwnThanks, ownThanksElements, ruleButton } from './credit.js'
import { fitFields } from './fit-check.js'
import type { Form, Option } from './form.js'
import { wordCard } from './offer.js'
import { longDay } from './pool.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** What referrer and candidate read of a referral. Previews never say what it is about (P-2). */
export interface ReferralFacts {
  referral: Referral
  candidate: Candidate
  referrer: Employee
}

export const conflicts = ['none', 'family', 'former_report', 'business'] as const satisfies readonly Conflict[]
/** The option of a name that is not in the list (P-25). */
export const somebodyElse = 'else'

export const conflictText = (say: Say, conflict: Conflict): string => say(`refer.conflict.${conflict}`)
export const stageText = (say: Say, stage: Stage): string => say(`referral.stage.${stage}`)

/** The words about somebody, to be written; `people` are those of one's own held chats. */
export function referForm(say: Say, people: readonly Option[], chosen: string | undefined): Form {
  return {
    interaction: 'refer.save',
    value: {},
    title: say('refer.form.title'),
    submit: say('refer.form.submit'),
    intro: [say('refer.form.intro')],
    fields: [
      {
        type: 'select',
        name: 'candidate',
        label: say('refer.form.candidate'),
        options: [...people, { value: somebodyElse, label: say('refer.form.candidate.else') }],
        ...(chosen ? { value: chosen } : {}),
      },
      ...wordFields(say, { why: '', how: '', fit: { interests: '', skills: '', character: '' } }),
      {
        type: 'radio',
        name: 'conflict',
        label: say('refer.form.conflict'),
        options: conflicts.map((value) => ({ value, label: conflictText(say, value) })),
        value: 'none',
      },
    ],
  }
}

const wordFields = (say: Say, words: Pick<Referral, 'why' | 'how' | 'fit'>): Form['fields'] => [
  {
    type: 'text',
    name: 'why',
    label: say('refer.form.why'),
    hint: say('refer.form.why.hint'),
    value: words.why,
    maxLength: 2000,
    multiline: true,
  },
  {
    type: 'text',
    name: 'how',
    label: say('refer.form.how'),
    hint: say('refer.form.how.hint'),
    value: words.how,
    maxLength: 500,
  },
  ...fitFields(say, words.fit),
]

/** P-25: a name that is not in the list. */
export const somebodyElseCard = (say: Say): Card =>
  wordCard(say('refer.else.text'), [
    { type: 'button', label: say('refer.else.button'), interaction: 'introduce.open', value: {} },
  ])

/** The same words whoever it is (P-1); `undo` is the id under which it can be taken back. */
export const referredCard = (say: Say, undo: string): Card =>
  wordCard(say('refer.done'), [
    { type: 'button', label: say('refer.undo'), interaction: 'refer.undo', value: { referralId: undo } },
  ])

export function rewordForm(say: Say, referral: Referral): Form {
  return {
    interaction: 'referral.reword',
    value: { referralId: referral.id },
    title: say('refer.reword.title'),
    submit: say('refer.reword.submit'),
    intro: referral.changeAsked === '' ? [] : [say('refer.reword.asked', { words: referral.changeAsked })],
    fields: wordFields(say, referral),
  }
}

/** The candidate asked for other words. */
export function changeAskedCard(reader: Reader, { referral, candidate }: ReferralFacts): Card {
  const { say } = reader
  return {
    preview: say('referral.changeAsked.preview'),
    elements: [
      { type: 'text', text: say('referral.changeAsked.text', { name: candidate.firstName }) },
      { type: 'quote', text: referral.changeAsked },
      {
        type: 'actions',
        actions: [
          reader.act(
            say('referral.changeAsked.button'),
            'referral.reword.open',
            { referralId: referral.id },
            'referral',
            'primary',
          ),
        ],
      },
    ],
  }
}

/** Of somebody erased meanwhile only that they left is said. */
export const nameOf = (say: Say, candidate: Candidate): string => candidate.firstName || say('refer.list.left')

/** How it stands, for the referrer; "already known" once the person has confirmed that they named them (P-1). */
export function wordOf(say: Say, { status, id }: Referral, known: ReadonlySet<string>): string {
  const word = say(`refer.word.${stages[status].referrerReads}`)
  if (!known.has(id)) return word
  return status === 'withdrawn' ? say('claim.known.word') : say('claim.known.also', { word })
}

/** The candidate asked for other words: one press leads there. */
export const changeWordsActions = (say: Say, own: readonly ReferralFacts[]): CardAction[] =>
  own
    .filter(({ referral }) => referral.status === 'consent_pending' && referral.changeAsked !== '')
    .map(({ referral, candidate }) => ({
      type: 'button',
      label: say('refer.list.change', { name: nameOf(say, candidate) }),
      interaction: 'referral.reword.open',
      value: { referralId: referral.id },
    }))

/** One's own referrals in four words (P-20); `known`: those whose person somebody else had named first. */
export function referralListCard(
  say: Say,
  own: readonly ReferralFacts[],
  known: ReadonlySet<string>,
  thanks: OwnThanks,
): Card {
  const facts = own.map(({ referral, candidate }) => ({
    label: nameOf(say, candidate),
    value: wordOf(say, referral, known),
  }))
  const another: CardAction = {
    type: 'button',
    label: say('refer.list.new'),
    interaction: 'refer.open',
    value: {},
  }
  return {
    preview: say('refer.list.preview'),
    elements: [
      { type: 'heading', text: say('refer.list.title') },
      facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('refer.list.none') },
      ...(facts.length > 0 ? [{ type: 'text' as const, text: say('refer.list.note'), muted: true as const }] : []),
      ...ownThanksElements(say, thanks),
      { type: 'actions', actions: [...changeWordsActions(say, own), another, ruleButton(say)] },
    ],
  }
}

/** P-20: a working day after the candidate, one of four words. */
export function changedReferrerCard({ say }: Reader, { referral, candidate }: ReferralFacts): Card {
  const word = say(`refer.word.${stages[referral.status].referrerReads}`)
  return {
    ...wordCard(say('refer.told.text', { name: nameOf(say, candidate), word })),
    preview: say('refer.told.preview'),
  }
}

/** `not_now` has reached its day: who put them forward may say a word, a recruiter may bring them back. */
export function returnsCard(reader: Reader, { referral, candidate }: ReferralFacts, isRecruiter: boolean): Card {
  const { say } = reader
  const name = nameOf(say, candidate)
  const card = wordCard(
    isRecruiter ? say('referral.returns.text', { name }) : say('referral.returns.host', { name }),
    isRecruiter
      ? [
          reader.act(
            say('referral.returns.button'),
            'referral.show',
            { referralId: referral.id },
            'referral',
            'primary',
          ),
        ]
      : [],
  )
  return { ...card, preview: say('referral.returns.preview') }
}

/** "Thu 14 May", with the year where it is not this one's. */
export const returnDay = (reader: Reader, at: Date | null): string => (at ? longDay(at, reader) : '')

/** P-22: three months after a hire, the other side of the table is offered. */
export function settledInCard({ say }: Reader): Card {
  return {
    preview: say('referral.settledIn.preview'),
    elements: [{ type: 'text', text: say('referral.settledIn.text') }],
  }
}
