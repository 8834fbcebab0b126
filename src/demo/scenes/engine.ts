import type { SceneStory } from '../product.js'
import type { ShownTour, Sight } from '../view.js'
import type { SceneCast, SceneKind } from './cast.js'
import { sceneWords } from './words.js'

/** What a scene sees: the product's records, and what lies open before its people. */
export interface SceneFacts extends SceneStory {
  now: Date
  kind: SceneKind
  cast: SceneCast
  isPrepared: boolean
  /** people outside: their first names, mailboxes, newest mails, and the way to their own pages */
  guests: readonly { name: string; address: string; mail: string | null; page: string | null }[]
  /** by user id: what lies open over their Slack, and its buttons, else those of their newest message */
  open: Record<string, string | null>
  buttons: Record<string, readonly string[]>
  /** the words of each of their newest messages, oldest first */
  read: Record<string, readonly string[]>
  refused: string | null
}

export type Now = Pick<ShownTour, 'looks' | 'control' | 'moveTo' | 'type' | 'hint' | 'label' | 'fills'>

export interface SceneStep {
  title: string
  sentence: string
  isDone(facts: SceneFacts): boolean
  now(facts: SceneFacts): Now
}

/** A scene of one kind, as data: the steps from its start to its close, and when the forbidden can be tried. */
export interface Scene {
  steps: readonly SceneStep[]
  canTry(facts: SceneFacts): boolean
}

export const at = (looks: Sight | null, hint: string, more: Partial<Now> = {}): Now => ({
  looks,
  hint,
  control: null,
  moveTo: null,
  type: null,
  ...more,
})

const isOff = ({ match, chat, referral, route, session }: SceneFacts): boolean =>
  (['host_passed', 'candidate_declined', 'expired', 'withdrawn'].includes(match?.status ?? '') && chat === null) ||
  ['cancelled', 'no_show', 'not_confirmed'].includes(chat?.status ?? '') ||
  ['declined', 'withdrawn', 'expired', 'not_now'].includes(referral?.stage ?? '') ||
  ['candidate_no', 'owner_no', 'lapsed', 'ended'].includes(route?.status ?? '') ||
  session?.status === 'cancelled'

/** Takes a scene and how far it has come; returns it as the page shows it, in the place of the tour. */
export function shownScene(scene: Scene, facts: SceneFacts): ShownTour {
  const { hints, kinds } = sceneWords
  const { kind } = facts
  const first = facts.isPrepared ? scene.steps.findIndex((step) => !step.isDone(facts)) : 0
  const step = first < 0 ? scene.steps.length : first
  const current = scene.steps[step]
  let now = at(null, hints.end)
  if (!facts.isPrepared) now = at(null, hints.prepare)
  else if (current && isOff(facts)) now = at(null, hints.off)
  else if (current) now = current.now(facts)
  return {
    stage: 'slack',
    step,
    steps: scene.steps.map(({ title, sentence }, index) => ({ title, sentence, isDone: index < step })),
    ...now,
    scene: {
      kind,
      ...kinds[kind],
      canTry: facts.isPrepared && scene.canTry(facts),
      refused: facts.refused,
      isPrepared: facts.isPrepared,
    },
  }
}
