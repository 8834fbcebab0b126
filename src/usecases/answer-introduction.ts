import type { Candidate } from '../domain/candidate.js'
import { decideIntroduction, type Introduction, type IntroductionAction } from '../domain/introduction.js'
import { wordCard } from '../messages/offer.js'
import { type IntroductionFacts, introducedSectionCard, nameOfPerson, type Standing } from '../messages/onward.js'
import type { PageSection } from '../messages/page.js'
import type { Reader } from '../messages/reader.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { ownEntry } from './own-entry.js'
import { noticeReply } from './pair.js'
import { proposeIntroduced } from './propose-introduced.js'
import { type Context, commit } from './unit-of-work.js'

type Asked = { introductionId: string }

/** Introductions with both people as they now are; without those of whom somebody is gone. */
export async function withNames(context: Context, all: readonly Introduction[]): Promise<IntroductionFacts[]> {
  const ids = all.flatMap(({ connectorId, toEmployeeId }) => [connectorId, toEmployeeId])
  const people = new Map((await context.tx.employees.getMany([...new Set(ids)])).map((each) => [each.id, each]))
  return all.flatMap((introduction) => {
    const connector = people.get(introduction.connectorId)
    const person = people.get(introduction.toEmployeeId)
    return connector && person?.status === 'active' ? [{ introduction, connector, person }] : []
  })
}

async function answer(
  context: Context,
  input: Asked,
  action: IntroductionAction,
  say: Say,
): Promise<IntroductionFacts | Reply> {
  const { tx, now } = context
  const introduction = await tx.introductions.get(input.introductionId)
  const entry = await ownEntry(context)
  if (!introduction || entry?.id !== introduction.candidateId) return noticeReply(say, 'not_there')
  const decision = decideIntroduction(introduction, action, now)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  const [facts] = await withNames(context, [await commit(context, tx.introductions, 'introduction', decision)])
  return facts ?? noticeReply(say, 'not_there')
}

/** *Yes, I would like to meet them*: the colleague is asked, now or once no other question is open. */
export async function wantIntroduction(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await answer(context, input, { type: 'want' }, say)
  if ('type' in facts) return facts
  await proposeIntroduced(context, facts.introduction.candidateId)
  const text = say('onward.want.done', { name: nameOfPerson(say, facts.person) })
  return { type: 'card', card: wordCard(text), place: 'new' }
}

/** *Not this one*: nobody hears of it. */
export async function passIntroduction(context: Context, input: Asked, say: Say): Promise<Reply> {
  const facts = await answer(context, input, { type: 'pass' }, say)
  if ('type' in facts) return facts
  return { type: 'card', card: wordCard(say('onward.pass.done')), place: 'new' }
}

const endedShownMs = 14 * 86_400_000

/** On the own page: who was named, and how it stands. */
export async function introducedSections(context: Context, entry: Candidate, reader: Reader): Promise<PageSection[]> {
  const { tx, now } = context
  const all = await withNames(context, await tx.introductions.find({ candidateId: entry.id }, { newestFirst: true }))
  const pending = all.filter(({ introduction }) => introduction.status === 'pending')
  const agreed = new Set(
    (await tx.matches.find({ candidateId: entry.id, status: ['agreed', 'half_agreed'] })).map(({ id }) => id),
  )
  const others = all.flatMap((facts): Standing[] => {
    const { status, matchId, updatedAt } = facts.introduction
    if (status === 'wanted' && matchId === null) return [{ facts, stands: 'waiting' }]
    if (status === 'wanted' && !agreed.has(matchId ?? '')) return [{ facts, stands: 'asked' }]
    const lately = now.getTime() - updatedAt.getTime() < endedShownMs
    return status === 'passed' && matchId !== null && lately ? [{ facts, stands: 'ended' }] : []
  })
  if (pending.length === 0 && others.length === 0) return []
  return [{ id: 'introduced', card: introducedSectionCard(reader, pending, others) }]
}
