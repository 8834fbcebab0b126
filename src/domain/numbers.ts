import type { Match, Side, ToldCause } from './match.js'
import { toldCauses } from './match.js'
import { weekOf } from './schedule.js'

/** The organizer's numbers, by week. P-6: nobody is measured, and groups below five are not shown. */

export const smallestGroup = 5
/** A number of people: nobody, or five and more; `few` where it is not shown. */
export type Group = number | 'few'
/** How many of a shown group: `most`, where those left would be fewer than five. */
export type Part = Group | 'most' | 'all'

const group = (count: number): Group => (count > 0 && count < smallestGroup ? 'few' : count)

function partOf(part: number, whole: number): Part {
  if (part === whole) return part === 0 ? 0 : 'all'
  return whole - part < smallestGroup ? 'most' : group(part)
}

export interface Asked {
  asked: Group
  /** says nothing where the group itself is not shown */
  answered: Part
}

export interface LeftOut {
  count: Group
  causes: { cause: ToldCause; count: number }[]
  /** those of causes that are not shown */
  others: number
}

export interface Week {
  /** a moment of that week */
  at: Date
  hosts: Asked
  candidates: Asked
  /** people of the pool who met a host */
  met: Group
  /** of the last round of that week; undefined where none was held */
  leftOut: LeftOut | undefined
}

type Pair = Pick<Match, 'status' | 'askedFirst' | 'hostId' | 'candidateId' | 'hostAskedAt' | 'candidateAskedAt'>

interface Question {
  side: Side
  personId: string
  at: Date
  isAnswered: boolean
}

const ended: Partial<Record<Match['status'], Side>> = { host_passed: 'host', candidate_declined: 'candidate' }

/** The questions of one match. What was taken back before an answer was never theirs to answer. */
export function questionsOf(match: Pair): Question[] {
  const { status, askedFirst, hostAskedAt, candidateAskedAt } = match
  const at = { host: hostAskedAt, candidate: candidateAskedAt }
  const second: Side = askedFirst === 'host' ? 'candidate' : 'host'
  const isAnswered = (side: Side): boolean => {
    if (status === 'agreed' || ended[status] === side) return true
    return side === askedFirst && (status === 'half_agreed' || at[second] !== null || ended[status] === second)
  }
  return (['host', 'candidate'] as const).flatMap((side) => {
    const asked = at[side]
    if (asked === null || (status === 'withdrawn' && !isAnswered(side))) return []
    const personId = side === 'host' ? match.hostId : match.candidateId
    return [{ side, personId, at: asked, isAnswered: isAnswered(side) }]
  })
}

/** Different people, however often one was asked; whoever answered once has answered. */
function askedOf(questions: readonly Question[], side: Side): Asked {
  const people = (list: readonly Question[]) => new Set(list.map(({ personId }) => personId)).size
  const own = questions.filter((question) => question.side === side)
  const asked = people(own)
  return { asked: group(asked), answered: partOf(people(own.filter(({ isAnswered }) => isAnswered)), asked) }
}

/** Talks of few hosts would tell of each of them how many they gave. */
function metOf(talks: readonly { hostId: string; candidateId: string }[]): Group {
  const hosts = new Set(talks.map(({ hostId }) => hostId)).size
  const met = new Set(talks.map(({ candidateId }) => candidateId)).size
  return group(hosts) === 'few' ? 'few' : group(met)
}

export type Causes = Partial<Record<ToldCause, number>>

/** Causes of five and more, the largest first; what the others leave is again nobody, or five and more. */
export function leftOutOf(causes: Causes): LeftOut {
  const all = toldCauses.map((cause) => ({ cause, count: causes[cause] ?? 0 }))
  const total = all.reduce((sum, { count }) => sum + count, 0)
  const count = group(total)
  if (count === 'few') return { count, causes: [], others: 0 }
  const shown = all.filter((one) => one.count >= smallestGroup).sort((one, other) => other.count - one.count)
  const rest = () => total - shown.reduce((sum, one) => sum + one.count, 0)
  while (group(rest()) === 'few') shown.pop()
  return { count, causes: shown, others: rest() }
}

/** How the causes of a round stand in its history. */
export const causesText = (causes: Causes): string =>
  toldCauses.flatMap((cause) => (causes[cause] ? [`${cause}=${causes[cause]}`] : [])).join(' ')

export function readCauses(text: string): Causes {
  const pairs = text.split(' ').map((each) => each.split('='))
  return Object.fromEntries(
    pairs
      .filter(([cause]) => (toldCauses as readonly string[]).includes(cause ?? ''))
      .map(([cause, n]) => [cause, Number(n)]),
  )
}

export interface Happened {
  matches: readonly Pair[]
  talks: readonly { hostId: string; candidateId: string; heldAt: Date | null }[]
  rounds: readonly { at: Date; causes: Causes }[]
}

const weekMs = 7 * 86_400_000

/** That many weeks up to the present one, the newest first; those before anything happened are left out. */
export function countWeeks(happened: Happened, now: Date, zone: string, weeks: number): Week[] {
  const questions = happened.matches.flatMap(questionsOf)
  const moments = Array.from({ length: weeks }, (_, back) => new Date(now.getTime() - back * weekMs))
  const counted = moments.map((at): Week => {
    const week = weekOf(at, zone)
    const isIn = (moment: Date | null): boolean => moment !== null && weekOf(moment, zone) === week
    const asked = questions.filter((question) => isIn(question.at))
    const held = happened.rounds.filter((round) => isIn(round.at))
    const last = held.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]
    return {
      at,
      hosts: askedOf(asked, 'host'),
      candidates: askedOf(asked, 'candidate'),
      met: metOf(happened.talks.filter(({ heldAt }) => isIn(heldAt))),
      leftOut: last && leftOutOf(last.causes),
    }
  })
  const first = counted.findLastIndex(
    ({ hosts, candidates, met, leftOut }) =>
      hosts.asked !== 0 || candidates.asked !== 0 || met !== 0 || leftOut !== undefined,
  )
  return counted.slice(0, first + 1)
}
