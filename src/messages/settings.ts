/** The card and the forms of what an employee sets of their own; longer than most for the list of zones. */

import { type Employee, openEnded } from '../domain/people.js'
import type { Hours } from '../domain/quiet-hours.js'
import type { ButtonAction, Card } from './card.js'
import type { Form, Option } from './form.js'
import { lookBackButton } from './look-back.js'
import type { Pace } from './pace.js'
import type { Reader } from './reader.js'
import { languageName, languageNames, type Say } from './text.js'
import { dayText } from './times.js'

/** One zone for each usual clock of the world; every other one can be written. */
const usualZones = [
  'Etc/UTC',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Paris',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Athens',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Africa/Lagos',
  'Africa/Nairobi',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Australia/Perth',
  'Australia/Brisbane',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'America/Halifax',
  'America/New_York',
  'America/Toronto',
  'America/Chicago',
  'America/Mexico_City',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
] as const

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const dayName = (weekday: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)))

const everyWeekday = [1, 2, 3, 4, 5, 6, 7] as const

/** "Monday, Tuesday, 09:00–18:00" */
export function hoursText(reader: Reader, hours: Hours): string {
  const days = hours.weekdays.map((weekday) => dayName(weekday, reader.locale)).join(', ')
  return reader.say('settings.hours.value', { days, from: clock(hours.fromMinute), to: clock(hours.toMinute) })
}

const pauseText = ({ say, zone, locale }: Reader, until: Date): string =>
  until < openEnded ? say('settings.rest.until', { day: dayText(until, zone, locale) }) : say('settings.rest.open')

const paceText = (say: Say, { seatsAtOnce: atOnce, seatsPerMonth: perMonth, taken }: Pace): string =>
  say('settings.pace.value', { atOnce, perMonth, taken })

/** What settings are read from; the list of people is counted, never shown. */
export interface SettingsFacts {
  employee: Employee
  hours: Hours
  never: number
  now: Date
  /** of who offers chats */
  pace: Pace | undefined
  /** accounts on both platforms */
  hasBoth: boolean
}

const restsUntil = ({ employee: { pausedUntil }, now }: SettingsFacts): Date | undefined =>
  pausedUntil !== null && pausedUntil > now ? pausedUntil : undefined

/** What holds now. */
export function settingsFacts(reader: Reader, facts: SettingsFacts): { label: string; value: string }[] {
  const { say, zone } = reader
  const { employee, hours, never, hasBoth, pace } = facts
  const until = restsUntil(facts)
  const { language } = employee
  return [
    { label: say('settings.hours'), value: hoursText(reader, hours) },
    { label: say('settings.zone'), value: zone },
    {
      label: say('settings.language'),
      value: language === null ? say('settings.language.platform') : languageName(language),
    },
    ...(hasBoth
      ? [{ label: say('settings.writesTo'), value: say(`settings.writesTo.${employee.writesTo ?? 'last'}`) }]
      : []),
    ...(pace ? [{ label: say('settings.pace'), value: paceText(say, pace) }] : []),
    { label: say('settings.never'), value: say('settings.never.value', { count: never }) },
    ...(pace ? [{ label: say('lookBack.title'), value: say(`lookBack.is.${employee.looksBack ? 'on' : 'off'}`) }] : []),
    { label: say('settings.rest'), value: until ? pauseText(reader, until) : say('settings.rest.none') },
  ]
}

/** The ways to change it. */
export function settingsActions(say: Say, facts: SettingsFacts): ButtonAction[] {
  const button = (label: string, interaction: string): ButtonAction => ({
    type: 'button',
    label,
    interaction,
    value: {},
  })
  const { employee, pace } = facts
  const until = restsUntil(facts)
  return [
    button(say('settings.button.change'), 'settings.edit'),
    button(say('settings.button.never'), 'never.open'),
    ...(pace ? [button(say('settings.button.pace'), 'pace.open')] : []),
    ...(pace && !until ? [button(say('skip.next'), 'pause.skip')] : []),
    until ? button(say('settings.button.back'), 'pause.end') : button(say('settings.button.pause'), 'pause'),
    ...(pace ? [lookBackButton(say, employee.looksBack)] : []),
    button(say('settings.button.privacy'), 'privacy'),
  ]
}

/** What holds now, and the ways to change it. */
export function settingsCard(reader: Reader, facts: SettingsFacts): Card {
  const { say } = reader
  return {
    preview: say('settings.preview'),
    elements: [
      { type: 'heading', text: say('settings.title') },
      { type: 'facts', facts: settingsFacts(reader, facts) },
      { type: 'actions', actions: settingsActions(say, facts) },
    ],
  }
}

/** Each half hour; an hour that was set otherwise stands there too. */
function clockOptions(first: number, last: number, present: number): Option[] {
  const minutes = new Set([present])
  for (let minute = first; minute <= last; minute += 30) minutes.add(minute)
  return [...minutes].sort((a, b) => a - b).map((minute) => ({ value: String(minute), label: clock(minute) }))
}

type WritesTo = 'last' | 'slack' | 'teams'

/** Working hours, zone and language; and, of somebody with accounts on both platforms, where messages go. */
export function settingsForm(
  reader: Reader,
  { hours, language, writesTo }: { hours: Hours; language: string | null; writesTo?: WritesTo | undefined },
): Form {
  const { say, zone, locale } = reader
  const zones = [...new Set([zone, ...usualZones])].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
  return {
    interaction: 'settings.save',
    value: {},
    title: say('settings.form.title'),
    submit: say('settings.form.submit'),
    fields: [
      {
        type: 'select',
        name: 'from',
        label: say('settings.form.from'),
        options: clockOptions(0, 1410, hours.fromMinute),
        value: String(hours.fromMinute),
      },
      {
        type: 'select',
        name: 'to',
        label: say('settings.form.to'),
        options: clockOptions(30, 1440, hours.toMinute),
        value: String(hours.toMinute),
      },
      {
        type: 'ticks',
        name: 'weekdays',
        label: say('settings.form.weekdays'),
        options: everyWeekday.map((weekday) => ({ value: String(weekday), label: dayName(weekday, locale) })),
        value: hours.weekdays.map(String),
      },
      { type: 'select', name: 'zone', label: say('settings.form.zone'), options: zones, value: zone },
      {
        type: 'text',
        name: 'otherZone',
        label: say('settings.form.otherZone'),
        hint: say('settings.form.otherZone.hint'),
        maxLength: 60,
        optional: true,
      },
      {
        type: 'select',
        name: 'language',
        label: say('settings.language'),
        options: [
          { value: 'platform', label: say('settings.language.platform') },
          ...languageNames.map((value) => ({ value, label: languageName(value) })),
        ],
        value: language ?? 'platform',
      },
      ...(writesTo === undefined
        ? []
        : [
            {
              type: 'radio' as const,
              name: 'writesTo',
              label: say('settings.writesTo'),
              options: (['last', 'slack', 'teams'] as const).map((value) => ({
                value,
                label: say(`settings.writesTo.${value}`),
              })),
              value: writesTo,
            },
          ]),
    ],
  }
}

/** Somebody met in a talk, to be ticked. */
export interface MetPerson {
  candidateId: string
  name: string
  at: Date
}

/** P-11: colleagues, and people one has met; `people` are platform ids, `ticked` candidates. */
export function neverForm(reader: Reader, met: readonly MetPerson[], people: string[], ticked: string[]): Form {
  const { say, zone, locale } = reader
  const options = met.map(({ candidateId, name, at }) => ({
    value: candidateId,
    label: say('never.form.met.option', { name, day: dayText(at, zone, locale) }),
  }))
  return {
    interaction: 'never.save',
    value: {},
    title: say('never.form.title'),
    submit: say('never.form.submit'),
    intro: [say('never.form.intro')],
    fields: [
      { type: 'people', name: 'people', label: say('never.form.people'), value: people, optional: true },
      ...(options.length > 0
        ? [
            {
              type: 'choices' as const,
              name: 'met',
              label: say('never.form.met'),
              groups: [{ label: say('never.form.met.group'), options }],
              value: ticked,
              optional: true as const,
            },
          ]
        : []),
    ],
  }
}
