import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { Act } from '../history/history.js'
import { type Company, heldTalk } from '../stories/first-talk.js'
import { setUp } from './company.js'
import { type FaultCase, judge, type Outcome } from './fault-case.js'
import { underLoad } from './fleet.js'
import type { Keeper } from './keeper.js'
import { livedThrough, monday } from './live.js'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const minute = 60_000
const hour = 60 * minute
const jumps = [hour, -hour, 24 * hour, -24 * hour]

/** A clock that jumps and is set right again while somebody sets the program up and offers a talk, and someone joins (FT-9). */
const jumping: FaultCase = {
  name: 'the clock jumps an hour and a day, embedded',
  database: 'embedded',
  isShort: true,
  seeds: 20,
  async run(on, seed): Promise<Outcome> {
    const { fraction } = createSeededRandom(seed)
    const life = async (company: Company, keeper: Keeper, isDisturbed: boolean): Promise<void> => {
      await setUp(company)
      for (const jump of isDisturbed ? jumps : []) {
        const right = keeper.clockOffset()
        await keeper.jumpTo(right + jump * (0.9 + fraction() / 5))
        await company.rosa.ask('help')
        await company.world.settle()
        await keeper.jumpTo(right)
      }
      await heldTalk(company)
    }
    const calm = await livedThrough('embedded', on, (company, keeper) => life(company, keeper, false))
    const lived = await livedThrough('embedded', on, (company, keeper) => life(company, keeper, true))
    const acts = calm.effects.map((key): Act => ({ op: 'act', t: monday, key, outcome: 'acknowledged' }))
    return { ...judge({ ...lived, acts, limits: { lateMs: 26 * hour } }), faults: jumps.length, slowestResumeMs: 0 }
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
