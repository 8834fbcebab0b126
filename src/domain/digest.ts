import { type Stage, stages } from './referral.js'

/** One line of the history, as far as the digest reads it. */
export interface DigestEvent {
  subject: string
  subjectId: string
  action: string
}

/** What happened; exact numbers. */
export interface DigestEvents {
  /** ids of the offers made and not taken back */
  offers: string[]
  chats: number
  referrals: number
  /** steps forward of referrals; nobody's no is news */
  moves: number
  hires: number
}

/** A number of people who wait or explore: exact from three on, below that only "a few". */
export type Crowd = number | 'few'

export interface Ask {
  topic: string
  people: Crowd
}

const few = 3
const shownAsks = 3

export const crowd = (count: number): Crowd => (count < few ? 'few' : count)

/** As many titles of openings are named in one digest. */
export const namedOpenings = 5

/** Whether there is nothing to tell. */
export const isQuiet = (events: DigestEvents): boolean =>
  events.offers.length + events.chats + events.referrals + events.moves + events.hires === 0

const isForward = (stage: Stage): boolean => stages[stage].order !== null && stage !== 'hired'

function stageOf(action: string): Stage | undefined {
  const name = action.startsWith('moved_to_') ? action.slice('moved_to_'.length) : ''
  return Object.hasOwn(stages, name) ? (name as Stage) : undefined
}

/**
 * Counts what a stretch of history holds, oldest line first. What was undone does not count. `counts` says whether a chat or a
 * referral may: those of internal candidates never do (P-2). A hire counts from its first day of work (P-20).
 */
export function countEvents(history: readonly DigestEvent[], counts: (event: DigestEvent) => boolean): DigestEvents {
  const offers = new Set<string>()
  const chats = new Set<string>()
  const consented = new Set<string>()
  const started = new Set<string>()
  const moved = new Map<string, Stage[]>()
  for (const event of history) {
    const { subject, subjectId, action } = event
    if (subject === 'offer') {
      if (action === 'made') offers.add(subjectId)
      if (action === 'undone') offers.delete(subjectId)
    }
    if ((subject !== 'chat' && subject !== 'referral') || !counts(event)) continue
    if (subject === 'chat' && (action === 'held' || action === 'held_disputed')) chats.add(subjectId)
    if (subject !== 'referral') continue
    if (action === 'consented') consented.add(subjectId)
    if (action === 'started') started.add(subjectId)
    const stage = stageOf(action)
    if (stage) moved.set(subjectId, [...(moved.get(subjectId) ?? []), stage])
    if (action === 'undone') moved.get(subjectId)?.pop()
  }
  const steps = [...moved.values()].flat()
  return {
    offers: [...offers],
    chats: chats.size,
    referrals: consented.size,
    moves: steps.filter(isForward).length,
    hires: started.size,
  }
}

const plainForm = (word: string): string => word.trim().toLowerCase()

/**
 * What people wait for, the most wanted first. `wishes` are the topics of each person who waits, in their own words: of those
 * only what the company says itself (`known`: departments, topics of offers) or at least three people said is ever shown, so
 * that no single person's words reach a channel (P-1).
 */
export function openAsks(wishes: readonly (readonly string[])[], known: readonly string[]): Ask[] {
  const knownForms = new Map(known.map((word) => [plainForm(word), word.trim()]))
  const people = new Map<string, { topic: string; count: number }>()
  for (const topics of wishes) {
    const own = new Map(topics.map((topic) => [plainForm(topic), topic.trim()]))
    for (const [form, topic] of own) {
      if (form === '') continue
      const before = people.get(form)
      people.set(form, { topic: knownForms.get(form) ?? before?.topic ?? topic, count: (before?.count ?? 0) + 1 })
    }
  }
  return [...people.entries()]
    .filter(([form, { count }]) => count >= few || knownForms.has(form))
    .sort(([formA, a], [formB, b]) => b.count - a.count || (formA < formB ? -1 : 1))
    .slice(0, shownAsks)
    .map(([, { topic, count }]) => ({ topic, people: crowd(count) }))
}

/** Down at the due time: sent if at most twelve hours late, else skipped (TI-2). */
export const isTooLate = (dueAt: Date, now: Date): boolean => now.getTime() - dueAt.getTime() > 12 * 3_600_000
