/** What the tables of the ten kinds are read with: typed from KINDS.md, and the ways in which one cell is tried and read. */

import type { CoffeeChat } from '../../src/domain/coffee-chat.js'
import type { Kind } from '../../src/domain/kinds.js'
import type { FormValues } from '../../src/messages/form.js'
import type { Reply } from '../../src/messages/reply.js'
import type { Driven } from './driven.js'
import { mailsTo, postsTo, said } from './reading.js'
import { lastMatch, shownTimes, wait } from './walks.js'

/** Every word that any kind writes down, and some that none does. */
export const allFields = [
  ...['learned', 'insights', 'people', 'leads', 'applied', 'advocate', 'advocate_for', 'advocate_until'],
  ...['give_one', 'ask_one', 'fits_work', 'fits_people', 'go_on', 'role_families', 'decision', 'reason'],
  ...['advice', 'technical', 'communication', 'problem_solving', 'employment_history', 'core_competencies'],
  ...['skills', 'still_interested', 'who_else', 'teamwork', 'confidence', 'leadership', 'composure'],
  ...['decision_making', 'interests', 'character', 'rating', 'score'],
] as const
export type FieldName = (typeof allFields)[number]

const yesNo: readonly string[] = ['applied', 'advocate', 'fits_work', 'fits_people', 'go_on', 'still_interested']
/** Kind 9's rubric, by one of four words. */
export const rubric = [
  ...['teamwork', 'confidence', 'communication', 'leadership', 'composure', 'decision_making', 'problem_solving'],
] as const

/** An answer that fits the field, so that it is refused for what it is and not for how it is said. */
export function answerTo(field: string, marker: string): string {
  if (yesNo.includes(field)) return 'yes'
  if (field === 'advocate_until') return '2026-12-31'
  if (field === 'who_else') return 'nobody'
  return marker
}

export const markerOf = (side: string, field: string): string => `Words-${side}-${field.replace('_', '-')}`

/** A promise is one whole: its parts are sent together. */
export function submission(field: string, side: 'host' | 'candidate'): Record<string, string> {
  const parts = field.startsWith('advocate') ? ['advocate', 'advocate_for', 'advocate_until'] : [field]
  return Object.fromEntries(parts.map((name) => [name, answerTo(name, markerOf(side, name))]))
}

export const fieldErrors = (reply: Reply): string[] => (reply.type === 'errors' ? Object.keys(reply.errors) : [])

/** What a field would be refused with; a card is its own sentence. */
export const outcomeOf = (reply: Reply): string =>
  reply.type === 'errors' ? `errors beside ${Object.keys(reply.errors).join(', ')}` : said(reply)

/** Everything that a colleague got or can open, of one talk, as one text. */
export async function seenInSlack(
  driven: Driven,
  user: string,
  looks: [string, Record<string, string>][],
): Promise<string> {
  const seen: string[] = postsTo(driven, user).map(({ card }) => JSON.stringify(card))
  seen.push(
    ...driven.updates.filter(({ message }) => isTo(driven, message, user)).map(({ card }) => JSON.stringify(card)),
  )
  seen.push(...mailsTo(driven, `${user.toLowerCase()}@corp.example`).map((mail) => JSON.stringify(mail)))
  for (const [name, value] of looks) seen.push(JSON.stringify(await driven.slack(user, name, value)))
  return seen.join('\n')
}

const isTo = (driven: Driven, message: string, user: string): boolean =>
  driven.posts.some((post) => post.message === message && post.user === user)

/** The same of somebody outside: their mails, their page and what they can open from it. */
export async function seenOnPage(
  driven: Driven,
  candidateId: string,
  address: string,
  looks: [string, Record<string, string>][],
): Promise<string> {
  const seen = mailsTo(driven, address).map((mail) => JSON.stringify(mail))
  seen.push(JSON.stringify(await driven.page(candidateId)))
  for (const [name, value] of looks) seen.push(JSON.stringify(await driven.web(candidateId, name, value)))
  return seen.join('\n')
}

export const chatNow = async (driven: Driven, chatId: string): Promise<CoffeeChat> => {
  const chat = await driven.read((tx) => tx.chats.get(chatId))
  if (!chat) throw new Error('no chat')
  return chat
}

/** The newest talk of that kind. */
export async function talkOf(driven: Driven, candidateId: string, kind: Kind): Promise<CoffeeChat> {
  const [chat] = await driven.read((tx) => tx.chats.find({ candidateId, kind }, { newestFirst: true }))
  if (!chat) throw new Error(`no ${kind} talk`)
  return chat
}

/** The host's yes to all times shown, with what the kind wants of them. */
export async function hostAgrees(
  driven: Driven,
  user: string,
  candidateId: string,
  values: FormValues = {},
): Promise<string[]> {
  const { id: matchId } = await lastMatch(driven, candidateId)
  const times = await shownTimes(driven, user, matchId)
  const reply = await driven.slack(user, 'match.accept', { matchId }, { times, ...values })
  if (reply.type !== 'card') throw new Error(said(reply))
  await wait(driven, 2)
  return times
}
