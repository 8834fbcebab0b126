/** What a person should look at before a referral goes on. A flag never refuses anything, and neither side reads it. */
export const flagNames = ['self', 'alias', 'ring', 'many_a_day', 'many_a_month'] as const
export type Flag = (typeof flagNames)[number]

/** More than so many by one employee are looked at. */
export const mostADay = 10
export const mostAMonth = 30
/** People who put each other forward in a circle, so long at most. */
export const longestRing = 4

/** Somebody put somebody forward. */
export interface Edge {
  from: string
  to: string
}

/**
 * How many people stand in the shortest circle that one more referral, `from` → `to`, would close; undefined where there is none of
 * at most `most`.
 */
export function ringThrough(edges: readonly Edge[], { from, to }: Edge, most = longestRing): number | undefined {
  let reached = new Set([to])
  for (let people = 1; people <= most; people++) {
    if (reached.has(from)) return people
    const next = reached
    reached = new Set(edges.flatMap((edge) => (next.has(edge.from) ? [edge.to] : [])))
  }
  return undefined
}

export interface FlagFacts {
  /** normalised addresses; null where none is known */
  candidate: string | null
  referrer: string | null
  referrerId: string
  /** whether the candidate is known to be somebody of the company */
  isInternal: boolean
  /** the employee they are, or whose address theirs is, written otherwise; null where there is none */
  candidateAsEmployee: string | null
  /** who put whom forward, by employee, as far as it may lead back to this referrer */
  edges: readonly Edge[]
  /** referrals of this referrer, this one included */
  today: number
  thisMonth: number
}

/** What to look at in a referral that is being made. */
export function flagsOf(facts: FlagFacts): Flag[] {
  const { candidate, referrer, referrerId, candidateAsEmployee } = facts
  const isSelf = candidateAsEmployee === referrerId || (candidate !== null && candidate === referrer)
  const isRing =
    candidateAsEmployee !== null &&
    ringThrough(facts.edges, { from: referrerId, to: candidateAsEmployee }) !== undefined
  const found: Record<Flag, boolean> = {
    self: isSelf,
    alias: !facts.isInternal && candidateAsEmployee !== null,
    ring: !isSelf && isRing,
    many_a_day: facts.today > mostADay,
    many_a_month: facts.thisMonth > mostAMonth,
  }
  return flagNames.filter((flag) => found[flag])
}

/** Family: a recruiter handles it alone, so that nothing suggests it to a team. */
export const isHandledAlone = ({ conflict }: { conflict: string }): boolean => conflict === 'family'
