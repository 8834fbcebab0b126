/** The proposal and a candidate's questions, as both sides read them; longer than most, since they are one conversation. */

import { openQuestion, type Question } from '../domain/question.js'
import { type Referral, stages } from '../domain/referral.js'
import { declineReasons, type Proposal } from '../domain/terms.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import { refereesAction } from './reference.js'
import type { ReferralFacts } from './referral.js'
import { termsElements } from './terms.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

const section = 'proposal'

const startText = ({ locale }: Reader, startsOn: string): string =>
  dayText(new Date(`${startsOn}T12:00:00Z`), 'UTC', locale)

function proposalElements(reader: Reader, { role, startsOn, words }: Proposal): CardElement[] {
  const { say } = reader
  return [
    {
      type: 'facts',
      facts: [
        { label: say('hiring.role'), value: role },
        { label: say('hiring.starts'), value: startText(reader, startsOn) },
      ],
    },
    { type: 'quote', text: words },
  ]
}

/** What recruiters and role owners can do where the referral stands; on its card, beside the move. */
export function hiringActions(reader: Reader, { id, status, proposal, questions }: Referral): CardAction[] {
  const { say } = reader
  const act = (label: string, interaction: string) => reader.act(label, interaction, { referralId: id }, section)
  const isOn = status === 'proposal' || status === 'terms' || status === 'hired'
  return [
    ...(isOn || status === 'references' ? [act(say('reference.button'), 'reference.read')] : []),
    ...(isOn || proposal !== null || questions.length > 0 ? [act(say('hiring.button'), 'hiring.show')] : []),
    ...writeActions(reader, { id, status, proposal }),
  ]
}

/** Proposal, terms and questions of one referral. */
export function hiringCard(reader: Reader, { referral, candidate }: ReferralFacts): Card {
  const { say } = reader
  const { proposal, questions } = referral
  const title = say('hiring.title', { name: candidate.firstName })
  return {
    preview: title,
    elements: [
      { type: 'heading', text: title },
      { type: 'text', text: say('hiring.text', { name: candidate.firstName }), muted: true },
      ...(proposal ? standingElements(reader, proposal) : [{ type: 'text' as const, text: say('hiring.none') }]),
      ...(proposal ? termsElements(reader, proposal) : []),
      ...(questions.length > 0 ? [{ type: 'heading' as const, text: say('hiring.questions') }] : []),
      ...questions.flatMap((question) => questionElements(say, question)),
      ...actionsOf(workOn(reader, referral)),
    ],
  }
}

const actionsOf = (actions: CardAction[]): CardElement[] => (actions.length > 0 ? [{ type: 'actions', actions }] : [])

function standingElements(reader: Reader, proposal: Proposal): CardElement[] {
  const { say } = reader
  const { answer, reason, outside } = proposal
  const text =
    answer === 'declined'
      ? say('hiring.answer.declined', { reason: say(`proposal.reason.${reason ?? 'rather_not'}`) })
      : say(`hiring.answer.${answer}`)
  return [
    ...proposalElements(reader, proposal),
    { type: 'facts', facts: [{ label: say('hiring.answer'), value: text }] },
    ...(outside ? [{ type: 'text' as const, text: say('hiring.outside') }] : []),
  ]
}

/** Whose word is next: the company's. */
function writeActions(
  reader: Reader,
  { id, status, proposal }: Pick<Referral, 'id' | 'status' | 'proposal'>,
): CardAction[] {
  const { say } = reader
  const act = (label: string, interaction: string) => reader.act(label, interaction, { referralId: id }, section)
  if (status === 'terms') return [act(say('terms.put.button'), 'terms.put.open')]
  const isOpen = status === 'proposal' && proposal?.answer !== 'accepted'
  return isOpen ? [act(say('proposal.write.button'), 'proposal.write.open')] : []
}

function workOn(reader: Reader, { id, status, proposal, questions }: Referral): CardAction[] {
  const { say } = reader
  const open = openQuestion(questions)
  const act = (label: string, interaction: string, value: Record<string, string> = {}) =>
    reader.act(label, interaction, { referralId: id, ...value }, section)
  return [
    ...writeActions(reader, { id, status, proposal }),
    ...(status === 'proposal' && proposal?.answer === 'silent'
      ? [act(say('proposal.extend.button'), 'proposal.extend')]
      : []),
    ...(open ? [act(say('hiring.question.answer'), 'question.answer.open', { questionId: open.id })] : []),
  ]
}

export function proposeForm(say: Say, { id, proposal }: Referral): Form {
  return {
    interaction: 'proposal.write',
    value: { referralId: id },
    title: say('proposal.write.title'),
    submit: say('proposal.write.submit'),
    intro: [say('proposal.write.intro')],
    fields: [
      { type: 'text', name: 'role', label: say('hiring.role'), value: proposal?.role ?? '', maxLength: 120 },
      {
        type: 'date',
        name: 'startsOn',
        label: say('hiring.starts'),
        ...(proposal ? { value: proposal.startsOn } : {}),
      },
      {
        type: 'text',
        name: 'words',
        label: say('proposal.write.words'),
        hint: say('proposal.write.words.hint'),
        value: proposal?.words ?? '',
        maxLength: 2000,
        multiline: true,
      },
    ],
  }
}

/** The preview as a message; what it holds stands inside, never in the subject. */
export function previewCard(reader: Reader, facts: ReferralFacts, nudge: boolean): Card {
  const { say } = reader
  const card = proposalCard(reader, facts, false)
  return { ...card, preview: nudge ? say('proposal.nudge.preview') : say('proposal.preview') }
}

/** The preview and its answers. `onPage`: the forms stand below. */
export function proposalCard(reader: Reader, { referral }: ReferralFacts, onPage: boolean): Card {
  const { say } = reader
  const { proposal } = referral
  const isOpen = referral.status === 'proposal' && (proposal?.answer === 'open' || proposal?.answer === 'silent')
  return {
    preview: say('proposal.preview'),
    elements: [
      { type: 'heading', text: say('proposal.title') },
      ...(proposal ? proposalElements(reader, proposal) : []),
      ...(isOpen ? [{ type: 'text' as const, text: say('proposal.text') }] : []),
      ...(proposal?.answer === 'accepted' || proposal?.answer === 'declined'
        ? [{ type: 'text' as const, text: say(`proposal.standing.${proposal.answer}`) }]
        : []),
      ...actionsOf(isOpen ? proposalAnswers(reader, referral, onPage) : []),
    ],
  }
}

function proposalAnswers(reader: Reader, { id }: Referral, onPage: boolean): CardAction[] {
  const { say, pageUrl } = reader
  const act = (label: string, interaction: string, tone?: 'primary') =>
    reader.act(label, interaction, { referralId: id }, section, tone)
  if (pageUrl) return [act(say('proposal.open'), 'proposal.show', 'primary')]
  const accept = act(say('proposal.accept.button'), 'proposal.accept', 'primary')
  return onPage
    ? [accept]
    : [
        accept,
        act(say('proposal.decline.button'), 'proposal.decline.open'),
        act(say('question.ask.button'), 'question.ask.open'),
      ]
}

export const declineForm = (say: Say, { id }: Referral): Form => ({
  interaction: 'proposal.decline',
  value: { referralId: id },
  title: say('proposal.decline.title'),
  submit: say('proposal.decline.submit'),
  intro: [say('proposal.decline.intro')],
  fields: [
    {
      type: 'select',
      name: 'reason',
      label: say('proposal.decline.reason'),
      hint: say('proposal.decline.reason.hint'),
      options: declineReasons.map((value) => ({ value, label: say(`proposal.reason.${value}`) })),
    },
  ],
})

/** Whoever wrote it hears what became of it. */
export function proposalNewsCard(reader: Reader, { referral, candidate }: ReferralFacts): Card {
  const { say } = reader
  const { proposal } = referral
  const name = candidate.firstName
  const text =
    proposal?.answer === 'declined'
      ? say('proposal.news.declined', { name, reason: say(`proposal.reason.${proposal.reason ?? 'rather_not'}`) })
      : say(`proposal.news.${proposal?.answer === 'accepted' ? 'accepted' : 'silent'}`, { name })
  const look = reader.act(say('proposal.news.button'), 'hiring.show', { referralId: referral.id }, section, 'primary')
  return { ...wordCard(text, [look]), preview: say('proposal.news.preview') }
}

export const askQuestionForm = (say: Say, { id }: Referral): Form => ({
  interaction: 'question.ask',
  value: { referralId: id },
  title: say('question.ask.title'),
  submit: say('question.ask.submit'),
  fields: [
    {
      type: 'text',
      name: 'words',
      label: say('question.ask.words'),
      hint: say('question.ask.words.hint'),
      maxLength: 1000,
      multiline: true,
    },
  ],
})

/** In a chat, under what is told of a step: references where they are due, and the way to ask. */
export const stepActions = (reader: Reader, referral: Referral): CardAction[] =>
  stages[referral.status].final
    ? []
    : [
        ...refereesAction(reader, referral),
        reader.act(reader.say('question.ask.button'), 'question.ask.open', { referralId: referral.id }, 'question'),
      ]

const questionElements = (say: Say, { words, answer }: Question): CardElement[] => [
  { type: 'quote', text: words },
  answer === null ? { type: 'text', text: say('question.waits'), muted: true } : { type: 'text', text: answer },
]

/** On the candidate's page: what they asked, and the answers. */
export const questionsCard = (say: Say, questions: readonly Question[]): Card => ({
  preview: say('question.page.title'),
  elements: [
    { type: 'heading', text: say('question.page.title') },
    ...questions.flatMap(({ words, answer }): CardElement[] => [
      { type: 'text', text: say('question.yours', { words }), muted: true },
      answer === null ? { type: 'text', text: say('question.waits') } : { type: 'quote', text: answer },
    ]),
  ],
})

/** A recruiter reads the question. */
export function questionNewsCard(reader: Reader, facts: ReferralFacts, question: Question, nudge: boolean): Card {
  const { say } = reader
  const value = { referralId: facts.referral.id, questionId: question.id }
  const open = reader.act(say('hiring.question.answer'), 'question.answer.open', value, section, 'primary')
  return {
    preview: nudge ? say('question.news.nudge.preview') : say('question.news.preview'),
    elements: [
      { type: 'text', text: say('question.news.text', { name: facts.candidate.firstName }) },
      { type: 'quote', text: question.words },
      { type: 'actions', actions: [open] },
    ],
  }
}

export const answerQuestionForm = (say: Say, { referral, candidate }: ReferralFacts, question: Question): Form => ({
  interaction: 'question.answer',
  value: { referralId: referral.id, questionId: question.id },
  title: say('question.answer.title'),
  submit: say('question.answer.submit'),
  intro: [`${say('question.news.text', { name: candidate.firstName })} ${question.words}`],
  fields: [{ type: 'text', name: 'answer', label: say('question.answer.words'), maxLength: 2000, multiline: true }],
})

/** The answer, to the candidate. */
export function questionAnsweredCard(reader: Reader, { referral }: ReferralFacts, question: Question): Card {
  const { say, pageUrl } = reader
  return {
    preview: say('question.answered.preview'),
    elements: [
      { type: 'text', text: say('question.answered.text') },
      { type: 'quote', text: question.words },
      { type: 'text', text: say('question.answered.answer') },
      { type: 'quote', text: question.answer ?? '' },
      ...actionsOf(
        pageUrl
          ? [reader.act(say('question.answered.button'), 'question.ask.open', { referralId: referral.id }, 'question')]
          : [],
      ),
    ],
  }
}
