/** The way of one message from its claim to its mark, in the order in which it happens; longer than most for that. */

import { type MessageName, messageClass } from '../domain/job-names.js'
import { deliveryHours, nextOpen } from '../domain/quiet-hours.js'
import { Fault } from '../faults.js'
import type { Card } from '../messages/card.js'
import { mailInsteadCard } from '../messages/notice.js'
import type { CalendarInvite, ChatPlace } from '../ports.js'
import {
  type ClaimedJob,
  type Context,
  type JobMark,
  letGoWord,
  maxCrashes,
  type Tx,
} from '../usecases/unit-of-work.js'
import { backoffMs, maxAttempts, maxCopies } from './backoff.js'
import type { MessageDefinition, Prepared } from './definition.js'
import { type Address, type Addressee, addresseeOf, addressOfSent, partsOf, readerOf } from './delivery.js'
import { mailSlotFreeAt, takeMailSlot } from './mail-cap.js'
import { isNoAnswer, mailAnswered, mailTurn, mailUnanswered } from './mail-circuit.js'
import { contextOf, isLate, logUnmarked, type RunnerParts } from './parts.js'
import { patiently } from './patience.js'

/** What is ready to leave: everything the platform call needs, nothing that reads the database. */
interface Ready {
  address: Address
  card: Card
  invite: CalendarInvite | undefined
  replyTo: { name: string; address: string } | undefined
  /** the message whose card is replaced, instead of a new one */
  updates: { conversation: string; message: string } | undefined
  unsubscribeUrl: string | undefined
  /** the mail server did not answer last time */
  isTry: boolean
}

/** About one message a second and conversation (SL-5). */
const onePerSecond = { intervalMs: 1000, atOnce: 1 }

/**
 * What the platform takes is used up until then. Thrown, so that nothing of the transaction stays: not the second of the reader,
 * who gets the message as soon as there is room, and not the link of a mail that nobody got.
 */
class NoRoom extends Error {
  readonly until: Date
  constructor(until: Date) {
    super('no room')
    this.until = until
  }
}

/** claim → render → send → mark: one message, from the claim on (DESIGN section 4). */
export async function sendMessage(parts: RunnerParts, job: ClaimedJob): Promise<void> {
  const definition = parts.messages[job.name as MessageName]
  if (job.isLetGo) {
    const letGo = { status: 'cancelled' as const, error: letGoWord }
    return inTransaction(parts, job, (context) => endUndelivered(context, job, definition, letGo))
  }
  const ready = await parts.store
    .transaction(job.organizationId, (tx) => getReady(parts, tx, job, definition))
    .catch((error: unknown) => putOff(parts, job, error))
  if (!ready) return
  const settle = await callPlatform(parts, job, ready).then(
    (sentTo) => async () => {
      if (ready.isTry) await mailAnswered(parts.store)
      await markSent(parts, job, definition, ready.address, sentTo)
    },
    (error: unknown) => () => failed(parts, job, definition, ready, error),
  )
  // The call was made. Where what came of it cannot be written, the lease lapses into an unknown outcome: never a plain retry.
  await patiently(settle).catch((error: unknown) => logUnmarked(parts, job, error))
}

async function markSent(
  parts: RunnerParts,
  job: ClaimedJob,
  { sent }: MessageDefinition,
  address: Address,
  sentTo: { sentTo?: string; kept?: string },
): Promise<void> {
  const mark = { status: 'sent' as const, sentAt: parts.clock.now(), error: null, ...sentTo }
  const opened = openedConversation(address, sentTo.sentTo)
  // Nothing else is written with most marks, and a statement alone is a transaction.
  if (!sent && !opened && sentTo.kept === undefined) return void (await parts.store.queue.markSent(job, mark))
  await parts.store.transaction(job.organizationId, async (tx) => {
    if (opened) await keepConversation(tx, opened)
    if ((await tx.markJob(job, mark)) && sent) await sent(await contextOf(parts, tx, job), job)
  })
}

/** The one-to-one conversation that was made for this message, to be used from now on. */
function openedConversation(address: Address, sentTo: string | undefined) {
  if (address.type !== 'chat' || address.accountId === undefined || sentTo === undefined) return undefined
  const { conversation } = splitSentTo(sentTo)
  const known = 'conversation' in address.to ? address.to.conversation : undefined
  return conversation === known ? undefined : { accountId: address.accountId, conversation }
}

async function keepConversation(tx: Tx, opened: { accountId: string; conversation: string }): Promise<void> {
  const account = await tx.identities.get(opened.accountId)
  if (account) await tx.identities.save({ ...account, conversation: opened.conversation })
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

async function putOff(parts: RunnerParts, job: ClaimedJob, error: unknown): Promise<undefined> {
  if (!(error instanceof NoRoom)) throw error
  await parts.store.transaction(job.organizationId, (tx) => tx.markJob(job, backAt(job, error.until)))
}

/** Re-reads the facts: drops, defers, or renders and marks that the call begins. */
async function getReady(
  parts: RunnerParts,
  tx: Tx,
  job: ClaimedJob,
  definition: MessageDefinition,
): Promise<Ready | undefined> {
  const leave = async (mark: JobMark): Promise<undefined> => void (await tx.markJob(job, mark))
  const drop = (error: string): Promise<undefined> => leave({ status: 'cancelled', error })
  if (!job.to) return drop('no_recipient')
  // what somebody waits for leaves as soon as the platform takes it
  const isAnswer = job.to.startsWith('account:')
  // What lay longer than that comes from an older point of the database, or from long ago: an admin decides (FT-14).
  const isOld = isLate(parts, job)
  const slot = isAnswer || isOld ? undefined : await tx.pace([{ bucket: job.to, ...onePerSecond }], parts.clock.now())
  if (slot) return leave(backAt(job, slot))
  // one reading of the clock for all that follows: what is open at that moment must not be a millisecond too late
  const context = await contextOf(parts, tx, job)
  const prepared = await definition.prepare(context, job)
  if (!prepared) return drop('no_longer_true')
  if (isOld) return isAnswer ? drop('too_late') : leave({ status: 'held', error: 'too_late' })
  const addressee = await addresseeOf(context, job.to, prepared)
  const updates = job.payload.updates === undefined ? undefined : await messageOf(context, job.payload.updates)
  if (job.payload.updates !== undefined && !updates) return drop('nothing_to_update')
  const address = await addressFor(tx, addressee, prepared, updates)
  if (!address && updates) return drop('nothing_to_update')
  if (!address) return giveUp(context, job, definition)
  const held = await heldLater(address, context)
  const later = [prepared.deferTo, openLater(job, addressee, context), held].find((at) => at && at > context.now)
  if (later) return leave({ ...backAt(job, later), dueAt: later })
  const turn = address.type === 'mail' && parts.mail ? await mailTurn(tx, job.to, context.now) : 'leave'
  if (turn instanceof Date) return leave({ ...backAt(job, turn), dueAt: turn })
  // seen before the work of rendering; what counts is the slot that is taken after it
  const free = address.type === 'mail' ? await mailSlotFreeAt(tx, context.now) : undefined
  if (free) throw new NoRoom(free)
  const reader = await readerOf(context, addressee)
  const isMailInstead = address.type === 'mail' && addressee.employee !== undefined && !prepared.byMail
  const said = prepared.card(reader)
  const card = { ...(isMailInstead ? mailInsteadCard(reader.say, said) : said), lang: reader.locale }
  if (!(await tx.markJob(job, { startedAt: new Date() }))) return undefined
  // Last of all: from here until the commit all others wait who send by mail, or into the same workspace.
  const full = await takePlatformSlot(parts, tx, address, context.now)
  if (full) throw new NoRoom(full)
  const unsubscribeUrl = address.type === 'mail' && reader.pageUrl ? `${reader.pageUrl}/leave` : undefined
  const { invite, replyTo } = prepared
  return { address, card, invite, replyTo, updates, unsubscribeUrl, isTry: turn === 'try' }
}

/** It will not arrive: whoever waits for its answer is told so, where the lease still holds. */
async function endUndelivered(
  context: Context,
  job: ClaimedJob,
  definition: MessageDefinition,
  mark: JobMark,
): Promise<void> {
  if (await context.tx.markJob(job, mark)) await definition.undeliverable?.(context, job)
}

/** Nobody can be reached there; or, while it was in hand, the account was found to be somebody's we know already. */
async function giveUp(context: Context, job: ClaimedJob, definition: MessageDefinition): Promise<undefined> {
  const { tx, now } = context
  if ((await tx.findJob(job.key))?.to !== job.to) {
    await tx.markJob(job, backAt(job, now))
    return undefined
  }
  await endUndelivered(context, job, definition, { status: 'dead', error: 'unreachable' })
  return undefined
}

/** A card is changed where it stands, wherever its reader has moved since. */
async function addressFor(
  tx: Tx,
  { address, employee }: Addressee,
  prepared: Prepared,
  updates: Ready['updates'],
): Promise<Address | undefined> {
  const stands = updates && employee ? await addressOfSent(tx, employee.id, updates.conversation) : address
  return stands && addressWithin(stands, prepared)
}

/** Into a conversation with others, where the message belongs there. */
function addressWithin(address: Address, { inConversation }: Prepared): Address {
  if (inConversation === undefined || address.type !== 'chat') return address
  const { platform, workspace, to } = address
  return {
    type: 'chat',
    platform,
    workspace,
    to: { conversation: inConversation, serviceUrl: to.serviceUrl ?? null },
  }
}

/** What the platform takes of one conversation and of a workspace (TM-5); undefined when there is room, else when there will be. */
async function takePlatformSlot(parts: RunnerParts, tx: Tx, address: Address, now: Date): Promise<Date | undefined> {
  if (address.type === 'mail') return takeMailSlot(tx, now)
  const pace = parts.chat[address.platform]?.pace
  if (!pace) return undefined
  const workspace = `${address.platform}:${address.workspace}`
  return tx.pace(
    [
      { bucket: `${workspace}:${conversationOf(address.to)}`, ...pace.conversation },
      { bucket: workspace, ...pace.workspace },
    ],
    now,
  )
}

/** One name for each conversation, whether it was opened before or not. */
const conversationOf = (to: ChatPlace): string =>
  'user' in to ? to.user : 'channel' in to ? to.channel : to.conversation

/** Only what can wait observes the reader's quiet hours. */
function openLater(job: ClaimedJob, addressee: Addressee, context: Context): Date | undefined {
  if (messageClass[job.name as MessageName] !== 'waits') return undefined
  const hours = deliveryHours(addressee.employee?.hours ?? null, addressee.employee === undefined)
  return nextOpen(context.now, hours, addressee.zone, context.settings.closedDays)
}

/** What a "wait" holds back: Slack and mail name no conversation, Teams means the one that was written to. */
function holdBucket(address: Address): string {
  if (address.type === 'mail') return 'hold:mail'
  const workspace = `hold:${address.platform}:${address.workspace}`
  return address.platform === 'teams' ? `${workspace}:${conversationOf(address.to)}` : workspace
}

const heldLater = (address: Address, context: Context) => context.tx.heldUntil(holdBucket(address))

async function messageOf(
  context: Context,
  key: string,
): Promise<{ conversation: string; message: string } | undefined> {
  const sentTo = (await context.tx.findJob(key))?.sentTo
  return sentTo ? splitSentTo(sentTo) : undefined
}

function splitSentTo(sentTo: string): { conversation: string; message: string } {
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
    const messenger = parts.chat[address.platform]
    if (!messenger) throw new Fault('not_connected', { retry: true })
    if (ready.updates) {
      await messenger.update(address.workspace, address.to, ready.updates, card)
      return {}
    }
    const sent = await messenger.send(address.workspace, address.to, { key: job.key, card })
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
  const awayUntil = ready.address.type === 'mail' ? await mailAway(parts, job, ready, fault) : undefined
  if (fault.unknownOutcome) {
    const how = { byMail: ready.address.type === 'mail', waitMs: backoffMs(job.attempts, parts.random.fraction()) }
    return settleUnknown(parts, { ...job, unknowns: job.unknowns + 1 }, definition, how)
  }
  if (awayUntil) {
    const back = { ...backAt(job, awayUntil), dueAt: awayUntil, error: fault.code }
    await parts.store.transaction(job.organizationId, (tx) => tx.markJob(job, back))
    return
  }
  if (fault.retryAfterMs !== undefined) {
    const until = new Date(now.getTime() + fault.retryAfterMs)
    await parts.store.queue.holdBack(holdBucket(ready.address), until)
    // put off as all else there is, so that what goes another way is not held back by it
    await parts.store.transaction(job.organizationId, (tx) => tx.markJob(job, { ...backAt(job, until), dueAt: until }))
    return
  }
  await inTransaction(parts, job, async (context) => {
    if (fault.retry && job.attempts < maxAttempts) {
      const runAt = new Date(now.getTime() + backoffMs(job.attempts, parts.random.fraction()))
      await context.tx.markJob(job, { status: 'retry', runAt, error: fault.code })
      return
    }
    if (await isReachedOtherwise(context, job, ready.address, fault)) return
    await endUndelivered(context, job, definition, { status: 'dead', error: fault.code })
  })
}

/** What a failure says of the mail server; until when it is away, if it is. */
async function mailAway(
  parts: RunnerParts,
  job: ClaimedJob,
  { isTry }: Ready,
  fault: Fault,
): Promise<Date | undefined> {
  if (isNoAnswer(fault)) return mailUnanswered(parts.store, job.organizationId, isTry, parts.clock.now())
  if (isTry) await mailAnswered(parts.store)
  return undefined
}

/** The one-to-one conversation is there no more: it is made anew. */
const lostConversation = ['slack_channel_not_found', 'teams_404']

/**
 * A bounced address, or an account that takes no more, is remembered; nothing else is sent there. True where this message
 * goes on at once on another way to the same person: another account of theirs, or mail.
 */
async function isReachedOtherwise(context: Context, job: ClaimedJob, address: Address, fault: Fault): Promise<boolean> {
  const { tx, now } = context
  const { type, id } = partsOf(job.to ?? 'admin:0')
  if (address.type === 'mail' && type === 'candidate' && fault.code === 'mail_rejected') {
    const candidate = await tx.candidates.get(id)
    if (candidate) await tx.candidates.save({ ...candidate, bouncing: true })
  }
  const account = address.type === 'chat' && address.accountId ? await tx.identities.get(address.accountId) : undefined
  if (!account) return false
  const again = (): Promise<boolean> => tx.markJob(job, { ...backAt(job, now), error: fault.code })
  if (lostConversation.includes(fault.code) && account.conversation !== null) {
    await tx.identities.save({ ...account, conversation: null })
    return again()
  }
  if (fault.code !== 'teams_blocked') return false
  await tx.identities.save({ ...account, status: 'blocked' })
  const isElsewhere = type !== 'account' && (await addresseeOf(context, job.to ?? 'admin:0', {})).address !== undefined
  return isElsewhere && again()
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
    const mark = { unknowns: job.unknowns, error: 'unknown_outcome', crashes: job.crashes }
    const isPoison = job.crashes >= maxCrashes
    const mayTry = job.attempts < maxAttempts && job.unknowns < maxCopies && !isPoison
    if ((byMail || mayResend(job)) && mayTry) {
      if (isLate(parts, job)) return void (await context.tx.markJob(job, { ...mark, status: 'held' }))
      const runAt = new Date(context.now.getTime() + waitMs)
      return void (await context.tx.markJob(job, { ...mark, status: 'retry', runAt }))
    }
    const marked = await context.tx.markJob(job, { ...mark, status: 'unknown', sentAt: context.now })
    // what follows may be what it died of
    if (marked && !isPoison) await definition.sent?.(context, job)
  })
}

export type { Prepared }
