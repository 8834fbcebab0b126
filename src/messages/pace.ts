import type { Limits } from '../domain/pace.js'
import type { CardElement } from './card.js'
import type { Form } from './form.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

/** A host's limits, and how many talks of the last 30 days count against them. */
export interface Pace extends Limits {
  taken: number
}

/** Where the question stands: how many it would be, and the ways to have fewer. `pace`: none without an offer of their own. */
export function paceElements(reader: Reader, pace: Pace | undefined, matchId: string): CardElement[] {
  const { say } = reader
  const skip = reader.act(say('skip.this'), 'match.skip', { matchId }, 'match')
  if (!pace) return [{ type: 'actions', actions: [skip] }]
  const { taken, seatsPerMonth: most } = pace
  return [
    { type: 'text', text: say('pace.taken', { taken, most }), muted: true },
    { type: 'actions', actions: [skip, reader.act(say('pace.button'), 'pace.open', {}, 'match')] },
  ]
}

/** How many talks at most, over all offers. */
export function paceForm(say: Say, limits: Limits): Form {
  return {
    interaction: 'pace.save',
    value: {},
    title: say('pace.form.title'),
    submit: say('pace.form.submit'),
    intro: [say('pace.form.intro')],
    fields: [
      {
        type: 'number',
        name: 'seatsAtOnce',
        label: say('offer.form.seatsAtOnce'),
        value: limits.seatsAtOnce,
        min: 1,
        max: 5,
      },
      {
        type: 'number',
        name: 'seatsPerMonth',
        label: say('offer.form.seatsPerMonth'),
        value: limits.seatsPerMonth,
        min: 1,
        max: 20,
      },
    ],
  }
}
