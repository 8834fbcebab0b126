/** Teams' documented rates of one bot (learn.microsoft.com, rate limiting): so many calls in any span of this length. */
const inConversation = [
  { most: 7, ms: 1000 },
  { most: 8, ms: 2000 },
  { most: 60, ms: 30_000 },
  { most: 1800, ms: 3_600_000 },
]
const inTenant = [{ most: 50, ms: 1000 }]

export interface TeamsRates {
  /** takes one call of the tenant, and one of a conversation where it writes or creates; returns whether it may go on */
  take(conversation: string | undefined): boolean
}

/** Sliding windows; a call that is refused does not count. */
export function createTeamsRates(now: () => Date): TeamsRates {
  const taken = new Map<string, number[]>()
  function room(name: string, windows: typeof inTenant, at: number): number[] | undefined {
    const times = (taken.get(name) ?? []).slice(-Math.max(...windows.map(({ most }) => most)))
    const isFull = windows.some(({ most, ms }) => (times[times.length - most] ?? -Infinity) > at - ms)
    return isFull ? undefined : times
  }
  return {
    take(conversation) {
      const at = now().getTime()
      const tenant = room('', inTenant, at)
      const own = conversation === undefined ? [] : room(conversation, inConversation, at)
      if (!tenant || !own) return false
      taken.set('', [...tenant, at])
      if (conversation !== undefined) taken.set(conversation, [...own, at])
      return true
    },
  }
}
