import type { BulkMove } from '../domain/bulk-move.js'
import { type ReferralRefusal, type Stage, stages } from '../domain/referral.js'
import type { Card, CardAction, CardElement } from './card.js'
import type { Form } from './form.js'
import { notices } from './notice.js'
import { wordCard } from './offer.js'
import { backButton, moveFields, moveOptions, waitedDays } from './pipeline.js'
import type { Reader } from './reader.js'
import type { ReferralFacts } from './referral.js'
import { toldText } from './referral-page.js'
import type { Say } from './text.js'

/** Somebody who may not go, and why. */
export interface Stays {
  facts: ReferralFacts
  why: ReferralRefusal | 'moved_meanwhile'
}

/** Whom, where to, why; who waits longest stands first. */
export function bulkForm(say: Say, stage: Stage, people: readonly ReferralFacts[], now: Date): Form {
  const options = people.map(({ referral, candidate }) => ({
    value: referral.id,
    label: say('bulk.person', { name: candidate.firstName.slice(0, 40), days: waitedDays(referral.since, now) }),
  }))
  return {
    interaction: 'pipeline.bulk',
    value: { stage },
    title: say('bulk.title'),
    submit: say('bulk.submit'),
    intro: [say('bulk.intro')],
    fields: [
      { type: 'choices', name: 'people', label: say('bulk.people'), groups: [{ label: '', options }], value: [] },
      ...moveFields(say, moveOptions(say, stage)),
    ],
  }
}

const button = (label: string, interaction: string, bulkId: string): CardAction => ({
  type: 'button',
  label,
  interaction,
  value: { bulkId },
})

const stayElements = (say: Say, stays: readonly Stays[]): CardElement[] =>
  stays.length === 0
    ? []
    : [
        { type: 'text', text: say('bulk.stays') },
        {
          type: 'list',
          items: stays.map(({ facts, why }) =>
            say('bulk.stays.item', {
              name: facts.candidate.firstName,
              why: why === 'moved_meanwhile' ? say('bulk.movedMeanwhile') : say(notices[why]),
            }),
          ),
        },
      ]

/** Who exactly moves, and what each hears; `moved` as they would then stand. */
export function bulkPreviewCard(
  reader: Reader,
  bulk: BulkMove,
  moved: readonly ReferralFacts[],
  stays: readonly Stays[],
): Card {
  const { say } = reader
  const [first] = moved
  const [stage, count] = [say(`pipeline.stage.${bulk.to}`), moved.length]
  return {
    preview: say('bulk.preview'),
    elements: [
      { type: 'heading', text: say('bulk.preview') },
      ...(first
        ? ([
            { type: 'text', text: say('bulk.goes', { count, stage }) },
            {
              type: 'list',
              items: moved.map(({ candidate, referrer }) =>
                say('bulk.goes.item', { name: candidate.firstName, referrer: referrer.name }),
              ),
            },
            { type: 'text', text: say('bulk.hears') },
            { type: 'quote', text: toldText(reader, first.referral) },
            { type: 'text', text: referrerHears(say, bulk) },
          ] satisfies CardElement[])
        : [{ type: 'text' as const, text: say('bulk.nobody') }]),
      ...stayElements(say, stays),
      {
        type: 'actions',
        actions: [
          ...(first
            ? [{ ...button(say('bulk.go', { count }), 'pipeline.bulk.go', bulk.id), tone: 'primary' as const }]
            : []),
          button(say('bulk.cancel'), 'pipeline.bulk.cancel', bulk.id),
        ],
      },
    ],
  }
}

function referrerHears(say: Say, { from, to }: BulkMove): string {
  const word = stages[to].referrerReads
  return word === stages[from].referrerReads
    ? say('bulk.referrer.nothing')
    : say('bulk.referrer', { word: say(`refer.word.${word}`) })
}

/** Done; undo for ten minutes. */
export function bulkMovedCard(
  say: Say,
  bulk: BulkMove,
  moved: readonly ReferralFacts[],
  stays: readonly Stays[],
): Card {
  const text = say('bulk.moved', { count: moved.length, stage: say(`pipeline.stage.${bulk.to}`) })
  return {
    preview: text,
    elements: [
      { type: 'text', text },
      ...(moved.length > 0
        ? [{ type: 'list' as const, items: moved.map(({ candidate }) => candidate.firstName) }]
        : []),
      ...stayElements(say, stays),
      {
        type: 'actions',
        actions: [
          ...(moved.length > 0 ? [button(say('bulk.undo'), 'pipeline.bulk.undo', bulk.id)] : []),
          backButton(say),
        ],
      },
    ],
  }
}

export const bulkCancelledCard = (say: Say): Card => wordCard(say('bulk.cancelled'), [backButton(say)])

/** `kept`: whom somebody moved on meanwhile. */
export const bulkUndoneCard = (say: Say, count: number, kept: number): Card =>
  wordCard([say('bulk.undone', { count }), ...(kept > 0 ? [say('bulk.undone.kept', { count: kept })] : [])].join(' '), [
    backButton(say),
  ])
