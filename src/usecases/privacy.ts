import type { Candidate } from '../domain/candidate.js'
import type { CoffeeChat } from '../domain/coffee-chat.js'
import { keyOf, writableFields } from '../domain/notes.js'
import type { Block, Employee } from '../domain/people.js'
import { employeePrivacyCard, eraseEmployeeButton, type HeldOfEmployee } from '../messages/employee-privacy.js'
import { wordCard } from '../messages/offer.js'
import type { Held } from '../messages/privacy.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { holdingConsents } from './consents.js'
import { ownBlocks } from './do-not-match.js'
import { eraseHost } from './end-sessions.js'
import { erase, leave } from './erase-candidate.js'
import { heldHiring, onTheWay } from './held-hiring.js'
import { heldSessions } from './held-sessions.js'
import { leaveAsHost } from './leave-company.js'
import { blankEmployee } from './meet-person.js'
import { endIntroductions } from './name-others.js'
import { entryOf, ownEntry } from './own-entry.js'
import { noticeReply } from './pair.js'
import { ownReader } from './settings.js'
import { type Context, note } from './unit-of-work.js'

/** `privacy`: the permissions and every field held about the speaker (P-11). */
export async function showPrivacy(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const reader = ownReader(context, who.employee, say)
  return { type: 'card', card: employeePrivacyCard(reader, await heldOf(context, who.employee)), place: 'new' }
}

async function heldOf(context: Context, employee: Employee): Promise<HeldOfEmployee> {
  const { tx } = context
  const entry = await ownEntry(context)
  const hostId = employee.id
  return {
    employee,
    manager: employee.managerId === null ? undefined : (await tx.employees.get(employee.managerId))?.name,
    accounts: await tx.identities.find({ employeeId: employee.id, status: 'active' }),
    offers: await tx.offers.count({ hostId }),
    chats: await tx.chats.count({ hostId }),
    questions: (await tx.matches.find({ hostId })).filter((match) => match.hostAskedAt !== null).length,
    referrals: await tx.referrals.count({ referrerId: employee.id }),
    introductions: await tx.introductions.count({ connectorId: employee.id }),
    ...(await heldHiring(context, employee.id)),
    never: await namesOf(context, await ownBlocks(context)),
    mustNotKnow: entry ? (await tx.employees.getMany(entry.mustNotKnow)).map((each) => each.name) : [],
    entry: entry && (await heldOfEntry(context, entry)),
  }
}

/** What is held of an entry in the pool, for its own person. */
export async function heldOfEntry(context: Context, entry: Candidate): Promise<Held> {
  const { tx } = context
  const asked = await tx.employees.getMany(entry.askedForHosts)
  const matches = await tx.matches.find({ candidateId: entry.id })
  return {
    entry,
    consents: await holdingConsents(context, entry.id),
    chats: await tx.chats.count({ candidateId: entry.id }),
    // Only what they were asked: how often somebody passed is nobody's to read (P-8).
    matches: matches.filter((match) => match.candidateAskedAt !== null).length,
    asked: asked.map((host) => host.name),
    sessions: await heldSessions(context, entry.id),
    onTheWay: await onTheWay(context, entry.id),
  }
}

async function namesOf(context: Context, blocks: readonly Block[]): Promise<string[]> {
  const ids = (type: Block['otherType']) => blocks.filter((each) => each.otherType === type).map((each) => each.otherId)
  const employees = await context.tx.employees.getMany(ids('employee'))
  const candidates = await context.tx.candidates.getMany(ids('candidate'))
  return [...employees.map((each) => each.name), ...candidates.map((each) => each.firstName)]
}

/** *Leave the program*: as a host and in the pool; nothing more is sent. Typing a command again is a return. */
export async function leaveProgram(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (who.employee.status === 'erased') return noticeReply(say, 'already_ended')
  await leaveEverything(context, who.employee)
  return { type: 'card', card: wordCard(say('privacy.leave.done'), [eraseEmployeeButton(say)]), place: 'replace' }
}

async function leaveEverything(context: Context, employee: Employee): Promise<void> {
  const entry = await entryOf(context, employee.id)
  if (entry && entry.status !== 'left') await leave(context, entry)
  if (employee.status !== 'left') await leaveAsHost(context, employee)
  await context.tx.cancelJobsTo(`employee:${employee.id}`)
}

/** *Erase everything* (P-11), by the person themselves. */
export async function eraseEmployee(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (who.employee.status === 'erased') return noticeReply(say, 'already_ended')
  await eraseColleague(context, who.employee)
  return { type: 'card', card: wordCard(say('privacy.erase.done')), place: 'replace' }
}

/**
 * Everything of a colleague: they leave, then it blanks the row, the offers, the accounts and all traces. Who stands above whom stays,
 * without a name, since it shields others (P-2); so does the keyed hash of the address, against imports.
 */
export async function eraseColleague(context: Context, employee: Employee): Promise<void> {
  await leaveEverything(context, employee)
  const entry = await entryOf(context, employee.id)
  if (entry) await erase(context, entry)
  await blank(context, employee.id)
}

/** What the other person wrote down for themselves stays theirs. */
function candidatesNotes(chat: CoffeeChat): CoffeeChat['outcome'] {
  const own = new Set(
    writableFields(chat.kind, 'candidate', { asked: chat.hear }).map((field) => keyOf(field, 'candidate')),
  )
  return Object.fromEntries(Object.entries(chat.outcome).filter(([key]) => own.has(key)))
}

const candidatesWords = ({ settled }: Pick<CoffeeChat, 'settled'>): CoffeeChat['settled'] =>
  Object.fromEntries(Object.entries(settled).filter(([key]) => !key.endsWith('@host')))

async function blank(context: Context, employeeId: string): Promise<void> {
  const { tx, now } = context
  const employee = await tx.employees.get(employeeId)
  if (!employee) return
  const { id, version, createdAt, managerId, emailIndex } = employee
  await tx.employees.save({ ...blankEmployee(id, now), version, createdAt, managerId, status: 'erased' })
  if (emailIndex !== null) await tx.suppress(emailIndex, now)
  for (const account of await tx.identities.find({ employeeId: id }))
    await tx.identities.save({
      ...account,
      status: 'gone',
      userId: `erased-${account.id}`,
      isAdmin: false,
      isAway: false,
      conversation: null,
      serviceUrl: null,
    })
  const offers = await tx.offers.find({ hostId: id })
  for (const offer of offers)
    await tx.offers.save({ ...offer, topics: [], words: '', where: '', department: null, formerEmployers: [] })
  for (const match of await tx.matches.find({ hostId: id }))
    if (Object.keys(match.settled).length > 0) await tx.matches.save({ ...match, settled: candidatesWords(match) })
  const chats = await tx.chats.find({ hostId: id })
  for (const chat of chats)
    await tx.chats.save({
      ...chat,
      where: '',
      thanks: '',
      thanksFromHost: '',
      tips: '',
      agenda: null,
      settled: candidatesWords(chat),
      outcome: candidatesNotes(chat),
    })
  const sessions = await eraseHost(context, id)
  for (const block of [...(await tx.blocks.find({ byId: id })), ...(await tx.blocks.find({ otherId: id }))])
    await tx.removeBlock(block.id)
  const introductions = await endIntroductions(context, { employeeId: id }, { blank: true })
  await note(context, 'employee', id, 'erased')
  const traces = (subject: string, rows: readonly { id: string }[]) =>
    rows.map((row) => ({ subject, subjectId: row.id }))
  await tx.eraseTraces(
    [
      { subject: 'employee', subjectId: id },
      ...traces('offer', offers),
      ...traces('chat', chats),
      ...traces('introduction', introductions),
      ...traces('session', sessions),
    ],
    [`employee:${id}`],
  )
}
