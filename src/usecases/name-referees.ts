import { askRefereeJob, decideReferee, namingRefusal, type Referee, type RefereeRelation } from '../domain/referee.js'
import { stages } from '../domain/referral.js'
import { nameRefereeForm, namingField, namingSentence, refereesCard } from '../messages/reference.js'
import type { ReferralFacts } from '../messages/referral.js'
import type { Reply } from '../messages/reply.js'
import type { Say } from '../messages/text.js'
import { ownReferral } from './answer-referral.js'
import { calendarIn, candidateZone, noticeReply, readerHere } from './pair.js'
import { answer } from './talking.js'
import { type Context, commit } from './unit-of-work.js'

type About = { referralId: string }

/** Everybody named for a referral, in the order in which they were named. */
export async function refereesOf({ tx }: Context, referralId: string): Promise<Referee[]> {
  const all = await tx.referees.find({ referralId })
  return all.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}

/** In a chat: the form. */
export async function openNameReferee(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  return { type: 'form', form: nameRefereeForm(say, facts.referral) }
}

/** In a chat: who was named, and what came of it; never an answer. */
export async function showReferees(context: Context, input: About, say: Say): Promise<Reply> {
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const reader = readerHere(say, await candidateZone(context, facts.candidate))
  const named = await refereesOf(context, facts.referral.id)
  return { type: 'card', card: refereesCard(reader, facts.referral, named), place: 'new' }
}

export interface NamedReferee extends About {
  name: string
  email: string
  how: string
  relation: RefereeRelation
  permission: boolean
  current: boolean
}

/** The candidate names one person and permits it for this one alone; only then they are written to. */
export async function nameReferee(context: Context, input: NamedReferee, say: Say): Promise<Reply> {
  const { tx, now, random } = context
  const facts = await ownReferral(context, input.referralId)
  if (!facts) return noticeReply(say, 'not_there')
  const refusal = await refusalOf(context, facts, input)
  if (refusal === 'referees_not_now') return noticeReply(say, refusal)
  if (refusal) return { type: 'errors', errors: { [namingField[refusal]]: namingSentence(say, refusal) } }
  const { name, email, how, relation } = input
  const referee: Referee = {
    id: random.id(),
    version: 0,
    referralId: facts.referral.id,
    candidateId: facts.candidate.id,
    status: 'named',
    tokenHash: null,
    createdAt: now,
    updatedAt: now,
    name,
    email,
    how,
    relation,
    permittedAt: now.toISOString(),
    linkUntil: null,
    answeredAt: null,
    unreached: false,
    answers: {},
  }
  await tx.referees.insert(referee)
  const named = { ok: true, state: referee, action: 'named', jobs: [askRefereeJob(referee, now)] } as const
  await commit(context, tx.referees, 'referee', { ...named, jobs: [...named.jobs] })
  return answer(say('referee.named', { name }))
}

async function refusalOf(context: Context, { referral, candidate, referrer }: ReferralFacts, input: NamedReferee) {
  const { tx } = context
  const opening = referral.openingId === null ? undefined : await tx.openings.get(referral.openingId)
  const owner = opening && (await tx.employees.get(opening.ownerId))
  const own = candidate.employeeId === null ? undefined : await tx.employees.get(candidate.employeeId)
  const others = await refereesOf(context, referral.id)
  const address = tx.emailIndex(input.email)
  return namingRefusal({
    stage: referral.status,
    relation: input.relation,
    permits: input.permission,
    permitsCurrent: input.current,
    previewed: referral.proposal?.sentAt != null,
    address,
    own: candidate.email === null ? (own?.emailIndex ?? null) : tx.emailIndex(candidate.email),
    barred: [referrer.emailIndex, owner?.emailIndex ?? null],
    others: others.map(({ status, relation, email }) => ({ status, relation, address: tx.emailIndex(email) })),
  })
}

/** One who has not answered yet is not asked any further; their link leads nowhere from then on. */
export async function withdrawReferee(context: Context, input: { refereeId: string }, say: Say): Promise<Reply> {
  const referee = await context.tx.referees.get(input.refereeId)
  const facts = referee && (await ownReferral(context, referee.referralId))
  if (!referee || !facts) return noticeReply(say, 'not_there')
  if (stages[facts.referral.status].final) return noticeReply(say, 'already_ended')
  const decision = decideReferee(referee, { type: 'withdraw' }, context.now, calendarIn(context, null))
  if (!decision.ok) return noticeReply(say, decision.refusal)
  await commit(context, context.tx.referees, 'referee', decision)
  await context.tx.cancelJobsTo(`referee:${referee.id}`)
  return answer(say('referee.withdrawn', { name: referee.name }))
}
