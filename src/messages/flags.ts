import { type Flag, flagNames, isHandledAlone, mostADay, mostAMonth } from '../domain/flags.js'
import type { Referral } from '../domain/referral.js'
import type { Card, CardElement } from './card.js'
import type { Form } from './form.js'
import { wordCard } from './offer.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'

function flagText(say: Say, flag: Flag): string {
  if (flag === 'many_a_day') return say('flags.many_a_day', { count: mostADay })
  if (flag === 'many_a_month') return say('flags.many_a_month', { count: mostAMonth })
  return say(`flags.${flag}`)
}

/** What a recruiter should look at before this goes on; nobody else reads it. */
export function flagElements({ say, act }: Reader, referral: Referral): CardElement[] {
  const items = flagNames.filter((flag) => referral.flags.includes(flag)).map((flag) => flagText(say, flag))
  const family: CardElement[] = isHandledAlone(referral) ? [{ type: 'text', text: say('flags.family') }] : []
  if (items.length === 0) return family
  const looked = act(say('flags.button'), 'referral.looked-at.open', { referralId: referral.id }, 'referral')
  return [
    ...family,
    { type: 'text', text: say('flags.title') },
    { type: 'list', items },
    { type: 'actions', actions: [looked] },
  ]
}

/** A person has looked, and says what they saw. */
export function lookedAtForm(say: Say, referral: Referral): Form {
  return {
    interaction: 'referral.looked-at',
    value: { referralId: referral.id },
    title: say('flags.form.title'),
    submit: say('flags.form.submit'),
    intro: flagNames.filter((flag) => referral.flags.includes(flag)).map((flag) => flagText(say, flag)),
    fields: [
      {
        type: 'text',
        name: 'note',
        label: say('flags.form.note'),
        hint: say('flags.form.note.hint'),
        maxLength: 1000,
        multiline: true,
      },
    ],
  }
}

/** After that: the way back to the referral. */
export const flagsClearedCard = (say: Say, name: string, referralId: string): Card =>
  wordCard(say('flags.done', { name }), [
    { type: 'button', label: say('flags.back', { name }), interaction: 'referral.show', value: { referralId } },
  ])
