/** The way of one message from its claim to its mark, in the order in which it happens; longer than most for that. */

import { type MessageName, messageClass } from '../domain/job-names.js'
import { deliveryHours, nextOpen } from '../domain/quiet-hours.js'
import { Fault } from '../faults.js'
import type { Card } from '../messages/card.js'
import type { CalendarInvite } from '../ports.js'
import type { ClaimedJob, Context, JobMark, Tx } from '../usecases/unit-of-work.js'
import { backoffMs, maxAttempts } from './backoff.js'
import type { MessageDefinition, Prepared } from './definition.js'
import { type Address, type Addressee, addresseeOf, readerOf } from './delivery.js'
import { contextOf, type RunnerParts } from './parts.js'

/** What is ready to leave: everything the platform call needs, nothing that reads the database. */
interface Ready {
  address: Address
  card: Card
  invite: CalendarInvite | undefined
  replyTo: { name: string; address: string } | undefined
  /** the message whose card is replaced, instead of a new one */
  updates: { conversation: string; message: string } | undefined
  unsubscribeUrl: string | undefined
}

/** About one message a second and conversation (SL-5). */
const paceMs = 1000

/** claim → render → send → mark: one message, from the claim on (DESIGN section 4). */
export async function sendMessage(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const definition = parts.messages[job.name as MessageName]
  const ready = await parts.store.transaction(job.organizationId, (tx) => getReady(parts, tx, job, definition))
  if (!ready) return
  try {
    const sentTo = await callPlatform(parts, job, ready)
    const mark = { status: 'sent' as const, sentAt: parts.clock.now(), error: null, ...sentTo }
    const { sent } = definition
    // Nothing else is written with most marks, and a statement alone is a transaction.
    if (!sent && sentTo.kept === undefined) await parts.store.queue.markSent(job, mark)
    else
      await parts.store.transaction(job.organizationId, async (tx) => {
        if ((await tx.markJob(job, mark)) && sent) await sent(await contextOf(parts, tx, job), job)
      })
  } catch (error) {
    await failed(parts, job, definition, ready, error)
  }
}

function inTransaction<Result>(
  parts: RunnerParts,
  job: ClaimedJob,
  work: (context: Context) => Promise<Result>,
): Promise<Result> {
  return parts.store.transaction(job.organizationId, async (tx) => work(await contextOf(parts, tx, job)))
}

/** Back into the queue without having counted as an attempt. */
const backAt = (job: ClaimedJob, at: Date): JobMark => ({ status: 'queued', runAt: at, attempts: job.attempts - 1 })

/** Re-reads the facts: drops, defers, or renders and marks that the call begins. */
async function getReady(
  parts: RunnerParts,
  tx: Tx,
  job: ClaimedJob,
  definition: MessageDefinition,
): Promise<Ready | undefined> {
  const drop = async (error: string): Promise<undefined> => {
    await tx.markJob(job, { status: 'cancelled', error })
  }
  if (!job.to) return drop('no_recipient')
  const slot = await tx.pace(job.to, parts.clock.now(), paceMs)
  if (slot) {
    await tx.markJob(job, backAt(job, slot))
    return undefined
  }
  const context = await contextOf(parts, tx, job)
  // one reading of the clock for all that follows: what is open at that moment must not be a millisecond too late
  const { now } = context
  const prepared = await definition.prepare(context, job)
  if (!prepared) return drop('no_longer_true')
  const addressee = await addresseeOf(context, job.to, prepared.byMail ?? false)
  const { address } = addressee
  if (!address) {
    // while it was in hand, the account was found to be somebody's we know already
    if ((await tx.findJob(job.key))?.to !== job.to) {
      await tx.markJob(job, backAt(job, now))
      return undefined
    }
    await tx.markJob(job, { status: 'dead', error: 'unreachable' })
    await definition.undeliverable?.(context, job)
    return undefined
  }
  const later = prepared.deferTo ?? openLater(job, addressee, context) ?? (await heldLater(address, context))
  if (later && later > now) {
    await tx.markJob(job, { ...backAt(job, later), dueAt: later })
    return undefined
  }
  const updates = job.payload.updates === undefined ? undefined : await messageOf(context, job.payload.updates)
  if (job.payload.updates !== undefined && !updates) return drop('nothing_to_update')
  const reader = await readerOf(context, addressee)
  const card = prepared.card(reader)
  if (!(await tx.markJob(job, { startedAt: new Date() }))) return undefined
  const unsubscribeUrl = address.type === 'mail' && reader.pageUrl ? `${reader.pageUrl}/leave` : undefined
  return { address, card, invite: prepared.invite, replyTo: prepared.replyTo, updates, unsubscribeUrl }
}

/** Only what can wait observes the reader's quiet hours. */
function openLater(job: ClaimedJob, addressee: Addressee, context: Context): Date | undefined {
  if (messageClass[job.name as MessageName] !== 'waits') return undefined
  const hours = deliveryHours(addressee.employee?.hours ?? null, addressee.employee === undefined)
  return nextOpen(context.now, hours, addressee.zone, context.settings.closedDays)
}

const holdBucket = (address: Address): string =>
  address.type === 'mail' ? 'hold:mail' : `hold:${address.platform}:${address.workspace}`

const heldLater = (address: Address, context: Context) => context.tx.heldUntil(holdBucket(address))

async function messageOf(
  context: Context,
  key: string,
): Promise<{ conversation: string; message: string } | undefined> {
  const sentTo = (await context.tx.findJob(key))?.sentTo
  if (!sentTo) return undefined
  const at = sentTo.lastIndexOf('|')
  return { conversation: sentTo.slice(0, at), message: sentTo.slice(at + 1) }
}

async function callPlatform(
  parts: RunnerParts,
  job: ClaimedJob,
  ready: Ready,
): Promise<{ sentTo?: string; kept?: string }> {
  const { address, card } = ready
  if (address.type === 'chat') {
    const door = parts.chat[address.platform]
    if (!door) throw new Fault('not_connected', { retry: true })
    const workspace = { externalId: address.workspace, token: door.token }
    if (ready.updates) {
      await door.messenger.update(workspace, ready.updates, card)
      return {}
    }
    const sent = await door.messenger.send(workspace, address.to, { key: job.key, card })
    return { sentTo: `${sent.conversation}|${sent.message}` }
  }
  const mail = {
    to: { name: address.name, address: address.address },
    replyTo: ready.replyTo,
    messageId: `<${job.id}@${parts.mailDomain}>`,
    card,
    invite: ready.invite,
    unsubscribeUrl: ready.unsubscribeUrl,
  }
  if (!parts.mail) return { kept: JSON.stringify(mail) }
  await parts.mail.send(mail)
  return {}
}

/**
 * DL-6: an unknown outcome is sent again only where a copy is harmless (a mail carries the same Message-ID; changing a
 * card twice is changing it once) or a silence is worse; else it counts as sent and is listed.
 */
export function mayResend(job: ClaimedJob): boolean {
  if (job.name === 'digest.post') return false
  return (
    job.payload.updates !== undefined ||
    messageClass[job.name as MessageName] !== 'waits' ||
    job.name.endsWith('-candidate')
  )
}

async function failed(
  parts: RunnerParts,
  job: ClaimedJob,
  definition: MessageDefinition,
  ready: Ready,
  error: unknown,
): Promise<void> {
  const fault =
    error instanceof Fault ? error : new Fault('surprise', { retry: true, unknownOutcome: true, cause: error })
  parts.log.warn('job.failed', { job: job.name, jobId: job.id, code: fault.code, count: job.attempts })
  const now = parts.clock.now()
  if (fault.unknownOutcome) {
    const how = { byMail: ready.address.type === 'mail', waitMs: backoffMs(job.attempts, parts.random.fraction()) }
    return settleUnknown(parts, { ...job, unknowns: job.unknowns + 1 }, definition, how)
  }
  if (fault.retryAfterMs !== undefined) {
    const until = new Date(now.getTime() + fault.retryAfterMs)
    await parts.store.queue.holdBack(holdBucket(ready.address), until)
    await parts.store.transaction(job.organizationId, (tx) => tx.markJob(job, backAt(job, until)))
    return
  }
  await inTransaction(parts, job, async (context) => {
    if (fault.retry && job.attempts < maxAttempts) {
      const runAt = new Date(now.getTime() + backoffMs(job.attempts, parts.random.fraction()))
      await context.tx.markJob(job, { status: 'retry', runAt, error: fault.code })
      return
    }
    await context.tx.markJob(job, { status: 'dead', error: fault.code })
    await unreachable(context, job, ready.address, fault)
    await definition.undeliverable?.(context, job)
  })
}

/** A bounced address, or an account that is no more, is remembered; nothing else is sent there. */
async function unreachable(context: Context, job: ClaimedJob, address: Address, fault: Fault): Promise<void> {
  const [type, id = ''] = (job.to ?? '').split(':')
  if (address.type === 'mail' && type === 'candidate') {
    const candidate = await context.tx.candidates.get(id)
    if (candidate && fault.code === 'mail_rejected') await context.tx.candidates.save({ ...candidate, bouncing: true })
  }
}

/**
 * What becomes of a message whose outcome nobody knows: again after `waitMs` where that is harmless, else counted as sent
 * and listed.
 */
export async function settleUnknown(
  parts: RunnerParts,
  job: ClaimedJob,
  definition: MessageDefinition,
  { byMail, waitMs }: { byMail: boolean; waitMs: number },
): Promise<void> {
  await inTransaction(parts, job, async (context) => {
    const mark = { unknowns: job.unknowns, error: 'unknown_outcome' }
    if ((byMail || mayResend(job)) && job.attempts < maxAttempts) {
      await context.tx.markJob(job, { ...mark, status: 'retry', runAt: new Date(context.now.getTime() + waitMs) })
      return
    }
    const marked = await context.tx.markJob(job, { ...mark, status: 'unknown', sentAt: context.now })
    if (marked) await definition.sent?.(context, job)
  })
}

export type { Prepared }
