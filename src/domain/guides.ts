import type { Kind } from './kinds.js'

type Side = 'host' | 'candidate'

const questions = [1, 2, 3, 4, 5, 6] as const
type Question = (typeof questions)[number]

/** Kinds whose guides are written; the others follow with their issue. */
export type GuidedKind = Extract<Kind, 'informational'>

/** The key of one open question; its words stand in messages. */
export type GuideKey = `guide.${GuidedKind}.${Side}.${Question}`

/** The open questions of a kind for one side, in order. */
export function guideQuestions(_kind: Kind, side: Side): GuideKey[] {
  return questions.map((number): GuideKey => `guide.informational.${side}.${number}`)
}
