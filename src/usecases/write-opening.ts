import { decideOpening, type Opening, type OpeningContent, type Visibility } from '../domain/opening.js'
import type { FormValues } from '../messages/form.js'
import { type OpeningDraft, openingForm } from '../messages/opening-form.js'
import { refill } from '../messages/refill.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { isOpener, isRecruiter } from './admins.js'
import { appoint, handOver } from './hand-over-openings.js'
import { noticeReply } from './pair.js'
import { accountsOf } from './platform-people.js'
import { managedOpening, openingReply } from './read-opening.js'
import { type OpeningSaid, readOpening } from './said-opening.js'
import { type Context, commit, note } from './unit-of-work.js'

const blank: OpeningContent = {
  visibility: 'hidden' satisfies Visibility,
  seats: 1,
  title: '',
  department: '',
  skills: [],
  languages: [],
  place: '',
  seniority: '',
  path: '',
  work: '',
  words: '',
  circle: [],
  barred: { employees: [], addresses: [] },
}

function freshDraft({ who, adminEmails }: Context, title: string): OpeningDraft {
  const department = who.type === 'employee' ? (who.employee.department ?? '') : ''
  return {
    id: undefined,
    content: { ...blank, title, department },
    ...{ circle: [], barred: [], owner: [], deputy: [] },
    mayNameOwner: isRecruiter(who, adminEmails),
  }
}

/** `opening`, with the title after it. Writes nothing. */
export async function newOpening(context: Context, input: { words?: string | undefined }, say: Say): Promise<Reply> {
  const title = (input.words ?? '').trim().slice(0, 100)
  return { type: 'form', form: openingForm(say, freshDraft(context, title), false) }
}

/** *More*: the same form with all its fields, and what was typed. */
export async function unfoldOpening(context: Context, typed: FormValues, say: Say): Promise<Reply> {
  if (!isOpener(context.who, context.adminEmails)) return noticeReply(say, 'openers_only')
  return { type: 'form', form: refillTyped(openingForm(say, freshDraft(context, ''), true), typed) }
}

/** Fields that were not there yet keep their defaults. */
function refillTyped(form: ReturnType<typeof openingForm>, typed: FormValues): ReturnType<typeof openingForm> {
  const { fields } = refill(form, typed)
  return { ...form, fields }
}

export async function editOpening(context: Context, input: { openingId: string }, say: Say): Promise<Reply> {
  const opening = await managedOpening(context, input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  if (opening.status === 'filled' || opening.status === 'closed') return noticeReply(say, 'opening_ended')
  const accounts = async (ids: readonly string[]): Promise<string[]> =>
    (await accountsOf(context, ids)).map(({ userId }) => userId)
  const draft: OpeningDraft = {
    id: opening.id,
    content: opening,
    circle: await accounts(opening.circle),
    barred: await accounts(opening.barred.employees),
    owner: await accounts([opening.ownerId]),
    deputy: await accounts(opening.deputyId === null ? [] : [opening.deputyId]),
    mayNameOwner: isRecruiter(context.who, context.adminEmails),
  }
  return { type: 'form', form: openingForm(say, draft, true) }
}

/** A draft; whoever a recruiter names as its owner is told and may open roles from then on. */
export async function saveOpening(context: Context, input: OpeningSaid, say: Say): Promise<Reply> {
  const { who, tx, now, random } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const said = await readOpening(context, input, { ...blank, ownerId: who.employee.id, deputyId: null }, say)
  if ('errors' in said) return { type: 'errors', errors: said.errors }
  const opening: Opening = {
    ...said.content,
    ...{ id: random.id(), version: 0, ownerId: said.ownerId, deputyId: said.deputyId, status: 'draft', hired: 0 },
    ...{ openedAt: null, endedAt: null, createdAt: now, updatedAt: now, silences: 0, asks: 0 },
  }
  await tx.openings.insert(opening)
  await note(context, 'opening', opening.id, 'made')
  if (opening.ownerId !== who.employee.id) {
    await appoint(context, opening.ownerId)
    const to = `employee:${opening.ownerId}` as const
    const payload = { openingId: opening.id }
    await tx.addJobs(
      [{ name: 'opening.yours', key: `opening:${opening.id}:yours`, payload, at: now, to }],
      context.interactionId,
    )
  }
  return openingReply(context, opening, say, say('opening.saved.draft'))
}

/** Of a draft, or of one that is open; another owner or deputy is told. */
export async function changeOpening(
  context: Context,
  input: OpeningSaid & { openingId: string },
  say: Say,
): Promise<Reply> {
  const opening = await managedOpening(context, input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  const said = await readOpening(context, input, opening, say)
  if ('errors' in said) return { type: 'errors', errors: said.errors }
  const decision = decideOpening(opening, { type: 'save', content: said.content }, context.now)
  if (!decision.ok && decision.refusal === 'seats_taken')
    return { type: 'errors', errors: { seats: say('notice.seats_taken') } }
  if (!decision.ok) return noticeReply(say, decision.refusal)
  const saved = await commit(context, context.tx.openings, 'opening', decision)
  const now = await handOver(context, saved, said.ownerId, said.deputyId)
  return openingReply(context, now, say, say('opening.saved.changed'))
}

/** The second step: from now on people can be found for it. */
export async function startOpening(context: Context, input: { openingId: string }, say: Say): Promise<Reply> {
  const opening = await managedOpening(context, input.openingId)
  if (!opening) return noticeReply(say, 'not_there')
  const decision = decideOpening(opening, { type: 'open' }, context.now)
  if (!decision.ok) return noticeReply(say, decision.refusal)
  const open = await commit(context, context.tx.openings, 'opening', decision)
  return openingReply(context, open, say, say('opening.saved.opened'), 'replace')
}
