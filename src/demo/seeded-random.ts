import type { Random } from './product.js'

/**
 * Chance that is the same each time, for the company's past; its tokens keep no secret. Ids are in the order in which they were
 * made, and before all that carry the real time, since the newest row of a table is the one with the last id.
 */
export function createSeededRandom(seed: number): Random {
  const next = mulberry32(seed)
  let made = 0
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    id: () => [(++made).toString(16).padStart(8, '0'), ...[4, 4, 4, 12].map(hex)].join('-'),
    token: () => Buffer.from(hex(64), 'hex').toString('base64url'),
    fraction: next,
  }
}

/** Tommy Ettinger's generator of 32 bits of state; returns numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Chance by one source, and later by another. */
export function switchable(first: Random): Random & { use(next: Random): void } {
  let source = first
  return {
    id: () => source.id(),
    token: () => source.token(),
    fraction: () => source.fraction(),
    use(next) {
      source = next
    },
  }
}
