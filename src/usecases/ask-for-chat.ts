import type { ChatRequest } from '../domain/chat-request.js'
import { askedKinds, type Kind } from '../domain/kinds.js'
import { openMatch } from '../domain/match.js'
import { addWorkingDays } from '../domain/quiet-hours.js'
import { pointsIn, type SaidBefore, settle } from '../domain/settled.js'
import { withHint } from '../messages/hint.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import { askKindsCard, requestForm, stopButton } from '../messages/request.js'
import { settleErrors } from '../messages/settled.js'
import type { Say } from '../messages/text.js'
import { dayText } from '../messages/times.js'
import { askNext, openRequest } from './next-wish.js'
import { ownEntry } from './own-entry.js'
import { candidateZone, noticeReply, readerHere } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { lookAtOnce } from './pool-entry.js'
import { answer } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** The kinds one can ask for, each with what it is. */
export async function showAsk(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (entry?.status !== 'active') return noticeReply(say, 'not_for_you')
  const reader = readerHere(say, await candidateZone(context, entry))
  return { type: 'card', card: askKindsCard(reader, await openRequest(context, entry.id)), place: 'new' }
}

/** Who may not start a kind is told why, and what they can ask for instead. */
function refusedKind(kind: Kind, say: Say): Reply | undefined {
  if (askedKinds.includes(kind)) return undefined
  const instead = kind as 'company' | 'group' | 'candidacy' | 'referral'
  return { type: 'card', card: wordCard(say(`kind.ask.${instead}`)), place: 'new' }
}

export async function openAsk(context: Context, input: { kind: Kind; wish?: string }, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (entry?.status !== 'active') return noticeReply(say, 'not_for_you')
  const refused = refusedKind(input.kind, say)
  if (refused) return refused
  if (await openRequest(context, entry.id)) return alreadyAsked(say)
  return { type: 'form', form: requestForm(say, input.kind, input.wish) }
}

const alreadyAsked = (say: Say): Reply => ({
  type: 'card',
  card: wordCard(say('request.already'), [stopButton(say)]),
  place: 'new',
})

export interface AskInput extends SaidBefore {
  kind: Kind
  wishes?: string
  goals?: string
  handed?: string
  hear: string[]
}

/** A candidate asks first. One request at a time; of kind 6 the first on the list is asked at once. */
export async function askForChat(context: Context, input: AskInput, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  if (entry?.status !== 'active') return noticeReply(say, 'not_for_you')
  const refused = refusedKind(input.kind, say)
  if (refused) return refused
  if (await openRequest(context, entry.id)) return alreadyAsked(say)
  return input.kind === 'seeker_led' ? lead(context, entry.id, input, say) : look(context, entry.id, input, say)
}

/** Kinds 1 to 4 and 8: the next fitting offer of that kind, and of no other. */
async function look(context: Context, candidateId: string, input: AskInput, say: Say): Promise<Reply> {
  const { tx, now } = context
  const { wishes: _wishes, goals: _goals, handed: _handed, hear: _hear, ...said } = input
  const read = settle(input.kind, 'candidate', {}, said)
  if (!read.ok) return { type: 'errors', errors: settleErrors(say, read) }
  await tx.requests.insert(freshRequest(context, candidateId, input.kind, read.settled, []))
  const entry = await tx.candidates.get(candidateId)
  if (entry) await tx.candidates.save({ ...entry, asksFor: input.kind, lastSignAt: now, updatedAt: now })
  // somebody of that kind may be asked already: what was just said stands in that yes as well
  for (const match of await tx.matches.find({ candidateId, kind: input.kind, status: openMatch }))
    await tx.matches.save({ ...match, settled: { ...read.settled, ...match.settled }, updatedAt: now })
  await note(context, 'candidate', candidateId, 'asked_for_kind')
  await lookAtOnce(context, candidateId)
  const reply = answer(say('request.asked', { kind: say(`kind.${input.kind}.name`) }))
  return withHint(say, reply, Object.values(read.settled))
}

const mostWishes = 10

/** Kind 6: one after another in their own order. */
async function lead(context: Context, candidateId: string, input: AskInput, say: Say): Promise<Reply> {
  const { tx } = context
  const wishes = pointsIn(input.wishes ?? '')
  if (wishes.length === 0) return { type: 'errors', errors: { wishes: say('request.wishes.missing') } }
  if (wishes.length > mostWishes) return { type: 'errors', errors: { wishes: say('request.wishes.many') } }
  if (!input.goals?.trim()) return { type: 'errors', errors: { goals: say('form.error.required') } }
  const settled = { goals: input.goals, ...(input.handed ? { handed: input.handed } : {}) }
  const fresh = { ...freshRequest(context, candidateId, 'seeker_led', settled, wishes), hear: input.hear }
  const asked = await askNext(context, fresh)
  if (asked?.status === 'done') return { type: 'card', card: wordCard(say('request.asked.none')), place: 'new' }
  await tx.requests.insert(asked ?? fresh)
  await note(context, 'candidate', candidateId, 'leads_own_talks')
  const zone = context.settings.zone
  const by = addWorkingDays(context.now, 3, zone, context.settings.closedDays)
  const wish = wishes[asked?.at ?? 0] ?? ''
  return withHint(say, answer(say('request.asked.led', { wish, day: dayText(by, zone, say.locale) })), [input.goals])
}

function freshRequest(
  { now, random }: Context,
  candidateId: string,
  kind: Kind,
  settled: ChatRequest['settled'],
  wishes: string[],
): ChatRequest {
  return {
    id: random.id(),
    version: 0,
    candidateId,
    kind,
    status: 'open',
    createdAt: now,
    updatedAt: now,
    settled,
    wishes,
    at: 0,
    matchId: null,
    ended: [],
    hear: [],
  }
}

/** *Stop asking*: at any time; what has a date stays. */
export async function stopAsking(context: Context, _input: object, say: Say): Promise<Reply> {
  const entry = await ownEntry(context)
  const request = entry && (await openRequest(context, entry.id))
  if (!entry || !request) return noticeReply(say, 'already_ended')
  await endRequest(context, request, 'stopped')
  const match = request.matchId === null ? undefined : await context.tx.matches.get(request.matchId)
  if (match && openMatch.includes(match.status)) await withdrawMatch(context, match.id)
  await lookAtOnce(context, entry.id)
  return answer(say('request.stopped'))
}

/** A request has come true, was stopped, or its person left: others are proposed again. */
export async function endRequest(context: Context, request: ChatRequest, status: 'done' | 'stopped'): Promise<void> {
  const { tx, now } = context
  await tx.requests.save({ ...request, status, updatedAt: now })
  const entry = await tx.candidates.get(request.candidateId)
  if (entry && entry.asksFor !== null) await tx.candidates.save({ ...entry, asksFor: null, updatedAt: now })
  await note(context, 'request', request.id, status)
}

/** Both said yes to a talk of the kind that was asked for. */
export async function requestMet(context: Context, candidateId: string, kind: Kind): Promise<void> {
  const request = await openRequest(context, candidateId)
  if (request && request.kind === kind && kind !== 'seeker_led') await endRequest(context, request, 'done')
}
