/** What goes wrong on order, instead of the usual answer to a call. */
export type Misbehaviour =
  /** does it, and the line is cut before the answer */
  | { type: 'lose_answer' }
  /** cuts the line before doing it */
  | { type: 'refuse' }
  /** does it, and answers with half of its bytes, with the wrong content type, with one byte a second, or with no HTTP at all */
  | { type: 'cut_body' | 'wrong_type' | 'trickle' | 'no_http' }
  /** answers with this status, and these bytes; does it only if `done` */
  | { type: 'status'; status: number; body?: string; headers?: Record<string, string>; done?: true }
  /** `ok: false` with this word, without doing it */
  | { type: 'error'; error: string }
  /** 429; the header is left out where nothing is given */
  | { type: 'rate_limit'; seconds?: number | string }
  /** does it, and answers when `until` resolves */
  | { type: 'hang'; until: Promise<unknown> }

/** Told of a call before it is done, and after it, before its answer; the call waits for a promise. */
export type Watcher = (moment: 'before' | 'after', key: string | undefined) => unknown

export interface Misbehaviours {
  order(method: string, how: Misbehaviour, times: number): void
  /** what the next call of that method is to meet */
  next(method: string): Misbehaviour | undefined
  /** how much of what was ordered nobody has met yet */
  unmet(): number
  /** returns what takes the watcher off again */
  watch(method: string, told: Watcher): () => void
  tell(method: string, moment: 'before' | 'after', key: string | undefined): Promise<void>
}

export function createMisbehaviours(): Misbehaviours {
  const ordered = new Map<string, Misbehaviour[]>()
  const watchers = new Map<string, Set<Watcher>>()
  return {
    order(method, how, times) {
      ordered.set(method, [...(ordered.get(method) ?? []), ...Array<Misbehaviour>(times).fill(how)])
    },
    next: (method) => ordered.get(method)?.shift(),
    unmet: () => [...ordered.values()].flat().length,
    watch(method, told) {
      const all = watchers.get(method) ?? new Set()
      watchers.set(method, all.add(told))
      return () => void all.delete(told)
    },
    async tell(method, moment, key) {
      for (const told of watchers.get(method) ?? []) await told(moment, key)
    },
  }
}
