import type { Acceptance } from '../history/history.js'
import type { Company } from '../stories/first-talk.js'
import { openCompany } from './company.js'
import { type Fakes, startFakes } from './fakes.js'
import type { Surroundings } from './fault-case.js'
import { type Keeper, keepRunning } from './keeper.js'
import { type Flow, lives } from './lives.js'
import { type ReadMessages, readEffects, readMessages } from './read-rows.js'
import { type DatabaseKind, makeStorage } from './storage.js'

/** Monday 4 May 2026, 10:00 in Berlin. */
export const monday = Date.parse('2026-05-04T08:00:00Z')

/** How a life is disturbed. */
export interface Disturbance {
  /** where the product dies first: a point of the store, or one of `slack:` and `mail:` */
  first: string
  /** the how manieth point after that it dies at again */
  secondHit: number
  /** Slack sends forms again by itself */
  sendsAgain: boolean
}

/** What is left of a life. */
export interface Lived {
  effects: string[]
  messages: ReadMessages
  taken: Acceptance[]
  deaths: Keeper['deaths']
  endedAt: number
  /** why it went no further */
  brokenOff: unknown
}

/** Lives one flow on a database and with fakes of its own; undefined: undisturbed. */
export function live(
  flow: Flow,
  database: DatabaseKind,
  on: Pick<Surroundings, 'cluster'>,
  disturbance?: Disturbance,
): Promise<Lived> {
  return livedThrough(database, on, lives[flow], disturbance)
}

/** The same of any life. */
export async function livedThrough(
  database: DatabaseKind,
  { cluster }: Pick<Surroundings, 'cluster'>,
  life: (company: Company, keeper: Keeper) => Promise<void>,
  disturbance?: Disturbance,
): Promise<Lived> {
  const fakes = await startFakes()
  const storage = await makeStorage(database, async () => (await cluster()).url)
  const isOutside = disturbance !== undefined && /^(slack|mail):/.test(disturbance.first)
  const keeper = await keepRunning({
    settings: { ...fakes.settings, ...storage.settings },
    kills: disturbance ? [{ at: isOutside ? '' : disturbance.first }, { at: '*|', hit: disturbance.secondHit }] : [],
    clockOffset: monday - Date.now(),
    beforeRevival: storage.lapseLeases,
  })
  try {
    fakes.countOn(() => Date.now() + keeper.clockOffset())
    if (isOutside) killFromOutside(fakes, keeper, disturbance.first)
    const brokenOff = await life(openCompany(fakes, keeper, disturbance?.sendsAgain ?? false), keeper).then(
      () => undefined,
      (error: unknown) => error,
    )
    const endedAt = Date.now() + keeper.clockOffset()
    await keeper.stop()
    const [effects, messages] = await storage.read(async (run) => [await readEffects(run), await readMessages(run)])
    // a message that nobody knows the outcome of may be held for good (DL-6): whoever waits for it waits in vain
    if (brokenOff && !messages.rows.some(({ status }) => status === 'unknown')) throw brokenOff
    return { effects, messages, taken: fakes.taken, deaths: keeper.deaths, endedAt, brokenOff }
  } finally {
    await keeper.stop()
    await fakes.close()
    await storage.remove()
  }
}

/** At the first call, or the first mail taken; before the answer. */
function killFromOutside({ slack, mailbox }: Fakes, keeper: Keeper, point: string): void {
  let isDone = false
  const kill = (): void => {
    if (!isDone) keeper.kill()
    isDone = true
  }
  if (point === 'mail:received') mailbox.onMail(kill)
  else slack.onCall('chat.postMessage', (moment) => moment === point.slice('slack:'.length) && kill())
}

const undisturbed = new Map<Flow, Promise<string[]>>()

/** What stands after a life in which nothing went wrong; lived once a run. */
export function undisturbedLife(flow: Flow): Promise<string[]> {
  const noCluster = { cluster: () => Promise.reject(new Error('not needed')) }
  const known = undisturbed.get(flow)
  if (known) return known
  const lived = live(flow, 'embedded', noCluster).then(({ effects }) => effects)
  undisturbed.set(flow, lived)
  // the next one tries anew
  lived.catch(() => undisturbed.delete(flow))
  return lived
}

/** What stands beyond what stands in an undisturbed life stands there a second time. */
export function namedAs(effects: readonly string[], expected: readonly string[]): string[] {
  const known = new Set(expected)
  return effects.map((effect) => (known.has(effect) ? effect : effect.replace(/ \d+$/, ' 1')))
}
