import cron, { type ScheduledTask } from 'node-cron'
import type { JobRequest } from '../domain/decision.js'
import type { Schedule } from '../domain/organization.js'
import { nextRun } from '../domain/schedule.js'
import type { Clock, Log } from '../ports.js'
import type { Store } from '../usecases/unit-of-work.js'

const jobOf = {
  round: 'round.run',
  digest: 'digest.prepare',
  care: 'care.run',
} as const satisfies Record<Schedule['id'], JobRequest['name']>

/**
 * Everything that is due becomes a job whose key holds the due time, so that two replicas, a restart or a clock that
 * steps back cannot make it twice. Returns how many schedules were moved on.
 */
export async function enqueueDue(store: Store, now: Date): Promise<number> {
  if (!(await store.queue.hasDueSchedule(now))) return 0
  return store.transaction(store.organizationId, async (tx) => {
    const due = await tx.schedules.find({ nextAt: { before: new Date(now.getTime() + 1) } })
    for (const schedule of due) {
      const dueAt = schedule.nextAt.toISOString()
      await tx.addJobs(
        [{ name: jobOf[schedule.id], key: `schedule:${schedule.id}:${dueAt}`, payload: { dueAt }, at: now }],
        undefined,
      )
      await tx.schedules.save({ ...schedule, nextAt: nextRun(schedule, now) })
    }
    return due.length
  })
}

/** The next moment at which a job or a schedule is due; undefined when nothing waits. */
export const nextDue = (store: Store): Promise<Date | undefined> => store.queue.nextMoment()

/** how often it is looked whether the machine's clock was set back */
const lookMs = 30_000

/** One tick a minute; cron only wakes, the schedule itself is rows. */
export function startTicking(store: Store, clock: Clock, log: Log, due: () => void): { stop(): void } {
  const start = (): ScheduledTask =>
    cron.schedule('* * * * *', async () => {
      try {
        if ((await enqueueDue(store, clock.now())) > 0) due()
      } catch (error) {
        log.error('tick.failed', { code: error instanceof Error ? error.name : 'surprise' })
      }
    })
  let task = start()
  let lookedAt = Date.now()
  const looking = setInterval(() => {
    // cron sleeps until the minute it saw coming, be that hours away by now
    if (Date.now() < lookedAt) {
      void task.destroy()
      task = start()
    }
    lookedAt = Date.now()
  }, lookMs)
  return {
    stop() {
      clearInterval(looking)
      void task.destroy()
    },
  }
}
