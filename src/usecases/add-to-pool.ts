import { type Candidate, consentHolds } from '../domain/candidate.js'
import { poolCard } from '../messages/fit-card.js'
import { wordCard } from '../messages/offer.js'
import { addedCard, addForm, linesError, wouldAdd } from '../messages/pool-add.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { blankCandidate } from './blank-candidate.js'
import { type PersonRow, pendingEntry } from './import-people.js'
import { keepNamed, namedMailKey } from './keep-named.js'
import { mailDays } from './mail-days.js'
import { noticeReply } from './pair.js'
import { shieldsOf } from './shield.js'
import { type Context, note } from './unit-of-work.js'

const cardsShown = 10
const undoMs = 10 * 60_000

/**
 * `pool`, for recruiters: numbers, and the fit cards (P-7) of those who chose to be found (P-4). Whoever is shielded from the
 * reader is counted as not shown and nothing else (P-2).
 */
export async function showPool(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const all = await context.tx.candidates.find({ status: 'active' })
  const others = all.filter((each) => each.employeeId !== who.employee.id)
  const shields = shieldsOf(others, await context.tx.employees.find({}))
  const visible = others.filter((each) => !shields.get(each.id)?.has(who.employee.id))
  const findable = await chosenToBeFound(context, visible)
  const card = poolCard(say, {
    count: visible.length,
    findable: findable.length,
    hidden: others.length - visible.length,
    shown: findable.slice(0, cardsShown),
  })
  return { type: 'card', card, place: 'new' }
}

/** Those who agreed that recruiters may find them; who waits longest first. */
async function chosenToBeFound(context: Context, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const willing = candidates.filter((each) => each.recruitersMayFind)
  if (willing.length === 0) return []
  const grants = await context.tx.consents.find({ candidateId: willing.map(({ id }) => id), purpose: 'talent_pool' })
  const since = (each: Candidate): number => (each.joinedAt ?? each.createdAt).getTime()
  return willing
    .filter(({ id }) =>
      consentHolds(
        grants.filter((grant) => grant.candidateId === id),
        'talent_pool',
        context.now,
      ),
    )
    .sort((a, b) => since(a) - since(b) || (a.id < b.id ? -1 : 1))
}

/** P-27: recruiters need no shell. */
export async function openAddToPool(_context: Context, _input: object, say: Say): Promise<Reply> {
  return { type: 'form', form: addForm(say) }
}

/** The lines as they were read: people, and what is wrong by line. */
export interface PastedLines {
  source: string
  people: Omit<PersonRow, 'source'>[]
  problems: { line: number; column: string; reason: string }[]
  /** check only (ticked until they untick it) */
  onlyShow: boolean
}

/**
 * Every line in order or none: what is wrong stands beside the field, by line. Then a preview, or each of them as a pending
 * entry with one mail (P-14). Neither preview nor answer says who is known (P-1).
 */
export async function addToPool(context: Context, input: PastedLines, say: Say): Promise<Reply> {
  const { people, problems } = input
  if (context.who.type !== 'employee') return noticeReply(say, 'not_for_you')
  if (problems.length > 0) return { type: 'errors', errors: { lines: linesError(say, problems) } }
  if (people.length === 0) return { type: 'errors', errors: { lines: say('poolAdd.none') } }
  if (input.onlyShow) {
    const names = people.map(({ firstName }) => firstName)
    return { type: 'errors', errors: { onlyShow: wouldAdd(say, names) } }
  }
  const batch = await keepBatch(context, input)
  return { type: 'card', card: addedCard(say, people.length, batch), place: 'replace' }
}

/** Mails leave when the ten minutes for undoing are over. Returns the batch under which its entries are noted. */
async function keepBatch(context: Context, { source, people }: PastedLines): Promise<string> {
  const batch = context.random.id()
  const days = await mailDays(context, new Date(context.now.getTime() + undoMs))
  const kept: string[] = []
  for (const person of people) {
    const entry = pendingEntry(context, { ...person, source }, 'pool_add')
    if (await keepNamed(context, entry, 'join.imported', days)) kept.push(entry.id)
  }
  await note(context, 'pool_batch', batch, 'added', kept.join(' '))
  return batch
}

/** Within ten minutes, by whoever added them; nothing of these people is held any more. */
export async function undoAddToPool(context: Context, input: { batch: string }, say: Say): Promise<Reply> {
  const { tx, now, who } = context
  const [added] = await tx.historyOf('pool_batch', input.batch)
  if (!added || who.type !== 'employee' || added.actor.type !== 'employee' || added.actor.id !== who.employee.id)
    return noticeReply(say, 'not_there')
  if (now.getTime() - added.at.getTime() >= undoMs) return noticeReply(say, 'undo_too_late')
  const ids = added.note.split(' ').filter((id) => id !== '')
  for (const entry of await tx.candidates.getMany(ids)) await forget(context, entry)
  return { type: 'card', card: wordCard(say('poolAdd.undone')), place: 'replace' }
}

/** As if never named: blank, and free to be named again, since it was not they who wished it. */
async function forget(context: Context, entry: Candidate): Promise<void> {
  const { tx, now } = context
  if (entry.status !== 'pending' || entry.source !== 'pool_add') return
  await tx.cancelJobs([namedMailKey(entry.id), `candidate:${entry.id}:expire-pending`])
  const { id, version, source, createdAt } = entry
  await tx.candidates.save({ ...blankCandidate(id, now), version, source, createdAt, status: 'erased' })
  await note(context, 'candidate', id, 'taken_back')
}
