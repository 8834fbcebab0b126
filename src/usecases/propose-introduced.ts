import type { Candidate } from '../domain/candidate.js'
import { type ChatOffer, isOpen } from '../domain/chat-offer.js'
import {
  decideIntroduction,
  type Introduction,
  type IntroductionAction,
  waitsAtMostMs,
} from '../domain/introduction.js'
import { type Kind, offeredKinds } from '../domain/kinds.js'
import type { Match } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import { mayIntroduce } from './may-introduce.js'
import { isBusy, seatsTaken } from './pair.js'
import { freshMatch, proposeOne, singleOffer } from './propose-one.js'
import { type Context, commit } from './unit-of-work.js'

/** What comes of an introduction that the candidate wants: the colleague is asked, by a match like any other. */

async function decide(context: Context, introduction: Introduction, action: IntroductionAction): Promise<void> {
  const decision = decideIntroduction(introduction, action, context.now)
  if (decision.ok) await commit(context, context.tx.introductions, 'introduction', decision)
}

/** Asks the first colleague who can be asked, once the candidate has no other question or talk open. Returns whether one was. */
export async function proposeIntroduced(context: Context, candidateId: string): Promise<boolean> {
  const { tx } = context
  const wanted = await tx.introductions.find({ candidateId, status: 'wanted', matchId: null })
  if (wanted.length === 0) return false
  const candidate = await tx.candidates.get(candidateId)
  if (candidate?.status !== 'active' || (await isBusy(context, candidateId))) return false
  for (const introduction of wanted.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()))
    if (await askColleague(context, candidate, introduction)) return true
  return false
}

async function askColleague(context: Context, candidate: Candidate, introduction: Introduction): Promise<boolean> {
  const { tx, now } = context
  const person = await tx.employees.get(introduction.toEmployeeId)
  const connector = await tx.employees.get(introduction.connectorId)
  if (!person || !connector || !(await mayIntroduce(context, candidate, person, introduction))) {
    await decide(context, introduction, { type: 'withdraw' })
    return false
  }
  const offer = await offerFor(context, person, introduction)
  if (!offer) {
    if (now.getTime() - introduction.createdAt.getTime() > waitsAtMostMs)
      await decide(context, introduction, { type: 'lapse' })
    return false
  }
  const reason = { code: 'introduced', words: [connector.name] }
  const match: Match = {
    ...freshMatch(context, offer, candidate.id),
    reasonsForHost: [reason],
    reasonsForCandidate: [reason],
  }
  if (!(await proposeOne(context, match, offer))) return false
  await decide(context, introduction, { type: 'propose', matchId: match.id })
  return true
}

/** An open offer of theirs with a seat, of the kind of the talk it came of if there is one; made for this where they have none. */
async function offerFor(
  context: Context,
  person: Employee,
  { fromChatId }: Introduction,
): Promise<ChatOffer | undefined> {
  const { tx, now } = context
  if (person.pausedUntil && person.pausedUntil > now) return undefined
  const offers = await tx.offers.find({ hostId: person.id, status: ['open', 'paused'] })
  const usual = offers.filter(({ kind }) => offeredKinds.includes(kind))
  if (usual.length === 0) return singleOffer(context, person, 'informational')
  const kind: Kind | undefined = (await tx.chats.get(fromChatId))?.kind
  const open = usual.filter((offer) => isOpen(offer, now))
  for (const offer of open.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind)))
    if ((await seatsTaken(context, offer)) < offer.seatsAtOnce) return offer
  return undefined
}

/** Daily: whoever was not free then may be now. */
export async function careForIntroductions(context: Context): Promise<void> {
  const waiting = await context.tx.introductions.find({ status: 'wanted', matchId: null })
  for (const candidateId of new Set(waiting.map((each) => each.candidateId)))
    await proposeIntroduced(context, candidateId)
}

/** The match of an introduction has ended. A colleague without an offer who says no, or nothing, is not named again (KINDS). */
export async function settleIntroduced(
  context: Context,
  match: Match,
  offer: ChatOffer,
  how: 'host_no' | 'candidate_no' | 'withdrawn',
): Promise<void> {
  const { tx, now } = context
  const [introduction] = await tx.introductions.find({ matchId: match.id })
  if (!introduction) return
  const type = { host_no: 'refused', candidate_no: 'lapse', withdrawn: 'withdraw' } as const
  await decide(context, introduction, { type: type[how] })
  if (how !== 'host_no' || offer.status !== 'single') return
  const person = await tx.employees.get(match.hostId)
  if (person) await tx.employees.save({ ...person, asksNoMore: true, updatedAt: now })
}
