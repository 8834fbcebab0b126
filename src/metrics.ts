import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { JobQueue } from './usecases/unit-of-work.js'

export interface Metrics {
  /** Prometheus' text format; asks the queue */
  text(now: Date): Promise<string>
  interactions: Counter<'door' | 'outcome'>
}

/** What can be watched (OP-2): interactions by outcome, the queue by status, the age of its oldest due job. */
export function createMetrics(queue: JobQueue): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'coffeechat_' })
  const interactions = new Counter({
    name: 'coffeechat_interactions_total',
    help: 'Interactions by door and outcome',
    labelNames: ['door', 'outcome'] as const,
    registers: [registry],
  })
  const jobs = new Gauge({
    name: 'coffeechat_jobs',
    help: 'Jobs by status',
    labelNames: ['status'] as const,
    registers: [registry],
  })
  const oldest = new Gauge({
    name: 'coffeechat_oldest_due_job_seconds',
    help: 'How long the oldest due job has waited',
    registers: [registry],
  })
  return {
    interactions,
    async text(now) {
      const depth = await queue.depth(now)
      jobs.reset()
      for (const [status, count] of Object.entries(depth.byStatus)) jobs.set({ status }, count)
      oldest.set(depth.oldestSeconds)
      return registry.metrics()
    },
  }
}
