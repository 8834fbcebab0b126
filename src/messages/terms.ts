import type { Referral } from '../domain/referral.js'
import { areSettled, type Point, type Proposal, type Said, topics, waitsFor } from '../domain/terms.js'
import type { Card, CardElement } from './card.js'
import type { Field, Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import type { ReferralFacts } from './referral.js'
import type { Say } from './text.js'
import { dayText } from './times.js'

/** The terms, point by point. Read by the candidate, recruiters and the role owner only. */

const section = 'terms'

/** The fields of one point in a form. */
export const agreeKey = (pointId: string): string => `agree-${pointId}`
export const wordsKey = (pointId: string): string => `words-${pointId}`

const lastWords = ({ said }: Point): string => said.findLast(({ words }) => words !== '')?.words ?? ''

function saidText({ say, zone, locale }: Reader, { side, at, words, agrees }: Said): string {
  const day = dayText(new Date(at), zone, locale)
  return agrees ? say('terms.by.agreed', { day }) : say(`terms.by.${side}`, { day, words })
}

/** Each point with all that was said on it, and when. */
export function termsElements(reader: Reader, { points }: Proposal): CardElement[] {
  const { say } = reader
  if (points.length === 0) return []
  return [
    { type: 'heading', text: say('terms.title') },
    ...points.flatMap((point): CardElement[] => [
      { type: 'text', text: say(`terms.topic.${point.topic}`) },
      { type: 'list', items: point.said.map((said) => saidText(reader, said)) },
    ]),
    ...(areSettled(points) ? [{ type: 'text' as const, text: say('terms.settled') }] : []),
  ]
}

/** To the candidate, as they stand. `onPage`: the form stands below. */
export function termsCard(reader: Reader, { referral }: ReferralFacts, onPage: boolean): Card {
  const { say } = reader
  const { proposal, status, id } = referral
  const points = proposal?.points ?? []
  const waits = status === 'terms' && points.some((point) => waitsFor(point) === 'candidate')
  const open = reader.act(say('terms.open'), 'terms.answer.open', { referralId: id }, section, 'primary')
  return {
    preview: say('terms.preview'),
    elements: [
      ...(points.length > 0 && proposal
        ? termsElements(reader, proposal)
        : [
            { type: 'heading' as const, text: say('terms.title') },
            { type: 'text' as const, text: say('terms.none') },
          ]),
      ...(waits && !onPage ? [{ type: 'actions' as const, actions: [open] }] : []),
    ],
  }
}

/** Points to answer: the mail says only that there are some. */
export function pointsCard(reader: Reader, { referral }: ReferralFacts, nudge: boolean): Card {
  const { say } = reader
  const open = reader.act(say('terms.open'), 'terms.show', { referralId: referral.id }, section, 'primary')
  return {
    ...wordCard(say('terms.points.text'), [open]),
    preview: nudge ? say('terms.nudge.preview') : say('terms.preview'),
  }
}

const wordsField = (name: string, label: string): Extract<Field, { type: 'text' }> => ({
  type: 'text',
  name,
  label,
  maxLength: 1000,
  multiline: true,
  optional: true,
})

/** The company's words: a next one where the candidate would like something else, and new points. */
export function putTermsForm(say: Say, { id, proposal }: Referral): Form {
  const points = proposal?.points ?? []
  const again = points
    .filter((point) => waitsFor(point) === 'employer')
    .map((point) => ({
      ...wordsField(wordsKey(point.id), say(`terms.topic.${point.topic}`)),
      hint: `${say('terms.put.again', { topic: say(`terms.topic.${point.topic}`), words: lastWords(point) })} ${say('terms.put.again.hint')}`,
    }))
  const known = new Set(points.map(({ topic }) => topic))
  const fresh = topics.filter((topic) => topic === 'other' || !known.has(topic))
  return {
    interaction: 'terms.put',
    value: { referralId: id },
    title: say('terms.put.title'),
    submit: say('terms.put.submit'),
    intro: [say('terms.put.intro')],
    fields: [...again, ...fresh.map((topic) => wordsField(topic, say(`terms.topic.${topic}`)))],
  }
}

/** The candidate's answers; undefined where nothing waits for them. */
export function answerTermsForm(say: Say, { id, status, proposal }: Referral): Form | undefined {
  const open = (proposal?.points ?? []).filter((point) => waitsFor(point) === 'candidate')
  if (status !== 'terms' || open.length === 0) return undefined
  return {
    interaction: 'terms.answer',
    value: { referralId: id },
    title: say('terms.answer.title'),
    submit: say('terms.answer.submit'),
    fields: open.flatMap((point): Field[] => {
      const topic = say(`terms.topic.${point.topic}`)
      return [
        {
          type: 'radio',
          name: agreeKey(point.id),
          label: topic,
          hint: lastWords(point),
          options: [
            { value: 'yes', label: say('terms.answer.agree') },
            { value: 'other', label: say('terms.answer.other') },
          ],
          optional: true,
        },
        wordsField(wordsKey(point.id), say('terms.answer.words', { topic })),
      ]
    }),
  }
}

/** Whoever settles the terms for the company hears how they stand. */
export function termsNewsCard(
  reader: Reader,
  { referral, candidate }: ReferralFacts,
  news: 'answered' | 'settled' | 'silent' | 'waits',
): Card {
  const { say } = reader
  const look = reader.act(say('proposal.news.button'), 'hiring.show', { referralId: referral.id }, section, 'primary')
  return {
    ...wordCard(say(`terms.news.${news}`, { name: candidate.firstName }), [look]),
    preview: say('terms.news.preview'),
  }
}
