/** Everything a host can do with an offer; longer than most, since each is a few lines over the same row. */

import { type ChatOffer, isOpen, type Medium } from '../domain/chat-offer.js'
import { type Kind, offeredKinds, policyOf } from '../domain/kinds.js'
import type { Employee } from '../domain/people.js'
import { decodeWindows } from '../domain/windows.js'
import { type OfferDraft, offerForm, offerListCard, offerSavedCard, usualSeats, wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { countFitting } from './look-for-matches.js'
import { noticeReply, readerHere, zoneHere } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { answer } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** One that its host made and can change; what was made for a single match is not. */
const isStanding = ({ status }: ChatOffer): boolean => status === 'open' || status === 'paused'

const undoMs = 10 * 60_000

const hostOf = (context: Context): Employee | undefined =>
  context.who.type === 'employee' ? context.who.employee : undefined

const answerNew = (text: string): Reply => ({ type: 'card', card: wordCard(text), place: 'new' })

/** P-24's defaults: one at a time, two a month; the rest from the profile and the import. */
export function freshDraft(context: Context): OfferDraft {
  const host = hostOf(context)
  return {
    id: undefined,
    kind: 'informational',
    topics: [],
    windows: [],
    zone: zoneHere(context),
    medium: 'video',
    where: '',
    department: host?.department ?? null,
    seniority: null,
    languages: [],
    ...usualSeats,
    words: '',
    showPhoto: false,
    mayBeNamed: false,
    formerEmployers: [],
  }
}

/** Opens the form, filled in from the words of the command. Writes nothing. */
export async function openOffer(
  context: Context,
  input: { draft?: Partial<OfferDraft>; more?: boolean },
  say: Say,
): Promise<Reply> {
  const draft = { ...freshDraft(context), ...input.draft }
  const refused = refusedKind(context, draft.kind, say)
  if (refused) return refused
  return { type: 'form', form: offerForm(say, draft, input.more ?? false, kindsFor(context)) }
}

const isCompany = ({ who }: Context): boolean =>
  who.type === 'employee' && who.employee.roles.some((role) => role === 'recruiter' || role === 'role_owner')

/** Kinds that this employee can offer; those of the company are for its recruiters and role owners. */
const kindsFor = (context: Context): Kind[] =>
  offeredKinds.filter((kind) => policyOf(kind).startedBy.includes('host') || isCompany(context))

/** Who may not start a kind is told why, and what they can do instead. */
function refusedKind(context: Context, kind: Kind, say: Say): Reply | undefined {
  if (kindsFor(context).includes(kind)) return undefined
  const instead = kind as 'candidacy' | 'seeker_led' | 'referral' | 'preliminary' | 'company' | 'group'
  return answerNew(say(`kind.offer.${instead}`))
}

/** One made for a single match by somebody else's word is nobody's to list or to change. */
async function ownOffer(context: Context, offerId: string): Promise<ChatOffer | undefined> {
  const offer = await context.tx.offers.get(offerId)
  return offer && offer.hostId === hostOf(context)?.id && isStanding(offer) ? offer : undefined
}

export async function editOffer(context: Context, input: { offerId: string }, say: Say): Promise<Reply> {
  const offer = await ownOffer(context, input.offerId)
  return offer ? { type: 'form', form: offerForm(say, offer, true) } : noticeReply(say, 'not_there')
}

export interface SaveOfferInput {
  offerId?: string
  unfolded?: 'yes'
  kind: Kind
  zone: string
  topics: string[]
  windows: string[]
  medium: Medium
  where?: string
  department?: string
  seniority?: string
  languages?: string[]
  seatsAtOnce?: number
  seatsPerMonth?: number
  words?: string
  showPhoto?: boolean
  mayBeNamed?: boolean
  formerEmployers?: string[]
}

/** Saves a new offer or a changed one; the pool is looked at at once. Fields that were folded away keep what they were. */
export async function saveOffer(context: Context, input: SaveOfferInput, say: Say): Promise<Reply> {
  const host = hostOf(context)
  if (!host) return noticeReply(say, 'not_for_you')
  const refused = refusedKind(context, input.kind, say)
  if (refused) return refused
  if (input.medium !== 'phone' && !input.where)
    return { type: 'errors', errors: { where: say('offer.form.where.missing') } }
  const known = input.offerId ? await ownOffer(context, input.offerId) : undefined
  if (input.offerId && !known) return noticeReply(say, 'not_there')
  const offer = await write(context, host, input, known)
  await note(context, 'offer', offer.id, known ? 'changed' : 'made')
  await askToLook(context, offer)
  const fitting = await countFitting(context, offer)
  const link = `${context.baseUrl}/join?by=${host.id}`
  return {
    type: 'card',
    card: offerSavedCard(readerHere(say, zoneHere(context)), offer, fitting, link, !known),
    place: 'new',
  }
}

/** What an optional field says when it was shown and left empty. */
const cleared = {
  department: null,
  seniority: null,
  languages: [],
  words: '',
  formerEmployers: [],
} as const satisfies Partial<ChatOffer>

async function write(
  context: Context,
  host: Employee,
  input: SaveOfferInput,
  known: ChatOffer | undefined,
): Promise<ChatOffer> {
  const { tx, now, random } = context
  const folded = known ?? freshDraft(context)
  const before = input.unfolded ? { ...folded, ...cleared } : folded
  const content = {
    kind: known?.kind ?? input.kind,
    topics: input.topics,
    windows: decodeWindows(input.windows),
    zone: input.zone,
    medium: input.medium,
    where: input.where ?? '',
    department: input.department ?? before.department,
    seniority: input.seniority ?? before.seniority,
    languages: input.languages ?? before.languages,
    seatsAtOnce: input.seatsAtOnce ?? before.seatsAtOnce,
    seatsPerMonth: input.seatsPerMonth ?? before.seatsPerMonth,
    words: input.words ?? before.words,
    showPhoto: input.showPhoto ?? before.showPhoto,
    mayBeNamed: input.mayBeNamed ?? before.mayBeNamed,
    formerEmployers: input.formerEmployers ?? before.formerEmployers,
  }
  if (known) return tx.offers.save({ ...known, ...content, updatedAt: now })
  const offer: ChatOffer = {
    ...content,
    id: random.id(),
    version: 0,
    hostId: host.id,
    status: 'open',
    pausedUntil: null,
    price: 0,
    createdAt: now,
    updatedAt: now,
  }
  await tx.offers.insert(offer)
  return offer
}

/** Within ten minutes a new offer is as if it had never been. */
export async function undoOffer(context: Context, input: { offerId: string }, say: Say): Promise<Reply> {
  const offer = await ownOffer(context, input.offerId)
  if (!offer) return noticeReply(say, 'not_there')
  if (context.now.getTime() - offer.createdAt.getTime() > undoMs) return noticeReply(say, 'undo_too_late')
  await withdraw(context, offer, 'undone')
  return answer(say('offer.undone'))
}

export async function withdrawOffer(context: Context, input: { offerId: string }, say: Say): Promise<Reply> {
  const offer = await ownOffer(context, input.offerId)
  if (!offer) return noticeReply(say, 'not_there')
  await withdraw(context, offer, 'withdrawn')
  return answer(say('offer.changed.withdrawn'))
}

/** Ends an offer: its open matches go back to the round, its booked talks stay. */
export async function withdraw(context: Context, offer: ChatOffer, action: string): Promise<void> {
  const { tx, now } = context
  await tx.offers.save({ ...offer, status: 'withdrawn', updatedAt: now })
  await note(context, 'offer', offer.id, action)
  const open = await tx.matches.find({ offerId: offer.id, status: ['proposed', 'half_agreed'] })
  for (const match of open) await withdrawMatch(context, match.id)
}

export async function pauseOffer(context: Context, input: { offerId: string }, say: Say): Promise<Reply> {
  const offer = await ownOffer(context, input.offerId)
  if (!offer) return noticeReply(say, 'not_there')
  await context.tx.offers.save({ ...offer, status: 'paused', updatedAt: context.now })
  await note(context, 'offer', offer.id, 'paused')
  return answer(say('offer.changed.paused'))
}

/** Whoever fits an offer as it was saved is looked for after the commit. */
export async function askToLook({ tx, now, interactionId }: Context, { id, version }: ChatOffer): Promise<void> {
  const key = `offer:${id}:look-${version}`
  await tx.addJobs([{ name: 'pool.look', key, payload: { offerId: id }, at: now }], interactionId)
}

export async function resumeOffer(context: Context, input: { offerId: string }, say: Say): Promise<Reply> {
  const offer = await ownOffer(context, input.offerId)
  if (!offer) return noticeReply(say, 'not_there')
  const saved = await context.tx.offers.save({ ...offer, status: 'open', pausedUntil: null, updatedAt: context.now })
  await note(context, 'offer', offer.id, 'resumed')
  await askToLook(context, saved)
  return answer(say('offer.changed.open'))
}

export async function listOffers(context: Context, _input: object, say: Say): Promise<Reply> {
  const host = hostOf(context)
  if (!host) return noticeReply(say, 'not_for_you')
  const offers = (await context.tx.offers.find({ hostId: host.id })).filter(isStanding)
  const shown = offers.map((offer) => (isOpen(offer, context.now) ? { ...offer, pausedUntil: null } : offer))
  return { type: 'card', card: offerListCard(readerHere(say, zoneHere(context)), shown), place: 'new' }
}
