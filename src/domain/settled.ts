import { leastPoints, mostPoints } from './chat-agenda.js'
import { type Kind, type KindSide, policyOf } from './kinds.js'

/** What a kind wants settled before a talk, by field; `name@side` where both sides say something of their own. */
export type Settled = Record<string, string>

/** What is asked of one side before a talk of this kind, in order; consents to a company's plan stand elsewhere. */
export function settledFields(kind: Kind, side: KindSide): string[] {
  return policyOf(kind)
    .settledBefore.filter(({ by, name }) => (by === side || by === 'both') && isAskedWithYes.has(name))
    .map(({ name }) => name)
}

/** The others are given in a form of their own: a request, a conversion, a session's yes, a referral's yes. */
const isAskedWithYes = new Set(['path', 'decision', 'wants', 'agenda', 'profile', 'clarify'])

/** An agenda as its lines, without what people put before them. */
export const pointsIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s*/, '').trim())
    .filter((line) => line !== '')

const shared = new Set(['agenda'])
const ofBoth = (kind: Kind, name: string): boolean =>
  policyOf(kind).settledBefore.some((field) => field.name === name && field.by === 'both') && !shared.has(name)

/** Under which key a side's words stand. */
export const settledKey = (kind: Kind, side: KindSide, name: string): string =>
  ofBoth(kind, name) ? `${name}@${side}` : name

/** What one side says of it with a yes; which of it counts, the kind decides. */
export type SaidBefore = Partial<Record<'path' | 'decision' | 'wants' | 'agenda' | 'profile' | 'clarify', string>>

export type SettledRead = { ok: true; settled: Settled } | { ok: false; field: string; problem: 'required' | 'points' }

/**
 * Adds what one side said to what stands. Refuses where something that this kind wants settled is missing, and an agenda that is
 * not of two to four points; a host may leave the agenda to the candidate.
 */
export function settle(kind: Kind, side: KindSide, before: Settled, said: SaidBefore): SettledRead {
  const settled = { ...before }
  for (const name of settledFields(kind, side)) {
    const words = said[name as keyof SaidBefore]?.trim() ?? ''
    const mayWait = side === 'host' && name === 'agenda' && words === ''
    if (mayWait) continue
    if (name === 'agenda') {
      const points = pointsIn(words)
      if (points.length < leastPoints || points.length > mostPoints)
        return { ok: false, field: name, problem: 'points' }
      settled.agenda = points.join('\n')
      continue
    }
    if (words === '') return { ok: false, field: name, problem: 'required' }
    settled[settledKey(kind, side, name)] = words
  }
  return { ok: true, settled }
}

/** A profile stands on its entry, an agenda is shared, and a conversion is a moment: none of them is somebody's words. */
const noWords = new Set(['profile', 'agenda', 'conversion'])

/** What a side reads of what was settled, in the table's order: its own words, the other's, and what is shared. */
export function settledWords(kind: Kind, settled: Settled): { name: string; by: KindSide; words: string }[] {
  return policyOf(kind).settledBefore.flatMap(({ name, by }) =>
    (['candidate', 'host'] as const).flatMap((side) => {
      if (noWords.has(name) || (by !== 'both' && by !== side)) return []
      const words = settled[settledKey(kind, side, name)]
      return words === undefined ? [] : [{ name, by: side, words }]
    }),
  )
}
