import { pipelineStages, type Referral, type Stage, type StagePolicy, stages } from '../domain/referral.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form, Option } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import { conflictText, type ReferralFacts, returnDay } from './referral.js'
import type { Say } from './text.js'

/** What recruiters read: names and words only of people who said yes to being put forward to them (P-5, P-7). */

const dayMs = 86_400_000

export const waitedDays = (referral: Referral, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - referral.since.getTime()) / dayMs))

export interface Pipeline {
  /** how many in each stage, and for how many days the longest */
  byStage: { stage: Stage; count: number; days: number }[]
  /** who waits longest first */
  waiting: readonly ReferralFacts[]
  /** pairs that this reader must not see (P-2) */
  hidden: number
}

/** `pipeline`: counts by stage, and who waits longest. */
export function pipelineCard(say: Say, { byStage, waiting, hidden }: Pipeline, now: Date): Card {
  const facts = byStage.map(({ stage, count, days }) => ({
    label: say(`pipeline.stage.${stage}`),
    value: stages[stage].final ? say('pipeline.stage.final', { count }) : say('pipeline.stage.value', { count, days }),
  }))
  const rows = waiting.map(({ referral, candidate }) => ({
    label: candidate.firstName,
    value: say('pipeline.waits.item', {
      stage: say(`pipeline.stage.${referral.status}`),
      days: waitedDays(referral, now),
    }),
  }))
  const opens = waiting.map(
    ({ referral, candidate }): CardAction => ({
      type: 'button',
      label: say('pipeline.show', { name: candidate.firstName }),
      interaction: 'referral.show',
      value: { referralId: referral.id },
    }),
  )
  return {
    preview: say('pipeline.preview'),
    elements: [
      { type: 'heading', text: say('pipeline.title') },
      facts.length > 0 ? { type: 'facts', facts } : { type: 'text', text: say('pipeline.none') },
      ...(hidden > 0 ? [hiddenText(say, hidden)] : []),
      ...(rows.length > 0
        ? ([
            { type: 'text', text: say('pipeline.waits.title') },
            { type: 'facts', facts: rows },
            { type: 'actions', actions: opens },
          ] satisfies CardElement[])
        : []),
    ],
  }
}

const hiddenText = (say: Say, count: number): CardElement => ({
  type: 'text',
  text: count === 1 ? say('pipeline.hidden.one') : say('pipeline.hidden', { count }),
  muted: true,
})

/** One referral, with its words; `reach` is how the candidate is reached. */
export function referralCard(reader: Reader, facts: ReferralFacts, reach: string, now: Date): Card {
  const { say } = reader
  const { referral, candidate, referrer } = facts
  const value = { referralId: referral.id }
  const stage = say(`pipeline.stage.${referral.status}`)
  const canMove = moveOptions(say, referral).length > 0
  return {
    preview: say('pipeline.referral.preview'),
    elements: [
      { type: 'heading', text: candidate.firstName },
      { type: 'text', text: say('pipeline.referral.why', { referrer: referrer.name }) },
      { type: 'quote', text: referral.why },
      {
        type: 'facts',
        facts: [
          { label: say('pipeline.referral.how'), value: referral.how },
          { label: say('pipeline.referral.conflict'), value: conflictText(say, referral.conflict) },
          {
            label: say('pipeline.referral.stage'),
            value: say('pipeline.referral.stage.value', { stage, days: waitedDays(referral, now) }),
          },
          { label: say('pipeline.referral.returns'), value: returnDay(reader, referral.returnsAt) },
          { label: say('pipeline.referral.reason'), value: referral.reason },
          { label: say('pipeline.referral.contact'), value: reach },
        ].filter((fact) => fact.value !== ''),
      },
      {
        type: 'actions',
        actions: [
          ...(canMove
            ? [reader.act(say('pipeline.move.button'), 'referral.move.open', value, 'referral', 'primary' as const)]
            : []),
          reader.act(say('pipeline.back'), 'pipeline', {}, 'referral'),
        ],
      },
    ],
  }
}

/** Where it may go from where it stands: forward, and out. */
export function moveOptions(say: Say, referral: Referral): Option[] {
  const from: StagePolicy = stages[referral.status]
  const order = from.order
  const forward =
    order === null || order === 0
      ? []
      : pipelineStages.filter((stage) => {
          const target: StagePolicy = stages[stage]
          return target.order !== null && target.order > order && (stage !== 'terms' || referral.status === 'proposal')
        })
  return [...forward, ...from.exits].map((value) => ({ value, label: say(`pipeline.stage.${value}`) }))
}

export function moveForm(say: Say, referral: Referral): Form {
  const options = moveOptions(say, referral)
  const [first] = options
  return {
    interaction: 'referral.move',
    value: { referralId: referral.id },
    title: say('pipeline.move.title'),
    submit: say('pipeline.move.submit'),
    intro: [say('pipeline.move.intro')],
    fields: [
      {
        type: 'select',
        name: 'to',
        label: say('pipeline.move.to'),
        options,
        ...(first ? { value: first.value } : {}),
      },
      {
        type: 'text',
        name: 'note',
        label: say('pipeline.move.note'),
        hint: say('pipeline.move.note.hint'),
        maxLength: 1000,
        multiline: true,
      },
      { type: 'date', name: 'returnsAt', label: say('pipeline.move.returnsAt'), optional: true },
    ],
  }
}

const backButton = (say: Say): CardAction => ({
  type: 'button',
  label: say('pipeline.back'),
  interaction: 'pipeline',
  value: {},
})

/** After a move: undo for ten minutes. */
export function movedCard(say: Say, { referral, candidate }: ReferralFacts): Card {
  const stage = say(`pipeline.stage.${referral.status}`)
  return wordCard(say('pipeline.moved', { name: candidate.firstName, stage }), [
    {
      type: 'button',
      label: say('pipeline.undo'),
      interaction: 'referral.undo',
      value: { referralId: referral.id },
    },
    backButton(say),
  ])
}

export const undoneCard = (say: Say, name: string): Card =>
  wordCard(say('pipeline.undone', { name }), [backButton(say)])

/** P-20: one list each working morning; numbers, and the way to the people. */
export function morningCard(reader: Reader, counts: { fresh: number; waiting: number; returns: number }): Card {
  const { say } = reader
  const items = [
    ...(counts.fresh > 0 ? [say('morning.new', { count: counts.fresh })] : []),
    ...(counts.waiting > 0 ? [say('morning.waiting', { count: counts.waiting })] : []),
    ...(counts.returns > 0 ? [say('morning.returns', { count: counts.returns })] : []),
  ]
  return {
    preview: say('morning.preview'),
    elements: [
      { type: 'heading', text: say('morning.title') },
      { type: 'list', items },
      { type: 'actions', actions: [reader.act(say('morning.button'), 'pipeline', {}, 'referral', 'primary')] },
    ],
  }
}
