import { Fault } from '../faults.js'
import { places } from '../interactions/surprise.js'
import type { RoundThread } from '../matching/round-thread.js'
import type { Finding } from '../messages/checks.js'
import type { ChatMessenger, Clock, Log, MailMessenger, Random } from '../ports.js'
import type { PoolView } from '../usecases/pool-view.js'
import type { ClaimedJob, Context, Store, Tx } from '../usecases/unit-of-work.js'
import type { MessageTable, WorkTable } from './definition.js'

/** What the runner works with. */
export interface RunnerParts {
  store: Store
  clock: Clock
  random: Random
  log: Log
  baseUrl: string
  adminEmails: readonly string[]
  /** connected platforms */
  chat: Partial<Record<'slack' | 'teams', ChatMessenger>>
  /** null: mails stay as sealed rows */
  mail: MailMessenger | null
  mailDomain: string
  messages: MessageTable
  works: WorkTable
  pool: PoolView
  rounds: RoundThread
  /** asks the platforms, the mail server and the database how they are; never throws */
  examine(): Promise<Finding[]>
  /** what was to be sent longer ago than that is held for an admin (FT-14) */
  resumeHours: number
}

/** Whether a message was to leave so long ago that an older point of the database must have been restored, or the like. */
export const isLate = ({ clock, resumeHours }: RunnerParts, { runAt }: ClaimedJob): boolean =>
  clock.now().getTime() - runAt.getTime() > resumeHours * 3_600_000

/** Places in code, without a message that could hold somebody's words. */
export function stackOf(error: unknown): string {
  return (places(error) ?? '').split('\n').slice(0, 5).join(' ').trim()
}

/** What came of a job could not be written: its lease will lapse. */
export function logUnmarked({ log }: RunnerParts, job: ClaimedJob, error: unknown): void {
  const code = error instanceof Fault ? error.code : 'surprise'
  log.error('job.unmarked', { job: job.name, jobId: job.id, code, count: job.attempts, stack: stackOf(error) })
}

/** A job acts as the system; what it causes carries the interaction that caused the job. */
export async function contextOf(parts: RunnerParts, tx: Tx, job: ClaimedJob): Promise<Context> {
  return {
    tx,
    now: parts.clock.now(),
    random: parts.random,
    who: { type: 'system' },
    settings: await tx.settings(),
    interactionId: job.interactionId ?? job.id,
    baseUrl: parts.baseUrl,
    adminEmails: parts.adminEmails,
    pool: parts.pool,
  }
}
