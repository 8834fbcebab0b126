import type { Journal } from './journal.js'
import type { SlackState } from './slack-state.js'

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

const namesAtOnce = 1000

/** Names that never come again. They are written down a thousand at once: a new process leaves out what the last did not use. */
export function createNames(clock: () => Date, journal: Journal | undefined): Pick<SlackState, 'nextId' | 'nextTs'> {
  let count = journal?.read<number>('count')[0]?.[1] ?? 0
  function next(): number {
    if (count % namesAtOnce === 0) journal?.keep('count', '', count + namesAtOnce)
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
