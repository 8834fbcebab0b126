export interface RateLimit {
  /** counts one attempt of `who`; returns the whole seconds to wait if that was one too many, else undefined */
  count(who: string): number | undefined
}

/** How many clients are remembered at once: a flood of addresses cannot fill the memory. */
const maxClients = 10_000
const windowMs = 60_000

/** Takes the attempts allowed a minute and real time in milliseconds; a window starts with a client's first attempt. */
export function createRateLimit(perMinute: number, nowMs: () => number): RateLimit {
  const windows = new Map<string, { attempts: number; endsAt: number }>()
  return {
    count(who) {
      const now = nowMs()
      const open = windows.get(who)
      if (open && open.endsAt > now) {
        open.attempts += 1
        return open.attempts > perMinute ? Math.ceil((open.endsAt - now) / 1000) : undefined
      }
      // deleted first, so that the map stays in the order in which windows began
      windows.delete(who)
      makeRoom(windows)
      windows.set(who, { attempts: 1, endsAt: now + windowMs })
      return undefined
    },
  }
}

function makeRoom(windows: Map<string, unknown>): void {
  if (windows.size < maxClients) return
  const oldest = windows.keys().next().value
  if (oldest !== undefined) windows.delete(oldest)
}
