import type { Candidate } from '../domain/candidate.js'
import { wasEnded } from '../domain/claim.js'
import { type Edge, type Flag, flagsOf, longestRing } from '../domain/flags.js'
import type { Employee } from '../domain/people.js'
import { normalAddress } from '../domain/person-address.js'
import { flagsClearedCard, lookedAtForm } from '../messages/flags.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { addressOf } from './claims.js'
import { noticeReply } from './pair.js'
import { readableReferral } from './pipeline.js'
import { type Context, note } from './unit-of-work.js'

const dayMs = 86_400_000

/** What a recruiter should look at in a referral that is being made. Nothing is refused, and neither side reads it. */
export async function flagsFor(context: Context, candidate: Candidate, referrer: Employee): Promise<Flag[]> {
  const { tx, now } = context
  const address = await addressOf(context, candidate)
  const since = (days: number) => ({ from: new Date(now.getTime() - days * dayMs) })
  const made = async (days: number) =>
    1 + (await tx.referrals.count({ referrerId: referrer.id, createdAt: since(days) }))
  return flagsOf({
    candidate: address === null ? null : normalAddress(address),
    referrer: referrer.email === null ? null : normalAddress(referrer.email),
    referrerId: referrer.id,
    isInternal: candidate.employeeId !== null,
    candidateAsEmployee: candidate.employeeId ?? (address === null ? null : await employeeAt(context, address)),
    edges: await edgesTo(context, referrer),
    today: await made(1),
    thisMonth: await made(30),
  })
}

/** Whose address this is, however it is written. */
async function employeeAt({ tx }: Context, address: string): Promise<string | null> {
  const normal = normalAddress(address)
  const [found] = await tx.employees.find({ emailIndex: [tx.emailIndex(address), tx.emailIndex(normal)] })
  if (found || !normal.endsWith('@gmail.com')) return found?.id ?? null
  const all = await tx.employees.find({ status: 'active' })
  return all.find(({ email }) => email !== null && normalAddress(email) === normal)?.id ?? null
}

/** Who put this employee forward once, who put those forward, and so on, as far as a circle may go. */
async function edgesTo({ tx }: Context, referrer: Employee): Promise<Edge[]> {
  const edges: Edge[] = []
  let people = [referrer]
  for (let step = 1; step < longestRing && people.length > 0; step++) {
    const idBehind = new Map(
      people.flatMap(({ id, email }) => (email === null ? [] : [[tx.emailIndex(normalAddress(email)), id] as const])),
    )
    if (idBehind.size === 0) break
    const claims = (await tx.claims.find({ personIndex: [...idBehind.keys()] })).filter((claim) => !wasEnded(claim))
    const found = claims.map(({ employeeId, personIndex }) => ({
      from: employeeId,
      to: idBehind.get(personIndex) ?? '',
    }))
    edges.push(...found)
    people = await tx.employees.getMany(found.map(({ from }) => from))
  }
  return edges
}

/** *I have looked at this*: the form for the note. */
export async function openLookedAt(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (facts.referral.flags.length === 0) return noticeReply(say, 'already_done')
  return { type: 'form', form: lookedAtForm(say, facts.referral) }
}

/** A person has looked: the flags go, and the note stays in the history. */
export async function lookedAt(
  context: Context,
  input: { referralId: string; note: string },
  say: Say,
): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const { referral, candidate } = facts
  if (referral.flags.length === 0) return noticeReply(say, 'already_done')
  await context.tx.referrals.save({ ...referral, flags: [], isFlagged: false, updatedAt: context.now })
  await note(context, 'referral', referral.id, 'flags_looked_at', input.note)
  return { type: 'card', card: flagsClearedCard(say, candidate.firstName, referral.id), place: 'new' }
}
