import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { FaultCase } from './fault-case.js'
import { underLoad } from './fleet.js'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Three replicas, one of which dies every half second to five seconds, and comes back (FT-2). */
const killedAtRandom: FaultCase = {
  name: 'three replicas killed at random, postgres',
  database: 'postgres',
  isShort: true,
  seeds: 1,
  async run(on, seed) {
    const { fraction } = createSeededRandom(seed)
    return underLoad(on, { replicas: 3, perSecond: 20, fraction }, async ({ keepers }) => {
      let faults = 0
      for (const until = Date.now() + on.loadMs; Date.now() < until; faults++) {
        await pause(500 + fraction() * 4500)
        keepers[Math.floor(fraction() * keepers.length)]?.kill()
      }
      return { faults }
    })
  },
}

/** Whoever ends sooner has finished what it had begun; a slow machine may not, within the ten seconds that it has. */
const finishesMs = 9_000

/** Each of three replicas in turn is asked to stop and starts again, three times over (DL-9). */
const rolling: FaultCase = {
  name: 'a rolling restart of three replicas, postgres',
  database: 'postgres',
  isShort: true,
  seeds: 5,
  async run(on, seed) {
    const { fraction } = createSeededRandom(seed)
    let faults = 0
    const wrongEnds: string[] = []
    let slowestEnd = 0
    const outcome = await underLoad(
      on,
      { replicas: 3, perSecond: on.isShort ? 10 : 20, fraction },
      async ({ keepers }) => {
        for (let turn = 0; turn < (on.isShort ? 1 : 3); turn++)
          for (const keeper of keepers) {
            const before = keeper.deaths.length
            const asked = Date.now()
            keeper.kill('SIGTERM')
            faults++
            while (keeper.deaths[before]?.backAt === undefined) await pause(50)
            await keeper.ready()
            const { code, at = asked } = keeper.deaths[before] ?? {}
            slowestEnd = Math.max(slowestEnd, at - asked)
            if (code !== 0) wrongEnds.push(`it ended with ${code}`)
          }
        return { faults }
      },
    )
    const ends = wrongEnds.map((why) => ({ kind: 'lost' as const, key: 'SIGTERM', why }))
    const unknowns =
      outcome.listedUnknowns > 0 && slowestEnd < finishesMs
        ? [{ kind: 'unlisted unknown' as const, key: 'SIGTERM', why: 'work was left half done' }]
        : []
    return { ...outcome, violations: [...outcome.violations, ...ends, ...unknowns] }
  },
}

export const replicaCases: readonly FaultCase[] = [killedAtRandom, rolling]
