import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import type { ClaimedJob, Store, Tx } from '../../src/usecases/unit-of-work.js'
import { testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

/** An empty queue at Monday 4 May 2026, 10:00 in Berlin, and whoever claims from it. */
export async function openQueue() {
  const database = await testDatabase()
  const begin = '2026-05-04T08:00:00Z'
  let clock = movedClock(begin)
  const random = createRandom()
  let store: Store
  const start = (alone: boolean): Promise<Store> =>
    createStore({
      adapter: database.adapter,
      alone,
      sealer: testSealer(),
      clock,
      random,
      zone: 'Europe/Berlin',
      close: async () => {},
    })
  const inside = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => store.transaction('o1', work)
  return {
    database,
    get clock() {
      return clock
    },
    inside,
    /** the product starts on this database */
    start,
    get store() {
      return store
    },
    /** forgets everything */
    async open(): Promise<void> {
      await database.reset()
      clock = movedClock(begin)
      store = await start(false)
    },
    /** messages to one host, due now */
    write: (...keys: string[]): Promise<void> =>
      inside((tx) =>
        tx.addJobs(
          keys.map((key) => ({
            name: 'chat.met-host' as const,
            key,
            payload: { chatId: 'c' },
            to: 'employee:h' as const,
            at: clock.now(),
          })),
          undefined,
        ),
      ),
    claim: (holder: string): Promise<ClaimedJob[]> => store.queue.claim(holder, 10, clock.now(), true),
    /** as if whoever holds them had stood still for longer than a lease */
    lapse: (): Promise<unknown> => database.exec(`UPDATE "job" SET "leaseUntil" = now() - interval '1 second'`),
  }
}

export type OneQueue = Awaited<ReturnType<typeof openQueue>>
