import type { RoundThread } from '../matching/round-thread.js'
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
