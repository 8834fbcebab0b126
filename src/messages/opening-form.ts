import type { OpeningContent } from '../domain/opening.js'
import { visibilities } from '../domain/opening.js'
import type { Field, Form } from './form.js'
import { seniorityOptions } from './offer.js'
import type { Say } from './text.js'

/** What the form shows: the content, and people the way a field of people names them. */
export interface OpeningDraft {
  id: string | undefined
  content: OpeningContent
  circle: string[]
  barred: string[]
  owner: string[]
  deputy: string[]
  /** recruiters may name another owner */
  mayNameOwner: boolean
}

export const mostSeats = 50

type Line = Extract<keyof OpeningContent, 'department' | 'place' | 'path'>

function line(say: Say, name: Line, value: string, hint?: string): Field {
  const label = say(`opening.form.${name}`)
  return { type: 'text', name, label, ...(hint ? { hint } : {}), value, maxLength: 100, optional: true }
}

function list(say: Say, name: 'skills' | 'languages', value: readonly string[]): Field {
  const label = say(`opening.form.${name}`)
  const hint = say(`opening.form.${name}.hint`)
  return { type: 'text', name, label, hint, value: value.join(', '), maxLength: 500, optional: true }
}

function long(say: Say, name: 'work' | 'words', value: string): Field {
  const label = say(`opening.form.${name}`)
  const hint = say(`opening.form.${name}.hint`)
  return { type: 'text', name, label, hint, value, maxLength: 1000, multiline: true, optional: true }
}

function people(say: Say, name: 'circle' | 'deputy' | 'barred', value: string[]): Field {
  const label = say(`opening.form.${name}`)
  return { type: 'people', name, label, hint: say(`opening.form.${name}.hint`), value, optional: true }
}

/** Short first; the rest behind *More*. An edit shows everything. */
export function openingForm(say: Say, draft: OpeningDraft, moreOpen: boolean): Form {
  const { id, content } = draft
  return {
    interaction: id ? 'opening.change' : 'opening.save',
    value: { ...(id ? { openingId: id } : {}), ...(moreOpen ? { unfolded: 'yes' } : {}) },
    title: id ? say('opening.form.title.edit') : say('opening.form.title'),
    submit: say('opening.form.submit'),
    intro: id ? [] : [say('opening.form.intro')],
    fields: [
      {
        type: 'text',
        name: 'title',
        label: say('opening.form.name'),
        hint: say('opening.form.name.hint'),
        value: content.title,
        maxLength: 100,
      },
      line(say, 'department', content.department),
      list(say, 'skills', content.skills),
      long(say, 'work', content.work),
      long(say, 'words', content.words),
      {
        type: 'radio',
        name: 'visibility',
        label: say('opening.form.visibility'),
        options: visibilities.map((value) => ({ value, label: say(`opening.form.visibility.${value}`) })),
        value: content.visibility,
      },
      people(say, 'circle', draft.circle),
    ],
    more: { label: say('opening.form.more'), open: moreOpen, fields: moreFields(say, draft) },
  }
}

function moreFields(say: Say, draft: OpeningDraft): Field[] {
  const { content } = draft
  return [
    line(say, 'place', content.place),
    list(say, 'languages', content.languages),
    {
      type: 'select',
      name: 'seniority',
      label: say('opening.form.seniority'),
      options: seniorityOptions(say),
      ...(content.seniority === '' ? {} : { value: content.seniority }),
      optional: true,
    },
    line(say, 'path', content.path, say('opening.form.path.hint')),
    {
      type: 'number',
      name: 'seats',
      label: say('opening.form.seats'),
      value: content.seats,
      min: 1,
      max: mostSeats,
      optional: true,
    },
    ...(draft.mayNameOwner
      ? [
          {
            type: 'people' as const,
            name: 'owner',
            label: say('opening.form.owner'),
            hint: draft.id ? say('opening.form.owner.hint.edit') : say('opening.form.owner.hint'),
            value: draft.owner,
            optional: true as const,
          },
        ]
      : []),
    people(say, 'deputy', draft.deputy),
    people(say, 'barred', draft.barred),
    ...addressFields(say, content.barred.addresses.length),
  ]
}

/** Addresses are kept as keyed hashes: they can be added to and forgotten, never shown. */
function addressFields(say: Say, kept: number): Field[] {
  const isKept = kept > 0
  return [
    {
      type: 'text',
      name: 'barredMails',
      label: say('opening.form.barredMails'),
      hint: isKept ? say('opening.form.barredMails.kept', { count: kept }) : say('opening.form.barredMails.hint'),
      maxLength: 3000,
      multiline: true,
      optional: true,
    },
    ...(isKept
      ? [
          {
            type: 'consent' as const,
            name: 'forgetMails',
            label: say('opening.form.forget'),
            text: say('opening.form.forget.text'),
            optional: true as const,
          },
        ]
      : []),
  ]
}
