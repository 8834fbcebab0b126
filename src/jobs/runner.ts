import { setTimeout as setTimeoutLater } from 'node:timers/promises'
import { type MessageName, messageClass, type WorkName } from '../domain/job-names.js'
import { Fault } from '../faults.js'
import type { ClaimedJob } from '../usecases/unit-of-work.js'
import { backoffMs, maxAttempts } from './backoff.js'
import type { AskingWork } from './definition.js'
import { examineApart } from './examine-apart.js'
import { holdRoundApart } from './hold-round.js'
import { learnChannelsFromPlatform } from './learn-channels.js'
import { learnFromPlatform } from './learn-person.js'
import { contextOf, logUnmarked, type RunnerParts, stackOf } from './parts.js'
import { patiently } from './patience.js'
import { sendMessage, settleUnknown } from './send-message.js'

export interface Runner {
  /** polls every second, and at once when nudged */
  start(): void
  /**
   * stops claiming at once; resolves when what was begun has ended, at most after `patienceMs`. What was claimed and did not
   * reach its platform is given back
   */
  stop(patienceMs?: number): Promise<void>
  /** something may be due */
  nudge(): void
  /** runs what is due now, and what that makes due now, until nothing is; returns how many jobs were taken */
  drain(): Promise<number>
}

/** how many jobs are in hand at once */
const places = 16
const pollMs = 1000
const recoverMs = 10_000
/** of the ten seconds of DL-9 two are left for giving back and closing */
const stopMs = 8_000

const isMessage = (job: ClaimedJob): boolean => Object.hasOwn(messageClass, job.name)

/** Claims due jobs and runs each; a bad payload fails that job alone. */
export function createRunner(parts: RunnerParts): Runner {
  let holder = parts.random.id()
  const inHand = new Set<Promise<void>>()
  const recover = recovery(parts)
  let running = false
  /** a turn that began before the last word to stop claims nothing more */
  let stops = 0
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let asked = false
  let busy = false

  function begin(job: ClaimedJob): void {
    const run: Promise<void> = runOne(parts, job).finally(() => inHand.delete(run))
    inHand.add(run)
  }

  /** A slow call holds its own place and no other: more is claimed as soon as half the places are free. */
  async function drain(): Promise<number> {
    const begun = stops
    let total = 0
    while (stops === begun) {
      await recover()
      const jobs = await parts.store.queue.claim(holder, places - inHand.size, parts.clock.now(), inHand.size === 0)
      if (stops !== begun) return total
      total += jobs.length
      for (const job of jobs) begin(job)
      if (inHand.size === 0) return total
      const isAlone = jobs.some(({ crashes }) => crashes > 0)
      const enough = jobs.length === 0 || isAlone ? 0 : places / 2
      while (inHand.size > enough) await Promise.race(inHand)
    }
    return total
  }

  function loop(): void {
    if (!running) return
    asked = false
    busy = true
    turn = drain().catch((error: unknown) => logFailed(parts, 'runner.failed', error))
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
    async stop(patienceMs = stopMs) {
      running = false
      stops++
      clearTimeout(timer)
      const patience = new AbortController()
      const ended = turn.then(() => Promise.all(inHand))
      await Promise.race([ended, setTimeoutLater(patienceMs, undefined, { signal: patience.signal })])
      patience.abort()
      if (inHand.size > 0) parts.log.warn('runner.left', { count: inHand.size })
      await parts.store.queue.giveBack(holder).catch((error: unknown) => logFailed(parts, 'runner.failed', error))
      // should this one start again, what it left behind is a stranger's
      holder = parts.random.id()
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

function logFailed(parts: RunnerParts, event: string, error: unknown): void {
  const code = error instanceof Fault ? error.code : 'surprise'
  parts.log.error(event, { code, stack: stackOf(error) })
}

/** What lapsed leases held, looked at every ten seconds of a clock that nobody sets. */
function recovery(parts: RunnerParts): () => Promise<void> {
  let recoveredAt = Number.NEGATIVE_INFINITY
  return async () => {
    if (performance.now() - recoveredAt < recoverMs) return
    recoveredAt = performance.now()
    const { crashed, unknown } = await parts.store.queue.recover(parts.clock.now())
    for (const job of crashed) {
      parts.log.error('job.crashed', { job: job.name, jobId: job.id, count: job.crashes })
      await tellGivenUp(parts, job)
    }
    for (const job of unknown) {
      const definition = parts.messages[job.name as MessageName]
      const how = { byMail: job.name.endsWith('-candidate'), waitMs: 0 }
      if (definition)
        await settleUnknown(parts, job, definition, how).catch((error: unknown) =>
          logFailed(parts, 'job.failed', error),
        )
    }
  }
}

/** It is marked already: should even this kill the process, it does so once. */
async function tellGivenUp(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const definition = isMessage(job) ? parts.messages[job.name as MessageName] : undefined
  if (!definition?.undeliverable) return
  await parts.store
    .transaction(job.organizationId, async (tx) => definition.undeliverable?.(await contextOf(parts, tx, job), job))
    .catch((error: unknown) => logFailed(parts, 'job.failed', error))
}

async function runOne(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  try {
    if (isMessage(job)) await sendMessage(parts, job)
    else if (job.name === 'people.learn') await learnFromPlatform(parts, job)
    else if (job.name === 'channels.learn') await learnChannelsFromPlatform(parts, job)
    else if (job.name === 'round.run' || job.name === 'round.preview') await holdRoundApart(parts, job)
    else if (job.name === 'setup.check') await examineApart(parts, job)
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
      ? { status: 'queued' as const, runAt: again, attempts: job.attempts - 1, crashes: 0 }
      : { status: 'done' as const, error: null }
    if (!(await tx.markJob(job, mark))) throw new Fault('lease_lost', { retry: true })
  })
}

/** Nothing left the house: again later, or given up after the last attempt. */
async function failedBefore(parts: RunnerParts, job: ClaimedJob, error: unknown): Promise<void> {
  const fault = error instanceof Fault ? error : new Fault('surprise', { retry: true, cause: error })
  const fields = { job: job.name, jobId: job.id, code: fault.code, count: job.attempts }
  parts.log.error('job.failed', { ...fields, stack: stackOf(error) })
  const again = fault.retry && job.attempts < maxAttempts
  const runAt = new Date(parts.clock.now().getTime() + backoffMs(job.attempts, parts.random.fraction()))
  const mark = again ? { status: 'retry' as const, runAt } : { status: 'dead' as const }
  try {
    const isMarked = await patiently(() =>
      parts.store.transaction(job.organizationId, (tx) => tx.markJob(job, { ...mark, error: fault.code })),
    )
    if (isMarked && !again) await tellGivenUp(parts, job)
  } catch (unmarked) {
    logUnmarked(parts, job, unmarked)
  }
}
