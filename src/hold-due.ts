import { createApp } from './app.js'
import type { Config } from './config.js'
import { nextRun } from './domain/schedule.js'
import { createLog } from './log.js'
import type { RoundThread } from './matching/round-thread.js'
import type { Clock, Random } from './ports.js'
import type { Database } from './store/connect.js'
import { createSealer, parseKeyRing } from './store/sealing.js'
import { createStore } from './store/store.js'

export interface HoldParts {
  config: Config
  database: Database
  keyRing: string
  clock: Clock
  random: Random
  rounds: RoundThread
}

/**
 * What a copy of an older moment needs before anybody starts on it (FT-14). Between that moment and now the other life has
 * written to people, so whatever was due by now is brought to its end here, without a word leaving: clocks that ran out have run
 * out, and every message of which this speaks, or that was waiting, is held until an admin releases it or lets it go. Rounds and
 * digests of that time are passed over. What is due later leaves as ever: nobody can have sent it yet. Returns how many messages
 * are held. The copy must be this process' alone.
 */
export async function holdDue({ config, database, keyRing, clock, random, rounds }: HoldParts): Promise<number> {
  const store = await createStore({
    adapter: database.adapter,
    alone: true,
    sealer: createSealer(parseKeyRing(keyRing)),
    clock,
    random,
    zone: config.zone,
    // it is not ours to close
    close: async () => {},
  })
  try {
    const now = clock.now()
    await store.transaction(store.organizationId, async (tx) => {
      const due = await tx.schedules.find({ nextAt: { before: new Date(now.getTime() + 1) } })
      for (const each of due) await tx.schedules.save({ ...each, nextAt: nextRun(each, now) })
    })
    const app = createApp({
      // nothing is connected, and nothing that is due is young enough to leave
      config: {
        ...config,
        slack: null,
        teams: null,
        mail: null,
        metricsPort: null,
        resumeHours: Number.NEGATIVE_INFINITY,
      },
      store,
      clock,
      random,
      log: createLog('silent'),
      pageSecret: keyRing,
      rounds,
      examine: async () => [],
    })
    await app.runner.drain()
    return (await store.queue.depth(clock.now())).byStatus.held ?? 0
  } finally {
    await store.close()
  }
}
