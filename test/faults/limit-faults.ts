import { execFileSync } from 'node:child_process'
import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { FaultCase } from './fault-case.js'
import { type Fleet, underLoad } from './fleet.js'
import type { Keeper } from './keeper.js'

/** One way in which a replica has less than it is used to, for a while or for all of its life (FT-11). */
interface LimitFault {
  name: string
  /** of its start */
  settings?: Record<string, string>
  strike(replica: Keeper): Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** It does nothing at all, and does not know it: its leases lapse meanwhile, and others take what it holds. */
async function hang(replica: Keeper, ms: number): Promise<void> {
  const { pid } = replica.process()
  replica.kill('SIGSTOP')
  await pause(ms)
  if (replica.process().pid === pid) replica.kill('SIGCONT')
}

const faults: readonly LimitFault[] = [
  { name: 'hangs for five seconds', strike: (replica) => hang(replica, 5_000) },
  { name: 'hangs for longer than a lease', strike: (replica) => hang(replica, 45_000) },
  {
    name: 'with a quarter of the memory',
    settings: { NODE_OPTIONS: '--max-old-space-size=256' },
    strike: () => pause(30_000),
  },
  {
    name: 'with 256 descriptors',
    async strike(replica) {
      execFileSync('prlimit', ['--pid', String(replica.process().pid), '--nofile=256:256'])
      await pause(30_000)
    },
  },
  {
    name: 'whose log nobody reads',
    async strike(replica) {
      const { stdout } = replica.process()
      stdout?.pause()
      // each is a line; a pipe holds some hundreds
      for (let each = 0; each < 2000; each++) {
        const stranger = { method: 'POST', body: '{}', signal: AbortSignal.timeout(2_000) }
        await fetch(`${replica.url}/slack/events`, stranger).catch(() => undefined)
      }
      stdout?.resume()
      await pause(10_000)
    },
  },
]

/** One of two replicas is struck; that it ends, too, counts against it. */
function caseOf({ name, settings, strike }: LimitFault): FaultCase {
  return {
    name: `a replica ${name}, postgres`,
    database: 'postgres',
    isShort: false,
    seeds: 3,
    async run(on, seed) {
      const { fraction } = createSeededRandom(seed)
      let deaths = 0
      const disturb = async ({ keepers }: Fleet) => {
        const [struck] = keepers
        if (struck) await strike(struck)
        deaths = keepers.reduce((sum, keeper) => sum + keeper.deaths.length, 0)
        return { faults: 1 }
      }
      const outcome = await underLoad(on, { replicas: 2, perSecond: 20, fraction, settings }, disturb)
      const ended = Array.from({ length: deaths }, () => ({ kind: 'lost' as const, key: name, why: 'it ended' }))
      return { ...outcome, died: deaths, violations: [...outcome.violations, ...ended] }
    },
  }
}

export const limitCases: readonly FaultCase[] = faults.map(caseOf)
