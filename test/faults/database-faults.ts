import { createSeededRandom } from '../../src/demo/seeded-random.js'
import type { Cluster, FaultCase, Surroundings } from './fault-case.js'
import { type Fleet, underLoad } from './fleet.js'
import { sayTo } from './storage.js'
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js'

/** What a fault has at hand. */
interface Line {
  cluster: Cluster
  proxy: TcpProxy
  /** of the database of the case, past the proxy */
  databaseUrl: string
}

/** One way in which the database fails; when it resolves the database is there again. */
interface DatabaseFault {
  name: string
  isShort: boolean
  strike(line: Line): Promise<void>
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const nameOf = (url: string): string => new URL(url).pathname.slice(1)
const cutAll = ({ cluster, databaseUrl }: Line): Promise<void> =>
  sayTo(cluster.url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${nameOf(databaseUrl)}'`)

/** A setting of the database holds for new connections, so that all are cut, then and when it is taken back. */
async function whileSet(line: Line, setting: string, ms: number): Promise<void> {
  await sayTo(line.cluster.url, `ALTER DATABASE "${nameOf(line.databaseUrl)}" SET ${setting}`)
  await cutAll(line)
  await pause(ms)
  await sayTo(line.cluster.url, `ALTER DATABASE "${nameOf(line.databaseUrl)}" RESET ${setting.split(' ')[0]}`)
  await cutAll(line)
}

async function away({ cluster }: Line, mode: 'fast' | 'immediate', ms: number): Promise<void> {
  cluster.halt(mode)
  await pause(ms)
  cluster.start()
}

const faults: readonly DatabaseFault[] = [
  { name: 'restarted fast', isShort: false, strike: (line) => away(line, 'fast', 0) },
  { name: 'restarted at once', isShort: true, strike: (line) => away(line, 'immediate', 0) },
  { name: 'away for half a minute', isShort: false, strike: (line) => away(line, 'fast', 30_000) },
  {
    name: 'its connections cut ten times',
    isShort: false,
    async strike(line) {
      for (let time = 0; time < 10; time++) {
        await pause(300)
        await cutAll(line)
      }
    },
  },
  {
    name: 'behind a slow line',
    isShort: false,
    async strike({ proxy }) {
      proxy.delay(50)
      await pause(10_000)
      proxy.delay(0)
    },
  },
  {
    name: 'behind a line that is half open',
    isShort: false,
    async strike({ proxy }) {
      proxy.freeze()
      await pause(20_000)
      proxy.thaw()
    },
  },
  {
    name: 'behind a line that is half open, then cut',
    isShort: false,
    async strike({ proxy }) {
      proxy.freeze()
      await pause(20_000)
      proxy.thaw()
      proxy.cut()
    },
  },
  {
    name: 'out of reach',
    isShort: false,
    async strike({ proxy }) {
      proxy.refuse(true)
      proxy.cut()
      await pause(10_000)
      proxy.refuse(false)
    },
  },
  { name: 'short of patience', isShort: false, strike: (line) => whileSet(line, 'statement_timeout = 2', 8_000) },
  { name: 'read-only', isShort: true, strike: (line) => whileSet(line, 'default_transaction_read_only = on', 4_000) },
]

/** How soon after the database is there again somebody is told yes (FT-3); a slow machine takes longer to say it. */
const recoveryMs = ({ isShort }: Surroundings): number => (isShort ? 45_000 : 10_000)

export const databaseCases: readonly FaultCase[] = faults.map((fault) => ({
  name: `the server ${fault.name}, postgres`,
  database: 'postgres',
  isShort: fault.isShort,
  seeds: 3,
  run: (on, seed) => struck(on, fault, seed),
}))

async function struck(on: Surroundings, fault: DatabaseFault, seed: number) {
  const { fraction } = createSeededRandom(seed)
  const cluster = await on.cluster()
  const proxy = await startTcpProxy(Number(new URL(cluster.url).port))
  let databaseUrl = ''
  const through = async (url: string): Promise<string> => {
    databaseUrl = url
    const near = new URL(url)
    near.port = String(proxy.port)
    return near.href
  }
  let resumeMs = 0
  let died = 0
  try {
    const outcome = await underLoad(on, { replicas: 2, perSecond: 10, fraction, through }, async (fleet) => {
      await pause(fraction() * 1000)
      await fault.strike({ cluster, proxy, databaseUrl })
      resumeMs = await untilYes(fleet)
      died = fleet.keepers.reduce((sum, { deaths }) => sum + deaths.length, 0)
      return { faults: 1, slowestResumeMs: resumeMs }
    })
    const slow = resumeMs > recoveryMs(on) ? [{ kind: 'late' as const, key: 'recovery', why: `${resumeMs} ms` }] : []
    return { ...outcome, died, violations: [...outcome.violations, ...slow] }
  } finally {
    await proxy.close()
  }
}

/** Until three people are told yes who were not before. */
async function untilYes({ load }: Fleet): Promise<number> {
  const back = Date.now()
  while (load.yeses.filter((at) => at > back).length < 3 && Date.now() - back < 120_000) await pause(50)
  return Date.now() - back
}
