import { encodeWindow, partsOfDay, type Window } from '../domain/windows.js'
import type { Field, Option } from './form.js'
import type { Say } from './text.js'
import { weekdayText } from './times.js'

const weekdays = [1, 2, 3, 4, 5] as const

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const partText = (part: { fromMinute: number; toMinute: number }): string =>
  `${clock(part.fromMinute)}–${clock(part.toMinute)}`

/** Weekday × part of the day; a part is ticked when a window holds all of it. */
export function windowField(
  { locale }: Say,
  name: string,
  label: string,
  windows: readonly Window[],
  side: 'host' | 'candidate',
): Field {
  const value: string[] = []
  const days = weekdays.map((weekday) => ({
    label: weekdayText(weekday, locale),
    parts: partsOfDay(side).map((part): Option => {
      const code = encodeWindow({ weekday, ...part })
      const holds = windows.some(
        (window) =>
          window.weekday === weekday && window.fromMinute <= part.fromMinute && part.toMinute <= window.toMinute,
      )
      if (holds) value.push(code)
      return { value: code, label: partText(part) }
    }),
  }))
  return { type: 'windows', name, label, days, value }
}

/** "Tue 14:00–18:00, Thu 14:00–18:00" */
export function windowsText({ locale }: Say, windows: readonly Window[]): string {
  return windows.map((window) => `${weekdayText(window.weekday, locale)} ${partText(window)}`).join(', ')
}
