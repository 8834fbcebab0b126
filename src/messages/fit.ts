import type { Candidate } from '../domain/candidate.js'
import type { MatchReason } from '../domain/match.js'
import type { Opening } from '../domain/opening.js'
import type { Referral } from '../domain/referral.js'
import type { Route } from '../domain/route.js'
import type { Card, CardElement } from './card.js'
import { fitFacts } from './fit-card.js'
import type { Reader } from './reader.js'
import { isTextKey, type Say } from './text.js'

/** What recruiters read where the pool meets an opening: never a name of somebody exploring (P-7). */

export interface FitView {
  candidate: Candidate
  reasons: readonly MatchReason[]
  /** who could ask them, where somebody has met them */
  way: { name: string; vouches: boolean } | undefined
}

export interface ReferredView {
  candidate: Candidate
  reasons: readonly MatchReason[]
  referral: Referral
}

/** Why somebody fits, a sentence each. */
const reasonLines = (say: Say, reasons: readonly MatchReason[]): CardElement[] => {
  const items = reasons.flatMap(({ code, words }) => {
    const key = `fit.reason.${code}`
    return isTextKey(key) ? [(say as (key: string, args: object) => string)(key, { words: words.join(', ') })] : []
  })
  return items.length > 0 ? [{ type: 'list', items }] : []
}

function wayText(say: Say, way: FitView['way']): string {
  if (!way) return say('fit.way.none')
  return way.vouches ? say('fit.way.vouches', { name: way.name }) : say('fit.way.met', { name: way.name })
}

function fitElements(say: Say, opening: Opening, { candidate, reasons, way }: FitView): CardElement[] {
  const value = { openingId: opening.id, candidateId: candidate.id }
  return [
    { type: 'divider' },
    fitFacts(say, candidate),
    ...reasonLines(say, reasons),
    { type: 'text', text: wayText(say, way), muted: true },
    ...(way
      ? ([
          {
            type: 'actions',
            actions: [{ type: 'button', label: say('fit.ask.button'), interaction: 'fit.ask', value }],
          },
        ] satisfies CardElement[])
      : []),
  ]
}

function referredElements(say: Say, opening: Opening, { candidate, reasons, referral }: ReferredView): CardElement[] {
  const value = { referralId: referral.id, openingId: opening.id }
  const label = say('fit.forward.button')
  return [
    fitFacts(say, candidate),
    ...reasonLines(say, reasons),
    { type: 'actions', actions: [{ type: 'button', label, interaction: 'referral.route', value }] },
  ]
}

/** The best few of the pool for an opening, and of those who were put forward already. */
export function fitsCard(
  say: Say,
  opening: Opening,
  fits: readonly FitView[],
  referred: readonly ReferredView[],
): Card {
  return {
    preview: say('fit.preview'),
    elements: [
      { type: 'heading', text: say('fit.title', { opening: opening.title }) },
      ...(fits.length === 0 ? [{ type: 'text' as const, text: say('fit.none') }] : []),
      ...fits.flatMap((fit) => fitElements(say, opening, fit)),
      ...(referred.length === 0
        ? []
        : [{ type: 'divider' as const }, { type: 'text' as const, text: say('fit.forward.title') }]),
      ...referred.flatMap((each) => referredElements(say, opening, each)),
      { type: 'divider' },
      { type: 'text', text: say('fit.note'), muted: true },
    ],
  }
}

const aboutFit = (say: Say, opening: Opening, candidate: Candidate): CardElement[] => [
  { type: 'facts', facts: [{ label: say('fit.opening'), value: opening.title }] },
  fitFacts(say, candidate),
]

/** The host passes, or did not answer: both read the same (P-8). */
export function hostSaidCard(reader: Reader, route: Route, opening: Opening, candidate: Candidate): Card {
  const { say } = reader
  const value = { routeId: route.id }
  return {
    preview: say('fit.said.preview'),
    elements: [
      { type: 'text', text: say('fit.said.text') },
      ...aboutFit(say, opening, candidate),
      { type: 'text', text: say('fit.said.next'), muted: true },
      {
        type: 'actions',
        actions: [
          reader.act(say('fit.said.ask'), 'fit.recruiter-asks', value, 'fit', 'primary'),
          reader.act(say('fit.said.letBe'), 'fit.let-be', value, 'fit'),
        ],
      },
    ],
  }
}

/** A yes; or a no, a silence, and whatever else it was that ended it, in the same words. */
export function fitAnsweredCard({ say }: Reader, isYes: boolean, opening: Opening): Card {
  return {
    preview: say('fit.said.preview'),
    elements: [
      { type: 'text', text: isYes ? say('fit.answered.yes') : say('fit.answered.notNow') },
      { type: 'facts', facts: [{ label: say('fit.opening'), value: opening.title }] },
    ],
  }
}
