import { claimMs } from '../domain/claim.js'
import { type CreditPart, type CreditShare, creditRule, isPart, milestonesOf } from '../domain/credit.js'
import type { Employee } from '../domain/people.js'
import type { Card, CardAction, CardElement } from './card.js'
import { csvLine } from './csv-line.js'
import { wordCard } from './offer.js'
import type { Say } from './text.js'

const dayMs = 86_400_000

/** Somebody else had named them first; by whom is never said (P-1). */
export function alreadyKnownCard(say: Say, name: string): Card {
  return { ...wordCard(say('claim.known.text', { name })), preview: say('claim.known.preview') }
}

/** The way to the rule, which everybody may read. */
export const ruleButton = (say: Say): CardAction => ({
  type: 'button',
  label: say('credit.rule.button'),
  interaction: 'credit.rule',
  value: {},
})

/** How the thanks for a hire are shared. */
export function creditRuleCard(say: Say): Card {
  return {
    preview: say('credit.rule.preview'),
    elements: [
      { type: 'heading', text: say('credit.rule.title') },
      { type: 'text', text: say('credit.rule.text') },
      {
        type: 'list',
        items: [
          say('credit.rule.referrer', { points: creditRule.referrer, days: claimMs / dayMs }),
          say('credit.rule.introducer', { points: creditRule.introducer }),
          say('credit.rule.host', { points: creditRule.host }),
        ],
      },
      { type: 'text', text: say('credit.rule.more') },
      {
        type: 'list',
        items: (['none', 'even', 'twice', 'excluded', 'milestones', 'early'] as const).map((each) =>
          say(`credit.rule.${each}`),
        ),
      },
    ],
  }
}

/** What one employee has of the thanks; nobody else reads it (P-6). */
export interface OwnThanks {
  /** `name`: of whom they put forward themselves; others of a chain are not named */
  shares: readonly (Pick<CreditShare, 'points' | 'excluded'> & { part: CreditPart; name: string | undefined })[]
  /** points outside the hundred */
  early: number
}

/** One's own shares, with the reason. */
export function ownThanksElements(say: Say, { shares, early }: OwnThanks): CardElement[] {
  const items = [
    ...shares.map((share) => ownLine(say, share)),
    ...(early > 0 ? [say('credit.own.early', { points: early })] : []),
  ]
  if (items.length === 0) return []
  return [
    { type: 'text', text: say('credit.own.title') },
    { type: 'list', items },
  ]
}

function ownLine(say: Say, { part, points, excluded, name }: OwnThanks['shares'][number]): string {
  if (excluded !== '') return say('credit.own.nobody', { points, reason: say(`credit.excluded.${excluded}`) })
  if (part !== 'referrer') return say(`credit.own.${part}`, { points })
  return name ? say('credit.own.referrer', { points, name }) : say('credit.own.referrer.first', { points })
}

/** One share of a hire, for payroll. */
export interface PaidShare {
  share: CreditShare
  person: Pick<Employee, 'name' | 'email'> | undefined
  /** the first day of work */
  start: Date
}

/** For payroll, as CSV: a line for each milestone of each share from a day on. Early thanks are nobody's to count. */
export function creditFile(say: Say, all: readonly PaidShare[], from: Date): string {
  const columns = ['person', 'address', 'referral', 'part', 'points', 'milestone', 'due'] as const
  const rows = all.flatMap(({ share, person, start }) => {
    const { part, excluded } = share
    if (!isPart(part)) return []
    const nobody =
      excluded === '' ? undefined : say('credit.file.nobody', { reason: say(`credit.excluded.${excluded}`) })
    return milestonesOf(share.points, start)
      .filter(({ due }) => due >= from)
      .map(({ milestone, points, due }) => [
        nobody ?? person?.name ?? '',
        nobody === undefined ? (person?.email ?? '') : '',
        share.referralId,
        say(`credit.file.part.${part}`),
        String(points),
        say(`credit.file.milestone.${milestone}`),
        due.toISOString().slice(0, 10),
      ])
  })
  return [columns.map((column) => say(`credit.file.${column}`)), ...rows].map(csvLine).join('')
}
