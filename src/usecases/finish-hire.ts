import type { Referral } from '../domain/referral.js'
import { localMidnight } from '../domain/zoned-time.js'
import { countHire } from './end-opening.js'
import { endForHired } from './move-referral.js'
import { recordCredit } from './record-credit.js'
import { type Context, note } from './unit-of-work.js'

const counted = 'hire_counted'

/**
 * Once the undo minutes of a hire are over, and once only, however often its message is sent: the thanks, the end of all else
 * about the person, the seat in the opening, and the first day of work, from which the digest counts it (P-20).
 */
export async function finishHire(context: Context, referral: Referral): Promise<void> {
  const { tx, settings, interactionId } = context
  const { id, candidateId, proposal, since } = referral
  if ((await tx.historyOf('referral', id)).some(({ action }) => action === counted)) return
  await note(context, 'referral', id, counted)
  await recordCredit(context, referral)
  await endForHired(context, candidateId)
  await countHire(context, referral)
  const at = proposal === null ? since : localMidnight(proposal.startsOn, settings.zone)
  const key = `referral:${id}:started`
  await tx.addJobs([{ name: 'referral.started', key, payload: { referralId: id }, at }], interactionId)
}

/** The first day of work has come. */
export async function hireStarted(context: Context, referralId: string): Promise<void> {
  const referral = await context.tx.referrals.get(referralId)
  if (referral?.status === 'hired') await note(context, 'referral', referralId, 'started')
}
