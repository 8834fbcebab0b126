import type { RunSql } from '../../src/store/connect.js'
import type { Limits } from '../history/check.js'
import type { Acceptance, Act } from '../history/history.js'
import { type Fakes, startFakes } from './fakes.js'
import { judge, type Outcome, type Surroundings, slowestOf } from './fault-case.js'
import { type Keeper, keepRunning } from './keeper.js'
import { type Load, startLoad } from './load.js'
import { type ReadMessages, readMessages } from './read-rows.js'
import { makeStorage, type Storage } from './storage.js'

/** Several replicas on one server, people who use them, and what they are connected to. */
export interface Fleet {
  keepers: Keeper[]
  fakes: Fakes
  storage: Storage
  load: Load
  /** of each replica */
  settings: Record<string, string>
}

export interface FleetOptions {
  replicas: number
  perSecond: number
  /** how people choose a replica: numbers in [0, 1) */
  fraction(): number
  /** where the database is reached, if not at the server itself */
  through?: (databaseUrl: string) => Promise<string>
  /** of each replica's clock against real time */
  clockOffsets?: readonly number[]
  limits?: Partial<Limits>
  /** beside those of the fakes */
  settings?: Record<string, string> | undefined
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** How long people, and whoever waits for quiet, are patient: a slow machine is no fault. */
const patienceMs = 180_000

/** Starts replicas and a load, lets `disturb` do its worst, waits until all is quiet again, and compares. */
export async function underLoad(
  on: Pick<Surroundings, 'cluster'>,
  options: FleetOptions,
  disturb: (fleet: Fleet) => Promise<{ faults: number; slowestResumeMs?: number }>,
): Promise<Outcome> {
  const fakes = await startFakes()
  const storage = await makeStorage('postgres', async () => (await on.cluster()).url)
  const keepers: Keeper[] = []
  try {
    const databaseUrl = storage.settings.DATABASE_URL ?? ''
    const settings: Record<string, string> = {
      ...fakes.settings,
      ...options.settings,
      DATABASE_URL: (await options.through?.(databaseUrl)) ?? databaseUrl,
    }
    const start = async (place: number): Promise<void> => {
      keepers[place] = await keepRunning({ settings, clockOffset: options.clockOffsets?.[place] ?? 0 })
    }
    // the first alone: it makes the tables
    await start(0)
    await Promise.all(Array.from({ length: options.replicas - 1 }, (_, place) => start(place + 1)))
    const url = (): string => keepers[Math.floor(options.fraction() * keepers.length)]?.url ?? ''
    const signingSecret = settings.SLACK_SIGNING_SECRET ?? ''
    const meet = (id: string): void =>
      fakes.slack.addUser({ id, name: id, email: `${id}@corp.example`.toLowerCase(), tz: 'Europe/Berlin' })
    const load = startLoad({ ...options, signingSecret, meet, url, patienceMs })
    while (load.yeses.length < 10) await pause(50)
    const { faults, slowestResumeMs = 0 } = await disturb({ keepers, fakes, storage, load, settings })
    await load.stop()
    await untilQuiet(keepers, options.clockOffsets)
    for (const keeper of keepers) await keeper.stop()
    const found = await read(storage, fakes.taken, load, options.limits)
    const resumed = Math.max(slowestResumeMs, ...keepers.map(({ deaths }) => slowestOf(deaths)))
    return { ...found, faults, slowestResumeMs: resumed }
  } finally {
    for (const keeper of keepers) await keeper.stop()
    await fakes.close()
    await storage.remove()
  }
}

/** Until nothing is due and nobody holds anything; a lease lapses after half a minute. */
async function untilQuiet(keepers: readonly Keeper[], offsets: readonly number[] = []): Promise<void> {
  const ahead = offsets.indexOf(Math.max(...offsets))
  const asked = keepers[Math.max(0, ahead)]
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(200)) {
    await asked?.ready()
    const metrics = await fetch(`${asked?.url}/metrics`).then(
      (response) => response.text(),
      () => '',
    )
    const oldest = /^coffeechat_oldest_due_job_seconds (\S+)/m.exec(metrics)?.[1]
    const held = /^coffeechat_jobs\{status="(sending|retry)"\} [^0]/m.test(metrics)
    if (oldest === '0' && !held) return
  }
}

async function read(storage: Storage, taken: Acceptance[], load: Load, limits: FleetOptions['limits']) {
  const [offers, messages] = await storage.read(async (run) => [await readOffers(run), await readMessages(run)])
  const effects = [...offers, ...joinsIn(taken, messages)]
  const judged = judge({
    taken,
    messages,
    effects: [...effects, ...unknownJoins(load.acts, effects, taken, messages)],
    acts: load.acts,
    endedAt: Date.now(),
    limits: { lateMs: patienceMs, ...limits },
  })
  const unheard = load.acts.filter(({ outcome }) => outcome !== 'acknowledged')
  const told = unheard.map(({ key, outcome }) => ({ kind: 'late' as const, key, why: `in the end ${outcome}` }))
  return { ...judged, violations: [...judged.violations, ...told] }
}

/** Whoever offers, once for each offer that stands. */
async function readOffers(run: RunSql): Promise<string[]> {
  const rows = await run(`SELECT i."userId" FROM "chat_offer" o JOIN "identity" i ON i."employeeId" = o."hostId"`)
  return rows.map(({ userId }) => String(userId))
}

/** The key of the job whose mail has this Message-ID. */
const jobOf = (keyOf: ReadMessages['keyOf'], messageId: string): string | undefined =>
  keyOf.get(/^<([^@]+)@/.exec(messageId)?.[1] ?? '')

/**
 * Of a mail whose outcome nobody knows it is listed that nobody knows (DL-6), also where it was not taken: as many of those who
 * joined and were not written to as there are such mails.
 */
function unknownJoins(
  acts: readonly Act[],
  effects: readonly string[],
  taken: readonly Acceptance[],
  { rows, keyOf }: ReadMessages,
): string[] {
  const arrived = new Set(taken.map(({ key }) => jobOf(keyOf, key)))
  const unknown = rows.filter(
    ({ key, status }) => status === 'unknown' && key.includes(':join.confirm') && !arrived.has(key),
  )
  const joined = acts.filter(({ key, outcome }) => outcome === 'acknowledged' && key.includes('@'))
  return joined
    .map(({ key }) => key)
    .filter((key) => !effects.includes(key))
    .slice(0, unknown.length)
}

/** Whoever was written to, once for each candidate that they became. */
function joinsIn(taken: readonly Acceptance[], { keyOf, rows }: ReadMessages): string[] {
  const candidateOf = new Map(rows.map(({ key, conversation }) => [key, conversation]))
  const pairs = taken.flatMap(({ key, conversation }) => {
    const candidate = candidateOf.get(jobOf(keyOf, key) ?? '')
    return candidate?.startsWith('candidate:') ? [`${conversation} ${candidate}`] : []
  })
  return [...new Set(pairs)].map((pair) => pair.split(' ')[0] ?? '')
}
