import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { FaultCase, Outcome } from './fault-case.js'
import { type Fleet, underLoad } from './fleet.js'
import { keepRunning } from './keeper.js'
import { makeNextRelease, type NextRelease } from './next-release.js'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** how long each mix of releases runs */
const togetherMs = 10_000

/**
 * Two replicas of today's release are joined by one of the next, which is killed in the middle of its migration and comes
 * back; then one of today's starts anew on tables it does not know all of, as after a rollback (FT-13).
 */
const upgraded: FaultCase = {
  name: 'old and new run together, postgres',
  database: 'postgres',
  isShort: true,
  seeds: 3,
  async run(on, seed): Promise<Outcome> {
    const { fraction } = createSeededRandom(seed)
    const next = makeNextRelease()
    const missing: string[] = []
    try {
      const outcome = await underLoad(on, { replicas: 2, perSecond: 10, fraction }, async (fleet) => {
        missing.push(...(await joinedBy(fleet, next)))
        return { faults: 2 }
      })
      const unseen = missing.map((why) => ({ kind: 'late' as const, key: 'upgrade', why }))
      return { ...outcome, violations: [...outcome.violations, ...unseen] }
    } finally {
      next.remove()
    }
  },
}

/** Returns what of all this did not happen. */
async function joinedBy({ keepers, settings, storage, load }: Fleet, next: NextRelease): Promise<string[]> {
  const kills = [{ at: `before-commit|migration ${next.migration}` }]
  const newer = await keepRunning({ settings, kills, entry: next.entry })
  await newer.ready()
  keepers.push(newer)
  const joinedAt = Date.now()
  await pause(togetherMs)
  const [older] = keepers
  older?.kill()
  await pause(togetherMs)
  await older?.ready()
  const [applied] = await storage.read((run) =>
    run(
      `SELECT 1 FROM "_prisma_migrations" WHERE "migration_name" = '${next.migration}' AND "finished_at" IS NOT NULL`,
    ),
  )
  return [
    ...(newer.deaths.length === 1 ? [] : [`the next release died ${newer.deaths.length} times, not once`]),
    ...(older?.deaths.length === 1 ? [] : ["today's release did not start anew once"]),
    ...(applied ? [] : ['its migration was not applied']),
    ...(load.yeses.some((at) => at > joinedAt) ? [] : ['nobody was told yes by both']),
  ]
}

export const upgradeCases: readonly FaultCase[] = [upgraded]
