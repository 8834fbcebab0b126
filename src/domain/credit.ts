/** Part of the thanks for a hire, along the chain that led to it. */
export interface CreditShare {
  id: string
  version: number
  referralId: string
  /** null: somebody outside, whose points go to nobody and are shown as such */
  employeeId: string | null
  part: CreditPart | 'early'
  /** whole points of a hundred; small thanks at early steps count apart */
  points: number
  createdAt: Date
  /** why these points go to nobody; empty where they go to somebody */
  excluded: Excluded | ''
}

export const creditParts = ['referrer', 'introducer', 'host'] as const
export type CreditPart = (typeof creditParts)[number]

/** Whether it is of the hundred. */
export const isPart = (part: CreditShare['part']): part is CreditPart => part !== 'early'

/** Why points go to nobody. */
export const exclusions = ['recruiter', 'hr', 'owner', 'deputy', 'reports', 'self', 'left', 'outside'] as const
export type Excluded = (typeof exclusions)[number]

/** Points of a hundred for each part. */
export type CreditRule = Record<CreditPart, number>
export const creditRule: CreditRule = { referrer: 50, introducer: 30, host: 20 }

/** Somebody of the chain; `key` tells people apart, also those outside. */
export interface ChainPerson {
  key: string
  employeeId: string | null
  excluded: Excluded | ''
}

/** Who led to a hire, by what they did; in no order, and somebody may stand in several. */
export type Chain = Record<CreditPart, readonly ChainPerson[]>

export type Share = Pick<CreditShare, 'employeeId' | 'part' | 'points' | 'excluded'>

const byKey = (a: ChainPerson, b: ChainPerson): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const onceEach = (people: readonly ChainPerson[]): ChainPerson[] =>
  [...new Map([...people].reverse().map((person) => [person.key, person])).values()].sort(byKey)

/**
 * Splits a hundred points. Inside a part all have the same, in whole points, the odd ones to whoever has been with us longest
 * (the smallest key). Nobody counts twice: whoever stands in several parts keeps the one that would give them most, an earlier
 * part where two give the same, and the others of the part they leave share what was theirs. A part in which nobody stands, or
 * nobody is left, goes to the referrer's. Points of people outside, or excluded, go to nobody. What is returned always adds up
 * to a hundred.
 */
export function splitCredit(chain: Chain, rule: CreditRule = creditRule): Share[] {
  const people = Object.fromEntries(creditParts.map((part) => [part, onceEach(chain[part])])) as Record<
    CreditPart,
    ChainPerson[]
  >
  const pots = { ...rule }
  const kept = largestParts(people, pots)
  const ownOf = (part: CreditPart) => people[part].filter(({ key }) => kept.get(key) === part)
  for (const part of ['introducer', 'host'] as const) {
    if (ownOf(part).length > 0) continue
    pots.referrer += pots[part]
    pots[part] = 0
  }
  return creditParts.flatMap((part): Share[] => {
    if (pots[part] === 0) return []
    const own = ownOf(part)
    return own.map(({ employeeId, excluded }, place) => {
      const points = Math.floor(pots[part] / own.length) + (place < pots[part] % own.length ? 1 : 0)
      return { part, employeeId, points, excluded: excluded || (employeeId === null ? 'outside' : '') }
    })
  })
}

/** The part each person keeps: the one that would give them most. */
function largestParts(
  people: Record<CreditPart, readonly ChainPerson[]>,
  pots: CreditRule,
): ReadonlyMap<string, CreditPart> {
  const kept = new Map<string, CreditPart>()
  const share = (part: CreditPart): number => pots[part] / Math.max(1, people[part].length)
  for (const part of creditParts)
    for (const { key } of people[part]) {
      const before = kept.get(key)
      if (before === undefined || share(part) > share(before)) kept.set(key, part)
    }
  return kept
}

/** The first day of work as it was agreed; the day on which the hire was settled where none was. */
export const startOf = ({ since, proposal }: { since: Date; proposal: { startsOn: string } | null }): Date =>
  proposal ? new Date(`${proposal.startsOn}T00:00:00Z`) : since

/** Half of a share counts on the first day, an odd point with it; the rest after ninety days. */
export function milestonesOf(
  points: number,
  start: Date,
): { milestone: 'start' | 'days_90'; points: number; due: Date }[] {
  const first = Math.ceil(points / 2)
  const later = new Date(start.getTime() + 90 * 86_400_000)
  return [
    { milestone: 'start' as const, points: first, due: start },
    { milestone: 'days_90' as const, points: points - first, due: later },
  ].filter((each) => each.points > 0)
}
