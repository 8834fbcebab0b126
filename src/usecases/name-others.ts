import { askIntroductionJob, type Introduction, isOpenIntroduction, mostNamed } from '../domain/introduction.js'
import { kindsToIntroduction } from '../domain/kinds.js'
import type { Match } from '../domain/match.js'
import type { Employee } from '../domain/people.js'
import type { ChatFacts } from '../messages/chat.js'
import { wordCard } from '../messages/offer.js'
import { othersForm } from '../messages/onward.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { mayWrite } from './after-chat.js'
import { mayIntroduce } from './may-introduce.js'
import { noticeReply } from './pair.js'
import { employeesBehind, isSpeaker } from './platform-people.js'
import { talking } from './talking.js'
import { type Context, note } from './unit-of-work.js'

/** Who else could tell somebody more: asked of the host after a talk that may lead on. */

export interface NamedOthers {
  chatId: string
  /** platform ids, or addresses */
  people: readonly string[]
  /** the host says that there is nobody (kind 8) */
  nobody?: boolean
  why?: string | undefined
}

/** The talk that has taken place, with its host speaking; else the reply that says why not. */
async function heldAsHost(context: Context, chatId: string, say: Say): Promise<ChatFacts | Reply> {
  const found = await talking(context, chatId, say)
  if ('type' in found) return found
  const { chat } = found.facts
  if (found.side !== 'host') return noticeReply(say, 'not_for_you')
  if (!mayWrite(chat, 'host')) return noticeReply(say, 'too_early')
  if (!kindsToIntroduction.includes(chat.kind))
    return { type: 'card', card: wordCard(say('onward.others.otherKind')), place: 'new' }
  return found.facts
}

/** *Who else could tell them more?* */
export async function openNameOthers(context: Context, input: { chatId: string }, say: Say): Promise<Reply> {
  const facts = await heldAsHost(context, input.chatId, say)
  if ('type' in facts) return facts
  return { type: 'form', form: othersForm(say, facts.chat.id, facts.candidate.firstName) }
}

/**
 * Writes an introduction for each colleague named, or for none: whatever is not possible stands beside the field, and the form
 * stays open. Why somebody cannot be introduced is never said (P-1, P-2). The candidate is asked first, of all at once.
 */
export async function nameOthers(context: Context, input: NamedOthers, say: Say): Promise<Reply> {
  const facts = await heldAsHost(context, input.chatId, say)
  if ('type' in facts) return facts
  const { candidate } = facts
  const beside = (text: string): Reply => ({ type: 'errors', errors: { people: text } })
  const named = [...new Set(input.people)]
  if (input.nobody === true)
    return named.length > 0
      ? beside(say('onward.others.both'))
      : { type: 'card', card: wordCard(say('onward.others.nobody')), place: 'replace' }
  if (named.length === 0) return beside(say('onward.others.noneNamed'))
  if (named.length > mostNamed) return beside(say('onward.others.tooMany'))
  if (named.some((each) => isSpeaker(context, each))) return beside(say('onward.others.self'))
  const people: Employee[] = []
  const impossible: string[] = []
  for (const [at, each] of named.entries()) {
    const person = await personBehind(context, each)
    if (person && person.id === candidate.employeeId) return beside(say('onward.others.candidate'))
    if (person && (await mayIntroduce(context, candidate, person))) people.push(person)
    else impossible.push(person?.name || person?.email || say('onward.others.nth', { number: at + 1 }))
  }
  if (impossible.length > 0)
    return beside(
      named.length === 1
        ? say('onward.others.impossible')
        : say('onward.others.impossible.which', { names: impossible.join(', ') }),
    )
  await write(context, facts, people, input.why ?? '')
  return { type: 'card', card: wordCard(say('onward.others.done', { name: candidate.firstName })), place: 'replace' }
}

async function personBehind(context: Context, named: string): Promise<Employee | undefined> {
  const [id] = await employeesBehind(context, [named])
  return id === undefined ? undefined : context.tx.employees.get(id)
}

async function write(
  context: Context,
  { chat, host, candidate }: ChatFacts,
  people: readonly Employee[],
  why: string,
): Promise<void> {
  const { tx, now, random, interactionId } = context
  const fresh = [...new Map(people.map((person) => [person.id, person])).keys()].map(
    (toEmployeeId): Introduction => ({
      id: random.id(),
      version: 0,
      candidateId: candidate.id,
      connectorId: host.id,
      toEmployeeId,
      fromChatId: chat.id,
      matchId: null,
      status: 'pending',
      createdAt: now,
      updatedAt: now,
      why,
    }),
  )
  const written = await tx.introductions.insertMany(fresh)
  for (const introduction of written) await note(context, 'introduction', introduction.id, 'made')
  if (written.length === 0) return
  await tx.addJobs([askIntroductionJob({ candidateId: candidate.id, chatId: chat.id, at: now })], interactionId)
}

/** Withdraws what is on its way to, from or for somebody who leaves; `blank`: and empties all words of theirs. */
export async function endIntroductions(
  context: Context,
  of: { candidateId: string } | { employeeId: string },
  options: { blank?: true } = {},
): Promise<Introduction[]> {
  const { tx, now } = context
  const all =
    'employeeId' in of
      ? [
          ...(await tx.introductions.find({ connectorId: of.employeeId })),
          ...(await tx.introductions.find({ toEmployeeId: of.employeeId })),
        ]
      : await tx.introductions.find({ candidateId: of.candidateId })
  const unique = [...new Map(all.map((each) => [each.id, each])).values()]
  for (const introduction of unique) {
    const isOpen = isOpenIntroduction(introduction)
    if (!isOpen && !options.blank) continue
    await tx.introductions.save({
      ...introduction,
      status: isOpen ? 'withdrawn' : introduction.status,
      why: options.blank ? '' : introduction.why,
      updatedAt: now,
    })
    if (isOpen) await note(context, 'introduction', introduction.id, 'withdrawn')
    if (options.blank) await forgetConnector(context, introduction)
  }
  return unique
}

/** The reasons of the match that came of it hold the connector's name. */
async function forgetConnector({ tx, now }: Context, { matchId }: Introduction): Promise<void> {
  const match = matchId === null ? undefined : await tx.matches.get(matchId)
  if (!match) return
  const without = (reasons: Match['reasonsForHost']) => reasons.filter(({ code }) => code !== 'introduced')
  await tx.matches.save({
    ...match,
    reasonsForHost: without(match.reasonsForHost),
    reasonsForCandidate: without(match.reasonsForCandidate),
    updatedAt: now,
  })
}
