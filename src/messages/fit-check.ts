import type { Referral } from '../domain/referral.js'
import type { Field } from './form.js'
import type { Say } from './text.js'

const fitNames = ['interests', 'skills', 'character'] as const

/** Kind 10's fit check: three things a referrer may say beside the words. */
export const fitFields = (say: Say, fit: Referral['fit']): Field[] =>
  fitNames.map((name) => ({
    type: 'text',
    name,
    label: say(`refer.form.${name}`),
    value: fit[name],
    maxLength: 500,
    multiline: true,
    optional: true,
  }))

/** How the referrer sees the fit, as label and words; what was left empty is left out. */
export const fitLines = (say: Say, { fit }: Pick<Referral, 'fit'>): { label: string; value: string }[] =>
  fitNames.map((name) => ({ label: say(`referral.fit.${name}`), value: fit[name] })).filter(({ value }) => value !== '')
