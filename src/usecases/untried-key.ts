import type { Context } from './unit-of-work.js'

/**
 * Takes how a post's key reads at each attempt, counted from 1; returns the first that was not tried. What was given up for
 * good may be asked for again; undefined while one is on its way, or has arrived.
 */
export async function untriedKey({ tx }: Context, keyOf: (attempt: number) => string): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    const known = await tx.findJob(keyOf(attempt))
    if (!known) return keyOf(attempt)
    if (known.status !== 'dead' && known.status !== 'cancelled') return undefined
  }
}
