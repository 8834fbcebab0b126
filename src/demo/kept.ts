import type { Journal } from './journal.js'

/** A map that tells of each change, so that it can be written down. */
export class KeptMap<Value> extends Map<string, Value> {
  readonly #keep: (key: string, value: Value | undefined) => void

  /** `first` is there already, and not told. */
  constructor(first: Iterable<[string, Value]>, keep: (key: string, value: Value | undefined) => void) {
    super()
    this.#keep = keep
    for (const [key, value] of first) super.set(key, value)
  }

  override set(key: string, value: Value): this {
    super.set(key, value)
    this.#keep(key, value)
    return this
  }

  override delete(key: string): boolean {
    const wasThere = super.delete(key)
    if (wasThere) this.#keep(key, undefined)
    return wasThere
  }
}

/** Names that never come again. */
export interface Names {
  nextId(prefix: string): string
  /** a message's name in its conversation; rises */
  nextTs(): string
}

const namesAtOnce = 1000

/** They are written down a thousand at once, under that kind: a new process leaves out what the last did not use. */
export function createNames(clock: () => Date, journal: Journal | undefined, kind = 'count'): Names {
  let count = journal?.read<number>(kind)[0]?.[1] ?? 0
  function next(): number {
    if (count % namesAtOnce === 0) journal?.keep(kind, '', count + namesAtOnce)
    return ++count
  }
  return {
    nextId: (prefix) => `${prefix}${String(next()).padStart(8, '0')}`,
    nextTs() {
      const micros = Math.floor(clock().getTime() / 1000) * 1e6 + next()
      return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`
    },
  }
}

/** Something a platform would not take from the product, with its reasons: a red note in the workbench. */
export interface Refusal {
  t: string
  method: string
  error: string
  reasons: string[]
}

/** Of refusals and notices the newest are kept. */
export const mostKept = 50
