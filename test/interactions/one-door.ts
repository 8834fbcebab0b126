import { createHandle, type HandleParts } from '../../src/interactions/handle.js'
import type { HandleIncoming, Incoming, Speaker } from '../../src/ports.js'
import { createRandom } from '../../src/random.js'
import { createStore } from '../../src/store/store.js'
import { createPoolView } from '../../src/usecases/pool-view.js'
import type { Store, Tx } from '../../src/usecases/unit-of-work.js'
import { testDatabase } from '../database.js'
import { movedClock } from '../moved-clock.js'
import { testSealer } from '../sealer.js'

/** Mia in Slack, on Monday 4 May 2026, 10:00 in Berlin, and what she and others say to a product that knows nobody yet. */
export async function openDoor() {
  const database = await testDatabase()
  const random = createRandom()
  let [store, handle, clock] = [{} as Store, {} as HandleIncoming, movedClock('2026-05-04T08:00:00Z')]
  const logged: unknown[] = []
  let commits = 0
  const mia: Speaker = { type: 'platform', platform: 'slack', workspace: 'T1', user: 'U1' }
  const read = <Result>(look: (tx: Tx) => Promise<Result>): Promise<Result> =>
    store.transaction(store.organizationId, look)
  const say = (name: string, said: Partial<Incoming> = {}) =>
    handle({ door: 'slack', speaker: mia, key: `key of ${name}`, name, value: {}, values: {}, ...said })

  return {
    database,
    mia,
    logged,
    read,
    say,
    get clock() {
      return clock
    },
    get store() {
      return store
    },
    /** commits that may have left jobs */
    commits: () => commits,
    /** forgets everything */
    async open(more: Partial<HandleParts> = {}): Promise<void> {
      await database.reset()
      clock = movedClock('2026-05-04T08:00:00Z')
      const parts = { adapter: database.adapter, alone: true, sealer: testSealer(), clock, random }
      store = await createStore({ ...parts, zone: 'Europe/Berlin', close: async () => {} })
      logged.length = 0
      commits = 0
      handle = createHandle({
        ...{ store, clock, random, baseUrl: 'https://coffee.example.org', adminEmails: [], pool: createPoolView() },
        log: { info() {}, warn: (event, fields) => void logged.push([event, fields]), error() {} },
        committed: () => void commits++,
        ...more,
      })
    },
    rowsOf: async (table: string): Promise<number> => {
      const [row] = await database.session((query) => query(`SELECT count(*)::int AS n FROM "${table}"`, []))
      return (row as { n: number }).n
    },
    outside: (candidateId: string): Speaker => ({
      type: 'candidate',
      organizationId: store.organizationId,
      candidateId,
    }),
    type: (text: string, said: Partial<Incoming> = {}) => say('command', { value: { text }, ...said }),
    /** names of all jobs, in order */
    jobs: async (): Promise<unknown[]> => {
      const rows = await database.session((query) => query('SELECT "name" FROM "job" ORDER BY "sequence"', []))
      return rows.map((row) => (row as { name: string }).name)
    },
  }
}

export type OneDoor = Awaited<ReturnType<typeof openDoor>>

export const wordsOf = (reply: unknown): string => JSON.stringify(reply)

/** A form filled in as it should be. */
export const offered: Partial<Incoming> = {
  value: { kind: 'informational', zone: 'Europe/Berlin' },
  values: { topics: 'data', windows: ['2-840-960'], medium: 'phone' },
}
