import type { Kind, KindSide } from '../domain/kinds.js'
import { type Settled, type SettledRead, settledFields, settledKey, settledWords } from '../domain/settled.js'
import type { CardElement } from './card.js'
import type { Field } from './form.js'
import type { Say } from './text.js'

/** What is asked of one side before a talk of this kind, filled in with what stands already. */
export function settledFormFields(say: Say, kind: Kind, side: KindSide, settled: Settled): Field[] {
  return settledFields(kind, side).map((name): Field => {
    const value = settled[settledKey(kind, side, name)] ?? ''
    switch (name) {
      case 'profile':
        return { type: 'consent', name, label: say('settle.profile'), text: say('settle.profile.text') }
      case 'agenda':
        return {
          ...lines(name, say('settle.agenda'), value),
          hint: side === 'host' ? say('settle.agenda.hint.host') : say('settle.agenda.hint'),
          ...(side === 'host' ? { optional: true } : {}),
        }
      case 'clarify':
        return lines(name, side === 'host' ? say('settle.clarify.host') : say('settle.clarify'), value)
      default: {
        const asked = name as 'path' | 'decision' | 'wants'
        return { ...lines(name, say(`settle.${asked}`), value), hint: say(`settle.${asked}.hint`) }
      }
    }
  })
}

/** The sentence beside the field that is missing, or is no agenda. */
export const settleErrors = (
  say: Say,
  { field, problem }: Extract<SettledRead, { ok: false }>,
): Record<string, string> => ({
  [field]: problem === 'points' ? say('settle.agenda.points') : say('form.error.required'),
})

const lines = (name: string, label: string, value: string): Extract<Field, { type: 'text' }> => ({
  type: 'text',
  name,
  label,
  value,
  maxLength: 1000,
  multiline: true,
})

/** What was settled, each in its writer's words; `without` what stands elsewhere on the card. */
export function settledElements(say: Say, kind: Kind, settled: Settled): CardElement[] {
  return settledWords(kind, settled).flatMap(({ name, by, words }): CardElement[] => [
    { type: 'text', text: say(settledLabel(name, by)), muted: true },
    { type: 'quote', text: words },
  ])
}

function settledLabel(name: string, by: KindSide) {
  if (name === 'clarify')
    return by === 'host' ? ('settled.clarify.host' as const) : ('settled.clarify.candidate' as const)
  return `settled.${name as 'path' | 'decision' | 'wants' | 'goals'}` as const
}

/** The points as both read them. */
export const agendaElements = (say: Say, points: readonly string[]): CardElement[] =>
  points.length === 0
    ? []
    : [
        { type: 'text', text: say('settled.agenda'), muted: true },
        { type: 'list', items: [...points] },
      ]
