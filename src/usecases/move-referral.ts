import { heldChat } from '../domain/coffee-chat.js'
import type { Actor } from '../domain/decision.js'
import { openMatch } from '../domain/match.js'
import { spokenIn } from '../domain/organization.js'
import {
  decideReferral,
  isBlind,
  nextSteps,
  type Referral,
  type ReferralAction,
  type ReferralRefusal,
  type Stage,
  stages,
  toldKeys,
} from '../domain/referral.js'
import { localMidnight } from '../domain/zoned-time.js'
import { notices } from '../messages/notice.js'
import { movedCard, moveForm, moveOptions, referralCard, type StepNotes, undoneCard } from '../messages/pipeline.js'
import type { HappenedLine } from '../messages/referral-history.js'
import type { Reply } from '../messages/reply.js'
import type { TriedWay } from '../messages/route.js'
import { type Say, speak } from '../messages/text.js'
import { sendBackIfEnded } from './end-opening.js'
import { endWays } from './end-routes.js'
import { endIntroductions } from './name-others.js'
import { calendarIn, noticeReply, readerHere, zoneHere } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { readableReferral } from './pipeline.js'
import { endStepTalks, keepDecision, openStepTalks } from './step-talk.js'
import { actorOf, type Context, commit, note } from './unit-of-work.js'

/** One referral, for recruiters: the words the candidate agreed to, and how they are reached. */
export async function showReferral(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const reach = facts.candidate.email ?? ''
  const card = referralCard(
    readerHere(say, zoneHere(context)),
    facts,
    reach,
    context.now,
    await stepNotes(context, facts.referral),
    await happened(context, facts.referral),
    await triedWays(context, facts.referral),
  )
  return { type: 'card', card, place: 'new' }
}

/** The role owners it was put before; recruiters read how each way stands. */
async function triedWays({ tx }: Context, { id }: Referral): Promise<TriedWay[]> {
  const routes = await tx.routes.find({ referralId: id })
  const openings = await tx.openings.getMany(routes.map(({ openingId }) => openingId))
  const titles = new Map(openings.map(({ id: openingId, title }) => [openingId, title]))
  return routes.map((route) => ({ route, title: titles.get(route.openingId) ?? '' }))
}

/** What was written down after the talks of its steps; recruiters read it. */
async function stepNotes({ tx }: Context, { id, candidateId }: Referral): Promise<StepNotes[]> {
  const talks = await tx.chats.find({ candidateId, kind: 'candidacy', status: heldChat })
  const own = talks.filter(({ referralId }) => referralId === id)
  const hosts = new Map(
    (await tx.employees.getMany(own.map(({ hostId }) => hostId))).map((host) => [host.id, host.name]),
  )
  return own.map(({ hostId, outcome }) => ({ host: hosts.get(hostId) ?? '', notes: outcome }))
}

/** A referee's steps are no part of a referral's own history. */
const whoOf = (actor: Actor, names: ReadonlyMap<string, string>): HappenedLine['who'] =>
  actor.type === 'employee'
    ? { type: 'colleague', name: names.get(actor.id) || undefined }
    : { type: actor.type === 'candidate' ? 'candidate' : 'system' }

/** Who did what when. */
async function happened({ tx }: Context, { id }: Referral): Promise<HappenedLine[]> {
  const lines = await tx.historyOf('referral', id)
  const colleagues = lines.flatMap(({ actor }) => (actor.type === 'employee' ? [actor.id] : []))
  const names = new Map((await tx.employees.getMany(colleagues)).map((each) => [each.id, each.name]))
  return lines.map(({ at, action, actor, note }) => ({
    ...{ at, action, note },
    who: whoOf(actor, names),
  }))
}

export async function openMoveReferral(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  if (moveOptions(say, facts.referral.status, isBlind(facts.referral)).length === 0)
    return noticeReply(say, 'already_ended')
  return { type: 'form', form: moveForm(say, facts.referral) }
}

export interface MoveInput {
  referralId: string
  to: Stage
  note: string
  returnsAt?: string | undefined
  startsOn?: string | undefined
  outside?: boolean | undefined
}

/** A step, with a note that only recruiters read; told when its ten undo minutes are over (P-20). */
export async function moveReferral(context: Context, input: MoveInput, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const { to } = input
  const wantsDay = to === 'not_now'
  const returnsAt = wantsDay && input.returnsAt ? localMidnight(input.returnsAt, zoneHere(context)) : null
  if (wantsDay && returnsAt === null) return { type: 'errors', errors: { returnsAt: say('notice.date_needed') } }
  if (returnsAt && returnsAt <= context.now)
    return { type: 'errors', errors: { returnsAt: say('form.error.date_past') } }
  const talkOpen = (await openStepTalks(context, facts.referral)).length > 0
  const { startsOn, outside = false } = input
  const action = { type: 'move' as const, to, note: input.note, returnsAt, talkOpen, startsOn, outside }
  const calendar = calendarIn(context, facts.referrer.zone)
  const decision = decideReferral(facts.referral, action, actorOf(context.who), context.now, calendar)
  if (!decision.ok) return refusedMove(say, facts.referral.status, decision.refusal)
  const referral = await commit(context, context.tx.referrals, 'referral', decision)
  await keepDecision(context, referral)
  return { type: 'card', card: movedCard(say, { ...facts, referral }), place: 'new' }
}

/** What the ladder does not allow stands beside the field, and the note that was typed stays. */
function refusedMove(say: Say, from: Stage, refusal: ReferralRefusal): Reply {
  const beside = ['conversion_needed', 'step_skipped', 'talk_open', 'proposal_not_accepted', 'terms_open'].includes(
    refusal,
  )
  if (!beside) return noticeReply(say, refusal)
  const next = nextSteps(from).map((stage) => say(`pipeline.stage.${stage}`))
  const sentence = refusal === 'step_skipped' ? say('pipeline.stepSkipped', { next: next.join(', ') }) : undefined
  return { type: 'errors', errors: { to: sentence ?? say(notices[refusal]) } }
}

/** Within ten minutes: back to where it was, and nobody hears of it. */
export async function undoMove(context: Context, input: { referralId: string }, say: Say): Promise<Reply> {
  const facts = await readableReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const { referral, candidate } = facts
  const calendar = calendarIn(context, null)
  const decision = decideReferral(referral, { type: 'undo' }, actorOf(context.who), context.now, calendar)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await context.tx.cancelJobs(toldKeys(referral))
  const back = await commit(context, context.tx.referrals, 'referral', decision)
  await sendBackIfEnded(context, back)
  return { type: 'card', card: undoneCard(say, candidate.firstName), place: 'replace' }
}

/** P-22: whoever was hired is asked to be a host after 90 days. */
const settledInMs = 90 * 86_400_000

/** P-22, once the undo minutes of a hire are over: the pool entry, its open questions and whatever else was on its way end. */
export async function endForHired(context: Context, candidateId: string): Promise<void> {
  const { tx, now } = context
  const entry = await tx.candidates.get(candidateId)
  if (!entry || !['active', 'hidden', 'asleep'].includes(entry.status)) return
  if (entry.status !== 'asleep') {
    await tx.candidates.save({ ...entry, status: 'asleep', pausedUntil: null, updatedAt: now })
    await note(context, 'candidate', entry.id, 'asleep_hired')
  }
  await tx.addJobs(
    [
      {
        name: 'referral.settled-in',
        key: `candidate:${entry.id}:settled-in`,
        payload: { candidateId: entry.id },
        at: new Date(now.getTime() + settledInMs),
        to: `candidate:${entry.id}`,
      },
    ],
    context.interactionId,
  )
  for (const match of await tx.matches.find({ candidateId, status: openMatch })) await withdrawMatch(context, match.id)
  await endIntroductions(context, { candidateId })
  await endWays(context, { candidateId })
  for (const other of await tx.referrals.find({ candidateId })) {
    if (stages[other.status].final) continue
    await endOther(context, other)
    await endStepTalks(context, other)
  }
}

/** Somebody else put them forward as well: that ends, too. Whoever was hired knows; only the referrer hears of it. */
async function endOther(context: Context, referral: Referral): Promise<void> {
  const { tx, now } = context
  const referrer = await tx.employees.get(referral.referrerId)
  const action: ReferralAction =
    referral.status === 'consent_pending'
      ? { type: 'withdraw' }
      : {
          type: 'move',
          to: 'declined',
          note: speak(spokenIn(context.settings))('pipeline.endedByHire'),
          returnsAt: null,
        }
  const who = { type: 'candidate' as const, id: referral.candidateId }
  const decision = decideReferral(referral, action, who, now, calendarIn(context, referrer?.zone ?? null))
  if (decision.ok) await commit(context, tx.referrals, 'referral', decision)
}
