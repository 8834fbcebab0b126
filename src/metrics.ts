import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Fault } from './faults.js'
import type { ChatMessenger, MailMessenger } from './ports.js'
import { keptAfterLeavingMs } from './usecases/erase-candidate.js'
import { type JobQueue, type Store, standingStatuses } from './usecases/unit-of-work.js'

/** What became of a call by which something was to leave. */
type SendOutcome = 'sent' | 'limited' | 'unknown' | 'refused'

export interface Metrics {
  /** Prometheus' text format; asks the queue and the database's clock */
  text(now: Date): Promise<string>
  /** an interaction was answered, after so many seconds */
  interaction(door: string, outcome: string, seconds: number): void
  /** a platform said that it delivers too few events */
  eventsLimited(): void
  /** a platform did not give a token to write with */
  tokenRefused(platform: string): void
  /** a digest left, so many seconds after its time */
  digestPosted(lagSeconds: number): void
  /** the same messenger, its sends counted by platform and outcome */
  counted<Outlet extends ChatMessenger | MailMessenger>(platform: string, outlet: Outlet): Outlet
  /** the same queue, its lapsed leases counted */
  watched(queue: JobQueue): JobQueue
}

function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof Fault) || error.unknownOutcome) return 'unknown'
  return error.retryAfterMs === undefined ? 'refused' : 'limited'
}

type Watched = Pick<Store, 'queue' | 'clockSkewMs' | 'erasures'>

/** What can be watched (OP-2); docs/operations.md says what to do about each. */
export function createMetrics(store: Watched): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // every ten milliseconds, as it would be, an idle process is woken for this more than for all else
  collectDefaultMetrics({ register: registry, prefix: 'coffeechat_', eventLoopMonitoringPrecision: 20 })
  const interactions = new Counter({
    name: 'coffeechat_interactions_total',
    help: 'Interactions by door and outcome',
    labelNames: ['door', 'outcome'] as const,
    registers,
  })
  const seconds = new Histogram({
    name: 'coffeechat_interaction_seconds',
    help: 'From a checked request to its answer',
    labelNames: ['door'] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const sends = new Counter({
    name: 'coffeechat_sends_total',
    help: 'Calls by which a message was to leave, by platform and outcome',
    labelNames: ['platform', 'outcome'] as const,
    registers,
  })
  const limited = new Counter({
    name: 'coffeechat_events_limited_total',
    help: 'Minutes in which Slack held back events',
    registers,
  })
  const lapsed = new Counter({
    name: 'coffeechat_leases_lapsed_total',
    help: 'Jobs taken over because whoever held them did not end them',
    registers,
  })
  const tokens = new Counter({
    name: 'coffeechat_tokens_refused_total',
    help: 'Tokens to write with that a platform did not give',
    labelNames: ['platform'] as const,
    registers,
  })
  // said from the start: an increase from nothing to one is no increase
  tokens.inc({ platform: 'teams' }, 0)
  const digestLag = new Histogram({
    name: 'coffeechat_digest_lag_seconds',
    help: 'From the moment a digest was due to its post',
    buckets: [10, 60, 300, 900, 3600, 14_400, 43_200],
    registers,
  })
  const gauges = queueGauges(registry)

  async function counting<Result>(platform: string, call: () => Promise<Result>): Promise<Result> {
    try {
      const result = await call()
      sends.inc({ platform, outcome: 'sent' })
      return result
    } catch (error) {
      sends.inc({ platform, outcome: outcomeOf(error) })
      throw error
    }
  }

  return {
    eventsLimited: () => limited.inc(),
    tokenRefused: (platform) => tokens.inc({ platform }),
    digestPosted: (lagSeconds) => digestLag.observe(lagSeconds),
    interaction(door, outcome, taken) {
      interactions.inc({ door, outcome })
      seconds.observe({ door }, taken)
    },
    counted(platform, outlet) {
      const send = (...args: unknown[]) =>
        counting(platform, () => (outlet.send as (...args: unknown[]) => Promise<unknown>)(...args))
      return { ...outlet, send }
    },
    watched: (queue) => ({
      ...queue,
      async recover(now) {
        const found = await queue.recover(now)
        lapsed.inc(found.retried + found.crashed.length + found.unknown.length)
        return found
      },
    }),
    async text(now) {
      await gauges.read(store, now)
      return registry.metrics()
    },
  }
}

/** What is read from the database when it is asked for. */
function queueGauges(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge<Label>({ name, help, labelNames, registers: [registry] })
  const jobs = gauge('coffeechat_jobs', 'Jobs by status', 'status')
  const oldest = gauge('coffeechat_oldest_due_job_seconds', 'How long the oldest due job has waited')
  const late = gauge('coffeechat_schedule_overdue_seconds', 'By how much the most overdue schedule is late')
  const waiting = gauge('coffeechat_erasures_waiting', 'People who left and are still to be erased')
  const overdue = gauge('coffeechat_erasures_overdue', 'People who should have been erased by now')
  const skew = gauge('coffeechat_clock_skew_seconds', 'How far the clock of the database is ahead of this one')
  return {
    async read({ queue, clockSkewMs, erasures }: Watched, now: Date): Promise<void> {
      const depth = await queue.depth(now)
      jobs.reset()
      // a status that nothing is in is said, too: an alert on what is missing would never ring
      for (const status of standingStatuses) jobs.set({ status }, depth.byStatus[status] ?? 0)
      oldest.set(depth.oldestSeconds)
      late.set(depth.overdueSeconds)
      const left = await erasures(new Date(now.getTime() - keptAfterLeavingMs))
      waiting.set(left.waiting)
      overdue.set(left.overdue)
      skew.set((await clockSkewMs()) / 1000)
    },
  }
}
