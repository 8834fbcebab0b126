import type { Candidate } from '../domain/candidate.js'
import type { Employee } from '../domain/people.js'
import { Fault } from '../faults.js'
import { exploreForm, exploringCard, shieldForm } from '../messages/explore.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate } from './blank-candidate.js'
import { grantConsent, holds } from './consents.js'
import { ownEntry } from './own-entry.js'
import { noticeReply, readerHere } from './pair.js'
import { accountsOf, employeesBehind } from './platform-people.js'
import { lookAtOnce, type ProfileInput, profileOf } from './pool-entry.js'
import { endShielded } from './recheck-shields.js'
import { type Context, note } from './unit-of-work.js'

const isIn = (entry: Candidate | undefined): entry is Candidate =>
  entry !== undefined && (entry.status === 'active' || entry.status === 'hidden' || entry.status === 'asleep')

/** P-2: where the manager is unknown, we ask who must not know. */
const asksShield = (employee: Employee): boolean => employee.managerId === null

/** Their own place in the pool, else the form to enter it. Writes nothing. */
export async function openExplore(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const entry = await ownEntry(context)
  if (isIn(entry)) return placeReply(context, who.employee, entry, say, false)
  return { type: 'form', form: exploreForm(say, entry, asksShield(who.employee)) }
}

async function placeReply(
  context: Context,
  employee: Employee,
  entry: Candidate,
  say: Say,
  joined: boolean,
): Promise<Reply> {
  const reader = readerHere(say, employee.zone ?? context.settings.zone)
  const next = (await context.tx.schedules.get('round'))?.nextAt
  const card = exploringCard(reader, entry, { asksShield: asksShield(employee), next, joined })
  return { type: 'card', card, place: joined ? 'replace' : 'new' }
}

export interface ExploreInput extends Omit<ProfileInput, 'firstName' | 'zone'> {
  consent: boolean
  /** platform ids */
  mustNotKnow: string[]
}

/** An employee enters the pool, served by direct message, shielded from their line, their team and whom they name (P-2). */
export async function joinFromInside(context: Context, input: ExploreInput, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const { employee } = who
  const before = await entryBefore(context, employee)
  if (isIn(before) && before.employeeId === employee.id) return placeReply(context, employee, before, say, false)
  if (!input.consent) return { type: 'errors', errors: { consent: say('form.error.consent') } }
  const entry = await enter(context, employee, before, input)
  if (!(await holds(context, entry.id, 'coffee_chat'))) await grantConsent(context, entry.id, 'coffee_chat')
  if (input.recruitersMayFind) await grantConsent(context, entry.id, 'talent_pool')
  if (entry.emailIndex !== null) await context.tx.unsuppress(entry.emailIndex)
  await note(context, 'candidate', entry.id, 'joined')
  await endShielded(context, [entry])
  await lookAtOnce(context, entry.id)
  return placeReply(context, employee, entry, say, true)
}

/** Their entry from inside; else one under their own address, which somebody began or they made by `/join`. */
async function entryBefore(context: Context, employee: Employee): Promise<Candidate | undefined> {
  const own = await ownEntry(context)
  if (own || employee.emailIndex === null) return own
  const [byEmail] = await context.tx.candidates.find({ emailIndex: employee.emailIndex })
  return byEmail?.employeeId === null ? byEmail : undefined
}

async function enter(
  context: Context,
  employee: Employee,
  before: Candidate | undefined,
  input: ExploreInput,
): Promise<Candidate> {
  const { tx, now, random } = context
  const { firstName: _, ...profile } = profileOf({ ...input, firstName: '' })
  const entry: Candidate = {
    ...(before ?? { ...blankCandidate(random.id(), now), emailIndex: employee.emailIndex }),
    ...profile,
    status: 'active',
    source: 'internal',
    employeeId: employee.id,
    firstName: employee.name.split(/\s+/)[0] ?? '',
    email: employee.email,
    mustNotKnow: await employeesBehind(context, input.mustNotKnow),
    pausedUntil: null,
    silences: 0,
    unansweredChecks: 0,
    joinedAt: before?.joinedAt ?? now,
    lastSignAt: now,
    updatedAt: now,
  }
  if (before) {
    // Whatever was on its way to them as somebody outside is not sent any more.
    await tx.cancelJobsTo(`candidate:${before.id}`)
    return tx.candidates.save(entry)
  }
  // Their address may stand at an entry that is somebody else's by now; they are served by direct message anyway.
  if (!(await tx.candidates.insert(entry)) && !(await tx.candidates.insert({ ...entry, emailIndex: null })))
    throw new Fault('conflict', { retry: true, detail: 'candidate' })
  return entry
}

/** Opens the list of those who must not know, where their manager is unknown. */
export async function openShield(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const accounts = await accountsOf(context, entry.mustNotKnow)
  const value = accounts.map(({ userId }) => userId)
  return { type: 'form', form: shieldForm(say, value) }
}

/** Saves it; an open question to somebody on it ends in neutral words. Whom this workspace cannot show stays named. */
export async function saveShield(context: Context, input: { mustNotKnow: string[] }, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const shown = new Set((await accountsOf(context, entry.mustNotKnow)).map(({ employeeId }) => employeeId))
  const unseen = entry.mustNotKnow.filter((id) => !shown.has(id))
  const named = await employeesBehind(context, input.mustNotKnow)
  const saved = await context.tx.candidates.save({
    ...entry,
    mustNotKnow: [...new Set([...unseen, ...named])],
    lastSignAt: context.now,
    updatedAt: context.now,
  })
  await note(context, 'candidate', entry.id, 'changed_shield')
  await endShielded(context, [saved])
  return { type: 'card', card: wordCard(say('explore.shield.saved')), place: 'replace' }
}
