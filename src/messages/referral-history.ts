import { type Stage, stages } from '../domain/referral.js'
import type { CardElement } from './card.js'
import type { Reader } from './reader.js'
import type { Say } from './text.js'
import { timeText } from './times.js'

/** One thing that happened to a referral, as a recruiter may read it. */
export interface HappenedLine {
  at: Date
  action: string
  /** a colleague's name; undefined once they left */
  who: { type: 'colleague'; name: string | undefined } | { type: 'candidate' } | { type: 'system' }
  note: string
}

/** What is between candidate and referrer, before a yes, is not among these (P-5). */
const words = {
  consented: 'history.consented',
  undone: 'history.undone',
  routed: 'history.routed',
  unrouted: 'history.unrouted',
  introduced: 'history.introduced',
  invited: 'history.invited',
  converted: 'history.converted',
  keeps_exploring: 'history.keeps_exploring',
  invite_lapsed: 'history.invite_lapsed',
  not_now: 'history.not_now',
  came_back: 'history.came_back',
  undecided: 'history.undecided',
  unanswered: 'history.unanswered',
  consent_lapsed: 'history.consent_lapsed',
  withdrawn: 'history.withdrawn',
} as const

const movedTo = 'moved_to_'
const most = 12

function whatHappened(say: Say, action: string): string | undefined {
  if (Object.hasOwn(words, action)) return say(words[action as keyof typeof words])
  const stage = action.startsWith(movedTo) ? action.slice(movedTo.length) : ''
  return Object.hasOwn(stages, stage)
    ? say('history.moved', { stage: say(`pipeline.stage.${stage as Stage}`) })
    : undefined
}

function whoDidIt(say: Say, { who }: HappenedLine): string {
  if (who.type === 'candidate') return say('history.candidate')
  return who.type === 'system' ? say('history.system') : (who.name ?? say('history.left'))
}

/** Who moved it when, with which note, in the reader's zone; the last twelve, oldest first. */
export function historyElements({ say, zone, locale }: Reader, lines: readonly HappenedLine[]): CardElement[] {
  const items = lines.flatMap((line) => {
    const what = whatHappened(say, line.action)
    if (what === undefined) return []
    const said = { when: timeText(line.at, zone, locale), what, who: whoDidIt(say, line) }
    return [line.note === '' ? say('history.line', said) : say('history.line.note', { ...said, note: line.note })]
  })
  if (items.length === 0) return []
  return [
    { type: 'text', text: say('history.title') },
    { type: 'list', items: items.slice(-most) },
  ]
}
