import { type Candidate, wasNamed } from '../domain/candidate.js'
import { erasedOn } from './erase-candidate.js'
import type { MailDays } from './mail-days.js'
import { type Context, note } from './unit-of-work.js'

/** Somebody known, or erased at their own wish: nothing may be written to this address. */
async function isKnownOrErased(context: Context, email: string): Promise<boolean> {
  const { tx } = context
  const emailIndex = tx.emailIndex(email)
  return (await tx.isSuppressed(emailIndex)) || (await tx.candidates.count({ emailIndex })) > 0
}

/**
 * Writes the pending entry of somebody who was named, the one mail to them and the day of its erasure; or nothing, when they
 * are known or were erased (P-14). Returns whether it wrote; no answer may say so to whoever named them (P-1).
 */
export async function keepNamed(
  context: Context,
  entry: Candidate,
  mail: 'join.introduced' | 'join.imported',
  days: MailDays,
  words = '',
): Promise<boolean> {
  const { tx, interactionId } = context
  if (entry.email === null || (await isKnownOrErased(context, entry.email))) return false
  const at = days.next()
  // The thirty days begin when they are asked, not while they wait for their turn.
  const kept: Candidate = { ...entry, emailIndex: tx.emailIndex(entry.email), lastSignAt: at }
  if (!(await tx.candidates.insert(kept))) return false
  await note(context, 'candidate', kept.id, 'brought', words)
  const payload = { candidateId: kept.id }
  const to = `candidate:${kept.id}` as const
  await tx.addJobs(
    [
      { name: mail, key: namedMailKey(kept.id), payload, at, to },
      { name: 'pool.expire-pending', key: `${to}:expire-pending`, payload, at: erasedOn(kept) },
    ],
    interactionId,
  )
  return true
}

/** Of somebody who was named: by whom, as they read it; undefined where nobody did, or is there no more. */
export async function whoNamed({ tx }: Context, entry: Candidate): Promise<string | undefined> {
  const by = wasNamed(entry) && entry.broughtById !== null ? await tx.employees.get(entry.broughtById) : undefined
  return (by?.name || by?.email) ?? undefined
}

/** One mail a person, ever. */
export const namedMailKey = (candidateId: string): string => `candidate:${candidateId}:named`
