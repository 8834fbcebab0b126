/** Calls a minute of each tier (docs.slack.dev, rate limits). */
export type Tier = 20 | 50 | 100

/** About one message a second in a channel; Slack allows short bursts and does not say how short. */
const messagesPerSecond = 1
const messageBurst = 3

interface Bucket {
  tokens: number
  at: number
}

export interface Rates {
  /** takes one call; returns 0 when it may go on, else the whole seconds to wait, for `Retry-After` */
  take(method: string, tier: Tier | undefined, channel: unknown): number
}

/** Token buckets for each method, and for the messages of each channel. */
export function createRates(now: () => Date): Rates {
  const buckets = new Map<string, Bucket>()
  function wait(name: string, capacity: number, perSecond: number): number {
    const at = now().getTime()
    const bucket = buckets.get(name) ?? { tokens: capacity, at }
    buckets.set(name, bucket)
    bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, at - bucket.at) / 1000) * perSecond)
    bucket.at = at
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond)
    bucket.tokens -= 1
    return 0
  }
  return {
    take(method, tier, channel) {
      if (method === 'chat.postMessage') return wait(`${method} ${String(channel)}`, messageBurst, messagesPerSecond)
      return tier === undefined ? 0 : wait(method, tier, tier / 60)
    },
  }
}
