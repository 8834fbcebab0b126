import type { Kind } from './kinds.js'

/** Who reads the guide: each side has its own questions. */
type Side = 'host' | 'candidate'

const questions = [1, 2, 3, 4, 5, 6] as const

/** The key of one open question; its words stand in messages. */
export type GuideKey = `guide.${Kind}.${Side}.${1 | 2 | 3 | 4 | 5 | 6}`

/** The key of the words of one part of a run-of-show. */
export type ShowKey = `show.${Kind}.${1 | 2 | 3 | 4 | 5}`

/** The key of one tip for an application. */
export type TipKey = `tip.${1 | 2 | 3 | 4 | 5}`

/** The open questions of a kind for one side, in order; a short list takes the first ones. */
export function guideQuestions(kind: Kind, side: Side): GuideKey[] {
  return questions.map((number): GuideKey => `guide.${kind}.${side}.${number}`)
}

/** One part of a run-of-show, and how many minutes it is meant to take. */
export interface Part {
  key: ShowKey
  minutes: number
}

/** How a talk of each kind goes, part by part; together the parts take the minutes of the kind. */
export const runOfShow = {
  career: [
    { key: 'show.career.1', minutes: 3 },
    { key: 'show.career.2', minutes: 5 },
    { key: 'show.career.3', minutes: 10 },
    { key: 'show.career.4', minutes: 8 },
    { key: 'show.career.5', minutes: 4 },
  ],
  informational: [
    { key: 'show.informational.1', minutes: 3 },
    { key: 'show.informational.2', minutes: 4 },
    { key: 'show.informational.3', minutes: 11 },
    { key: 'show.informational.4', minutes: 8 },
    { key: 'show.informational.5', minutes: 4 },
  ],
  networking: [
    { key: 'show.networking.1', minutes: 3 },
    { key: 'show.networking.2', minutes: 4 },
    { key: 'show.networking.3', minutes: 14 },
    { key: 'show.networking.4', minutes: 6 },
    { key: 'show.networking.5', minutes: 3 },
  ],
  preliminary: [
    { key: 'show.preliminary.1', minutes: 3 },
    { key: 'show.preliminary.2', minutes: 9 },
    { key: 'show.preliminary.3', minutes: 7 },
    { key: 'show.preliminary.4', minutes: 7 },
    { key: 'show.preliminary.5', minutes: 4 },
  ],
  candidacy: [
    { key: 'show.candidacy.1', minutes: 3 },
    { key: 'show.candidacy.2', minutes: 6 },
    { key: 'show.candidacy.3', minutes: 12 },
    { key: 'show.candidacy.4', minutes: 6 },
    { key: 'show.candidacy.5', minutes: 3 },
  ],
  seeker_led: [
    { key: 'show.seeker_led.1', minutes: 2 },
    { key: 'show.seeker_led.2', minutes: 9 },
    { key: 'show.seeker_led.3', minutes: 4 },
    { key: 'show.seeker_led.4', minutes: 3 },
    { key: 'show.seeker_led.5', minutes: 2 },
  ],
  company: [
    { key: 'show.company.1', minutes: 3 },
    { key: 'show.company.2', minutes: 8 },
    { key: 'show.company.3', minutes: 16 },
    { key: 'show.company.4', minutes: 13 },
    { key: 'show.company.5', minutes: 5 },
  ],
  consultation: [
    { key: 'show.consultation.1', minutes: 5 },
    { key: 'show.consultation.2', minutes: 10 },
    { key: 'show.consultation.3', minutes: 10 },
    { key: 'show.consultation.4', minutes: 5 },
    { key: 'show.consultation.5', minutes: 10 },
  ],
  group: [
    { key: 'show.group.1', minutes: 5 },
    { key: 'show.group.2', minutes: 8 },
    { key: 'show.group.3', minutes: 25 },
    { key: 'show.group.4', minutes: 17 },
    { key: 'show.group.5', minutes: 5 },
  ],
  referral: [
    { key: 'show.referral.1', minutes: 3 },
    { key: 'show.referral.2', minutes: 7 },
    { key: 'show.referral.3', minutes: 8 },
    { key: 'show.referral.4', minutes: 8 },
    { key: 'show.referral.5', minutes: 4 },
  ],
} as const satisfies Record<Kind, readonly Part[]>

/** Which part is going on after so many whole minutes, counted from 0; at and after the end it is the last one. */
export function partAt(kind: Kind, minutesIn: number): number {
  const parts: readonly Part[] = runOfShow[kind]
  let end = 0
  const current = parts.findIndex((part) => {
    end += part.minutes
    return minutesIn < end
  })
  return current === -1 ? parts.length - 1 : current
}

/** The tips for an application; the kinds whose policy has `applicationTips` show them. */
export const applicationTips: readonly TipKey[] = ['tip.1', 'tip.2', 'tip.3', 'tip.4', 'tip.5']
