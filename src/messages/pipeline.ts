/** All that recruiters read of the pipeline, longer than most: the list, one referral, and its move are read together. */

import type { Notes } from '../domain/notes.js'
import { isBlind, pipelineStages, type Referral, type Stage, type StagePolicy, stages } from '../domain/referral.js'
import { applyActions, conversionLine } from './apply.js'
import type { Card, CardAction, CardElement } from './card.js'
import { fitLines } from './fit-check.js'
import { flagElements } from './flags.js'
import type { Field, Form, Option } from './form.js'
import { noteElements } from './notes.js'
import { wordCard } from './offer.js'
import { hiringActions } from './proposal.js'
import type { Reader } from './reader.js'
import { conflictText, type ReferralFacts, returnDay } from './referral.js'
import { type HappenedLine, historyElements } from './referral-history.js'
import { routeActions, routeLines, type TriedWay } from './route.js'
import type { Say } from './text.js'

/** What recruiters read: names and words only of people who said yes to being put forward to them (P-5, P-7). */

const dayMs = 86_400_000

export const waitedDays = (since: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMs))

export interface Pipeline {
  /** how many in each stage, and since when the longest */
  byStage: { stage: Stage; count: number; since: Date }[]
  /** who waits longest first */
  waiting: readonly ReferralFacts[]
  /** pairs that this reader must not see (P-2) */
  hidden: number
  /** where one stage alone is looked at */
  stage?: Stage
  /** how many of those who wait were shown before these, and with these where there are more */
  skip: number
  next: number | null
}

/** so many a page of those who wait */
const ten = 10

/** How many stand in each stage, and since when the longest. */
export const stageFacts = (say: Say, byStage: Pipeline['byStage'], now: Date): { label: string; value: string }[] =>
  byStage.map(({ stage, count, since }) => ({
    label: say(`pipeline.stage.${stage}`),
    value: stages[stage].final
      ? say('pipeline.stage.final', { count })
      : say('pipeline.stage.value', { count, days: waitedDays(since, now) }),
  }))

/** `pipeline`: counts by stage, and who waits longest. */
export function pipelineCard(say: Say, view: Pipeline, now: Date): Card {
  const { byStage, waiting, hidden, stage: only, skip } = view
  const facts = stageFacts(say, byStage, now)
  const rows = waiting.map(({ referral, candidate }) => ({
    label: candidate.firstName,
    value: say('pipeline.waits.item', {
      stage: say(`pipeline.stage.${referral.status}`),
      days: waitedDays(referral.since, now),
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
      {
        type: 'heading',
        text: only ? say('board.stage.title', { stage: say(`pipeline.stage.${only}`) }) : say('pipeline.title'),
      },
      facts.length > 0
        ? { type: 'facts', facts }
        : { type: 'text', text: only ? say('board.empty') : say('pipeline.none') },
      ...(hidden > 0 ? [hiddenText(say, hidden)] : []),
      ...(rows.length > 0
        ? ([
            { type: 'text', text: say('pipeline.waits.title') },
            ...(skip > 0
              ? [{ type: 'text' as const, text: say('board.from', { from: skip + 1 }), muted: true as const }]
              : []),
            { type: 'facts', facts: rows },
            { type: 'actions', actions: opens },
          ] satisfies CardElement[])
        : []),
      { type: 'actions', actions: boardActions(say, view) },
    ],
  }
}

/** The next ten, one stage alone, several of it at once, and back. */
function boardActions(say: Say, { byStage, stage: only, next }: Pipeline): CardAction[] {
  const act = (label: string, interaction: string, value: Record<string, string>): CardAction => ({
    type: 'button',
    ...{ label, interaction, value },
  })
  const here: Record<string, string> = only ? { stage: only } : {}
  const canMove = only !== undefined && byStage.length > 0 && moveOptions(say, only).length > 0
  return [
    ...(next === null ? [] : [act(say('board.next', { count: ten }), 'pipeline', { ...here, skip: String(next) })]),
    ...(canMove ? [act(say('board.several'), 'pipeline.bulk.open', here)] : []),
    ...(only
      ? [act(say('board.all'), 'pipeline', {})]
      : byStage.map(({ stage }) =>
          act(say('board.filter', { stage: say(`pipeline.stage.${stage}`) }), 'pipeline', { stage }),
        )),
    act(say('pipeline.programs'), 'programs', {}),
  ]
}

const hiddenText = (say: Say, count: number): CardElement => ({
  type: 'text',
  text: count === 1 ? say('pipeline.hidden.one') : say('pipeline.hidden', { count }),
  muted: true,
})

/** What the host of a step's talk wrote down (kind 5). */
export interface StepNotes {
  host: string
  notes: Notes
}

/** The words about them; of somebody who was asked for an opening there are none. */
const whyElements = (say: Say, { referral, referrer }: ReferralFacts): CardElement[] =>
  referral.why === ''
    ? [{ type: 'text', text: say('pipeline.referral.asked', { referrer: referrer.name }) }]
    : [
        { type: 'text', text: say('pipeline.referral.why', { referrer: referrer.name }) },
        { type: 'quote', text: referral.why },
      ]

/** One referral, with its words; `reach` is how the candidate is reached. */
export function referralCard(
  reader: Reader,
  facts: ReferralFacts,
  reach: string,
  now: Date,
  steps: readonly StepNotes[] = [],
  history: readonly HappenedLine[] = [],
  ways: readonly TriedWay[] = [],
): Card {
  const { say } = reader
  const { referral, candidate } = facts
  const value = { referralId: referral.id }
  const stage = say(`pipeline.stage.${referral.status}`)
  const canMove = moveOptions(say, referral.status, isBlind(referral)).length > 0
  return {
    preview: say('pipeline.referral.preview'),
    elements: [
      { type: 'heading', text: candidate.firstName },
      ...whyElements(say, facts),
      {
        type: 'facts',
        facts: [
          { label: say('pipeline.referral.how'), value: referral.how },
          ...fitLines(say, referral),
          { label: say('pipeline.referral.conflict'), value: conflictText(say, referral.conflict) },
          {
            label: say('pipeline.referral.stage'),
            value: say('pipeline.referral.stage.value', { stage, days: waitedDays(referral.since, now) }),
          },
          ...conversionLine(say, referral),
          ...routeLines(say, ways),
          { label: say('pipeline.referral.returns'), value: returnDay(reader, referral.returnsAt) },
          { label: say('pipeline.referral.reason'), value: referral.reason },
          { label: say('pipeline.referral.contact'), value: reach },
        ].filter((fact) => fact.value !== ''),
      },
      ...flagElements(reader, referral),
      ...steps.flatMap(({ host, notes }) =>
        noteElements(say, 'candidacy', notes, 'recruiter', { host, candidate: candidate.firstName }),
      ),
      ...historyElements(reader, history),
      {
        type: 'actions',
        actions: [
          ...(canMove
            ? [reader.act(say('pipeline.move.button'), 'referral.move.open', value, 'referral', 'primary' as const)]
            : []),
          ...routeActions(reader, referral),
          ...applyActions(reader, referral),
          ...hiringActions(reader, referral),
          reader.act(say('pipeline.back'), 'pipeline', {}, 'referral'),
        ],
      },
    ],
  }
}

/** Where it may go from where it stands: forward, and out. */
export function moveOptions(say: Say, stage: Stage, blind = false): Option[] {
  const from: StagePolicy = stages[stage]
  const order = from.order
  const forward =
    order === null || order === 0 || blind
      ? []
      : pipelineStages.filter((to) => {
          const target: StagePolicy = stages[to]
          return target.order !== null && target.order > order && (to !== 'terms' || stage === 'proposal')
        })
  const exits: readonly Stage[] = from.exits
  return [...forward, ...exits].map((value) => ({ value, label: say(`pipeline.stage.${value}`) }))
}

export function moveForm(say: Say, referral: Referral): Form {
  return {
    interaction: 'referral.move',
    value: { referralId: referral.id },
    title: say('pipeline.move.title'),
    submit: say('pipeline.move.submit'),
    intro: [say('pipeline.move.intro')],
    fields: [
      ...moveFields(say, moveOptions(say, referral.status, isBlind(referral))),
      ...(referral.status === 'terms' ? hireFields(say) : []),
    ],
  }
}

/** With a hire goes its day, and whether the terms were agreed elsewhere. */
const hireFields = (say: Say): Form['fields'] => [
  {
    type: 'date',
    name: 'startsOn',
    label: say('pipeline.move.startsOn'),
    hint: say('pipeline.move.startsOn.hint'),
    optional: true,
  },
  {
    type: 'consent',
    name: 'outside',
    label: say('pipeline.move.outside'),
    text: say('pipeline.move.outside.text'),
    optional: true,
  },
]

/** Where to, why, and until when. */
export function moveFields(say: Say, options: Option[]): Field[] {
  const [first] = options
  return [
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
  ]
}

export const backButton = (say: Say): CardAction => ({
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
export function morningCard(
  reader: Reader,
  counts: {
    fresh: number
    undecided: number
    waiting: number
    returns: number
    flagged: number
    fits?: number
    routes: number
  },
): Card {
  const { say } = reader
  const items = [
    ...(counts.fresh > 0 ? [say('morning.new', { count: counts.fresh })] : []),
    ...(counts.undecided > 0 ? [say('morning.undecided', { count: counts.undecided })] : []),
    ...(counts.waiting > 0 ? [say('morning.waiting', { count: counts.waiting })] : []),
    ...(counts.fits ? [say('morning.fits', { count: counts.fits })] : []),
    ...(counts.returns > 0 ? [say('morning.returns', { count: counts.returns })] : []),
    ...(counts.flagged > 0 ? [say('flags.morning', { count: counts.flagged })] : []),
    ...(counts.routes > 0 ? [say('morning.routes', { count: counts.routes })] : []),
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
