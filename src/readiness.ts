import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Clock } from './ports.js'
import type { Store } from './usecases/unit-of-work.js'

/** As /readyz tells it; 503 only where it is down. */
export interface Readiness {
  ok: boolean
  detail: {
    /** everything leaves in time; it answers, but something is late; it can do nothing */
    status: 'ready' | 'degraded' | 'down'
    /** what is late, in plain words */
    because: string[]
  }
}

/** A job may wait for its turn, but not so long (OP-1). */
const mostLagSeconds = 300
/** Slack hangs up after three seconds. */
const mostDelayMs = 1000
const databasePatienceMs = 2000

/** Fails where `work` takes longer than `ms`. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Asks the database and the queue each time; how late this process itself was is measured between two askings. */
export function createReadiness(store: Store, clock: Clock): () => Promise<Readiness> {
  // a second is looked for: ten wakes of an idle process in each find it
  const delay = monitorEventLoopDelay({ resolution: 100 })
  delay.enable()
  return async () => {
    const delayMs = delay.count === 0 ? 0 : delay.max / 1e6
    delay.reset()
    try {
      await within(databasePatienceMs, store.isReady())
      const { oldestSeconds, overdueSeconds } = await within(databasePatienceMs, store.queue.depth(clock.now()))
      const because = [
        ...(oldestSeconds > mostLagSeconds ? ['a job has been due for more than five minutes'] : []),
        ...(overdueSeconds > mostLagSeconds ? ['a schedule has been due for more than five minutes'] : []),
        ...(delayMs > mostDelayMs ? ['this process stood still for more than a second'] : []),
      ]
      return { ok: true, detail: { status: because.length > 0 ? 'degraded' : 'ready', because } }
    } catch {
      return { ok: false, detail: { status: 'down', because: ['the database does not answer'] } }
    }
  }
}
