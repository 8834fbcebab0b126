import type { Candidate } from '../domain/candidate.js'
import { heldChat } from '../domain/coffee-chat.js'
import { openMatch } from '../domain/match.js'
import type { Block, Employee } from '../domain/people.js'
import { wordCard } from '../messages/offer.js'
import type { Reply } from '../messages/reply.js'
import { type MetPerson, neverForm } from '../messages/settings.js'
import type { Say } from '../messages/text.js'
import { ownBlocks } from './do-not-match.js'
import { ownEntry } from './own-entry.js'
import { noticeReply } from './pair.js'
import { withdrawMatch } from './pass-match.js'
import { accountsOf, employeesBehind } from './platform-people.js'
import { ownReader } from './settings.js'
import { type Context, note } from './unit-of-work.js'

/** A form's list holds no more. */
const metShown = 100

/** Opens the list of those an employee is never matched with (P-11), as it stands. */
export async function openNever(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const blocks = await ownBlocks(context)
  const met = await peopleMet(context, who.employee)
  const accounts = await accountsOf(context, blockedIds(blocks, 'employee'))
  const form = neverForm(
    ownReader(context, who.employee, say),
    met,
    accounts.map(({ userId }) => userId),
    blockedIds(blocks, 'candidate'),
  )
  return { type: 'form', form }
}

const blockedIds = (blocks: readonly Block[], type: Block['otherType']): string[] =>
  blocks.filter((block) => block.otherType === type).map((block) => block.otherId)

/** Of those behind a talk, the names are known; nobody else of the pool is ever listed (P-1). */
async function peopleMet(context: Context, host: Employee): Promise<MetPerson[]> {
  const { tx } = context
  const talks = (await tx.chats.find({ hostId: host.id, status: heldChat }, { newestFirst: true })).slice(0, metShown)
  const people = new Map(
    (await tx.candidates.getMany(talks.map((chat) => chat.candidateId))).map((each) => [each.id, each]),
  )
  const met = new Map<string, MetPerson>()
  for (const chat of talks) {
    const candidate: Candidate | undefined = people.get(chat.candidateId)
    if (!candidate || candidate.status === 'erased' || met.has(candidate.id)) continue
    met.set(candidate.id, { candidateId: candidate.id, name: candidate.firstName, at: chat.startsAt ?? chat.createdAt })
  }
  return [...met.values()]
}

/**
 * Writes the list as the form has it: who is new on it is added, who was shown and is not ticked any more is taken off; who
 * could not be shown stays. Kept secret; the answer is the same whoever they are.
 */
export async function saveNever(
  context: Context,
  input: { people: string[]; met: string[] },
  say: Say,
): Promise<Reply> {
  const { who, tx } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const blocks = await ownBlocks(context)
  const met = new Set((await peopleMet(context, who.employee)).map((each) => each.candidateId))
  const listed = new Set((await accountsOf(context, blockedIds(blocks, 'employee'))).map((each) => each.employeeId))
  const wanted = new Set([
    ...(await employeesBehind(context, input.people)),
    ...input.met.filter((candidateId) => met.has(candidateId)),
  ])
  for (const block of blocks) {
    const shown = block.otherType === 'employee' ? listed.has(block.otherId) : met.has(block.otherId)
    if (shown && !wanted.has(block.otherId)) await tx.removeBlock(block.id)
  }
  const standing = new Set(blocks.map((block) => block.otherId))
  for (const otherId of wanted) {
    if (!standing.has(otherId)) await add(context, who.employee, met.has(otherId) ? 'candidate' : 'employee', otherId)
  }
  await note(context, 'employee', who.employee.id, 'set_do_not_match')
  return { type: 'card', card: wordCard(say('never.saved')), place: 'replace' }
}

/**
 * Open questions in which the speaker knows the other are taken back. Not one where the speaker is the host and the other a
 * colleague: that it ends just then would tell who explores (P-1, P-2).
 */
async function add(context: Context, by: Employee, otherType: Block['otherType'], otherId: string): Promise<void> {
  const { tx, now, random } = context
  const block: Block = {
    id: random.id(),
    version: 0,
    byType: 'employee',
    byId: by.id,
    otherType,
    otherId,
    createdAt: now,
  }
  if (!(await tx.blocks.insert(block))) return
  const entry = otherType === 'employee' ? await ownEntry(context) : undefined
  const pair =
    otherType === 'candidate'
      ? { hostId: by.id, candidateId: otherId }
      : entry && { hostId: otherId, candidateId: entry.id }
  if (!pair) return
  for (const match of await tx.matches.find({ ...pair, status: openMatch })) await withdrawMatch(context, match.id)
}
