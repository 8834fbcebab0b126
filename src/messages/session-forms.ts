import type { ChatOffer, Medium } from '../domain/chat-offer.js'
import { policyOf } from '../domain/kinds.js'
import { writableFields } from '../domain/notes.js'
import { dateOf, localParts } from '../domain/zoned-time.js'
import type { Field, Form, Option } from './form.js'
import { answerText, fieldText, type GuestFacts, type SessionFacts } from './session.js'
import type { Say } from './text.js'

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Half hours from seven to half past eight in the evening, as `14:00`. */
export const beginnings: readonly string[] = Array.from({ length: 28 }, (_, at) => clock(420 + at * 30))

const timeOptions: Option[] = beginnings.map((value) => ({ value, label: value }))

/** Day and time in the zone of whoever fixes them. */
export function whenFields(say: Say, at: Date | undefined, zone: string): Field[] {
  return [
    { type: 'date', name: 'day', label: say('session.form.day'), ...(at ? { value: dateOf(at, zone) } : {}) },
    {
      type: 'select',
      name: 'time',
      label: say('session.form.time'),
      options: timeOptions,
      value: at ? clock(localParts(at, zone).minute) : '14:00',
    },
  ]
}

/** How a session may take place; what a form lets one choose. */
export const mediumField = (
  say: Say,
  name: string,
  label: string,
  media: readonly Medium[],
  value?: Medium,
): Field => ({
  type: 'radio',
  name,
  label,
  options: media.map((medium) => ({ value: medium, label: say(`session.fact.how.${medium}`) })),
  ...(value ? { value } : {}),
})

export const whereField = (say: Say, name = 'where', label = say('session.form.where'), value = ''): Field => ({
  type: 'text',
  name,
  label,
  value,
  maxLength: 500,
  optional: true,
})

export const seatsField = (say: Say, min: number, max: number): Field => ({
  type: 'number',
  name: 'seats',
  label: say('session.form.seats'),
  hint: say('session.form.seats.hint', { min, max }),
  value: max,
  min,
  max,
})

const area = (name: string, label: string, hint: string, optional = true): Field => ({
  type: 'text',
  name,
  label,
  hint,
  maxLength: 2000,
  multiline: true,
  ...(optional ? { optional: true } : {}),
})

export const linesField = area

/** Kind 9: title, topics, time, place, seats, co-hosts, briefing, questions and tasks. */
export function sessionForm(say: Say, zone: string): Form {
  const { candidates, minutes } = policyOf('group')
  return {
    interaction: 'group.save',
    value: { zone },
    title: say('session.form.title'),
    submit: say('session.form.submit'),
    intro: [say('session.form.intro', { minutes, zone })],
    fields: [
      { type: 'text', name: 'title', label: say('session.form.name'), maxLength: 100 },
      {
        type: 'text',
        name: 'topics',
        label: say('session.form.topics'),
        hint: say('session.form.topics.hint'),
        maxLength: 500,
      },
      ...whenFields(say, undefined, zone),
      mediumField(say, 'medium', say('session.form.medium'), ['video', 'place'], 'video'),
      whereField(say),
      seatsField(say, candidates.min, candidates.max),
      {
        type: 'people',
        name: 'cohosts',
        label: say('session.form.cohosts'),
        hint: say('session.form.cohosts.hint'),
        value: [],
        optional: true,
      },
      area('briefing', say('session.form.briefing'), say('session.form.briefing.hint'), false),
      area('alone', say('session.form.alone'), say('session.form.alone.hint')),
      area('team', say('session.form.team'), say('session.form.team.hint')),
      area('tasks', say('session.form.tasks'), say('session.form.tasks.hint'), false),
    ],
  }
}

/** A small session for those who wait: time, place, seats, and nothing else. */
export function overflowForm(say: Say, offer: ChatOffer, zone: string, seats: { min: number; max: number }): Form {
  return {
    interaction: 'overflow.save',
    value: { offerId: offer.id, zone },
    title: say('overflow.form.title'),
    submit: say('session.form.submit'),
    intro: [
      say('overflow.form.intro', {
        kind: say(`kind.${offer.kind}.name`),
        minutes: policyOf(offer.kind).minutes,
        zone,
      }),
    ],
    fields: [
      ...whenFields(say, undefined, zone),
      mediumField(
        say,
        'medium',
        say('session.form.medium'),
        ['video', 'place'],
        offer.medium === 'place' ? 'place' : 'video',
      ),
      whereField(say, 'where', say('session.form.where'), offer.medium === 'phone' ? '' : offer.where),
      seatsField(say, seats.min, seats.max),
    ],
  }
}

export function moveSessionForm(say: Say, { session }: SessionFacts, zone: string): Form {
  return {
    interaction: 'group.move',
    value: { sessionId: session.id, zone },
    title: say('session.moveForm.title'),
    submit: say('session.moveForm.submit'),
    intro: [say('session.moveForm.intro', { zone })],
    fields: whenFields(say, session.startsAt, zone),
  }
}

/** What a host notes of one guest: only what this kind and step have fields for. */
export function guestNoteForm(say: Say, { session }: SessionFacts, { guest, candidate }: GuestFacts): Form {
  const terms = session.step === null ? {} : { step: session.step }
  const fields = session.isOverflow ? [] : writableFields(session.kind, 'host', terms)
  const levels = ['not_seen', 'little', 'good', 'clear'] as const
  return {
    interaction: 'group.note',
    value: { sessionId: session.id, guestId: guest.id },
    title: say('session.note.title'),
    submit: say('session.note.submit'),
    intro: [say('session.note.intro', { name: candidate.firstName })],
    fields: [
      {
        type: 'radio',
        name: 'there',
        label: say('session.note.there'),
        options: (['yes', 'no'] as const).map((value) => ({ value, label: say(`session.${value}`) })),
        value: guest.met ?? 'yes',
      },
      ...fields.map((field): Field => {
        const value = guest.outcome[field.name]
        const base = { name: field.name, label: fieldText(say, field.name), optional: true } as const
        if (field.answer !== 'level')
          return { type: 'text', ...base, value: value ?? '', maxLength: 2000, multiline: true }
        const options = levels.map((level) => ({ value: level, label: answerText(say, field, level) }))
        return { type: 'select', ...base, options, ...(value ? { value } : {}) }
      }),
    ],
  }
}
