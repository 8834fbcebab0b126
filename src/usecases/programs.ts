/** Kind 7: a recruiter's program of three steps, and its sessions; longer than most, since it is told in one go. */

import type { Medium } from '../domain/chat-offer.js'
import { policyOf } from '../domain/kinds.js'
import { type Referral, stages } from '../domain/referral.js'
import { type Guest, liveGuest, type Program, type Session } from '../domain/session.js'
import { barToStep } from '../domain/session-course.js'
import { planForm, plannedCard, programCard, programForm, programListCard, stepMedia } from '../messages/program.js'
import type { Reply } from '../messages/reply.js'
import type { SessionFacts } from '../messages/session.js'
import type { Say } from '../messages/text.js'
import { askGuests, countFittingSession } from './ask-guests.js'
import { beginSession, blankSession, readWhen, seatsRange, type WhenInput } from './open-session.js'
import { noticeReply, readerHere, zoneHere } from './pair.js'
import { employeesNamed } from './platform-people.js'
import { gatherForSession, isBarredFrom } from './session-pool.js'
import { ownReader } from './settings.js'
import { answer } from './talking.js'
import { type Context, note } from './unit-of-work.js'

export async function openProgram(_context: Context, _input: object, say: Say): Promise<Reply> {
  return { type: 'form', form: programForm(say) }
}

export interface StepInput {
  people: string[]
  medium: Medium
  where?: string | undefined
  questions: string[]
}

export interface SaveProgramInput {
  title: string
  topics: string[]
  steps: [StepInput, StepInput, StepInput]
}

const stepNumbers = [1, 2, 3] as const
const mostQuestions = 10

function stepErrors(step: StepInput, number: 1 | 2 | 3, say: Say): Record<string, string> {
  const { hosts } = policyOf('company')
  const isMedium = stepMedia[number].includes(step.medium)
  const { length } = step.questions
  return {
    ...(step.people.length < hosts.min || step.people.length > hosts.max
      ? { [`people${number}`]: say('program.form.people.range') }
      : {}),
    ...(isMedium
      ? {}
      : {
          [`medium${number}`]: number === 2 ? say('program.form.medium.step2') : say('program.form.medium.step3'),
        }),
    ...(step.medium !== 'phone' && !step.where ? { [`where${number}`]: say('session.form.where.missing') } : {}),
    ...(length > mostQuestions || (number === 3 && length === 0)
      ? {
          [`questions${number}`]:
            number === 3 ? say('program.form.questions.step3') : say('program.form.questions.hint'),
        }
      : {}),
  }
}

/** Saves a program; each step has its people, medium and questions. */
export async function saveProgram(context: Context, input: SaveProgramInput, say: Say): Promise<Reply> {
  const { who, tx, random, now } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const errors = Object.assign({}, ...stepNumbers.map((number) => stepErrors(input.steps[number - 1]!, number, say)))
  if (Object.keys(errors).length > 0) return { type: 'errors', errors }
  const steps: Program['steps'] = []
  for (const { people, medium, where, questions } of input.steps) {
    steps.push({ hostIds: await employeesNamed(context, people), medium, where: where ?? '', questions })
  }
  const program: Program = {
    ...{ id: random.id(), version: 0, ownerId: who.employee.id, status: 'open' },
    ...{ createdAt: now, updatedAt: now, title: input.title, topics: input.topics, steps },
  }
  await tx.programs.insert(program)
  await note(context, 'program', program.id, 'made')
  return programReply(context, program, say, 'new')
}

async function programReply(context: Context, program: Program, say: Say, place: 'new' | 'replace'): Promise<Reply> {
  const { tx } = context
  const hosts = await tx.employees.getMany(program.steps.flatMap(({ hostIds }) => hostIds))
  const sessions = await tx.sessions.find({ programId: program.id })
  const people = new Map(hosts.map((each) => [each.id, each]))
  return {
    type: 'card',
    card: programCard(readerHere(say, zoneHere(context)), { program, people, sessions }),
    place,
  }
}

export async function listPrograms(context: Context, _input: object, say: Say): Promise<Reply> {
  const { who, tx } = context
  if (who.type !== 'employee') return noticeReply(say, 'not_for_you')
  const programs = (await tx.programs.find({}, { newestFirst: true })).slice(0, 10)
  return { type: 'card', card: programListCard(ownReader(context, who.employee, say), programs), place: 'new' }
}

export async function showProgram(context: Context, input: { programId: string }, say: Say): Promise<Reply> {
  const program = await context.tx.programs.get(input.programId)
  return program ? programReply(context, program, say, 'new') : noticeReply(say, 'not_there')
}

export async function closeProgram(context: Context, input: { programId: string }, say: Say): Promise<Reply> {
  const { tx, now } = context
  const program = await tx.programs.get(input.programId)
  if (!program) return noticeReply(say, 'not_there')
  if (program.status === 'closed') return noticeReply(say, 'already_done')
  await tx.programs.save({ ...program, status: 'closed', updatedAt: now })
  await note(context, 'program', program.id, 'closed')
  return answer(say('program.closed'))
}

async function openProgramOf(context: Context, programId: string): Promise<Program | undefined> {
  const program = await context.tx.programs.get(programId)
  return program?.status === 'open' ? program : undefined
}

export async function openPlan(context: Context, input: { programId: string; step: number }, say: Say): Promise<Reply> {
  const program = await openProgramOf(context, input.programId)
  if (!program) return noticeReply(say, 'not_there')
  return { type: 'form', form: planForm(say, program, input.step, zoneHere(context)) }
}

/** Plans one session of a step. Step 1 asks the pool; later steps ask only whom the gate lets through. */
export async function planSession(
  context: Context,
  input: { programId: string; step: number; seats: number } & WhenInput,
  say: Say,
): Promise<Reply> {
  const { who } = context
  const program = await openProgramOf(context, input.programId)
  const step = program?.steps[input.step - 1]
  if (!program || !step || who.type !== 'employee') return noticeReply(say, 'not_there')
  const { minutes, candidates } = policyOf('company')
  const errors = seatsRange(input.seats, candidates.min, candidates.max, say)
  if (Object.keys(errors).length > 0) return { type: 'errors', errors }
  const startsAt = readWhen(context, input, say)
  if (!(startsAt instanceof Date)) return startsAt
  const session: Session = {
    ...blankSession(context, who.employee),
    ...{ kind: 'company', programId: program.id, step: input.step, startsAt, seats: input.seats, quorum: 1 },
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    hostIds: step.hostIds,
    title: program.title,
    topics: program.topics,
    medium: step.medium,
    where: step.where,
    questionsTeam: step.questions,
  }
  const facts = await beginSession(context, session)
  if (!facts) return noticeReply(say, 'not_there')
  const outcome = input.step === 1 ? await firstStep(context, facts) : await laterStep(context, facts)
  return { type: 'card', card: plannedCard(readerHere(say, facts.hostZone), facts, outcome), place: 'new' }
}

interface Planned {
  asked: number
  mustApply: string[]
  others: number
}

async function firstStep(context: Context, facts: SessionFacts): Promise<Planned> {
  const count = await countFittingSession(context, facts)
  return { asked: Math.min(count, facts.session.seats), mustApply: [], others: 0 }
}

const isApplying = (referral: Referral): boolean =>
  !stages[referral.status].final && referral.conversion !== null && referral.conversion.agreedAt !== null

/** KINDS: only whoever was in the step before, wants to go on and changed to applying is asked. */
async function laterStep(context: Context, facts: SessionFacts): Promise<Planned> {
  const { tx } = context
  const { session } = facts
  const gathered = await gatherForSession(context, session)
  const before = await guestsOfStep(context, session, (session.step ?? 1) - 1)
  const now = await guestsOfStep(context, session, session.step ?? 1)
  const there = new Set(
    now.filter(({ status, met }) => liveGuest.includes(status) && met !== 'no').map(({ candidateId }) => candidateId),
  )
  const [passed, mustApply]: [string[], string[]] = [[], []]
  let others = 0
  for (const guest of before.filter(({ candidateId }) => !there.has(candidateId))) {
    const referrals = await tx.referrals.find({ candidateId: guest.candidateId })
    const bar = barToStep(session.step ?? 1, guest, referrals.some(isApplying))
    const isBarred = bar !== undefined && bar !== 'must_apply'
    if (isBarred || isBarredFrom(gathered, guest.candidateId)) others++
    else if (bar === 'must_apply') mustApply.push(guest.candidateId)
    else passed.push(guest.candidateId)
  }
  const asked = await askGuests(context, session, passed)
  const names = (await tx.candidates.getMany(mustApply)).map(({ firstName }) => firstName)
  return { asked: asked.length, mustApply: names, others }
}

/** Of all sessions of that step, each person once: where they were there, that counts. */
async function guestsOfStep({ tx }: Context, { programId, id }: Session, step: number): Promise<Guest[]> {
  if (programId === null) return []
  const sessions = (await tx.sessions.find({ programId, step })).filter((each) => each.id !== id)
  const guests = await tx.guests.find({ sessionId: sessions.map((each) => each.id) })
  const byPerson = new Map<string, Guest>()
  for (const guest of guests) {
    if (!liveGuest.includes(guest.status)) continue
    const known = byPerson.get(guest.candidateId)
    if (!known || (known.met !== 'yes' && guest.met === 'yes')) byPerson.set(guest.candidateId, guest)
  }
  return [...byPerson.values()]
}
