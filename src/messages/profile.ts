import type { Candidate } from '../domain/candidate.js'
import type { Field, Form } from './form.js'
import { seniorityOptions } from './offer.js'
import { baseLanguage, languageName, languageNames, type Say } from './text.js'
import { windowField } from './windows.js'

export const stances = ['passive', 'exploring', 'active'] as const

type WordField = 'interests' | 'skills' | 'roles' | 'departments' | 'languages'

function wordsField(say: Say, name: WordField, value: readonly string[]): Field {
  return {
    type: 'text',
    name,
    label: say(`profile.${name}`),
    hint: say(`profile.${name}.hint`),
    value: value.join(', '),
    maxLength: 500,
    ...(name === 'interests' ? {} : { optional: true as const }),
  }
}

/** The fields that must be filled in (P-24). */
export function profileFields(say: Say, entry: Candidate | undefined): Field[] {
  return [
    { type: 'text', name: 'firstName', label: say('profile.firstName'), value: entry?.firstName ?? '', maxLength: 60 },
    wordsField(say, 'interests', entry?.interests ?? []),
  ]
}

/** Everything else; each says what it changes (P-24). `recruitersMayFind` is never ticked by itself. */
export function profileMore(say: Say, entry: Candidate | undefined): Field[] {
  const line = (
    name: 'headline' | 'bring' | 'zone',
    value: string,
    maxLength: number,
  ): Extract<Field, { type: 'text' }> => ({
    type: 'text',
    name,
    label: say(`profile.${name}`),
    hint: say(`profile.${name}.hint`),
    value,
    maxLength,
    optional: true,
  })
  return [
    line('headline', entry?.headline ?? '', 140),
    wordsField(say, 'skills', entry?.skills ?? []),
    { ...line('bring', entry?.bring ?? '', 1000), multiline: true },
    wordsField(say, 'roles', entry?.roles ?? []),
    wordsField(say, 'departments', entry?.departments ?? []),
    {
      type: 'select',
      name: 'seniority',
      label: say('profile.seniority'),
      hint: say('profile.seniority.hint'),
      options: seniorityOptions(say),
      ...(entry?.seniority ? { value: entry.seniority } : {}),
      optional: true,
    },
    wordsField(say, 'languages', entry?.languages ?? []),
    line('zone', entry?.zone ?? '', 60),
    {
      type: 'select',
      name: 'language',
      label: say('profile.language'),
      hint: say('profile.language.hint'),
      options: languageNames.map((value) => ({ value, label: languageName(value) })),
      value: baseLanguage(entry?.language ?? say.locale),
      optional: true,
    },
    {
      ...windowField(say, 'windows', say('profile.windows'), entry?.windows ?? [], 'candidate'),
      hint: say('profile.windows.hint'),
      optional: true,
    },
    {
      type: 'radio',
      name: 'stance',
      label: say('profile.stance'),
      options: stances.map((value) => ({ value, label: say(`profile.stance.${value}`) })),
      value: entry?.stance ?? 'exploring',
      optional: true,
    },
    {
      type: 'consent',
      name: 'recruitersMayFind',
      label: say('profile.find'),
      text: say('profile.find.text'),
      value: entry?.recruitersMayFind ?? false,
      optional: true,
    },
  ]
}

export function barredField(say: Say, value: readonly string[]): Field {
  return {
    type: 'text',
    name: 'barredEmployers',
    label: say('profile.barred'),
    hint: say('profile.barred.hint'),
    value: value.join(', '),
    maxLength: 500,
    optional: true,
  }
}

/** One's own entry, to change. */
export function profileForm(say: Say, entry: Candidate): Form {
  return {
    interaction: 'pool.update',
    value: {},
    title: say('profile.title'),
    submit: say('profile.submit'),
    fields: profileFields(say, entry),
    more: { label: say('profile.more'), open: false, fields: profileMore(say, entry) },
  }
}
