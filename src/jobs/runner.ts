import { type MessageName, messageClass, type WorkName } from '../domain/job-names.js'
import { Fault } from '../faults.js'
import { places as placesIn } from '../interactions/surprise.js'
import type { ClaimedJob } from '../usecases/unit-of-work.js'
import { backoffMs, maxAttempts } from './backoff.js'
import type { AskingWork } from './definition.js'
import { holdRoundApart } from './hold-round.js'
import { learnChannelsFromPlatform } from './learn-channels.js'
import { learnFromPlatform } from './learn-person.js'
import { contextOf, type RunnerParts } from './parts.js'
import { sendMessage, settleUnknown } from './send-message.js'

export interface Runner {
  /** polls every second, and at once when nudged */
  start(): void
  /** stops claiming; resolves when what was begun has ended */
  stop(): Promise<void>
  /** something may be due */
  nudge(): void
  /** runs what is due now, and what that makes due now, until nothing is; returns how many jobs were taken */
  drain(): Promise<number>
}

/** how many jobs are in hand at once */
const places = 16
const pollMs = 1000
const recoverMs = 10_000

const isMessage = (job: ClaimedJob): boolean => Object.hasOwn(messageClass, job.name)

/** Claims due jobs and runs each; an unknown name or a bad payload fails that job alone. */
export function createRunner(parts: RunnerParts): Runner {
  const holder = parts.random.id()
  let running = false
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<number> = Promise.resolve(0)
  let asked = false
  let busy = false
  let recoveredAt = 0

  async function recover(): Promise<void> {
    const { unknown } = await parts.store.queue.recover(parts.clock.now())
    for (const job of unknown) {
      const definition = parts.messages[job.name as MessageName]
      if (definition)
        await settleUnknown(parts, job, definition, { byMail: job.name.endsWith('-candidate'), waitMs: 0 })
    }
  }

  /** A slow call holds its own place and no other: more is claimed as soon as half the places are free. */
  async function drain(): Promise<number> {
    const inHand = new Set<Promise<void>>()
    for (let total = 0; ; ) {
      if (Date.now() - recoveredAt > recoverMs) {
        recoveredAt = Date.now()
        await recover()
      }
      const jobs = await parts.store.queue.claim(holder, places - inHand.size, parts.clock.now())
      total += jobs.length
      for (const job of jobs) {
        const run: Promise<void> = runOne(parts, job).finally(() => inHand.delete(run))
        inHand.add(run)
      }
      if (inHand.size === 0) return total
      const enough = jobs.length === 0 ? 0 : places / 2
      while (inHand.size > enough) await Promise.race(inHand)
    }
  }

  function loop(): void {
    if (!running) return
    asked = false
    busy = true
    turn = drain().catch((error: unknown) => {
      parts.log.error('runner.failed', {
        code: error instanceof Fault ? error.code : 'surprise',
        stack: stackOf(error),
      })
      return 0
    })
    void turn.then(() => {
      busy = false
      if (!running) return
      timer = setTimeout(loop, asked ? 0 : pollMs)
    })
  }

  return {
    start() {
      running = true
      loop()
    },
    async stop() {
      running = false
      clearTimeout(timer)
      await turn
    },
    nudge() {
      asked = true
      // A turn that is under way looks at `asked` when it ends; a second loop beside it would never stop.
      if (!running || busy) return
      clearTimeout(timer)
      timer = setTimeout(loop, 0)
    },
    drain,
  }
}

/** Places in code, without a message that could hold somebody's words. */
export function stackOf(error: unknown): string {
  return (placesIn(error) ?? '').split('\n').slice(0, 5).join(' ').trim()
}

async function runOne(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  try {
    if (isMessage(job)) await sendMessage(parts, job)
    else if (job.name === 'people.learn') await learnFromPlatform(parts, job)
    else if (job.name === 'channels.learn') await learnChannelsFromPlatform(parts, job)
    else if (job.name === 'round.run' || job.name === 'round.preview') await holdRoundApart(parts, job)
    else await doWork(parts, job)
  } catch (error) {
    await failedBefore(parts, job, error)
  }
}

async function doWork(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const work = parts.works[job.name as Exclude<WorkName, AskingWork>]
  if (!work) throw new Fault('unknown_job', { retry: false })
  await parts.store.transaction(job.organizationId, async (tx) => {
    const again = await work(await contextOf(parts, tx, job), job)
    const mark = again
      ? { status: 'queued' as const, runAt: again, attempts: job.attempts - 1 }
      : { status: 'done' as const, error: null }
    if (!(await tx.markJob(job, mark))) throw new Fault('lease_lost', { retry: true })
  })
}

/** Nothing left the house: again later, or given up after twelve attempts. */
async function failedBefore(parts: RunnerParts, job: ClaimedJob, error: unknown): Promise<void> {
  const fault = error instanceof Fault ? error : new Fault('surprise', { retry: true, cause: error })
  const fields = { job: job.name, jobId: job.id, code: fault.code, count: job.attempts }
  parts.log.error('job.failed', { ...fields, stack: stackOf(error) })
  const again = fault.retry && job.attempts < maxAttempts
  const runAt = new Date(parts.clock.now().getTime() + backoffMs(job.attempts, parts.random.fraction()))
  await parts.store
    .transaction(job.organizationId, (tx) =>
      tx.markJob(job, again ? { status: 'retry', runAt, error: fault.code } : { status: 'dead', error: fault.code }),
    )
    .catch(() => parts.log.error('job.unmarked', fields))
}
