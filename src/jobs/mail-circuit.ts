import { createHash } from 'node:crypto'
import type { Fault } from '../faults.js'
import type { Store, Tx } from '../usecases/unit-of-work.js'
import { slotFreeAt } from './slot-free.js'

/**
 * A mail server that is away is not asked once a message (FT-15). While its last answer was none, each try takes one of five
 * slots, which come back one a minute: after five failures in a row one mail a minute is left, to see whether it is back. Its
 * first answer takes the bucket away. All replicas share it.
 */
const bucket = 'hold:mail-server'
const minuteMs = 60_000
const tries = { bucket, intervalMs: minuteMs, atOnce: 5 }

/** How far apart those that wait come back: all at once each minute they would stand in the way of all else. */
const spreadMs = 5 * minuteMs

/** About the server, whatever the mail. */
const noAnswer = ['mail_unreachable', 'mail_login']

/** The same for all mails of one conversation: their order stays. */
const spreadOf = (to: string): number => (createHash('sha256').update(to).digest().readUInt16BE() / 65_536) * spreadMs

/** What a mail may do now: leave, leave as a try of a server that did not answer last time, or wait until then. */
export async function mailTurn(tx: Tx, to: string, now: Date): Promise<'leave' | 'try' | Date> {
  if ((await tx.heldUntil(bucket)) === undefined) return 'leave'
  const free = await tx.pace([tries], now)
  return free === undefined ? 'try' : new Date(free.getTime() + spreadOf(to))
}

/** The server has answered, be it with a no. */
export const mailAnswered = (store: Store): Promise<void> => store.queue.letGo(bucket)

export const isNoAnswer = ({ code }: Fault): boolean => noAnswer.includes(code)

/** The server did not answer. Returns until when it counts as away; undefined while this may be one mail's bad luck. */
export function mailUnanswered(
  store: Store,
  organizationId: string,
  isTry: boolean,
  now: Date,
): Promise<Date | undefined> {
  return store.transaction(organizationId, async (tx) => {
    // what took no slot when it left takes one now
    if (!isTry) return tx.pace([tries], now)
    const full = await tx.heldUntil(bucket)
    const free = full && slotFreeAt(tries, full)
    return free && free > now ? free : undefined
  })
}
