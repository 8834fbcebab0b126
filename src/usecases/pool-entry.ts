import type { Candidate, Stance } from '../domain/candidate.js'
import { openMatch } from '../domain/match.js'
import { decodeWindows } from '../domain/windows.js'
import { localMidnight } from '../domain/zoned-time.js'
import { asleepCard } from '../messages/care.js'
import { longDay } from '../messages/pool.js'
import { profileForm } from '../messages/profile.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { grantConsent, holds, neededPurposes, withdrawConsents } from './consents.js'
import { endAsking } from './end-asking.js'
import { leave } from './erase-candidate.js'
import { ownEntry } from './own-entry.js'
import { candidateZone, noticeReply, readerHere } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { answer } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** In the pool, or resting: neither unconfirmed nor gone. */
export const isIn = (entry: Candidate | undefined): entry is Candidate =>
  entry !== undefined && (entry.status === 'active' || entry.status === 'hidden' || entry.status === 'asleep')

/** A sign of life: silences and unanswered checks are forgotten. */
const alive = (entry: Candidate, now: Date): Candidate => ({
  ...entry,
  silences: 0,
  unansweredChecks: 0,
  lastSignAt: now,
  updatedAt: now,
})

/** Somebody new, changed or back is looked at at once. */
export async function lookAtOnce(context: Context, candidateId: string): Promise<void> {
  const { tx, now, interactionId } = context
  const key = `candidate:${candidateId}:look-${now.getTime()}`
  await tx.addJobs([{ name: 'pool.look', key, payload: { candidateId }, at: now }], interactionId)
}

export interface ProfileInput {
  firstName: string
  interests: string[]
  headline?: string
  skills?: string[]
  bring?: string
  roles?: string[]
  departments?: string[]
  seniority?: string
  languages?: string[]
  language?: string
  zone?: string
  windows?: string[]
  stance?: Stance
  recruitersMayFind: boolean
}

/** What a form said of a person, as it stands in the entry; what was left empty is empty. */
export function profileOf(input: ProfileInput) {
  return {
    firstName: input.firstName,
    interests: input.interests,
    headline: input.headline ?? '',
    skills: input.skills ?? [],
    bring: input.bring ?? '',
    roles: input.roles ?? [],
    departments: input.departments ?? [],
    seniority: input.seniority ?? null,
    languages: input.languages ?? [],
    ...(input.language === undefined ? {} : { language: input.language }),
    zone: input.zone ?? null,
    windows: decodeWindows(input.windows ?? []),
    stance: input.stance ?? 'exploring',
    recruitersMayFind: input.recruitersMayFind,
  } satisfies Partial<Candidate>
}

/** Opens one's own entry to change, where there is no page. */
export async function openProfile(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  return isIn(entry) ? { type: 'form', form: profileForm(say, entry) } : noticeReply(say, 'already_ended')
}

/** Changes one's own entry; to be found by recruiters is a consent of its own, given and taken back here (P-4). */
export async function updateEntry(context: Context, input: ProfileInput, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const { tx, now } = context
  await tx.candidates.save({ ...alive(entry, now), ...profileOf(input) })
  await note(context, 'candidate', entry.id, 'changed')
  if (input.recruitersMayFind && !(await holds(context, entry.id, 'talent_pool')))
    await grantConsent(context, entry.id, 'talent_pool')
  if (!input.recruitersMayFind) {
    await withdrawConsents(context, entry.id, 'talent_pool')
    await endAsking(context, { candidateId: entry.id })
  }
  if (entry.status === 'active') await lookAtOnce(context, entry.id)
  return answer(say('profile.saved'))
}

/** P-4: employers whose former people never host them. */
export async function barEmployers(context: Context, input: { barredEmployers?: string[] }, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const { tx, now } = context
  await tx.candidates.save({ ...alive(entry, now), barredEmployers: input.barredEmployers ?? [] })
  await note(context, 'candidate', entry.id, 'barred_employers')
  return answer(say('own.barred.done'))
}

/** Rests until a day, or open-ended; open questions to others are taken back, a talk with a date stays. */
export async function hideEntry(context: Context, input: { until?: string }, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  // One-click unsubscribe of somebody who never confirmed is a no.
  if (entry?.status === 'pending') {
    await leave(context, entry)
    return answer(say('own.hidden.done'))
  }
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const zone = await candidateZone(context, entry)
  const until = input.until === undefined ? null : localMidnight(input.until, zone)
  if (until && until <= context.now) return { type: 'errors', errors: { until: say('form.error.date_past') } }
  await rest(context, entry, until)
  return answer(until ? say('own.hiddenUntil.done', { day: dayText(until, zone, say.locale) }) : say('own.hidden.done'))
}

/** Until that moment, or open-ended, nobody is looked for. */
export async function rest(context: Context, entry: Candidate, until: Date | null): Promise<void> {
  const { tx, now } = context
  await tx.candidates.save({ ...alive(entry, now), status: 'hidden', pausedUntil: until })
  await note(context, 'candidate', entry.id, 'hidden')
  for (const match of await tx.matches.find({ candidateId: entry.id, status: openMatch }))
    await withdrawMatch(context, match.id)
  await endAsking(context, { candidateId: entry.id })
}

/** One click returns, whatever it was that rested; a yes that has run out is asked for first. */
export function showEntry(context: Context, _input: object, say: Say): Promise<Reply> {
  return wake(context, say, 'own.back.done')
}

/** "Yes, still right", and "Yes, keep looking" on a question that has lapsed (P-13, P-16). */
export function stillYes(context: Context, _input: object, say: Say): Promise<Reply> {
  return wake(context, say, 'own.still.done')
}

async function wake(context: Context, say: Say, done: 'own.back.done' | 'own.still.done'): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  if (!(await holds(context, entry.id, 'coffee_chat'))) {
    const reader = readerHere(say, await candidateZone(context, entry))
    return { type: 'card', card: asleepCard(reader, 'consent'), place: 'new' }
  }
  await awaken(context, entry)
  return answer(say(done))
}

/** Back in the pool, and looked for at once. */
export async function awaken(context: Context, entry: Candidate): Promise<void> {
  await context.tx.candidates.save({ ...alive(entry, context.now), status: 'active', pausedUntil: null })
  await note(context, 'candidate', entry.id, entry.status === 'active' ? 'still_exploring' : 'came_back')
  await lookAtOnce(context, entry.id)
}

const fourWeeksMs = 28 * 86_400_000

/** "Later": rests four weeks and comes back by itself. */
export async function stillLater(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const until = new Date(context.now.getTime() + fourWeeksMs)
  await rest(context, entry, until)
  const day = dayText(until, await candidateZone(context, entry), say.locale)
  return answer(say('own.hiddenUntil.done', { day }))
}

/** P-11: another year for what they had agreed to, which wakes an entry that sleeps; or for being put forward only. */
export async function renewConsent(context: Context, input: { only?: 'referral' }, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (!isIn(entry)) return noticeReply(say, 'already_ended')
  const purposes = (await neededPurposes(context, { ...entry, status: 'active' })).filter(
    (purpose) => input.only === undefined || purpose === input.only,
  )
  // What was to be renewed may have ended since.
  if (purposes.length === 0) return noticeReply(say, 'already_ended')
  const [expiresAt = context.now] = await Promise.all(
    purposes.map((purpose) => grantConsent(context, entry.id, purpose)),
  )
  if (entry.status === 'asleep' && input.only === undefined) await awaken(context, entry)
  else await context.tx.candidates.save(alive(entry, context.now))
  await note(context, 'candidate', entry.id, 'consent_renewed')
  const reader = readerHere(say, await candidateZone(context, entry))
  return answer(say('care.renew.done', { day: longDay(expiresAt, reader) }))
}
