import type { createStore } from '../src/store/store.js'

type Adapter = Parameters<typeof createStore>[0]['adapter']

/** The same adapter, with every statement noted. */
export function noted(adapter: Adapter, statements: string[]): Adapter {
  const watched = <Thing extends object>(thing: Thing): Thing =>
    new Proxy(thing, {
      get(target, key) {
        const value = Reflect.get(target, key) as unknown
        if (typeof value !== 'function') return value
        if (key === 'queryRaw' || key === 'executeRaw')
          return (query: { sql: string }) => {
            statements.push(query.sql)
            return value.call(target, query)
          }
        if (key === 'connect' || key === 'startTransaction')
          return async (...all: unknown[]) => watched((await value.apply(target, all)) as object)
        return value.bind(target)
      },
    })
  return watched(adapter)
}
