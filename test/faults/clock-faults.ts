import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { Act } from '../history/history.js'
import { setUp } from './company.js'
import { type FaultCase, judge, type Outcome } from './fault-case.js'
import { underLoad } from './fleet.js'
import { livedThrough, monday, namedAs, undisturbedLife } from './live.js'
import { talkAndDigest } from './lives.js'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const minute = 60_000
const hour = 60 * minute
const jumps = [hour, -hour, 24 * hour, -24 * hour]

/** A clock that jumps and is set right again, before a talk and a digest (FT-9). */
const jumping: FaultCase = {
  name: 'the clock jumps an hour and a day, embedded',
  database: 'embedded',
  isShort: true,
  seeds: 20,
  async run(on, seed): Promise<Outcome> {
    const { fraction } = createSeededRandom(seed)
    const expected = await undisturbedLife('talk')
    const lived = await livedThrough('embedded', on, async (company, keeper) => {
      await setUp(company)
      for (const jump of jumps) {
        const right = keeper.clockOffset()
        await keeper.jumpTo(right + jump * (0.9 + fraction() / 5))
        await company.rosa.ask('help')
        await company.world.settle()
        await keeper.jumpTo(right)
      }
      await talkAndDigest(company)
    })
    const acts = expected.map((key): Act => ({ op: 'act', t: monday, key, outcome: 'acknowledged' }))
    const judged = judge({ ...lived, acts, effects: namedAs(lived.effects, expected), limits: { lateMs: 26 * hour } })
    return { ...judged, faults: jumps.length, slowestResumeMs: 0 }
  },
}

/** Two replicas whose clocks are ten minutes apart share the work. */
const apart: FaultCase = {
  name: 'two replicas ten minutes apart, postgres',
  database: 'postgres',
  isShort: false,
  seeds: 3,
  run(on, seed) {
    const { fraction } = createSeededRandom(seed)
    const clockOffsets = [0, 10 * minute]
    // whoever is ahead sends as much too early as it is ahead
    const limits = { skewMs: 11 * minute, lateMs: 15 * minute }
    return underLoad(on, { replicas: 2, perSecond: 10, fraction, clockOffsets, limits }, async () => {
      await pause(20_000)
      return { faults: 1 }
    })
  },
}

export const clockCases: readonly FaultCase[] = [jumping, apart]
